import { Body, Param, Post, Req } from '@nestjs/common';
import { z } from 'zod';
import {
  Allow,
  ApiKeysService,
  ClientsService,
  CurrentViewer,
  SignInLinksService,
  UsersService,
} from '../../organisations/index.js';
import type { Actor, Role, Viewer } from '../../organisations/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { leaveOnce } from './once.js';
import { SettingsForms } from './settings-forms.service.js';

const text = z.string().default('');
/** Which roles there are, and which of them need a client, people and keys themselves say. */
const role = text.transform((word) => word as Role);
const clientId = z.uuid().nullable().catch(null).default(null);
const userForm = z.object({ name: text, email: text, language: text, role, clientId });
const keyForm = z.object({ name: text, role, clientId });
const clientForm = z.object({ name: text });

/** The people of the organisation, the companies it hires for, and the keys of other programs. */
@PageController('settings')
export class PeopleController {
  constructor(
    private readonly users: UsersService,
    private readonly links: SignInLinksService,
    private readonly clients: ClientsService,
    private readonly apiKeys: ApiKeysService,
    private readonly forms: SettingsForms,
  ) {}

  /** A new person gets in by a link, which whoever added them hands over. */
  @Post('users')
  @Allow('users.edit')
  async addUser(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { actor } = viewer;
    return this.forms.take({ viewer, visit, name: 'users', body }, async () => {
      const form = readForm(userForm, body);
      const language = form.language === '' ? viewer.language : form.language;
      const user = { ...form, organisationId: actor.organisationId, language };
      const { userId } = await this.users.createUser(user, actor);
      await this.leaveLink(request, actor, userId);
      return goTo('/settings');
    });
  }

  @Post('users/:id/link')
  @Allow('users.edit')
  async makeLink(
    @CurrentViewer() { actor }: Viewer,
    @Req() request: RequestWithVisit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.leaveLink(request, actor, id);
    return goTo('/settings');
  }

  @Post('users/:id/disable')
  @Allow('users.edit')
  async disable(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    return this.forms.take({ viewer, visit, name: 'users', body: {} }, () => this.users.disable(viewer.actor, id));
  }

  @Post('users/:id/enable')
  @Allow('users.edit')
  async enable(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    return this.forms.take({ viewer, visit, name: 'users', body: {} }, () => this.users.enable(viewer.actor, id));
  }

  @Post('clients')
  @Allow('clients.edit')
  async addClient(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.forms.take({ viewer, visit, name: 'clients', body }, async () => {
      await this.clients.create(viewer.actor, readForm(clientForm, body).name);
    });
  }

  @Post('api-keys')
  @Allow('api-keys.edit')
  async addKey(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    return this.forms.take({ viewer, visit, name: 'api-keys', body }, async () => {
      const { key } = await this.apiKeys.create(viewer.actor, readForm(keyForm, body));
      leaveOnce(request, 'api-key', key);
      return goTo('/settings');
    });
  }

  @Post('api-keys/:id/revoke')
  @Allow('api-keys.edit')
  async revokeKey(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    return this.forms.take({ viewer, visit, name: 'api-keys', body: {} }, () => this.apiKeys.revoke(viewer.actor, id));
  }

  /** With the name of whom it lets in: several may be made one after the other. */
  private async leaveLink(request: RequestWithVisit, actor: Actor, userId: string): Promise<void> {
    const { name, email } = await this.users.get(actor, userId);
    leaveOnce(request, 'sign-in-link', await this.links.createSignInLink(actor, userId));
    leaveOnce(request, 'sign-in-link-of', `${name} (${email})`);
  }
}
