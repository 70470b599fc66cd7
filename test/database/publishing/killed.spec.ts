import { OrderRun } from '../../../src/publishing/order-run.service.js';
import { PostingOrders, PublishingModule } from '../../../src/publishing/index.js';
import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import { SourcingModule } from '../../../src/sourcing/index.js';
import { recruitingApp } from '../candidates/recruiting-fixture.js';
import { settingsFor, waitlessHttp } from '../sourcing/boards-fixture.js';
import { JOBS, openDesk, prepared, seen, startPublishing } from './publishing-fixture.js';

it('killed between the call and its answer, it is found at the board by the next process and not sent again', async () => {
  const boards = await startPublishing();
  const { t, simulator } = boards;
  const desk = await openDesk(boards);
  const order = await prepared(boards, desk);
  await t.get(PostingOrders).confirm(desk.actor, order.id, seen(order));
  // The board has published it; what it shows of it is still to be read and nothing is stored.
  simulator.control.queueFault({ kind: 'slow', match: 'GET /vacancies/', delayMilliseconds: 4_000 });
  const outcome = t
    .get(OrderRun)
    .carryOut(desk.actor.organisationId, order.id)
    .then(
      () => 'ended',
      () => 'killed',
    );
  const deadline = Date.now() + 20_000;
  while (simulator.control.spent().bought.publication === 0 && Date.now() < deadline) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  // As with kill -9: the server ends every transaction of the process wherever it is; the call is on its way.
  await t.asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query not like '%pg_terminate_backend%'`,
  );
  await t.app.close();
  expect(await outcome).toBe('killed');
  const again = await recruitingApp([SalariesModule, ScoringModule, SourcingModule, PublishingModule], {
    jobs: JOBS,
    clock: t.clock,
    override: waitlessHttp(t.clock),
    settings: { ...settingsFor(simulator), encryptionKey: t.settings.encryptionKey },
    databaseUrl: t.settings.databaseUrl ?? '',
  });
  try {
    expect((await again.get(PostingOrders).get(desk.actor, order.id)).status).toBe('sending');
    expect(simulator.control.spent().bought.publication).toBe(1);
    await again.get(OrderRun).carryOut(desk.actor.organisationId, order.id);
    t.clock.moveByMinutes(6);
    await again.runJobs();
    expect((await again.get(PostingOrders).get(desk.actor, order.id)).status).toBe('done');
    expect(simulator.control.calls().endpoints['headhunter POST /vacancies']).toBe(1);
    expect(simulator.control.spent().bought.publication).toBe(1);
  } finally {
    await again.close();
    await boards.close().catch(() => undefined);
  }
});
