import { NotFoundException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { storableJson } from '../../kernel/storable-json.js';

/**
 * Takes out of every request what the database cannot hold (NUL characters, halves of a surrogate pair), once for all routes: a field of a
 * form or of JSON goes on without it, and a path with it names nothing. Files stay as they are: whoever reads them looks at their text.
 */
export function keepStorable(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    request.query = storableJson(request.query).value;
    if (!(request.body instanceof Uint8Array) && request.body !== undefined)
      request.body = storableJson(request.body).value;
    done(storableJson(request.params).changed ? new NotFoundException() : undefined);
  });
}
