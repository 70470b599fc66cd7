import { Body, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { FailedJobOffers } from '../../interviews/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { backField, backPath } from '../frame/own-path.js';
import { PageController } from '../frame/page-controller.js';
import { Refusals } from '../frame/refusals.service.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';

/** The page to come back to: the list of what did not leave, or the page of the offer. */
const sendForm = z.object(backField);

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
    const back = backPath(readForm(sendForm, body).back) ?? '/failed-mails';
    return this.refusals.orElse(visit, back, async () => {
      await this.letters.sendAgain(actor, id);
      return goTo(back, { tone: 'good', text: visit.f.t('failedMails.sentAgain') });
    });
  }
}
