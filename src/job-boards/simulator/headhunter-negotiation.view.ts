import { headhunterInstant } from './headhunter-wording.js';
import { STATE_NAMES } from './headhunter-names.table.js';
import { resumeShort } from './headhunter-resume.view.js';
import {
  HEADHUNTER_STAGES,
  INTERVIEW_SUBSTAGES,
  PHONE_CALLS,
  QUIET_STAGES,
  stageOf,
} from './headhunter-stages.table.js';
import type { HeadhunterStage } from './headhunter-stages.table.js';
import { vacancyShort } from './headhunter-vacancy.view.js';
import type { SimulatedVacancy } from './market/market.js';
import type { SimulatedTopic } from './simulated-topic.js';
import type { Simulation } from './simulation.js';

/** Orders that every collection offers; `relevance` comes with the new responses only. */
export const ORDER_TYPES = {
  last_change_time_except_employer_inbox: 'По дате создания и активности соискателя',
  created_at: 'По дате отклика',
  relevance: 'Сначала лучшие',
} as const;

export type OrderType = keyof typeof ORDER_TYPES;

/** An hour after our message the applicant is taken to have seen it. */
export const SEEN_AFTER_MILLISECONDS = 3_600_000;

/** Item of a collection. `resume` is null when its owner has deleted or hidden it: a tombstone. */
export function topicView(simulation: Simulation, topic: SimulatedTopic, base: string): object {
  const stage = stageOf(topic.collection);
  const actions = actionsOf(topic, base);
  return {
    id: topic.id,
    state: { id: topic.state, name: STATE_NAMES[topic.state] },
    employer_state: employerState(stage),
    funnel_stage: { id: String(40_000 + stageNumber(stage)), state: employerState(stage), substate: substate(topic) },
    created_at: headhunterInstant(topic.createdAt),
    updated_at: headhunterInstant(topic.updatedAt),
    has_updates: !topic.viewed || topic.unreadMessages > 0,
    viewed_by_opponent: seenByApplicant(simulation, topic),
    counters: { messages: topic.later.length + (topic.withLetter ? 1 : 0), unread_messages: topic.unreadMessages },
    messaging_status: messagingStatus(simulation, topic),
    // A number here, a string in webhooks and chats.
    chat_id: topic.chatId,
    chat_states: { response_reminder_state: { allowed: false } },
    messages_url: `${base}/negotiations/${topic.id}/messages`,
    url: `${base}/negotiations/${topic.id}`,
    source: topic.source,
    tags: topic.number % 11 === 0 ? [{ id: 'AUTO_RESPONSE' }] : [],
    applicant_question_state: false,
    test_result: null,
    actions,
    templates: actions.flatMap((action) => action.templates),
    resume: topic.resume.deleted ? null : resumeShort(simulation, topic.resume, topic, base),
  };
}

/** May the employer write into the topic, and if not, why. */
export function messagingStatus(simulation: Simulation, topic: SimulatedTopic): string {
  if (topic.resume.deleted) return 'resume_deleted';
  const most = simulation.settings.headhunterMessagesInARow;
  const answered = topic.later.findLastIndex(({ author }) => author === 'applicant');
  return most !== null && topic.later.length - 1 - answered >= most ? 'in_a_row_limit' : 'ok';
}

/** One topic asked for by its id: the same with its vacancy. */
export function topicWithVacancy(simulation: Simulation, topic: SimulatedTopic, base: string): object {
  const vacancy = simulation.vacancies.at(topic.vacancyIndex);
  return {
    ...topicView(simulation, topic, base),
    vacancy: vacancy === undefined ? null : vacancyShort(simulation, vacancy, base),
  };
}

/** Answer of `GET /negotiations`: the collections of one vacancy with their counters. */
export function collectionsView(
  simulation: Simulation,
  vacancy: SimulatedVacancy,
  base: string,
  withGenerated: boolean,
): object {
  const topics = simulation.responses.topicsOf('headhunter', vacancy.index);
  const view = (stage: HeadhunterStage): object => ({
    ...collectionHead(stage.id, stage.name, vacancy, base),
    description: stage.description,
    hidden: false,
    counters: countersOf(topics.filter((topic) => belongs(topic, stage.id))),
    ...(stage.id === 'interview' ? { sub_collections: substages(topics, vacancy, base) } : {}),
  });
  const quiet = QUIET_STAGES.filter(({ id }) => topics.some((topic) => belongs(topic, id)));
  const stages = [...HEADHUNTER_STAGES, ...quiet];
  const calls = topics.filter((topic) => belongs(topic, PHONE_CALLS.id));
  const phoneCalls = {
    ...collectionHead(PHONE_CALLS.id, PHONE_CALLS.name, vacancy, base),
    description: PHONE_CALLS.description,
    hidden: false,
    counters: countersOf(calls),
  };
  const unanswered = topics.filter((topic) => belongs(topic, 'response') && !topic.viewed);
  const generated = {
    ...collectionHead('generated_unviewed', 'Ещё не просмотрены', vacancy, base),
    description: 'Отклики, которые никто не открывал',
    counters: countersOf(unanswered),
  };
  return {
    collections: [...stages.map(view), ...(calls.length === 0 ? [] : [phoneCalls])],
    generated_collections: withGenerated ? [generated] : [],
    employer_states: stages.map(employerState),
  };
}

/** True if a topic is listed in the collection: its own, its sub-collection's parent, the root sub-collection, or the one of its source. */
export function belongs(topic: SimulatedTopic, collection: string): boolean {
  if (topic.collection === collection) return true;
  if (collection === PHONE_CALLS.id) return topic.source === 'PHONE_CALL';
  if (collection === 'interview_root') return topic.collection === 'interview';
  if (collection === 'generated_unviewed') return topic.collection === 'response' && !topic.viewed;
  return collection === 'interview' && stageOf(topic.collection).id === 'interview';
}

export interface ActionView {
  readonly id: string;
  readonly templates: readonly object[];
}

/** What may be done with the topic now; the client calls exactly these methods and addresses. */
export function actionsOf(topic: SimulatedTopic, base: string): ActionView[] {
  const current = stageOf(topic.collection).id;
  return HEADHUNTER_STAGES.filter((stage) => stage.id !== 'response' && stage.id !== current).map((stage) => ({
    id: stage.id,
    name: stage.actionName,
    enabled: true,
    hidden: false,
    method: 'PUT',
    url: `${base}/negotiations/${stage.id}/${topic.id}`,
    resulting_employer_state: employerState(stage),
    arguments: actionArguments(stage),
    templates: stage.templates.map(([id, name, quick]) => ({
      id,
      name,
      quick,
      url: `${base}/message_templates/${id}?topic_id=${topic.id}`,
    })),
    ...(stage.id === 'interview' ? { sub_actions: subActions(topic, base) } : {}),
  }));
}

function subActions(topic: SimulatedTopic, base: string): object[] {
  return INTERVIEW_SUBSTAGES.map(({ id, name }) => ({
    id,
    name,
    method: 'PUT',
    url: `${base}/negotiations/${id}/${topic.id}`,
  }));
}

function actionArguments(stage: HeadhunterStage): object[] {
  const needsMessage = [{ id: 'message' }];
  const list: object[] = [{ id: 'message', required: false, required_arguments: [] }];
  if (stage.applicantState !== 'discard') {
    list.push({ id: 'send_sms', required: false, required_arguments: needsMessage });
  }
  if (stage.takesAddress) list.push({ id: 'address_id', required: false, required_arguments: needsMessage });
  return list;
}

function collectionHead(id: string, name: string, vacancy: SimulatedVacancy, base: string): object {
  const url = `${base}/negotiations/${id}?vacancy_id=${vacancy.headhunterId}`;
  const types = Object.entries(ORDER_TYPES).filter(([type]) => type !== 'relevance' || id === 'response');
  return {
    id,
    name,
    url,
    order_types: types.map(([type, title]) => ({ id: type, name: title, url: `${url}&order_by=${type}` })),
  };
}

function substages(topics: readonly SimulatedTopic[], vacancy: SimulatedVacancy, base: string): object[] {
  return INTERVIEW_SUBSTAGES.map(({ id, name, root }) => ({
    ...collectionHead(id, name, vacancy, base),
    root_collection: root,
    counters: countersOf(topics.filter((topic) => belongs(topic, id))),
  }));
}

function countersOf(topics: readonly SimulatedTopic[]): object {
  const withUpdates = topics.filter((topic) => !topic.viewed || topic.unreadMessages > 0);
  return { total: topics.length, with_updates: withUpdates.length };
}

function employerState(stage: HeadhunterStage): { id: string; name: string } {
  return { id: stage.id, name: stage.stateName };
}

function stageNumber(stage: HeadhunterStage): number {
  return [...HEADHUNTER_STAGES, ...QUIET_STAGES].findIndex(({ id }) => id === stage.id);
}

function substate(topic: SimulatedTopic): object | null {
  const substage = INTERVIEW_SUBSTAGES.find(({ id, root }) => !root && id === topic.collection);
  return substage === undefined ? null : { name: substage.name };
}

function seenByApplicant(simulation: Simulation, topic: SimulatedTopic): boolean {
  const ours = topic.later.findLast((message) => message.author === 'employer');
  return ours !== undefined && simulation.now().getTime() - ours.at >= SEEN_AFTER_MILLISECONDS;
}
