import { z } from 'zod';
import { COLLEAGUE_ID, RECRUITER_ID } from './recruiters.table.js';

/** What control calls may set while the boards run; the defaults are a friendly ordinary day. */
export const simulatorSettingsSchema = z.strictObject({
  /** Seconds that a HeadHunter access token lives; its samples always say two weeks. */
  headhunterTokenSeconds: z.int().positive().default(1_209_600),
  /** Seconds that a HeadHunter authorization code lives. The real figure is unknown. */
  headhunterCodeSeconds: z.int().positive().default(600),
  /** Résumé views of the recruiter a Moscow day; a 2025 reporter quotes contract terms of 200 and 500. */
  resumeViewsPerDay: z.int().nonnegative().default(500),
  /** Searches for résumés a Moscow day. That there is a limit of their own is documented, its figure is not. */
  headhunterSearchesPerDay: z.int().nonnegative().default(1000),
  /** False: every paid HeadHunter method answers `action_must_be_payed`. */
  headhunterPaidAccess: z.boolean().default(true),
  /** Responses of one collection that can be paged through; 10 000 in 2015, today unknown. */
  headhunterListDepth: z.int().positive().default(10_000),
  /** True: lists of responses come whole whatever filters are asked for, as from a board that does not know them. */
  headhunterIgnoresFilters: z.boolean().default(false),
  /** False, as for most: without the résumé database nobody can be searched for, nor invited who has not responded. */
  headhunterResumeDatabase: z.boolean().default(false),
  /** Messages that the employer may write in one topic before the applicant answers; null = any number. */
  headhunterMessagesInARow: z.int().positive().nullable().default(null),
  /** False: the board takes no files in chats at present, `temporary_disabled`. */
  headhunterChatFiles: z.boolean().default(true),
  /** True: topic messages have the faults that users reported in 2025: `null` instead of what was written, `null` between the items. */
  headhunterNullMessages: z.boolean().default(false),
  /** Work accounts of the first recruiter at HeadHunter: ids of recruiters, the first one is the primary. */
  headhunterAccounts: z
    .array(z.enum([RECRUITER_ID, COLLEAGUE_ID]))
    .min(1)
    .default([RECRUITER_ID]),
  /** Work accounts that HeadHunter has blocked. */
  headhunterBlockedAccounts: z.array(z.enum([RECRUITER_ID, COLLEAGUE_ID])).default([]),
  /** True: the employer has bought the salary bank, a product of its own. */
  headhunterSalaryData: z.boolean().default(false),
  /** Publications that the employer has bought and not used. */
  headhunterPublications: z.int().nonnegative().default(9),
  /** Premium publications that were bought: a published vacancy may become one. Without any they can be bought on the site. */
  headhunterPremiums: z.int().nonnegative().default(0),
  /** Roubles of one publication, and as much for a prolongation: an invented price of the usual order. */
  headhunterPublicationRoubles: z.int().nonnegative().default(10_152),
  /** True: what is published from now on waits for moderators, until this is false again. */
  headhunterModeration: z.boolean().default(false),
  /** Milliseconds that HeadHunter waits for the answer to a webhook. */
  webhookTimeoutMilliseconds: z.int().positive().default(2000),
  /** Tries in a row without a good answer after which nothing more is sent to a subscription. The real figure is unknown. */
  webhookFailuresUntilStopped: z.int().positive().default(20),
  /** Seconds that a SuperJob access token lives. The real figure is unknown. */
  superjobTokenSeconds: z.int().positive().default(604_800),
  /** Calls a minute; null = no limit. The real one is unknown: 120 is what a user of the API wrote in 2015. */
  superjobRequestsPerMinute: z.int().positive().nullable().default(null),
  /** Status over the limit; unknown, so it can be set. */
  superjobLimitStatus: z.int().min(400).max(599).default(429),
  /** Entities of one query that can be paged through. */
  superjobListDepth: z.int().positive().default(500),
  /** Status of the answer to a call without the application's key: 400 and 403 have both been seen. */
  superjobKeyStatus: z.union([z.literal(400), z.literal(403)]).default(400),
  /** True: the weakly proven calls (invite, mail, buy…) exist. One source alone names them. */
  superjobWeakEndpoints: z.boolean().default(false),
  /** What SuperJob's account has changed its password to; null = it is the one of the credentials. */
  superjobPassword: z.string().min(1).nullable().default(null),
  /** The block that every authorised SuperJob call answers with; null = none. */
  superjobBlock: z
    .enum(['client_blocked', 'user_blocked_by_admin', 'user_blocked_by_other_user'])
    .nullable()
    .default(null),
});

export type SimulatorSettings = z.infer<typeof simulatorSettingsSchema>;

/** Application and account that the simulated boards know. Invented; they open nothing outside the simulator. */
export const simulatorCredentialsSchema = z.object({
  headhunterClientId: z.string().min(1).default('OTKLIKSIMULATEDHEADHUNTERCLIENT'),
  headhunterClientSecret: z.string().min(1).default('simulated-headhunter-secret'),
  /** The registered address; null = any http(s) address is accepted. */
  headhunterRedirectUri: z.url().nullable().default(null),
  superjobClientId: z.string().min(1).default('1381'),
  /** SuperJob's secret key: the client secret and the value of `X-Api-App-Id`. */
  superjobSecretKey: z.string().min(1).default('v3.r.100000001.simulated.superjob-secret'),
  superjobLogin: z.string().min(1).default('recruiter@kedrovaya.test'),
  superjobPassword: z.string().min(1).default('simulated-password'),
});

export type SimulatorCredentials = z.infer<typeof simulatorCredentialsSchema>;
