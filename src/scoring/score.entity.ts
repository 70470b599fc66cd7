import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Application } from '../candidates/index.js';
import type { Level } from '../vacancies/index.js';
import type { Facts } from './domain/facts.js';
import type { Score } from './domain/score.js';

/** What a score says beside its lines. */
export type ScoreSummary = Pick<Score, 'profile' | 'range' | 'levelReasons' | 'mustHaves' | 'changes'>;

/** A row is the present score of an application with every reason for it. Scoring again replaces it. */
@Entity({ name: 'scores' })
@Unique('uq_scores_application', ['organisationId', 'applicationId'])
@ForeignKey(() => Application, ['organisationId', 'applicationId'], ['organisationId', 'id'], {
  name: 'fk_scores_application',
  onDelete: 'CASCADE',
})
export class ScoreRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_scores' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_scores' })
  id!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  /** Version of the rules that made it. */
  @Column({ name: 'version', type: 'text' })
  version!: string;

  /** 0–100. */
  @Column({ name: 'points', type: 'double precision' })
  points!: number;

  @Column({ name: 'level', type: 'integer' })
  level!: Level;

  /** One line per requirement: verdict, points, words of the résumé. */
  @Column({ name: 'verdicts', type: 'jsonb' })
  verdicts!: Score['verdicts'];

  /** What the résumé says, with evidence. */
  @Column({ name: 'facts', type: 'jsonb' })
  facts!: Facts;

  /** How the wish stands to the band of city and level, and the number of observations behind it. */
  @Column({ name: 'salary', type: 'jsonb' })
  salary!: Score['salary'];

  /** Profile, range, reasons of the level, must-haves, what would change the score. */
  @Column({ name: 'summary', type: 'jsonb' })
  summary!: ScoreSummary;

  @Column({ name: 'computed_at', type: 'timestamptz' })
  computedAt!: Date;
}
