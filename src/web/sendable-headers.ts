import { validateHeaderValue } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * Before an answer is written its headers are looked at: one that cannot be sent is taken out and the request fails as any other does.
 * Found out while writing, it would be thrown where nobody catches it. To be called before other hooks are added.
 */
export function failOnUnsendableHeaders(server: FastifyInstance): void {
  server.addHook('onSend', (_request, reply, payload, done) => {
    try {
      checkHeaders(reply);
    } catch (error) {
      done(error as Error);
      return;
    }
    done(null, payload);
  });
}

/** @throws TypeError naming a header that HTTP does not allow, which is taken out then */
function checkHeaders(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    try {
      for (const text of [value].flat()) validateHeaderValue(name, String(text));
    } catch (error) {
      void reply.removeHeader(name);
      throw error;
    }
  }
}
