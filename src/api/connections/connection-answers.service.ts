import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { BOARDS, CONNECTION_STATUSES, CONNECTION_WORKS } from '../../job-boards/index.js';
import type { ConnectionView } from '../../job-boards/index.js';
import { ReconciliationsService, SubscriptionsService } from '../../sourcing/index.js';
import type { Reconciliation, SubscriptionView } from '../../sourcing/index.js';

const id = z.uuid();

/** A connection as the API tells of it. */
export const connectionAnswer = z.object({
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

/** Gathers what the API tells of connections. */
@Injectable()
export class ConnectionAnswers {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly reconciliations: ReconciliationsService,
  ) {}

  async of(
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
