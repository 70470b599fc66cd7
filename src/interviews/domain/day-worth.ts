import type { DayFiguresNow, DayNow } from './day-now.js';
import { oneInterview } from './disturbance.js';

/** What a day is worth by its prices, term by term: what brings something is above 0, what costs something below. */
export interface DayWorth {
  readonly interviews: number;
  readonly waiting: number;
  readonly idle: number;
  readonly overtime: number;
  readonly invitations: number;
  /** Of the risk over the limit that somebody waits too long. */
  readonly overLimit: number;
  /** Of those who are given another time though somebody interviews at theirs. */
  readonly disturbed: number;
  readonly sum: number;
}

/** Somebody who would be given another time. */
export interface MovedPerson {
  readonly isConfirmed: boolean;
}

/**
 * Price of a risk over the limit, in interviews for certainty: somebody who said yes is moved for one chance in twenty less that
 * somebody waits too long, whoever has not answered for one in forty.
 */
const RISK_PRICE = 10;

/** What a risk costs that is over the limit of a day, in the units of its prices. */
export function priceOfRisk({ limits, values }: Pick<DayNow, 'limits' | 'values'>, risk: number): number {
  return RISK_PRICE * oneInterview(values) * Math.max(0, risk - (limits.waitRisk ?? 1));
}

/** What it costs to give these people another time. */
export function priceOfMoving({ disturbance }: Pick<DayNow, 'disturbance'>, moved: readonly MovedPerson[]): number {
  return moved.reduce((sum, { isConfirmed }) => sum + (isConfirmed ? disturbance.confirmed : disturbance.invited), 0);
}

/**
 * What a day is worth in the terms by which it is replanned.
 *
 * Used for: saying what a difference brings, and proposing none that brings nothing. Method: the exact figures of `figuresOfDay` at the
 * day's prices, less the price of a risk over the limit and of those who are moved.
 *
 * @param moved  those who would be given another time though somebody interviews at theirs
 * @returns terms and their sum, in the units of the day's prices
 */
export function worthOfDay(
  { values, limits, disturbance }: Pick<DayNow, 'values' | 'limits' | 'disturbance'>,
  figures: DayFiguresNow,
  moved: readonly MovedPerson[] = [],
): DayWorth {
  const terms = {
    interviews: values.interview * (figures.expectedShows.mean - figures.notInterviewed),
    waiting: -values.waitPersonSlot * figures.waitPersonSlots,
    idle: -values.idleInterviewerSlot * figures.idleInterviewerSlots,
    overtime: -values.overtimeSlot * figures.overtimeSlots,
    invitations: -values.invitation * figures.invited,
    overLimit: -priceOfRisk({ limits, values }, figures.waitRisk),
    disturbed: -priceOfMoving({ disturbance }, moved),
  };
  return { ...terms, sum: Object.values(terms).reduce((sum, term) => sum + term, 0) };
}
