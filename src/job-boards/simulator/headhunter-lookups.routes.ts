import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cached } from './headhunter-dictionaries.routes.js';
import { badArguments, notFound } from './headhunter.errors.js';
import { LANGUAGE_NAMES } from './headhunter-names.table.js';
import { baseUrlOf, pathPart, repeatedArgument } from './http-call.js';

/** `GET /locales`: the languages of the interface. */
const LOCALES = [
  { id: 'RU', name: 'Русский', current: true },
  { id: 'EN', name: 'English', current: false },
  { id: 'KZ', name: 'Қазақ', current: false },
  { id: 'UA', name: 'Українська', current: false },
] as const;

const INDUSTRIES = [
  { id: '41', name: 'Розничная торговля', industries: [{ id: '41.518', name: 'Интернет-магазин' }] },
  { id: '44', name: 'Услуги для бизнеса', industries: [{ id: '44.393', name: 'Консалтинговые услуги' }] },
] as const;

const LINE = { id: '1', name: 'Сокольническая', hex_color: 'E42518' } as const;

const METRO = [
  {
    id: '1',
    name: 'Москва',
    lines: [
      {
        ...LINE,
        stations: [
          { id: '1.189', name: 'Чистые пруды', lat: 55.765639, lng: 37.638705, order: 8, line: LINE },
          { id: '1.91', name: 'Лубянка', lat: 55.759162, lng: 37.625344, order: 9, line: LINE },
        ],
      },
    ],
  },
] as const;

const SKILLS = [
  { id: '1114', text: 'Работа с клиентами' },
  { id: '1158', text: 'Холодные звонки' },
  { id: '2604', text: '1С' },
] as const;

const DISTRICTS = [{ id: '36', name: 'Центральный', area_id: '1' }] as const;

const INSTITUTIONS = [
  {
    id: '39144',
    acronym: 'РЭУ',
    text: 'Российский экономический университет',
    synonyms: null,
    area: { id: '1', name: 'Москва' },
  },
] as const;

/** Small dictionaries: a few entries of each, in the board's form. https://api.hh.ru/openapi/redoc#tag/Spravochniki */
export function addHeadhunterLookups(server: FastifyInstance): void {
  server.get('/languages', async (request, reply) => cached(request, reply, languages()));
  server.get('/industries', async (request, reply) => cached(request, reply, INDUSTRIES));
  server.get('/locales', async (request, reply) => cached(request, reply, LOCALES));
  server.get('/locales/resume', async (request, reply) =>
    cached(
      request,
      reply,
      LOCALES.map(({ id, name }) => ({ id, name })),
    ),
  );
  server.get('/metro', async (request, reply) =>
    cached(
      request,
      reply,
      METRO.map((city) => ({ ...city, url: `${baseUrlOf(request)}/metro/${city.id}` })),
    ),
  );
  server.get('/metro/:city', async (request, reply) => {
    const city = METRO.find(({ id }) => id === pathPart(request, 'city'));
    if (city === undefined) throw notFound();
    return cached(request, reply, city);
  });
  server.get('/districts', async (request, reply) => cached(request, reply, DISTRICTS));
  server.get('/skills', async (request) => ({ items: chosen(request, SKILLS) }));
  server.get('/educational_institutions', async (request) => ({ items: chosen(request, INSTITUTIONS) }));
}

function languages(): object[] {
  return Object.entries(LANGUAGE_NAMES).map(([id, name]) => ({ id, uid: id, name }));
}

/** Entries by `id`, which has to be there and may be repeated; unknown ones are left out. */
function chosen<T extends { readonly id: string }>(request: FastifyRequest, all: readonly T[]): T[] {
  const ids = repeatedArgument(request, 'id');
  if (ids.length === 0) throw badArguments('id');
  return all.filter(({ id }) => ids.includes(id));
}
