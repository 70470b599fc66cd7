import { Injectable } from '@nestjs/common';
import { JobBoards } from '../job-boards/index.js';
import type { BoardTemplate, ConnectionView } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { inGoodTime } from './at-once.js';
import { BoardTellings } from './board-tellings.service.js';
import type { TellingView } from './board-tellings.service.js';
import { askedFor } from './domain/told-stages.js';

/** What a board can be told through a connection, freshly read. */
export interface InvitationOffer {
  readonly telling: TellingView;
  /** What the board would write with an invitation, filled for somebody who responded lately. */
  readonly templates: readonly BoardTemplate[];
  /** Why the board could not be asked; what it said earlier is shown then. Null = it was. */
  readonly problem: ExpectedError | null;
}

/** A response by which a board is asked what it offers. */
interface Sample {
  readonly externalId: string;
  readonly vacancyExternalId: string;
}

/** What a board offers for telling it of moves: its stages, and its texts for invitations. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly boards: JobBoards,
    private readonly tellings: BoardTellings,
  ) {}

  /** The stages and texts of the moment. A board that does not answer, or has no response so far, shows what is known. */
  async offer(actor: Actor, connection: ConnectionView, mostMilliseconds?: number): Promise<InvitationOffer> {
    assertAllowed(actor, 'connections.read');
    const sample = this.boards.for(connection.board).listStages ? await this.sample(connection) : null;
    let problem: ExpectedError | null = null;
    let templates: readonly BoardTemplate[] = [];
    try {
      if (sample) templates = await inGoodTime(connection.board, this.asked(connection, sample), mostMilliseconds);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      problem = error;
    }
    return { telling: await this.tellings.of(connection), templates, problem };
  }

  private async asked(
    connection: ConnectionView,
    { externalId, vacancyExternalId }: Sample,
  ): Promise<readonly BoardTemplate[]> {
    await this.tellings.refresh(connection, vacancyExternalId, true);
    const { choices, stages } = await this.tellings.of(connection);
    const wish = askedFor('invited', choices, stages);
    return (wish && (await this.boards.for(connection.board).listTemplates?.(connection, externalId, wish))) ?? [];
  }

  /** The newest response of somebody who is still new, else any: an invitation is offered for it. */
  private async sample({ organisationId, connectionId }: ConnectionView): Promise<Sample | null> {
    const [row] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<Sample[]>(
        `SELECT latest."externalId", latest."vacancyExternalId"
           FROM (SELECT response.external_id AS "externalId", posting.external_id AS "vacancyExternalId",
                        response.application_id, response.responded_at
                   FROM responses response
                   JOIN vacancy_postings posting ON posting.organisation_id = $1 AND posting.id = response.posting_id
                  WHERE response.organisation_id = $1 AND response.connection_id = $2 AND response.status = 'read'
                    AND NOT response.tombstone AND NOT posting.archived
                  ORDER BY response.responded_at DESC NULLS LAST, response.id DESC LIMIT 50) latest
           LEFT JOIN applications application
             ON application.organisation_id = $1 AND application.id = latest.application_id
          ORDER BY application.stage = 'new' DESC NULLS LAST, latest.responded_at DESC NULLS LAST LIMIT 1`,
        [organisationId, connectionId],
      ),
    );
    return row ?? null;
  }
}
