import type { EventOf, JournalEvent } from './journal-event.js';
import { stageOf } from './headhunter-stages.table.js';
import { RECRUITER_ID } from './recruiters.table.js';
import type { SimulatedMessage, SimulatedTopic } from './simulated-topic.js';

/** What an event about one topic changes in it. */
export function applyToTopic(topic: SimulatedTopic, event: JournalEvent): void {
  switch (event.type) {
    case 'topic-moved':
      return applyMoved(topic, event);
    case 'topic-discarded':
      return applyDiscarded(topic, event);
    case 'applicant-wrote':
      return applyApplicantWrote(topic, event);
    case 'employer-wrote':
      return applyEmployerWrote(topic, event);
    case 'message-edited':
    case 'message-deleted':
      return applyToMessage(topic, event);
    default:
      return applyToChat(topic, event);
  }
}

/** Our answer, the résumé opened or an explicit mark: nothing is new any more. */
export function viewTopic(topic: SimulatedTopic): void {
  topic.viewed = true;
  topic.unreadMessages = 0;
}

/**
 * The stage changes at once; what the applicant sees turns into an invitation or a refusal only if a message goes with
 * it (or comes later).
 */
function applyMoved(topic: SimulatedTopic, event: EventOf<'topic-moved'>): void {
  const at = Date.parse(event.at);
  const managerId = event.managerId ?? RECRUITER_ID;
  const withMessage = event.message !== null;
  topic.moves.push({ from: topic.collection, to: event.collection, at, managerId, withMessage });
  topic.collection = event.collection;
  topic.updatedAt = at;
  topic.viewed = true;
  if (event.message === null) return;
  topic.state = stageOf(event.collection).applicantState;
  join(topic, managerId);
  topic.later.push(message(topic, { author: 'employer', managerId, text: event.message, file: null, at }));
}

/** The applicant has withdrawn, or the board has closed the topic: nobody of ours was asked. */
function applyDiscarded(topic: SimulatedTopic, { collection, at: instant }: EventOf<'topic-discarded'>): void {
  const at = Date.parse(instant);
  topic.moves.push({ from: topic.collection, to: collection, at, managerId: null, withMessage: false });
  topic.collection = collection;
  topic.state = 'discard';
  topic.updatedAt = at;
  if (collection === 'discard_by_applicant') topic.applicantActedAt = at;
}

function applyApplicantWrote(topic: SimulatedTopic, event: EventOf<'applicant-wrote'>): void {
  const at = Date.parse(event.at);
  topic.updatedAt = at;
  topic.applicantActedAt = at;
  topic.unreadMessages += 1;
  topic.later.push(
    message(topic, { author: 'applicant', managerId: null, text: event.text, file: event.file ?? null, at }),
  );
}

/**
 * Our first message in the topic after a silent move is what turns the applicant's state. Whether one in the chat does is unknown:
 * here it does not, so that nobody relies on it.
 */
function applyEmployerWrote(topic: SimulatedTopic, event: EventOf<'employer-wrote'>): void {
  const at = Date.parse(event.at);
  const managerId = event.managerId ?? RECRUITER_ID;
  const inChat = event.idempotencyKey !== undefined;
  const { applicantState } = stageOf(topic.collection);
  topic.updatedAt = at;
  if (!inChat && applicantState !== 'response') topic.state = applicantState;
  join(topic, managerId);
  const { text, file = null, idempotencyKey = null } = event;
  topic.later.push({ ...message(topic, { author: 'employer', managerId, text, file, at }), idempotencyKey });
}

function applyToMessage(topic: SimulatedTopic, event: EventOf<'message-edited' | 'message-deleted'>): void {
  const written = topic.later[event.position - (topic.withLetter ? 1 : 0)];
  if (written === undefined) return;
  if (event.type === 'message-deleted') written.deleted = true;
  else {
    written.text = event.text;
    written.editedAt = Date.parse(event.at);
  }
}

function applyToChat(topic: SimulatedTopic, event: JournalEvent): void {
  const { chat } = topic;
  switch (event.type) {
    case 'chat-joined':
      return join(topic, event.managerId);
    case 'chat-left':
      chat.left.add(event.managerId);
      return;
    case 'chat-read':
      chat.readUpTo.set(event.managerId, Math.max(event.position, chat.readUpTo.get(event.managerId) ?? -1));
      topic.viewed = true;
      topic.unreadMessages = Math.min(topic.unreadMessages, unreadBehind(topic, event.position));
      return;
    case 'chat-opened-for-applicant':
      chat.applicantMayWrite = event.mayWrite;
      return;
    case 'chat-conditioned':
      chat.blockReason = event.blockReason;
      chat.readyAt = Date.parse(event.at) + event.notReadyMinutes * 60_000;
      return;
    default:
      return undefined;
  }
}

function join({ chat }: SimulatedTopic, managerId: string): void {
  chat.joined.add(managerId);
  chat.left.delete(managerId);
}

/** The applicant's messages behind a position. */
function unreadBehind(topic: SimulatedTopic, position: number): number {
  const first = topic.withLetter ? 1 : 0;
  return topic.later.filter(({ author }, index) => author === 'applicant' && index + first > position).length;
}

function message(
  topic: SimulatedTopic,
  written: Pick<SimulatedMessage, 'author' | 'managerId' | 'text' | 'file' | 'at'>,
): SimulatedMessage {
  return { ...written, state: topic.state, editedAt: null, deleted: false, idempotencyKey: null };
}
