import type { Outcome } from '../../../src/attendance/domain/outcome.js';
import { isShow, isTrial } from '../../../src/attendance/domain/outcome.js';
import {
  distributionOfShows,
  fitShowModel as fitCells,
  scenarioParts,
} from '../../../src/attendance/domain/show-model.js';
import type { ShowModel } from '../../../src/attendance/domain/show-model.js';
import { addDays } from '../../../src/kernel/calendar-date.js';
import { countShows } from './counted-shows.js';
import type { ShowRecord } from './counted-shows.js';

const fitShowModel = (history: readonly ShowRecord[]): ShowModel => fitCells(countShows(history));

/** So many bookings of one day of which the first few came. */
function day(date: string, shows: number, trials: number, city = 'moscow', vacancyId = 'a'): ShowRecord[] {
  return Array.from({ length: trials }, (_, index) => ({
    date,
    city,
    vacancyId,
    outcome: index < shows ? 'came' : 'no-show',
  }));
}

function days(count: number, shows: number, trials: number, city?: string, vacancyId?: string): ShowRecord[] {
  return Array.from({ length: count }, (_, index) =>
    day(addDays('2024-03-01', index), shows, trials, city, vacancyId),
  ).flat();
}

describe('outcomes', () => {
  it('tells who was there and which bookings say something about showing up', () => {
    const table: [Outcome, boolean, boolean][] = [
      ['came', true, true],
      ['late', true, true],
      ['no-show', false, true],
      ['cancelled-late', false, true],
      ['cancelled-early', false, false],
      ['moved', false, false],
      ['walk-in', false, false],
    ];
    for (const [outcome, show, trial] of table) expect([isShow(outcome), isTrial(outcome)]).toEqual([show, trial]);
  });
});

describe('counting bookings', () => {
  it('counts trials by day, city and vacancy, whatever the case of the city', () => {
    const record = (outcome: Outcome, city: string | null): ShowRecord => ({
      date: '2024-03-01',
      city,
      vacancyId: null,
      outcome,
    });
    const cells = countShows([
      record('came', 'Moscow '),
      record('no-show', 'moscow'),
      record('moved', 'moscow'),
      record('late', null),
    ]);
    expect(cells).toEqual([
      { date: '2024-03-01', city: '', vacancy: '', trials: 1, shows: 1 },
      { date: '2024-03-01', city: 'moscow', vacancy: '', trials: 2, shows: 1 },
    ]);
  });
});

describe('show model', () => {
  it('says what the trade says when there is no history', () => {
    const model = fitShowModel([]);
    const prediction = model.predict({ city: 'moscow', vacancyId: 'a' });
    expect(prediction.mean).toBeCloseTo(0.2, 3);
    expect(prediction.observations).toEqual({ organisation: 0, city: 0, vacancy: 0 });
    expect(prediction.priorWeight).toBeGreaterThan(2);
    expect(prediction.priorWeight).toBeLessThanOrEqual(5);
    expect(model.dayEffectSd).toBeGreaterThan(0.3);
    expect(model.dayEffectSd).toBeLessThan(0.5);
    expect(prediction.interval90.from).toBeLessThan(0.05);
    expect(prediction.interval90.to).toBeGreaterThan(0.4);
  });

  it('comes to the observed rate with enough history', () => {
    const prediction = fitShowModel(days(60, 12, 30)).predict({ city: 'moscow', vacancyId: 'a' });
    expect(prediction.mean).toBeCloseTo(0.4, 2);
    expect(prediction.interval90.from).toBeGreaterThan(0.35);
    expect(prediction.interval90.to).toBeLessThan(0.45);
    expect(prediction.observations).toEqual({ organisation: 1800, city: 1800, vacancy: 1800 });
  });

  it('lets small groups borrow from the larger ones', () => {
    const history = [
      ...days(20, 12, 30, 'moscow', 'a'),
      ...days(20, 3, 30, 'perm', 'b'),
      ...day('2024-05-01', 0, 2, 'moscow', 'c'),
    ];
    const model = fitShowModel(history);
    const mean = (city: string | null, vacancyId: string | null): number => model.predict({ city, vacancyId }).mean;
    expect(mean('moscow', 'a')).toBeGreaterThan(0.36);
    expect(mean('perm', 'b')).toBeLessThan(0.14);
    // Two bookings do not make a rate of zero, but they count.
    expect(mean('moscow', 'c')).toBeGreaterThan(0.15);
    expect(mean('moscow', 'c')).toBeLessThan(mean('moscow', 'new'));
    // An unknown city lies between, and is less certain than a known one.
    expect(mean('omsk', null)).toBeGreaterThan(mean('perm', 'new'));
    expect(mean('omsk', null)).toBeLessThan(mean('moscow', 'new'));
    const weight = (city: string): number => model.predict({ city, vacancyId: null }).priorWeight;
    expect(weight('omsk')).toBeLessThan(weight('moscow'));
    expect(model.predict({ city: ' MOSCOW', vacancyId: 'a' }).mean).toBe(mean('moscow', 'a'));
  });

  it('sees a strong day effect where days differ and a weak one where they do not', () => {
    const same = fitShowModel(days(40, 6, 30));
    const different = fitShowModel(
      Array.from({ length: 40 }, (_, index) => day(addDays('2024-03-01', index), index % 2 === 0 ? 1 : 13, 30)).flat(),
    );
    expect(same.dayEffectSd).toBeLessThan(0.2);
    expect(different.dayEffectSd).toBeGreaterThan(0.9);
  });

  it('believes many bookings of one day less than the same number over many days', () => {
    const question = { city: 'moscow', vacancyId: 'a' };
    const oneDay = fitShowModel(day('2024-03-01', 30, 100)).predict(question);
    const manyDays = fitShowModel(days(20, 2, 5)).predict(question);
    expect(oneDay.priorWeight).toBeLessThan(manyDays.priorWeight);
  });

  it('does not depend on the order of the history', () => {
    const history = [...days(5, 2, 9), ...days(4, 5, 9, 'perm', 'b')];
    const question = { city: 'perm', vacancyId: 'b' };
    expect(fitShowModel(history.toReversed()).predict(question)).toEqual(fitShowModel(history).predict(question));
  });

  it('survives histories of one class only', () => {
    for (const shows of [0, 30]) {
      const prediction = fitShowModel(days(30, shows, 30)).predict({ city: 'moscow', vacancyId: 'a' });
      for (const value of [prediction.mean, prediction.ordinaryDay, prediction.priorWeight]) {
        expect(Number.isFinite(value)).toBe(true);
      }
      expect(prediction.mean).toBeGreaterThan(0);
      expect(prediction.mean).toBeLessThan(1);
      expect(shows === 0 ? prediction.mean : 1 - prediction.mean).toBeLessThan(0.05);
    }
  });

  it('ignores bookings that say nothing', () => {
    const moved = days(5, 3, 9).map((record) => ({ ...record, outcome: 'moved' as const }));
    expect(fitShowModel(moved).observations).toBe(0);
  });
});

describe('how many come', () => {
  const prediction = fitShowModel(days(30, 6, 30)).predict({ city: 'moscow', vacancyId: 'a' });

  it('is a distribution around invitations × mean', () => {
    const shows = distributionOfShows(prediction, 36);
    expect(shows.probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(shows.mean).toBeCloseTo(36 * prediction.mean, 1);
    expect(shows.from).toBeLessThan(shows.mean);
    expect(shows.to).toBeGreaterThan(shows.mean);
    const inside = shows.probabilities.slice(shows.from, shows.to + 1).reduce((sum, value) => sum + value, 0);
    expect(inside).toBeGreaterThanOrEqual(0.9);
  });

  it('is nobody when nobody is invited', () => {
    expect(distributionOfShows(prediction, 0)).toEqual({
      probabilities: [expect.closeTo(1, 12)],
      mean: 0,
      from: 0,
      to: 0,
    });
    expect(() => distributionOfShows(prediction, -1)).toThrow(RangeError);
  });

  it('fits into a scenario', () => {
    expect(scenarioParts(prediction, 80)).toEqual({
      pool: { available: 80, showProbability: prediction.ordinaryDay },
      uncertainty: { priorWeight: prediction.priorWeight, dayEffectSd: prediction.dayEffectSd },
    });
  });
});
