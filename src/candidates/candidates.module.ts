import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { ApplicationListeners } from './application-listeners.js';
import { Application } from './application.entity.js';
import { ApplicationsService } from './applications.service.js';
import { CandidateContact } from './candidate-contact.entity.js';
import { Candidate } from './candidate.entity.js';
import { DuplicateHint } from './duplicate-hint.entity.js';
import { IdentityService } from './identity.service.js';
import { IntakeService } from './intake.service.js';
import { ResumeDocument } from './resume.entity.js';
import { StageMove } from './stage-move.entity.js';
import { StageMovesService } from './stage-moves.service.js';

/** Candidates, résumés, applications and their stages. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Candidate, CandidateContact, ResumeDocument, Application, StageMove, DuplicateHint]),
    AuditModule,
    VacanciesModule,
  ],
  providers: [ApplicationsService, StageMovesService, IntakeService, IdentityService, ApplicationListeners],
  exports: [ApplicationsService, StageMovesService, IntakeService, ApplicationListeners],
})
export class CandidatesModule {}
