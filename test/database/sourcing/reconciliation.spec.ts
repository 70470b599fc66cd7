import { ConnectionsService } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import {
  pullConnection,
  readResponses,
  reconcileConnection,
  resumeConnection,
  ReconciliationsService,
  SourcingService,
} from '../../../src/sourcing/index.js';
import { COLLEAGUE_ID } from '../../../src/job-boards/simulator/recruiters.table.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { heldBy, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
let actor: Actor;
let connection: ConnectionView;

beforeAll(async () => {
  boards = await startBoards(
    { responses: 20 },
    { jobs: [pullConnection, readResponses, reconcileConnection, resumeConnection] },
  );
});
afterAll(() => boards.close());
beforeEach(async () => {
  // Six in the morning in Moscow has passed, the next night is far.
  boards.t.clock.moveTo(new Date(nextDay(boards.t.clock.now())));
  actor = await recruiter(boards.t);
  const redirectUri = 'http://localhost/callback';
  const code = boards.simulator.control.authorisationCode({ board: 'headhunter', redirectUri });
  connection = await boards.t.get(ConnectionsService).connectHeadhunter({ actor, code, redirectUri });
  await pull();
  await pull();
});

/** Nine o'clock UTC of the next day. */
const nextDay = (now: Date): number => Math.ceil(now.getTime() / 86_400_000) * 86_400_000 + 9 * 3_600_000;
const pull = () => boards.t.get(SourcingService).pullAll(actor.organisationId);
/** Moves to two in the morning in Moscow and does what is due then. */
async function night(): Promise<void> {
  boards.t.clock.moveByMinutes(120);
  boards.t.clock.moveTo(new Date(nextDay(boards.t.clock.now()) - 10 * 3_600_000));
  await boards.t.get(ReconciliationsService).queueDue();
  await boards.t.runJobs();
}
const latest = async () =>
  (await boards.t.get(ReconciliationsService).latest(actor.organisationId)).get(connection.connectionId);
const all = () => boards.t.asOwner('SELECT id FROM reconciliations WHERE organisation_id = $1', [actor.organisationId]);
const truth = (): number => boards.simulator.control.people().filter(({ board }) => board === 'headhunter').length;
const vacancyIds = (): string[] =>
  (boards.simulator.control.state()['vacancies'] as { headhunterId: string; archived: boolean }[])
    .filter(({ archived }) => !archived)
    .map(({ headhunterId }) => headhunterId);

it('walks every list at night, once, and says what the looks of the day had missed', async () => {
  await boards.t.get(ReconciliationsService).queueDue();
  expect(await boards.t.runJobs()).toBe(0);
  // As if a counter had erred: the response is gone here, and nothing at the board says so.
  await boards.t.asOwner(
    `DELETE FROM responses WHERE organisation_id = $1 AND id = (
       SELECT id FROM responses WHERE organisation_id = $1 AND status = 'tombstone' LIMIT 1)`,
    [actor.organisationId],
  );
  await pull();
  expect((await heldBy(boards.t, actor)).responses).toBe(truth() - 1);
  await night();
  expect(await latest()).toMatchObject({ listed: truth(), missed: 1, failed: 0, postingsLeft: 0 });
  expect((await heldBy(boards.t, actor)).responses).toBe(truth());
  await boards.t.get(ReconciliationsService).queueDue();
  await boards.t.runJobs();
  expect(await all()).toHaveLength(1);
  await night();
  expect(await all()).toHaveLength(2);
  expect(await latest()).toMatchObject({ missed: 0 });
});

it('what came in the night itself was not missed', async () => {
  boards.simulator.control.respond({ board: 'headhunter', count: 2 });
  await night();
  expect(await latest()).toMatchObject({ missed: 0 });
  expect((await heldBy(boards.t, actor)).responses).toBe(truth());
});

it('twice at the same time is once, and it is nobody else’s', async () => {
  boards.t.clock.moveTo(new Date(nextDay(boards.t.clock.now()) - 10 * 3_600_000));
  const reconciliations = boards.t.get(ReconciliationsService);
  await Promise.all([reconciliations.queueDue(), reconciliations.queueDue()]);
  await boards.t.runJobs();
  expect(await all()).toHaveLength(1);
  const stranger = await recruiter(boards.t);
  expect((await reconciliations.latest(stranger.organisationId)).size).toBe(0);
});

it('a vacancy that was archived is looked at again for a month, then no more', async () => {
  const [vacancyId = ''] = vacancyIds();
  boards.simulator.control.archiveVacancy(vacancyId);
  await pull();
  boards.simulator.control.respond({ board: 'headhunter', vacancyId, count: 1 });
  await pull();
  expect((await heldBy(boards.t, actor)).responses).toBe(truth() - 1);
  await night();
  expect(await latest()).toMatchObject({ missed: 1 });
  expect((await heldBy(boards.t, actor)).responses).toBe(truth());
  boards.t.clock.moveByMinutes(31 * 24 * 60);
  boards.simulator.control.respond({ board: 'headhunter', vacancyId, count: 1 });
  await night();
  expect(await latest()).toMatchObject({ missed: 0 });
});

it('a vacancy that is published again is the same one here, with two publications', async () => {
  const [vacancyId = ''] = vacancyIds();
  const vacancyOf = async (externalId: string) =>
    boards.t.asOwner<{ vacancy_id: string; previous_external_id: string | null }>(
      'SELECT vacancy_id, previous_external_id FROM vacancy_postings WHERE organisation_id = $1 AND external_id = $2',
      [actor.organisationId, externalId],
    );
  const [before] = await vacancyOf(vacancyId);
  // Nothing but the board's word joins them.
  await boards.t.asOwner(`UPDATE vacancies SET title_key = 'renamed here' WHERE organisation_id = $1 AND id = $2`, [
    actor.organisationId,
    before?.vacancy_id,
  ]);
  const { vacancies } = await heldBy(boards.t, actor);
  const again = boards.simulator.control.republishVacancy(vacancyId);
  boards.simulator.control.respond({ board: 'headhunter', vacancyId: again, count: 1 });
  await pull();
  expect(await vacancyOf(again)).toEqual([{ vacancy_id: before?.vacancy_id, previous_external_id: vacancyId }]);
  expect((await heldBy(boards.t, actor)).vacancies).toBe(vacancies);
  boards.simulator.control.resetCalls();
  await pull();
  expect(boards.simulator.control.calls().endpoints['headhunter GET /vacancies/:vacancy']).toBeUndefined();
});

it('a vacancy that was given to a colleague goes on', async () => {
  const [vacancyId = ''] = vacancyIds();
  boards.simulator.control.transferVacancy(vacancyId, COLLEAGUE_ID);
  boards.simulator.control.respond({ board: 'headhunter', vacancyId, count: 1 });
  await pull();
  await night();
  expect(await latest()).toMatchObject({ failed: 0, missed: 0 });
});
