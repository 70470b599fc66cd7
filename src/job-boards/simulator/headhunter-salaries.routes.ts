import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cached } from './headhunter-dictionaries.routes.js';
import { HeadhunterRefusal, HeadhunterTokenRefusal, notFound } from './headhunter.errors.js';
import { argumentsOf, pathPart, repeatedArgument } from './http-call.js';
import { CITIES } from './market/cities.table.js';
import type { Simulation } from './simulation.js';

/** Levels of the salary bank with what each earns of the market's middle. Invented shares. */
const LEVELS = [
  { id: 'specialist', name: 'Специалист', description: 'Работает самостоятельно', share: 1 },
  { id: 'senior_specialist', name: 'Старший специалист', description: 'Помогает другим', share: 1.3 },
] as const;

const SPECIALITY = { id: '1700000', name: 'Работа с клиентами', description: 'Ведение заказов клиентов' } as const;

const INDUSTRY = {
  id: '41',
  name: 'Розничная торговля',
  industries: [{ id: '41.518', name: 'Интернет-магазин' }],
} as const;

/** p10, p25, mean, p75 and p90 as shares of the median. Invented. */
const SHAPE = { minimum: 0.6, bottom: 0.8, median: 1, average: 1.05, upper: 1.25, maximum: 1.5 } as const;

/**
 * The salary bank: a product of its own, with areas that are not those of `/areas`.
 * https://api.hh.ru/openapi/redoc#tag/Bank-dannyh-o-zarplatah
 */
export function addHeadhunterSalaries(server: FastifyInstance, simulation: Simulation): void {
  const dictionaries = '/salary_statistics/dictionaries';
  server.get(`${dictionaries}/salary_areas`, async (request, reply) =>
    cached(
      request,
      reply,
      salaryAreas(simulation).map(({ id, name }) => ({ id, name })),
    ),
  );
  server.get(`${dictionaries}/salary_industries`, async (request, reply) => cached(request, reply, [INDUSTRY]));
  server.get(`${dictionaries}/employee_levels`, async (request, reply) =>
    cached(
      request,
      reply,
      LEVELS.map(({ id, name, description }) => ({ id, name, description })),
    ),
  );
  server.get(`${dictionaries}/professional_areas`, async (request, reply) =>
    cached(request, reply, [{ id: '17', name: 'Продажи', specializations: [SPECIALITY] }]),
  );
  server.get('/salary_statistics/paid/salary_evaluation/:area', async (request) => evaluation(simulation, request));
}

/** Cities where a vacancy says what it pays, with the middle of what they say. */
function salaryAreas({ vacancies }: Simulation): { id: string; name: string; middle: number }[] {
  const middles = new Map<string, number[]>();
  for (const { template } of vacancies.all) {
    const { salaryFrom, salaryTo, currency, city } = template;
    if (salaryFrom === null || currency !== 'RUR') continue;
    const { name } = CITIES[city];
    middles.set(name, [...(middles.get(name) ?? []), (salaryFrom + (salaryTo ?? salaryFrom)) / 2]);
  }
  return [...middles].map(([name, values], index) => ({
    id: String(10_001 + index),
    name,
    middle: values.reduce((sum, value) => sum + value, 0) / values.length,
  }));
}

function evaluation(simulation: Simulation, request: FastifyRequest): object {
  if (!simulation.settings.headhunterSalaryData) throw new HeadhunterRefusal(403, [{ type: 'forbidden' }]);
  const asked = repeatedArgument(request, 'employee_level');
  const levels = LEVELS.filter(({ id }) => asked.includes(id));
  // Its errors have the shape of the token endpoint's; which one says "wrong argument" is not declared.
  if (levels.length < asked.length) throw new HeadhunterTokenRefusal('invalid_request', 'bad redirect url');
  const area = salaryAreas(simulation).find(({ id }) => id === pathPart(request, 'area'));
  const { speciality, industry } = argumentsOf(request);
  const known = (speciality ?? SPECIALITY.id) === SPECIALITY.id && (industry ?? INDUSTRY.id) === INDUSTRY.id;
  if (area === undefined || !known) throw notFound();
  const shares = levels.length === 0 ? [1] : levels.map(({ share }) => share);
  const median = (area.middle * shares.reduce((sum, share) => sum + share, 0)) / shares.length;
  const named = ({ id, name }: { readonly id: string; readonly name: string }): object => ({ id, name });
  return {
    market_salary: Object.fromEntries(Object.entries(SHAPE).map(([key, share]) => [key, Math.round(median * share)])),
    resulting_parameters: {
      areas: [named(area)],
      excluded_areas: null,
      employee_levels: levels.length === 0 ? null : levels.map(named),
      industries: industry === undefined ? null : [named(INDUSTRY)],
      specialities: speciality === undefined ? null : [named(SPECIALITY)],
      indirect_calculation: null,
      employers_count: 21,
      positions_count: 1648,
      sources: ['SALARIES', 'RESUMES', 'VACANCIES'],
    },
  };
}
