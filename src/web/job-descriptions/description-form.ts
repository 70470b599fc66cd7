import { z } from 'zod';
import { ExpectedError } from '../../kernel/errors.js';
import {
  COUNTRIES,
  JobDescriptionChangedMeanwhile,
  JobDescriptionInvalid,
  JobDescriptionUnlawful,
} from '../../job-descriptions/index.js';
import type { Country, DescriptionForm, DraftBase } from '../../job-descriptions/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { LANGUAGES } from '../../vacancies/index.js';
import type { Language } from '../../vacancies/index.js';
import { choices } from '../frame/parts.js';
import type { Choice } from '../frame/parts.js';

const text = z.string().max(20_000).default('');

/** The form as a browser sends it; what the fields must be, job descriptions themselves say. */
export const descriptionFormSchema = z.object({
  organisation: text,
  post: text,
  department: text,
  place: text,
  number: text,
  date: text,
  approverPost: text,
  approverName: text,
  agreedBy: text,
  reportsTo: text,
  standIn: text,
  workingHours: text,
  attestation: text,
  competences: text,
  language: text,
  country: text,
});
/** What the person had before them; empty where nobody had typed anything. */
export const seenFormSchema = z
  .object({ companyChange: z.string().max(50).default(''), postChange: z.string().max(50).default('') })
  .transform(({ companyChange, postChange }): DraftBase => ({
    company: companyChange || null,
    post: postChange || null,
  }));
export type DescriptionValues = z.output<typeof descriptionFormSchema>;

/** One field of a line. */
export interface DescriptionField {
  id: string;
  name: string;
  label: string;
  value: string;
  /** What counts while nothing is typed. */
  known: string;
  type: 'text' | 'date';
}

/** One field of several lines. */
export interface DescriptionText extends Omit<DescriptionField, 'type' | 'known'> {
  rows: number;
  about: string | null;
}

/** The form as it is shown. */
export interface DescriptionFormPart {
  action: string;
  previewAction: string;
  approveAction: string;
  approve: string;
  fault: string | null;
  companyChange: string;
  postChange: string;
  countries: Choice[];
  languages: Choice[];
  /** The company's, kept for all its posts. */
  company: DescriptionField[];
  agreedBy: DescriptionText;
  /** The post's. */
  post: DescriptionField[];
  /** Sections that a document may do without. */
  further: DescriptionText[];
  furtherOpen: boolean;
}

const COMPANY_FIELDS = ['organisation', 'place', 'approverPost', 'approverName'] as const;
const POST_FIELDS = ['post', 'department', 'reportsTo', 'standIn', 'number'] as const;
const FURTHER_FIELDS = ['workingHours', 'attestation', 'competences'] as const;

/** What a browser would send if it sent back what is stored. */
export function valuesOf(form: DescriptionForm): DescriptionValues {
  return { ...form, agreedBy: form.agreedBy.join('\n'), date: form.date ?? '' };
}

/** The form as job descriptions want it; what is no language or country is refused by them. */
export function formOf(values: DescriptionValues): DescriptionForm {
  return {
    ...values,
    agreedBy: values.agreedBy.split('\n'),
    date: values.date === '' ? null : values.date,
    language: values.language as Language,
    country: values.country as Country,
  };
}

/** What is wrong with the form, with the field named as it is above it; null for a failure of something else. */
export function descriptionFault(error: unknown, f: Formatter): string | null {
  if (!(error instanceof ExpectedError)) return null;
  if (error instanceof JobDescriptionUnlawful) {
    const { field, text: piece } = error.values as { field: string; text: string };
    const ground = error.code.replace('job-descriptions.unlawful-', '');
    return f.t('jobDescription.unlawful', {
      field: f.t(`jobDescription.fields.${field}`),
      text: piece,
      law: f.t(`jobDescription.grounds.${ground}`),
    });
  }
  if (error instanceof JobDescriptionChangedMeanwhile) return f.t(`errors.${error.code}`);
  if (error instanceof JobDescriptionInvalid) {
    return f.t('jobDescription.invalid', { field: f.t(`jobDescription.fields.${error.field}`) });
  }
  return null;
}

/** The form. */
export function descriptionFormPart(
  { values, known, seen, fault, base, nextVersion }: FormInput,
  f: Formatter,
): DescriptionFormPart {
  const label = (name: string) => f.t(`jobDescription.fields.${name}`);
  const line = (name: keyof DescriptionValues): DescriptionField => ({
    ...{ id: `jd-${name}`, name, label: label(name), value: values[name], type: name === 'date' ? 'date' : 'text' },
    known: values[name] === '' ? known[name] : '',
  });
  const lines = (name: keyof DescriptionValues, rows: number, about: string | null = null): DescriptionText => ({
    ...{ id: `jd-${name}`, name, label: label(name), value: values[name], rows, about },
  });
  return {
    action: base,
    previewAction: `${base}/preview`,
    approveAction: `${base}/approve`,
    approve: f.t('jobDescription.approve', { version: f.number(nextVersion) }),
    fault,
    companyChange: seen.company ?? '',
    postChange: seen.post ?? '',
    countries: choices(
      COUNTRIES.map((country) => [country, f.t(`jobDescription.countries.${country}`)] as const),
      values.country,
    ),
    languages: choices(
      LANGUAGES.map((language) => [language, f.t(`jobDescription.languages.${language}`)] as const),
      values.language,
    ),
    company: COMPANY_FIELDS.map(line),
    agreedBy: lines('agreedBy', 2, f.t('jobDescription.agreedByAbout')),
    post: [...POST_FIELDS.map(line), line('date')],
    further: FURTHER_FIELDS.map((name) => lines(name, 3)),
    furtherOpen: FURTHER_FIELDS.some((name) => values[name] !== ''),
  };
}

/** What the form is made from. */
export interface FormInput {
  readonly values: DescriptionValues;
  /** What stands in the document where a value is empty. */
  readonly known: DescriptionValues;
  readonly seen: DraftBase;
  readonly fault: string | null;
  /** Address of the page. */
  readonly base: string;
  readonly nextVersion: number;
}
