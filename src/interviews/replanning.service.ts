import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { listedNames } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { LastReplanned } from './day-plan.js';
import { DayFindings, groupsOf } from './day-findings.service.js';
import { DayStates } from './day-states.service.js';
import type { DayReading, DayState } from './day-states.service.js';
import { DifferenceCarrier } from './difference-carrier.service.js';
import { callOffFirst } from './domain/call-off-first.js';
import { withDifference, worthWith } from './domain/day-difference.js';
import type { Changes } from './domain/day-difference.js';
import type { DayFinding } from './domain/day-finding.js';
import { figuresOfDay } from './domain/day-now.js';
import { figuresOfGroups } from './domain/group-now.js';
import { InterviewDay } from './interview-day.entity.js';
import { dayInOtherState, dayNotFound, differenceApproved, differenceStale } from './interviews.errors.js';
import {
  chosenOf,
  keyOfInvitation,
  keyOfMove,
  linesOf,
  partOf,
  sessionChanges,
  unattendedOf,
} from './replanned-day.js';
import type { CallOffAdvice, ChosenChanges, ReplannedDay, ReplannedLine } from './replanned-day.js';
import { seatsToFill } from './staffed-seats.js';

/** What an approval led to. */
export interface Replanned {
  readonly invited: number;
  readonly moved: number;
}

const NO_CHANGE = { invite: [], move: [], missing: [] };

/**
 * Replans days to which people are invited: somebody confirmed, declined, was shortlisted, walked in, an interviewer fell ill. What
 * should change is shown as a difference to what stands and sent only once a person approves of it.
 */
@Injectable()
export class ReplanningService {
  constructor(
    private readonly database: Database,
    private readonly states: DayStates,
    private readonly findings: DayFindings,
    private readonly carrier: DifferenceCarrier,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What would change of an approved day; null of any other, and of one of whose last slot nobody would hear in time, unless somebody is
   * expected there whom nobody interviews.
   */
  async difference(actor: Actor, { day, state }: DayReading): Promise<ReplannedDay | null> {
    assertAllowed(actor, 'days.plan');
    if (state === null || day.status !== 'approved') return null;
    if (!state.now.isOpen.includes(true) && unattendedOf(state, NO_CHANGE, this.clock.now()).length === 0) return null;
    // Calculated while no transaction is open: it may take seconds.
    const finding = await this.findings.of(state);
    return this.database.inOrganisation(actor.organisationId, (db) => this.shown(db, state, finding));
  }

  /**
   * What becomes of the day once only these lines of its difference are carried out; null of a day that is not approved.
   *
   * @param keys  those of no line count for nothing
   */
  async chosen(actor: Actor, { day, state }: DayReading, keys: ReadonlySet<string>): Promise<ChosenChanges | null> {
    assertAllowed(actor, 'days.plan');
    if (state === null || day.status !== 'approved') return null;
    const finding = await this.findings.of(state);
    const part = partOf(state, finding.difference, keys);
    const lines = new Set(linesOf(part, state));
    if (finding.format === 'group') {
      const after = figuresOfGroups(withDifference(groupsOf(state), part));
      const sessions = sessionChanges({ before: finding.before, after }, state);
      return { lines, format: finding.format, after: withoutWalkIns(after, state), sessions };
    }
    const worth = { before: worthWith(state.now, NO_CHANGE), after: worthWith(state.now, part) };
    const after = withoutWalkIns(figuresOfDay(withDifference(state.now, part)), state);
    const callOff = await this.database.inOrganisation(actor.organisationId, (db) => this.callOff(db, state, part));
    return { lines, format: finding.format, after, worth, callOff };
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
    const { day: found, state: seen } = await this.states.reading(actor, dayId);
    if (found.status !== 'approved' || seen === null) throw dayInOtherState(found.status);
    const finding = seen.shown === shown ? await this.findings.of(seen) : null;
    const difference = finding && chosenOf(seen, finding.difference, lines);
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await locked(db, organisationId, dayId);
      if (day.status !== 'approved') throw dayInOtherState(day.status);
      const before = answeredBefore(day.lastReplanned, shown, lines, actor);
      if (before !== null) return before;
      if (finding === null || difference === null) throw differenceStale();
      await this.carrier.takeTurns(db, seen);
      const state = await this.states.read(db, day, this.clock.now());
      if (state.shown !== shown) throw differenceStale();
      const done = await this.carrier.carryOut(db, actor, state, difference, finding.spare);
      const lastReplanned: LastReplanned = {
        ...{ shown, lines: linesOf(difference, state), at: this.clock.now().toISOString() },
        ...{ userId: actor.userId, userName: actor.name, ...done },
      };
      await db.getRepository(InterviewDay).update({ organisationId, id: dayId }, { lastReplanned });
      await this.audit.record(actor, 'interviews.replanned', { type: 'interview-day', id: dayId }, { ...done });
      return done;
    });
  }

  private async shown(db: EntityManager, state: DayState, finding: DayFinding): Promise<ReplannedDay> {
    const { day, bookings, now } = state;
    const { difference } = finding;
    const asInvited = <T extends { readonly invited: number }>(of: T): T => withoutWalkIns(of, state);
    const common = {
      ...{ dayId: day.id, shown: state.shown, ...(await this.linesOf(db, state, finding)) },
      ...{ staying: bookings.size - walkInsOf(state) - difference.move.length, disturbance: now.disturbance },
      missing: difference.missing.reduce((sum, count) => sum + count, 0),
      freed: state.slots.reduce((sum, slot, at) => sum + (now.isOpen[at] ? seatsToFill(slot, day) : 0), 0),
      lastReplanned: day.lastReplanned,
    };
    if (finding.format === 'stream') {
      const { format, before, after, worth } = finding;
      const callOff = await this.callOff(db, state, difference);
      return { ...common, format, before: asInvited(before), after: asInvited(after), worth, callOff };
    }
    const { format, before, after } = finding;
    return {
      ...common,
      format,
      before: asInvited(before),
      after: asInvited(after),
      sessions: sessionChanges(finding, state),
    };
  }

  /**
   * Whom to call off first where the difference leaves the risk over its limit. Those who stay where nobody interviews are named by
   * themselves: that they wait in vain is no reason to call off others.
   */
  private async callOff(db: EntityManager, state: DayState, difference: Changes): Promise<CallOffAdvice | null> {
    const { day, slots, bookings, applications, now } = state;
    const then = withDifference(now, difference);
    // Whoever is to be written to anyway is not called off in the same breath.
    const written = new Set(difference.move.map(({ id }) => id));
    const unattended = new Set(unattendedOf(state, difference, this.clock.now()).map(({ bookingId }) => bookingId));
    const standing = then.standing
      .filter(({ id }) => !unattended.has(id))
      .map((one) => ({ ...one, mayMove: one.mayMove && bookings.has(one.id) && !written.has(one.id) }));
    const applicationOf = (id: string) => applications.get(bookings.get(id)?.applicationId ?? id);
    const { ids, waitRisk } = callOffFirst({ ...then, standing }, (id) => applicationOf(id)?.scorePoints ?? null);
    if (ids.length === 0) return null;
    const found = ids.flatMap((id) => applicationOf(id) ?? []);
    const names = await listedNames(db, day.organisationId, found);
    const byId = new Map(standing.map((one) => [one.id, one]));
    const people = ids.map((bookingId) => {
      const { applicationId } = bookings.get(bookingId)!;
      const { slot, showProbability } = byId.get(bookingId)!;
      const { scorePoints } = applications.get(applicationId)!;
      const name = names.get(applicationId) ?? '';
      return { bookingId, applicationId, name, at: slots[slot].startsAt, scorePoints, showProbability };
    });
    return { people, waitRisk };
  }

  private async linesOf(
    db: EntityManager,
    state: DayState,
    finding: DayFinding,
  ): Promise<Pick<ReplannedDay, 'invite' | 'move' | 'next' | 'unattended'>> {
    const { day, slots, bookings, now } = state;
    const { difference, notInvited } = finding;
    const unattended = unattendedOf(state, difference, this.clock.now());
    const applicationIds = [
      ...unattended.map(({ applicationId }) => applicationId),
      ...difference.invite.map(({ id }) => id),
      ...difference.move.map(({ id }) => bookings.get(id)!.applicationId),
      ...(notInvited === null ? [] : [notInvited.id]),
    ];
    const applications = applicationIds.map((id) => state.applications.get(id)!);
    const names = await listedNames(db, day.organisationId, applications);
    const ways = await this.states.ways(db, day.organisationId, applications);
    const gainOf = (id: string): number | null => (finding.format === 'stream' ? (finding.gains.get(id) ?? 0) : null);
    const newcomers = new Map(now.newcomers.map((one) => [one.id, one.showProbability]));
    const ifMoved = new Map(now.standing.map((one) => [one.id, one.showProbabilityIfMoved]));
    const person = (applicationId: string) => ({
      applicationId,
      name: names.get(applicationId) ?? '',
      scorePoints: state.applications.get(applicationId)!.scorePoints,
      way: ways.get(applicationId) ?? ('phone' as const),
    });
    return {
      invite: difference.invite
        .map((one): ReplannedLine => ({
          ...{ key: keyOfInvitation(one, state), ...person(one.id), from: null, to: slots[one.slot].startsAt },
          ...{ isConfirmed: false, isUnattended: false, message: 'invitation', gain: gainOf(one.id) },
          showProbability: newcomers.get(one.id) ?? 0,
        }))
        .sort(byTime),
      move: difference.move
        .map((one): ReplannedLine => ({
          ...{ key: keyOfMove(one, state), ...person(bookings.get(one.id)!.applicationId) },
          ...{ from: slots[one.from].startsAt, to: slots[one.to].startsAt, message: 'moved', gain: gainOf(one.id) },
          isConfirmed: bookings.get(one.id)!.status === 'confirmed',
          isUnattended: now.interviewers[one.from] === 0,
          showProbability: ifMoved.get(one.id) ?? 0,
        }))
        .sort(byTime),
      unattended: unattended
        .map(({ applicationId, ...one }) => {
          const { name, way } = person(applicationId);
          return { ...one, applicationId, name, way };
        })
        .sort((left, right) => left.at.getTime() - right.at.getTime() || left.name.localeCompare(right.name, 'ru')),
      next: notInvited && {
        ...{ applicationId: notInvited.id, name: names.get(notInvited.id) ?? '', to: slots[notInvited.slot].startsAt },
        ...{ gain: notInvited.gain, risk: notInvited.risk, why: notInvited.why },
        showProbability: newcomers.get(notInvited.id) ?? 0,
      },
    };
  }
}

function walkInsOf({ bookings }: DayState): number {
  return [...bookings.values()].filter(({ walkIn }) => walkIn).length;
}

/** Whoever walked in is there, but was not invited. */
function withoutWalkIns<T extends { readonly invited: number }>(figures: T, state: DayState): T {
  return { ...figures, invited: figures.invited - walkInsOf(state) };
}

function byTime(left: ReplannedLine, right: ReplannedLine): number {
  return left.to.getTime() - right.to.getTime() || left.name.localeCompare(right.name, 'ru');
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

async function locked(db: EntityManager, organisationId: string, id: string): Promise<InterviewDay> {
  const lock = { mode: 'pessimistic_write' as const };
  const day = await db.getRepository(InterviewDay).findOne({ where: { organisationId, id }, lock });
  if (day === null) throw dayNotFound();
  return day;
}
