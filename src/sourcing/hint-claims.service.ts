import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { BoardHint } from './board-hint.entity.js';
import type { HintStatus } from './board-hint.entity.js';

/** As many as a page of a board's list shows. */
const MOST_AT_ONCE = 50;

/** A killed worker's are free again before the queue repeats its run. Nothing is doubled if they are followed twice. */
const TAKEN_SECONDS = 20;

/** Whoever follows a hint of a new response takes along those that came with it for the same vacancy. */
@Injectable()
export class HintClaims {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns none if it is finished, or if somebody else took it along */
  async take(organisationId: string, hintId: string): Promise<BoardHint[]> {
    const now = this.clock.now();
    return this.database.inOrganisation(organisationId, async (db) => {
      // One after the other: two that took at the same moment would share the hints of a vacancy between them, and a call each.
      await db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`board-hints ${organisationId}`]);
      const [rows] = await db.query<[{ id: string }[], number]>(TAKE, [
        ...[organisationId, hintId, now, new Date(now.getTime() + TAKEN_SECONDS * 1000)],
        MOST_AT_ONCE,
      ]);
      const ids = rows.map(({ id }) => id);
      return db.getRepository(BoardHint).find({ where: { organisationId, id: In(ids) }, order: { id: 'ASC' } });
    });
  }

  /** They wait as before. */
  async giveBack(organisationId: string, hints: readonly BoardHint[]): Promise<void> {
    await this.update(organisationId, hints, { takenUntil: null });
  }

  async finish(organisationId: string, hints: readonly BoardHint[], status: HintStatus): Promise<void> {
    if (hints.length > 0) await this.update(organisationId, hints, { status, takenUntil: null });
  }

  private async update(
    organisationId: string,
    hints: readonly BoardHint[],
    change: Partial<Pick<BoardHint, 'status' | 'takenUntil'>>,
  ): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(BoardHint).update({ organisationId, id: In(hints.map(({ id }) => id)) }, change),
    );
  }
}

/** $1 organisation, $2 the hint, $3 now, $4 until when they are taken, $5 how many at most */
const TAKE = `
  WITH own AS (
    SELECT id, connection_id, kind, body #>> '{payload,vacancy_id}' AS vacancy FROM board_hints
     WHERE organisation_id = $1 AND id = $2 AND status = 'waiting')
  UPDATE board_hints SET taken_until = $4
   WHERE organisation_id = $1 AND id IN (
     SELECT hint.id FROM board_hints hint, own
      WHERE hint.organisation_id = $1 AND hint.connection_id = own.connection_id AND hint.status = 'waiting'
        AND (hint.taken_until IS NULL OR hint.taken_until <= $3)
        AND (hint.id = own.id OR own.kind LIKE 'NEW\\_%' AND hint.kind = own.kind
                                 AND hint.body #>> '{payload,vacancy_id}' = own.vacancy)
      ORDER BY hint.id = own.id DESC, hint.id LIMIT $5 FOR UPDATE OF hint SKIP LOCKED)
  RETURNING id`;
