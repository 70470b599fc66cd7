export { BOARD_NAMES, BOARDS } from './boards.table.js';
export type { Board } from './boards.table.js';
export { Connection, CONNECTION_STATUSES } from './connection.entity.js';
export type { ConnectionStatus } from './connection.entity.js';
export { ConnectionHealth } from './connection-health.service.js';
export type { ConnectionProblem, NotedFailure } from './connection-health.service.js';
export { CONNECTION_WORKS, ConnectionProblemRow } from './connection-problem.entity.js';
export type { ConnectionWork } from './connection-problem.entity.js';
export { ConnectionsService } from './connections.service.js';
export type { ConnectionView, ConnectStart } from './connections.service.js';
export {
  EDUCATION_LEVELS,
  LANGUAGE_LEVELS,
  personSchema,
  resumeExperienceSchema,
  resumeSchema,
} from './domain/resume.js';
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
  BoardActionResult,
  BoardCollection,
  BoardResponse,
  BoardResume,
  BoardVacancy,
  ConnectionRef,
  JobBoard,
  ListShortfall,
  Tombstone,
  UnreadableItem,
} from './job-board.port.js';
export {
  AccountBlocked,
  ActionRefused,
  BoardMisconfigured,
  BoardUnavailable,
  ConnectionRefused,
  EdgeBlocked,
  NeedsReconnecting,
  NoSuchConnection,
  NotFoundAtBoard,
  PaymentRequired,
  QuotaSpent,
} from './job-boards.errors.js';
export { JobBoardsModule } from './job-boards.module.js';
export { JobBoards } from './job-boards.service.js';
export { startSimulator } from './simulator/simulator.js';
export type { RunningSimulator, SimulatorControl, SimulatorOptions } from './simulator/simulator.js';
