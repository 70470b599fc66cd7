import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { groupsOf } from './day-findings.service.js';
import { DayStates } from './day-states.service.js';
import type { DayState } from './day-states.service.js';
import { figuresOfDay } from './domain/day-now.js';
import type { DayFiguresNow } from './domain/day-now.js';
import { figuresOfGroups } from './domain/group-now.js';
import type { GroupFiguresNow } from './domain/group-now.js';
import { figuresOfSlots } from './domain/slot-figures.js';
import type { SlotFigures } from './domain/slot-figures.js';
import { InterviewDay } from './interview-day.entity.js';
import { dayNotFound } from './interviews.errors.js';

/** One time of a day to which people are invited, as it stands. */
export interface StandingSlot extends SlotFigures {
  readonly startsAt: Date;
  /** Nobody who walked in is among them. */
  readonly invited: number;
  readonly confirmed: number;
  /** Seats that are held for people who are being asked. */
  readonly asked: number;
  /** There already, whoever walked in included. */
  readonly came: number;
}

/** A day to which people are invited, as it stands. */
export type DayStanding = { readonly at: Date; readonly slots: readonly StandingSlot[] } & (
  | { readonly format: 'stream'; readonly figures: DayFiguresNow }
  | { readonly format: 'group'; readonly figures: GroupFiguresNow }
);

/** Says how days stand to which people are invited: by who is booked now and by what is known of each of them, not by the plan. */
@Injectable()
export class DayStandings {
  constructor(
    private readonly database: Database,
    private readonly states: DayStates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null of a day to which nobody is invited, or that was called off. @throws ExpectedError of kind not-found */
  async read(actor: Actor, dayId: string): Promise<DayStanding | null> {
    assertAllowed(actor, 'days.read');
    const { organisationId } = actor;
    const at = this.clock.now();
    const state = await this.database.inOrganisation(organisationId, async (db) => {
      const day = isId(dayId) ? await db.getRepository(InterviewDay).findOneBy({ organisationId, id: dayId }) : null;
      if (day === null) throw dayNotFound();
      return day.status === 'approved' || day.status === 'held' ? this.states.read(db, day, at) : null;
    });
    if (state === null) return null;
    const slots = slotsOf(state);
    return state.day.format === 'group'
      ? { at, slots, format: 'group', figures: figuresOfGroups(groupsOf(state)) }
      : { at, slots, format: 'stream', figures: figuresOfDay(state.now) };
  }
}

function slotsOf({ slots, bookings, now }: DayState): StandingSlot[] {
  const figures = figuresOfSlots(now);
  return slots.map(({ id, startsAt }, slot) => {
    const here = [...bookings.values()].filter(({ interviewSlotId }) => interviewSlotId === id);
    const invited = here.filter(({ walkIn }) => !walkIn);
    return {
      ...{ startsAt, invited: invited.length, ...figures[slot] },
      confirmed: invited.filter(({ status }) => status === 'confirmed').length,
      asked: now.standing.filter((one) => one.slot === slot).length - here.length,
      came: here.filter(({ outcome }) => outcome === 'came' || outcome === 'late').length,
    };
  });
}
