import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CandidatesModule } from '../candidates/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { ScoreChanges } from './score-changes.js';
import { ScoreRow } from './score.entity.js';
import { ScoringService } from './scoring.service.js';

/** Facts, verdicts, scores. Asks for the port SalaryMarket, which the salaries module provides. */
@Module({
  imports: [TypeOrmModule.forFeature([ScoreRow]), CandidatesModule, VacanciesModule],
  providers: [ScoringService, ScoreChanges],
  exports: [ScoringService],
})
export class ScoringModule {}
