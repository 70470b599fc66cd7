import { jest } from '@jest/globals';
import { JobBoards } from '../../../src/job-boards/index.js';
import { OrderRun } from '../../../src/publishing/order-run.service.js';
import { PostingOrders, PublishingModule } from '../../../src/publishing/index.js';
import type { PostingOrder } from '../../../src/publishing/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import { SourcingModule } from '../../../src/sourcing/index.js';
import type { TestApp } from '../../support/test-app.js';
import { recruitingApp } from '../candidates/recruiting-fixture.js';
import { settingsFor, waitlessHttp } from '../sourcing/boards-fixture.js';
import type { Boards } from '../sourcing/boards-fixture.js';
import { JOBS, openDesk, prepared, seen, startPublishing } from './publishing-fixture.js';

const open: { close(): Promise<void> }[] = [];
// The process that was killed cannot be closed well any more.
afterEach(() => Promise.allSettled(open.splice(0).map((one) => one.close())));

interface Killed {
  readonly boards: Boards;
  readonly again: TestApp;
  readonly status: () => Promise<PostingOrder>;
  readonly organisationId: string;
}

/**
 * A process that publishes and dies as with kill -9, and the next process.
 *
 * @param set  has the process die at some moment
 */
async function killed(set: (boards: Boards, die: () => Promise<void>) => void): Promise<Killed> {
  const boards = await startPublishing();
  open.push(boards);
  const { t, simulator } = boards;
  const desk = await openDesk(boards);
  const { actor } = desk;
  const { organisationId } = actor;
  const order = await prepared(boards, desk);
  await t.get(PostingOrders).confirm(actor, order.id, seen(order));
  set(boards, async () => {
    // The server ends every transaction of the process wherever it is.
    await t.asOwner(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and query not like '%pg_terminate_backend%'`,
    );
    await t.app.close();
  });
  await Promise.allSettled([t.get(OrderRun).carryOut(organisationId, order.id)]);
  const again = await recruitingApp([SalariesModule, ScoringModule, SourcingModule, PublishingModule], {
    jobs: JOBS,
    clock: t.clock,
    override: waitlessHttp(t.clock),
    settings: { ...settingsFor(simulator), encryptionKey: t.settings.encryptionKey },
    databaseUrl: t.settings.databaseUrl ?? '',
  });
  open.push(again);
  return { boards, again, organisationId, status: () => again.get(PostingOrders).get(actor, order.id) };
}

it('killed between the call and its answer, it is found at the board by the next process and not sent again', async () => {
  const one = await killed(({ t }, die) => {
    const publishing = t.get(JobBoards).for('headhunter').publishing!;
    const publish = publishing.publish.bind(publishing);
    jest.spyOn(publishing, 'publish').mockImplementation(async (...what) => {
      await publish(...what);
      await die();
      return 'nobody hears it';
    });
  });
  const { control } = one.boards.simulator;
  const { id, status } = await one.status();
  expect([status, control.spent().bought.publication]).toEqual(['sending', 1]);
  await one.again.get(OrderRun).carryOut(one.organisationId, id);
  one.again.clock.moveByMinutes(6);
  await one.again.runJobs();
  expect((await one.status()).status).toBe('done');
  expect(control.calls().endpoints['headhunter POST /vacancies']).toBe(1);
  expect(control.spent().bought.publication).toBe(1);
});

it('killed while it asks the board how the publication looks, it is done: what was paid for is written before that', async () => {
  const one = await killed(({ t }, die) => {
    const board = t.get(JobBoards).for('headhunter');
    const read = board.readVacancy!.bind(board);
    jest.spyOn(board, 'readVacancy').mockImplementation(async (...what) => {
      await die();
      return read(...what);
    });
  });
  const order = await one.status();
  expect(order).toMatchObject({ status: 'done', externalId: expect.any(String), postingId: expect.any(String) });
  await one.again.runJobs();
  expect(one.boards.simulator.control.calls().endpoints['headhunter POST /vacancies']).toBe(1);
});
