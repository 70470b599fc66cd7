import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { Application, samePersonSql, writableAddressSql } from '../candidates/index.js';
import type { BoardReach } from '../sourcing/index.js';
import type { InterviewDay } from './interview-day.entity.js';

/**
 * A mail or a message at the board can be sent, or somebody can phone: a number is dialled by a person, who also reads one that is
 * oddly written.
 */
export function isReachableSql(reach: BoardReach): string {
  return `(EXISTS (SELECT 1 FROM candidate_contacts contact
  WHERE contact.organisation_id = application.organisation_id
    AND ${samePersonSql('contact.candidate_id', 'application.organisation_id', 'application.candidate_id')}
    AND (contact.kind = 'phone'
         OR ${writableAddressSql('contact', 'application.organisation_id', 'application.candidate_id')}))
  OR ${reach.reachedSql('application.organisation_id', 'application.id')})`;
}

/** The best of the shortlist first. */
export function bestFirst(query: SelectQueryBuilder<Application>): SelectQueryBuilder<Application> {
  return query.orderBy('application.rankPoints', 'DESC').addOrderBy('application.id', 'DESC');
}

/** People of the shortlist who have no booking, and for whom no seat is held. */
export function shortlisted(
  db: EntityManager,
  organisationId: string,
  vacancyId: string,
): SelectQueryBuilder<Application> {
  return db
    .getRepository(Application)
    .createQueryBuilder('application')
    .where('application.organisationId = :organisationId AND application.vacancyId = :vacancyId', {
      organisationId,
      vacancyId,
    })
    .andWhere(`application.mergedIntoId IS NULL AND application.stage = 'shortlisted'`)
    .andWhere(
      `NOT EXISTS (SELECT 1 FROM bookings booking
                    WHERE booking.organisation_id = application.organisation_id AND booking.application_id = application.id
                      AND booking.status <> 'cancelled' AND booking.outcome IS NULL)`,
    )
    .andWhere(
      `NOT EXISTS (SELECT 1 FROM waiting_places place
                    WHERE place.organisation_id = application.organisation_id AND place.application_id = application.id
                      AND place.status = 'offered')`,
    );
}

/**
 * Those of the shortlist who can be told and were not booked for this day before, nor taken off its waiting list: whoever cancelled or
 * declined is asked for another one.
 */
export function invitableTo(db: EntityManager, reach: BoardReach, day: InterviewDay): SelectQueryBuilder<Application> {
  return shortlisted(db, day.organisationId, day.vacancyId)
    .andWhere(isReachableSql(reach))
    .andWhere(
      `NOT EXISTS (SELECT 1 FROM bookings booking
                     JOIN interview_slots slot ON slot.organisation_id = booking.organisation_id AND slot.id = booking.interview_slot_id
                    WHERE booking.organisation_id = application.organisation_id AND booking.application_id = application.id
                      AND slot.interview_day_id = :dayId)`,
      { dayId: day.id },
    )
    .andWhere(
      `NOT EXISTS (SELECT 1 FROM waiting_places place
                    WHERE place.organisation_id = application.organisation_id AND place.application_id = application.id
                      AND place.interview_day_id = :dayId AND place.status IN ('declined', 'off'))`,
    );
}
