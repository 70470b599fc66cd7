import { createReadStream } from 'node:fs';
import { encodingOf } from '../platform/tables/index.js';
import { BadInput, calledInput, cannotRead, WHOLE_CHARACTERS_MAX } from './input.js';

/** A file of which the beginning is known. */
export interface OpenFile {
  readonly name: string;
  readonly beginning: Buffer;
  /** All of it, the beginning first. */
  readonly bytes: AsyncIterable<Buffer>;
}

/** Opens a file, `-` being the standard input. @throws BadInput if it cannot be read */
export async function openFile(name: string): Promise<OpenFile> {
  const stream = name === '-' ? process.stdin : createReadStream(name);
  const chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
  const next = async (): Promise<Buffer | null> => {
    try {
      const { done, value } = await chunks.next();
      return done ? null : value;
    } catch (error) {
      throw cannotRead(name, error);
    }
  };
  const first = await next();
  async function* bytes(): AsyncGenerator<Buffer> {
    for (let chunk = first; chunk !== null; chunk = await next()) yield chunk;
  }
  return { name, beginning: first ?? Buffer.alloc(0), bytes: bytes() };
}

/**
 * The lines of a file, each let go of before the next, without the empty ones at the beginning and the end. They end where JSON lines do:
 * Node's own reader of lines also ends them at U+2028, which may stand in a text.
 *
 * @throws BadInput if the file cannot be read, or one line is longer than fits into memory
 */
export async function* linesOf(file: OpenFile): AsyncGenerator<string, void> {
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

/** Old Macs and some exports end lines with a carriage return alone; inside a value JSON has none. */
const LINE_END = /\r\n|\n|\r/u;

async function* writtenLines(file: OpenFile): AsyncGenerator<string, void> {
  let begun: string[] = [];
  let length = 0;
  let held = '';
  for await (const piece of textsOf(file)) {
    const text = held + piece;
    // What ends the line may be the first half of its end.
    held = text.endsWith('\r') ? '\r' : '';
    const [head = '', ...more] = text.slice(0, text.length - held.length).split(LINE_END);
    begun.push(head);
    length += head.length;
    for (const next of more) {
      yield begun.join('');
      begun = [next];
      length = next.length;
    }
    if (length > WHOLE_CHARACTERS_MAX) throw tooLongForOne(file.name);
  }
  yield begun.join('');
  if (held !== '') yield '';
}

/** One document, or one line, is more than can be read in one piece. */
export function tooLongForOne(file: string): BadInput {
  return new BadInput(
    `${calledInput(file)} is too large to be read at once. Give one document in each line (JSON lines): of these there may be any number.`,
  );
}

const NO_ASCII = /[^\x00-\x7f]/u;
/** A letter of UTF-8 has at most four bytes, of which so many may wait for the last one. */
const WAITING_BYTES_MAX = 3;

/** The text of a file piece by piece, in whatever encoding it is: one that begins in Latin letters shows it late. */
async function* textsOf({ beginning, bytes }: OpenFile): AsyncGenerator<string, void> {
  const encoding = encodingOf(beginning);
  let decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  let isPlain = true;
  let waiting: Buffer = Buffer.alloc(0);
  for await (const chunk of bytes) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      const rest = isPlain ? Buffer.concat([waiting, chunk]) : chunk;
      // Some broken letters after others that were read well make no other encoding of it.
      decoder = new TextDecoder(isPlain ? encodingOf(rest) : 'utf-8', { ignoreBOM: true });
      text = decoder.decode(rest, { stream: true });
    }
    isPlain = isPlain && !NO_ASCII.test(text);
    waiting = waitingIn(chunk);
    yield text;
  }
  // Whatever is not whole at the end belongs to no letter of UTF-8.
  yield decoder.fatal
    ? new TextDecoder(isPlain ? encodingOf(waiting) : 'utf-8').decode(isPlain ? waiting : undefined)
    : decoder.decode();
}

/** The bytes at the end of a piece that may not be a whole letter yet. */
function waitingIn(chunk: Buffer): Buffer {
  let from = chunk.length;
  while (from > 0 && chunk.length - from < WAITING_BYTES_MAX && (chunk[from - 1] ?? 0) >= 0x80) from -= 1;
  return chunk.subarray(from);
}
