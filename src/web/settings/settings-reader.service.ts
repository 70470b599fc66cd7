import { Inject, Injectable } from '@nestjs/common';
import { WebhookSecrets } from '../../direct-responses/index.js';
import {
  ApiKeysService,
  ClientsService,
  mayDo,
  OrganisationsService,
  SHORTEST_PASSWORD,
  UsersService,
} from '../../organisations/index.js';
import type { Viewer } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import type { PageRequest } from '../../platform/paging/index.js';
import type { Refusal } from '../frame/form-field.js';
import type { Visit } from '../frame/visit.js';
import { settingLines } from './settings-table.js';
import { settingsPage } from './settings.page.js';
import type { SettingsInput, SettingsPage } from './settings.page.js';

/** Lists of the page that grow: each goes on by itself. */
export const SETTINGS_LISTS = ['users', 'clients', 'api-keys'] as const;
export type SettingsList = (typeof SETTINGS_LISTS)[number];

/** What is particular about one showing of the page. */
export interface SettingsLook {
  readonly refusal?: Refusal | null;
  /** Secrets that were just made, shown once. */
  readonly freshLink?: string | null;
  /** Whom the link lets in. */
  readonly freshLinkOf?: string | null;
  readonly freshKey?: string | null;
  readonly freshSecret?: string | null;
  /** A list that is not shown from its beginning. */
  readonly list?: SettingsList;
  readonly after?: string;
}

/** Gathers what the page Settings shows. */
@Injectable()
export class SettingsReader {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly users: UsersService,
    private readonly clients: ClientsService,
    private readonly apiKeys: ApiKeysService,
    private readonly secrets: WebhookSecrets,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async page(viewer: Viewer, visit: Visit, look: SettingsLook): Promise<SettingsPage> {
    return settingsPage(await this.input(viewer, visit, look), visit.f);
  }

  private async input(viewer: Viewer, visit: Visit, look: SettingsLook): Promise<SettingsInput> {
    const { actor } = viewer;
    const from = (list: SettingsList): PageRequest => (look.list === list ? { after: look.after } : {});
    const seesUsers = mayDo(actor, 'users.edit');
    const seesClients = mayDo(actor, 'clients.edit');
    return {
      viewer,
      shortestPassword: SHORTEST_PASSWORD,
      organisation: mayDo(actor, 'organisation.read') ? await this.organisations.get(actor.organisationId) : null,
      users: seesUsers ? await this.users.page(actor, from('users')) : null,
      clients: seesClients ? await this.clients.page(actor, from('clients')) : null,
      allClients: seesClients ? await this.clients.list(actor) : [],
      keys: mayDo(actor, 'api-keys.edit') ? await this.apiKeys.page(actor, from('api-keys')) : null,
      secrets: mayDo(actor, 'api-keys.edit') ? await this.secrets.list(actor) : null,
      publicUrl: this.settings.publicUrl,
      now: visit.context.now,
      settings: mayDo(actor, 'organisation.edit') ? settingLines(this.settings, visit.f) : null,
      freshLink: look.freshLink ?? null,
      freshLinkOf: look.freshLinkOf ?? null,
      freshKey: look.freshKey ?? null,
      freshSecret: look.freshSecret ?? null,
      refusal: look.refusal ?? null,
    };
  }
}
