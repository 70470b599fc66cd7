import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { newId } from '../src/kernel/ids.js';
import { tenantPolicy } from '../src/platform/database/index.js';

interface OldLog {
  readonly file_name: string;
  readonly invented: boolean;
  readonly imported_at: Date;
  readonly records: number;
  readonly source_keys: string[];
}

/**
 * An imported log becomes a thing of its own that can be taken back, and a record of it belongs to the log: so a row that stands in two logs
 * is two records, counted once. Imports of before become one log per file name, the invented one of the first run apart.
 */
export class CreateAttendanceLogs1795000110001 implements MigrationInterface {
  name = 'CreateAttendanceLogs1795000110001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attendance_logs (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        file_name text NOT NULL,
        source text NOT NULL,
        digest text NOT NULL,
        imported_at timestamptz NOT NULL,
        user_name text,
        taken_count integer NOT NULL,
        already_there_count integer,
        rejected_count integer,
        taken_back_at timestamptz,
        taken_back_by text,
        CONSTRAINT pk_attendance_logs PRIMARY KEY (organisation_id, id),
        CONSTRAINT uq_attendance_logs_digest UNIQUE (organisation_id, source, digest),
        CONSTRAINT ck_attendance_logs_source CHECK (source IN ('employer', 'simulator')),
        CONSTRAINT ck_attendance_logs_taken_back CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
      )`);
    for (const statement of tenantPolicy('attendance_logs')) await runner.query(statement);
    await runner.query(`ALTER TABLE show_records ADD COLUMN attendance_log_id uuid`);
    await this.eachOrganisation(runner, () => adoptOldImports(runner));
    await runner.query(`ALTER TABLE show_records DROP COLUMN file_name`);
    await runner.query(`ALTER TABLE show_records DROP CONSTRAINT uq_show_records_source`);
    await runner.query(`ALTER TABLE show_records DROP CONSTRAINT ck_show_records_source`);
    await runner.query(`
      ALTER TABLE show_records
        ADD CONSTRAINT uq_show_records_booking UNIQUE (organisation_id, booking_id),
        ADD CONSTRAINT uq_show_records_log UNIQUE (organisation_id, attendance_log_id, source_key),
        ADD CONSTRAINT ck_show_records_source CHECK (source IN ('booking', 'rehearsal', 'import')),
        ADD CONSTRAINT ck_show_records_log CHECK ((source = 'import') = (attendance_log_id IS NOT NULL))`);
    await runner.query(`
      ALTER TABLE show_records ADD CONSTRAINT fk_show_records_attendance_log
        FOREIGN KEY (organisation_id, attendance_log_id) REFERENCES attendance_logs (organisation_id, id)`);
  }

  /** What was taken back is gone then, and of a row that stands in several logs one record is left: the older tables know neither. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE show_records ADD COLUMN file_name text`);
    await runner.query(`ALTER TABLE show_records DROP CONSTRAINT ck_show_records_source`);
    await this.eachOrganisation(runner, () => forgetLogs(runner));
    await runner.query(`
      ALTER TABLE show_records
        DROP CONSTRAINT fk_show_records_attendance_log,
        DROP CONSTRAINT ck_show_records_log,
        DROP CONSTRAINT uq_show_records_log,
        DROP CONSTRAINT uq_show_records_booking,
        DROP COLUMN attendance_log_id,
        ADD CONSTRAINT uq_show_records_source UNIQUE (organisation_id, source, source_key),
        ADD CONSTRAINT ck_show_records_source CHECK (source IN ('booking', 'import'))`);
    await runner.query(`DROP TABLE attendance_logs`);
  }

  /** Policies hold for the owner of the tables as well: rows are seen and changed one organisation after the other. */
  private async eachOrganisation(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
    const organisations = (await runner.query(
      `SELECT organisation_id AS id FROM organisation_directory ORDER BY 1`,
    )) as { id: string }[];
    for (const { id } of organisations) {
      await runner.query(`SET LOCAL otklik.organisation_id = '${id}'`);
      await work();
    }
    await runner.query(`SET LOCAL otklik.organisation_id = ''`);
  }
}

/** The organisation that the transaction works for. */
const OWN = `current_setting('otklik.organisation_id')::uuid`;

/**
 * The log that the first run invented was not marked: it is what was imported under its name before that run ended. A log of the same name
 * that somebody imported later is theirs. Days held since then stay their own: nobody can tell any more which boards were connected.
 */
const INVENTED = `
  record.file_name IS NOT DISTINCT FROM 'interviews.csv' AND record.recorded_at <= coalesce(
    (SELECT max(entry.happened_at) FROM audit_entries entry
      WHERE entry.organisation_id = record.organisation_id AND entry.action = 'first-run.finished'), '-infinity')`;

async function adoptOldImports(runner: QueryRunner): Promise<void> {
  const logs = (await runner.query(`
    SELECT coalesce(record.file_name, '') AS file_name, ${INVENTED} AS invented, min(record.recorded_at) AS imported_at,
           count(*)::int AS records, array_agg(record.source_key) AS source_keys
      FROM show_records record
     WHERE record.organisation_id = ${OWN} AND record.source = 'import'
     GROUP BY 1, 2 ORDER BY 3, 1, 2`)) as OldLog[];
  for (const log of logs) {
    const id = newId();
    await runner.query(
      `INSERT INTO attendance_logs (organisation_id, id, file_name, source, digest, imported_at, taken_count)
       VALUES (${OWN}, $1, $2, $3, $4, $5, $6)`,
      [
        id,
        log.file_name,
        log.invented ? 'simulator' : 'employer',
        digestOf(log.source_keys),
        log.imported_at,
        log.records,
      ],
    );
    await runner.query(
      `UPDATE show_records record SET attendance_log_id = $1
        WHERE record.organisation_id = ${OWN} AND record.source = 'import'
          AND coalesce(record.file_name, '') = $2 AND (${INVENTED}) = $3`,
      [id, log.file_name, log.invented],
    );
  }
}

/** As the import names a log today: the same file again is then found. */
function digestOf(sourceKeys: readonly string[]): string {
  return createHash('sha256')
    .update([...sourceKeys].sort().join('\n'))
    .digest('base64url');
}

async function forgetLogs(runner: QueryRunner): Promise<void> {
  await runner.query(`
    DELETE FROM show_records record USING attendance_logs log
     WHERE record.organisation_id = ${OWN} AND log.organisation_id = record.organisation_id
       AND log.id = record.attendance_log_id AND log.taken_back_at IS NOT NULL`);
  await runner.query(`
    DELETE FROM show_records record USING show_records earlier
     WHERE record.organisation_id = ${OWN} AND earlier.organisation_id = record.organisation_id
       AND record.source = 'import' AND earlier.source = 'import'
       AND earlier.source_key = record.source_key AND earlier.attendance_log_id < record.attendance_log_id`);
  await runner.query(`
    UPDATE show_records record SET file_name = log.file_name FROM attendance_logs log
     WHERE record.organisation_id = ${OWN} AND log.organisation_id = record.organisation_id
       AND log.id = record.attendance_log_id`);
  await runner.query(
    `UPDATE show_records record SET source = 'booking' WHERE record.organisation_id = ${OWN} AND record.source = 'rehearsal'`,
  );
}
