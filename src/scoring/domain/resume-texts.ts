import type { Resume } from '../../job-boards/domain/resume.js';

/** One text of a résumé with its path, the same path that evidence carries. */
export interface ResumeText {
  readonly field: string;
  readonly text: string;
  readonly kind: 'about' | 'skill' | 'position' | 'description' | 'title' | 'company';
}

/** No field of a real résumé is longer; what is beyond is pasted rubbish and would only slow the reading. */
const FIELD_CHARACTERS_MAX = 50_000;

/** The texts that facts are read from, in the order of the document. */
export function textsOf(resume: Resume): ResumeText[] {
  const texts: ResumeText[] = [];
  const add = (field: string, text: string | null, kind: ResumeText['kind']) => {
    if (text)
      texts.push({
        field,
        text: text.length > FIELD_CHARACTERS_MAX ? text.slice(0, FIELD_CHARACTERS_MAX) : text,
        kind,
      });
  };
  add('title', resume.title, 'title');
  add('about', resume.about, 'about');
  for (let index = 0; index < resume.skills.length; index++)
    add(`skills[${index}]`, resume.skills[index] ?? null, 'skill');
  for (const [index, job] of resume.experience.entries()) {
    add(`experience[${index}].position`, job.position, 'position');
    add(`experience[${index}].description`, job.description, 'description');
  }
  return texts;
}
