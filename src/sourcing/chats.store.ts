import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WaitingMessages } from '../candidates/index.js';
import type { BoardChat, BoardMessage } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { storableText } from '../kernel/storable-json.js';
import { CLOCK } from '../platform/config/index.js';
import { placeSql } from './chat-order.js';

/** A chat to be read: where it is, and how far it is known. */
export interface ChatToRead {
  readonly externalId: string;
  readonly connectionId: string;
  /** When its response came to be known here. */
  readonly firstSeenAt: Date;
  readonly toldMessages: number | null;
  /** The board's id of the last message that was read. */
  readonly knownUpTo: string | null;
}

/** The board takes no longer ones. */
export const LONGEST_CHAT_MESSAGE_CHARACTERS = 20_000;

/** The tables of chats as the board tells of them. What is written here is brought there by ChatSending. */
@Injectable()
export class ChatsStore {
  constructor(
    private readonly waiting: WaitingMessages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where there is none (any more). */
  async toRead(db: EntityManager, organisationId: string, responseId: string): Promise<ChatToRead | null> {
    const [chat] = await db.query<ChatToRead[]>(
      `SELECT chat.external_id AS "externalId", response.connection_id AS "connectionId",
              response.first_seen_at AS "firstSeenAt", chat.told_messages AS "toldMessages",
              (SELECT message.external_id FROM chat_messages message
                WHERE message.organisation_id = $1 AND message.response_id = $2 AND message.external_id IS NOT NULL
                ORDER BY ${placeSql('message')} DESC LIMIT 1) AS "knownUpTo"
         FROM board_chats chat
         JOIN responses response ON response.organisation_id = $1 AND response.id = chat.response_id
        WHERE chat.organisation_id = $1 AND chat.response_id = $2`,
      [organisationId, responseId],
    );
    return chat ?? null;
  }

  /**
   * Keeps a chat from others until the transaction ends, and before it the application that it belongs to: nobody waits in a circle
   * with those who take a response in or erase a person.
   *
   * @returns false where there is none (any more)
   */
  async hold(db: EntityManager, organisationId: string, responseId: string): Promise<boolean> {
    const [response] = await db.query<{ application_id: string | null }[]>(
      `SELECT application_id FROM responses WHERE organisation_id = $1 AND id = $2`,
      [organisationId, responseId],
    );
    if (response?.application_id) await this.waiting.hold(db, organisationId, response.application_id);
    const chats = await db.query<unknown[]>(
      `SELECT 1 FROM board_chats WHERE organisation_id = $1 AND response_id = $2 FOR UPDATE`,
      [organisationId, responseId],
    );
    return chats.length > 0;
  }

  /** What the board told of is not to be had: it is asked again when there is more. */
  async giveUp(db: EntityManager, organisationId: string, responseId: string): Promise<void> {
    await db.query(
      `UPDATE board_chats SET known_messages = greatest(known_messages, coalesce(told_messages, 0))
        WHERE organisation_id = $1 AND response_id = $2`,
      [organisationId, responseId],
    );
  }

  /** Stores what was read. Twice, or two at the same time, is once; of a person who was erased meanwhile nothing is kept. */
  async merge(
    db: EntityManager,
    organisationId: string,
    responseId: string,
    chat: BoardChat,
    toldMessages: number | null,
  ): Promise<void> {
    if (!(await this.hold(db, organisationId, responseId))) return;
    await this.recogniseOurs(db, organisationId, responseId, chat.messages);
    const now = this.clock.now();
    await db.query(UPSERT_MESSAGES, [
      organisationId,
      responseId,
      JSON.stringify(chat.messages.map((message) => rowOf(message, now))),
    ]);
    await db.query(
      `UPDATE board_chats chat
          SET read_at = $3, block_reason = $4,
              known_messages = greatest(chat.known_messages, $5::integer,
                (SELECT count(*)::int FROM chat_messages message
                  WHERE message.organisation_id = $1 AND message.response_id = $2 AND message.status = 'sent'))
        WHERE chat.organisation_id = $1 AND chat.response_id = $2`,
      [organisationId, responseId, now, chat.blockReason, toldMessages],
    );
    await this.settle(db, organisationId, responseId);
  }

  /** Finds out anew since when the applicant waits for an answer, and tells the application, which the caller holds. */
  async settle(db: EntityManager, organisationId: string, responseId: string): Promise<void> {
    await db.query(SETTLE, [organisationId, responseId]);
    const [row] = await db.query<{ application_id: string | null; since: Date | null }[]>(
      `SELECT response.application_id,
              (SELECT min(chat.unanswered_since) FROM responses sibling
                 JOIN board_chats chat ON chat.organisation_id = $1 AND chat.response_id = sibling.id
                WHERE sibling.organisation_id = $1 AND sibling.application_id = response.application_id) AS since
         FROM responses response WHERE response.organisation_id = $1 AND response.id = $2`,
      [organisationId, responseId],
    );
    if (row?.application_id) await this.waiting.record(db, organisationId, row.application_id, row.since);
  }

  /** Likewise, where somebody waits at all: cheap for the many who do not. */
  async settleIfWaiting(db: EntityManager, organisationId: string, responseId: string): Promise<void> {
    const [waits] = await db.query<unknown[]>(
      `SELECT 1 FROM board_chats WHERE organisation_id = $1 AND response_id = $2 AND unanswered_since IS NOT NULL`,
      [organisationId, responseId],
    );
    if (waits) await this.settle(db, organisationId, responseId);
  }

  /** What we sent and did not hear the id of is found by its words: otherwise it would stand there twice. */
  private async recogniseOurs(
    db: EntityManager,
    organisationId: string,
    responseId: string,
    messages: readonly BoardMessage[],
  ): Promise<void> {
    for (const { externalId, text, isOurs } of messages) {
      if (!isOurs) continue;
      await db.query(
        `UPDATE chat_messages SET external_id = $3, status = 'sent'
          WHERE organisation_id = $1 AND id = (
            SELECT id FROM chat_messages
             WHERE organisation_id = $1 AND response_id = $2 AND external_id IS NULL AND side = 'employer'
               AND status <> 'refused' AND attempts > 0 AND btrim(text) = btrim($4)
             ORDER BY id LIMIT 1)
            AND NOT EXISTS (SELECT 1 FROM chat_messages known
                  WHERE known.organisation_id = $1 AND known.response_id = $2 AND known.external_id = $3)`,
        [organisationId, responseId, externalId, storableText(text)],
      );
    }
  }
}

function rowOf({ externalId, side, author, text, writtenAt, seen }: BoardMessage, now: Date) {
  return {
    id: newId(),
    external_id: storableText(externalId),
    side,
    author: author === null ? null : storableText(author),
    text: storableText(text).slice(0, LONGEST_CHAT_MESSAGE_CHARACTERS),
    written_at: writtenAt ?? now,
    seen,
  };
}

const UPSERT_MESSAGES = `
  INSERT INTO chat_messages AS known (organisation_id, id, response_id, external_id, side, author, text, written_at, seen, status,
                                      automated, attempts)
  SELECT $1, item.id, $2, item.external_id, item.side, item.author, item.text, item.written_at, item.seen, 'sent', false, 0
    FROM jsonb_to_recordset($3::jsonb)
      AS item (id uuid, external_id text, side text, author text, text text, written_at timestamptz, seen boolean)
  ON CONFLICT ON CONSTRAINT uq_chat_messages_external DO UPDATE
     SET text = excluded.text, written_at = excluded.written_at, seen = coalesce(excluded.seen, known.seen)`;

/**
 * The first message of the applicant behind which nobody wrote to them: what the product writes by itself is no answer. The letter,
 * the first of all and as old as the response, waits as the response does.
 */
const SETTLE = `
  UPDATE board_chats chat
     SET unanswered_since = (
           SELECT min(theirs.written_at) FROM chat_messages theirs
            WHERE theirs.organisation_id = $1 AND theirs.response_id = $2 AND theirs.side = 'applicant'
              AND (chat.answered_at IS NULL OR theirs.written_at > chat.answered_at)
              AND theirs.id IS DISTINCT FROM (
                    SELECT letter.id
                      FROM (SELECT first.id, first.written_at FROM chat_messages first
                             WHERE first.organisation_id = $1 AND first.response_id = $2 AND first.status = 'sent'
                             ORDER BY ${placeSql('first')} LIMIT 1) letter
                      JOIN responses response ON response.organisation_id = $1 AND response.id = $2
                     WHERE letter.written_at <= response.responded_at + interval '1 minute')
              AND NOT EXISTS (
                    SELECT 1 FROM chat_messages ours
                     WHERE ours.organisation_id = $1 AND ours.response_id = $2 AND ours.side = 'employer'
                       AND ours.status = 'sent' AND NOT ours.automated
                       AND ${placeSql('ours')} > ${placeSql('theirs')}))
   WHERE chat.organisation_id = $1 AND chat.response_id = $2`;
