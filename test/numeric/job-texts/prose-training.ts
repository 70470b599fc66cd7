import { saidWords, signsOfPart } from '../../../src/job-texts/domain/demand-signs.js';
import { fitPenalisedLogistic } from '../../../src/math/penalised-logistic.js';

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
/** Reciprocal of the variance that weights are thought to have: an odd sign is worth about one. */
const PENALTY = 1;
const BASE_PENALTY = 0.01;

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
  const signs = [...times.keys()].filter((sign) => (times.get(sign) ?? 0) >= TIMES_MIN).sort();
  const rows = parts.map((part) => [1, ...signs.map((sign) => (part.signs.includes(sign) ? 1 : 0))]);
  const { coefficients } = fitPenalisedLogistic({ rows, outcomes: parts.map(({ demands }) => (demands ? 1 : 0)) }, [
    { centre: 0, penalty: BASE_PENALTY },
    ...signs.map(() => ({ centre: 0, penalty: PENALTY })),
  ]);
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return Object.fromEntries(['base', ...signs].map((sign, place) => [sign, rounded(coefficients[place])]));
}

/** Log odds that a part demands something. */
export function oddsBy(weights: SignWeights, signs: readonly string[]): number {
  return signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), weights['base'] ?? 0);
}
