import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LARGEST_FILE_BYTES } from './limits.js';
// The option of a route is declared there.
import './takes-files.decorator.js';

/**
 * Lets routes that take files read large bodies, after it is known who sends them: one large body costs as much as a thousand pages. To
 * be called after the sessions are registered and before the routes are.
 *
 * @param mustBeKnown  throws where nobody knows who sends the request
 */
export function boundBodies(server: FastifyInstance, mustBeKnown: (request: FastifyRequest) => Promise<void>): void {
  server.addHook('onRoute', (route) => {
    if (route.config?.takesFiles !== true) return;
    route.bodyLimit = LARGEST_FILE_BYTES;
    route.preParsing = async (request, reply, payload) => {
      try {
        await mustBeKnown(request);
      } catch (error) {
        // The rest of the body is not waited for.
        void reply.header('connection', 'close');
        throw error;
      }
      return payload;
    };
  });
}
