import { probabilityOfStarts, responsesNeeded, startsFrom } from '../../../src/funnel/domain/forecast.js';
import { seededRandom } from '../../../src/kernel/random.js';
import { betaQuantile } from '../../../src/math/incomplete-beta.js';
import { referenceValues } from '../math/reference-values.js';

const reference =
  referenceValues<{ steps: [number, number][]; responses: number; wanted: number; probability: number }[]>('funnel');

const steps = [
  { n: 500, k: 120 },
  { n: 120, k: 30 },
  { n: 30, k: 9 },
];

describe('forecast of starts', () => {
  it.each(reference)('agrees with exact sums: $wanted of $responses after $steps', (entry) => {
    const history = entry.steps.map(([n, k]) => ({ n, k }));
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
    const { from, to, mean } = startsFrom(steps, 260);
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

  it('refuses impossible counts by name', () => {
    expect(() => responsesNeeded([{ n: 3, k: 4 }], 1, 0.9)).toThrow(/^steps\[0\].k must/);
    expect(() => responsesNeeded(steps, 1, 1.5)).toThrow(/^certainty must/);
    expect(() => responsesNeeded(steps, 1.5, 0.9)).toThrow(/^wanted must/);
  });
});
