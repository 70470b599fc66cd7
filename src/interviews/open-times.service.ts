import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { slotJustLeft } from './booking-moments.js';
import type { BookingContext } from './booking-reader.service.js';
import { Booking } from './booking.entity.js';
import { groupsOf } from './day-findings.service.js';
import { DayStates } from './day-states.service.js';
import type { DayState } from './day-states.service.js';
import { groupTimesFor, streamTimesFor } from './domain/closed-times.js';
import type { TimeFor, WhyClosed } from './domain/closed-times.js';
import type { StandingPerson } from './domain/day-now.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { slotFull } from './interviews.errors.js';
import { isStaffed } from './staffed-seats.js';

/** A time of its day that a booking can be moved to. */
export interface FreeSlot {
  readonly id: string;
  readonly startsAt: Date;
}

/** The same for those who may decide against the plan. */
export interface OtherSlot extends FreeSlot {
  /** Null where the plan leaves it open. */
  readonly closed: WhyClosed | null;
  /** As of `TimeFor`. */
  readonly risk: number;
}

/** Which times of a day somebody who is or was booked into it can have instead of theirs. */
@Injectable()
export class OpenTimes {
  constructor(
    private readonly states: DayStates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those that the plan leaves open, and the one that they have only just left. */
  async open(db: EntityManager, context: BookingContext): Promise<FreeSlot[]> {
    const times = await this.all(db, context);
    return times.filter(({ closed }) => closed === null).map(({ id, startsAt }) => ({ id, startsAt }));
  }

  /** All that are to come and have somebody who interviews, other than their own. */
  async all(db: EntityManager, context: BookingContext): Promise<OtherSlot[]> {
    const state = await this.stateFor(db, context);
    const others = state.slots.filter(({ id }) => id !== context.slot.id);
    return this.judged(state, context, others);
  }

  /**
   * The day, to which nobody is moved meanwhile, so that of two who want the last room one gets it. Before anything else is locked.
   */
  async keep(db: EntityManager, { day }: Pick<BookingContext, 'day'>): Promise<void> {
    const where = { organisationId: day.organisationId, id: day.id };
    await db.getRepository(InterviewDay).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * The time with this id, of a day that is kept.
   *
   * @param refused  what is said where the plan leaves it closed; null: it is taken all the same, and is given a seat beyond the plan if it has none
   * @throws ExpectedError when it is none of this day, is past or nobody interviews then, and `refused`
   */
  async chosen(
    db: EntityManager,
    context: BookingContext,
    slotId: string,
    refused: ((time: OtherSlot) => Error) | null = slotFull,
  ): Promise<InterviewSlot> {
    const { day, booking } = context;
    const { organisationId, id: interviewDayId } = day;
    const where = { organisationId, id: slotId, interviewDayId };
    const slot = isId(slotId) ? await db.getRepository(InterviewSlot).findOneBy(where) : null;
    if (slot === null || slot.startsAt <= this.clock.now() || !isStaffed(slot, day)) throw slotFull();
    // Of two taps the second finds the booking moved already.
    const now = await db.getRepository(Booking).findOneByOrFail({ organisationId, id: booking.id });
    // Theirs already, or theirs again: the seat that they gave back was planned for them, if it was not one beyond the plan.
    if (slot.id === now.interviewSlotId && (now.status !== 'cancelled' || slot.seatsTaken < slot.seats)) return slot;
    if (refused === null) {
      await db.query(
        `UPDATE interview_slots SET seats_beyond_plan = greatest(seats_beyond_plan, seats_taken + 1 - seats)
          WHERE organisation_id = $1 AND id = $2`,
        [organisationId, slotId],
      );
      return slot;
    }
    const [time] = this.judged(await this.stateFor(db, context), { day, booking: now }, [slot]);
    if (time !== undefined && time.closed !== null) throw refused(time);
    return slot;
  }

  /** The day with those who stand, and with whoever cancelled and may come back. */
  private async stateFor(db: EntityManager, { day, booking, application }: BookingContext): Promise<DayState> {
    return this.states.read(db, day, this.clock.now(), booking.status === 'cancelled' ? [application] : []);
  }

  /** Their seat at the time that they have just left was planned for them, whatever is expected of them since they chose another. */
  private judged(
    state: DayState,
    { booking, day }: Pick<BookingContext, 'booking' | 'day'>,
    among: readonly InterviewSlot[],
  ): OtherSlot[] {
    const now = this.clock.now();
    const left = slotJustLeft(booking, now);
    const possible = among.filter((slot) => slot.startsAt > now && isStaffed(slot, day));
    const places = possible.map(({ id }) => state.slots.findIndex((slot) => slot.id === id));
    const times = timesFor(state, personOf(state, booking), places);
    return possible.map(({ id, startsAt, seatsTaken, seats }, at) => {
      const byPlan = id === left ? null : times[at].closed;
      return { id, startsAt, risk: times[at].risk, closed: seatsTaken < seats ? byPlan : 'full' };
    });
  }
}

function timesFor(state: DayState, person: StandingPerson, places: readonly number[]): TimeFor[] {
  if (state.day.format === 'group') return groupTimesFor(groupsOf(state), person, places);
  return streamTimesFor(state.now, person, places);
}

/** Whoever cancelled is none of those who stand. */
function personOf({ now }: DayState, { id, applicationId }: BookingContext['booking']): StandingPerson {
  const standing = now.standing.find((one) => one.id === id);
  if (standing !== undefined) return standing;
  const known = now.newcomers.find((one) => one.id === applicationId);
  const showProbability = known?.showProbability ?? now.shared.showProbability;
  return { id, slot: 0, isConfirmed: true, showProbability, showProbabilityIfMoved: showProbability, mayMove: false };
}
