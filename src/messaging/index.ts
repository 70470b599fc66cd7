export { BoardChannels } from './board-channels.js';
export type { BoardChannel, BoardMessageToSend, BoardWay } from './board-channels.js';
export { afterAwakeMinutes, endOfQuietHours } from './domain/quiet-hours.js';
export { MailComposition } from './mail-composition.service.js';
export { MailTemplates } from './mail-templates.js';
export type { RenderedMail } from './mail-templates.js';
export { MailWording } from './mail-wording.entity.js';
export { MailWordings } from './mail-wordings.service.js';
export { MessageDelivery } from './message-delivery.js';
export { defineMessage } from './message-kind.js';
export type {
  AnyMessageKind,
  BoardRecipient,
  MailDraft,
  MailRecipient,
  MessageKind,
  MessageSubject,
  Skip,
} from './message-kind.js';
export { MessageKinds } from './message-kinds.js';
export { isLine, longestOf } from './message-wording.js';
export type { KeptSentences, MessageWording, WordedSentence } from './message-wording.js';
export { Message } from './message.entity.js';
export type { MessageChannel, MessageFailure, MessageStatus } from './message.entity.js';
export {
  NotTakenByBoard,
  notToBeSentAgain,
  RestsWithConnection,
  SentenceRefused,
  tooManyTrials,
  WordingRefused,
} from './messaging.errors.js';
export { MessagingModule } from './messaging.module.js';
export { MessagingService } from './messaging.service.js';
export type { NewMessage, Outbox } from './messaging.service.js';
export { OrganisationMails } from './organisation-mails.service.js';
export { SEND_MESSAGE } from './send-message.job.js';
export { WordingTexts } from './wording-texts.service.js';
export type { ShownSentences, WordedMail } from './wording-texts.service.js';
export { WordingTrials } from './wording-trials.service.js';
export type { TrialOf, WordingTrial } from './wording-trials.service.js';
