import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Answer, KnownThen, Moment } from './known-then.js';
import type { StatedInLog } from './log-stated.js';

/**
 * Up to when something is known. Each has a fit of its own: somebody who has not answered before being asked says nothing by it, and somebody
 * who has not answered an hour before the interview says a lot. A plan invites people who were never asked, so it rests on `booked`.
 */
export const STAGES = ['booked', 'day-before', 'hours-before'] as const;
export type Stage = (typeof STAGES)[number];

/** What is known of a booking and may say whether the person comes; null: not known. */
export interface ShowFacts {
  /** As of `showKeys`, of vacancies of our own the key of the title. */
  readonly city: string | null;
  readonly vacancy: string | null;
  readonly board: string | null;
  readonly format: string | null;
  /** ISO weekday, 1 = Monday. */
  readonly weekday: number;
  /** Hour by the city's clock, 0–23. */
  readonly hour: number | null;
  /** Whether it was a booking of our own: of the rows of a log nobody wrote down what was known. */
  readonly isWritten: boolean;
  readonly leadHours: number | null;
  readonly answer: Answer | null;
  readonly remindersSent: number | null;
  readonly earlier: KnownThen['earlier'];
  readonly isOtherCity: boolean | null;
  readonly scorePoints: number | null;
  readonly payRatio: number | null;
}

/** What is the same at all stages. */
export type LastingFacts = Pick<ShowFacts, 'city' | 'vacancy' | 'board' | 'format'>;

/** What a log's row says beside its place. */
export type StatedFacts = Pick<StatedInLog, 'localHour' | 'leadHours' | 'answer' | 'isConfirmed'>;

/**
 * What was known of a booking at a stage. Of a log's row only what the row says: when somebody answered it does not, so that the answer is taken
 * for one to the reminder on the eve, of which nothing was known at booking.
 */
export function factsAt(
  stage: Stage,
  lasting: LastingFacts,
  date: CalendarDate,
  known: readonly KnownThen[] | null,
  stated: StatedFacts | null = null,
): ShowFacts {
  const facts = factsOf(lasting, (known && momentOf(known, stage)) ?? null, ((new Date(date).getUTCDay() + 6) % 7) + 1);
  if (known !== null || stated === null) return facts;
  const { localHour: hour = null, leadHours = null } = stated;
  return { ...facts, hour, leadHours, answer: stage === 'booked' ? null : statedAnswer(stated) };
}

/** Logs that were imported earlier say of whoever did not promise to come no more than that. */
function statedAnswer({ answer, isConfirmed }: StatedFacts): Answer | null {
  if (answer !== undefined) return answer;
  if (isConfirmed === undefined) return null;
  return isConfirmed ? 'yes' : 'unsure';
}

/** Facts of what is known now, or was at a moment. */
export function factsOf(
  { city, vacancy, board, format }: LastingFacts,
  then: KnownThen | null,
  weekday: number,
): ShowFacts {
  return {
    ...{ city, vacancy, board, format, weekday },
    isWritten: then !== null,
    hour: then?.localHour ?? null,
    leadHours: then?.leadHours ?? null,
    answer: then && answerOf(then),
    remindersSent: then?.remindersSent ?? null,
    earlier: then?.earlier ?? null,
    isOtherCity: then?.isOtherCity ?? null,
    scorePoints: then?.scorePoints ?? null,
    payRatio: then?.payRatio ?? null,
  };
}

/** The moment that ends a stage, and from how many hours before the interview on it has ended where nobody was reminded. */
const ENDS: Readonly<Record<Exclude<Stage, 'booked'>, { moment: Moment; leastHours: (then: KnownThen) => number }>> = {
  // Reminders of the day before go out at 18:00, six hours before the day begins.
  'day-before': { moment: 'reminder-day-before', leastHours: ({ localHour }) => localHour + 6 },
  'hours-before': { moment: 'reminder-hours-before', leastHours: () => 2 },
};

/**
 * The last of what was known up to a stage, and nothing of later; how long before the interview it was booked stays what it was then. Of
 * somebody who was booked after the stage had ended it is the booking.
 */
function momentOf(known: readonly KnownThen[], stage: Stage): KnownThen | undefined {
  const [booked] = known;
  if (booked === undefined || stage === 'booked') return booked;
  const { moment, leastHours } = ENDS[stage];
  const reminder = known.findLast((then) => then.moment === moment);
  const last = reminder ?? known.findLast((then) => then.leadHours >= leastHours(then)) ?? booked;
  return { ...last, leadHours: booked.leadHours };
}

function answerOf({ answer, isConfirmed, hasNoAnswer }: KnownThen): Answer | null {
  if (answer !== undefined) return answer;
  if (isConfirmed) return 'yes';
  return hasNoAnswer ? 'unsure' : 'none';
}
