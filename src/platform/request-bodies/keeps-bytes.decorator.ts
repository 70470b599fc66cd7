import { Transform } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LARGEST_BODY_BYTES } from './limits.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is kept as it came, beside what is read from it. */
    keepsBytes?: boolean;
  }
}

const kept = new WeakMap<FastifyRequest, Buffer[]>();

/** Keeps the bytes of a route's bodies: a signature is made over them and not over what they mean. */
export function KeepsBytes(): MethodDecorator {
  return RouteConfig({ keepsBytes: true });
}

/** To be called before the routes are registered. */
export function keepBytes(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.config?.keepsBytes !== true) return;
    route.preParsing = (request, _reply, payload, done) => {
      const pieces: Buffer[] = [];
      let length = 0;
      kept.set(request, pieces);
      const passing = new Transform({
        transform(piece: Buffer, _encoding, next) {
          length += piece.length;
          // The server itself refuses what is larger.
          if (length <= LARGEST_BODY_BYTES) pieces.push(piece);
          next(null, piece);
        },
      });
      payload.once('error', (error) => passing.destroy(error));
      done(null, payload.pipe(passing));
    };
  });
}

/** The body as it came; empty on routes that do not keep it. */
export function bytesOf(request: FastifyRequest): Buffer {
  return Buffer.concat(kept.get(request) ?? []);
}
