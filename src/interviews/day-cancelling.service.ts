import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Application, ApplicationsService } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { asEffect } from './as-consequence.js';
import { BookingChanges } from './booking-changes.service.js';
import type { Booking } from './booking.entity.js';
import { DAY_CANCELLED, stageAfter } from './cancel-reasons.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { dayBegun, dayInOtherState, dayNotApproved, dayNotFound } from './interviews.errors.js';
import { standingBookings } from './standing-bookings.js';

/** Calls a whole day off: everybody who was invited is told and stays on the shortlist for another day. */
@Injectable()
export class DayCancelling {
  constructor(
    private readonly database: Database,
    private readonly changes: BookingChanges,
    private readonly applications: ApplicationsService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Cancels an approved day and every booking of it. Twice is once.
   *
   * @returns how many people were uninvited
   * @throws ExpectedError when the day is not approved yet, has begun or is over
   */
  async cancel(actor: Actor, dayId: string): Promise<number> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const days = db.getRepository(InterviewDay);
      // Locked: nobody is invited to freed seats while their day disappears.
      const lock = { mode: 'pessimistic_write' } as const;
      const day = isId(dayId) ? await days.findOne({ where: { organisationId, id: dayId }, lock }) : null;
      if (day === null) throw dayNotFound();
      if (day.status === 'cancelled') return 0;
      if (day.status === 'planned') throw dayNotApproved();
      if (day.status === 'held') throw dayInOtherState(day.status);
      const slots = await db.getRepository(InterviewSlot).findBy({ organisationId, interviewDayId: dayId });
      const booked = await standingBookings(db, organisationId, slots);
      const now = this.clock.now();
      if (slots.some(({ startsAt }) => startsAt <= now) || booked.some(({ outcome }) => outcome !== null)) {
        throw dayBegun();
      }
      await days.update({ organisationId, id: dayId }, { status: 'cancelled', cancelledAt: now });
      const told = await this.uninvite(db, actor, day, slots, booked);
      await this.audit.record(actor, 'interviews.cancelled', { type: 'interview-day', id: dayId }, { told });
      return told;
    });
  }

  private async uninvite(
    db: EntityManager,
    actor: Actor,
    day: InterviewDay,
    slots: readonly InterviewSlot[],
    booked: readonly Booking[],
  ): Promise<number> {
    const { organisationId } = day;
    const applications = await db
      .getRepository(Application)
      .findBy({ organisationId, id: In(booked.map(({ applicationId }) => applicationId)) });
    const slotById = new Map(slots.map((slot) => [slot.id, slot]));
    const applicationById = new Map(applications.map((application) => [application.id, application]));
    let told = 0;
    for (const booking of booked) {
      const slot = slotById.get(booking.interviewSlotId)!;
      const application = applicationById.get(booking.applicationId)!;
      if (!(await this.changes.cancel(db, { booking, slot, day, application }, 'us', DAY_CANCELLED))) continue;
      const stage = stageAfter('us', DAY_CANCELLED);
      await this.applications.move(asEffect(actor), application.id, stage, { reason: DAY_CANCELLED });
      told += 1;
    }
    return told;
  }
}
