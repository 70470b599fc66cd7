import { Body, Param, Post, Req } from '@nestjs/common';
import { z } from 'zod';
import {
  Allow,
  ApiKeysService,
  ClientsService,
  CurrentActor,
  CurrentViewer,
  ROLES,
  SignInLinksService,
  UsersService,
} from '../../organisations/index.js';
import type { Actor, Viewer } from '../../organisations/index.js';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { readForm } from '../frame/forms.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { leaveOnce } from './once.js';

const text = z.string().default('');
const userForm = z.object({ name: text, email: text, role: z.enum(ROLES), clientId: z.string().optional() });
const keyForm = z.object({ name: text, role: z.enum(ROLES), clientId: z.string().optional() });
const clientForm = z.object({ name: text });

/** The people of the organisation, the companies it hires for, and the keys of other programs. */
@PageController('settings')
export class PeopleController {
  constructor(
    private readonly users: UsersService,
    private readonly links: SignInLinksService,
    private readonly clients: ClientsService,
    private readonly apiKeys: ApiKeysService,
  ) {}

  /** A new person gets in by a link, which whoever added them hands over. */
  @Post('users')
  @Allow('users.edit')
  async addUser(
    @CurrentViewer() { actor, language }: Viewer,
    @Req() request: RequestWithVisit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { clientId, ...form } = readForm(userForm, body);
    const forClient = form.role === 'client' ? { clientId: clientId ?? null } : {};
    const { organisationId } = actor;
    const { userId } = await this.users.createUser({ organisationId, language, ...form, ...forClient }, actor);
    leaveOnce(request, 'sign-in-link', await this.links.createSignInLink(actor, userId));
    return goTo('/settings');
  }

  @Post('users/:id/link')
  @Allow('users.edit')
  async makeLink(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithVisit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    leaveOnce(request, 'sign-in-link', await this.links.createSignInLink(actor, id));
    return goTo('/settings');
  }

  @Post('users/:id/disable')
  @Allow('users.edit')
  async disable(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.users.disable(actor, id);
    return saved(visit);
  }

  @Post('users/:id/enable')
  @Allow('users.edit')
  async enable(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.users.enable(actor, id);
    return saved(visit);
  }

  @Post('clients')
  @Allow('clients.edit')
  async addClient(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    await this.clients.create(actor, readForm(clientForm, body).name);
    return saved(visit);
  }

  @Post('api-keys')
  @Allow('api-keys.edit')
  async addKey(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithVisit,
    @Body() body: unknown,
  ): Promise<PageAnswer> {
    const { key } = await this.apiKeys.create(actor, readForm(keyForm, body));
    leaveOnce(request, 'api-key', key);
    return goTo('/settings');
  }

  @Post('api-keys/:id/revoke')
  @Allow('api-keys.edit')
  async revokeKey(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
  ): Promise<PageAnswer> {
    await this.apiKeys.revoke(actor, id);
    return saved(visit);
  }
}

function saved(visit: Visit): PageAnswer {
  return goTo('/settings', { tone: 'good', text: visit.f.t('settings.saved') });
}
