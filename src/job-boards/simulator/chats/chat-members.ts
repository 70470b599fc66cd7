import type { SimulatedTopic } from '../simulated-topic.js';

/** Messages that a chat can have before ids of two chats would meet. */
const IDS_OF_A_CHAT = 100_000;

/** Id of the message at a position of its chat, from 0: text, growing with time over all chats of one topic. */
export function chatMessageId(topic: SimulatedTopic, position: number): string {
  return String(topic.chatId * IDS_OF_A_CHAT + position + 1);
}

/** Position of a message by its id; null if the id is none of the chat's. */
export function positionOf(topic: SimulatedTopic, messageId: string): number | null {
  if (!/^\d{1,16}$/.test(messageId)) return null;
  const position = Number(messageId) - topic.chatId * IDS_OF_A_CHAT - 1;
  return position >= 0 && position < IDS_OF_A_CHAT ? position : null;
}

/** Recruiters who take part: the vacancy's own and whoever has written or was added, without those who left. */
export function membersOf(topic: SimulatedTopic, ownerId: string): string[] {
  return [...new Set([ownerId, ...topic.chat.joined])].filter((managerId) => !topic.chat.left.has(managerId));
}

/** Id by which a chat knows somebody: the applicant (`null`) or a recruiter. Another one in every chat. */
export function participantId(topic: SimulatedTopic, managerId: string | null): string {
  return `${topic.chatId}${managerId === null ? '00' : managerId.slice(-2)}`;
}
