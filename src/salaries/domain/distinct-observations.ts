import type { ReadObservation } from './read-observations.js';
import type { SalaryObservation } from './salary-observation.js';

/** A row without a name for whose it is may repeat so many times as often as its like do before it is a copy. */
const REPEATS_ALLOWED = 3;

/** Observations that count once each. */
export interface DistinctObservations {
  readonly observations: readonly SalaryObservation[];
  readonly duplicates: number;
}

/**
 * Leaves each observation once: one person responding to five vacancies is one, with the newest wish, and so is one offer on two boards or
 * published again. Rows that do not say whose they are may well be alike, pay being a round figure: of those only what repeats far more
 * often than the others do is a copy.
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
  const repeats = new Map<string, number>();
  const keys = rows.map(({ city, level, amount, to, currency, gross, date }) =>
    [city, level, amount, to, currency, gross, date].join(' '),
  );
  for (const key of keys) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  const counts = [...repeats.values()].sort((a, b) => a - b);
  const usual = counts[Math.floor(0.75 * counts.length)] ?? 1;
  const seen = new Map<string, number>();
  return rows.filter((_row, i) => {
    const key = keys[i] ?? '';
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count <= REPEATS_ALLOWED * usual;
  });
}
