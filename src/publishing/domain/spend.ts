import { daysBetween } from '../../kernel/calendar-date.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Currency, Money } from '../../kernel/money.js';

/** `advertising`: told by a board · `order`: stated when a paid action was confirmed here · `typed`: by a person. */
export const SPEND_KINDS = ['advertising', 'order', 'typed'] as const;
export type SpendKind = (typeof SPEND_KINDS)[number];

/** A board's word, or `direct` for what brings people past all boards. */
export type SpendSource = string;
export const DIRECT_SPEND = 'direct';

/** A sum and the days that it was spent for, both included. */
export interface SpendOfDays {
  readonly amount: number;
  readonly currency: Currency;
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
}

/**
 * What of the sums falls into a period, one sum for each currency: amounts of different currencies are never added.
 *
 * Used for: cost per start. Method: a sum for several days counts by the share of its days that lie in the period, as if it had been spent
 * evenly.
 *
 * @param from  first day; @param to  last day
 * @returns amounts to hundredths, exact where no sum is cut; by currency in the order in which they came
 */
export function spentWithin(spends: readonly SpendOfDays[], from: CalendarDate, to: CalendarDate): Money[] {
  const hundredths = new Map<Currency, number>();
  for (const { amount, currency, firstDay, lastDay } of spends) {
    const share = shareWithin(firstDay, lastDay, from, to);
    if (share > 0) hundredths.set(currency, (hundredths.get(currency) ?? 0) + Math.round(amount * 100) * share);
  }
  return [...hundredths].map(([currency, sum]) => ({ amount: Math.round(sum) / 100, currency }));
}

function shareWithin(first: CalendarDate, last: CalendarDate, from: CalendarDate, to: CalendarDate): number {
  const begin = first > from ? first : from;
  const end = last < to ? last : to;
  return begin > end ? 0 : (daysBetween(begin, end) + 1) / (daysBetween(first, last) + 1);
}
