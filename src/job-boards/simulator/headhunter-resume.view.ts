import { ageOn } from './headhunter-age.js';
import { headhunterInstant } from './headhunter-wording.js';
import { streamSeed } from './market/chance.js';
import { CITIES, COUNTRIES } from './market/cities.table.js';
import type { CityKey } from './market/cities.table.js';
import { phoneAsTyped } from './market/contacts.js';
import type { SimulatedJob, SimulatedPerson } from './market/person.js';
import type { SimulatedResume, SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';
import {
  EDUCATION_NAMES,
  HIDDEN_FIELD_NAMES,
  LANGUAGE_LEVEL_NAMES,
  LANGUAGE_NAMES,
  RELOCATION_NAMES,
  TRIP_NAMES,
} from './headhunter-names.table.js';

/** What is needed to show a résumé. */
interface Shown {
  readonly simulation: Simulation;
  readonly resume: SimulatedResume;
  readonly person: SimulatedPerson;
  readonly hidden: readonly string[];
  readonly base: string;
  /** Null when the résumé is opened outside of its response. */
  readonly topic: SimulatedTopic | null;
}

/** The résumé inside a topic (or of somebody who only looked): no telephone, no e-mail, jobs without their descriptions. */
export function resumeShort(
  simulation: Simulation,
  resume: SimulatedResume,
  topic: SimulatedTopic | null,
  base: string,
): object {
  const shown = shownOf(simulation, resume, topic, base);
  return {
    ...sharedKeys(shown),
    experience: shown.person.jobs.map((job, index) => jobView(shown, job, index)),
    marked: false,
    negotiations_history: { url: `${base}/resumes/${resume.id}/negotiations_history` },
    platform: { id: 'headhunter' },
    real_id: realIdOf(resume),
    salary: shown.person.wish,
    skill_set: shown.person.skills,
    tags: [],
    contacts_open_until_date: null,
    viewed: topic?.viewed ?? false,
  };
}

/** The whole résumé as an employer sees it to whom the person has responded: contacts are open and free. */
export function resumeFull(
  simulation: Simulation,
  resume: SimulatedResume,
  topic: SimulatedTopic | null,
  base: string,
): object {
  const shown = shownOf(simulation, resume, topic, base);
  const { person } = shown;
  return {
    ...sharedKeys(shown),
    ...wishesOf(shown),
    birth_date: person.birthDate,
    complaint_status: { applicant_topics_are_hidden: false },
    contact: contactsOf(shown),
    contact_view_status: 'FULL',
    contacts_open_until_date: null,
    creds: null,
    driver_license_types: person.licences.map((id) => ({ id })),
    experience: person.jobs.map((job, index) => ({ ...jobView(shown, job, index), description: job.duties })),
    experience_group_by_company: person.jobs.map((job, index) => ({
      duration: jobMonths(shown, job),
      experience_ids: [String(index + 1)],
    })),
    has_vehicle: person.licences.length === 0 ? null : person.hasCar,
    language: person.languages.map(({ id, level }) => ({
      id,
      name: LANGUAGE_NAMES[id],
      level: { id: level, name: LANGUAGE_LEVEL_NAMES[level] },
    })),
    metro: null,
    negotiations_history: { url: `${base}/resumes/${resume.id}/negotiations_history` },
    paid_services: [],
    platform: { id: 'headhunter' },
    portfolio: [],
    professional_roles: [{ id: '70', name: 'Менеджер по продажам, менеджер по работе с клиентами' }],
    real_id: realIdOf(resume),
    recommendation: [],
    resume_locale: { id: 'RU', name: 'Русский' },
    salary: person.wish,
    site: [],
    skill_set: person.skills,
    skills: person.about,
    tags: [],
    view_without_contacts_reason: null,
  };
}

/** Milliseconds since 1970. */
export function resumeUpdatedAt(simulation: Simulation, resume: SimulatedResume): number {
  const { updatedDaysBefore } = simulation.responses.person(resume);
  return resume.changedAt ?? Date.parse(simulation.market.epoch) - updatedDaysBefore * 86_400_000;
}

function shownOf(simulation: Simulation, resume: SimulatedResume, topic: SimulatedTopic | null, base: string): Shown {
  const person = simulation.responses.person(resume);
  return { simulation, resume, person, hidden: resume.hiddenFields ?? person.hiddenFields, base, topic };
}

/** Keys of the short and the whole form. */
function sharedKeys(shown: Shown): Record<string, unknown> {
  const { simulation, resume, person, base, topic, hidden } = shown;
  const nameless = hidden.includes('names_and_photo');
  const opened = Date.parse(simulation.market.epoch);
  const updated = resumeUpdatedAt(simulation, resume);
  const url = `${base}/resumes/${resume.id}`;
  const download = downloads(url, topic);
  const owner = ownerIdOf(resume);
  return {
    id: resume.id,
    title: person.title,
    url: topic === null ? url : `${url}?topic_id=${topic.id}`,
    alternate_url: `${base}/resume/${resume.id}`,
    first_name: nameless ? null : person.firstName,
    last_name: nameless ? null : person.lastName,
    middle_name: nameless ? null : person.middleName,
    age: ageOn(person.birthDate, simulation.now()),
    gender: person.gender === 'male' ? { id: 'male', name: 'Мужской' } : { id: 'female', name: 'Женский' },
    area: areaView(person.cityKey, base),
    actions: {
      download,
      // Following one of these spends a paid contact even where contacts are open already.
      download_with_contact: {
        pdf: { url: `${url}/download/contact.pdf` },
        rtf: { url: `${url}/download/contact.rtf` },
      },
      get_with_contact: { url: `${url}?with_contact=true` },
    },
    can_view_full_info: true,
    certificate: [],
    citizenship: countries(person.citizenshipIds, base),
    created_at: headhunterInstant(Math.min(updated, opened) - 200 * 86_400_000),
    updated_at: headhunterInstant(updated),
    download,
    education: educationView(person),
    favorited: false,
    hidden_fields: hidden.map((id) => ({ id, name: HIDDEN_FIELD_NAMES[id] ?? id })),
    owner: {
      id: owner,
      comments: {
        url: `${base}/applicant_comments/${owner}`,
        counters: { total: simulation.comments.of(owner).length },
      },
    },
    photo: null,
    total_experience: person.jobs.length === 0 ? null : { months: totalMonths(shown) },
    employment_form: [{ id: 'FULL', name: 'Постоянная работа' }],
    work_format: [{ id: 'ON_SITE', name: 'На месте работодателя' }],
  };
}

function wishesOf({ person, base }: Shown): Record<string, unknown> {
  return {
    business_trip_readiness: { id: person.trips, name: TRIP_NAMES[person.trips] },
    employment: { id: 'full', name: 'Полная занятость' },
    employments: [{ id: 'full', name: 'Полная занятость' }],
    schedule: { id: 'fullDay', name: 'Полный день' },
    schedules: [{ id: 'fullDay', name: 'Полный день' }],
    relocation: {
      type: { id: person.relocation, name: RELOCATION_NAMES[person.relocation] },
      area: person.relocation === 'no_relocation' ? [] : [areaView('moscow', base)],
      district: [],
    },
    travel_time: { id: 'any', name: 'Не имеет значения' },
    work_ticket: countries(person.citizenshipIds, base),
  };
}

function jobView({ hidden, base }: Shown, job: SimulatedJob, index: number): object {
  return {
    id: String(index + 1),
    start: job.start,
    end: job.end,
    company: hidden.includes('experience') ? null : job.company,
    company_id: null,
    company_url: null,
    employer: null,
    area: job.cityKey === null ? null : areaView(job.cityKey, base),
    industry: null,
    industries: [],
    position: job.position,
  };
}

/** Telephone first or e-mail first, the preferred one marked; the deprecated `value` is still there beside the new keys. */
function contactsOf({ person, hidden }: Shown): object[] {
  const contacts: object[] = [];
  if (person.phone !== null && !hidden.includes('phones')) {
    const formatted = phoneAsTyped(person.phone, 0);
    const digits = person.phone.replace(/\D/g, '');
    contacts.push({
      type: { id: 'cell', name: 'Мобильный телефон' },
      kind: 'phone',
      contact_value: formatted,
      value: { country: digits.slice(0, -10), city: digits.slice(-10, -7), number: digits.slice(-7), formatted },
      comment: null,
      preferred: person.number % 3 !== 0 || person.email === null,
      verified: true,
      need_verification: false,
      links: null,
    });
  }
  if (person.email !== null && !hidden.includes('email')) {
    contacts.push({
      type: { id: 'email', name: 'Эл. почта' },
      kind: 'email',
      contact_value: person.email,
      value: person.email,
      comment: null,
      preferred: person.number % 3 === 0 || person.phone === null,
      verified: null,
      need_verification: null,
      links: null,
    });
  }
  return contacts;
}

function educationView(person: SimulatedPerson): object {
  const primary = person.education.map((entry, index) => ({
    id: String(index + 1),
    name: entry.institution,
    name_id: null,
    organization: entry.faculty,
    organization_id: null,
    result: entry.speciality,
    result_id: null,
    year: entry.year,
    education_level: { id: entry.level, name: EDUCATION_NAMES[entry.level] },
    university_acronym: null,
  }));
  const level = { id: person.educationLevel, name: EDUCATION_NAMES[person.educationLevel] };
  return { level, primary, elementary: [], additional: [], attestation: [] };
}

function downloads(url: string, topic: SimulatedTopic | null): object {
  const query = topic === null ? '' : `&topic_id=${topic.id}`;
  return {
    pdf: { url: `${url}/download/resume.pdf?type=pdf${query}` },
    rtf: { url: `${url}/download/resume.rtf?type=rtf${query}` },
  };
}

function areaView(key: CityKey, base: string): object {
  const { headhunterAreaId: id, name } = CITIES[key];
  return { id, name, url: `${base}/areas/${id}` };
}

function countries(ids: readonly string[], base: string): object[] {
  return ids.map((id) => ({ id, name: COUNTRIES[id] ?? 'Другие регионы', url: `${base}/areas/${id}` }));
}

/** The same person has the same owner id over all résumés. */
export function ownerIdOf(resume: SimulatedResume): string {
  return String(50_000_000 + resume.personNumber * 3 + (streamSeed('owner', resume.personNumber) % 3));
}

function realIdOf(resume: SimulatedResume): string {
  return String(210_000_000 + resume.personNumber * 5);
}

/** As the board counts: months of each job added up, none below zero. */
function totalMonths(shown: Shown): number {
  return shown.person.jobs.reduce((sum, job) => sum + jobMonths(shown, job), 0);
}

function jobMonths({ simulation }: Shown, job: SimulatedJob): number {
  const end = job.end === null ? simulation.now().getTime() : Date.parse(job.end);
  return Math.max(0, Math.round((end - Date.parse(job.start)) / (30.44 * 86_400_000)));
}
