import { headhunterInstant } from '../headhunter-wording.js';
import { chatMessageId, membersOf, participantId } from '../chats/chat-members.js';
import type { JournalEvent } from '../journal-event.js';
import { EMPLOYER_ID, mayWorkOn, recruiterOf } from '../recruiters.table.js';
import type { ResponseBook } from '../response-book.js';
import type { SimulatedTopic } from '../simulated-topic.js';
import type { VacancyBook } from '../vacancy-book.js';
import type { SubscribedAction } from './webhook-journal-event.js';
import type { WebhookType } from './webhook-types.table.js';

/** The books that say what an event was about. */
export interface BoardBooks {
  readonly responses: ResponseBook;
  readonly vacancies: VacancyBook;
}

/** Something that the board tells its subscribers of. */
export interface Happening {
  readonly type: WebhookType;
  readonly vacancyId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  isFor(managerId: string, action: SubscribedAction): boolean;
  payloadFor(managerId: string): Readonly<Record<string, unknown>>;
}

/** What an event, applied already, means to subscribers. SuperJob has no webhooks. */
export function happeningsOf(books: BoardBooks, event: JournalEvent): Happening[] {
  const at = Date.parse(event.at);
  switch (event.type) {
    case 'response-created':
      return event.board === 'headhunter' ? arrived(books, books.responses.newest(), at) : [];
    case 'topic-invited': {
      const topic = books.responses.newest();
      return [...arrived(books, topic, at), ...(event.message === null ? [] : written(books, topic, at))];
    }
    case 'topic-moved': {
      const topic = books.responses.topic('headhunter', event.topicId);
      return [...moved(books, topic, at), ...(event.message === null ? [] : written(books, topic, at))];
    }
    case 'applicant-wrote':
    case 'employer-wrote':
      return written(books, books.responses.topic('headhunter', event.topicId), at);
    case 'vacancy-published':
      return published(books, at);
    case 'vacancy-changed':
    case 'vacancy-transferred':
      return ofVacancy(books, event.vacancyIndex, at, 'VACANCY_CHANGE', 'change_date');
    case 'vacancy-prolonged':
      return ofVacancy(books, event.vacancyIndex, at, 'VACANCY_PROLONGATION', 'prolongation_date');
    case 'vacancy-archived':
      return ofVacancy(books, event.vacancyIndex, at, 'VACANCY_ARCHIVATION', 'archivation_date');
    default:
      return [];
  }
}

/** A new topic: a response is told of twice, an invitation of ours once; its letter is a message of the chat. */
function arrived(books: BoardBooks, topic: SimulatedTopic | undefined, at: number): Happening[] {
  if (topic === undefined) return [];
  const common = {
    topic_id: topic.id,
    // Text here and in chats, a number in the topic itself.
    chat_id: String(topic.chatId),
    resume_id: topic.resume.id,
    employer_id: EMPLOYER_ID,
  };
  const of = (type: WebhookType, dateKey: string): Happening =>
    happening(books, topic.vacancyIndex, type, at, (vacancyId) => ({
      ...common,
      vacancy_id: vacancyId,
      [dateKey]: headhunterInstant(at),
    }));
  return [
    ...(topic.invited ? [] : [of('NEW_NEGOTIATION_VACANCY', 'negotiation_date')]),
    of('NEW_RESPONSE_OR_INVITATION_VACANCY', 'response_date'),
    ...(topic.withLetter ? written(books, topic, at) : []),
  ];
}

function moved(books: BoardBooks, topic: SimulatedTopic | undefined, at: number): Happening[] {
  const move = topic?.moves.at(-1);
  if (topic === undefined || move === undefined) return [];
  return [
    happening(books, topic.vacancyIndex, 'NEGOTIATION_EMPLOYER_STATE_CHANGE', at, (vacancyId) => ({
      topic_id: topic.id,
      vacancy_id: vacancyId,
      from_state: move.from,
      to_state: move.to,
      employer_manager_id: move.managerId,
      resume_id: topic.resume.id,
      transferred_at: headhunterInstant(move.at),
    })),
  ];
}

/** The last message of the chat; told of to the recruiters who take part in it, the sender among them. */
function written(books: BoardBooks, topic: SimulatedTopic | undefined, at: number): Happening[] {
  const messages = topic === undefined ? [] : books.responses.messages(topic);
  const last = messages.at(-1);
  const vacancy = topic === undefined ? undefined : books.vacancies.at(topic.vacancyIndex);
  if (topic === undefined || last === undefined || vacancy === undefined) return [];
  const members = membersOf(topic, books.vacancies.status(vacancy).managerId);
  return [
    {
      type: 'CHAT_MESSAGE_CREATED',
      vacancyId: vacancy.headhunterId,
      at,
      isFor: (managerId) => members.includes(managerId),
      payloadFor: (managerId) => ({
        chat_id: String(topic.chatId),
        message_id: chatMessageId(topic, messages.length - 1),
        message_type: 'SIMPLE',
        sender_participant_id: participantId(topic, last.managerId),
        is_current_participant: last.managerId === managerId,
        creation_time: headhunterInstant(at),
        role: last.author === 'applicant' ? 'APPLICANT' : 'EMPLOYER',
      }),
    },
  ];
}

function published(books: BoardBooks, at: number): Happening[] {
  const vacancy = books.vacancies.all.at(-1);
  if (vacancy === undefined) return [];
  const { managerId: owner, previousId } = books.vacancies.status(vacancy);
  return [
    {
      type: 'VACANCY_PUBLICATION_FOR_VACANCY_MANAGER',
      vacancyId: vacancy.headhunterId,
      at,
      isFor: (managerId) => managerId === owner,
      payloadFor: () => ({
        vacancy_id: vacancy.headhunterId,
        employer_manager_id: owner,
        creation_date: headhunterInstant(at),
        previous_vacancy_id: previousId,
      }),
    },
  ];
}

function ofVacancy(
  books: BoardBooks,
  vacancyIndex: number,
  at: number,
  type: WebhookType,
  dateKey: string,
): Happening[] {
  return [
    happening(books, vacancyIndex, type, at, (vacancyId) => ({
      vacancy_id: vacancyId,
      [dateKey]: headhunterInstant(at),
    })),
  ];
}

/** Something about a vacancy: for everybody who may work on it, or with `vacancies_only_mine` for its own recruiter. */
function happening(
  books: BoardBooks,
  vacancyIndex: number,
  type: WebhookType,
  at: number,
  payload: (vacancyId: string) => Readonly<Record<string, unknown>>,
): Happening {
  const { managerId: owner } = books.vacancies.status({ index: vacancyIndex });
  const vacancyId = books.vacancies.at(vacancyIndex)?.headhunterId ?? '';
  return {
    type,
    vacancyId,
    at,
    isFor: (managerId, action) =>
      action.settings?.vacancies_only_mine === true ? managerId === owner : mayWorkOn(recruiterOf(managerId), owner),
    payloadFor: () => payload(vacancyId),
  };
}
