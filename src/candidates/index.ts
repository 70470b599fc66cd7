export type { ApplicationConditions, ApplicationOrder, WishFilter } from './application-filter.js';
export { APPLICATION_ORDERS, WISHES } from './application-filter.js';
export type {
  ApplicationDetail,
  ApplicationFilter,
  ApplicationOfVacancy,
  ApplicationPage,
  ApplicationRow,
  RecordedScore,
} from './applications.service.js';
export { ApplicationsService } from './applications.service.js';
export type { ApplicationListener, ApplicationMoved, ResumeRead } from './application-listeners.js';
export { ApplicationListeners, TIME_TO_THINK_MINUTES } from './application-listeners.js';
export { Application } from './application.entity.js';
export { CandidateLanguages } from './candidate-languages.service.js';
export { CandidateContact } from './candidate-contact.entity.js';
export { Candidate } from './candidate.entity.js';
export {
  ApplicationNotFound,
  CandidateErased,
  CandidateNotFound,
  MovedMeanwhile,
  MoveNotAllowed,
  NothingToUndo,
  ReasonNeeded,
  StageUnknown,
} from './candidates.errors.js';
export type { CandidateExport } from './candidates.service.js';
export { CandidatesService } from './candidates.service.js';
export { CandidatesModule } from './candidates.module.js';
export { isDiallable, isUnrecognised, UNRECOGNISED } from './domain/contact-identity.js';
export { languageOfText } from './domain/text-language.js';
export type { Stage } from './domain/stages.js';
export { isClosing, isDecided, isStage, mayMove, movesFrom, nextDecision, STAGES } from './domain/stages.js';
export { DuplicateHint } from './duplicate-hint.entity.js';
export type { IncomingResume, Received } from './intake.service.js';
export { IntakeService } from './intake.service.js';
export type { FoundPerson } from './people-search.service.js';
export { PeopleSearchService } from './people-search.service.js';
export { fullName, listName } from './person-name.js';
export { ResumeDocument } from './resume.entity.js';
export type { ObservedWish } from './salary-market.port.js';
export { SalaryMarket } from './salary-market.port.js';
export type { DirectSource, Door, Source } from './sources.js';
export { DIRECT_SOURCES, SOURCES } from './sources.js';
export { StageMove } from './stage-move.entity.js';
export type { MoveOptions } from './stage-moves.service.js';
export { StageMovesService } from './stage-moves.service.js';
export type { TopReason } from './top-reason.js';
