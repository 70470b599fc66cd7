import { Chance } from './chance.js';
import { CITIES } from './cities.table.js';
import type { InterviewCityKey } from './cities.table.js';
import type { SimulatedPerson } from './person.js';
import type { VacancyTemplate } from './vacancies.table.js';

/**
 * Logit of the show probability of an average local person. With the spread of persons and days below the mean over all
 * people comes out near 0.2: one of five phoned invitations, the trade's figure.
 */
const BASE_LOGIT = -1.36;

const CITY_LOGIT: Readonly<Record<InterviewCityKey, number>> = {
  moscow: -0.22,
  petersburg: 0.05,
  yekaterinburg: 0.3,
  almaty: 0.12,
};

/** Good people compare offers; strangers to the trade answer everything and come to little. */
const LEVEL_LOGIT = [-0.35, 0.12, 0.12, -0.05, -0.3] as const;

/** Standard deviation of what cannot be seen in a résumé. */
const PERSON_DEVIATION = 0.7;

/** Standard deviation of a day in a city (rain, metro, mail that did not arrive): doubles the spread of day totals. */
const DAY_DEVIATION = 0.65;

/** Roubles per unit, only to compare a wish with the vacancy's salary. */
const ROUBLES: Readonly<Record<string, number>> = { RUR: 1, KZT: 0.17, USD: 85, EUR: 95 };

/**
 * Logit of the probability that the person comes to an interview for the vacancy on an average day.
 * Hidden truth of the simulator: no board ever tells it.
 */
export function showLogit(seed: number, person: SimulatedPerson, vacancy: VacancyTemplate): number {
  const near = CITIES[person.cityKey].near;
  const here = person.cityKey === vacancy.city;
  const distance = here ? 0 : near === vacancy.city ? -0.35 : -1.1;
  const noise = PERSON_DEVIATION * new Chance(seed, 'show', person.number).normal();
  return (
    BASE_LOGIT + CITY_LOGIT[vacancy.city] + LEVEL_LOGIT[person.level] + distance + salaryGap(person, vacancy) + noise
  );
}

/** What wishing a third more than the vacancy pays costs: about one unit of logit. */
function salaryGap(person: SimulatedPerson, vacancy: VacancyTemplate): number {
  const offered = vacancy.salaryTo ?? (vacancy.salaryFrom === null ? null : vacancy.salaryFrom * 1.4);
  if (person.wish === null || person.wish.amount === 0 || offered === null) return 0;
  const wished = person.wish.amount * (ROUBLES[person.wish.currency] ?? 1);
  const paid = offered * (ROUBLES[vacancy.currency] ?? 1);
  return -3 * Math.min(0.6, Math.max(0, wished / paid - 1));
}

/** Common deviation of everybody invited in a city on a day, logit. `date` is `YYYY-MM-DD`. */
export function dayLogit(seed: number, city: InterviewCityKey, date: string): number {
  return DAY_DEVIATION * new Chance(seed, 'day', city, date).normal();
}

/** Inverse logit. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/**
 * What would happen if the person were invited to that city on that day: the probability given the day, and whether
 * they come. Two calls with the same arguments agree.
 */
export function attendance(
  seed: number,
  person: SimulatedPerson,
  vacancy: VacancyTemplate,
  date: string,
): { showProbability: number; comes: boolean; late: boolean } {
  const showProbability = probability(showLogit(seed, person, vacancy) + dayLogit(seed, vacancy.city, date));
  const chance = new Chance(seed, 'attendance', person.number, vacancy.city, date);
  const comes = chance.next() < showProbability;
  return { showProbability, comes, late: comes && chance.happens(0.14) };
}
