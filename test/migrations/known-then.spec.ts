import { KeepWhatWasKnown1795000301980 } from '../../migrations/1795000301980-keep-what-was-known.js';
import { newId } from '../../src/kernel/ids.js';
import { openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const [one, other] = [newId(), newId()];
let old: UnboundDatabase;

beforeAll(async () => {
  old = await openUnbound([one, other]);
});
afterAll(() => old.close());

const insert = (table: string, row: Readonly<Record<string, unknown>>): Promise<unknown> =>
  old.client.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
    JSON.stringify(row),
  ]);

/** A booking with its record, as both were kept before. */
async function record(
  organisationId: string,
  features: unknown,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const [id, at] = [newId(), '2026-06-01T09:00:00Z'];
  const ofRow = { organisation_id: organisationId, id };
  await insert('bookings', {
    ...{
      ...ofRow,
      interview_slot_id: newId(),
      application_id: newId(),
      status: 'invited',
      outcome: 'came',
      sequence: 0,
    },
    ...{ walk_in: false, features, created_at: at, ...more },
  });
  await insert('show_records', {
    ...{
      ...ofRow,
      date: '2026-06-02',
      outcome: 'came',
      source: 'booking',
      source_key: id,
      booking_id: id,
      recorded_at: at,
    },
  });
  return id;
}

const FEATURES = { leadHours: 22, localHour: 10, weekday: 2, scorePoints: null, hasEmail: true };

test('old records know what was known when they were booked; those of erased people and walk-ins, nothing', async () => {
  const runner = old.dataSource.createQueryRunner();
  const migration = new KeepWhatWasKnown1795000301980();
  await migration.down(runner);
  const booked = await record(one, { ...FEATURES, boards: ['superjob'] });
  const elsewhere = await record(other, { ...FEATURES, scorePoints: 71 });
  const nothing = [
    await record(one, {}),
    await record(one, [1]),
    await record(one, { leadHours: 'soon' }),
    await record(one, FEATURES, { walk_in: true }),
  ];
  await runner.startTransaction();
  await migration.up(runner);
  await runner.commitTransaction();
  await runner.release();
  const { rows } = await old.client.query<{ id: string; known: unknown }>(`SELECT id, known FROM show_records`);
  const known = new Map(rows.map((row) => [row.id, row.known]));
  const then = { moment: 'booked', isConfirmed: false, hasNoAnswer: false, remindersSent: 0, earlier: null };
  expect(known.get(booked)).toEqual([{ ...then, ...FEATURES }]);
  expect(known.get(elsewhere)).toEqual([{ ...then, ...FEATURES, scorePoints: 71 }]);
  expect(nothing.map((id) => known.get(id))).toEqual([null, null, null, null]);
  const { rows: bookings } = await old.client.query<{ moments: unknown }>(`SELECT DISTINCT moments FROM bookings`);
  expect(bookings).toEqual([{ moments: [] }]);
});
