import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Stage } from '../candidates/index.js';
import { isClosing, MOVE_IS_BY_PERSON, STAGES } from '../candidates/index.js';
import { ProfilesInUse } from '../vacancies/index.js';
import type { ProfileInUse, Requirement } from '../vacancies/index.js';
import { decidingMove, decisionOf } from './domain/decision.js';
import type { PassedMove } from './domain/decision.js';
import type { Verdict } from './domain/judge-requirement.js';
import { demandsOf, meantIn } from './domain/kept-verdicts.js';
import type { Marks } from './domain/kept-verdicts.js';
import type { JudgedDecision } from './domain/weight-proposal.js';

/** The newest decisions that are learnt from: older ones were made in another market, and a page waits no longer than a second. */
const MOST_DECISIONS = 1_000;

/** A decision with the time of it. */
export interface DatedDecision extends JudgedDecision {
  readonly decidedAt: Date;
  /** Whether the verdicts are those of that time; otherwise one of them at least is the present one, for nothing older is kept. */
  readonly isJudgedThen: boolean;
}

/** A score as it was at some time: the verdicts, answers of people included, and by which profile. */
interface OldScore {
  readonly application: string;
  readonly slug: string;
  readonly version: number;
  readonly marks: Marks;
  readonly at: string;
}

interface Move {
  readonly to: Stage;
  readonly at: Date;
  /** Of which part of what is shown as one. */
  readonly application: string;
  /** Whether one of the organisation's people made it, not the product or the candidate. */
  readonly byPerson: boolean;
}

interface Row {
  readonly id: string;
  readonly stage: Stage;
  readonly reason: string | null;
  /** In the order of time. */
  readonly moves: readonly (Omit<Move, 'at'> & { readonly at: string })[];
  readonly marks: Marks;
  /** In the order of time. */
  readonly answers: readonly { readonly demand: string; readonly verdict: Verdict; readonly at: string }[];
  /** In the order of time, the present ones included. */
  readonly scores: readonly OldScore[];
  readonly slug: string;
  readonly version: number;
}

/** What was decided of the people of a profile, with the verdicts that were known then. Nothing else of a person is read here. */
@Injectable()
export class DecidedApplications {
  constructor(private readonly profiles: ProfilesInUse) {}

  /** The newest first, of all vacancies that go by the profile. Cost: one look at their applications. */
  async of(db: EntityManager, organisationId: string, profile: ProfileInUse): Promise<DatedDecision[]> {
    const rows = await db.query<Row[]>(DECIDED, [organisationId, profile.slug, MOST_DECISIONS]);
    const versions = new OldProfiles(this.profiles, organisationId);
    const asked = demandsOf(profile.requirements);
    const decisions: DatedDecision[] = [];
    for (const row of rows) {
      const moves = row.moves.map((move): Move => ({ ...move, at: new Date(move.at) }));
      const decision = decisionOf({ ...row, furthest: furthestOf(moves) });
      if (!decision) continue;
      // The product shortlists by the very weights that would be learnt. What came of it is no choice of its own: who came, who was hired.
      const isChoice = decision.question === 'shortlisting';
      const deciding = decidingMove(decision, isChoice ? moves.filter(({ byPerson }) => byPerson) : moves);
      if (!deciding) continue;
      const { at } = deciding;
      const then = scoreThen(row.scores, deciding);
      const now = await versions.marksIn(profile, row);
      const known: Marks = then ? await versions.marksIn(profile, then) : {};
      const said = new Map(
        row.answers.filter((answer) => new Date(answer.at) < at).map(({ demand, verdict }) => [demand, verdict]),
      );
      const answered = asked.flatMap(({ line, demand }) => {
        const verdict = said.get(demand);
        return verdict ? [[line.id, verdict] as const] : [];
      });
      const marks = { ...now, ...known, ...Object.fromEntries(answered) };
      const isJudgedThen = profile.requirements.every(({ id }) => known[id] !== undefined);
      if (profile.requirements.some(({ id }) => marks[id] === undefined)) continue;
      decisions.push({ ...decision, decidedAt: at, marks, isJudgedThen });
    }
    return decisions;
  }
}

/** What the profiles asked for by which scores were made, each looked up once. */
class OldProfiles {
  private readonly known = new Map<string, readonly Requirement[]>();

  constructor(
    private readonly profiles: ProfilesInUse,
    private readonly organisationId: string,
  ) {}

  /** Those of the verdicts that mean the same in the profile that counts. */
  async marksIn(
    profile: ProfileInUse,
    { slug, version, marks }: Pick<OldScore, 'slug' | 'version' | 'marks'>,
  ): Promise<Marks> {
    const key = `${slug} ${String(version)}`;
    let asked = this.known.get(key);
    if (asked === undefined) {
      asked = (await this.profiles.version(this.organisationId, slug, version))?.requirements ?? [];
      this.known.set(key, asked);
    }
    return meantIn(profile.requirements, marks, asked);
  }
}

/** The score that stood beside the part of an application when it was decided. */
function scoreThen(scores: readonly OldScore[], { at, application }: Move): OldScore | undefined {
  return scores.findLast((score) => score.application === application && new Date(score.at) <= at);
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
        SELECT jsonb_agg(jsonb_build_object('to', move.to_stage, 'at', move.moved_at, 'application', move.application_id,
                                            'byPerson', ${MOVE_IS_BY_PERSON})
                         ORDER BY move.id) AS moves,
               (array_agg(move.reason ORDER BY move.id DESC) FILTER (WHERE move.application_id = application.id))[1] AS reason,
               max(move.id::text) AS last_move,
               bool_or(move.to_stage IN ('shortlisted', 'invited', 'booked') AND ${MOVE_IS_BY_PERSON}) AS is_picked
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
       -- So that whom the product alone chose takes no place among the newest that are looked at.
       AND (passed.is_picked OR application.stage NOT IN ('shortlisted', 'invited', 'booked'))
     ORDER BY passed.last_move DESC LIMIT $3)
  SELECT decided.*, said.answers, kept.scores
    FROM decided
    JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('application', score.application_id, 'slug', score.profile_slug,
                                          'version', score.profile_version, 'marks', score.marks, 'at', score.computed_at)
                       ORDER BY score.computed_at, score.is_present, score.id) AS scores
        FROM applications part
        JOIN (SELECT application_id, profile_slug, profile_version, marks, computed_at, true AS is_present, NULL::uuid AS id
                FROM scores WHERE organisation_id = $1
              UNION ALL
              SELECT application_id, profile_slug, profile_version, marks, computed_at, false, id FROM past_scores
               WHERE organisation_id = $1) score ON score.application_id = part.id
       WHERE part.organisation_id = $1 AND (part.id = decided.id OR part.merged_into_id = decided.id)) kept ON true
    JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('demand', answer.demand, 'verdict', answer.verdict, 'at', answer.answered_at)
                                ORDER BY answer.answered_at), '[]') AS answers
        FROM applications part
        JOIN verdict_answers answer ON answer.organisation_id = $1 AND answer.application_id = part.id
       WHERE part.organisation_id = $1 AND (part.id = decided.id OR part.merged_into_id = decided.id)) said ON true
   ORDER BY decided.last_move DESC`;
