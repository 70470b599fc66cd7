import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { resumeSchema } from '../job-boards/index.js';

const ABOUT = `The same operations as on the pages.

Send an API key of your organisation as \`Authorization: Bearer …\`; an owner makes keys under Settings.
A key has a role, which is given when the key is made and never changes; nobody gives a role that may more than their own. A key
of the role owner is an owner: it makes people, their sign-in links and keys, owners included, and all of these outlive it. Give a
program the least role that does, and when an owner's key got into wrong hands look in the audit for what it made.
Lists are pages of 1 to 200 rows (\`limit\`, 50 if left out): send the \`next\` of one answer as \`after\` of the next request; \`next\` null is the end.
Failures are problem documents (RFC 9457): \`type\` is stable, \`detail\` says what to do next.
Instants are ISO 8601 in UTC, money whole units of its currency.
Résumés are in one neutral format wherever they come from: its JSON Schema is at \`/api/docs/resume.schema.json\`.`;

/** What a program must write so that we read it: what it may leave out is not required. */
const RESUME_SCHEMA = {
  title: 'Otklik résumé',
  ...z.toJSONSchema(resumeSchema, { io: 'input', unrepresentable: 'any' }),
};

/**
 * Serves the description of the API at /api/docs, as a document at /api/docs/openapi.json, and the format of résumés beside it. Call it
 * before listening.
 */
export function serveApiDocs(app: INestApplication): void {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  server.get('/api/docs/resume.schema.json', (_request, reply) =>
    reply.type('application/schema+json').send(JSON.stringify(RESUME_SCHEMA, null, 2)),
  );
  const config = new DocumentBuilder().setTitle('Otklik').setDescription(ABOUT).setVersion('1').addBearerAuth().build();
  SwaggerModule.setup(
    'api/docs',
    app,
    () => {
      const document = SwaggerModule.createDocument(app, config);
      // Pages have controllers as well; only the API is described.
      document.paths = Object.fromEntries(
        Object.entries(document.paths).filter(([path]) => path.startsWith('/api/v1')),
      );
      return document;
    },
    {
      jsonDocumentUrl: 'api/docs/openapi.json',
      yamlDocumentUrl: 'api/docs/openapi.yaml',
      customSiteTitle: 'Otklik API',
    },
  );
}
