import { readTextFile, TextFileFault } from '../platform/text-files/index.js';
import { JobTextUnreadable } from './job-texts.errors.js';

/** The text that somebody pasted or uploaded; a file goes before a pasted text. @throws JobTextUnreadable */
export async function uploadedText(given: { readonly text: string; readonly content: string }): Promise<string> {
  const bytes = given.content === '' ? Buffer.from(given.text) : Buffer.from(given.content, 'base64url');
  try {
    return (await readTextFile(bytes)).text;
  } catch (error) {
    throw error instanceof TextFileFault ? new JobTextUnreadable(error) : error;
  }
}
