import type { PlaceholderName } from './domain/placeholders.table.js';

/** Sentences of mails that an organisation may say in words of its own, by their names in the locales. */
export type WordedSentence =
  | 'subject'
  | 'subjectPutUp'
  | 'lead'
  | 'leadPutUp'
  | 'leadByUs'
  | 'leadOwn'
  | 'sorry'
  | 'mindChanged'
  | 'ask'
  | 'change'
  | 'held'
  | 'answer'
  /** Below everything else; the product itself has none. */
  | 'signature';

/** A reader of whom another sentence is right: the changes that make a sample one for them. */
export interface WordingCase<V extends object> {
  readonly name: 'usual' | 'put-up' | 'by-us' | 'by-candidate';
  readonly changes: Partial<V>;
}

/**
 * What an organisation may say in words of its own in a kind of mail. Everything else stands as it is: time, place and the way in, the
 * button, why somebody gets the mail. Without it a kind has the words of the product alone.
 */
export interface MessageWording<V extends object> {
  /** Where its sentences are in the locales: `emails.invitation`. */
  readonly area: string;
  /** In the order of the mail. */
  readonly sentences: readonly WordedSentence[];
  /** What stands for a value in them; null = not known of this reader. */
  readonly values: Readonly<Partial<Record<PlaceholderName, (values: V) => string | null>>>;
  /** Values that a sentence has to have: no other place of the mail says them. */
  readonly needed?: Readonly<Partial<Record<WordedSentence, readonly PlaceholderName[]>>>;
  /** Each sentence is read in one of these; the first is shown before one is chosen. */
  readonly cases: readonly WordingCase<V>[];
}

/** Sentences in an organisation's own words, as they are kept. */
export type KeptSentences = Readonly<Partial<Record<WordedSentence, string>>>;

/** Most characters of a sentence: a subject is cut off by mail programs long before, a paragraph is read to its end on a phone. */
export function longestOf(sentence: WordedSentence): number {
  if (isLine(sentence)) return 150;
  return sentence === 'signature' ? 400 : 1000;
}

/** True for what stands in a header of the mail. */
export function isLine(sentence: WordedSentence): boolean {
  return sentence === 'subject' || sentence === 'subjectPutUp';
}
