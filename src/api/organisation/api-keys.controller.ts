import { Delete, Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, ApiKeysService, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import { keysAnswer, keyView, madeKeyAnswer, newKeyBody } from './organisation.schemas.js';

const id = z.uuid();

/** Keys of other programs. A key's role is given when it is made and never changes. */
@ApiArea('api-keys', 'People and keys')
export class ApiKeysController {
  constructor(private readonly apiKeys: ApiKeysService) {}

  @Get()
  @Allow('api-keys.edit')
  @Operation({ summary: 'Keys, newest first, revoked ones included', query: pageQuery, answer: keysAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof keysAnswer>> {
    const { rows, next } = await this.apiKeys.page(actor, query);
    return { apiKeys: rows.map(keyView), next };
  }

  @Post()
  @Allow('api-keys.edit')
  @Operation({ summary: 'Make a key', body: newKeyBody, answer: madeKeyAnswer, status: 201 })
  async make(
    @CurrentActor() actor: Actor,
    @CheckedBody(newKeyBody) body: z.infer<typeof newKeyBody>,
  ): Promise<z.infer<typeof madeKeyAnswer>> {
    return this.apiKeys.create(actor, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('api-keys.edit')
  @Operation({
    summary: 'Revoke a key at once; it stays in the list',
    params: z.object({ id }),
    answer: null,
    status: 204,
  })
  async revoke(@CurrentActor() actor: Actor, @CheckedParam('id', id) keyId: string): Promise<void> {
    await this.apiKeys.revoke(actor, keyId);
  }
}
