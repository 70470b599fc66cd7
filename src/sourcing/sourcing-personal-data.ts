import type { PersonalDataHolder } from '../privacy/index.js';
import { placeSql } from './chat-order.js';
import { withoutPages } from './page-lock.js';

/**
 * Responses of a person: those that were read, and those that still wait to be but name a résumé of the person. Left alone,
 * they would bring the person back.
 */
const THEIRS = `response.organisation_id = $1 AND (response.candidate_id = $2
  OR (response.candidate_id IS NULL AND (response.connection_id, response.resume_external_id) IN (
        SELECT connection_id, external_id FROM resumes WHERE organisation_id = $1 AND candidate_id = $2)))`;

/** Payloads of a person: of their responses by the response's id, of their résumés by the résumé's. */
const OF_PERSON = `payload.organisation_id = $1 AND EXISTS (
  SELECT 1 FROM responses response
   WHERE ${THEIRS} AND response.connection_id = payload.connection_id
     AND ((payload.kind = 'response' AND payload.external_id = response.external_id)
       OR (payload.kind = 'resume' AND payload.external_id = response.resume_external_id)))`;

const responses: PersonalDataHolder = {
  table: 'responses',
  columns: ['external_id', 'cover_letter', 'resume_external_id', 'resume_url', 'problem'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT external_id, responded_at, state, cover_letter, resume_external_id FROM responses
        WHERE organisation_id = $1 AND candidate_id = $2 ORDER BY id`,
      [organisationId, candidateId],
    ),
  hold: async ({ organisationId, candidateIds }, db) => {
    const ofAny = THEIRS.replaceAll('candidate_id = $2', 'candidate_id = ANY ($2)');
    const connections = await db.query<{ connection_id: string }[]>(
      `SELECT DISTINCT connection_id FROM responses response WHERE ${ofAny} ORDER BY connection_id`,
      [organisationId, candidateIds],
    );
    for (const { connection_id: connectionId } of connections) await withoutPages(db, connectionId);
    await db.query(`SELECT 1 FROM responses response WHERE ${ofAny} ORDER BY id FOR NO KEY UPDATE`, [
      organisationId,
      candidateIds,
    ]);
  },
  // The row stays as a mark: what the board goes on listing is not taken in again.
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (
         UPDATE responses response
            SET status = 'erased', external_id = 'erased:' || encode(sha256(convert_to(external_id, 'UTF8')), 'hex'),
                cover_letter = NULL, resume_external_id = NULL, resume_url = NULL, problem = NULL
          WHERE ${THEIRS} AND status <> 'erased' RETURNING id)
       SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

/** Chats of a person and what is written in them. */
const CHAT_OF_PERSON = `chat.organisation_id = $1 AND chat.response_id IN (SELECT response.id FROM responses response WHERE ${THEIRS})`;

const chats: PersonalDataHolder = {
  table: 'board_chats',
  columns: ['external_id'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT external_id, read_at, unanswered_since FROM board_chats chat WHERE ${CHAT_OF_PERSON} ORDER BY response_id`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (DELETE FROM board_chats chat WHERE ${CHAT_OF_PERSON} RETURNING response_id)
       SELECT response_id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

const chatMessages: PersonalDataHolder = {
  table: 'chat_messages',
  columns: ['external_id', 'author', 'text'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT side, author, text, written_at, status FROM chat_messages chat WHERE ${CHAT_OF_PERSON} ORDER BY response_id, ${placeSql('chat')}`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (DELETE FROM chat_messages chat WHERE ${CHAT_OF_PERSON} RETURNING id) SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

const rawPayloads: PersonalDataHolder = {
  table: 'raw_payloads',
  columns: ['external_id', 'body', 'body_text', 'problem'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT kind, external_id, body, body_text, read_at FROM raw_payloads payload WHERE ${OF_PERSON} ORDER BY id`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (DELETE FROM raw_payloads payload WHERE ${OF_PERSON} RETURNING id) SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

/** Calls of boards that spoke of a response of the person: they name it and the résumé. */
const HINTS_OF_PERSON = `hint.organisation_id = $1 AND EXISTS (
  SELECT 1 FROM responses response
   WHERE ${THEIRS} AND response.connection_id = hint.connection_id
     AND (hint.body -> 'payload' ->> 'topic_id' = response.external_id
       OR EXISTS (SELECT 1 FROM board_chats chat
                   WHERE chat.organisation_id = $1 AND chat.response_id = response.id
                     AND chat.external_id = hint.body -> 'payload' ->> 'chat_id')))`;

const hints: PersonalDataHolder = {
  table: 'board_hints',
  columns: ['external_id', 'body'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(`SELECT kind, received_at, body FROM board_hints hint WHERE ${HINTS_OF_PERSON} ORDER BY id`, [
      organisationId,
      candidateId,
    ]),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (DELETE FROM board_hints hint WHERE ${HINTS_OF_PERSON} RETURNING id) SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

/** What was written to a person through a board. */
const boardActions: PersonalDataHolder = {
  table: 'board_actions',
  columns: ['message', 'answer_body'],
  export: ({ organisationId, candidateId }, db) =>
    db.query(
      `SELECT action.stage, action.status, action.message, action.finished_at FROM board_actions action
         JOIN responses response ON response.organisation_id = $1 AND response.id = action.response_id
        WHERE action.organisation_id = $1 AND response.candidate_id = $2 ORDER BY action.id`,
      [organisationId, candidateId],
    ),
  erase: async ({ organisationId, candidateId }, db) => {
    const erased = await db.query<unknown[]>(
      `WITH erased AS (
         UPDATE board_actions action SET message = NULL, answer_body = NULL
           FROM responses response
          WHERE action.organisation_id = $1 AND response.organisation_id = $1 AND response.id = action.response_id
            AND response.candidate_id = $2 AND (action.message IS NOT NULL OR action.answer_body IS NOT NULL)
          RETURNING action.id)
       SELECT id FROM erased`,
      [organisationId, candidateId],
    );
    return erased.length;
  },
};

/** What this capability knows about a person. Erased from the end: payloads are found by their responses, calls by their chats. */
export const SOURCING_PERSONAL_DATA: readonly PersonalDataHolder[] = [
  responses,
  chats,
  chatMessages,
  rawPayloads,
  hints,
  boardActions,
];
