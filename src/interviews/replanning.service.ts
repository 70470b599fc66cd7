import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { listedNames } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { LastReplanned } from './day-plan.js';
import { DayStates } from './day-states.service.js';
import type { DayState, Way } from './day-states.service.js';
import { DifferenceCarrier } from './difference-carrier.service.js';
import { withDifference, worthWith } from './domain/day-difference.js';
import type { DayDifference } from './domain/day-difference.js';
import { figuresOfDay } from './domain/day-now.js';
import type { DayFiguresNow } from './domain/day-now.js';
import type { DayWorth } from './domain/day-worth.js';
import type { Disturbance } from './domain/disturbance.js';
import { priceOfFewer } from './domain/price-of-fewer.js';
import { InterviewDay } from './interview-day.entity.js';
import { unhurriedDifference } from './unhurried-difference.js';
import {
  dayInOtherState,
  dayNotFound,
  differenceApproved,
  differenceStale,
  fieldInvalid,
} from './interviews.errors.js';

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
  /** Which message they would get, and how; `phone`: none reaches them, somebody has to call. */
  readonly message: 'invitation' | 'moved';
  readonly way: Way;
}

/** What would change of a day to come, against what stands. */
export interface ReplannedDay {
  readonly dayId: string;
  /** Names what this rests on: approved is only what was shown. */
  readonly shown: string;
  readonly invite: readonly ReplannedLine[];
  readonly move: readonly ReplannedLine[];
  /** People whose time stays. */
  readonly staying: number;
  readonly before: DayFiguresNow;
  readonly after: DayFiguresNow;
  /** By the prices of the day; what is proposed never makes the sum less. */
  readonly worth: { readonly before: DayWorth; readonly after: DayWorth };
  /** What it costs to move somebody. */
  readonly disturbance: Disturbance;
  /** Places that nobody on the shortlist is left for. */
  readonly missing: number;
  readonly lastReplanned: LastReplanned | null;
}

/** What an approval led to. */
export interface Replanned {
  readonly invited: number;
  readonly moved: number;
}

/** Pages ask the same again and again: so many answers are kept, then all are forgotten. */
const MOST_KEPT = 100;

/**
 * Replans days to which people are invited: somebody confirmed, declined, was shortlisted, walked in, an interviewer fell ill. What
 * should change is shown as a difference to what stands and sent only once a person approves of it.
 */
@Injectable()
export class ReplanningService {
  private readonly kept = new Map<string, Promise<DayDifference>>();

  constructor(
    private readonly database: Database,
    private readonly states: DayStates,
    private readonly carrier: DifferenceCarrier,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What would change of an approved stream day; null of any other and of one of whose last slot nobody would hear in time. @throws ExpectedError of kind not-found */
  async difference(actor: Actor, dayId: string): Promise<ReplannedDay | null> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    const state = await this.database.inOrganisation(organisationId, async (db) => {
      const day = await find(db, organisationId, dayId);
      return day.status === 'approved' && day.format === 'stream' ? this.states.read(db, day, this.clock.now()) : null;
    });
    if (state === null || !state.now.isOpen.includes(true)) return null;
    // Calculated while no transaction is open: it may take seconds.
    const difference = await this.calculated(state);
    return this.database.inOrganisation(organisationId, (db) => this.shown(db, state, difference));
  }

  /**
   * Sends what was shown, all of it or the lines given. Twice is once; of two people at the same time one does it, the other is told.
   *
   * @param shown  of the difference that the person has seen
   * @param lines  keys of the lines that they want; null: all
   * @throws ExpectedError when anything has changed since, the day is not on, or a line is none of the difference
   */
  async approve(actor: Actor, dayId: string, shown: string, lines: readonly string[] | null): Promise<Replanned> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    // Calculated before anything is locked; what it rests on is compared once nobody else can change it.
    const seen = await this.database.inOrganisation(organisationId, async (db) => {
      const day = await find(db, organisationId, dayId);
      return this.states.read(db, day, this.clock.now());
    });
    if (seen.day.status !== 'approved') throw dayInOtherState(seen.day.status);
    // Nothing was shown of a day of groups: its freed seats are filled, nobody is moved.
    if (seen.day.format === 'group') throw differenceStale();
    const difference = seen.shown === shown ? chosen(seen, await this.calculated(seen), lines) : null;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await find(db, organisationId, dayId, true);
      if (day.status !== 'approved') throw dayInOtherState(day.status);
      const before = answeredBefore(day.lastReplanned, shown, lines, actor);
      if (before !== null) return before;
      if (difference === null) throw differenceStale();
      await this.carrier.takeTurns(db, seen);
      const state = await this.states.read(db, day, this.clock.now());
      if (state.shown !== shown) throw differenceStale();
      const done = await this.carrier.carryOut(db, actor, state, difference);
      const lastReplanned: LastReplanned = {
        ...{ shown, lines: linesOf(difference, state), at: this.clock.now().toISOString() },
        ...{ userId: actor.userId, userName: actor.name, ...done },
      };
      await db.getRepository(InterviewDay).update({ organisationId, id: dayId }, { lastReplanned });
      await this.audit.record(actor, 'interviews.replanned', { type: 'interview-day', id: dayId }, { ...done });
      return done;
    });
  }

  /** Whoever asks for the same meanwhile waits for the same. */
  private async calculated({ now, shown, day }: DayState): Promise<DayDifference> {
    const key = `${day.id} ${shown}`;
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const difference = unhurriedDifference(now, day.plan.format === 'group' ? 0 : priceOfFewer(day.plan));
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, difference);
    // Whoever asks next is not told for ever what went wrong once.
    difference.catch(() => this.kept.delete(key));
    return difference;
  }

  private async shown(db: EntityManager, state: DayState, difference: DayDifference): Promise<ReplannedDay> {
    const { day, slots, bookings, now } = state;
    const applicationIds = [
      ...difference.invite.map(({ id }) => id),
      ...difference.move.map(({ id }) => bookings.get(id)!.applicationId),
    ];
    const applications = applicationIds.map((id) => state.applications.get(id)!);
    const names = await listedNames(db, day.organisationId, applications);
    const ways = await this.states.ways(db, day.organisationId, applications);
    const person = (applicationId: string): Pick<ReplannedLine, 'applicationId' | 'name' | 'scorePoints' | 'way'> => ({
      applicationId,
      name: names.get(applicationId) ?? '',
      scorePoints: state.applications.get(applicationId)!.scorePoints,
      way: ways.get(applicationId) ?? 'phone',
    });
    const next = withDifference(now, difference);
    const slotOf = (slot: number): Date => slots[slot].startsAt;
    return {
      dayId: day.id,
      shown: state.shown,
      invite: difference.invite
        .map((one): ReplannedLine => ({
          ...{ key: keyOfInvitation(one, state), ...person(one.id), from: null, to: slotOf(one.slot) },
          ...{ isConfirmed: false, message: 'invitation' },
        }))
        .sort(byTime),
      move: difference.move
        .map((one): ReplannedLine => ({
          ...{ key: keyOfMove(one, state), ...person(bookings.get(one.id)!.applicationId), from: slotOf(one.from) },
          ...{ to: slotOf(one.to), isConfirmed: bookings.get(one.id)!.status === 'confirmed', message: 'moved' },
        }))
        .sort(byTime),
      staying: bookings.size - difference.move.length,
      before: figuresOfDay(now),
      after: figuresOfDay(next),
      worth: { before: worthWith(now, { invite: [], move: [] }), after: worthWith(now, difference) },
      disturbance: now.disturbance,
      missing: difference.missing.reduce((sum, count) => sum + count, 0),
      lastReplanned: day.lastReplanned,
    };
  }
}

function byTime(left: ReplannedLine, right: ReplannedLine): number {
  return left.to.getTime() - right.to.getTime() || left.name.localeCompare(right.name, 'ru');
}

function keyOfInvitation({ id, slot }: DayDifference['invite'][number], { slots }: DayState): string {
  return `invite:${id}:${slots[slot].id}`;
}

function keyOfMove({ id, to }: DayDifference['move'][number], { slots }: DayState): string {
  return `move:${id}:${slots[to].id}`;
}

function linesOf({ invite, move }: DayDifference, state: DayState): string[] {
  return [...invite.map((one) => keyOfInvitation(one, state)), ...move.map((one) => keyOfMove(one, state))].sort();
}

/** The part of the difference that was approved; what is left out is not wanted any more. */
function chosen(state: DayState, difference: DayDifference, lines: readonly string[] | null): DayDifference {
  const all = linesOf(difference, state);
  if (all.length === 0 || lines?.length === 0) throw fieldInvalid('lines', 'choose one at least');
  if (lines === null) return difference;
  if (lines.some((line) => !all.includes(line))) throw fieldInvalid('lines', 'choose among those that are shown');
  const invite = difference.invite.filter((one) => lines.includes(keyOfInvitation(one, state)));
  const move = difference.move.filter((one) => lines.includes(keyOfMove(one, state)));
  return { ...difference, invite, move };
}

/**
 * The answer to the same approval once more.
 *
 * @returns null when this is another one
 * @throws ExpectedError when somebody else has approved what this person was shown
 */
function answeredBefore(
  last: LastReplanned | null,
  shown: string,
  lines: readonly string[] | null,
  { userId, name }: Actor,
): Replanned | null {
  if (last?.shown !== shown) return null;
  const isSame = lines === null || JSON.stringify([...lines].sort()) === JSON.stringify(last.lines);
  if (last.userId !== userId || last.userName !== name || !isSame) {
    throw differenceApproved(last.userName, last.invited, last.moved);
  }
  return { invited: last.invited, moved: last.moved };
}

async function find(db: EntityManager, organisationId: string, dayId: string, locked = false): Promise<InterviewDay> {
  const lock = locked ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const day = isId(dayId)
    ? await db.getRepository(InterviewDay).findOne({ where: { organisationId, id: dayId }, ...lock })
    : null;
  if (day === null) throw dayNotFound();
  return day;
}
