import { SalariesModule } from '../../../src/salaries/index.js';
import { ScoringModule } from '../../../src/scoring/index.js';
import {
  pullConnection,
  readResponses,
  resumeConnection,
  SourcingModule,
  SourcingService,
  tellBoard,
} from '../../../src/sourcing/index.js';
import { recruiter, recruitingApp } from '../candidates/recruiting-fixture.js';
import { connectBoth, heldBy, settingsFor, startBoards, waitlessHttp } from './boards-fixture.js';
import type { Boards } from './boards-fixture.js';

let boards: Boards;
beforeAll(async () => {
  boards = await startBoards({ responses: 60 });
});
afterAll(() => boards.close());

it('killed in the middle and started again, it brings every response once', async () => {
  const { t } = boards;
  const truth = boards.simulator.control.people().length;
  const actor = await recruiter(t);
  await connectBoth(boards, actor);
  let killed: Promise<void> | null = null;
  const first = t.get(SourcingService).pullAll(actor.organisationId, {
    onProgress: ({ read }) => {
      if (read < 5 || killed) return;
      // As with kill -9: the server ends every transaction of the process wherever it is.
      killed = t
        .asOwner(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and query not like '%pg_terminate_backend%'`,
        )
        .then(() => t.app.close());
    },
  });
  await expect(first).rejects.toThrow();
  await (killed as Promise<void> | null);
  const again = await recruitingApp([SalariesModule, ScoringModule, SourcingModule], {
    jobs: [pullConnection, readResponses, resumeConnection, tellBoard],
    clock: t.clock,
    override: waitlessHttp(t.clock),
    settings: { ...settingsFor(boards.simulator), encryptionKey: t.settings.encryptionKey },
    databaseUrl: t.settings.databaseUrl ?? '',
  });
  try {
    const left = await heldBy(again, actor);
    expect(left.read).toBeLessThan(truth);
    // What the killed process had taken for itself becomes free.
    t.clock.moveByMinutes(4);
    await again.get(SourcingService).pullAll(actor.organisationId);
    const held = await heldBy(again, actor);
    expect(held).toMatchObject({ responses: truth, moves: held.applications, scores: held.applications });
    expect((await again.get(SourcingService).progress(actor.organisationId)).waiting).toBe(0);
  } finally {
    await again.close();
  }
});
