import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Application } from '../candidates/index.js';
import type { BoardReach } from '../sourcing/index.js';
import type { InterviewDay } from './interview-day.entity.js';
import { isReachableSql, shortlisted } from './shortlist-query.js';

/** SQL of the condition that somebody only wanted another time than the one of `booking`. */
const WANTED_OTHER_TIME = `(booking.status = 'cancelled' AND booking.cancelled_by = 'candidate' AND booking.cancel_reason = 'time')`;

/**
 * Who waits for a seat of a day: those who can be told and did not get one, or gave theirs back for the sake of the time. Whoever declined
 * one, let it pass or was taken off does not wait any more.
 */
export function waitingFor(
  db: EntityManager,
  reach: BoardReach,
  { organisationId, vacancyId, id: dayId }: InterviewDay,
): SelectQueryBuilder<Application> {
  return shortlisted(db, organisationId, vacancyId)
    .andWhere(isReachableSql(reach))
    .andWhere(
      `NOT EXISTS (SELECT 1 FROM bookings booking
                     JOIN interview_slots slot ON slot.organisation_id = booking.organisation_id AND slot.id = booking.interview_slot_id
                    WHERE booking.organisation_id = application.organisation_id AND booking.application_id = application.id
                      AND slot.interview_day_id = :dayId AND NOT ${WANTED_OTHER_TIME})`,
      { dayId },
    )
    .andWhere(
      `NOT EXISTS (SELECT 1 FROM waiting_places place
                    WHERE place.organisation_id = application.organisation_id AND place.application_id = application.id
                      AND place.interview_day_id = :dayId AND place.status <> 'waiting')`,
    );
}

/** The times that people of a day gave back because of the time: by application. */
export async function timesGivenBack(
  db: EntityManager,
  { organisationId, id }: InterviewDay,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.query<{ applicationId: string; slotIds: string[] }[]>(
    `SELECT booking.application_id AS "applicationId", array_agg(booking.interview_slot_id) AS "slotIds"
       FROM bookings booking
       JOIN interview_slots slot ON slot.organisation_id = $1 AND slot.id = booking.interview_slot_id
      WHERE booking.organisation_id = $1 AND slot.interview_day_id = $2 AND ${WANTED_OTHER_TIME}
      GROUP BY booking.application_id`,
    [organisationId, id],
  );
  return new Map(rows.map(({ applicationId, slotIds }) => [applicationId, slotIds]));
}
