import { isDiallable, normaliseEmail } from '../../candidates/domain/contact-identity.js';
import type { Currency } from '../../kernel/money.js';
import { currencyOfHome } from '../../vacancies/domain/city-currency.js';
import { readStatedPay } from './stated-pay.js';
import type { StatedPerson } from './stated-person.js';

/** A form as somebody filled it in. */
export interface FormAnswers {
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly email: string;
  readonly city: string;
  readonly experience: string;
  readonly pay: string;
  readonly consents: boolean;
}

/** Fields that can be at fault, in the order of the form. */
export const FORM_FIELDS = [
  'firstName',
  'lastName',
  'phone',
  'email',
  'city',
  'experience',
  'resume',
  'pay',
  'consent',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** Most characters of a field: room for the longest honest answer. */
export const LONGEST_ANSWERS = {
  firstName: 100,
  lastName: 100,
  phone: 40,
  email: 254,
  city: 100,
  experience: 5_000,
  pay: 40,
} as const;

/** What is wrong with a filled form, by field; empty when nothing is. */
export function formFaults(answers: FormAnswers): FormField[] {
  const { firstName, phone, email, pay } = answers;
  const isWrong: Readonly<Record<FormField, boolean>> = {
    firstName: !/\p{L}/u.test(firstName),
    lastName: false,
    phone: phone === '' ? email === '' : !isDiallable(phone),
    email: email !== '' && normaliseEmail(email) === null,
    city: false,
    experience: false,
    // Whether it has a text turns out when it is read.
    resume: false,
    pay: pay.trim() !== '' && readStatedPay(pay, 'RUR') === null,
    consent: !answers.consents,
  };
  return FORM_FIELDS.filter(
    (field) =>
      isWrong[field] || (field !== 'consent' && field !== 'resume' && answers[field].length > LONGEST_ANSWERS[field]),
  );
}

/**
 * What the form states of the person.
 *
 * @param currency  of pay without a currency beside it, where the place of the person is not told or not known
 * @param resumeText  of the file that came with it; null where there was none
 */
export function statedBy(answers: FormAnswers, currency: Currency, resumeText: string | null): StatedPerson {
  return {
    firstName: answers.firstName,
    lastName: answers.lastName || null,
    middleName: null,
    phones: [answers.phone].filter(Boolean),
    emails: [answers.email].filter(Boolean),
    city: answers.city || null,
    title: null,
    experience: answers.experience || null,
    skills: [],
    about: resumeText,
    pay: readStatedPay(answers.pay, currencyOfHome(answers.city || null, currency)),
  };
}
