import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Application } from '../candidates/index.js';
import type { Level } from '../vacancies/index.js';
import type { Facts } from './domain/facts.js';
import type { Marks } from './domain/kept-verdicts.js';
import type { Score, VerdictLine } from './domain/score.js';

/** What a score says beside its lines. */
export type ScoreSummary = Pick<Score, 'levelReasons'>;

/** A verdict with its reasons, whatever it is called and weighs: the profile says that. */
export type KeptVerdict = Pick<VerdictLine, 'requirement' | 'verdict' | 'months' | 'evidence'>;

/** A row is the present score of an application with every reason for it. Scoring again replaces it, and keeps what it was. */
@Entity({ name: 'scores' })
@Index('ix_scores_version', ['organisationId', 'version'])
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

  /** The profile that it was made by, and its version; 0 = as the catalogue has it. */
  @Column({ name: 'profile_slug', type: 'text' })
  profileSlug!: string;

  @Column({ name: 'profile_version', type: 'integer' })
  profileVersion!: number;

  /** The profile, its version and the rules over which scoring anew stumbled (see scoredBy); null = it did not. */
  @Column({ name: 'failed_by', type: 'text', nullable: true })
  failedBy!: string | null;

  /** What the résumé says to every requirement, in short: all that changed weights need. */
  @Column({ name: 'marks', type: 'jsonb' })
  marks!: Marks;

  /** Verdicts that people answered and that counted instead; null = none. */
  @Column({ name: 'answered', type: 'jsonb', nullable: true })
  answered!: Marks | null;

  /** 0–100. */
  @Column({ name: 'points', type: 'double precision' })
  points!: number;

  @Column({ name: 'level', type: 'integer' })
  level!: Level;

  /** One line per requirement: what the résumé says, and its words. */
  @Column({ name: 'verdicts', type: 'jsonb' })
  verdicts!: KeptVerdict[];

  /** What the résumé says, with evidence. */
  @Column({ name: 'facts', type: 'jsonb' })
  facts!: Facts;

  /** How the wish stands to the band of city and level, and the number of observations behind it. */
  @Column({ name: 'salary', type: 'jsonb' })
  salary!: Score['salary'];

  /** Reasons of the level. */
  @Column({ name: 'summary', type: 'jsonb' })
  summary!: ScoreSummary;

  /** Since when it says so: made again with the same verdicts by the same versions, it stays as old as it was. */
  @Column({ name: 'computed_at', type: 'timestamptz' })
  computedAt!: Date;
}
