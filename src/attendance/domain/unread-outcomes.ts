import type { RowFault } from './attendance-log.js';
import { wordCounts } from './log-words.js';
import { isShow, isTrial } from './outcome.js';
import type { Outcome } from './outcome.js';

/** Outcomes of a log that mean nothing to us, and what becomes of its share of shows without them. */
export interface UnreadOutcomes {
  /** The most frequent first; '' for empty cells. */
  readonly words: readonly { readonly word: string; readonly rows: number }[];
  readonly rows: number;
  /** Bookings of the rows that are read by which shows are counted: neither moved nor cancelled early. */
  readonly counted: number;
  /** Share of shows among these; null where there is none. */
  readonly share: number | null;
  /** The same, if nobody of the others came. */
  readonly shareIfAbsent: number;
}

/** What a log says of outcomes that is not understood; null where all of it is. */
export function unreadOutcomes({
  readable,
  rejected,
}: {
  readonly readable: readonly { readonly row: { readonly outcome: Outcome } }[];
  readonly rejected: readonly { readonly why: RowFault; readonly value: string }[];
}): UnreadOutcomes | null {
  const words = wordCounts(
    rejected.flatMap(({ why, value }) => (why === 'unknown-outcome' || why === 'no-outcome' ? [value] : [])),
  );
  if (words.length === 0) return null;
  const rows = words.reduce((sum, word) => sum + word.rows, 0);
  const trials = readable.filter(({ row }) => isTrial(row.outcome));
  const shows = trials.filter(({ row }) => isShow(row.outcome)).length;
  const counted = trials.length;
  return {
    ...{ words, rows, counted },
    share: counted === 0 ? null : shows / counted,
    shareIfAbsent: shows / (counted + rows),
  };
}
