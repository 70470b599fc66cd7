import { countThrough, probabilityOfStarts, responsesNeeded } from '../../../src/funnel/domain/forecast.js';
import { forecaster, forecastSteps } from '../../../src/funnel/domain/outlook.js';
import type { ForecastStep, Outlook } from '../../../src/funnel/domain/outlook.js';
import { seededRandom } from '../../../src/kernel/random.js';
import { betaQuantile } from '../../../src/math/incomplete-beta.js';
import { referenceValues } from '../math/reference-values.js';

const reference =
  referenceValues<
    { steps: [number, number, string?, string?][]; responses: number; wanted: number; probability: number }[]
  >('funnel');

const steps = [
  { n: 500, k: 120 },
  { n: 120, k: 30 },
  { n: 30, k: 9 },
];

describe('forecast of starts', () => {
  it.each(reference)('agrees with exact sums: $wanted of $responses after $steps', (entry) => {
    const history = entry.steps.map(([n, k, a, b]) => ({
      n,
      k,
      ...(a && b ? { prior: { a: Number(a), b: Number(b) } } : {}),
    }));
    const found = probabilityOfStarts(history, entry.responses, entry.wanted);
    const bound = history.every(({ k }) => k > 0) ? 1e-6 : 1e-3;
    expect(Math.abs(found - entry.probability)).toBeLessThan(bound);
  });

  it('needs the least number of responses that gives the certainty', () => {
    const needed = responsesNeeded(steps, 3, 0.9) ?? NaN;
    expect(probabilityOfStarts(steps, needed, 3)).toBeGreaterThanOrEqual(0.9);
    expect(probabilityOfStarts(steps, needed - 1, 3)).toBeLessThan(0.9);
    // On average 167 responses give 3 starts: being sure costs about twice that.
    expect(needed).toBeGreaterThan(280);
    expect(needed).toBeLessThan(420);
  });

  it('asks for more the surer one wants to be and the less is known', () => {
    const sure = responsesNeeded(steps, 3, 0.95) ?? NaN;
    const lessKnown = steps.map(({ n, k }) => ({ n: Math.round(n / 5), k: Math.round(k / 5) }));
    expect(sure).toBeGreaterThan(responsesNeeded(steps, 3, 0.9) ?? NaN);
    expect(responsesNeeded(lessKnown, 3, 0.9) ?? NaN).toBeGreaterThan(responsesNeeded(steps, 3, 0.9) ?? NaN);
  });

  it('admits that there is too little history for a number', () => {
    expect(responsesNeeded([...steps, { n: 0, k: 0 }], 1, 0.5)).toBeNull();
    expect(responsesNeeded([{ n: 4, k: 0 }, { n: 3, k: 0 }, ...steps], 3_000, 0.9)).toBeNull();
    expect(responsesNeeded(steps, 0, 0.9)).toBe(0);
  });

  it('holds nine tenths of simulated starts', () => {
    const random = seededRandom(31);
    const { from, to, mean } = countThrough(steps, 260);
    const repetitions = 3_000;
    let inside = 0;
    let sum = 0;
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      let share = 1;
      for (const { n, k } of steps) share *= betaQuantile(random.next(), k + 0.5, n - k + 0.5);
      let starts = 0;
      for (let response = 0; response < 260; response += 1) if (random.next() < share) starts += 1;
      if (from <= starts && starts <= to) inside += 1;
      sum += starts;
    }
    expect(inside / repetitions).toBeGreaterThan(0.88);
    expect(inside / repetitions).toBeLessThan(0.96);
    expect(Math.abs(sum / repetitions - mean)).toBeLessThan(0.2);
  });

  it('asks for a number only where a step has been seen or something was believed of it before', () => {
    const believed = { n: 0, k: 0, prior: { a: 1, b: 4 } };
    expect(responsesNeeded([...steps, { n: 0, k: 0 }], 3, 0.9)).toBeNull();
    expect(responsesNeeded([...steps, believed], 3, 0.9)).toBeGreaterThan(responsesNeeded(steps, 3, 0.9) ?? NaN);
  });

  it('refuses impossible counts by name', () => {
    expect(() => responsesNeeded([{ n: 3, k: 4 }], 1, 0.9)).toThrow(/^steps\[0\].k must/);
    expect(() => responsesNeeded(steps, 1, 1.5)).toThrow(/^certainty must/);
    expect(() => responsesNeeded(steps, 1.5, 0.9)).toThrow(/^wanted must/);
  });
});

/**
 * Organisations whose rates are as the trade says they may be: what they have seen so far, and what comes of the next
 * responses. The forecast knows the first and is judged by the second.
 */
describe('the forecast by the figures of the trade', () => {
  const random = seededRandom(77);
  const binomial = (n: number, p: number): number => {
    let k = 0;
    for (let i = 0; i < n; i += 1) if (random.next() < p) k += 1;
    return k;
  };
  // What is not known of the last two steps is not the trade's to say: half of them each.
  const believed = forecastSteps([], null).map(({ to, prior = { a: 5, b: 5 } }) => ({ to, prior }));

  const world = (seen: number): { steps: ForecastStep[]; rates: number[] } => {
    const rates = believed.map(({ prior }) => betaQuantile(random.next(), prior.a, prior.b));
    let n = seen;
    const steps = believed.map(({ to, prior }, index) => {
      const k = binomial(n, rates[index] ?? NaN);
      const step = { to, n, k, prior };
      n = k;
      return step;
    });
    return { steps, rates };
  };

  it.each([
    [0, 4_000],
    [5, 1_500],
    [60, 150],
  ])('holds what it promises of arrivals when %p responses were seen', (seen, worlds) => {
    // Many of these worlds have seen the same: the forecast is asked for once.
    const known = new Map<string, Outlook>();
    let inside = 0;
    let sum = 0;
    let expected = 0;
    for (let i = 0; i < worlds; i += 1) {
      const { steps, rates } = world(seen);
      const untold = steps.map((step, index) => (index < 2 ? step : { to: step.to, n: 0, k: 0 }));
      const key = JSON.stringify(untold);
      const told = known.get(key) ?? forecaster(untold)(3, 240);
      known.set(key, told);
      const { arrivals } = told;
      const came = binomial(240, (rates[0] ?? NaN) * (rates[1] ?? NaN));
      if (arrivals && arrivals.from <= came && came <= arrivals.to) inside += 1;
      sum += came;
      expected += arrivals?.mean ?? NaN;
    }
    // Whole numbers cannot be cut at exactly nine tenths: the interval holds a little more.
    const error = 3 * Math.sqrt((0.9 * 0.1) / worlds);
    expect(inside / worlds).toBeGreaterThan(0.9 - error);
    expect(inside / worlds).toBeLessThan(0.95 + error);
    expect(Math.abs(sum - expected) / worlds).toBeLessThan(2);
  });

  it('asks for as many responses as give the people wanted nine times of ten', () => {
    let [asked, enough] = [0, 0];
    for (let i = 0; i < 120; i += 1) {
      const { steps, rates } = world(300);
      const { needed } = forecaster(steps)(2, 0);
      // Worlds in which hardly anybody gets through ask for more than can be simulated; they are told so all the same.
      if (needed === null || needed > 20_000) continue;
      asked += 1;
      const share = rates.reduce((product, rate) => product * rate, 1);
      if (binomial(needed, share) >= 2) enough += 1;
    }
    expect(asked).toBeGreaterThan(80);
    expect(enough / asked).toBeGreaterThan(0.9 - 3 * Math.sqrt((0.9 * 0.1) / asked));
    expect(enough / asked).toBeLessThan(0.99);
  });
});
