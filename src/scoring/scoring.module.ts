import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CandidatesModule } from '../candidates/index.js';
import { PersonalDataRegistry, PrivacyModule } from '../privacy/index.js';
import { VacanciesModule } from '../vacancies/index.js';
import { ScoreChanges } from './score-changes.js';
import { ScoreRow } from './score.entity.js';
import { scoresPersonalData } from './scores-personal-data.js';
import { ScoringService } from './scoring.service.js';

/** Facts, verdicts, scores. Asks for the port SalaryMarket, which the salaries module provides. */
@Module({
  imports: [TypeOrmModule.forFeature([ScoreRow]), CandidatesModule, VacanciesModule, PrivacyModule],
  providers: [ScoringService, ScoreChanges],
  exports: [ScoringService],
})
export class ScoringModule implements OnModuleInit {
  constructor(private readonly personalData: PersonalDataRegistry) {}

  onModuleInit(): void {
    this.personalData.register(scoresPersonalData);
  }
}
