import {
  ApplicationsService,
  CandidatesService,
  namedSql,
  PeopleSearchService,
  RecordedScores,
  typedWords,
} from '../../../src/candidates/index.js';
import type { ApplicationFilter } from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { ClientsService, NotAllowed } from '../../../src/organisations/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import type { TestApp } from '../../support/test-app.js';
import {
  boardResume,
  colleague,
  connection,
  receive,
  recruiter,
  recruitingApp,
  vacancy,
} from './recruiting-fixture.js';

let t: TestApp;
let actor: Actor;
let ref: ConnectionRef;
let vacancyId: string;
let people: PeopleSearchService;
let applications: ApplicationsService;

beforeAll(async () => {
  t = await recruitingApp();
  people = t.get(PeopleSearchService);
  applications = t.get(ApplicationsService);
});
beforeEach(async () => {
  actor = await recruiter(t);
  ref = await connection(t, actor, 'headhunter');
  vacancyId = await vacancy(t, actor);
  for (const [lastName, firstName, phone] of [
    ['Семёнов', 'Пётр', '+79031234567'],
    ['Семенова', 'Анна', '+79031234568'],
    ['Петров', 'Семён', '+79111111111'],
    [null, 'Ольга', null],
  ] as const) {
    const contacts = { phones: phone ? [phone] : [], emails: phone ? [`${phone.slice(-4)}@mail.ru`] : [] };
    await receive(t, ref, vacancyId, boardResume({ firstName, lastName, middleName: 'Львович', ...contacts }));
  }
});
afterAll(() => t.close());

const found = async (typed: string, by: Actor = actor): Promise<string[]> =>
  (await people.find(by, typed)).rows.map(({ name }) => name).sort();

const listed = async (filter: Partial<ApplicationFilter>, by: Actor = actor): Promise<string[]> =>
  (await applications.list(by, { vacancyId, ...filter })).rows.map(({ name }) => name);

describe('people over all vacancies', () => {
  it.each([
    ['семен', ['Петров Семён', 'Семенова Анна', 'Семёнов Пётр']],
    ['Семенов П', ['Семёнов Пётр']],
    ['пётр семёнов', ['Семёнов Пётр']],
    ['Семёнов Пётр Львович', ['Семёнов Пётр']],
    ['Семёнов Пётр Иванович', []],
    ['оль', ['Ольга']],
    ['еменов', []],
    ['Семёнов С', []],
    ['Пётр Львович', ['Петров Семён', 'Семёнов Пётр']],
    ['Львов', []],
    ['8 903 123-45-67', ['Семёнов Пётр']],
    ['+79031', ['Семенова Анна', 'Семёнов Пётр']],
    ['4567@MAIL', ['Семёнов Пётр']],
    ['%', []],
    ["'; DROP TABLE candidates; --", []],
    ['', []],
  ])('%s', async (typed, names) => {
    expect(await found(typed)).toEqual([...names].sort());
  });

  it.each([
    ['O’Neil', 'Mary-Ann', ["o'neil", 'o’neil', 'ONEIL', 'oʼneil m', 'mary ann', 'maryann oneil', 'O‘Neil, Mary Ann']],
    ["Дем'янчук", 'Артём', ['Дем’янчук', 'Демянчук', 'дем"янчук', 'артем демʼян', 'Демянчук А.']],
    ['Мамин‑Сибиряк', 'Наталья', ['мамин сибиряк', 'мамин-сибиряк н', 'маминсибиряк', 'Наталья Мамин Сиб']],
    ['Кузнецов-Артэ', 'Пётр', ['артэ', 'Артэ Пётр', 'пётр арт', 'кузнецова', 'Kuznetsov-Arte', 'arte']],
    ['Мар’яненко', 'Олена', ['Марьяненко', 'марянен', 'Maryanenko Olena']],
    ['Сейітқали', 'Әлия', ['Сейткали Алия', 'алия сейтк', 'Seitkali']],
    ['Ivanov', 'Dmitry', ['Иванов Дмитрий', 'дмитрий']],
    ['ван дер Берг', 'Анна Мария', ['ван дер', 'вандер', 'анна мария', 'Анна-Мария']],
  ])('finds %s %s in whatever spelling', async (lastName, firstName, spellings) => {
    await receive(t, ref, vacancyId, boardResume({ firstName, lastName, phones: [], emails: [] }));
    for (const typed of spellings) {
      expect([typed, await found(typed)]).toEqual([typed, [`${lastName} ${firstName}`]]);
      expect([typed, await listed({ text: typed })]).toEqual([typed, [`${lastName} ${firstName}`]]);
    }
  });

  it('finds a name by a résumé that came later, in whatever spelling', async () => {
    const nameless = boardResume({ firstName: null, lastName: null });
    await receive(t, ref, vacancyId, nameless);
    await receive(t, ref, vacancyId, { ...nameless, person: { ...nameless.person, lastName: "Лук'яненко" } });
    expect(await found('лукяненко')).toEqual(["Лук'яненко"]);
  });

  it('finds nobody of another organisation, and is not for everybody', async () => {
    expect(await found('семен', await recruiter(t))).toEqual([]);
    await expect(people.find(colleague(actor, 'receptionist'), 'семен')).rejects.toThrow(NotAllowed);
  });

  it('finds by contacts only for those who may read contacts', async () => {
    const interviewer = colleague(actor, 'interviewer');
    expect(await found('семенов п', interviewer)).toEqual(['Семёнов Пётр']);
    expect(await found('+79031234567', interviewer)).toEqual([]);
    expect(await found('4567@mail.ru', interviewer)).toEqual([]);
    expect(await listed({ text: '+79031234567' }, interviewer)).toEqual([]);
  });

  it('finds for a client only who responded to its vacancies', async () => {
    const { clientId } = await t.get(ClientsService).create(actor, 'Ромашка');
    const theirs = await vacancy(t, actor, { clientId, title: 'Кассир' });
    await receive(t, ref, theirs, boardResume({ firstName: 'Вера', lastName: 'Семенченко' }));
    const client: Actor = { ...colleague(actor, 'client'), clientId };
    expect(await found('семен', client)).toEqual(['Семенченко Вера']);
    expect(await found('семен')).toHaveLength(4);
  });

  it('says at which vacancy and stage, page by page', async () => {
    const first = await people.find(actor, 'семен', { limit: 2 });
    const second = await people.find(actor, 'семен', { limit: 2, after: first.next });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 1, null]);
    expect(first.rows[0]).toMatchObject({ vacancyId, vacancyTitle: 'Менеджер по работе с клиентами', stage: 'new' });
  });

  it('finds a name that a later résumé told, and nobody who was erased', async () => {
    const nameless = boardResume({ firstName: null, lastName: null });
    await receive(t, ref, vacancyId, nameless);
    await receive(t, ref, vacancyId, { ...nameless, person: { ...nameless.person, lastName: 'Янковский' } });
    expect(await found('янков')).toEqual(['Янковский']);
    const [{ applicationId }] = (await people.find(actor, 'янков')).rows;
    const { candidateId } = await applications.find(actor, applicationId);
    await t.get(CandidatesService).erase({ ...actor, role: 'owner' }, candidateId);
    expect(await found('янков')).toEqual([]);
  });

  it('enters an index for every way of searching, whatever the size of the table', async () => {
    const { organisationId } = actor;
    await t.asOwner(
      `INSERT INTO candidates (organisation_id, id, last_name, language, created_at)
       SELECT $1, gen_random_uuid(), 'a' || n, 'ru', now() FROM generate_series(1, 3000) AS n`,
      [organisationId],
    );
    await t.asOwner(
      `INSERT INTO candidate_name_words (organisation_id, id, candidate_id, part, word)
       SELECT organisation_id, gen_random_uuid(), id, 'last', last_name FROM candidates
        WHERE organisation_id = $1 AND starts_with(last_name, 'a')`,
      [organisationId],
    );
    await t.asOwner(
      `INSERT INTO candidate_contacts (organisation_id, id, candidate_id, kind, value, normalised)
       SELECT $1, gen_random_uuid(), id, 'phone', last_name, '+380' || last_name FROM candidates
        WHERE organisation_id = $1 AND starts_with(last_name, 'a')`,
      [organisationId],
    );
    await t.asOwner('ANALYZE candidates, candidate_contacts, candidate_name_words');
    const conditions = [
      namedSql(typedWords('сем'), '$1', () => `'sem'`),
      namedSql(typedWords('сем а'), '$1', (place) => ["'sem'", "'a'"][place] ?? ''),
      `SELECT candidate_id FROM candidate_contacts WHERE organisation_id = $1 AND kind = 'phone'
          AND normalised COLLATE "C" >= '+7903' AND normalised COLLATE "C" < '+7904'`,
    ];
    for (const [i, sql] of conditions.entries()) {
      const rows = await t.database.inOrganisation(organisationId, async (db) => {
        return db.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql.replaceAll('$1', `'${organisationId}'`)}`);
      });
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      const names = 'ix_candidate_name_words_beginning';
      const index = [names, names, 'ix_candidate_contacts_beginning'][i] ?? '';
      expect(plan).toContain(index);
      // Not only found by it: the beginning of the word is where the index is entered.
      expect(plan).toMatch(/Index Cond: .*(word|normalised)[^\n]* >= /);
    }
  });
});

describe('the list of a vacancy', () => {
  const score = (applicationId: string, points: number, fields: { level?: number; wishVerdict?: string } = {}) =>
    t.get(RecordedScores).record(actor.organisationId, [
      {
        applicationId,
        points,
        rank: points,
        must: 'met',
        level: fields.level ?? 1,
        wish: fields.wishVerdict ? { amount: 100_000, currency: 'RUR' } : null,
        wishVerdict: fields.wishVerdict ?? null,
        topReasons: [],
      },
    ]);

  it('is narrowed by name, contact or words of the résumé, and its counts follow', async () => {
    await receive(t, ref, vacancyId, boardResume({ firstName: 'Инна', lastName: 'Ким' }, { about: 'вела переговоры' }));
    expect((await listed({ text: 'семенов' })).sort()).toEqual(['Семенова Анна', 'Семёнов Пётр']);
    expect(await listed({ text: '89031234567' })).toEqual(['Семёнов Пётр']);
    expect(await listed({ text: 'переговорами' })).toEqual(['Ким Инна']);
    expect(await applications.stageCounts(actor, vacancyId, { text: 'семенов' })).toMatchObject({
      new: 2,
      rejected: 0,
    });
    expect(await applications.stageCounts(actor, vacancyId)).toMatchObject({ new: 5 });
  });

  it('is narrowed by board, level, wish and score', async () => {
    const { rows } = await applications.list(actor, { vacancyId });
    const [a, b, c] = rows;
    await score(a.id, 90, { level: 2, wishVerdict: 'in-band' });
    await score(b.id, 60, { level: 3, wishVerdict: 'over-budget' });
    await score(c.id, 30, { level: 3, wishVerdict: 'above-band' });
    const superjob = await connection(t, actor, 'superjob');
    await receive(t, superjob, vacancyId, boardResume({ firstName: 'Инна', lastName: 'Ким' }));
    expect(await listed({ board: 'superjob' })).toEqual(['Ким Инна']);
    expect(await listed({ level: 3 })).toEqual([b.name, c.name]);
    expect(await listed({ wish: 'fits' })).toEqual([a.name]);
    expect(await listed({ wish: 'over-budget' })).toEqual([b.name]);
    expect(await listed({ wish: 'not-stated' })).toHaveLength(2);
    expect(await listed({ minScore: 60 })).toEqual([a.name, b.name]);
    expect(await listed({ level: 3, minScore: 60, wish: 'over-budget', board: 'headhunter' })).toEqual([b.name]);
  });

  it.each(['newest', 'waiting'] as const)('has an order of its own for %s, over all pages', async (sort) => {
    for (const [i, hours] of [5, 1, 3].entries()) {
      const at = new Date(t.clock.now().getTime() - hours * 3_600_000);
      await receive(t, ref, vacancyId, boardResume({ firstName: 'Ждёт', lastName: `Номер${String(i)}` }), at);
    }
    const times: number[] = [];
    let after: string | null = null;
    do {
      const page = await applications.list(actor, { vacancyId, sort, limit: 2, after });
      times.push(...page.rows.map(({ respondedAt }) => respondedAt.getTime()));
      after = page.next;
    } while (after !== null);
    expect(times).toHaveLength(7);
    expect(times).toEqual([...times].sort((a, b) => (sort === 'newest' ? b - a : a - b)));
  });
});
