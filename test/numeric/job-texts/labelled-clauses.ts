import { clausesWithoutPlace, shareOf, signedClauses } from '../../../src/job-texts/domain/clause-judgement.js';
import type { SignedClause } from '../../../src/job-texts/domain/clause-judgement.js';
import { placedSentences } from '../../../src/job-texts/domain/sections.js';
import type { PlacedSentence } from '../../../src/job-texts/domain/sections.js';
import { sentencesOf } from '../../../src/job-texts/domain/sentences.js';
import { normOf } from '../../../src/vacancies/domain/norm-of.js';
import { tellingStems } from '../../../src/vacancies/domain/telling-words.js';
import type { GoldJobText, GoldLine } from './gold.js';

/** A clause of a labelled text. */
export interface LabelledClause extends SignedClause {
  /** Null for what the labels leave open: words beside those that a label means, unlawful demands, "no experience needed". */
  demands: boolean | null;
}

/** A sentence of a labelled text. */
export interface LabelledSentence {
  readonly sentence: PlacedSentence;
  readonly clauses: readonly LabelledClause[];
}

/** So many letters of a quote in a clause are no accident. */
const LETTERS_SHARED_MIN = 3;
/** Of the words of a label so many stand in the clause that it means. */
const WORDS_SHARE = 0.5;

interface PlacedClause {
  readonly sentence: PlacedSentence;
  readonly clause: LabelledClause;
}

/** The clauses of a text, as the reader cuts and places them, each with what the labels say of it. */
export function labelledSentences(gold: GoldJobText): LabelledSentence[] {
  const sentences = placedSentences(gold.text, sentencesOf(gold.text));
  const all = sentences.map((sentence, place): LabelledSentence => {
    const clauses = signedClauses(sentence, shareOf(sentences, place));
    return { sentence, clauses: clauses.map((one) => ({ ...one, demands: false })) };
  });
  const placed = all.flatMap(({ sentence, clauses }) => clauses.map((clause) => ({ sentence, clause })));
  const places = gold.requirements.map((label) => ({ label, ...meantBy(gold.text, placed, label) }));
  for (const { beside } of places) for (const { clause } of beside) clause.demands = null;
  for (const { label, meant } of places)
    for (const { clause } of meant)
      if (label.kind !== 'experience' || !label.value.startsWith('0')) clause.demands = true;
  for (const { quote } of gold.refused)
    for (const { clause } of meantBy(gold.text, placed, { kind: 'refuse', value: '', quote }).meant)
      clause.demands = null;
  return all;
}

/** The clauses that a label speaks of: those that hold its words, else those of its quote. */
function meantBy(
  text: string,
  clauses: readonly PlacedClause[],
  { kind, value, quote }: Pick<GoldLine, 'kind' | 'value' | 'quote'>,
): { meant: readonly PlacedClause[]; beside: readonly PlacedClause[] } {
  const words = new Set(tellingStems(wordsOf(kind, value)));
  let meant: readonly PlacedClause[] = [];
  const beside: PlacedClause[] = [];
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1)) {
    const inside = clauses.filter(({ sentence }) => sentence.start < at + quote.length && at < sentence.end);
    const quoted = inside.filter((one) => holdsQuote(one, at, quote));
    beside.push(...quoted);
    const named = words.size === 0 ? [] : holdingMost(inside, words);
    const both = named.filter((one) => quoted.includes(one));
    const found = named.length > 0 ? [both[0] ?? named[0]] : quoted;
    if (found.length > 0 && (meant.length === 0 || found.length < meant.length)) meant = found;
  }
  return { meant, beside };
}

/** What a label names in words of the text. */
function wordsOf(kind: string, value: string): string {
  const quoted = /^"(.*)"$/u.exec(value)?.[1];
  return quoted ?? value.split(': ')[1] ?? (kind === 'skill' || kind === 'quality' ? value : '');
}

function holdsQuote({ sentence, clause: { span } }: PlacedClause, at: number, quote: string): boolean {
  const asked = normOf(quote.replace(/\s+/gu, ' ').trim());
  const found = sentence.norm.indexOf(asked);
  // A quote over several sentences, or over broken lines, stands about there.
  const about = (place: number) =>
    Math.round(((place - sentence.start) / (sentence.end - sentence.start)) * sentence.norm.length);
  const from = found < 0 ? Math.max(0, about(at)) : found;
  const to = found < 0 ? Math.min(sentence.norm.length, about(at + quote.length)) : found + asked.length;
  return Math.min(to, span.to) - Math.max(from, span.from) >= Math.min(LETTERS_SHARED_MIN, asked.length);
}

function holdingMost(clauses: readonly PlacedClause[], words: ReadonlySet<string>): PlacedClause[] {
  const counts = clauses.map(({ sentence, clause: { span } }) => {
    const own = new Set(tellingStems(sentence.norm.slice(span.from, span.to)));
    return [...words].filter((word) => own.has(word)).length;
  });
  const most = Math.max(0, ...counts);
  return most / words.size < WORDS_SHARE ? [] : clauses.filter((_, place) => counts[place] === most && most > 0);
}

/** The clauses of a line without a text around it, in which those that demand stand in brackets. */
export function clausesOfLine(line: string): LabelledClause[] {
  const demanded: { from: number; to: number }[] = [];
  let norm = '';
  let open = 0;
  for (const letter of line)
    if (letter === '[') open = norm.length;
    else if (letter === ']') demanded.push({ from: open, to: norm.length });
    else norm += letter;
  return clausesWithoutPlace(norm).map((clause) => ({
    ...clause,
    demands: demanded.some(
      ({ from, to }) => Math.min(to, clause.span.to) - Math.max(from, clause.span.from) >= LETTERS_SHARED_MIN,
    ),
  }));
}
