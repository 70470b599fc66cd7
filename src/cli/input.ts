import { createReadStream } from 'node:fs';

/** Input that cannot be used: exit code 1 and one line that says why. */
export class BadInput extends Error {}

const MEGABYTE = 1024 * 1024;
/** Half of what fits into one text of this Node; an endless device or pipe must end somewhere, too. */
const WHOLE_MEGABYTES_MAX = 256;
/** Most characters of what is read in one piece. */
export const WHOLE_CHARACTERS_MAX = WHOLE_MEGABYTES_MAX * MEGABYTE;

/** The bytes of a file, `-` being the standard input. @throws BadInput */
export async function readInput(file: string): Promise<Buffer> {
  // Whoever sits before it would wait for an answer for ever.
  if (file === '-' && process.stdin.isTTY)
    process.stderr.write('Reading from the keyboard: paste the input, then press Ctrl+D on a line of its own.\n');
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // As a stream: reading its descriptor at once fails while whoever writes to it has nothing ready.
    for await (const chunk of (file === '-' ? process.stdin : createReadStream(file)) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > WHOLE_MEGABYTES_MAX * MEGABYTE) break;
    }
  } catch (error) {
    throw cannotRead(file, error);
  }
  if (length > WHOLE_MEGABYTES_MAX * MEGABYTE)
    throw new BadInput(
      `${calledInput(file)} is larger than ${WHOLE_MEGABYTES_MAX} MB, too large to be read at once. Divide it into several files.`,
    );
  return Buffer.concat(chunks);
}

/** Says of a file that it cannot be read, and what to do. */
export function cannotRead(file: string, error: unknown): BadInput {
  return new BadInput(
    `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}). Give the path of a file, or - for standard input.`,
  );
}

/** What a sentence calls it. */
export function calledInput(file: string): string {
  return file === '-' ? 'The standard input' : file;
}

/** JSON in whatever encoding programs save a text, with its mark or without. @throws BadInput */
export async function readJson(file: string): Promise<unknown> {
  const { decodeAnyText } = await import('../platform/tables/index.js');
  const text = decodeAnyText(await readInput(file));
  const name = calledInput(file);
  if (text.trim() === '')
    throw new BadInput(
      `${name} is empty: expected JSON, an object in braces. The command with --help says what is in it.`,
    );
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${name} is not JSON: ${(error as Error).message}`);
  }
}

/** A result for people and programs. */
export function print(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

/** One line of a result; waits while the reader of the output is slower than we are. */
export async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
