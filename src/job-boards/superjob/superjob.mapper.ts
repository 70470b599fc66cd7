import { decodeHTML } from 'entities';
import { currencyOfCode } from '../../kernel/money.js';
import { LANGUAGE_LEVELS } from '../domain/resume.js';
import type {
  EducationLevel,
  LanguageLevel,
  Person,
  Resume,
  ResumeEducation,
  ResumeExperience,
} from '../domain/resume.js';
import type { BoardResponse, BoardResume, BoardVacancy, UnreadableItem } from '../job-board.port.js';
import { graduationYear, NeutralText } from '../neutral-text.js';
import { UNSAID_OF_RESPONSE, UNSAID_OF_VACANCY } from '../unsaid.js';
import { readTolerantly, unreadable } from '../read-tolerantly.js';
import { titleOf } from './superjob.dictionaries.table.js';
import { resumeSchema, vacancySchema } from './superjob.wire.js';
import type { SuperjobJob, SuperjobResume, SuperjobTitled } from './superjob.wire.js';

/** Words in the titles of education, the more special ones first; the numbers behind them have changed over the years. */
const EDUCATION_WORDS: readonly (readonly [RegExp, EducationLevel])[] = [
  [/доктор/i, 'doctor'],
  [/кандидат/i, 'candidate'],
  [/магистр/i, 'master'],
  [/бакалавр/i, 'bachelor'],
  [/не\s?(?:полное|законченное|оконченное) высшее|студент|учащийся/i, 'unfinished-higher'],
  [/высшее/i, 'higher'],
  [/специальное|профессиональное|техник|колледж/i, 'special-secondary'],
  [/среднее/i, 'secondary'],
];

/**
 * The board's four grades on the common scale: basic = A2, technical (reads documents) = B1, conversational = B2, fluent = C1.
 * Our own reading of the words; the board publishes no table. Codes of the European scale stand where people brought them. `с` may be Latin in "Свободное".
 */
const LANGUAGE_WORDS: readonly (readonly [RegExp, LanguageLevel])[] = [
  ...LANGUAGE_LEVELS.map((level) => [new RegExp(`^${level}$`, 'i'), level] as const),
  [/родной|native/i, 'native'],
  [/[сc]вободн/i, 'c1'],
  [/разговорн/i, 'b2'],
  [/техническ/i, 'b1'],
  [/базов|начальн/i, 'a2'],
];

/**
 * Countries of the board whose citizens need no permit in any of them: Treaty on the Eurasian Economic Union of 2014, art. 97. Any other
 * citizenship proves neither a right nor the want of one, and is not passed on: nationality is no criterion.
 */
const WORK_WITHOUT_PERMIT =
  /^(?:росси|рф$|беларус|белорус|казахстан|армени|киргиз|кыргыз|russia|belarus|kazakhstan|armenia|kyrgyz)/iu;

/** An item of the list of own vacancies. The board counts no responses there. */
export function toBoardVacancy(raw: unknown): BoardVacancy | UnreadableItem {
  const reading = readTolerantly(vacancySchema, raw);
  if (!reading.ok) return unreadable(raw, reading.why);
  const vacancy = reading.value;
  return {
    ...UNSAID_OF_VACANCY,
    externalId: vacancy.id,
    title: plain(vacancy.profession ?? '').trim() || vacancy.id,
    city: plain(vacancy.town?.title ?? '').trim() || null,
    areaExternalId: vacancy.town?.id ?? null,
    url: vacancy.link,
    publishedAt: toInstant(vacancy.date_published),
    archived: (vacancy.is_archive ?? false) || (vacancy.is_closed ?? false),
    salaryFrom: vacancy.payment_from || null,
    salaryTo: vacancy.payment_to || null,
    currency: vacancy.currency && (currencyOfCode(vacancy.currency) ?? vacancy.currency),
    askedExperience: vacancy.experience?.title || null,
    raw,
  };
}

/**
 * An item of the list of received résumés: the résumé itself or an object around it. It carries no id, date or state that could be
 * relied on, so the response is known by vacancy and résumé, and its time is when it was first seen.
 *
 * @param now  the moment of reading
 */
export function toBoardResponse(raw: unknown, vacancyExternalId: string, now: Date): BoardResponse | UnreadableItem {
  const wrapped = typeof raw === 'object' && raw !== null && 'resume' in raw;
  // A wrapper without its résumé has an id of something else, or none.
  if (wrapped && !raw.resume) return { unreadable: 'resume: is missing', externalId: null, raw };
  const resume = toBoardResume(wrapped ? raw.resume : raw, now);
  if ('unreadable' in resume) {
    const { externalId } = resume;
    return { ...resume, externalId: externalId && responseId(vacancyExternalId, externalId), raw };
  }
  return {
    ...UNSAID_OF_RESPONSE,
    externalId: responseId(vacancyExternalId, resume.externalId),
    vacancyExternalId,
    resumeExternalId: resume.externalId,
    resumeUpdatedAt: resume.resume.updatedAt === null ? null : new Date(resume.resume.updatedAt),
    raw,
    resume,
  };
}

/** The response's id: vacancy and résumé, which is all that the board tells. */
export function responseId(vacancyExternalId: string, resumeExternalId: string): string {
  return `${vacancyExternalId}:${resumeExternalId}`;
}

/**
 * A résumé with contacts. What the law or decency keeps from scoring is not read at all.
 *
 * @param now  the moment of reading
 */
export function toBoardResume(raw: unknown, now: Date): BoardResume | UnreadableItem {
  const reading = readTolerantly(resumeSchema, raw);
  if (!reading.ok) return unreadable(raw, reading.why);
  const problems = [...reading.problems];
  const wire = reading.value;
  const text = new NeutralText(problems, plain);
  return { externalId: wire.id, resume: toResume(wire, text, now), person: toPerson(wire), raw, problems };
}

function toResume(wire: SuperjobResume, text: NeutralText, now: Date): Resume {
  return {
    id: wire.id,
    title: text.text(wire.profession, 'profession'),
    city: text.text(titleOf('town', wire.town, text.problems), 'town'),
    about: text.joined([wire.additional_info, wire.achievements], 'additional_info'),
    skills: text
      .bounded(wire.professionalSkills, 'professionalSkills')
      .map((skill, i) => text.text(skill.title, `professionalSkills[${i}]`))
      .filter((skill) => skill !== null),
    experience: toExperience(wire, text, now),
    education: toEducation(wire, text),
    languages: wire.languages.flatMap(([language, level]) => {
      const name = plain(language?.title ?? '').trim();
      return name === ''
        ? []
        : [{ name, level: byWord(titleOf('languageLevel', level, text.problems), LANGUAGE_WORDS) }];
    }),
    licence: wire.driving_licence.map((category) => category.trim()).filter((category) => category !== ''),
    car: null,
    relocation: wire.moveable,
    businessTrips: toBusinessTrips(wire.business_trip),
    rightToWork: toRightToWork(wire),
    salary: toSalary(wire, text.problems),
    updatedAt: toInstant(wire.date_last_modified)?.toISOString() ?? null,
  };
}

function toPerson(wire: SuperjobResume): Person {
  const name = (raw: string | null): string | null => plain(raw ?? '').trim() || null;
  const phones = [wire.phone1, wire.phone2, ...wire.phones.map((one) => one.phone)];
  return {
    boardPersonId: wire.id_user,
    firstName: name(wire.firstname),
    lastName: name(wire.lastname),
    middleName: name(wire.middlename),
    birthDate: toBirthDate(wire),
    phones: [...new Set(phones.map(name).filter((phone) => phone !== null))],
    emails: [name(wire.email)].filter((email) => email !== null),
  };
}

/** Of a date that is not whole nothing is taken: the board leaves out the year of people who hide it. */
function toBirthDate({ birthyear, birthmonth, birthday }: SuperjobResume): string | null {
  if (!birthyear || !birthmonth || !birthday) return null;
  const [month, day] = [birthmonth, birthday].map((part) => String(part).padStart(2, '0'));
  return `${String(birthyear)}-${month}-${day}`;
}

/** The jobs; a résumé that tells of its work in one text only has that as a job of unknown time. */
function toExperience(wire: SuperjobResume, text: NeutralText, now: Date): ResumeExperience[] {
  const jobs = text.bounded(wire.work_history, 'work_history').map((job, i) => ({
    ...jobDates(job, text, `work_history[${i}]`, now),
    company: text.text(job.name, `work_history[${i}].name`),
    position: text.text(job.profession, `work_history[${i}].profession`),
    description: text.joined([job.work, job.achievements], `work_history[${i}].work`),
    city: text.text(job.town?.title ?? job.townName, `work_history[${i}].town`),
  }));
  const description = jobs.length > 0 ? null : text.text(wire.experience_text, 'experience_text');
  return description === null
    ? jobs
    : [{ start: null, end: null, company: null, position: null, description, city: null }];
}

/** A missing or zero end is a job that goes on: https://api.superjob.ru/ shows no other sign for it. */
function jobDates(
  job: SuperjobJob,
  text: NeutralText,
  field: string,
  now: Date,
): { start: string | null; end: string | null } {
  // A year without its month counts from January and to January: the least that is certain.
  const date = (year: number | null, month: number | null): string | null =>
    year ? `${String(year).padStart(4, '0')}-${String(month || 1).padStart(2, '0')}` : null;
  return text.workDates(date(job.yearbeg, job.monthbeg), date(job.yearend, job.monthend), field, now);
}

/** Schools first, then courses, which have no level; without any school the stated level stands alone. */
function toEducation(wire: SuperjobResume, text: NeutralText): ResumeEducation[] {
  const levelOf = (given: SuperjobTitled | null): EducationLevel | null =>
    byWord(titleOf('education', given, text.problems), EDUCATION_WORDS);
  const overall = levelOf(wire.education);
  const schools = text.bounded(wire.base_education_history, 'base_education_history').map((school, i) => ({
    level: levelOf(school.education_type) ?? overall,
    institution: text.text(school.institute?.title, `base_education_history[${i}].institute`),
    speciality: text.joined(
      [school.faculty?.title, school.profession],
      `base_education_history[${i}].profession`,
      ', ',
    ),
    year: graduationYear(school.yearend),
  }));
  const courses = text.bounded(wire.education_history, 'education_history').map((course, i) => ({
    level: null,
    institution: text.text(course.institute?.title, `education_history[${i}].institute`),
    speciality: text.text(course.name, `education_history[${i}].name`),
    year: graduationYear(course.yearend),
  }));
  if (schools.length === 0 && overall !== null) {
    schools.push({ level: overall, institution: null, speciality: null, year: null });
  }
  return [...schools, ...courses];
}

function toBusinessTrips(answer: SuperjobTitled | null): boolean | null {
  const title = answer?.title ?? '';
  if (/^не\s/i.test(title)) return false;
  return /готов/i.test(title) ? true : null;
}

/** Countries of the work permits; without any, the right that the law gives with the citizenship. */
function toRightToWork(wire: SuperjobResume): string[] {
  const permits = wire.work_ticket.flatMap((country) => country.name ?? []);
  const citizenship = wire.citizenship?.title?.trim() ?? '';
  if (permits.length > 0 || !WORK_WITHOUT_PERMIT.test(citizenship)) return permits;
  return [citizenship];
}

/** Zero and "by agreement" are no wish. The board does not say whether before or after tax. */
function toSalary(wire: SuperjobResume, problems: string[]): Resume['salary'] {
  if (wire.agreement === true || wire.payment === null || wire.payment === 0) return null;
  const currency = currencyOfCode(wire.currency ?? 'RUR');
  if (wire.payment > 0 && currency) return { amount: wire.payment, currency, gross: null };
  problems.push(wire.payment > 0 ? 'currency: is unknown' : 'payment: is below zero');
  return null;
}

function byWord<T>(title: string | null, words: readonly (readonly [RegExp, T])[]): T | null {
  if (title === null) return null;
  return words.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

/** Elements of HTML after which a reader sees a new line, and others that people paste from their letters. */
const BREAKING_TAGS = /<\s*(?:br|\/?(?:p|li|ul|ol|div))\b[^<>]*>/giu;
const OTHER_TAGS = /<\s*\/?(?:b|i|u|a|em|strong|span|font)\b[^<>]*>/giu;

/** The board's texts may contain entities and simple elements of HTML; a lone "<" is text. */
function plain(raw: string): string {
  const bare = raw.includes('<') ? raw.replace(BREAKING_TAGS, '\n').replace(OTHER_TAGS, '') : raw;
  return bare.includes('&') ? decodeHTML(bare) : bare;
}

/** Unix seconds; 0 stands for "never". */
function toInstant(seconds: number | null): Date | null {
  if (!seconds) return null;
  const instant = new Date(seconds * 1000);
  return instant.getUTCFullYear() >= 2000 && instant.getUTCFullYear() <= 2100 ? instant : null;
}
