/**
 * Values in rising order that lie nearest to the given ones.
 *
 * Used for: what is known to rise and was estimated apart, such as the pay of consecutive levels.
 * Method: weighted least squares under the order, by pooling neighbours that break it; a pool takes its weighted mean. Cost: linear.
 * Source: https://en.wikipedia.org/wiki/Isotonic_regression
 *
 * @param values  any finite numbers
 * @param weights  positive, one for each value
 * @returns as many values, none less than the one before; exact up to rounding. With the same weights, larger values give no smaller results
 */
export function risingValues(values: readonly number[], weights: readonly number[]): number[] {
  const pools: { mean: number; weight: number; count: number }[] = [];
  values.forEach((value, index) => {
    let pool = { mean: value, weight: weights[index] ?? 0, count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.mean > pool.mean; last = pools.at(-1)) {
      const weight = last.weight + pool.weight;
      const mean = (last.mean * last.weight + pool.mean * pool.weight) / weight;
      pool = { mean, weight, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  return pools.flatMap(({ mean, count }) => new Array<number>(count).fill(mean));
}
