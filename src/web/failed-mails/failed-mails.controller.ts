import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { FailedJobOffers, FailedMails } from '../../interviews/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { FailedQuestions } from '../../scoring/index.js';
import { Refusals } from '../frame/refusals.service.js';
import { goTo, show } from '../frame/answers.js';
import { backField, backPath } from '../frame/own-path.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { failedMailsPage } from './failed-mails.page.js';

const LIST = '/failed-mails';

/** The page to come back to: this one, or the work list on which the button stood. */
const sendForm = z.object(backField);

/** Mails that could not be sent. */
@PageController('failed-mails')
@Allow('bookings.change')
export class FailedMailsController {
  constructor(
    private readonly mails: FailedMails,
    private readonly offers: FailedJobOffers,
    private readonly questions: FailedQuestions,
    private readonly refusals: Refusals,
  ) {}

  @Get()
  async page(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<PageAnswer> {
    const input = {
      mails: await this.mails.list(actor),
      offers: mayDo(actor, 'applications.decide') ? await this.offers.list(actor) : [],
      questions: mayDo(actor, 'conversations.write') ? await this.questions.list(actor) : [],
      mayReadApplications: mayDo(actor, 'applications.read'),
    };
    return show('pages/failed-mails/failed-mails', failedMailsPage(input, visit.f));
  }

  @Post(':id/send-again')
  async sendAgain(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const back = backPath(readForm(sendForm, body).back) ?? LIST;
    return this.refusals.orElse(visit, back, async () => {
      await this.mails.sendAgain(actor, id);
      return goTo(back, { tone: 'good', text: visit.f.t('failedMails.sentAgain') });
    });
  }
}
