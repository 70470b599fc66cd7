import { KeepSeatsBeyondPlan1795000304200 } from '../../migrations/1795000304200-keep-seats-beyond-plan.js';
import { newId } from '../../src/kernel/ids.js';
import { openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const organisationId = newId();
let old: UnboundDatabase;

beforeAll(async () => {
  old = await openUnbound([organisationId]);
});
afterAll(() => old.close());

test('without seats beyond the plan whoever has one keeps it, and times that hold to the plan stay as they are', async () => {
  const rows = [
    { id: newId(), seats: 5, beyond: 2, taken: 6, after: 6 },
    { id: newId(), seats: 5, beyond: 1, taken: 3, after: 5 },
  ];
  for (const { id, seats, beyond, taken } of rows)
    await old.client.query(
      `INSERT INTO interview_slots (organisation_id, id, interview_day_id, starts_at, planned_invitations, seats, seats_beyond_plan, seats_taken)
       VALUES ($1, $2, $3, now(), 5, $4, $5, $6)`,
      [organisationId, id, newId(), seats, beyond, taken],
    );
  const runner = old.dataSource.createQueryRunner();
  const migration = new KeepSeatsBeyondPlan1795000304200();
  const seatsNow = async () => {
    const { rows: now } = await old.client.query<{ id: string; seats: number }>(
      `SELECT id, seats FROM interview_slots WHERE organisation_id = $1`,
      [organisationId],
    );
    return rows.map(({ id }) => now.find((one) => one.id === id)?.seats);
  };
  await migration.down(runner);
  expect(await seatsNow()).toEqual(rows.map(({ after }) => after));
  await migration.up(runner);
  expect(await seatsNow()).toEqual(rows.map(({ after }) => after));
  await runner.release();
});
