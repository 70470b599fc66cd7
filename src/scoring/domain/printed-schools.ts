import type { ResumeEducation } from '../../job-boards/domain/resume.js';
import { EDUCATION_LEVELS } from '../../job-boards/domain/resume.js';
import { educationLevelOf } from '../../job-boards/domain/resume-words.js';
import type { Line, Section, Span } from './printed-lines.js';
import { trimmed } from './printed-lines.js';
import { claimsMoreThan, namesCourse, namesSchool } from './read-education.js';
import { OF_GRADUATES, tellsOfStudies } from './studies-in-words.js';

/** A school as a site prints it. */
export interface PrintedSchool {
  readonly level: ResumeEducation['level'];
  readonly institution: Span | null;
  readonly speciality: Span | null;
  readonly year: number | null;
}

/** Lines longer than this tell of more than a level. */
const LEVEL_CHARACTERS_MAX = 60;
/** Schools of one person. */
const SCHOOLS_MAX = 20;
/** One or two years, or the dates of a course of study, at the beginning of a line. */
const YEARS_AT_START =
  /^(?:[•*·–—-]\s*)?(?:(?:с|з|із|from|год окончания|рік закінчення)\s*:?\s*)?(?:(?:\d{1,2}[./]|\p{L}{3,9}\.?\s+)?(?:19|20)\d\d(?:\s*(?:г\.?|год[ау]?|р\.?|ж\.?)(?!\p{L}))?\s*(?:[-–—]|по|до|to)?\s*){1,2}(?:(?:по\s+)?(?:(?:наст|текущ)\p{L}*(?:\s+(?:время|момент))?|н\.\s?в\.?|present|now|нині))?[\s,:;.()–—-]*/iu;
const YEAR = /(?<!\d)(?:19[4-9]\d|20\d\d)(?!\d)/gu;
const SPECIALITY_LABEL =
  /^(?:специальность|факультет|направление|квалификация|speciality|specialty|major|faculty|field\s+of\s+study|спеціальність|мамандығы?|факультеті?)\s*[:—–-]\s*/iu;

/** «Высшее образование: МГТУ», «Среднее специальное, колледж связи»: a level in front of its school. */
const LEVEL_BEFORE_SCHOOL =
  /^[\s*_]*(?:(?:не\s?(?:полн|законч|оконч)|незак)\p{L}*\s+высшее|высшее|средн\p{L}*\s+(?:специальн|профессиональн)\p{L}*|вища|(?:неповн|незакін)\p{L}*\s+вища|higher|жоғары)(?!\p{L})/iu;

/** «Студентка четвёртого курса Томского университета». */
const STUDENT_OF_UNIVERSITY =
  /^[\s*_•–—-]*(?:студент\p{L}*|(?:[1-6]|\p{L}+)(?:-?\p{L}{1,2})?\s+курс\p{L}*(?:\s+бакалавр\p{L}*)?,?|(?:\p{L}+[\s-]){0,2}student\s+(?:at|of))\s.{0,80}?(?:университет|університет|институт|інститут|академи|академі|universit)/iu;

/** «(2021 – н. в.)», «с 09.2021», "since 2023": years of a school that nobody has left yet. */
const STILL_THERE =
  /(?:19|20)\d\d(?:\s*(?:г|р)\.?)?\s*(?:[-–—]|по|до|to|till)\s*(?:(?:по|до)\s+)?(?:наст|сейчас|н\.\s?в|present|now|current|тепер|нині|зараз|наш\p{L}*\s+час|қазір)|(?<!\p{L})(?:с|з|із|from|since)\s+(?:\d{1,2}[./]|\p{L}{3,9}\.?\s+)?(?:19|20)\d\d(?!\d|\s*(?:г\.?|года|р\.?|року)?\s*(?:[-–—]|по|до|to|till)\s*[\d\p{L}])/iu;
const YEARS_OF_STUDY = /(?<!\d)(?:19|20)\d\d\s*(?:[-–—]|по|до|to)\s*(?:\d\d?[./])?(?:19|20)\d\d(?!\d)/iu;
/** «2 курс бакалавриата», «университет, 3-й курс» */
const YEAR_OF_STUDY =
  /(?<!\d)[1-6](?:-?(?:й|го|м))?\s+курс[ае]?(?!\p{L}|\s+(?:по|маг))|(?<!\d)[1-6](?:st|nd|rd|th)[\s-]year\s+student(?!s)/iu;

/** Whoever still studies at a university has not finished it, unless another course of study there is over. */
function goesOn(entry: string): boolean {
  const isOpen = STILL_THERE.test(entry) || YEAR_OF_STUDY.test(entry);
  return isOpen && !YEARS_OF_STUDY.test(entry) && claimsMoreThan(entry, 'unfinished-higher');
}

/** The schools of the part of a résumé that tells of them; a level that stands alone is an entry of its own. */
export function printedSchools({ heading, lines }: Section): PrintedSchool[] {
  const entries: Line[][] = [];
  const levels: { readonly line: Line; readonly level: NonNullable<ResumeEducation['level']> }[] = [];
  const stated = heading && levelIn(heading.text);
  if (heading && stated) levels.push({ line: heading, level: stated });
  for (const line of lines) {
    const level = levelIn(line.text);
    if (level) levels.push({ line, level });
    else if (beginsEntry(line, entries)) entries.push([line]);
    else entries.at(-1)?.push(line);
    if (entries.length > SCHOOLS_MAX) break;
  }
  const best = levels.reduce<ResumeEducation['level']>(
    (a, { level }) => (a === null || EDUCATION_LEVELS.indexOf(level) > EDUCATION_LEVELS.indexOf(a) ? level : a),
    null,
  );
  const schools = entries.flatMap((entry) =>
    schoolOf(entry).map(({ school, ...rest }) => ({
      ...rest,
      level: levelBeside(entry) ?? (best !== null && claimsMoreThan(school, best) ? best : null),
    })),
  );
  const universities = entries.map(textOf).filter((entry) => claimsMoreThan(entry, 'unfinished-higher'));
  const isAtUniversity = universities.length > 0 && universities.every(goesOn);
  const years = schools.flatMap(({ year }) => year ?? []);
  // A level without a year is that of the school that was left first: whoever goes on studying has it already.
  const year = years.length > 0 ? Math.min(...years) : null;
  const stands = levels.map(({ line, level }) => ({
    level: isAtUniversity && OF_FIRST_DEGREE.test(line.text) ? ('unfinished-higher' as const) : level,
    institution: line,
    speciality: null,
    year,
  }));
  return [...stands, ...schools];
}

/** "Bachelor's degree" above "2020 – present" is not there yet, where no university was left. */
const OF_FIRST_DEGREE = /бакалавр|bachelor|(?<!\p{L})b\.?\s?(?:sc?|a|tech)(?!\p{L})/iu;

function textOf(entry: readonly Line[]): string {
  return entry.map(({ text }) => text).join('\n');
}

/** «ОмГУ, бакалавр, экономика»: a part of the line is the level alone. */
function levelBeside(lines: readonly Line[]): ResumeEducation['level'] {
  const first = lines[0]?.text ?? '';
  const entry = textOf(lines);
  if (goesOn(entry)) return OF_GRADUATES.test(entry) ? 'higher' : 'unfinished-higher';
  if (STUDENT_OF_UNIVERSITY.test(first)) return OF_GRADUATES.test(first) ? 'higher' : 'unfinished-higher';
  const before = LEVEL_BEFORE_SCHOOL.exec(first)?.[0];
  if (before !== undefined) return educationLevelOf(before);
  const parts = lines.flatMap(({ text }) => text.split(/[,;:()|•·]/u));
  return parts.map((part) => levelIn(part.trim())).find((level) => level !== null) ?? null;
}

function beginsEntry(line: Line, entries: readonly (readonly Line[])[]): boolean {
  const [first, last] = [entries[0]?.[0], entries.at(-1)];
  if (!first || !last) return true;
  if (!YEARS_AT_START.test(line.text)) return isNewEntry(line, last);
  // Where the schools stand above their years, these are of the school above.
  const isYearsBehind = namesSchool(first.text) && !YEARS_AT_START.test(first.text);
  return !isYearsBehind || namesSchool(line.text) || last.some(({ text }) => text.match(YEAR) !== null);
}

const POINT = /^[•*·▪●–—-]\s/u;
const PART_OF_SCHOOL = /^[\s*_•–—-]*(?:институт|школа|академия|факультет|інститут|institute|school|faculty)\s*:/iu;

/** Without years a school begins where its name does, and so does a course below a school: it is no part of what was studied there. */
function isNewEntry(line: Line, entry: readonly Line[]): boolean {
  const isOfSchool = entry.some(({ text }) => namesSchool(text));
  if (!isOfSchool || PART_OF_SCHOOL.test(line.text)) return false;
  // «- Институт металлургии ⏎ - КА ШАГ. Учусь на 1 курсе»: a point of its own goes on, the school above does not.
  if (entry[0] && [entry[0], line].every(({ text }) => POINT.test(text)) && tellsOfStudies(line.text)) return true;
  return namesSchool(line.text) || (namesCourse(line.text) && !SPECIALITY_LABEL.test(line.text));
}

function levelIn(text: string): ResumeEducation['level'] {
  if (text.length > LEVEL_CHARACTERS_MAX || namesSchool(text)) return null;
  return /^(?:высш|средн|не\s?(?:полн|законч|оконч)|незаконч|бакалавр|магистр|кандидат|доктор|вища|середн|неповн|незакін|магістр|жоғары|орта|аяқталмаған|higher|secondary|vocational|unfinished|incomplete|bachelor|master|mba|doctor|ph)/iu.test(
    text,
  )
    ? educationLevelOf(text)
    : null;
}

function schoolOf(lines: readonly Line[]): (Omit<PrintedSchool, 'level'> & { readonly school: string })[] {
  const years = lines.flatMap(({ text }) => text.match(YEAR) ?? []).map(Number);
  const rest = lines.flatMap((line) => withoutYears(line) ?? []);
  const institution = rest.find(({ text }) => namesSchool(text)) ?? rest[0] ?? null;
  if (institution === null) return [];
  const others = rest.filter((line) => line !== institution);
  const named = others.find(({ text }) => SPECIALITY_LABEL.test(text)) ?? others[0];
  const last = others.at(-1);
  const speciality = named && last ? { start: named.start, end: last.end } : null;
  return [{ school: institution.text, institution, speciality, year: years.length > 0 ? Math.max(...years) : null }];
}

/** Points of lists, what Markdown sets around words and a year behind are no part of a name; the number of «Школа № 2025» is. */
const MARKS_BEFORE = /^[\s*_•·▪●–—-]+/u;
const MARKS_BEHIND = /(?<![\s*_|(№])[\s*_|(]+(?:(?:19|20)\d\d[\d\s–—*_()-]*)?$/u;

function withoutYears(line: Line): Line | null {
  const found = YEARS_AT_START.exec(line.text);
  const from = found?.[0].length ?? 0;
  const marks = MARKS_BEFORE.exec(line.text.slice(from))?.[0].length ?? 0;
  const inner = trimmed(line.text, from + marks, line.text.replace(MARKS_BEHIND, '').length);
  return inner && { start: line.start + inner.start, end: line.start + inner.end, text: inner.text };
}
