import { seededRandom } from '../../../src/kernel/random.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';
import { priorLogMedian } from '../../../src/salaries/domain/prior-band.js';
import type { SalaryObservation } from '../../../src/salaries/domain/salary-band.js';
import { salaryBand } from '../../../src/salaries/domain/salary-band.js';
import type { City } from '../../../src/vacancies/domain/cities.table.js';
import { CITIES } from '../../../src/vacancies/domain/cities.table.js';
import { LEVELS } from '../../../src/vacancies/domain/level.js';
import type { Level } from '../../../src/vacancies/domain/level.js';

const AS_OF = '2026-06-01';
const WORLDS = 24;
const TRUE_SPREAD = 0.3;

/** A labour market drawn from the model itself: shifts of country, city and cell, and people around them. */
function world(
  seed: number,
  perCell: number,
): { observations: SalaryObservation[]; logMedian: (city: City, level: Level) => number; cities: City[] } {
  const random = seededRandom(seed);
  const normal = () => normalQuantile(random.next() * 0.999_998 + 0.000_001);
  const cities = CITIES.filter(({ country }) => country === 'ru').slice(0, 8);
  const country = 0.2 * normal();
  const shifts = new Map<string, number>();
  for (const { slug } of cities) {
    const ofCity = 0.15 * normal();
    for (const level of LEVELS) shifts.set(`${slug}:${level}`, country + ofCity + 0.1 * normal());
  }
  const logMedian = (city: City, level: Level) =>
    priorLogMedian(city, level) + (shifts.get(`${city.slug}:${level}`) ?? 0);
  const observations: SalaryObservation[] = [];
  for (const city of cities) {
    for (const level of LEVELS) {
      for (let count = 0; count < perCell; count++) {
        const amount = Math.exp(logMedian(city, level) + TRUE_SPREAD * normal());
        observations.push({ city: city.slug, level, amount, currency: 'RUR', gross: false, date: AS_OF });
      }
    }
  }
  return { observations, logMedian, cities };
}

/** Root mean square error of the log median over all cells of many markets. */
function error(
  perCell: number,
  estimate: (city: City, level: Level, observations: readonly SalaryObservation[]) => number,
  worlds = WORLDS,
): number {
  let sum = 0;
  let cells = 0;
  for (let seed = 1; seed <= worlds; seed++) {
    const { observations, logMedian, cities } = world(seed, perCell);
    for (const city of cities.slice(0, 3)) {
      for (const level of LEVELS) {
        sum += (estimate(city, level, observations) - logMedian(city, level)) ** 2;
        cells++;
      }
    }
  }
  return Math.sqrt(sum / cells);
}

function shrunk(city: City, level: Level, observations: readonly SalaryObservation[]): number {
  return Math.log(salaryBand({ city, level, observations, asOf: AS_OF }).median);
}

function cellMean(city: City, level: Level, observations: readonly SalaryObservation[]): number {
  const logs = observations
    .filter((o) => o.city === city.slug && o.level === level)
    .map(({ amount }) => Math.log(amount));
  return logs.reduce((total, value) => total + value, 0) / logs.length;
}

describe('the hierarchical band, on markets drawn by chance', () => {
  it('is nearer to the truth than the mean of the cell alone while observations are few', () => {
    for (const perCell of [1, 3, 8]) expect(error(perCell, shrunk)).toBeLessThan(0.85 * error(perCell, cellMean));
  });

  it('is nearer to the truth than the untouched prior, always', () => {
    for (const perCell of [1, 3, 8])
      expect(error(perCell, shrunk)).toBeLessThan(0.75 * error(perCell, (city, level) => priorLogMedian(city, level)));
  });

  it('comes to the truth as observations grow', () => {
    expect(error(200, shrunk, 5)).toBeLessThan(0.03);
  });

  it('holds the middle half of the people of the cell', () => {
    let inside = 0;
    let all = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const { observations, cities } = world(seed, 40);
      const [city] = cities;
      const { from, to } = salaryBand({ city, level: 2, observations, asOf: AS_OF });
      for (const { amount, city: slug, level } of observations) {
        if (slug !== city.slug || level !== 2) continue;
        all++;
        if (amount >= from && amount <= to) inside++;
      }
    }
    expect(inside / all).toBeGreaterThan(0.45);
    expect(inside / all).toBeLessThan(0.55);
  });
});
