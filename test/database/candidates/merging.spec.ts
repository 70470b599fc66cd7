import {
  Application,
  ApplicationsService,
  CandidatesService,
  Comparisons,
  Duplicates,
} from '../../../src/candidates/index.js';
import type { Received } from '../../../src/candidates/index.js';
import type { ConnectionRef, Person } from '../../../src/job-boards/index.js';
import { OrganisationsService } from '../../../src/organisations/index.js';
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
let headhunter: ConnectionRef;
let superjob: ConnectionRef;
let vacancyId: string;
let duplicates: Duplicates;
let comparisons: Comparisons;
let applications: ApplicationsService;

beforeAll(async () => {
  t = await recruitingApp();
  duplicates = t.get(Duplicates);
  comparisons = t.get(Comparisons);
  applications = t.get(ApplicationsService);
});
beforeEach(async () => {
  actor = await recruiter(t, 'owner');
  headhunter = await connection(t, actor, 'headhunter');
  superjob = await connection(t, actor, 'superjob');
  vacancyId = await vacancy(t, actor);
});
afterAll(() => t.close());

/** Somebody nobody can be mixed up with. */
let persons = 0;
function somebody(person: Partial<Person> = {}): Partial<Person> {
  persons += 1;
  return { phones: [`+7903${String(persons).padStart(7, '0')}`], ...person };
}

async function ask(): Promise<void> {
  await t.get(OrganisationsService).update({ ...actor, role: 'owner' }, { duplicates: 'ask' });
}

/** Everything that is known about who is who and how far they have come, but what a merge itself writes. */
async function everything(): Promise<unknown> {
  const of = (table: string, without = '{}', order = 'id'): Promise<unknown> =>
    t.asOwner(
      `select to_jsonb(row) - '${without}'::text[] as row from ${table} row where organisation_id = $1 order by ${order}`,
      [actor.organisationId],
    );
  return {
    candidates: await of('candidates'),
    contacts: await of('candidate_contacts'),
    resumes: await of('resumes'),
    applications: await of('applications'),
    moves: await of('stage_moves'),
  };
}

async function shown(id: string): Promise<Application> {
  return t.database.inOrganisation(actor.organisationId, (db) =>
    db.getRepository(Application).findOneByOrFail({ organisationId: actor.organisationId, id }),
  );
}

const listed = async (): Promise<string[]> =>
  (await applications.list(actor, { vacancyId })).rows.map(({ id }) => id).sort();

async function two(): Promise<[Received, Received]> {
  const one = await receive(t, headhunter, vacancyId, boardResume(somebody()));
  t.clock.moveByMinutes(1);
  const other = await receive(t, superjob, vacancyId, boardResume(somebody()));
  return [one, other];
}

describe('two people who are one', () => {
  it('have one application in the list, with both boards, histories, résumés and contacts', async () => {
    const [one, other] = await two();
    await applications.move(actor, other.applicationId, 'shortlisted');
    const { candidateId } = await duplicates.merge(actor, [other.candidateId, one.candidateId]);
    expect(candidateId).toBe(one.candidateId);
    // The further one is shown.
    expect(await listed()).toEqual([other.applicationId]);
    const detail = await applications.get(actor, one.applicationId);
    expect(detail).toMatchObject({ id: other.applicationId, candidateId, stage: 'shortlisted', mergedCount: 1 });
    expect([...detail.boards].sort()).toEqual(['headhunter', 'superjob']);
    expect(detail.resumes).toHaveLength(2);
    expect(detail.history.map(({ toStage }) => toStage)).toEqual(['new', 'new', 'shortlisted']);
    expect(await applications.contacts(actor, one.applicationId)).toHaveLength(2);
    expect(detail.respondedAt).toEqual((await shown(one.applicationId)).respondedAt);
    expect((await applications.stageCounts(actor, vacancyId)).new).toBe(0);
  });

  it('are found by either name under the application that is shown', async () => {
    const one = await receive(t, headhunter, vacancyId, boardResume(somebody({ lastName: 'Девичья' })));
    const other = await receive(t, superjob, vacancyId, boardResume(somebody({ lastName: 'Мужнина' })));
    await duplicates.merge(actor, [one.candidateId, other.candidateId]);
    for (const text of ['Девичья', 'Мужнина', 'Мария']) {
      const { rows } = await applications.list(actor, { vacancyId, text });
      expect([text, rows.map(({ id }) => id)]).toEqual([text, [one.applicationId]]);
    }
  });

  it('split again are exactly what they were', async () => {
    const [one, other] = await two();
    const elsewhere = await vacancy(t, actor);
    await receive(t, superjob, elsewhere, boardResume(somebody()));
    await applications.move(actor, other.applicationId, 'shortlisted');
    await applications.move(actor, one.applicationId, 'rejected', { reason: 'doublet' });
    const before = await everything();
    await duplicates.merge(actor, [one.candidateId, other.candidateId]);
    expect(await everything()).not.toEqual(before);
    await duplicates.split(actor, other.candidateId);
    expect(await everything()).toEqual(before);
    // And twice is once.
    await duplicates.split(actor, other.candidateId);
    expect(await everything()).toEqual(before);
  });

  it('are merged once, however often and by however many at the same moment', async () => {
    const [one, other] = await two();
    const both = [one.candidateId, other.candidateId];
    const results = await Promise.all(
      [actor, colleague(actor), colleague(actor)].map((who) => duplicates.merge(who, both)),
    );
    expect(new Set(results.map(({ candidateId }) => candidateId))).toEqual(new Set([one.candidateId]));
    const audited = await t.asOwner(
      `select details from audit_entries where organisation_id = $1 and action = 'candidates.merged'`,
      [actor.organisationId],
    );
    expect(audited).toEqual([{ details: { merged: [other.candidateId] } }]);
  });

  it('in overlapping pairs at the same moment are one person', async () => {
    const people = await Promise.all(
      Array.from({ length: 5 }, () => receive(t, headhunter, vacancyId, boardResume(somebody()))),
    );
    const ids = people.map(({ candidateId }) => candidateId);
    await Promise.all(ids.slice(1).map((id, i) => duplicates.merge(i % 2 ? actor : colleague(actor), [id, ids[i]])));
    expect(await listed()).toHaveLength(1);
    const [row] = await t.asOwner(
      `select count(distinct person_id)::int as people, count(*) filter (where merged_into_id is null)::int as kept
         from candidates where organisation_id = $1`,
      [actor.organisationId],
    );
    expect(row).toEqual({ people: 1, kept: 1 });
  });

  it('of another organisation are not found', async () => {
    const [one, other] = await two();
    const stranger = await recruiter(t, 'owner');
    await expect(duplicates.merge(stranger, [one.candidateId, other.candidateId])).rejects.toMatchObject({
      code: 'candidates.candidate-not-found',
    });
    await expect(duplicates.split(stranger, other.candidateId)).rejects.toMatchObject({
      code: 'candidates.candidate-not-found',
    });
    await expect(comparisons.of(stranger, one.candidateId)).rejects.toMatchObject({
      code: 'candidates.candidate-not-found',
    });
    await expect(duplicates.merge(actor, [one.candidateId])).rejects.toMatchObject({
      code: 'candidates.two-people-needed',
    });
    await expect(duplicates.merge({ ...actor, role: 'hiring-manager' }, [])).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('are compared without the contacts in their texts by those who may not read contacts', async () => {
    const about = 'Пишите: orlova собака mail точка ру';
    const { candidateId } = await receive(t, headhunter, vacancyId, boardResume({}, { about }));
    const told = async (role: 'recruiter' | 'hiring-manager') =>
      (await comparisons.of({ ...actor, role }, candidateId)).people[0].resumes[0].about;
    expect(await told('recruiter')).toBe(about);
    expect(await told('hiring-manager')).toBe('Пишите: •••••• •••••• •••• ••••• ••');
  });

  it('merged step by step are taken apart in any order', async () => {
    const [a, b] = await two();
    const c = await receive(t, headhunter, vacancyId, boardResume(somebody()));
    const d = await receive(t, superjob, vacancyId, boardResume(somebody()));
    await applications.move(actor, d.applicationId, 'shortlisted');
    const before = await everything();
    await duplicates.merge(actor, [c.candidateId, d.candidateId]);
    const pair = await everything();
    await duplicates.merge(actor, [a.candidateId, b.candidateId]);
    await duplicates.merge(actor, [b.candidateId, c.candidateId]);
    expect(await listed()).toEqual([d.applicationId]);
    // What was merged first comes out as the pair that it was.
    await duplicates.split(actor, b.candidateId);
    await duplicates.split(actor, c.candidateId);
    expect(await everything()).toEqual(pair);
    await duplicates.split(actor, d.candidateId);
    expect(await everything()).toEqual(before);
  });
});

describe('what comes in after a merge', () => {
  it('goes to the one whose contact it came by, and is there after a split', async () => {
    const [one, other] = await two();
    await duplicates.merge(actor, [one.candidateId, other.candidateId]);
    const second = await vacancy(t, actor);
    const mail = boardResume({ boardPersonId: '5', ...somebody() });
    const again = await receive(t, headhunter, vacancyId, mail);
    await duplicates.merge(actor, [again.candidateId, one.candidateId]);
    const late = await receive(t, headhunter, second, { ...boardResume({ boardPersonId: '5' }) });
    expect(late.candidateId).toBe(one.candidateId);
    expect(late.own.candidateId).toBe(again.own.candidateId);
    const fresh = await receive(t, superjob, second, boardResume({ phones: mail.person.phones }));
    expect(fresh).toMatchObject({ candidateId: one.candidateId, applicationId: late.applicationId });
    await duplicates.split(actor, again.own.candidateId);
    expect((await applications.get(actor, late.applicationId)).candidateId).toBe(again.own.candidateId);
    expect((await applications.list(actor, { vacancyId })).rows.map(({ id }) => id).sort()).toEqual(
      [one.applicationId, again.own.applicationId].sort(),
    );
  });

  it('while they are being merged ends up in the one application that is shown', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = await two();
      const phones = (await applications.contacts(actor, other.applicationId)).map(({ value }) => value);
      const [, received] = await Promise.all([
        duplicates.merge(actor, [one.candidateId, other.candidateId]),
        receive(t, headhunter, vacancyId, boardResume({ phones })),
      ]);
      const { candidateId } = await applications.get(actor, received.applicationId);
      expect(candidateId).toBe(one.candidateId);
      const { rows } = await applications.list(actor, { vacancyId });
      expect(rows.filter((row) => row.candidateId === one.candidateId)).toHaveLength(1);
    }
  });

  it('decided on the application that was shown stays with it', async () => {
    const [one, other] = await two();
    await applications.move(actor, other.applicationId, 'shortlisted');
    await duplicates.merge(actor, [one.candidateId, other.candidateId]);
    // By the old link of the hidden one.
    await applications.move(actor, one.applicationId, 'rejected', { reason: 'no' });
    await duplicates.split(actor, other.candidateId);
    expect((await shown(other.applicationId)).stage).toBe('rejected');
    expect((await shown(one.applicationId)).stage).toBe('new');
  });
});

describe('an erasure', () => {
  it('of a merged person reaches every part of them, whichever is named', async () => {
    const [one, other] = await two();
    await duplicates.merge(actor, [one.candidateId, other.candidateId]);
    const exported = await t.get(CandidatesService).export(actor, other.candidateId);
    expect(exported.candidateId).toBe(one.candidateId);
    expect([exported.data.candidates, exported.data.resumes].map((rows) => rows.length)).toEqual([2, 2]);
    await t.get(CandidatesService).erase(actor, other.candidateId);
    const left = await t.asOwner(
      `select (select count(*)::int from candidate_contacts where organisation_id = $1) as contacts,
              (select count(*)::int from candidates where organisation_id = $1 and (erased_at is null or last_name is not null)) as known,
              (select count(*)::int from applications where organisation_id = $1 and (own is not null or resume_id is not null)) as read,
              (select count(*)::int from applications where organisation_id = $1 and merged_into_id is null and stage <> 'withdrawn') as open`,
      [actor.organisationId],
    );
    expect(left).toEqual([{ contacts: 0, known: 0, read: 0, open: 0 }]);
    await expect(duplicates.split(actor, other.candidateId)).rejects.toMatchObject({ code: 'candidates.erased' });
  });

  it('and a merge at the same moment leave nobody half erased', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = await two();
      await Promise.allSettled([
        duplicates.merge(actor, [one.candidateId, other.candidateId]),
        t.get(CandidatesService).erase(actor, other.candidateId),
      ]);
      const halves = await t.asOwner(
        `select person_id from candidates where organisation_id = $1 and person_id is not null
          group by person_id having count(erased_at) not in (0, count(*))`,
        [actor.organisationId],
      );
      expect(halves).toEqual([]);
    }
  });
});

describe('what two have in common', () => {
  it('a phone of one name is merged at once, and can be taken back for good', async () => {
    const read = boardResume({ phones: ['+79031230001'] });
    const one = await receive(t, headhunter, vacancyId, boardResume({ phones: ['+79031230001'] }));
    const before = await everything();
    const other = await receive(t, superjob, vacancyId, read);
    expect(other.candidateId).toBe(one.candidateId);
    await duplicates.split(actor, other.own.candidateId);
    expect(await listed()).toHaveLength(2);
    expect((await receive(t, superjob, vacancyId, read)).candidateId).toBe(other.own.candidateId);
    expect((await comparisons.list(actor)).rows).toEqual([]);
    expect(before).toBeTruthy();
  });

  it('a phone of several names is a suggestion, and nobody’s proof', async () => {
    const anna = await receive(t, headhunter, vacancyId, boardResume({ firstName: 'Анна', phones: ['+79031230002'] }));
    const ivan = await receive(t, headhunter, vacancyId, boardResume({ firstName: 'Иван', phones: ['+79031230002'] }));
    expect(ivan.candidateId).not.toBe(anna.candidateId);
    expect((await comparisons.list(actor)).rows.map(({ evidence }) => evidence)).toEqual([['shared-phone']]);
    // A second Anna fits the first one, but the phone proves nothing any more.
    const again = await receive(t, superjob, vacancyId, boardResume({ firstName: 'Анна', phones: ['+79031230002'] }));
    expect(again.candidateId).not.toBe(anna.candidateId);
    const { rows } = await comparisons.list(actor);
    expect(rows[0].people.map(({ candidateId }) => candidateId).sort()).toEqual(
      [anna.candidateId, again.candidateId].sort(),
    );
    expect(await comparisons.count(actor)).toBe(2);
  });

  it('different birth dates with one phone are two people', async () => {
    const phones = ['+79031230003'];
    const one = await receive(t, headhunter, vacancyId, boardResume({ phones, birthDate: '1990-01-01' }));
    const other = await receive(t, superjob, vacancyId, boardResume({ phones, birthDate: '1991-01-01' }));
    const same = await receive(t, superjob, await vacancy(t, actor), boardResume({ birthDate: '1990-01-01' }));
    expect(other.candidateId).not.toBe(one.candidateId);
    expect(same.candidateId).not.toBe(one.candidateId);
    const rows = await t.asOwner(
      `select value from candidate_contacts where kind = 'name-and-birth' and organisation_id = $1`,
      [actor.organisationId],
    );
    expect(rows).toEqual([{ value: '' }, { value: '' }, { value: '' }]);
  });

  it('name, birth date and a job at the same time are a suggestion, without the job nothing', async () => {
    const job = (company: string, start: string, end: string | null) => ({
      experience: [{ company, position: 'Менеджер', start, end, description: null, city: null }],
    });
    const born = { birthDate: '1990-01-01' };
    const one = await receive(t, headhunter, vacancyId, boardResume(born, job('ООО «Ромашка»', '2019-03', '2021-05')));
    const other = await receive(t, superjob, vacancyId, boardResume(born, job('Ромашка', '2020-01', null)));
    await receive(t, superjob, vacancyId, boardResume(born, job('Лютик', '2020-01', null)));
    const { rows } = await comparisons.list(actor);
    expect(rows.map(({ people, evidence }) => [people.map(({ candidateId }) => candidateId).sort(), evidence])).toEqual(
      [[[one.candidateId, other.candidateId].sort(), ['career']]],
    );
  });

  it('is asked about first where the organisation wants it so, in chains as well', async () => {
    await ask();
    const a = await receive(t, headhunter, vacancyId, boardResume({ phones: ['+79031230004'] }));
    const b = await receive(
      t,
      superjob,
      vacancyId,
      boardResume({ phones: ['+79031230004'], emails: ['chain@mail.ru'] }),
    );
    const c = await receive(t, headhunter, vacancyId, boardResume({ emails: ['chain@mail.ru'] }));
    expect(new Set([a, b, c].map(({ candidateId }) => candidateId)).size).toBe(3);
    const { people, common } = await comparisons.of(actor, a.candidateId);
    expect(people.map(({ candidateId }) => candidateId)).toEqual([a, b, c].map(({ candidateId }) => candidateId));
    expect(common.map(({ evidence }) => evidence)).toEqual([['phone'], ['email']]);
    const rows = (await applications.list(actor, { vacancyId })).rows;
    expect(rows.map(({ possiblySame }) => possiblySame).sort()).toEqual([1, 1, 2]);
    const manager = await applications.list({ ...actor, role: 'interviewer' }, { vacancyId });
    expect(manager.rows.map(({ possiblySame }) => possiblySame)).toEqual([0, 0, 0]);
    await duplicates.merge(
      actor,
      people.map(({ candidateId }) => candidateId),
    );
    expect(await comparisons.count(actor)).toBe(0);
    expect(await listed()).toHaveLength(1);
  });

  it('is not asked about again between different people', async () => {
    await ask();
    const read = boardResume({ phones: ['+79031230005'] });
    const a = await receive(t, headhunter, vacancyId, boardResume({ phones: ['+79031230005'] }));
    const b = await receive(t, superjob, vacancyId, read);
    await Promise.all([1, 2].map(() => duplicates.tellApart(actor, [a.candidateId, b.candidateId])));
    await receive(t, superjob, vacancyId, read);
    expect(await comparisons.count(actor)).toBe(0);
    const [{ n }] = await t.asOwner<{ n: number }>(
      `select count(*)::int as n from audit_entries where organisation_id = $1 and action = 'candidates.told-apart'`,
      [actor.organisationId],
    );
    expect(n).toBe(1);
    await t.get(OrganisationsService).update(actor, { duplicates: 'merge' });
    expect((await receive(t, superjob, vacancyId, read)).candidateId).toBe(b.candidateId);
    expect((await comparisons.of(actor, a.candidateId)).people).toHaveLength(1);
  });

  it('is asked again between different people once more than what was known comes to light, and never merged unasked', async () => {
    const phones = ['+79031230015'];
    const [ofA, ofB] = [boardResume({ phones }), boardResume({ phones })];
    const withMail = (read: typeof ofA) => ({ ...read, person: { ...read.person, emails: ['orlova@mail.ru'] } });
    await ask();
    const a = await receive(t, headhunter, vacancyId, ofA);
    const b = await receive(t, superjob, vacancyId, ofB);
    await duplicates.tellApart(actor, [a.candidateId, b.candidateId]);
    await t.get(OrganisationsService).update(actor, { duplicates: 'merge' });
    await receive(t, headhunter, vacancyId, withMail(ofA));
    expect(await comparisons.count(actor)).toBe(0);
    // Twice is once, and the second time it is nothing new.
    for (let i = 0; i < 2; i += 1) await receive(t, superjob, vacancyId, withMail(ofB));
    const { people, common } = await comparisons.of(actor, a.candidateId);
    expect(people.map(({ candidateId }) => candidateId).sort()).toEqual([a.candidateId, b.candidateId].sort());
    expect(common.map(({ evidence }) => evidence)).toEqual([['email', 'phone', 'since-apart']]);
    await duplicates.tellApart(actor, [a.candidateId, b.candidateId]);
    await receive(t, superjob, vacancyId, withMail(ofB));
    expect(await comparisons.count(actor)).toBe(0);
    expect((await comparisons.of(actor, a.candidateId)).people).toHaveLength(1);
  });

  it('comes in pages', async () => {
    for (const name of ['Анна', 'Иван', 'Пётр']) {
      await receive(t, headhunter, vacancyId, boardResume({ firstName: name, phones: ['+79031230006'] }));
    }
    const first = await comparisons.list(actor, { limit: 2 });
    const second = await comparisons.list(actor, { limit: 2, after: first.next });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 1, null]);
  });
});

test('who belongs to a contact is found by indexes alone, however many candidates there are', async () => {
  await t.database.inOrganisation(actor.organisationId, async (db) => {
    await db.query(
      `INSERT INTO candidates (organisation_id, id, language, created_at)
       SELECT $1, gen_random_uuid(), 'ru', now() FROM generate_series(1, 3000)`,
      [actor.organisationId],
    );
    await db.query(
      `INSERT INTO candidate_contacts (organisation_id, id, candidate_id, kind, value, normalised)
       SELECT $1, gen_random_uuid(), id, 'phone', '', id::text FROM candidates WHERE organisation_id = $1`,
      [actor.organisationId],
    );
  });
  await t.asOwner('analyze candidate_contacts');
  const plan = await t.asOwner<{ 'QUERY PLAN': string }>(
    `explain select candidate_id from candidate_contacts
      where organisation_id = '${actor.organisationId}' and kind = 'phone' and normalised collate "C" = 'x' limit 20`,
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('ix_candidate_contacts_beginning');
});
