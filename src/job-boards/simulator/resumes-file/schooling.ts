import { Fields } from './fields.js';
import { SCHOOL_KEYS } from './resume-keys.table.js';
import { isNothing, isRecord, textOf, wholeOf } from './plain-values.js';
import type { JsonRecord } from './plain-values.js';

/** Titles of education as the board writes them, by words of other files; the more special ones first. */
const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/доктор наук|doctor|ph\.?\s?d/iu, 'Доктор наук'],
  [/кандидат\p{L}* наук|candidate/iu, 'Кандидат наук'],
  [/магистр|master|магістр/iu, 'Магистр'],
  [/бакалавр|bachelor/iu, 'Бакалавр'],
  [
    /(?:не\s?полное|не\s?законченное|не\s?оконченное|не\s?закінчена|неповна)\s+(?:высшее|вища)|unfinished|incomplete|студент|учусь|аяқталмаған/iu,
    'Неполное высшее',
  ],
  [
    /средне[-\s]*специальное|среднее[-\s]*(?:специальное|профессиональное)|среднее проф|special[-_\s]*secondary|secondary[-_\s]*special|vocational|колледж|техникум|училище|середня спеціальна|college|орта арнаулы/iu,
    'Среднее специальное',
  ],
  [/высшее|higher|вища|жоғары|университет|институт|академия|university|academy/iu, 'Высшее'],
  [/среднее|secondary|school|школа|лицей|гимназия|середня|орта/iu, 'Среднее'],
];

const YEAR = /(?<!\d)(?:19[4-9]\d|20\d\d)(?!\d)/gu;

/** "Высшее, МГУ": the level before the school. */
const LEADING_LEVEL =
  /^(?:не\s?(?:полное|законченное|оконченное)\s+высшее|высшее|средне[ае]?е?[-\s]*(?:специальное|профессиональное)|среднее|higher)(?:\s+(?:образование|education))?\s*[,:;.(–—-]+\s*/iu;

/** Education in the board's form. */
export interface Schooling {
  /** The level stated for the whole. */
  readonly education: { readonly title: string } | null;
  readonly schools: readonly JsonRecord[];
}

/** The board's title for the level that a text names; null if it names none. */
export function levelTitle(text: string): string | null {
  return LEVELS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * Schools of a list, an object with a level and lists, or a text of a line each.
 *
 * @param schools   what stands under a key for schools
 * @param stated    what stands under a key for education at large: a level, or again schools
 */
export function schooling(schools: unknown, stated: unknown): Schooling {
  const listed = schoolsOf(schools);
  if (isRecord(stated)) {
    const fields = new Fields(stated, SCHOOL_KEYS);
    const list = fields.values('list').find((one) => Array.isArray(one) && one.length > 0);
    const level = textOf(fields.value('level') ?? stated);
    const own =
      list === undefined && (fields.has('year') || fields.has('speciality')) ? [schoolOf(stated)] : schoolsOf(list);
    return { education: titled(level), schools: listed.length > 0 ? listed : own };
  }
  if (typeof stated !== 'string') {
    return listed.length > 0 ? { education: null, schools: listed } : { education: null, schools: schoolsOf(stated) };
  }
  const bare = textOf(stated);
  const level = titled(bare);
  if (bare === null || listed.length > 0 || isLevelAlone(bare)) return { education: level, schools: listed };
  return { education: level, schools: schoolsOf(stated) };
}

/** Courses in the board's form. */
export function courses(value: unknown): JsonRecord[] {
  return schoolsOf(value).map(({ institute, profession, name, yearend }) => ({
    ...(institute !== undefined && { institute: isRecord(institute) ? textOf(institute) : institute }),
    ...((name ?? profession) !== undefined && { name: name ?? profession }),
    ...(yearend !== undefined && { yearend }),
  }));
}

function schoolsOf(value: unknown): JsonRecord[] {
  if (isNothing(value) || typeof value === 'number' || typeof value === 'boolean') return [];
  if (typeof value === 'string') {
    return (textOf(value) ?? '')
      .split('\n')
      .map((line) => line.replace(/^[\s•·*–—-]+/u, '').trim())
      .filter((line) => line !== '')
      .map(schoolOfLine);
  }
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => (isRecord(item) ? [schoolOf(item)] : schoolsOf(item)));
  return isRecord(value) ? [schoolOf(value)] : [];
}

/** One school: what the board's own keys do not hold in its form is filled in from other keys. */
export function schoolOf(school: JsonRecord): JsonRecord {
  const fields = new Fields(school, SCHOOL_KEYS);
  const filled: Record<string, unknown> = {};
  const isText = (key: string): boolean => typeof school[key] === 'string' && !isNothing(school[key]);
  const institution = textOf(fields.value('institution'));
  if (!isRecord(school.institute) && !isText('institute') && institution !== null)
    filled.institute = { title: institution };
  const speciality = textOf(fields.value('speciality'));
  if (!isText('profession') && speciality !== null) filled.profession = speciality;
  const faculty = textOf(fields.value('faculty'));
  if (!isRecord(school.faculty) && !isText('faculty') && faculty !== null) filled.faculty = faculty;
  const year = lastYear(fields.value('year'));
  if (!Number.isInteger(school.yearend) && year !== null) filled.yearend = year;
  const level = textOf(fields.value('level')) ?? institution;
  if (!isRecord(school.education_type) && level !== null) {
    const title = levelTitle(level);
    if (title !== null) filled.education_type = { title };
  }
  return { ...school, ...filled };
}

function schoolOfLine(line: string): JsonRecord {
  const year = lastYear(line);
  const level = levelTitle(line);
  const institution = line
    .replace(LEADING_LEVEL, '')
    .replace(YEAR, '')
    .replace(/[\s,;().–—-]+$/u, '')
    .trim();
  return {
    institute: { title: institution || line },
    ...(level !== null && { education_type: { title: level } }),
    ...(year !== null && { yearend: year }),
  };
}

function lastYear(value: unknown): number | null {
  const whole = wholeOf(value);
  if (whole !== null && whole >= 1940 && whole < 2100) return whole;
  const last = [...(textOf(value) ?? '').matchAll(YEAR)].at(-1);
  return last === undefined ? null : Number(last[0]);
}

function titled(text: string | null): { title: string } | null {
  const title = text === null ? null : levelTitle(text);
  return title === null ? null : { title };
}

/** "Высшее", "высшее образование": a level and nothing about where and what. */
function isLevelAlone(text: string): boolean {
  return (
    text.length <= 40 &&
    !text.includes('\n') &&
    !/\d|,|"|«/u.test(text) &&
    levelTitle(text) !== null &&
    !/университет|институт|академия|техникум|колледж\s|university/iu.test(text)
  );
}
