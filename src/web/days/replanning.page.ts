import type { DayFiguresNow, DayWorth, InterviewDay, ReplannedDay, ReplannedLine } from '../../interviews/index.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import { expectedText } from './day-words.js';

/** One person who would be written to. */
export interface ReplanningLine {
  key: string;
  href: string;
  name: string;
  /** Where to, and where from. */
  what: string;
  /** They have said yes to the time that they would lose. */
  isConfirmed: boolean;
  /** What they would get. */
  message: { icon: IconName; text: string };
}

/** A figure of the day as it is and as it would be, and what the difference is worth. */
export interface ReplanningFigure {
  name: string;
  before: string;
  after: string;
  /** By the prices of the day; what costs something is below 0. */
  worth: string;
}

/** What should change of a day that stands, to be approved. */
export interface ReplanningPart {
  /** That there is nothing to change; null when there is. */
  nothing: string | null;
  href: string;
  shown: string;
  question: string;
  groups: { heading: string; lines: ReplanningLine[] }[];
  figures: ReplanningFigure[];
  /** What they come to. */
  total: ReplanningFigure | null;
  /** In what unit the last column is, and what it costs to move somebody. */
  prices: string;
  /** That the risk stays over its limit all the same. */
  overLimit: string | null;
  /** What the change is worth by the day's prices, in words. */
  worth: string | null;
  stays: string;
  /** Places nobody is left for. */
  missing: { text: string; href: string } | null;
  /** Who approved what last. */
  last: string | null;
}

/** Differences below this part of an interview are not worth a word. */
const WORTH_SAYING = 0.05;

/** A risk that is over its limit by less than this is at it. */
const LEAST_RISK = 0.005;

/** The part; null where there is nothing to be planned anew. Times are those of the city of the interview. */
export function replanningPart(
  replanned: ReplannedDay | null,
  day: InterviewDay | null,
  reader: Formatter,
): ReplanningPart | null {
  if (replanned === null || day === null) return null;
  const f = reader.inZone(day.timeZone);
  const { invite, move, after, staying, missing, lastReplanned } = replanned;
  const isEmpty = invite.length + move.length === 0;
  const groups = [
    { heading: f.t('replanning.invite', { count: invite.length }), lines: invite.map((one) => lineOf(one, f)) },
    { heading: f.t('replanning.move', { count: move.length }), lines: move.map((one) => lineOf(one, f)) },
  ];
  return {
    nothing: isEmpty ? f.t('replanning.nothing', { count: staying }) : null,
    href: `/days/${day.id}/replanning`,
    shown: replanned.shown,
    question: f.t('replanning.question'),
    groups: groups.filter(({ lines }) => lines.length > 0),
    figures: isEmpty ? [] : figuresOf(replanned, day, f),
    total: isEmpty ? null : totalOf(replanned, day, f),
    prices: pricesOf(replanned, day, f),
    overLimit:
      day.limits.waitRisk !== null && after.waitRisk > day.limits.waitRisk + LEAST_RISK
        ? f.t('replanning.overLimit', { risk: f.chance(after.waitRisk), limit: f.chance(day.limits.waitRisk) })
        : null,
    worth: isEmpty ? null : worthOf(replanned, day, f),
    stays: f.t('replanning.stays', { count: staying }),
    missing:
      missing > 0
        ? { text: f.t('replanning.missing', { count: missing }), href: `/vacancies/${day.vacancyId}/responses` }
        : null,
    last: lastReplanned && lastOf(lastReplanned, f),
  };
}

function lineOf({ key, applicationId, name, from, to, isConfirmed, message, way }: ReplannedLine, f: Formatter) {
  return {
    key,
    href: `/applications/${applicationId}`,
    name: name || f.t('responses.nameless'),
    what:
      from === null
        ? f.t('replanning.inviteTo', { time: f.time(to) })
        : f.t('replanning.moveTo', { from: f.time(from), to: f.time(to) }),
    isConfirmed,
    message:
      way === 'phone'
        ? { icon: 'phone' as const, text: f.t('replanning.byPhone') }
        : { icon: 'mail' as const, text: f.t(`replanning.${message}By.${way}`) },
  };
}

function figuresOf(
  { before, after, worth, staying, move }: ReplannedDay,
  day: InterviewDay,
  f: Formatter,
): ReplanningFigure[] {
  const { slotMinutes, limits, prices } = day;
  // Seats that are held for people of the waiting list while they are asked.
  const asked = before.invited - staying - move.length;
  const waiting =
    limits.waitSlots === 0
      ? f.t('replanning.figureWaitAny')
      : f.t('replanning.figureWait', { minutes: f.duration(limits.waitSlots * slotMinutes) });
  const row = (
    name: string,
    of: (figures: DayFiguresNow) => string,
    term: keyof DayWorth | null,
  ): ReplanningFigure => ({
    ...{ name, before: of(before), after: of(after) },
    worth: term === null ? '' : gainText(worth.after[term] - worth.before[term], day, f),
  });
  return [
    row(
      f.t(asked > 0 ? 'replanning.figureInvitedAsked' : 'replanning.figureInvited'),
      ({ invited }) => f.number(invited),
      prices.invitation > 0 ? 'invitations' : null,
    ),
    row(f.t('replanning.figureShows'), ({ expectedShows }) => expectedText(expectedShows, f), 'interviews'),
    row(f.t('replanning.figureWaiting'), (of) => f.duration(of.waitPersonSlots * slotMinutes), 'waiting'),
    row(f.t('replanning.figureIdle'), (of) => f.duration(of.idleInterviewerSlots * slotMinutes), 'idle'),
    row(f.t('replanning.figureOver'), (of) => f.duration(of.overtimeSlots * slotMinutes), 'overtime'),
    row(waiting, ({ waitRisk }) => f.chance(waitRisk), limits.waitRisk === null ? null : 'overLimit'),
    ...(move.length === 0
      ? []
      : [
          {
            ...{ name: f.t('replanning.figureMoved'), before: f.number(0), after: f.number(move.length) },
            worth: gainText(worth.after.disturbed, day, f),
          },
        ]),
  ];
}

/** What the day is worth by its prices, now and then. */
function totalOf({ worth: { before, after } }: ReplannedDay, day: InterviewDay, f: Formatter): ReplanningFigure {
  return {
    ...{ name: f.t('replanning.total'), before: amountText(before.sum, day, f), after: amountText(after.sum, day, f) },
    worth: gainText(after.sum - before.sum, day, f),
  };
}

function isInMoney({ prices }: InterviewDay): boolean {
  return prices.money !== undefined;
}

/** Money to the unit, interviews to a hundredth: a difference is often a fraction of one. */
function amountText(amount: number, day: InterviewDay, f: Formatter): string {
  if (isInMoney(day)) return withMinus(f.number(amount));
  return withMinus(f.number(day.prices.interview > 0 ? amount / day.prices.interview : amount, 2));
}

/** The sign as wide as the plus above and below it. */
function withMinus(text: string): string {
  return text.replace('-', '−');
}

function gainText(amount: number, day: InterviewDay, f: Formatter): string {
  const text = amountText(amount, day, f);
  if (!/[1-9]/.test(text)) return f.number(0);
  return amount > 0 ? `+${text}` : text;
}

function pricesOf({ disturbance }: ReplannedDay, day: InterviewDay, f: Formatter): string {
  const [invited, confirmed] = [disturbance.invited, disturbance.confirmed].map((price) => amountText(price, day, f));
  return f.t(isInMoney(day) ? 'replanning.pricesMoney' : 'replanning.prices', { invited, confirmed });
}

/** What all of it brings: interviews, less what waiting, idleness, overtime, risk and other people's plans cost. */
function worthOf({ worth: { before, after } }: ReplannedDay, day: InterviewDay, f: Formatter): string {
  const gain = after.sum - before.sum;
  if (isInMoney(day)) return f.t('replanning.worthMoney', { amount: amountText(gain, day, f) });
  const interviews = day.prices.interview > 0 ? gain / day.prices.interview : gain;
  if (interviews < WORTH_SAYING) return f.t('replanning.worthSame');
  return f.t('replanning.worthMore', { interviews: f.number(interviews, 1) });
}

function lastOf({ userName, at, invited, moved }: NonNullable<ReplannedDay['lastReplanned']>, f: Formatter): string {
  const when = new Date(at);
  return f.t('replanning.last', { who: userName, when: `${f.date(when)}, ${f.time(when)}`, invited, moved });
}
