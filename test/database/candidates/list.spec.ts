import { jest } from '@jest/globals';
import { AuditService } from '../../../src/audit/index.js';
import {
  ApplicationsService,
  CandidatesService,
  ExportedLists,
  FilterNameEmpty,
  FilterNameTaken,
  FilterNameTooLong,
  FilterNotFound,
  FilterOfContact,
  FiltersTooMany,
  ListTooLong,
  SavedFilters,
  StageUnknown,
  RecordedScores,
} from '../../../src/candidates/index.js';
import type { ApplicationFilter, ApplicationRow, Stage } from '../../../src/candidates/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { newId } from '../../../src/kernel/ids.js';
import { ClientsService, NotAllowed, UsersService } from '../../../src/organisations/index.js';
import type { Actor, Role } from '../../../src/organisations/index.js';
import { CursorInvalid } from '../../../src/platform/paging/index.js';
import { VacancyNotFound } from '../../../src/vacancies/index.js';
import { planOf, statementsOf } from '../../support/statements.js';
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
let applications: ApplicationsService;

beforeAll(async () => {
  t = await recruitingApp();
  applications = t.get(ApplicationsService);
});
beforeEach(async () => {
  actor = await recruiter(t);
  ref = await connection(t, actor, 'headhunter');
  vacancyId = await vacancy(t, actor);
});
afterAll(() => t.close());

async function scored(points: number | null, content = {}): Promise<string> {
  const { applicationId } = await receive(t, ref, vacancyId, boardResume({}, content));
  if (points !== null) {
    const score = {
      points,
      rank: points,
      must: 'met',
      level: 2,
      wish: null,
      wishVerdict: null,
      topReasons: [],
    } as const;
    await t.get(RecordedScores).record(actor.organisationId, [{ applicationId, ...score }]);
  }
  return applicationId;
}

async function everyPage(filter: Partial<ApplicationFilter>): Promise<ApplicationRow[]> {
  const rows: ApplicationRow[] = [];
  let after: string | null = null;
  do {
    const page = await applications.list(actor, { vacancyId, ...filter, after });
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
}

describe('the list of a vacancy', () => {
  it('has the best first, equal ones newest first, unscored ones last, each once over all pages', async () => {
    const points = [50, null, 80, 50, 0, null, 100, 50];
    const ids: string[] = [];
    for (const p of points) ids.push(await scored(p));
    const expected = [6, 2, 7, 3, 0, 4, 5, 1].map((i) => ids[i]);
    for (const limit of [1, 2, 3, 8, 50]) {
      expect((await everyPage({ limit })).map(({ id }) => id)).toEqual(expected);
    }
    expect(await applications.list(actor, { vacancyId, limit: 3 })).toMatchObject({ total: 8 });
  });

  it('keeps its place when something better comes in between two pages', async () => {
    for (const p of [90, 80, 70, 60]) await scored(p);
    const first = await applications.list(actor, { vacancyId, limit: 2 });
    await scored(95);
    const second = await applications.list(actor, { vacancyId, limit: 2, after: first.next });
    expect(second.rows.map(({ scorePoints }) => scorePoints)).toEqual([70, 60]);
    expect(second.next).toBeNull();
  });

  it('can be narrowed by stage and by words of the résumé in any inflection', async () => {
    const seller = await scored(50, { about: 'Занималась активными продажами' });
    const cashier = await scored(60, { about: 'Работала кассиром' });
    await applications.shortlist(actor, cashier);
    const of = async (filter: Partial<ApplicationFilter>): Promise<string[]> =>
      (await everyPage(filter)).map(({ id }) => id);
    expect(await of({ stages: ['shortlisted'] })).toEqual([cashier]);
    expect(await of({ stages: ['new', 'shortlisted'] })).toEqual([cashier, seller]);
    expect(await of({ text: 'активная продажа' })).toEqual([seller]);
    expect(await of({ text: `'); drop table resumes; --` })).toEqual([]);
    expect(await applications.stageCounts(actor, vacancyId)).toMatchObject({ new: 1, shortlisted: 1, rejected: 0 });
  });

  it('does not exist for another organisation, and for a client only if the vacancy is theirs', async () => {
    await scored(50);
    const stranger = await recruiter(t);
    await expect(applications.list(stranger, { vacancyId })).rejects.toThrow(VacancyNotFound);
    await expect(applications.list(colleague(actor, 'receptionist'), { vacancyId })).rejects.toThrow(NotAllowed);
    const { clientId } = await t.get(ClientsService).create(actor, 'Ромашка');
    const client: Actor = { ...colleague(actor, 'client'), clientId };
    await expect(applications.list(client, { vacancyId })).rejects.toThrow(VacancyNotFound);
    const theirs = await vacancy(t, actor, { clientId, title: 'Кассир' });
    expect(await applications.list(client, { vacancyId: theirs })).toMatchObject({ total: 0 });
  });

  it('refuses a damaged cursor and an unknown stage', async () => {
    for (const after of ['x', 'W10', Buffer.from('["a","b"]').toString('base64url')]) {
      await expect(applications.list(actor, { vacancyId, after })).rejects.toThrow(CursorInvalid);
    }
    await expect(applications.list(actor, { vacancyId, stages: ['x' as Stage] })).rejects.toThrow(StageUnknown);
  });
});

describe('contacts in the texts of a résumé', () => {
  const about = 'Опыт продаж. Звоните +7 702 555 12 34 или пишите c39@example.com';

  it('are for those who may read contacts; whatever stands around them is for everybody, at its place', async () => {
    const { applicationId } = await receive(
      t,
      ref,
      vacancyId,
      boardResume({}, { about, title: 'Менеджер 89031234567' }),
    );
    const read = async (by: Actor) => (await applications.get(by, applicationId)).resumes[0].content.about ?? '';
    expect(await read(actor)).toBe(about);
    for (const role of ['hiring-manager', 'interviewer'] as const) {
      const masked = await read(colleague(actor, role));
      expect(masked).toBe('Опыт продаж. Звоните +• ••• ••• •• •• или пишите •••@•••••••.•••');
      expect(masked).toHaveLength(about.length);
      const [row] = (await applications.list(colleague(actor, role), { vacancyId })).rows;
      expect(row.resumeTitle).toBe('Менеджер •••••••••••');
    }
  });

  it('are found by those who may read them alone', async () => {
    await receive(t, ref, vacancyId, boardResume({}, { about }));
    const found = async (by: Actor, text: string) => (await applications.list(by, { vacancyId, text })).total;
    const manager = colleague(actor, 'hiring-manager');
    for (const text of ['555', '702']) {
      expect([await found(actor, text), await found(manager, text)]).toEqual([1, 0]);
    }
    expect(await found(manager, 'продажи')).toBe(1);
  });
});

describe('at 100,000 applications', () => {
  it('any page of the list is an index scan of the rows it shows', async () => {
    const { organisationId } = actor;
    await t.asOwner(
      `with made as (insert into candidates (organisation_id, id, language, created_at)
           select $1, gen_random_uuid(), 'ru', now() from generate_series(1, 100000) returning id)
       insert into applications (organisation_id, id, candidate_id, vacancy_id, boards, stage, responded_at, rank_points,
                                 score_points, top_reasons, created_at, version)
         select $1, gen_random_uuid(), id, $2, '{headhunter}', 'new', now(), p, p, '[]', now(), 1
           from (select id, random() * 100 as p from made) scored`,
      [organisationId, vacancyId],
    );
    await t.asOwner('analyze applications');
    const first = await applications.list(actor, { vacancyId, limit: 50 });
    const plans: string[] = [];
    for (const filter of [{}, { stages: ['new'] as Stage[] }, { after: first.next }]) {
      const statements = await statementsOf(t, () => applications.list(actor, { vacancyId, limit: 50, ...filter }));
      const [page] = statements.filter(({ sql }) => /FROM "applications".*LIMIT 51/s.test(sql));
      plans.push((await planOf(t, organisationId, page)).text);
    }
    for (const plan of plans) {
      expect(plan).not.toMatch(/Sort|Seq Scan/);
      expect(plan).toMatch(/Index Scan Backward/);
      // 51 rows and a handful of index pages, not the vacancy.
      expect(Number(/shared hit=(\d+)/.exec(plan)?.[1])).toBeLessThan(200);
    }
    expect(first).toMatchObject({ total: 100_000 });
    const points = first.rows.map(({ scorePoints }) => scorePoints!);
    expect(points).toEqual([...points].sort((a, b) => b - a));
  });
});

describe('the list as it is taken along', () => {
  it('tells how each is reached, in the order of the page, and is audited once', async () => {
    const reached = { lastName: 'Орлов', emails: ['orlov@example.com'], phones: ['+7 912 345-67-89'] };
    await receive(t, ref, vacancyId, boardResume({ lastName: 'Белов' }));
    const { applicationId } = await receive(t, ref, vacancyId, boardResume(reached));
    const rows = await t.get(ExportedLists).rows(actor, { vacancyId, sort: 'newest' });
    expect(rows.map(({ id }) => id)).toEqual((await everyPage({ sort: 'newest' })).map(({ id }) => id));
    const row = rows.find(({ id }) => id === applicationId);
    expect([row?.phones, row?.emails]).toEqual([['+79123456789'], ['orlov@example.com']]);
    const { rows: entries } = await t.get(AuditService).list(actor.organisationId);
    expect(entries.filter(({ action }) => action === 'applications.list-exported')).toMatchObject([
      { subjectId: vacancyId, details: { count: 2 } },
    ]);
  });

  it('whole, or not at all', async () => {
    for (const lastName of ['Белов', 'Орлов']) await receive(t, ref, vacancyId, boardResume({ lastName }));
    const lists = t.get(ExportedLists);
    await expect(lists.rows(actor, { vacancyId }, 1)).rejects.toThrow(ListTooLong);
    expect(await lists.rows(actor, { vacancyId }, 2)).toHaveLength(2);
  });

  it('as it stands at one moment, whoever is scored while it is read', async () => {
    await scored(50);
    for (const table of ['candidates', 'applications'])
      await t.asOwner(
        `INSERT INTO ${table}
         SELECT (jsonb_populate_record(one, jsonb_build_object('id', own.id, 'candidate_id', own.id))).*
           FROM ${table} one CROSS JOIN generate_series(1, 300) AS n
          CROSS JOIN LATERAL (SELECT overlay(organisation_id::text placing lpad(n::text, 6, '0') from 31)::uuid AS id) own
          WHERE organisation_id = $1`,
        [actor.organisationId],
      );
    const ids = (await everyPage({})).map(({ id }) => id);
    const list = applications.list.bind(applications);
    const read = jest.spyOn(applications, 'list').mockImplementation(async (by, filter) => {
      const page = await list(by, filter);
      // The first falls to the end, where it would be read again, and the last rises above what was read.
      await t.asOwner(`UPDATE applications SET rank_points = CASE id WHEN $1 THEN 0 ELSE 99 END WHERE id IN ($1, $2)`, [
        ...[ids[0], ids.at(-1)],
      ]);
      return page;
    });
    const taken = await t.get(ExportedLists).rows(actor, { vacancyId });
    read.mockRestore();
    expect(taken.map(({ id }) => id)).toEqual(ids);
  });

  it('by those who may, of their own organisation', async () => {
    const lists = t.get(ExportedLists);
    await expect(lists.rows(colleague(actor, 'hiring-manager'), { vacancyId })).rejects.toThrow(NotAllowed);
    await expect(lists.rows(await recruiter(t), { vacancyId })).rejects.toThrow(VacancyNotFound);
  });
});

describe('filters under names', () => {
  let filters: SavedFilters;
  let owner: Actor;
  let recruiting: Actor;

  /** Somebody who signs in: a filter is a person's. */
  async function user(role: Role, name: string, { organisationId } = actor): Promise<Actor> {
    const person = { organisationId, email: `${newId()}@example.org`, name, role, language: 'ru' };
    const { userId } = await t.get(UsersService).createUser(person);
    return { organisationId, userId, role, name };
  }
  const seen = async (by: Actor): Promise<string[]> => (await filters.list(by)).map(({ name }) => name);
  const idOf = async (by: Actor): Promise<string> => (await filters.list(by))[0].id;
  const query = 'group=all&level=2';
  const own = { query, shared: false };

  beforeEach(async () => {
    filters = t.get(SavedFilters);
    owner = await user('owner', 'Анна');
    recruiting = await user('recruiter', 'Борис');
  });

  it('are kept once, anew under the same name, and recorded', async () => {
    await Promise.all(['Моя', 'моя', '#МОЯ'].map((name) => filters.save(recruiting, { ...own, name })));
    await filters.save(recruiting, { ...own, name: 'Моя', query: 'group=waiting' });
    await filters.save(recruiting, { ...own, name: 'Моя', query: 'group=waiting' });
    expect(await filters.list(recruiting)).toMatchObject([
      { name: 'Моя', query: 'group=waiting', shared: false, isOwn: true, userName: 'Борис', mayRemove: true },
    ]);
    await filters.save(recruiting, { ...own, name: 'Другая' });
    const id = await idOf(recruiting);
    await expect(filters.edit(recruiting, id, { name: 'ДРУГАЯ', shared: false })).rejects.toThrow(FilterNameTaken);
    await filters.edit(recruiting, id, { name: 'Первая', shared: false });
    await filters.edit(recruiting, id, { name: 'Первая', shared: false });
    expect(await seen(recruiting)).toEqual(['Первая', 'Другая']);
    const gone = await Promise.allSettled([filters.remove(recruiting, id), filters.remove(recruiting, id)]);
    expect(gone.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await seen(recruiting)).toEqual(['Другая']);
    const { rows } = await t.get(AuditService).list(actor.organisationId, { limit: 50 });
    const told = rows.filter(({ subjectId }) => subjectId === id).map(({ action }) => action);
    expect(told.filter((action) => action !== 'applications.filter-changed').sort()).toEqual([
      'applications.filter-removed',
      'applications.filter-saved',
    ]);
  });

  it('are one’s own until they are shared, with those who may ask the same', async () => {
    const [manager, interviewer] = [await user('hiring-manager', 'Вера'), await user('interviewer', 'Игорь')];
    await filters.save(recruiting, { ...own, name: 'моё' });
    await filters.save(recruiting, { name: 'наше', query, shared: true });
    await filters.save(recruiting, { name: 'пишут', query: 'group=all&wrote=unanswered', shared: true });
    expect([await seen(owner), await seen(manager), await seen(interviewer)]).toEqual([
      ['наше', 'пишут'],
      ['наше', 'пишут'],
      ['наше'],
    ]);
    const [{ id, isOwn, userName, mayRemove }] = await filters.list(manager);
    expect([isOwn, userName, mayRemove]).toEqual([false, 'Борис', false]);
    for (const by of [manager, interviewer, await user('owner', 'Чужая', await recruiter(t))]) {
      await expect(filters.edit(by, id, { name: 'x', shared: true })).rejects.toThrow(FilterNotFound);
      await expect(filters.remove(by, id)).rejects.toThrow(FilterNotFound);
    }
    await expect(filters.edit(owner, id, { name: 'x', shared: true })).rejects.toThrow(FilterNotFound);
    const mine = await idOf(recruiting);
    await expect(filters.remove(owner, mine)).rejects.toThrow(FilterNotFound);
    await filters.remove(owner, id);
    expect(await seen(recruiting)).toEqual(['моё', 'пишут']);
    // The name is not taken by somebody else's.
    await filters.save(interviewer, { ...own, name: 'моё' });
    await expect(filters.save(interviewer, { ...own, name: 'y', shared: true })).rejects.toThrow(NotAllowed);
    await expect(filters.edit(interviewer, await idOf(interviewer), { name: 'y', shared: true })).rejects.toThrow(
      NotAllowed,
    );
    const key = { ...owner, userId: null };
    for (const by of [key, colleague(owner, 'client'), colleague(owner, 'receptionist')])
      await expect(filters.save(by, { ...own, name: 'z' })).rejects.toThrow(NotAllowed);
    await expect(filters.list(colleague(owner, 'client'))).rejects.toThrow(NotAllowed);
    expect(await seen(await user('owner', 'Чужая', await recruiter(t)))).toEqual([]);
  });

  it('have a short name, are few, and find no single person by a number', async () => {
    const save = (name: string, of = query): Promise<void> =>
      filters.save(recruiting, { name, query: of, shared: false });
    await expect(save(' #\u200b')).rejects.toThrow(FilterNameEmpty);
    await expect(save('я'.repeat(41))).rejects.toThrow(FilterNameTooLong);
    for (const text of ['+7 912 345-67-89', 'anna@example.com', 'Щербакова 8 912 345 67 89']) {
      for (const field of ['text', 'tag'])
        await expect(save('один', `group=all&${field}=${encodeURIComponent(text)}`)).rejects.toThrow(FilterOfContact);
      await expect(save(text)).rejects.toThrow(FilterOfContact);
    }
    await save('от 100 000, 2024-2025');
    await expect(
      filters.edit(recruiting, await idOf(recruiting), { ...own, name: '+7 912 345-67-89' }),
    ).rejects.toThrow(FilterOfContact);
    for (const name of ["'; DROP TABLE saved_filters; --", '<b>жирный</b>', '👨‍👩‍👧‍👦'.repeat(40), 'שלום', 'и\u0306од'])
      await save(name);
    expect(await seen(recruiting)).toContain('йод');
    for (let n = (await seen(recruiting)).length; n < 50; n += 1) await save(`фильтр ${String(n)}`);
    const more = await Promise.allSettled([save('ещё'), save('и ещё')]);
    expect(more.map((one) => one.status)).toEqual(['rejected', 'rejected']);
    await expect(save('ещё')).rejects.toThrow(FiltersTooMany);
    await save('ЙОД', 'group=closed');
    expect(await seen(recruiting)).toHaveLength(50);
    // However many colleagues share: who does not see their own could delete none of them.
    await t.asOwner(
      `INSERT INTO saved_filters (organisation_id, id, user_id, name, key, query, shared, saved_at)
       SELECT $1, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, $2, n::text, n::text, 'group=all', true, now()
         FROM generate_series(1, 501) n`,
      [owner.organisationId, owner.userId],
    );
    expect((await filters.list(recruiting)).filter(({ isOwn }) => isOwn)).toHaveLength(50);
  });

  it('that look for a person by name are exported and erased with them, and go with whose they are', async () => {
    const { candidateId } = await receive(t, ref, vacancyId, boardResume({ lastName: 'Щербакова', firstName: 'Юлия' }));
    const save = (name: string, text = ''): Promise<void> =>
      filters.save(recruiting, { name, query: new URLSearchParams({ group: 'all', text }).toString(), shared: false });
    await save('продажи', 'холодные звонки');
    await save('она', 'юлия щербакова');
    await save('Щербакова: перезвонить');
    await filters.save(recruiting, { ...own, name: 'метка', query: 'group=all&tag=Щербакова' });
    const candidates = t.get(CandidatesService);
    expect(JSON.stringify(await candidates.export(owner, candidateId))).toContain('Щербакова: перезвонить');
    await candidates.erase(owner, candidateId);
    expect(await seen(recruiting)).toEqual(['продажи']);
    await t.asOwner('DELETE FROM sign_in_names WHERE user_id = $1', [recruiting.userId]);
    await t.asOwner('DELETE FROM users WHERE id = $1', [recruiting.userId]);
    expect(await t.asOwner('SELECT FROM saved_filters WHERE user_id = $1', [recruiting.userId])).toEqual([]);
  });
});
