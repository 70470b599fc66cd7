import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { RESUME_JSON_SCHEMA } from '../job-boards/index.js';

const ABOUT = `The same operations as on the pages.

Send an API key of your organisation as \`Authorization: Bearer …\`; an owner makes keys under Settings.
A key has a role, which is given when the key is made and never changes; nobody gives a role that may more than their own. A key
of the role owner is an owner: it makes people, their sign-in links and keys, owners included, and all of these outlive it. Give a
program the least role that does, and when an owner's key got into wrong hands look in the audit for what it made.
Lists are pages of 1 to 200 rows (\`limit\`, 50 if left out): send the \`next\` of one answer as \`after\` of the next request; \`next\` null is the end.
Failures are problem documents (RFC 9457): \`type\` is stable, \`detail\` says what to do next.
Instants are ISO 8601 in UTC, money whole units of its currency.
Résumés are in one neutral format wherever they come from: its JSON Schema is at \`/api/docs/resume.schema.json\`.`;

/** The documentation's own colours are too light for the white words on them (WCAG 2.2, 1.4.3); these are the same hues, darker. */
const READABLE = [
  ['get', '#1f5fa8'],
  ['post', '#1d7a4c'],
  ['put', '#8f5600'],
  ['patch', '#0f6f63'],
  ['delete', '#b3261e'],
]
  .map(([method, colour]) => `.swagger-ui .opblock.opblock-${method} .opblock-summary-method{background:${colour}}`)
  .concat(
    '.swagger-ui .info .title small.version-stamp{background-color:#4a6b00}',
    '.swagger-ui .btn.authorize,.swagger-ui .btn.authorize span{color:#1d7a4c;border-color:#1d7a4c}',
    '.swagger-ui .btn.authorize svg{fill:#1d7a4c}',
  )
  .join('');

/**
 * Serves the description of the API at /api/docs, as a document at /api/docs/openapi.json, and the format of résumés beside it. Call it
 * before listening.
 */
export function serveApiDocs(app: INestApplication): void {
  const described = description(app);
  SwaggerModule.setup('api/docs', app, described, {
    raw: false,
    customSiteTitle: 'Otklik API',
    customCss: READABLE,
  });
  // Anybody may ask, so it is written once: half a megabyte made anew for each request would hold up everybody else.
  let written: string | null = null;
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  server.get('/api/docs/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send((written ??= JSON.stringify(described()))),
  );
  server.get('/api/docs/resume.schema.json', (_request, reply) =>
    reply.type('application/schema+json; charset=utf-8').send(RESUME_JSON_SCHEMA),
  );
}

/** The description, made when it is first asked for: then all routes are there. */
function description(app: INestApplication): () => OpenAPIObject {
  const config = new DocumentBuilder().setTitle('Otklik').setDescription(ABOUT).setVersion('1').addBearerAuth().build();
  let made: OpenAPIObject | null = null;
  return () => {
    if (made !== null) return made;
    const document = SwaggerModule.createDocument(app, config);
    // Pages have controllers as well; only the API is described.
    const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1'));
    return (made = { ...document, paths: Object.fromEntries(paths) });
  };
}
