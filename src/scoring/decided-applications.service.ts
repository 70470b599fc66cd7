import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Stage } from '../candidates/index.js';
import { STAGES } from '../candidates/index.js';
import { ProfilesInUse } from '../vacancies/index.js';
import type { ProfileInUse } from '../vacancies/index.js';
import { decisionOf } from './domain/decision.js';
import { meanTheSame } from './domain/kept-verdicts.js';
import type { Marks } from './domain/kept-verdicts.js';
import type { JudgedDecision } from './domain/weight-proposal.js';

/** The newest decisions that are learnt from: older ones were made in another market, and a page waits no longer than a second. */
const MOST_DECISIONS = 1_000;

interface Row {
  readonly stage: Stage;
  readonly furthest: number | null;
  readonly reason: string | null;
  readonly marks: Marks;
  readonly answered: Marks | null;
  readonly slug: string;
  readonly version: number;
}

/** What was decided of the people of a profile, with the verdicts that counted. Nothing else of a person is read here. */
@Injectable()
export class DecidedApplications {
  constructor(private readonly profiles: ProfilesInUse) {}

  /** The newest first, of all vacancies that go by the profile. Cost: one look at their applications. */
  async of(db: EntityManager, organisationId: string, profile: ProfileInUse): Promise<JudgedDecision[]> {
    const rows = await db.query<Row[]>(DECIDED, [organisationId, profile.slug, STAGES, MOST_DECISIONS]);
    const sameAs = new Map<string, boolean>();
    const decisions: JudgedDecision[] = [];
    for (const row of rows) {
      const furthest = STAGES[(row.furthest ?? 1) - 1];
      const decision = decisionOf({ ...row, furthest });
      if (decision === null || !(await this.meansTheSame(organisationId, profile, row, sameAs))) continue;
      decisions.push({ ...decision, marks: { ...row.marks, ...row.answered } });
    }
    return decisions;
  }

  /** Whether the verdicts of a score are about what the profile asks for now. */
  private async meansTheSame(
    organisationId: string,
    profile: ProfileInUse,
    { slug, version }: Row,
    known: Map<string, boolean>,
  ): Promise<boolean> {
    const key = `${slug} ${String(version)}`;
    let same = known.get(key);
    if (same === undefined) {
      const before = await this.profiles.version(organisationId, slug, version);
      same = before !== null && meanTheSame(before.requirements, profile.requirements);
      known.set(key, same);
    }
    return same;
  }
}

/** The closing stages come last in the order of stages and are no progress. */
const DECIDED = `
  SELECT application.stage, passed.furthest, passed.reason, score.marks, score.answered,
         score.profile_slug AS slug, score.profile_version AS version
    FROM vacancies vacancy
    JOIN applications application ON application.organisation_id = $1 AND application.vacancy_id = vacancy.id
    JOIN scores score ON score.organisation_id = $1 AND score.application_id = application.id
    JOIN LATERAL (
      SELECT max(array_position($3::text[], move.to_stage)) FILTER (WHERE move.to_stage NOT IN ('rejected', 'withdrawn'))
               AS furthest,
             (array_agg(move.reason ORDER BY move.id DESC))[1] AS reason, max(move.id::text) AS last_move
        FROM stage_moves move
       WHERE move.organisation_id = $1 AND move.application_id = application.id AND move.undoes_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM stage_moves back
                          WHERE back.organisation_id = $1 AND back.application_id = application.id
                            AND back.undoes_id = move.id)) passed ON true
   WHERE vacancy.organisation_id = $1 AND vacancy.profile_slug = $2
     AND application.merged_into_id IS NULL AND application.stage NOT IN ('new', 'reviewed')
   ORDER BY passed.last_move DESC LIMIT $4`;
