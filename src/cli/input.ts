import { readFileSync } from 'node:fs';

/** Input that cannot be used: exit code 1 and one line that says why. */
export class BadInput extends Error {}

/** The bytes of a file, `-` being the standard input. @throws BadInput */
export function readInput(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw cannotRead(file, error);
  }
}

/** Says of a file that it cannot be read, and what to do. */
export function cannotRead(file: string, error: unknown): BadInput {
  return new BadInput(
    `${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}). Give the path of a file, or - for standard input.`,
  );
}

/** @throws BadInput */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readInput(file).toString('utf8'));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${file} is not JSON: ${(error as Error).message}`);
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
