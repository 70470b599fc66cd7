import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resumesFileUnreadable } from './simulator.errors.js';

/** A résumé as SuperJob gave it; any key may be missing or of another type. */
export interface RealResume {
  /** Digits where the file has a number, otherwise what it has. */
  readonly id: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What was read and what was not. */
export interface RealResumes {
  readonly resumes: readonly RealResume[];
  readonly skipped: {
    /** Lines that are not whole JSON. */
    readonly broken: number;
    /** JSON, but without anything of a résumé in it. */
    readonly notResumes: number;
    /** Ids met before; the first one counts. */
    readonly repeated: number;
  };
  /** Résumés without an id of their own; they got one from their text. */
  readonly withoutId: number;
}

/** Keys of which a résumé has at least one. */
const RESUME_KEYS = ['profession', 'work_history', 'base_education_history', 'experience_text', 'last_profession'];

/** Ids made here are above every id that the board has given out. */
const FIRST_OWN_ID = 900_000_000;

/**
 * Reads real résumés: one JSON object a line, or one JSON array; each a résumé or `{resume: …}`; a byte order mark, empty
 * and broken lines do no harm.
 *
 * @throws ExpectedError `simulator.resumes-unreadable` if the file cannot be opened
 */
export function readRealResumes(path: string): RealResumes {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw resumesFileUnreadable(path, error instanceof Error ? error.message : String(error));
  }
  return parseRealResumes(text);
}

/** The same from the file's text. */
export function parseRealResumes(text: string): RealResumes {
  const { values, broken } = jsonValues(text.replace(/^\uFEFF/, ''));
  const resumes = new Map<string, RealResume>();
  let [notResumes, repeated, withoutId] = [0, 0, 0];
  for (const value of values) {
    const payload = unwrapped(value);
    if (payload === null) {
      notResumes += 1;
      continue;
    }
    const own = ownId(payload);
    const id = own ?? madeId(payload);
    if (resumes.has(id)) repeated += 1;
    else {
      resumes.set(id, { id, payload: own === null ? { ...payload, id: Number(id) } : payload });
      if (own === null) withoutId += 1;
    }
  }
  return { resumes: [...resumes.values()], skipped: { broken, notResumes, repeated }, withoutId };
}

/** Values of JSON lines, or the elements of one array over the whole file. */
function jsonValues(text: string): { values: unknown[]; broken: number } {
  if (text.trimStart().startsWith('[')) {
    const whole = parsedJson(text);
    if (Array.isArray(whole)) return { values: whole, broken: 0 };
  }
  const values: unknown[] = [];
  let broken = 0;
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    // An array written one element a line has brackets and commas around its elements.
    const bare = trimmed.replace(/^\[/, '').replace(/[,\]\s]+$/, '');
    if (bare === '') continue;
    const value = parsedJson(trimmed) ?? parsedJson(bare);
    if (value === undefined) broken += 1;
    else if (Array.isArray(value)) values.push(...(value as unknown[]));
    else values.push(value);
  }
  return { values, broken };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unwrapped(value: unknown): Record<string, unknown> | null {
  if (!isRecord(value)) return null;
  if (isRecord(value.resume)) return unwrapped(value.resume);
  return RESUME_KEYS.some((key) => key in value) ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownId(payload: Record<string, unknown>): string | null {
  const { id } = payload;
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id.trim()) ? id.trim() : null;
}

/** The same text gives the same id, so that a restart changes nothing. */
function madeId(payload: Record<string, unknown>): string {
  const digest = createHash('sha256').update(JSON.stringify(payload)).digest();
  return String(FIRST_OWN_ID + (digest.readUInt32BE(0) % 90_000_000));
}
