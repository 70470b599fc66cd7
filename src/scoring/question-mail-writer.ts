import type { MailDraft, MessageSubject, Skip } from '../messaging/index.js';
import type { QuestionMail } from './question-mail.js';

/** Decides what is asked now. A class of its own so that the kind of message can name it. */
export abstract class QuestionMailWriter {
  abstract prepare(subject: MessageSubject): Promise<MailDraft<QuestionMail> | Skip>;
}
