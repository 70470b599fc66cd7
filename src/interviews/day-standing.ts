import { groupsOf } from './day-findings.service.js';
import type { DayReading, DayState } from './day-states.service.js';
import { figuresOfDay } from './domain/day-now.js';
import type { DayFiguresNow } from './domain/day-now.js';
import { figuresOfGroups } from './domain/group-now.js';
import type { GroupFiguresNow } from './domain/group-now.js';
import { figuresOfSlots } from './domain/slot-figures.js';
import type { SlotFigures } from './domain/slot-figures.js';

/** One time of a day to which people are invited, as it stands. */
export interface StandingSlot extends SlotFigures {
  readonly startsAt: Date;
  /** How many interview then. */
  readonly interviewers: number;
  /** Nobody who walked in is among them. */
  readonly invited: number;
  readonly confirmed: number;
  /** Seats that are held for people who are being asked. */
  readonly asked: number;
  /** There already, whoever walked in included. */
  readonly came: number;
  /** Of these, whoever walked in. */
  readonly walkIns: number;
}

/** A day to which people are invited, as it stands. */
export type DayStanding = { readonly at: Date; readonly slots: readonly StandingSlot[] } & (
  | { readonly format: 'stream'; readonly figures: DayFiguresNow }
  | { readonly format: 'group'; readonly figures: GroupFiguresNow }
);

/** Says how a day stands to which people are invited: by who is booked now and by what is known of each of them, not by the plan. */
export function dayStanding({ at, state }: DayReading): DayStanding | null {
  if (state === null) return null;
  const slots = slotsOf(state);
  return state.day.format === 'group'
    ? { at, slots, format: 'group', figures: figuresOfGroups(groupsOf(state)) }
    : { at, slots, format: 'stream', figures: figuresOfDay(state.now) };
}

function slotsOf({ slots, bookings, now }: DayState): StandingSlot[] {
  const figures = figuresOfSlots(now);
  return slots.map(({ id, startsAt }, slot) => {
    const here = [...bookings.values()].filter(({ interviewSlotId }) => interviewSlotId === id);
    const invited = here.filter(({ walkIn }) => !walkIn);
    return {
      ...{ startsAt, interviewers: now.interviewers[slot], invited: invited.length, ...figures[slot] },
      confirmed: invited.filter(({ status }) => status === 'confirmed').length,
      asked: now.standing.filter((one) => one.slot === slot).length - here.length,
      walkIns: here.length - invited.length,
      came: here.filter(({ outcome }) => outcome === 'came' || outcome === 'late').length,
    };
  });
}
