import { daySurprise, spreadOfSurprises } from '../../../src/attendance/domain/day-surprises.js';
import { dayTotal, interval90, showProbability } from '../../../src/attendance/domain/day-total.js';
import type { ShowLogit } from '../../../src/attendance/domain/day-total.js';
import { FeatureTrust } from '../../../src/attendance/domain/feature-trust.js';
import { seededRandom } from '../../../src/kernel/random.js';
import { normalRule } from '../../../src/math/gauss-quadrature.js';
import { logistic } from '../../../src/math/logistic.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';

const PEOPLE: readonly ShowLogit[] = [
  { centre: -1.2, variance: 0 },
  { centre: 0.4, variance: 0.5 },
  { centre: 2, variance: 1.5 },
  { centre: -0.3, variance: 0.1 },
];

describe('probability of coming, averaged over what is not known', () => {
  it('is within 0.02 of the integral', () => {
    const { nodes, weights } = normalRule(61);
    for (const centre of [-4, -2, -0.5, 0, 1, 3])
      for (const variance of [0, 0.1, 0.5, 1, 2, 4]) {
        const exact = nodes.reduce(
          (sum, node, index) => sum + (weights[index] ?? 0) * logistic(centre + Math.sqrt(variance) * node),
          0,
        );
        expect(Math.abs(showProbability({ centre, variance }) - exact)).toBeLessThan(0.02);
      }
  });
});

describe('how many of a day come', () => {
  it('is the sum over all who may come, mixed over what they share', () => {
    const { nodes, weights } = normalRule(21);
    const enumerated = new Float64Array(PEOPLE.length + 1);
    nodes.forEach((node, index) => {
      const p = PEOPLE.map(({ centre, variance }) => showProbability({ centre: centre + 0.6 * node, variance }));
      for (let who = 0; who < 2 ** PEOPLE.length; who += 1) {
        let probability = weights[index] ?? 0;
        let came = 0;
        p.forEach((one, person) => {
          const comes = ((who >> person) & 1) === 1;
          probability *= comes ? one : 1 - one;
          came += Number(comes);
        });
        enumerated[came] = (enumerated[came] ?? 0) + probability;
      }
    });
    const total = dayTotal(PEOPLE, 0.6);
    enumerated.forEach((probability, count) => expect(total[count]).toBeCloseTo(probability, 12));
  });

  it('is nobody of nobody', () => {
    expect(dayTotal([], 0.4)).toHaveLength(1);
    expect(dayTotal([], 0.4)[0]).toBeCloseTo(1, 12);
    expect(interval90(dayTotal([], 0.4))).toEqual({ from: 0, to: 0 });
  });

  it('is the same to a person or two where thousands are taken as normal', () => {
    const people = (count: number): ShowLogit[] =>
      Array.from({ length: count }, (_none, index) => ({ centre: -1 + (index % 5) / 4, variance: 0.2 }));
    // The first is added coin by coin, the second is normal.
    for (const sd of [0, 0.5]) {
      const [coins, normal] = [1_500, 1_501].map((count) => interval90(dayTotal(people(count), sd)));
      expect(Math.abs((coins?.from ?? NaN) - (normal?.from ?? NaN))).toBeLessThanOrEqual(2);
      expect(Math.abs((coins?.to ?? NaN) - (normal?.to ?? NaN))).toBeLessThanOrEqual(2);
    }
  });

  it('bears people who certainly come or certainly do not', () => {
    const sure = [...Array.from({ length: 2_000 }, () => ({ centre: 60, variance: 0 })), { centre: -60, variance: 0 }];
    expect(interval90(dayTotal(sure, 0.3))).toEqual({ from: 2_000, to: 2_000 });
    expect(interval90(dayTotal(sure.slice(-3), 0.3))).toEqual({ from: 2, to: 2 });
  });
});

describe('what days have in common, by how far they were from what was expected', () => {
  /** Days of a world with this effect, predicted by somebody who knows everything but the effect. */
  function surprisesOf(sd: number, seed: number) {
    const random = seededRandom(seed);
    return Array.from({ length: 300 }, () => {
      const effect = sd * normalQuantile(random.next() * 0.999_998 + 0.000_001);
      const people = Array.from({ length: 25 }, () => ({ centre: 2 * random.next() - 1.5, variance: 0 }));
      const came = people.filter(({ centre }) => random.next() < logistic(centre + effect)).length;
      return daySurprise(people, came, 0);
    });
  }

  it.each([
    [0.2, 0.1],
    [0.4, 0.1],
    [0.8, 0.15],
  ])('is found: %d within %d', (sd, accuracy) => {
    expect(Math.abs(spreadOfSurprises(surprisesOf(sd, 3)) - sd)).toBeLessThan(accuracy);
  });

  it('is little where days are coins, and the usual before any day', () => {
    expect(spreadOfSurprises(surprisesOf(0, 4))).toBeLessThan(0.12);
    expect(spreadOfSurprises([])).toBeCloseTo(0.24, 2);
  });

  it('is not what the model knew that it did not know', () => {
    const people = [{ centre: 0, variance: 0 }];
    expect(daySurprise(people, 1, 0.5).variance - daySurprise(people, 1, 0).variance).toBeCloseTo(0.5, 12);
  });
});

describe('how far features are to be believed', () => {
  /** Days on which people are as far from the ordinary as this share of what was said of them. */
  function trustAfter(days: number, share: number, trust = new FeatureTrust(), seed = 5): FeatureTrust {
    const random = seededRandom(seed);
    for (let day = 0; day < days; day += 1) {
      const told = Array.from({ length: 20 }, () => {
        const away = 1.2 * normalQuantile(random.next() * 0.999_998 + 0.000_001);
        return { centre: -0.5 + away, ordinary: -0.5, variance: 0 };
      });
      const outcomes = told.map(({ centre }) => Number(random.next() < logistic(-0.5 + share * (centre + 0.5))));
      trust.learn(told, outcomes, 0);
    }
    return trust;
  }

  it('is nearly all before any day', () => {
    expect(new FeatureTrust().share).toBeGreaterThan(0.9);
  });

  it.each([0, 0.5, 1])('is found: %d', (share) => {
    expect(Math.abs(trustAfter(100, share).share - share)).toBeLessThan(0.12);
  });

  it('follows columns that come to mean something else', () => {
    const trust = trustAfter(200, 1);
    expect(trustAfter(200, 0, trust, 6).share).toBeLessThan(0.5);
  });

  it('moves predictions towards an ordinary booking of the day, and leaves how unsure they are', () => {
    const trust = trustAfter(100, 0.5);
    const [person] = trust.believed([{ centre: 1.5, ordinary: -0.5, variance: 0.3 }]);
    expect(person?.centre).toBeCloseTo(-0.5 + 2 * trust.share, 12);
    expect(person?.variance).toBe(0.3);
  });

  it('bears predictions that were certain and wrong', () => {
    const trust = new FeatureTrust();
    trust.learn([{ centre: 900, ordinary: 0, variance: 0 }], [0], 0);
    expect(trust.share).toBeGreaterThanOrEqual(0);
    expect(trust.share).toBeLessThan(0.5);
  });
});
