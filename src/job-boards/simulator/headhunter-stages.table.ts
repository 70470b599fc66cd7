/** A collection of HeadHunter with the stage and the action of the same name. */
export interface HeadhunterStage {
  readonly id: string;
  /** Name of the collection. */
  readonly name: string;
  readonly description: string;
  /** Name of the employer's state that a topic in it has. */
  readonly stateName: string;
  /** Name of the action that moves a topic here. */
  readonly actionName: string;
  /** What the applicant sees after a move here with a message. */
  readonly applicantState: 'response' | 'invitation' | 'discard';
  /** `address_id` is among the action's arguments. */
  readonly takesAddress: boolean;
  /** Message templates that the action offers: id, name, whether it is the one-click one. */
  readonly templates: readonly (readonly [id: string, name: string, quick: boolean])[];
}

/** Collections that every vacancy has, in the board's order; ids as in its published samples. */
export const HEADHUNTER_STAGES: readonly HeadhunterStage[] = [
  {
    id: 'response',
    name: 'Неразобранные',
    description: 'Новые отклики',
    stateName: 'Отклик',
    actionName: 'Отклик',
    applicantState: 'response',
    takesAddress: false,
    templates: [],
  },
  {
    id: 'consider',
    name: 'Подумать',
    description: 'Отложенные отклики',
    stateName: 'Подумать',
    actionName: 'Подумать',
    applicantState: 'invitation',
    takesAddress: false,
    templates: [['consider', 'Сообщение об отложенном решении', false]],
  },
  {
    id: 'phone_interview',
    name: 'Тел. интервью',
    description: 'Приглашённые на телефонное интервью',
    stateName: 'Тел. интервью',
    actionName: 'Телефонное интервью',
    applicantState: 'invitation',
    takesAddress: true,
    templates: [
      ['invite', 'Приглашение на телефонное интервью', false],
      ['invite_after_response', 'Приглашение откликнувшегося на телефонное интервью', false],
    ],
  },
  {
    id: 'assessment',
    name: 'Оценка',
    description: 'Приглашённые на оценку',
    stateName: 'Оценка',
    actionName: 'Оценка',
    applicantState: 'invitation',
    takesAddress: false,
    templates: [['assessment_owner_tool', 'Приглашение на оценку', false]],
  },
  {
    id: 'interview',
    name: 'Интервью',
    description: 'Приглашённые на интервью',
    stateName: 'Интервью',
    actionName: 'Интервью',
    applicantState: 'invitation',
    takesAddress: true,
    templates: [['interview', 'Приглашение на интервью', false]],
  },
  {
    id: 'offer',
    name: 'Предложение о работе',
    description: 'Получившие предложение',
    stateName: 'Предложение о работе',
    actionName: 'Предложение о работе',
    applicantState: 'invitation',
    takesAddress: false,
    templates: [['offer', 'Предложение о работе', false]],
  },
  {
    id: 'hired',
    name: 'Выход на работу',
    description: 'Вышедшие на работу',
    stateName: 'Выход на работу',
    actionName: 'Выход на работу',
    applicantState: 'invitation',
    takesAddress: true,
    templates: [['hired', 'Приглашение выйти на работу', false]],
  },
  {
    id: 'discard_by_employer',
    name: 'Отказ',
    description: 'Получившие отказ',
    stateName: 'Отказано',
    actionName: 'Отказ',
    applicantState: 'discard',
    takesAddress: false,
    templates: [
      ['discard_after_interview', 'Отказ после интервью', false],
      ['discard_after_response', 'Отказ на отклик', false],
      ['quick_discard_after_response', 'Быстрый отказ на отклик', true],
    ],
  },
];

/**
 * Collections where only the board itself puts topics, shown for a vacancy that has any. The ids are those that clients have seen; what
 * the board calls them is not known.
 */
export const QUIET_STAGES: readonly HeadhunterStage[] = [
  quietStage('discard_by_applicant', 'Отказ соискателя', 'Отказавшиеся сами'),
  quietStage('discard_no_interaction', 'Нет взаимодействия', 'Закрытые без ответа'),
  quietStage('discard_vacancy_closed', 'Вакансия закрыта', 'Закрытые вместе с вакансией'),
  quietStage('discard_to_other_vacancy', 'Другая вакансия', 'Перенесённые на другую вакансию'),
];

export const QUIET_STAGE_IDS = [
  'discard_by_applicant',
  'discard_no_interaction',
  'discard_vacancy_closed',
  'discard_to_other_vacancy',
] as const;

export type QuietStageId = (typeof QUIET_STAGE_IDS)[number];

function quietStage(id: QuietStageId, name: string, description: string): HeadhunterStage {
  return {
    id,
    name,
    description,
    stateName: name,
    actionName: name,
    applicantState: 'discard',
    takesAddress: false,
    templates: [],
  };
}

/** Responses by telephone: a list across the stages, which takes no filters. */
export const PHONE_CALLS = { id: 'phone_calls', name: 'Звонки', description: 'Откликнувшиеся по телефону' } as const;

/** The employer's own sub-stage of `interview`: the root holds everybody who is in no other sub-stage. */
export const INTERVIEW_SUBSTAGES = [
  { id: 'interview_root', name: 'Остальные', root: true },
  { id: 'interview_group', name: 'Групповое собеседование', root: false },
] as const;

/** The collection that a collection or sub-collection belongs to; unknown ids count as new responses. */
export function stageOf(collection: string): HeadhunterStage {
  const id = INTERVIEW_SUBSTAGES.some((substage) => substage.id === collection) ? 'interview' : collection;
  const [response] = HEADHUNTER_STAGES;
  const stage = [...HEADHUNTER_STAGES, ...QUIET_STAGES].find((known) => known.id === id) ?? response;
  if (stage === undefined) throw new Error('The table of stages is empty.');
  return stage;
}

/** True for an id of a collection or sub-collection that topics can be moved to. */
export function isCollection(id: string): boolean {
  return HEADHUNTER_STAGES.some((stage) => stage.id === id) || INTERVIEW_SUBSTAGES.some((stage) => stage.id === id);
}

/** True for an id of a collection that can be read, whether or not anything can be moved there. */
export function isReadableCollection(id: string): boolean {
  return isCollection(id) || id === PHONE_CALLS.id || QUIET_STAGES.some((stage) => stage.id === id);
}
