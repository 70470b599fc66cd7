import { Get, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { BOARDS, ConnectionAccounts, ConnectionsService } from '../../job-boards/index.js';
import type { Board } from '../../job-boards/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import { SourcingService } from '../../sourcing/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageAnswer, pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';
import { connectionAnswer, ConnectionAnswers } from './connection-answers.service.js';

const id = z.uuid();

const connectionsAnswer = pageAnswer('connections', connectionAnswer);

const superjobBody = z.strictObject({
  login: z.string().min(1).max(300),
  password: z.string().min(1).max(300).describe('Of the employer at SuperJob; it is not kept'),
});

const keyBody = z.strictObject({ key: z.string().min(1).max(2000) });

const addressAnswer = z.object({ address: z.string() });

const counts = {
  found: z.int().describe('Responses that the boards delivered'),
  read: z.int().describe('Of them: résumé read'),
  waiting: z.int(),
  unreadable: z.int(),
  tombstones: z.int().describe('Résumé deleted or hidden before it could be read'),
  erased: z.int().describe('Of people who asked to be forgotten'),
};

const progressAnswer = z.object({
  ...counts,
  scored: z.int().describe('Applications with a score'),
  connections: z.array(z.object({ connectionId: id, board: z.enum(BOARDS), ...counts })),
});

/** Connections to the boards and how far pulling has come. */
@ApiArea('', 'Connections')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly sourcing: SourcingService,
    private readonly accounts: ConnectionAccounts,
    private readonly answers: ConnectionAnswers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('connections')
  @Allow('connections.read')
  @Operation({ summary: 'Connections to the boards, oldest first', query: pageQuery, answer: connectionsAnswer })
  async list(
    @CurrentActor() actor: Actor,
    @CheckedQuery(pageQuery) query: PageQuery,
  ): Promise<z.infer<typeof connectionsAnswer>> {
    const { rows, next } = await this.connections.page(actor.organisationId, query);
    return { connections: await this.answers.of(actor.organisationId, rows), next };
  }

  @Post('connections/superjob')
  @Allow('connections.edit')
  @Operation({
    summary: 'Connect SuperJob and begin to read it',
    description: 'The same account again renews its connection.',
    body: superjobBody,
    answer: connectionAnswer,
    status: 201,
  })
  async connectSuperjob(
    @CurrentActor() actor: Actor,
    @CheckedBody(superjobBody) { login, password }: z.infer<typeof superjobBody>,
  ): Promise<z.infer<typeof connectionAnswer>> {
    const connection = await this.connections.connectSuperjob({ actor, login, password });
    await this.sourcing.queuePull(actor, connection.connectionId);
    const [view] = await this.answers.of(actor.organisationId, [connection]);
    return view;
  }

  @Post('connections/keys/:board')
  @Allow('connections.edit')
  @Operation({
    summary: 'Connect a board by the lasting key of an account there, and begin to read it',
    description:
      'For boards that give such keys out; HeadHunter and SuperJob do not. The same account again renews its connection.',
    params: z.object({ board: z.enum(BOARDS) }),
    body: keyBody,
    answer: connectionAnswer,
    status: 201,
  })
  async connectByKey(
    @CurrentActor() actor: Actor,
    @CheckedParam('board', z.enum(BOARDS)) board: Board,
    @CheckedBody(keyBody) { key }: z.infer<typeof keyBody>,
  ): Promise<z.infer<typeof connectionAnswer>> {
    const connection = await this.accounts.connectByKey(actor, board, key);
    await this.sourcing.queuePull(actor, connection.connectionId);
    const [view] = await this.answers.of(actor.organisationId, [connection]);
    return view;
  }

  @Get('connections/headhunter/start')
  @Allow('connections.edit')
  @Operation({
    summary: 'The address at which a person connects HeadHunter',
    description:
      'HeadHunter asks the employer on its own page. Send a person who is signed in to Otklik to this address; the connection is in the list when they have allowed the access.',
    answer: addressAnswer,
  })
  headhunterAddress(): z.infer<typeof addressAnswer> {
    return { address: `${this.settings.publicUrl}/connections/headhunter/start` };
  }

  @Post('connections/:id/pull')
  @HttpCode(202)
  @Allow('connections.edit')
  @Operation({ summary: 'Pull now', params: z.object({ id }), answer: null, status: 202 })
  async pull(@CurrentActor() actor: Actor, @CheckedParam('id', id) connectionId: string): Promise<void> {
    await this.sourcing.queuePull(actor, connectionId);
  }

  @Get('progress')
  @Allow('connections.read')
  @Operation({ summary: 'How far pulling and scoring have come', answer: progressAnswer })
  async progress(@CurrentActor() actor: Actor): Promise<z.infer<typeof progressAnswer>> {
    return this.sourcing.progress(actor.organisationId);
  }
}
