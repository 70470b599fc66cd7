import type { FastifyInstance, FastifyRequest } from 'fastify';
import { checkEmployer } from './headhunter-account.routes.js';
import { callerOf } from './headhunter-caller.js';
import { badArguments, notFound } from './headhunter.errors.js';
import { invitationActions } from './headhunter-invitation.view.js';
import { pageOf } from './headhunter-page.js';
import { activeVacancy, archivedVacancy, vacancyForOwner, vacancyForResume } from './headhunter-vacancy.view.js';
import { chosenVacancies, orderedVacancies } from './headhunter-vacancy.filter.js';
import { listEnvelope } from './headhunter-wording.js';
import { argumentsOf, baseUrlOf, pathPart } from './http-call.js';
import type { SimulatedVacancy } from './market/market.js';
import { RECRUITERS, mayWorkOn } from './recruiters.table.js';
import type { Simulation } from './simulation.js';
import type { VacancyStatus } from './vacancy-book.js';

/** Highest `per_page` of active and of archived vacancies. What the board does above it is unknown; here it is an error. */
const MOST_ACTIVE = 50;
const MOST_ARCHIVED = 1000;

/** https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami */
export function addHeadhunterVacancies(server: FastifyInstance, simulation: Simulation): void {
  server.get('/employers/:employer/vacancies/active', async (request) => {
    checkEmployer(request);
    return argumentsOf(request).resume_id === undefined ? active(simulation, request) : fit(simulation, request);
  });
  server.get('/employers/:employer/vacancies/archived', async (request) =>
    put(simulation, request, ({ archivedAt, hiddenAt }) => archivedAt !== null && hiddenAt === null),
  );
  server.get('/employers/:employer/vacancies/hidden', async (request) =>
    put(simulation, request, ({ hiddenAt }) => hiddenAt !== null),
  );
  server.get('/vacancies/:vacancy', async (request) => {
    // Anybody may read a vacancy; what only its employer may know comes with it here.
    const vacancy = simulation.vacancies.on('headhunter', pathPart(request, 'vacancy'));
    if (vacancy === undefined) throw notFound();
    return vacancyForOwner(simulation, vacancy, baseUrlOf(request));
  });
  addMoves(server, simulation);
}

/** Archive and bin: an archived vacancy comes back only by being published again, a deleted one goes back to the archive. */
function addMoves(server: FastifyInstance, simulation: Simulation): void {
  server.put('/employers/:employer/vacancies/archived/:vacancy', async (request, reply) => {
    checkEmployer(request);
    const vacancy = workableVacancy(simulation, request);
    const { archivedAt, hiddenAt } = simulation.vacancies.status(vacancy);
    if (hiddenAt !== null) throw notFound();
    if (archivedAt === null) simulation.commit({ type: 'vacancy-archived', vacancyIndex: vacancy.index });
    return reply.code(204).send();
  });
  server.put('/employers/:employer/vacancies/hidden/:vacancy', async (request, reply) => {
    checkEmployer(request);
    const vacancy = workableVacancy(simulation, request);
    const { archivedAt, hiddenAt } = simulation.vacancies.status(vacancy);
    if (archivedAt === null) simulation.commit({ type: 'vacancy-archived', vacancyIndex: vacancy.index });
    if (hiddenAt === null) simulation.commit({ type: 'vacancy-hidden', vacancyIndex: vacancy.index });
    return reply.code(204).send();
  });
  server.delete('/employers/:employer/vacancies/hidden/:vacancy', async (request, reply) => {
    checkEmployer(request);
    const vacancy = workableVacancy(simulation, request);
    if (simulation.vacancies.status(vacancy).hiddenAt === null) throw notFound();
    simulation.commit({ type: 'vacancy-restored', vacancyIndex: vacancy.index });
    return reply.code(204).send();
  });
}

/** The vacancy of the path that the caller may work on; any other one is as if it did not exist. */
export function workableVacancy(simulation: Simulation, request: FastifyRequest): SimulatedVacancy {
  const vacancy = simulation.vacancies.on('headhunter', pathPart(request, 'vacancy'));
  if (vacancy === undefined) throw notFound();
  const { managerId } = simulation.vacancies.status(vacancy);
  if (!mayWorkOn(callerOf(simulation, request), managerId)) throw notFound();
  return vacancy;
}

function active(simulation: Simulation, request: FastifyRequest): object {
  const { page, perPage } = pageOf(request, 20, MOST_ACTIVE);
  const wanted = orderedVacancies(simulation, chosenVacancies(simulation, request), argumentsOf(request).order_by);
  const list = listEnvelope(wanted, page, perPage);
  return { ...list, items: list.items.map((vacancy) => activeVacancy(simulation, vacancy, baseUrlOf(request))) };
}

/** Vacancies for which a person could be invited; the only filter may be the résumé. */
function fit(simulation: Simulation, request: FastifyRequest): object {
  const query = argumentsOf(request);
  const others = Object.keys(query).filter(
    (name) => !['resume_id', 'page', 'per_page', 'host', 'locale'].includes(name),
  );
  if (others.length > 0) throw badArguments('resume_id', ...others);
  const resume = simulation.responses.resume('headhunter', query.resume_id ?? '');
  if (resume === undefined || resume.deleted) throw notFound();
  const { page, perPage } = pageOf(request, 20, MOST_ACTIVE);
  const caller = callerOf(simulation, request);
  const open = simulation.vacancies.all.filter((vacancy) => {
    const { archivedAt, managerId } = simulation.vacancies.status(vacancy);
    return archivedAt === null && mayWorkOn(caller, managerId);
  });
  const list = listEnvelope(open, page, perPage);
  const base = baseUrlOf(request);
  const items = list.items.map((vacancy) => {
    const answered = simulation.responses.hasResponded('headhunter', vacancy.index, resume.personNumber);
    const actions = answered ? [] : invitationActions(vacancy, resume, base);
    return { ...vacancyForResume(simulation, vacancy, base), can_invite: !answered, negotiations_actions: actions };
  });
  return { ...list, items };
}

/** Vacancies of one recruiter that were put away: there is no "all accessible" here. */
function put(simulation: Simulation, request: FastifyRequest, where: (status: VacancyStatus) => boolean): object {
  checkEmployer(request);
  const caller = callerOf(simulation, request);
  const { page, perPage } = pageOf(request, MOST_ARCHIVED, MOST_ARCHIVED);
  const owner = argumentsOf(request).manager_id ?? caller.id;
  if (!RECRUITERS.some(({ id }) => id === owner) || !mayWorkOn(caller, owner)) throw notFound();
  const found = simulation.vacancies.all.filter((vacancy) => {
    const status = simulation.vacancies.status(vacancy);
    return status.managerId === owner && where(status);
  });
  // The one put away last comes first.
  const at = (vacancy: SimulatedVacancy): number => simulation.vacancies.status(vacancy).archivedAt ?? 0;
  const list = listEnvelope(
    found.toSorted((a, b) => at(b) - at(a) || b.index - a.index),
    page,
    perPage,
  );
  return { ...list, items: list.items.map((vacancy) => archivedVacancy(simulation, vacancy, baseUrlOf(request))) };
}
