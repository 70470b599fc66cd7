import { seededRandom } from '../../src/kernel/random.js';
import { normalQuantile } from '../../src/math/normal-distribution.js';
import { priorLogMedian } from '../../src/salaries/domain/prior-band.js';
import { countryPay } from '../../src/salaries/domain/salary-band.js';
import type { SalaryObservation } from '../../src/salaries/domain/salary-observation.js';
import { CITIES } from '../../src/vacancies/domain/cities.table.js';
import { LEVELS } from '../../src/vacancies/domain/level.js';
import { findPlace } from '../../src/vacancies/domain/places.js';
import type { Place } from '../../src/vacancies/domain/places.js';
import { figure, percentile, timed } from './measure.js';
import type { Figure } from './measure.js';

const RUNS = 5;
const OBSERVATIONS = 100_000;
const PLACES = 200;
const TOWNS = ['Арзамас', 'Минеральные Воды', 'Клин', 'Ухта', 'Анапа', 'Ейск', 'Тобольск', 'Шуя', 'Кимры', 'Ржев'];

/** Two years of observations over the cities of Russia and some towns, and the bands of all of them. */
export async function salaries(): Promise<Figure[]> {
  const towns = TOWNS.map((name) => findPlace(name)?.place).filter((place) => place !== undefined);
  const known: Place[] = [...CITIES.filter(({ country }) => country === 'ru'), ...towns];
  const places = Array.from({ length: PLACES }, (_none, i) => known[i % known.length]).filter(
    (place) => place !== undefined,
  );
  const random = seededRandom(1);
  const observations = Array.from({ length: OBSERVATIONS }, (): SalaryObservation => {
    const place = known[Math.floor(random.next() * known.length)] ?? known[0];
    const level = LEVELS[Math.floor(random.next() * LEVELS.length)] ?? 1;
    if (!place) throw new Error('There are no cities');
    const noise = 0.3 * normalQuantile(random.next() * 0.9998 + 0.0001);
    const date = new Date(Date.UTC(2026, 4 - Math.floor(random.next() * 24), 1)).toISOString().slice(0, 10);
    const amount = Math.exp(priorLogMedian(place, level) + noise);
    return { city: place.slug, level, amount, currency: 'RUR', gross: random.next() < 0.25, date };
  });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { milliseconds } = await timed(() => {
      const pay = countryPay('ru', observations, '2026-05-31');
      return places.map((place) => pay.bands(place));
    });
    times.push(milliseconds);
  }
  const what = `bands of ${PLACES} cities × 4 levels from ${OBSERVATIONS.toLocaleString('en')} observations`;
  return [figure(`${what}, median of ${RUNS}`, percentile(times, 0.5), 'ms')];
}
