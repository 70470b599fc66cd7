import {
  COMPANY_LABEL,
  HEADHUNTER_MARKS,
  PAGE_LINES,
  PRINTED_HEADINGS,
  SIDE_HEADINGS,
} from './printed-headings.table.js';
import type { PrintedPart } from './printed-headings.table.js';

/** A stretch of a text, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A line without the blanks around it. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines of a text between one heading and the next. */
export interface Section {
  /** `head` is what stands before the first heading. */
  readonly part: PrintedPart | 'head';
  readonly heading: Line | null;
  readonly lines: readonly Line[];
}

/** A résumé as a job site prints it. */
export interface PrintedPage {
  readonly sections: readonly Section[];
  /** What every page has above or below. */
  readonly ofPages: readonly Span[];
  readonly byHeadHunter: boolean;
}

const PART_OF = new Map(
  Object.entries(PRINTED_HEADINGS).flatMap(([part, names]) =>
    names.map((name) => [name, part as PrintedPart] as const),
  ),
);
const HEADING_CHARACTERS_MAX = 80;
const LEAD = /^[^\p{L}]+/u;
/** «7 лет 2 месяца», "4 years 8 months": how long, in words. */
const LENGTH =
  '\\d{1,2}(?:[.,]\\d)?\\s*(?:лет|год\\p{L}*|рік|рок\\p{L}*|жыл\\p{L}*|years?|yrs?|мес\\p{L}*|міс\\p{L}*|ай(?!\\p{L}{2})\\p{L}*|months?|mos?)(?!\\p{L})\\.?';
/** The same with two units: «7 лет и 2 месяца». */
export const LENGTHS = `${LENGTH}(?:\\s*(?:и|та|і|and|,)?\\s*${LENGTH})?`;
const LENGTH_AT_END = new RegExp(`[\\s:—–(-]*(?:${LENGTHS})\\s*\\)?$`, 'iu');
/** A length of time at the beginning of a line. */
export const LENGTH_AT_START = new RegExp(`^[\\s(·•,]*${LENGTHS}(?:\\s\\p{L}[^()\\n]{1,30}\\))?[\\s).,·•]*`, 'iu');
/** No kind of work but those of a site prints parts under two headings. */
const HEADINGS_MIN = 2;

/** Takes a text apart at its headings, whether it is a résumé or not. Cost: one pass over its lines. */
export function readPage(text: string): PrintedPage {
  const sections: Section[] = [];
  const ofPages: Span[] = [];
  let lines: Line[] = [];
  let part: Section['part'] = 'head';
  let heading: Line | null = null;
  const byHeadHunter = HEADHUNTER_MARKS.test(text);
  const close = (next: PrintedPart, by: Line) => {
    sections.push({ part, heading, lines });
    [part, heading, lines] = [next, by, []];
  };
  for (const line of linesOf(text)) {
    if (PAGE_LINES.test(line.text)) {
      ofPages.push(line);
      continue;
    }
    const side = sections.length > 0 && byHeadHunter ? SIDE_HEADINGS.exec(line.text) : null;
    const named = partNamed(side?.[1] ?? line.text) ?? (isLanguageHeading(text, line) ? 'languages' : null);
    const inline = named === null && !byHeadHunter ? partInline(line.text) : null;
    const isLabel = inline !== null && isOfJob({ ...line, text: inline.label }, part, lines);
    // Below a heading of its own «Навыки: касса» may well tell of one job.
    if (inline !== null && (heading === null || !isLabel || areInCapitals(inline.label, heading))) {
      sections.push({ part, heading, lines });
      [part, heading] = [inline.part, null];
      const content = trimmed(text, line.start + inline.label.length, line.end);
      lines = content ? [content] : [];
      continue;
    }
    if (named === null || (side === null && isOfJob(line, part, lines))) {
      lines.push(line);
      continue;
    }
    const headed = side ? line.start + side[0].length : line.end;
    close(named, { ...line, end: side ? line.start + (side[1]?.length ?? 0) : line.end });
    if (headed < line.end) lines.push({ start: headed, end: line.end, text: text.slice(headed, line.end) });
  }
  sections.push({ part, heading, lines });
  return { sections, ofPages, byHeadHunter };
}

/** True for the parts of a text that only a résumé has, as job sites print it. */
export function isPrinted({ sections }: PrintedPage): boolean {
  const parts = new Set(sections.map((section) => section.part));
  return parts.size - 1 >= HEADINGS_MIN || (parts.has('experience') && sections.some(hasDatedLines));
}

/** One heading and several jobs that begin with their dates below it are a résumé too. */
function hasDatedLines({ part, lines }: Section): boolean {
  return (
    part === 'experience' &&
    lines.filter(({ text }) => DATED_LINE.test(text) || DATES_BEHIND.test(text)).length >= DATED_LINES_MIN
  );
}

const DATED_LINES_MIN = 2;
/** "Line Cook | The Anchor | Boston | Mar 2024 - May 2025" */
const DATES_BEHIND =
  /^[^\n]{3,160}?[|•·–—]\s*(?:\p{L}{3,9}\.?\s+|\d{1,2}[./])(?:19|20)\d\d\s?[-–—]\s?(?:(?:\p{L}{3,9}\.?\s+|\d{1,2}[./])(?:19|20)\d\d|present|now|current|н\.\s?в\.?|(?:по\s+)?наст\p{L}*(?:\s\p{L}+)?)\s*$/iu;
const DATED_LINE =
  /^(?:(?:с|з|from)\s+)?(?:\p{L}{3,9}\.?\s+|(?:\d{1,2}[./]){1,2})(?:19|20)\d\d\s*(?:[-–—]|по|до|to)\s*(?:по\s+)?\p{L}*\.?\s*(?:\d|\p{L})/iu;

/** «## Английский язык», "### English": a heading of Markdown that is the name of one language. */
function isLanguageHeading(text: string, line: Line): boolean {
  return (isMarkedHeading(text, line) || isEmphasised(text, line)) && LANGUAGE_ALONE.test(line.text);
}

/** «*English:*», «**English**»: a line that Markdown sets off as a whole. */
function isEmphasised(text: string, { start, end }: Span): boolean {
  return (
    /(?:^|\n)[*_]{1,3}$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    /^:?[*_]{1,3}\s*(?:\n|$)/u.test(text.slice(end, end + 80))
  );
}

/** True for a heading of Markdown. */
export function isMarkedHeading(text: string, { start }: Span): boolean {
  return MARKED_HEADING.test(text.slice(Math.max(0, start - MARKED_HEADING_CHARACTERS), start));
}

const MARKED_HEADING_CHARACTERS = 12;
const MARKED_HEADING = /(?:^|\n)\s*(?:#{2,6}\s*|#\s+)[*_]{0,3}$/u;
/** English is the language that people write a part of a résumé about. */
const LANGUAGE_ALONE =
  /^(?:(?:уровень|рівень)\s+(?:(?:знания|владения|знання|володіння)\s+)?)?(?:английск\p{L}+|англійськ\p{L}+|ағылшын|english)(?:\s+(?:язык\p{L}*|мов\p{L}*|тілі|language))?(?:\s+level)?\s*:?$/iu;

/** «Опыт» or «цель» among the duties of a job is no heading of its own when it ends in a colon and says more below. */
function isOfJob(line: Line, part: Section['part'], lines: readonly Line[]): boolean {
  return part === 'experience' && lines.length > 0 && PART_OF_JOB.test(line.text);
}

/** «ОПЫТ», and «НАВЫКИ: Excel» below it: where headings are set in capitals such a label is one. */
function areInCapitals(label: string, heading: Line | null): boolean {
  return [label, heading?.text ?? ''].every((text) => /\p{L}{3}/u.test(text) && text === text.toUpperCase());
}

const PART_OF_JOB =
  /^(?:стаж|опыт|experience|training|тренинги|цель|навыки|умения|профиль|about|profile|досвід|тәжірибе|дополнительно|додатково|additional|қосымша)\s*:$/iu;

/** «Навыки: 1С, Excel»: a heading with its content in the same line. The label stays in the text, for words are read with it. */
function partInline(text: string): { readonly part: PrintedPart; readonly label: string } | null {
  // «Место работы: ООО «Вега»» tells the firm of one job.
  const label = COMPANY_LABEL.test(text) ? undefined : INLINE_LABEL.exec(text)?.[0];
  const part = label === undefined ? null : partNamed(label);
  return label === undefined || part === null ? null : { part, label };
}

const INLINE_LABEL = /^(?:[^:\n]{2,79}:|(?:образование|освіта|білімі|education)\s[-–—])(?=\s*\S)/iu;

function partNamed(text: string): PrintedPart | null {
  if (text.length > HEADING_CHARACTERS_MAX) return null;
  const plain = text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'").replace(/\s+/gu, ' ').replace(LEAD, '');
  // «Опыт работы (в обратном порядке)»
  const name = plain.replace(/(?<=\p{L})\s*\((?!\d)[^()]{3,50}\)(?=\W*$)/u, '').replace(/[\s:.*_#—–-]+$/u, '');
  const known = PART_OF.get(name);
  if (known) return known;
  const shorter = name.replace(LENGTH_AT_END, '');
  return shorter !== name && PART_OF.get(shorter) === 'experience' ? 'experience' : null;
}

function* linesOf(text: string): Generator<Line> {
  let from = 0;
  // Columns of a table come with a tab between them.
  for (const { index } of text.matchAll(/[\n\t]|$/gu)) {
    const line = trimmed(text, from, index);
    if (line) yield unmarked(line);
    from = index + 1;
  }
}

/** «### Опыт», «**Сбер**», «> цитата»: what Markdown sets around a line is neither a point nor a part of a name. */
function unmarked(line: Line): Line {
  const opening = MARK_BEFORE.exec(line.text)?.[0] ?? '';
  const closing = opening === '' ? '' : (MARK_BEHIND.exec(line.text.slice(opening.length))?.[0] ?? '');
  return opening === ''
    ? line
    : (trimmed(line.text, opening.length, line.text.length - closing.length, line.start) ?? line);
}

const MARK_BEFORE =
  /^(?:#{2,6}\s*|#\s+|>\s*|\*{2,3}(?=[^\s*])|_{2,3}(?=[^\s_])|\*(?=[^\s*][^*]*\*)|_(?=[^\s_][^_]*_$))+/u;
const MARK_BEHIND = /[*_#\s]+$/u;

/**
 * A stretch of the text without the blanks around it; null where nothing is left.
 *
 * @param offset  where the text itself begins in the document
 */
export function trimmed(text: string, start: number, end: number, offset = 0): Line | null {
  const written = text.slice(start, end);
  const inner = written.trim();
  if (inner === '') return null;
  const from = offset + start + written.indexOf(inner);
  return { start: from, end: from + inner.length, text: inner };
}
