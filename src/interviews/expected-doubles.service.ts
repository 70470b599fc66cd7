import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { Application, listedNames, samePersonSql } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';

/** Somebody of a shortlist who may be a person that is expected at an interview already. */
export interface ExpectedDouble {
  readonly applicationId: string;
  readonly candidateId: string;
  readonly name: string;
  /** When the other one is expected first, and the clock of that place. */
  readonly startsAt: Date;
  readonly timeZone: string;
}

/** Two of one shortlist who may be one person: a plan would invite both. */
export interface ListedDouble {
  readonly applicationId: string;
  readonly candidateId: string;
  readonly name: string;
  readonly otherName: string;
}

/** Whom a plan would invite a second time, if two records that look alike are of one person. */
@Injectable()
export class ExpectedDoubles {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a vacancy's shortlist, the earliest interview first. Cost: the shortlist, and index scans of what it has in common with others. */
  async of(actor: Actor, vacancyId: string): Promise<ExpectedDouble[]> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const rows = await db.query<Omit<ExpectedDouble, 'name'>[]>(DOUBLES, [
        organisationId,
        vacancyId,
        this.clock.now(),
      ]);
      const ids = rows.map(({ applicationId }) => applicationId);
      const names = await namesOf(db, organisationId, ids);
      return rows
        .map((row) => ({ ...row, name: names.get(row.applicationId) ?? '' }))
        .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    });
  }

  /** Of a vacancy's shortlist those who may be another one of it, each pair once. The same cost. */
  async listed(actor: Actor, vacancyId: string): Promise<ListedDouble[]> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const pairs = await db.query<{ id: string; candidateId: string; otherId: string }[]>(LISTED_TWICE, [
        organisationId,
        vacancyId,
      ]);
      const ids = pairs.flatMap(({ id, otherId }) => [id, otherId]);
      const names = await namesOf(db, organisationId, ids);
      return pairs.map(({ id, candidateId, otherId }) => ({
        ...{ applicationId: id, candidateId },
        ...{ name: names.get(id) ?? '', otherName: names.get(otherId) ?? '' },
      }));
    });
  }
}

async function namesOf(
  db: EntityManager,
  organisationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return listedNames(db, organisationId, await db.getRepository(Application).findBy({ organisationId, id: In(ids) }));
}

/**
 * The shortlist, and whoever it has open suggestions with. Of either side of a suggestion all candidates that are that person: a suggestion is
 * about one of them. The shortlist leads, and what is asked of each of the others is looked up on its own: joined freely, tables without
 * statistics cost a second per page.
 */
const SUGGESTED = `
    FROM applications listed
    JOIN candidates own ON own.organisation_id = $1 AND own.id = listed.candidate_id
   CROSS JOIN LATERAL (
         SELECT mine.id FROM candidates mine
          WHERE mine.organisation_id = $1 AND ${samePersonSql('mine.id', '$1', 'own.id')}
         OFFSET 0) mine
   CROSS JOIN LATERAL (
         SELECT other_candidate_id AS id FROM duplicate_hints
          WHERE organisation_id = $1 AND candidate_id = mine.id AND status = 'open'
          UNION ALL
         SELECT candidate_id FROM duplicate_hints
          WHERE organisation_id = $1 AND other_candidate_id = mine.id AND status = 'open') hint
    JOIN candidates other ON other.organisation_id = $1 AND other.id = hint.id`;

const OF_SHORTLIST = `
   WHERE listed.organisation_id = $1 AND listed.vacancy_id = $2 AND listed.stage = 'shortlisted' AND listed.merged_into_id IS NULL
     AND coalesce(other.person_id, other.id) <> coalesce(own.person_id, own.id)
     AND own.erased_at IS NULL AND other.erased_at IS NULL`;

const DOUBLES = `
  SELECT DISTINCT ON (listed.id) listed.id AS "applicationId", listed.candidate_id AS "candidateId", first.starts_at AS "startsAt",
         first.time_zone AS "timeZone"
  ${SUGGESTED}
   CROSS JOIN LATERAL (
         SELECT slot.starts_at, day.time_zone
           FROM applications expected
           JOIN bookings booking ON booking.organisation_id = $1 AND booking.application_id = expected.id
            AND booking.status <> 'cancelled' AND booking.outcome IS NULL
           JOIN interview_slots slot ON slot.organisation_id = $1 AND slot.id = booking.interview_slot_id AND slot.starts_at > $3
           JOIN interview_days day ON day.organisation_id = $1 AND day.id = slot.interview_day_id
          WHERE expected.organisation_id = $1 AND ${samePersonSql('expected.candidate_id', '$1', 'other.id')}
          ORDER BY slot.starts_at
          LIMIT 1) first
  ${OF_SHORTLIST}
   ORDER BY listed.id, first.starts_at`;

const LISTED_TWICE = `
  SELECT DISTINCT ON (listed.id, twin.id) listed.id, listed.candidate_id AS "candidateId", twin.id AS "otherId"
  ${SUGGESTED}
   CROSS JOIN LATERAL (
         SELECT application.id FROM applications application
          WHERE application.organisation_id = $1 AND application.vacancy_id = $2 AND application.stage = 'shortlisted'
            AND application.merged_into_id IS NULL AND ${samePersonSql('application.candidate_id', '$1', 'other.id')}
         OFFSET 0) twin
  ${OF_SHORTLIST}
     AND listed.id < twin.id
   ORDER BY listed.id, twin.id`;
