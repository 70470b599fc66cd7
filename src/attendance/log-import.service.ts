import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { addDays, dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { decodeText, readAs, readTable } from '../platform/tables/index.js';
import { logFault } from './attendance.errors.js';
import { AttendanceLog } from './attendance-log.entity.js';
import type { LogSource } from './attendance-log.entity.js';
import type { LogColumns } from './domain/attendance-log.js';
import type { DateOrder, DatesGuessed } from './domain/log-dates.js';
import { citiesOf, unknownPlaces } from './log-places.js';
import type { UnknownPlaces } from './log-places.js';
import { readLog } from './log-reading.js';
import type { ReadableRow, RejectedRow } from './log-reading.js';
import { ShowFits } from './show-fits.service.js';
import { showKeys } from './show-keys.js';

/** What an import did. */
export interface LogImported {
  /** The log to take back or bring back; null when not a single row could be read, and so nothing was kept. */
  readonly logId: string | null;
  readonly imported: number;
  /** Rows that an earlier import, or this file before, had brought already. */
  readonly alreadyThere: number;
  readonly rejected: readonly RejectedRow[];
  /** Which column of the file was taken for what. */
  readonly columns: LogColumns;
  /** Names of all columns of the file, in its order. */
  readonly headers: readonly string[];
  /** Columns that were taken for nothing. */
  readonly unused: readonly string[];
  readonly unknownPlaces: UnknownPlaces;
  /** How dates were read that may be read in two ways; null where the file decides. */
  readonly dates: DatesGuessed | null;
}

/** What an import is told beside the file. */
export interface ImportOptions {
  readonly fileName: string;
  /** Whose log it is; the employer's own if not said. */
  readonly source?: LogSource;
  /** How dates are to be read that may be read in two ways; with the day first if not said. */
  readonly dates?: DateOrder | undefined;
}

/** Rows of one statement: more of them would hold up everybody else while they are put into words for the database. */
const ROWS_PER_STATEMENT = 2_000;

const LONGEST_FILE_NAME_CHARACTERS = 200;

/** Takes an employer's old interview log as show history. */
@Injectable()
export class LogImport {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly fits: ShowFits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Imports a log: all of its readable rows or, when anything fails, none. The same rows again, in the same or another file, add
   * nothing; a row that stands in a file twice is two interviews. A log that was taken back counts again when it is imported again. Read
   * with its dates the other way round it is another log, which takes the place of the first.
   *
   * @param file  its text, or its bytes in any encoding of the region
   * @throws NotAllowed, or ExpectedError when the file is no table or says neither day nor outcome
   */
  async importLog(actor: Actor, file: string | Uint8Array, options: ImportOptions): Promise<LogImported> {
    assertAllowed(actor, 'attendance.import');
    const rows = await readAs(logFault, () => readTable(typeof file === 'string' ? file : decodeText(file)));
    // Tomorrow by UTC has begun already in zones ahead of it, up to 14 hours.
    const lastDay = addDays(dayIn(this.clock.now(), 'utc'), 1);
    const { readable, ...about } = await readLog(rows, lastDay, options.dates);
    const slugs = citiesOf(readable);
    const read = { ...about, unknownPlaces: unknownPlaces(readable, slugs) };
    if (readable.length === 0) return { logId: null, imported: 0, alreadyThere: 0, ...read };
    const { organisationId } = actor;
    const source = options.source ?? 'employer';
    const { digest, otherWay } = digestsOf(readable, read.dates);
    const other = { organisationId, source, digest: otherWay ?? '', takenBackAt: IsNull() };
    // Somebody has said before how this log is to be read.
    if (options.dates === undefined && (await this.isThere(other)))
      return this.importLog(actor, file, { ...options, dates: 'month-first' });
    return this.database.inOrganisation(organisationId, async (db) => {
      // Of two imports at the same moment the second one finds what the first one has brought.
      await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`attendance-logs ${organisationId}`]);
      await this.takeBack(db, actor, other);
      const alreadyThere = await countStanding(db, { organisationId, source }, readable);
      const counts = { imported: readable.length - alreadyThere, alreadyThere, rejected: read.rejected.length };
      const known = await db.getRepository(AttendanceLog).findOneBy({ organisationId, source, digest });
      const logId = known?.id ?? newId();
      if (known === null)
        await this.insert(db, actor, { logId, source, digest, counts, slugs, fileName: options.fileName }, readable);
      else
        await db
          .getRepository(AttendanceLog)
          .update({ organisationId, id: logId }, { takenBackAt: null, takenBackBy: null });
      await this.fits.queueFit(organisationId);
      await this.audit.record(actor, 'attendance.imported', { type: 'attendance-log', id: logId }, counts);
      return { logId, imported: counts.imported, alreadyThere, ...read };
    });
  }

  private async isThere(log: FindOptionsWhere<AttendanceLog> & { organisationId: string }): Promise<boolean> {
    return this.database.inOrganisation(log.organisationId, (db) => db.getRepository(AttendanceLog).existsBy(log));
  }

  /** The same rows with their dates the other way round, if they were imported before: both cannot be true. */
  private async takeBack(db: EntityManager, actor: Actor, log: FindOptionsWhere<AttendanceLog>): Promise<void> {
    const logs = db.getRepository(AttendanceLog);
    const standing = await logs.findOneBy(log);
    if (standing === null) return;
    const { organisationId, id } = standing;
    await logs.update({ organisationId, id }, { takenBackAt: this.clock.now(), takenBackBy: actor.name });
    await this.audit.record(actor, 'attendance.taken-back', { type: 'attendance-log', id });
  }

  private async insert(db: EntityManager, actor: Actor, log: NewLog, readable: readonly ReadableRow[]): Promise<void> {
    const { organisationId } = actor;
    const now = this.clock.now();
    await db.getRepository(AttendanceLog).insert({
      organisationId,
      id: log.logId,
      fileName: log.fileName.replace(/^.*[/\\]/, '').slice(0, LONGEST_FILE_NAME_CHARACTERS),
      source: log.source,
      digest: log.digest,
      importedAt: now,
      userName: actor.name,
      takenCount: log.counts.imported,
      alreadyThereCount: log.counts.alreadyThere,
      rejectedCount: log.counts.rejected,
      takenBackAt: null,
      takenBackBy: null,
    });
    for (let from = 0; from < readable.length; from += ROWS_PER_STATEMENT) {
      const part = readable.slice(from, from + ROWS_PER_STATEMENT);
      const written = part.map(({ row }) => {
        const { city, vacancy, board } = row;
        const citySlug = city === null ? null : (log.slugs.get(city) ?? null);
        return { ...row, citySlug, ...showKeys({ citySlug, cityText: city, vacancyText: vacancy, board }) };
      });
      const column = (name: keyof (typeof written)[number]): (string | null)[] => written.map((row) => row[name]);
      // One array a column: an object a row takes several times as long.
      await db.query(
        `INSERT INTO show_records (organisation_id, attendance_log_id, source, recorded_at, id, source_key,
                                   date, outcome, city_slug, city_text, vacancy_text, board, format,
                                   city_key, vacancy_key, board_key)
         SELECT $1, $2, 'import', $3, row.* FROM unnest($4::uuid[], $5::text[], $6::date[], $7::text[], $8::text[],
                $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[]) AS row`,
        [
          ...[organisationId, log.logId, now, part.map(() => newId()), part.map(({ sourceKey }) => sourceKey)],
          ...[column('date'), column('outcome'), column('citySlug'), column('city'), column('vacancy')],
          ...[column('board'), column('format'), column('cityKey'), column('vacancyKey'), column('boardKey')],
        ],
      );
    }
  }
}

/** A log that is not known yet. */
interface NewLog {
  readonly logId: string;
  readonly fileName: string;
  readonly source: LogSource;
  readonly digest: string;
  /** Of the cities that its rows name. */
  readonly slugs: ReadonlyMap<string, string | null>;
  readonly counts: { readonly imported: number; readonly alreadyThere: number; readonly rejected: number };
}

/** How many of these rows a log of this source that stands has brought already. */
async function countStanding(
  db: EntityManager,
  { organisationId, source }: { organisationId: string; source: LogSource },
  rows: readonly ReadableRow[],
): Promise<number> {
  let standing = 0;
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const [{ count } = { count: 0 }] = await db.query<{ count: number }[]>(
      `SELECT count(DISTINCT record.source_key)::int AS count
         FROM show_records record
         JOIN attendance_logs log ON log.organisation_id = record.organisation_id AND log.id = record.attendance_log_id
        WHERE record.organisation_id = $1 AND log.source = $2 AND log.taken_back_at IS NULL AND record.source_key = ANY ($3)`,
      [organisationId, source, rows.slice(from, from + ROWS_PER_STATEMENT).map(({ sourceKey }) => sourceKey)],
    );
    standing += count;
  }
  return standing;
}

/**
 * Names a log by its readable rows, and by how their dates were read where that is not certain: neither their order nor the file around
 * them matters. With the name of the same rows read the other way round, where there is one.
 */
function digestsOf(
  rows: readonly ReadableRow[],
  dates: DatesGuessed | null,
): { digest: string; otherWay: string | null } {
  const keys = rows.map(({ sourceKey }) => sourceKey).sort();
  const digestBy = (...said: readonly string[]): string =>
    createHash('sha256')
      .update([...keys, ...said].join('\n'))
      .digest('base64url');
  const [dayFirst, monthFirst] = [digestBy(), digestBy('month-first')];
  if (dates?.order === 'month-first') return { digest: monthFirst, otherWay: dayFirst };
  return { digest: dayFirst, otherWay: dates && monthFirst };
}
