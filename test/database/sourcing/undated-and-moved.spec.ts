import { ApplicationsService } from '../../../src/candidates/index.js';
import type { ApplicationRow } from '../../../src/candidates/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import { PostingsService, VacanciesService, VacancyPostingsService } from '../../../src/vacancies/index.js';
import { recruiter, vacancy } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;

beforeAll(async () => {
  boards = await startBoards({ responses: 24 });
});
afterAll(() => boards.close());
beforeEach(async () => {
  actor = await recruiter(boards.t);
  await connectBoth(boards, actor);
  await boards.t.get(SourcingService).pullAll(actor.organisationId);
});

async function everybody(): Promise<(ApplicationRow & { vacancyId: string })[]> {
  const vacancies = await boards.t.get(VacanciesService).list(actor);
  const lists = vacancies.map(async ({ id }) => {
    const { rows } = await boards.t.get(ApplicationsService).list(actor, { vacancyId: id, limit: 200 });
    return rows.map((row) => ({ ...row, vacancyId: id }));
  });
  return (await Promise.all(lists)).flat();
}

test('a response that no board dates is known to be undated, one that a board dates is not', async () => {
  const rows = await everybody();
  const only = (board: string) => rows.filter(({ boards: own }) => own.length === 1 && own[0] === board);
  expect(only('superjob').length).toBeGreaterThan(0);
  expect(new Set(only('superjob').map(({ respondedAtKnown }) => respondedAtKnown))).toEqual(new Set([false]));
  expect(new Set(only('headhunter').map(({ respondedAtKnown }) => respondedAtKnown))).toEqual(new Set([true]));
});

test('of a posting that was moved who came already stays, and is nobody twice when they are read again', async () => {
  const before = await everybody();
  const byHand = await vacancy(boards.t, actor, { title: 'По объявлению' });
  for (const { id } of await boards.t.get(PostingsService).postings(actor.organisationId)) {
    await boards.t.get(VacancyPostingsService).move(actor, byHand, id);
  }
  await boards.t.asOwner(
    `UPDATE responses SET status = 'waiting', next_read_at = '2026-05-01' WHERE organisation_id = $1`,
    [actor.organisationId],
  );
  boards.t.clock.moveByMinutes(60);
  await boards.t.get(SourcingService).pullAll(actor.organisationId);
  const waiting = await boards.t.asOwner(`SELECT 1 FROM responses WHERE organisation_id = $1 AND status = 'waiting'`, [
    actor.organisationId,
  ]);
  expect(waiting).toEqual([]);
  const after = await everybody();
  const places = (rows: typeof before): string[] => rows.map(({ id, vacancyId }) => `${id} ${vacancyId}`).sort();
  expect(places(after)).toEqual(places(before));
});
