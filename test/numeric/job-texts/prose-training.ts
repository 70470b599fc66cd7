import { saidWords, signsOfPart } from '../../../src/job-texts/domain/demand-signs.js';

/** A part of a sentence with its signs, and whether it demands something. */
export interface LabelledPart {
  readonly part: string;
  readonly signs: readonly string[];
  readonly demands: boolean;
}

/** Weights of signs and of none (`base`), on the scale of log odds. */
export type SignWeights = Readonly<Record<string, number>>;

/** A sign that is seen less often says nothing. */
const TIMES_MIN = 5;
/** Words are many, so that each is believed sooner and says less. */
const WORD_TIMES_MIN = 3;
/** Reciprocal of the variance that weights are thought to have: an odd sign is worth about one. */
const PENALTY = 1;
const WORD_PENALTY = 2;
const BASE_PENALTY = 0.01;
const SWEEPS_MAX = 200;
const SETTLED = 1e-7;

/** A sign that is a word's beginning or ending. */
export const isWord = (sign: string) => sign.startsWith('-') || sign.endsWith('-');

/** The parts between the commas of a sentence in which those that demand stand in brackets. */
export function partsOfProse(line: string): LabelledPart[] {
  const demanded: { from: number; to: number }[] = [];
  let norm = '';
  let open = 0;
  for (const letter of line)
    if (letter === '[') open = norm.length;
    else if (letter === ']') demanded.push({ from: open, to: norm.length });
    else norm += letter;
  const words = saidWords(norm);
  let isAfter = false;
  return [...norm.matchAll(/(?:\([^()]*\)|\d,\d|[^,;])+/gu)]
    .filter(([part]) => /\p{L}{2}/u.test(part))
    .map((match) => {
      const span = { from: match.index, to: match.index + match[0].length };
      const demands = demanded.some(({ from, to }) => from < span.to && span.from < to);
      const signs = signsOfPart(words, norm, span, isAfter);
      isAfter = demands;
      return { part: match[0], signs, demands };
    });
}

/** Weights that fit the parts best, drawn to nothing. */
export function trained(parts: readonly LabelledPart[]): SignWeights {
  const times = new Map<string, number>();
  for (const { signs } of parts) for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1);
  const signs = [...times.keys()]
    .filter((sign) => (times.get(sign) ?? 0) >= (isWord(sign) ? WORD_TIMES_MIN : TIMES_MIN))
    .sort();
  const places = new Map(signs.map((sign, place) => [sign, place + 1]));
  const columns: number[][] = [parts.map((_, row) => row), ...signs.map(() => [])];
  for (const [row, part] of parts.entries()) for (const sign of part.signs) columns[places.get(sign) ?? -1]?.push(row);
  const weights = fitSparse(
    columns,
    parts.map(({ demands }) => demands),
    [BASE_PENALTY, ...signs.map((sign) => (isWord(sign) ? WORD_PENALTY : PENALTY))],
  );
  // A weight of nothing has no sign.
  const rounded = (value: number) => Math.round(value * 100) / 100 + 0;
  return Object.fromEntries(['base', ...signs].map((sign, place) => [sign, rounded(weights[place] ?? 0)]));
}

/**
 * Penalised logistic regression on signs that are there or not · Newton's step for one weight after another until none moves: the signs of a part are few
 * of very many, for which a matrix of all would be too large · the optimum is the only one, since the penalised likelihood is strictly concave.
 *
 * @param columns  for each weight the rows in which its sign stands
 */
function fitSparse(
  columns: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  penalties: readonly number[],
): number[] {
  const weights = columns.map(() => 0);
  const odds = outcomes.map(() => 0);
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep++) {
    let moved = 0;
    for (const [place, rows] of columns.entries()) {
      let slope = -penalties[place] * weights[place];
      let curvature = penalties[place];
      for (const row of rows) {
        const chance = 1 / (1 + Math.exp(-odds[row]));
        slope += (outcomes[row] ? 1 : 0) - chance;
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

/** Log odds that a part demands something. */
export function oddsBy(weights: SignWeights, signs: readonly string[]): number {
  return signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), weights['base'] ?? 0);
}
