import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { TrialEnd } from '../../first-run/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';

const trialAnswer = z.object({
  trial: z
    .object({
      connections: z.int().describe('Simulated boards that are disconnected'),
      people: z.int().describe('People whom they invented'),
      vacancies: z.int().describe('Vacancies that they brought and nobody put anything into'),
      days: z.int().describe('Days of interviews for these'),
    })
    .nullable()
    .describe('null where the boards are real ones: nothing goes'),
});

/** The end of trying the product out. */
@ApiArea('connections/trial', 'Connections')
@Allow('candidates.erase')
export class TrialController {
  constructor(private readonly trial: TrialEnd) {}

  @Get()
  @Operation({ summary: 'How much goes with the simulated boards', answer: trialAnswer })
  async look(@CurrentActor() actor: Actor): Promise<z.infer<typeof trialAnswer>> {
    return { trial: await this.trial.look(actor) };
  }

  @Post('end')
  @HttpCode(200)
  @Operation({
    summary: 'Disconnect the simulated boards and remove what they invented',
    description:
      'For good. People who came by another door as well stay, and so do vacancies that somebody made or put something into. Twice is once.',
    answer: trialAnswer,
  })
  async end(@CurrentActor() actor: Actor): Promise<z.infer<typeof trialAnswer>> {
    return { trial: await this.trial.end(actor) };
  }
}
