import { Body, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, CurrentViewer, OrganisationsService, UsersService } from '../../organisations/index.js';
import type { OrganisationFields, Viewer } from '../../organisations/index.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { SettingsForms } from './settings-forms.service.js';

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
});

/** Changes to one's own account and to the organisation. */
@PageController('settings')
export class AccountController {
  constructor(
    private readonly users: UsersService,
    private readonly organisations: OrganisationsService,
    private readonly forms: SettingsForms,
  ) {}

  @Post('account')
  @Allow('own-account.edit')
  async changeAccount(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.forms.take({ viewer, visit, name: 'account', body }, () =>
      this.users.changeOwnAccount(viewer.actor, readForm(accountForm, body)),
    );
  }

  @Post('organisation')
  @Allow('organisation.edit')
  async changeOrganisation(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.forms.take({ viewer, visit, name: 'organisation', body }, async () => {
      await this.organisations.update(viewer.actor, readForm(organisationForm, body));
    });
  }
}
