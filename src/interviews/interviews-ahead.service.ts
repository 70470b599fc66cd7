import { Injectable } from '@nestjs/common';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';

/** An interview that somebody is booked for. */
export interface InterviewAhead {
  readonly applicationId: string;
  readonly bookingId: string;
  readonly dayId: string;
  readonly startsAt: Date;
  /** Zone of the city of the interview. */
  readonly timeZone: string;
}

/** Who is expected at an interview. */
@Injectable()
export class InterviewsAhead {
  constructor(private readonly database: Database) {}

  /** The open bookings of these applications, by application; one has at most one. */
  async of(actor: Actor, applicationIds: readonly string[]): Promise<ReadonlyMap<string, InterviewAhead>> {
    assertAllowed(actor, 'applications.read');
    const ids = applicationIds.filter(isId);
    if (ids.length === 0) return new Map();
    const { organisationId } = actor;
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.query<InterviewAhead[]>(
        `SELECT booking.application_id AS "applicationId", booking.id AS "bookingId", slot.interview_day_id AS "dayId",
                slot.starts_at AS "startsAt", day.time_zone AS "timeZone"
           FROM bookings booking
           JOIN interview_slots slot
             ON slot.organisation_id = booking.organisation_id AND slot.id = booking.interview_slot_id
           JOIN interview_days day
             ON day.organisation_id = slot.organisation_id AND day.id = slot.interview_day_id
          WHERE booking.organisation_id = $1 AND booking.application_id = ANY ($2)
            AND booking.status <> 'cancelled' AND booking.outcome IS NULL`,
        [organisationId, ids],
      ),
    );
    return new Map(rows.map((row) => [row.applicationId, row]));
  }
}
