import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonalDataRegistry, PrivacyModule } from '../privacy/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { ApplicationListeners } from './application-listeners.js';
import { Application } from './application.entity.js';
import { ApplicationsService } from './applications.service.js';
import { CandidateLanguages } from './candidate-languages.service.js';
import { CandidateTag } from './candidate-tag.entity.js';
import { CandidateContact } from './candidate-contact.entity.js';
import { CandidateNameWord } from './candidate-name-word.entity.js';
import { Candidate } from './candidate.entity.js';
import { CandidatesService } from './candidates.service.js';
import { CANDIDATES_PERSONAL_DATA } from './candidates-personal-data.js';
import { DuplicateHint } from './duplicate-hint.entity.js';
import { Comparisons } from './comparisons.service.js';
import { DuplicateHints } from './duplicate-hints.service.js';
import { Duplicates } from './duplicates.service.js';
import { Feedback } from './feedback.entity.js';
import { ExportedLists } from './exported-lists.service.js';
import { FeedbackService } from './feedback.service.js';
import { IdentityService } from './identity.service.js';
import { IntakeService } from './intake.service.js';
import { InventedPeople } from './invented-people.service.js';
import { JudgedResumes } from './judged-resumes.service.js';
import { MergedApplications } from './merged-applications.service.js';
import { Merging } from './merging.service.js';
import { OtherVacancies } from './other-vacancies.service.js';
import { PeopleSearchService } from './people-search.service.js';
import { RecordedScores } from './recorded-scores.service.js';
import { RepeatedChoices } from './repeated-choices.service.js';
import { ResumeDocument } from './resume.entity.js';
import { RetentionTerms } from './retention-terms.entity.js';
import { Retention } from './retention.service.js';
import { SavedFilter } from './saved-filter.entity.js';
import { SavedFilters } from './saved-filters.service.js';
import { StageMove } from './stage-move.entity.js';
import { StageMovesService } from './stage-moves.service.js';
import { TagsService } from './tags.service.js';
import { TakenBackService } from './taken-back.service.js';
import { WaitingMessages } from './waiting-messages.service.js';
import { SubjectNames } from './subject-names.service.js';
import { WishesNow } from './wishes-now.service.js';

/** Candidates, résumés, applications and their stages. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ...[Candidate, CandidateContact, CandidateNameWord, ResumeDocument, DuplicateHint],
      ...[Application, StageMove, Feedback, CandidateTag, SavedFilter, RetentionTerms],
    ]),
    AuditModule,
    OrganisationsModule,
    PrivacyModule,
    VacanciesModule,
  ],
  providers: [
    ApplicationsService,
    CandidatesService,
    StageMovesService,
    FeedbackService,
    TagsService,
    SavedFilters,
    IntakeService,
    InventedPeople,
    IdentityService,
    JudgedResumes,
    MergedApplications,
    OtherVacancies,
    Merging,
    DuplicateHints,
    Duplicates,
    Comparisons,
    PeopleSearchService,
    ApplicationListeners,
    CandidateLanguages,
    TakenBackService,
    SubjectNames,
    WaitingMessages,
    RecordedScores,
    RepeatedChoices,
    Retention,
    WishesNow,
    ExportedLists,
  ],
  exports: [
    Comparisons,
    Duplicates,
    ApplicationsService,
    CandidatesService,
    OtherVacancies,
    PeopleSearchService,
    StageMovesService,
    FeedbackService,
    TagsService,
    SavedFilters,
    IntakeService,
    InventedPeople,
    ApplicationListeners,
    CandidateLanguages,
    TakenBackService,
    SubjectNames,
    WaitingMessages,
    RecordedScores,
    RepeatedChoices,
    Retention,
    WishesNow,
    ExportedLists,
  ],
})
export class CandidatesModule implements OnModuleInit {
  constructor(private readonly personalData: PersonalDataRegistry) {}

  onModuleInit(): void {
    for (const holder of CANDIDATES_PERSONAL_DATA) this.personalData.register(holder);
  }
}
