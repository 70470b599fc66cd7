import { z } from 'zod';
import { BOARDS } from '../../job-boards/index.js';
import { LONGEST_CHAT_MESSAGE_CHARACTERS, MOST_SHOWN_MESSAGES } from '../../sourcing/index.js';
import type { Conversation } from '../../sourcing/index.js';

const message = z.object({
  id: z.uuid(),
  side: z
    .enum(['applicant', 'employer', 'board'])
    .describe('board: a robot of the board, or somebody it does not tell'),
  author: z.string().nullable(),
  text: z.string(),
  writtenAt: z.iso.datetime(),
  seen: z.boolean().nullable().describe('The other side has seen it; null where the board does not tell'),
  automated: z.boolean().describe('Otklik wrote it by itself'),
  status: z.enum(['waiting', 'sending', 'sent']).describe('sent: it is in the chat; otherwise on its way there'),
});

const conversation = z.object({
  responseId: z.uuid(),
  board: z.enum(BOARDS),
  blockReason: z.string().nullable().describe('The board’s word for why nobody may write; null = they may'),
  outOfReach: z
    .object({
      connectionId: z.uuid(),
      manager: z
        .string()
        .nullable()
        .describe('Who leads the vacancy by the board’s word; null: it does not tell, or says that we do'),
      accountId: z.string().nullable().describe('Their manager account, where we may act under it'),
      hasOtherAccounts: z.boolean().describe('There is any other manager account to choose'),
    })
    .nullable()
    .describe(
      'The chat is closed to the account under which we act, and who can answer in it; null: we take part in it, as far as is known',
    ),
  rests: z
    .string()
    .nullable()
    .describe('A code of ours: why what is written waits until the board is connected again; null = it does not'),
  readAt: z.iso.datetime().nullable().describe('When it was last read at the board; null = never'),
  messagesAtBoard: z.int().nullable().describe('By the board’s own count'),
  unansweredSince: z.iso.datetime().nullable(),
  messages: z.array(message).describe(`Oldest first; of a longer conversation the last ${MOST_SHOWN_MESSAGES}`),
  unsent: z
    .object({
      key: z.uuid().describe('A failed one may have arrived all the same: sent again with this key it is there once'),
      text: z.string(),
      status: z
        .enum(['refused', 'failed'])
        .describe('refused: the board does not take it; failed: it could not be brought there'),
      problem: z.string().nullable().describe('The board’s word, or a code of ours'),
    })
    .nullable()
    .describe('What was written last and did not arrive: change it and send it again'),
});

export const conversationsAnswer = z.object({ conversations: z.array(conversation) });

/** A message to a candidate. */
export const messageBody = z.object({
  key: z.uuid().describe('Made by you: the same one again writes nothing, unless it failed'),
  text: z.string().min(1).max(LONGEST_CHAT_MESSAGE_CHARACTERS),
});

export function conversationsView(conversations: readonly Conversation[]): z.infer<typeof conversationsAnswer> {
  return {
    conversations: conversations.map(({ messages, readAt, unansweredSince, ...rest }) => ({
      ...rest,
      readAt: readAt?.toISOString() ?? null,
      unansweredSince: unansweredSince?.toISOString() ?? null,
      messages: messages.map((one) => ({ ...one, writtenAt: one.writtenAt.toISOString() })),
    })),
  };
}
