import { distributionOfShows, fitShowModel } from '../../../src/attendance/domain/show-model.js';
import { addDays } from '../../../src/kernel/calendar-date.js';
import type { Random } from '../../../src/kernel/random.js';
import { seededRandom } from '../../../src/kernel/random.js';
import { betaQuantile } from '../../../src/math/incomplete-beta.js';
import { logistic, logit } from '../../../src/math/logistic.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';
import { logitNormalMedian } from '../../../src/math/shared-probability.js';
import { countShows } from '../../unit/attendance/counted-shows.js';
import type { ShowRecord } from '../../unit/attendance/counted-shows.js';

/** A made-up organisation: three cities with three vacancies each, and days that have something in common. */
interface World {
  readonly rates: readonly (readonly number[])[];
  readonly sd: number;
}

/** Away from the ends, where quantiles are infinite. */
function chance(random: Random): number {
  return Math.min(1 - 1e-9, Math.max(1e-9, random.next()));
}

function betaRate(random: Random, mean: number, weight: number): number {
  return Math.min(0.98, Math.max(0.01, betaQuantile(chance(random), weight * mean, weight * (1 - mean))));
}

function makeWorld(random: Random): World {
  const organisation = betaRate(random, 0.2, 8);
  const rates = Array.from({ length: 3 }, () => {
    const city = betaRate(random, organisation, 30);
    return Array.from({ length: 3 }, () => betaRate(random, city, 30));
  });
  return { rates, sd: 0.2 + 0.4 * random.next() };
}

function showsOfDay(random: Random, world: World, rate: number, invited: number): number {
  const p = logistic(logit(logitNormalMedian(rate, world.sd)) + world.sd * normalQuantile(chance(random)));
  let shows = 0;
  for (let person = 0; person < invited; person += 1) if (random.next() < p) shows += 1;
  return shows;
}

function pick(random: Random): [city: number, vacancy: number] {
  return [Math.floor(random.next() * 3), Math.floor(random.next() * 3)];
}

function makeHistory(random: Random, world: World, days: number, invited: number): ShowRecord[] {
  return Array.from({ length: days }, (_, index) => {
    const [city, vacancy] = pick(random);
    const shows = showsOfDay(random, world, world.rates[city][vacancy], invited);
    return Array.from({ length: invited }, (__, person): ShowRecord => ({
      date: addDays('2024-01-01', index),
      city: `city ${city}`,
      vacancyId: `vacancy ${city}${vacancy}`,
      outcome: person < shows ? 'came' : 'no-show',
    }));
  }).flat();
}

/** Where an outcome lies in its predicted distribution, spread evenly over the step of a whole number. */
function place(random: Random, probabilities: readonly number[], shows: number): number {
  const below = probabilities.slice(0, shows).reduce((sum, value) => sum + value, 0);
  return below + random.next() * (probabilities[shows] ?? 0);
}

describe('calibration of the show model on invented organisations', () => {
  const repetitions = 100;

  it.each([1, 6, 30])(
    'after %d days, nine days of ten fall into the interval',
    (days) => {
      const random = seededRandom(1000 + days);
      let totals = 0;
      let rates = 0;
      for (let repetition = 0; repetition < repetitions; repetition += 1) {
        const world = makeWorld(random);
        const model = fitShowModel(countShows(makeHistory(random, world, days, 35)));
        const [city, vacancy] = pick(random);
        const prediction = model.predict({ city: `city ${city}`, vacancyId: `vacancy ${city}${vacancy}` });
        const { probabilities } = distributionOfShows(prediction, 40);
        const rate = world.rates[city][vacancy];
        const at = place(random, probabilities, showsOfDay(random, world, rate, 40));
        if (at >= 0.05 && at <= 0.95) totals += 1;
        if (prediction.interval90.from <= rate && rate <= prediction.interval90.to) rates += 1;
      }
      // Three standard errors of 100 repetitions are 0.09.
      expect(totals / repetitions).toBeGreaterThan(0.81);
      expect(totals / repetitions).toBeLessThan(0.99);
      expect(rates / repetitions).toBeGreaterThan(0.81);
      expect(rates / repetitions).toBeLessThan(0.99);
    },
    120_000,
  );

  it('finds the size of the day effect', () => {
    const random = seededRandom(77);
    for (const sd of [0.2, 0.4, 0.8]) {
      const found = Array.from({ length: 12 }, () => {
        const world = { ...makeWorld(random), sd };
        return fitShowModel(countShows(makeHistory(random, world, 80, 35))).dayEffectSd;
      });
      const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
      expect({ sd, mean: Math.abs(mean - sd) < 0.1 ? 'near' : mean }).toEqual({ sd, mean: 'near' });
    }
  }, 60_000);
});

describe('rare cities counted as one', () => {
  it('move what is predicted of the others by less than half of what their intervals leave open', () => {
    const random = seededRandom(5);
    // Four hundred cities, the later the rarer, over two hundred days.
    const rates = Array.from({ length: 400 }, () => betaRate(random, 0.22, 30));
    const history = Array.from({ length: 12_000 }, (_, index): ShowRecord => {
      const city = Math.floor(400 * chance(random) ** 3);
      const outcome = random.next() < rates[city] ? 'came' : 'no-show';
      return { date: addDays('2025-01-01', index % 200), city: `city ${city}`, vacancyId: 'a', outcome };
    });
    const pooled = history.map((record) =>
      Number(record.city?.slice(5)) < 100 ? record : { ...record, city: 'others', vacancyId: 'others' },
    );
    const [all, bounded] = [history, pooled].map((records) => fitShowModel(countShows(records)));
    const off = Array.from({ length: 101 }, (_, city) => {
      const asked = { city: city === 100 ? 'never seen' : `city ${city}`, vacancyId: 'a' };
      const { mean, interval90 } = all.predict(asked);
      return Math.abs(bounded.predict(asked).mean - mean) / ((interval90.to - interval90.from) / 2);
    });
    expect(Math.max(...off)).toBeLessThan(0.5);
    expect(Math.abs(all.dayEffectSd - bounded.dayEffectSd)).toBeLessThan(0.02);
  }, 60_000);
});
