import type { EducationLevel, LanguageLevel, Resume } from '../../../src/job-boards/domain/resume.js';
import { resumeSchema } from '../../../src/job-boards/domain/resume.js';

/** Somebody who fits a vacancy to a degree: 3 invite at once, 2 worth a call, 1 only if nobody else, 0 not at all. */
export interface GradedResume {
  readonly grade: 0 | 1 | 2 | 3;
  readonly resume: Resume;
}

/** A vacancy with people of every degree, graded before the ranking was written. */
export interface RankingCase {
  readonly id: string;
  readonly vacancy: string;
  readonly people: readonly GradedResume[];
}

/** The day on which every résumé is read. */
export const RANKING_TODAY = '2026-11-20';

/**
 * A case from its vacancy and one line a person, parts divided by bars:
 * `grade | wished post | post, from, to, what was done; … | skills | about | level: speciality | licence=B,C lang=en:b1 car`.
 */
export function rankingCase(id: string, vacancy: string, lines: string): RankingCase {
  const people = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => graded(`${id}-${index + 1}`, line));
  return { id, vacancy, people };
}

function graded(id: string, line: string): GradedResume {
  const [grade = '', title = '', jobs = '', skills = '', about = '', school = '', terms = ''] = line
    .split('|')
    .map((part) => part.trim());
  const [level = '', speciality = ''] = school.split(': ');
  const resume = resumeSchema.parse({
    id,
    title: title || null,
    about: about || null,
    skills: skills === '' ? [] : skills.split(', '),
    experience: jobs === '' ? [] : jobs.split('; ').map(jobOf),
    education: level === '' ? [] : [{ level: level as EducationLevel, speciality: speciality || null }],
    languages: [...terms.matchAll(/lang=(\S+?):(\S+)/gu)].map(([, name, at]) => ({ name, level: at as LanguageLevel })),
    licence: /licence=(\S+)/u.exec(terms)?.[1]?.split(',') ?? [],
    car: terms.includes('car') ? true : null,
  });
  const degree = Number(grade);
  if (degree !== 0 && degree !== 1 && degree !== 2 && degree !== 3) throw new Error(`${id} has no degree`);
  return { grade: degree, resume };
}

function jobOf(line: string): object {
  const [position = '', start = '', end = '', ...rest] = line.split(', ');
  return { position, start, end: end === 'now' ? null : end, description: rest.join(', ') || null };
}
