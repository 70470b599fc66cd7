import type { Outcome } from '../../../src/attendance/domain/outcome.js';
import { isShow, isTrial } from '../../../src/attendance/domain/outcome.js';
import type { DayCell } from '../../../src/attendance/domain/show-counts.js';
import { cityKey, vacancyKey } from '../../../src/attendance/domain/show-counts.js';

/** One booking of the past. */
export interface ShowRecord {
  readonly date: string;
  readonly city: string | null;
  readonly vacancyId: string | null;
  readonly outcome: Outcome;
}

/** Bookings counted one by one, as the database counts them: cells with at least one trial, by date, city, vacancy. */
export function countShows(history: readonly ShowRecord[]): DayCell[] {
  const cells = new Map<string, DayCell>();
  for (const record of history) {
    if (!isTrial(record.outcome)) continue;
    const city = cityKey(record.city);
    const vacancy = vacancyKey(record.vacancyId);
    const key = JSON.stringify([record.date, city, vacancy]);
    const cell = cells.get(key) ?? { date: record.date, city, vacancy, trials: 0, shows: 0 };
    const shows = cell.shows + (isShow(record.outcome) ? 1 : 0);
    cells.set(key, { ...cell, trials: cell.trials + 1, shows });
  }
  return [...cells.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, cell]) => cell);
}
