import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badArguments } from './headhunter.errors.js';
import { HEADHUNTER_DICTIONARIES } from './headhunter-dictionaries.table.js';
import { pathPart } from './http-call.js';
import { CITIES, COUNTRIES } from './market/cities.table.js';

/** Dictionaries and areas with the caching headers of the board. https://api.hh.ru/openapi/redoc#tag/Obshie-spravochniki */
export function addHeadhunterDictionaries(server: FastifyInstance): void {
  server.get('/dictionaries', async (request, reply) => cached(request, reply, HEADHUNTER_DICTIONARIES));
  server.get('/areas', async (request, reply) => cached(request, reply, areaTree()));
  server.get('/areas/countries', async (request, reply) =>
    cached(
      request,
      reply,
      areaTree().map(({ id, name }) => ({ id, name, url: `${request.protocol}://${request.host}/areas/${id}` })),
    ),
  );
  server.get('/areas/:area', async (request, reply) => {
    const id = pathPart(request, 'area');
    const found = areaTree()
      .flatMap((country) => [country, ...country.areas])
      .find((area) => area.id === id);
    if (found === undefined) throw badArguments('area_id');
    return cached(request, reply, found);
  });
  server.get('/professional_roles', async (request, reply) => {
    const role = { id: '70', name: 'Менеджер по продажам, менеджер по работе с клиентами' };
    const flags = {
      accept_incomplete_resumes: true,
      is_default: false,
      select_deprecated: false,
      search_deprecated: false,
    };
    return cached(request, reply, {
      categories: [{ id: '1', name: 'Продажи, обслуживание клиентов', roles: [{ ...role, ...flags }] }],
    });
  });
}

/** `ETag` and `If-None-Match`; the age is that of the board's sample. RFC 9110 §13.1.2. */
export function cached(request: FastifyRequest, reply: FastifyReply, body: object): FastifyReply {
  const text = JSON.stringify(body);
  const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
  void reply.header('ETag', etag).header('Cache-Control', 'max-age=1200');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(text);
}

interface Area {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
  readonly areas: Area[];
}

/** The countries with the market's cities under them; regions between them are left out. */
function areaTree(): Area[] {
  return Object.entries(COUNTRIES).map(([id, name]) => ({
    id,
    name,
    parent_id: null,
    areas: Object.values(CITIES)
      .filter((city) => city.countryId === id)
      .map((city) => ({ id: city.headhunterAreaId, name: city.name, parent_id: id, areas: [] })),
  }));
}
