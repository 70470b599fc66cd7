import type pg from 'pg';
import { newId } from '../../src/kernel/ids.js';
import { openOwned } from './old-database.js';
import type { OwnedDatabase } from './old-database.js';

const NAME = 'CreateAttendanceLogs1795000110001';
const STAMP = 1795000110001;

let old: OwnedDatabase;
let administrator: pg.Client;
const [trying, alone, empty] = [newId(), newId(), newId()];

interface OldRecord {
  readonly key: string;
  readonly file?: string | null;
  readonly at?: string;
  readonly source?: 'booking' | 'import';
}

async function record(
  organisationId: string,
  { key, file = null, at = '2026-05-01T10:00:00Z', source = 'import' }: OldRecord,
) {
  await administrator.query(
    `INSERT INTO show_records (organisation_id, id, date, outcome, source, source_key, booking_id, file_name, recorded_at)
     VALUES ($1, $2, '2026-04-01', 'came', $3, $4, $5, $6, $7)`,
    [organisationId, newId(), source, key, source === 'booking' ? newId() : null, file, at],
  );
}

beforeAll(async () => {
  old = await openOwned('log_owner');
  ({ administrator } = old);
  await old.migrateUpTo(STAMP - 1);
  await old.addOrganisations([trying, alone, empty]);
  await administrator.query(
    `INSERT INTO audit_entries (organisation_id, id, happened_at, user_name, action, area, subject_type, subject_id)
     VALUES ($1, $2, '2026-05-01T10:01:00Z', 'Otklik', 'first-run.finished', 'first-run', 'first-run', 'x')`,
    [trying, newId()],
  );
  // The first run's log, more of it from a run that was broken off, and somebody's own log of the same name.
  await record(trying, { key: 'b#1', file: 'interviews.csv' });
  await record(trying, { key: 'a#1', file: 'interviews.csv', at: '2026-05-01T09:00:00Z' });
  await record(trying, { key: 'c#1', file: 'interviews.csv', at: '2026-05-02T10:00:00Z' });
  await record(trying, { key: 'day', source: 'booking' });
  // Nobody started this one with simulated boards; names that are missing, empty or odd.
  await record(alone, { key: 'a#1', file: 'interviews.csv' });
  await record(alone, { key: 'd#1', file: null, at: '2026-05-03T10:00:00Z' });
  await record(alone, { key: 'e#1', file: '', at: '2026-05-04T10:00:00Z' });
  await record(alone, { key: 'f#1', file: `'; DROP TABLE x; --${'ж'.repeat(150)}`, at: '2026-05-05T10:00:00Z' });
  await old.migrateUpTo(STAMP);
});
afterAll(() => administrator.end());

const logsOf = async (organisationId: string): Promise<Record<string, unknown>[]> =>
  (
    await administrator.query(
      `SELECT log.file_name, log.source, log.taken_count, log.already_there_count, log.user_name, log.taken_back_at,
              (SELECT array_agg(source_key ORDER BY source_key) FROM show_records record
                WHERE record.organisation_id = log.organisation_id AND record.attendance_log_id = log.id) AS keys
         FROM attendance_logs log WHERE log.organisation_id = $1 ORDER BY log.id`,
      [organisationId],
    )
  ).rows as Record<string, unknown>[];

describe('old imports', () => {
  it('become a log per file name, the invented one apart from an own one of the same name', async () => {
    const unknown = { already_there_count: null, user_name: null, taken_back_at: null };
    expect(await logsOf(trying)).toEqual([
      { file_name: 'interviews.csv', source: 'simulator', taken_count: 2, keys: ['a#1', 'b#1'], ...unknown },
      { file_name: 'interviews.csv', source: 'employer', taken_count: 1, keys: ['c#1'], ...unknown },
    ]);
  });

  it('are an employer’s own where nothing was ever invented, whatever they are called', async () => {
    expect(
      (await logsOf(alone)).map(({ file_name, source, keys }) => [String(file_name).slice(0, 14), source, keys]),
    ).toEqual([
      ['interviews.csv', 'employer', ['a#1']],
      ['', 'employer', ['d#1', 'e#1']],
      ["'; DROP TABLE ", 'employer', ['f#1']],
    ]);
    expect(await logsOf(empty)).toEqual([]);
  });

  it('leave the records of own days alone', async () => {
    const { rows } = await administrator.query(
      `SELECT source_key, attendance_log_id FROM show_records WHERE source = 'booking'`,
    );
    expect(rows).toEqual([{ source_key: 'day', attendance_log_id: null }]);
  });

  it('can become records with a file name again', async () => {
    const [log] = (
      await administrator.query(`SELECT id FROM attendance_logs WHERE organisation_id = $1 ORDER BY id`, [alone])
    ).rows;
    // Since then a second log has brought a row again, and one was taken back.
    const second = newId();
    await administrator.query(
      `INSERT INTO attendance_logs SELECT organisation_id, $2, 'second.csv', source, 'other', imported_at, user_name, 1, 1, 0, NULL, NULL
         FROM attendance_logs WHERE id = $1`,
      [log.id, second],
    );
    await administrator.query(
      `INSERT INTO show_records (organisation_id, id, date, outcome, source, source_key, attendance_log_id, recorded_at)
       VALUES ($1, $2, '2026-04-01', 'came', 'import', 'a#1', $3, now())`,
      [alone, newId(), second],
    );
    await administrator.query(
      `UPDATE attendance_logs SET taken_back_at = now(), taken_back_by = 'Вера' WHERE file_name LIKE '%DROP%'`,
    );
    const after = await old.dataSource(STAMP);
    await after.undoLastMigration();
    await after.destroy();
    const { rows } = await administrator.query(
      `SELECT source_key, file_name FROM show_records WHERE organisation_id = $1 ORDER BY source_key`,
      [alone],
    );
    expect(rows).toEqual([
      { source_key: 'a#1', file_name: 'interviews.csv' },
      { source_key: 'd#1', file_name: '' },
      { source_key: 'e#1', file_name: '' },
    ]);
    expect(await old.migrateUpTo(STAMP)).toEqual([NAME]);
  });
});
