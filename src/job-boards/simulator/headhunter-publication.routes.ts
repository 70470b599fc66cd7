import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import {
  advertisementChange,
  changeSchema,
  newAdvertisement,
  propertyTypeOf,
  publicationSchema,
} from './headhunter-advertisement.js';
import { callerOf } from './headhunter-caller.js';
import { badJson, vacanciesRefusal } from './headhunter.errors.js';
import { jsonBody } from './headhunter-json.js';
import { workableVacancy } from './headhunter-vacancies.routes.js';
import { headhunterInstant } from './headhunter-wording.js';
import { argumentsOf, baseUrlOf } from './http-call.js';
import type { SimulatedVacancy } from './market/market.js';
import { mayWorkOn } from './recruiters.table.js';
import type { Recruiter } from './recruiters.table.js';
import type { Simulation } from './simulation.js';

/** A vacancy can be prolonged again after so many hours. */
const HOURS_BETWEEN_PROLONGATIONS = 4;

/** Publishing, changing and prolonging: the calls that spend the employer's money. https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami */
export function addHeadhunterPublication(server: FastifyInstance, simulation: Simulation): void {
  server.post('/vacancies', async (request, reply) => {
    const ignoreDuplicates = argumentsOf(request).ignore_duplicates === 'true';
    const body = jsonBody(request, publicationSchema);
    const id = publishVacancy(simulation, callerOf(simulation, request), body, ignoreDuplicates);
    return reply.code(201).header('Location', `/vacancies/${id}`).send({ id });
  });
  server.put('/vacancies/:vacancy', async (request, reply) => {
    const vacancy = workableVacancy(simulation, request);
    const body = jsonBody(request, changeSchema);
    const { archivedAt, managerId } = simulation.vacancies.status(vacancy);
    if (archivedAt !== null) throw vacanciesRefusal('unavailable_for_archived');
    if (body.vacancy_properties !== undefined) upgrade(simulation, vacancy, propertyTypeOf(body));
    simulation.commit({ type: 'vacancy-changed', vacancyIndex: vacancy.index, change: advertisementChange(body) });
    const owner = body.manager?.id;
    if (owner !== undefined && owner !== managerId) {
      simulation.commit({ type: 'vacancy-transferred', vacancyIndex: vacancy.index, managerId: owner });
    }
    return reply.code(204).send();
  });
  server.get('/vacancies/:vacancy/prolongate', async (request) => {
    const vacancy = workableVacancy(simulation, request);
    const { expiresAt } = simulation.vacancies.status(vacancy);
    const reason = whyNotProlonged(simulation, vacancy);
    const url = `${baseUrlOf(request)}/vacancies/${vacancy.headhunterId}/prolongate`;
    const action =
      reason === null
        ? { id: 'prolongate', enabled: true, method: 'POST', url }
        : { id: 'prolongate', enabled: false, disable_reason: { id: reason, name: 'Вакансию сейчас нельзя продлить' } };
    return { id: vacancy.headhunterId, expires_at: headhunterInstant(expiresAt), actions: [action] };
  });
  server.post('/vacancies/:vacancy/prolongate', async (request, reply) => {
    const vacancy = workableVacancy(simulation, request);
    const reason = whyNotProlonged(simulation, vacancy);
    if (reason !== null) throw vacanciesRefusal(reason);
    buy(simulation, 'prolongation');
    simulation.commit({ type: 'vacancy-prolonged', vacancyIndex: vacancy.index });
    return reply.code(204).send();
  });
}

type Publication = z.infer<typeof publicationSchema>;

/** @returns the new vacancy's id */
export function publishVacancy(
  simulation: Simulation,
  caller: Recruiter,
  body: Publication,
  ignoreDuplicates: boolean,
): string {
  const managerId = body.manager?.id ?? caller.id;
  if (!mayWorkOn(caller, managerId)) throw vacanciesRefusal('creation_forbidden');
  const previousId = body.previous_id ?? null;
  const old = previousId === null ? undefined : simulation.vacancies.on('headhunter', previousId);
  if (previousId !== null && (old === undefined || simulation.vacancies.status(old).archivedAt === null)) {
    throw badJson('/previous_id', 'invalid');
  }
  const twins = ignoreDuplicates ? [] : twinsOf(simulation, body);
  if (twins.length > 0) {
    throw vacanciesRefusal('duplicate', { found: twins.length, items: twins.map((id) => ({ id })) });
  }
  const propertyType = propertyTypeOf(body);
  buy(simulation, 'publication');
  const advertisement = newAdvertisement(body);
  const moderated = simulation.settings.headhunterModeration;
  simulation.commit({ type: 'vacancy-published', advertisement, managerId, previousId, propertyType, moderated });
  return simulation.vacancies.all.at(-1)?.headhunterId ?? '';
}

/** Open vacancies of the same name in the same city. Their ids are numbers here, text everywhere else. */
export function twinsOf(simulation: Simulation, body: Publication): number[] {
  const { name, city } = newAdvertisement(body);
  return simulation.vacancies.all
    .filter((vacancy) => vacancy.name === name && vacancy.template.city === city)
    .filter((vacancy) => simulation.vacancies.status(vacancy).archivedAt === null)
    .map(({ headhunterId }) => Number(headhunterId));
}

/** Null = it can be prolonged. */
function whyNotProlonged(simulation: Simulation, vacancy: SimulatedVacancy): string | null {
  const { archivedAt, prolongedAt } = simulation.vacancies.status(vacancy);
  if (archivedAt !== null) return 'unavailable_for_archived';
  if (simulation.inModeration(vacancy)) return 'not_premoderated';
  const pause = HOURS_BETWEEN_PROLONGATIONS * 3_600_000;
  if (prolongedAt !== null && simulation.now().getTime() - prolongedAt < pause) return 'too_early';
  return publicationsLeft(simulation) === 0 ? 'not_enough_purchased_services' : null;
}

/** Publications that were bought and not used up by calls of the API. */
export function publicationsLeft({ settings, bought }: Simulation): number {
  return Math.max(0, settings.headhunterPublications - bought.publication - bought.prolongation);
}

/** The same for premium ones. */
export function premiumsLeft({ settings, bought }: Simulation): number {
  return Math.max(0, settings.headhunterPremiums - bought.upgrade);
}

function buy(simulation: Simulation, service: 'publication' | 'prolongation'): void {
  if (publicationsLeft(simulation) === 0) throw vacanciesRefusal('not_enough_purchased_services');
  const roubles = simulation.settings.headhunterPublicationRoubles;
  simulation.commit({ type: 'service-bought', service, roubles });
}

/** A vacancy becomes better, never worse; what it is already costs nothing. */
function upgrade(simulation: Simulation, vacancy: SimulatedVacancy, propertyType: string): void {
  if (simulation.vacancies.status(vacancy).propertyType === propertyType) return;
  if (propertyType !== 'HH_PREMIUM') throw vacanciesRefusal('conflict_changes');
  if (premiumsLeft(simulation) === 0) throw vacanciesRefusal('not_enough_purchased_services');
  const roubles = simulation.settings.headhunterPublicationRoubles * 2;
  simulation.commit({ type: 'service-bought', service: 'upgrade', roubles });
  simulation.commit({ type: 'vacancy-upgraded', vacancyIndex: vacancy.index, propertyType });
}
