import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DIRECT_SOURCES, FROM_OTHER_VACANCY, MOVE_IS_BY_PERSON } from '../candidates/index.js';
import type { Stage } from '../candidates/index.js';
import { isCalendarDate } from '../kernel/calendar-date.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { OrganisationsService } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { pageOf, pageSize, valuesAfter } from '../platform/paging/index.js';
import type { Keyset, Page, PageRequest } from '../platform/paging/index.js';
import { VacanciesService } from '../vacancies/index.js';
import type { Vacancy } from '../vacancies/index.js';
import { FUNNEL_SOURCES } from './cohort.js';
import type { Cohort, FunnelScope, FunnelSource } from './cohort.js';
import { FUNNEL_STAGES } from './domain/passage.js';
import type { Passage, PassageCount } from './domain/passage.js';
import { PROTECTED_KEYS } from './domain/protected-groups.js';
import { PeriodInvalid } from './funnel.errors.js';

/** Somebody who has not moved for so long, nor has an interview to come, will not move on: no other step of a hire takes longer. */
const PATIENCE_DAYS = 30;

/** Steps that by their name take a while of their own: a month of work, and five more. */
const LONGER_PATIENCE_DAYS: Partial<Record<Stage, number>> = {
  started: 30 + PATIENCE_DAYS,
  'month-1': 153 + PATIENCE_DAYS,
};

/** People who passed alike, responded on the same day and of whom the board states the same. */
export interface StatedPassage extends PassageCount {
  /** Those keys of a résumé's payload that say who is protected; null where no board sent one. */
  readonly payload: unknown;
  readonly respondedOn: CalendarDate;
  /** Refused by us, as of now. */
  readonly rejected: boolean;
  /** Chosen by a person, not by the product alone. */
  readonly picked: boolean;
  /** Withdrew before a person chose them. */
  readonly withdrew: boolean;
}

/** A person of the cohort, as lists are ordered. */
interface Listed {
  readonly id: string;
  readonly respondedAt: Date;
}

const NEWEST_FIRST: Keyset<Listed> = {
  list: 'funnel',
  direction: 'DESC',
  columns: [
    { sql: 'responded_at', kind: 'instant', of: ({ respondedAt }) => respondedAt.toISOString() },
    { sql: 'id', kind: 'id', of: ({ id }) => id },
  ],
};

/** The people of a cohort and how far each ever came. One query makes both the counts and the lists behind them. */
@Injectable()
export class FunnelPeople {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly vacancies: VacanciesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws PeriodInvalid, VacancyNotFound */
  async counts(actor: Actor, cohort: Cohort): Promise<PassageCount[]> {
    return this.passages<PassageCount>(
      actor,
      cohort,
      `SELECT furthest, chosen, invited, confirmed, waiting, count(*)::int AS people
         FROM people GROUP BY furthest, chosen, invited, confirmed, waiting`,
    );
  }

  /**
   * How far those came who were brought by each source, others of theirs or not; whether somebody still waits is told as among all of them.
   *
   * @returns of all sources together, and by source
   * @throws PeriodInvalid, VacancyNotFound
   */
  async countsBySource(
    actor: Actor,
    cohort: Omit<Cohort, 'source'>,
  ): Promise<{ all: PassageCount[]; of: ReadonlyMap<FunnelSource, PassageCount[]> }> {
    const rows = await this.passages<PassageCount & { boards: string[] }>(
      actor,
      { ...cohort, source: undefined },
      `SELECT people.furthest, people.chosen, people.invited, people.confirmed, people.waiting, application.boards,
              count(*)::int AS people
         FROM people JOIN applications application ON application.organisation_id = $1 AND application.id = people.id
        GROUP BY people.furthest, people.chosen, people.invited, people.confirmed, people.waiting, application.boards`,
    );
    const counted = rows.map(({ boards, ...count }) => ({ boards, count }));
    const broughtBy = (source: FunnelSource): PassageCount[] => {
      const doors = doorsOf({ source }) ?? [];
      return counted.flatMap(({ boards, count }) => (boards.some((one) => doors.includes(one)) ? [count] : []));
    };
    return {
      all: counted.map(({ count }) => count),
      of: new Map(FUNNEL_SOURCES.map((source) => [source, broughtBy(source)])),
    };
  }

  /**
   * The same with what boards state of sex and age, for the count of who is chosen.
   *
   * @throws PeriodInvalid, VacancyNotFound
   */
  async stated(actor: Actor, cohort: Cohort): Promise<StatedPassage[]> {
    return this.passages<StatedPassage>(actor, cohort, STATED, [PROTECTED_KEYS]);
  }

  /** What a statement selects of the people of a cohort, with their furthest stage by its name. */
  private async passages<Row extends PassageCount>(
    actor: Actor,
    cohort: Cohort,
    select: string,
    more: readonly unknown[] = [],
  ): Promise<Row[]> {
    const values = [...(await this.values(actor, cohort)), ...more];
    const rows = await this.database.inOrganisation(actor.organisationId, (db) =>
      db.query<(Omit<Row, 'furthest'> & { furthest: number })[]>(`${PEOPLE} ${select}`, values),
    );
    return rows.map((row) => ({ ...row, furthest: FUNNEL_STAGES[row.furthest - 1] }) as unknown as Row);
  }

  /** Ids of the applications that passed in one of these ways, newest response first. @throws PeriodInvalid, VacancyNotFound, CursorInvalid */
  async page(actor: Actor, cohort: Cohort, passages: readonly Passage[], request: PageRequest): Promise<Page<string>> {
    const values = await this.values(actor, cohort);
    const [at, id] = valuesAfter(NEWEST_FIRST, request) ?? [null, null];
    const rows = await this.database.inOrganisation(actor.organisationId, (db) =>
      db.query<Listed[]>(
        `${PEOPLE} SELECT id, responded_at AS "respondedAt" FROM people
                    WHERE concat_ws(' ', furthest, chosen, invited, confirmed, waiting) = ANY ($9)
                      AND ($10::timestamptz IS NULL OR (responded_at, id) < ($10, $11::uuid))
                    ORDER BY responded_at DESC, id DESC LIMIT $12`,
        [...values, passages.map(keyOf), at, id, pageSize(request) + 1],
      ),
    );
    const page = pageOf(NEWEST_FIRST, request, rows);
    return { rows: page.rows.map((row) => row.id), next: page.next };
  }

  /** The vacancies in question. @throws VacancyNotFound */
  async vacanciesOf(actor: Actor, { vacancyId, clientId }: FunnelScope): Promise<Vacancy[]> {
    if (vacancyId === undefined) return this.vacancies.list(actor, { clientId });
    const vacancy = await this.vacancies.get(actor, vacancyId);
    return clientId === undefined || vacancy.clientId === clientId ? [vacancy] : [];
  }

  private async values(actor: Actor, cohort: Cohort): Promise<unknown[]> {
    const { organisationId } = actor;
    const [from, end] = await this.instants(organisationId, cohort);
    const vacancies = await this.vacanciesOf(actor, cohort);
    return [
      organisationId,
      from,
      end,
      vacancies.map(({ id }) => id),
      FUNNEL_STAGES,
      this.clock.now(),
      FUNNEL_STAGES.map((stage) => LONGER_PATIENCE_DAYS[stage] ?? PATIENCE_DAYS),
      doorsOf(cohort),
    ];
  }

  private async instants(organisationId: string, { from, to }: Cohort): Promise<[Date, Date]> {
    if (!isCalendarDate(from) || !isCalendarDate(to) || from > to) throw new PeriodInvalid();
    const zone = (await this.organisations.get(organisationId)).timeZone;
    const start = DateTime.fromISO(from, { zone }).startOf('day');
    const end = DateTime.fromISO(to, { zone }).plus({ days: 1 }).startOf('day');
    return [start.toJSDate(), end.toJSDate()];
  }
}

/** The doors that belong to a source; null = all. */
function doorsOf({ source }: Pick<Cohort, 'source'>): string[] | null {
  if (source === undefined) return null;
  return source === 'direct' ? [...DIRECT_SOURCES, FROM_OTHER_VACANCY] : [source];
}

/** As PostgreSQL writes the row. */
function keyOf({ furthest, chosen, invited, confirmed, waiting }: Passage): string {
  const flags = [chosen, invited, confirmed, waiting].map((flag) => (flag ? 't' : 'f'));
  return [FUNNEL_STAGES.indexOf(furthest) + 1, ...flags].join(' ');
}

/**
 * `people`: one row for each application of the cohort, with the history of all that are shown as it. Moves that were taken back and the taking back itself are left out;
 * a check-in that somebody else corrects is taken back by a move from `came` to where the person was. A rejection is a review.
 * Picked: taken a step further by one of the organisation's people; to have come is no such step.
 * Waiting: not closed; not passed over when others of the vacancy were invited; and moved within its patience ($7, days by
 * stage), or expected at an interview that is not longer ago than that.
 */
const PEOPLE = `
  WITH cohort AS (
    SELECT id, vacancy_id, stage, responded_at, created_at FROM applications
     WHERE organisation_id = $1 AND merged_into_id IS NULL AND responded_at >= $2 AND responded_at < $3
       AND vacancy_id = ANY ($4) AND ($8::text[] IS NULL OR boards && $8::text[])),
  part AS (
    SELECT id, id AS shown_id FROM cohort
    UNION ALL
    SELECT hidden.id, hidden.merged_into_id FROM applications hidden
      JOIN cohort ON cohort.id = hidden.merged_into_id
     WHERE hidden.organisation_id = $1),
  moved AS (
    SELECT application.id, application.vacancy_id, application.stage, application.responded_at, application.created_at,
           coalesce(max(array_position($5::text[],
             CASE move.to_stage WHEN 'rejected' THEN 'reviewed' ELSE move.to_stage END)), 1) AS furthest,
           bool_or(move.to_stage IN ('shortlisted', 'invited', 'booked')) AS chosen,
           bool_or(move.to_stage NOT IN ('new', 'reviewed', 'came', 'rejected', 'withdrawn')
                   AND ${MOVE_IS_BY_PERSON}) AS picked,
           bool_or(move.to_stage IN ('invited', 'booked')) AS invited,
           bool_or(move.to_stage = 'booked') AS confirmed,
           max(move.moved_at) AS moved_at,
           max(move.moved_at) FILTER (WHERE move.to_stage IN ('invited', 'booked')) AS invited_at
      FROM cohort application
      JOIN part ON part.shown_id = application.id
      JOIN stage_moves move ON move.organisation_id = $1 AND move.application_id = part.id
     WHERE move.undoes_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM stage_moves back
                        WHERE back.organisation_id = $1 AND back.application_id = part.id
                          AND (back.undoes_id = move.id
                               OR (move.to_stage = 'came' AND back.id > move.id
                                   AND back.from_stage = 'came' AND back.to_stage IN ('invited', 'booked'))))
     GROUP BY application.id, application.vacancy_id, application.stage, application.responded_at, application.created_at),
  expected AS (
    SELECT booking.application_id, max(slot.starts_at) AS starts_at
      FROM bookings booking
      JOIN interview_slots slot ON slot.organisation_id = $1 AND slot.id = booking.interview_slot_id
     WHERE booking.organisation_id = $1 AND booking.status <> 'cancelled' AND booking.outcome IS NULL
     GROUP BY booking.application_id),
  people AS (
    SELECT moved.id, moved.responded_at, moved.furthest, moved.chosen, moved.picked, moved.invited, moved.confirmed,
           moved.stage NOT IN ('rejected', 'withdrawn')
           AND NOT (NOT moved.chosen AND moved.furthest <= array_position($5::text[], 'reviewed')
                    AND coalesce(moved.created_at <= max(moved.invited_at) OVER (PARTITION BY moved.vacancy_id), false))
           AND greatest(moved.moved_at, expected.starts_at)
               >= $6::timestamptz - make_interval(days => ($7::int[])[moved.furthest]) AS waiting
      FROM moved
      LEFT JOIN expected ON expected.application_id = moved.id)`;

/**
 * The newest payload of the résumé that the application shows; where the résumé came with its response, it is within what was sent then.
 * By UTC: a birthday on the very day of the response may be a day off.
 */
const STATED = `
  SELECT people.furthest, people.chosen, people.picked, people.invited, people.confirmed, people.waiting, stated.payload,
         application.stage = 'rejected' AS rejected, application.stage = 'withdrawn' AND NOT people.picked AS withdrew,
         to_char(people.responded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "respondedOn", count(*)::int AS people
    FROM people
    JOIN applications application ON application.organisation_id = $1 AND application.id = people.id
    LEFT JOIN resumes resume ON resume.organisation_id = $1 AND resume.id = application.resume_id
    LEFT JOIN LATERAL (
      SELECT (SELECT jsonb_object_agg(entry.key, entry.value) FROM jsonb_each(sent.resume) entry
               WHERE entry.key = ANY ($9::text[])) AS payload
        FROM (SELECT raw.kind, raw.read_at, raw.body AS resume
                FROM raw_payloads raw
               WHERE raw.organisation_id = $1 AND raw.connection_id = resume.connection_id AND raw.kind = 'resume'
                 AND raw.external_id = resume.external_id
              UNION ALL
              SELECT raw.kind, raw.read_at,
                     CASE jsonb_typeof(raw.body -> 'resume') WHEN 'object' THEN raw.body -> 'resume' ELSE raw.body END
                FROM responses response
                JOIN raw_payloads raw ON raw.organisation_id = $1 AND raw.connection_id = response.connection_id
                 AND raw.kind = 'response' AND raw.external_id = response.external_id
               WHERE response.organisation_id = $1 AND response.candidate_id = application.candidate_id
                 AND response.connection_id = resume.connection_id
                 AND response.resume_external_id = resume.external_id) sent
       WHERE jsonb_typeof(sent.resume) = 'object'
       ORDER BY sent.kind = 'resume' DESC, sent.read_at DESC LIMIT 1) stated ON true
   GROUP BY people.furthest, people.chosen, people.picked, people.invited, people.confirmed, people.waiting, stated.payload, rejected,
            withdrew, "respondedOn"`;
