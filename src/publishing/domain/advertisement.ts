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

/** What is looked at together; `city` is the vacancy's. */
export type AdvertisementField =
  'title' | 'description' | 'role' | 'experience' | 'salary' | 'contact' | 'service' | 'city';

/** The field that a board would not take, and its limits. */
export interface AdvertisementFault {
  readonly field: AdvertisementField;
  readonly values: Readonly<Record<string, number>>;
}

const GREATEST_SALARY = 1_000_000_000;
/** A "+" and digits, as boards want numbers: https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/publish-vacancy */
const PHONE = /^\+?[\d\s()-]{7,21}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The fields that a board would not take, from the top of the form.
 *
 * @param words  the description without its markup
 */
export function advertisementFaults(
  fields: AdvertisementFields,
  words: string,
  limits: AdvertisementLimits,
): AdvertisementFault[] {
  const title = fields.title.trim();
  const [least, most] = limits.descriptionLength;
  const isLong = words.length >= least && words.length <= most;
  const checked: readonly (readonly [AdvertisementFault['field'], boolean, AdvertisementFault['values']?])[] = [
    ['service', fields.service !== ''],
    ['title', title !== '' && title.length <= limits.longestTitle, { most: limits.longestTitle }],
    ['description', isLong, { least, most, have: words.length }],
    ['role', limits.roles.includes(fields.role)],
    ['experience', limits.experiences.includes(fields.experience)],
    ['salary', isSalary(fields)],
    ['contact', isContact(fields)],
  ];
  return checked.flatMap(([field, isRight, values = {}]) => (isRight ? [] : [{ field, values }]));
}

/** Nobody, or a name with at least one way to reach them. */
function isContact({ contactName: name, contactEmail: email, contactPhone: phone }: AdvertisementFields): boolean {
  if ((name === null) === (email !== null || phone !== null)) return false;
  return (email === null || EMAIL.test(email)) && (phone === null || PHONE.test(phone));
}

function isSalary({ salaryFrom: from, salaryTo: to, salaryCurrency: currency }: AdvertisementFields): boolean {
  const isAmount = (amount: number | null): boolean =>
    amount === null || (Number.isInteger(amount) && amount > 0 && amount <= GREATEST_SALARY);
  return (
    isAmount(from) && isAmount(to) && CURRENCIES.includes(currency) && (from === null || to === null || from <= to)
  );
}
