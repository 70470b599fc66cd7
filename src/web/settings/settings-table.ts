import { SETTINGS_TABLE } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { SETTINGS_IN_WORDS } from './settings-in-words.table.js';
import type { SettingLine } from './settings.page.js';

/** The settings that this process runs with, secrets hidden. */
export function settingLines(settings: Settings, f: Formatter): SettingLine[] {
  const values = settings as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(SETTINGS_TABLE).map(([field, row]) => ({
    env: row.env,
    value: 'secret' in row && row.secret ? f.t('settings.secret') : shown(values[field], f),
    says: f.language === 'en' ? row.says : SETTINGS_IN_WORDS[field as keyof typeof SETTINGS_TABLE][f.language],
  }));
}

function shown(value: unknown, f: Formatter): string {
  if (value === null || value === undefined || value === '') return f.t('settings.unset');
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
