import { withoutHidden } from '../../kernel/hidden-characters.js';
import { oneLine } from '../../kernel/one-line.js';
import { storableText } from '../../kernel/storable-json.js';
import { isVisible } from '../../kernel/visible-text.js';
import { PLACEHOLDERS } from './placeholders.table.js';
import type { PlaceholderName, WordedLanguage } from './placeholders.table.js';

/** What a sentence may be made of. */
export interface WordingRules {
  readonly language: WordedLanguage;
  /** What may stand for a value in it. */
  readonly placeholders: readonly PlaceholderName[];
  /** What has to: the mail says it nowhere else. */
  readonly needed: readonly PlaceholderName[];
  /** Most characters, as they are typed. */
  readonly longest: number;
  /** It stands where there is one line. */
  readonly isLine: boolean;
}

/** Why a sentence is not taken. */
export type WordingFault =
  | { readonly kind: 'too-long'; readonly most: number; readonly characters: number }
  /** A brace that begins or ends no placeholder. */
  | { readonly kind: 'broken-brace'; readonly line: number; readonly near: string }
  | { readonly kind: 'unknown-placeholder'; readonly line: number; readonly written: string }
  | { readonly kind: 'needed-placeholder'; readonly missing: string };

/** A sentence as it is kept: placeholders under their own names; empty where nothing was said. */
export type ReadWording = { readonly text: string } | { readonly fault: WordingFault };

/** Of what is at fault so much is shown. */
const NEAR_CHARACTERS = 30;

type Piece = string | { readonly name: PlaceholderName };

/**
 * Reads a sentence that somebody typed, strictly: whatever is taken can be filled with any values. Linear in its length.
 *
 * @param typed  with placeholders under the names of its language, or of English
 */
export function readWording(typed: string, rules: WordingRules): ReadWording {
  const text = tidied(typed, rules.isLine);
  if (text.length > rules.longest) return { fault: { kind: 'too-long', most: rules.longest, characters: text.length } };
  const known = new Map(
    rules.placeholders.flatMap((name) =>
      [PLACEHOLDERS[name][rules.language], PLACEHOLDERS[name].en, name].map((word) => [spelt(word), name] as const),
    ),
  );
  const read = pieces(text, (word) => known.get(spelt(word)));
  if ('kind' in read) return { fault: read };
  const missing = rules.needed.find((name) => !read.some((piece) => typeof piece !== 'string' && piece.name === name));
  if (text !== '' && missing !== undefined)
    return { fault: { kind: 'needed-placeholder', missing: placeholderSign(missing, rules.language) } };
  // As it will be shown: a sentence that is saved can be saved again.
  const characters = shownPieces(read, rules.language).length;
  if (characters > rules.longest) return { fault: { kind: 'too-long', most: rules.longest, characters } };
  return { text: read.map((piece) => (typeof piece === 'string' ? piece : `{{${piece.name}}}`)).join('') };
}

/** A kept sentence as the people who write in its language read it. @throws Error for one that cannot be read (any more) */
export function shownWording(kept: string, language: WordedLanguage): string {
  return shownPieces(keptPieces(kept), language);
}

function shownPieces(all: readonly Piece[], language: WordedLanguage): string {
  return all.map((piece) => (typeof piece === 'string' ? piece : placeholderSign(piece.name, language))).join('');
}

/** How a placeholder is written. */
export function placeholderSign(name: PlaceholderName, language: WordedLanguage): string {
  return `{{${PLACEHOLDERS[name][language]}}}`;
}

/**
 * A kept sentence with its values in their places.
 *
 * @param values  those that a mail of its kind has; null = this reader's is not known
 * @returns null where it names what is not known of this reader
 * @throws Error for a sentence that cannot be read (any more), or names what mails of its kind do not have
 */
export function filledWording(
  kept: string,
  values: Readonly<Partial<Record<PlaceholderName, string | null>>>,
): string | null {
  const filled = keptPieces(kept).map((piece) => {
    if (typeof piece === 'string') return piece;
    const value = values[piece.name];
    if (value === undefined) throw new Error(`Mails of this kind have no ${piece.name}`);
    return value;
  });
  return filled.includes(null) ? null : filled.join('');
}

function keptPieces(kept: string): readonly Piece[] {
  const read = pieces(kept, (word) => (Object.hasOwn(PLACEHOLDERS, word) ? (word as PlaceholderName) : undefined));
  if ('kind' in read) throw new Error(`A sentence cannot be read: ${read.kind} in line ${read.line}`);
  return read;
}

function pieces(
  text: string,
  find: (word: string) => PlaceholderName | undefined,
): Piece[] | Extract<WordingFault, { readonly line: number }> {
  const found: Piece[] = [];
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  let from = 0;
  for (;;) {
    const at = firstBrace(text, from);
    if (at < 0) return [...found, text.slice(from)].filter((piece) => piece !== '');
    const end = text.startsWith('{{', at) ? text.indexOf('}}', at) : -1;
    const inner = end < 0 ? null : text.slice(at + 2, end);
    if (inner === null || inner.trim() === '' || /[{}\n]/.test(inner) || text[end + 2] === '}') {
      const [near = ''] = text.slice(at, at + NEAR_CHARACTERS).split('\n');
      return { kind: 'broken-brace', line: lineAt(at), near };
    }
    const name = find(inner);
    if (name === undefined) {
      const written = inner.trim().slice(0, NEAR_CHARACTERS);
      return { kind: 'unknown-placeholder', line: lineAt(at), written };
    }
    found.push(text.slice(from, at), { name });
    from = end + 2;
  }
}

function firstBrace(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) if ('{}'.includes(text.charAt(index))) return index;
  return -1;
}

/** Names in letters of any size, with any apostrophe that keyboards have for the one in «ім’я». */
function spelt(word: string): string {
  return word.trim().toLowerCase().replaceAll(/['`ʼ]/g, '’');
}

/** Line ends of any system, nothing hidden, no rows of empty lines; nothing where nothing can be seen. */
function tidied(typed: string, isLine: boolean): string {
  const text = withoutHidden(storableText(typed.replaceAll(/\r\n?/g, '\n')));
  if (!isVisible(text)) return '';
  if (isLine) return oneLine(text);
  const lines = text.split('\n').map((line) => line.trimEnd());
  return lines
    .filter((line, index) => line !== '' || lines[index - 1] !== '')
    .join('\n')
    .trim();
}
