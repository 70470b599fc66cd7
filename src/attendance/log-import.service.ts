import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { findCity } from '../vacancies/index.js';
import { logColumnsMissing } from './attendance.errors.js';
import { AttendanceLog } from './attendance-log.entity.js';
import type { LogSource } from './attendance-log.entity.js';
import { detectColumns, isLogRowError, readLogRow, saidByHeaders } from './domain/attendance-log.js';
import type { LogColumns, LogRow, LogRowError } from './domain/attendance-log.js';
import { readLogDate } from './domain/log-dates.js';
import { decodeLog } from './log-encoding.js';
import { readLogRows, tableBelow } from './log-table.js';
import type { LogTable, TableRow } from './log-table.js';

/** A row of the log that was not taken: where it stands, and which cell could not be read and why. */
export interface RejectedRow {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly why: LogRowError['why'];
  readonly column: string;
  readonly value: string;
  /** The whole row as it stands in the file. In this answer and nowhere else: it may name people. */
  readonly cells: readonly string[];
}

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
}

/** What an import is told beside the file. */
export interface ImportOptions {
  readonly fileName: string;
  /** Whose log it is; the employer's own if not said. */
  readonly source?: LogSource;
}

/** Rows of one INSERT: a few megabytes of text at the most. */
const ROWS_PER_INSERT = 10_000;

const LONGEST_VALUE_CHARACTERS = 100;

const LONGEST_FILE_NAME_CHARACTERS = 200;

/** Takes an employer's old interview log as show history. */
@Injectable()
export class LogImport {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Imports a log: all of its readable rows or, when anything fails, none. The same rows again, in the same or another file, add
   * nothing; a row that stands in a file twice is two interviews. A log that was taken back counts again when it is imported again.
   *
   * @param file  its text, or its bytes in any encoding of the region
   * @throws NotAllowed, or ExpectedError when the file is no table or says neither day nor outcome
   */
  async importLog(actor: Actor, file: string | Uint8Array, options: ImportOptions): Promise<LogImported> {
    assertAllowed(actor, 'attendance.import');
    const { readable, ...read } = readLog(readLogRows(typeof file === 'string' ? file : decodeLog(file)));
    if (readable.length === 0) return { logId: null, imported: 0, alreadyThere: 0, ...read };
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      // Of two imports at the same moment the second one finds what the first one has brought.
      await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`attendance-logs ${organisationId}`]);
      const source = options.source ?? 'employer';
      const alreadyThere = await countStanding(db, { organisationId, source }, readable);
      const counts = { imported: readable.length - alreadyThere, alreadyThere, rejected: read.rejected.length };
      const digest = digestOf(readable);
      const known = await db.getRepository(AttendanceLog).findOneBy({ organisationId, source, digest });
      const logId = known?.id ?? newId();
      if (known === null)
        await this.insert(db, actor, { logId, source, digest, counts, fileName: options.fileName }, readable);
      else
        await db
          .getRepository(AttendanceLog)
          .update({ organisationId, id: logId }, { takenBackAt: null, takenBackBy: null });
      await this.audit.record(actor, 'attendance.imported', { type: 'attendance-log', id: logId }, counts);
      return { logId, imported: counts.imported, alreadyThere, ...read };
    });
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
    for (let from = 0; from < readable.length; from += ROWS_PER_INSERT) {
      const part = readable.slice(from, from + ROWS_PER_INSERT);
      const column = (valueOf: (row: LogRow) => string | null): (string | null)[] =>
        part.map(({ row }) => valueOf(row));
      // One array a column: an object a row takes several times as long.
      await db.query(
        `INSERT INTO show_records (organisation_id, attendance_log_id, source, recorded_at, id, source_key,
                                   date, outcome, city_slug, city_text, vacancy_text, board, format)
         SELECT $1, $2, 'import', $3, row.* FROM unnest($4::uuid[], $5::text[],
                $6::date[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[]) AS row`,
        [
          ...[organisationId, log.logId, now, part.map(() => newId()), part.map(({ sourceKey }) => sourceKey)],
          ...[column(({ date }) => date), column(({ outcome }) => outcome)],
          ...[column(({ city }) => findCity(city)?.slug ?? null), column(({ city }) => city)],
          ...[column(({ vacancy }) => vacancy), column(({ board }) => board), column(({ format }) => format)],
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
  readonly counts: { readonly imported: number; readonly alreadyThere: number; readonly rejected: number };
}

/** How many of these rows a log of this source that stands has brought already. */
async function countStanding(
  db: EntityManager,
  { organisationId, source }: { organisationId: string; source: LogSource },
  rows: readonly ReadableRow[],
): Promise<number> {
  const [{ count } = { count: 0 }] = await db.query<{ count: number }[]>(
    `SELECT count(DISTINCT record.source_key)::int AS count
       FROM show_records record
       JOIN attendance_logs log ON log.organisation_id = record.organisation_id AND log.id = record.attendance_log_id
      WHERE record.organisation_id = $1 AND log.source = $2 AND log.taken_back_at IS NULL AND record.source_key = ANY ($3)`,
    [organisationId, source, rows.map(({ sourceKey }) => sourceKey)],
  );
  return count;
}

/** Names a log by its readable rows: neither their order nor the file around them matters. */
function digestOf(rows: readonly ReadableRow[]): string {
  const keys = rows.map(({ sourceKey }) => sourceKey).sort();
  return createHash('sha256').update(keys.join('\n')).digest('base64url');
}

interface ReadableRow {
  readonly row: LogRow;
  readonly sourceKey: string;
}

/** Titles, dates of printing and blank lines stand above some tables; more than this is no heading. */
const MOST_LINES_ABOVE_HEADER = 10;

function readLog(rows: readonly TableRow[]): {
  columns: LogColumns;
  headers: readonly string[];
  readable: ReadableRow[];
  rejected: RejectedRow[];
} {
  const { columns, headers, named } = understoodTable(rows);
  const readable: ReadableRow[] = [];
  const rejected: RejectedRow[] = [];
  const keyOf = sourceKeys();
  for (const { row, byName } of named) {
    const read = readLogRow(columns, byName);
    if (isLogRowError(read)) {
      const { why, column, value } = read;
      const { line, cells } = row;
      rejected.push({ line, why, column, value: value.slice(0, LONGEST_VALUE_CHARACTERS), cells });
    } else readable.push({ row: read, sourceKey: keyOf(row) });
  }
  return { columns, headers, readable, rejected };
}

interface UnderstoodTable {
  readonly columns: LogColumns;
  readonly headers: readonly string[];
  readonly named: readonly { readonly row: TableRow; readonly byName: Record<string, string> }[];
}

/** Cells by which a header is recognised: to read a whole file below each of ten lines would hold up everybody else meanwhile. */
const SAMPLE_CELLS = 20_000;

/**
 * The table with its header wherever it stands: the first of the upper rows that names date and outcome, or else the first below
 * which both are found.
 */
function understoodTable(rows: readonly TableRow[]): UnderstoodTable {
  let guessed: number | null = null;
  let missing: string | null = null;
  for (let header = 0; header < Math.min(MOST_LINES_ABOVE_HEADER, rows.length - 1); header += 1) {
    const { columns } = named(sampleOf(tableBelow(rows, header)));
    if ('missing' in columns) missing ??= columns.missing.join(', ');
    else if (saidByHeaders(columns)) return whole(tableBelow(rows, header));
    else guessed ??= header;
  }
  if (guessed === null) throw logColumnsMissing(missing ?? 'date, outcome');
  return withoutHeader(rows, guessed) ?? whole(tableBelow(rows, guessed));
}

/** Some rows of the table, from its beginning to its end: old entries and new ones are often written differently. */
function sampleOf({ headers, rows }: LogTable): LogTable {
  const step = Math.ceil((rows.length * headers.length) / SAMPLE_CELLS);
  return { headers, rows: step <= 1 ? rows : rows.filter((_row, index) => index % step === 0) };
}

function whole(table: LogTable): UnderstoodTable {
  const { columns, ...read } = named(table);
  if ('missing' in columns) throw logColumnsMissing(columns.missing.join(', '));
  return { columns, ...read };
}

/** A row that has a date itself is no header but the first interview of a table without one. */
function withoutHeader(rows: readonly TableRow[], first: number): UnderstoodTable | null {
  if (!rows[first]?.cells.some((cell) => readLogDate(cell) !== null)) return null;
  const { columns, ...all } = named(tableBelow(rows.slice(first), null));
  return 'missing' in columns ? null : { columns, ...all };
}

function named(
  table: LogTable,
): Omit<UnderstoodTable, 'columns'> & { readonly columns: ReturnType<typeof detectColumns> } {
  const rows = table.rows.map((row) => ({ row, byName: byName(table.headers, row) }));
  const columns = detectColumns(
    table.headers,
    rows.map(({ byName }) => byName),
  );
  return { columns, headers: table.headers, named: rows };
}

function byName(headers: readonly string[], row: TableRow): Record<string, string> {
  return Object.fromEntries(headers.map((header, index) => [header, row.cells[index] ?? '']));
}

/** Names a row by what stands in it and by its number among equal rows, so that neither file nor line matters. */
function sourceKeys(): (row: TableRow) => string {
  const seen = new Map<string, number>();
  return ({ cells }) => {
    const tidy = cells.map((cell) => cell.trim());
    const hash = createHash('sha256').update(JSON.stringify(tidy)).digest('base64url');
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}#${number}`;
  };
}
