import { AddLinesOfFits1795000302602 } from '../../migrations/1795000302602-add-lines-of-fits.js';
import { ForgetOtherColumns1795000302601 } from '../../migrations/1795000302601-forget-other-columns.js';
import { PartRecordsFromErased1795000302603 } from '../../migrations/1795000302603-part-records-from-erased.js';
import { newId } from '../../src/kernel/ids.js';
import { openOwned, openUnbound } from './old-database.js';
import type { UnboundDatabase } from './old-database.js';

const organisationId = newId();
let old: UnboundDatabase;

beforeAll(async () => {
  old = await openUnbound([organisationId]);
});
afterAll(() => old.close());

async function insert(table: string, row: Readonly<Record<string, unknown>>): Promise<string> {
  const id = newId();
  const whole = { organisation_id: organisationId, id, ...row };
  const columns = Object.keys(whole).join(', ');
  await old.client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`,
    [JSON.stringify(whole)],
  );
  return id;
}

const AT = '2026-06-01T09:00:00Z';
const record = (row: Readonly<Record<string, unknown>>): Promise<string> =>
  insert('show_records', { date: '2026-06-01', outcome: 'no-show', recorded_at: AT, ...row });
const found = async (id: string): Promise<Record<string, unknown>> =>
  (await old.client.query<Record<string, unknown>>('SELECT * FROM show_records WHERE id = $1', [id])).rows[0] ?? {};

async function run(
  Migration: new () => { up: (runner: never) => Promise<void>; down: (runner: never) => Promise<void> },
  way: 'up' | 'down',
): Promise<void> {
  await old.dataSource.transaction(async ({ queryRunner }) => {
    await new Migration()[way](queryRunner as never);
  });
}

test('the checks of wide tables are looked through after their columns were added, and hold in the end', async () => {
  const owned = await openOwned('checks_owner');
  const open = async (): Promise<string[]> =>
    (
      await owned.administrator.query<{ conname: string }>(
        `SELECT conname FROM pg_constraint WHERE NOT convalidated ORDER BY conname`,
      )
    ).rows.map(({ conname }) => conname);
  await owned.migrateUpTo(1795000302201);
  expect(await open()).toEqual([
    ...['ck_bookings_reminder_policy', 'ck_show_records_reminder_policy', 'ck_show_records_stated'],
  ]);
  await owned.migrateUpTo(1795000302600);
  expect(await open()).toEqual([]);
  await owned.administrator.end();
});

test('columns that were kept under their own names are forgotten', async () => {
  const log = newId();
  const of = (key: string, stated: unknown) =>
    record({ source: 'import', source_key: key, attendance_log_id: log, stated });
  const [mixed, alone, plain, none] = [
    await of('a', { localHour: 9, others: { Человек: 'ольга' } }),
    await of('b', { others: { Тегі: 'ольга' } }),
    await of('c', { leadHours: 3 }),
    await of('d', null),
  ];
  await run(ForgetOtherColumns1795000302601, 'up');
  const stated = await Promise.all([mixed, alone, plain, none].map(async (id) => (await found(id))['stated']));
  expect(stated).toEqual([{ localHour: 9 }, null, { leadHours: 3 }, null]);
});

test('a log that was taken back before begins a new line', async () => {
  await run(AddLinesOfFits1795000302602, 'down');
  const log = { file_name: 'x', source: 'employer', imported_at: AT, taken_count: 1 };
  const gone = await insert('attendance_logs', { ...log, digest: 'a', taken_back_at: AT, taken_back_by: 'Вера' });
  const standing = await insert('attendance_logs', { ...log, digest: 'b' });
  await run(AddLinesOfFits1795000302602, 'up');
  const { rows } = await old.client.query('SELECT id, turns FROM attendance_logs ORDER BY id');
  expect(rows).toEqual([
    { id: gone, turns: 1 },
    { id: standing, turns: 0 },
  ]);
});

test('records of a person in a trial belong together, and those of erased people to nobody', async () => {
  await run(PartRecordsFromErased1795000302603, 'down');
  const person = async (erasedAt: string | null): Promise<string> =>
    insert('applications', {
      candidate_id: await insert('candidates', { first_name: '', language: 'ru', created_at: AT, erased_at: erasedAt }),
      ...{ vacancy_id: newId(), boards: [], stage: 'withdrawn', responded_at: AT, responded_at_known: true },
      ...{ rank_points: 0, top_reasons: [], responded_with: [], created_at: AT, version: 1 },
    });
  const booked = async (application: string, policy: string | null): Promise<[string, string]> => {
    const booking = await insert('bookings', {
      ...{
        interview_slot_id: newId(),
        application_id: application,
        status: 'invited',
        outcome: 'no-show',
        sequence: 0,
      },
      ...{ walk_in: false, features: {}, moments: [], created_at: AT, reminder_policy: policy },
    });
    const known = [{ moment: 'booked', scorePoints: 71, payRatio: 1.3, leadHours: 5 }];
    const row = { source: 'booking', source_key: booking, booking_id: booking, known, reminder_policy: policy };
    return [booking, await record(row)];
  };
  const [here, erased, outside] = [await person(null), await person(AT), await person(null)];
  const [first, one] = await booked(here, 'both');
  const [, two] = await booked(here, 'day-before');
  const [, three] = await booked(erased, 'both');
  const [, four] = await booked(erased, 'both');
  const [, five] = await booked(outside, null);
  await run(PartRecordsFromErased1795000302603, 'up');
  expect([await found(one), await found(two), await found(five)]).toMatchObject([
    { trial_id: first, reminder_policy: 'both' },
    { trial_id: first, reminder_policy: 'both' },
    { trial_id: null, reminder_policy: null },
  ]);
  const forgotten = { moment: 'booked', scorePoints: null, payRatio: null, leadHours: 5 };
  for (const id of [three, four])
    expect(await found(id)).toMatchObject({
      ...{ booking_id: null, source_key: `erased:${id}`, trial_id: three, known: [forgotten] },
    });
});
