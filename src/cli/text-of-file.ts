import { readTextFile, TextFileFault } from '../platform/text-files/index.js';
import { BadInput, readInput } from './input.js';

/** The text of a file of any kind that is read. @throws BadInput */
export async function textOf(file: string): Promise<string> {
  return textOfBytes(file, await readInput(file));
}

/** The same for a file that was read already. @throws BadInput */
export async function textOfBytes(file: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await readTextFile(bytes)).text;
  } catch (error) {
    if (!(error instanceof TextFileFault)) throw error;
    throw new BadInput(`${file === '-' ? 'Standard input' : file} has no text that can be read. ${error.message}`);
  }
}
