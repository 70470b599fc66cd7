import type { ReadObservation } from './read-observations.js';

/** A row without a name for whose it is may repeat so many times as often as its like do before it is a copy. */
const REPEATS_ALLOWED = 3;
/** Fewer pairs of different days say nothing of how often pay is alike. */
const LEAST_PAIRS = 100;
/** Standard deviations above expectation that are no chance. */
const CHANCE_SDS = 3;

/** Observations that count once each. */
export interface DistinctObservations {
  readonly observations: readonly ReadObservation[];
  readonly duplicates: number;
}

/**
 * Leaves each observation once: one person responding to five vacancies is one, with the newest wish, and so is one offer on two boards or
 * published again. Rows that do not say whose they are may well be alike, pay being a round figure: they are copies where rows of one day
 * are alike far more often than rows of different days; where all are of one day, only what repeats far more often than the others do is.
 */
export function distinctObservations(read: readonly ReadObservation[]): DistinctObservations {
  const bySubject = new Map<string, ReadObservation>();
  const nameless: ReadObservation[] = [];
  for (const observation of read) {
    const { subject } = observation;
    if (subject === null) {
      nameless.push(observation);
      continue;
    }
    const before = bySubject.get(subject);
    if (!before || before.date < observation.date) bySubject.set(subject, observation);
  }
  const observations = [...bySubject.values(), ...withoutCopies(nameless)];
  return { observations, duplicates: read.length - observations.length };
}

function withoutCopies(rows: readonly ReadObservation[]): ReadObservation[] {
  const cells = rows.map(({ city, level }) => `${city} ${level}`);
  const days = rows.map(({ date }, i) => `${cells[i]} ${date}`);
  const figures = rows.map(({ amount, to, currency, gross }, i) => [cells[i], amount, to, currency, gross].join(' '));
  const keys = figures.map((figure, i) => `${figure} ${rows[i]?.date}`);
  const most = hasCopies(cells, days, figures, keys) ? 1 : REPEATS_ALLOWED * usualRepeats(keys);
  const seen = new Map<string, number>();
  return rows.filter((_row, i) => {
    const key = keys[i] ?? '';
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count <= most;
  });
}

/** True where more pairs of one day are alike than the pairs of different days let expect. */
function hasCopies(
  cells: readonly string[],
  days: readonly string[],
  figures: readonly string[],
  keys: readonly string[],
): boolean {
  const [pairs, sameDay, alike, alikeSameDay] = [cells, days, figures, keys].map(pairsOf) as [
    number,
    number,
    number,
    number,
  ];
  const otherDay = pairs - sameDay;
  if (otherDay < LEAST_PAIRS) return false;
  const expected = (sameDay * (alike - alikeSameDay)) / otherDay;
  return alikeSameDay > 2 * expected + CHANCE_SDS * Math.sqrt(expected) + CHANCE_SDS;
}

/** How many pairs of these have the same name. */
function pairsOf(names: readonly string[]): number {
  let pairs = 0;
  const counts = new Map<string, number>();
  for (const name of names) {
    const before = counts.get(name) ?? 0;
    pairs += before;
    counts.set(name, before + 1);
  }
  return pairs;
}

function usualRepeats(keys: readonly string[]): number {
  const repeats = new Map<string, number>();
  for (const key of keys) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  const counts = [...repeats.values()].sort((a, b) => a - b);
  return counts[Math.floor(0.75 * counts.length)] ?? 1;
}
