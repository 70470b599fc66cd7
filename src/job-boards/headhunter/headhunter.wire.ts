import { z } from 'zod';
import { count, list, optional, text, wireId as id } from '../wire-fields.js';

/*
 * What HeadHunter sends. Unknown keys are ignored, all but ids may be missing or null, and lists may contain null
 * (seen in the messages of applicants): https://api.hh.ru/openapi/redoc
 */

const named = z.object({ id: optional(id), name: text });

const amount = z.object({
  from: optional(z.number()),
  to: optional(z.number()),
  currency: text,
  gross: optional(z.boolean()),
});

/** Envelope of every list; the items are read one by one, so that a broken one does not take the others along. */
export const pageSchema = z.object({
  items: z.array(z.unknown()),
  found: optional(z.number()),
  page: optional(z.number()),
  pages: optional(z.number()),
});
export type HeadhunterPage = z.output<typeof pageSchema>;

/** https://api.hh.ru/openapi/redoc#tag/Avtorizaciya-rabotodatelya */
export const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: text,
  expires_in: optional(z.number()),
});

/** https://api.hh.ru/openapi/redoc#tag/Informaciya-o-menedzhere/operation/get-current-user-info */
export const meSchema = z.object({
  id: optional(id),
  is_employer: optional(z.boolean()),
  is_admin: optional(z.boolean()),
  first_name: text,
  last_name: text,
  employer: optional(z.object({ id: optional(id), name: text })),
  manager: optional(z.object({ id: optional(id), has_admin_rights: optional(z.boolean()) })),
  /** Who looks after this employer at HeadHunter. */
  personal_manager: optional(
    z.object({
      email: text,
      first_name: text,
      last_name: text,
      is_available: optional(z.boolean()),
      unavailable: optional(z.object({ until: text })),
    }),
  ),
});
export type HeadhunterMe = z.output<typeof meSchema>;

const managerAccount = z.object({ id, employer: optional(z.object({ id: optional(id), name: text })) });

/** https://api.hh.ru/openapi/redoc#tag/Menedzhery-rabotodatelya/operation/get-manager-accounts */
export const managerAccountsSchema = z.object({
  items: list(managerAccount),
  primary_account_id: optional(id),
  is_primary_account_blocked: optional(z.boolean()),
});
export type HeadhunterManagerAccounts = z.output<typeof managerAccountsSchema>;

/** https://api.hh.ru/openapi/redoc#tag/Upravlenie-vakansiyami/operation/get-active-vacancy-list */
export const vacancySchema = z.object({
  id,
  name: text,
  area: optional(named),
  alternate_url: text,
  published_at: text,
  archived_at: text,
  archived: optional(z.boolean()),
  has_updates: optional(z.boolean()),
  salary_range: optional(amount),
  salary: optional(amount),
  experience: optional(z.object({ id })),
  counters: optional(
    z.object({ responses: count, unread_responses: count, invitations: count, resumes_in_progress: count }),
  ),
  previous_id: optional(id),
  manager: optional(z.object({ id, first_name: text, last_name: text })),
});

/** https://api.hh.ru/openapi/redoc#tag/Menedzhery-rabotodatelya/operation/get-employer-managers */
export const managerSchema = z.object({ id, full_name: text });

/** A place with the places in it. */
export interface HeadhunterArea {
  readonly id: string;
  readonly areas: readonly HeadhunterArea[];
}
/** https://api.hh.ru/openapi/redoc#tag/Obshie-spravochniki/operation/get-areas */
export const areasSchema: z.ZodType<HeadhunterArea[]> = list(
  z.object({
    id,
    get areas(): z.ZodType<HeadhunterArea[]> {
      return areasSchema;
    },
  }),
);

const counters = optional(z.object({ total: count, with_updates: count }));

const collection = { id, name: text, url: z.string(), counters };

/** https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya/operation/get-negotiations */
export const collectionsSchema = z.object({
  collections: list(z.object({ ...collection, sub_collections: list(z.object(collection)) })),
  employer_states: list(named),
});
export type HeadhunterNegotiations = z.output<typeof collectionsSchema>;
export type HeadhunterCollection = HeadhunterNegotiations['collections'][number];

/** An action that the topic allows now; called exactly by its method and address. */
const actionCore = {
  id,
  enabled: optional(z.boolean()),
  method: z.string(),
  url: z.string(),
  resulting_employer_state: optional(named),
  arguments: list(z.object({ id, required: optional(z.boolean()) })),
  templates: list(z.object({ id, name: text, url: z.string() })),
};
const actionSchema = z.object({ ...actionCore, sub_actions: list(z.object(actionCore)) });
export type HeadhunterAction = z.output<typeof actionSchema>;

/** https://api.hh.ru/openapi/redoc#tag/Shablony-pisem/operation/get-mail-templates */
export const templateSchema = z.object({ mail: z.object({ text: z.string() }) });

/** https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya/operation/get-collection-negotiations-list */
export const topicSchema = z.object({
  id,
  state: optional(named),
  employer_state: optional(named),
  created_at: text,
  updated_at: text,
  resume: optional(z.object({ id: optional(id), url: text, updated_at: text })),
  vacancy: optional(z.object({ id: optional(id) })),
  /** A number here, text in chats and in what the board tells by itself. */
  chat_id: optional(id),
  counters: optional(z.object({ messages: count, unread_messages: count })),
  actions: list(actionSchema),
});
export type HeadhunterTopic = z.output<typeof topicSchema>;

/** https://api.hh.ru/openapi/redoc#tag/Chaty/operation/get-chat-messages; the messages are read one by one. */
export const chatPageSchema = z.object({
  messages: list(z.unknown()),
  has_more: optional(z.boolean()),
  chat_states: optional(
    z.object({ write_message_state: optional(z.object({ allowed: optional(z.boolean()), reason: text })) }),
  ),
});
export type HeadhunterChatPage = z.output<typeof chatPageSchema>;

export const chatMessageSchema = z.object({
  id,
  creation_time: text,
  viewed_by_opponent: optional(z.boolean()),
  sender_display_info: optional(z.object({ name: text, role: text, is_current_participant: optional(z.boolean()) })),
  payload: optional(z.object({ text })),
});

/** https://api.hh.ru/openapi/redoc#tag/Chaty/operation/chat-message-post */
export const newChatMessageSchema = z.object({ id: optional(id) });

/** https://api.hh.ru/openapi/redoc#tag/Webhook-API/operation/get-webhook-subscriptions */
export const subscriptionsSchema = z.object({
  items: list(z.object({ id, url: text, actions: list(z.object({ type: z.string() })) })),
});
export type HeadhunterSubscription = z.output<typeof subscriptionsSchema>['items'][number];

/** https://api.hh.ru/openapi/redoc#tag/Webhook-API/operation/post-webhook-subscription */
export const newSubscriptionSchema = z.object({ id });

const phoneParts = z.object({ country: text, city: text, number: text, formatted: text });

const contactSchema = z.object({
  type: optional(named),
  kind: text,
  contact_value: text,
  /** Deprecated twin of `contact_value`: text for an e-mail, parts for a phone. */
  value: optional(z.union([z.string(), phoneParts])),
});
export type HeadhunterContact = z.output<typeof contactSchema>;

const experienceSchema = z.object({
  company: text,
  position: text,
  description: text,
  start: text,
  end: text,
  area: optional(named),
});

const schoolSchema = z.object({
  name: text,
  organization: text,
  result: text,
  year: optional(z.number()),
  education_level: optional(named),
});
export type HeadhunterSchool = z.output<typeof schoolSchema>;

/**
 * Only what is mapped: photo, age, gender, citizenship and the paid-contact addresses are not even read; the birth date only to tell
 * namesakes apart.
 * https://api.hh.ru/openapi/redoc#tag/Prosmotr-rezyume/operation/get-resume
 */
export const resumeSchema = z.object({
  id,
  title: text,
  updated_at: text,
  first_name: text,
  last_name: text,
  middle_name: text,
  birth_date: text,
  owner: optional(z.object({ id: optional(id) })),
  area: optional(named),
  relocation: optional(z.object({ type: optional(named) })),
  business_trip_readiness: optional(named),
  salary: optional(z.object({ amount: optional(z.number()), currency: text })),
  experience: list(experienceSchema),
  education: optional(
    z.object({
      level: optional(named),
      primary: list(schoolSchema),
      elementary: list(schoolSchema),
      additional: list(schoolSchema),
      attestation: list(schoolSchema),
    }),
  ),
  skills: text,
  skill_set: list(z.string()),
  language: list(z.object({ name: text, level: optional(named) })),
  driver_license_types: list(z.object({ id })),
  has_vehicle: optional(z.boolean()),
  work_ticket: list(named),
  contact: list(contactSchema),
});
export type HeadhunterResume = z.output<typeof resumeSchema>;

/** https://github.com/hhru/api/blob/master/docs/errors.md; the token endpoint answers in the form of OAuth instead. */
export const errorSchema = z.object({
  errors: list(
    z.object({
      type: text,
      value: text,
      reason: text,
      /** Into the body that was sent. RFC 6901. */
      pointer: text,
      /** Of `duplicate`: ids that are numbers here and text everywhere else. */
      items: list(z.object({ id: optional(id) })),
      /** Of `used_manager_account_forbidden`. */
      allowed_accounts: list(managerAccount),
    }),
  ),
  error: text,
  error_description: text,
});
