import { Body, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Allow, CurrentViewer, OrganisationsService, UsersService } from '../../organisations/index.js';
import type { OrganisationFields, Viewer } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import type { PageAnswer } from '../frame/answers.js';
import { keepChoice, LANGUAGE_COOKIE } from '../frame/choice-cookie.js';
import { readForm } from '../frame/forms.js';
import { assertUnchanged, changedFields, readSeen, seenField } from '../frame/seen-form.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { SettingsForms } from './settings-forms.service.js';
import { organisationInWords } from './settings.page.js';

const text = z.string().default('');
const accountForm = z.object({ name: text, language: text });
/** What the fields must be, the organisation itself says. */
const organisationForm = z.object({
  name: text,
  kind: text.transform((kind) => kind as OrganisationFields['kind']),
  timeZone: text,
  language: text,
  duplicates: z
    .string()
    .optional()
    .transform((duplicates) => duplicates as OrganisationFields['duplicates']),
  seen: seenField,
});

/** Changes to one's own account and to the organisation. */
@PageController('settings')
export class AccountController {
  constructor(
    private readonly users: UsersService,
    private readonly organisations: OrganisationsService,
    private readonly forms: SettingsForms,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('account')
  @Allow('own-account.edit')
  async changeAccount(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return this.forms.take({ viewer, visit, name: 'account', body }, async () => {
      const account = readForm(accountForm, body);
      await this.users.changeOwnAccount(viewer.actor, account);
      // One that was chosen in this browser before would go on overruling the account's.
      keepChoice(reply, LANGUAGE_COOKIE, account.language, this.settings);
    });
  }

  @Post('organisation')
  @Allow('organisation.edit')
  async changeOrganisation(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.forms.take({ viewer, visit, name: 'organisation', body }, async () => {
      const { seen, ...fields } = readForm(organisationForm, body);
      const shown = readSeen(seen);
      const changes = changedFields(fields, shown);
      const present = await this.organisations.get(viewer.actor.organisationId);
      const called = { name: 'organisationName' };
      assertUnchanged(changes, shown, present, organisationInWords(present, visit.f), called);
      await this.organisations.update(viewer.actor, changes);
    });
  }
}
