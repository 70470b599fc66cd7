/** Of rows of days with `n` people each, of whom `k` came, what the interval of their rate is made of: `ClusterSums`, a day being a cluster. */
export const DAY_SUMS = `sum(k)::int AS k, sum(n)::int AS n, count(*)::int AS clusters,
  sum(k::float8 * k) AS kk, sum(k::float8 * n) AS kn, sum(n::float8 * n) AS nn`;
