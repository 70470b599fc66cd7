import { headhunterInstant } from '../headhunter-wording.js';
import { SEEN_AFTER_MILLISECONDS } from '../headhunter-negotiation.view.js';
import { recruiterOf } from '../recruiters.table.js';
import type { Recruiter } from '../recruiters.table.js';
import type { SimulatedMessage, SimulatedTopic } from '../simulated-topic.js';
import type { Simulation } from '../simulation.js';
import { chatMessageId, membersOf, participantId } from './chat-members.js';

/** A message with its position in the chat, from 0. */
export interface PlacedMessage {
  readonly position: number;
  readonly message: SimulatedMessage;
}

/** Who looks at a chat, and under which address. */
export interface ChatReader {
  readonly caller: Recruiter;
  readonly base: string;
}

/** What a chat shows: everything that was written in the topic and not deleted since. */
export function placedMessages(simulation: Simulation, topic: SimulatedTopic): PlacedMessage[] {
  return simulation.responses
    .messages(topic)
    .flatMap((message, position) => (message.deleted ? [] : [{ position, message }]));
}

/** Keys of a chat in the list and above its messages. */
export function chatHead(simulation: Simulation, topic: SimulatedTopic): Record<string, unknown> {
  return {
    // Text here and in webhooks, a number in the topic.
    id: String(topic.chatId),
    type: 'NEGOTIATION',
    display: { title: applicantName(simulation, topic), icon: null },
    creation_time: headhunterInstant(topic.createdAt),
    unread_message_count: topic.unreadMessages,
    muted: false,
    // The list knows one reason only; what closes a single chat is among its states.
    block_reason:
      blockReason(simulation, topic) === 'EMPLOYER_NEGOTIATIONS_LIMIT_EXCEEDED' ? 'UNTRUSTED_EMPLOYER' : null,
  };
}

/** Item of the list of chats. */
export function chatItem(simulation: Simulation, topic: SimulatedTopic, reader: ChatReader): object {
  const last = placedMessages(simulation, topic).at(-1);
  if (last === undefined) return chatHead(simulation, topic);
  const { message, position } = last;
  return {
    ...chatHead(simulation, topic),
    last_message: {
      id: chatMessageId(topic, position),
      creation_time: headhunterInstant(message.at),
      payload: payloadOf(message, reader),
      sender_participant_id: participantId(topic, message.managerId),
      sender_display_info: senderOf(simulation, topic, message, reader),
      viewed_by_opponent: seen(simulation, topic, last),
    },
  };
}

export function chatMessage(
  simulation: Simulation,
  topic: SimulatedTopic,
  placed: PlacedMessage,
  reader: ChatReader,
): object {
  const { message, position } = placed;
  return {
    id: chatMessageId(topic, position),
    type: 'SIMPLE',
    creation_time: headhunterInstant(message.at),
    last_change_time: message.editedAt === null ? null : headhunterInstant(message.editedAt),
    can_edit: message.managerId === reader.caller.id && message.file === null,
    viewed_by_opponent: seen(simulation, topic, placed),
    sender_participant_id: participantId(topic, message.managerId),
    sender_display_info: senderOf(simulation, topic, message, reader),
    payload: payloadOf(message, reader),
  };
}

/** Words or a file, never both. */
function payloadOf({ text, file }: SimulatedMessage, { base }: ChatReader): object {
  if (file === null) return { text };
  const url = `${base}/chat-files/${file.id}`;
  const attachment = {
    url,
    title: file.title,
    content_type: file.contentType,
    preview: { url: `${url}?preview=true` },
  };
  return { text: null, attachments: [attachment] };
}

export function chatStates(simulation: Simulation, topic: SimulatedTopic): object {
  const reason = blockReason(simulation, topic);
  return {
    write_message_state: { allowed: reason === null, reason },
    send_file_state: { allowed: reason === null && simulation.settings.headhunterChatFiles },
  };
}

export function participantsView(simulation: Simulation, topic: SimulatedTopic): object[] {
  const owner = ownerOf(simulation, topic);
  const read = (managerId: string): string | null => {
    const position = topic.chat.readUpTo.get(managerId);
    return position === undefined ? null : chatMessageId(topic, position);
  };
  return [
    ...membersOf(topic, owner).map((managerId) => ({
      id: participantId(topic, managerId),
      type: 'USER',
      role: 'EMPLOYER',
      name: recruiterName(managerId),
      icon: null,
      last_viewed_message_id: read(managerId),
    })),
    {
      id: participantId(topic, null),
      type: 'USER',
      role: 'APPLICANT',
      name: applicantName(simulation, topic),
      icon: null,
      last_viewed_message_id: null,
    },
  ];
}

/** Why nobody may write; null = they may. */
export function blockReason(simulation: Simulation, topic: SimulatedTopic): string | null {
  if (topic.chat.blockReason !== null) return topic.chat.blockReason;
  const vacancy = simulation.vacancies.at(topic.vacancyIndex);
  const archived = vacancy !== undefined && simulation.vacancies.status(vacancy).archivedAt !== null;
  return archived ? 'ARCHIVED_BY_EMPLOYER' : null;
}

export function ownerOf(simulation: Simulation, topic: SimulatedTopic): string {
  return simulation.vacancies.status({ index: topic.vacancyIndex }).managerId;
}

function senderOf(
  simulation: Simulation,
  topic: SimulatedTopic,
  { managerId }: SimulatedMessage,
  { caller }: ChatReader,
): object {
  return {
    name: managerId === null ? applicantName(simulation, topic) : recruiterName(managerId),
    icon: null,
    role: managerId === null ? 'APPLICANT' : 'EMPLOYER',
    is_current_participant: managerId === caller.id,
  };
}

function recruiterName(managerId: string): string {
  const { firstName, lastName } = recruiterOf(managerId);
  return `${firstName} ${lastName}`;
}

/** Whoever hides their name, or has deleted the résumé, is "the applicant" here too. */
function applicantName(simulation: Simulation, topic: SimulatedTopic): string {
  const person = simulation.responses.person(topic.resume);
  const hidden = (topic.resume.hiddenFields ?? person.hiddenFields).includes('names_and_photo');
  return hidden || topic.resume.deleted ? 'Соискатель' : `${person.firstName} ${person.lastName}`;
}

/** Ours after an hour, the applicant's once it no longer counts as unread. */
function seen(simulation: Simulation, topic: SimulatedTopic, { message, position }: PlacedMessage): boolean {
  if (message.author === 'employer') return simulation.now().getTime() - message.at >= SEEN_AFTER_MILLISECONDS;
  const theirs = placedMessages(simulation, topic).filter((placed) => placed.message.author === 'applicant');
  const place = theirs.findIndex((placed) => placed.position === position);
  return place < theirs.length - topic.unreadMessages;
}
