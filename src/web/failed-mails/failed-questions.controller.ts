import { Param, Post } from '@nestjs/common';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { FailedQuestions } from '../../scoring/index.js';
import { Refusals } from '../frame/refusals.service.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { sentAgain } from './sent-again.js';

/** Questions to candidates that could not be sent; they stand in the list of failed mails. */
@PageController('failed-questions')
@Allow('conversations.write')
export class FailedQuestionsController {
  constructor(
    private readonly questions: FailedQuestions,
    private readonly refusals: Refusals,
  ) {}

  @Post(':id/send-again')
  async sendAgain(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    return sentAgain(this.refusals, visit, {}, () => this.questions.sendAgain(actor, id));
  }
}
