import { z } from 'zod';
import type { ShownSentences, WordedSentence } from '../../messaging/index.js';
import type { Refusal } from '../frame/form-field.js';
import { readForm } from '../frame/forms.js';
import { seenField } from '../frame/seen-form.js';
import { WORDING_FORM } from './mail-wordings.page.js';

/** How long a sentence may be, mails themselves say. Browsers end lines in their own way. */
const lines = z
  .string()
  .max(20_000)
  .default('')
  .transform((text) => text.replaceAll('\r\n', '\n'));

/** What the address and the form say beside the sentences. */
export const readerField = z.string().max(50).optional();

/** The form as it was sent. */
export interface SentWording {
  readonly typed: ShownSentences;
  readonly seen: string;
  /** For whom the mail is shown. */
  readonly reader: string | undefined;
}

/** Reads the form of a mail with these sentences. @throws FormInvalid */
export function readWordingForm(sentences: readonly WordedSentence[], body: unknown): SentWording {
  const typed = z.object(Object.fromEntries(sentences.map((sentence) => [sentence, lines])));
  const { seen, reader } = readForm(z.object({ seen: seenField, reader: readerField }), body);
  return { typed: readForm(typed, body), seen, reader };
}

/** The form shown again as it was sent. */
export function sentAgain({ typed, seen }: SentWording, faults: Refusal['faults']): Refusal {
  return { form: WORDING_FORM, values: { ...typed, seen }, faults };
}
