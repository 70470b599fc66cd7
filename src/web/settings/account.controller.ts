import { Body, Post, Req } from '@nestjs/common';
import { z } from 'zod';
import {
  Allow,
  CurrentActor,
  OrganisationsService,
  SignInService,
  UsersService,
  WrongNameOrPassword,
} from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';

const text = z.string().default('');
const accountForm = z.object({ name: text, language: text });
const passwordForm = z.object({ present: text, next: text });
const organisationForm = z.object({
  name: text,
  kind: z.enum(['employer', 'agency']),
  timeZone: text,
  language: text,
});

/** Changes to one's own account and to the organisation. */
@PageController('settings')
export class AccountController {
  constructor(
    private readonly users: UsersService,
    private readonly organisations: OrganisationsService,
    private readonly signIn: SignInService,
    private readonly visits: Visits,
  ) {}

  @Post('account')
  @Allow('own-account.edit')
  async changeAccount(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    await this.users.changeOwnAccount(actor, readForm(accountForm, body));
    return goTo('/settings', { tone: 'good', text: visit.f.t('settings.saved') });
  }

  /** A wrong present password leads back to the form: there is nothing else to correct. */
  @Post('password')
  @Allow('own-account.edit')
  async changePassword(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { present, next } = readForm(passwordForm, body);
    try {
      await this.signIn.changePassword(actor, present, next, request.ip);
    } catch (error) {
      if (!(error instanceof WrongNameOrPassword)) throw error;
      return goTo('/settings', { tone: 'bad', text: this.visits.failureSentence(visit, error) });
    }
    return goTo('/settings', { tone: 'good', text: visit.f.t('settings.passwordChanged') });
  }

  @Post('organisation')
  @Allow('organisation.edit')
  async changeOrganisation(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    await this.organisations.update(actor, readForm(organisationForm, body));
    return goTo('/settings', { tone: 'good', text: visit.f.t('settings.saved') });
  }
}
