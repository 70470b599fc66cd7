import type { Abstract, Type } from '@nestjs/common';
import type { MailCalendar } from '../platform/mail-transport/index.js';
import type { Formatter, ViewLanguage } from '../platform/views/index.js';
import type { MessageWording } from './message-wording.js';

/** Which message is to be written: whose, and about what. */
export interface MessageSubject {
  readonly organisationId: string;
  readonly subjectId: string;
  /** State of the subject when the message was written. */
  readonly subjectVersion: number;
  /** The person of the organisation whom it is for; null for a message to a candidate. */
  readonly recipientUserId: string | null;
  /** It was handed to a job board before and may stand there: the board knows it again, a mail would be a second one. */
  readonly triedByBoard: boolean;
}

/** Nothing is to be said any more, and why: one word of the kind's own (`cancelled`, `past`). */
export interface Skip {
  readonly skip: string;
}

/** Somebody with an e-mail address. */
export interface MailRecipient {
  readonly name: string;
  readonly address: string;
}

/** Somebody without one whom a job board reaches: the same message goes there as plain text. */
export interface BoardRecipient {
  readonly applicationId: string;
  /** In a letter through a board without chats, which cannot tell one from its repetition. */
  readonly byLetter: boolean;
}

/** Everything that a mail needs, decided from the state at the time of sending. */
export interface MailDraft<V extends object> {
  /** Whom the mail comes from in the reader's eyes: the employer. */
  readonly fromName: string;
  readonly to: MailRecipient | BoardRecipient;
  readonly language: ViewLanguage;
  /** IANA zone in which times are shown and quiet hours are kept. */
  readonly timeZone: string;
  /** Where quiet hours are kept by another one: the reader's own. */
  readonly quietZone?: string;
  /** The typed page object of the templates, in the words of a language and zone. */
  readonly values: (format: Formatter) => V;
  /** Null for our own people, who are told of their work. */
  readonly unsubscribeUrl: string | null;
  /** In the same words; none where the calendar has nothing to learn. */
  readonly calendar?: (format: Formatter) => MailCalendar;
  /** At any hour: the answer to something the candidate did this minute, or word to our own people. */
  readonly leavesAtOnce: boolean;
}

/**
 * A kind of message. A value: `*.message.ts` of the capability whose facts it tells. Its templates are
 * `templates/emails/<name>/{subject,text,html,chat}.hbs`.
 */
export interface MessageKind<V extends object = object, S = unknown> {
  /** Also the name of the template folder. */
  readonly name: string;
  /** Type of the row that the message is about. */
  readonly subjectType: string;
  readonly service: Type<S> | Abstract<S>;
  /**
   * Decides what to say now. Runs inside the transaction that claims the message, so it only reads the database; it may
   * be called again for the same message if that transaction is undone.
   */
  readonly prepare: (service: S, subject: MessageSubject) => Promise<MailDraft<V> | Skip>;
  /** Values for preview and test; with the name of the employer whose preview it is. */
  readonly sample: (format: Formatter, companyName?: string) => V;
  /** What organisations may word themselves. */
  readonly wording?: MessageWording<V>;
}

/** Declares a kind of message. */
export function defineMessage<V extends object, S>(kind: MessageKind<V, S>): MessageKind<V, S> {
  return kind;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of kinds holds many value and service types; each was checked by defineMessage
export type AnyMessageKind = MessageKind<any, any>;
