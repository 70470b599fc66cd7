import { readTextFile, TextFileFault } from '../platform/text-files/index.js';
import { MOST_TEXT_CHARACTERS } from './domain/sentences.js';
import { JobTextUnreadable } from './job-texts.errors.js';

/** The text that somebody pasted or uploaded; a file goes before a pasted text. @throws JobTextUnreadable */
export async function uploadedText(given: { readonly text: string; readonly content: string }): Promise<string> {
  const bytes = given.content === '' ? Buffer.from(given.text) : Buffer.from(given.content, 'base64url');
  try {
    return (await readTextFile(bytes, MOST_TEXT_CHARACTERS, 'main')).text;
  } catch (error) {
    throw error instanceof TextFileFault ? new JobTextUnreadable(error) : error;
  }
}
