import { DateTime } from 'luxon';
import { addressId } from './headhunter-account.routes.js';
import { headhunterInstant } from './headhunter-wording.js';
import { CITIES } from './market/cities.table.js';
import type { SimulatedVacancy } from './market/market.js';
import { EMPLOYER } from './market/vacancies.table.js';
import { EMPLOYER_ID, recruiterOf } from './recruiters.table.js';
import type { Simulation } from './simulation.js';

const EXPERIENCE_NAMES: Readonly<Record<string, string>> = {
  noExperience: 'Нет опыта',
  between1And3: 'От 1 года до 3 лет',
  between3And6: 'От 3 до 6 лет',
  moreThan6: 'Более 6 лет',
};

/** Keys that the list of active vacancies, the archive and a topic's vacancy share. */
export function vacancyShort(simulation: Simulation, vacancy: SimulatedVacancy, base: string): Record<string, unknown> {
  const { template, headhunterId: id } = vacancy;
  const city = CITIES[template.city];
  const created = Date.parse(vacancy.createdAt);
  const status = simulation.vacancies.status(vacancy);
  const salary = salaryOf(vacancy);
  return {
    id,
    name: vacancy.name,
    area: { id: city.headhunterAreaId, name: city.name, url: `${base}/areas/${city.headhunterAreaId}` },
    address: vacancyAddress(vacancy),
    department: null,
    employer: employerView(base),
    created_at: headhunterInstant(created),
    published_at: headhunterInstant(created + 3_600_000),
    archived: status.archivedAt !== null,
    has_test: false,
    premium: false,
    relations: [],
    response_letter_required: false,
    response_url: null,
    salary,
    salary_range: salary && {
      ...salary,
      mode: { id: 'MONTH', name: 'За месяц' },
      frequency: { id: 'TWICE_PER_MONTH', name: 'Два раза в месяц' },
    },
    show_contacts: false,
    sort_point_distance: null,
    type: { id: 'open', name: 'Открытая' },
    url: `${base}/vacancies/${id}`,
    alternate_url: `${base}/vacancy/${id}`,
    apply_alternate_url: `${base}/applicant/vacancy_response?vacancyId=${id}`,
  };
}

/** Item of the list of active vacancies: `counters` and `has_updates` are the cheap change detector. */
export function activeVacancy(simulation: Simulation, vacancy: SimulatedVacancy, base: string): object {
  return {
    ...vacancyShort(simulation, vacancy, base),
    manager: ownerView(simulation, vacancy),
    expires_at: headhunterInstant(simulation.vacancies.status(vacancy).expiresAt),
    billing_type: { id: 'standard', name: 'Стандарт' },
    can_upgrade_billing_type: true,
    closed_for_applicants: false,
    counters: vacancyCounters(simulation, vacancy),
    has_updates: topicsOf(simulation, vacancy).some((topic) => !topic.viewed || topic.unreadMessages > 0),
    negotiations_state: null,
    vacancy_properties: publication(simulation, vacancy),
  };
}

/** Item of the list of vacancies that a person could be invited to. */
export function vacancyForResume(
  simulation: Simulation,
  vacancy: SimulatedVacancy,
  base: string,
): Record<string, unknown> {
  return {
    ...vacancyShort(simulation, vacancy, base),
    manager: ownerView(simulation, vacancy),
    employer_negotiations_state: null,
    negotiations_state: null,
    vacancy_properties: publication(simulation, vacancy),
  };
}

/** Item of the list of archived vacancies: fewer counters, and when it was archived. */
export function archivedVacancy(simulation: Simulation, vacancy: SimulatedVacancy, base: string): object {
  const counters = vacancyCounters(simulation, vacancy);
  return {
    ...vacancyShort(simulation, vacancy, base),
    archived_at: headhunterInstant(simulation.vacancies.status(vacancy).archivedAt ?? 0),
    closed_for_applicants: true,
    counters: {
      responses: counters.responses,
      invitations_and_responses: counters.invitations_and_responses,
      total_responses: counters.responses,
    },
    vacancy_properties: publication(simulation, vacancy),
  };
}

/** The whole vacancy as its employer sees it. */
export function vacancyForOwner(simulation: Simulation, vacancy: SimulatedVacancy, base: string): object {
  const { template } = vacancy;
  const short = vacancyShort(simulation, vacancy, base);
  const { archivedAt, hiddenAt, managerId, previousId, expiresAt } = simulation.vacancies.status(vacancy);
  return {
    ...short,
    ...ORDINARY_VACANCY,
    approved: !simulation.inModeration(vacancy),
    address: { ...vacancyAddress(vacancy), can_edit: true },
    archived_at: archivedAt === null ? null : headhunterInstant(archivedAt),
    code: null,
    contacts: null,
    counters: vacancyCounters(simulation, vacancy),
    description: template.description,
    driver_license_types: [],
    employer: { ...employerView(base), blacklisted: false },
    experience: { id: template.experience, name: EXPERIENCE_NAMES[template.experience] },
    expires_at: headhunterInstant(expiresAt),
    hidden: hiddenAt !== null,
    initial_created_at: short.created_at,
    key_skills: template.skills.map((name) => ({ name })),
    languages: [],
    manager: { id: managerId },
    previous_id: previousId,
    professional_roles: [{ id: '70', name: 'Менеджер по продажам, менеджер по работе с клиентами' }],
    negotiations_url: `${base}/negotiations?vacancy_id=${vacancy.headhunterId}`,
    suitable_resumes_url: null,
    vacancy_properties: publication(simulation, vacancy),
  };
}

/** What is the same for every vacancy of the market. */
const ORDINARY_VACANCY = {
  accept_handicapped: false,
  accept_incomplete_resumes: true,
  accept_kids: false,
  accept_labor_contract: true,
  accept_temporary: false,
  age_restriction: null,
  allow_messages: true,
  auto_response: { accept_auto_response: true },
  billing_type: { id: 'standard', name: 'Стандарт' },
  branded_description: null,
  branded_template: null,
  can_upgrade_billing_type: true,
  civil_law_contracts: [],
  closed_for_applicants: false,
  employment: { id: 'full', name: 'Полная занятость' },
  employment_form: { id: 'FULL', name: 'Полная' },
  fly_in_fly_out_duration: [],
  insider_interview: null,
  internship: false,
  night_shifts: false,
  response_notifications: true,
  schedule: { id: 'fullDay', name: 'Полный день' },
  test: null,
  video_vacancy: null,
  work_format: [{ id: 'ON_SITE', name: 'На месте работодателя' }],
  work_schedule_by_days: [{ id: 'FIVE_ON_TWO_OFF', name: '5/2' }],
  working_days: [],
  working_hours: [{ id: 'HOURS_8', name: '8 часов' }],
  working_time_intervals: [],
  working_time_modes: [],
} as const;

/** Counters over the topics as they are now; views are invented from the number of responses. */
export function vacancyCounters(
  simulation: Simulation,
  vacancy: SimulatedVacancy,
): Readonly<
  Record<
    | 'calls'
    | 'invitations'
    | 'invitations_and_responses'
    | 'new_missed_calls'
    | 'responses'
    | 'resumes_in_progress'
    | 'unread_responses'
    | 'views',
    number
  >
> {
  const topics = topicsOf(simulation, vacancy);
  const inProgress = topics.filter(({ collection }) => !['response', 'discard_by_employer'].includes(collection));
  return {
    calls: 0,
    invitations: topics.filter(({ state }) => state === 'invitation').length,
    invitations_and_responses: topics.length,
    new_missed_calls: 0,
    responses: topics.length,
    resumes_in_progress: inProgress.length,
    unread_responses: topics.filter(({ viewed }) => !viewed).length,
    views: topics.length * 23 + 117,
  };
}

function topicsOf(simulation: Simulation, vacancy: SimulatedVacancy): ReturnType<Simulation['responses']['topicsOf']> {
  return simulation.responses.topicsOf('headhunter', vacancy.index);
}

function ownerView(simulation: Simulation, vacancy: SimulatedVacancy): object {
  const { managerId } = simulation.vacancies.status(vacancy);
  const owner = recruiterOf(managerId);
  return { id: owner.id, first_name: owner.firstName, last_name: owner.lastName, middle_name: owner.middleName };
}

function employerView(base: string): Record<string, unknown> {
  return {
    id: EMPLOYER_ID,
    name: EMPLOYER.name,
    url: `${base}/employers/${EMPLOYER_ID}`,
    alternate_url: `${base}/employer/${EMPLOYER_ID}`,
    vacancies_url: `${base}/vacancies?employer_id=${EMPLOYER_ID}`,
    logo_urls: null,
    trusted: true,
    accredited_it_employer: false,
  };
}

function vacancyAddress({ index, template }: SimulatedVacancy): Record<string, unknown> {
  const city = CITIES[template.city].name;
  return {
    id: addressId(index),
    city,
    street: template.street,
    building: template.building,
    description: null,
    raw: `${city}, ${template.street}, ${template.building}`,
    lat: template.lat,
    lng: template.lng,
    metro: null,
    metro_stations: [],
  };
}

/** Null where the employer names no pay. */
function salaryOf({ template }: SimulatedVacancy): Record<string, unknown> | null {
  if (template.salaryFrom === null && template.salaryTo === null) return null;
  return { from: template.salaryFrom, to: template.salaryTo, currency: template.currency, gross: template.gross };
}

/** These dates are the exception: with milliseconds and a colon in the offset, as in the board's own samples. */
function publication(simulation: Simulation, vacancy: SimulatedVacancy): object {
  const { expiresAt, propertyType } = simulation.vacancies.status(vacancy);
  const text = (milliseconds: number): string =>
    DateTime.fromMillis(milliseconds, { zone: 'Europe/Moscow' }).toISO() ?? '';
  const property = {
    property_type: propertyType,
    parameters: [],
    start_time: text(Date.parse(vacancy.createdAt)),
    end_time: text(expiresAt),
  };
  return { properties: [property] };
}
