import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { VacancyPosting } from '../vacancies/index.js';

/** A row is what happened to a publication on one day of the board's calendar. A later reading corrects an earlier one. */
@Entity({ name: 'posting_days' })
@ForeignKey(() => VacancyPosting, ['organisationId', 'postingId'], ['organisationId', 'id'], {
  name: 'fk_posting_days_posting',
  onDelete: 'CASCADE',
})
export class PostingDay {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_posting_days' })
  organisationId!: string;

  @PrimaryColumn({ name: 'posting_id', type: 'uuid', primaryKeyConstraintName: 'pk_posting_days' })
  postingId!: string;

  @PrimaryColumn({ name: 'day', type: 'date', primaryKeyConstraintName: 'pk_posting_days' })
  day!: string;

  /** Null = the board has no figure. */
  @Column({ name: 'views', type: 'integer', nullable: true })
  views!: number | null;

  @Column({ name: 'responses', type: 'integer', nullable: true })
  responses!: number | null;

  @Column({ name: 'read_at', type: 'timestamptz' })
  readAt!: Date;
}
