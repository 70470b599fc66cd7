import { PUBLISHED_SHAPE } from '../../../src/salaries/domain/published-shape.table.js';
import type { SalaryObservation } from '../../../src/salaries/domain/salary-observation.js';
import { countryPay, salaryBand, salaryBands } from '../../../src/salaries/domain/salary-band.js';
import { findCity } from '../../../src/vacancies/domain/cities.js';
import type { City } from '../../../src/vacancies/domain/cities.table.js';
import { CITIES } from '../../../src/vacancies/domain/cities.table.js';
import { LEVELS } from '../../../src/vacancies/domain/level.js';

const AS_OF = '2026-06-01';

function city(name: string): City {
  return findCity(name) as City;
}

function observed(
  slug: string,
  level: 1 | 2 | 3 | 4,
  amounts: readonly number[],
  rest: Partial<SalaryObservation> = {},
): SalaryObservation[] {
  return amounts.map((amount) => ({
    city: slug,
    level,
    amount,
    currency: 'RUR',
    gross: false,
    date: '2026-05-20',
    ...rest,
  }));
}

describe('the published table', () => {
  it('has no gap between levels: each begins where the one before ends', () => {
    for (const levels of Object.values(PUBLISHED_SHAPE))
      for (const level of [2, 3, 4] as const) expect(levels[level].from).toBe(levels[(level - 1) as 1].to);
  });
});

describe('bands before observation', () => {
  const bands = (name: string) => salaryBands({ city: city(name), observations: [], asOf: AS_OF });

  it('rise with the level in every city, and say that nothing stands behind them', () => {
    for (const place of CITIES) {
      const byLevel = salaryBands({ city: place, observations: [], asOf: AS_OF });
      for (const level of LEVELS) {
        const { from, median, to, n } = byLevel[level];
        expect([from < median, median < to, n]).toEqual([true, true, 0]);
        if (level > 1) expect(median).toBeGreaterThan(byLevel[(level - 1) as 1].median);
      }
    }
  });

  it('keep the published order of cities', () => {
    for (const level of LEVELS) {
      const medians = ['Москва', 'Санкт-Петербург', 'Екатеринбург', 'Нижний Новгород'].map(
        (name) => bands(name)[level].median,
      );
      expect([...medians].sort((a, b) => b - a)).toEqual(medians);
    }
  });

  it('lie where the market was seen: the mix of levels gives the median of the reading after tax', () => {
    const moscow = bands('Москва');
    // Shares of levels in the reading of May 2026: 51, 149 / 2, 149 / 2 and 45 of 245.
    const mean = Math.exp(
      (51 * Math.log(moscow[1].median) +
        74.5 * Math.log(moscow[2].median) +
        74.5 * Math.log(moscow[3].median) +
        45 * Math.log(moscow[4].median)) /
        245,
    );
    expect(mean / (160_000 * (1 - 0.25 * 0.13))).toBeCloseTo(1, 2);
  });

  it('are in the currency of the country', () => {
    expect(bands('Алматы')[2].currency).toBe('KZT');
    expect(bands('Минск')[2].currency).toBe('BYR');
    expect(bands('Київ')[2].currency).toBe('UAH');
    expect(bands('Казань')[2].currency).toBe('RUR');
  });

  it('put a suburb half-way between the city where its people work and other cities', () => {
    const [moscow, suburb, other] = ['Москва', 'Химки', 'Казань'].map((name) => bands(name)[1].median);
    expect(Math.log(suburb / other) / Math.log(moscow / other)).toBeCloseTo(0.5, 0.7);
  });
});

describe('bands with observations', () => {
  const place = city('Екатеринбург');
  const prior = salaryBand({ city: place, level: 2, observations: [], asOf: AS_OF });

  it('move towards what is seen, the more of it the closer', () => {
    const medianAfter = (count: number) =>
      salaryBand({
        city: place,
        level: 2,
        observations: observed(place.slug, 2, Array<number>(count).fill(60_000)),
        asOf: AS_OF,
      }).median;
    const [few, more, many] = [medianAfter(3), medianAfter(30), medianAfter(1_000)];
    expect(few).toBeLessThan(prior.median);
    expect(more).toBeLessThan(few);
    expect(many).toBeLessThan(more);
    expect(many).toBeCloseTo(60_000, -3.5);
  });

  it('count exactly the observations of this city and level', () => {
    const observations = [
      ...observed(place.slug, 2, [60_000, 70_000]),
      ...observed(place.slug, 3, [90_000]),
      ...observed('moscow', 2, [150_000]),
    ];
    expect(salaryBand({ city: place, level: 2, observations, asOf: AS_OF }).n).toBe(2);
  });

  it('learn from the other levels of the city and from the other cities of the country', () => {
    const others = observed(place.slug, 3, Array<number>(50).fill(prior.median * 2));
    expect(salaryBand({ city: place, level: 2, observations: others, asOf: AS_OF }).median).toBeGreaterThan(
      prior.median * 1.2,
    );
    const elsewhere = observed('kazan', 2, Array<number>(200).fill(150_000));
    expect(salaryBand({ city: place, level: 2, observations: elsewhere, asOf: AS_OF }).median).toBeGreaterThan(
      prior.median * 1.1,
    );
    const abroad = observed('almaty', 2, Array<number>(200).fill(2_000_000), { currency: 'KZT' });
    expect(salaryBand({ city: place, level: 2, observations: abroad, asOf: AS_OF }).median).toBe(prior.median);
  });

  it('are not moved by slips of the pen', () => {
    const honest = observed(
      place.slug,
      2,
      Array.from({ length: 40 }, (_, i) => 80_000 + 1_000 * i),
    );
    const slips = observed(place.slug, 2, [800, 90, 9_000_000, 100_000_000, 0, -5]);
    const [clean, spoilt] = [honest, [...honest, ...slips]].map(
      (observations) => salaryBand({ city: place, level: 2, observations, asOf: AS_OF }).median,
    );
    expect(Math.abs(spoilt / clean - 1)).toBeLessThan(0.02);
  });

  it('take what lies before tax and in other currencies for what it is in hand', () => {
    const net = salaryBand({
      city: place,
      level: 2,
      observations: observed(place.slug, 2, Array<number>(50).fill(87_000)),
      asOf: AS_OF,
    });
    const gross = salaryBand({
      city: place,
      level: 2,
      observations: observed(place.slug, 2, Array<number>(50).fill(100_000), { gross: true }),
      asOf: AS_OF,
    });
    const dollars = salaryBand({
      city: place,
      level: 2,
      observations: observed(place.slug, 2, Array<number>(50).fill(87_000 * 0.010782), { currency: 'USD' }),
      asOf: AS_OF,
    });
    expect(gross.median).toBe(net.median);
    expect(dollars.median).toBe(net.median);
  });

  it('weigh old observations less and leave out later ones', () => {
    const fresh = observed(place.slug, 2, Array<number>(10).fill(60_000));
    const old = observed(place.slug, 2, Array<number>(10).fill(60_000), { date: '2023-06-01' });
    const later = observed(place.slug, 2, Array<number>(10).fill(60_000), { date: '2026-06-02' });
    const median = (observations: readonly SalaryObservation[]) =>
      salaryBand({ city: place, level: 2, observations, asOf: AS_OF }).median;
    expect(median(fresh)).toBeLessThan(median(old));
    expect(median(old)).toBeLessThan(prior.median);
    expect(median(later)).toBe(prior.median);
  });

  it('do not depend on the order of observations', () => {
    const observations = observed(place.slug, 2, [60_000, 95_000, 110_000, 70_000, 82_000]);
    const forth = salaryBand({ city: place, level: 2, observations, asOf: AS_OF });
    const back = salaryBand({ city: place, level: 2, observations: [...observations].reverse(), asOf: AS_OF });
    expect(back).toEqual(forth);
  });
});

describe('what a median rests on', () => {
  const place = city('Екатеринбург');
  const leanings = (...seen: SalaryObservation[][]) => countryPay('ru', seen.flat(), AS_OF).leanings(place);
  const many = (count: number, amount: number): number[] =>
    Array.from({ length: count }, (_none, i) => amount * (1 + (i % 7) / 50));

  it('is nothing of its own where nothing was seen, and more the more was', () => {
    const shares = [0, 3, 30, 300].map((count) => leanings(observed(place.slug, 2, many(count, 70_000)))[2].ownShare);
    expect(shares[0]).toBe(0);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares[1]).toBeLessThan(0.9);
    expect(shares[3]).toBeGreaterThan(0.9);
    expect(shares.every((share) => share <= 1)).toBe(true);
  });

  it.each([
    ['by itself', 6, 70_000, 10, 45_000],
    ['as a small part of two levels', 6, 55_000, 30, 70_000],
    ['as one of two equal levels', 20, 60_000, 20, 70_000],
    ['as the most of two levels', 60, 60_000, 6, 80_000],
  ])('moves by that share with its own observations: %s', (_name, count, amount, countBelow, below) => {
    const payOf = (factor: number) =>
      countryPay(
        'ru',
        [
          ...observed('moscow', 2, many(40, 100_000)),
          ...observed(place.slug, 1, many(countBelow, below)),
          ...observed(place.slug, 2, many(count, amount * factor)),
        ],
        AS_OF,
      );
    const centre = (factor: number): number => Math.log(payOf(factor).bands(place)[2].median);
    const { ownShare, drawnWith } = payOf(1).leanings(place)[2];
    expect(drawnWith).toEqual(below > amount ? [1] : []);
    const moved = (centre(1.03) - centre(0.97)) / Math.log(1.03 / 0.97);
    expect(Math.abs(moved - ownShare)).toBeLessThan(0.1);
  });

  it('is shared by levels that would fall, by what is known of each', () => {
    const own = leanings(observed(place.slug, 1, many(3, 90_000)), observed(place.slug, 2, many(200, 55_000)));
    expect([own[1].drawnWith, own[2].drawnWith, own[4].drawnWith]).toEqual([[2], [1], []]);
    expect(own[1].ownShare).toBeLessThan(0.2);
    expect(own[2].ownShare).toBeGreaterThan(own[1].ownShare);
    const bands = countryPay(
      'ru',
      [...observed(place.slug, 1, many(3, 90_000)), ...observed(place.slug, 2, many(200, 55_000))],
      AS_OF,
    ).bands(place);
    expect(bands[1].median).toBe(bands[2].median);
  });
});
