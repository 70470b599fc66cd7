export type { ApplicationConditions, ApplicationOrder, WishFilter } from './application-filter.js';
export { APPLICATION_ORDERS, UNANSWERED, VIEWED, WISHES, WROTE } from './application-filter.js';
export type {
  ApplicationDetail,
  ApplicationFilter,
  ApplicationOfVacancy,
  ApplicationPage,
  ApplicationRow,
} from './applications.service.js';
export { ApplicationsService } from './applications.service.js';
export type {
  ApplicationListener,
  ApplicationMoved,
  ApplicationsMerged,
  ApplicationsSplit,
  MoveMessage,
  ResumeRead,
  StatedWish,
} from './application-listeners.js';
export { ApplicationListeners, TIME_TO_THINK_MINUTES } from './application-listeners.js';
export { Application } from './application.entity.js';
export { CandidateLanguages } from './candidate-languages.service.js';
export { languageToWrite } from './language-to-write.js';
export { CandidateContact } from './candidate-contact.entity.js';
export { Candidate } from './candidate.entity.js';
export {
  ApplicationNotFound,
  CandidateErased,
  CandidateNotFound,
  FeedbackEmpty,
  FeedbackTooLong,
  ListTooLong,
  MovedMeanwhile,
  MoveNotAllowed,
  NeedsBooking,
  NothingToUndo,
  NotMerged,
  PeopleChanged,
  ReasonNeeded,
  RetentionTermInvalid,
  StageUnknown,
  TagEmpty,
  TagsTooMany,
  TagTooLong,
  TwoPeopleNeeded,
} from './candidates.errors.js';
export { forgetPeople } from './forget-people.job.js';
export type { RetentionMonths } from './domain/retention.js';
export { LONGEST_TERM_MONTHS, SHORTEST_TERM_MONTHS, STAGES_WITH_TERM } from './domain/retention.js';
export type { DuePeople } from './retention.service.js';
export { Retention } from './retention.service.js';
export type { Advice } from './feedback.entity.js';
export { ADVICES, Feedback } from './feedback.entity.js';
export type { SaidFeedback } from './feedback.service.js';
export { ExportedLists } from './exported-lists.service.js';
export type { ExportedRow } from './exported-lists.service.js';
export { LONGEST_TAG_UNITS, tagKey } from './domain/tag-name.js';
export type { PersonTag } from './tags.service.js';
export { MOST_TAG_NAMES, TagsService, writtenTag } from './tags.service.js';
export type { KeptFilter } from './saved-filters.service.js';
export { SavedFilters } from './saved-filters.service.js';
export {
  FilterNameEmpty,
  FilterNameTaken,
  FilterNameTooLong,
  FilterNotFound,
  FilterOfContact,
  FiltersTooMany,
} from './saved-filters.errors.js';
export { FeedbackService } from './feedback.service.js';
export { maskedContacts } from './domain/masked-contacts.js';
export { isSilent } from './is-silent.js';
export type { CandidateExport } from './candidates.service.js';
export { CandidatesService } from './candidates.service.js';
export { CandidatesModule } from './candidates.module.js';
export { isDiallable, isUnrecognised, UNRECOGNISED } from './domain/contact-identity.js';
export { CONTACT_NOT_RECOGNISED, LETTERS_TAKEN_OUT } from './domain/intake-problems.js';
export { languageOfText } from './domain/text-language.js';
export { MOVE_IS_BY_PERSON } from './move-by-person.js';
export type { Stage } from './domain/stages.js';
export { isClosing, isDecided, isStage, mayMove, movesByHand, nextDecision, STAGES } from './domain/stages.js';
export type {
  ComparedApplication,
  ComparedPerson,
  ComparedResume,
  Comparison,
  Suggestion,
} from './comparisons.service.js';
export { Comparisons } from './comparisons.service.js';
export { EVIDENCE } from './domain/same-person.js';
export type { Evidence } from './domain/same-person.js';
export { Duplicates } from './duplicates.service.js';
export { DuplicateHint } from './duplicate-hint.entity.js';
export type { IncomingResume, Received } from './intake.service.js';
export { IntakeService } from './intake.service.js';
export type { JudgedResume } from './judged-resumes.service.js';
export { judgedResumes } from './judged-resumes.service.js';
export { FailedMessages, MOST_FAILED_LISTED } from './failed-messages.js';
export type { FailedMessage, NamedFailure } from './failed-messages.js';
export { listedNames } from './listed-names.js';
export type { FoundPerson } from './people-search.service.js';
export { InventedPeople, SIMULATED_BOARDS } from './invented-people.service.js';
export type { InventedShare } from './invented-people.service.js';
export { PeopleSearchService } from './people-search.service.js';
export { mailAddressOf, writableAddressSql } from './mail-addresses.js';
export { listedPeople, membersOf, samePersonSql, takePeoplesTurn } from './people.js';
export { knownResponders } from './known-responders.js';
export type { ToldPerson } from './known-responders.js';
export { fullName, listName } from './person-name.js';
export type { MustVerdict, RecordedPoints, RecordedScore } from './recorded-scores.service.js';
export { MUSTS, RecordedScores } from './recorded-scores.service.js';
export { repeatChoices } from './repeat-choices.job.js';
export { RepeatedChoices } from './repeated-choices.service.js';
export { ResumeDocument } from './resume.entity.js';
export type { ObservedWish } from './salary-market.port.js';
export { SalaryMarket } from './salary-market.port.js';
export type { DirectSource, Door, Source } from './sources.js';
export type { OtherApplication, OtherNote } from './other-applications.js';
export { OtherVacancies } from './other-vacancies.service.js';
export type { PutUp } from './other-vacancies.service.js';
export { DIRECT_SOURCES, FROM_OTHER_VACANCY, onlyPutUp, SOURCES } from './sources.js';
export { partsOf, partsSql } from './shown-application.js';
export { WishesNow } from './wishes-now.service.js';
export { StageMove } from './stage-move.entity.js';
export type { MoveOptions } from './stage-moves.service.js';
export { StageMovesService } from './stage-moves.service.js';
export type { Arrival, TakenBack } from './taken-back.service.js';
export { TakenBackService } from './taken-back.service.js';
export { SubjectNames } from './subject-names.service.js';
export type { TopReason } from './top-reason.js';
export { WaitingMessages } from './waiting-messages.service.js';
export { nameWords, typedWords } from './domain/name-words.js';
export { namedSql } from './people-named.js';
