import type { EntityManager } from 'typeorm';
import type { KnownThen } from '../attendance/index.js';
import { samePersonSql } from '../candidates/index.js';
import type { InterviewDay } from './interview-day.entity.js';

/** What is known of a person whatever the time of the interview. */
export type KnownPerson = Required<Pick<KnownThen, 'earlier' | 'isOtherCity' | 'payRatio'>>;

/** By applications. */
export type KnownPeople = (applicationId: string) => KnownPerson;

const UNKNOWN: KnownPerson = { earlier: null, isOtherCity: null, payRatio: null };

/**
 * What is known now of people who applied: what became of the bookings that they had before, under whichever of the names that were merged;
 * whether they live elsewhere; and how their wish stands to what the vacancy can pay, or without a budget to the middle of the band.
 */
export async function knownPeople(
  db: EntityManager,
  { organisationId, citySlug }: Pick<InterviewDay, 'organisationId' | 'citySlug'>,
  applicationIds: readonly string[],
): Promise<KnownPeople> {
  const rows = await db.query<(Omit<KnownPerson, 'earlier'> & { id: string; came: number; missed: number })[]>(
    `SELECT application.id, before.came, before.missed,
            nullif(candidate.city_slug, '') <> nullif($3, '') AS "isOtherCity",
            (score.salary -> 'wish' ->> 'amount')::double precision
              / nullif(coalesce(score.salary -> 'budget' ->> 'amount', score.salary -> 'band' ->> 'median')::double precision, 0)
              AS "payRatio"
       FROM applications application
       JOIN candidates candidate ON candidate.organisation_id = $1 AND candidate.id = application.candidate_id
       LEFT JOIN scores score ON score.organisation_id = $1 AND score.application_id = application.id
      CROSS JOIN LATERAL (
            SELECT (count(*) FILTER (WHERE booking.outcome IN ('came', 'late')))::int AS came,
                   (count(*) FILTER (WHERE booking.outcome = 'no-show'))::int AS missed
              FROM applications other
              JOIN bookings booking ON booking.organisation_id = $1 AND booking.application_id = other.id
             WHERE other.organisation_id = $1 AND NOT booking.walk_in
               AND ${samePersonSql('other.candidate_id', '$1', 'application.candidate_id')}) before
      WHERE application.organisation_id = $1 AND application.id = ANY ($2)`,
    [organisationId, applicationIds, citySlug],
  );
  const known = new Map(
    rows.map(({ id, came, missed, isOtherCity, payRatio }) => [
      id,
      { earlier: { came, missed }, isOtherCity, payRatio: payRatio && Number(payRatio.toFixed(3)) },
    ]),
  );
  return (applicationId) => known.get(applicationId) ?? UNKNOWN;
}
