import type { DayWorth, InterviewDay, ReplannedDay, ReplannedStream } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** Differences below this part of an interview are not worth a word. */
const WORTH_SAYING = 0.05;

/** So much of a sum is said in words. */
const MOST_TERMS = 3;

type Term = Exclude<keyof DayWorth, 'sum'>;

function isInMoney({ prices }: InterviewDay): boolean {
  return prices.money !== undefined;
}

/** What one interview is worth in the units of the day's prices. */
function interviewOf({ prices }: InterviewDay): number {
  return prices.interview > 0 ? prices.interview : 1;
}

/** Money to the unit, interviews to a hundredth: a difference is often a fraction of one. The sign is as wide as the plus above and below it. */
export function amountText(amount: number, day: InterviewDay, f: Formatter): string {
  const text = isInMoney(day) ? f.number(amount) : f.number(amount / interviewOf(day), 2);
  return text.replace('-', '−');
}

/** The same with its sign; nothing is neither above nor below. */
export function gainText(amount: number, day: InterviewDay, f: Formatter): string {
  const text = amountText(amount, day, f);
  if (!/[1-9]/.test(text)) return f.number(0);
  return amount > 0 ? `+${text}` : text;
}

/** True of what is worth a message: a sum that reads as more than nothing. */
export function isGain(amount: number, day: InterviewDay): boolean {
  return amount >= (isInMoney(day) ? 1 : 0.01 * interviewOf(day));
}

/** A gain with its unit: "+0,21 собеседования". */
export function gainWithUnit(amount: number, day: InterviewDay, f: Formatter): string {
  const text = gainText(amount, day, f);
  if (isInMoney(day)) return f.t('replanning.inMoney', { amount: text });
  // A fraction is called otherwise than none at all.
  return text === f.number(0) ? f.t('replanning.inNoInterviews') : f.t('replanning.inInterviews', { amount: text });
}

/** What it costs to move somebody, and in what unit the last column is. */
export function pricesText(replanned: ReplannedDay, day: InterviewDay, f: Formatter): string {
  const { invited, confirmed } = replanned.disturbance;
  const amounts = { invited: amountText(invited, day, f), confirmed: amountText(confirmed, day, f) };
  if (replanned.format === 'group')
    return f.t('replanning.pricesGroups', { ...amounts, count: day.room?.minimum ?? 0 });
  return f.t(isInMoney(day) ? 'replanning.pricesMoney' : 'replanning.prices', amounts);
}

/** What all of it brings and what that is made of, in words. */
export function worthText({ worth: { before, after } }: ReplannedStream, day: InterviewDay, f: Formatter): string {
  const gain = after.sum - before.sum;
  if (gain < WORTH_SAYING * interviewOf(day)) return f.t('replanning.worthSame');
  const why = inWords(termsOf(after, before), day, f);
  if (isInMoney(day)) return f.t('replanning.worthMoney', { amount: amountText(gain, day, f), why });
  return f.t('replanning.worthMore', { interviews: f.number(gain / interviewOf(day), 1), why });
}

/** Of a day that costs more than it brings even so: what takes most of it; null of any other. */
export function lossText({ worth: { after } }: ReplannedStream, day: InterviewDay, f: Formatter): string | null {
  if (after.sum >= 0 || !isGain(-after.sum, day)) return null;
  const costs = termsOf(after).filter(({ amount }) => amount < 0);
  const brings = gainWithUnit(after.interviews, day, f);
  return f.t('replanning.loss', { brings, costs: inWords(costs, day, f), loss: amountText(after.sum, day, f) });
}

interface TermAmount {
  readonly term: Term;
  readonly amount: number;
}

const TERMS: readonly Term[] = ['interviews', 'waiting', 'idle', 'overtime', 'invitations', 'overLimit', 'disturbed'];

/** The terms, or by how much they differ from what they were, the greatest first. */
function termsOf(after: DayWorth, before: DayWorth | null = null): TermAmount[] {
  return TERMS.map((term) => ({ term, amount: after[term] - (before?.[term] ?? 0) })).sort(
    (left, right) => Math.abs(right.amount) - Math.abs(left.amount),
  );
}

/** "Простой интервьюеров −6,40, ожидание −3,00": what reads as more than nothing. */
function inWords(terms: readonly TermAmount[], day: InterviewDay, f: Formatter): string {
  return terms
    .filter(({ amount }) => isGain(Math.abs(amount), day))
    .slice(0, MOST_TERMS)
    .map(({ term, amount }) => `${f.t(`replanning.term.${term}`)} ${gainText(amount, day, f)}`)
    .join(', ');
}
