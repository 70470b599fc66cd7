import { z } from 'zod';
import { CURRENCIES } from '../../kernel/money.js';

/**
 * The neutral résumé: what both boards are mapped to, what is scored and what an import may contain.
 * Everything but the id may be missing; `null` means "the document does not say".
 * Protected attributes (age, sex, marital status, children, photo, nationality) have no place here on purpose:
 * they stay in the raw payload and cannot reach the score.
 */
export const resumeExperienceSchema = z.object({
  /** First day or month of the job: `YYYY-MM-DD` or `YYYY-MM`. */
  start: z.string().nullable(),
  /** Last day or month; null = still there. */
  end: z.string().nullable(),
  company: z.string().nullable(),
  position: z.string().nullable(),
  /** Duties and achievements in the candidate's own words. */
  description: z.string().nullable(),
  city: z.string().nullable().default(null),
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
  level: z.enum(EDUCATION_LEVELS).nullable(),
  institution: z.string().nullable(),
  speciality: z.string().nullable(),
  /** Year of graduation. */
  year: z.number().int().nullable(),
});

/** Common European levels; `native` for a mother tongue. */
export const LANGUAGE_LEVELS = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'native'] as const;

export const resumeSchema = z.object({
  id: z.string(),
  title: z.string().nullable(),
  city: z.string().nullable(),
  /** Free text "about me". */
  about: z.string().nullable(),
  skills: z.array(z.string()),
  experience: z.array(resumeExperienceSchema),
  education: z.array(resumeEducationSchema),
  /** `name` as the board writes it or an ISO 639 code; `level` null = not stated. */
  languages: z.array(z.object({ name: z.string(), level: z.enum(LANGUAGE_LEVELS).nullable() })),
  /** Licence categories: A, B, C, … */
  licence: z.array(z.string()),
  car: z.boolean().nullable(),
  relocation: z.boolean().nullable().default(null),
  businessTrips: z.boolean().nullable().default(null),
  /** Countries (names as written) in which the person may work without a further permit; a legal fact, not a nationality. */
  rightToWork: z.array(z.string()).default([]),
  salary: z
    .object({
      amount: z.number(),
      currency: z.enum(CURRENCIES),
      /** True before tax, false after, null not stated. */
      gross: z.boolean().nullable().default(null),
    })
    .nullable(),
  /** ISO instant of the last change at the board. */
  updatedAt: z.string().nullable().default(null),
});

export type Resume = z.infer<typeof resumeSchema>;
export type ResumeExperience = z.infer<typeof resumeExperienceSchema>;
export type ResumeEducation = z.infer<typeof resumeEducationSchema>;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

/** Who the person is and how to reach them; kept apart from the résumé so that it never meets the scorer. */
export const personSchema = z.object({
  /** The board's id of the person, the same over all their résumés there. */
  boardPersonId: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  middleName: z.string().nullable(),
  /** `YYYY-MM-DD`; read to tell namesakes apart, and kept nowhere as it is. */
  birthDate: z.string().nullable().default(null),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
});

export type Person = z.infer<typeof personSchema>;
