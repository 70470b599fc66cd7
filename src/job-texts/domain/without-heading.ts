import { HEADING_ENDING } from './headings-of-text.js';
import type { Sentence } from './sentences.js';

/** The rest of a sentence that begins with a heading, and where it stands in the text; null for a heading alone. */
export function withoutHeading(
  text: string,
  sentence: Sentence,
  rest: number,
): (Sentence & { readonly heading: string | null }) | null {
  const plain = sentence.plain.slice(rest);
  const lead = plain.length - plain.trimStart().length;
  if (plain.trim() === '') return null;
  const slice = text.slice(sentence.start, sentence.end);
  // Where the heading ends in the text as it is written: after its colon, or where the first word of the rest stands.
  const sign = slice.search(/:|\t| [—–-] /u);
  const word = plain.trim().split(' ')[0] ?? '';
  let start =
    sentence.start +
    (sign >= 0 && sign <= rest + 2 ? sign + 1 : Math.max(0, slice.indexOf(word, Math.max(0, rest - 2))));
  while (start < sentence.end && /[\s:—–-]/u.test(text[start] ?? '')) start++;
  return {
    ...sentence,
    start,
    plain: plain.trim(),
    norm: sentence.norm.slice(rest + lead).trimEnd(),
    heading: sentence.plain.slice(0, rest).replace(HEADING_ENDING, ''),
  };
}
