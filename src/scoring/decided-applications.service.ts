import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Stage } from '../candidates/index.js';
import { isClosing, STAGES } from '../candidates/index.js';
import { ProfilesInUse } from '../vacancies/index.js';
import type { ProfileInUse } from '../vacancies/index.js';
import { decidedAt, decisionOf } from './domain/decision.js';
import type { PassedMove } from './domain/decision.js';
import type { Verdict } from './domain/judge-requirement.js';
import { demandsOf, meanTheSame } from './domain/kept-verdicts.js';
import type { Marks } from './domain/kept-verdicts.js';
import type { JudgedDecision } from './domain/weight-proposal.js';

/** The newest decisions that are learnt from: older ones were made in another market, and a page waits no longer than a second. */
const MOST_DECISIONS = 1_000;

/** A decision with the time of it. */
export interface DatedDecision extends JudgedDecision {
  readonly decidedAt: Date;
}

interface Row {
  readonly stage: Stage;
  readonly reason: string | null;
  /** In the order of time. */
  readonly moves: readonly { readonly to: Stage; readonly at: string }[];
  readonly marks: Marks;
  /** In the order of time. */
  readonly answers: readonly { readonly demand: string; readonly verdict: Verdict; readonly at: string }[];
  readonly slug: string;
  readonly version: number;
}

/** What was decided of the people of a profile, with the verdicts that counted. Nothing else of a person is read here. */
@Injectable()
export class DecidedApplications {
  constructor(private readonly profiles: ProfilesInUse) {}

  /** The newest first, of all vacancies that go by the profile. Cost: one look at their applications. */
  async of(db: EntityManager, organisationId: string, profile: ProfileInUse): Promise<DatedDecision[]> {
    const rows = await db.query<Row[]>(DECIDED, [organisationId, profile.slug, MOST_DECISIONS]);
    const sameAs = new Map<string, boolean>();
    const asked = demandsOf(profile.requirements);
    const decisions: DatedDecision[] = [];
    for (const row of rows) {
      const moves = row.moves.map(({ to, at }) => ({ to, at: new Date(at) }));
      const decision = decisionOf({ ...row, furthest: furthestOf(moves) });
      const at = decision && decidedAt(decision, moves);
      if (!at || !(await this.meansTheSame(organisationId, profile, row, sameAs))) continue;
      const known = new Map(
        row.answers.filter((answer) => new Date(answer.at) < at).map(({ demand, verdict }) => [demand, verdict]),
      );
      const answered = asked.flatMap(({ line, demand }) => {
        const verdict = known.get(demand);
        return verdict ? [[line.id, verdict] as const] : [];
      });
      decisions.push({ ...decision, decidedAt: at, marks: { ...row.marks, ...Object.fromEntries(answered) } });
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
function furthestOf(moves: readonly PassedMove[]): Stage {
  const passed = moves.filter(({ to }) => !isClosing(to)).map(({ to }) => STAGES.indexOf(to));
  return STAGES[Math.max(0, ...passed)];
}

/**
 * What somebody went through in every application that is shown as one; a check-in that somebody else corrected is taken back by a
 * move from `came` to where the person was. The reason is that of the one that is shown.
 */
const DECIDED = `
  WITH decided AS (
    SELECT application.id, application.stage, passed.moves, passed.reason, passed.last_move, score.marks,
           score.profile_slug AS slug, score.profile_version AS version
      FROM vacancies vacancy
      JOIN applications application ON application.organisation_id = $1 AND application.vacancy_id = vacancy.id
      JOIN scores score ON score.organisation_id = $1 AND score.application_id = application.id
      JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('to', move.to_stage, 'at', move.moved_at) ORDER BY move.id) AS moves,
               (array_agg(move.reason ORDER BY move.id DESC) FILTER (WHERE move.application_id = application.id))[1] AS reason,
               max(move.id::text) AS last_move
          FROM applications part
          JOIN stage_moves move ON move.organisation_id = $1 AND move.application_id = part.id
         WHERE part.organisation_id = $1 AND (part.id = application.id OR part.merged_into_id = application.id)
           AND move.undoes_id IS NULL
           AND NOT EXISTS (SELECT 1 FROM stage_moves back
                            WHERE back.organisation_id = $1 AND back.application_id = part.id
                              AND (back.undoes_id = move.id
                                   OR (move.to_stage = 'came' AND back.id > move.id
                                       AND back.from_stage = 'came' AND back.to_stage IN ('invited', 'booked'))))) passed ON true
     WHERE vacancy.organisation_id = $1 AND vacancy.profile_slug = $2
       AND application.merged_into_id IS NULL AND application.stage NOT IN ('new', 'reviewed')
     ORDER BY passed.last_move DESC LIMIT $3)
  SELECT decided.*, said.answers
    FROM decided
    JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('demand', answer.demand, 'verdict', answer.verdict, 'at', answer.answered_at)
                                ORDER BY answer.answered_at), '[]') AS answers
        FROM applications part
        JOIN verdict_answers answer ON answer.organisation_id = $1 AND answer.application_id = part.id
       WHERE part.organisation_id = $1 AND (part.id = decided.id OR part.merged_into_id = decided.id)) said ON true
   ORDER BY decided.last_move DESC`;
