import { slotTimes } from '../../interviews/index.js';
import type { BoardRow, DayStatus, ExpectedCount, InterviewDay, ShowsExpected } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { cityName } from '../frame/wording.js';
import type { StateWord, Tone } from '../frame/wording.js';

const STATUS_TONES: Readonly<Record<DayStatus, Tone>> = {
  planned: 'fair',
  approved: 'accent',
  held: 'quiet',
  cancelled: 'bad',
};

/** How a day stands, in one word. */
export function dayState(status: DayStatus, f: Formatter): StateWord {
  return { word: f.t(`days.${status}`), tone: STATUS_TONES[status] };
}

/** A day by its date and city. */
export function dayTitle({ date, citySlug }: Pick<InterviewDay, 'date' | 'citySlug'>, f: Formatter): string {
  return [f.date(date), cityName(citySlug, f)].filter(Boolean).join(', ');
}

type DayTimes = Pick<InterviewDay, 'date' | 'firstStart' | 'slotCount' | 'slotMinutes' | 'timeZone'>;

/** Start times of the slots by the city's clock, and the end of the last one: `HH:mm` each. */
function clockTimes({ date, firstStart, slotCount, slotMinutes, timeZone }: DayTimes, f: Formatter): string[] {
  const local = f.inZone(timeZone);
  return slotTimes(date, firstStart, slotCount + 1, slotMinutes, timeZone).map((instant) => local.time(instant));
}

/** Start times of the slots by the city's clock, `HH:mm`. */
export function slotStarts(day: DayTimes, f: Formatter): string[] {
  return clockTimes(day, f).slice(0, -1);
}

/** When its plan was made, as a date with the time. */
export function plannedText({ plan }: Pick<InterviewDay, 'plan'>, f: Formatter): string {
  const plannedAt = new Date(plan.plannedAt);
  return `${f.date(plannedAt)}, ${f.time(plannedAt)}`;
}

/** From the first slot's start to the last one's end: "10:00–14:00". */
export function dayHours(day: DayTimes, f: Formatter): string {
  const times = clockTimes(day, f);
  return `${times[0]}–${times.at(-1)}`;
}

/** What the number expected rests on, and how likely whoever is still awaited comes. */
export function expectedHint({ chance }: ShowsExpected, f: Formatter): string {
  const hint = f.t('board.expectedHint');
  return chance === null ? hint : `${hint} ${f.t('board.expectedMean', { percent: f.percent(chance) })}`;
}

/** How many are expected, with the interval of nine days of ten: "4,4 (1–8)". */
export function expectedText({ mean, from, to }: ExpectedCount, f: Formatter): string {
  return f.t('days.range', { mean: f.number(mean, 1), from, to });
}

/** What is known of a booked person in one word. */
export function bookingState(
  { status, outcome, cancelledBy }: Pick<BoardRow, 'status' | 'outcome' | 'cancelledBy'>,
  f: Formatter,
): StateWord {
  if (status === 'cancelled') {
    return { word: f.t(cancelledBy === 'us' ? 'board.stateUninvited' : 'board.stateCancelled'), tone: 'quiet' };
  }
  switch (outcome) {
    case 'came':
      return { word: f.t('board.stateCame'), tone: 'good' };
    case 'late':
      return { word: f.t('board.stateLate'), tone: 'fair' };
    case 'no-show':
      return { word: f.t('board.stateNoShow'), tone: 'bad' };
    case null:
      return status === 'confirmed'
        ? { word: f.t('board.stateConfirmed'), tone: 'accent' }
        : { word: f.t('board.stateInvited'), tone: 'quiet' };
  }
}

/** That nobody interviews at a time, or fewer do than were planned; null where all are there. Whoever receives people has to know it as well. */
export function staffWord(
  { interviewers: all, status }: Pick<InterviewDay, 'interviewers' | 'status'>,
  interviewers: number,
  f: Formatter,
): StateWord | null {
  if (status !== 'approved' || interviewers >= all) return null;
  if (interviewers === 0) return { word: f.t('board.nobodyInterviews'), tone: 'bad' };
  return { word: f.t('board.fewerInterview', { count: interviewers, all }), tone: 'fair' };
}
