import { Injectable } from '@nestjs/common';
import type { Money } from '../kernel/money.js';
import { Database } from '../platform/database/index.js';
import type { TopReason } from './top-reason.js';

/** Whether somebody has all must-haves: `unknown` = nothing speaks against it, but something has to be asked. */
export const MUSTS = ['met', 'unknown', 'not-met'] as const;
export type MustVerdict = (typeof MUSTS)[number];

/** What the list shows of a score that weights alone can change. */
export interface RecordedPoints {
  readonly applicationId: string;
  /** 0–100. */
  readonly points: number;
  /** What they are ordered by: the points, or 0 where the résumé tells nothing yet that could be judged. */
  readonly rank: number;
  readonly must: MustVerdict;
  readonly topReasons: readonly TopReason[];
}

/** What the list shows of a score. */
export interface RecordedScore extends RecordedPoints {
  readonly level: number | null;
  /** Wished pay a month after tax; null = not stated. */
  readonly wish: Money | null;
  readonly wishVerdict: string | null;
}

/** What scoring writes into the list, in its own transaction. */
@Injectable()
export class RecordedScores {
  constructor(private readonly database: Database) {}

  /** A résumé was scored. */
  async record(organisationId: string, scores: readonly RecordedScore[]): Promise<void> {
    const rows = scores.map(({ wish, ...score }) => ({ ...score, amount: wish?.amount, currency: wish?.currency }));
    await this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `UPDATE applications application
            SET score_points = fresh.points, rank_points = fresh.rank, must_verdict = fresh.must,
                top_reasons = fresh."topReasons", level = fresh.level, wish_amount = fresh.amount,
                wish_currency = fresh.currency, wish_verdict = fresh."wishVerdict"
           FROM jsonb_to_recordset($2::jsonb) AS fresh("applicationId" uuid, points double precision, rank double precision, must text,
                "topReasons" jsonb, level integer, amount double precision, currency text, "wishVerdict" text)
          WHERE application.organisation_id = $1 AND application.id = fresh."applicationId"
            AND (application.score_points, application.rank_points, application.must_verdict, application.top_reasons,
                 application.level, application.wish_amount, application.wish_currency, application.wish_verdict)
                IS DISTINCT FROM (fresh.points, fresh.rank, fresh.must, fresh."topReasons", fresh.level,
                 fresh.amount, fresh.currency, fresh."wishVerdict")`,
        [organisationId, JSON.stringify(rows)],
      ),
    );
  }

  /** The same verdicts were weighed anew. */
  async reweigh(organisationId: string, scores: readonly RecordedPoints[]): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.query(
        `UPDATE applications application
            SET score_points = fresh.points, rank_points = fresh.rank, must_verdict = fresh.must,
                top_reasons = fresh."topReasons"
           FROM jsonb_to_recordset($2::jsonb)
                AS fresh("applicationId" uuid, points double precision, rank double precision, must text, "topReasons" jsonb)
          WHERE application.organisation_id = $1 AND application.id = fresh."applicationId"
            AND (application.score_points, application.rank_points, application.must_verdict, application.top_reasons)
                IS DISTINCT FROM (fresh.points, fresh.rank, fresh.must, fresh."topReasons")`,
        [organisationId, JSON.stringify(scores)],
      ),
    );
  }
}
