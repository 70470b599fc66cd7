export { answerOf } from './board-answer.js';
export type { BoardAnswer } from './board-answer.js';
export type {
  BoardActionResult,
  WishMessage,
  BoardStage,
  BoardTemplate,
  BoardWish,
  OneOfMany,
  SeenIn,
  WhereNow,
  WishForMany,
} from './board-wish.js';
export type {
  BoardChat,
  BoardChatMark,
  BoardMessage,
  BoardMessageSent,
  ChatSide,
  NewBoardMessage,
} from './board-chat.js';
export { ASKED_EXPERIENCE } from './board-publishing.js';
export type {
  Advertisement,
  AdvertisedSalary,
  AskedExperience,
  BoardPrice,
  BoardRole,
  CampaignSpend,
  Prolongation,
  PublicationDay,
  PublicationOffer,
  PublicationState,
  UpgradeOffer,
} from './board-publishing.js';
export { BOARD_NAMES, BOARDS } from './boards.table.js';
export type { Board } from './boards.table.js';
export { Connection, CONNECTION_STATUSES } from './connection.entity.js';
export type { ConnectionStatus } from './connection.entity.js';
export { ConnectionListeners } from './connection-listeners.js';
export type { ConnectionBroken, ConnectionListener } from './connection-listeners.js';
export { ConnectionHealth } from './connection-health.service.js';
export type { ConnectionProblem, NotedFailure } from './connection-health.service.js';
export { CONNECTION_WORKS, ConnectionProblemRow } from './connection-problem.entity.js';
export type { ConnectionWork } from './connection-problem.entity.js';
export { ConnectionsService } from './connections.service.js';
export type { ConnectStart } from './connections.service.js';
export { ConnectionAccounts } from './connection-accounts.service.js';
export type { ConnectionView } from './connection-view.js';
export { BOARD_REASONS, boardReasonInWords } from './domain/board-reason.js';
export { ASKED_PEOPLE, CAPABILITY_NEEDS, headhunterNeeds, NEED_STATES } from './domain/capability-needs.js';
export type { AskedPerson, CapabilityNeed } from './domain/capability-needs.js';
export { snapshotOf as capabilitySnapshotOf } from './domain/capability-snapshot.js';
export type { CapabilitySnapshot, PersonalManager } from './domain/capability-snapshot.js';
export {
  EDUCATION_LEVELS,
  LANGUAGE_LEVELS,
  personSchema,
  resumeExperienceSchema,
  resumeSchema,
} from './domain/resume.js';
export { readResumeProblem, RESUME_PARTS } from './domain/resume-problem.js';
export type { ResumePart, ResumeProblem } from './domain/resume-problem.js';
export { RESUME_JSON_SCHEMA } from './domain/resume-schema.js';
export type {
  EducationLevel,
  LanguageLevel,
  Person,
  Resume,
  ResumeEducation,
  ResumeExperience,
} from './domain/resume.js';
export { isTombstone, isUnreadable } from './job-board.port.js';
export type {
  BoardAccount,
  BoardCollection,
  BoardPublishing,
  BoardResponse,
  BoardResume,
  BoardVacancy,
  VacancyManager,
  ConnectionRef,
  JobBoard,
  ListShortfall,
  ResumesLeft,
  Tombstone,
  UnreadableItem,
} from './job-board.port.js';
export {
  AccountBlocked,
  AccountNotOffered,
  ActionRefused,
  BoardMisconfigured,
  BoardUnavailable,
  ConnectionPaused,
  ConnectionRefused,
  EdgeBlocked,
  isLastWord,
  ManagerAccountRefused,
  NeedsReconnecting,
  NoSuchConnection,
  NotFoundAtBoard,
  OutcomeUnknown,
  PaymentRequired,
  PublicationRefused,
  QuotaSpent,
} from './job-boards.errors.js';
export { askedWithKey, keyedCalls } from './keyed-calls.js';
export type { KeyedCall, KeyedQuestion } from './keyed-calls.js';
export { JobBoardsModule } from './job-boards.module.js';
export { JobBoards } from './job-boards.service.js';
export { descriptionLines, descriptionWords, safeDescription, typedDescription } from './safe-description.js';
export { UNSAID_OF_RESPONSE, UNSAID_OF_VACANCY } from './unsaid.js';
export { startSimulator } from './start-simulator.js';
export type { RunningSimulator, SimulatorControl, SimulatorOptions } from './simulator/simulator.js';
