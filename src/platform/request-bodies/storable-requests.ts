import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { storableJson } from '../../kernel/storable-json.js';
import { withoutHidden } from '../../kernel/hidden-characters.js';
import { takesFiles } from './takes-files.decorator.js';

/**
 * Takes out of every request what the database cannot hold (NUL characters, halves of a surrogate pair) and what nobody sees and reads
 * rightly (control and direction characters), once for all routes: a field of a form or of JSON goes on without it, and a path with it
 * names nothing. Files stay as they are: whoever reads them looks at their text.
 */
export function keepStorable(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    request.query = withoutHidden(storableJson(request.query).value);
    if (!(request.body instanceof Uint8Array) && request.body !== undefined) {
      const body = storableJson(request.body).value;
      request.body = takesFiles(request) ? body : withoutHidden(body);
    }
    done(storableJson(request.params).changed ? new NotFoundException() : undefined);
  });
}
