import { HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';
import { PlanThreads } from '../../interviews/index.js';
import { Allow } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody } from '../http/zod.pipe.js';
import { planAnswer, scenarioBody } from './plans.schemas.js';

/** Plans for scenarios of any kind; nothing is read or kept. */
@ApiArea('plans', 'Interview days')
export class PlansController {
  constructor(private readonly threads: PlanThreads) {}

  @Post()
  @HttpCode(200)
  @Allow('days.plan')
  @Operation({
    summary: 'Calculate the plan of a scenario',
    description:
      'What the command `plan` answers: a stream day, group sessions, or how many to invite for so many interviews. Nothing is kept and nobody is invited.',
    body: scenarioBody,
    example: {
      format: 'stream',
      slots: 8,
      slotMinutes: 30,
      interviewers: 1,
      pool: { available: 100, showProbability: 0.2 },
    },
    answer: planAnswer,
  })
  async plan(@CheckedBody(scenarioBody) scenario: z.infer<typeof scenarioBody>): Promise<z.infer<typeof planAnswer>> {
    return (await this.threads.calculated('planOf', [scenario])) as z.infer<typeof planAnswer>;
  }
}
