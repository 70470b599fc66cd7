import { seededRandom } from '../../../src/kernel/random.js';
import type { Random } from '../../../src/kernel/random.js';
import { clusteredRateInterval, clusterSums } from '../../../src/math/clustered-rate.js';
import { normalRule } from '../../../src/math/gauss-quadrature.js';
import { logistic } from '../../../src/math/logistic.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';
import { jeffreysInterval } from '../../../src/math/rate-interval.js';

const TRIALS = 1_000;

function dayOf(random: Random, logit: number, people: number): { k: number; n: number } {
  const n = Math.max(1, Math.round(people * (0.5 + random.next())));
  return { n, k: Array.from({ length: n }, () => random.next()).filter((draw) => draw < logistic(logit)).length };
}

/** The rate of all days there might be. */
function meanRate(logit: number, daySd: number): number {
  const { nodes, weights } = normalRule(40);
  return nodes.reduce((sum, node, at) => sum + (weights[at] ?? 0) * logistic(logit + daySd * node), 0);
}

describe('the interval of a rate whose days spread', () => {
  test.each([
    [0.4, 5, 10],
    [0.4, 20, 10],
    [0.4, 40, 20],
    [0.6, 5, 10],
    [0.6, 20, 10],
    [0.6, 40, 20],
  ])('covers what it promises, with days of sd %d, %d of them with %d people', (daySd, days, people) => {
    const random = seededRandom(5);
    const truth = meanRate(-1.4, daySd);
    let inside = 0;
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const seen = Array.from({ length: days }, () =>
        dayOf(random, -1.4 + daySd * normalQuantile(Math.max(1e-12, random.next())), people),
      );
      const { from, to } = clusteredRateInterval(clusterSums(seen), 0.9);
      inside += Number(from <= truth && truth <= to);
    }
    expect(inside / TRIALS).toBeGreaterThanOrEqual(0.86);
    expect(inside / TRIALS).toBeLessThanOrEqual(0.94);
  });

  test('is never shorter than that of independent trials, and is that where days do not spread', () => {
    const random = seededRandom(6);
    for (let trial = 0; trial < 200; trial += 1) {
      const sums = clusterSums(Array.from({ length: 1 + (trial % 9) }, () => dayOf(random, 0, 6)));
      const [own, plain] = [clusteredRateInterval(sums, 0.9), jeffreysInterval(sums.k, sums.n, 0.9)];
      expect(own.to - own.from).toBeGreaterThanOrEqual(plain.to - plain.from - 1e-12);
      expect(own.from).toBeLessThanOrEqual(sums.k / sums.n);
      expect(own.to).toBeGreaterThanOrEqual(sums.k / sums.n);
    }
    const even = clusterSums(Array.from({ length: 10 }, () => ({ k: 2, n: 10 })));
    expect(clusteredRateInterval(even, 0.9)).toEqual(jeffreysInterval(20, 100, 0.9));
  });

  test('is all that is possible of nobody, and has no NaN with one day, none or all', () => {
    expect(clusteredRateInterval(clusterSums([]), 0.9)).toEqual({ from: 0, to: 1 });
    for (const days of [
      [{ k: 3, n: 9 }],
      [
        { k: 0, n: 3 },
        { k: 0, n: 4 },
      ],
      [
        { k: 3, n: 3 },
        { k: 4, n: 4 },
      ],
    ])
      for (const end of Object.values(clusteredRateInterval(clusterSums(days), 0.9)))
        expect(end).toBeGreaterThanOrEqual(0);
    expect(() => clusteredRateInterval({ ...clusterSums([{ k: 1, n: 2 }]), k: 3 }, 0.9)).toThrow(RangeError);
    expect(() => clusteredRateInterval({ ...clusterSums([{ k: 1, n: 2 }]), kk: NaN }, 0.9)).toThrow(RangeError);
  });
});
