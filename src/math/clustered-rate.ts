import { requireCount, requireNumber, requireProbability } from './argument-checks.js';
import { betaInterval, jeffreysInterval } from './rate-interval.js';
import type { RateInterval } from './rate-interval.js';
import { normalQuantile } from './normal-distribution.js';
import { studentQuantile } from './student-quantile.js';

/** Trials and successes of clusters that have something in common, in sums over the clusters. */
export interface ClusterSums {
  readonly k: number;
  readonly n: number;
  /** Clusters with at least one trial. */
  readonly clusters: number;
  /** Sums of k², k·n and n² of each cluster. */
  readonly kk: number;
  readonly kn: number;
  readonly nn: number;
}

/**
 * The sums of clusters.
 *
 * @param clusters  successes k of n trials each, whole numbers with 0 ≤ k ≤ n; those without a trial say nothing
 * @returns what the interval of their common rate is made from; exact
 */
export function clusterSums(clusters: readonly { readonly k: number; readonly n: number }[]): ClusterSums {
  const sum = (of: (cluster: { readonly k: number; readonly n: number }) => number): number =>
    clusters.reduce((total, cluster) => total + of(cluster), 0);
  return {
    ...{ k: sum(({ k }) => k), n: sum(({ n }) => n), clusters: clusters.filter(({ n }) => n > 0).length },
    ...{ kk: sum(({ k }) => k * k), kn: sum(({ k, n }) => k * n), nn: sum(({ n }) => n * n) },
  };
}

/**
 * Interval of a rate whose trials come in clusters: what a cluster has in common makes k of n say less than n independent trials.
 *
 * Used for: rates of people who came, whose days spread about twice as much as independent coins. Method: variance of the ratio k/n by
 * the spread of the clusters around it, C/(C − 1) · Σ(kᵢ − p·nᵢ)² / n²; over that of independent trials it says how many of those the n
 * are worth, never more than n, and less by (z/t)² with t of C − 1 degrees of freedom where it was found larger, because a spread of few
 * clusters is itself uncertain; then Jeffreys' interval of so many. Cost: that of three beta quantiles.
 * Source: Korn, Graubard, Confidence intervals for proportions with small expected number of positive counts estimated from survey data,
 * Survey Methodology 24 (1998); Cochran, Sampling Techniques, 3rd edition, §6.3.
 *
 * @param sums      of whole numbers, kᵢ from 0 to nᵢ
 * @param coverage  probability inside, in [0, 1)
 * @returns ends in [0, 1] that hold the observed rate; Jeffreys' own interval with a single cluster, and where none or all succeeded.
 *   For 0.9 it covers 0.88 to 0.94 from three clusters on, where their logits spread with a standard deviation of 0 to 0.6
 * @throws RangeError if an argument is out of its range
 */
export function clusteredRateInterval(sums: ClusterSums, coverage: number): RateInterval {
  const { k, n, clusters, kk, kn, nn } = sums;
  requireCount('n', n);
  requireCount('k', k, 0, n);
  requireCount('clusters', clusters, 0, n);
  for (const [name, value] of Object.entries({ kk, kn, nn })) requireNumber(name, value, 0);
  requireProbability('coverage', coverage);
  if (clusters < 2 || k === 0 || k === n) return jeffreysInterval(k, n, coverage);
  const rate = k / n;
  const spread = (clusters / (clusters - 1)) * Math.max(0, kk - 2 * rate * kn + rate * rate * nn);
  const excess = spread / (n * rate * (1 - rate));
  if (excess <= 1) return jeffreysInterval(k, n, coverage);
  const upper = (1 + coverage) / 2;
  const certainty = coverage === 0 ? 1 : (normalQuantile(upper) / studentQuantile(upper, clusters - 1)) ** 2;
  const worth = (n / excess) * certainty;
  const { from, to } = betaInterval(rate * worth + 0.5, (1 - rate) * worth + 0.5, coverage);
  return { from: Math.min(from, rate), to: Math.max(to, rate) };
}
