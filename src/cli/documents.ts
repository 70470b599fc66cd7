import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { BadInput, cannotRead } from './input.js';

/** One document of a file, or why its line holds none. */
export type GivenDocument = { readonly value: unknown } | { readonly error: string };

/** The documents of a file, read one after another. */
export interface GivenDocuments {
  /** `one` a document written over several lines, `lines` anything else. */
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
  for await (const line of lines) all.push(line);
  const whole = parsed(all.join('\n'));
  if ('value' in whole) return { form: 'one', documents: listed(whole.value) };
  if (all.length === 1 || !all.some((line) => 'value' in parsed(line)))
    throw new BadInput(`${file === '-' ? 'Standard input' : file} is not JSON: ${whole.error}`);
  return { form: 'lines', documents: all.map(parsed) };
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
  const stream = file === '-' ? process.stdin : createReadStream(file);
  // Without a listener of its own a stream that fails would end the process.
  const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  const reader = createInterface({ input: stream, crlfDelay: Infinity })[Symbol.asyncIterator]();
  let empty = 0;
  for (let isFirst = true; ;) {
    const next = await Promise.race([reader.next(), failed]).catch((error: unknown) => {
      throw cannotRead(file, error);
    });
    if (next.done) return;
    const line = isFirst ? next.value.replace(/^\ufeff/u, '') : next.value;
    if (line.trim() === '') {
      empty += isFirst ? 0 : 1;
      continue;
    }
    for (; empty > 0; empty -= 1) yield '';
    isFirst = false;
    yield line;
  }
}

function parsed(text: string): GivenDocument {
  try {
    return { value: JSON.parse(text) as unknown };
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
