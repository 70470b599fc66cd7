import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dateOfUndatedFile } from './resumes-file/file-date.js';
import { jsonValues } from './resumes-file/json-values.js';
import { isRecord } from './resumes-file/plain-values.js';
import type { JsonRecord } from './resumes-file/plain-values.js';
import { superjobShape, tellsLengthAlone } from './resumes-file/superjob-shape.js';
import { listWithin, resumesIn } from './resumes-file/unwrapped.js';
import { resumesFileUnreadable } from './simulator.errors.js';

/** A résumé in the form in which SuperJob would give it; any key may be missing or of another type. */
export interface RealResume {
  /** Digits where the file has a number, otherwise what it has. */
  readonly id: string;
  readonly payload: JsonRecord;
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
  /** Which lines were left out and why, the first few. */
  readonly reasons: readonly string[];
  /** Résumés without an id of their own; they got one from their text. */
  readonly withoutId: number;
  /** Résumés that say how long somebody worked and not where: they have no jobs. */
  readonly lengthAlone: number;
}

/** Ids made here are above every id that the board has given out. */
const FIRST_OWN_ID = 900_000_000;

/** Enough to see what is wrong with a file. */
const MOST_REASONS = 10;

/**
 * Reads real résumés: JSON lines, one array, or objects one after the other, in the board's own form, wrapped, or flat as scraped
 * pages and spreadsheets have them.
 *
 * @throws ExpectedError `simulator.resumes-unreadable` if the file cannot be opened, is no text, or has no résumé in it
 */
export function readRealResumes(path: string): RealResumes {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw resumesFileUnreadable(path, error instanceof Error ? error.message : String(error));
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    throw resumesFileUnreadable(path, 'it is an archive or a spreadsheet; JSON lines are needed');
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw resumesFileUnreadable(path, 'it is compressed; unpack it first');
  const read = parseRealResumes(decoded(bytes));
  // A start that goes on without anybody would look like one that worked.
  if (read.resumes.length === 0) throw resumesFileUnreadable(path, whyNobody(read));
  return read;
}

/** The same from the file's text. */
export function parseRealResumes(text: string): RealResumes {
  const reading = new Reading();
  for (const { line, value } of jsonValues(text)) {
    if (value === undefined) reading.skip('broken', `line ${line}: not whole JSON`);
    // Elements of an array on their own, so that one that is no résumé is counted.
    else if (Array.isArray(value)) value.forEach((item, i) => reading.add(item, `line ${line}, item ${i + 1}`));
    else reading.add(value, `line ${line}`);
  }
  return reading.result();
}

/** Collects the résumés of one file. */
class Reading {
  private readonly resumes = new Map<string, RealResume>();
  private readonly records = new Map<string, string>();
  private readonly skipped = { broken: 0, notResumes: 0, repeated: 0 };
  private readonly reasons: string[] = [];
  private withoutId = 0;
  private lengthAlone = 0;

  add(item: unknown, place: string): void {
    const list = listWithin(item);
    if (list !== null) {
      list.forEach((one, i) => this.add(one, `${place}, item ${i + 1}`));
      return;
    }
    const records = resumesIn(item);
    if (records.length === 0) this.skip('notResumes', `${place}: ${whyNot(item)}`);
    for (const record of records) {
      const own = ownId(record);
      const id = own ?? this.madeId(record);
      if (this.resumes.has(id)) {
        this.skip('repeated', `${place}: the id ${id} was there before`);
        continue;
      }
      const payload = superjobShape(record);
      const keepsId = own !== null && (typeof record.id === 'number' || record.id === own);
      this.resumes.set(id, { id, payload: keepsId ? payload : { ...payload, id: wireId(id) } });
      if (own === null) this.withoutId += 1;
      if (tellsLengthAlone(record)) this.lengthAlone += 1;
    }
  }

  skip(kind: keyof RealResumes['skipped'], reason: string): void {
    this.skipped[kind] += 1;
    if (this.reasons.length < MOST_REASONS) this.reasons.push(reason);
  }

  result(): RealResumes {
    const { skipped, reasons, withoutId, lengthAlone } = this;
    const resumes = [...this.resumes.values()];
    const changed = dateOfUndatedFile(resumes.map(({ payload }) => payload));
    if (changed === null) return { resumes, skipped, reasons, withoutId, lengthAlone };
    const dated = resumes.map(({ id, payload }) => ({ id, payload: { ...payload, date_last_modified: changed } }));
    return { resumes: dated, skipped, reasons, withoutId, lengthAlone };
  }

  /** The same text gives the same id, so that a restart changes nothing; another text never that of one before it. */
  private madeId(record: JsonRecord): string {
    const text = JSON.stringify(record);
    const digest = createHash('sha256').update(text).digest();
    let number = FIRST_OWN_ID + (digest.readUInt32BE(0) % 90_000_000);
    for (;;) {
      const id = String(number);
      const taken = this.records.get(id);
      if (taken === text || (taken === undefined && !this.resumes.has(id))) {
        this.records.set(id, text);
        return id;
      }
      number += 1;
    }
  }
}

/** What happened to the file in one sentence for the terminal. */
export function realResumesSentence({ resumes, skipped, reasons, withoutId, lengthAlone }: RealResumes): string {
  const { broken, notResumes, repeated } = skipped;
  const left = broken + notResumes + repeated;
  const parts = [
    `Real résumés: ${resumes.length} read`,
    ...(withoutId > 0 ? [`${withoutId} of them without an id of their own`] : []),
    ...(lengthAlone > 0
      ? [`${lengthAlone} of them tell only how long somebody worked ("3 года"), not where: no jobs could be made of it`]
      : []),
    ...(left > 0
      ? [
          `${left} left out (${broken} not whole JSON, ${notResumes} no résumés, ${repeated} repeated): ${reasons.join('; ')}${left > reasons.length ? '; …' : ''}`,
        ]
      : []),
  ];
  return `${parts.join('; ')}.`;
}

function whyNobody({ skipped, reasons }: RealResumes): string {
  const { broken, notResumes } = skipped;
  if (broken + notResumes === 0) return 'it is empty';
  const all = broken + notResumes > reasons.length ? [...reasons, '…'] : reasons;
  return `there is no résumé in it: ${all.join('; ')}`;
}

function whyNot(item: unknown): string {
  if (!isRecord(item)) return 'not an object';
  const keys = Object.keys(item).slice(0, 6).join(', ');
  return keys === ''
    ? 'an empty object'
    : `no position, experience, education or text about the person (keys: ${keys})`;
}

/** UTF-8 or UTF-16 by their marks; a file that is not UTF-8 was written by an old Windows program. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** The id under any of its names, or the number at the end of the résumé's address. */
function ownId(record: JsonRecord): string | null {
  for (const key of [
    'id',
    'resume_id',
    'id_resume',
    'resumeId',
    'id_cv',
    'cv_id',
    'external_id',
    'ID',
    'Id',
    'номер',
  ]) {
    const value = record[key];
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'string' && /^[\w-]{1,64}$/u.test(value.trim()) && value.trim() !== 'None')
      return value.trim();
  }
  const link = ['link', 'url', 'href', 'Ссылка', 'ссылка']
    .map((key) => record[key])
    .find((one) => typeof one === 'string');
  return typeof link === 'string' ? (/(\d{5,})(?:\.html?)?\/?(?:\?.*)?$/u.exec(link)?.[1] ?? null) : null;
}

function wireId(id: string): number | string {
  return /^\d{1,15}$/u.test(id) ? Number(id) : id;
}
