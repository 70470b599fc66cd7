import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Answer, KnownThen } from './known-then.js';

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

/** What was known of a booking at a stage. Of a log's row only what the row says. */
export function factsAt(
  stage: Stage,
  lasting: LastingFacts,
  date: CalendarDate,
  known: readonly KnownThen[] | null,
): ShowFacts {
  const then = known && momentOf(known, stage);
  return factsOf(lasting, then ?? null, ((new Date(date).getUTCDay() + 6) % 7) + 1);
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

/** The last of what was known up to a stage; how long before the interview it was booked stays what it was then. */
function momentOf(known: readonly KnownThen[], stage: Stage): KnownThen | undefined {
  const [booked] = known;
  if (booked === undefined || stage === 'booked') return booked;
  const last = known.findLast(({ moment }) => stage === 'hours-before' || moment !== 'reminder-hours-before');
  return last && { ...last, leadHours: booked.leadHours };
}

function answerOf({ answer, isConfirmed, hasNoAnswer }: KnownThen): Answer | null {
  if (answer !== undefined) return answer;
  if (isConfirmed) return 'yes';
  return hasNoAnswer ? 'unsure' : 'none';
}
