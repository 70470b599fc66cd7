import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../organisations/index.js';
import { goTo, showRefused } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { refusalOf } from '../frame/form-field.js';
import type { Visit } from '../frame/visit.js';
import { Visits } from '../frame/visits.service.js';
import { SettingsReader } from './settings-reader.service.js';
import type { SettingsForm } from './settings.page.js';

/** Who sent which form of the page. */
export interface SentForm {
  readonly viewer: Viewer;
  readonly visit: Visit;
  readonly name: SettingsForm;
  readonly body: unknown;
}

/** The field that a failure is about. */
export const SETTINGS_FIELDS: Readonly<Record<string, string>> = {
  'organisations.invalid-name': 'name',
  'organisations.key-name-reserved': 'name',
  'organisations.client-name-taken': 'name',
  'organisations.email-invalid': 'email',
  'organisations.email-taken': 'email',
  'organisations.invalid-kind': 'kind',
  'organisations.invalid-language': 'language',
  'organisations.invalid-duplicates': 'duplicates',
  'organisations.invalid-time-zone': 'timeZone',
  'organisations.invalid-role': 'role',
  'organisations.role-too-high': 'role',
  'organisations.invalid-client': 'clientId',
  'organisations.no-such-client': 'clientId',
};

/** Failures of a button in a list: there is nothing typed to keep, a sentence above the page says it. */
const OF_BUTTONS = ['organisations.last-owner'];

/** Does what the forms of the page Settings ask for; a refused one is shown again with the reason beside its field. */
@Injectable()
export class SettingsForms {
  constructor(
    private readonly reader: SettingsReader,
    private readonly visits: Visits,
  ) {}

  /** @param work  does it; what it gives back is the answer, without anything the page says that it is saved */
  async take(sent: SentForm, work: () => Promise<PageAnswer | void>): Promise<PageAnswer> {
    const { viewer, visit } = sent;
    const says = this.visits.saysIn(visit);
    try {
      return (await work()) ?? goTo('/settings', { tone: 'good', text: visit.f.t('settings.saved') });
    } catch (error) {
      const refusal = refusalOf(error, sent, SETTINGS_FIELDS, says);
      if (refusal) return showRefused('pages/settings/settings', await this.reader.page(viewer, visit, { refusal }));
      const failure = error as { code?: string; message: string; values: object };
      if (failure.code === undefined || !OF_BUTTONS.includes(failure.code)) throw error;
      return goTo('/settings', { tone: 'bad', text: says({ ...failure, code: failure.code }) });
    }
  }
}
