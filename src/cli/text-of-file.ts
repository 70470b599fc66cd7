import { readTextFile, TextFileFault } from '../platform/text-files/index.js';
import { BadInput, readInput } from './input.js';

/** The text of a job in a file of any kind that is read. @throws BadInput */
export async function jobTextIn(file: string): Promise<string> {
  const { MOST_TEXT_CHARACTERS } = await import('../job-texts/index.js');
  return textOfBytes(file, await readInput(file), MOST_TEXT_CHARACTERS);
}

/** The text of any file that was read already. @throws BadInput */
export async function textOfBytes(file: string, bytes: Uint8Array, mostCharacters?: number): Promise<string> {
  try {
    return (await readTextFile(bytes, mostCharacters)).text;
  } catch (error) {
    if (!(error instanceof TextFileFault)) throw error;
    throw new BadInput(`${file === '-' ? 'Standard input' : file} cannot be read. ${error.message}`);
  }
}
