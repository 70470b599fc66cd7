import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RecordedScores } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { storableJsonText } from '../kernel/storable-json.js';
import { CLOCK } from '../platform/config/index.js';
import type { Verdict } from './domain/judge-requirement.js';
import { SCORE_VERSION } from './domain/score.js';
import type { Score, VerdictLine } from './domain/score.js';
import { tallyOf } from './domain/weigh.js';
import type { Tally } from './domain/weigh.js';
import type { Marks } from './domain/kept-verdicts.js';
import type { KeptVerdict } from './score.entity.js';

/** A résumé that was scored. */
export interface FreshScore {
  readonly applicationId: string;
  readonly profileVersion: number;
  readonly score: Score;
  /** The application has no score that this one replaces. */
  readonly isFirst: boolean;
}

/** A score whose verdicts stand and were weighed anew. */
export interface ReweighedScore extends Tally {
  readonly applicationId: string;
  readonly profileSlug: string;
  readonly profileVersion: number;
  /** Those that still mean something in the profile. */
  readonly marks: Marks;
  readonly answered: Marks | null;
}

/** By what somebody is scored, in one word. */
export function scoredBy({ slug, version }: { readonly slug: string; readonly version: number }): string {
  return `${slug} ${String(version)} ${SCORE_VERSION}`;
}

/** What is compared with the score that is there. */
type Replacing = Pick<
  ReweighedScore,
  'applicationId' | 'profileSlug' | 'profileVersion' | 'points' | 'marks' | 'answered'
> & {
  /** The same rules as before if not given. */
  readonly version?: string;
  /** The same as before if not given. */
  readonly level?: number;
};

/** Whether the résumé of a row of `scores` names work (see namesWork). */
export const NAMES_WORK = `jsonb_path_exists(facts,
  '$ ? (exists (@.jobs[0]) || exists (@.jobsSetAside[0]) || exists (@.experienceClaims[0]))')`;

/** What a score says and by what, in SQL. */
const said = (score: 'scores' | 'score' | 'excluded' | 'known'): string =>
  `(${score}.points, ${score}.profile_slug, ${score}.profile_version, ${score}.version, ${score}.level, ${score}.marks || coalesce(${score}.answered, '{}'))`;

/** The same of one that is weighed anew, by the rules and of the level that it was made by unless it names others. */
const saidAnew = (stored: 'score' | 'known'): string =>
  `(fresh.points, fresh."profileSlug", fresh."profileVersion", coalesce(fresh.version, ${stored}.version), coalesce(fresh.level, ${stored}.level), fresh.marks || coalesce(fresh.answered, '{}'))`;

/** Stores scores with all that lists show of them, many in one statement, in the caller's transaction. */
@Injectable()
export class ScoreStore {
  constructor(
    private readonly recorded: RecordedScores,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async store(db: EntityManager, organisationId: string, scores: readonly FreshScore[]): Promise<void> {
    if (scores.length === 0) return;
    const rows = scores.map(({ applicationId, profileVersion, score }) => ({
      id: newId(),
      applicationId,
      profileVersion,
      version: score.version,
      profileSlug: score.profile,
      points: score.score,
      level: score.level,
      verdicts: score.verdicts.map(keptVerdict),
      facts: score.facts,
      salary: score.salary,
      summary: { levelReasons: score.levelReasons },
      marks: marksOf(score.verdicts, (line) => line.answer?.judged ?? line.verdict),
      answered: answeredOf(score.verdicts),
    }));
    const first = new Set(scores.flatMap(({ applicationId, isFirst }) => (isFirst ? [applicationId] : [])));
    await this.keepPast(
      db,
      organisationId,
      rows.filter(({ applicationId }) => !first.has(applicationId)),
    );
    await db.query(
      `INSERT INTO scores (organisation_id, id, application_id, version, profile_slug, profile_version, points, level, verdicts,
                           facts, salary, summary, marks, answered, computed_at)
       SELECT $1, id, "applicationId", version, "profileSlug", "profileVersion", points, level, verdicts, facts, salary, summary,
              marks, answered, $3
         FROM jsonb_to_recordset($2::jsonb) AS fresh(id uuid, "applicationId" uuid, version text, "profileSlug" text,
              "profileVersion" integer, points double precision, level integer, verdicts jsonb, facts jsonb, salary jsonb,
              summary jsonb, marks jsonb, answered jsonb)
       ON CONFLICT ON CONSTRAINT uq_scores_application DO UPDATE
          SET version = excluded.version, profile_slug = excluded.profile_slug, profile_version = excluded.profile_version,
              points = excluded.points, level = excluded.level, marks = excluded.marks, answered = excluded.answered,
              salary = excluded.salary, summary = excluded.summary, failed_by = NULL,
              computed_at = CASE WHEN ${said('scores')} = ${said('excluded')} THEN scores.computed_at
                                 ELSE excluded.computed_at END,
              -- What is large and says the same stays where it is stored.
              verdicts = CASE WHEN scores.verdicts = excluded.verdicts THEN scores.verdicts ELSE excluded.verdicts END,
              facts = CASE WHEN scores.facts = excluded.facts THEN scores.facts ELSE excluded.facts END`,
      // Evidence is cut out of texts and could end in half a letter.
      [organisationId, storableJsonText(rows), this.clock.now()],
    );
    await this.recorded.record(
      organisationId,
      scores.map(({ applicationId, score }) => ({
        applicationId,
        ...tallyOf(score),
        level: score.level,
        wish: score.salary.wish,
        wishVerdict: score.salary.verdict,
      })),
    );
  }

  /** Scores that could not be made anew stay as they are; by the same they are not tried again. */
  async failed(
    db: EntityManager,
    organisationId: string,
    applicationIds: readonly string[],
    by: string,
  ): Promise<void> {
    if (applicationIds.length === 0) return;
    await db.query(`UPDATE scores SET failed_by = $3 WHERE organisation_id = $1 AND application_id = ANY ($2)`, [
      organisationId,
      applicationIds,
      by,
    ]);
  }

  /** What was judged stays as it is: neither the words of the résumé nor the facts are touched. */
  async reweigh(db: EntityManager, organisationId: string, scores: readonly ReweighedScore[]): Promise<void> {
    if (scores.length === 0) return;
    await this.keepPast(db, organisationId, scores);
    const rows = scores.map(({ applicationId, profileSlug, profileVersion, points, marks, answered }) => ({
      ...{ applicationId, profileSlug, profileVersion, points, marks, answered },
    }));
    await db.query(
      `UPDATE scores score
          SET profile_slug = fresh."profileSlug", profile_version = fresh."profileVersion", points = fresh.points,
              marks = fresh.marks, answered = fresh.answered, failed_by = NULL,
              computed_at = CASE WHEN ${said('score')} = ${saidAnew('score')} THEN score.computed_at ELSE $3 END
         FROM jsonb_to_recordset($2::jsonb) AS fresh("applicationId" uuid, "profileSlug" text, "profileVersion" integer,
              points double precision, marks jsonb, answered jsonb, version text, level integer)
        WHERE score.organisation_id = $1 AND score.application_id = fresh."applicationId"`,
      [organisationId, JSON.stringify(rows), this.clock.now()],
    );
    await this.recorded.reweigh(organisationId, scores);
  }

  /** Of every score that is going to be replaced, what it was; one that says the same by the same versions replaces nothing. */
  private async keepPast(db: EntityManager, organisationId: string, scores: readonly Replacing[]): Promise<void> {
    if (scores.length === 0) return;
    const rows = scores.map(
      ({ applicationId, profileSlug, profileVersion, points, version = null, level = null, marks, answered }) => ({
        ...{ id: newId(), applicationId, profileSlug, profileVersion, points, version, level, marks, answered },
      }),
    );
    await db.query(
      `WITH known AS (
         SELECT score.* FROM scores score
          WHERE score.organisation_id = $1 AND score.application_id = ANY ($3) ORDER BY score.application_id FOR UPDATE)
       INSERT INTO past_scores (organisation_id, id, application_id, version, profile_slug, profile_version, points, level,
                                marks, computed_at)
       SELECT $1, fresh.id, known.application_id, known.version, known.profile_slug, known.profile_version, known.points,
              known.level, known.marks || coalesce(known.answered, '{}'), known.computed_at
         FROM known
         JOIN jsonb_to_recordset($2::jsonb) AS fresh(id uuid, "applicationId" uuid, "profileSlug" text,
              "profileVersion" integer, points double precision, version text, level integer, marks jsonb, answered jsonb) ON fresh."applicationId" = known.application_id
        WHERE ${said('known')} IS DISTINCT FROM ${saidAnew('known')}`,
      [organisationId, JSON.stringify(rows), rows.map(({ applicationId }) => applicationId)],
    );
  }
}

function keptVerdict({ requirement, verdict, months, evidence, answer }: VerdictLine): KeptVerdict {
  return { requirement, verdict: answer?.judged ?? verdict, months, evidence };
}

function marksOf(lines: readonly VerdictLine[], verdictOf: (line: VerdictLine) => Verdict): Marks {
  return Object.fromEntries(lines.map((line) => [line.requirement, verdictOf(line)]));
}

function answeredOf(lines: readonly VerdictLine[]): Marks | null {
  const answered = lines.filter(({ answer }) => answer !== undefined);
  return answered.length === 0 ? null : marksOf(answered, ({ verdict }) => verdict);
}
