import type { FastifyInstance, FastifyRequest } from 'fastify';
import { argumentsOf, baseUrlOf, pathPart, wholeNumber } from './http-call.js';
import { CITIES } from './market/cities.table.js';
import type { CityKey } from './market/cities.table.js';
import type { SimulatedVacancy } from './market/market.js';
import type { SimulatedResume, SimulatedTopic } from './simulated-topic.js';
import { SUPERJOB_CLIENT_ID, SUPERJOB_USER_ID } from './simulation.js';
import type { Simulation } from './simulation.js';
import { SUPERJOB_REFERENCES } from './superjob-references.table.js';
import { SuperjobRefusal, superjobNotFound } from './superjob.errors.js';
import { superjobToken } from './superjob.hooks.js';
import { superjobResume } from './superjob-resume.view.js';
import { SALES_CATALOGUE, superjobTown, superjobVacancy } from './superjob-vacancy.view.js';

/** Highest `count` of a page, and highest `page`. */
const MOST_OBJECTS = 100;
const LAST_PAGE = 500;

interface ResumeList {
  readonly objects: readonly object[];
  readonly total: number;
  readonly more: boolean;
}

/** https://api.superjob.ru/client/ */
export function addSuperjobRoutes(server: FastifyInstance, simulation: Simulation): void {
  server.get('/v2/user/current/', async () => ({
    id: SUPERJOB_USER_ID,
    name: 'Вера Лисицына',
    email: simulation.credentials.superjobLogin,
    photo: '',
    hr: true,
    id_cv: null,
    phone_number: '74950000001',
    date_reg: 1_400_000_000,
  }));
  server.get('/v2/vacancies/', async (request) => {
    const list = pageOf(simulation, request, ownVacancies(simulation, request));
    const objects = list.objects.map((vacancy) => superjobVacancy(simulation, vacancy, request));
    return { ...list, objects, subscription_id: 0, subscription_active: false };
  });
  server.get('/v2/vacancies/:vacancy/', async (request) =>
    superjobVacancy(simulation, vacancyArgument(simulation, request), request),
  );
  server.get('/v2/resumes/received/', async (request) => receivedList(simulation, request));
  server.get('/v2/resumes/received/:vacancy/', async (request) => {
    const { index } = vacancyArgument(simulation, request);
    return received(simulation, request, simulation.responses.topicsOf('superjob', index));
  });
  server.get('/v2/resumes/:resume/', async (request) =>
    superjobResume(simulation, resumeArgument(simulation, request), baseUrlOf(request)),
  );
  server.post('/v2/hr/resumes/:resume/reject/', async (request) => {
    const resume = resumeArgument(simulation, request);
    if (resume.rejected) throw new SuperjobRefusal(403, 'forbidden', 'Отказ уже отправлен');
    simulation.commit({ type: 'resume-rejected', resumeId: resume.id });
    return { result: true };
  });
  addDictionaries(server);
}

function addDictionaries(server: FastifyInstance): void {
  server.get('/v2/references/', async () => SUPERJOB_REFERENCES);
  server.get('/v2/catalogues/', async () => [catalogue()]);
  server.get('/v2/catalogues/:key/', async (request) => {
    if (pathPart(request, 'key') !== String(SALES_CATALOGUE.key)) throw superjobNotFound();
    return catalogue();
  });
  server.get('/v2/catalogues/parent/:key/', async (request) => {
    const isSales = pathPart(request, 'key') === String(SALES_CATALOGUE.key);
    return isSales ? catalogue().positions : [];
  });
  server.get('/v2/towns/', async (request) => towns(request));
  // Observed: the country and the region of the résumés that were seen. The whole lists are not known.
  server.get('/v2/countries/', async () => listOf([{ id: 1, title: 'Россия' }]));
  server.get('/v2/regions/', async () => listOf([{ id: 3, title: 'Центральный округ', id_country: 1 }]));
}

function listOf<T>(objects: readonly T[]): { objects: readonly T[]; total: number; more: boolean } {
  return { objects, total: objects.length, more: false };
}

/** The résumé of the path; a deleted one is as if it had never been there. */
export function resumeArgument(simulation: Simulation, request: FastifyRequest): SimulatedResume {
  const resume = simulation.responses.resume('superjob', pathPart(request, 'resume'));
  if (resume === undefined || resume.deleted) throw superjobNotFound();
  return resume;
}

/** A page of everything received, over all vacancies. */
export function receivedList(simulation: Simulation, request: FastifyRequest): ResumeList {
  const topics = simulation.vacancies.all.flatMap(({ index }) => simulation.responses.topicsOf('superjob', index));
  return received(simulation, request, topics);
}

/** `objects`, `total`, `more`; refuses more than a hundred at once and anything beyond the depth. */
function pageOf<T>(
  simulation: Simulation,
  request: FastifyRequest,
  all: readonly T[],
): { objects: T[]; total: number; more: boolean } {
  const query = argumentsOf(request);
  const page = wholeNumber(query.page, 0);
  const count = wholeNumber(query.count, 20);
  const wrong = {
    page: page === null || page > LAST_PAGE,
    count: count === null || count < 1 || count > MOST_OBJECTS,
  };
  if (page === null || count === null || wrong.page || wrong.count) {
    const names = Object.entries(wrong).filter(([, bad]) => bad);
    throw new SuperjobRefusal(400, 'validation', '', {
      message: Object.fromEntries(names.map(([name]) => [name, [{ description: `Неверное значение ${name}` }]])),
    });
  }
  const reachable = all.slice(0, simulation.settings.superjobListDepth);
  const end = (page + 1) * count;
  return { objects: reachable.slice(page * count, end), total: all.length, more: end < reachable.length };
}

/** Newest first; a deleted résumé is simply no longer in the list. */
function received(simulation: Simulation, request: FastifyRequest, topics: readonly SimulatedTopic[]): ResumeList {
  const alive = topics
    .filter((topic) => !topic.resume.deleted)
    .sort((a, b) => b.createdAt - a.createdAt || b.number - a.number);
  const list = pageOf(simulation, request, alive);
  const base = baseUrlOf(request);
  return { ...list, objects: list.objects.map(({ resume }) => ({ resume: superjobResume(simulation, resume, base) })) };
}

function vacancyArgument(simulation: Simulation, request: FastifyRequest): SimulatedVacancy {
  const vacancy = simulation.vacancies.on('superjob', pathPart(request, 'vacancy'));
  if (vacancy === undefined) throw superjobNotFound();
  return vacancy;
}

/** Vacancies of the asked user or client; nobody else has any here. */
function ownVacancies(simulation: Simulation, request: FastifyRequest): SimulatedVacancy[] {
  const query = argumentsOf(request);
  const user = query.id_user ?? (superjobToken(request) === null ? undefined : String(SUPERJOB_USER_ID));
  const mine = query.id_client === String(SUPERJOB_CLIENT_ID) || user === String(SUPERJOB_USER_ID);
  if (!mine) return [];
  const withArchive = query.archive === '1' || query.published_all === '1';
  return simulation.vacancies.all.filter(
    (vacancy) =>
      vacancy.superjobId !== null && (withArchive || simulation.vacancies.status(vacancy).archivedAt === null),
  );
}

function catalogue(): Readonly<Record<string, unknown>> & { readonly positions: readonly object[] } {
  const { title, key, positions } = SALES_CATALOGUE;
  return {
    title_rus: title,
    url_rus: 'prodazhi',
    title,
    title_trimmed: title,
    key,
    positions: positions.map((position) => ({
      title_rus: position.title,
      url_rus: 'uslugi-dlya-biznesa',
      title: position.title,
      id_parent: key,
      key: position.key,
    })),
  };
}

function towns(request: FastifyRequest): object {
  const keyword = (argumentsOf(request).keyword ?? '').toLowerCase();
  const objects = (Object.keys(CITIES) as CityKey[])
    .filter((key) => CITIES[key].name.toLowerCase().includes(keyword))
    .map((key) => superjobTown(key));
  return listOf(objects);
}
