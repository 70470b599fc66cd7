import type { FastifyInstance, FastifyRequest } from 'fastify';
import { checkEmployer } from './headhunter-account.routes.js';
import { badArguments, notFound } from './headhunter.errors.js';
import { activeVacancy, archivedVacancy, vacancyCounters, vacancyForOwner } from './headhunter-vacancy.view.js';
import { listEnvelope } from './headhunter-wording.js';
import { pageOf } from './headhunter-page.js';
import { argumentsOf, baseUrlOf, pathPart, repeatedArgument } from './http-call.js';
import { CITIES } from './market/cities.table.js';
import type { SimulatedVacancy } from './market/market.js';
import { RECRUITERS, RECRUITER_ID } from './recruiters.table.js';
import type { Simulation } from './simulation.js';

/** Highest `per_page` of active and of archived vacancies. What the board does above it is unknown; here it is an error. */
const MOST_ACTIVE = 50;
const MOST_ARCHIVED = 1000;

/** https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami */
export function addHeadhunterVacancies(server: FastifyInstance, simulation: Simulation): void {
  server.get('/employers/:employer/vacancies/active', async (request) => {
    checkEmployer(request);
    const { page, perPage } = pageOf(request, 20, MOST_ACTIVE);
    const wanted = ordered(simulation, chosen(simulation, request), argumentsOf(request).order_by);
    const list = listEnvelope(wanted, page, perPage);
    return { ...list, items: list.items.map((vacancy) => activeVacancy(simulation, vacancy, baseUrlOf(request))) };
  });
  server.get('/employers/:employer/vacancies/archived', async (request) => {
    checkEmployer(request);
    const { page, perPage } = pageOf(request, MOST_ARCHIVED, MOST_ARCHIVED);
    const owner = argumentsOf(request).manager_id ?? RECRUITER_ID;
    const archived = simulation.vacancies.all.filter((vacancy) => {
      const status = simulation.vacancies.status(vacancy);
      return status.archivedAt !== null && status.managerId === owner;
    });
    const list = listEnvelope(archived, page, perPage);
    return { ...list, items: list.items.map((vacancy) => archivedVacancy(simulation, vacancy, baseUrlOf(request))) };
  });
  server.get('/vacancies/:vacancy', async (request) => {
    const vacancy = simulation.vacancies.on('headhunter', pathPart(request, 'vacancy'));
    if (vacancy === undefined) throw notFound();
    return vacancyForOwner(simulation, vacancy, baseUrlOf(request));
  });
}

/** Open vacancies that the filters leave; without any owner filter only the caller's own. */
function chosen(simulation: Simulation, request: FastifyRequest): SimulatedVacancy[] {
  const query = argumentsOf(request);
  const given = ['manager_id', 'manager_ids', 'all_accessible'].filter((name) => query[name] !== undefined);
  if (given.length > 1) throw badArguments(...(given as [string, ...string[]]));
  const owners = (query.manager_ids ?? query.manager_id ?? RECRUITER_ID).split(',');
  if (owners.some((owner) => !RECRUITERS.some((recruiter) => recruiter.id === owner))) throw notFound();
  const areas = repeatedArgument(request, 'area');
  const text = (query.text ?? '').toLowerCase();
  return simulation.vacancies.all.filter((vacancy) => {
    const status = simulation.vacancies.status(vacancy);
    const mine = query.all_accessible === 'true' || owners.includes(status.managerId);
    const inArea = areas.length === 0 || areas.includes(CITIES[vacancy.template.city].headhunterAreaId);
    return status.archivedAt === null && mine && inArea && vacancy.name.toLowerCase().includes(text);
  });
}

function ordered(
  simulation: Simulation,
  vacancies: readonly SimulatedVacancy[],
  order: string | undefined,
): SimulatedVacancy[] {
  const unseen = (vacancy: SimulatedVacancy): number => vacancyCounters(simulation, vacancy).unread_responses;
  const orders: Readonly<Record<string, (a: SimulatedVacancy, b: SimulatedVacancy) => number>> = {
    name_asc: (a, b) => a.name.localeCompare(b.name, 'ru'),
    name_desc: (a, b) => b.name.localeCompare(a.name, 'ru'),
    expiration_date_asc: (a, b) => a.createdAt.localeCompare(b.createdAt),
    expiration_date_desc: (a, b) => b.createdAt.localeCompare(a.createdAt),
    unseen_responses_asc: (a, b) => unseen(a) - unseen(b),
    unseen_responses_desc: (a, b) => unseen(b) - unseen(a),
  };
  const compare = orders[order ?? 'expiration_date_desc'];
  if (compare === undefined) throw badArguments('order_by');
  return vacancies.toSorted(compare);
}
