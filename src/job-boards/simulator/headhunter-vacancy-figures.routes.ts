import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DateTime } from 'luxon';
import { checkEmployer } from './headhunter-account.routes.js';
import { badArguments } from './headhunter.errors.js';
import { ORDER_TYPES } from './headhunter-negotiation.view.js';
import { pageOf } from './headhunter-page.js';
import { premiumsLeft, publicationsLeft } from './headhunter-publication.routes.js';
import { resumeShort } from './headhunter-resume.view.js';
import { workableVacancy } from './headhunter-vacancies.routes.js';
import { VACANCY_CONDITIONS } from './headhunter-vacancy-conditions.table.js';
import { listEnvelope } from './headhunter-wording.js';
import { argumentsOf, baseUrlOf } from './http-call.js';
import { CITIES } from './market/cities.table.js';
import type { SimulatedVacancy } from './market/market.js';
import type { Simulation } from './simulation.js';

/** Days of `stats`, and of the people counted as visitors. */
const STATISTICS_DAYS = 5;
const VISITORS_DAYS = 7;
const DAY = 86_400_000;

/** Figures about vacancies and what can be bought for them. https://api.hh.ru/openapi/redoc#tag/Prosmotr-vakansij */
export function addHeadhunterVacancyFigures(server: FastifyInstance, simulation: Simulation): void {
  server.get('/vacancies/:vacancy/stats', async (request) => ({
    items: statistics(simulation, workableVacancy(simulation, request)),
  }));
  server.get('/vacancies/:vacancy/visitors', async (request) => visitors(simulation, request));
  server.get('/vacancies/:vacancy/upgrades', async (request) => upgrades(simulation, request));
  server.get('/vacancies/:vacancy/preferred_negotiations_order', async (request) => {
    const { preferredOrder } = simulation.vacancies.status(workableVacancy(simulation, request));
    return { order_type: { id: preferredOrder, name: ORDER_TYPES[preferredOrder as keyof typeof ORDER_TYPES] } };
  });
  server.put('/vacancies/:vacancy/preferred_negotiations_order', async (request, reply) => {
    const vacancy = workableVacancy(simulation, request);
    const { order } = argumentsOf(request);
    if (order === undefined || !(order in ORDER_TYPES)) throw badArguments('order');
    simulation.commit({ type: 'vacancy-order-preferred', vacancyIndex: vacancy.index, order });
    return reply.code(204).send();
  });
  server.get('/vacancy_conditions', async () => VACANCY_CONDITIONS);
  server.get('/employers/:employer/services/available_publications', async (request) => {
    checkEmployer(request);
    return available(simulation, baseUrlOf(request));
  });
  server.get('/clickme/statistics', async (request) => advertising(simulation, request));
}

/**
 * The last five days of the vacancy's life: up to today, or to the day of its archiving. A younger one begins with its first day, and
 * the days to come have no figures.
 */
function statistics(simulation: Simulation, vacancy: SimulatedVacancy): object[] {
  const topics = simulation.responses.topicsOf('headhunter', vacancy.index);
  const dayOf = (milliseconds: number): DateTime =>
    DateTime.fromMillis(milliseconds, { zone: 'Europe/Moscow' }).startOf('day');
  const last = dayOf(simulation.vacancies.status(vacancy).archivedAt ?? simulation.now().getTime());
  const first = DateTime.max(dayOf(Date.parse(vacancy.createdAt)), last.minus({ days: STATISTICS_DAYS - 1 }));
  return Array.from({ length: STATISTICS_DAYS }, (_none, index) => {
    const day = first.plus({ days: index });
    const date = day.toISODate();
    if (day > last) return { date, responses: null, views: null };
    const [start, end] = [day.toMillis(), day.plus({ days: 1 }).toMillis()];
    const responses = topics.filter(({ createdAt }) => createdAt >= start && createdAt < end).length;
    return { date, responses, views: responses * 23 + 7 };
  });
}

/** Whoever responded in the last week has looked at the vacancy; so have some who hide it. */
function visitors(simulation: Simulation, request: FastifyRequest): object {
  const vacancy = workableVacancy(simulation, request);
  const { page, perPage } = pageOf(request, 20, 50);
  const since = simulation.now().getTime() - VISITORS_DAYS * DAY;
  const seen = simulation.responses
    .topicsOf('headhunter', vacancy.index)
    .filter(({ createdAt, resume }) => createdAt >= since && !resume.deleted);
  const list = listEnvelope(seen, page, perPage);
  const shown = list.items.filter(({ number }) => number % 9 !== 0);
  const items = shown.map((topic) => resumeShort(simulation, topic.resume, null, baseUrlOf(request)));
  return { ...list, items, hidden_on_page: list.items.length - shown.length };
}

function upgrades(simulation: Simulation, request: FastifyRequest): object {
  const { archivedAt, propertyType } = simulation.vacancies.status(workableVacancy(simulation, request));
  if (archivedAt !== null) return { error_reason: 'Вакансия в архиве', items: [] };
  if (propertyType === 'HH_PREMIUM') return { error_reason: null, items: [] };
  const purchase = {
    type: 'buy',
    url: `${baseUrlOf(request)}/employer/invoice/purchase?code=VPREM&count=1`,
    price: { amount: (simulation.settings.headhunterPublicationRoubles * 2).toFixed(1), currency_code: 'RUR' },
  };
  const premium = {
    actions: premiumsLeft(simulation) > 0 ? [{ type: 'direct_upgrade' }, purchase] : [purchase],
    appearance: { title: 'Премиум', description: 'Неделю выше остальных' },
    vacancy_billing_type: { id: 'premium', name: 'Премиум', description: 'Неделю выше остальных' },
    vacancy_properties: { required: [{ property_type: 'HH_PREMIUM' }] },
    without_action: null,
  };
  return { error_reason: null, items: [premium] };
}

function available(simulation: Simulation, base: string): object {
  const count = publicationsLeft(simulation);
  const russia = { id: '3000233', title: 'Вся Россия', areas_url: `${base}/areas?price_region_id=3000233` };
  return {
    publication_variants: [
      {
        appearance: { title: 'Стандарт', description: 'Обычная публикация на тридцать дней' },
        available_publications_count: count,
        suitable_packages: [{ count, invalid: false, price_regions: [russia] }],
        vacancy_properties: { required: [{ property_type: 'HH_STANDARD' }] },
      },
    ],
  };
}

/** One campaign: the first vacancy is advertised on the last day that was asked for. */
function advertising(simulation: Simulation, request: FastifyRequest): object {
  const { date_from: from = '', date_to: to = '' } = argumentsOf(request);
  const wrong = (text: string): boolean => !/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text));
  if (wrong(from)) throw badArguments('date_from');
  if (wrong(to) || to < from) throw badArguments('date_to');
  const [vacancy] = simulation.vacancies.all;
  if (vacancy === undefined) return { items: [] };
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  const campaign = {
    amount: 412.5 * days,
    campaign_id: '67001',
    campaign_title: vacancy.name,
    campaign_type: 'TOP_SEARCH',
    clickme_account_id: '4567',
    clickme_account_title: 'Основной',
    clicks: 11 * days,
    date_end: to,
    date_start: from,
    impressions: 320 * days,
    responses: days,
    url: `${baseUrlOf(request)}/vacancy/${vacancy.headhunterId}`,
    vacancy_area_name: CITIES[vacancy.template.city].name,
    vacancy_id: vacancy.headhunterId,
    vacancy_title: vacancy.name,
  };
  return { items: [campaign] };
}
