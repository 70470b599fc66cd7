import { Body, Param, Post } from '@nestjs/common';
import { FailedJobOffers } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { sendForm, sentAgain } from './sent-again.js';

/** Letters that offer jobs and did not leave; they stand in the list of failed mails and on the pages of their offers. */
@PageController('failed-job-offers')
@Allow('applications.decide')
export class FailedJobOffersController {
  constructor(
    private readonly letters: FailedJobOffers,
    private readonly refusals: Refusals,
  ) {}

  @Post(':id/send-again')
  async sendAgain(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return sentAgain(this.refusals, visit, readForm(sendForm, body), () => this.letters.sendAgain(actor, id));
  }
}
