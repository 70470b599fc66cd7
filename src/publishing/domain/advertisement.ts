import { CURRENCIES } from '../../kernel/money.js';
import type { Currency } from '../../kernel/money.js';

/** What somebody states about an advertisement, its description as they typed it. */
export interface AdvertisementFields {
  readonly title: string;
  /** Text or HTML; only what boards allow of it is sent. */
  readonly description: string;
  /** The board's id of the profession. */
  readonly role: string;
  readonly experience: string;
  /** Whole units a month; NaN for what is no number. */
  readonly salaryFrom: number | null;
  readonly salaryTo: number | null;
  readonly salaryCurrency: Currency;
  /** Before tax. */
  readonly salaryGross: boolean;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  /** What it is paid with. */
  readonly service: string;
}

/** What a board takes. */
export interface AdvertisementLimits {
  readonly longestTitle: number;
  readonly descriptionLength: readonly [least: number, most: number];
  readonly roles: readonly string[];
  readonly experiences: readonly string[];
}

/** The field that a board would not take, and its limits. */
export interface AdvertisementFault {
  readonly field: 'title' | 'description' | 'role' | 'experience' | 'salary' | 'contact' | 'service';
  readonly values: Readonly<Record<string, number>>;
}

const GREATEST_SALARY = 1_000_000_000;
/** A "+" and digits, as boards want numbers: https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/publish-vacancy */
const PHONE = /^\+?[\d\s()-]{7,21}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The first field that a board would not take; null = none.
 *
 * @param words  the description without its markup
 */
export function advertisementFault(
  fields: AdvertisementFields,
  words: string,
  limits: AdvertisementLimits,
): AdvertisementFault | null {
  const { title, contactName, contactEmail, contactPhone } = fields;
  const [least, most] = limits.descriptionLength;
  const fault = (field: AdvertisementFault['field'], values = {}): AdvertisementFault => ({ field, values });
  if (title.trim() === '' || title.trim().length > limits.longestTitle) {
    return fault('title', { most: limits.longestTitle });
  }
  if (words.length < least || words.length > most) return fault('description', { least, most, have: words.length });
  if (!limits.roles.includes(fields.role)) return fault('role');
  if (!limits.experiences.includes(fields.experience)) return fault('experience');
  if (!isSalary(fields)) return fault('salary');
  const isReachable = contactEmail !== null || contactPhone !== null;
  if ((contactName === null) === isReachable) return fault('contact');
  if (contactEmail !== null && !EMAIL.test(contactEmail)) return fault('contact');
  if (contactPhone !== null && !PHONE.test(contactPhone)) return fault('contact');
  return fields.service === '' ? fault('service') : null;
}

function isSalary({ salaryFrom: from, salaryTo: to, salaryCurrency: currency }: AdvertisementFields): boolean {
  const isAmount = (amount: number | null): boolean =>
    amount === null || (Number.isInteger(amount) && amount > 0 && amount <= GREATEST_SALARY);
  return (
    isAmount(from) && isAmount(to) && CURRENCIES.includes(currency) && (from === null || to === null || from <= to)
  );
}
