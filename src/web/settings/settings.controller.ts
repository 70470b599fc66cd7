import { Get, Inject, Req } from '@nestjs/common';
import {
  Allow,
  ApiKeysService,
  ClientsService,
  CurrentViewer,
  mayDo,
  OrganisationsService,
  SHORTEST_PASSWORD,
  UsersService,
} from '../../organisations/index.js';
import type { Viewer } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import { show } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { PageController } from '../frame/page-controller.js';
import { CurrentVisit } from '../frame/visit.js';
import type { RequestWithVisit, Visit } from '../frame/visit.js';
import { takeOnce } from './once.js';
import { settingLines } from './settings-table.js';
import { settingsPage } from './settings.page.js';

/** One's own account, the organisation, its people and keys. */
@PageController('settings')
export class SettingsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly users: UsersService,
    private readonly clients: ClientsService,
    private readonly apiKeys: ApiKeysService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Allow('own-account.edit')
  async page(
    @CurrentViewer() viewer: Viewer,
    @CurrentVisit() visit: Visit,
    @Req() request: RequestWithVisit,
  ): Promise<PageAnswer> {
    const { actor } = viewer;
    const seesUsers = mayDo(actor, 'users.edit');
    const input = {
      viewer,
      shortestPassword: SHORTEST_PASSWORD,
      organisation: mayDo(actor, 'organisation.read') ? await this.organisations.get(actor.organisationId) : null,
      users: seesUsers ? await this.users.list(actor) : null,
      clients: mayDo(actor, 'clients.edit') ? await this.clients.list(actor) : null,
      keys: mayDo(actor, 'api-keys.edit') ? (await this.apiKeys.page(actor)).rows : null,
      settings: mayDo(actor, 'organisation.edit') ? settingLines(this.settings, visit.f) : null,
      freshLink: seesUsers ? takeOnce(request, 'sign-in-link') : null,
      freshKey: takeOnce(request, 'api-key'),
    };
    return show('pages/settings/settings', settingsPage(input, visit.f));
  }
}
