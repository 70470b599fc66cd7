import { createReadStream } from 'node:fs';
import { DEEPEST_NESTING, isNestedTooDeep } from '../kernel/nesting.js';
import { BadInput, cannotRead } from './input.js';

/** One document of a file, or why its line holds none. */
export type GivenDocument = { readonly value: unknown } | { readonly error: string };

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
 * Lines are read as they come, so that a file may be larger than memory.
 *
 * @param file  `-` = standard input
 * @throws BadInput if the file cannot be read or holds no JSON at all
 */
export async function documentsOf(file: string): Promise<GivenDocuments> {
  const lines = linesOf(file);
  const first = await lines.next();
  if (first.done) throw new BadInput(`${file === '-' ? 'Standard input' : file} is empty: it holds no JSON.`);
  const opening = parsed(first.value);
  if ('value' in opening) return afterWholeLine(opening, lines);
  // A document over several lines, or a broken line before good ones.
  const all = [first.value];
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    all.push(next.value);
    if (all.length > LINES_LOOKED_AHEAD && !OPENS_DOCUMENT.test(first.value)) return afterBrokenLine(all, lines);
  }
  const whole = parsed(all.join('\n'));
  if ('value' in whole) {
    const documents = listed(whole.value);
    return { form: documents.length === 1 ? 'one' : 'lines', documents };
  }
  if (all.length === 1 || !all.some((line) => 'value' in parsed(line)))
    throw new BadInput(`${file === '-' ? 'Standard input' : file} is not JSON: ${whole.error}`);
  return { form: 'lines', documents: all.map(parsed) };
}

/** So many lines are kept to tell a document over several lines from a broken line before good ones. */
const LINES_LOOKED_AHEAD = 100;
/** How a document over several lines begins: what follows belongs to it, however long it is. */
const OPENS_DOCUMENT = /[{[,:]\s*$/u;

function afterBrokenLine(read: readonly string[], lines: AsyncGenerator<string, void>): GivenDocuments {
  async function* documents(): AsyncGenerator<GivenDocument> {
    for (const line of read) yield parsed(line);
    for await (const line of lines) yield parsed(line);
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
    yield opening;
    yield parsed(line);
    for await (const next of lines) yield parsed(next);
  }
  return { form: 'lines', documents: documents(second.value) };
}

/** Lines without the empty ones at the beginning and the end. */
async function* linesOf(file: string): AsyncGenerator<string, void> {
  let empty = 0;
  let isFirst = true;
  for await (const written of writtenLines(file)) {
    const line = isFirst ? written.replace(/^\ufeff/u, '') : written;
    if (line.trim() === '') {
      empty += isFirst ? 0 : 1;
      continue;
    }
    for (; empty > 0; empty -= 1) yield '';
    isFirst = false;
    yield line;
  }
}

/**
 * The lines of a file, each let go of before the next. They end where JSON lines do: Node's own reader of lines also ends them at U+2028,
 * which may stand in a text.
 *
 * @throws BadInput if the file cannot be read
 */
async function* writtenLines(file: string): AsyncGenerator<string, void> {
  const stream = (file === '-' ? process.stdin : createReadStream(file)).setEncoding('utf8');
  let begun: string[] = [];
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      const [head = '', ...more] = chunk.split('\n');
      begun.push(head);
      for (const next of more) {
        yield begun.join('');
        begun = [next];
      }
    }
  } catch (error) {
    throw cannotRead(file, error);
  }
  yield begun.join('');
}

function parsed(text: string): GivenDocument {
  try {
    const value = JSON.parse(text) as unknown;
    return isNestedTooDeep(value)
      ? { error: `It is nested more than ${DEEPEST_NESTING} levels deep: no résumé is.` }
      : { value };
  } catch (error) {
    return { error: text.trim() === '' ? 'The line is empty.' : `It is not JSON: ${(error as Error).message}` };
  }
}

/** The entries of a list, also of one as boards answer with; anything else is a list of itself. */
function listed(value: unknown): GivenDocument[] {
  const inner = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const list = Array.isArray(value) ? (value as unknown[]) : LIST_KEYS.map((key) => inner[key]).find(Array.isArray);
  return list ? (list as unknown[]).map((entry) => ({ value: entry })) : [{ value }];
}
