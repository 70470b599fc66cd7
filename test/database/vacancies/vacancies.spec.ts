import { newId } from '../../../src/kernel/ids.js';
import type { BoardVacancy } from '../../../src/job-boards/index.js';
import { ClientsService, NotAllowed, OrganisationsService } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { PostingsService, VacanciesService, VacancyInvalid, VacancyNotFound } from '../../../src/vacancies/index.js';
import type { VacancyFields } from '../../../src/vacancies/index.js';
import type { TestApp } from '../../support/test-app.js';
import { colleague, connection, recruiter, recruitingApp, vacancy } from '../candidates/recruiting-fixture.js';

let t: TestApp;
let actor: Actor;
let vacancies: VacanciesService;
let postings: PostingsService;

beforeAll(async () => {
  t = await recruitingApp();
  vacancies = t.get(VacanciesService);
  postings = t.get(PostingsService);
});
beforeEach(async () => {
  actor = await recruiter(t);
});
afterAll(() => t.close());

function seen(fields: Partial<BoardVacancy> = {}): BoardVacancy {
  return {
    externalId: '9',
    title: 'Менеджер по работе с клиентами',
    city: 'Москва',
    areaExternalId: '1',
    url: null,
    publishedAt: t.clock.now(),
    archived: false,
    salaryFrom: 100_000,
    salaryTo: 150_000,
    currency: 'RUR',
    responsesCount: 5,
    hasUpdates: null,
    ...{ unreadCount: null, stagesMark: null, previousExternalId: null },
    raw: {},
    ...fields,
  };
}

describe('a vacancy', () => {
  it('is made with the zone of its city, changed, closed, and each is recorded', async () => {
    const id = await vacancy(t, actor, { title: '  Аккаунт-\n менеджер ', citySlug: 'yekaterinburg' });
    expect(await vacancies.get(actor, id)).toMatchObject({
      title: 'Аккаунт- менеджер',
      timeZone: 'Asia/Yekaterinburg',
    });
    await vacancies.edit(actor, id, { wantedCount: 5, status: 'closed' });
    expect(await vacancies.get(actor, id)).toMatchObject({
      wantedCount: 5,
      status: 'closed',
      citySlug: 'yekaterinburg',
    });
    const actions = await t.asOwner('select action from audit_entries where subject_id = $1 order by id', [id]);
    expect(actions).toEqual([{ action: 'vacancies.created' }, { action: 'vacancies.changed' }]);
  });

  it.each<Partial<VacancyFields>>([
    { title: ' ' },
    { title: 'x'.repeat(301) },
    { profileSlug: 'astronaut' },
    { citySlug: 'atlantis' },
    { citySlug: '', timeZone: 'Mars/Olympus' },
    { budgetAmount: 0 },
    { budgetAmount: 1e12 },
    { budgetAmount: 900_000_000 },
    { budgetCurrency: 'XXX' as 'RUR' },
    { wantedCount: 0 },
    { wantedCount: 1.5 },
    { deadline: '2026-02-30' },
    { deadline: '2026-05-31' },
  ])('is refused with %p, naming the field', async (fields) => {
    const [field] = Object.keys(fields).slice(-1);
    await expect(vacancy(t, actor, fields)).rejects.toThrow(VacancyInvalid);
    await expect(vacancy(t, actor, fields)).rejects.toThrow(new RegExp(field));
  });

  it('is refused for a client that is not there, when made and when changed', async () => {
    await expect(vacancy(t, actor, { clientId: newId() })).rejects.toThrow(/clientId/);
    const id = await vacancy(t, actor);
    await expect(vacancies.edit(actor, id, { clientId: newId() })).rejects.toThrow(VacancyInvalid);
    expect((await vacancies.get(actor, id)).clientId).toBeNull();
  });

  it('has its deadline today at the earliest by the clock of its city; one that has passed stays until it is changed', async () => {
    // At noon in Moscow it is still June 1; in Vladivostok it is, too.
    const id = await vacancy(t, actor, { deadline: '2026-06-01' });
    await expect(vacancies.edit(actor, id, { deadline: '2026-05-31' })).rejects.toThrow(/deadline/);
    t.clock.moveTo(new Date('2026-06-01T20:00:00Z'));
    await expect(vacancy(t, actor, { citySlug: 'vladivostok', deadline: '2026-06-01' })).rejects.toThrow(/deadline/);
    await vacancy(t, actor, { deadline: '2026-06-01' });
    t.clock.moveTo(new Date('2026-07-01T09:00:00Z'));
    expect(await vacancies.edit(actor, id, { wantedCount: 4, deadline: '2026-06-01' })).toMatchObject({
      wantedCount: 4,
    });
    t.clock.moveTo(new Date('2026-06-01T09:00:00Z'));
  });

  it('of an employer is for no client, and stays for whom it was when an agency becomes one', async () => {
    const { clientId } = await t.get(ClientsService).create(actor, 'Ромашка');
    const id = await vacancy(t, actor, { clientId });
    await t.get(OrganisationsService).update({ ...actor, role: 'owner' }, { kind: 'employer' });
    await expect(vacancy(t, actor, { clientId })).rejects.toThrow(/clientId/);
    await expect(vacancies.edit(actor, id, { clientId })).rejects.toThrow(VacancyInvalid);
    expect(await vacancies.edit(actor, id, { wantedCount: 7 })).toMatchObject({ clientId, wantedCount: 7 });
    expect(await t.get(ClientsService).choices(actor)).toEqual([]);
  });

  it('is listed with those of its client, page by page, and counted with them', async () => {
    const clients = t.get(ClientsService);
    const [{ clientId }, other] = [await clients.create(actor, 'Ромашка'), await clients.create(actor, 'Василёк')];
    const theirs = [await vacancy(t, actor, { clientId }), await vacancy(t, actor, { clientId })].reverse();
    await vacancy(t, actor, { clientId: other.clientId });
    await vacancy(t, actor);
    const first = await vacancies.page(actor, { clientId, limit: 1 });
    const second = await vacancies.page(actor, { clientId, limit: 1, after: first.next });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(theirs);
    expect(second.next).toBeNull();
    expect((await vacancies.list(actor, { clientId })).map(({ id }) => id)).toEqual(theirs);
    expect([await vacancies.openCount(actor, { clientId }), await vacancies.openCount(actor)]).toEqual([2, 4]);
    expect(await vacancies.list({ ...colleague(actor, 'client'), clientId }, other)).toEqual([]);
    expect(await vacancies.list(await recruiter(t), { clientId })).toEqual([]);
    expect((await clients.choices(actor)).map(({ name }) => name)).toEqual(['Василёк', 'Ромашка']);
  });

  it('keeps a budget above today’s limit while the rest is changed; a new one is held to the limit', async () => {
    const id = await vacancy(t, actor);
    await t.asOwner('UPDATE vacancies SET budget_amount = 900000000 WHERE id = $1', [id]);
    await vacancies.edit(actor, id, { wantedCount: 3 });
    expect(await vacancies.get(actor, id)).toMatchObject({ wantedCount: 3, budgetAmount: 900_000_000 });
    for (const change of [{ budgetAmount: 900_000_001 }, { budgetCurrency: 'USD' as const }])
      await expect(vacancies.edit(actor, id, change)).rejects.toThrow(VacancyInvalid);
  });

  it('has its budget in the currency of its city unless another one is said, and a sum never changes its currency', async () => {
    const currencyOf = async (id: string): Promise<string> => (await vacancies.get(actor, id)).budgetCurrency;
    const almaty = { citySlug: 'almaty', budgetCurrency: undefined };
    const empty = await vacancy(t, actor, almaty);
    const full = await vacancy(t, actor, { ...almaty, budgetAmount: 400_000 });
    const dollars = await vacancy(t, actor, { ...almaty, budgetAmount: 900, budgetCurrency: 'USD' });
    const elsewhere = await vacancy(t, actor, { citySlug: '', timeZone: 'Europe/Moscow', budgetCurrency: undefined });
    expect(await Promise.all([empty, full, dollars, elsewhere].map(currencyOf))).toEqual(['KZT', 'KZT', 'USD', 'RUR']);
    for (const id of [empty, full, dollars]) await vacancies.edit(actor, id, { citySlug: 'moscow' });
    expect(await Promise.all([empty, full, dollars].map(currencyOf))).toEqual(['RUR', 'KZT', 'USD']);
    await vacancies.edit(actor, full, { budgetAmount: 500_000 });
    expect(await vacancies.get(actor, full)).toMatchObject({ budgetAmount: 500_000, budgetCurrency: 'KZT' });
    await vacancies.edit(actor, full, { budgetCurrency: 'RUR', budgetAmount: 90_000 });
    expect(await currencyOf(full)).toBe('RUR');
  });

  it('keeps both of two changes made at the same moment', async () => {
    const id = await vacancy(t, actor);
    await Promise.all([
      vacancies.edit(actor, id, { wantedCount: 8 }),
      vacancies.edit(actor, id, { deadline: '2026-09-01' }),
      vacancies.edit(actor, id, { budgetAmount: 90_000 }),
    ]);
    expect(await vacancies.get(actor, id)).toMatchObject({
      wantedCount: 8,
      deadline: '2026-09-01',
      budgetAmount: 90_000,
    });
  });

  it('does not exist for others, and for a client only if it is theirs', async () => {
    const id = await vacancy(t, actor);
    const stranger = await recruiter(t);
    await expect(vacancies.get(stranger, id)).rejects.toThrow(VacancyNotFound);
    await expect(vacancies.edit(stranger, id, { wantedCount: 9 })).rejects.toThrow(VacancyNotFound);
    await expect(vacancies.get(actor, 'not-an-id')).rejects.toThrow(VacancyNotFound);
    expect(await vacancies.list(stranger)).toEqual([]);
    const { clientId } = await t.get(ClientsService).create(actor, 'Ромашка');
    const client = { ...colleague(actor, 'client'), clientId };
    await expect(vacancies.get(client, id)).rejects.toThrow(VacancyNotFound);
    const theirs = await vacancy(t, actor, { clientId });
    expect((await vacancies.list(client)).map((one) => one.id)).toEqual([theirs]);
    await expect(vacancy(t, colleague(actor, 'interviewer'))).rejects.toThrow(NotAllowed);
  });
});

describe('a vacancy found at a board', () => {
  it('is made once, with profile, city, zone and budget, and linked afterwards', async () => {
    const ref = await connection(t, actor, 'headhunter');
    const first = await postings.ensureFromBoard(ref, seen({ city: 'Алматы', currency: 'KZT', salaryTo: 500_000 }));
    const again = await postings.ensureFromBoard(ref, seen({ responsesCount: 7, city: 'Алматы' }));
    expect(again).toMatchObject({ id: first.id, vacancyId: first.vacancyId, responsesCount: 7 });
    expect(await vacancies.list(actor)).toMatchObject([
      {
        profileSlug: 'client-manager',
        citySlug: 'almaty',
        timeZone: 'Asia/Almaty',
        budgetAmount: 500_000,
        budgetCurrency: 'KZT',
        wantedCount: 1,
      },
    ]);
  });

  it.each([
    [null, 'KZT', 500_000],
    ['usd', 'USD', 5_000],
    ['XXX', 'KZT', null],
  ])('in the currency %p has its budget in %s', async (currency, budgetCurrency, budgetAmount) => {
    const ref = await connection(t, actor, 'headhunter');
    await postings.ensureFromBoard(ref, seen({ city: 'Алматы', currency, salaryTo: budgetAmount ?? 500_000 }));
    expect(await vacancies.list(actor)).toMatchObject([{ budgetCurrency, budgetAmount }]);
  });

  it('that offers what nobody is paid is imported without a budget', async () => {
    const ref = await connection(t, actor, 'headhunter');
    await postings.ensureFromBoard(ref, seen({ city: 'Москва', currency: 'RUR', salaryTo: 900_000_000 }));
    expect(await vacancies.list(actor)).toMatchObject([{ budgetAmount: null, budgetCurrency: 'RUR' }]);
  });

  it('of the same title and city at two boards, at the same moment, is one vacancy with two postings', async () => {
    const refs = [await connection(t, actor, 'headhunter'), await connection(t, actor, 'superjob')];
    const made = await Promise.all(
      [0, 1, 0, 1, 0, 1].map((i) =>
        postings.ensureFromBoard(refs[i], seen({ title: i ? 'МЕНЕДЖЕР  по работе с клиентами' : seen().title })),
      ),
    );
    expect(new Set(made.map(({ vacancyId }) => vacancyId)).size).toBe(1);
    expect(await postings.postings(actor.organisationId)).toHaveLength(2);
  });

  it('of another city, or when the known one is closed, is a new vacancy', async () => {
    const ref = await connection(t, actor, 'headhunter');
    const { vacancyId } = await postings.ensureFromBoard(ref, seen());
    await postings.ensureFromBoard(ref, seen({ externalId: '10', city: 'Тула' }));
    await vacancies.edit(actor, vacancyId, { status: 'closed' });
    await postings.ensureFromBoard(ref, seen({ externalId: '11' }));
    expect(await vacancies.list(actor)).toHaveLength(3);
  });

  it.each<Partial<BoardVacancy>>([
    { city: null },
    { city: 'Атлантида' },
    { title: '' },
    { title: 'Ме\u0000неджер' },
    { title: 'x'.repeat(100_000) },
    { salaryTo: 1e18 },
    { salaryTo: -5, salaryFrom: null },
    { currency: 'XXX' },
    { raw: { a: '\u0000', b: '\ud800' } },
  ])('is kept with %p', async (fields) => {
    const ref = await connection(t, actor, 'superjob');
    await postings.ensureFromBoard(ref, seen(fields));
    const [made] = await vacancies.list(actor);
    expect(made.timeZone).toBe('Europe/Moscow');
    expect(made.title.length).toBeGreaterThan(0);
  });
});
