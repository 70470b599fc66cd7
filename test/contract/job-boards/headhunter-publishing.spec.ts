import { HeadhunterPublishing } from '../../../src/job-boards/headhunter/headhunter-publishing.js';
import { BoardMisconfigured, BoardUnavailable, PublicationRefused } from '../../../src/job-boards/job-boards.errors.js';
import type { Advertisement } from '../../../src/job-boards/board-publishing.js';
import { openAdapters } from './adapter-fixture.js';
import type { AdapterFixture } from './adapter-fixture.js';

const connection = { organisationId: 'o', connectionId: 'c', board: 'headhunter' } as const;

let t: AdapterFixture;
let publishing: HeadhunterPublishing;
beforeAll(async () => {
  t = await openAdapters();
  publishing = new HeadhunterPublishing(t.headhunter, (_connection, call) =>
    call({ accessToken: 'T', externalEmployerId: '4181', actingAccountId: null, externalUserId: '1' }),
  );
});
afterAll(() => t.close());
beforeEach(() => {
  t.board.seen.length = 0;
});

const advertisement: Advertisement = {
  title: 'Менеджер',
  descriptionHtml: '<p>Ищем</p>',
  areaExternalId: '1',
  roleExternalId: '70',
  experience: 'one-to-three',
  salary: { from: 90_000, to: null, currency: 'RUR', gross: true },
  contact: { name: 'Анна', email: 'hr@example.com', phone: '+79031234567' },
  previousExternalId: '77',
  service: 'HH_ANONYMOUS+HH_PREMIUM',
};
const refused = (value: string, more: object = {}) => ({
  status: 403,
  body: { errors: [{ type: 'vacancies', value, ...more }] },
});

it('reads what may be published, in which packages', async () => {
  t.board.on('GET /employers/4181/services/available_publications', {
    body: {
      publication_variants: [
        {
          appearance: { title: 'Стандарт', description: 'Базовая' },
          available_publications_count: 9,
          suitable_packages: [
            { count: 9, invalid: false, price_regions: [{ id: '1', title: 'Вся Россия' }] },
            { count: 1, invalid: true, price_regions: [{ id: '2', title: 'Москва' }] },
          ],
          vacancy_properties: { required: [{ property_type: 'HH_STANDARD' }] },
        },
        { appearance: { title: 'Бесплатно' }, vacancy_properties: { required: [{ property_type: 'HH_FREE' }] } },
        {
          appearance: { title: 'Безымянно' },
          vacancy_properties: { required: [{ property_type: 'HH_FREE' }, { property_type: 'HH_ANONYMOUS' }] },
        },
        { appearance: { title: 'Без свойств' }, suitable_packages: null },
      ],
    },
  });
  const offers = await publishing.offers(connection, '1', '70');
  expect(t.board.seen[0].url).toContain('?area_id=1&professional_role_id=70');
  expect(offers).toMatchObject([
    { title: 'Стандарт', left: 9, price: { service: 'HH_STANDARD', units: 1, money: null } },
    { title: 'Бесплатно', left: null, price: { service: 'HH_FREE', units: 0, money: null } },
    { title: 'Безымянно', price: { service: 'HH_ANONYMOUS+HH_FREE', units: 1, money: null } },
  ]);
  expect(offers[0].packages).toEqual([
    { left: 9, places: ['Вся Россия'], fits: true },
    { left: 1, places: ['Москва'], fits: false },
  ]);
});

it('publishes in the words of the board: RUR, all properties, what it continues', async () => {
  t.board.on('POST /vacancies', { status: 201, body: { id: 5 } });
  expect(await publishing.publish(connection, advertisement, true)).toBe('5');
  expect(t.board.seen[0].url).toBe('/vacancies?ignore_duplicates=true');
  expect(JSON.parse(t.board.seen[0].body)).toEqual({
    name: 'Менеджер',
    description: '<p>Ищем</p>',
    area: { id: '1' },
    professional_roles: [{ id: '70' }],
    experience: { id: 'between1And3' },
    vacancy_properties: { properties: [{ property_type: 'HH_ANONYMOUS' }, { property_type: 'HH_PREMIUM' }] },
    salary_range: { from: 90_000, to: null, currency: 'RUR', gross: true, mode: { id: 'MONTH' } },
    contacts: { name: 'Анна', email: 'hr@example.com', phones: [{ number: '+79031234567' }] },
    previous_id: '77',
    allow_messages: true,
  });
});

it.each([
  ['publish', 'POST /vacancies', () => publishing.publish(connection, advertisement, false)],
  ['prolong', 'POST /vacancies/5/prolongate', () => publishing.prolong(connection, '5')],
  ['upgrade', 'PUT /vacancies/5', () => publishing.upgrade(connection, '5', 'HH_PREMIUM')],
])('%s: called once, whatever becomes of the call', async (_name, route, call) => {
  for (const answer of [
    { status: 503, body: 'x' },
    { status: 429 },
    { cut: true, body: 'a body that ends too soon' },
  ]) {
    t.board.seen.length = 0;
    t.board.on(route, answer);
    await expect(call()).rejects.toThrow(BoardUnavailable);
    expect(t.board.seen).toHaveLength(1);
  }
});

it('tells a refusal with the twins and the fields that the board names', async () => {
  t.board.on('POST /vacancies', refused('duplicate', { found: 2, items: [{ id: 5 }, { id: 6 }] }));
  const twins: unknown = await publishing.publish(connection, advertisement, false).catch((error: unknown) => error);
  expect(twins).toBeInstanceOf(PublicationRefused);
  expect(twins).toMatchObject({ reason: 'duplicate', names: ['5', '6'] });
  t.board.on('POST /vacancies', {
    status: 400,
    body: { errors: [{ type: 'bad_json_data', value: 'description', reason: 'size', pointer: '/description' }] },
  });
  const fields: unknown = await publishing.publish(connection, advertisement, false).catch((error: unknown) => error);
  expect(fields).toMatchObject({ reason: 'invalid_field', names: ['/description'] });
  t.board.on('POST /vacancies', { status: 400, body: { errors: [{ type: 'bad_request' }] } });
  await expect(publishing.publish(connection, advertisement, false)).rejects.toThrow(BoardMisconfigured);
});

it('reads whether a publication can be prolonged; it costs as much as a new one of its kind', async () => {
  t.board.on('GET /vacancies/5', {
    body: { id: '5', vacancy_properties: { properties: [{ property_type: 'HH_STANDARD' }] } },
  });
  const action = { id: 'prolongate', enabled: true, method: 'POST', url: 'https://api.hh.ru/vacancies/5/prolongate' };
  t.board.on('GET /vacancies/5/prolongate', {
    body: { id: '5', expires_at: '2026-06-19T17:10:48+0300', actions: [action] },
  });
  expect(await publishing.prolongation(connection, '5')).toEqual({
    expiresAt: new Date('2026-06-19T14:10:48Z'),
    price: { service: 'HH_STANDARD', units: 1, money: null },
    whyNot: null,
  });
  const shut = { id: 'prolongate', enabled: false, disable_reason: { id: 'too_early', name: 'Рано' } };
  t.board.on('GET /vacancies/5/prolongate', { body: { id: '5', expires_at: null, actions: [shut] } });
  expect(await publishing.prolongation(connection, '5')).toMatchObject({ price: null, whyNot: 'too_early' });
});

it('reads upgrades: those on the account are done by a call, the others have a price and a page', async () => {
  const item = (actions: object[], type: string, reason: string | null = null) => ({
    actions,
    appearance: { title: type, description: 'о нём' },
    vacancy_properties: { required: [{ property_type: type }] },
    without_action: reason === null ? null : [{ reason }],
  });
  const buy = { type: 'buy', url: 'https://hh.ru/buy', price: { amount: '10152.5', currency_code: 'RUR' } };
  t.board.on('GET /vacancies/5/upgrades', {
    body: {
      error_reason: null,
      items: [
        item([{ type: 'direct_upgrade' }, buy], 'HH_PREMIUM'),
        item([buy], 'HH_STANDARD_PLUS'),
        item([], 'HH_ADVERTISING', 'Превышено количество'),
      ],
    },
  });
  expect(await publishing.upgrades(connection, '5')).toMatchObject([
    { service: 'HH_PREMIUM', doneAt: 'here', url: null, price: { units: 1, money: null } },
    {
      service: 'HH_STANDARD_PLUS',
      doneAt: 'board',
      url: 'https://hh.ru/buy',
      price: { units: 0, money: { amount: 10_152.5, currency: 'RUR' } },
    },
    { service: 'HH_ADVERTISING', price: null, whyNot: 'Превышено количество' },
  ]);
});

it('reads days and campaigns with what they leave out', async () => {
  t.board.on('GET /vacancies/5/stats', {
    body: {
      items: [{ date: '2026-06-01', views: 36, responses: 1 }, { date: '2026-06-02', views: null }, { views: 3 }],
    },
  });
  expect(await publishing.days(connection, '5')).toEqual([
    { day: '2026-06-01', views: 36, responses: 1 },
    { day: '2026-06-02', views: null, responses: null },
  ]);
  t.board.on('GET /clickme/statistics', {
    body: {
      items: [{ campaign_id: '67890', campaign_title: 'Курьер', vacancy_id: '5', amount: 6780.99, clicks: 234 }],
    },
  });
  expect(await publishing.campaigns(connection, '2026-06-01', '2026-06-02')).toEqual([
    {
      campaignExternalId: '67890',
      title: 'Курьер',
      vacancyExternalId: '5',
      spent: { amount: 6780.99, currency: 'RUR' },
      clicks: 234,
      responses: null,
    },
  ]);
  expect(t.board.seen.at(-1)?.url).toBe('/clickme/statistics?date_from=2026-06-01&date_to=2026-06-02');
});
