import { normaliseEmail, normalisePhone } from '../../candidates/domain/contact-identity.js';
import { contactsInText } from '../../candidates/domain/contacts-in-text.js';
import { languageOfText } from '../../candidates/domain/text-language.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Currency } from '../../kernel/money.js';
import { readDateBefore } from '../../kernel/written-date.js';
import type { DayFirst } from '../../kernel/written-date.js';
import { currencyOfHome } from '../../vacancies/domain/city-currency.js';
import { LAST_POST, nameOrderOf } from './import-columns.js';
import type { ImportColumns, ImportField } from './import-columns.js';
import { FIRST_RESPONSE_DAY } from './response-time.js';
import { experienceInWords } from './stated-experience.js';
import { readStatedPay } from './stated-pay.js';
import { splitName } from './stated-name.js';
import type { NameOrder, StatedName } from './stated-name.js';
import type { StatedPerson } from './stated-person.js';

/** Why the day of a response is not taken; the person is. */
export const DAY_FAULTS = ['unreadable-date', 'date-ahead', 'date-long-ago'] as const;
export type DayFault = (typeof DAY_FAULTS)[number];

/**
 * Why a row is nobody that can be taken in, and `bad-contact` of a row that is in with a contact that cannot be used. Lists of before may
 * have rows that were refused for their day or such a contact.
 */
export const ROW_FAULTS = ['open-quote', 'no-name', 'no-contact', 'bad-contact', ...DAY_FAULTS] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** Somebody of a list. */
export interface ImportedPerson {
  readonly stated: StatedPerson;
  /** Where the person came from, in the words of the list: "Авито". */
  readonly origin: string | null;
  /** Day of the response; null = not stated. */
  readonly respondedOn: CalendarDate | null;
  /** Phones and addresses that are none: kept as written, for whoever can make them out. */
  readonly unrecognised: readonly string[];
  /** What else of the row was not understood, without its content. */
  readonly problems: readonly string[];
}

/** What the reading of rows depends on. */
export interface RowContext {
  readonly columns: ImportColumns;
  /** Names of the columns, in the same order. */
  readonly headers: readonly string[];
  /** Of pay without a currency beside it, of people whose place is not told or not known. */
  readonly currency: Currency;
  readonly dayFirst: DayFirst;
  /** What comes first in most whole names of the list; null where that cannot be told. */
  readonly usualOrder?: NameOrder | null;
  /** The last day that has begun anywhere. */
  readonly lastDay: CalendarDate;
}

/** Nothing honest in a list is longer; a résumé bounds its fields again. */
const LONGEST_CELL_CHARACTERS = 20_000;
const LONGEST_ORIGIN_CHARACTERS = 100;
/** What is longer tells more than a post. */
const LONGEST_POST_CHARACTERS = 80;
/** Phones or addresses in one row. */
const MOST_CONTACTS = 10;

/** Said of pay that is none: it is stored with the résumé, for whoever reads it. */
export const PAY_NOT_READ = 'salary: is not one amount';

/** The same of the day of a response, by what is wrong with it. */
export const DAY_NOT_TAKEN: Readonly<Record<DayFault, string>> = {
  'unreadable-date': 'respondedOn: is not a day',
  'date-ahead': 'respondedOn: has not come yet',
  'date-long-ago': 'respondedOn: is too long ago',
};

/** What people write where they know nothing. */
const NOTHING = /^(?:n\/?a|null|none|nan|[-–—?.]+|нет|нет данных|не указан[оа]?|н\/д|неизвестно)$/iu;

/** What a column holds of somebody, and its name. */
interface Cell {
  readonly text: string;
  readonly header: string;
}

/** Reads a row: somebody, or why it is nobody. */
export function readImportRow(cells: readonly string[], context: RowContext): ImportedPerson | RowFault {
  const found = (field: ImportField): Cell[] =>
    context.columns.flatMap((held, column) => {
      const text = cells[column]?.slice(0, LONGEST_CELL_CHARACTERS).trim() ?? '';
      const header = context.headers[column]?.trim() ?? '';
      return held === field && text !== '' && !NOTHING.test(text) ? [{ text, header }] : [];
    });
  const values = (field: ImportField): string[] => found(field).map(({ text }) => text);
  const value = (field: ImportField): string | null => values(field)[0] ?? null;
  if (cells.some(isOpenQuote)) return 'open-quote';
  const name = nameOf((field) => found(field)[0] ?? null, context.usualOrder ?? null);
  if (name.firstName === null && name.lastName === null) return 'no-name';
  const phones = apart(values('phone'));
  const emails = apart(values('email'));
  const about = values('about');
  const told = contactsInText(about.join('\n'));
  if (phones.length + emails.length + told.phones.length + told.emails.length === 0) return 'no-contact';
  const day = dayOf(value('respondedOn'), context);
  const headed = languageOfText(context.headers.join(' '));
  const payText = value('pay');
  const pay = payText === null ? null : readStatedPay(payText, currencyOfHome(value('city'), context.currency));
  return {
    stated: {
      ...name,
      phones,
      emails,
      city: value('city'),
      title: value('title') ?? lastPost(found('experience')),
      experience:
        values('experience')
          .map((text) => experienceInWords(text, headed === 'en' ? 'ru' : headed))
          .join('\n') || null,
      skills: values('skills')
        .flatMap((text) => text.split(/[,;\n•·|]+/u))
        .map((skill) => skill.trim())
        .filter(Boolean),
      about: [...about, ...found('details').map(underItsName)].join('\n') || null,
      pay,
    },
    origin: value('origin')?.slice(0, LONGEST_ORIGIN_CHARACTERS).trim() ?? null,
    respondedOn: day.fault === null ? day.day : null,
    unrecognised: [
      ...phones.filter((phone) => normalisePhone(phone) === null),
      ...emails.filter((email) => normaliseEmail(email) === null),
    ],
    problems: [
      ...(payText !== null && pay === null ? [PAY_NOT_READ] : []),
      ...(day.fault === null ? [] : [DAY_NOT_TAKEN[day.fault]]),
    ],
  };
}

/** What somebody has been, where the list does not say what they seek: people are called by it. */
function lastPost(experience: readonly Cell[]): string | null {
  const post = experience.find(({ header }) => LAST_POST.test(header.toLowerCase()))?.text ?? '';
  return /\p{L}{3}/u.test(post) && post.length <= LONGEST_POST_CHARACTERS ? post : null;
}

function underItsName({ text, header }: Cell): string {
  return header === '' ? text : `${header}: ${text}`;
}

/** Without a year it is the newest such day that has been. */
function dayOf(
  written: string | null,
  { dayFirst, lastDay }: RowContext,
): { readonly day: CalendarDate | null; readonly fault: DayFault | null } {
  const day = written === null ? null : readDateBefore(written, dayFirst, lastDay);
  if (day === null) return { day, fault: written === null ? null : 'unreadable-date' };
  return { day, fault: day > lastDay ? 'date-ahead' : day < FIRST_RESPONSE_DAY ? 'date-long-ago' : null };
}

/** A quotation mark that opens a cell and is never closed: then nobody knows where its cells end. */
function isOpenQuote(cell: string): boolean {
  return /^\s*"/u.test(cell) && cell.replaceAll(/[^"]/gu, '').length % 2 === 1;
}

function nameOf(found: (field: ImportField) => Cell | null, usual: NameOrder | null): StatedName {
  const value = (field: ImportField): string | null => found(field)?.text ?? null;
  const parts = { firstName: value('firstName'), lastName: value('lastName'), middleName: value('middleName') };
  const whole = found('name');
  // "Имя" may be the whole of it where no other column holds the family name, and "Фамилия" where none holds the first name.
  const only = whole === null ? onlyPart(parts) : null;
  if (only !== null) {
    return { ...splitName(only, null, usual), ...(parts.middleName === null ? {} : { middleName: parts.middleName }) };
  }
  if (whole === null || parts.lastName !== null) return parts;
  const split = splitName(whole.text, nameOrderOf(whole.header), usual);
  return {
    firstName: parts.firstName ?? split.firstName,
    lastName: split.lastName,
    middleName: parts.middleName ?? split.middleName,
  };
}

/** The one of first and family name that is stated without the other; a family name of one word is no more than that. */
function onlyPart({ firstName, lastName }: Pick<StatedPerson, 'firstName' | 'lastName'>): string | null {
  if (lastName === null) return firstName;
  return firstName === null && /\S\s+\S/u.test(lastName) ? lastName : null;
}

/** «leila@example,com» is one address with a slip in it. */
const PARTED = /[;\n|]+|(?<!@[\w-]{1,60}),+|,+(?!\p{L}{2,10}\s*$)|\s\/\s/u;

/** Several contacts of one cell. */
function apart(cells: readonly string[]): string[] {
  return cells
    .flatMap((cell) => cell.split(PARTED))
    .map((part) => part.trim())
    .filter(Boolean)
    .slice(0, MOST_CONTACTS);
}
