import { JobBoards } from '../../../src/job-boards/index.js';
import type { ConnectionView } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { ChatMarks } from '../../../src/sourcing/chat-marks.service.js';
import type { Boards } from './boards-fixture.js';

/** Somebody who responded. */
export interface Person {
  readonly topicId: string;
  readonly applicationId: string;
  readonly responseId: string;
  readonly candidateId: string;
  readonly vacancyId: string;
}

/** Until a transaction waits for what another one holds. */
export async function somebodyWaits({ t }: Boards): Promise<void> {
  const end = Date.now() + 20_000;
  for (let waiting = 0; waiting === 0;) {
    if (Date.now() > end) throw new Error('Nobody waits');
    const [{ count }] = await t.asOwner<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    waiting = count;
  }
}

/** A list says how many messages there are, and what follows is done. */
export async function isListed(
  { t }: Boards,
  { organisationId }: Actor,
  responseId: string,
  count: number,
): Promise<void> {
  const [{ external_id: externalId }] = await t.asOwner<{ external_id: string }>(
    `select external_id from board_chats where response_id = $1`,
    [responseId],
  );
  const listed = [{ id: responseId, chat: { externalId, messages: count, unread: 1 } }];
  await t.database.inOrganisation(organisationId, (db) => t.get(ChatMarks).note(db, organisationId, listed, new Set()));
  await t.runJobs();
}

/** What stands in the chat at the board. */
export async function textsAtBoard({ t }: Boards, headhunter: ConnectionView, responseId: string): Promise<string[]> {
  const [{ external_id: chat }] = await t.asOwner<{ external_id: string }>(
    `select external_id from board_chats where response_id = $1`,
    [responseId],
  );
  const read = await t.get(JobBoards).for('headhunter').readChat?.(headhunter, chat, null);
  return read?.messages.map(({ text }) => text) ?? [];
}
