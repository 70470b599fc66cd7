import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LARGEST_FILE_BYTES } from './limits.js';
// The option of a route is declared there.
import './takes-files.decorator.js';

/**
 * Lets routes that take files read large bodies, after it is known who sends them, or that strangers may: one large body costs as much as a thousand pages. To
 * be called after the sessions are registered and before the routes are.
 *
 * @param mustBeLetIn  throws where nobody knows who sends the request, or strangers send too many
 */
export function boundBodies(server: FastifyInstance, mustBeLetIn: (request: FastifyRequest) => Promise<void>): void {
  server.addHook('onRoute', (route) => {
    if (route.config?.takesFiles !== true) return;
    route.bodyLimit = LARGEST_FILE_BYTES;
    route.preParsing = async (request, reply, payload) => {
      try {
        await mustBeLetIn(request);
      } catch (error) {
        // The rest of the body is not waited for.
        void reply.header('connection', 'close');
        throw error;
      }
      return payload;
    };
  });
}
