import type { FastifyInstance, FastifyRequest } from 'fastify';
import { accessTokenOf, accountView, accountsOf, callerOf, userOf } from './headhunter-caller.js';
import { HeadhunterRefusal, notFound } from './headhunter.errors.js';
import { headhunterInstant, listEnvelope } from './headhunter-wording.js';
import { nearestPageOf } from './headhunter-page.js';
import { argumentsOf, baseUrlOf, pathPart } from './http-call.js';
import { CITIES } from './market/cities.table.js';
import { EMPLOYER } from './market/vacancies.table.js';
import { EMPLOYER_ID, RECRUITERS, RECRUITER_ID } from './recruiters.table.js';
import type { Recruiter } from './recruiters.table.js';
import type { Simulation } from './simulation.js';

/** Highest and usual `per_page` of recruiters. */
const MOST_RECRUITERS = 200;

/** Who am I and what may I do. https://api.hh.ru/openapi/redoc#tag/Informaciya-o-menedzhere */
export function addHeadhunterAccount(server: FastifyInstance, simulation: Simulation): void {
  server.get('/me', async (request) => me(simulation, request));
  server.get('/manager_accounts/mine', async (request) => accounts(simulation, request));
  server.get('/employers/:employer/managers', async (request) => {
    checkEmployer(request);
    const { page, perPage } = nearestPageOf(request, MOST_RECRUITERS, MOST_RECRUITERS);
    const text = (argumentsOf(request).search_text ?? '').toLowerCase();
    const found = RECRUITERS.filter((recruiter) => fullName(recruiter).toLowerCase().includes(text));
    const list = listEnvelope(found, page, perPage);
    return { ...list, items: list.items.map((recruiter) => recruiterView(simulation, request, recruiter)) };
  });
  server.get('/employers/:employer/managers/:recruiter/method_access', async (request) => {
    checkRecruiter(simulation, request);
    return { items: methodAccess(simulation) };
  });
  server.get('/employers/:employer/managers/:recruiter/limits/resume', async (request) => {
    checkRecruiter(simulation, request);
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
  addLookups(server, simulation);
}

/** What an employer's forms are filled from. */
function addLookups(server: FastifyInstance, simulation: Simulation): void {
  server.get('/employers/:employer/managers/:recruiter/settings', async (request) => {
    checkRecruiter(simulation, request);
    return {
      default_currency: { code: 'RUR', abbr: 'руб.', name: 'Рубли' },
      default_vacancy_branded_template: null,
      use_sms_notification: true,
    };
  });
  server.get('/employers/:employer/departments', async (request) => {
    checkEmployer(request);
    return { items: [{ id: 'kedr-office', name: 'Офис' }] };
  });
  server.get('/employers/:employer/manager_types', async (request) => {
    checkEmployer(request);
    const recruiting = { id: 'manage_own_vacancies', name: 'Работа со своими вакансиями' };
    const everything = { id: 'manage_all_vacancies', name: 'Работа со всеми вакансиями' };
    return {
      items: [
        { id: 'recruiter', name: 'Рекрутер', available_permissions: [recruiting] },
        { id: 'administrator', name: 'Администратор', available_permissions: [recruiting, everything] },
      ],
    };
  });
}

/** 403 for another employer: its data belongs to somebody else. */
export function checkEmployer(request: FastifyRequest): void {
  if (pathPart(request, 'employer') !== EMPLOYER_ID) throw new HeadhunterRefusal(403, [{ type: 'forbidden' }]);
}

/** The recruiter of the path, or 404. */
export function recruiterArgument(request: FastifyRequest): Recruiter {
  checkEmployer(request);
  const recruiter = RECRUITERS.find(({ id }) => id === pathPart(request, 'recruiter'));
  if (recruiter === undefined) throw notFound();
  return recruiter;
}

/** 404 for a recruiter that does not exist, 403 for a colleague: limits and rights are shown to their owner only. */
function checkRecruiter(simulation: Simulation, request: FastifyRequest): void {
  if (recruiterArgument(request).id !== callerOf(simulation, request).id) {
    throw new HeadhunterRefusal(403, [{ type: 'forbidden' }]);
  }
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
  const recruiter = callerOf(simulation, request);
  const user = userOf(simulation, request);
  return {
    ...flags,
    id: user.userId,
    email: user.email,
    first_name: recruiter.firstName,
    last_name: recruiter.lastName,
    middle_name: recruiter.middleName,
    mid_name: recruiter.middleName,
    phone: '+74950000001',
    is_in_search: null,
    negotiations_url: null,
    resumes_url: null,
    employer: { id: EMPLOYER_ID, name: EMPLOYER.name, manager_id: recruiter.id },
    manager: {
      id: recruiter.id,
      has_admin_rights: recruiter.hasAdminRights,
      has_multiple_manager_accounts: accountsOf(simulation, user).length > 1,
      is_main_contact_person: recruiter.id === RECRUITER_ID,
      manager_settings_url: `${baseUrlOf(request)}/employers/${EMPLOYER_ID}/managers/${recruiter.id}/settings`,
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

/** Work accounts of the person who has agreed; the one in use is that of the header. */
function accounts(simulation: Simulation, request: FastifyRequest): object {
  const ids = accountsOf(simulation, userOf(simulation, request));
  const blocked: readonly string[] = simulation.settings.headhunterBlockedAccounts;
  const [primary = ''] = ids;
  return {
    items: ids.map(accountView),
    current_account_id: callerOf(simulation, request).id,
    primary_account_id: primary,
    is_primary_account_blocked: blocked.includes(primary),
  };
}

function fullName({ firstName, lastName, middleName }: Recruiter): string {
  return [lastName, firstName, middleName].filter((part) => part !== null).join(' ');
}

function recruiterView(simulation: Simulation, request: FastifyRequest, recruiter: Recruiter): object {
  const { name, headhunterAreaId } = CITIES[recruiter.city];
  const open = simulation.vacancies.all.filter((vacancy) => {
    const { managerId, archivedAt } = simulation.vacancies.status(vacancy);
    return managerId === recruiter.id && archivedAt === null;
  });
  return {
    id: recruiter.id,
    first_name: recruiter.firstName,
    last_name: recruiter.lastName,
    middle_name: recruiter.middleName,
    full_name: fullName(recruiter),
    email: recruiter.email,
    area: { id: headhunterAreaId, name, url: `${baseUrlOf(request)}/areas/${headhunterAreaId}` },
    position: 'Специалист по подбору',
    phone: { country: '7', city: '495', number: '0000001', comment: null },
    additional_phone: null,
    is_main_contact_person: recruiter.id === RECRUITER_ID,
    vacancies_count: open.length,
  };
}

function methodAccess({ settings }: Simulation): object[] {
  const { headhunterPaidAccess: paid, headhunterResumeDatabase: database } = settings;
  const groups = [
    ['1', 'Просмотр резюме, работа с откликами и переписка', paid],
    ['2', 'Поиск по базе резюме и сохранённые поиски', database],
    ['3', 'Просмотр резюме, по которому есть отклик или приглашение', paid],
    ['4', 'Просмотр резюме, найденного поиском', database],
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
  return simulation.vacancies.all.slice(0, 4).map(({ index, template }) => ({
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
