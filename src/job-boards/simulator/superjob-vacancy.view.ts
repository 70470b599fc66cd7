import { baseUrlOf } from './http-call.js';
import { CITIES } from './market/cities.table.js';
import type { CityKey } from './market/cities.table.js';
import type { SimulatedVacancy } from './market/market.js';
import { EMPLOYER } from './market/vacancies.table.js';
import { SUPERJOB_CLIENT_ID } from './simulation.js';
import type { Simulation } from './simulation.js';
import type { FastifyRequest } from 'fastify';

/** SuperJob's catalogue of sales, the only one that client managers can be found in. */
export const SALES_CATALOGUE = {
  id: 438,
  title: 'Продажи',
  key: 438,
  positions: [{ id: 464, title: 'Услуги для бизнеса', key: 464 }],
} as const;

const EXPERIENCE: Readonly<Record<string, { id: number; title: string }>> = {
  noExperience: { id: 1, title: 'Без опыта' },
  between1And3: { id: 2, title: 'От 1 года' },
  between3And6: { id: 3, title: 'От 3 лет' },
};

const ANY = { id: 0, title: 'Не имеет значения' } as const;

/** A vacancy with the keys and types that were counted in real payloads of 2023. */
export function superjobVacancy(simulation: Simulation, vacancy: SimulatedVacancy, request: FastifyRequest): object {
  const { template } = vacancy;
  const published = Math.floor(Date.parse(vacancy.createdAt) / 1000);
  const archivedAt = simulation.vacancies.status(vacancy).archivedAt;
  const address = `${CITIES[template.city].name}, ${template.street}, ${template.building}`;
  return {
    ...ORDINARY_VACANCY,
    id: vacancy.superjobId,
    id_client: SUPERJOB_CLIENT_ID,
    profession: vacancy.name,
    payment_from: template.salaryFrom ?? 0,
    payment_to: template.salaryTo ?? 0,
    currency: template.currency === 'RUR' ? 'rub' : template.currency.toLowerCase(),
    agreement: false,
    date_published: published,
    // Thirty days, as on the other board.
    date_pub_to: published + 30 * 86_400,
    date_archived: archivedAt === null ? 0 : Math.floor(archivedAt / 1000),
    is_archive: archivedAt !== null,
    address,
    latitude: template.lat,
    longitude: template.lng,
    candidat: plainText(template.description),
    vacancyRichText: template.description,
    experience: EXPERIENCE[template.experience] ?? ANY,
    town: superjobTown(template.city),
    catalogues: [SALES_CATALOGUE],
    client: client(address),
    firm_name: EMPLOYER.name,
    firm_activity: EMPLOYER.activity,
    link: `${baseUrlOf(request)}/vakansii/${vacancy.superjobId}.html`,
  };
}

/** Town with the forms that the board gives. */
export function superjobTown(key: CityKey): object {
  const { superjobTownId, name, declension, genitive, hasMetro } = CITIES[key];
  return { id: superjobTownId, title: name, declension, hasMetro, genitive };
}

function client(address: string): object {
  return {
    id: SUPERJOB_CLIENT_ID,
    title: EMPLOYER.name,
    link: `https://www.superjob.test/clients/${SUPERJOB_CLIENT_ID}/vacancies.html`,
    industry: [],
    description: EMPLOYER.activity,
    vacancy_count: 3,
    staff_count: '100 — 500',
    client_logo: null,
    address,
    addresses: [],
    url: 'http://kedrovaya.test',
    short_reg: false,
    is_blocked: false,
    registered_date: 1_300_000_000,
    town: superjobTown('moscow'),
  };
}

/** What is the same for every vacancy of the market. */
const ORDINARY_VACANCY = {
  canEdit: true,
  is_closed: false,
  is_storage: false,
  anonymous: false,
  highlight: false,
  favorite: false,
  isBlacklisted: false,
  work: null,
  compensation: null,
  metro: [],
  covid_vaccination_requirement: { id: 1, title: 'Не важно' },
  external_url: null,
  contact: 'Вера Лисицына',
  moveable: false,
  type_of_work: { id: 6, title: 'Полный рабочий день' },
  place_of_work: ANY,
  education: ANY,
  maritalstatus: ANY,
  children: ANY,
  gender: ANY,
  agency: { id: 1, title: 'прямой работодатель' },
  languages: [],
  driving_licence: [],
  already_sent_on_vacancy: false,
  rejected: false,
  response_info: [],
  phone: null,
  phones: null,
  fax: null,
  faxes: null,
  client_logo: null,
  age_from: 0,
  age_to: 0,
} as const;

function plainText(html: string): string {
  return html
    .replace(/<li>/g, '\n• ')
    .replace(/<\/(p|ul)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .trim();
}
