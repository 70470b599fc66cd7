import { isCalendarDate } from '../kernel/calendar-date.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { storableText } from '../kernel/storable-json.js';
import { LANGUAGES } from '../vacancies/index.js';
import type { Language } from '../vacancies/index.js';
import { COUNTRIES } from './domain/job-description.js';
import type { Country, JobDescriptionFacts } from './domain/job-description.js';
import { JobDescriptionInvalid, JobDescriptionUnlawful } from './job-descriptions.errors.js';
import { unlawfulIn } from './lawful-text.js';

/** What is the same in all job descriptions of a company. */
export type CompanyFacts = Pick<
  JobDescriptionFacts,
  'organisation' | 'place' | 'approverPost' | 'approverName' | 'agreedBy'
>;

/** What is said of one post, and how its document is written. */
export interface PostFacts extends Pick<
  JobDescriptionFacts,
  'post' | 'department' | 'number' | 'date' | 'reportsTo' | 'standIn' | 'workingHours' | 'attestation' | 'competences'
> {
  readonly language: Language;
  readonly country: Country;
}

/** All that is typed for a job description. */
export interface DescriptionForm extends CompanyFacts, PostFacts {}

/** Texts of one line, with the most characters of each. */
const LINES = {
  organisation: 300,
  post: 200,
  department: 200,
  place: 100,
  number: 50,
  approverPost: 200,
  approverName: 200,
  reportsTo: 200,
  standIn: 200,
} as const;
/** Texts of several lines. */
const PARAGRAPHS = ['workingHours', 'attestation', 'competences'] as const;
const LONGEST_PARAGRAPHS = 5_000;
const MOST_AGREEING = 10;
const LONGEST_AGREEING = 200;

/** The names of all texts that a person types, lists apart. */
export const TYPED_TEXTS = [...(Object.keys(LINES) as (keyof typeof LINES)[]), ...PARAGRAPHS];

/**
 * The form as it is stored: tidied, and lawful.
 *
 * @throws JobDescriptionInvalid, JobDescriptionUnlawful
 */
export function checkedForm(form: DescriptionForm): DescriptionForm {
  const line = (name: keyof typeof LINES): string => {
    const text = storableText(form[name]).replaceAll(/\s+/gu, ' ').trim();
    if (text.length > LINES[name]) throw new JobDescriptionInvalid(name, `write at most ${LINES[name]} characters`);
    return name === 'post' ? lawful(name, text) : text;
  };
  const paragraphs = (name: (typeof PARAGRAPHS)[number]): string => {
    const text = storableText(form[name]).replaceAll(/\r\n?/gu, '\n').trim();
    if (text.length > LONGEST_PARAGRAPHS) {
      throw new JobDescriptionInvalid(name, `write at most ${LONGEST_PARAGRAPHS} characters`);
    }
    return lawful(name, text);
  };
  const { language, country, date } = form;
  if (!LANGUAGES.includes(language)) throw new JobDescriptionInvalid('language', `use one of ${LANGUAGES.join(', ')}`);
  if (!COUNTRIES.includes(country)) throw new JobDescriptionInvalid('country', `use one of ${COUNTRIES.join(', ')}`);
  if (date !== null && !isCalendarDate(date)) throw new JobDescriptionInvalid('date', 'write the day as YYYY-MM-DD');
  return {
    organisation: line('organisation'),
    post: line('post'),
    department: line('department'),
    place: line('place'),
    number: line('number'),
    approverPost: line('approverPost'),
    approverName: line('approverName'),
    reportsTo: line('reportsTo'),
    standIn: line('standIn'),
    workingHours: paragraphs('workingHours'),
    attestation: paragraphs('attestation'),
    competences: paragraphs('competences'),
    agreedBy: agreeing(form.agreedBy),
    language,
    country,
    date,
  };
}

function agreeing(lines: readonly string[]): string[] {
  const texts = lines.map((text) => storableText(text).replaceAll(/\s+/gu, ' ').trim()).filter(Boolean);
  if (texts.length > MOST_AGREEING || texts.some(({ length }) => length > LONGEST_AGREEING)) {
    throw new JobDescriptionInvalid(
      'agreedBy',
      `write at most ${MOST_AGREEING} lines of ${LONGEST_AGREEING} characters`,
    );
  }
  return texts;
}

/** A demand that the law forbids cannot be typed where the document speaks of the post; names of companies and people are what they are. */
function lawful(field: string, text: string): string {
  const [found] = unlawfulIn(text);
  if (found) throw new JobDescriptionUnlawful(field, found);
  return text;
}

export function companyFactsOf(form: CompanyFacts): CompanyFacts {
  const { organisation, place, approverPost, approverName, agreedBy } = form;
  return { organisation, place, approverPost, approverName, agreedBy };
}

export function postFactsOf(form: PostFacts): PostFacts {
  const { language, country, post, department, number, date, reportsTo, standIn } = form;
  const { workingHours, attestation, competences } = form;
  return {
    ...{ language, country, post, department, number, date, reportsTo, standIn },
    ...{ workingHours, attestation, competences },
  };
}

/** The facts of a document whose date may be filled in. */
export function factsOf(form: DescriptionForm, date: CalendarDate | null = form.date): JobDescriptionFacts {
  return { ...companyFactsOf(form), ...postFactsOf(form), date };
}
