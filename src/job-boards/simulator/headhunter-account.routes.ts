import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HeadhunterRefusal, notFound } from './headhunter.errors.js';
import { accessTokenOf } from './headhunter.hooks.js';
import { headhunterInstant, listEnvelope } from './headhunter-wording.js';
import { argumentsOf, baseUrlOf, pathPart, wholeNumber } from './http-call.js';
import { CITIES } from './market/cities.table.js';
import { EMPLOYER } from './market/vacancies.table.js';
import { COLLEAGUE_ID, EMPLOYER_ID, RECRUITER_ID } from './simulation.js';
import type { Simulation } from './simulation.js';

/** The two recruiters of the simulated employer. */
export const RECRUITERS = [
  { id: RECRUITER_ID, firstName: 'Вера', lastName: 'Лисицына', middleName: 'Олеговна', city: 'moscow' },
  { id: COLLEAGUE_ID, firstName: 'Павел', lastName: 'Рудаков', middleName: null, city: 'petersburg' },
] as const;

/** Who am I and what may I do. https://api.hh.ru/openapi/redoc#tag/Informaciya-o-menedzhere */
export function addHeadhunterAccount(server: FastifyInstance, simulation: Simulation): void {
  server.get('/me', async (request) => me(simulation, request));
  server.get('/manager_accounts/mine', async () => ({
    items: [{ id: RECRUITER_ID, employer: { id: EMPLOYER_ID, name: EMPLOYER.name } }],
    current_account_id: RECRUITER_ID,
    primary_account_id: RECRUITER_ID,
    is_primary_account_blocked: false,
  }));
  server.get('/employers/:employer/managers', async (request) => {
    checkEmployer(request);
    const query = argumentsOf(request);
    const perPage = Math.min(wholeNumber(query.per_page, 200) ?? 200, 200);
    return listEnvelope(
      RECRUITERS.map((recruiter) => recruiterView(request, recruiter)),
      0,
      Math.max(1, perPage),
    );
  });
  server.get('/employers/:employer/managers/:recruiter/method_access', async (request) => {
    checkRecruiter(request);
    return { items: methodAccess(simulation.settings.headhunterPaidAccess) };
  });
  server.get('/employers/:employer/managers/:recruiter/limits/resume', async (request) => {
    checkRecruiter(request);
    return viewLimits(simulation);
  });
  server.get('/employers/:employer/services/payable_api_actions/active', async (request) => {
    checkEmployer(request);
    return { items: simulation.settings.headhunterPaidAccess ? [apiService(simulation)] : [] };
  });
  server.get('/employers/:employer/addresses', async (request) => {
    checkEmployer(request);
    return listEnvelope(addresses(simulation), 0, 100);
  });
}

/** 403 for another employer: its data belongs to somebody else. */
export function checkEmployer(request: FastifyRequest): void {
  if (pathPart(request, 'employer') !== EMPLOYER_ID) throw new HeadhunterRefusal(403, [{ type: 'forbidden' }]);
}

/** 404 for a recruiter that does not exist, 403 for a colleague: limits and rights are shown to their owner only. */
function checkRecruiter(request: FastifyRequest): void {
  checkEmployer(request);
  const id = pathPart(request, 'recruiter');
  if (!RECRUITERS.some((recruiter) => recruiter.id === id)) throw notFound();
  if (id !== RECRUITER_ID) throw new HeadhunterRefusal(403, [{ type: 'forbidden' }]);
}

function me(simulation: Simulation, request: FastifyRequest): object {
  const token = simulation.tokens.byAccessToken('headhunter', accessTokenOf(request) ?? '');
  const application = token?.kind === 'application';
  const flags = {
    auth_type: application ? 'application' : 'employer',
    is_admin: false,
    is_applicant: false,
    is_application: application,
    is_employer: !application,
    is_employer_integration: false,
  };
  if (application) return flags;
  const [recruiter] = RECRUITERS;
  return {
    ...flags,
    id: '300411',
    email: 'lisitsyna@kedrovaya.test',
    first_name: recruiter.firstName,
    last_name: recruiter.lastName,
    middle_name: recruiter.middleName,
    mid_name: recruiter.middleName,
    phone: '+74950000001',
    is_in_search: null,
    negotiations_url: null,
    resumes_url: null,
    employer: { id: EMPLOYER_ID, name: EMPLOYER.name, manager_id: RECRUITER_ID },
    manager: {
      id: RECRUITER_ID,
      has_admin_rights: true,
      has_multiple_manager_accounts: false,
      is_main_contact_person: true,
      manager_settings_url: `${baseUrlOf(request)}/employers/${EMPLOYER_ID}/managers/${RECRUITER_ID}/settings`,
    },
    personal_manager: {
      id: '990',
      email: 'support@board.test',
      first_name: 'Нина',
      last_name: 'Соколова',
      is_available: true,
      unavailable: null,
      photo_urls: null,
    },
  };
}

function recruiterView(request: FastifyRequest, recruiter: (typeof RECRUITERS)[number]): object {
  const { name, headhunterAreaId } = CITIES[recruiter.city];
  return {
    id: recruiter.id,
    first_name: recruiter.firstName,
    last_name: recruiter.lastName,
    middle_name: recruiter.middleName,
    full_name: [recruiter.lastName, recruiter.firstName, recruiter.middleName].filter(Boolean).join(' '),
    email: `${recruiter.id}@kedrovaya.test`,
    area: { id: headhunterAreaId, name, url: `${baseUrlOf(request)}/areas/${headhunterAreaId}` },
    position: 'Специалист по подбору',
    phone: { country: '7', city: '495', number: '0000001', comment: null },
    additional_phone: null,
    is_main_contact_person: recruiter.id === RECRUITER_ID,
    vacancies_count: null,
  };
}

function methodAccess(paid: boolean): object[] {
  const groups = [
    ['1', 'Просмотр резюме, работа с откликами и переписка', paid],
    ['2', 'Поиск по базе резюме и сохранённые поиски', false],
    ['3', 'Просмотр резюме, по которому есть отклик или приглашение', paid],
    ['4', 'Просмотр резюме, найденного поиском', false],
  ] as const;
  return groups.map(([id, description, hasAccess]) => ({ id, description, access: { has_access: hasAccess } }));
}

function viewLimits(simulation: Simulation): object {
  const limit = simulation.settings.resumeViewsPerDay;
  const spent = simulation.viewsToday();
  const figures = (views: number): object => ({ resume_view: views, resume_view_from_api: views });
  return { limits: figures(limit), spend: figures(spent), left: figures(Math.max(0, limit - spent)) };
}

function apiService(simulation: Simulation): object {
  const opened = Date.parse(simulation.market.epoch);
  // A year of access, half of it gone when the market opens.
  const halfYear = 183 * 86_400_000;
  return {
    id: '11800451',
    activated_at: headhunterInstant(opened - halfYear),
    expires_at: headhunterInstant(opened + halfYear),
    balance: null,
    service_type: { id: 'API_UNLIMITED', name: 'Доступ к API' },
  };
}

function addresses(simulation: Simulation): object[] {
  return simulation.market.vacancies.slice(0, 4).map(({ index, template }) => ({
    id: addressId(index),
    city: CITIES[template.city].name,
    street: template.street,
    building: template.building,
    raw: `${CITIES[template.city].name}, ${template.street}, ${template.building}`,
    description: null,
    lat: template.lat,
    lng: template.lng,
    metro_stations: [],
    deleted: false,
    can_edit: true,
  }));
}

/** HeadHunter's id of the office where a vacancy is. */
export function addressId(vacancyIndex: number): string {
  return String(730_001 + (vacancyIndex % 4));
}
