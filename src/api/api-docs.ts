import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

const ABOUT = `The same operations as on the pages.

Send an API key of your organisation as \`Authorization: Bearer …\`; an owner makes keys under Settings.
A key has a role, which is given when the key is made and never changes; nobody gives a role that may more than their own. A key
of the role owner is an owner: it makes people, their sign-in links and keys, owners included, and all of these outlive it. Give a
program the least role that does, and when an owner's key got into wrong hands look in the audit for what it made.
Lists are pages of 1 to 200 rows (\`limit\`, 50 if left out): send the \`next\` of one answer as \`after\` of the next request; \`next\` null is the end.
Failures are problem documents (RFC 9457): \`type\` is stable, \`detail\` says what to do next.
Instants are ISO 8601 in UTC, money whole units of its currency.`;

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

/** Serves the description of the API at /api/docs, and as a document at /api/docs/openapi.json. Call it before listening. */
export function serveApiDocs(app: INestApplication): void {
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
      customCss: READABLE,
    },
  );
}
