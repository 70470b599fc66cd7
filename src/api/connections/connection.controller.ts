import { Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import {
  ASKED_PEOPLE,
  CAPABILITY_NEEDS,
  capabilitySnapshotOf,
  ConnectionAccounts,
  ConnectionsService,
  headhunterNeeds,
  NEED_STATES,
} from '../../job-boards/index.js';
import type { CapabilitySnapshot } from '../../job-boards/index.js';
import type { Clock } from '../../kernel/clock.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';
import { SourcingService, vacanciesOf } from '../../sourcing/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedBody, CheckedParam } from '../http/zod.pipe.js';
import { connectionAnswer, ConnectionAnswers } from './connection-answers.service.js';

const id = z.uuid();
const params = z.object({ id });
const when = z.iso.datetime().nullable();

const accountAnswer = z
  .object({
    readAt: when.describe('When the board was last asked; null: never'),
    userName: z.string().nullable().describe('Who allowed the access'),
    isAdmin: z.boolean().nullable(),
    personalManager: z
      .object({ name: z.string(), email: z.string().nullable(), awayUntil: when })
      .nullable()
      .describe('Who looks after the employer at the board'),
    accounts: z
      .array(z.object({ id: z.string(), employer: z.string(), isPrimary: z.boolean() }))
      .describe('Accounts under which that person can act'),
    methods: z
      .array(z.object({ group: z.string(), isOpen: z.boolean() }))
      .nullable()
      .describe('Groups of paid methods by the board’s numbers'),
    services: z
      .array(
        z.object({ name: z.string(), bought: z.number().nullable(), left: z.number().nullable(), expiresAt: when }),
      )
      .nullable()
      .describe('Paid services for programs; no number: without limit'),
    views: z
      .object({ limit: z.number(), used: z.number(), left: z.number() })
      .nullable()
      .describe('Views of résumés today'),
  })
  .describe('What the account may do at the board; null: the board did not tell');

const detailsAnswer = connectionAnswer.extend({
  actingAccountId: z.string().nullable().describe('The manager account under which calls are made; null: no choice'),
  account: accountAnswer,
  needs: z
    .array(
      z.object({
        name: z.enum(CAPABILITY_NEEDS),
        state: z.enum(NEED_STATES),
        ask: z.enum(ASKED_PEOPLE).nullable().describe('Whom to ask for it; null: nothing is missing'),
      }),
    )
    .describe('What the product needs there, and how it stands; empty for boards that tell nothing'),
  chatsClosed: z
    .array(
      z.object({
        managerId: z.string(),
        manager: z.string().nullable().describe('Null where the board tells the number alone'),
        vacancies: z.int().describe('Of theirs published now, those with closed chats'),
      }),
    )
    .describe('Who leads vacancies whose chats are closed to the account under which calls are made, most first'),
  vacancies: z
    .object({ published: z.int(), closed: z.int().describe('Those of them whose chats are closed') })
    .describe('Vacancies published there now'),
});
type Details = z.infer<typeof detailsAnswer>;

const accountBody = z.strictObject({ accountId: z.string().min(1).max(100) });

/** One connection: what the account may do at the board, what is missing and whom to ask. */
@ApiArea('connections/:id', 'Connections')
export class ConnectionController {
  constructor(
    private readonly connections: ConnectionsService,
    private readonly accounts: ConnectionAccounts,
    private readonly answers: ConnectionAnswers,
    private readonly sourcing: SourcingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('connections.read')
  @Operation({ summary: 'One connection, with what its account may do', params, answer: detailsAnswer })
  async one(@CurrentActor() actor: Actor, @CheckedParam('id', id) connectionId: string): Promise<Details> {
    return this.details(actor, connectionId);
  }

  @Post('read-anew')
  @HttpCode(200)
  @Allow('connections.edit')
  @Operation({
    summary: 'Ask the board now what the account may do',
    description: 'It is asked by itself once a day.',
    params,
    answer: detailsAnswer,
  })
  async readAnew(@CurrentActor() actor: Actor, @CheckedParam('id', id) connectionId: string): Promise<Details> {
    await this.accounts.readAnew(actor.organisationId, connectionId);
    return this.details(actor, connectionId);
  }

  @Put('account')
  @Allow('connections.edit')
  @Operation({
    summary: 'Act under another one of the person’s manager accounts',
    description:
      'What is visible there may be other: all lists are walked to their end again. The same account again changes nothing.',
    params,
    body: accountBody,
    answer: detailsAnswer,
  })
  async actUnder(
    @CurrentActor() actor: Actor,
    @CheckedParam('id', id) connectionId: string,
    @CheckedBody(accountBody) { accountId }: z.infer<typeof accountBody>,
  ): Promise<Details> {
    await this.accounts.actUnder(actor, connectionId, accountId);
    return this.details(actor, connectionId);
  }

  private async details({ organisationId }: Actor, connectionId: string): Promise<Details> {
    const connection = await this.connections.state(organisationId, connectionId);
    const [view] = await this.answers.of(organisationId, [connection]);
    const snapshot = capabilitySnapshotOf(connection.capabilities);
    const chats = await this.sourcing.closedChats(connection);
    const known = { signals: view.tellsAtOnce.state, vacancies: vacanciesOf(chats) };
    const isTold = connection.board === 'headhunter' && snapshot.readAt !== null;
    return {
      ...view,
      actingAccountId: connection.actingAccountId,
      account: accountOf(snapshot),
      needs: isTold ? headhunterNeeds(snapshot, known, this.clock.now()) : [],
      chatsClosed: [...chats.ledBy],
      vacancies: known.vacancies,
    };
  }
}

function accountOf({ readAt, personalManager, services, ...told }: CapabilitySnapshot): Details['account'] {
  return {
    ...told,
    accounts: [...told.accounts],
    methods: told.methods && [...told.methods],
    readAt: readAt?.toISOString() ?? null,
    personalManager: personalManager && {
      ...personalManager,
      awayUntil: personalManager.awayUntil?.toISOString() ?? null,
    },
    services: services?.map((one) => ({ ...one, expiresAt: one.expiresAt?.toISOString() ?? null })) ?? null,
  };
}
