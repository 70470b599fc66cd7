import { Injectable } from '@nestjs/common';
import { clusterSums } from '../math/clustered-rate.js';
import type { ClusterSums } from '../math/clustered-rate.js';
import { Database } from '../platform/database/index.js';
import { DAY_SUMS } from './day-sums.js';
import type { ShowObservation } from './domain/show-table.js';
import { isShow, isTrial, OUTCOMES } from './domain/outcome.js';

/** What figures rest on: interviews of the organisation's own, invented ones while there are none of its own, or nothing. */
export const SHOW_BASES = ['own', 'invented', 'none'] as const;
export type ShowBasis = (typeof SHOW_BASES)[number];

/** The records that count, all together. */
export interface ShowSummary {
  readonly basis: ShowBasis;
  readonly invited: number;
  readonly came: number;
  /** The same day by day. */
  readonly shows: ClusterSums;
  /** First and last day; null without any. */
  readonly from: string | null;
  readonly to: string | null;
  /** Invented invitations that were counted before there were own ones, and would be again without them. */
  readonly inventedLeftOut: number;
  /** True if own days were held: they cannot be taken back as logs can, so invented ones are left out for good. */
  readonly ownDaysHeld: boolean;
}

/** By what records are grouped. */
export const SHOW_GROUPINGS = ['city', 'vacancy', 'board', 'format', 'hour', 'lead', 'confirmation'] as const;
export type ShowGrouping = (typeof SHOW_GROUPINGS)[number];

/** From booking to interview: less than a day, less than three, less than a week, and longer. */
export const SHOW_LEADS = ['day', 'three-days', 'week', 'longer'] as const;

/** What somebody had said when they were reminded for the last time; unconfirmed: of logs that were imported earlier it is known only that it was no yes. */
export const SHOW_CONFIRMATIONS = ['confirmed', 'unsure', 'none', 'no', 'unconfirmed'] as const;

/** When a prediction was made that is judged: when people were booked, or when they were reminded for the last time. */
export const JUDGED_STAGES = ['booked', 'reminded'] as const;
export type JudgedStage = (typeof JUDGED_STAGES)[number];

/** Past predictions that were alike. */
export interface PredictedBin extends ClusterSums {
  readonly stage: JudgedStage;
  /** Their mean. */
  readonly predicted: number;
}

/** One group of the records that count. */
export interface ShowGroup extends ClusterSums {
  readonly grouping: ShowGrouping;
  /** Slug, text as texts are compared, hour, or one of `SHOW_LEADS` and `SHOW_CONFIRMATIONS`; null: not stated. */
  readonly key: string | null;
  /** As it is written somewhere; null: not stated. */
  readonly name: string | null;
  /** Groups of this grouping, those that are not given included. */
  readonly all: number;
}

/**
 * The newest that a fit is made from: four years of twenty bookings a day. They take some 5 s of a thread and 25 MB; a half of what older
 * ones say has changed since (`FeatureTrust`).
 */
const MOST_OBSERVATIONS = 20_000;
const OBSERVATIONS_AT_ONCE = 500;

/** Past predictions of a group whose share says something. */
const LEAST_OF_BIN = 20;

const TRIALS = OUTCOMES.filter(isTrial);
const SHOWS = OUTCOMES.filter(isShow);

/** Knows which records of the show history count, and counts them where they are: a history may be longer than fits into memory. */
@Injectable()
export class ShowHistoryService {
  constructor(private readonly database: Database) {}

  /**
   * What counts: no record of a log that was taken back, a row that several logs bring once (as the newest of them has it), and invented
   * ones only as long as there is not a single own one that says whether somebody came.
   *
   * Own is an imported log, a day held with real boards, and one on which somebody checked people in by hand: ten invitations of one's own
   * say more than nine hundred of a town that does not exist, and the model knows what to do with ten. A day that only went by while both
   * boards are simulated is invented like the log of that market: nobody was there to come, so it neither ends the trying out nor counts
   * beside a real log.
   */
  async summary(organisationId: string): Promise<ShowSummary> {
    const sums = await this.ask<Sum & { invented: boolean }>(
      `WITH ${COUNTED},
       daily AS (
         SELECT invented, date, count(*) AS n, count(*) FILTER (WHERE came) AS k, bool_or(is_own_day) AS is_own_day
           FROM counted GROUP BY invented, date)
       SELECT invented, ${DAY_SUMS},
              min(date)::text AS "from", max(date)::text AS "to", bool_or(is_own_day) AS "ownDaysHeld"
         FROM daily GROUP BY invented`,
      [organisationId],
    );
    const invented = sums.find((sum) => sum.invented);
    const [basis, { k, n, clusters, kk, kn, nn, from, to, ownDaysHeld }] = basisOf(
      sums.find((sum) => !sum.invented),
      invented,
    );
    const inventedLeftOut = basis === 'own' ? (invented?.n ?? 0) : 0;
    const shows = { k, n, clusters, kk, kn, nn };
    return { basis, invited: n, came: k, shows, from, to, inventedLeftOut, ownDaysHeld };
  }

  /** The same as of the summary, without counting anything: every plan asks for it. */
  async basis(organisationId: string): Promise<ShowBasis> {
    const brings = `SELECT FROM attendance_logs log
      CROSS JOIN LATERAL (SELECT FROM show_records record
                           WHERE record.organisation_id = $1 AND record.attendance_log_id = log.id AND record.outcome = ANY ($2) LIMIT 1) row
      WHERE log.organisation_id = $1 AND log.taken_back_at IS NULL`;
    const held = `SELECT FROM show_records
      WHERE organisation_id = $1 AND attendance_log_id IS NULL AND outcome = ANY ($2)`;
    const [found] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ basis: ShowBasis }[]>(
        `SELECT CASE WHEN EXISTS (${brings} AND log.source <> 'simulator') OR EXISTS (${held} AND source = 'booking') THEN 'own'
                     WHEN EXISTS (${brings}) OR EXISTS (${held}) THEN 'invented' ELSE 'none' END AS basis`,
        [organisationId, TRIALS],
      ),
    );
    return found?.basis ?? 'none';
  }

  /** The groups with most invitations of each grouping. */
  async groups(organisationId: string, basis: ShowBasis, most: number): Promise<ShowGroup[]> {
    return this.ask<ShowGroup>(
      `WITH ${COUNTED},
       daily AS (
         SELECT grouping(city_key, vacancy_key, board_key, format, hour, lead, confirmation) AS kind,
                city_key, vacancy_key, board_key, format, hour, lead, confirmation,
                count(*) AS n, count(*) FILTER (WHERE came) AS k
           FROM counted WHERE invented = $4
          GROUP BY date, GROUPING SETS ((city_key), (vacancy_key), (board_key), (format), (hour), (lead), (confirmation))),
       groups AS (
         SELECT kind, city_key, vacancy_key, board_key, format, hour, lead, confirmation,
                coalesce(city_key, vacancy_key, board_key) AS said_key, ${DAY_SUMS}
           FROM daily GROUP BY kind, city_key, vacancy_key, board_key, format, hour, lead, confirmation),
       -- Of several spellings the one that most records have, of those the one written last.
       spelled AS (
         SELECT DISTINCT ON (kind, said_key) kind, said_key, said_name
           FROM (SELECT 16 * grouping(city_key, vacancy_key, board_key) + 15 AS kind,
                        coalesce(city_key, vacancy_key, board_key) AS said_key,
                        coalesce(city_name, vacancy_name, board_name) AS said_name, count(*) AS n, max(date) AS last
                   FROM counted WHERE invented = $4
                  GROUP BY GROUPING SETS ((city_key, city_name), (vacancy_key, vacancy_name), (board_key, board_name))) AS spelling
          ORDER BY kind, said_key, said_name IS NULL, n DESC, last DESC, said_name COLLATE "C"),
       named AS (
         -- A bit for each column that is not grouped by.
         SELECT CASE kind WHEN 63 THEN 'city' WHEN 95 THEN 'vacancy' WHEN 111 THEN 'board' WHEN 119 THEN 'format'
                          WHEN 123 THEN 'hour' WHEN 125 THEN 'lead' ELSE 'confirmation' END AS "grouping",
                coalesce(city_key, vacancy_key, board_key, format, hour, lead, confirmation) AS key,
                CASE WHEN kind IN (63, 95, 111) THEN coalesce(said_name, city_key)
                     ELSE coalesce(format, hour, lead, confirmation) END AS name,
                k, n, clusters, kk, kn, nn
           FROM groups LEFT JOIN spelled USING (kind, said_key)),
       ranked AS (
         SELECT named.*, (count(*) OVER (PARTITION BY "grouping"))::int AS "all",
                row_number() OVER (PARTITION BY "grouping" ORDER BY n DESC, coalesce(key, '') COLLATE "C") AS place
           FROM named)
       SELECT "grouping", key, name, k, n, clusters, kk, kn, nn, "all" FROM ranked WHERE place <= $5 ORDER BY "grouping", place`,
      [organisationId, basis === 'invented', most],
    );
  }

  /**
   * What a fit is made from: the newest of the records that count, oldest first, part by part. More of them say nothing of today.
   *
   * @param take  is given up to 500 at a time, and awaited before the next ones are read
   */
  async observations(
    organisationId: string,
    basis: ShowBasis,
    take: (part: readonly ShowObservation[]) => Promise<void>,
  ): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.query(
        `DECLARE shows_to_learn_from NO SCROLL CURSOR FOR
         WITH ${COUNTED}
         SELECT newest.date::text, newest.came, newest.is_held AS "isOwnDay", newest.known, newest.stated,
                json_build_object('city', newest.city_key, 'vacancy', newest.vacancy_key, 'board', newest.board_key,
                                  'format', newest.format) AS lasting
           FROM (SELECT * FROM counted WHERE invented = $4 ORDER BY date DESC, id DESC LIMIT $5) newest
          ORDER BY newest.date, newest.id`,
        [organisationId, TRIALS, SHOWS, basis === 'invented', MOST_OBSERVATIONS],
      );
      for (;;) {
        const part = await db.query<ShowObservation[]>(`FETCH ${OBSERVATIONS_AT_ONCE} FROM shows_to_learn_from`);
        if (part.length === 0) break;
        await take(part);
      }
      await db.query('CLOSE shows_to_learn_from');
    });
  }

  /**
   * Past predictions that were alike with what became of them, lowest first: in ten groups of equal numbers, or fewer so that each holds
   * twenty. As of booking, and as of the last reminder.
   */
  async predictedBins(organisationId: string, basis: ShowBasis): Promise<PredictedBin[]> {
    return this.ask<PredictedBin>(
      `WITH ${COUNTED},
       predicted AS (
         SELECT CASE moment.known ->> 'moment' WHEN 'booked' THEN 'booked' ELSE 'reminded' END AS stage, counted.id, counted.date, counted.came,
                (moment.known ->> 'predicted')::double precision AS predicted,
                row_number() OVER (PARTITION BY counted.id, moment.known ->> 'moment' = 'booked' ORDER BY moment.place DESC) AS from_last
           FROM counted CROSS JOIN LATERAL jsonb_array_elements(counted.known) WITH ORDINALITY AS moment (known, place)
          WHERE invented = $4 AND moment.known ->> 'predicted' IS NOT NULL),
       placed AS (
         SELECT stage, date, came, predicted, row_number() OVER (PARTITION BY stage ORDER BY predicted, id) - 1 AS place,
                count(*) OVER (PARTITION BY stage) AS n
           FROM predicted WHERE from_last = 1),
       daily AS (
         SELECT stage, place * least(10, greatest(1, n / $5)) / n AS bin, sum(predicted) AS predicted,
                count(*) AS n, count(*) FILTER (WHERE came) AS k
           FROM placed GROUP BY stage, bin, date)
       SELECT stage, sum(predicted) / sum(n)::float8 AS predicted, ${DAY_SUMS} FROM daily GROUP BY stage, bin ORDER BY stage, bin`,
      [organisationId, basis === 'invented', LEAST_OF_BIN],
    );
  }

  /** With the outcomes that say something as the second and the third parameter. */
  private async ask<Row>(sql: string, [organisationId, ...values]: readonly [string, ...unknown[]]): Promise<Row[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.query<Row[]>(sql, [organisationId, TRIALS, SHOWS, ...values]),
    );
  }
}

/** `counted`: one row for each record that says something about showing up, own and invented ones. */
const COUNTED = `
  standing AS (
    SELECT id, source = 'simulator' AS invented,
           row_number() OVER (PARTITION BY source = 'simulator' ORDER BY id) > 1 AS is_later
      FROM attendance_logs
     WHERE organisation_id = $1 AND taken_back_at IS NULL),
  counted AS (
    SELECT record.id, record.date, record.outcome = ANY ($3) AS came, record.source = 'booking' AS is_own_day,
           record.source <> 'import' AS is_held, record.known, record.stated,
           coalesce(log.invented, record.source = 'rehearsal') AS invented,
           record.city_key, record.city_text AS city_name,
           coalesce(vacancy.title_key, record.vacancy_key) AS vacancy_key,
           coalesce(vacancy.title, record.vacancy_text) AS vacancy_name,
           record.board_key, record.board AS board_name, record.format,
           coalesce(record.known -> -1, record.stated) ->> 'localHour' AS hour,
           CASE WHEN booked.lead < 24 THEN 'day' WHEN booked.lead < 72 THEN 'three-days' WHEN booked.lead < 168 THEN 'week'
                WHEN booked.lead IS NOT NULL THEN 'longer' END AS lead,
           CASE WHEN record.known -> -1 ->> 'moment' LIKE 'reminder-%'
                THEN CASE (record.known -> -1 ->> 'isConfirmed')::boolean WHEN true THEN 'confirmed' ELSE 'none' END
                WHEN record.stated ->> 'answer' IN ('unsure', 'none', 'no') THEN record.stated ->> 'answer'
                ELSE CASE (record.stated ->> 'isConfirmed')::boolean WHEN true THEN 'confirmed' WHEN false THEN 'unconfirmed' END
            END AS confirmation
      FROM show_records record
      CROSS JOIN LATERAL (SELECT (coalesce(record.known -> 0, record.stated) ->> 'leadHours')::numeric AS lead) booked
      LEFT JOIN standing log ON log.id = record.attendance_log_id
      LEFT JOIN vacancies vacancy ON vacancy.organisation_id = $1 AND vacancy.id = record.vacancy_id
     WHERE record.organisation_id = $1 AND record.outcome = ANY ($2)
       AND (record.attendance_log_id IS NULL OR log.id IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM standing newer
                        CROSS JOIN LATERAL (
                              SELECT 1 FROM show_records twin
                               WHERE twin.organisation_id = $1 AND twin.attendance_log_id = newer.id
                                 AND twin.source_key = record.source_key OFFSET 0) twin
                        WHERE newer.is_later AND newer.invented = log.invented AND newer.id > log.id))`;

type Sum = ClusterSums & Pick<ShowSummary, 'from' | 'to' | 'ownDaysHeld'>;

const NOTHING: Sum = { ...clusterSums([]), from: null, to: null, ownDaysHeld: false };

function basisOf(own: Sum | undefined, invented: Sum | undefined): readonly [ShowBasis, Sum] {
  if (own) return ['own', own];
  return invented ? ['invented', { ...invented, ownDaysHeld: false }] : ['none', NOTHING];
}
