import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Currency } from '../kernel/money.js';
import { Client } from '../organisations/index.js';

/** Whether people are still wanted. */
export type VacancyStatus = 'open' | 'closed';

/** Greatest monthly pay that is taken for meant, whole units of any currency of the boards. */
export const GREATEST_BUDGET = 1_000_000_000;

/** A row is one job that people are wanted for: one row however many boards it is published at. */
@Entity({ name: 'vacancies' })
@ForeignKey(() => Client, ['organisationId', 'clientId'], ['organisationId', 'id'], { name: 'fk_vacancies_client' })
@Index('ix_vacancies_title', ['organisationId', 'titleKey', 'citySlug'])
@Index('ix_vacancies_profile', ['organisationId', 'profileSlug'])
@Check('ck_vacancies_status', `status IN ('open', 'closed')`)
@Check('ck_vacancies_wanted', `wanted_count > 0`)
export class Vacancy {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_vacancies' })
  organisationId!: string;

  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_vacancies' })
  id!: string;

  /** The company an agency hires for; null when the organisation hires for itself. */
  @Column({ name: 'client_id', type: 'uuid', nullable: true })
  clientId!: string | null;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  /** The title in lower case with single spaces: the same vacancy at two boards is found by it and the city. */
  @Column({ name: 'title_key', type: 'text' })
  titleKey!: string;

  /** Slug of the role profile that candidates are scored against: one of the catalogue, or one of the organisation. */
  @Column({ name: 'profile_slug', type: 'text' })
  profileSlug!: string;

  /** Slug of a city of the places table; empty when the city is not one of them. */
  @Column({ name: 'city_slug', type: 'text' })
  citySlug!: string;

  /** IANA zone in which times of this vacancy are shown. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  /** The most that is paid a month, whole units of the currency. */
  @Column({ name: 'budget_amount', type: 'integer', nullable: true })
  budgetAmount!: number | null;

  @Column({ name: 'budget_currency', type: 'text' })
  budgetCurrency!: Currency;

  /** How many people shall start. */
  @Column({ name: 'wanted_count', type: 'integer' })
  wantedCount!: number;

  /** The day by which they shall have started. */
  @Column({ name: 'deadline', type: 'date', nullable: true })
  deadline!: string | null;

  @Column({ name: 'status', type: 'text' })
  status!: VacancyStatus;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
