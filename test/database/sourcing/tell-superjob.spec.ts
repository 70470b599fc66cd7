import type { Actor } from '../../../src/organisations/index.js';
import { BoardTellings, SourcingService } from '../../../src/sourcing/index.js';
import { recruiter } from '../candidates/recruiting-fixture.js';
import { connectBoth, startBoards } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';
import { moveTo, OWN } from './told-fixture.js';

let boards: Boards;
afterEach(() => boards.close());

/** Somebody of SuperJob is invited here, and the board is told after the time to think. */
async function invitedHere(
  superjobUnproven: ('invite' | 'send_mail')[],
): Promise<{ actor: Actor; actions: unknown[] }> {
  boards = await startBoards({ responses: 4 }, { settings: { superjobUnproven } });
  const { t, simulator } = boards;
  simulator.control.change({ superjobWeakEndpoints: true });
  const actor = await recruiter(t);
  const { superjob } = await connectBoth(boards, actor);
  await t.get(SourcingService).pullAll(actor.organisationId);
  const { hasStages } = await t.get(BoardTellings).of(superjob);
  expect(hasStages).toBe(superjobUnproven.includes('invite'));
  const [{ id }] = await t.asOwner<{ id: string }>(
    `select application_id as id from responses where organisation_id = $1 and connection_id = $2 and application_id is not null limit 1`,
    [actor.organisationId, superjob.connectionId],
  );
  await moveTo(boards, actor, id, 'invited', OWN);
  t.clock.moveByMinutes(11);
  await t.runJobs();
  const actions = await t.asOwner(
    `select action.status, action.board_stage, action.state_after, action.answer_status
       from board_actions action join responses response on response.id = action.response_id
      where response.application_id = $1 and response.connection_id = $2`,
    [id, superjob.connectionId],
  );
  expect(simulator.control.contactsSpent()).toBe(0);
  return { actor, actions };
}

const invitingCalls = (): number[] =>
  Object.entries(boards.simulator.control.calls().endpoints)
    .filter(([call]) => call.includes('/invite'))
    .map(([, count]) => count);

test('SuperJob is not told of an invitation: nothing proves that call, and it is off', async () => {
  expect((await invitedHere([])).actions).toEqual([]);
  expect(invitingCalls()).toEqual([]);
});

test('switched on, SuperJob is told of it once', async () => {
  const { actions } = await invitedHere(['invite']);
  expect(actions).toEqual([{ status: 'done', board_stage: 'invite', state_after: 'invite', answer_status: 200 }]);
  await boards.t.runJobs();
  expect(invitingCalls()).toEqual([1]);
});
