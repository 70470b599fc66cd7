import { currencyOfCode } from '../../kernel/money.js';
import { EDUCATION_LEVELS } from '../domain/resume.js';
import type { EducationLevel, LanguageLevel, Person, Resume, ResumeEducation } from '../domain/resume.js';
import { LANGUAGE_LEVELS } from '../domain/resume.js';
import type { BoardResponse, BoardResume, BoardVacancy, UnreadableItem } from '../job-board.port.js';
import { graduationYear, NeutralText } from '../neutral-text.js';
import { readTolerantly, unreadable } from '../read-tolerantly.js';
import { resumeSchema, topicSchema, vacancySchema } from './headhunter.wire.js';
import type { HeadhunterContact, HeadhunterResume, HeadhunterSchool, HeadhunterTopic } from './headhunter.wire.js';

/** Kinds of contact that ring; the others are addresses of messengers and sites. */
const PHONE_TYPES = ['cell', 'home', 'work'];

/** An item of the list of active vacancies. */
export function toBoardVacancy(raw: unknown): BoardVacancy | UnreadableItem {
  const reading = readTolerantly(vacancySchema, raw);
  if (!reading.ok) return unreadable(raw, reading.why);
  const vacancy = reading.value;
  const salary = vacancy.salary_range ?? vacancy.salary;
  return {
    externalId: vacancy.id,
    title: vacancy.name?.trim() || vacancy.id,
    city: vacancy.area?.name ?? null,
    areaExternalId: vacancy.area?.id ?? null,
    url: vacancy.alternate_url,
    publishedAt: toInstant(vacancy.published_at),
    archived: vacancy.archived ?? false,
    archivedAt: toInstant(vacancy.archived_at),
    salaryFrom: salary?.from ?? null,
    salaryTo: salary?.to ?? null,
    currency: salary?.currency ?? null,
    salaryGross: salary?.gross ?? null,
    askedExperience: vacancy.experience?.id ?? null,
    responsesCount: vacancy.counters?.responses ?? null,
    hasUpdates: vacancy.has_updates,
    unreadCount: vacancy.counters?.unread_responses ?? null,
    stagesMark: vacancy.counters && `${vacancy.counters.invitations} ${vacancy.counters.resumes_in_progress}`,
    previousExternalId: vacancy.previous_id,
    manager: vacancy.manager && {
      externalId: vacancy.manager.id,
      name: [vacancy.manager.first_name, vacancy.manager.last_name].filter(Boolean).join(' ') || null,
    },
    raw,
  };
}

/** An item of a response list ("topic"). A topic without a résumé is a tombstone: it was deleted or hidden. */
export function toBoardResponse(
  raw: unknown,
  vacancyExternalId: string,
  collection: string | null,
): BoardResponse | UnreadableItem {
  const reading = readTolerantly(topicSchema, raw);
  if (!reading.ok) return unreadable(raw, reading.why);
  const topic = reading.value;
  return {
    externalId: topic.id,
    vacancyExternalId: topic.vacancy?.id ?? vacancyExternalId,
    collection,
    respondedAt: toInstant(topic.created_at),
    updatedAt: toInstant(topic.updated_at),
    resumeExternalId: topic.resume?.id ?? null,
    resumeUrl: topic.resume?.url ?? null,
    resumeUpdatedAt: toInstant(topic.resume?.updated_at ?? null),
    tombstone: topic.resume === null,
    state: topic.employer_state?.id ?? topic.state?.id ?? null,
    // The letter is the applicant's first message and costs a call of its own.
    coverLetter: null,
    ...chatOf(topic),
    raw,
  };
}

function chatOf({ chat_id: externalId, counters }: HeadhunterTopic): Pick<BoardResponse, 'chat'> {
  if (externalId === null) return {};
  return { chat: { externalId, messages: counters?.messages ?? null, unread: counters?.unread_messages ?? null } };
}

/**
 * A full résumé. What the law or decency keeps from scoring (age, sex, photo, citizenship) is not read at all,
 * the birth date only beside the résumé, to tell namesakes apart.
 *
 * @param now  the moment of reading
 */
export function toBoardResume(raw: unknown, now: Date): BoardResume | UnreadableItem {
  const reading = readTolerantly(resumeSchema, raw);
  if (!reading.ok) return unreadable(raw, reading.why);
  const problems = [...reading.problems];
  const text = new NeutralText(problems);
  const wire = reading.value;
  return {
    externalId: wire.id,
    resume: toResume(wire, text, now),
    person: toPerson(wire),
    raw,
    problems,
  };
}

function toResume(wire: HeadhunterResume, text: NeutralText, now: Date): Resume {
  return {
    id: wire.id,
    title: text.text(wire.title, 'title'),
    city: text.text(wire.area?.name, 'area'),
    about: text.text(wire.skills, 'about'),
    skills: text
      .bounded(wire.skill_set, 'skill_set')
      .map((skill, i) => text.text(skill, `skill_set[${i}]`))
      .filter((skill) => skill !== null),
    experience: text.bounded(wire.experience, 'experience').map((job, i) => ({
      ...text.workDates(job.start, monthOrDay(job.end), `experience[${i}]`, now),
      company: text.text(job.company, `experience[${i}].company`),
      position: text.text(job.position, `experience[${i}].position`),
      description: text.text(job.description, `experience[${i}].description`),
      city: text.text(job.area?.name, `experience[${i}].area`),
    })),
    education: toEducation(wire.education, text),
    languages: wire.language.flatMap((language) =>
      language.name ? [{ name: language.name, level: toLanguageLevel(language.level?.id ?? null) }] : [],
    ),
    licence: wire.driver_license_types.map((type) => type.id),
    car: wire.has_vehicle,
    relocation: oneOf(
      wire.relocation?.type?.id ?? null,
      ['relocation_possible', 'relocation_desirable'],
      ['no_relocation'],
    ),
    businessTrips: oneOf(wire.business_trip_readiness?.id ?? null, ['ready', 'sometimes'], ['never']),
    rightToWork: wire.work_ticket.flatMap((country) => country.name ?? []),
    salary: toSalary(wire.salary, text.problems),
    updatedAt: toInstant(wire.updated_at)?.toISOString() ?? null,
  };
}

function toPerson(wire: HeadhunterResume): Person {
  const phones = wire.contact.filter(
    (contact) => contact.kind === 'phone' || PHONE_TYPES.includes(contact.type?.id ?? ''),
  );
  const emails = wire.contact.filter((contact) => contact.kind === 'email' || contact.type?.id === 'email');
  return {
    boardPersonId: wire.owner?.id ?? null,
    firstName: wire.first_name?.trim() || null,
    lastName: wire.last_name?.trim() || null,
    middleName: wire.middle_name?.trim() || null,
    birthDate: wire.birth_date?.trim() || null,
    phones: distinct(phones.map(contactText)),
    emails: distinct(emails.map(contactText)),
  };
}

function contactText(contact: HeadhunterContact): string {
  const { contact_value: current, value: old } = contact;
  if (current?.trim()) return current.trim();
  if (old === null || typeof old === 'string') return old?.trim() ?? '';
  return old.formatted?.trim() || ['+', old.country, old.city, old.number].filter(Boolean).join('');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== '' && value !== '+'))];
}

/** Schools first, then courses, which have no level; without any school the stated level stands alone. */
function toEducation(wire: HeadhunterResume['education'], text: NeutralText): ResumeEducation[] {
  if (wire === null) return [];
  const overall = toEducationLevel(wire.level?.id ?? null, text.problems);
  const row = (school: HeadhunterSchool, level: EducationLevel | null, field: string): ResumeEducation => ({
    level,
    institution: text.text(school.name, `${field}.name`),
    speciality: text.joined([school.organization, school.result], `${field}.result`, ', '),
    year: graduationYear(school.year),
  });
  const schools = text.bounded(wire.primary, 'education.primary').map((school, i) => {
    const own = toEducationLevel(school.education_level?.id ?? null, text.problems);
    return row(school, own ?? overall, `education.primary[${i}]`);
  });
  const elementary = wire.elementary.map((school, i) => row(school, 'secondary', `education.elementary[${i}]`));
  const courses = text
    .bounded([...wire.additional, ...wire.attestation], 'education.additional')
    .map((course, i) => row(course, null, `education.additional[${i}]`));
  if (schools.length === 0 && overall !== null) {
    schools.push({ level: overall, institution: null, speciality: null, year: null });
  }
  return [...schools, ...elementary, ...courses];
}

function toEducationLevel(id: string | null, problems: string[]): EducationLevel | null {
  if (id === null) return null;
  const found = EDUCATION_LEVELS.find((level) => level === id.replaceAll('_', '-'));
  if (!found) problems.push('education.level: is unknown');
  return found ?? null;
}

/** `l1` is the board's word for a mother tongue. */
function toLanguageLevel(id: string | null): LanguageLevel | null {
  return id === 'l1' ? 'native' : (LANGUAGE_LEVELS.find((level) => level === id) ?? null);
}

/** The wish; the board does not say whether before or after tax. Zero is what some clients send for "not stated". */
function toSalary(wire: HeadhunterResume['salary'], problems: string[]): Resume['salary'] {
  if (wire === null || wire.amount === null) return null;
  if (!(wire.amount > 0)) {
    problems.push('salary.amount: is not above zero, read as not stated');
    return null;
  }
  const code = wire.currency ?? 'RUR';
  const currency = currencyOfCode(code);
  if (!currency) {
    problems.push('salary.currency: is unknown');
    return null;
  }
  return { amount: wire.amount, currency, gross: null };
}

function oneOf(id: string | null, yes: readonly string[], no: readonly string[]): boolean | null {
  if (id === null) return null;
  if (yes.includes(id)) return true;
  return no.includes(id) ? false : null;
}

/**
 * People give the board months, and it writes them as first days: «по май 2019» is `2019-05-01`. The last month counts, as it does in the
 * board's own `total_experience`.
 */
function monthOrDay(end: string | null): string | null {
  return end?.trim().replace(/^(\d{4}-\d{2})-01(?:T.*)?$/u, '$1') ?? null;
}

/** The board writes offsets without a colon (`+0300`), which not every reader of ISO 8601 takes. */
export function toInstant(text: string | null): Date | null {
  if (text === null) return null;
  const instant = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  // Years before the board or far off are faults of writing; NaN fails both comparisons.
  return instant.getUTCFullYear() >= 2000 && instant.getUTCFullYear() <= 2100 ? instant : null;
}
