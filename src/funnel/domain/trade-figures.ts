import type { Stage } from '../../candidates/domain/stages.js';
import type { BetaShapes } from '../../math/product-of-rates.js';
import { TRADE_PRIOR } from '../../attendance/domain/trade-prior.js';

/** Responses that a figure of the trade is believed like: few, so that one's own figures soon say more. */
export const TRADE_WEIGHT = TRADE_PRIOR.a + TRADE_PRIOR.b;

/** Of 100 responses 15 to 20 are worth inviting. */
export const TRADE_CHOSEN_SHARES = { low: 0.15, high: 0.2 } as const;
const CHOSEN_SHARE = (TRADE_CHOSEN_SHARES.low + TRADE_CHOSEN_SHARES.high) / 2;

/**
 * What the trade says of the steps from a response to a start, by the stage that a step leads to. Who of those who came is
 * offered a job, and who of those starts, it does not say: there nothing but one's own history counts.
 */
export const TRADE_FIGURES: Readonly<Partial<Record<Stage, BetaShapes>> & Record<'shortlisted', BetaShapes>> = {
  shortlisted: { a: CHOSEN_SHARE * TRADE_WEIGHT, b: (1 - CHOSEN_SHARE) * TRADE_WEIGHT },
  came: TRADE_PRIOR,
};
