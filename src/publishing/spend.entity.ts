import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Connection } from '../job-boards/index.js';
import type { Currency } from '../kernel/money.js';
import { Vacancy } from '../vacancies/index.js';
import type { SpendKind, SpendSource } from './domain/spend.js';

const own = (column: string): [string, string] => ['organisationId', column];

/** A row is a sum that was spent for responses within some days: told by a board, stated with an order, or typed in by a person. */
@Entity({ name: 'spends' })
@Unique('uq_spends_origin', ['organisationId', 'originKey'])
@Index('ix_spends_days', ['organisationId', 'firstDay', 'lastDay'])
@ForeignKey(() => Connection, own('connectionId'), own('id'), { name: 'fk_spends_connection' })
@ForeignKey(() => Vacancy, own('vacancyId'), own('id'), { name: 'fk_spends_vacancy' })
@Check('ck_spends_kind', `kind IN ('advertising', 'order', 'typed')`)
@Check('ck_spends_amount', `amount >= 0`)
@Check('ck_spends_days', `first_day <= last_day`)
export class Spend {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_spends' })
  organisationId!: string;
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_spends' })
  id!: string;
  @Column({ name: 'kind', type: 'text' })
  kind!: SpendKind;
  /** Where the responses came from that it paid for. */
  @Column({ name: 'source', type: 'text' })
  source!: SpendSource;
  @Column({ name: 'connection_id', type: 'uuid', nullable: true })
  connectionId!: string | null;
  /** Null = for no vacancy alone. */
  @Column({ name: 'vacancy_id', type: 'uuid', nullable: true })
  vacancyId!: string | null;
  /** What makes it the same when it is read again: an order, a campaign's day; null for what was typed. */
  @Column({ name: 'origin_key', type: 'text', nullable: true })
  originKey!: string | null;
  /** The days that it was spent for, both included. */
  @Column({ name: 'first_day', type: 'date' })
  firstDay!: string;
  @Column({ name: 'last_day', type: 'date' })
  lastDay!: string;
  @Column({ name: 'amount', type: 'numeric', precision: 14, scale: 2 })
  amount!: string;
  @Column({ name: 'currency', type: 'text' })
  currency!: Currency;
  @Column({ name: 'note', type: 'text' })
  note!: string;
  /** Null where the board told it. */
  @Column({ name: 'entered_by', type: 'text', nullable: true })
  enteredBy!: string | null;
  @Column({ name: 'entered_at', type: 'timestamptz' })
  enteredAt!: Date;
  /** Since when it counts no longer; null = it does. */
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;
}
