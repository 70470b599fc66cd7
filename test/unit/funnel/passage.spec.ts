import { conversion } from '../../../src/funnel/domain/conversion.js';
import { expectedStarts, forecaster, forecastSteps } from '../../../src/funnel/domain/outlook.js';
import { allPassages, decidedBetween, isAt, stepCounts } from '../../../src/funnel/domain/passage.js';
import type { PassageCount } from '../../../src/funnel/domain/passage.js';
import type { Stage } from '../../../src/candidates/index.js';

const nobody = { chosen: false, invited: false, confirmed: false, waiting: false, people: 1 };

/** People who came so far by the ordinary way. */
function upTo(furthest: Stage, people: number, more: Partial<PassageCount> = {}): PassageCount {
  const ways: Partial<Record<Stage, object>> = { new: {}, reviewed: {}, shortlisted: { chosen: true } };
  return { ...nobody, ...(ways[furthest] ?? { chosen: true, invited: true }), furthest, people, ...more };
}

const rowsOf = (passages: readonly PassageCount[]) =>
  Object.fromEntries(
    stepCounts(passages).map(({ stage, reached, n, k, waiting }) => [stage, [reached, k, n, waiting]]),
  );

describe('the steps of a cohort', () => {
  it('are shares of those who are decided: who waits is no failure', () => {
    const rows = rowsOf([
      upTo('new', 30, { waiting: true }),
      upTo('new', 10),
      upTo('reviewed', 50),
      upTo('shortlisted', 5, { waiting: true }),
      upTo('invited', 12, { waiting: true }),
      upTo('invited', 8),
      upTo('came', 2, { waiting: true }),
    ]);
    expect(rows).toMatchObject({
      new: [117, 117, 117, 0],
      reviewed: [77, 77, 87, 30],
      shortlisted: [27, 27, 77, 0],
      invited: [22, 22, 22, 5],
      came: [2, 2, 10, 12],
      passed: [0, 0, 0, 2],
      offered: [0, 0, 0, 0],
    });
  });

  it('count confirming beside the way: who simply came has not confirmed, and came all the same', () => {
    const rows = rowsOf([
      upTo('invited', 5, { waiting: true }),
      upTo('booked', 4, { waiting: true, confirmed: true }),
      upTo('booked', 1, { confirmed: true }),
      upTo('came', 3),
      upTo('came', 2, { confirmed: true }),
    ]);
    expect([rows['booked'], rows['came']]).toEqual([
      [7, 7, 10, 5],
      [5, 5, 6, 9],
    ]);
  });

  it('count a walk-in among those who came, and at no step that they did not take', () => {
    const rows = rowsOf([
      upTo('invited', 4),
      upTo('came', 1),
      { ...nobody, furthest: 'came' },
      { ...nobody, furthest: 'offered', chosen: true },
    ]);
    expect(rows).toMatchObject({
      reviewed: [7, 7, 7, 0],
      shortlisted: [6, 6, 6, 0],
      invited: [5, 5, 5, 0],
      came: [3, 1, 5, 0],
      passed: [1, 1, 3, 0],
    });
  });

  it('have people behind them: every number is that of the people listed for it', () => {
    const everybody = allPassages().map((passage, index) => ({ ...passage, people: 1 + (index % 5) }));
    for (const { stage, reached, n, waiting } of stepCounts(everybody)) {
      const count = (part: 'reached' | 'decided' | 'waiting'): number =>
        everybody.filter((passage) => isAt(passage, stage, part)).reduce((sum, { people }) => sum + people, 0);
      expect([stage, count('reached'), count('decided'), count('waiting')]).toEqual([stage, reached, n, waiting]);
    }
  });

  it('never let more people take a step than are decided', () => {
    for (const passage of allPassages()) {
      for (const { stage, n, k, waiting, reached } of stepCounts([{ ...passage, people: 1 }])) {
        expect([stage, k <= n, k <= reached, n + waiting <= 1]).toEqual([stage, true, true, true]);
      }
    }
  });

  it('taken as one are decided where the last one is', () => {
    const passages = [upTo('shortlisted', 5, { waiting: true }), upTo('invited', 7), upTo('came', 3)];
    expect(decidedBetween(passages, 'shortlisted', 'came')).toEqual({ n: 10, k: 3, waiting: 5 });
  });
});

describe('a share', () => {
  it('has an interval that narrows with the people behind it', () => {
    // Quantiles 0.05 and 0.95 of Beta(3.5, 1.5), from another implementation (scipy.stats.beta.ppf).
    const few = conversion(4, 3);
    expect(few.rate).toBe(0.75);
    expect(few.low).toBeCloseTo(0.34929278, 7);
    expect(few.high).toBeCloseTo(0.95399281, 7);
    const many = conversion(400, 300);
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });

  it('of nobody is anything, and of impossible counts nothing', () => {
    expect(conversion(0, 0)).toEqual({ rate: null, low: 0, high: 1 });
    expect(() => conversion(3, 4)).toThrow(/^k must/);
  });
});

describe('the outlook', () => {
  it('before anybody was seen goes as far as the trade does, and names what is missing', () => {
    const told = forecaster(forecastSteps([upTo('new', 240, { waiting: true })], null))(3, 240);
    expect(told).toMatchObject({ needed: null, fromTrade: ['shortlisted', 'came'], unseen: ['offered', 'started'] });
    expect(told.arrivals?.mean).toBeCloseTo(240 * 0.175 * 0.2, 6);
    expect(told.arrivals?.from).toBe(0);
    expect(told.arrivals?.to).toBeGreaterThan(20);
    expect(expectedStarts(forecastSteps([], null), 240)).toBeNull();
  });

  it('leaves the trade behind where one has seen more oneself, and tells starts once somebody has started', () => {
    const seen = [
      upTo('new', 60),
      upTo('reviewed', 20),
      upTo('invited', 12),
      upTo('came', 3),
      upTo('offered', 1),
      upTo('started', 4),
    ];
    const steps = forecastSteps(seen, null);
    expect(steps.map(({ to, n, k }) => [to, n, k])).toEqual([
      ['shortlisted', 100, 20],
      ['came', 20, 8],
      ['offered', 8, 5],
      ['started', 5, 4],
    ]);
    const told = forecaster(steps)(3, 100);
    expect(told).toMatchObject({ arrivals: null, fromTrade: [], unseen: [] });
    expect(told.needed).toBeGreaterThan(75);
    expect(expectedStarts(steps, 100)?.mean).toBeGreaterThan(2);
  });

  it('takes who comes from the show history where there is one, instead of the funnel’s own invitations', () => {
    const passages = [upTo('new', 60), upTo('invited', 12), upTo('came', 3), upTo('started', 4)];
    const shows = { basis: 'own', invited: 139, came: 49 } as const;
    const [choosing, coming, ...others] = forecastSteps(passages, shows);
    expect(coming).toMatchObject({ to: 'came', n: 139, k: 49, shows });
    const alone = forecastSteps(passages, null);
    expect([choosing, ...others]).toEqual([alone[0], ...alone.slice(2)]);
    expect(forecaster(forecastSteps(passages, shows))(3, 100).shows).toEqual(shows);
    expect(forecaster(alone)(3, 100).shows).toBeNull();
  });

  it('names the last step alone while nobody has taken it', () => {
    const told = forecaster(
      forecastSteps([upTo('reviewed', 20), upTo('came', 4), upTo('offered', 2, { waiting: true })], null),
    )(1, 26);
    expect(told).toMatchObject({ needed: null, unseen: ['started'] });
  });
});
