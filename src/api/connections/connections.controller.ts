import { Get, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { BOARDS, CONNECTION_STATUSES, ConnectionsService } from '../../job-boards/index.js';
import { Allow, CurrentActor } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { SourcingService } from '../../sourcing/index.js';
import { ApiArea, Operation } from '../http/operation.decorator.js';
import { CheckedParam } from '../http/zod.pipe.js';

const id = z.uuid();

const connectionsAnswer = z.object({
  connections: z.array(
    z.object({
      id,
      board: z.enum(BOARDS),
      status: z.enum(CONNECTION_STATUSES),
      accountName: z.string(),
      problem: z.string().nullable(),
      problemSince: z.iso.datetime().nullable(),
      lastPulledAt: z.iso.datetime().nullable(),
    }),
  ),
});

const counts = {
  found: z.int().describe('Responses that the boards delivered'),
  read: z.int().describe('Of them: résumé read'),
  waiting: z.int(),
  unreadable: z.int(),
  tombstones: z.int().describe('Résumé deleted or hidden before it could be read'),
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
  ) {}

  @Get('connections')
  @Allow('connections.read')
  @Operation({ summary: 'Connections to the boards', answer: connectionsAnswer })
  async list(@CurrentActor() actor: Actor): Promise<z.infer<typeof connectionsAnswer>> {
    const connections = await this.connections.list(actor.organisationId);
    return {
      connections: connections.map((connection) => ({
        id: connection.connectionId,
        board: connection.board,
        status: connection.status,
        accountName: connection.accountName,
        problem: connection.problem,
        problemSince: connection.problemSince?.toISOString() ?? null,
        lastPulledAt: connection.lastPulledAt?.toISOString() ?? null,
      })),
    };
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
