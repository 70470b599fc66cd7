import type { CalendarDate } from '../../kernel/calendar-date.js';
import { countVote, noVotes, readWrittenDate, unsureDate } from '../../kernel/written-date.js';
import type { DayFirst, DayFirstVotes, UnsureDate } from '../../kernel/written-date.js';

/** Which number of `10/06/2026` is taken for the day. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** How dates were read that nothing in the file decides. */
export interface DatesGuessed {
  readonly order: DateOrder;
  /** One of them as it stands in the file, and the day it was taken for. */
  readonly example: string;
  readonly date: CalendarDate;
}

type Separator = keyof DayFirst;

/** What the dates of a file say about how they are written. */
export interface DateEvidence {
  readonly votes: DayFirstVotes;
  /** First and last day of dates that can be read in one way only; null before there is one. */
  sure: { from: CalendarDate; to: CalendarDate } | null;
  /** Dates that can be read in two ways, each day once. */
  readonly unsure: Map<string, UnsureDate & { readonly text: string }>;
}

/** Nothing seen yet. */
export function noDates(): DateEvidence {
  return { votes: noVotes(), sure: null, unsure: new Map() };
}

/** Counts one more cell of the column of dates. */
export function countDate(evidence: DateEvidence, text: string): void {
  const unsure = unsureDate(text);
  if (unsure) {
    const key = unsure.separator + unsure.dayFirst;
    // Of two equal numbers either may be the day: that says nothing about the others.
    if (unsure.dayFirst !== unsure.monthFirst && !evidence.unsure.has(key))
      evidence.unsure.set(key, { ...unsure, text: text.trim() });
    return;
  }
  countVote(evidence.votes, text);
  const date = readWrittenDate(text);
  if (date === null) return;
  const { from, to } = evidence.sure ?? { from: date, to: date };
  evidence.sure = { from: date < from ? date : from, to: date > to ? date : to };
}

/**
 * How the dates of a file are written, by the file as a whole: a number above 12 is no month; where no date with this character between
 * its numbers says so, the others do; after them days that have not come yet, or lie far from all the sure ones. Numbers with points
 * between them begin with the day wherever people write them so.
 *
 * @param lastDay  the last day that can have been
 * @param wish     what somebody who knows the file said: it decides where the file does not
 */
export function dateOrder(
  evidence: DateEvidence,
  lastDay: CalendarDate,
  wish: DateOrder | null,
): { dayFirst: DayFirst; guessed: DatesGuessed | null } {
  const { votes } = evidence;
  let guessed: DatesGuessed | null = null;
  const isDayFirst = (separator: Separator, other: Separator): boolean => {
    const told = votes[separator] || votes['.'] + votes[other] || likelier(evidence, separator, lastDay);
    if (told !== 0) return told > 0;
    const order = wish ?? 'day-first';
    const example = [...evidence.unsure.values()].find((date) => date.separator === separator);
    if (example)
      guessed ??= { order, example: example.text, date: order === 'day-first' ? example.dayFirst : example.monthFirst };
    return order === 'day-first';
  };
  const dayFirst = { '.': votes['.'] >= 0, '-': isDayFirst('-', '/'), '/': isDayFirst('/', '-') };
  return { dayFirst, guessed };
}

/** Above zero if more of the unsure dates are likelier with the day first, below if with the month first. */
function likelier({ unsure, sure }: DateEvidence, separator: Separator, lastDay: CalendarDate): number {
  const isPossible = (date: CalendarDate): number => Number(date <= lastDay);
  const isAmongOthers = (date: CalendarDate): number => Number(sure !== null && date >= sure.from && date <= sure.to);
  const dates = [...unsure.values()].filter((date) => date.separator === separator);
  const sum = (rank: (date: CalendarDate) => number): number =>
    dates.reduce((total, { dayFirst, monthFirst }) => total + rank(dayFirst) - rank(monthFirst), 0);
  return sum(isPossible) || sum(isAmongOthers);
}
