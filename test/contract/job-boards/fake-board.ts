import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** A request as it arrived. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

/** A real HTTP server whose answers the test scripts: for answers that no well-behaved board gives. */
export interface FakeBoard {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** Answers of a path (method and path, without the query), in order; the last one is repeated. */
  on(route: string, ...answers: (Answer | ((request: SeenRequest) => Answer))[]): void;
  /** The next call of a path waits for its answer until it is released. */
  hold(route: string, answer: Answer): { readonly arrived: Promise<void>; release(): void };
  close(): Promise<void>;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** Text as it is, anything else as JSON. */
  readonly body?: unknown;
  /** The connection is cut after the headers and half of the body. */
  readonly cut?: boolean;
  /** No answer at all. */
  readonly silent?: boolean;
}

export async function startFakeBoard(): Promise<FakeBoard> {
  const scripts = new Map<string, (Answer | ((request: SeenRequest) => Answer))[]>();
  const held = new Map<string, { answer: Answer; arrive: () => void; released: Promise<void> }>();
  const seen: SeenRequest[] = [];
  const server: FastifyInstance = fastify({ forceCloseConnections: true });
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.all('/*', async (request: FastifyRequest, reply: FastifyReply) => {
    const body = typeof request.body === 'string' ? request.body : JSON.stringify(request.body ?? '');
    const call = { method: request.method, url: request.url, headers: request.headers, body };
    seen.push(call);
    const path = request.url.split('?')[0] ?? '';
    const route = `${request.method} ${path}`;
    const hold = held.get(route);
    if (hold) {
      held.delete(route);
      hold.arrive();
      await hold.released;
      await give(reply, hold.answer);
      return reply;
    }
    const answers = scripts.get(route);
    const answer = answers && answers.length > 1 ? answers.shift() : answers?.[0];
    await give(
      reply,
      (typeof answer === 'function' ? answer(call) : answer) ?? {
        status: 404,
        body: { errors: [{ type: 'not_found' }] },
      },
    );
    return reply;
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    on: (route, ...answers) => void scripts.set(route, answers),
    hold: (route, answer) => {
      let arrive = (): void => undefined;
      let release = (): void => undefined;
      const arrived = new Promise<void>((resolve) => (arrive = resolve));
      const released = new Promise<void>((resolve) => (release = resolve));
      held.set(route, { answer, arrive, released });
      return { arrived, release };
    },
    close: () => server.close(),
  };
}

async function give(reply: FastifyReply, answer: Answer): Promise<void> {
  if (answer.silent) {
    reply.hijack();
    return;
  }
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? null);
  const type = typeof answer.body === 'string' ? 'text/html' : 'application/json';
  if (answer.cut) {
    reply.hijack();
    const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n`;
    reply.raw.socket?.write(head + text.slice(0, text.length / 2), () => reply.raw.socket?.destroy());
    return;
  }
  await reply
    .code(answer.status ?? 200)
    .header('content-type', `${type}; charset=utf-8`)
    .headers(answer.headers ?? {})
    .send(answer.status === 204 ? undefined : text);
}
