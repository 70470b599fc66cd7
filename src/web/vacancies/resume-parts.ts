import type { Resume } from '../../job-boards/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { EvidenceMarks, TextPart } from './evidence-marks.js';

/** A section of the résumé as it is shown: any of the three may be empty. */
export interface ResumePart {
  heading: TextPart[];
  about: TextPart[];
  text: TextPart[];
}

/** Text of a field by its path (`experience[0].description`); null for paths that are not shown as text. */
export function textAt(resume: Resume, field: string): string | null {
  const value = field
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | null | undefined)?.[step], resume);
  return typeof value === 'string' ? value : null;
}

/** The résumé in sections, with the words that prove something marked. */
export function resumeParts(resume: Resume, marks: EvidenceMarks, f: Formatter): ResumePart[] {
  const plain = (text: string): TextPart[] => [{ text, mark: null }];
  const parts: ResumePart[] = [];
  const section = (key: string, text: TextPart[]): void => {
    if (text.length > 0) parts.push({ heading: plain(f.t(`panel.${key}`)), about: [], text });
  };
  section('about', marks.parts('about', resume.about));
  resume.experience.forEach((job, index) => {
    const at = `experience[${String(index)}]`;
    parts.push({
      heading: joined([marks.parts(`${at}.position`, job.position), marks.parts(`${at}.company`, job.company)], ', '),
      about: plain([workPeriod(job.start, job.end, f), job.city].filter(Boolean).join(' · ')),
      text: marks.parts(`${at}.description`, job.description),
    });
  });
  section(
    'skills',
    joined(
      resume.skills.map((skill, i) => marks.parts(`skills[${String(i)}]`, skill)),
      ', ',
    ),
  );
  resume.education.forEach((education, index) => {
    const at = `education[${String(index)}]`;
    parts.push({
      heading: joined(
        [
          marks.parts(`${at}.institution`, education.institution),
          marks.parts(`${at}.speciality`, education.speciality),
        ],
        ', ',
      ),
      about: plain(
        [education.level && f.t(`educationLevels.${education.level}`), education.year].filter(Boolean).join(' · '),
      ),
      text: [],
    });
  });
  section(
    'languages',
    joined(
      resume.languages.map(({ name, level }, i) => [
        ...marks.parts(`languages[${String(i)}].name`, name),
        ...(level ? plain(` ${f.t(`languageLevels.${level}`)}`) : []),
      ]),
      ', ',
    ),
  );
  section(
    'licence',
    joined(
      resume.licence.map((letter, i) => marks.parts(`licence[${String(i)}]`, letter)),
      ', ',
    ),
  );
  return parts.filter(({ heading, about, text }) => heading.length + about.length + text.length > 0);
}

/** Ids of the marks that are on the page: what the résumé shows in other words cannot be led to. */
export function shownMarks(parts: readonly ResumePart[]): ReadonlySet<string> {
  const texts = parts.flatMap(({ heading, about, text }) => [...heading, ...about, ...text]);
  return new Set(texts.flatMap(({ mark }) => mark ?? []));
}

function joined(pieces: readonly TextPart[][], separator: string): TextPart[] {
  return pieces
    .filter((piece) => piece.length > 0)
    .flatMap((piece, index) => (index === 0 ? piece : [{ text: separator, mark: null }, ...piece]));
}

/** From month to month; what is not known is an ellipsis. */
export function workPeriod(start: string | null, end: string | null, f: Formatter): string {
  if (!start && !end) return '';
  return `${start ? f.month(start) : '…'} — ${end ? f.month(end) : f.t('panel.now')}`;
}
