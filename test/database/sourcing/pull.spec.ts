import type { Actor } from '../../../src/organisations/index.js';
import { ApplicationsService } from '../../../src/candidates/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { VacanciesService } from '../../../src/vacancies/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;
let sourcing: SourcingService;

beforeAll(async () => {
  boards = await startBoards({ responses: 60 });
  sourcing = boards.t.get(SourcingService);
});
afterAll(() => boards.close());
beforeEach(async () => {
  actor = await recruiter(boards.t);
});

/** What the organisation holds, for comparing two moments. */
async function holdings(): Promise<Record<string, number>> {
  const { organisationId } = actor;
  const [row] = await boards.t.asOwner<Record<string, number>>(
    `select (select count(*)::int from responses where organisation_id = $1) as responses,
            (select count(distinct (connection_id, external_id))::int from responses where organisation_id = $1) as different,
            (select count(*)::int from responses where organisation_id = $1 and status = 'read') as read,
            (select count(*)::int from candidates where organisation_id = $1) as candidates,
            (select count(*)::int from applications where organisation_id = $1) as applications,
            (select count(*)::int from resumes where organisation_id = $1) as resumes,
            (select count(*)::int from stage_moves where organisation_id = $1) as moves,
            (select count(*)::int from vacancies where organisation_id = $1) as vacancies`,
    [organisationId],
  );
  return row!;
}

describe('pulling both boards', () => {
  it('brings every response once, merges people, keeps the payloads, lists applications', async () => {
    await connectBoth(boards, actor);
    const steps: number[] = [];
    const progress = await sourcing.pullAll(actor.organisationId, { onProgress: ({ read }) => steps.push(read) });
    const truth = boards.simulator.control.people();
    expect(progress.found).toBe(truth.length);
    expect(progress.waiting).toBe(0);
    expect(progress.read + progress.tombstones + progress.unreadable).toBe(truth.length);
    expect(steps.at(-1)).toBe(progress.read);
    const held = await holdings();
    expect(held).toMatchObject({ responses: truth.length, different: truth.length, moves: held.applications });
    expect(held.candidates).toBeLessThanOrEqual(held.resumes!);
    const vacancies = await boards.t.get(VacanciesService).list(actor);
    const lists = await Promise.all(
      vacancies.map(({ id }) => boards.t.get(ApplicationsService).list(actor, { vacancyId: id, limit: 200 })),
    );
    expect(lists.reduce((sum, { total }) => sum + total, 0)).toBe(held.applications);
    console.log(
      progress,
      held,
      vacancies.map((v) => [v.title, v.profileSlug, v.citySlug]),
      lists[0]!.rows.slice(0, 3),
    );
  });
});
