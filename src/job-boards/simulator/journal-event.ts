import type { Currency } from '../../kernel/money.js';
import type { InterviewCityKey } from './market/cities.table.js';
import type { SimulatedBoard } from './market/market.js';
import type { SimulatorSettings } from './simulator.settings.js';

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
  readonly kind: 'too-many-requests' | 'server-error' | 'edge-block' | 'captcha' | 'slow' | 'silence' | 'cut' | 'drop';
  /** Part of `METHOD /path`; empty matches every call but those of the control plane. */
  readonly match: string;
  /** How many answers. */
  readonly times: number;
  /** Status of a `server-error`: 500, 502 or 503. */
  readonly status: number;
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
    }
  | { readonly type: 'resume-changed'; readonly resumeId: string; readonly change: PersonChange }
  | { readonly type: 'resume-deleted'; readonly resumeId: string }
  | { readonly type: 'resume-hidden'; readonly resumeId: string; readonly hiddenFields: readonly string[] }
  | {
      readonly type: 'topic-moved';
      readonly topicId: string;
      readonly collection: string;
      readonly message: string | null;
    }
  | { readonly type: 'applicant-wrote' | 'employer-wrote'; readonly topicId: string; readonly text: string }
  | { readonly type: 'topics-viewed'; readonly topicIds: readonly string[] }
  | { readonly type: 'resume-opened'; readonly resumeId: string; readonly topicId: string | null }
  | { readonly type: 'contact-spent'; readonly resumeId: string }
  | { readonly type: 'resume-rejected'; readonly resumeId: string }
  | { readonly type: 'vacancy-archived'; readonly vacancyIndex: number }
  | { readonly type: 'vacancy-transferred'; readonly vacancyIndex: number; readonly managerId: string }
  | { readonly type: 'clock-moved'; readonly byMinutes: number }
  | { readonly type: 'settings-changed'; readonly settings: Partial<SimulatorSettings> }
  | {
      readonly type: 'code-issued';
      readonly board: SimulatedBoard;
      readonly code: string;
      readonly redirectUri: string | null;
      readonly codeChallenge: string | null;
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
