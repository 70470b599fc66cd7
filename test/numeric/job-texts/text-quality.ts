import { tellingStems } from '../../../src/vacancies/domain/telling-words.js';
import type { FoundRequirement, JobText } from '../../../src/job-texts/domain/job-text.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import type { GoldJobText, GoldLine } from './gold.js';

/** Counts of one kind over a set of texts. */
export interface TextQuality {
  right: number;
  invented: number;
  missed: number;
  readonly mistakes: string[];
}

/** So much of the words of a label must be found, and of the words found must be in the label. */
const WORDS_SHARE = 0.6;

/** Whether a label and a finding are the same demand. */
type Sameness = (label: GoldLine, found: FoundRequirement) => boolean;

/** Reads every text and compares what was found with its labels, kind by kind. */
export function textQuality(set: readonly GoldJobText[], same: Sameness = isSame): Map<string, TextQuality> {
  const table = new Map<string, TextQuality>();
  for (const gold of set) {
    const read = readJobText(gold.text);
    compareRequirements(table, gold, read.requirements, same);
    compareList(
      rowOf(table, 'refused'),
      gold.id,
      gold.refused.map(({ ground }) => ground),
      read.refused.map(({ ground }) => ground),
    );
    const offered = same === isLike ? salaryOf(read).map((one) => asLabelled(one, gold.salary?.value)) : salaryOf(read);
    compareList(rowOf(table, 'salary'), gold.id, gold.salary ? [gold.salary.value] : [], offered);
    compareCount(rowOf(table, 'duties'), gold, 'duties', read);
    compareCount(rowOf(table, 'conditions'), gold, 'conditions', read);
  }
  return table;
}

function compareRequirements(
  table: Map<string, TextQuality>,
  gold: GoldJobText,
  found: readonly FoundRequirement[],
  same: Sameness,
): void {
  const left = new Set(found);
  const groups = new Map<string, string>();
  const matches: (readonly [GoldLine, FoundRequirement])[] = [];
  for (const label of gold.requirements) {
    const match = [...left].find((one) => standsBy(gold.text, label, one) && same(label, one));
    const row = rowOf(table, label.kind);
    if (!match) {
      row.missed++;
      row.mistakes.push(`${gold.id} missed ${label.kind} ${label.value} | ${label.quote}`);
      continue;
    }
    left.delete(match);
    matches.push([label, match]);
    row.right++;
    count(
      rowOf(table, 'must or wish'),
      match.mustHave === label.must,
      `${gold.id} ${label.kind} ${label.value}: must ${match.mustHave}`,
    );
    const route = routeFits(label, match, groups);
    if (label.route || (match.route && !NAMES_WAYS.test(label.value)))
      count(rowOf(table, 'routes'), route, `${gold.id} ${label.kind} ${label.value}: ${JSON.stringify(match.route)}`);
  }
  for (const one of left) {
    if (matches.some(([label, match]) => isWayOf(label, match, one) && same(label, one))) continue;
    const row = rowOf(table, one.kind);
    row.invented++;
    row.mistakes.push(`${gold.id} invented ${one.kind} ${JSON.stringify(one.value)} | ${one.sentence.text}`);
  }
}

/** A label that names several ways in one line is also told by each of them, as alternatives. */
function isWayOf({ route, value }: GoldLine, match: FoundRequirement, other: FoundRequirement): boolean {
  const isOfOneGroup = match.route !== null && match.route.group === other.route?.group;
  return isOfOneGroup && route === null && NAMES_WAYS.test(value);
}

const NAMES_WAYS =
  /\s(?:или|либо|або|чи|немесе|or)\s|\p{L}\s?\/\s?\p{L}|(?<!\p{L})одн(?:ой|им|ого|ому|им|ієї|ією|им) (?:из|із|з)(?!\p{L})|one of /u;

/** Whether a finding stands in a sentence that the words of a label are of; these may go over its end, or take a mark before it along. */
export function standsBy(text: string, { quote }: GoldLine, { sentence: { start, end } }: FoundRequirement): boolean {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (at < end && at + quote.length > start) return true;
  return false;
}

function isSame(label: GoldLine, found: FoundRequirement): boolean {
  if (label.kind !== found.kind) return false;
  const [head = '', words = ''] = label.value.split(': ');
  switch (found.kind) {
    case 'education':
      return head === found.value.level && sameWords(words, found.value.speciality ?? '');
    case 'experience':
      return Number(head) === found.value.months && sameWords(words, found.value.words ?? '');
    case 'skill':
    case 'duty':
    case 'quality': {
      const asked = /^"(.*)"$/u.exec(label.value)?.[1];
      if (asked === undefined) return found.value.anyOf.some((id) => id === label.value);
      return sameWords(asked, found.value.words ?? '');
    }
    case 'language':
      return label.value === [found.value.language, found.value.level].filter(Boolean).join(' ');
    case 'licence':
      return label.value === (found.value.category ?? '');
    case 'category':
      return label.value === `${found.value.level} ${found.value.unit}`;
    default:
      return true;
  }
}

const ABILITIES: ReadonlySet<string> = new Set(['skill', 'duty', 'quality']);
/** So many words more than its label has may a finding take along. */
const WORDS_BESIDE_MAX = 4;
const WORDS_LIKE = 0.5;

/**
 * As somebody would judge who confirms the list: the labels of strangers name everything by its words, call a trait an ability or the other way
 * round, and end a clause a little earlier or later than the reader. "Some experience of Python" and "Python" are one thing; the category or the
 * level that a paper or a language usually has may be told where the label leaves it open.
 */
export function isLike(label: GoldLine, found: FoundRequirement): boolean {
  const [head = '', words = ''] = label.value.split(': ');
  const asked = /^"(.*)"$/u.exec(label.value)?.[1] ?? label.value;
  switch (found.kind) {
    case 'education':
      return label.kind === found.kind && head === found.value.level && share(words, found.value.speciality);
    case 'experience':
      if (ABILITIES.has(label.kind)) return found.value.months === 1 && likeWords(asked, found.value.words ?? '');
      return label.kind === found.kind && Number(head) === found.value.months && share(words, found.value.words);
    case 'skill':
    case 'duty':
    case 'quality':
      if (label.kind === 'experience') return head === '1' && words !== '' && likeWords(words, found.value.words ?? '');
      if (!ABILITIES.has(label.kind)) return false;
      return likeWords(asked, found.value.words ?? '') || found.value.anyOf.some((id) => idsOf(asked).includes(id));
    case 'language': {
      const [language, level] = label.value.split(' ');
      const isNative = level === 'c2' && found.value.level === 'native';
      return (
        label.kind === found.kind &&
        language === found.value.language &&
        (level === undefined || level === found.value.level || isNative)
      );
    }
    case 'licence':
      return label.kind === found.kind && (label.value === '' || categoryOf(label.value) === found.value.category);
    default:
      return isSame(label, found);
  }
}

/** Of a driving licence, however its letters are written. */
function categoryOf(letters: string): string {
  return letters.replace('+', '').replace(/[БВ]/gu, 'B').replace(/С/gu, 'C').replace(/Е/gu, 'E');
}

/** What the dictionary makes of the words of a label alone. */
function idsOf(words: string): string[] {
  return readJobText(`Требования:\n- ${words}\n- Excel`).requirements.flatMap((one) =>
    (one.kind === 'skill' || one.kind === 'duty' || one.kind === 'quality') && words.includes(one.sentence.text)
      ? one.value.anyOf
      : [],
  );
}

function likeWords(asked: string, found: string): boolean {
  const [a, b] = [new Set(tellingStems(asked)), new Set(tellingStems(found))];
  const both = [...a].filter((stem) => b.has(stem)).length;
  if (a.size === 0) return sameWords(asked, found);
  return both / a.size >= WORDS_LIKE && (both / Math.max(1, b.size) >= WORDS_LIKE || b.size - both <= WORDS_BESIDE_MAX);
}

function share(asked: string, found: string | undefined): boolean {
  const [a, b] = [tellingStems(asked), tellingStems(found ?? '')];
  return a.length === 0 || b.length === 0 || a.some((stem) => b.includes(stem));
}

/** A label without words asks for none in particular. */
function sameWords(asked: string, found: string): boolean {
  if (asked === '') return true;
  const [a, b] = [new Set(tellingStems(asked)), new Set(tellingStems(found))];
  if (a.size === 0) return asked.toLowerCase().slice(0, 4) === found.toLowerCase().slice(0, 4);
  const both = [...a].filter((stem) => b.has(stem)).length;
  return both / a.size >= WORDS_SHARE && both / Math.max(1, b.size) >= WORDS_SHARE;
}

function routeFits(label: GoldLine, found: FoundRequirement, groups: Map<string, string>): boolean {
  if (label.route === null || found.route === null) return label.route === found.route;
  const known = groups.get(label.route.group);
  groups.set(label.route.group, found.route.group);
  return (known ?? found.route.group) === found.route.group && label.route.option === found.route.option;
}

function salaryOf({ salary }: JobText): string[] {
  if (!salary) return [];
  const tax = salary.gross === null ? '-' : salary.gross ? 'gross' : 'net';
  return [`${salary.from ?? ''}-${salary.to ?? ''} ${salary.currency} ${tax} ${salary.period}`];
}

/**
 * Whoever labels takes a shift for a day, and a sum with a share of the sales beside it for that sum or for no less than it; "15.20" is 15.2.
 */
function asLabelled(found: string, label: string | undefined): string {
  const alike = (one: string) =>
    one
      .replaceAll(/(\.\d*?)0+(?=[- ])/gu, '$1')
      .replace(/^([\d.]+)-\1 /u, '$1- ')
      .replace(' shift', ' day');
  return label !== undefined && alike(label) === alike(found) ? label : found;
}

function compareList(row: TextQuality, id: string, asked: readonly string[], found: readonly string[]): void {
  const left = [...found];
  for (const one of asked) {
    const at = left.indexOf(one);
    if (at >= 0) {
      left.splice(at, 1);
      row.right++;
    } else {
      row.missed++;
      row.mistakes.push(`${id} missed ${one}`);
    }
  }
  row.invented += left.length;
  row.mistakes.push(...left.map((one) => `${id} invented ${one}`));
}

function compareCount(row: TextQuality, gold: GoldJobText, what: 'duties' | 'conditions', read: JobText): void {
  const asked = gold[what];
  const found = read[what].length;
  if (asked === null) return;
  row.right += Math.min(asked, found);
  row.missed += Math.max(0, asked - found);
  row.invented += Math.max(0, found - asked);
  if (asked !== found)
    row.mistakes.push(`${gold.id} ${what}: ${found} for ${asked}: ${read[what].map(({ text }) => text).join(' / ')}`);
}

function count(row: TextQuality, isRight: boolean, mistake: string): void {
  if (isRight) row.right++;
  else {
    row.invented++;
    row.missed++;
    row.mistakes.push(mistake);
  }
}

function rowOf(table: Map<string, TextQuality>, name: string): TextQuality {
  const known = table.get(name) ?? { right: 0, invented: 0, missed: 0, mistakes: [] };
  table.set(name, known);
  return known;
}

/** Rows of kinds of requirements, which the goal speaks of; the other rows tell of the rest of a text. */
const BESIDE = ['must or wish', 'routes', 'refused', 'salary', 'duties', 'conditions'];

/** All kinds of requirements together. */
export function together(table: ReadonlyMap<string, TextQuality>): TextQuality {
  const sum: TextQuality = { right: 0, invented: 0, missed: 0, mistakes: [] };
  for (const [name, { right, invented, missed }] of table) {
    if (BESIDE.includes(name)) continue;
    sum.right += right;
    sum.invented += invented;
    sum.missed += missed;
  }
  return sum;
}

/** Precision and recall; 1 where nothing was found or nothing was there. */
export function ratesOf({ right, invented, missed }: TextQuality): { precision: number; recall: number } {
  return {
    precision: right + invented === 0 ? 1 : right / (right + invented),
    recall: right + missed === 0 ? 1 : right / (right + missed),
  };
}

/** The comparison as lines of a text table. */
export function textQualityTable(title: string, table: ReadonlyMap<string, TextQuality>): string {
  const lines = [...table, ['all requirements', together(table)] as const].map(([name, quality]) => {
    const { precision, recall } = ratesOf(quality);
    return `${name.padEnd(24)} ${precision.toFixed(3).padStart(9)} ${recall.toFixed(3).padStart(7)} ${String(quality.right + quality.missed).padStart(5)}`;
  });
  return [title, `${'kind'.padEnd(24)} precision  recall     n`, ...lines].join('\n');
}
