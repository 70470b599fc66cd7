import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { addDays, dayIn } from '../kernel/calendar-date.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { assertAllowed, OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readAs, readRows, readTable } from '../platform/tables/index.js';
import type { SheetUse, TableRow } from '../platform/tables/index.js';
import { logColumnDoubled, logColumnProtected, logColumnUnknown, logFault } from './attendance.errors.js';
import { AttendanceLog } from './attendance-log.entity.js';
import type { LogSource } from './attendance-log.entity.js';
import { keptChoices, saidBy } from './domain/kept-choices.js';
import type { KeptChoices, OutcomesSaid } from './domain/kept-choices.js';
import { choiceOf, doubledChoice } from './domain/log-columns.js';
import type { ColumnChoices, LogColumns } from './domain/log-columns.js';
import type { DatesGuessed } from './domain/log-dates.js';
import { whyNeverLearnt } from './domain/log-protected.js';
import { citiesOf, unknownPlaces } from './log-places.js';
import type { UnknownPlaces } from './log-places.js';
import { digestsOf } from './log-names.js';
import { digestOf, keysOf, readLog } from './log-reading.js';
import type { LogRead, LogWish, OutcomeWord, ReadableRow, RejectedRow, UnusedWord } from './log-reading.js';
import { understoodTable } from './log-table.js';
import type { UnderstoodTable } from './log-table.js';
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
  /** Columns that mean nothing of ours: they are not kept. */
  readonly unused: readonly string[];
  /** See `LogRead`. */
  readonly neverUsed: readonly string[];
  /** See `LogRead`. */
  readonly yearsTaken: number;
  /** Rows that are equal to another one and count all the same. */
  readonly repeated: number;
  readonly unknownPlaces: UnknownPlaces;
  /** See `LogRead`. */
  readonly outcomeWords: readonly OutcomeWord[];
  /** See `LogRead`. */
  readonly unreadAnswers: LogRead['unreadAnswers'];
  /** See `LogRead`; of what is said now. */
  readonly unusedWords: readonly UnusedWord[];
  /** How dates were read that may be read in two ways; null where the file decides. */
  readonly dates: DatesGuessed | null;
  /** Of a workbook with several sheets; null of every other file. */
  readonly sheets: readonly SheetUse[] | null;
}

/** A log that is looked at before it is imported. */
export interface LogPreview extends UnderstoodTable {
  /** Null as long as nothing says which columns are the day and the outcome. */
  readonly read: LogRead | null;
  /** Of the rows that would be taken, those that another import has brought and that would add nothing. */
  readonly alreadyThere: number;
  /** See `LogImported`. */
  readonly sheets: readonly SheetUse[] | null;
}

/** What an import is told beside the file. */
export interface ImportOptions extends LogWish {
  readonly fileName: string;
  /** Whose log it is; the employer's own if not said. */
  readonly source?: LogSource;
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
    private readonly organisations: OrganisationsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Imports a log: all of its readable rows or, when anything fails, none. The same rows again, in the same or another file, add
   * nothing; a row that stands in a file twice is two interviews, unless all others differ. A log that was taken back counts again when it
   * is imported again. Read with its dates the other way round, or with other columns, it is another log, which takes the place of the
   * first; nothing said, it is read as somebody has said before.
   *
   * @param file  its text, or its bytes: a workbook, JSON lines or a table in any encoding of the region
   * @throws NotAllowed, or ExpectedError when the file is no table or says neither day nor outcome
   */
  async importLog(actor: Actor, file: string | Uint8Array, options: ImportOptions): Promise<LogImported> {
    assertAllowed(actor, 'attendance.import');
    const { organisationId } = actor;
    const source = options.source ?? 'employer';
    const { rows, sheets } = await rowsOf(file);
    const log = await this.understand(actor, rows, options, source);
    const { rowsDigest, choices } = log;
    const { readable, ...about } = await this.read(actor, log, options);
    const slugs = citiesOf(readable);
    const unusedWords = saidNow(about.unusedWords, options);
    const read = { ...about, sheets, unusedWords, unknownPlaces: unknownPlaces(readable, slugs) };
    if (readable.length === 0) return { logId: null, imported: 0, alreadyThere: 0, ...read };
    const digests = digestsOf(readable, about, choices);
    const other = { organisationId, source, digest: In(digests.otherWay), takenBackAt: IsNull() };
    // Somebody has said before how this log is to be read.
    if (options.dates === undefined && (await this.isThere(other)))
      return this.importLog(actor, file, { ...options, dates: 'month-first' });
    return this.database.inOrganisation(organisationId, async (db) => {
      // Of two imports at the same moment the second one finds what the first one has brought.
      await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`attendance-logs ${organisationId}`]);
      const [digest] = digests.names;
      const known = await knownAs(db, { organisationId, source }, digests.names);
      const sameRows = { organisationId, source, rowsDigest, takenBackAt: IsNull() };
      await this.takeBack(db, actor, [other, known === null ? sameRows : { ...sameRows, id: Not(known.id) }]);
      const alreadyThere = await countStanding(db, { organisationId, source }, readable);
      const counts = { imported: readable.length - alreadyThere, alreadyThere, rejected: read.rejected.length };
      const logId = known?.id ?? newId();
      if (known === null)
        await this.insert(
          db,
          actor,
          { logId, source, digest, rowsDigest, choices, counts, slugs, fileName: options.fileName },
          readable,
        );
      else
        await db.getRepository(AttendanceLog).update(
          { organisationId, id: logId },
          {
            ...{ takenBackAt: null, takenBackBy: null, digest, rowsDigest, choices },
            turns: () => 'CASE WHEN taken_back_at IS NULL THEN turns ELSE turns + 1 END',
          },
        );
      await this.fits.queueFit(organisationId);
      await this.audit.record(actor, 'attendance.imported', { type: 'attendance-log', id: logId }, counts);
      return { logId, imported: counts.imported, alreadyThere, ...read };
    });
  }

  /** Reads a log as it would be imported, and keeps nothing of it. @throws as importLog */
  async preview(actor: Actor, file: string | Uint8Array, options: LogWish): Promise<LogPreview> {
    assertAllowed(actor, 'attendance.import');
    const { rows, sheets } = await rowsOf(file);
    const log = await this.understand(actor, rows, options, 'employer');
    const { understood } = log;
    const { date, outcome } = understood.found;
    if (date === null || outcome === null) return { ...understood, sheets, read: null, alreadyThere: 0 };
    const read = await this.read(actor, log, options);
    const unusedWords = saidNow(read.unusedWords, options);
    const alreadyThere = await this.alreadyThere(actor, log, read);
    return { ...understood, sheets, read: { ...read, unusedWords }, alreadyThere };
  }

  /** Instants are days and times of day by the clock of the organisation. */
  private async read({ organisationId }: Actor, log: Understood, { dates }: LogWish): Promise<LogRead> {
    const { timeZone } = await this.organisations.get(organisationId);
    return readLog(log.understood, log.keys, this.lastDay(), { dates, outcomes: log.outcomes, timeZone });
  }

  /** Rows that stand already, but for those that are read otherwise now: this reading takes the place of that one. */
  private async alreadyThere(
    { organisationId }: Actor,
    log: Understood,
    { readable, ...about }: LogRead,
  ): Promise<number> {
    const source = 'employer';
    const { names, otherWay } = digestsOf(readable, about, log.choices);
    return this.database.inOrganisation(organisationId, async (db) => {
      const replaced = await db.getRepository(AttendanceLog).findBy([
        { organisationId, source, digest: In(otherWay), takenBackAt: IsNull() },
        { organisationId, source, rowsDigest: log.rowsDigest, digest: Not(In(names)), takenBackAt: IsNull() },
      ]);
      const without = replaced.map(({ id }) => id);
      return countStanding(db, { organisationId, source, without }, readable);
    });
  }

  /** By what is said now, or was said of the same rows before. @throws ExpectedError for a column that is not there */
  private async understand(
    actor: Actor,
    rows: readonly TableRow[],
    { columns, outcomes = {} }: LogWish,
    source: LogSource,
  ): Promise<Understood> {
    const choices = chosen(columns);
    const understood = await understoodTable(rows, choices);
    for (const [column, choice] of Object.entries(choices)) {
      if (!understood.table.headers.includes(column)) throw logColumnUnknown(column);
      if (choice !== 'none' && whyNeverLearnt(column) !== null) throw logColumnProtected(column);
    }
    const keys = await keysOf(understood.table);
    const rowsDigest = digestOf(keys);
    const said = Object.entries(choices).filter(([column, choice]) => choiceOf(understood.guess, column) !== choice);
    const kept = keptChoices({ columns: Object.fromEntries(said), outcomes });
    const now = { understood, keys, rowsDigest, outcomes, choices: kept };
    if (columns !== undefined) return now;
    const { organisationId } = actor;
    const standing = { organisationId, source, rowsDigest, takenBackAt: IsNull(), choices: Not(IsNull()) };
    const before = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(AttendanceLog).findOneBy(standing),
    );
    if (!before?.choices) return now;
    const { columns: chosenBefore, outcomes: saidBefore } = saidBy(before.choices);
    const all = { columns: allowed(chosenBefore), outcomes: { ...saidBefore, ...outcomes } };
    return this.understand(actor, rows, all, source);
  }

  /** Tomorrow by UTC has begun already in zones ahead of it, up to 14 hours. */
  private lastDay(): CalendarDate {
    return addDays(dayIn(this.clock.now(), 'utc'), 1);
  }

  private async isThere(log: FindOptionsWhere<AttendanceLog> & { organisationId: string }): Promise<boolean> {
    return this.database.inOrganisation(log.organisationId, (db) => db.getRepository(AttendanceLog).existsBy(log));
  }

  /** The same rows read otherwise, if they were imported before: both cannot be true. */
  private async takeBack(db: EntityManager, actor: Actor, read: FindOptionsWhere<AttendanceLog>[]): Promise<void> {
    const logs = db.getRepository(AttendanceLog);
    for (const { organisationId, id } of await logs.findBy(read)) {
      const now = { takenBackAt: this.clock.now(), takenBackBy: actor.name, turns: () => 'turns + 1' };
      await logs.update({ organisationId, id }, now);
      await this.audit.record(actor, 'attendance.taken-back', { type: 'attendance-log', id });
    }
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
      rowsDigest: log.rowsDigest,
      choices: log.choices,
      importedAt: now,
      userName: actor.name,
      takenCount: log.counts.imported,
      alreadyThereCount: log.counts.alreadyThere,
      rejectedCount: log.counts.rejected,
      takenBackAt: null,
      takenBackBy: null,
      turns: 0,
    });
    for (let from = 0; from < readable.length; from += ROWS_PER_STATEMENT) {
      const part = readable.slice(from, from + ROWS_PER_STATEMENT);
      const written = part.map(({ row, stated }) => {
        const { city, vacancy, board } = row;
        const citySlug = city === null ? null : (log.slugs.get(city) ?? null);
        return {
          ...row,
          stated: stated && JSON.stringify(stated),
          citySlug,
          ...showKeys({ citySlug, cityText: city, vacancyText: vacancy, board }),
        };
      });
      const column = (name: keyof (typeof written)[number]): (string | null)[] => written.map((row) => row[name]);
      // One array a column: an object a row takes several times as long.
      await db.query(
        `INSERT INTO show_records (organisation_id, attendance_log_id, source, recorded_at, id, source_key,
                                   date, outcome, city_slug, city_text, vacancy_text, board, format,
                                   city_key, vacancy_key, board_key, stated)
         SELECT $1, $2, 'import', $3, row.* FROM unnest($4::uuid[], $5::text[], $6::date[], $7::text[], $8::text[],
                $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::jsonb[]) AS row`,
        [
          ...[organisationId, log.logId, now, part.map(() => newId()), part.map(({ sourceKey }) => sourceKey)],
          ...[column('date'), column('outcome'), column('citySlug'), column('city'), column('vacancy')],
          ...[column('board'), column('format'), column('cityKey'), column('vacancyKey'), column('boardKey')],
          column('stated'),
        ],
      );
    }
  }
}

/** Of what somebody said about the same rows before nothing is to be told. */
function saidNow(words: readonly UnusedWord[], { outcomes = {} }: LogWish): UnusedWord[] {
  return words.filter(({ word }) => Object.hasOwn(outcomes, word));
}

/** A table with what its columns hold, by whom it was said, and what names its rows. */
interface Understood {
  readonly understood: UnderstoodTable;
  readonly keys: readonly string[];
  readonly rowsDigest: string;
  readonly outcomes: OutcomesSaid;
  readonly choices: KeptChoices | null;
}

/** A log that is not known yet. */
interface NewLog {
  readonly logId: string;
  readonly fileName: string;
  readonly source: LogSource;
  readonly digest: string;
  readonly rowsDigest: string;
  readonly choices: KeptChoices | null;
  /** Of the cities that its rows name. */
  readonly slugs: ReadonlyMap<string, string | null>;
  readonly counts: { readonly imported: number; readonly alreadyThere: number; readonly rejected: number };
}

/** How many of these rows a log of this source that stands has brought already. */
async function countStanding(
  db: EntityManager,
  { organisationId, source, without = [] }: { organisationId: string; source: LogSource; without?: readonly string[] },
  rows: readonly ReadableRow[],
): Promise<number> {
  let standing = 0;
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const [{ count } = { count: 0 }] = await db.query<{ count: number }[]>(
      `SELECT count(DISTINCT record.source_key)::int AS count
         FROM show_records record
         JOIN attendance_logs log ON log.organisation_id = record.organisation_id AND log.id = record.attendance_log_id
        WHERE record.organisation_id = $1 AND log.source = $2 AND log.taken_back_at IS NULL AND record.source_key = ANY ($3)
          AND log.id <> ALL ($4::uuid[])`,
      [organisationId, source, rows.slice(from, from + ROWS_PER_STATEMENT).map(({ sourceKey }) => sourceKey), without],
    );
    standing += count;
  }
  return standing;
}

/** The log of any of these names, the first of them first. */
async function knownAs(
  db: EntityManager,
  { organisationId, source }: { organisationId: string; source: LogSource },
  names: readonly string[],
): Promise<AttendanceLog | null> {
  const logs = await db.getRepository(AttendanceLog).findBy({ organisationId, source, digest: In(names) });
  return logs.sort((left, right) => names.indexOf(left.digest) - names.indexOf(right.digest))[0] ?? null;
}

async function rowsOf(file: string | Uint8Array): Promise<{ rows: TableRow[]; sheets: LogImported['sheets'] }> {
  let sheets: readonly SheetUse[] = [];
  const rows = await readAs(logFault, () =>
    typeof file === 'string' ? readTable(file) : readRows(file, { sheets: (used) => (sheets = used) }),
  );
  return { rows, sheets: sheets.length < 2 ? null : sheets };
}

/** What was said of a log when more columns might be used than now: of the others nothing is said any more. */
function allowed(choices: ColumnChoices): ColumnChoices {
  return Object.fromEntries(
    Object.entries(choices).filter(([column, choice]) => choice === 'none' || whyNeverLearnt(column) === null),
  );
}

/** @throws ExpectedError for two columns of one meaning */
function chosen(columns: ColumnChoices = {}): ColumnChoices {
  const doubled = doubledChoice(Object.values(columns));
  if (doubled !== null) throw logColumnDoubled(doubled);
  return columns;
}
