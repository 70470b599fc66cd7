import type { ApiKeyRow } from '../../../src/organisations/index.js';
import { Client, Organisation, User } from '../../../src/organisations/index.js';
import { SETTINGS_TABLE } from '../../../src/platform/config/index.js';
import { VIEW_LANGUAGES } from '../../../src/platform/views/index.js';
import { settingLines } from '../../../src/web/settings/settings-table.js';
import { settingsPage } from '../../../src/web/settings/settings.page.js';
import { retentionPage } from '../../../src/web/settings/retention.page.js';
import type { SettingsInput } from '../../../src/web/settings/settings.page.js';
import { testSettings } from '../../support/test-app.js';
import { html, NOW, piece, textOf, words } from '../support/rendering.js';
import { actor, id, viewer } from '../support/samples.js';

const owner = viewer({ actor: actor({ role: 'owner' }) });
const organisation = Object.assign(new Organisation(), {
  id: id(1),
  name: 'Ромашка',
  kind: 'employer',
  timeZone: 'Europe/Moscow',
  language: 'ru',
});
const user = (number: number, overrides: object = {}): User =>
  Object.assign(new User(), {
    id: id(number),
    email: `u${String(number)}@example.test`,
    name: `Человек ${String(number)}`,
    role: 'recruiter',
    disabledAt: null,
    ...overrides,
  });
const key = {
  id: id(7),
  name: '1С',
  role: 'recruiter',
  clientId: null,
  createdAt: NOW,
  lastUsedAt: null,
  revokedAt: null,
} as ApiKeyRow;

const factory = Object.assign(new Client(), { id: id(3), name: 'Завод' });
const whole = <Row>(rows: Row[]) => ({ rows, next: null });

function input(overrides: Partial<SettingsInput> = {}): SettingsInput {
  return {
    viewer: owner,
    shortestPassword: 10,
    organisation,
    users: whole([user(900), user(901), user(902, { disabledAt: NOW })]),
    clients: whole([factory]),
    allClients: [factory],
    keys: whole([key]),
    settings: null,
    freshLink: null,
    freshLinkOf: null,
    freshKey: null,
    freshSecret: null,
    secrets: [],
    publicUrl: 'https://otklik.example.test',
    now: NOW,
    refusal: null,
    ...overrides,
  };
}

const render = (overrides: Partial<SettingsInput> = {}): string =>
  html('pages/settings/settings', settingsPage(input(overrides), words()));

describe('settings', () => {
  test('nobody can disable themselves, and a disabled person can only be enabled', () => {
    const { rows } = settingsPage(input(), words()).users ?? { rows: [] };
    expect(rows.map(({ actions }) => actions.map(({ href }) => href.split('/').at(-1)))).toEqual([
      ['link'],
      ['link', 'disable'],
      ['enable'],
    ]);
  });

  test('a role that may not see the organisation sees its own account alone', () => {
    const nothing = { organisation: null, users: null, clients: null, keys: null, settings: null };
    const markup = render({ viewer: viewer({ actor: actor({ role: 'interviewer' }) }), ...nothing });
    expect(markup).toContain("action='/settings/account'");
    expect(markup).not.toContain('/settings/users');
    expect(markup).not.toContain('/settings/organisation');
  });

  test('an employer has no clients to choose from, an agency has', () => {
    expect(render()).not.toContain("name='clientId'");
    const agency = viewer({ actor: actor({ role: 'owner' }), organisationKind: 'agency' });
    expect(piece(render({ viewer: agency }), "id='users-clientId'")).toContain('Завод');
    expect(piece(render({ viewer: agency }), "id='api-keys-clientId'")).toContain('Завод');
  });

  test('an employer gives nobody the role of a client, who would see nothing', () => {
    expect(piece(render(), "id='users-role'")).not.toContain("value='client'");
    const agency = viewer({ actor: actor({ role: 'owner' }), organisationKind: 'agency' });
    expect(piece(render({ viewer: agency }), "id='users-role'")).toContain("value='client'");
  });

  test('a refused form keeps what was typed and says beside the field what is wrong; the other forms are as ever', () => {
    const values = { name: 'Марина <b>', email: 'марина', role: 'interviewer' };
    const refusal = { form: 'users', values, faults: { email: 'Это не похоже на почту' } };
    const markup = render({ refusal });
    expect(markup).toContain("id='users-name' name='name' type='text' value='Марина &lt;b&gt;'");
    expect(markup).toMatch(
      /id='users-email'[^>]*value='марина'[^>]*aria-invalid='true' aria-describedby='users-email-fault' autofocus/,
    );
    expect(markup).toContain("<p class='fault' id='users-email-fault' role='alert'>Это не похоже на почту</p>");
    expect(piece(markup, "id='users-role'")).toContain("<option value='interviewer' selected>");
    expect(markup.match(/aria-invalid/g)).toHaveLength(1);
    expect(markup).toContain("id='api-keys-name' name='name' type='text' value=''");
  });

  test('lists go on as one scrolls', () => {
    const markup = render({ keys: { rows: [key], next: 'further' } });
    expect(markup).toContain("hx-get='/settings?list&#x3D;api-keys&amp;after&#x3D;further'");
  });

  test('fresh secrets are shown whole, once', () => {
    expect(render({ freshKey: 'otklik_abc' })).toContain('otklik_abc');
    const withLink = render({ freshLink: 'http://x/sign-in/link/1', freshLinkOf: 'Ольга (olga@example.com)' });
    expect(withLink).toContain('/sign-in/link/1');
    expect(withLink).toContain('передайте её: Ольга (olga@example.com)');
    expect(render()).not.toContain('long-code');
  });

  test('the settings of the installation are all listed, secrets hidden', () => {
    const settings = { ...testSettings(), sessionSecret: 'very-secret-indeed' };
    const lines = settingLines(settings, words());
    expect(lines).toHaveLength(Object.keys(SETTINGS_TABLE).length);
    expect(JSON.stringify(lines)).not.toContain('very-secret-indeed');
    expect(lines.find(({ env }) => env === 'ROLES')?.value).toBe(settings.roles.join(', '));
    expect(textOf(render({ settings: lines }))).toContain('OTKLIK_PUBLIC_URL');
    expect(lines.find(({ env }) => env === 'PORT')?.says).toContain('Порт');
    expect(settingLines(settings, words('en')).find(({ env }) => env === 'PORT')?.says).toContain('Port');
    expect(settingLines(settings, words('uk')).find(({ env }) => env === 'PORT')?.says).toContain('Порт сторінок');
    for (const language of VIEW_LANGUAGES)
      for (const { says } of settingLines(settings, words(language))) expect(says).toMatch(/^[\p{Lu}a-z].*\.$/su);
  });

  test('terms by which people would be erased are agreed to, with the people by name, before they are kept', () => {
    const due = { count: 41, people: [{ applicationId: id(8), name: null }] };
    const input = { months: { rejected: 6 }, due: { count: 0, people: [] }, toAgree: null, refusal: null };
    const page = (more: object): string =>
      html('pages/settings/retention', retentionPage({ ...input, ...more }, words()));
    expect(page({})).not.toContain("name='confirmed'");
    expect(page({})).toContain("name='rejected' type='text' value='6'");
    const typed = { form: 'retention', values: { rejected: '2' }, faults: {} };
    const asked = page({ toAgree: due, refusal: typed });
    expect(asked).toContain("name='rejected' type='text' value='2'");
    expect(asked).toContain("name='confirmed' value='41'");
    expect(asked).toContain(`href='/applications/${id(8)}'`);
    expect(textOf(asked)).toContain('уже пора удалить данные 41 человека');
    expect(textOf(asked)).toContain('Имя не указано и ещё 40 человек');
    expect(textOf(page({ due }))).toContain('Ближайшей ночью будут удалены данные 41 человека');
  });
});
