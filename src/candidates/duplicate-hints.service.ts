import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import type { Evidence } from './domain/same-person.js';
import type { HintStatus } from './duplicate-hint.entity.js';

/** Two candidates of different people that may be one. */
export interface OpenHint {
  readonly candidateId: string;
  readonly personId: string;
  readonly otherCandidateId: string;
  readonly otherPersonId: string;
  readonly evidence: Evidence[];
}

/** A suggestion about a pair; one that is there already is told all evidence there is. */
const SUGGESTION = `
  INSERT INTO duplicate_hints AS known (organisation_id, id, candidate_id, other_candidate_id, seen_at, evidence, status)
  VALUES ($1, $2, $3, $4, $5, $6, 'open')
      ON CONFLICT ON CONSTRAINT uq_duplicate_hints_pair DO UPDATE
     SET evidence = ARRAY(SELECT DISTINCT word FROM unnest(known.evidence || excluded.evidence) AS word ORDER BY word)`;

/** The table of suggestions: the only place that writes it. */
@Injectable()
export class DuplicateHints {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Suggests that two candidates are one person. Twice is once; what was decided stays decided. */
  async suggest(
    db: EntityManager,
    organisationId: string,
    pair: readonly [string, string],
    evidence: readonly Evidence[],
  ): Promise<void> {
    await db.query(
      `${SUGGESTION}
        WHERE known.status = 'open' AND NOT known.evidence @> excluded.evidence`,
      [organisationId, newId(), ...inOrder(pair), this.clock.now(), evidence],
    );
  }

  /** Whether somebody said that a candidate of the first person and one of the second are different people, or said it and is asked again. */
  async toldApart(
    db: EntityManager,
    organisationId: string,
    one: readonly string[],
    other: readonly string[],
  ): Promise<'never' | 'decided' | 'asked-again'> {
    const rows = await db.query<{ status: HintStatus }[]>(
      `SELECT status FROM duplicate_hints
        WHERE organisation_id = $1 AND (status = 'different' OR status = 'open' AND 'since-apart' = ANY (evidence))
          AND (candidate_id = ANY ($2) AND other_candidate_id = ANY ($3)
               OR candidate_id = ANY ($3) AND other_candidate_id = ANY ($2))`,
      [organisationId, one, other],
    );
    if (rows.length === 0) return 'never';
    return rows.some(({ status }) => status === 'open') ? 'asked-again' : 'decided';
  }

  /** True if somebody said that they are different people, and that stands. */
  async areDifferent(
    db: EntityManager,
    organisationId: string,
    one: readonly string[],
    other: readonly string[],
  ): Promise<boolean> {
    return (await this.toldApart(db, organisationId, one, other)) === 'decided';
  }

  /** Asks again about two who were said to be different: since then something came to light that speaks for one person. */
  async askAgain(
    db: EntityManager,
    organisationId: string,
    pair: readonly [string, string],
    evidence: readonly Evidence[],
  ): Promise<void> {
    await db.query(
      `${SUGGESTION},
              status = 'open', seen_at = excluded.seen_at, decided_at = NULL, decided_by = NULL`,
      [organisationId, newId(), ...inOrder(pair), this.clock.now(), [...evidence, 'since-apart'].sort()],
    );
  }

  /** What was decided about two people: holds for all suggestions between them, and is kept even where none was made. */
  async decide(
    db: EntityManager,
    organisationId: string,
    [one, other]: readonly [readonly string[], readonly string[]],
    decision: Exclude<HintStatus, 'open'>,
    by: string,
  ): Promise<void> {
    const now = this.clock.now();
    await db.query(
      `UPDATE duplicate_hints SET status = $4, decided_at = $5, decided_by = $6
        WHERE organisation_id = $1 AND status <> $4
          AND (candidate_id = ANY ($2) AND other_candidate_id = ANY ($3)
               OR candidate_id = ANY ($3) AND other_candidate_id = ANY ($2))`,
      [organisationId, one, other, decision, now, by],
    );
    if (decision === 'merged') return;
    await db.query(
      `INSERT INTO duplicate_hints (organisation_id, id, candidate_id, other_candidate_id, seen_at, evidence, status, decided_at, decided_by)
       VALUES ($1, $2, $3, $4, $5, '{}', $6, $5, $7) ON CONFLICT ON CONSTRAINT uq_duplicate_hints_pair DO NOTHING`,
      [organisationId, newId(), ...inOrder([one[0], other[0]]), now, decision, by],
    );
  }

  /**
   * Open suggestions about these candidates, from their side. Cost: index scans. Each side is looked up on its own: joined freely, tables
   * without statistics are read once for each pair of all candidates.
   */
  async about(db: EntityManager, organisationId: string, candidateIds: readonly string[]): Promise<OpenHint[]> {
    return db.query<OpenHint[]>(
      `SELECT one.id AS "candidateId", coalesce(one.person_id, one.id) AS "personId", other.id AS "otherCandidateId",
              coalesce(other.person_id, other.id) AS "otherPersonId", hint.evidence
         FROM (SELECT candidate_id AS one_id, other_candidate_id AS other_id, evidence FROM duplicate_hints
                WHERE organisation_id = $1 AND candidate_id = ANY ($2) AND status = 'open'
               UNION ALL
               SELECT other_candidate_id, candidate_id, evidence FROM duplicate_hints
                WHERE organisation_id = $1 AND other_candidate_id = ANY ($2) AND status = 'open') hint
        CROSS JOIN LATERAL (
              SELECT id, person_id FROM candidates
               WHERE organisation_id = $1 AND id = hint.one_id AND erased_at IS NULL OFFSET 0) one
        CROSS JOIN LATERAL (
              SELECT id, person_id FROM candidates
               WHERE organisation_id = $1 AND id = hint.other_id AND erased_at IS NULL OFFSET 0) other
        WHERE coalesce(one.person_id, one.id) <> coalesce(other.person_id, other.id)
        ORDER BY one.id, other.id`,
      [organisationId, candidateIds],
    );
  }
}

/** A pair is one row, whoever is named first. */
function inOrder([one, other]: readonly [string, string]): [string, string] {
  return one < other ? [one, other] : [other, one];
}
