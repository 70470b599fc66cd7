import type { FastifyRequest } from 'fastify';
import { callerOf } from './headhunter-caller.js';
import { badArguments, notFound } from './headhunter.errors.js';
import { vacancyCounters } from './headhunter-vacancy.view.js';
import { argumentsOf, repeatedArgument } from './http-call.js';
import { CITIES } from './market/cities.table.js';
import type { SimulatedVacancy } from './market/market.js';
import { RECRUITERS, mayWorkOn } from './recruiters.table.js';
import type { Simulation } from './simulation.js';

/** Open vacancies that the filters leave; without any owner filter only the caller's own. */
export function chosenVacancies(simulation: Simulation, request: FastifyRequest): SimulatedVacancy[] {
  const query = argumentsOf(request);
  const given = ['manager_id', 'manager_ids', 'all_accessible'].filter((name) => query[name] !== undefined);
  if (given.length > 1) throw badArguments(...(given as [string, ...string[]]));
  const caller = callerOf(simulation, request);
  const owners = (query.manager_ids ?? query.manager_id ?? caller.id).split(',');
  const known = owners.every((owner) => RECRUITERS.some(({ id }) => id === owner) && mayWorkOn(caller, owner));
  if (!known) throw notFound();
  const areas = repeatedArgument(request, 'area');
  const text = (query.text ?? '').toLowerCase();
  return simulation.vacancies.all.filter((vacancy) => {
    const { archivedAt, managerId } = simulation.vacancies.status(vacancy);
    const everybody = query.all_accessible === 'true';
    const asked = everybody ? mayWorkOn(caller, managerId) : owners.includes(managerId);
    const inArea = areas.length === 0 || areas.includes(CITIES[vacancy.template.city].headhunterAreaId);
    const isShown = archivedAt === null && !simulation.inModeration(vacancy);
    return isShown && asked && inArea && vacancy.name.toLowerCase().includes(text);
  });
}

/** In the order of the dictionary `employer_active_vacancies_order`. */
export function orderedVacancies(
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
