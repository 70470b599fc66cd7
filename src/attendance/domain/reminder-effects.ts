import { rateDifference } from '../../math/rate-difference.js';
import { clusteredRateInterval } from '../../math/clustered-rate.js';
import type { ClusterSums } from '../../math/clustered-rate.js';
import { REMINDER_POLICIES, USUAL_POLICY } from './reminder-policy.js';
import type { ReminderPolicy } from './reminder-policy.js';

/** People who were given a policy by chance, and how many of them came, day by day. */
export interface PolicyCount extends ClusterSums {
  readonly policy: ReminderPolicy;
}

/** What can be said of a policy against the usual one: more come by it, fewer, or that cannot be told. */
export type EffectVerdict = 'more' | 'fewer' | 'untold';

/** How a policy did. */
export interface PolicyResult {
  readonly policy: ReminderPolicy;
  readonly booked: number;
  readonly came: number;
  /** came / booked, 0–1; null without anybody. */
  readonly rate: number | null;
  /** 90 % interval of the rate, by the spread between days. */
  readonly low: number;
  readonly high: number;
  /** Against the usual policy: the difference of the rates with its 95 % interval; null for the usual one, and while nobody is in either. */
  readonly effect: {
    readonly difference: number;
    readonly low: number;
    readonly high: number;
    readonly verdict: EffectVerdict;
  } | null;
}

const COVERAGE = 0.9;

/** Two policies are compared with the usual one: without any effect, one of both verdicts is wrong in at most ten of a hundred trials. */
const COVERAGE_OF_EFFECTS = 0.95;

/** Nobody yet. */
const NOBODY = { k: 0, n: 0, clusters: 0, kk: 0, kn: 0, nn: 0 };

/**
 * How each policy did. Everybody counts who was given it, whether or not the reminder could be sent, and those who cancelled as people who
 * did not come: a reminder may make somebody cancel, and left out they would make it look better than it is.
 */
export function policyResults(counts: readonly PolicyCount[]): PolicyResult[] {
  const of = (policy: ReminderPolicy): PolicyCount =>
    counts.find((count) => count.policy === policy) ?? { policy, ...NOBODY };
  const usual = of(USUAL_POLICY);
  return REMINDER_POLICIES.map((policy) => {
    const one = of(policy);
    const { from, to } = clusteredRateInterval(one, COVERAGE);
    const rate = one.n === 0 ? null : one.k / one.n;
    return { policy, booked: one.n, came: one.k, rate, low: from, high: to, effect: effectOf(one, usual) };
  });
}

/** People of the same days are compared, whom chance has parted: what a day does it does to all of them. */
function effectOf(one: PolicyCount, usual: PolicyCount): PolicyResult['effect'] {
  if (one.policy === usual.policy || one.n === 0 || usual.n === 0) return null;
  const { from, to } = rateDifference(one, usual, COVERAGE_OF_EFFECTS);
  const verdict = from > 0 ? 'more' : to < 0 ? 'fewer' : 'untold';
  return { difference: one.k / one.n - usual.k / usual.n, low: from, high: to, verdict };
}
