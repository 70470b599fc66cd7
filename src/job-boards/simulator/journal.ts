import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { JournalEvent } from './journal-event.js';
import { journalUnreadable } from './simulator.errors.js';

/** First line of the journal: what the market is grown from. Dates must not move when the simulator is started again. */
const beginningSchema = z.object({
  type: z.literal('began'),
  seed: z.number().int(),
  /** ISO instant of the first start. */
  epoch: z.iso.datetime(),
  vacancies: z.int().positive(),
  responses: z.int().nonnegative(),
  /** Absolute path of the file of real résumés; null = invented people on both boards. */
  resumesFile: z.string().nullable(),
});

export type Beginning = Omit<z.infer<typeof beginningSchema>, 'type'>;

/**
 * Append-only file of JSON lines. Every event is on disk (in the operating system's hands) before it has any effect, so that a killed
 * process loses nothing that it has answered. A torn last line, left by a kill in the middle of a write, is cut off.
 */
export class Journal {
  private constructor(
    readonly beginning: Beginning,
    /** Events of earlier runs, oldest first. */
    readonly past: readonly JournalEvent[],
    private readonly file: number | null,
  ) {}

  /**
   * Opens or creates the journal.
   *
   * @param path  null = nothing is kept after the process ends
   * @param fresh  what to begin with if there is no journal yet
   * @throws ExpectedError `simulator.journal-unreadable` if the first line is not a journal's
   */
  static open(path: string | null, fresh: Beginning): Journal {
    if (path === null) return new Journal(fresh, [], null);
    mkdirSync(dirname(path), { recursive: true });
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const [first = '', ...rest] = whole.trimEnd().split('\n');
    const beginning = whole === '' ? fresh : readBeginning(path, first);
    const past = rest.map((line, index) => readEvent(path, line, index + 2));
    // Tokens are inside: readable by the owner only.
    const file = openSync(path, 'a', 0o600);
    if (whole.length < text.length) ftruncateSync(file, Buffer.byteLength(whole));
    if (whole === '') writeLine(file, { type: 'began', ...fresh });
    return new Journal(beginning, past, file);
  }

  append(event: JournalEvent): void {
    if (this.file !== null) writeLine(this.file, event);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
  }
}

function writeLine(file: number, value: object): void {
  writeSync(file, `${JSON.stringify(value)}\n`);
}

function readBeginning(path: string, line: string): Beginning {
  const parsed = beginningSchema.safeParse(parsedJson(line));
  if (!parsed.success) throw journalUnreadable(path, 1);
  return parsed.data;
}

/** Lines are our own; only their being whole objects is checked. */
function readEvent(path: string, line: string, lineNumber: number): JournalEvent {
  const value = parsedJson(line);
  if (typeof value !== 'object' || value === null || !('type' in value)) throw journalUnreadable(path, lineNumber);
  return value as JournalEvent;
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
