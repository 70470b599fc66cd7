import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { FitComparison } from './domain/fit-comparison.js';
import type { LastDaysQuality, ShowFit } from './domain/show-fit.js';
import type { ShowBasis } from './show-history.service.js';

/**
 * What became of a fit: the first of its basis, or since a log was taken back or brought back; used because there are too few days to
 * compare it with an earlier one, used because it is not worse, or not used because it is.
 */
export const FIT_VERDICTS = ['first', 'few-days', 'not-worse', 'worse'] as const;
export type FitVerdict = (typeof FIT_VERDICTS)[number];

const own = (column: string): [string, string] => ['organisationId', column];

/** A row is what was learnt from the show history at one time. It is never changed: plans and predictions rest on the newest that is used. */
@Entity({ name: 'show_fits' })
@Check('ck_show_fits_basis', `basis IN ('own', 'invented', 'none')`)
@Check('ck_show_fits_bookings', `bookings >= days AND days >= 0`)
@Check('ck_show_fits_days', `(days > 0) = (first_day IS NOT NULL AND last_day IS NOT NULL)`)
@Check('ck_show_fits_verdict', `verdict IN (${FIT_VERDICTS.map((verdict) => `'${verdict}'`).join(', ')})`)
@Check('ck_show_fits_comparison', `(comparison IS NULL) = (compared_with_id IS NULL)`)
@ForeignKey(() => ShowFitRow, own('comparedWithId'), own('id'), { name: 'fk_show_fits_compared_with' })
export class ShowFitRow {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_show_fits' })
  organisationId!: string;

  /** Sorts by the time of the fit. */
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_show_fits' })
  id!: string;

  @Column({ name: 'fitted_at', type: 'timestamptz' })
  fittedAt!: Date;

  /** Own interviews, or invented ones while there were none of one's own, or none at all. */
  @Column({ name: 'basis', type: 'text' })
  basis!: ShowBasis;

  /** Bookings that it was learnt from, and the days that they were on. */
  @Column({ name: 'bookings', type: 'integer' })
  bookings!: number;

  @Column({ name: 'days', type: 'integer' })
  days!: number;

  @Column({ name: 'first_day', type: 'date', nullable: true })
  firstDay!: CalendarDate | null;

  @Column({ name: 'last_day', type: 'date', nullable: true })
  lastDay!: CalendarDate | null;

  /** Hash of the bookings and of the method: the same ones again are no new version. */
  @Column({ name: 'digest', type: 'text' })
  digest!: string;

  /** Turns of all logs together at that time: versions of another number had learnt from other logs. */
  @Column({ name: 'line', type: 'integer' })
  line!: number;

  /** How well it predicted the last days before it had seen them; null where there were too few days. */
  @Column({ name: 'quality', type: 'jsonb', nullable: true })
  quality!: LastDaysQuality | null;

  @Column({ name: 'verdict', type: 'text' })
  verdict!: FitVerdict;

  /** The earlier version that had not seen the last days either; null without one. */
  @Column({ name: 'compared_with_id', type: 'uuid', nullable: true })
  comparedWithId!: string | null;

  @Column({ name: 'comparison', type: 'jsonb', nullable: true })
  comparison!: FitComparison | null;

  @Column({ name: 'model', type: 'jsonb' })
  model!: ShowFit;
}
