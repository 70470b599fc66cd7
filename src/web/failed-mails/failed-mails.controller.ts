import { Body, Get, Param, Post } from '@nestjs/common';
import { FailedJobOffers, FailedMails } from '../../interviews/index.js';
import { Allow, CurrentActor, mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { FailedQuestions } from '../../scoring/index.js';
import { Refusals } from '../frame/refusals.service.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { failedMailsPage } from './failed-mails.page.js';
import { sendForm, sentAgain } from './sent-again.js';

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
    return sentAgain(this.refusals, visit, readForm(sendForm, body), () => this.mails.sendAgain(actor, id));
  }
}
