import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  AccountBlocked,
  ActionRefused,
  ConnectionsService,
  isLastWord,
  JobBoards,
  NeedsReconnecting,
  NotFoundAtBoard,
} from '../job-boards/index.js';
import type { ConnectionView } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { ExpectedError } from '../kernel/errors.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { isChatNew } from './chat-age.js';
import type { ChatMessageStatus } from './chat-message.entity.js';
import { accountInChats, noteReach } from './chat-reach.js';
import { restsSql } from './chat-rest.js';
import { ChatsStore } from './chats.store.js';
import { ChatMessageBusy } from './sourcing.errors.js';

/** Most times that sending is begun; after the last one a person has to say that it is still wanted. */
export const MOST_ATTEMPTS = 8;

/** The chat of a new response is made a while after it: so often "not there" may pass by itself. */
const ATTEMPTS_WHILE_MADE = 3;

/** A claim older than any call can last belongs to a process that died. */
const LEASE_SECONDS = 180;

/** What the board calls a chat into which nobody may write. */
const BLOCKED = 'chat_blocked';

/** How it is kept that the board does not show us a chat. */
const MISSING = 'job-boards.not-found-at-board';

/** Where somebody writes, and as whom. */
interface ChatAt {
  readonly responseId: string;
  /** Empty as long as that is not known. */
  readonly account: string;
}

/** What became of one attempt. */
export interface ChatOutcome {
  /** `waiting`: it is tried again, or rests as long as the board does not accept the connection. */
  readonly status: Exclude<ChatMessageStatus, 'sending'>;
  readonly problem: string | null;
}

interface ClaimedMessage {
  readonly text: string;
  readonly automated: boolean;
  readonly idempotency_key: string;
  readonly attempts: number;
  readonly response_id: string;
  readonly chat_external_id: string;
  readonly connection_id: string;
  readonly first_seen_at: Date;
}

/**
 * Brings what is written here to the board's chats: each message once, and surely. Its key was made before the first call, so whoever
 * is interrupted, wherever, sends it again with the same one, and the board takes it or says that it has it already.
 */
@Injectable()
export class ChatSending {
  private readonly log = new Logger('sourcing');

  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly boards: JobBoards,
    private readonly chats: ChatsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Sends a message unless it is there. @throws what the board threw if it is to be tried again; ChatMessageBusy */
  async send(organisationId: string, messageId: string): Promise<void> {
    const outcome = await this.attempt(organisationId, messageId);
    if (outcome.error) throw outcome.error;
  }

  /** One attempt, without throwing: what became of it. */
  async attempt(organisationId: string, messageId: string): Promise<ChatOutcome & { readonly error: Error | null }> {
    const claimed = await this.database.inOrganisation(organisationId, (db) =>
      this.claim(db, organisationId, messageId),
    );
    if (claimed === null) return this.asItIs(organisationId, messageId);
    let at: ChatAt = { responseId: claimed.response_id, account: '' };
    try {
      const connection = await this.connections.state(organisationId, claimed.connection_id);
      at = { ...at, account: accountInChats(connection) };
      const sent = await this.write(connection, claimed);
      await this.arrived(organisationId, messageId, at, sent);
      return { status: 'sent', problem: null, error: null };
    } catch (error) {
      const outcome = this.outcomeOf(error, claimed);
      await this.notArrived(organisationId, messageId, at, outcome, isLost(error));
      // Whoever connects again has it sent; until then trying is of no use.
      const isOver = outcome.status !== 'waiting' || isLost(error);
      return { ...outcome, error: isOver ? null : (error as Error) };
    }
  }

  private async write(connection: ConnectionView, claimed: ClaimedMessage) {
    const board = this.boards.for(connection.board);
    if (!board.writeToChat) throw new ActionRefused(connection.board, 'no_chats');
    return board.writeToChat(connection, claimed.chat_external_id, {
      key: claimed.idempotency_key,
      text: claimed.text,
      isAutomated: claimed.automated,
    });
  }

  private async claim(db: EntityManager, organisationId: string, messageId: string): Promise<ClaimedMessage | null> {
    const now = this.clock.now();
    const leaseBegan = new Date(now.getTime() - LEASE_SECONDS * 1000);
    const [rows] = await db.query<[ClaimedMessage[], number]>(
      `UPDATE chat_messages message SET status = 'sending', attempts = message.attempts + 1, claimed_at = $3
         FROM board_chats chat, responses response, connections connection
        WHERE message.organisation_id = $1 AND message.id = $2
          AND chat.organisation_id = $1 AND chat.response_id = message.response_id
          AND response.organisation_id = $1 AND response.id = chat.response_id
          AND connection.organisation_id = $1 AND connection.id = response.connection_id
          AND connection.status = 'connected'
          AND (message.status = 'waiting' OR (message.status = 'sending' AND message.claimed_at <= $4))
       RETURNING message.text, message.automated, message.idempotency_key, message.attempts, message.response_id,
                 chat.external_id AS chat_external_id, response.connection_id, response.first_seen_at`,
      [organisationId, messageId, now, leaseBegan],
    );
    return rows[0] ?? null;
  }

  /** It was not to be had: it has come to its end or rests, the person was erased, or somebody is at it. */
  private async asItIs(
    organisationId: string,
    messageId: string,
  ): Promise<ChatOutcome & { readonly error: Error | null }> {
    const [row] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<{ status: ChatMessageStatus; problem: string | null; rests: string | null }[]>(
        `SELECT message.status, message.problem, ${restsSql('connection')} AS rests
           FROM chat_messages message
           JOIN responses response ON response.organisation_id = $1 AND response.id = message.response_id
           JOIN connections connection ON connection.organisation_id = $1 AND connection.id = response.connection_id
          WHERE message.organisation_id = $1 AND message.id = $2`,
        [organisationId, messageId],
      ),
    );
    if (!row) return { status: 'failed', problem: 'erased', error: null };
    const { status, problem, rests } = row;
    if (status === 'waiting') return { status, problem: rests ?? problem, error: null };
    if (status !== 'sending') return { status, problem, error: null };
    if (rests !== null) return { status: 'waiting', problem: rests, error: null };
    return { status: 'waiting', problem, error: new ChatMessageBusy() };
  }

  private outcomeOf(error: unknown, { attempts, first_seen_at: firstSeenAt }: ClaimedMessage): ChatOutcome {
    if (isLost(error)) return { status: 'waiting', problem: error.code };
    const mayBeInTheMaking =
      error instanceof NotFoundAtBoard && attempts < ATTEMPTS_WHILE_MADE && isChatNew(firstSeenAt, this.clock.now());
    if (isLastWord(error) && !mayBeInTheMaking) {
      return { status: 'refused', problem: error instanceof ActionRefused ? error.reason : error.code };
    }
    if (!(error instanceof ExpectedError)) this.log.error({ err: error }, 'A message could not be brought to its chat');
    const problem = error instanceof ExpectedError ? error.code : 'sourcing.unforeseen';
    return { status: attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting', problem };
  }

  private async arrived(
    organisationId: string,
    messageId: string,
    { responseId, account }: ChatAt,
    { externalId, status }: { readonly externalId: string | null; readonly status: number },
  ): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      if (!(await this.chats.hold(db, organisationId, responseId))) return;
      // Read at the board before its answer was noted here: then it stands there already, as a message of its own or as this one.
      const [, read] = await db.query<[unknown[], number]>(
        `DELETE FROM chat_messages WHERE organisation_id = $1 AND response_id = $2 AND external_id = $3 AND id <> $4`,
        [organisationId, responseId, externalId, messageId],
      );
      const [before] = await db.query<{ status: ChatMessageStatus }[]>(
        `SELECT status FROM chat_messages WHERE organisation_id = $1 AND id = $2`,
        [organisationId, messageId],
      );
      await db.query(
        `UPDATE chat_messages
            SET status = 'sent', external_id = coalesce($3, external_id), answer = $4, written_at = $5, problem = NULL
          WHERE organisation_id = $1 AND id = $2`,
        [organisationId, messageId, externalId, status, this.clock.now()],
      );
      // The next list counts it: no news. What was read is counted already.
      await db.query(
        `UPDATE board_chats SET known_messages = known_messages + $3::integer
          WHERE organisation_id = $1 AND response_id = $2`,
        [organisationId, responseId, read > 0 || before?.status === 'sent' ? 0 : 1],
      );
      await noteReach(db, organisationId, responseId, { account, found: 'written' });
      await this.chats.settle(db, organisationId, responseId);
    });
  }

  private async notArrived(
    organisationId: string,
    messageId: string,
    { responseId, account }: ChatAt,
    { status, problem }: ChatOutcome,
    isUncounted: boolean,
  ): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.query(
        `UPDATE chat_messages SET status = $3, problem = $4, attempts = attempts - $5::integer
          WHERE organisation_id = $1 AND id = $2 AND status = 'sending'`,
        [organisationId, messageId, status, problem, isUncounted ? 1 : 0],
      );
      if (status === 'refused' && problem === MISSING)
        await noteReach(db, organisationId, responseId, { account, found: 'missing' });
      if (problem !== BLOCKED) return;
      await db.query(
        `UPDATE board_chats SET block_reason = coalesce(block_reason, $3) WHERE organisation_id = $1 AND response_id = $2`,
        [organisationId, responseId, problem],
      );
    });
  }
}

/** The board accepts the connection no longer: no fault of the message's. */
function isLost(error: unknown): error is NeedsReconnecting | AccountBlocked {
  return error instanceof NeedsReconnecting || error instanceof AccountBlocked;
}
