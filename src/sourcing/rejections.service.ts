import { Injectable } from '@nestjs/common';
import { partsSql } from '../candidates/index.js';
import type { MoveMessage } from '../candidates/index.js';
import { ConnectionsService, JobBoards } from '../job-boards/index.js';
import type { Board, BoardTemplate, BoardWish, ConnectionView } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { atOnce, inGoodTime } from './at-once.js';
import { BoardTellings } from './board-tellings.service.js';
import { askedFor } from './domain/told-stages.js';
import { RejectionMessage } from './rejection-message.entity.js';
import { NoSuchTemplate } from './sourcing.errors.js';
import { asMoveMessage } from './told-message.js';

/** A board through which somebody can be told of a rejection. */
export interface WrittenThrough {
  readonly board: Board;
  /** How the organisation wrote last. */
  readonly usual: MoveMessage;
}

/** The same with the board's own texts, filled for that person. */
export interface RejectionOffer extends WrittenThrough {
  readonly templates: readonly BoardTemplate[];
  /** Why there are none; null = nothing is wrong. */
  readonly problem: ExpectedError | null;
}

/** A response through which a person can be written to. */
interface Way {
  readonly connection: ConnectionView;
  readonly externalId: string;
}

/** How people are told of a rejection through their board. */
@Injectable()
export class Rejections {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly tellings: BoardTellings,
  ) {}

  /** How the organisation wrote last, letters to one person left out; without a message if it never did. */
  async usual({ organisationId }: Actor): Promise<MoveMessage> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const kept = await db.getRepository(RejectionMessage).findOneBy({ organisationId });
      return kept ? asMoveMessage(kept) : { kind: 'none' };
    });
  }

  /** Without asking the board; null where nobody can be written to. The caller has checked that the actor may see the application. */
  async through(actor: Actor, applicationId: string): Promise<WrittenThrough | null> {
    const way = await this.way(actor, applicationId);
    return way && { board: way.connection.board, usual: await this.usual(actor) };
  }

  /** With what the board would write. A board that does not answer offers nothing, and a rejection is possible all the same. */
  async offer(actor: Actor, applicationId: string, mostMilliseconds?: number): Promise<RejectionOffer | null> {
    assertAllowed(actor, 'applications.decide');
    const way = await this.way(actor, applicationId);
    if (!way) return null;
    const { connection, externalId } = way;
    const through = { board: connection.board, usual: await this.usual(actor) };
    const { choices, stages } = await this.tellings.of(connection);
    const wish = askedFor('rejected', choices, stages);
    const asked = wish && this.boards.for(connection.board).listTemplates?.(connection, externalId, wish);
    try {
      const templates = asked && (await inGoodTime(connection.board, asked, mostMilliseconds));
      return { ...through, templates: templates ?? [], problem: null };
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      return { ...through, templates: [], problem: error };
    }
  }

  /**
   * For a text of the board that somebody names: asks the board whether it offers it for this person. A board that does not answer
   * is not waited for. The caller has checked that the actor may see the application.
   *
   * @throws NoSuchTemplate
   */
  async check(actor: Actor, applicationId: string, message: MoveMessage | null): Promise<void> {
    if (message?.kind !== 'template') return;
    const way = await this.way(actor, applicationId);
    if (!way) return;
    const { choices, stages } = await this.tellings.of(way.connection);
    const wish = askedFor('rejected', choices, stages);
    const offered = wish && (await this.offeredIds(way, wish));
    if (offered && !offered.includes(message.templateId)) throw new NoSuchTemplate();
  }

  private async offeredIds({ connection, externalId }: Way, wish: BoardWish): Promise<string[] | null> {
    const asked = this.boards.for(connection.board).templateIds?.(connection, externalId, wish);
    try {
      return (asked && (await atOnce(asked))) ?? null;
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      return null;
    }
  }

  private async way({ organisationId }: Actor, applicationId: string): Promise<Way | null> {
    const responses = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ connectionId: string; externalId: string }[]>(
        `SELECT connection_id AS "connectionId", external_id AS "externalId" FROM responses
          WHERE organisation_id = $1 AND NOT tombstone AND status <> 'erased' AND application_id IN (${partsSql('$2')})
          ORDER BY id`,
        [organisationId, applicationId],
      ),
    );
    for (const { connectionId, externalId } of responses) {
      const connection = await this.connections.state(organisationId, connectionId);
      if (!this.boards.for(connection.board).listTemplates) continue;
      const { tells, choices } = await this.tellings.of(connection);
      if (tells && choices.get('rejected') !== null) return { connection, externalId };
    }
    return null;
  }
}
