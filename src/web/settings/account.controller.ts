import { Body, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentActor, OrganisationsService, UsersService } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';

const text = z.string().default('');
const accountForm = z.object({ name: text, language: text });
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
