import { readTextFile, TextFileFault } from '../platform/text-files/index.js';
import { BadInput, calledInput, readInput } from './input.js';

/** The text of a job in a file of any kind that is read. @throws BadInput */
export async function jobTextIn(file: string): Promise<string> {
  const { MOST_TEXT_CHARACTERS } = await import('../job-texts/index.js');
  const text = await textOfBytes(file, await readInput(file), { mostCharacters: MOST_TEXT_CHARACTERS, part: 'main' });
  if (isOfRecords(text))
    throw new BadInput(
      `${calledInput(file)} holds records (JSON), not the text of a vacancy. Give the text itself, as .txt, .html, .docx, .odt, .rtf or .pdf; résumés are read by otklik score and by otklik rank --resumes.`,
    );
  return text;
}

/** So many lines tell whether there is a record in each, one of them broken or not. */
const LINES_LOOKED_AT = 3;

/** JSON, whole or a record in each line. */
function isOfRecords(text: string): boolean {
  const written = text.trim();
  return /^[{[]/u.test(written) && [written, ...written.split(/\r?\n/u, LINES_LOOKED_AT)].some(isRecord);
}

function isRecord(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** The text of any file that was read already. @throws BadInput */
export async function textOfBytes(
  file: string,
  bytes: Uint8Array,
  { mostCharacters, part }: { readonly mostCharacters?: number; readonly part?: 'all' | 'main' } = {},
): Promise<string> {
  try {
    return (await readTextFile(bytes, mostCharacters, part)).text;
  } catch (error) {
    if (!(error instanceof TextFileFault)) throw error;
    throw new BadInput(`${file === '-' ? 'Standard input' : file} cannot be read. ${error.message}`);
  }
}
