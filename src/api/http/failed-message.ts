import { z } from 'zod';
import type { FailedMessage, NamedFailure } from '../../candidates/index.js';

/** A message to a candidate that did not leave. */
export const failedMessageAnswer = z.object({
  id: z.uuid(),
  channel: z
    .enum(['email', 'board', 'letter'])
    .describe(
      'board: the chat of a job board, for those without an e-mail address; letter: where the board has no chats',
    ),
  failure: z
    .enum(['not-sent', 'refused', 'unknown', 'unwritten'])
    .nullable()
    .describe('unknown: the connection broke while it was handed over, so it may have arrived'),
  problem: z.string().nullable().describe('The words of the mail server or the board'),
  triedAt: z.iso.datetime(),
  applicationId: z.uuid(),
  name: z.string(),
});

/** One as it is answered. */
export function failedMessageView(row: NamedFailure<FailedMessage>): z.infer<typeof failedMessageAnswer> {
  const { messageId: id, channel, failure, problem, triedAt, applicationId, name } = row;
  return { id, channel, failure, problem, triedAt: triedAt.toISOString(), applicationId, name };
}
