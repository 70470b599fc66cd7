import { mixCounts } from '../../math/discrete-distribution.js';
import { withTrial } from '../../math/poisson-binomial.js';
import { arrivalsOn, chanceOn, dayShifts } from './day-now.js';
import type { DayShift } from './day-now.js';
import { probabilityOf } from './day-steps.js';
import type { Placed } from './day-steps.js';
import { priceOfMoving, priceOfRisk } from './day-worth.js';
import { oneInterview } from './disturbance.js';
import type { GroupNow } from './group-now.js';
import { sessionFigures } from './group-tables.js';

/** Fine enough to compare proposals by. */
const KINDS_OF_DAY = 24;

/** What it costs that somebody is left in a session that nobody interviews, in times of what another time costs them. */
const TIMES_UNATTENDED = 2;

/** A session with the people who are put into it. */
export interface SeatedSession {
  readonly members: readonly Placed[];
  /** Per kind of day, the chances of 0, 1, 2, … coming. */
  readonly arrivals: readonly Float64Array[];
  readonly shows: number;
  readonly overflow: number;
  readonly tooFew: number;
  /** How many come to a session that does not take place, on average. */
  readonly inVain: number;
}

/** Puts people into the sessions of a day and says what that is worth. */
export class SessionSeating {
  private readonly shifts: readonly DayShift[];

  constructor(readonly day: GroupNow) {
    this.shifts = dayShifts(day, KINDS_OF_DAY);
  }

  /** A session of these people. */
  of(slot: number, members: readonly Placed[]): SeatedSession {
    const chances = members.map(probabilityOf);
    return this.described(
      slot,
      members,
      this.shifts.map(({ shift }) => arrivalsOn(shift, chances)),
    );
  }

  /** The session with one more. */
  with(slot: number, session: SeatedSession, person: Placed): SeatedSession {
    const chance = probabilityOf(person);
    return this.described(
      slot,
      [...session.members, person],
      session.arrivals.map((coming, at) => withTrial(coming, chanceOn(this.shifts[at].shift, chance))),
    );
  }

  /** P(more come than there is room for) with one more: that is one too many where they come and the room was full just so. */
  overflowWith({ arrivals, overflow }: SeatedSession, chance: number): number {
    const { capacity } = this.day.room;
    return this.shifts.reduce(
      (sum, { weight, shift }, at) => sum + weight * chanceOn(shift, chance) * (arrivals[at][capacity] ?? 0),
      overflow,
    );
  }

  /**
   * What the day is worth, in the units of its prices. The plan wants as many sessions held as possible, so a session that is held counts as
   * the interviews that it has at least; whoever comes to one that is not has come in vain, and loses an interview. That somebody stays where
   * nobody interviews is worse than any other time.
   */
  worth(sessions: readonly SeatedSession[]): number {
    const { day } = this;
    const { minimum, overflowRisk } = day.room;
    const interview = oneInterview(day.values);
    const limits = { limits: { waitSlots: 0, waitRisk: overflowRisk, perSlot: null }, values: day.values };
    return sessions.reduce((sum, { members, overflow, tooFew, inVain }, slot) => {
      if (members.length === 0) return sum;
      const people = members.map(({ person }) => person);
      if (day.interviewers[slot] === 0) return sum - TIMES_UNATTENDED * priceOfMoving(day, people);
      const moved = people.filter((_, at) => members[at].from !== null && members[at].from !== slot);
      const held = Math.max(1, minimum) * (1 - tooFew) - inVain;
      return sum + interview * held - priceOfRisk(limits, overflow) - priceOfMoving(day, moved);
    }, 0);
  }

  private described(slot: number, members: readonly Placed[], arrivals: readonly Float64Array[]): SeatedSession {
    const coming = mixCounts(arrivals.map((probabilities, at) => ({ weight: this.shifts[at].weight, probabilities })));
    const figures = sessionFigures(this.day.room, coming);
    const tooFew = this.day.interviewers[slot] === 0 ? 1 : figures.tooFew;
    const { minimum } = this.day.room;
    const inVain = coming.slice(0, minimum).reduce((sum, chance, count) => sum + chance * count, 0);
    return { members, arrivals, ...figures, tooFew, inVain };
  }
}
