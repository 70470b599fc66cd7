import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as it arrived. */
export interface ReceivedWebhook {
  readonly path: string;
  // Payloads are read by tests that each know their shape.
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** The other end of webhooks: keeps what comes and answers as told, one answer after the other, the last one for ever. */
export class WebhookReceiver {
  readonly received: ReceivedWebhook[] = [];
  /** Statuses; null = never an answer. */
  answers: (number | null)[] = [204];
  private readonly silent = new Set<ServerResponse>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<WebhookReceiver> {
    const server = createServer();
    const receiver = new WebhookReceiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        receiver.received.push({ path: request.url ?? '', body: JSON.parse(text) });
        receiver.answer(response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hooks/secret`;
  }

  types(): string[] {
    return this.received.map(({ body }) => body.action_type as string);
  }

  async close(): Promise<void> {
    for (const response of this.silent) response.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(response: ServerResponse): void {
    const [status = 204] = this.answers;
    if (this.answers.length > 1) this.answers.shift();
    if (status === null) this.silent.add(response);
    else response.writeHead(status).end();
  }
}
