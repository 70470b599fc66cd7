import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { storableJson, storableText } from '../kernel/storable-json.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { readPage } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { possibleTables, readAs, readRows, tableBelow } from '../platform/tables/index.js';
import type { SheetUse, Table, TableRow } from '../platform/tables/index.js';
import { VacanciesService } from '../vacancies/index.js';
import { CandidateImport } from './candidate-import.entity.js';
import { CandidateImportRow } from './candidate-import-row.entity.js';
import type { RowStatus } from './candidate-import-row.entity.js';
import {
  columnDoubled,
  columnsMissing,
  importNotFound,
  listEmpty,
  listFault,
  listTooLong,
  MOST_LIST_ROWS,
  vacancyIsClosed,
} from './direct-responses.errors.js';
import { doubledField, fieldsNamed, guessColumns, isSomebody, missingFields } from './domain/import-columns.js';
import type { ImportColumns } from './domain/import-columns.js';
import type { ListSheet } from './domain/list-sheets.js';
import { runImport } from './run-import.job.js';

/** How many rows of an import are in which state. */
export type RowCounts = Readonly<Record<RowStatus, number>>;

/** An import with how far it has come. */
export interface ImportView {
  readonly about: CandidateImport;
  readonly counts: RowCounts;
}

/** Rows put into one statement. */
const ROWS_PER_STATEMENT = 1_000;
/** Columns of a list of people; what stands further right is not looked at. */
const MOST_COLUMNS = 60;
const LONGEST_FILE_NAME_CHARACTERS = 200;
/** A workbook of more sheets is no list of people. */
const MOST_SHEETS = 200;
/** Longest cell that is kept: an essay. */
const LONGEST_CELL_CHARACTERS = 20_000;

const NEWEST_FIRST: Keyset<CandidateImport> = {
  list: 'candidate-imports',
  direction: 'DESC',
  columns: [{ sql: 'import.id', kind: 'id', of: ({ id }) => id }],
};

/** Lists of people that somebody brings for a vacancy: uploaded, looked at, started. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacanciesService,
    private readonly audit: AuditService,
    private readonly queue: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a file to be looked at; nobody becomes a candidate by that.
   *
   * @param file  a table in text of any encoding, a workbook (.xlsx), or JSON lines
   * @throws NotAllowed, VacancyNotFound, or ExpectedError when the vacancy is closed or the file is no list
   */
  async upload(actor: Actor, vacancyId: string, file: Uint8Array, fileName: string): Promise<ImportView> {
    assertAllowed(actor, 'candidates.import');
    const { status } = await this.vacancies.get(actor, vacancyId);
    if (status !== 'open') throw vacancyIsClosed();
    const { headers, rows, sheets } = await peopleOf(file);
    const { organisationId, userId, name: userName } = actor;
    const id = newId();
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.getRepository(CandidateImport).insert({
        ...{ organisationId, id, vacancyId, userId, userName, status: 'uploaded' },
        fileName: storableText(fileName.replace(/^.*[/\\]/, '')).slice(0, LONGEST_FILE_NAME_CHARACTERS),
        headers,
        sheets,
        columns: guessColumns(
          headers,
          rows.map(({ cells }) => cells),
        ),
        rowCount: rows.length,
        uploadedAt: this.clock.now(),
        finishedAt: null,
        takenBackAt: null,
        takenBackBy: null,
        ...{ undoAll: 0, undoRemoved: 0, undoLeft: 0, undoKept: 0, undoThrough: null, undoneAt: null },
      });
      await this.insertRows(db, organisationId, id, rows);
    });
    return this.get(actor, id);
  }

  /** An import of the organisation. @throws NotAllowed, ExpectedError of kind not-found */
  async get(actor: Actor, id: string): Promise<ImportView> {
    assertAllowed(actor, 'candidates.import');
    const { organisationId } = actor;
    if (!isId(id)) throw importNotFound();
    return this.database.inOrganisation(organisationId, async (db) => {
      const about = await db.getRepository(CandidateImport).findOneBy({ organisationId, id });
      if (about === null) throw importNotFound();
      return { about, counts: (await countsOf(db, organisationId, [id])).get(id) ?? NONE };
    });
  }

  /** Imports of a vacancy that were started, newest first. @throws NotAllowed, VacancyNotFound, CursorInvalid */
  async list(actor: Actor, vacancyId: string, request: PageRequest = {}): Promise<Page<ImportView>> {
    assertAllowed(actor, 'candidates.import');
    await this.vacancies.get(actor, vacancyId);
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const query = db
        .getRepository(CandidateImport)
        .createQueryBuilder('import')
        .where(`import.organisationId = :organisationId AND import.vacancyId = :vacancyId`, {
          organisationId,
          vacancyId,
        })
        .andWhere(`import.status <> 'uploaded'`);
      const { rows, next } = await readPage(query, NEWEST_FIRST, request);
      const counts = await countsOf(
        db,
        organisationId,
        rows.map(({ id }) => id),
      );
      return { rows: rows.map((about) => ({ about, counts: counts.get(about.id) ?? NONE })), next };
    });
  }

  /** The first rows of an import in a state, in the order of the file; those whose cells are no longer kept are left out. */
  async rows(actor: Actor, id: string, status: RowStatus, most: number): Promise<CandidateImportRow[]> {
    const { about } = await this.get(actor, id);
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(CandidateImportRow)
        .createQueryBuilder('row')
        .where('row.organisationId = :organisationId AND row.importId = :id', { organisationId, id: about.id })
        .andWhere('row.status = :status AND row.cells IS NOT NULL', { status })
        .orderBy('row.line')
        .limit(most)
        .getMany(),
    );
  }

  /** Lines of the rows that were taken in with a contact that cannot be used, the first of them in the order of the file. */
  async unrecognisedLines(actor: Actor, id: string, most: number): Promise<number[]> {
    const { about } = await this.get(actor, id);
    const { organisationId } = actor;
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(CandidateImportRow).find({
        select: { line: true },
        where: { organisationId, importId: about.id, status: In(['imported', 'already-there']), fault: 'bad-contact' },
        order: { line: 'ASC' },
        take: most,
      }),
    );
    return rows.map(({ line }) => line);
  }

  /**
   * Starts the import in the background. Starting it twice starts it once.
   *
   * @param columns  what each column holds; as guessed if not given
   * @throws NotAllowed, or ExpectedError when it is not there or these columns make nobody
   */
  async start(actor: Actor, id: string, columns?: ImportColumns): Promise<ImportView> {
    const { about } = await this.get(actor, id);
    const chosen = about.headers.map((_header, column) => (columns ?? about.columns)[column] ?? null);
    const missing = missingFields(chosen);
    if (missing.length > 0) throw columnsMissing(missing);
    const doubled = doubledField(chosen);
    if (doubled !== null) throw columnDoubled(doubled);
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const { affected } = await db
        .getRepository(CandidateImport)
        .update({ organisationId, id, status: 'uploaded' }, { status: 'running', columns: chosen });
      if (affected !== 1) return;
      await this.audit.record(
        actor,
        'candidates.import-started',
        { type: 'vacancy', id: about.vacancyId },
        {
          rows: about.rowCount,
        },
      );
      await this.queue.enqueue(runImport, { organisationId, importId: id });
    });
    return this.get(actor, id);
  }

  private async insertRows(
    db: EntityManager,
    organisationId: string,
    importId: string,
    rows: readonly TableRow[],
  ): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
      const part = rows.slice(from, from + ROWS_PER_STATEMENT);
      await db.query(
        `INSERT INTO candidate_import_rows (organisation_id, import_id, line, cells, status)
         SELECT $1, $2, row.line, row.cells::jsonb, 'waiting' FROM unnest($3::int[], $4::text[]) AS row (line, cells)`,
        [organisationId, importId, part.map(({ line }) => line), part.map(({ cells }) => JSON.stringify(cells))],
      );
    }
  }
}

const NONE: RowCounts = { waiting: 0, imported: 0, 'already-there': 0, rejected: 0 };

async function countsOf(
  db: EntityManager,
  organisationId: string,
  importIds: readonly string[],
): Promise<Map<string, RowCounts>> {
  const found = await db.query<{ id: string; status: RowStatus; n: number }[]>(
    `SELECT import_id AS id, status, count(*)::int AS n FROM candidate_import_rows
      WHERE organisation_id = $1 AND import_id = ANY ($2) GROUP BY 1, 2`,
    [organisationId, importIds],
  );
  const counts = new Map<string, RowCounts>();
  for (const { id, status, n } of found) counts.set(id, { ...(counts.get(id) ?? NONE), [status]: n });
  return counts;
}

/** The people of a file, with the names of its columns and of its sheets. */
async function peopleOf(
  file: Uint8Array,
): Promise<{ headers: string[]; rows: TableRow[]; sheets: ListSheet[] | null }> {
  let used: readonly SheetUse[] = [];
  const all = await readAs(listFault, () => readRows(file, { sheets: (sheets) => (used = sheets) }));
  const { headers, rows } = tableOfPeople(all);
  if (rows.length === 0) throw listEmpty();
  if (rows.length > MOST_LIST_ROWS) throw listTooLong();
  let last = 0;
  return {
    sheets: used.length < 2 ? null : used.slice(0, MOST_SHEETS).map((sheet) => ({ ...sheet, name: sheetName(sheet) })),
    headers: headers
      .slice(0, MOST_COLUMNS)
      .map((header) => storableText(header).slice(0, LONGEST_FILE_NAME_CHARACTERS)),
    rows: rows.map(({ line, cells }) => {
      // Lines name rows: a file that numbers two of them alike is counted on.
      last = Math.max(line, last + 1);
      const kept = cells.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, LONGEST_CELL_CHARACTERS));
      return { line: last, cells: storableJson(kept).value };
    }),
  };
}

function sheetName({ name }: SheetUse): string {
  return storableText(name).slice(0, LONGEST_FILE_NAME_CHARACTERS);
}

/** The header is the row above the first person whose names tell of most columns: a title may stand over it, or nothing at all. */
function tableOfPeople(rows: readonly TableRow[]): Table {
  const first = rows.findIndex(({ cells }) => isSomebody(cells));
  if (first === 0) return tableBelow(rows, null);
  const isData = (cell: string): boolean => isSomebody([cell]);
  const tables = [...possibleTables(rows, { isData, ...(first > 0 && { above: first }) })];
  const told = ({ headers }: Table): number => fieldsNamed(headers);
  return tables.reduce((best, table) => (told(table) > told(best) ? table : best));
}
