import { Delete, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { WebhookSecrets } from '../../direct-responses/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();
const secretsAnswer = z.object({
  secrets: z.array(
    z.object({
      id,
      createdAt: z.iso.datetime(),
      createdBy: z.string(),
      endsAt: z.iso.datetime().nullable().describe('From then on it proves nothing; null for the present one'),
    }),
  ),
});
const madeAnswer = z.object({ id, secret: z.string().describe('In this answer and nowhere else') });

/** Secrets with which other systems sign the responses that they send. */
@ApiArea('webhook-secrets', 'Responses of other systems')
@Allow('api-keys.edit')
export class WebhookSecretsController {
  constructor(private readonly secrets: WebhookSecrets) {}

  @Get()
  @Operation({ summary: 'The newest 20 secrets, those that ended among them', answer: secretsAnswer })
  async list(@CurrentActor() actor: Actor): Promise<z.infer<typeof secretsAnswer>> {
    const rows = await this.secrets.list(actor);
    return {
      secrets: rows.map(({ id: secretId, createdAt, userName, endsAt }) => ({
        id: secretId,
        createdAt: createdAt.toISOString(),
        createdBy: userName,
        endsAt: endsAt?.toISOString() ?? null,
      })),
    };
  }

  @Post()
  @Operation({ summary: 'Make a secret; the one before goes on for seven days', answer: madeAnswer, status: 201 })
  async make(@CurrentActor() actor: Actor): Promise<z.infer<typeof madeAnswer>> {
    return this.secrets.make(actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Operation({ summary: 'End a secret at once', params: z.object({ id }), answer: null, status: 204 })
  async end(@CurrentActor() actor: Actor, @CheckedParam('id', id) secretId: string): Promise<void> {
    await this.secrets.end(actor, secretId);
  }
}
