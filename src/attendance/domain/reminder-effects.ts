import { rateDifference } from '../../math/rate-difference.js';
import { jeffreysInterval } from '../../math/rate-interval.js';
import { REMINDER_POLICIES, USUAL_POLICY } from './reminder-policy.js';
import type { ReminderPolicy } from './reminder-policy.js';

/** People who were given a policy by chance, and how many of them came. */
export interface PolicyCount {
  readonly policy: ReminderPolicy;
  readonly booked: number;
  readonly came: number;
}

/** What can be said of a policy against the usual one: more come by it, fewer, or that cannot be told. */
export type EffectVerdict = 'more' | 'fewer' | 'untold';

/** How a policy did. */
export interface PolicyResult extends PolicyCount {
  /** came / booked, 0–1; null without anybody. */
  readonly rate: number | null;
  /** 90 % interval of the rate. */
  readonly low: number;
  readonly high: number;
  /** Against the usual policy: the difference of the rates with its 90 % interval; null for the usual one, and while nobody is in either. */
  readonly effect: {
    readonly difference: number;
    readonly low: number;
    readonly high: number;
    readonly verdict: EffectVerdict;
  } | null;
}

const COVERAGE = 0.9;

/**
 * How each policy did. Everybody counts who was given it, whether or not the reminder could be sent, and those who cancelled as people who
 * did not come: a reminder may make somebody cancel, and left out they would make it look better than it is.
 */
export function policyResults(counts: readonly PolicyCount[]): PolicyResult[] {
  const of = (policy: ReminderPolicy): PolicyCount =>
    counts.find((count) => count.policy === policy) ?? { policy, booked: 0, came: 0 };
  const usual = of(USUAL_POLICY);
  return REMINDER_POLICIES.map((policy) => {
    const { booked, came } = of(policy);
    const { from, to } = jeffreysInterval(came, booked, COVERAGE);
    const rate = booked === 0 ? null : came / booked;
    return { policy, booked, came, rate, low: from, high: to, effect: effectOf({ policy, booked, came }, usual) };
  });
}

function effectOf(one: PolicyCount, usual: PolicyCount): PolicyResult['effect'] {
  if (one.policy === usual.policy || one.booked === 0 || usual.booked === 0) return null;
  const { from, to } = rateDifference({ k: one.came, n: one.booked }, { k: usual.came, n: usual.booked }, COVERAGE);
  const verdict = from > 0 ? 'more' : to < 0 ? 'fewer' : 'untold';
  return { difference: one.came / one.booked - usual.came / usual.booked, low: from, high: to, verdict };
}
