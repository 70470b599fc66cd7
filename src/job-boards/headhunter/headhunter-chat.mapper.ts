import type { BoardMessage, ChatSide } from '../board-chat.js';
import { readTolerantly } from '../read-tolerantly.js';
import { toInstant } from './headhunter.mapper.js';
import { chatMessageSchema } from './headhunter.wire.js';

const SIDES: Readonly<Record<string, ChatSide>> = { APPLICANT: 'applicant', EMPLOYER: 'employer' };

/** A message; null for one without words: somebody came or left, a file alone, something that cannot be read. */
export function toBoardMessage(raw: unknown): BoardMessage | null {
  const reading = readTolerantly(chatMessageSchema, raw);
  if (!reading.ok) return null;
  const {
    id,
    payload,
    creation_time: writtenAt,
    sender_display_info: sender,
    viewed_by_opponent: seen,
  } = reading.value;
  const text = payload?.text?.trim();
  if (!text) return null;
  return {
    externalId: id,
    side: SIDES[sender?.role ?? ''] ?? 'board',
    author: sender?.name?.trim() || null,
    isOurs: sender?.is_current_participant ?? false,
    text,
    writtenAt: toInstant(writtenAt),
    seen,
  };
}
