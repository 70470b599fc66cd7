import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from './journal-event.js';
import type { SimulatedBoard } from './market/market.js';
import type { Simulation } from './simulation.js';

/** Calls whose answer is to be cut in the middle. */
const toBeCut = new WeakSet<FastifyRequest>();

/** Paths of the control plane are never counted and never meet a fault. */
function isControl(request: FastifyRequest): boolean {
  return request.url.startsWith('/control');
}

/** Counts every call and lets the queued faults strike, before anything else looks at the call. */
export function installFaults(server: FastifyInstance, board: SimulatedBoard, simulation: Simulation): void {
  server.addHook('onRequest', async (request, reply) => {
    if (isControl(request)) return undefined;
    // SuperJob's version is left out: every version answers alike.
    const path = (request.url.split('?')[0] ?? '').replace(/^\/v2(?=\/)/, '');
    const endpoint = (request.routeOptions.url ?? path).replace(/^\/v2(?=\/)/, '');
    simulation.calls.count(board, `${request.method} ${endpoint}`);
    const index = simulation.faults.indexFor(board, `${request.method} ${path}`);
    if (index === null) return undefined;
    const fault = simulation.faults.strikes(index);
    simulation.commit({ type: 'fault-met', index });
    return fault === null ? undefined : strike(fault, request, reply);
  });
  server.addHook('onSend', async (request, reply, payload) =>
    toBeCut.has(request) ? cut(request, reply, payload) : payload,
  );
}

async function strike(fault: Fault, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  switch (fault.kind) {
    case 'too-many-requests':
      if (fault.retryAfter !== null) void reply.header('Retry-After', fault.retryAfter);
      return reply.code(429).type('text/html; charset=utf-8').send(page('429', 'Слишком много запросов'));
    case 'server-error':
      return reply
        .code(fault.status)
        .type('text/html; charset=utf-8')
        .send(page(String(fault.status), 'Ошибка сервера'));
    case 'edge-block':
      return reply.code(403).type('text/html; charset=utf-8').send(page('403', 'Доступ ограничен защитой от атак'));
    case 'captcha':
      return reply.code(403).send(captcha(fault.board, request));
    case 'refusal':
      return reply.code(fault.status).send(refusalBody(fault, request));
    case 'slow':
      await pause(fault.delayMilliseconds);
      return undefined;
    case 'silence':
      await pause(fault.delayMilliseconds);
      return hangUp(request, reply);
    case 'drop':
      return hangUp(request, reply);
    case 'cut':
      toBeCut.add(request);
      return undefined;
  }
}

/** As it was asked for; HeadHunter names the call in every answer but those of the token endpoint. */
function refusalBody({ board, body }: Fault, request: FastifyRequest): object {
  const asItIs = board === 'superjob' || body?.error !== undefined;
  return asItIs ? { ...body } : { request_id: request.id, ...body };
}

function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  request.raw.socket.destroy();
  return reply.hijack();
}

/** Announces the whole length, sends half of it and breaks the connection. An answer without a body is lost: what was asked for is done. */
function cut(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (typeof payload !== 'string' || payload.length < 2) {
    request.raw.socket.destroy();
    return payload;
  }
  const whole = Buffer.from(payload);
  void reply.header('content-length', String(whole.length));
  return Readable.from(
    (async function* halfThenBreak() {
      yield whole.subarray(0, Math.floor(whole.length / 2));
      // The first half has to be on its way before the connection goes.
      await pause(20);
      throw new Error('The answer is cut here on purpose.');
    })(),
    { objectMode: false },
  );
}

function captcha(board: SimulatedBoard, request: FastifyRequest): object {
  if (board === 'superjob') {
    return { error: { code: 403, error: 'captcha_required', message: 'Подтвердите, что вы не робот' } };
  }
  const address = `${request.protocol}://${request.host}/account/captcha?state=simulated`;
  const error = { type: 'captcha_required', value: 'captcha_required', captcha_url: address, fallback_url: address };
  return { request_id: request.id, description: 'Captcha required', errors: [error] };
}

function page(title: string, text: string): string {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
}
