import { HeadhunterCaller, call, startForTest } from './board-callers.js';
import type { MovableClock } from '../../../src/kernel/clock.js';
import type { RunningSimulator } from '../../../src/job-boards/simulator/simulator.js';

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return */

const VERA = '7714301';
const PAVEL = '7714302';

const ADVERTISEMENT = {
  name: 'Менеджер по работе с клиентами в Казахстане',
  description: `<p>${'Ведём заказы, счета и сверки наших клиентов. '.repeat(5)}</p>`,
  area: { id: '160' },
  vacancy_properties: { properties: [{ property_type: 'HH_STANDARD' }] },
  salary_range: { from: 300_000, to: null, currency: 'KZT', gross: true, mode: { id: 'MONTH' } },
  experience: { id: 'moreThan6' },
  key_skills: [{ name: '1С' }],
  professional_roles: [{ id: '70' }],
};

describe('vacancies of the simulated HeadHunter', () => {
  let simulator: RunningSimulator & { readonly clock: MovableClock };
  let board: HeadhunterCaller;

  beforeEach(async () => {
    simulator = await startForTest();
    board = await HeadhunterCaller.connect(simulator);
  });

  afterEach(() => simulator.close());

  async function listed(list: string, query = '', caller = board): Promise<string[]> {
    const answer = await caller.get(`/employers/4181/vacancies/${list}?${query}`);
    expect(answer.status).toBe(200);
    return answer.body.items.map(({ id }: any) => id);
  }

  async function ofOwner(owner: string): Promise<string> {
    return (await listed('active', `manager_id=${owner}`))[0] ?? '';
  }

  async function refusal(method: string, path: string, json?: unknown, caller = board): Promise<unknown[]> {
    const { status, body } = await caller.call(method, path, json === undefined ? {} : { json });
    const { type, value, reason, pointer } = body.errors[0];
    return [status, type, reason === undefined ? value : reason, ...(pointer === undefined ? [] : [pointer])];
  }

  it('archives, deletes and restores a vacancy, listed recruiter by recruiter', async () => {
    const mine = await ofOwner(VERA);
    const theirs = await ofOwner(PAVEL);
    expect((await board.call('PUT', `/employers/4181/vacancies/archived/${mine}`)).status).toBe(204);
    expect((await board.call('PUT', `/employers/4181/vacancies/archived/${mine}`)).status).toBe(204);
    expect((await board.call('PUT', `/employers/4181/vacancies/hidden/${theirs}`)).status).toBe(204);
    expect(await listed('archived')).toEqual([mine]);
    expect(await listed('hidden')).toEqual([]);
    expect(await listed('hidden', `manager_id=${PAVEL}`)).toEqual([theirs]);
    expect((await board.get(`/vacancies/${theirs}`)).body).toMatchObject({ archived: true, hidden: true });
    const path = `/employers/4181/vacancies/hidden/${theirs}`;
    expect((await board.call('DELETE', path)).status).toBe(204);
    expect((await board.call('DELETE', path)).status).toBe(404);
    expect(await listed('archived', `manager_id=${PAVEL}`)).toEqual([theirs]);
    expect(await listed('active', 'all_accessible=true')).toHaveLength(2);
    expect((await board.get('/employers/4181/vacancies/archived?manager_id=1')).status).toBe(404);
  });

  it('shows a recruiter without rights nothing of the others, and lets them do nothing to it', async () => {
    const colleague = await HeadhunterCaller.connect(simulator, PAVEL);
    const [mine, theirs] = [await ofOwner(VERA), await ofOwner(PAVEL)];
    expect(await listed('active', 'all_accessible=true', colleague)).not.toContain(mine);
    expect((await colleague.get(`/employers/4181/vacancies/active?manager_id=${VERA}`)).status).toBe(404);
    expect((await colleague.get(`/employers/4181/vacancies/archived?manager_id=${VERA}`)).status).toBe(404);
    expect((await colleague.get(`/negotiations?vacancy_id=${mine}`)).status).toBe(404);
    expect((await colleague.call('PUT', `/employers/4181/vacancies/archived/${mine}`)).status).toBe(404);
    const [created] = simulator.control.respond({ vacancyId: mine });
    expect((await colleague.get(`/negotiations/${created?.id}`)).status).toBe(404);
    const move = `/negotiations/consider/${created?.id}`;
    expect(await refusal('PUT', move, undefined, colleague)).toEqual([403, 'negotiations', 'invalid_vacancy']);
    const write = await colleague.call('POST', `/negotiations/${created?.id}/messages`, {
      form: { message: 'Привет' },
    });
    expect(write.body.errors[0].value).toBe('invalid_vacancy');
    expect((await board.call('PUT', move)).status).toBe(204);
    expect((await colleague.get(`/negotiations?vacancy_id=${theirs}`)).status).toBe(200);
    simulator.control.transferVacancy(mine, PAVEL);
    expect((await colleague.get(`/negotiations/${created?.id}`)).status).toBe(200);
  });

  it('acts under the work account that the call names', async () => {
    const as = (id: string) => ({ headers: { 'X-Manager-Account-Id': id } });
    const mine = await board.get('/manager_accounts/mine');
    expect(mine.body).toMatchObject({ current_account_id: VERA, primary_account_id: VERA, items: [{ id: VERA }] });
    const stranger = await board.call('GET', '/me', as(PAVEL));
    expect([stranger.status, stranger.body.errors[0].value]).toEqual([403, 'manager_extra_account_not_found']);
    simulator.control.change({ headhunterAccounts: [VERA, PAVEL] });
    const other = await board.call('GET', '/manager_accounts/mine', as(PAVEL));
    expect(other.body).toMatchObject({ current_account_id: PAVEL, primary_account_id: VERA });
    expect((await board.call('GET', '/me', as(PAVEL))).body.manager).toMatchObject({
      id: PAVEL,
      has_admin_rights: false,
      has_multiple_manager_accounts: true,
    });
    const own = await board.call('GET', '/employers/4181/vacancies/active', as(PAVEL));
    expect(own.body.items.map(({ manager }: any) => manager.id)).toEqual([PAVEL, PAVEL]);
    simulator.control.change({ headhunterBlockedAccounts: [VERA] });
    const blocked = await board.get('/me');
    expect([blocked.status, blocked.body.errors[0]]).toMatchObject([
      403,
      { type: 'manager_accounts', value: 'used_manager_account_forbidden', allowed_accounts: [{ id: PAVEL }] },
    ]);
    expect((await board.get('/manager_accounts/mine')).body.is_primary_account_blocked).toBe(true);
    expect((await board.call('GET', '/me', as(PAVEL))).status).toBe(200);
  });

  it('lists recruiters page by page and by name', async () => {
    const recruiters = '/employers/4181/managers';
    const { items, found } = (await board.get(recruiters)).body;
    expect([found, items.map(({ vacancies_count: open }: any) => open)]).toEqual([2, [2, 2]]);
    expect((await board.get(`${recruiters}?per_page=1&page=1`)).body.items[0].id).toBe(PAVEL);
    const asked = await board.get(`${recruiters}?search_text=${encodeURIComponent('рудак')}`);
    expect(asked.body.items.map(({ id }: any) => id)).toEqual([PAVEL]);
    expect((await board.get(`${recruiters}?per_page=201`)).body.per_page).toBe(200);
    expect((await board.get(`${recruiters}/${VERA}/settings`)).body.default_currency.code).toBe('RUR');
    expect((await board.get(`${recruiters}/${PAVEL}/settings`)).status).toBe(403);
  });

  it('publishes for money: the counter of the control plane says how much', async () => {
    const answer = await board.call('POST', '/vacancies', { json: ADVERTISEMENT });
    expect(answer.status).toBe(201);
    const { id } = answer.body;
    expect(answer.headers.get('location')).toBe(`/vacancies/${id}`);
    expect(simulator.control.spent().bought).toEqual({ publication: 1, prolongation: 0, upgrade: 0, roubles: 10_152 });
    const vacancy = (await board.get(`/vacancies/${id}`)).body;
    expect(vacancy).toMatchObject({
      name: ADVERTISEMENT.name,
      area: { name: 'Алматы' },
      salary_range: { from: 300_000, to: null, currency: 'KZT' },
      experience: { id: 'moreThan6' },
      key_skills: [{ name: '1С' }],
      manager: { id: VERA },
      previous_id: null,
    });
    expect(await listed('active')).toContain(id);
    const again = await board.call('POST', '/vacancies', { json: ADVERTISEMENT });
    expect(again.body.errors[0]).toEqual({
      type: 'vacancies',
      value: 'duplicate',
      found: 1,
      items: [{ id: Number(id) }],
    });
    const twin = await board.call('POST', '/vacancies?ignore_duplicates=true', { json: ADVERTISEMENT });
    expect(twin.status).toBe(201);
    const publications = (await board.get('/employers/4181/services/available_publications')).body;
    expect(publications.publication_variants[0].available_publications_count).toBe(7);
    simulator.control.change({ headhunterPublications: 2 });
    expect(await refusal('POST', '/vacancies?ignore_duplicates=true', ADVERTISEMENT)).toEqual([
      403,
      'vacancies',
      'not_enough_purchased_services',
    ]);
    const spent = await call('GET', `${simulator.headhunterUrl}/control/spent`);
    expect(spent.body).toEqual({
      contacts: 0,
      bought: { publication: 2, prolongation: 0, upgrade: 0, roubles: 20_304 },
    });
  });

  it('says which field of an advertisement is wrong, and publishes nothing', async () => {
    const nameless = { ...ADVERTISEMENT, name: undefined };
    expect(await refusal('POST', '/vacancies', nameless)).toEqual([400, 'bad_json_data', 'required', '/name']);
    const short = { ...ADVERTISEMENT, description: 'Коротко' };
    expect(await refusal('POST', '/vacancies', short)).toEqual([
      400,
      'bad_json_data',
      'size_less_than_min',
      '/description',
    ]);
    const mars = { ...ADVERTISEMENT, area: { id: '0' } };
    expect(await refusal('POST', '/vacancies', mars)).toEqual([400, 'bad_json_data', 'invalid', '/area/id']);
    const old = { ...ADVERTISEMENT, previous_id: await ofOwner(VERA) };
    expect(await refusal('POST', '/vacancies', old)).toEqual([400, 'bad_json_data', 'invalid', '/previous_id']);
    const colleague = await HeadhunterCaller.connect(simulator, PAVEL);
    const forVera = { ...ADVERTISEMENT, manager: { id: VERA } };
    expect(await refusal('POST', '/vacancies', forVera, colleague)).toEqual([403, 'vacancies', 'creation_forbidden']);
    expect(simulator.control.spent().bought.publication).toBe(0);
    expect(await listed('active', 'all_accessible=true')).toHaveLength(4);
  });

  it('keeps a draft until it is published, for money, or thrown away', async () => {
    const { area, ...withoutArea } = ADVERTISEMENT;
    const started = await board.call('POST', '/vacancies/drafts', { json: { name: 'Кто-то' } });
    expect([started.status, started.body.publication_ready]).toEqual([201, false]);
    expect(started.body.validation_errors).toContainEqual({ value: 'description', reason: 'required' });
    const path = `/vacancies/drafts/${started.body.id}`;
    expect((await board.call('POST', `${path}/publish`)).status).toBe(400);
    const json = { ...withoutArea, areas: [area] };
    expect((await board.call('PUT', path, { json })).body.publication_ready).toBe(true);
    expect((await board.get(path)).body).toMatchObject({ name: json.name, areas: [{ id: '160', name: 'Алматы' }] });
    const other = (await board.call('POST', '/vacancies/drafts', { json })).body.id;
    expect((await board.get('/vacancies/drafts')).body).toMatchObject({ found: 2 });
    expect(simulator.control.spent().bought.publication).toBe(0);
    const published = await board.call('POST', `${path}/publish`);
    expect(published.status).toBe(201);
    expect(await listed('active')).toContain(String(published.body.vacancy_ids[0]));
    expect(simulator.control.spent().bought.publication).toBe(1);
    expect((await board.get(path)).status).toBe(404);
    expect((await board.get(`/vacancies/drafts/${other}/duplicates`)).body).toEqual({
      found: 1,
      has_duplicates: true,
      items: published.body.vacancy_ids,
    });
    const colleague = await HeadhunterCaller.connect(simulator, PAVEL);
    expect((await colleague.call('DELETE', `/vacancies/drafts/${other}`)).status).toBe(404);
    expect((await board.call('DELETE', `/vacancies/drafts/${other}`)).status).toBe(204);
    expect((await board.get('/vacancies/drafts')).body.found).toBe(0);
  });

  it('goes on with an archived vacancy under a new id when it is published again through the API', async () => {
    const old = await ofOwner(VERA);
    await board.call('PUT', `/employers/4181/vacancies/archived/${old}`);
    const json = { ...ADVERTISEMENT, previous_id: old };
    const { id } = (await board.call('POST', '/vacancies', { json })).body;
    expect((await board.get(`/vacancies/${id}`)).body.previous_id).toBe(old);
  });

  it('changes an open vacancy and hands it over, but not an archived one', async () => {
    const id = await ofOwner(VERA);
    const json = { name: 'Менеджер отдела заботы', salary: null, manager: { id: PAVEL } };
    expect((await board.call('PUT', `/vacancies/${id}`, { json })).status).toBe(204);
    const changed = (await board.get(`/vacancies/${id}`)).body;
    expect(changed).toMatchObject({ name: json.name, salary: null, salary_range: null, manager: { id: PAVEL } });
    simulator.control.archiveVacancy(id);
    expect(await refusal('PUT', `/vacancies/${id}`, json)).toEqual([403, 'vacancies', 'unavailable_for_archived']);
    expect((await board.call('PUT', '/vacancies/1', { json })).status).toBe(404);
  });

  it('prolongs for money, not twice in a row and not from the archive', async () => {
    const id = await ofOwner(VERA);
    const before = (await board.get(`/vacancies/${id}/prolongate`)).body;
    expect(before.actions[0]).toMatchObject({ id: 'prolongate', enabled: true, method: 'POST' });
    expect((await board.call('POST', before.actions[0].url as string)).status).toBe(204);
    expect((await board.get(`/vacancies/${id}`)).body.expires_at).toBe('2026-07-01T12:00:00+0300');
    expect(await refusal('POST', `/vacancies/${id}/prolongate`)).toEqual([403, 'vacancies', 'too_early']);
    const after = (await board.get(`/vacancies/${id}/prolongate`)).body;
    expect(after.actions[0]).toMatchObject({ enabled: false, disable_reason: { id: 'too_early' } });
    simulator.clock.moveByMinutes(240);
    simulator.control.change({ headhunterPublications: 1 });
    const poor = await refusal('POST', `/vacancies/${id}/prolongate`);
    expect(poor).toEqual([403, 'vacancies', 'not_enough_purchased_services']);
    simulator.control.archiveVacancy(id);
    expect(await refusal('POST', `/vacancies/${id}/prolongate`)).toEqual([
      403,
      'vacancies',
      'unavailable_for_archived',
    ]);
    expect(simulator.control.spent().bought).toEqual({ publication: 0, prolongation: 1, upgrade: 0, roubles: 10_152 });
  });

  it('makes a vacancy premium with what was bought, once; without it the price stands in the offer', async () => {
    const id = await ofOwner(VERA);
    const json = { vacancy_properties: { properties: [{ property_type: 'HH_PREMIUM' }] } };
    const offer = async (): Promise<any> => (await board.get(`/vacancies/${id}/upgrades`)).body.items[0];
    expect((await offer()).actions).toMatchObject([
      { type: 'buy', price: { amount: '20304.0', currency_code: 'RUR' } },
    ]);
    simulator.control.change({ headhunterPublicationRoubles: 6000 });
    expect((await offer()).actions[0].price.amount).toBe('12000.0');
    expect(await refusal('PUT', `/vacancies/${id}`, json)).toEqual([403, 'vacancies', 'not_enough_purchased_services']);
    simulator.control.change({ headhunterPremiums: 1 });
    expect((await offer()).actions.map(({ type }: any) => type)).toEqual(['direct_upgrade', 'buy']);
    expect((await board.call('PUT', `/vacancies/${id}`, { json })).status).toBe(204);
    expect((await board.call('PUT', `/vacancies/${id}`, { json })).status).toBe(204);
    expect((await board.get(`/vacancies/${id}`)).body.vacancy_properties.properties[0].property_type).toBe(
      'HH_PREMIUM',
    );
    expect(await offer()).toBeUndefined();
    expect(simulator.control.spent().bought).toMatchObject({ upgrade: 1, roubles: 12_000 });
  });

  it('hides what moderators have not looked at from the list, and does not prolong it', async () => {
    simulator.control.change({ headhunterModeration: true });
    const { id } = (await board.call('POST', '/vacancies', { json: ADVERTISEMENT })).body;
    expect((await board.get(`/vacancies/${id}`)).body.approved).toBe(false);
    expect(await listed('active')).not.toContain(id);
    expect(await refusal('POST', `/vacancies/${id}/prolongate`)).toEqual([403, 'vacancies', 'not_premoderated']);
    simulator.control.change({ headhunterModeration: false });
    expect(await listed('active')).toContain(id);
  });

  it('counts five days of views and responses, to the archiving or with empty days to come', async () => {
    const old = await ofOwner(VERA);
    simulator.control.respond({ vacancyId: old, count: 3 });
    const stats = async (id: string): Promise<any[]> => (await board.get(`/vacancies/${id}/stats`)).body.items;
    const days = await stats(old);
    expect(days.map(({ date }) => date)).toEqual(
      ['05-28', '05-29', '05-30', '05-31', '06-01'].map((day) => `2026-${day}`),
    );
    expect(days[4].responses).toBeGreaterThanOrEqual(3);
    const fresh = simulator.control.republishVacancy(old);
    expect((await stats(fresh)).map(({ date, responses }) => [date, responses])).toEqual([
      ['2026-06-01', 0],
      ['2026-06-02', null],
      ['2026-06-03', null],
      ['2026-06-04', null],
      ['2026-06-05', null],
    ]);
    simulator.clock.moveByMinutes(3 * 1440);
    expect((await stats(old))[4].date).toBe('2026-06-01');
    expect((await stats(fresh))[3]).toMatchObject({ date: '2026-06-04', responses: 0 });
  });

  it('shows who has looked at a vacancy, those who hide it in the count only', async () => {
    const id = await ofOwner(VERA);
    const { found, items, hidden_on_page: hidden } = (await board.get(`/vacancies/${id}/visitors?per_page=50`)).body;
    expect(hidden).toBeGreaterThan(0);
    expect(items).toHaveLength(Math.min(50, found) - hidden);
    expect(items[0].contact).toBeUndefined();
    expect((await board.get(`/vacancies/${id}/visitors?per_page=51`)).status).toBe(400);
    expect(simulator.control.contactsSpent()).toBe(0);
  });

  it('remembers the preferred order of responses', async () => {
    const path = `/vacancies/${await ofOwner(VERA)}/preferred_negotiations_order`;
    expect((await board.get(path)).body.order_type.id).toBe('last_change_time_except_employer_inbox');
    expect((await board.call('PUT', path, { form: { order: 'relevance' } })).status).toBe(204);
    expect((await board.get(path)).body.order_type.id).toBe('relevance');
    expect((await board.call('PUT', path, { form: { order: 'beauty' } })).status).toBe(400);
  });

  it('offers an upgrade, conditions and a campaign’s figures', async () => {
    const id = await ofOwner(VERA);
    const { items } = (await board.get(`/vacancies/${id}/upgrades`)).body;
    expect(items[0].actions[0].price).toEqual({ amount: '20304.0', currency_code: 'RUR' });
    expect((await board.get('/vacancy_conditions')).body.description.min_length).toBe(150);
    const campaign = await board.get('/clickme/statistics?date_from=2026-05-30&date_to=2026-06-01');
    expect(campaign.body.items[0]).toMatchObject({ date_end: '2026-06-01', responses: 3 });
    expect((await board.get('/clickme/statistics?date_from=2026-05-30')).status).toBe(400);
  });
});
