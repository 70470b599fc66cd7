import { Body, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, ClientsService, CurrentViewer, UsersService } from '../../organisations/index.js';
import type { Role, Viewer } from '../../organisations/index.js';
import { goTo, show, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { refusalOf } from '../frame/form-field.js';
import type { Refusal } from '../frame/form-field.js';
import { readForm } from '../frame/forms.js';
import { assertUnchanged, changedFields, readSeen, seenField } from '../frame/seen-form.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { SETTINGS_FIELDS } from './settings-forms.service.js';
import { shownOfUser, userPage } from './user.page.js';
import type { UserPage } from './user.page.js';

const text = z.string().default('');
/** Which roles there are, and which of them need a client, people themselves say. */
const userForm = z.object({
  name: text,
  role: text.transform((word) => word as Role),
  /** Not given: as before. */
  clientId: z.string().max(100).optional(),
  seen: seenField,
});

/** The field that a failure is about; that the last owner stays is said beside the role. */
const FIELDS = { ...SETTINGS_FIELDS, 'organisations.last-owner': 'role' };

/** Name and role of one person. */
@PageController('settings/users/:id/edit')
@Allow('users.edit')
export class UserController {
  constructor(
    private readonly users: UsersService,
    private readonly clients: ClientsService,
    private readonly visits: Visits,
  ) {}

  @Get()
  async form(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    return show('pages/settings/user', await this.page(viewer, visit, id, null));
  }

  @Post()
  async edit(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    try {
      const { seen, ...fields } = readForm(userForm, body);
      // Whoever only renames from an older page gives nobody back the rights that were taken meanwhile.
      const shown = readSeen(seen);
      const changes = changedFields(fields, shown);
      const present = shownOfUser(await this.users.get(viewer.actor, id));
      const client = (await this.clients.list(viewer.actor)).find((one) => one.id === present.clientId);
      const said = { name: present.name, role: visit.f.t(`roles.${present.role}`), clientId: client?.name ?? '' };
      assertUnchanged(changes, shown, present, said);
      // Whose vacancies somebody sees is a part of the role of a client.
      const isOfRole = changes.clientId !== undefined && fields.role === 'client';
      await this.users.edit(viewer.actor, id, isOfRole ? { ...changes, role: fields.role } : changes);
      return goTo('/settings', { tone: 'good', text: visit.f.t('settings.saved') });
    } catch (error) {
      const refusal = refusalOf(error, { name: 'user', body }, FIELDS, this.visits.saysIn(visit));
      if (!refusal) throw error;
      return showRefused('pages/settings/user', await this.page(viewer, visit, id, refusal));
    }
  }

  private async page(viewer: Viewer, visit: Visit, id: string, refusal: Refusal | null): Promise<UserPage> {
    const user = await this.users.get(viewer.actor, id);
    return userPage({ user, viewer, clients: await this.clients.list(viewer.actor), refusal }, visit.f);
  }
}
