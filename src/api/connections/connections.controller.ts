import { Get, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { BOARDS, CONNECTION_STATUSES, CONNECTION_WORKS, ConnectionsService } from '../../job-boards/index.js';
import type { ConnectionView } from '../../job-boards/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SETTINGS } from '../../platform/config/index.js';
import type { Settings } from '../../platform/config/index.js';
import { ReconciliationsService, SourcingService, SubscriptionsService } from '../../sourcing/index.js';
import type { Reconciliation, SubscriptionView } from '../../sourcing/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { pageAnswer, pageQuery } from '../http/paging.js';
import type { PageQuery } from '../http/paging.js';
import { CheckedBody, CheckedParam, CheckedQuery } from '../http/zod.pipe.js';

const id = z.uuid();

const connectionAnswer = z.object({
  id,
  board: z.enum(BOARDS),
  status: z.enum(CONNECTION_STATUSES),
  accountName: z.string(),
  problems: z.array(
    z.object({
      during: z.enum(CONNECTION_WORKS).nullable().describe('The work it is in the way of; null: of all of it'),
      code: z.string().describe('Code of the failure, such as job-boards.quota-spent'),
      values: z.record(z.string(), z.union([z.string(), z.number()])).describe('What the board said, by name'),
      since: z.iso.datetime(),
    }),
  ),
  lastPulledAt: z.iso.datetime().nullable(),
  lastReconciliation: z
    .object({
      finishedAt: z.iso.datetime(),
      vacancies: z.int(),
      listed: z.int().describe('Responses in all lists'),
      missed: z.int().describe('Of them not known before: the looks of the day had missed them'),
      changed: z.int().describe('Known, but other than they were'),
      failed: z.int().describe('Vacancies whose lists could not be read'),
      left: z.int().describe('Vacancies that the next one comes to'),
    })
    .nullable()
    .describe('The last walk through every list, which is made each night'),
  tellsAtOnce: z
    .object({
      state: z.enum(['stands', 'failed', 'unreachable', 'not-yet', 'impossible']),
      checkedAt: z.iso.datetime().nullable(),
      lastHintAt: z.iso.datetime().nullable().describe('When the board last called'),
    })
    .describe('Whether the board calls us when something happens; without it we look in turns'),
});
const connectionsAnswer = pageAnswer('connections', connectionAnswer);

const superjobBody = z.strictObject({
  login: z.string().min(1).max(300),
  password: z.string().min(1).max(300).describe('Of the employer at SuperJob; it is not kept'),
});

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
    private readonly subscriptions: SubscriptionsService,
    private readonly reconciliations: ReconciliationsService,
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
    return { connections: await this.viewed(actor.organisationId, rows), next };
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
    const [view] = await this.viewed(actor.organisationId, [connection]);
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

  private async viewed(
    organisationId: string,
    connections: readonly ConnectionView[],
  ): Promise<z.infer<typeof connectionAnswer>[]> {
    const views = await this.subscriptions.views(organisationId, connections);
    const walks = await this.reconciliations.latest(organisationId);
    return connections.map((one) =>
      connectionView(one, views.get(one.connectionId)!, walks.get(one.connectionId) ?? null),
    );
  }
}

function connectionView(
  connection: ConnectionView,
  subscription: SubscriptionView,
  last: Reconciliation | null,
): z.infer<typeof connectionAnswer> {
  return {
    id: connection.connectionId,
    board: connection.board,
    status: connection.status,
    accountName: connection.accountName,
    problems: connection.problems.map(({ during, code, values, since }) => ({
      during,
      code,
      values: { ...values },
      since: since.toISOString(),
    })),
    lastPulledAt: connection.lastPulledAt?.toISOString() ?? null,
    lastReconciliation: last && {
      finishedAt: last.finishedAt.toISOString(),
      ...{ vacancies: last.postings, listed: last.listed, missed: last.missed },
      ...{ changed: last.changed, failed: last.failed, left: last.postingsLeft },
    },
    tellsAtOnce: {
      state: subscription.state,
      checkedAt: subscription.checkedAt?.toISOString() ?? null,
      lastHintAt: subscription.lastHintAt?.toISOString() ?? null,
    },
  };
}
