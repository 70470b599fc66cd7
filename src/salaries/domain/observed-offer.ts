import { currencyOfCode } from '../../kernel/money.js';
import { levelOfMonths, levelOfTitle, readExperienceMonths } from './read-level.js';
import type { SalaryObservation } from './salary-observation.js';

/** What a vacancy at a board offers, as the board tells it. */
export interface StatedOffer {
  readonly city: string;
  readonly title: string;
  /** The experience it asks for, in the board's words or as its id. */
  readonly experience: string | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly currency: string | null;
  readonly gross: boolean | null;
  readonly date: string;
}

/** An offer as seen of the market: for whom it is by the experience that it asks for, else by its title; null where it does not tell. */
export function observedOffer({
  city,
  title,
  experience,
  currency,
  gross,
  date,
  ...pay
}: StatedOffer): SalaryObservation | null {
  const months = experience === null ? null : readExperienceMonths(experience, 'years');
  const level = months === null ? levelOfTitle(title) : levelOfMonths(months);
  const known = currencyOfCode(currency ?? '');
  const [from, to] = [positive(pay.from), positive(pay.to)];
  const amount = from ?? to;
  if (level === null || known === null || amount === null) return null;
  const seen = { city, level, currency: known, gross, date };
  if (from === null || to === null) return { ...seen, amount, bound: from === null ? 'to' : 'from' };
  return { ...seen, amount: Math.min(from, to), to: Math.max(from, to) };
}

function positive(amount: number | null): number | null {
  return amount !== null && amount > 0 && Number.isFinite(amount) ? amount : null;
}
