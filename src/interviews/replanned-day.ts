import type { LastReplanned } from './day-plan.js';
import type { DayState, Way } from './day-states.service.js';
import { withDifference } from './domain/day-difference.js';
import type { Changes, DayDifference } from './domain/day-difference.js';
import type { GroupFinding, StreamFinding } from './domain/day-finding.js';
import type { Disturbance } from './domain/disturbance.js';
import type { NotInvited } from './domain/group-difference.js';
import { LEAST_HELD } from './domain/group-tables.js';
import { fieldInvalid } from './interviews.errors.js';
import { isStaffed } from './staffed-seats.js';

/** Somebody who would be written to. */
export interface ReplannedLine {
  /** Names the line when it is approved. */
  readonly key: string;
  readonly applicationId: string;
  readonly name: string;
  /** 0–100; null when not scored. */
  readonly scorePoints: number | null;
  /** When they are expected now; null of whoever is not invited yet. */
  readonly from: Date | null;
  readonly to: Date;
  /** They said yes to the time that they have now. */
  readonly isConfirmed: boolean;
  /** Nobody interviews at the time that they have now: they have to be written to in any case. */
  readonly isUnattended: boolean;
  /** Which message they would get, and how; `phone`: none reaches them, somebody has to call. */
  readonly message: 'invitation' | 'moved';
  readonly way: Way;
  /** How likely they come then, on a day without a day effect. */
  readonly showProbability: number;
  /** What the day would be worth less without it, in the units of its prices; null of groups, which are not priced. */
  readonly gain: number | null;
}

/** Whom an invitation would go to next, and why it is not proposed. */
export interface NextInvitation extends Pick<NotInvited, 'gain' | 'risk' | 'why'> {
  readonly applicationId: string;
  readonly name: string;
  readonly to: Date;
  readonly showProbability: number;
}

/** Somebody who is expected at a time at which nobody interviews, and whom the difference does not move. */
export interface UnattendedPerson {
  readonly bookingId: string;
  readonly applicationId: string;
  readonly name: string;
  readonly at: Date;
  readonly way: Way;
  /** They would not hear of another time before theirs; nobody interviews at another time to come; none has room; none makes the day better. */
  readonly why: 'too-late' | 'nobody' | 'no-room' | 'no-gain';
}

/** Somebody who is called off sooner than others where a day stays too full. */
export interface CallOffPerson {
  readonly bookingId: string;
  readonly applicationId: string;
  readonly name: string;
  readonly at: Date;
  /** 0–100; null when not scored. */
  readonly scorePoints: number | null;
  readonly showProbability: number;
}

/** Whom to call off first, and the risk of a long wait once that is done and nobody is left where nobody interviews. */
export interface CallOffAdvice {
  readonly people: readonly CallOffPerson[];
  readonly waitRisk: number;
}

/** What would change of a day to come, against what stands. */
interface AnyReplanned {
  readonly dayId: string;
  /** Names what this rests on: approved is only what was shown. */
  readonly shown: string;
  readonly invite: readonly ReplannedLine[];
  readonly move: readonly ReplannedLine[];
  /** Who has to be called off or moved by a person. */
  readonly unattended: readonly UnattendedPerson[];
  /** People whose time stays. */
  readonly staying: number;
  /** What it costs to move somebody. */
  readonly disturbance: Disturbance;
  /** Places that nobody on the shortlist is left for. */
  readonly missing: number;
  /** Places to come of the plan that nobody has: somebody cancelled or moved. */
  readonly freed: number;
  /** Null where somebody is to be invited, nobody is left who could be, or no time has room. */
  readonly next: NextInvitation | null;
  readonly lastReplanned: LastReplanned | null;
}

/** Of a day on which people are interviewed one by one; what is proposed never makes the sum of its worth less. */
export interface ReplannedStream extends AnyReplanned, Pick<StreamFinding, 'format' | 'before' | 'after' | 'worth'> {
  /** Null where the risk is within its limit, is that of people whom nobody interviews, or nobody would hear of it in time. */
  readonly callOff: CallOffAdvice | null;
}

/** What becomes of a group session: nobody is left in it, it is one that was off, or too few would come to it whatever is done. */
export type SessionChange = 'called-off' | 'possible' | 'cannot-be';

/** Of a day of group sessions. */
export interface ReplannedGroups extends AnyReplanned, Pick<GroupFinding, 'format' | 'before' | 'after'> {
  readonly sessions: readonly { readonly startsAt: Date; readonly change: SessionChange | null }[];
}

export type ReplannedDay = ReplannedStream | ReplannedGroups;

/** What becomes of a day once some lines of its difference are carried out. */
export type ChosenChanges = {
  /** Keys of these lines. */
  readonly lines: ReadonlySet<string>;
} & (
  | Pick<ReplannedStream, 'format' | 'after' | 'worth' | 'callOff'>
  | Pick<ReplannedGroups, 'format' | 'after' | 'sessions'>
);

/** The keys of a difference's lines, in one order. */
export function linesOf({ invite, move }: DayDifference, state: DayState): string[] {
  return [...invite.map((one) => keyOfInvitation(one, state)), ...move.map((one) => keyOfMove(one, state))].sort();
}

/** The key of an invitation. */
export function keyOfInvitation({ id, slot }: DayDifference['invite'][number], { slots }: DayState): string {
  return `invite:${id}:${slots[slot].id}`;
}

/** The key of another time. */
export function keyOfMove({ id, to }: DayDifference['move'][number], { slots }: DayState): string {
  return `move:${id}:${slots[to].id}`;
}

/**
 * The part of a difference that was approved; what is left out is not wanted any more.
 *
 * @param lines  null: all of them
 * @throws ExpectedError when there are none, or one is none of the difference
 */
export function chosenOf(state: DayState, difference: DayDifference, lines: readonly string[] | null): DayDifference {
  const all = linesOf(difference, state);
  if (all.length === 0 || lines?.length === 0) throw fieldInvalid('lines', 'choose one at least');
  if (lines === null) return difference;
  if (lines.some((line) => !all.includes(line))) throw fieldInvalid('lines', 'choose among those that are shown');
  return partOf(state, difference, new Set(lines));
}

/** The lines of a difference that have one of these keys. */
export function partOf(state: DayState, difference: DayDifference, lines: ReadonlySet<string>): DayDifference {
  const invite = difference.invite.filter((one) => lines.has(keyOfInvitation(one, state)));
  const move = difference.move.filter((one) => lines.has(keyOfMove(one, state)));
  return { ...difference, invite, move };
}

/** Who stays where nobody interviews, though they are still to come. */
export function unattendedOf(state: DayState, difference: Changes, at: Date): UnattendedBooking[] {
  const { bookings, slots, day, now } = state;
  const moved = new Set(difference.move.map(({ id }) => id));
  const bySlot = new Map(slots.map((slot, index) => [slot.id, { slot, isOpen: now.isOpen[index] }]));
  const whyStays = whyNotMoved(state, difference);
  return [...bookings.values()].flatMap((booking) => {
    const { slot, isOpen } = bySlot.get(booking.interviewSlotId)!;
    const isExpected = booking.outcome === null && !booking.walkIn && slot.startsAt > at;
    if (!isExpected || isStaffed(slot, day) || moved.has(booking.id)) return [];
    const { id: bookingId, applicationId } = booking;
    return [{ bookingId, applicationId, at: slot.startsAt, why: isOpen ? whyStays : 'too-late' }];
  });
}

/** Why whoever would hear of another time in time is given none. */
function whyNotMoved({ slots, day, now }: DayState, difference: Changes): UnattendedPerson['why'] {
  const staffed = [...slots.keys()].filter((slot) => now.isOpen[slot] && isStaffed(slots[slot], day));
  if (staffed.length === 0) return 'nobody';
  if (day.format === 'group') return 'no-room';
  const { standing } = withDifference(now, difference);
  const most = day.limits.perSlot ?? Infinity;
  const hasRoom = staffed.some((slot) => standing.filter((person) => person.slot === slot).length < most);
  return hasRoom ? 'no-gain' : 'no-room';
}

type UnattendedBooking = Omit<UnattendedPerson, 'name' | 'way'>;

/** What is to be said of each session. */
export function sessionChanges(
  { before, after }: Pick<GroupFinding, 'before' | 'after'>,
  { slots, now }: DayState,
): ReplannedGroups['sessions'] {
  return slots.map(({ startsAt }, slot) => {
    const [was, is] = [before.sessions[slot], after.sessions[slot]];
    if (is.invited === 0) return { startsAt, change: was.invited === 0 ? null : 'called-off' };
    if (was.invited === 0) return { startsAt, change: 'possible' };
    const cannotBe = now.isOpen[slot] && 1 - is.tooFew < LEAST_HELD;
    return { startsAt, change: cannotBe ? 'cannot-be' : null };
  });
}
