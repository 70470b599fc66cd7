import { withNestedQuotes } from '../platform/views/index.js';
import type { PlaceholderName } from './domain/placeholders.table.js';
import { filledWording } from './domain/wording.js';
import type { KeptSentences, MessageWording, WordedSentence } from './message-wording.js';

/** Sentences of one mail in an organisation's own words, with their values, to stand in the places of the product's. */
export interface OwnWords {
  /** By their keys in the locales. */
  readonly sentences: ReadonlyMap<string, string>;
  readonly signature: string | null;
}

/** Nothing is said in words of one's own. */
export const NO_OWN_WORDS: OwnWords = { sentences: new Map(), signature: null };

/** Own words, and which sentences could not be put into them. */
export interface ReadOwnWords {
  readonly own: OwnWords;
  readonly unusable: readonly WordedSentence[];
}

/**
 * Puts the values of one mail into the sentences that an organisation wrote for its kind. The sentence of the product stands where one
 * names what is not known of this reader (somebody without a name), and where one cannot be read: a mail is never lost by its wording.
 */
export function ownWords<V extends object>(
  { area, sentences, values: placeholders }: MessageWording<V>,
  kept: KeptSentences,
  values: V,
): ReadOwnWords {
  const said = new Map<string, string>();
  const unusable: WordedSentence[] = [];
  let known: Partial<Record<PlaceholderName, string | null>> | null = null;
  for (const sentence of sentences) {
    const text = kept[sentence];
    if (text === undefined) continue;
    try {
      known ??= Object.fromEntries(Object.entries(placeholders).map(([name, valueOf]) => [name, valueOf(values)]));
      const filled = filledWording(text, known);
      if (filled !== null) said.set(`${area}.${sentence}`, withNestedQuotes(filled));
    } catch {
      unusable.push(sentence);
    }
  }
  const signature = said.get(`${area}.signature`) ?? null;
  return { own: { sentences: said, signature }, unusable };
}
