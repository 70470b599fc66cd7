import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
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
 * process loses nothing that it has answered. A torn last line, left by a crash in the middle of a write, is cut off; one further up is
 * damage that nobody can mend.
 */
export class Journal {
  private constructor(
    readonly beginning: Beginning,
    /** Events of earlier runs, oldest first. */
    readonly past: readonly JournalEvent[],
    /** A torn last line was cut off. */
    readonly wasTorn: boolean,
    private readonly file: number | null,
  ) {}

  /**
   * Opens or creates the journal.
   *
   * @param path  null = nothing is kept after the process ends
   * @param fresh  what to begin with if there is no journal yet
   * @throws ExpectedError `simulator.journal-unreadable` naming the line that is not a journal's
   */
  static open(path: string | null, fresh: Beginning): Journal {
    if (path === null) return new Journal(fresh, [], false, null);
    mkdirSync(dirname(path), { recursive: true });
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const whole = withoutTornEnd(text);
    const [first = '', ...rest] = whole.trimEnd().split('\n');
    const beginning = whole === '' ? fresh : readBeginning(path, first);
    const past = rest.map((line, index) => readEvent(path, line, index + 2));
    // Tokens are inside: readable by the owner only.
    const file = openSync(path, 'a', 0o600);
    const wasTorn = whole.length < text.length;
    if (wasTorn) ftruncateSync(file, Buffer.byteLength(whole));
    if (whole === '') writeLine(file, { type: 'began', ...fresh });
    return new Journal(beginning, past, wasTorn, file);
  }

  /** @throws Error when the disk does not take it; then it is as if it had not been tried */
  append(event: JournalEvent): void {
    if (this.file !== null) writeLine(this.file, event);
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
  }
}

/** A full disk may take a part of a line: what was taken is given back, or the next line would be written behind it. */
function writeLine(file: number, value: object): void {
  const { size } = fstatSync(file);
  try {
    writeFileSync(file, `${JSON.stringify(value)}\n`);
  } catch (error) {
    ftruncateSync(file, size);
    throw error;
  }
}

/** The text up to the end of its last whole line: what a power cut leaves of one may even end like a line. */
function withoutTornEnd(text: string): string {
  const ended = text.slice(0, text.lastIndexOf('\n') + 1);
  const start = ended.lastIndexOf('\n', ended.length - 2) + 1;
  // A file of one line that is no journal's is somebody else's: it is refused, not emptied.
  return start > 0 && parsedJson(ended.slice(start)) === undefined ? ended.slice(0, start) : ended;
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
