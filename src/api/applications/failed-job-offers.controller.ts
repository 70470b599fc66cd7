import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { FailedJobOffers } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { failedMessageAnswer, failedMessageView } from '../http/failed-message.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();

const lettersAnswer = z.object({ letters: z.array(failedMessageAnswer) });

/** Letters that offer jobs and could not be sent. */
@ApiArea('failed-job-offers', 'Applications')
@Allow('applications.decide')
export class FailedJobOffersController {
  constructor(private readonly letters: FailedJobOffers) {}

  @Get()
  @Operation({
    summary: 'Letters of job offers that did not leave, the latest first',
    description: 'Only those of offers that stand, at most 500.',
    answer: lettersAnswer,
  })
  async list(@CurrentActor() actor: Actor): Promise<z.infer<typeof lettersAnswer>> {
    return { letters: (await this.letters.list(actor)).map(failedMessageView) };
  }

  @Post(':id/send-again')
  @HttpCode(204)
  @Operation({
    summary: 'Send the letter of a job offer again',
    params: z.object({ id }),
    answer: null,
    status: 204,
  })
  async sendAgain(@CurrentActor() actor: Actor, @CheckedParam('id', id) messageId: string): Promise<void> {
    await this.letters.sendAgain(actor, messageId);
  }
}
