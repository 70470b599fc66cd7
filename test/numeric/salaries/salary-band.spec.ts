import fc from 'fast-check';
import { seededRandom } from '../../../src/kernel/random.js';
import { CURRENCIES } from '../../../src/kernel/money.js';
import { normalProbability, normalQuantile } from '../../../src/math/normal-distribution.js';
import { priorLogMedian } from '../../../src/salaries/domain/prior-band.js';
import { countryPay, salaryBand, salaryBands } from '../../../src/salaries/domain/salary-band.js';
import type { CountryPay } from '../../../src/salaries/domain/salary-band.js';
import type { SalaryObservation } from '../../../src/salaries/domain/salary-observation.js';
import type { City } from '../../../src/vacancies/domain/cities.table.js';
import { CITIES } from '../../../src/vacancies/domain/cities.table.js';
import { convert } from '../../../src/vacancies/domain/currency.js';
import { LEVELS } from '../../../src/vacancies/domain/level.js';
import type { Level } from '../../../src/vacancies/domain/level.js';

const AS_OF = '2026-06-01';
const TRUE_SPREAD = 0.3;
const RUSSIAN = CITIES.filter(({ country }) => country === 'ru');
const [MOSCOW] = RUSSIAN as [City, ...City[]];

interface Market {
  readonly observations: SalaryObservation[];
  readonly logMedian: (city: City, level: Level) => number;
  /** The first of them are observed, four more are not. */
  readonly cities: City[];
}

interface Shape {
  readonly cities: number;
  readonly perCell: number;
  readonly citySd?: number;
  readonly cellSd?: number;
  /** Growth of log pay in a month. */
  readonly drift?: number;
  /** Share of rows that are slips: hourly pay or a figure too much. */
  readonly slips?: number;
}

/** A labour market drawn by chance: country, cities, levels and people; levels rise in every city. */
function market(
  seed: number,
  { cities: seen, perCell, citySd = 0.15, cellSd = 0.1, drift = 0, slips = 0 }: Shape,
): Market {
  const random = seededRandom(seed);
  const normal = (): number => normalQuantile(random.next() * 0.999_998 + 0.000_001);
  const cities = RUSSIAN.slice(0, seen + 4);
  const country = 0.2 * normal();
  const truth = new Map<string, number[]>();
  const observations: SalaryObservation[] = [];
  for (const [index, city] of cities.entries()) {
    const shift = country + citySd * normal();
    const medians = LEVELS.map((level) => priorLogMedian(city, level) + shift + cellSd * normal()).sort(
      (a, b) => a - b,
    );
    truth.set(city.slug, medians);
    for (const level of index < seen ? LEVELS : []) {
      for (let count = 0; count < perCell; count += 1) {
        const age = drift === 0 ? 0 : Math.floor(random.next() * 24);
        const slip = random.next() < slips ? (random.next() < 0.5 ? -5 : 2.3) : 0;
        const amount = Math.exp((medians[level - 1] ?? 0) - drift * age + TRUE_SPREAD * normal() + slip);
        const date = new Date(Date.UTC(2026, 5 - age, 1)).toISOString().slice(0, 10);
        observations.push({ city: city.slug, level, amount, currency: 'RUR', gross: false, date });
      }
    }
  }
  return { observations, cities, logMedian: (city, level) => truth.get(city.slug)?.[level - 1] ?? NaN };
}

interface Judged {
  readonly coverage: number;
  readonly unseenCoverage: number;
  readonly bias: number;
  readonly error: number;
  readonly priorError: number;
}

function judge(shape: Shape, worlds: number): Judged {
  const seen = { all: 0, inside: 0, bias: 0, square: 0, prior: 0 };
  const unseen = { all: 0, inside: 0 };
  for (let seed = 1; seed <= worlds; seed += 1) {
    const { observations, cities, logMedian } = market(seed * 7 + 1, shape);
    const pay = countryPay('ru', observations, AS_OF);
    for (const [index, city] of cities.entries()) {
      const bands = pay.bands(city);
      for (const level of LEVELS) {
        const truth = logMedian(city, level);
        const { median, interval } = bands[level];
        const isInside = Math.log(interval.from) <= truth && truth <= Math.log(interval.to);
        const counted = index < shape.cities ? seen : unseen;
        counted.all += 1;
        counted.inside += isInside ? 1 : 0;
        if (index >= shape.cities) continue;
        seen.bias += Math.log(median) - truth;
        seen.square += (Math.log(median) - truth) ** 2;
        seen.prior += (priorLogMedian(city, level) - truth) ** 2;
      }
    }
  }
  return {
    coverage: seen.inside / seen.all,
    unseenCoverage: unseen.inside / unseen.all,
    bias: seen.bias / seen.all,
    error: Math.sqrt(seen.square / seen.all),
    priorError: Math.sqrt(seen.prior / seen.all),
  };
}

/** Root mean square errors of log medians: ours, and that of the plain median of each cell. */
function againstNaive(shape: Shape, worlds: number): [ours: number, naive: number] {
  let [ours, naive, all] = [0, 0, 0];
  for (let seed = 1; seed <= worlds; seed += 1) {
    const { observations, cities, logMedian } = market(seed * 11 + 3, shape);
    const pay = countryPay('ru', observations, AS_OF);
    for (const city of cities.slice(0, shape.cities)) {
      const bands = pay.bands(city);
      for (const level of LEVELS) {
        const own = observations.filter((one) => one.city === city.slug && one.level === level);
        const sorted = own.map(({ amount }) => Math.log(amount)).sort((a, b) => a - b);
        const truth = logMedian(city, level);
        ours += (Math.log(bands[level].median) - truth) ** 2;
        naive += ((sorted[sorted.length >> 1] ?? 0) - truth) ** 2;
        all += 1;
      }
    }
  }
  return [Math.sqrt(ours / all), Math.sqrt(naive / all)];
}

describe('the hierarchical band, on markets drawn by chance', () => {
  it.each<Shape>([
    { cities: 8, perCell: 1 },
    { cities: 8, perCell: 3 },
    { cities: 8, perCell: 20 },
    { cities: 30, perCell: 5, citySd: 0.1, cellSd: 0.2 },
    { cities: 30, perCell: 5, citySd: 0.25, cellSd: 0.05 },
    { cities: 30, perCell: 5, slips: 0.1 },
    { cities: 30, perCell: 20, drift: 0.01 },
  ])('has the true median in its 90 %% interval nine times of ten, seen or borrowed: %j', (shape) => {
    const { coverage, unseenCoverage, bias } = judge(shape, 40);
    expect(coverage).toBeGreaterThan(0.86);
    expect(coverage).toBeLessThan(0.985);
    expect(unseenCoverage).toBeGreaterThan(0.8);
    expect(Math.abs(bias)).toBeLessThan(0.04);
  });

  it('is nearer to the truth than the mean of the cell alone while observations are few, and than the prior always', () => {
    for (const perCell of [1, 3, 8]) {
      const { error, priorError } = judge({ cities: 8, perCell }, 20);
      // The mean of so many people errs by their spread over the root of their number.
      expect(error).toBeLessThan((0.9 * TRUE_SPREAD) / Math.sqrt(perCell));
      expect(error).toBeLessThan(0.75 * priorError);
    }
  });

  it('comes to the truth as observations grow, in spite of slips', () => {
    expect(judge({ cities: 8, perCell: 200 }, 5).error).toBeLessThan(0.03);
    expect(judge({ cities: 8, perCell: 200, slips: 0.05 }, 5).error).toBeLessThan(0.04);
  });

  it.each([0, 0.1])('holds the middle half of the people of the cell, whatever slips stand among them: %d', (slips) => {
    let held = 0;
    let all = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const { observations, logMedian } = market(seed, { cities: 8, perCell: 60, slips });
      const pay = countryPay('ru', observations, AS_OF);
      for (const level of LEVELS) {
        const { from, to } = pay.bands(MOSCOW)[level];
        const share = (amount: number) =>
          normalProbability((Math.log(amount) - logMedian(MOSCOW, level)) / TRUE_SPREAD);
        held += share(to) - share(from);
        all += 1;
      }
    }
    expect(Math.abs(held / all - 0.5)).toBeLessThan(0.02);
  });

  it('stands on the day asked for, however fast pay rises', () => {
    for (const drift of [-0.01, 0.03]) {
      const { bias, coverage } = judge({ cities: 12, perCell: 40, drift }, 10);
      expect(Math.abs(bias)).toBeLessThan(0.015);
      expect(coverage).toBeGreaterThan(0.86);
    }
  });

  it('is never worse than the median of the cell, and far better of few', () => {
    for (const [perCell, most] of [
      [5, 0.6],
      [50, 0.9],
      [500, 1.02],
    ] as const) {
      const [ours, naive] = againstNaive({ cities: 6, perCell, slips: 0.08 }, perCell > 100 ? 4 : 16);
      expect(ours / naive).toBeLessThan(most);
    }
  });

  it('sees how pay moved from month to month, and carries old observations to the day asked for', () => {
    const { observations, cities } = market(3, { cities: 20, perCell: 60, drift: 0.015 });
    const [, , third] = cities;
    const pay: CountryPay = countryPay('ru', observations, AS_OF);
    expect(Math.log(pay.index[12] ?? NaN)).toBeCloseTo(-0.18, 1);
    const old = observations.filter(({ date }) => date < '2026-01-01');
    expect(old.length).toBeGreaterThan(1_000);
    const [all, before] = [pay, countryPay('ru', old, '2025-12-31')].map((of) => of.bands(third)[3].median);
    expect((before ?? 0) / (all ?? 1)).toBeLessThan(0.97);
  });
});

describe('the band of another world', () => {
  const seen = (count: number, factor: number): number => {
    const random = seededRandom(5);
    const base = Math.exp(priorLogMedian(MOSCOW, 2)) * factor;
    const observations = Array.from({ length: count }, (): SalaryObservation => {
      const amount = base * Math.exp(0.25 * normalQuantile(random.next() * 0.9998 + 0.0001));
      return { city: 'moscow', level: 2, amount, currency: 'RUR', gross: false, date: '2026-05-20' };
    });
    return salaryBand({ city: MOSCOW, level: 2, observations, asOf: AS_OF }).median / base;
  };

  it.each([0.1, 10])('follows observations %d times the expected once they agree, and no single one', (factor) => {
    expect(seen(30, factor)).toBeCloseTo(1, 0.9);
    expect(seen(1_000, factor)).toBeCloseTo(1, 1);
    const shift = Math.log(seen(1, factor) * factor);
    expect(Math.abs(shift)).toBeLessThan(Math.log(1.6));
  });
});

const observation = fc.record({
  city: fc.constantFrom('moscow', 'kazan', 'almaty', 'minsk', 'arzamas-248', 'nowhere'),
  level: fc.constantFrom(...LEVELS),
  amount: fc.oneof(fc.double(), fc.integer({ min: -5, max: 500_000 }), fc.constantFrom(0, 1e-300, 1e300)),
  to: fc.option(fc.oneof(fc.double(), fc.integer({ min: 0, max: 900_000 }))),
  bound: fc.constantFrom('from' as const, 'to' as const, null),
  currency: fc.constantFrom(...CURRENCIES),
  gross: fc.option(fc.boolean()),
  date: fc.constantFrom('2026-05-31', '2026-01-15', '2023-02-01', '1999-01-01', '2030-01-01', ''),
});

describe('bands, whatever was observed', () => {
  it('are figures in order, with their median inside its interval', () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 40 }), fc.constantFrom(...CITIES), (observations, city) => {
        const bands = salaryBands({ city, observations, asOf: AS_OF });
        for (const level of LEVELS) {
          const { from, to, median, n, interval } = bands[level];
          for (const figure of [from, to, median, interval.from, interval.to]) {
            expect(Number.isFinite(figure)).toBe(true);
            expect(figure).toBeGreaterThan(0);
          }
          expect([from <= median, median <= to, interval.from <= median, median <= interval.to, n >= 0]).toEqual(
            Array<boolean>(5).fill(true),
          );
          if (level === 1) continue;
          const below = bands[(level - 1) as Level];
          expect([below.from <= from, below.median <= median, below.to <= to]).toEqual([true, true, true]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are known the better, the more was seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), fc.constantFrom(...LEVELS), (seed, level) => {
        const { observations } = market(seed, { cities: 6, perCell: 64 });
        const widths = [2, 8, 64].map((perCell) => {
          const some = observations.filter((_one, index) => index % 64 < perCell);
          const { interval } = salaryBand({ city: MOSCOW, level, observations: some, asOf: AS_OF });
          return Math.log(interval.to / interval.from);
        });
        expect(widths[1]).toBeLessThan((widths[0] ?? 0) * 1.05);
        expect(widths[2]).toBeLessThan((widths[1] ?? 0) * 1.05);
        expect(widths[2]).toBeLessThan(0.75 * (widths[0] ?? 0));
      }),
      { numRuns: 25 },
    );
  });

  it('are the same in whichever currency the same pay is stated', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CURRENCIES), fc.integer({ min: 30_000, max: 300_000 }), (currency, amount) => {
        const stated = (of: number, inCurrency: SalaryObservation['currency']) =>
          salaryBand({
            ...{ city: MOSCOW, level: 2 as const, asOf: AS_OF },
            observations: [{ city: 'moscow', level: 2, amount: of, currency: inCurrency, gross: false, date: AS_OF }],
          }).median;
        expect(stated(convert(amount, 'RUR', currency, AS_OF), currency)).toBe(stated(amount, 'RUR'));
      }),
      { numRuns: 40 },
    );
  });
});
