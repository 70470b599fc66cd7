import type { MailDraft, MessageSubject, Skip } from '../messaging/index.js';
import type { InterviewMail } from './interview-mail.js';

/** The messages about a booking. */
export type InterviewMailKind =
  'invitation' | 'confirmation' | 'reminder-day-before' | 'reminder-hours-before' | 'moved' | 'cancelled';

/** Decides what to say about a booking now. A class of its own so that the kinds of messages can name it. */
export abstract class InterviewMailWriter {
  abstract prepare(kind: InterviewMailKind, subject: MessageSubject): Promise<MailDraft<InterviewMail> | Skip>;
}
