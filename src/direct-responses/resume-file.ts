import { storableText } from '../kernel/storable-json.js';
import { withoutHidden } from '../kernel/hidden-characters.js';
import { readTextFile, TextFileFault } from '../platform/text-files/index.js';

/** Larger than this are résumés that are pictures. */
export const MOST_RESUME_BYTES = 5 * 1024 * 1024;

/** Some twenty pages; what is beyond are certificates and works. */
const MOST_RESUME_CHARACTERS = 60_000;

/** The text of a résumé that somebody sent, by what is in the file and not by its name; null where none can be read. */
export async function textOfResume(file: Uint8Array): Promise<string | null> {
  if (file.length > MOST_RESUME_BYTES) return null;
  try {
    const { text } = await readTextFile(file);
    return withoutHidden(storableText(text.slice(0, MOST_RESUME_CHARACTERS))).trim();
  } catch (error) {
    if (error instanceof TextFileFault) return null;
    throw error;
  }
}
