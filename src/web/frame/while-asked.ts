import type { EventEmitter } from 'node:events';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Controller argument: a signal that says when whoever asked has gone on before the answer was there. */
export const WhileAsked = createParamDecorator((_data: unknown, context: ExecutionContext): AbortSignal => {
  return untilClosed(context.switchToHttp().getResponse<FastifyReply>().raw);
});

/** Aborts once a response is closed; that of one that was sent changes nothing. */
export function untilClosed(response: Pick<EventEmitter, 'once'>): AbortSignal {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  return closed.signal;
}
