import { neighbourTerms } from '../../../src/job-texts/domain/neighbour-terms.js';
import { fitPenalisedLogistic } from '../../../src/math/penalised-logistic.js';
import type { LabelledClause, LabelledSentence } from './labelled-clauses.js';

/** Weights of signs and of none (`base`), on the scale of log odds. */
export type SignWeights = Readonly<Record<string, number>>;

/** The two regressions of the judgement: of a clause by itself, and of its odds with those around it. */
export interface ClauseWeights {
  readonly signs: SignWeights;
  readonly neighbours: readonly number[];
}

/** A sign that is seen less often says nothing. */
const TIMES_MIN = 4;
/** Reciprocal of the variance that weights are thought to have; those of words are many and say less each. */
const PENALTY = 1;
const WORD_PENALTY = 1.5;
const BASE_PENALTY = 0.01;
const NEIGHBOUR_PENALTY = 1;
/** Parts of the texts whose clauses are judged by weights of the other parts, so that the second regression sees odds as they are on new texts. */
const INNER_PARTS = 4;
const SWEEPS_MAX = 60;
const SETTLED = 1e-3;

/** A sign that is a word's beginning or ending. */
export const isWord = (sign: string) => sign.startsWith('-') || sign.endsWith('-');

/** Of each clause, which belongs to many parts of the texts: its own signs, and all. */
const known = new WeakMap<LabelledClause, Record<'own' | 'all', readonly string[]>>();

/** A clause's own signs, what it says once more as signs of their place, and with them those of its place. */
function signsOf(clause: LabelledClause): Record<'own' | 'all', readonly string[]> {
  let signs = known.get(clause);
  if (signs === undefined) {
    const { own: said, group, place } = clause;
    const own = [...said.signs, ...said.words, ...said.signs.map((sign) => `${group}|${sign}`)];
    signs = { own, all: [...own, ...place] };
    known.set(clause, signs);
  }
  return signs;
}

/** Weights that fit the texts best, drawn to nothing. */
export function trained(
  texts: readonly (readonly LabelledSentence[])[],
  lines: readonly LabelledClause[],
): ClauseWeights {
  const ofTexts = (chosen: typeof texts) => chosen.flat().flatMap(({ clauses }) => clauses);
  const signs = signWeights([...ofTexts(texts), ...lines]);
  const rows: number[][] = [];
  const outcomes: number[] = [];
  for (let part = 0; part < INNER_PARTS; part += 1) {
    const isOwn = (_: unknown, place: number) => place % INNER_PARTS === part;
    const others = signWeights([...ofTexts(texts.filter((one, place) => !isOwn(one, place))), ...lines]);
    for (const text of texts.filter(isOwn))
      for (const [place, terms] of termsOf(others, text).entries())
        for (const [at, { demands }] of text[place].clauses.entries())
          if (demands !== null) {
            rows.push(terms[at]);
            outcomes.push(demands ? 1 : 0);
          }
  }
  const priors = rows[0].map(() => ({ centre: 0, penalty: NEIGHBOUR_PENALTY }));
  const { coefficients } = fitPenalisedLogistic({ rows, outcomes }, priors);
  return { signs, neighbours: [...coefficients].map((value) => rounded(value)) };
}

/** Weights for lines of which no place is known: of the signs that are no words. */
export function lineWeights(lines: readonly LabelledClause[]): SignWeights {
  return signWeights(
    lines.map((line) => ({ ...line, own: { ...line.own, words: new Set<string>() }, place: [], group: '' })),
    false,
  );
}

/** Log odds that each clause of a text demands something. */
export function oddsBy({ signs, neighbours }: ClauseWeights, text: readonly LabelledSentence[]): number[][] {
  return termsOf(signs, text).map((sentence) =>
    sentence.map((terms) => terms.reduce((sum, value, at) => sum + value * neighbours[at], 0)),
  );
}

function termsOf(weights: SignWeights, text: readonly LabelledSentence[]): number[][][] {
  const sum = (signs: readonly string[]) => signs.reduce((odds, sign) => odds + (weights[sign] ?? 0), 0);
  return neighbourTerms(
    text.map(({ sentence, clauses }) => {
      const own = clauses.map((clause) => sum(signsOf(clause).own));
      const odds = clauses.map(({ place }, at) => own[at] + sum(place) + (weights['base'] ?? 0));
      return { sentence, own, odds, short: clauses.map((clause) => clause.own.signs.includes('short')) };
    }),
  );
}

function signWeights(all: readonly LabelledClause[], inGroups = true): SignWeights {
  const clauses = all
    .filter(({ demands }) => demands !== null)
    .map((clause) => ({ clause, signs: inGroups ? signsOf(clause).all : clause.own.signs }));
  const times = new Map<string, number>();
  for (const { signs } of clauses) for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1);
  const names = [...times.keys()].filter((sign) => (times.get(sign) ?? 0) >= TIMES_MIN).sort();
  const places = new Map(names.map((sign, place) => [sign, place + 1]));
  const columns: number[][] = [clauses.map((_, row) => row), ...names.map(() => [])];
  for (const [row, { signs }] of clauses.entries())
    for (const sign of signs) columns[places.get(sign) ?? -1]?.push(row);
  const weights = fitSparse(
    columns,
    clauses.map(({ clause }) => clause.demands === true),
    [BASE_PENALTY, ...names.map((sign) => (isWord(sign) || sign.includes('|') ? WORD_PENALTY : PENALTY))],
  );
  return Object.fromEntries(['base', ...names].map((sign, place) => [sign, rounded(weights[place] ?? 0)]));
}

/** A weight of nothing has no sign. */
const rounded = (value: number) => Math.round(value * 100) / 100 + 0;

/**
 * Penalised logistic regression on signs that are there or not · Newton's step for one weight after another until none moves: the signs of a clause are few
 * of very many, for which a matrix of all would be too large · the optimum is the only one, since the penalised likelihood is strictly concave.
 *
 * @param columns  for each weight the rows in which its sign stands
 */
function fitSparse(
  columns: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  penalties: readonly number[],
): Float64Array {
  const weights = new Float64Array(columns.length);
  const odds = new Float64Array(outcomes.length);
  const wanted = Float64Array.from(outcomes, (one) => (one ? 1 : 0));
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep++) {
    let moved = 0;
    for (const [place, rows] of columns.entries()) {
      let slope = -penalties[place] * weights[place];
      let curvature = penalties[place];
      for (const row of rows) {
        const chance = 1 / (1 + Math.exp(-odds[row]));
        slope += wanted[row] - chance;
        curvature += chance * (1 - chance);
      }
      const step = Math.max(-1, Math.min(1, slope / curvature));
      weights[place] += step;
      for (const row of rows) odds[row] += step;
      moved = Math.max(moved, Math.abs(step));
    }
    if (moved < SETTLED) break;
  }
  return weights;
}
