import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Connection } from '../job-boards/index.js';
import type { Advertisement } from '../job-boards/index.js';
import type { Currency } from '../kernel/money.js';
import { Vacancy, VacancyPosting } from '../vacancies/index.js';
import type { OrderAction, OrderStatus } from './domain/order.js';

const own = (column: string): [string, string] => ['organisationId', column];

/** A row is one thing that somebody orders at a board: a publication, its prolongation or its upgrade. It is sent at most once. */
@Entity({ name: 'posting_orders' })
@Index('ix_posting_orders_vacancy', ['organisationId', 'vacancyId', 'id'])
@Index('uq_posting_orders_publishing', ['organisationId', 'vacancyId', 'connectionId'], {
  unique: true,
  where: `action = 'publish' AND status IN ('waiting', 'sending', 'unclear')`,
})
@Index('uq_posting_orders_changing', ['organisationId', 'postingId', 'action'], {
  unique: true,
  where: `action <> 'publish' AND status IN ('waiting', 'sending', 'unclear')`,
})
@ForeignKey(() => Vacancy, own('vacancyId'), own('id'), { name: 'fk_posting_orders_vacancy' })
@ForeignKey(() => Connection, own('connectionId'), own('id'), { name: 'fk_posting_orders_connection' })
@ForeignKey(() => VacancyPosting, own('postingId'), own('id'), { name: 'fk_posting_orders_posting' })
@Check('ck_posting_orders_action', `action IN ('publish', 'prolong', 'upgrade')`)
@Check(
  'ck_posting_orders_status',
  `status IN ('prepared', 'waiting', 'sending', 'done', 'refused', 'price-changed', 'unclear', 'dropped')`,
)
@Check('ck_posting_orders_amount', `(amount IS NULL) = (currency IS NULL) AND amount >= 0`)
@Check('ck_posting_orders_stated', `(stated_amount IS NULL) = (stated_currency IS NULL) AND stated_amount >= 0`)
export class PostingOrder {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid', primaryKeyConstraintName: 'pk_posting_orders' })
  organisationId!: string;
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'pk_posting_orders' })
  id!: string;
  @Column({ name: 'vacancy_id', type: 'uuid' })
  vacancyId!: string;
  @Column({ name: 'connection_id', type: 'uuid' })
  connectionId!: string;
  /** What is prolonged or upgraded; of a publication what came of it, null until then. */
  @Column({ name: 'posting_id', type: 'uuid', nullable: true })
  postingId!: string | null;
  @Column({ name: 'action', type: 'text' })
  action!: OrderAction;
  @Column({ name: 'status', type: 'text' })
  status!: OrderStatus;
  /** The advertisement to publish; empty for the other actions. */
  @Column({ name: 'request', type: 'jsonb' })
  request!: Advertisement | Record<string, never>;

  /** The price as it was last shown or confirmed: which service, how many of it, and what is charged on the spot. */
  @Column({ name: 'service', type: 'text' })
  service!: string;
  @Column({ name: 'units', type: 'integer' })
  units!: number;
  @Column({ name: 'amount', type: 'numeric', precision: 14, scale: 2, nullable: true })
  amount!: string | null;
  @Column({ name: 'currency', type: 'text', nullable: true })
  currency!: Currency | null;
  /** What the service cost by the contract with the board, as who confirmed it stated: boards do not tell. */
  @Column({ name: 'stated_amount', type: 'numeric', precision: 14, scale: 2, nullable: true })
  statedAmount!: string | null;
  @Column({ name: 'stated_currency', type: 'text', nullable: true })
  statedCurrency!: Currency | null;

  /** Somebody wants it also where the board already shows the same. */
  @Column({ name: 'despite_twins', type: 'boolean' })
  despiteTwins!: boolean;
  /** Until when the publication stood before it was prolonged: by it is seen afterwards whether it was. */
  @Column({ name: 'expires_before', type: 'timestamptz', nullable: true })
  expiresBefore!: Date | null;
  /** Until when the publication stands since it was done, as the board then said; null where it did not. */
  @Column({ name: 'expires_after', type: 'timestamptz', nullable: true })
  expiresAfter!: Date | null;
  /** The board's id of what was published. */
  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;
  /** The board's word or ours for why it was refused or is unclear, and the ids or fields that it names. */
  @Column({ name: 'problem', type: 'text', nullable: true })
  problem!: string | null;
  @Column({ name: 'problem_names', type: 'text', array: true })
  problemNames!: string[];

  @Column({ name: 'prepared_at', type: 'timestamptz' })
  preparedAt!: Date;
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;
  @Column({ name: 'confirmed_user_id', type: 'uuid', nullable: true })
  confirmedUserId!: string | null;
  @Column({ name: 'confirmed_by', type: 'text', nullable: true })
  confirmedBy!: string | null;
  @Column({ name: 'sending_at', type: 'timestamptz', nullable: true })
  sendingAt!: Date | null;
  /** When the board was last searched for what became of it. */
  @Column({ name: 'looked_at', type: 'timestamptz', nullable: true })
  lookedAt!: Date | null;
  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
