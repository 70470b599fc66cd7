import type { EntityManager } from 'typeorm';
import { doersTold, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import type { Advice } from './feedback.entity.js';
import type { Stage } from './domain/stages.js';
import type { StageMove } from './stage-move.entity.js';

/** What was said of a person where they were looked at for another vacancy. */
export interface OtherNote {
  readonly advice: Advice | null;
  readonly words: string | null;
  readonly by: string;
  readonly at: Date;
}

/** The same person for another vacancy. */
export interface OtherApplication {
  readonly id: string;
  readonly vacancyId: string;
  readonly title: string;
  readonly citySlug: string;
  readonly stage: Stage;
  /** When they came to that stage. */
  readonly since: Date;
  /** Newest first. */
  readonly notes: readonly OtherNote[];
}

/** Everything that these candidates, who are one person, are looked at for besides this application, the last moved first. Cost: index scans. */
export async function otherApplications(
  db: EntityManager,
  organisationId: string,
  { memberIds, id }: { readonly memberIds: readonly string[]; readonly id: string },
): Promise<OtherApplication[]> {
  const others = await db.query<Omit<OtherApplication, 'notes'>[]>(
    `SELECT shown.id, shown.vacancy_id AS "vacancyId", vacancy.title, vacancy.city_slug AS "citySlug", shown.stage,
            (SELECT max(move.moved_at) FROM stage_moves move
              WHERE move.organisation_id = $1 AND move.application_id = shown.id) AS since
       FROM applications shown
       JOIN vacancies vacancy ON vacancy.organisation_id = $1 AND vacancy.id = shown.vacancy_id
      WHERE shown.organisation_id = $1 AND shown.candidate_id = ANY ($2) AND shown.merged_into_id IS NULL AND shown.id <> $3
      ORDER BY since DESC NULLS LAST, shown.id`,
    [organisationId, memberIds, id],
  );
  if (others.length === 0) return [];
  const notes = await db.query<(OtherNote & { shownId: string })[]>(
    `SELECT coalesce(part.merged_into_id, part.id) AS "shownId", note.advice, note.words, note.user_name AS by, note.said_at AS at
       FROM applications part
       JOIN feedback note ON note.organisation_id = $1 AND note.application_id = part.id
      WHERE part.organisation_id = $1 AND part.candidate_id = ANY ($2)
      ORDER BY note.id DESC`,
    [organisationId, memberIds],
  );
  return others.map((other) => ({
    ...other,
    notes: notes
      .filter(({ shownId }) => shownId === other.id)
      .map(({ advice, words, by, at }) => ({ advice, words, by, at })),
  }));
}

/** Whoever decides about nobody is not told from which vacancy somebody was put up: it may be another client's. */
export async function historyTold(db: EntityManager, actor: Actor, history: StageMove[]): Promise<StageMove[]> {
  if (mayDo(actor, 'applications.decide')) return history;
  const told = await doersTold(db, actor);
  return history.map((move) => ({
    ...{ ...move, userName: told(move.userName) },
    reason: move.fromStage === null ? null : move.reason,
  }));
}

/** The same as far as this reader is told: whoever decides about people. */
export async function othersTold(
  db: EntityManager,
  actor: Actor,
  person: { readonly memberIds: readonly string[] },
  id: string,
): Promise<OtherApplication[]> {
  if (!mayDo(actor, 'applications.decide')) return [];
  return otherApplications(db, actor.organisationId, { ...person, id });
}
