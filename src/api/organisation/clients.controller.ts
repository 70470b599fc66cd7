import { Get, Patch, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allow, ClientsService, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import { clientAnswer, clientBody, clientsAnswer, clientView } from './organisation.schemas.js';

const id = z.uuid();
type ClientAnswer = z.infer<typeof clientAnswer>;

/** The companies that an agency hires for. */
@ApiArea('clients', 'Organisation')
export class ClientsController {
  constructor(private readonly clients: ClientsService) {}

  @Get()
  @Allow('clients.edit')
  @Operation({ summary: 'Clients, by name', query: pageQuery, answer: clientsAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof clientsAnswer>> {
    const { rows, next } = await this.clients.page(actor, query);
    return { clients: rows.map(clientView), next };
  }

  @Post()
  @Allow('clients.edit')
  @Operation({ summary: 'Add a client', body: clientBody, answer: clientAnswer, status: 201 })
  async add(
    @CurrentActor() actor: Actor,
    @CheckedBody(clientBody) { name }: z.infer<typeof clientBody>,
  ): Promise<ClientAnswer> {
    const { clientId } = await this.clients.create(actor, name);
    return clientView(await this.clients.get(actor, clientId));
  }

  @Patch(':id')
  @Allow('clients.edit')
  @Operation({ summary: 'Rename a client', params: z.object({ id }), body: clientBody, answer: clientAnswer })
  async rename(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) clientId: string,
    @CheckedBody(clientBody) { name }: z.infer<typeof clientBody>,
  ): Promise<ClientAnswer> {
    await this.clients.rename(actor, clientId, name);
    return clientView(await this.clients.get(actor, clientId));
  }
}
