import { Fields } from './fields.js';
import { languagePairs, licenceCategories, skillTitles } from './languages-and-skills.js';
import { isNothing, isRecord, textOf, yesOrNo } from './plain-values.js';
import type { JsonRecord } from './plain-values.js';
import { RESUME_KEYS } from './resume-keys.table.js';
import type { ResumeField } from './resume-keys.table.js';
import { courses, schoolOf, schooling } from './schooling.js';
import { wishedPay } from './wished-pay.js';
import { isDuration, jobOf, workHistory } from './work-history.js';

/** The parts of which a résumé has at least one; a name or a town alone is none. */
const TELLING: readonly ResumeField[] = [
  'title',
  'lastTitle',
  'jobs',
  'jobsText',
  'schools',
  'schooling',
  'skills',
  'about',
];

/** The board's own keys that only a résumé has: with them even an empty one is a résumé. */
const OWN_KEYS = ['profession', 'work_history', 'base_education_history', 'experience_text', 'last_profession'];

/** The board's keys for texts that are only cleaned. */
const TEXTS = {
  profession: 'title',
  last_profession: 'lastTitle',
  additional_info: 'about',
  achievements: 'achievements',
} as const;

type ResumeFields = Fields<ResumeField>;
type Changes = Record<string, unknown>;

/** True if anything in the object is what a résumé tells, and nothing says that it is a vacancy. */
export function isResume(record: JsonRecord): boolean {
  if (['candidat', 'firm_name', 'firm_activity', 'vacancyRichText'].some((key) => !isNothing(record[key])))
    return false;
  const fields = new Fields(record, RESUME_KEYS);
  return TELLING.some((field) => fields.has(field)) || OWN_KEYS.some((key) => key in record);
}

/**
 * A résumé of any origin in the form in which the board would give it. What has that form already is not touched; keys that say nothing
 * here stay as they are, so that nothing is lost; what is said under another key or in another type is put under the board's.
 */
export function superjobShape(record: JsonRecord): JsonRecord {
  const fields = new Fields(record, RESUME_KEYS);
  const changes: Changes = {};
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'string' && value !== '' && isNothing(value)) changes[key] = null;
  }
  textChanges(record, fields, changes);
  payChanges(record, fields, changes);
  if (!isTitled(record.town)) set(changes, 'town', titled(cityOf(fields)));
  historyChanges(record, fields, changes);
  listChanges(record, fields, changes);
  readinessChanges(record, fields, changes);
  rightsChanges(record, fields, changes);
  dateChanges(record, fields, changes);
  personChanges(record, fields, changes);
  phoneChanges(record, changes);
  return { ...record, ...changes };
}

function textChanges(record: JsonRecord, fields: ResumeFields, changes: Changes): void {
  for (const [key, field] of Object.entries(TEXTS)) {
    const present = record[key];
    if (typeof present === 'string' && !isNothing(present) && !present.includes('<')) continue;
    const text = textOf(fields.value(field));
    if (text !== null) changes[key] = text;
  }
  // A name may be the person's or, where no other key tells it, the wished post's.
  const name = textOf(fields.value('fullName'));
  if (!fields.has('title') && name !== null && !isPersonName(name)) changes.profession = name;
}

function payChanges(record: JsonRecord, fields: ResumeFields, changes: Changes): void {
  if (typeof record.payment === 'number') return;
  const pay = wishedPay(fields.value('pay'), fields.value('currency'));
  if (pay === null) return;
  changes.payment = pay.payment;
  if (pay.currency !== null) changes.currency = pay.currency;
  if (pay.agreement) changes.agreement = true;
}

function historyChanges(record: JsonRecord, fields: ResumeFields, changes: Changes): void {
  if (Array.isArray(record.work_history) && record.work_history.every(isRecord)) {
    const jobs = record.work_history.map(jobOf);
    if (!sameJson(jobs, record.work_history)) changes.work_history = jobs;
  }
  const stated = fields
    .values('jobs')
    .map(workHistory)
    .find((jobs) => jobs.length > 0);
  const jobs = stated ?? workHistory(fields.value('jobsText'));
  if (jobs.length === 0) durationChanges(record, fields, changes);
  const noneListed = !Array.isArray(record.work_history) || record.work_history.length === 0;
  if (noneListed && jobs.length > 0) changes.work_history = jobs;
  educationChanges(record, fields, changes);
}

function educationChanges(record: JsonRecord, fields: ResumeFields, changes: Changes): void {
  const own = record.base_education_history;
  if (Array.isArray(own) && own.every(isRecord) && own.length > 0) {
    const schools = own.map(schoolOf);
    if (!sameJson(schools, own)) changes.base_education_history = schools;
    if (!isTitled(record.education)) set(changes, 'education', schooling([], fields.value('schooling')).education);
  } else {
    const { education, schools } = schooling(fields.value('schools'), fields.value('schooling'));
    if (schools.length > 0) changes.base_education_history = schools;
    if (!isTitled(record.education) || !sameJson(record.education, education ?? record.education))
      set(changes, 'education', keptTitle(record.education, education));
  }
  if (Array.isArray(record.education)) changes.education ??= null;
  if (!(Array.isArray(record.education_history) && record.education_history.every(isRecord))) {
    const more = courses(fields.value('courses'));
    if (more.length > 0) changes.education_history = more;
  }
}

/** What the résumé says of its work is a length ("5 лет", 5) and nothing else: no job can be made of it. */
export function tellsLengthAlone(record: JsonRecord): boolean {
  const fields = new Fields(record, RESUME_KEYS);
  const told = [...fields.values('jobs'), ...fields.values('jobsText')].filter((one) => !isNothing(one));
  return told.length > 0 && told.every((one) => typeof one === 'number' || isDuration(textOf(one) ?? ''));
}

/** "5 лет" says how long and nothing about where: a sentence for the free text. */
function durationChanges(record: JsonRecord, fields: ResumeFields, changes: Changes): void {
  const duration = [...fields.values('jobs'), fields.value('jobsText')]
    .map(textOf)
    .find((text) => text !== null && isDuration(text));
  if (!duration) return;
  const about = textOf(changes.additional_info ?? record.additional_info);
  changes.additional_info = [about, `Опыт работы: ${duration}`].filter(Boolean).join('\n');
}

/** The board's own object with its id stays; one of another form gives way. */
function keptTitle(present: unknown, education: { title: string } | null): unknown {
  return isRecord(present) && 'id' in present && typeof present.title === 'string' ? present : education;
}

function listChanges(record: JsonRecord, fields: ResumeFields, changes: Changes): void {
  const pairs =
    Array.isArray(record.languages) && record.languages.every((one) => Array.isArray(one) && one.every(isTitled));
  if (!pairs) setList(changes, 'languages', languagePairs(fields.value('languages')));
  const skills = record.professionalSkills;
  if (!(Array.isArray(skills) && skills.every(isTitled)))
    setList(changes, 'professionalSkills', skillTitles(fields.value('skills')));
  const licence = record.driving_licence;
  if (!(Array.isArray(licence) && licence.every((one) => typeof one === 'string' && /^[A-Z]{1,2}1?$/u.test(one)))) {
    setList(changes, 'driving_licence', licenceCategories(fields.value('licence')));
  }
}

/** The board has no key for a car: its sentence goes to the free text, where people of this board write it too. */
function readinessChanges(record: JsonRecord, fields: ResumeFields, changes: Changes): void {
  const moving = movingText(fields);
  if (typeof record.moveable !== 'boolean') {
    const relocation = fields.value('relocation');
    // HeadHunter: {"type": {"id": "no_relocation", "name": "не готов к переезду"}, "area": []}
    const answer = isRecord(relocation) && isRecord(relocation.type) ? relocation.type : relocation;
    set(changes, 'moveable', yesOrNo(answer) ?? yesOrNo(partAbout(moving, /переезд|переехать|relocat/iu)));
  }
  if (!isTitled(record.business_trip)) {
    const ready = yesOrNo(fields.value('trips')) ?? yesOrNo(partAbout(moving, /командировк|business trip/iu));
    if (ready !== null) changes.business_trip = ready ? { id: 2, title: 'Готов' } : { id: 1, title: 'Не готов' };
  }
  const car = yesOrNo(fields.value('car')) ?? (fields.has('car') ? true : null);
  const about = changes.additional_info ?? record.additional_info ?? null;
  if (car === null || /автомобил|машин|\bcar\b/iu.test(textOf(about) ?? '')) return;
  changes.additional_info = [textOf(about), car ? 'Личный автомобиль: есть' : 'Личный автомобиль: нет']
    .filter(Boolean)
    .join('\n');
}

function dateChanges(record: JsonRecord, fields: ResumeFields, changes: Changes): void {
  if (typeof record.date_last_modified !== 'number') {
    set(changes, 'date_last_modified', unixSeconds(fields.value('changed') ?? fields.value('published')));
  }
  if (typeof record.date_published !== 'number') set(changes, 'date_published', unixSeconds(fields.value('published')));
}

function personChanges(record: JsonRecord, fields: ResumeFields, changes: Changes): void {
  const names = [
    ['firstname', 'firstName'],
    ['lastname', 'lastName'],
    ['middlename', 'middleName'],
  ] as const;
  for (const [key, field] of names) if (isNothing(record[key])) set(changes, key, textOf(fields.value(field)));
  const full = textOf(fields.value('fullName'));
  if (!fields.has('firstName') && !fields.has('lastName') && full !== null && isPersonName(full)) {
    const [last, first, middle] = full.split(/\s+/u);
    Object.assign(changes, { lastname: last, firstname: first, ...(middle && { middlename: middle }) });
  }
  for (const [key, field] of [
    ['phone1', 'phone'],
    ['email', 'email'],
  ] as const) {
    if (typeof record[key] === 'string' && !isNothing(record[key])) continue;
    const value = fields.value(field);
    const one: unknown = Array.isArray(value) ? value[0] : value;
    set(changes, key, textOf(isRecord(one) ? (one.phone ?? one.formatted ?? one.number ?? one) : one));
  }
}

/** A list of bare numbers in the objects in which the board has them. */
function phoneChanges(record: JsonRecord, changes: Changes): void {
  if (!Array.isArray(record.phones) || record.phones.every(isRecord)) return;
  setList(
    changes,
    'phones',
    record.phones.flatMap((one: unknown) => (textOf(one) === null ? [] : [{ phone: textOf(one) }])),
  );
}

/** Two or three words with capitals, none of them a word for a post. */
function isPersonName(text: string): boolean {
  return (
    /^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*){1,2}$/u.test(text) &&
    !/менеджер|специалист|директор|продав|оператор|консультант|водитель|бухгалтер|manager|specialist|sales/iu.test(text)
  );
}

function unixSeconds(value: unknown): number | null {
  if (typeof value === 'number') return value > 1e11 ? Math.round(value / 1000) : value > 1e8 ? value : null;
  const text = textOf(value);
  if (text === null) return null;
  if (/^\d{9,13}$/u.test(text)) return unixSeconds(Number(text));
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/u.exec(text) ?? [];
  const instant = Date.parse(year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}T00:00:00Z` : text);
  return Number.isNaN(instant) ? null : Math.floor(instant / 1000);
}

function isTitled(value: unknown): boolean {
  return (
    isRecord(value) && (typeof value.title === 'string' || value.title === null || Object.keys(value).length === 0)
  );
}

/** "Москва, м. Беляево, не готов к переезду, готов к командировкам" */
function movingText(fields: ResumeFields): string {
  return textOf(fields.value('moving')) ?? '';
}

/** The part of a text between two commas that is about something; the towns in brackets belong to it. */
function partAbout(text: string, what: RegExp): string | null {
  return text.split(/,(?![^(]*\))/u).find((part) => what.test(part)) ?? null;
}

/** Work permits and citizenship from "Россия, есть разрешение на работу: Россия, Беларусь"; what the board has in its own form stays. */
function rightsChanges(record: JsonRecord, fields: ResumeFields, changes: Changes): void {
  const [citizenship = '', permits] = (textOf(fields.value('citizenship')) ?? '').split(
    /[,;]?\s*(?:есть\s+|є\s+)?(?:разрешение на работу|дозвіл на роботу|permission to work)\s*:?\s*/iu,
  );
  const [country = ''] = citizenship.split(/[,;\n]/u);
  if (country.trim() !== '' && !isTitled(record.citizenship)) changes.citizenship = { title: country.trim() };
  const ticket = record.work_ticket;
  if (Array.isArray(ticket) && ticket.every(isRecord)) return;
  const names = skillTitles(fields.value('rightToWork') ?? permits).map(({ title }) => ({ name: title }));
  setList(changes, 'work_ticket', names);
}

/** The board's own region is a federal district, which is no place to live in; others write a town or its region there. */
function cityOf(fields: ResumeFields): string | null {
  const city = textOf(fields.value('city')) ?? (movingText(fields).split(',')[0]?.trim() || null);
  const region = fields.value('region');
  if (city !== null || typeof region !== 'string' || /округ|district/iu.test(region)) return city;
  return textOf(region);
}

function titled(text: string | null): { title: string } | null {
  return text === null ? null : { title: text };
}

function set(changes: Changes, key: string, value: unknown): void {
  if (value !== null && value !== undefined) changes[key] = value;
}

function setList(changes: Changes, key: string, values: readonly unknown[]): void {
  if (values.length > 0) changes[key] = values;
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
