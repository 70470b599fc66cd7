import { DEEPEST_NESTING, isNestedTooDeep } from '../kernel/nesting.js';
import { isPrintedResume } from '../scoring/domain/printed-resume.js';
import { languagesIn } from '../scoring/domain/read-languages.js';
import { DATE_RANGE } from '../scoring/domain/read-told-jobs.js';
import { readText } from '../scoring/domain/read-text.js';
import { BadInput, calledInput, WHOLE_CHARACTERS_MAX } from './input.js';
import { linesOf, openFile, tooLongForOne } from './lines-of-file.js';
import type { OpenFile } from './lines-of-file.js';
import { textOfBytes } from './text-of-file.js';

/** One document of a file, or why its line holds none. */
export type GivenDocument =
  | {
      readonly value: unknown;
      /** It was a text, which became the free text of a résumé in our own form. */
      readonly isOfText?: boolean;
    }
  | { readonly error: string };

/** The documents of a file, read one after another. */
export interface GivenDocuments {
  /** `one` a single document written over several lines, `lines` anything else. */
  readonly form: 'one' | 'lines';
  readonly documents: AsyncIterable<GivenDocument> | Iterable<GivenDocument>;
}

/** Keys under which boards list what they answer. */
const LIST_KEYS = ['objects', 'items'];

/**
 * Reads a file of JSON: one document, a list of them, or one in each line (JSON lines), which is recognised by the first line being one.
 * Lines are read as they come, so that a file may be larger than memory. A PDF, a document of Word and a text with the headings of a résumé
 * are one résumé.
 *
 * @param file  `-` = standard input
 * @throws BadInput if the file cannot be read or holds no JSON at all
 */
export async function documentsOf(file: string): Promise<GivenDocuments> {
  const opened = await openFile(file);
  if (isOffice(opened.beginning)) return documentOfText(await textOfBytes(file, await allOf(opened)));
  const lines = linesOf(opened);
  const first = await lines.next();
  if (first.done) throw new BadInput(`${file === '-' ? 'Standard input' : file} is empty: it holds no JSON.`);
  const opening = parsed(first.value);
  if ('value' in opening) return afterWholeLine(opening, lines);
  // A document over several lines, or a broken line before good ones.
  const all = [first.value];
  let length = first.value.length;
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    all.push(next.value);
    length += next.value.length + 1;
    if (length > WHOLE_CHARACTERS_MAX) throw tooLongForOne(file);
    const isTooLong = all.length > LINES_LOOKED_AHEAD && (all.length > LINES_OF_TEXT_MAX || all.some(isDocument));
    if (isTooLong && !OPENS_DOCUMENT.test(first.value)) return afterBrokenLine(all, lines);
  }
  const whole = parsed(all.join('\n'));
  if ('value' in whole) {
    const documents = listed(whole.value);
    return { form: documents.length === 1 ? 'one' : 'lines', documents };
  }
  const isLines = all.length > 1 && all.some(isDocument);
  if (!isLines && whole.error === TOO_LONG) throw noResume(file, TOO_LONG);
  if (!isLines && isPrintedResume(all.join('\n'))) return documentOfText(all.join('\n'));
  if (!isLines && isToldInWords(all)) {
    process.stderr.write(HEADLESS);
    return documentOfText(all.join('\n'));
  }
  if (!isLines) throw noResume(file, whole.error);
  return { form: 'lines', documents: all.map(documentIn) };
}

function noResume(file: string, why: string): BadInput {
  return new BadInput(`${calledInput(file)} is no résumé. ${why}`);
}

/** PDF, rich text, or a document of Word or OpenDocument, also an old one, of which its reader says what to do. */
function isOffice(beginning: Buffer): boolean {
  return /^%PDF-|^PK\u0003\u0004|^\u00d0\u00cf\u0011\u00e0|^\{\\rtf/u.test(beginning.subarray(0, 8).toString('latin1'));
}

async function allOf({ bytes }: OpenFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > OFFICE_BYTES_MAX) break;
  }
  return Buffer.concat(chunks);
}

/** What is longer is refused by whoever reads it. */
const OFFICE_BYTES_MAX = 20 * 1024 * 1024;

function documentOfText(text: string): GivenDocuments {
  return { form: 'one', documents: [{ value: { about: text }, isOfText: true }] };
}

/** What is shorter is a slip of the hand or the name of something. */
const WORDS_MIN = 8;
/** Of a résumé that much says what it is. */
const CHARACTERS_LOOKED_AT = 50_000;
const HEADLESS =
  'No headings of a résumé were found: it was read as running text, and what it does not say stays unknown. Understood are headings such as ' +
  '«Желаемая должность», «Опыт работы», «Образование», «Ключевые навыки», «Знание языков», «О себе», and the like in English, Ukrainian and Kazakh.\n';

/** True for a text of words in which no line begins as JSON does, and of which skills or work can be read. */
function isToldInWords(lines: readonly string[]): boolean {
  const text = lines.join('\n').slice(0, CHARACTERS_LOOKED_AT);
  if (lines.some((line) => /^\s*[{["]/u.test(line)) || (text.match(/\p{L}{2,}/gu) ?? []).length < WORDS_MIN)
    return false;
  const { hits, source, tokens } = readText({ field: 'about', kind: 'about', text });
  return hits.length > 0 || text.match(DATE_RANGE) !== null || languagesIn({ source, tokens, hits }).length > 0;
}

/** True for a line that is an object or a list: a number may stand in any text. */
function isDocument(line: string): boolean {
  return /^\s*[{[]/u.test(line) && 'value' in parsed(line);
}

/** So many lines are kept to tell a document over several lines from a broken line before good ones. */
const LINES_LOOKED_AHEAD = 100;
/** Longer texts are no résumé. */
const LINES_OF_TEXT_MAX = 2_000;
/** How a document over several lines begins: what follows belongs to it, however long it is. */
const OPENS_DOCUMENT = /[{[,:]\s*$/u;

function afterBrokenLine(read: readonly string[], lines: AsyncGenerator<string, void>): GivenDocuments {
  async function* documents(): AsyncGenerator<GivenDocument> {
    for (const line of read) yield documentIn(line);
    for await (const line of lines) yield documentIn(line);
  }
  return { form: 'lines', documents: documents() };
}

async function afterWholeLine(
  opening: { readonly value: unknown },
  lines: AsyncGenerator<string, void>,
): Promise<GivenDocuments> {
  const second = await lines.next();
  if (second.done) return { form: 'lines', documents: listed(opening.value) };
  async function* documents(line: string): AsyncGenerator<GivenDocument> {
    yield checked(opening.value);
    yield documentIn(line);
    for await (const next of lines) yield documentIn(next);
  }
  return { form: 'lines', documents: documents(second.value) };
}

function documentIn(line: string): GivenDocument {
  const read = parsed(line);
  return 'value' in read ? checked(read.value) : read;
}

/** A list may be as long as it likes. */
const OPENS_LIST = new RegExp(`^\\s*(?:\\[|\\{[^[{]{0,1000}"(?:${LIST_KEYS.join('|')})"\\s*:)`, 'u');
/** As long as so many values of two hundred letters each. To parse more, of a million keys say, takes many seconds. */
const DOCUMENT_CHARACTERS_MAX = 4_000_000;
const TOO_LONG = `It has more than ${DOCUMENT_CHARACTERS_MAX} characters: no résumé has.`;

function parsed(text: string): { readonly value: unknown } | { readonly error: string } {
  if (text.length > DOCUMENT_CHARACTERS_MAX && !OPENS_LIST.test(text)) return { error: TOO_LONG };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (text.trim() === '') return { error: 'The line is empty.' };
    // Of one line the number is that of the file, which the parser does not know.
    const message = (error as Error).message.replace(/ \(line 1 column \d+\)$/u, '');
    return { error: `It is not JSON: ${message}` };
  }
}

/** A résumé of a board with all it brings has some hundred values. */
const VALUES_MAX = 20_000;

function checked(value: unknown): GivenDocument {
  if (hasMoreValues(value, VALUES_MAX)) return { error: `It has more than ${VALUES_MAX} values: no résumé has.` };
  return isNestedTooDeep(value)
    ? { error: `It is nested more than ${DEEPEST_NESTING} levels deep: no résumé is.` }
    : { value };
}

/** Counts no further than it must. */
function hasMoreValues(value: unknown, most: number): boolean {
  const open: unknown[] = [value];
  let count = 0;
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    for (const key in one) {
      if (++count > most) return true;
      const inner = (one as Record<string, unknown>)[key];
      if (typeof inner === 'object' && inner !== null) open.push(inner);
    }
  }
  return false;
}

/** The entries of a list, also of one as boards answer with; anything else is a list of itself. */
function listed(value: unknown): GivenDocument[] {
  const inner = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const list = Array.isArray(value) ? (value as unknown[]) : LIST_KEYS.map((key) => inner[key]).find(Array.isArray);
  return list ? (list as unknown[]).map(checked) : [checked(value)];
}
