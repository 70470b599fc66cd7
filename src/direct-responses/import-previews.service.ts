import { Injectable } from '@nestjs/common';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { inTurns } from '../platform/turns/index.js';
import type { CandidateImport } from './candidate-import.entity.js';
import { MOST_LIST_ROWS } from './direct-responses.errors.js';
import type { ImportColumns } from './domain/import-columns.js';
import { readImportRow } from './domain/read-import-row.js';
import type { ImportedPerson, RowFault } from './domain/read-import-row.js';
import { ImportRun } from './import-run.service.js';
import { ImportsService } from './imports.service.js';

/** A row as it would be taken in. */
export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly read: ImportedPerson | RowFault;
}

/** The first rows of a list as they would be taken in. */
export interface ImportPreview {
  readonly about: CandidateImport;
  readonly columns: ImportColumns;
  readonly rows: readonly PreviewRow[];
  /** How many of all rows are somebody by these columns. */
  readonly readable: number;
  /** How many of these have a contact that cannot be used. */
  readonly unrecognised: number;
}

/** Rows that are shown. */
const ROWS_SHOWN = 8;

/** Shows what a list would become, before anything does. */
@Injectable()
export class ImportPreviews {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsService,
    private readonly runs: ImportRun,
  ) {}

  /** @param chosen  what each column holds; as guessed if not given. @throws NotAllowed, ExpectedError of kind not-found */
  async preview(actor: Actor, id: string, chosen?: ImportColumns): Promise<ImportPreview> {
    const { about } = await this.imports.get(actor, id);
    const columns = about.headers.map((_header, column) => (chosen ?? about.columns)[column] ?? null);
    const waiting = await this.imports.rows(actor, id, 'waiting', MOST_LIST_ROWS);
    const context = await this.database.inOrganisation(actor.organisationId, (db) =>
      this.runs.contextOf(db, { ...about, columns }),
    );
    const rows: PreviewRow[] = [];
    let readable = 0;
    let unrecognised = 0;
    await inTurns(waiting, ({ line, cells }) => {
      const read = readImportRow(cells ?? [], context);
      if (typeof read !== 'string') {
        readable += 1;
        if (read.unrecognised.length > 0) unrecognised += 1;
      }
      if (rows.length < ROWS_SHOWN) rows.push({ line, cells: cells ?? [], read });
    });
    return { about, columns, rows, readable, unrecognised };
  }
}
