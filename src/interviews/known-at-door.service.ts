import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, Not } from 'typeorm';
import { knownResponders } from '../candidates/index.js';
import type { Application, ToldPerson } from '../candidates/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { Booking } from './booking.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { openDay } from './open-day.js';

/** Somebody who has responded to the vacancy of a day and has the phone number or the e-mail address of whoever stands at the door. */
export interface KnownAtDoor {
  readonly applicationId: string;
  readonly name: string;
  /** Of this day; null where they are not expected. */
  readonly booking: { readonly bookingId: string; readonly startsAt: Date; readonly isHere: boolean } | null;
}

/** Finds whoever is at the door by phone and mail: names are spelt in many ways. */
@Injectable()
export class KnownPeopleAtDoor {
  constructor(private readonly database: Database) {}

  /** Those expected on the day first, by their times. @throws ExpectedError when the day is not running */
  async find(actor: Actor, dayId: string, told: ToldPerson): Promise<KnownAtDoor[]> {
    assertAllowed(actor, 'days.check-in');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const { id, vacancyId } = await openDay(db, organisationId, dayId);
      const { applications } = await knownResponders(db, { organisationId, vacancyId }, told);
      const bookings = await bookingsOf(db, { organisationId, dayId: id }, applications);
      return applications
        .map(({ id: applicationId, name }) => ({
          applicationId,
          name,
          booking: bookings.get(applicationId) ?? null,
        }))
        .sort((one, other) => timeOf(one) - timeOf(other));
    });
  }
}

function timeOf({ booking }: KnownAtDoor): number {
  return booking?.startsAt.getTime() ?? Number.MAX_SAFE_INTEGER;
}

async function bookingsOf(
  db: EntityManager,
  { organisationId, dayId }: { readonly organisationId: string; readonly dayId: string },
  applications: readonly Pick<Application, 'id'>[],
): Promise<ReadonlyMap<string, NonNullable<KnownAtDoor['booking']>>> {
  const slots = await db.getRepository(InterviewSlot).findBy({ organisationId, interviewDayId: dayId });
  const startOf = new Map(slots.map(({ id, startsAt }) => [id, startsAt]));
  const bookings = await db.getRepository(Booking).findBy({
    ...{ organisationId, interviewSlotId: In([...startOf.keys()]), status: Not('cancelled' as const) },
    applicationId: In(applications.map(({ id }) => id)),
  });
  return new Map(
    bookings.map(({ id: bookingId, applicationId, interviewSlotId, outcome }) => [
      applicationId,
      { bookingId, startsAt: startOf.get(interviewSlotId)!, isHere: outcome === 'came' || outcome === 'late' },
    ]),
  );
}
