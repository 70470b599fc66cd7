import type { DayWorth, InterviewDay, ReplannedDay, ReplannedStream } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** Differences below this part of an interview are not worth a word. */
const WORTH_SAYING = 0.05;

type Term = Exclude<keyof DayWorth, 'sum'>;

function isInMoney({ prices }: InterviewDay): boolean {
  return prices.money !== undefined;
}

/** What one interview is worth in the units of the day's prices. */
function interviewOf({ prices }: InterviewDay): number {
  return prices.interview > 0 ? prices.interview : 1;
}

/** Money to the unit, interviews to a hundredth: a difference is often a fraction of one. */
export function amountText(amount: number, day: InterviewDay, f: Formatter): string {
  return isInMoney(day) ? f.number(amount) : f.number(amount / interviewOf(day), 2);
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

/** What all of it brings and what that is made of, in words: the parts come to the whole as they are read. */
export function worthText({ worth }: ReplannedStream, day: InterviewDay, f: Formatter): string {
  const { before, after } = worth;
  const { sum, ...terms } = shownGains(after, before, day);
  const values = { amount: gainText(sum, day, f), why: inWords(terms, day, f) };
  // What is chosen of the changes may be what only all of them together make good.
  if (sum < 0) return f.t(isInMoney(day) ? 'replanning.worthLessMoney' : 'replanning.worthLess', values);
  if (after.sum - before.sum < WORTH_SAYING * interviewOf(day)) return f.t('replanning.worthSame');
  return f.t(isInMoney(day) ? 'replanning.worthMoney' : 'replanning.worthMore', values);
}

/** Of a day that costs more than it brings even so: what takes it, and what may be done about it; null of any other. */
export function lossText({ worth: { after } }: ReplannedStream, day: InterviewDay, f: Formatter): string | null {
  if (after.sum >= 0 || !isGain(-after.sum, day)) return null;
  const { sum, interviews, ...costs } = shownGains(after, null, day);
  const loss = f.t(isInMoney(day) ? 'replanning.lossMoney' : 'replanning.loss', {
    ...{ brings: amountText(interviews, day, f), costs: inWords(costs, day, f), loss: amountText(sum, day, f) },
  });
  return `${loss} ${f.t(`replanning.lossAdvice.${adviceOf(after, day)}`)}`;
}

/** What helps is the opposite of what costs most: too many people for the interviewers, too few, or dear invitations. */
function adviceOf({ waiting, overLimit, overtime, idle, invitations }: DayWorth, { interviewers }: InterviewDay) {
  const crowd = waiting + overLimit + overtime;
  const least = Math.min(crowd, idle, invitations);
  if (least === crowd) return 'crowded';
  if (least === invitations) return 'invitations';
  return interviewers > 1 ? 'idle' : 'idleAlone';
}

type ShownGains = Readonly<Record<Term | 'sum', number>>;

const TERMS: readonly Term[] = ['interviews', 'waiting', 'idle', 'overtime', 'invitations', 'overLimit', 'disturbed'];

/** The terms, or by how much they differ from what they were, rounded as they are shown so that they come to their sum: by largest remainders. */
export function shownGains(after: DayWorth, before: DayWorth | null, day: InterviewDay): ShownGains {
  const unit = isInMoney(day) ? 1 : interviewOf(day) / 100;
  const exact = TERMS.map((term) => (after[term] - (before?.[term] ?? 0)) / unit);
  const sum = Math.round(exact.reduce((all, one) => all + one, 0));
  const rounded = exact.map(Math.floor);
  const left = sum - rounded.reduce((all, one) => all + one, 0);
  const remainder = (at: number): number => exact[at] - rounded[at];
  const raised = [...TERMS.keys()].sort((one, other) => remainder(other) - remainder(one)).slice(0, left);
  for (const at of raised) rounded[at] += 1;
  const terms = Object.fromEntries(TERMS.map((term, at) => [term, rounded[at] * unit])) as Record<Term, number>;
  return { ...terms, sum: sum * unit };
}

/** "Простой интервьюеров −6,40, ожидание −3,00": whatever reads as more than nothing, the greatest first. */
function inWords(terms: Partial<Record<Term, number>>, day: InterviewDay, f: Formatter): string {
  return Object.entries(terms)
    .map(([term, amount]) => ({ term, amount, text: gainText(amount, day, f) }))
    .filter(({ text }) => text !== f.number(0))
    .sort((left, right) => Math.abs(right.amount) - Math.abs(left.amount))
    .map(({ term, text }) => `${f.t(`replanning.term.${term}`)} ${text}`)
    .join(', ');
}
