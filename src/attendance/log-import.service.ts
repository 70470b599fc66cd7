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
import { detectColumns, isLogRowError, readLogRow, saidByHeaders } from './domain/attendance-log.js';
import type { LogColumns, LogRow, LogRowError } from './domain/attendance-log.js';
import { readLogDate } from './domain/log-dates.js';
import { decodeLog } from './log-encoding.js';
import { readLogRows, tableBelow } from './log-table.js';
import type { LogTable, TableRow } from './log-table.js';
import { ShowRecordRow } from './show-record.entity.js';

/** A row of the log that was not taken: where it stands, and which cell could not be read and why. */
export interface RejectedRow {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly why: LogRowError['why'];
  readonly column: string;
  readonly value: string;
}

/** What an import did. */
export interface LogImported {
  readonly imported: number;
  /** Rows that an earlier import, or this file before, had brought already. */
  readonly alreadyThere: number;
  readonly rejected: readonly RejectedRow[];
  /** Which column of the file was taken for what. */
  readonly columns: LogColumns;
}

/** Rows of one INSERT: sixteen columns each stay far below PostgreSQL's 65,535 parameters. */
const ROWS_PER_INSERT = 1_000;

const LONGEST_VALUE_CHARACTERS = 100;

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
   * nothing; a row that stands in a file twice is two interviews.
   *
   * @param file  its text, or its bytes in any encoding of the region
   * @throws NotAllowed, or ExpectedError when the file is no table or says neither day nor outcome
   */
  async importLog(actor: Actor, file: string | Uint8Array, options: { fileName: string }): Promise<LogImported> {
    assertAllowed(actor, 'attendance.import');
    const { columns, readable, rejected } = readLog(readLogRows(typeof file === 'string' ? file : decodeLog(file)));
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const imported = await this.insert(db, organisationId, readable, options.fileName);
      const done = { imported, alreadyThere: readable.length - imported, rejected, columns };
      const details = { imported, alreadyThere: done.alreadyThere, rejected: rejected.length };
      await this.audit.record(actor, 'attendance.imported', { type: 'organisation', id: organisationId }, details);
      return done;
    });
  }

  private async insert(
    db: EntityManager,
    organisationId: string,
    readable: readonly ReadableRow[],
    fileName: string,
  ): Promise<number> {
    const recordedAt = this.clock.now();
    let imported = 0;
    for (let from = 0; from < readable.length; from += ROWS_PER_INSERT) {
      const values = readable.slice(from, from + ROWS_PER_INSERT).map(({ row, sourceKey }) => ({
        ...{ organisationId, id: newId(), recordedAt, source: 'import' as const, sourceKey, bookingId: null },
        ...{ date: row.date, outcome: row.outcome, board: row.board, format: row.format, vacancyId: null },
        ...{ citySlug: findCity(row.city)?.slug ?? null, cityText: row.city, vacancyText: row.vacancy },
        fileName: fileName.replace(/^.*[/\\]/, '').slice(0, 200),
      }));
      const inserted = await db
        .createQueryBuilder()
        .insert()
        .into(ShowRecordRow)
        .values(values)
        .orIgnore()
        .returning(['id'])
        .execute();
      imported += (inserted.raw as unknown[]).length;
    }
    return imported;
  }
}

interface ReadableRow {
  readonly row: LogRow;
  readonly sourceKey: string;
}

/** Titles, dates of printing and blank lines stand above some tables; more than this is no heading. */
const MOST_LINES_ABOVE_HEADER = 10;

function readLog(rows: readonly TableRow[]): {
  columns: LogColumns;
  readable: ReadableRow[];
  rejected: RejectedRow[];
} {
  const { columns, named } = understoodTable(rows);
  const readable: ReadableRow[] = [];
  const rejected: RejectedRow[] = [];
  const keyOf = sourceKeys();
  for (const { row, byName } of named) {
    const read = readLogRow(columns, byName);
    if (isLogRowError(read)) {
      const { why, column, value } = read;
      rejected.push({ line: row.line, why, column, value: value.slice(0, LONGEST_VALUE_CHARACTERS) });
    } else readable.push({ row: read, sourceKey: keyOf(row) });
  }
  return { columns, readable, rejected };
}

interface UnderstoodTable {
  readonly columns: LogColumns;
  readonly named: readonly { readonly row: TableRow; readonly byName: Record<string, string> }[];
}

/**
 * The table with its header wherever it stands: the first of the upper rows that names date and outcome, or else the first below
 * which both are found.
 */
function understoodTable(rows: readonly TableRow[]): UnderstoodTable {
  let guessed: { readonly header: number; readonly table: UnderstoodTable } | null = null;
  let missing: string | null = null;
  for (let header = 0; header < Math.min(MOST_LINES_ABOVE_HEADER, rows.length - 1); header += 1) {
    const { columns, named: below } = named(tableBelow(rows, header));
    if ('missing' in columns) missing ??= columns.missing.join(', ');
    else if (saidByHeaders(columns)) return { columns, named: below };
    else guessed ??= { header, table: { columns, named: below } };
  }
  if (guessed === null) throw logColumnsMissing(missing ?? 'date, outcome');
  return withoutHeader(rows, guessed.header) ?? guessed.table;
}

/** A row that has a date itself is no header but the first interview of a table without one. */
function withoutHeader(rows: readonly TableRow[], first: number): UnderstoodTable | null {
  if (!rows[first]?.cells.some((cell) => readLogDate(cell) !== null)) return null;
  const { columns, named: all } = named(tableBelow(rows.slice(first), null));
  return 'missing' in columns ? null : { columns, named: all };
}

function named(table: LogTable): { columns: ReturnType<typeof detectColumns>; named: UnderstoodTable['named'] } {
  const rows = table.rows.map((row) => ({ row, byName: byName(table.headers, row) }));
  const columns = detectColumns(
    table.headers,
    rows.map(({ byName }) => byName),
  );
  return { columns, named: rows };
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
