import type { DividedWords } from './clauses.js';
import { clausesOf, divided } from './clauses.js';
import type { OwnSigns } from './demand-signs.js';
import { saidWords, signsOfClause } from './demand-signs.js';
import { DEMAND_WEIGHTS, NEIGHBOUR_WEIGHTS } from './demand-weights.table.js';
import type { Span } from './draft.js';
import { NEIGHBOUR_TERMS, neighbourTerms } from './neighbour-terms.js';
import { straightened } from './not-asked.js';
import { withHelpAsWish } from './or-we-help.js';
import { withStrokesApart } from './strokes-apart.js';
import { placeSigns } from './place-signs.js';
import type { PlacedSentence } from './sections.js';

/** Weights of signs wherever they stand, and apart for each kind of place. */
const WEIGHTS = new Map<string, number>();
const OF_GROUPS = new Map<string, Map<string, number>>();
for (const [sign, weight] of Object.entries(DEMAND_WEIGHTS)) {
  const bar = sign.indexOf('|');
  if (bar < 0) WEIGHTS.set(sign, weight);
  else {
    const group = sign.slice(0, bar);
    OF_GROUPS.set(group, (OF_GROUPS.get(group) ?? new Map<string, number>()).set(sign.slice(bar + 1), weight));
  }
}
const BASE = WEIGHTS.get('base') ?? 0;
const OF_NEIGHBOURS = NEIGHBOUR_TERMS.map((term) => NEIGHBOUR_WEIGHTS[term]);
const NO_PLACE = { group: 'free', place: ['in free'] };
const NO_WEIGHTS: ReadonlyMap<string, number> = new Map();
/** Of more clauses a sentence is a list. */
const LIST_CLAUSES_MIN = 4;
/** In a text of fewer sentences the head is near all of them. */
const SENTENCES_MIN = 12;

/** A clause with all that is known of it before its neighbours are. */
export interface SignedClause {
  readonly span: Span;
  /**
   *  Where it stands, as far as that changes what its words say: the part of the text, and whether it is a point of a list or
   *  stands after a heading in its own line.
   */
  readonly group: string;
  /** What its own words and those of its sentence say, and the words themselves. */
  readonly own: OwnSigns;
  /** What its place says. */
  readonly place: readonly string[];
}

/** The clauses of a sentence, each with the log odds that it demands something of the person. */
export class SentenceJudgement {
  constructor(
    readonly words: WordsOfSentence,
    private readonly odds: readonly number[],
  ) {}

  /** Log odds of the clause around a place. */
  oddsAt(place: number): number {
    const at = this.words.clauses.findIndex(({ to }) => place <= to);
    return this.odds[at < 0 ? this.odds.length - 1 : at] ?? -Infinity;
  }
}

/**
 * Judges every clause of a text by its words, by its place and then by how those around it were judged.
 *
 * Method: two logistic regressions on weak signs, fitted to labelled texts; the second has the first one's odds of a clause and of its neighbours.
 * Cost: linear.
 */
export function judgedSentences(sentences: readonly PlacedSentence[]): SentenceJudgement[] {
  const first = sentences.map((sentence, place) => {
    const words = wordsOfSentence(sentence);
    const clauses = signedClauses(sentence, shareOf(sentences, place), words);
    const own = clauses.map(ownOdds);
    const odds = clauses.map((clause, at) => own[at] + placeOdds(clause.place));
    return { sentence, words, own, odds, short: clauses.map(({ own: { signs } }) => signs.includes('short')) };
  });
  const terms = neighbourTerms(first);
  return first.map(
    ({ words }, place) =>
      new SentenceJudgement(
        words,
        terms[place].map((values) => values.reduce((sum, value, at) => sum + value * OF_NEIGHBOURS[at], 0)),
      ),
  );
}

/** A sentence as its readers see it, and its clauses. */
export interface WordsOfSentence {
  readonly straight: PlacedSentence;
  readonly divided: DividedWords;
  readonly clauses: readonly Span[];
}

function wordsOfSentence(sentence: PlacedSentence): WordsOfSentence {
  const straight = straightened(withHelpAsWish(withStrokesApart(sentence)));
  const parts = divided(straight.norm);
  return { straight, divided: parts, clauses: clausesOf(parts) };
}

/** The share of a text that stands before a sentence; null where there is too little of it for that to say anything. */
export function shareOf(sentences: readonly PlacedSentence[], place: number): number | null {
  return sentences.length < SENTENCES_MIN ? null : sentences[place].start / (sentences.at(-1)?.end ?? 1);
}

/**
 * The clauses of a sentence with their signs.
 *
 * @param share  of the text that stands before it; null = of a short one
 */
export function signedClauses(
  sentence: PlacedSentence,
  share: number | null,
  { straight: { norm }, clauses: spans } = wordsOfSentence(sentence),
): SignedClause[] {
  const words = saidWords(norm);
  const ofSentence = placeSigns(sentence, share);
  const group = groupOf(sentence);
  return spans.map((span, at) => ({
    span,
    group,
    own: signsOfClause(words, norm, span),
    place: [...ofSentence, ...amongOthers(at, spans.length)],
  }));
}

/** The clauses of a line that stands nowhere. */
export function clausesWithoutPlace(norm: string): SignedClause[] {
  const words = saidWords(norm);
  return clausesOf(divided(norm)).map((span) => ({ span, own: signsOfClause(words, norm, span), ...NO_PLACE }));
}

function groupOf({ section, line, heading }: PlacedSentence): string {
  return line.isPoint ? `${section} point` : heading === null ? section : `${section} row`;
}

function amongOthers(at: number, count: number): string[] {
  const signs = [count === 1 ? 'sole' : at === 0 ? 'first of many' : at === count - 1 ? 'last of many' : 'inner'];
  if (count >= LIST_CLAUSES_MIN) signs.push('many');
  return signs;
}

/** The weights of a clause's own signs, also as far as they say more in one place than elsewhere. */
function ownOdds({ own, group }: SignedClause): number {
  const inGroup = OF_GROUPS.get(group) ?? NO_WEIGHTS;
  let odds = 0;
  for (const sign of own.signs) odds += (WEIGHTS.get(sign) ?? 0) + (inGroup.get(sign) ?? 0);
  for (const word of own.words) odds += WEIGHTS.get(word) ?? 0;
  return odds;
}

function placeOdds(place: readonly string[]): number {
  return place.reduce((sum, sign) => sum + (WEIGHTS.get(sign) ?? 0), BASE);
}
