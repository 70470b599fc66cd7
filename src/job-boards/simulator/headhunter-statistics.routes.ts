import type { FastifyInstance } from 'fastify';
import { checkEmployer, recruiterArgument } from './headhunter-account.routes.js';
import { callerOf } from './headhunter-caller.js';
import { HeadhunterRefusal } from './headhunter.errors.js';
import type { SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/** Days that the figures look back. */
const DAYS = 30;
const DAY = 86_400_000;

/** How fast and how politely responses are answered. https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya */
export function addHeadhunterStatistics(server: FastifyInstance, simulation: Simulation): void {
  server.get('/employers/:employer/negotiations_statistics', async (request) => {
    checkEmployer(request);
    return { employer_statistics: statistics(simulation, () => true) };
  });
  server.get('/employers/:employer/managers/:recruiter/negotiations_statistics', async (request) => {
    const { id } = recruiterArgument(request);
    const caller = callerOf(simulation, request);
    if (id !== caller.id && !caller.hasAdminRights) throw new HeadhunterRefusal(403, [{ type: 'forbidden' }]);
    return { manager_statistics: statistics(simulation, (ownerId) => ownerId === id) };
  });
}

function statistics(simulation: Simulation, counts: (ownerId: string) => boolean): object {
  const since = simulation.now().getTime() - DAYS * DAY;
  const topics = simulation.vacancies.all
    .filter((vacancy) => counts(simulation.vacancies.status(vacancy).managerId))
    .flatMap(({ index }) => simulation.responses.topicsOf('headhunter', index))
    .filter(({ createdAt, invited }) => createdAt >= since && !invited);
  const waits = topics.map(daysToAnswer).filter((days) => days !== null);
  const percent = (part: number): number | null =>
    topics.length === 0 ? null : Math.round((100 * part) / topics.length);
  const replied = percent(waits.length);
  return {
    received: topics.length,
    viewed_percent: percent(topics.filter(({ viewed }) => viewed).length),
    replied_percent: replied,
    average_reply_time:
      waits.length === 0 ? null : Math.round(waits.reduce((sum, days) => sum + days, 0) / waits.length),
    politeness: replied === null ? null : politeness(replied),
  };
}

/** Days until the first message of ours; null = none yet. */
function daysToAnswer({ createdAt, later }: SimulatedTopic): number | null {
  const first = later.find(({ author }) => author === 'employer');
  return first === undefined ? null : (first.at - createdAt) / DAY;
}

function politeness(index: number): object {
  return {
    index,
    index_change: 0,
    hint: index > 50 ? 'Индекс вежливости выше среднего' : 'Индекс вежливости ниже среднего',
    description: 'Доля откликов, на которые ответили',
    article_url: 'https://hh.ru/article/23734',
  };
}
