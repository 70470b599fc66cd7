import { Headers, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { WebhookResponses, WebhookSecrets } from '../../direct-responses/index.js';
import { PublicRoute } from '../../organisations/index.js';
import { bytesOf, KeepsBytes } from '../../platform/request-bodies/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { checked, CheckedParam } from '../http/zod.pipe.js';
import { responseAnswer, responseBody, RESPONSE_EXAMPLE, signatureHeaders } from './responses.schemas.js';

const params = z.object({ organisationId: z.uuid() });

const ABOUT = `For systems that collect responses elsewhere: your site, a chat bot, another board. Instead of a key each message is signed.

\`\`\`js
const timestamp = String(Math.floor(Date.now() / 1000));
const signature = createHmac('sha256', secret).update(timestamp + '.' + body).digest('hex');
await fetch(address, {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'otklik-timestamp': timestamp,
    'otklik-signature': 'v1=' + signature,
  },
  body,
});
\`\`\`

An owner makes the secret under Settings; it is shown once. A new one lets the one before go on for seven days; while you change it you
may send both signatures with a comma between. A message older than five minutes is refused: sign anew when you repeat it.

\`id\` is yours: the same id for the same vacancy again is the same response, and the answer says so (200, \`outcome\` "again"). To send a
changed résumé, use a new id of the response and the same \`resume.id\`.

The résumé is the [neutral one](/api/docs/resume.schema.json): only its id is required.`;

/** Responses that other systems send. */
@ApiArea('organisations/:organisationId/responses', 'Responses of other systems')
@PublicRoute('signed with a secret of the organisation')
export class ResponsesController {
  constructor(
    private readonly secrets: WebhookSecrets,
    private readonly responses: WebhookResponses,
  ) {}

  @Post()
  @KeepsBytes()
  @Operation({
    summary: 'Send a response',
    description: ABOUT,
    params,
    headers: signatureHeaders,
    body: responseBody,
    example: RESPONSE_EXAMPLE,
    answer: responseAnswer,
    status: 201,
  })
  async send(
    @CheckedParam('organisationId', z.uuid()) organisationId: string,
    @Headers() headers: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof responseAnswer>> {
    const timestamp = String(headers['otklik-timestamp'] ?? '');
    const signature = String(headers['otklik-signature'] ?? '');
    // Of a stranger nothing else is looked at.
    await this.secrets.verify({ organisationId, timestamp, signature, body: bytesOf(request) });
    const { respondedAt, ...sent } = checked(responseBody, 'body', request.body);
    const taken = await this.responses.take(organisationId, {
      ...sent,
      respondedAt: respondedAt === null ? null : new Date(respondedAt),
    });
    void reply.status(taken.outcome === 'again' ? 200 : 201);
    return taken;
  }
}
