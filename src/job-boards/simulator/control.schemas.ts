import { z } from 'zod';
import { CURRENCIES } from '../../kernel/money.js';
import { QUIET_STAGE_IDS } from './headhunter-stages.table.js';
import { COLLEAGUE_ID, RECRUITER_ID } from './recruiters.table.js';
import { TOPIC_SOURCES } from './topic-sources.table.js';
import { simulatorSettingsSchema } from './simulator.settings.js';

const board = z.enum(['headhunter', 'superjob']);
const managerId = z.enum([RECRUITER_ID, COLLEAGUE_ID]);

/** What a control call may set on a person. */
export const personChangeSchema = z.strictObject({
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  middleName: z.string().nullable().optional(),
  title: z.string().optional(),
  about: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
  email: z.string().nullable().optional(),
  skills: z.array(z.string()).optional(),
  wish: z
    .object({ amount: z.number(), currency: z.enum(CURRENCIES) })
    .nullable()
    .optional(),
  coverLetter: z.string().nullable().optional(),
});

export const newResponsesSchema = z.strictObject({
  board: board.default('headhunter'),
  /** Id of the vacancy on that board; left out: the first one published there. */
  vacancyId: z.union([z.string(), z.number()]).transform(String).optional(),
  count: z.int().min(1).max(100_000).default(1),
  /** An existing person answers (for example one of the other board); only with `count` 1. */
  personNumber: z.int().positive().optional(),
  change: personChangeSchema.optional(),
  /** How it came about at HeadHunter; a `PHONE_CALL` has no letter. */
  source: z.enum(TOPIC_SOURCES).optional(),
});

export const faultSchema = z.strictObject({
  board: board.default('headhunter'),
  kind: z.enum([
    'too-many-requests',
    'server-error',
    'edge-block',
    'captcha',
    'slow',
    'silence',
    'cut',
    'drop',
    'refusal',
  ]),
  /** Part of `METHOD /path`, without SuperJob's version; empty = every call. */
  match: z.string().default(''),
  times: z.int().positive().default(1),
  skip: z.int().nonnegative().default(0),
  status: z.int().min(400).max(599).default(503),
  body: z.record(z.string(), z.unknown()).nullable().default(null),
  retryAfter: z.string().nullable().default(null),
  delayMilliseconds: z.int().nonnegative().default(1000),
});

export const clockSchema = z.union([
  z.strictObject({ byMinutes: z.number() }),
  z.strictObject({ to: z.iso.datetime({ offset: true }) }),
]);

export const tokensSchema = z.strictObject({ board, action: z.enum(['revoke', 'expire', 'change-password']) });

export const codeSchema = z.strictObject({
  board: board.default('headhunter'),
  redirectUri: z.url().nullable().default(null),
  codeChallenge: z.string().nullable().default(null),
  /** HeadHunter's account that agrees. */
  managerId: managerId.default(RECRUITER_ID),
});

export const hideSchema = z.strictObject({
  fields: z.array(z.enum(['names_and_photo', 'phones', 'email', 'other_contacts', 'experience'])).min(1),
});

export const blockSchema = z.strictObject({ variant: simulatorSettingsSchema.shape.superjobBlock });

// Without the defaults: what is not named stays as it is.
export const settingsChangeSchema = z.strictObject(
  Object.fromEntries(
    Object.entries(simulatorSettingsSchema.shape).map(([name, shape]) => [name, shape.unwrap().optional()]),
  ),
);

export const transferSchema = z.strictObject({ managerId });
export const chatConditionSchema = z.strictObject({
  /** For example `PFP_BLOCK`; null opens the chat again. */
  blockReason: z
    .enum(['ARCHIVED_BY_EMPLOYER', 'EMPLOYER_NEGOTIATIONS_LIMIT_EXCEEDED', 'PFP_BLOCK'])
    .nullable()
    .default(null),
  /** From now on; 0 = it is ready. */
  notReadyMinutes: z.number().nonnegative().default(0),
});
/** `discard_by_applicant`: they have withdrawn; the others are the board's own doing. */
export const discardSchema = z.strictObject({ collection: z.enum(QUIET_STAGE_IDS).default('discard_by_applicant') });
export type DiscardWish = z.input<typeof discardSchema>;

export const applicantMessageSchema = z.strictObject({ text: z.string().min(1) });

export const applicantFileSchema = z.strictObject({
  title: z.string().min(1).default('photo.jpg'),
  contentType: z.enum(['image/jpeg', 'image/png']).default('image/jpeg'),
});

export type NewResponses = z.input<typeof newResponsesSchema>;
export type FaultWish = z.input<typeof faultSchema>;
export type ClockMove = z.input<typeof clockSchema>;
export type TokenAction = z.input<typeof tokensSchema>;
export type CodeWish = z.input<typeof codeSchema>;
export type ApplicantFile = z.input<typeof applicantFileSchema>;
export type ChatConditionWish = z.input<typeof chatConditionSchema>;
