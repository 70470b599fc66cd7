import type { EntityManager } from 'typeorm';
import type { Resume } from '../job-boards/index.js';

/** Whose wish, and what it is compared with. */
export interface WishToJudge {
  readonly organisationId: string;
  readonly applicationId: string;
  /** City of the vacancy; empty = not a known one. */
  readonly citySlug: string;
  readonly level: number;
  readonly wish: Resume['salary'];
}

/** How a wish stands to the band of its city and level. */
export interface JudgedWish {
  /** Roubles a month, after tax; null = nothing stated. */
  readonly amountRoubles: number | null;
  readonly verdict: string | null;
}

/**
 * What scoring needs of salaries. The two may not know each other, so the question is declared here, below both, and
 * answered by salaries.
 */
export abstract class SalaryJudge {
  /** Judges the wish and counts it as an observation of the market, in the caller's transaction. */
  abstract judge(db: EntityManager, wish: WishToJudge): Promise<JudgedWish>;
}
