import { Injectable } from '@nestjs/common';
import {
  AccountBlocked,
  BOARDS,
  ConnectionsService,
  isLastWord,
  JobBoards,
  NeedsReconnecting,
  OutcomeUnknown,
} from '../job-boards/index.js';
import type { Board } from '../job-boards/index.js';
import { ExpectedError } from '../kernel/errors.js';
import { NotTakenByBoard, RestsWithConnection } from '../messaging/index.js';
import type { BoardMessageToSend } from '../messaging/index.js';
import { Database } from '../platform/database/index.js';

/** The response by which somebody is written to. */
interface LetterWay {
  readonly connectionId: string;
  readonly externalId: string;
}

/** Letters to people through boards that have no chats, where somebody has switched that on. */
@Injectable()
export class CandidateLetters {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
  ) {}

  async reaches(organisationId: string, applicationId: string): Promise<boolean> {
    return (await this.way(organisationId, applicationId)) !== null;
  }

  /** The board cannot tell a letter from its repetition: what may have arrived is not sent again by itself. @throws NotTakenByBoard, RestsWithConnection */
  async send({ organisationId, applicationId, text }: BoardMessageToSend): Promise<void> {
    const way = await this.way(organisationId, applicationId);
    if (way === null) throw new NotTakenByBoard('refused', 'no letters');
    const connection = await this.connections.state(organisationId, way.connectionId);
    if (connection.status !== 'connected') throw new RestsWithConnection(connection.status);
    try {
      await this.boards.for(connection.board).writeLetter?.(connection, way.externalId, text);
    } catch (error) {
      throw letterFailure(error);
    }
  }

  /** The last response of the person at such a board. */
  private async way(organisationId: string, applicationId: string): Promise<LetterWay | null> {
    const boards = boardsWithLetters(this.boards);
    if (boards.length === 0) return null;
    const [way] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<LetterWay[]>(
        `SELECT response.connection_id AS "connectionId", response.external_id AS "externalId"
           ${byLetterSql(boards, '$1::uuid', '$2::uuid')}
          ORDER BY coalesce(response.responded_at, response.first_seen_at) DESC, response.id DESC LIMIT 1`,
        [organisationId, applicationId],
      ),
    );
    return way ?? null;
  }
}

/** Boards by which a letter can be sent now: where that is not proven, somebody has to have switched it on. */
export function boardsWithLetters(boards: JobBoards): Board[] {
  return BOARDS.filter((board) => boards.for(board).writeLetter !== undefined);
}

/** The responses of an application by which its person can be written a letter; `response` is theirs. At least one board. */
export function byLetterSql(boards: readonly Board[], organisationId: string, application: string): string {
  const names = boards.map((board) => `'${board}'`).join(', ');
  return `FROM applications part
     JOIN responses response ON response.organisation_id = ${organisationId} AND response.application_id = part.id
     JOIN connections connection ON connection.organisation_id = ${organisationId} AND connection.id = response.connection_id
    WHERE part.organisation_id = ${organisationId} AND (part.id = ${application} OR part.merged_into_id = ${application})
      AND NOT response.tombstone AND response.status = 'read' AND connection.board IN (${names})`;
}

/** What a failure means for the outbox. */
function letterFailure(error: unknown): unknown {
  if (error instanceof NeedsReconnecting || error instanceof AccountBlocked) return new RestsWithConnection(error.code);
  if (isLastWord(error)) return new NotTakenByBoard('refused', error.message);
  if (error instanceof OutcomeUnknown) return new NotTakenByBoard('unknown', error.reason);
  return error instanceof ExpectedError ? new NotTakenByBoard('not-sent', error.code) : error;
}
