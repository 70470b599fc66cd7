import { rateDifference } from '../../../src/math/rate-difference.js';

/** Probability of k of n. */
function binomial(n: number, p: number): number[] {
  const chances = [(1 - p) ** n];
  for (let k = 1; k <= n; k += 1) chances[k] = ((chances[k - 1] ?? 0) * (n - k + 1) * p) / (k * (1 - p));
  return chances;
}

/** How often the interval holds the true difference: by all outcomes, not by chance. */
function coverage(one: [number, number], other: [number, number]): number {
  const [first, second] = [binomial(...one), binomial(...other)];
  const truth = one[1] - other[1];
  let inside = 0;
  first.forEach((chance, k) =>
    second.forEach((otherChance, m) => {
      const { from, to } = rateDifference({ k, n: one[0] }, { k: m, n: other[0] }, 0.9);
      if (from <= truth && truth <= to) inside += chance * otherChance;
    }),
  );
  return inside;
}

test.each([
  [
    [40, 0.2],
    [40, 0.2],
  ],
  [
    [60, 0.3],
    [50, 0.2],
  ],
  [
    [25, 0.5],
    [80, 0.4],
  ],
  [
    [120, 0.15],
    [100, 0.25],
  ],
  [
    [20, 0.6],
    [20, 0.3],
  ],
] as [[number, number], [number, number]][])('of %j and %j holds the truth nine times in ten', (one, other) => {
  const held = coverage(one, other);
  expect(held).toBeGreaterThan(Math.min(one[0], other[0]) < 40 ? 0.86 : 0.88);
  expect(held).toBeLessThan(0.93);
});

test('is turned round with its rates, holds what was seen, and says nothing without trials', () => {
  const [a, b] = [
    { k: 30, n: 100 },
    { k: 10, n: 90 },
  ];
  const { from, to } = rateDifference(a, b, 0.9);
  const turned = rateDifference(b, a, 0.9);
  expect(turned.from).toBeCloseTo(-to, 12);
  expect(turned.to).toBeCloseTo(-from, 12);
  expect(from).toBeLessThan(0.3 - 1 / 9);
  expect(to).toBeGreaterThan(0.3 - 1 / 9);
  expect(rateDifference({ k: 0, n: 0 }, b, 0.9)).toEqual({ from: -1, to: 1 });
  expect(rateDifference({ k: 5, n: 5 }, { k: 0, n: 5 }, 0.9).to).toBe(1);
  expect(() => rateDifference({ k: 6, n: 5 }, b, 0.9)).toThrow(RangeError);
});

test('agrees with the published example of the same method (56 of 70 against 48 of 80, 95 %)', () => {
  // Newcombe (1998), table II (a), method 10 gives 0.0524 to 0.3339 with Wilson's intervals; Jeffreys' differ in the third decimal.
  const { from, to } = rateDifference({ k: 56, n: 70 }, { k: 48, n: 80 }, 0.95);
  expect(from).toBeCloseTo(0.0524, 2);
  expect(to).toBeCloseTo(0.3339, 2);
});
