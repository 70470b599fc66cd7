import { ApplicationsService } from '../../../src/candidates/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { statementsOf } from '../../support/statements.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, heldBy, startBoards } from './boards-fixture.js';
import type { Boards, Held } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;
let sourcing: SourcingService;

beforeAll(async () => {
  boards = await startBoards({ responses: 24 });
  sourcing = boards.t.get(SourcingService);
});
afterAll(() => boards.close());
beforeEach(async () => {
  actor = await recruiter(boards.t);
  await connectBoth(boards, actor);
  boards.simulator.control.resetCalls();
});

const held = (): Promise<Held> => heldBy(boards.t, actor);
const pull = () => sourcing.pullAll(actor.organisationId);

async function listed(): Promise<number> {
  const vacancies = await boards.t.get(VacanciesService).list(actor);
  const lists = await Promise.all(
    vacancies.map(({ id }) => boards.t.get(ApplicationsService).list(actor, { vacancyId: id })),
  );
  return lists.reduce((sum, { total }) => sum + total, 0);
}

/** Calls since the last reset that read single résumés. */
function resumesRead(): number {
  const { endpoints } = boards.simulator.control.calls();
  return Object.entries(endpoints).reduce((sum, [name, n]) => sum + (/GET \/resumes\/:/.test(name) ? n : 0), 0);
}

describe('a pull of both boards', () => {
  it('brings every response once, makes one candidate of one person, scores and lists them', async () => {
    const [known] = boards.simulator.control.people().filter(({ board, phone }) => board === 'headhunter' && phone);
    boards.simulator.control.respond({ board: 'superjob', personNumber: known.personNumber });
    const steps: number[] = [];
    const progress = await sourcing.pullAll(actor.organisationId, { onProgress: ({ read }) => steps.push(read) });
    const truth = boards.simulator.control.people();
    expect(progress).toMatchObject({ found: truth.length, waiting: 0, unreadable: 0 });
    expect(progress.read + progress.tombstones).toBe(truth.length);
    expect(steps.at(-1)).toBe(progress.read);
    const now = await held();
    expect(now).toMatchObject({ responses: truth.length, moves: now.applications, scores: now.applications });
    expect(progress.scored).toBe(now.applications);
    expect(await listed()).toBe(now.applications);
    // People with a contact on both boards are one candidate; nobody is merged with anybody else.
    const people = new Set(truth.map(({ personNumber }) => personNumber)).size;
    expect(now.candidates).toBeGreaterThanOrEqual(people - progress.tombstones);
    expect(now.candidates).toBeLessThan(progress.read);
  });

  it('keeps every payload as it came, with the time it was read', async () => {
    await pull();
    const kinds = await boards.t.asOwner(
      `select kind, count(*)::int as n from raw_payloads where organisation_id = $1 and read_at = $2 and body is not null
        group by kind order by kind`,
      [actor.organisationId, boards.t.clock.now()],
    );
    expect(kinds.map(({ kind }) => String(kind))).toEqual(['response', 'resume', 'vacancy']);
  });

  it('again changes nothing, reads no résumé and asks only for what may have changed', async () => {
    await pull();
    const before = await held();
    boards.simulator.control.resetCalls();
    await pull();
    expect(await held()).toEqual(before);
    expect(resumesRead()).toBe(0);
    const { endpoints } = boards.simulator.control.calls();
    // HeadHunter's counters stand still: only a list with something marked as new (the tombstone) is looked at again.
    expect(endpoints['headhunter GET /negotiations'] ?? 0).toBeLessThan(4);
  });

  it('twice at the same time brings everything once', async () => {
    await Promise.all([pull(), pull(), pull()]);
    const truth = boards.simulator.control.people();
    const now = await held();
    expect(now).toMatchObject({ responses: truth.length, moves: now.applications, scores: now.applications });
    expect(resumesRead()).toBeLessThanOrEqual(truth.filter(({ board }) => board === 'headhunter').length);
  });

  it('stays within its organisation', async () => {
    await pull();
    const stranger = await recruiter(boards.t);
    expect(await heldBy(boards.t, stranger)).toMatchObject({ responses: 0, candidates: 0, applications: 0 });
    expect((await sourcing.progress(stranger.organisationId)).found).toBe(0);
    expect(await boards.t.get(VacanciesService).list(stranger)).toEqual([]);
    const seen = await boards.t.database.inOrganisation(stranger.organisationId, (db) =>
      db.query<{ n: number }[]>('select count(*)::int as n from responses'),
    );
    expect(seen).toEqual([{ n: 0 }]);
  });

  it('takes the same account for two organisations apart', async () => {
    const other = await recruiter(boards.t);
    await connectBoth(boards, other);
    await Promise.all([pull(), sourcing.pullAll(other.organisationId)]);
    expect(await heldBy(boards.t, other)).toEqual(await held());
  });
});

describe('the cost of a pull', () => {
  it('grows with the responses and no faster, and of people who are new nothing is looked up', async () => {
    const statements = async (more: number): Promise<string[]> => {
      for (let i = 0; i < more; i += 1) boards.simulator.control.respond({ board: 'headhunter' });
      return (await statementsOf(boards.t, pull)).map(({ sql }) => sql);
    };
    const first = await statements(0);
    const { candidates } = await held();
    const about = (what: RegExp) => first.filter((sql) => what.test(sql)).length;
    // Whoever is known from the other board already may have a score.
    expect(about(/INSERT INTO scores/)).toBeGreaterThanOrEqual(candidates);
    for (const kept of [
      /INSERT INTO past_scores/,
      /FROM part JOIN verdict_answers/,
      /SELECT (application\.)?vacancy_id FROM/,
    ])
      expect(about(kept)).toBeLessThan(candidates / 4);
    const idle = (await statements(0)).length;
    const [ten, twenty] = [(await statements(10)).length - idle, (await statements(20)).length - idle];
    expect(twenty).toBeLessThanOrEqual(2.2 * ten);
  });
});

describe('between two pulls', () => {
  it('a new response is found', async () => {
    await pull();
    const before = await held();
    for (const board of ['headhunter', 'superjob'] as const) boards.simulator.control.respond({ board });
    await pull();
    const after = await held();
    expect([after.responses, after.applications]).toEqual([before.responses + 2, before.applications + 2]);
  });

  it('a changed résumé is read again and scored anew; the application stays', async () => {
    await pull();
    const before = await held();
    const [someone] = boards.simulator.control.respond({ board: 'headhunter' });
    await pull();
    boards.t.clock.moveByMinutes(60 * 25);
    boards.simulator.control.changeResume(someone.resumeId, { title: 'Главный по клиентам' });
    await pull();
    const titles = await boards.t.asOwner(`select title from resumes where organisation_id = $1 and external_id = $2`, [
      actor.organisationId,
      someone.resumeId,
    ]);
    expect(titles).toEqual([{ title: 'Главный по клиентам' }]);
    expect(await held()).toMatchObject({ applications: before.applications + 1, resumes: before.resumes + 1 });
  });

  it('a deleted résumé leaves what was read, and the response says that it is gone', async () => {
    const [read, unread] = boards.simulator.control.respond({ board: 'headhunter', count: 2 });
    boards.simulator.control.deleteResume(unread.resumeId);
    const { tombstones } = await pull();
    expect(tombstones).toBeGreaterThan(0);
    boards.simulator.control.deleteResume(read.resumeId);
    boards.t.clock.moveByMinutes(60 * 25);
    const before = await held();
    await pull();
    expect(await held()).toEqual(before);
    const rows = await boards.t.asOwner(
      `select external_id, status, tombstone, application_id is not null as known from responses
        where organisation_id = $1 and external_id = any ($2) order by external_id = $3`,
      [actor.organisationId, [read.id, unread.id], unread.id],
    );
    expect(rows).toMatchObject([
      { external_id: read.id, status: 'read', tombstone: true, known: true },
      { external_id: unread.id, status: 'tombstone', tombstone: true, known: false },
    ]);
  });
});
