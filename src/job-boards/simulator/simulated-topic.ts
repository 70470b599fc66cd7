import type { ChatFile } from './chats/chat-file.js';
import type { PersonChange } from './journal-event.js';
import type { InterviewCityKey } from './market/cities.table.js';
import type { SimulatedBoard } from './market/market.js';
import type { RealResume } from './real-resumes.js';
import type { TopicSource } from './topic-sources.table.js';

/** A résumé on one board. */
export interface SimulatedResume {
  readonly board: SimulatedBoard;
  /** HeadHunter: 38 hexadecimal digits; SuperJob: digits. */
  readonly id: string;
  /** Who wrote it; a real résumé has a number too, for the hidden truth. */
  readonly personNumber: number;
  readonly personCity: InterviewCityKey;
  change: PersonChange | null;
  /** Null = as the person of the market left it. */
  hiddenFields: readonly string[] | null;
  deleted: boolean;
  /** Refused through SuperJob's `reject`. */
  rejected: boolean;
  /** Milliseconds since 1970 of a later change by its owner; null = none since the market opened. */
  changedAt: number | null;
  /** The payload from the file of real résumés. */
  readonly real: RealResume | null;
}

/** State that the applicant sees. */
export type ApplicantState = 'response' | 'invitation' | 'discard';

export interface SimulatedMessage {
  readonly author: 'applicant' | 'employer';
  /** The recruiter who wrote it; null for an applicant's. */
  readonly managerId: string | null;
  text: string;
  /** Goes without a text; null for a message of words. */
  readonly file: ChatFile | null;
  readonly at: number;
  /** Applicant-visible state that the message belongs to. */
  readonly state: ApplicantState;
  /** Milliseconds since 1970; null = as it was sent. */
  editedAt: number | null;
  deleted: boolean;
  /** Key of a chat message that makes a second sending a conflict. */
  readonly idempotencyKey: string | null;
}

/** A move of a topic between collections. */
export interface TopicMove {
  readonly from: string;
  readonly to: string;
  readonly at: number;
  /** Null = the applicant or the board, not a recruiter. */
  readonly managerId: string | null;
  readonly withMessage: boolean;
}

/** What is special about the chat of a topic. */
export interface ChatCondition {
  /** For example `PFP_BLOCK`; null = open. */
  blockReason: string | null;
  /** Milliseconds since 1970 from which the chat exists; before, it "is not ready". */
  readyAt: number;
  /** False: the employer has closed the chat for the applicant. */
  applicantMayWrite: boolean;
  /** Recruiters beside the vacancy's own who take part. */
  readonly joined: Set<string>;
  readonly left: Set<string>;
  /** Positions up to which each recruiter has read; absent = nothing. */
  readonly readUpTo: Map<string, number>;
}

/** One response: HeadHunter's topic, SuperJob's received résumé. */
export interface SimulatedTopic {
  readonly number: number;
  readonly board: SimulatedBoard;
  readonly id: string;
  readonly chatId: number;
  readonly vacancyIndex: number;
  readonly resume: SimulatedResume;
  /** Born as an invitation by the employer, not as a response. */
  readonly invited: boolean;
  readonly source: TopicSource;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  updatedAt: number;
  /** Last thing that the applicant did. */
  applicantActedAt: number;
  collection: string;
  state: ApplicantState;
  viewed: boolean;
  unreadMessages: number;
  /** The response came with a letter: the first message, kept with the person. */
  readonly withLetter: boolean;
  /** Messages after the letter. */
  readonly later: SimulatedMessage[];
  readonly moves: TopicMove[];
  readonly chat: ChatCondition;
}
