import { centralCountInterval, meanOfCounts, mixCounts } from '../../math/discrete-distribution.js';
import { arrivalsOn, dayShifts } from './day-now.js';
import type { DayNow } from './day-now.js';
import { sessionFigures } from './group-tables.js';
import { SHOWS_COVERAGE } from './stream-evaluation.js';
import type { ExpectedCount } from './stream-evaluation.js';
import { sumOfCounts } from './stream-queue.js';

/** A day of group sessions as it stands: each slot is a session in the room. */
export interface GroupNow extends Omit<DayNow, 'limits'> {
  readonly room: {
    readonly capacity: number;
    readonly minimum: number;
    /** Bound, for each session, on the probability that more come than there is room for, 0–1. */
    readonly overflowRisk: number;
  };
  /** Of a day for which a person chose fewer invitations than recommended: so many were to come; null elsewhere. */
  readonly wantedShows: number | null;
}

/** One session in numbers. */
export interface SessionNow {
  readonly invited: number;
  readonly shows: number;
  /** P(more come than there is room for) and P(fewer than the minimum come). */
  readonly overflow: number;
  readonly tooFew: number;
}

/** A day of group sessions in numbers. */
export interface GroupFiguresNow {
  readonly invited: number;
  readonly expectedShows: ExpectedCount;
  /** Sessions to which at least the minimum comes, on average. */
  readonly sessionsHeld: number;
  readonly sessions: readonly SessionNow[];
}

/**
 * What a day of group sessions brings as it stands.
 *
 * Used for: the figures before and after a change. Method: the exact distribution of those who come to each session, averaged over
 * `dayShifts`; where nobody interviews no session takes place. Cost: a few milliseconds.
 */
export function figuresOfGroups(day: Pick<GroupNow, 'standing' | 'interviewers' | 'room' | 'shared'>): GroupFiguresNow {
  const sessions = day.interviewers.map((_, slot) =>
    day.standing.filter((person) => person.slot === slot).map(({ showProbability }) => showProbability),
  );
  const invited = day.standing.length;
  const days = dayShifts(day, Math.ceil(invited / 2) + 1).map(({ weight, shift }) => {
    const arrivals = sessions.map((people) => arrivalsOn(shift, people));
    return { weight, arrivals, probabilities: arrivals.reduce((sum, coming) => sumOfCounts(sum, coming)) };
  });
  const shows = mixCounts(days);
  const figures = sessions.map((people, slot): SessionNow => {
    const coming = mixCounts(days.map(({ weight, arrivals }) => ({ weight, probabilities: arrivals[slot] })));
    const session = sessionFigures(day.room, coming);
    return { invited: people.length, ...session, tooFew: day.interviewers[slot] === 0 ? 1 : session.tooFew };
  });
  return {
    invited,
    expectedShows: { mean: meanOfCounts(shows), ...centralCountInterval(shows, SHOWS_COVERAGE) },
    sessionsHeld: figures.reduce((sum, one) => sum + (one.invited === 0 ? 0 : 1 - one.tooFew), 0),
    sessions: figures,
  };
}
