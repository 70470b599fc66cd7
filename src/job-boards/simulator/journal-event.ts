import type { Currency } from '../../kernel/money.js';
import type { ChatFile } from './chats/chat-file.js';
import type { CommentAccess } from './headhunter-names.table.js';
import type { Advertisement } from './market/advertisement.js';
import type { QuietStageId } from './headhunter-stages.table.js';
import type { InterviewCityKey } from './market/cities.table.js';
import type { SimulatedBoard } from './market/market.js';
import type { SimulatorSettings } from './simulator.settings.js';
import type { TopicSource } from './topic-sources.table.js';
import type { WebhookJournalEvent } from './webhooks/webhook-journal-event.js';

/** What a control call may set on a person instead of what the market invents. */
export interface PersonChange {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly middleName?: string | null;
  readonly title?: string;
  readonly about?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly skills?: readonly string[];
  readonly wish?: { readonly amount: number; readonly currency: Currency } | null;
  readonly coverLetter?: string | null;
}

/** What the next matching answers will be instead of the proper one. */
export interface Fault {
  readonly board: SimulatedBoard;
  readonly kind:
    'too-many-requests' | 'server-error' | 'edge-block' | 'captcha' | 'slow' | 'silence' | 'cut' | 'drop' | 'refusal';
  /** Part of `METHOD /path`; empty matches every call but those of the control plane. */
  readonly match: string;
  /** How many answers. */
  readonly times: number;
  /** Status of a `server-error`: 500, 502 or 503; of a `refusal`: any. */
  readonly status: number;
  /** JSON of a `refusal`, for errors that the boards document but no state of the simulated ones leads to; absent in earlier state files. */
  readonly body?: Readonly<Record<string, unknown>> | null;
  /** `Retry-After` of `too-many-requests` exactly as sent: seconds or a date; null = no such header. */
  readonly retryAfter: string | null;
  /** Milliseconds of `slow` (answered then) and `silence` (connection closed then). */
  readonly delayMilliseconds: number;
  /** Matching calls answered properly before the first fault. */
  readonly skip: number;
}

/** Tokens of one grant. `refreshToken` and `expiresAt` are null for an application's own token. */
export interface IssuedToken {
  readonly board: SimulatedBoard;
  readonly kind: 'user' | 'application';
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** ISO instant by the simulator's clock. */
  readonly expiresAt: string | null;
  /** HeadHunter's account that it belongs to; absent = the first recruiter. */
  readonly managerId?: string;
}

/** Everything that can change the simulated boards after their start; the journal is a list of these. */
export type JournalEvent = { readonly at: string } & (
  | {
      readonly type: 'response-created';
      readonly board: SimulatedBoard;
      readonly vacancyIndex: number;
      readonly personNumber: number;
      readonly personCity: InterviewCityKey;
      readonly change: PersonChange | null;
      /** Absent = an ordinary response. */
      readonly source?: TopicSource;
    }
  | { readonly type: 'topic-discarded'; readonly topicId: string; readonly collection: QuietStageId }
  | { readonly type: 'resume-changed'; readonly resumeId: string; readonly change: PersonChange }
  | { readonly type: 'resume-deleted'; readonly resumeId: string }
  | { readonly type: 'resume-hidden'; readonly resumeId: string; readonly hiddenFields: readonly string[] }
  | {
      readonly type: 'topic-moved';
      readonly topicId: string;
      readonly collection: string;
      readonly message: string | null;
      /** Who did it; absent in state files of earlier versions. */
      readonly managerId?: string;
    }
  | {
      readonly type: 'topic-invited';
      readonly vacancyIndex: number;
      readonly resumeId: string;
      readonly collection: string;
      readonly message: string | null;
      readonly managerId: string;
    }
  | {
      readonly type: 'applicant-wrote';
      readonly topicId: string;
      readonly text: string;
      /** Then the text is empty. */
      readonly file?: ChatFile;
    }
  | {
      readonly type: 'employer-wrote';
      readonly topicId: string;
      readonly text: string;
      readonly managerId?: string;
      /** Only of a message in the chat. */
      readonly idempotencyKey?: string;
      /** Then the text is empty. */
      readonly file?: ChatFile;
    }
  | { readonly type: 'chat-file-uploaded'; readonly file: ChatFile; readonly managerId: string }
  | { readonly type: 'message-edited'; readonly topicId: string; readonly position: number; readonly text: string }
  | { readonly type: 'message-deleted'; readonly topicId: string; readonly position: number }
  | { readonly type: 'chat-joined' | 'chat-left'; readonly topicId: string; readonly managerId: string }
  | {
      readonly type: 'chat-read';
      readonly topicId: string;
      readonly managerId: string;
      /** Of the last message read, from 0. */
      readonly position: number;
    }
  | { readonly type: 'chat-opened-for-applicant'; readonly topicId: string; readonly mayWrite: boolean }
  | {
      readonly type: 'chat-conditioned';
      readonly topicId: string;
      readonly blockReason: string | null;
      readonly notReadyMinutes: number;
    }
  | { readonly type: 'topics-viewed'; readonly topicIds: readonly string[] }
  | { readonly type: 'resume-opened'; readonly resumeId: string; readonly topicId: string | null }
  | { readonly type: 'resumes-searched' }
  | { readonly type: 'contact-spent'; readonly resumeId: string }
  | {
      readonly type: 'comment-written';
      readonly ownerId: string;
      readonly commentId: string;
      readonly managerId: string;
      readonly text: string;
      readonly access: CommentAccess;
    }
  | {
      readonly type: 'comment-changed';
      readonly ownerId: string;
      readonly commentId: string;
      /** Absent = as it was. */
      readonly text?: string;
      readonly access?: CommentAccess;
    }
  | { readonly type: 'comment-deleted'; readonly ownerId: string; readonly commentId: string }
  | {
      readonly type: 'superjob-letter-sent';
      readonly resumeId: string;
      readonly kind: 'invite' | 'send_mail' | 'mail_to';
      readonly text: string | null;
    }
  | { readonly type: 'resume-rejected'; readonly resumeId: string }
  | {
      readonly type: 'vacancy-archived' | 'vacancy-hidden' | 'vacancy-restored' | 'vacancy-prolonged';
      readonly vacancyIndex: number;
    }
  | {
      readonly type: 'vacancy-published';
      readonly advertisement: Advertisement;
      readonly managerId: string;
      /** HeadHunter's id of the archived vacancy that it goes on with. */
      readonly previousId: string | null;
      readonly propertyType: string;
      /** Moderators look at it first; absent in state files of earlier versions. */
      readonly moderated?: boolean;
    }
  | { readonly type: 'vacancy-upgraded'; readonly vacancyIndex: number; readonly propertyType: string }
  | { readonly type: 'vacancy-changed'; readonly vacancyIndex: number; readonly change: Partial<Advertisement> }
  | { readonly type: 'vacancy-order-preferred'; readonly vacancyIndex: number; readonly order: string }
  | {
      readonly type: 'draft-saved';
      readonly draftId: string;
      readonly managerId: string;
      readonly body: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'draft-deleted'; readonly draftId: string }
  | {
      readonly type: 'service-bought';
      readonly service: 'publication' | 'prolongation' | 'upgrade';
      readonly roubles: number;
    }
  | { readonly type: 'mail-template-changed'; readonly templateId: string; readonly text: string }
  | { readonly type: 'vacancy-transferred'; readonly vacancyIndex: number; readonly managerId: string }
  | { readonly type: 'clock-moved'; readonly byMinutes: number }
  | { readonly type: 'settings-changed'; readonly settings: Partial<SimulatorSettings> }
  | {
      readonly type: 'code-issued';
      readonly board: SimulatedBoard;
      readonly code: string;
      readonly redirectUri: string | null;
      readonly codeChallenge: string | null;
      /** HeadHunter's account that agreed; absent = the first recruiter. */
      readonly managerId?: string;
    }
  | {
      readonly type: 'token-issued';
      readonly token: IssuedToken;
      /** Spent by this: a code or an earlier refresh token. */
      readonly code: string | null;
      readonly refreshed: string | null;
    }
  | {
      readonly type: 'tokens-ended';
      readonly board: SimulatedBoard;
      readonly reason: 'revoked' | 'deactivated';
      /** Null = all tokens of the board's user. */
      readonly accessToken: string | null;
    }
  | { readonly type: 'tokens-expired'; readonly board: SimulatedBoard }
  | { readonly type: 'fault-queued'; readonly fault: Fault }
  | { readonly type: 'fault-met'; readonly index: number }
  | { readonly type: 'faults-cleared' }
  | WebhookJournalEvent
);

/** One kind of event. */
export type EventOf<T extends JournalEvent['type']> = JournalEvent extends infer E
  ? E extends { readonly type: infer K }
    ? K & T extends never
      ? never
      : E
    : never
  : never;

/** An event before it is dated. */
export type UndatedEvent = JournalEvent extends infer E ? (E extends JournalEvent ? Omit<E, 'at'> : never) : never;
