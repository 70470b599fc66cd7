import type { EducationLevel, Resume } from '../../../src/job-boards/domain/resume.js';
import { resumeSchema } from '../../../src/job-boards/domain/resume.js';

/** The day on which the tests read their résumés. */
export const TODAY = '2026-11-20';

/** A résumé of which only the given fields are filled. */
export function resumeWith(fields: Partial<Resume>): Resume {
  return resumeSchema.parse({
    id: 'resume-1',
    title: null,
    city: null,
    about: null,
    skills: [],
    experience: [],
    education: [],
    languages: [],
    licence: [],
    car: null,
    salary: null,
    ...fields,
  });
}

/** A job of the résumé. */
export function job(
  start: string | null,
  end: string | null,
  position: string | null,
  description: string | null = null,
  company: string | null = null,
): Resume['experience'][number] {
  return { start, end, company, position, description, city: null };
}

/** A school of the résumé. */
export function school(
  level: EducationLevel | null,
  speciality: string | null = null,
  institution: string | null = null,
  year: number | null = null,
): Resume['education'][number] {
  return { level, institution, speciality, year };
}
