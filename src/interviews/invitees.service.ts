import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { Application, listedNames } from '../candidates/index.js';
import { newId } from '../kernel/ids.js';
import type { Actor } from '../organisations/index.js';
import { BoardReach } from '../sourcing/index.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingReader } from './booking-reader.service.js';
import { dealPlanned } from './domain/deal-seats.js';
import { slotTimes } from './domain/slot-times.js';
import type { DayTimes } from './domain/slot-times.js';
import { SPARE_SEATS, spareSeats } from './domain/spare-seats.js';
import { groupScenario } from './group-scenario.js';
import type { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { dayPast } from './interviews.errors.js';
import { bestFirst, invitableTo, isReachableSql, shortlisted } from './shortlist-query.js';
import { SoonestStarts } from './soonest-starts.service.js';
import { seatsToFill } from './staffed-seats.js';

/** A time of a day that is still a plan, with those who would be invited to it. */
export interface WouldBeInvited {
  readonly startsAt: Date;
  readonly people: readonly { readonly applicationId: string; readonly name: string }[];
}

/** Finds the best people of the shortlist and books them into the slots of a day, inside the caller's transaction. */
@Injectable()
export class Invitees {
  constructor(
    private readonly changes: BookingChanges,
    private readonly reader: BookingReader,
    private readonly reach: BoardReach,
    private readonly soonest: SoonestStarts,
  ) {}

  /** How many people of the shortlist have no booking and can be told of one. */
  async available(db: EntityManager, organisationId: string, vacancyId: string): Promise<number> {
    return shortlisted(db, organisationId, vacancyId).andWhere(isReachableSql(this.reach)).getCount();
  }

  /** Those of them who stand highest, at most so many. */
  async reachable(db: EntityManager, organisationId: string, vacancyId: string, most: number): Promise<Application[]> {
    return bestFirst(shortlisted(db, organisationId, vacancyId).andWhere(isReachableSql(this.reach)))
      .limit(most)
      .getMany();
  }

  /** Applications of those whom nobody could tell of a booking, best first. */
  async unreachable(db: EntityManager, organisationId: string, vacancyId: string): Promise<string[]> {
    const applications = await bestFirst(shortlisted(db, organisationId, vacancyId))
      .andWhere(`NOT (${isReachableSql(this.reach)})`)
      .select('application.id')
      .getMany();
    return applications.map(({ id }) => id);
  }

  /** Applications by the names of lists, in the order given; those that are gone are left out. */
  async named(
    db: EntityManager,
    organisationId: string,
    applicationIds: readonly string[],
  ): Promise<{ applicationId: string; name: string }[]> {
    const applications = await db.getRepository(Application).findBy({ organisationId, id: In([...applicationIds]) });
    const names = await listedNames(db, organisationId, applications);
    return applicationIds.flatMap((id) => (names.has(id) ? [{ applicationId: id, name: names.get(id) ?? '' }] : []));
  }

  /** Until when invitations of a day wait that are written now; null = they leave at once. */
  waitUntil(day: InterviewDay): Date | null {
    return this.soonest.quietUntil(day);
  }

  /** How long before its start somebody has to hear of an interview. */
  get noticeMinutes(): number {
    return this.soonest.noticeMinutes;
  }

  /** Starts of a day, in their order, to which nobody can be invited now: they would hear of it too late. */
  heardTooLate(day: DayTimes & Pick<InterviewDay, 'slotCount'>): Date[] {
    const soonest = this.soonest.of(day);
    return slotTimes(day.date, day.firstStart, day.slotCount, day.slotMinutes, day.timeZone).filter(
      (startsAt) => startsAt < soonest,
    );
  }

  /** Starts of an approved day, the first ones, to which its plan was not sent. None once it was planned anew. */
  async leftOutThen(db: EntityManager, { organisationId, id, lastReplanned }: InterviewDay): Promise<Date[]> {
    if (lastReplanned !== null) return [];
    const slots = await db
      .getRepository(InterviewSlot)
      .find({ where: { organisationId, interviewDayId: id }, order: { startsAt: 'ASC' } });
    const first = slots.findIndex(({ plannedInvitations }) => plannedInvitations > 0);
    return slots.slice(0, Math.max(0, first)).map(({ startsAt }) => startsAt);
  }

  /**
   * Makes the slots of an approved day and invites as many as its plan says; to a time of which nobody would hear before it begins, nobody.
   *
   * @returns how many were invited
   * @throws ExpectedError when nobody would hear of any of them in time
   */
  async inviteAll(db: EntityManager, actor: Actor, day: InterviewDay): Promise<number> {
    const starts = slotTimes(day.date, day.firstStart, day.slotCount, day.slotMinutes, day.timeZone);
    const soonest = this.soonest.of(day);
    const spare = spareOf(day);
    const slots = starts.map((startsAt, index): InterviewSlot => {
      const plannedInvitations = startsAt < soonest ? 0 : (day.plan.chosen.slots[index]?.invite ?? 0);
      return {
        organisationId: day.organisationId,
        id: newId(),
        interviewDayId: day.id,
        startsAt,
        plannedInvitations,
        seats: plannedInvitations + spare(index, plannedInvitations),
        seatsBeyondPlan: 0,
        seatsTaken: 0,
        interviewersAway: 0,
      };
    });
    if (starts.every((startsAt) => startsAt < soonest)) throw dayPast();
    await db.getRepository(InterviewSlot).insert(slots);
    const planned = day.plan.chosen.slots.map(({ people = [] }, index) =>
      slots[index] && slots[index].startsAt < soonest ? [] : people,
    );
    return this.invite(db, actor, day, slots, planned);
  }

  /** Whom `inviteAll` would invite now, by the names of lists; times to which nobody would be are left out. */
  async wouldInvite(db: EntityManager, day: InterviewDay): Promise<WouldBeInvited[]> {
    const starts = slotTimes(day.date, day.firstStart, day.slotCount, day.slotMinutes, day.timeZone);
    const soonest = this.soonest.of(day);
    const { slots } = day.plan.chosen;
    const room = starts.map((startsAt, index) => (startsAt < soonest ? 0 : (slots[index]?.invite ?? 0)));
    const planned = slots.map(({ people = [] }, index) => (room[index] === 0 ? [] : people));
    const { given } = await this.given(db, day, { room, planned }, false);
    const names = await listedNames(db, day.organisationId, given.flat());
    return starts.flatMap((startsAt, index) => {
      const people = (given[index] ?? []).map(({ id }) => ({ applicationId: id, name: names.get(id) ?? '' }));
      return people.length === 0 ? [] : [{ startsAt, people }];
    });
  }

  private async invite(
    db: EntityManager,
    actor: Actor,
    day: InterviewDay,
    slots: readonly InterviewSlot[],
    planned: readonly (readonly string[])[],
  ): Promise<number> {
    const room = slots.map((slot) => seatsToFill(slot, day));
    const { given: byTime, people } = await this.given(db, day, { room, planned }, true);
    const withEmail = await this.reader.withEmail(
      db,
      day.organisationId,
      people.map(({ candidateId }) => candidateId),
    );
    let invited = 0;
    for (const [index, given] of byTime.entries()) {
      for (const application of given) {
        const hasEmail = withEmail.has(application.candidateId);
        const booking = await this.changes.book(db, actor, { day, slot: slots[index], application, hasEmail });
        if (booking !== null) invited += 1;
      }
    }
    return invited;
  }

  /**
   * Who gets which time: those whom the plan names, and the best of the shortlist for whoever of them is gone.
   *
   * @param isForGood  they are locked, so that no other day books them at the same moment
   */
  private async given(
    db: EntityManager,
    day: InterviewDay,
    { room, planned }: { readonly room: readonly number[]; readonly planned: readonly (readonly string[])[] },
    isForGood: boolean,
  ): Promise<{ given: Application[][]; people: Application[] }> {
    const wanted = room.reduce((sum, places) => sum + places, 0);
    const named = await this.still(db, day, planned.flat(), isForGood);
    const others = await this.best(db, day, { count: wanted - named.length, but: planned.flat() }, isForGood);
    return { given: dealPlanned({ named, others }, planned, room), people: [...named, ...others] };
  }

  /** Those whom the plan names and who can still be invited. */
  private async still(
    db: EntityManager,
    day: InterviewDay,
    ids: readonly string[],
    isForGood: boolean,
  ): Promise<Application[]> {
    if (ids.length === 0) return [];
    const query = invitableTo(db, this.reach, day)
      .andWhere('application.id = ANY (:ids)', { ids })
      .orderBy('application.id');
    return (isForGood ? query.setLock('pessimistic_write') : query).getMany();
  }

  /** The best of the shortlist. */
  private async best(
    db: EntityManager,
    day: InterviewDay,
    { count, but }: { readonly count: number; readonly but: readonly string[] },
    isForGood: boolean,
  ): Promise<Application[]> {
    if (count <= 0) return [];
    const query = bestFirst(invitableTo(db, this.reach, day))
      .andWhere('application.id <> ALL (:but)', { but })
      .limit(count);
    return (isForGood ? query.setLock('pessimistic_write') : query).getMany();
  }
}

/** Seats of a slot on top of the plan, for people who cannot come at their own time. */
function spareOf({ plan, room, slotCount }: InterviewDay): (slot: number, planned: number) => number {
  // One more in a queue costs at worst a short wait; a candidate who finds no other time costs the interview.
  if (plan.format !== 'group' || room === null) return () => SPARE_SEATS;
  const { slots } = plan.chosen;
  const named = slots.some(({ people }) => people !== undefined) ? plan.named : undefined;
  const spare = spareSeats(groupScenario({ slotCount, room }, { ...plan, named }), slots);
  return (slot, planned) => (planned === 0 ? 0 : (spare[slot] ?? 0));
}
