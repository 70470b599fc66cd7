import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, MoreThan } from 'typeorm';
import { Application, listedNames } from '../candidates/index.js';
import { newId } from '../kernel/ids.js';
import type { Actor } from '../organisations/index.js';
import { BoardReach } from '../sourcing/index.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingReader } from './booking-reader.service.js';
import { dealSeats } from './domain/deal-seats.js';
import { slotTimes } from './domain/slot-times.js';
import type { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { bestFirst, invitableTo, isReachableSql, shortlisted } from './shortlist-query.js';

// Room in every slot for one person who cannot come at their own time. One more on top of the plan costs at worst a short wait;
// a candidate who finds no other time costs the interview.
export const SPARE_SEATS = 1;

/** Finds the best people of the shortlist and books them into the slots of a day, inside the caller's transaction. */
@Injectable()
export class Invitees {
  constructor(
    private readonly changes: BookingChanges,
    private readonly reader: BookingReader,
    private readonly reach: BoardReach,
  ) {}

  /** How many people of the shortlist have no booking and can be told of one. */
  async available(db: EntityManager, organisationId: string, vacancyId: string): Promise<number> {
    return shortlisted(db, organisationId, vacancyId).andWhere(isReachableSql(this.reach)).getCount();
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

  /** Makes the slots of an approved day and invites as many as its plan says. @returns how many were invited */
  async inviteAll(db: EntityManager, actor: Actor, day: InterviewDay): Promise<number> {
    const starts = slotTimes(day.date, day.firstStart, day.slotCount, day.slotMinutes, day.timeZone);
    const slots = starts.map((startsAt, index): InterviewSlot => {
      const plannedInvitations = day.plan.chosen.slots[index]?.invite ?? 0;
      return {
        organisationId: day.organisationId,
        id: newId(),
        interviewDayId: day.id,
        startsAt,
        plannedInvitations,
        seats: plannedInvitations + SPARE_SEATS,
        seatsTaken: 0,
        interviewersAway: 0,
      };
    });
    await db.getRepository(InterviewSlot).insert(slots);
    return this.invite(db, actor, day, slots);
  }

  /** Invites the next best to places to come that the plan wanted filled and nobody has. @returns how many were invited */
  async fillFreed(db: EntityManager, actor: Actor, day: InterviewDay, now: Date): Promise<number> {
    const { organisationId, id } = day;
    const slots = await db.getRepository(InterviewSlot).find({
      where: { organisationId, interviewDayId: id, startsAt: MoreThan(now) },
      order: { startsAt: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return this.invite(db, actor, day, slots);
  }

  private async invite(
    db: EntityManager,
    actor: Actor,
    day: InterviewDay,
    slots: readonly InterviewSlot[],
  ): Promise<number> {
    const room = slots.map((slot) => Math.max(0, slot.plannedInvitations - slot.seatsTaken));
    const wanted = room.reduce((sum, places) => sum + places, 0);
    const people = await this.best(db, day, wanted);
    const withEmail = await this.reader.withEmail(
      db,
      day.organisationId,
      people.map(({ candidateId }) => candidateId),
    );
    let invited = 0;
    for (const [index, given] of dealSeats(people, room).entries()) {
      for (const application of given) {
        const hasEmail = withEmail.has(application.candidateId);
        const booking = await this.changes.book(db, actor, { day, slot: slots[index], application, hasEmail });
        if (booking !== null) invited += 1;
      }
    }
    return invited;
  }

  /** The best of the shortlist, locked so that no other day books them at the same moment. */
  private async best(db: EntityManager, day: InterviewDay, count: number): Promise<Application[]> {
    if (count === 0) return [];
    return bestFirst(invitableTo(db, this.reach, day))
      .limit(count)
      .setLock('pessimistic_write')
      .getMany();
  }
}
