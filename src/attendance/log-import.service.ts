import { Injectable } from '@nestjs/common';
import type { Actor } from '../organisations/index.js';
import { logUnreadable } from './attendance.errors.js';

/** A row of the log that was not taken. */
export interface RejectedRow {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly why: string;
}

/** What an import did. */
export interface LogImported {
  readonly imported: number;
  readonly alreadyThere: number;
  readonly rejected: readonly RejectedRow[];
}

@Injectable()
export class LogImport {
  async importLog(_actor: Actor, _csvText: string, _options: { fileName: string }): Promise<LogImported> {
    throw logUnreadable('not yet');
  }
}
