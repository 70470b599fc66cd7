import { z } from 'zod';
import { CURRENCIES } from '../../kernel/money.js';

const text = z.string().nullable().default(null);
const monthOrDay = text.describe('YYYY-MM-DD or YYYY-MM');

/**
 * The neutral résumé: what boards are mapped to, what is scored and what an import or another system may send. Its JSON Schema, served
 * at /api/docs/resume.schema.json, is made from this.
 * Everything but the id may be missing; `null` means "the document does not say".
 * Protected attributes (age, sex, marital status, children, photo, nationality) have no place here on purpose:
 * they stay in the raw payload and cannot reach the score.
 */
export const resumeExperienceSchema = z.object({
  start: monthOrDay.describe('First day or month of the job: YYYY-MM-DD or YYYY-MM'),
  end: monthOrDay.describe('Last day or month; null = still there'),
  company: text,
  position: text,
  description: text.describe('Duties and achievements in the candidate’s own words'),
  city: text,
});

export const EDUCATION_LEVELS = [
  'secondary',
  'special-secondary',
  'unfinished-higher',
  'higher',
  'bachelor',
  'master',
  'candidate',
  'doctor',
] as const;

export const resumeEducationSchema = z.object({
  level: z.enum(EDUCATION_LEVELS).nullable().default(null),
  institution: text,
  speciality: text,
  year: z.number().int().nullable().default(null).describe('Year of graduation'),
});

/** Common European levels; `native` for a mother tongue. */
export const LANGUAGE_LEVELS = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'native'] as const;

export const resumeSchema = z.object({
  id: z.string().describe('Id of the résumé where it comes from: the same again is the same résumé, changed'),
  title: text.describe('The job that is looked for'),
  city: text.describe('As written; cities of Russia, Ukraine, Belarus and Kazakhstan are recognised in four languages'),
  about: text.describe('Free text about the person'),
  skills: z.array(z.string()).default([]),
  experience: z.array(resumeExperienceSchema).default([]),
  education: z.array(resumeEducationSchema).default([]),
  languages: z
    .array(
      z.object({
        name: z.string().describe('As written, or an ISO 639 code'),
        level: z.enum(LANGUAGE_LEVELS).nullable().default(null),
      }),
    )
    .default([]),
  licence: z.array(z.string()).default([]).describe('Licence categories: A, B, C, …'),
  car: z.boolean().nullable().default(null).describe('Has a car of their own'),
  relocation: z.boolean().nullable().default(null).describe('Would move'),
  businessTrips: z.boolean().nullable().default(null).describe('Would travel'),
  rightToWork: z
    .array(z.string())
    .default([])
    .describe(
      'Countries, as written, in which the person may work without a further permit; a legal fact, not a nationality',
    ),
  salary: z
    .object({
      amount: z.number().describe('A month, whole units of the currency'),
      currency: z
        .enum(CURRENCIES)
        .describe('RUR is the Russian rouble and BYR the Belarusian one, as HeadHunter writes them'),
      gross: z.boolean().nullable().default(null).describe('true before tax, false after; null = not stated'),
    })
    .nullable()
    .default(null)
    .describe('Wished pay'),
  updatedAt: text.describe('ISO instant of the last change where it comes from'),
});

export type Resume = z.infer<typeof resumeSchema>;
export type ResumeExperience = z.infer<typeof resumeExperienceSchema>;
export type ResumeEducation = z.infer<typeof resumeEducationSchema>;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

/** Who the person is and how to reach them; kept apart from the résumé so that it never meets the scorer. */
export const personSchema = z.object({
  boardPersonId: text.describe('The id of the person where it comes from, the same over all their résumés there'),
  firstName: text,
  lastName: text,
  middleName: text,
  birthDate: text.describe('YYYY-MM-DD; read to tell namesakes apart, and kept nowhere as it is'),
  phones: z.array(z.string()).default([]),
  emails: z.array(z.string()).default([]),
});

export type Person = z.infer<typeof personSchema>;
