import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HeadhunterRefusal, badArguments } from './headhunter.errors.js';
import { pageOf } from './headhunter-page.js';
import { resumeShort, resumeUpdatedAt } from './headhunter-resume.view.js';
import { stageOf } from './headhunter-stages.table.js';
import { personTests, textOf } from './headhunter-topic.filter.js';
import { headhunterInstant, listEnvelope } from './headhunter-wording.js';
import { argumentsOf, baseUrlOf, repeatedArgument } from './http-call.js';
import { streamSeed } from './market/chance.js';
import type { SimulatedResume } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/** Highest `per_page`, and how many résumés of one search can be paged through. */
const MOST_RESUMES = 100;
const DEPTH = 2000;

/**
 * Search among everybody who has a résumé on the board: part of the résumé database, which is bought on top of the access to the API.
 * https://api.hh.ru/openapi/redoc#tag/Poisk-rezyume
 */
export function addHeadhunterSearch(server: FastifyInstance, simulation: Simulation): void {
  server.get('/resumes', async (request) => search(simulation, request));
}

function search(simulation: Simulation, request: FastifyRequest): object {
  const { headhunterResumeDatabase: bought, headhunterSearchesPerDay: most } = simulation.settings;
  if (!bought) throw new HeadhunterRefusal(403, [{ type: 'api_access_payment', value: 'action_must_be_payed' }]);
  if (simulation.searchesToday() >= most) {
    throw new HeadhunterRefusal(429, [{ type: 'resumes', value: 'daily_resume_search_limit_exceeded' }]);
  }
  const { page, perPage } = pageOf(request, 20, MOST_RESUMES);
  if ((page + 1) * perPage > DEPTH) throw badArguments('page', 'per_page');
  const found = wanted(simulation, request).sort(comparison(simulation, argumentsOf(request).order_by));
  simulation.commit({ type: 'resumes-searched' });
  const list = listEnvelope(found, page, perPage);
  return { ...list, items: list.items.map((resume) => item(simulation, resume, baseUrlOf(request))) };
}

/** One résumé a person: nobody here has two. */
function wanted(simulation: Simulation, request: FastifyRequest): SimulatedResume[] {
  const tests = personTests(request, simulation.now());
  const words = repeatedArgument(request, 'text').flatMap((text) => text.toLowerCase().split(/\s+/));
  const responded = respondents(simulation, request);
  return simulation.responses.resumesOn('headhunter').filter((resume) => {
    if (resume.deleted || responded?.has(resume) === false) return false;
    const person = simulation.responses.person(resume);
    const text = words.length === 0 ? '' : textOf(person);
    return tests.every((test) => test(person)) && words.every((word) => text.includes(word));
  });
}

/** Those among whom `search_in_responses` and `search_by_vacancy_id` look; null = everybody. */
function respondents(simulation: Simulation, request: FastifyRequest): Set<SimulatedResume> | null {
  const { search_in_responses: inResponses, search_by_vacancy_id: vacancyId } = argumentsOf(request);
  if (vacancyId === undefined && inResponses !== 'true') return null;
  const asked = vacancyId === undefined ? undefined : simulation.vacancies.on('headhunter', vacancyId);
  if (vacancyId !== undefined && asked === undefined) throw badArguments('search_by_vacancy_id');
  const topics = (asked === undefined ? simulation.vacancies.all : [asked]).flatMap(({ index }) =>
    simulation.responses.topicsOf('headhunter', index),
  );
  return new Set(topics.filter(({ invited }) => !invited).map(({ resume }) => resume));
}

/** The last changed first, or by the wish; what fits best is the board's secret: here a fixed shuffle. */
function comparison(
  simulation: Simulation,
  order = 'publication_time',
): (a: SimulatedResume, b: SimulatedResume) => number {
  const wish = (resume: SimulatedResume): number => simulation.responses.person(resume).wish?.amount ?? 0;
  switch (order) {
    case 'publication_time':
      return (a, b) => resumeUpdatedAt(simulation, b) - resumeUpdatedAt(simulation, a) || (a.id < b.id ? -1 : 1);
    case 'salary_desc':
      return (a, b) => wish(b) - wish(a);
    case 'salary_asc':
      return (a, b) => wish(a) - wish(b);
    case 'relevance':
      return (a, b) => streamSeed('relevance', a.id) - streamSeed('relevance', b.id);
    default:
      throw badArguments('order_by');
  }
}

function item(simulation: Simulation, resume: SimulatedResume, base: string): object {
  const last = simulation.responses.topicsWith(resume).at(-1);
  const stage = stageOf(last?.collection ?? '');
  return {
    ...resumeShort(simulation, resume, null, base),
    last_negotiation:
      last === undefined
        ? null
        : { created_at: headhunterInstant(last.createdAt), employer_state: { id: stage.id, name: stage.stateName } },
  };
}
