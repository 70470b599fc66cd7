import { storableText } from '../../kernel/storable-json.js';

/** Longer ones are notes. Characters as they are seen: a family in one emoji is one. */
export const LONGEST_TAG_CHARACTERS = 40;

/** Marks may be heaped on one character without end. So many code units are kept and looked for; a row of an index holds 2,700 bytes. */
export const LONGEST_TAG_UNITS = 500;

/** Not seen, yet they make two of one tag or turn the line around it. What joins emoji and letters stays. */
const UNSEEN = /(?![\u200c\u200d\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]/gu;

/**
 * A tag as it is shown: one line, single spaces, without what nobody sees and each # that other programs want before it. The name of a name is the
 * same: a key of what is kept must be the key of what was typed.
 */
export function tagName(typed: string): string {
  const line = storableText(typed).replaceAll(/\s+/gu, ' ').replaceAll(UNSEEN, '').normalize('NFC');
  return line
    .replaceAll(/ +/gu, ' ')
    .replace(/^[# ]+/u, '')
    .trimEnd();
}

/** The form in which tags are compared: «VIP» and «vip», «Тёплый» and «теплый» are one. */
export function tagKey(name: string): string {
  return tagName(name).toLowerCase().replaceAll('ё', 'е');
}

const AS_SEEN = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How many characters a tag is long; a heap of marks counts by its code points, since it is refused by them. */
export function tagLength(name: string): number {
  return name.length > LONGEST_TAG_UNITS ? [...name].length : [...AS_SEEN.segment(name)].length;
}
