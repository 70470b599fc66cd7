import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { judgedResumes } from '../candidates/index.js';
import { Database } from '../platform/database/index.js';
import { ProfilesInUse, tradeOf } from '../vacancies/index.js';
import { meanTheSame, reweigher } from './domain/kept-verdicts.js';
import type { Marks } from './domain/kept-verdicts.js';
import { SCORE_VERSION } from './domain/score.js';
import { ResumeScorer } from './resume-scorer.service.js';
import type { ScoringBasis } from './resume-scorer.service.js';
import { NAMES_WORK, scoredBy, ScoreStore } from './score-store.service.js';
import type { ReweighedScore } from './score-store.service.js';
import { VerdictAnswers } from './verdict-answers.service.js';

/** Applications scored anew in one transaction: short enough that whoever edits the vacancy waits for a moment only. */
const BATCH = 500;
/** Ids that are looked up at once: memory stays the same however many there are. */
const LOOKED_UP = 5_000;

/** An application that is scored anew, with what is kept of its score. */
interface Kept {
  readonly id: string;
  readonly resumeId: string;
  /** Null while it was never scored. */
  readonly version: string | null;
  readonly profileSlug: string;
  readonly profileVersion: number;
  readonly marks: Marks;
  readonly tellsWork: boolean;
}

/** How far the applications of a profile are scored by what it requires now. */
export interface RescoringProgress {
  readonly total: number;
  readonly done: number;
}

/** How scoring anew is done. */
export interface RescoringWay {
  /** Asked before every batch, with the application until which the vacancy is done, null at its beginning: false = stop with some left. */
  readonly goesOn?: (doneUntil: string | null) => boolean | Promise<boolean>;
  /** Applications in one transaction. */
  readonly batch?: number;
}

export interface RescoringWork {
  readonly scored: number;
  /** Whether none are left. */
  readonly isDone: boolean;
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Scores anew what was scored by something that does not count any more. */
@Injectable()
export class Rescoring {
  constructor(
    private readonly database: Database,
    private readonly profiles: ProfilesInUse,
    private readonly scorer: ResumeScorer,
    private readonly store: ScoreStore,
    private readonly answers: VerdictAnswers,
  ) {}

  /**
   * Scores the applications of a profile that another version of it, or of the rules, has scored. Killed and run again it goes on with
   * those that are left; a second run at the same time finds nothing of what the first has done.
   */
  async rescoreProfile(organisationId: string, slug: string, way: RescoringWay = {}): Promise<RescoringWork> {
    const vacancies = await this.database.inOrganisation(organisationId, (db) =>
      // What people work with now comes first.
      db.query<{ id: string }[]>(
        `SELECT id FROM vacancies WHERE organisation_id = $1 AND profile_slug = $2 ORDER BY status DESC, id DESC`,
        [organisationId, slug],
      ),
    );
    let scored = 0;
    for (const { id } of vacancies) {
      const work = await this.ofVacancy(organisationId, id, { ...way, slug });
      scored += work.scored;
      if (!work.isDone) return { scored, isDone: false };
    }
    return { scored, isDone: true };
  }

  /** Reads every résumé of a vacancy anew, or those after an application: its city or budget was changed. Twice comes to the same. */
  async rereadVacancy(
    organisationId: string,
    vacancyId: string,
    way: RescoringWay & { readonly after?: string | null } = {},
  ): Promise<RescoringWork> {
    if (!way.after) this.scorer.begin(organisationId);
    return this.ofVacancy(organisationId, vacancyId, { ...way, slug: null });
  }

  /** Scores these applications of one vacancy anew, in the caller's transaction; their résumés are read only where that is needed. */
  async again(
    db: EntityManager,
    organisationId: string,
    vacancyId: string,
    applicationIds: readonly string[],
    reads = false,
  ): Promise<number> {
    const basis = await this.scorer.basis(db, organisationId, vacancyId);
    if (!basis) return 0;
    const kept = await this.kept(db, organisationId, vacancyId, applicationIds);
    const reweighed = reads ? [] : await this.reweighed(db, basis, kept);
    await this.store.reweigh(db, organisationId, reweighed);
    const done = new Set(reweighed.map(({ applicationId }) => applicationId));
    await this.readAgain(
      db,
      basis,
      kept.filter(({ id }) => !done.has(id)),
    );
    return kept.length;
  }

  /** Slugs of the profiles of which somebody was scored by other rules and can be scored by those of now. */
  async outdatedProfiles(organisationId: string): Promise<string[]> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const rows = await db.query<{ slug: string; failedBy: string[] }[]>(OUTDATED, [organisationId, SCORE_VERSION]);
      const slugs: string[] = [];
      for (const { slug, failedBy } of rows) {
        const profile = await this.profiles.bySlug(organisationId, slug);
        // Nobody can be scored by a profile that there is no more, nor once more by what failed already.
        if (profile && failedBy.some((by) => by !== scoredBy(profile))) slugs.push(slug);
      }
      return slugs;
    });
  }

  /** How far a profile's applications are. */
  async progress(organisationId: string, slug: string): Promise<RescoringProgress> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const profile = await this.profiles.bySlug(organisationId, slug);
      const [counts] = await db.query<[RescoringProgress]>(
        `SELECT count(*)::int AS total,
                (count(*) FILTER (WHERE (score.profile_slug, score.profile_version, score.version) = ($2, $3, $4)
                                     OR score.failed_by = $5))::int AS done
           FROM vacancies vacancy
           JOIN applications application ON application.organisation_id = $1 AND application.vacancy_id = vacancy.id
            AND application.merged_into_id IS NULL AND application.resume_id IS NOT NULL
           JOIN scores score ON score.organisation_id = $1 AND score.application_id = application.id
          WHERE vacancy.organisation_id = $1 AND vacancy.profile_slug = $2`,
        [organisationId, slug, profile?.version ?? 0, SCORE_VERSION, profile && scoredBy(profile)],
      );
      return counts;
    });
  }

  private async ofVacancy(
    organisationId: string,
    vacancyId: string,
    way: RescoringWay & { readonly slug: string | null; readonly after?: string | null },
  ): Promise<RescoringWork> {
    const { slug, goesOn = () => true, batch = BATCH } = way;
    let doneUntil = way.after ?? null;
    for (let scored = 0; ;) {
      const ids = await this.idsAfter(organisationId, vacancyId, slug, doneUntil ?? BEFORE_ALL);
      if (ids.length === 0) return { scored, isDone: true };
      for (let from = 0; from < ids.length; from += batch) {
        if (!(await goesOn(doneUntil))) return { scored, isDone: false };
        const some = ids.slice(from, from + batch);
        scored += await this.database.inOrganisation(organisationId, (db) =>
          this.again(db, organisationId, vacancyId, some, slug === null),
        );
        doneUntil = some.at(-1) ?? doneUntil;
      }
    }
  }

  /** Applications of a vacancy by id: all, or for a profile those that something else has scored. */
  private async idsAfter(
    organisationId: string,
    vacancyId: string,
    slug: string | null,
    after: string,
  ): Promise<string[]> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const profile = slug === null ? null : await this.profiles.bySlug(organisationId, slug);
      const outdated = profile
        ? `AND (score.id IS NULL OR (score.profile_slug, score.profile_version, score.version) <> ($5, $6, $7)
                AND score.failed_by IS DISTINCT FROM $8)`
        : '';
      const rows = await db.query<{ id: string }[]>(
        `SELECT application.id
           FROM applications application
           LEFT JOIN scores score ON score.organisation_id = $1 AND score.application_id = application.id
          WHERE application.organisation_id = $1 AND application.vacancy_id = $2 AND application.id > $3
            -- What is shown with another one is judged there, by the newest résumé of both.
            AND application.merged_into_id IS NULL AND application.resume_id IS NOT NULL ${outdated}
          ORDER BY application.id LIMIT $4`,
        [
          ...[organisationId, vacancyId, after, LOOKED_UP],
          ...(profile ? [profile.slug, profile.version, SCORE_VERSION, scoredBy(profile)] : []),
        ],
      );
      return rows.map(({ id }) => id);
    });
  }

  /** What an erasure has just emptied must not be scored from what was there before. */
  private async kept(
    db: EntityManager,
    organisationId: string,
    vacancyId: string,
    ids: readonly string[],
  ): Promise<Kept[]> {
    const locked = await db.query<{ id: string; resumeId: string }[]>(
      `SELECT id, resume_id AS "resumeId" FROM applications
        WHERE organisation_id = $1 AND id = ANY ($2) AND vacancy_id = $3 AND merged_into_id IS NULL AND resume_id IS NOT NULL
        ORDER BY id FOR NO KEY UPDATE`,
      [organisationId, ids, vacancyId],
    );
    const scores = await db.query<(Omit<Kept, 'resumeId'> & { id: string })[]>(
      `SELECT application_id AS id, version, profile_slug AS "profileSlug", profile_version AS "profileVersion", marks,
              ${NAMES_WORK} AS "tellsWork"
         FROM scores WHERE organisation_id = $1 AND application_id = ANY ($2)`,
      [organisationId, locked.map(({ id }) => id)],
    );
    const scoreOf = new Map(scores.map((score) => [score.id, score]));
    const none = { version: null, profileSlug: '', profileVersion: 0, marks: {}, tellsWork: false };
    return locked.map((application) => ({ ...none, ...scoreOf.get(application.id), ...application }));
  }

  /** Those whose kept verdicts say all that the profile asks. */
  private async reweighed(
    db: EntityManager,
    { vacancy: { organisationId }, profile }: ScoringBasis,
    kept: readonly Kept[],
  ): Promise<ReweighedScore[]> {
    const answers = await this.answers.of(
      db,
      organisationId,
      kept.map(({ id }) => id),
    );
    const reweigh = reweigher(profile.requirements);
    const usable = new Map<string, boolean>();
    const scores: ReweighedScore[] = [];
    for (const { id: applicationId, marks, tellsWork, version, profileSlug, profileVersion } of kept) {
      if (version !== SCORE_VERSION) continue;
      const key = `${profileSlug} ${String(profileVersion)}`;
      // Within a profile an id never asks for something else; of another one it may.
      const isUsable =
        profileSlug === profile.slug || (usable.get(key) ?? (await this.meansTheSame(organisationId, key, profile)));
      usable.set(key, isUsable);
      const score = isUsable ? reweigh(marks, tellsWork, answers.get(applicationId)) : null;
      if (score) scores.push({ applicationId, profileSlug: profile.slug, profileVersion: profile.version, ...score });
    }
    return scores;
  }

  /** Of another trade a wish is compared with another band. */
  private async meansTheSame(organisationId: string, key: string, profile: ScoringBasis['profile']): Promise<boolean> {
    const [slug = '', version] = key.split(' ');
    const before = await this.profiles.version(organisationId, slug, Number(version));
    return (
      before !== null && tradeOf(before) === tradeOf(profile) && meanTheSame(before.requirements, profile.requirements)
    );
  }

  private async readAgain(db: EntityManager, basis: ScoringBasis, kept: readonly Kept[]): Promise<void> {
    if (kept.length === 0) return;
    const { organisationId } = basis.vacancy;
    const ids = kept.map(({ id }) => id);
    await this.scorer.score(db, basis, await judgedResumes(db, organisationId, ids));
  }
}

/**
 * Two ranges of an index: a difference would be looked for in every score there is. What is shown with another application keeps the
 * score that it had.
 */
const OUTDATED = `
  SELECT vacancy.profile_slug AS slug, array_agg(DISTINCT coalesce(score.failed_by, '')) AS "failedBy"
    FROM (SELECT application_id, failed_by FROM scores WHERE organisation_id = $1 AND version < $2
          UNION ALL
          SELECT application_id, failed_by FROM scores WHERE organisation_id = $1 AND version > $2) score
    JOIN applications application ON application.organisation_id = $1 AND application.id = score.application_id
     AND application.merged_into_id IS NULL AND application.resume_id IS NOT NULL
    JOIN vacancies vacancy ON vacancy.organisation_id = $1 AND vacancy.id = application.vacancy_id
   GROUP BY vacancy.profile_slug ORDER BY vacancy.profile_slug`;
