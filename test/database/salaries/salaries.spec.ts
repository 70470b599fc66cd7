import { UNSAID_OF_VACANCY } from '../../../src/job-boards/unsaid.js';
import type { BoardVacancy } from '../../../src/job-boards/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { ClientsService } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { PlaceNotShown, SalariesModule, SalariesService, SalaryOverviews } from '../../../src/salaries/index.js';
import { plain } from '../../../src/vacancies/domain/requirement-lines.js';
import { cityBySlug, PostingsService, SharedProfiles } from '../../../src/vacancies/index.js';
import { planOf, statementsOf } from '../../support/statements.js';
import type { TestApp } from '../../support/test-app.js';
import {
  boardResume,
  connection,
  receive,
  recruiter,
  recruitingApp,
  vacancy,
} from '../candidates/recruiting-fixture.js';

let t: TestApp;
let actor: Actor;
let salaries: SalariesService;

beforeAll(async () => {
  t = await recruitingApp([SalariesModule]);
  salaries = t.get(SalariesService);
});
beforeEach(async () => {
  actor = await recruiter(t);
});
afterAll(() => t.close());

function wish(amount: number, applicationId = newId(), citySlug = 'moscow'): Promise<void> {
  const { organisationId } = actor;
  return t.database.inOrganisation(organisationId, (db) =>
    salaries.observeWishes(db, organisationId, [
      { applicationId, citySlug, level: 2, wish: { amount, currency: 'RUR', gross: false } },
    ]),
  );
}

const observed = async (): Promise<number> => {
  const [{ n }] = await t.asOwner<{ n: number }>(
    'select count(*)::int as n from salary_observations where organisation_id = $1',
    [actor.organisationId],
  );
  return n;
};

it('a client is told what a budget buys in the cities of their own open vacancies, and of no other', async () => {
  const { clientId } = await t.get(ClientsService).create({ ...actor, role: 'owner' }, 'Завод');
  await vacancy(t, actor, { clientId, citySlug: 'kazan' });
  await wish(90_000);
  const client: Actor = { ...actor, role: 'client', clientId };
  const overviews = t.get(SalaryOverviews);
  expect((await overviews.reach(client, 'Казань', { amount: 80_000 })).place.slug).toBe('kazan');
  await expect(overviews.reach(client, 'moscow', { amount: 1 })).rejects.toThrow(PlaceNotShown);
  expect((await overviews.reach(actor, 'moscow', { amount: 1 })).place.slug).toBe('moscow');
});

it('pay is told as of the day of the organisation, not of another meridian', async () => {
  const before = t.clock.now();
  // An hour past midnight in Moscow.
  t.clock.moveTo(new Date('2026-06-01T22:00:00Z'));
  expect(await t.get(SalaryOverviews).overview(actor)).toMatchObject({ asOf: '2026-06-02' });
  t.clock.moveTo(before);
});

it('bands start from the published shape, say that nothing was observed, and follow what is', async () => {
  const before = await salaries.bandsFor(actor, 'moscow');
  expect(before?.[2].n).toBe(0);
  for (let i = 0; i < 40; i += 1) await wish(300_000);
  const after = await salaries.bandsFor(actor, 'moscow');
  expect(after?.[2].n).toBeGreaterThanOrEqual(25);
  expect(after?.[2].median).toBeGreaterThan(before?.[2].median ?? 0);
});

it('while few are known every observation counts at once; of many a tenth is waited for, or a while', async () => {
  await salaries.bandsFor(actor, 'moscow');
  const n = async () => (await salaries.bandsFor(actor, 'moscow'))?.[2].n;
  for (let i = 0; i < 12; i += 1) await wish(200_000);
  expect(await n()).toBe(12);
  await wish(200_000);
  expect(await n()).toBe(12);
  await wish(200_000);
  expect(await n()).toBe(14);
  await wish(200_000);
  expect(await n()).toBe(14);
  // The end of a pull is seen a minute later.
  t.clock.moveByMinutes(1);
  expect(await n()).toBe(15);
  await wish(200_000);
  salaries.lookAgain(actor.organisationId);
  expect(await n()).toBe(16);
});

it('those who ask at the same moment have the bands made once, and who asks after a look anew is not given older ones', async () => {
  const { organisationId } = actor;
  const look = () => salaries.bands(organisationId, 'moscow', null);
  const made = async (work: () => Promise<unknown>): Promise<number> =>
    (await statementsOf(t, work)).filter(({ sql }) => /FROM salary_observations/.test(sql)).length;
  const inTransactions = (count: number) =>
    Promise.all(Array.from({ length: count }, () => t.database.inOrganisation(organisationId, look)));
  // More than there are connections.
  expect(await made(() => inTransactions(15))).toBe(1);
  salaries.lookAgain(organisationId);
  expect(
    await made(() =>
      t.database.inOrganisation(organisationId, async () => {
        const before = look();
        await Promise.resolve();
        salaries.lookAgain(organisationId);
        await Promise.all([before, look()]);
        await look();
      }),
    ),
  ).toBe(2);
});

it('of a first pull, whose tables nothing is known of yet, a wish costs as little among many as among few', async () => {
  const { organisationId } = actor;
  const vacancyId = await vacancy(t, actor);
  const more = (count: number) =>
    t.asOwner(
      `with people as (
         insert into candidates (organisation_id, id, language, created_at)
           select $1, gen_random_uuid(), 'ru', now() from generate_series(1, $3::int) returning id),
       made as (
         insert into applications (organisation_id, id, candidate_id, vacancy_id, boards, stage, responded_at, rank_points,
                                   top_reasons, created_at, version)
           select $1, gen_random_uuid(), id, $2, '{headhunter}', 'new', now(), -1, '[]', now(), 1 from people returning id)
       insert into salary_observations (organisation_id, id, source, source_key, city_slug, level, amount, currency, gross,
                                        observed_on)
         select $1, gen_random_uuid(), 'wish', id, 'moscow', 2, 90000, 'RUR', false, '2026-05-01' from made`,
      [organisationId, vacancyId, count],
    );
  const blocksOfEach = async (): Promise<number> => {
    salaries.lookAgain(organisationId);
    const [seen] = (await statementsOf(t, () => salaries.bandsFor(actor, 'moscow'))).filter(({ sql }) =>
      /FROM salary_observations/.test(sql),
    );
    return (await planOf(t, organisationId, seen)).blocks / (await observed());
  };
  await more(50);
  const few = await blocksOfEach();
  await more(450);
  expect(await blocksOfEach()).toBeLessThanOrEqual(1.5 * few);
});

describe('a trade outside the catalogue', () => {
  const welders = async (count: number): Promise<string> => {
    const { slug } = await t.get(SharedProfiles).create(actor, {
      title: 'Сварщик',
      requirements: [plain('business-trips', 100)],
    });
    const ref = await connection(t, actor, 'headhunter');
    const vacancyId = await vacancy(t, actor, { title: 'Сварщик', profileSlug: slug, budgetAmount: 150_000 });
    for (let i = 0; i < count; i += 1) {
      await wish(150_000, (await receive(t, ref, vacancyId, boardResume())).applicationId);
    }
    return slug;
  };
  const bands = (slug: string, by = actor) => salaries.bands(by.organisationId, 'moscow', slug);

  it('moves no band of client managers and is measured by none; enough responders of its own make its band', async () => {
    const slug = await welders(9);
    expect((await salaries.bandsFor(actor, 'moscow'))?.[2].n).toBe(0);
    expect(await bands(slug)).toBeNull();
    const ref = await connection(t, actor, 'superjob');
    const other = await vacancy(t, actor, { title: 'Сварщик на выезд', profileSlug: slug });
    await wish(150_000, (await receive(t, ref, other, boardResume())).applicationId);
    expect(await bands(slug)).toMatchObject({ 1: { n: 10, median: 150_000, ofTrade: true }, 4: { n: 10 } });
    expect(await salaries.bands(actor.organisationId, 'kazan', slug)).toBeNull();
    expect(await bands(slug, await recruiter(t))).toBeNull();
  });

  it('has its budget measured by its own band, or by nothing', async () => {
    await welders(9);
    const overviews = t.get(SalaryOverviews);
    const reachOf = async () =>
      (await overviews.overview(actor)).vacancies.map(({ levels, ofTrade }) => [levels, ofTrade]);
    expect(await reachOf()).toEqual([[[], { band: null, reach: null }]]);
    const ref = await connection(t, actor, 'superjob');
    const [{ vacancy: own }] = (await overviews.overview(actor)).vacancies;
    await wish(150_000, (await receive(t, ref, own.id, boardResume())).applicationId);
    expect(await reachOf()).toEqual([
      [
        [],
        { band: expect.objectContaining({ n: 10 }), reach: expect.objectContaining({ share: expect.closeTo(0.5, 5) }) },
      ],
    ]);
  });
});

it('one application counts once, with its last wish, also at the same moment', async () => {
  const id = newId();
  await Promise.all([wish(100_000, id), wish(100_000, id), wish(100_000, id)]);
  await wish(110_000, id);
  expect(await observed()).toBe(1);
});

it('one person who responds to several vacancies is one observation, with the newest wish', async () => {
  const ref = await connection(t, actor, 'headhunter');
  for (const amount of [100_000, 110_000]) {
    const vacancyId = await vacancy(t, actor, { title: `Менеджер ${amount}` });
    const person = boardResume({ phones: ['+79031234567'], lastName: 'Явная' });
    await wish(amount, (await receive(t, ref, vacancyId, person)).applicationId);
  }
  await wish(120_000);
  expect(await observed()).toBe(3);
  expect((await salaries.bandsFor(actor, 'moscow'))?.[2].n).toBe(2);
});

it('what is no wish, and an unknown city, is not counted', async () => {
  for (const amount of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) await wish(amount);
  await wish(100_000, newId(), '');
  expect(await observed()).toBe(0);
  expect(await salaries.bandsFor(actor, 'atlantis')).toBeNull();
});

it('what own vacancies offer at the boards counts, a vacancy at two boards once, in hand', async () => {
  const offer = (board: 'headhunter' | 'superjob', fields: Partial<BoardVacancy>): Promise<unknown> =>
    connection(t, actor, board).then((ref) =>
      t.get(PostingsService).ensureFromBoard(ref, {
        ...UNSAID_OF_VACANCY,
        ...{ externalId: newId(), title: 'Менеджер по работе с клиентами', city: 'Казань', archived: false, raw: {} },
        ...{ publishedAt: new Date('2026-05-20T09:00:00Z'), currency: 'RUR' },
        ...fields,
      }),
    );
  const before = await salaries.bandsFor(actor, 'kazan');
  await offer('headhunter', {
    salaryFrom: 250_000,
    salaryTo: 350_000,
    salaryGross: true,
    askedExperience: 'between1And3',
  });
  await offer('superjob', { salaryFrom: 250_000, askedExperience: 'От 1 года' });
  await offer('superjob', { title: 'Без суммы' });
  t.clock.moveByMinutes(11);
  const after = await salaries.bandsFor(actor, 'kazan');
  expect([after?.[2].n, after?.[1].n]).toEqual([1, 0]);
  expect(after?.[2].median).toBeGreaterThan(before?.[2].median ?? Infinity);
  expect((await salaries.bandsFor(await recruiter(t), 'kazan'))?.[2].n).toBe(0);
});

it('a wish is of the day on which it was stated', async () => {
  const { organisationId } = actor;
  const wish = { amount: 100_000, currency: 'RUR', gross: false } as const;
  await t.database.inOrganisation(organisationId, (db) =>
    salaries.observeWishes(db, organisationId, [
      { applicationId: newId(), citySlug: 'moscow', level: 2, wish, statedOn: '2026-03-15' },
    ]),
  );
  const rows = await t.asOwner<{ day: string }>(
    'select observed_on::text as day from salary_observations where organisation_id = $1',
    [organisationId],
  );
  expect(rows).toEqual([{ day: '2026-03-15' }]);
});

it('what people ask is looked up person by person, before the database has counted its rows too', async () => {
  const people = 3_000;
  const ref = await connection(t, actor, 'headhunter');
  const { applicationId } = await receive(t, ref, await vacancy(t, actor), boardResume());
  await wish(90_000, applicationId);
  // So many alike, each a person of their own.
  const copied = (table: string, fields: string) =>
    t.asOwner(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(one, jsonb_build_object(${fields}))).*
         FROM ${table} one, generate_series(2, ${String(people)}) AS n WHERE one.organisation_id::text = $1`,
      [actor.organisationId],
    );
  const personal = (column: string) => `'${column}', md5(n::text || $1)::uuid`;
  await copied('candidates', personal('id'));
  await copied('applications', `${personal('id')}, ${personal('candidate_id')}`);
  await copied('salary_observations', `${personal('id')}, ${personal('source_key')}`);
  // Counted is what this transaction alone has read. Each person by each other one would be millions.
  const [read] = await t.database.inOrganisation(actor.organisationId, async (db) => {
    salaries.forget(actor.organisationId);
    expect((await salaries.pay(actor.organisationId, 'ru')).bands(cityBySlug('moscow')!)[2].n).toBe(people);
    return db.query<{ rows: number }[]>(
      `SELECT (seq_tup_read + idx_tup_fetch)::int AS rows FROM pg_stat_xact_user_tables WHERE relname = 'applications'`,
    );
  });
  expect(read?.rows).toBeGreaterThan(0);
  expect(read?.rows).toBeLessThanOrEqual(2 * people);
});

it('another organisation learns nothing from it', async () => {
  const stranger = await recruiter(t);
  const before = await salaries.bandsFor(stranger, 'moscow');
  for (let i = 0; i < 40; i += 1) await wish(300_000);
  t.clock.moveByMinutes(11);
  expect((await salaries.bandsFor(stranger, 'moscow'))?.[2]).toMatchObject({ n: 0, median: before?.[2].median });
});
