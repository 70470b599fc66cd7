import { hasBegun } from '../../interviews/index.js';
import type { DaySummary } from '../../interviews/index.js';
import { dayIn } from '../../kernel/calendar-date.js';
import type { Formatter } from '../../platform/views/index.js';
import { dayHours, expectedText, plannedText } from '../days/day-words.js';
import type { EmptyPage } from '../frame/parts.js';
import { cityName } from '../frame/wording.js';
import { planHref } from '../days/plan-curve.js';

/** A day in short, with the one thing to do about it. */
export interface DayCard {
  href: string;
  when: string;
  place: string;
  vacancy: string;
  summary: string;
  /** Share of those expected in all who have come, 0–100; null before the day. */
  meter: { width: number } | null;
  action: string;
  primary: boolean;
  /** The people to be phoned; null when there are none or the reader does not phone. */
  calls: { href: string; label: string } | null;
  /** Where it is said what the plan would change; null where nothing can be changed, or not by the reader. */
  hintHref: string | null;
}

/** Days of the past that nobody ended, today's days, those to come that are approved, and plans that wait for approval. */
export interface DaysPart {
  unended: DayCard[];
  today: DayCard[];
  empty: EmptyPage | null;
  plans: DayCard[];
  emptyPlans: EmptyPage | null;
}

/** The cards. "Today" is today in the city of the interview. */
export function dayCards(
  days: readonly DaySummary[],
  { mayPlan, mayPhone }: { mayPlan: boolean; mayPhone: boolean },
  f: Formatter,
): DaysPart {
  const today = days.filter(({ day }) => day.status !== 'planned' && isToday(day, f.now));
  // A plan that waits for approval concerns those who approve; a day to come, everybody who meets people.
  const plans = days.filter(({ day }) => (day.status === 'planned' ? mayPlan : isAhead(day, f.now)));
  return {
    unended: days.filter(({ day }) => isPast(day, f.now)).map((summary) => unendedCard(summary, f)),
    today: today.map((summary) =>
      summary.day.status === 'held'
        ? heldCard(summary, f)
        : withHint(runningCard(summary, mayPhone, f), summary, mayPlan),
    ),
    empty:
      today.length > 0
        ? null
        : {
            title: f.t('today.noBoardTitle'),
            advice: f.t(mayPlan ? 'today.noBoardAdvice' : 'today.noBoardAdviceReader'),
            action: mayPlan ? f.t('today.noBoardAction') : null,
            href: mayPlan ? '/vacancies' : null,
          },
    plans: plans.map((summary) =>
      summary.day.status === 'planned'
        ? planCard(summary, f)
        : withHint(comingCard(summary, mayPhone, f), summary, mayPlan),
    ),
    emptyPlans:
      plans.length > 0
        ? null
        : {
            title: f.t('today.noPlansTitle'),
            advice: f.t(mayPlan ? 'today.noPlansAdvice' : 'today.noPlansAdviceReader'),
            action: null,
            href: null,
          },
  };
}

/** The answer may take seconds to find, so the page asks for it once it is there. */
function withHint(card: DayCard, { day }: DaySummary, mayPlan: boolean): DayCard {
  return mayPlan && day.status === 'approved' ? { ...card, hintHref: `/days/${day.id}/hint` } : card;
}

function runningCard(summary: DaySummary, mayPhone: boolean, f: Formatter): DayCard {
  const { day, vacancyTitle, totals, expectedNow } = summary;
  const came = totals.came + totals.late;
  return {
    href: `/days/${day.id}`,
    when: dayHours(day, f),
    place: cityName(day.citySlug, f) ?? day.address,
    vacancy: vacancyTitle,
    summary: expectedNow
      ? f.t('today.dayCame', { came, expected: expectedText(expectedNow, f), invited: totals.invited })
      : f.t('today.dayCancelled'),
    meter: expectedNow && { width: Math.round(100 * (expectedNow.mean > 0 ? came / expectedNow.mean : 0)) },
    action: f.t('today.openBoard'),
    primary: false,
    calls:
      mayPhone && totals.toPhone > 0
        ? { href: `/days/${day.id}/calls`, label: f.t('calls.count', { count: totals.toPhone }) }
        : null,
    hintHref: null,
  };
}

/** Until somebody ends it, its outcomes are no history and those who did not come stay where they were. */
function unendedCard(summary: DaySummary, f: Formatter): DayCard {
  const { day, totals } = summary;
  const came = totals.came + totals.late;
  return {
    ...runningCard(summary, false, f),
    when: `${f.date(day.date)}, ${dayHours(day, f)}`,
    summary: f.t('today.dayUnended', { came, invited: totals.invited }),
    meter: null,
    action: f.t('board.close'),
    primary: true,
  };
}

/** It stays for the rest of the day: who came to it waits to hear what comes next. */
function heldCard(summary: DaySummary, f: Formatter): DayCard {
  const { totals } = summary;
  const came = totals.came + totals.late;
  return {
    ...runningCard(summary, false, f),
    summary: f.t('today.dayHeld', { came, invited: totals.invited }),
    meter: null,
  };
}

function comingCard(summary: DaySummary, mayPhone: boolean, f: Formatter): DayCard {
  const { day, totals, expectedNow } = summary;
  const card = { ...runningCard(summary, mayPhone, f), when: `${f.date(day.date)}, ${dayHours(day, f)}` };
  if (!expectedNow) return card;
  return {
    ...card,
    summary: f.t('today.dayComing', {
      invited: totals.invited,
      confirmed: totals.saidYes,
      expected: expectedText(expectedNow, f),
    }),
    meter: null,
  };
}

function planCard({ day, vacancyTitle, isOfOlderHistory }: DaySummary, f: Formatter): DayCard {
  const { chosen } = day.plan;
  const canApprove = !hasBegun(day, f.now);
  return {
    href: planHref(day.vacancyId, day.id),
    when: `${f.date(day.date)}, ${dayHours(day, f)}`,
    place: cityName(day.citySlug, f) ?? day.address,
    vacancy: vacancyTitle,
    summary: canApprove
      ? [
          f.t('today.dayPlan', { invite: chosen.invited, expected: expectedText(chosen.expectedShows, f) }),
          ...(isOfOlderHistory ? [f.t('today.planOfOlderHistory', { when: plannedText(day, f) })] : []),
        ].join('. ')
      : f.t('plan.past'),
    meter: null,
    action: f.t(canApprove ? 'today.openPlan' : 'board.plan'),
    primary: canApprove,
    calls: null,
    hintHref: null,
  };
}

function isToday(day: DaySummary['day'], now: Date): boolean {
  return day.date === dayIn(now, day.timeZone);
}

function isPast(day: DaySummary['day'], now: Date): boolean {
  return day.date < dayIn(now, day.timeZone);
}

function isAhead(day: DaySummary['day'], now: Date): boolean {
  return day.date > dayIn(now, day.timeZone);
}
