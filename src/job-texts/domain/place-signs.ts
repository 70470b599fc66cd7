import { saidWords, stemOf } from './demand-signs.js';
import type { PlacedSentence } from './sections.js';
import { rememberWords } from '../../vacancies/domain/memo.js';

/** Words of a heading or of a cell beyond these say nothing more. */
const HEADING_WORDS_MAX = 6;
/** A cell or a heading before a colon or a dash is no longer. */
const LEAD = /^([^:,;.!?]{2,50}):\s\S|^([^:,;.!?]{2,40}) [–—-] \S/u;
const PICTURE = /\p{Extended_Pictographic}/u;
/** Lines below one that stands over others, for which it speaks fully, and in part. */
const NEAR_LINES = 2;
const FAR_LINES = 8;
const LINES_REMEMBERED = 2_000;
/** Shares of a text. */
const PLACES = [
  [0.1, 'head'],
  [0.75, 'middle'],
  [0.9, 'late'],
] as const;

/**
 * What the place of a sentence says of all its clauses: the part of the text, the heading over it, the cell before it, its line.
 *
 * @param share  of the text that stands before it; null = of a short one
 */
export function placeSigns(sentence: PlacedSentence, share: number | null): string[] {
  const { section, line, norm, plain } = sentence;
  const signs = [`in ${section}`, ...headingSigns(sentence)];
  const lead = LEAD.exec(norm);
  if (lead) signs.push('lead', ...stemsOfCell(lead[1] ?? lead[2]));
  const kind = line.isPoint ? 'point' : line.sentences > 1 ? 'paragraph' : 'alone';
  signs.push(kind, `${kind} ${section}`);
  if (line.isPoint)
    signs.push(line.number !== null ? 'number mark' : PICTURE.test(line.mark) ? 'picture mark' : 'sign mark');
  const end = norm.at(-1) ?? '';
  if (/[.!?:]/u.test(end)) signs.push(`ends ${end}`);
  if (/^\p{Ll}/u.test(plain)) signs.push('small');
  if (line.index === 0) signs.push('first line');
  if (line.afterBlank) signs.push('after blank');
  if (share !== null) signs.push(PLACES.find(([most]) => share < most)?.[1] ?? 'end');
  signs.push(languageOf(norm));
  return signs;
}

/** What the line over a sentence says, the less the farther it stands, and the heading in its own line. */
function headingSigns({ over, heading, line }: PlacedSentence): string[] {
  const signs: string[] = [];
  if (over === null) signs.push('over none');
  else {
    const distance = line.index - over.line;
    const far = distance <= NEAR_LINES ? 'near' : distance <= FAR_LINES ? 'mid' : 'far';
    signs.push(`${far} ${over.isKnown ? 'known' : 'other'}`);
    if (far !== 'far') signs.push(...stemsOfHeading(over.norm));
    if (over.norm.endsWith('?')) signs.push('under a question');
  }
  if (heading !== null) signs.push('own heading');
  return signs;
}

const stemsOfCell = rememberWords((words: string) => stems(words, ':'), LINES_REMEMBERED);
const stemsOfHeading = rememberWords((words: string) => stems(words, '^'), LINES_REMEMBERED);

function stems(words: string, mark: string): readonly string[] {
  const own = saidWords(words).slice(0, HEADING_WORDS_MAX);
  return [...new Set(own.map(({ form }) => `${mark}${stemOf(form)}`))];
}

function languageOf(norm: string): string {
  if (/[әңғүұқөһ]/u.test(norm)) return 'kk';
  if (/[іїєґ]/u.test(norm)) return 'uk';
  return /[а-я]/u.test(norm) ? 'ru' : 'en';
}
