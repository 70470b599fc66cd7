import { TableFault } from './tables.errors.js';

/** Encodings in which programs of the region save tables when they do not save UTF-8; the likeliest first. */
const OLD_ENCODINGS = ['windows-1251', 'ibm866', 'koi8-r'] as const;

/** The most frequent letters of Russian, small: the right encoding has more of them than a wrong one. */
const FREQUENT_LETTERS = /[оеаинтсрвлкмдпуя]/gu;

/** Letters that no text begins with; a nul may stand between the letters of a text in UTF-16 without its mark. */

const CONTROL = /[\u0001-\u0008\u000e-\u001f]/u;
/** So many of them near the beginning are no accident, either. */
const CONTROLS = /(?:[\u0001-\u0008\u000e-\u001f][^\u0001-\u0008\u000e-\u001f]*){5}/u;

/** One broken letter among so many is an accident. */
const LETTERS_PER_BROKEN_ONE = 100;
const WIDE_SAMPLE_BYTES = 4_000;
const WIDE_SHARE = 0.8;

/** Enough text to tell encodings apart. */
const SAMPLE_BYTES = 200_000;

/** Files of other kinds by their first bytes. */
const OTHER_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^PK[\u0003\u0005]/u, '.xlsx'],
  // The first bytes of old Office files, read as Latin, as Windows-1251 or as UTF-8.
  [/^(?:ÐÏ\u0011à|РП\u0011а|\uFFFD\uFFFD\u0011\uFFFD)/u, '.xls'],
  [/^%PDF/u, '.pdf'],
  [/^\{\\rtf/u, '.rtf'],
  [/^\s*<(?:!doctype|html|\?xml|table)/iu, '.html'],
  [/^(?:\u001f\u008b|\u001f\uFFFD|\u001f‹|Rar!|7z)/u, '.zip'],
];

/**
 * The text of a file: UTF-8, UTF-16 with a mark, or an old Cyrillic encoding.
 *
 * @throws TableFault for a file that is no text
 */
export function decodeText(bytes: Uint8Array): string {
  refuseOtherKind(new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)));
  const text = decodeAnyText(bytes);
  assertText(text);
  return text;
}

/**
 * Refuses what is a file of another kind, even if something has read it as text already.
 *
 * @throws TableFault that says what it is and what to do, or that there is nothing in it
 */
export function assertText(text: string): void {
  const start = text.slice(0, 200).replace(/^\uFEFF/u, '');
  refuseOtherKind(start);
  if (text.trim() === '') throw new TableFault('empty');
  if (CONTROL.test(start.slice(0, 20)) || CONTROLS.test(start)) throw new TableFault('unreadable', 'it is not a text');
}

function refuseOtherKind(start: string): void {
  const kind = OTHER_KINDS.find(([pattern]) => pattern.test(start))?.[1];
  if (kind !== undefined) throw new TableFault('not-text', kind);
}

/** The text of bytes that are a text of any kind, a page of HTML included: UTF-8, UTF-16 with or without its mark, or an old Cyrillic encoding. */
export function decodeAnyText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lenient = new TextDecoder('utf-8').decode(bytes);
    // A few letters broken on the way do not make another encoding of it.
    const broken = lenient.match(/\uFFFD/gu)?.length ?? 0;
    if (broken * LETTERS_PER_BROKEN_ONE < lenient.length && /[\u0400-\u04ff]{3}/u.test(lenient)) return lenient;
    return new TextDecoder(likeliestEncoding(bytes.subarray(0, SAMPLE_BYTES))).decode(bytes);
  }
}

/** The encoding of a text by its beginning, which may end inside a letter. */
export function encodingOf(beginning: Uint8Array): string {
  const wide = wideEncoding(beginning);
  if (wide !== null) return wide;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true });
    return 'utf-8';
  } catch {
    return likeliestEncoding(beginning.subarray(0, SAMPLE_BYTES));
  }
}

/** UTF-16 by its mark, or by every second byte being that of Latin or Cyrillic letters. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, WIDE_SAMPLE_BYTES);
  const high = [0, 0];
  for (const [place, byte] of sample.entries()) if (byte === 0 || byte === 4) high[place % 2] += 1;
  const [even, odd] = high as [number, number];
  if (odd * 2 > sample.length * WIDE_SHARE && even * 10 < odd) return 'utf-16le';
  return even * 2 > sample.length * WIDE_SHARE && odd * 10 < even ? 'utf-16be' : null;
}

function likeliestEncoding(sample: Uint8Array): string {
  const counts = OLD_ENCODINGS.map(
    (encoding) => new TextDecoder(encoding).decode(sample).match(FREQUENT_LETTERS)?.length ?? 0,
  );
  return OLD_ENCODINGS[counts.indexOf(Math.max(...counts))] ?? OLD_ENCODINGS[0];
}
