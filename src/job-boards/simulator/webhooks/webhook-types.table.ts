/**
 * What the board tells of by itself, and whether `settings.vacancies_only_mine` exists for it.
 * https://api.hh.ru/openapi/redoc#tag/Webhook-API
 */
export const WEBHOOK_TYPES = {
  NEW_NEGOTIATION_VACANCY: { hasSettings: true },
  NEW_RESPONSE_OR_INVITATION_VACANCY: { hasSettings: true },
  NEGOTIATION_EMPLOYER_STATE_CHANGE: { hasSettings: true },
  CHAT_MESSAGE_CREATED: { hasSettings: false },
  VACANCY_PUBLICATION_FOR_VACANCY_MANAGER: { hasSettings: false },
  VACANCY_CHANGE: { hasSettings: true },
  VACANCY_PROLONGATION: { hasSettings: true },
  VACANCY_ARCHIVATION: { hasSettings: true },
} as const;

export type WebhookType = keyof typeof WEBHOOK_TYPES;

/**
 * Minutes between the tries of one message; behind the last it is given up. That the gaps grow is documented, the figures are the
 * simulator's.
 */
export const REDELIVERY_GAPS_MINUTES = [1, 5, 15, 60, 240, 720] as const;

/** Changes of one vacancy within so many milliseconds are told of once. The real board says "a few seconds". */
export const CHANGES_ARE_GATHERED_MILLISECONDS = 5000;
