import { saidWords, signsOfClause } from './demand-signs.js';
import { LINE_WEIGHTS } from './demand-weights.table.js';

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(LINE_WEIGHTS));
const BASE = WEIGHTS.get('base') ?? 0;

/** How much a line of which no place is known looks like a demand on the person by its first clause, in log odds. */
export function demandOdds(norm: string): number {
  const comma = norm.search(/[,;]/u);
  const { signs } = signsOfClause(saidWords(norm), norm, { from: 0, to: comma < 0 ? norm.length : comma });
  return signs.reduce((sum, sign) => sum + (WEIGHTS.get(sign) ?? 0), BASE);
}
