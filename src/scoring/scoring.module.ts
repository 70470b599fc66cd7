import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { CandidatesModule } from '../candidates/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { PersonalDataRegistry, PrivacyModule } from '../privacy/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { MessageKinds, MessagingModule } from '../messaging/index.js';
import { Answering } from './answering.service.js';
import { CandidateAnswers } from './candidate-answers.service.js';
import { DecidedApplications } from './decided-applications.service.js';
import { FailedQuestions } from './failed-questions.service.js';
import { LearningRun } from './learning-run.js';
import { Learning } from './learning.service.js';
import { Asking } from './asking.service.js';
import { LearntProposal } from './learnt-proposal.entity.js';
import { LinkedQuestions } from './linked-questions.service.js';
import { PastScore } from './past-score.entity.js';
import { ProfilePreviews } from './profile-previews.service.js';
import { QuestionLinks } from './question-links.service.js';
import { QuestionMailWriter } from './question-mail-writer.js';
import { QuestionMails } from './question-mails.service.js';
import { QuestionPreviews } from './question-previews.service.js';
import { QuestionRound } from './question-round.entity.js';
import { QUESTIONS } from './questions.message.js';
import { RescoringRun } from './rescoring-run.js';
import { RescoringRuns } from './rescoring-runs.service.js';
import { Rescoring } from './rescoring.service.js';
import { ResumeScorer } from './resume-scorer.service.js';
import { ScorePairs } from './score-pairs.service.js';
import { ScoreChanges } from './score-changes.js';
import { ScoreStore } from './score-store.service.js';
import { ScoreRow } from './score.entity.js';
import { SCORES_PERSONAL_DATA } from './scores-personal-data.js';
import { ScoringService } from './scoring.service.js';
import { VerdictAnswerRow } from './verdict-answer.entity.js';
import { VerdictAnswers } from './verdict-answers.service.js';
import { WantedRescoring } from './wanted-rescoring.entity.js';
import { WantedRescorings } from './wanted-rescorings.service.js';
import { WeightDismissal } from './weight-dismissal.entity.js';
import { WeightLearning } from './weight-learning.service.js';

/** Facts, verdicts, scores. Asks for the port SalaryMarket, which the salaries module provides. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ScoreRow,
      PastScore,
      VerdictAnswerRow,
      WeightDismissal,
      LearntProposal,
      QuestionRound,
      WantedRescoring,
    ]),
    AuditModule,
    MessagingModule,
    CandidatesModule,
    OrganisationsModule,
    VacanciesModule,
    PrivacyModule,
  ],
  providers: [
    ScoringService,
    ScoreChanges,
    ScoreStore,
    ResumeScorer,
    Rescoring,
    WantedRescorings,
    RescoringRuns,
    { provide: RescoringRun, useExisting: RescoringRuns },
    VerdictAnswers,
    Answering,
    ProfilePreviews,
    ScorePairs,
    DecidedApplications,
    WeightLearning,
    { provide: LearningRun, useExisting: WeightLearning },
    Learning,
    Asking,
    QuestionLinks,
    LinkedQuestions,
    CandidateAnswers,
    FailedQuestions,
    QuestionMails,
    QuestionPreviews,
    { provide: QuestionMailWriter, useExisting: QuestionMails },
  ],
  exports: [
    ScoringService,
    Rescoring,
    RescoringRuns,
    Answering,
    ProfilePreviews,
    ScorePairs,
    Asking,
    QuestionPreviews,
    CandidateAnswers,
    FailedQuestions,
    Learning,
  ],
})
export class ScoringModule implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalDataRegistry,
    private readonly kinds: MessageKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.add([QUESTIONS]);
    for (const holder of SCORES_PERSONAL_DATA) this.personalData.register(holder);
  }
}
