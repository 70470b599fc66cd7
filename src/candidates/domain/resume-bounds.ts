import type { Resume } from '../../job-boards/domain/resume.js';
import { cutProblem } from '../../job-boards/domain/resume-problem.js';

/**
 * Characters of one text field that are stored, searched and scored. A long honest career fits into 5,000; a field of
 * megabytes is an accident or an attack, and a search column holds 1 MB at most. The raw payload keeps the whole.
 */
export const LONGEST_FIELD_CHARACTERS = 20_000;

/** Entries of one list (jobs, schools, skills) that are stored. */
export const MOST_ENTRIES = 200;

/** Characters of one résumé together: their words stay far below the 1 MB of a search column. */
export const LONGEST_RESUME_CHARACTERS = 200_000;

/** A résumé within bounds, with what was cut. */
export interface BoundedResume {
  readonly resume: Resume;
  readonly problems: readonly string[];
}

/** Cuts the texts and lists of a résumé to the bounds above and names what was cut. */
export function boundResume(resume: Resume): BoundedResume {
  const problems: string[] = [];
  let left = LONGEST_RESUME_CHARACTERS;
  const walk = (part: unknown, path: string): unknown => {
    if (typeof part === 'string') {
      const most = Math.max(0, Math.min(LONGEST_FIELD_CHARACTERS, left));
      left -= Math.min(part.length, most);
      if (part.length <= most) return part;
      problems.push(cutProblem(path, { most, unit: 'characters' }, part.length));
      // The cut may go through a letter of two code units: its half is dropped.
      return part.slice(0, most).replace(/\p{Surrogate}$/u, '');
    }
    if (Array.isArray(part)) {
      const kept = { most: MOST_ENTRIES, unit: 'entries' } as const;
      if (part.length > kept.most) problems.push(cutProblem(path, kept, part.length));
      return part.slice(0, MOST_ENTRIES).map((item, index) => walk(item, `${path}[${index}]`));
    }
    if (part !== null && typeof part === 'object') {
      return Object.fromEntries(
        Object.entries(part).map(([key, item]) => [key, walk(item, path ? `${path}.${key}` : key)]),
      );
    }
    return part;
  };
  return { resume: walk(resume, '') as Resume, problems };
}
