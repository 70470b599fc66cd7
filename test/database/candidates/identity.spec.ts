import { DuplicateHints } from '../../../src/candidates/duplicate-hints.service.js';
import { IntakeService } from '../../../src/candidates/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import { Vacancy } from '../../../src/vacancies/index.js';
import { planOf, statementsOf } from '../../support/statements.js';
import type { TestApp } from '../../support/test-app.js';
import { boardResume, connection, receive, recruiter, recruitingApp, vacancy } from './recruiting-fixture.js';

let t: TestApp;
let actor: Actor;
let headhunter: ConnectionRef;
let superjob: ConnectionRef;
let vacancyId: string;

beforeAll(async () => {
  t = await recruitingApp();
});
beforeEach(async () => {
  actor = await recruiter(t);
  headhunter = await connection(t, actor, 'headhunter');
  superjob = await connection(t, actor, 'superjob');
  vacancyId = await vacancy(t, actor);
});
afterAll(() => t.close());

/** People, whatever number of candidates each of them is known as. */
async function people(): Promise<number> {
  const [row] = await t.asOwner<{ n: number }>(
    'select count(distinct coalesce(person_id, id))::int as n from candidates where organisation_id = $1',
    [actor.organisationId],
  );
  return row.n;
}

/** Applications in lists. */
async function shown(): Promise<number> {
  const [row] = await t.asOwner<{ n: number }>(
    'select count(*)::int as n from applications where organisation_id = $1 and merged_into_id is null',
    [actor.organisationId],
  );
  return row.n;
}

async function count(table: string): Promise<number> {
  const [row] = await t.asOwner<{ n: number }>(`select count(*)::int as n from ${table} where organisation_id = $1`, [
    actor.organisationId,
  ]);
  return row.n;
}

describe('one person', () => {
  it('with two résumés from two boards is one candidate with two résumés and one application', async () => {
    const first = await receive(t, headhunter, vacancyId, boardResume({ phones: ['+7 (903) 123-45-67'] }));
    const second = await receive(
      t,
      superjob,
      vacancyId,
      boardResume({ phones: ['89031234567'], emails: ['M.Orlova@mail.ru'] }),
    );
    expect(second.candidateId).toBe(first.candidateId);
    expect(second.applicationId).toBe(first.applicationId);
    expect(second.resumeId).not.toBe(first.resumeId);
    expect([await people(), await count('resumes'), await shown()]).toEqual([1, 2, 1]);
    const [row] = await t.asOwner('select boards from applications where id = $1', [first.applicationId]);
    expect(row).toEqual({ boards: ['headhunter', 'superjob'] });
  });

  it('is found by e-mail in any case, and by the board’s own id of the person', async () => {
    const a = await receive(
      t,
      headhunter,
      vacancyId,
      boardResume({ emails: ['M.Orlova@Mail.ru'], boardPersonId: '77' }),
    );
    const b = await receive(t, superjob, vacancyId, boardResume({ emails: ['m.orlova@mail.ru '] }));
    const c = await receive(t, headhunter, vacancyId, boardResume({ boardPersonId: '77' }));
    const d = await receive(t, superjob, vacancyId, boardResume({ boardPersonId: '77' }));
    expect([b.candidateId, c.candidateId]).toEqual([a.candidateId, a.candidateId]);
    expect(d.candidateId).not.toBe(a.candidateId);
  });

  it('without any contact is still the same when the same résumé comes again', async () => {
    const read = boardResume();
    const first = await receive(t, superjob, vacancyId, read);
    const again = await receive(t, superjob, vacancyId, read);
    expect(again).toEqual({ ...first, isNew: false });
    expect([await count('candidates'), await count('applications'), await count('stage_moves')]).toEqual([1, 1, 1]);
  });

  it('whose words tell their language is taken in without a look at the vacancy', async () => {
    const asked = await t.database.inOrganisation(actor.organisationId, async (db) => {
      const entities: unknown[] = [];
      const repositoryOf = db.getRepository.bind(db);
      db.getRepository = ((entity: never) => entities.push(entity) && repositoryOf(entity)) as typeof db.getRepository;
      const read = boardResume({}, { title: null, about: 'Опыт продаж три года, был руководителем', experience: [] });
      await t.get(IntakeService).receive(db, { connection: headhunter, vacancyId, respondedAt: t.clock.now(), read });
      return entities;
    });
    expect(asked).not.toContain(Vacancy);
  });

  it('in another organisation is another candidate', async () => {
    const here = await receive(t, headhunter, vacancyId, boardResume({ phones: ['+79031234567'] }));
    const stranger = await recruiter(t);
    const there = await receive(
      t,
      await connection(t, stranger, 'headhunter'),
      await vacancy(t, stranger),
      boardResume({ phones: ['+79031234567'] }),
    );
    expect(there.candidateId).not.toBe(here.candidateId);
    expect(await count('candidates')).toBe(1);
  });
});

describe('two résumés at the same moment', () => {
  it('of one person are one candidate', async () => {
    const received = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        receive(
          t,
          i % 2 ? headhunter : superjob,
          vacancyId,
          boardResume(
            i % 3 ? { phones: ['+79031234567'], emails: ['o@mail.ru'] } : { emails: ['o@mail.ru', 'p@mail.ru'] },
          ),
        ),
      ),
    );
    expect(new Set(received.map(({ candidateId }) => candidateId)).size).toBe(1);
    expect(new Set(received.map(({ applicationId }) => applicationId)).size).toBe(1);
    expect([await people(), await count('resumes'), await shown()]).toEqual([1, 8, 1]);
  });

  it('of chains of people lose nobody and never stop each other', async () => {
    // Each shares a phone with the one before and an e-mail with the one after.
    const received = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        receive(
          t,
          headhunter,
          vacancyId,
          boardResume({ phones: [`+7903123450${i % 10}`, `+7903123450${(i + 1) % 10}`], emails: [`e${i}@mail.ru`] }),
        ),
      ),
    );
    expect(received).toHaveLength(12);
    expect(await count('resumes')).toBe(12);
    const orphans = await t.asOwner(
      `select 1 from candidates c where organisation_id = $1 and not exists
         (select 1 from candidate_contacts k where k.organisation_id = $1 and k.candidate_id = c.id)`,
      [actor.organisationId],
    );
    expect(orphans).toEqual([]);
  });
});

describe('a résumé with the phone of one candidate and the e-mail of another', () => {
  it('makes one person of all three, under the oldest', async () => {
    const older = await receive(t, headhunter, vacancyId, boardResume({ phones: ['+79031111111'] }));
    t.clock.moveByMinutes(1);
    const younger = await receive(t, headhunter, vacancyId, boardResume({ emails: ['young@mail.ru'] }));
    expect(younger.candidateId).not.toBe(older.candidateId);
    const both = await receive(
      t,
      superjob,
      vacancyId,
      boardResume({ phones: ['+79031111111'], emails: ['young@mail.ru'] }),
    );
    expect(both).toMatchObject({ candidateId: older.candidateId, applicationId: older.applicationId });
    expect([await people(), await count('candidates'), await count('resumes'), await shown()]).toEqual([1, 3, 3, 1]);
  });

  it('stays where it is when it comes again, whoever else turns up', async () => {
    const read = boardResume({ emails: ['a@mail.ru'] });
    const first = await receive(t, headhunter, vacancyId, read);
    const again = await receive(t, headhunter, vacancyId, {
      ...read,
      person: { ...read.person, phones: ['+79032222222'] },
    });
    expect(again.candidateId).toBe(first.candidateId);
  });
});

describe('suggestions', () => {
  it('about a person are looked up without reading the others once per pair, whatever is known of the tables', async () => {
    const hints = t.get(DuplicateHints);
    const { organisationId } = actor;
    const { candidateId } = await receive(t, headhunter, vacancyId, boardResume());
    const other = (await receive(t, headhunter, vacancyId, boardResume())).candidateId;
    await t.asOwner(
      `INSERT INTO candidates
       SELECT (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()))).*
         FROM candidates one CROSS JOIN generate_series(1, 100) WHERE organisation_id = $1`,
      [organisationId],
    );
    const [read] = await t.database.inOrganisation(organisationId, async (db) => {
      await hints.suggest(db, organisationId, [candidateId, other], ['phone']);
      const about = await hints.about(db, organisationId, [candidateId]);
      expect(about).toMatchObject([{ candidateId, otherCandidateId: other, evidence: ['phone'] }]);
      return db.query<{ rows: number }[]>(
        `SELECT (seq_tup_read + coalesce(idx_tup_fetch, 0))::int AS rows FROM pg_stat_xact_user_tables
          WHERE relname = 'candidates'`,
      );
    });
    // From end to end at most once for each of the two, or both by their keys; not each by each other one.
    expect(read?.rows).toBeLessThanOrEqual(1_000);
  });
});

describe('of a first pull, whose tables nothing is known of yet', () => {
  const more = (count: number) =>
    t.asOwner(
      `with made as (
         insert into candidates (organisation_id, id, language, created_at)
           select $1, gen_random_uuid(), 'ru', now() from generate_series(1, $2::int) returning organisation_id, id)
       insert into candidate_contacts (organisation_id, id, candidate_id, kind, value, normalised)
         select organisation_id, gen_random_uuid(), id, 'phone', id, id from made`,
      [actor.organisationId, count],
    );

  it('whoever has a contact is found among many by as few blocks as among few', async () => {
    const person = { phones: ['+7 903 555-44-33'], emails: ['m.orlova@mail.ru'], boardPersonId: '77' };
    await receive(t, headhunter, vacancyId, boardResume(person));
    const blocks = async (): Promise<number> => {
      const [search] = (await statementsOf(t, () => receive(t, headhunter, vacancyId, boardResume(person)))).filter(
        ({ sql }) => /SELECT wanted\.kind/.test(sql),
      );
      return (await planOf(t, actor.organisationId, search)).blocks;
    };
    await more(50);
    const few = await blocks();
    await more(500);
    expect(await blocks()).toBeLessThanOrEqual(1.5 * few);
  });
});

describe('ugly input', () => {
  it.each([
    ['no name', { firstName: null, lastName: null }],
    ['HTML and emoji in the name', { firstName: '<script>alert(1)</script>', lastName: '😀 Иванов' }],
    ['NUL and half a surrogate', { firstName: 'Ма\u0000рия', lastName: '\ud83d' }],
    ['a name of 2 MB', { firstName: 'я'.repeat(1_000_000) }],
    ['contacts of 2 MB', { phones: ['9'.repeat(2_000_000)], emails: ['x'.repeat(2_000_000)] }],
    ['ten thousand phones', { phones: Array.from({ length: 10_000 }, (_, i) => `+7903${String(i).padStart(7, '0')}`) }],
    ['contacts that are none', { phones: ['', 'нет', '\u0000'], emails: ['нет'] }],
  ])('%s is taken in', async (_, person) => {
    const { applicationId } = await receive(t, headhunter, vacancyId, boardResume(person));
    expect(applicationId).toBeTruthy();
  });

  it.each([
    ['2 MB of text', { about: 'менеджер '.repeat(250_000) }, /cut/],
    ['NUL in the text', { about: 'опыт\u0000 продаж' }, /NUL/],
    ['an impossible date of change', { updatedAt: '275760-09-13T00:00:00Z' }, null],
    ['words without spaces', { about: 'ы'.repeat(20_000) }, null],
    ['ten thousand skills', { skills: Array.from({ length: 10_000 }, (_, i) => `навык ${i}`) }, /entries/],
  ])('%s is taken in', async (_, content, problem) => {
    const { resumeId, problems } = await receive(t, headhunter, vacancyId, boardResume({}, content));
    const [row] = await t.asOwner<{ problems: string[] }>('select problems from resumes where id = $1', [resumeId]);
    expect(row.problems).toEqual(problems);
    if (problem) expect(problems.join()).toMatch(problem);
    else expect(problems).toEqual([]);
  });
});
