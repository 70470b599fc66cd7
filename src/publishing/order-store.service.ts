import { Inject, Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { AuditedBy } from '../audit/index.js';
import type { Advertisement, Board, BoardVacancy, ConnectionRef } from '../job-boards/index.js';
import { dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { systemActor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { PostingsService, VacancyPosting } from '../vacancies/index.js';
import type { PublishedHere } from '../vacancies/index.js';
import { moneyOf, storedPrice } from './domain/price.js';
import type { OrderStatus } from './domain/order.js';
import type { FreshPrice, Priced } from './order-prices.service.js';
import { PostingOrder } from './posting-order.entity.js';
import { OrderPrices } from './order-prices.service.js';

/** An order, with what its price depends on. */
export interface OrderToPrice {
  readonly order: PostingOrder;
  readonly priced: Priced;
}

/** Reads orders and writes how they end: one place, whoever brings the end about. */
@Injectable()
export class OrderStore {
  constructor(
    private readonly database: Database,
    private readonly prices: OrderPrices,
    private readonly postings: PostingsService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where there is none in this organisation. */
  async read(organisationId: string, id: string): Promise<OrderToPrice | null> {
    const found = await this.database.inOrganisation(organisationId, async (db) => {
      const order = await db.getRepository(PostingOrder).findOneBy({ organisationId, id });
      const posting =
        order === null || order.action === 'publish' || order.postingId === null
          ? null
          : await db.getRepository(VacancyPosting).findOneBy({ organisationId, id: order.postingId });
      return order && { order, posting };
    });
    if (!found) return null;
    const { order, posting } = found;
    const { connection } = await this.prices.boardOf(organisationId, order.connectionId);
    const { action, service } = order;
    const priced = { action, service, connection, posting, advertisement: advertisementOf(order) };
    return { order, priced };
  }

  /** Ids of those that were confirmed or sent before these moments and have not ended. */
  async leftBehind(
    organisationId: string,
    before: { readonly confirmed: Date; readonly sent: Date },
  ): Promise<{ waiting: string[]; sending: string[] }> {
    const rows = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(PostingOrder).findBy([
        { organisationId, status: 'waiting', confirmedAt: LessThan(before.confirmed) },
        { organisationId, status: 'sending', sendingAt: LessThan(before.sent) },
      ]),
    );
    const idsOf = (status: OrderStatus): string[] => rows.filter((row) => row.status === status).map(({ id }) => id);
    return { waiting: idsOf('waiting'), sending: idsOf('sending') };
  }

  /** Locks the order for the rest of the transaction. */
  async lock(db: EntityManager, organisationId: string, id: string): Promise<PostingOrder | null> {
    return db
      .getRepository(PostingOrder)
      .findOne({ where: { organisationId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The price that is shown from now on. */
  async reprice(db: EntityManager, order: PostingOrder, fresh: FreshPrice, status: OrderStatus): Promise<void> {
    const { organisationId, id } = order;
    await db
      .getRepository(PostingOrder)
      .update({ organisationId, id }, { ...storedPrice(fresh.price), expiresBefore: fresh.expiresAt, status });
  }

  /** It was not done, and nothing was spent; or nobody knows. What has ended meanwhile stays as it ended. */
  async fail(
    { organisationId, id }: Pick<PostingOrder, 'organisationId' | 'id'>,
    end: { status: 'refused' | 'unclear'; problem: string; names?: readonly string[] },
  ): Promise<void> {
    const { status, problem, names = [] } = end;
    const finishedAt = status === 'refused' ? this.clock.now() : null;
    await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(PostingOrder)
        .update(
          { organisationId, id, status: In(['waiting', 'sending', 'unclear']) },
          { status, problem, problemNames: [...names], finishedAt },
        ),
    );
  }

  /**
   * Of publications that look like the order's those that nobody else's is known to be: not another order's, not of a vacancy that
   * there was before the order was sent. None while another order for the same may have brought any of them about.
   */
  async adoptable<T extends { readonly externalId: string }>(
    { organisationId, id, connectionId, vacancyId, sendingAt }: PostingOrder,
    { title, areaExternalId }: Advertisement,
    candidates: readonly T[],
  ): Promise<T[]> {
    if (candidates.length === 0) return [];
    const [{ rivals, taken }] = await this.database.inOrganisation(organisationId, (db) =>
      db.query<[{ rivals: boolean; taken: string[] }]>(
        `SELECT EXISTS (SELECT FROM posting_orders
                         WHERE organisation_id = $1 AND id <> $2 AND connection_id = $3 AND action = 'publish'
                           AND status IN ('waiting', 'sending', 'unclear')
                           AND request->>'title' = $4 AND request->>'areaExternalId' = $5) AS rivals,
                ARRAY (SELECT external_id FROM posting_orders
                        WHERE organisation_id = $1 AND id <> $2 AND external_id = ANY ($6)
                       UNION
                       SELECT p.external_id FROM vacancy_postings p
                         JOIN vacancies v ON v.organisation_id = p.organisation_id AND v.id = p.vacancy_id
                        WHERE p.organisation_id = $1 AND p.connection_id = $3 AND p.external_id = ANY ($6)
                          AND p.vacancy_id <> $7 AND v.created_at < $8) AS taken`,
        [
          ...[organisationId, id, connectionId, title, areaExternalId],
          ...[candidates.map(({ externalId }) => externalId), vacancyId, sendingAt],
        ],
      ),
    );
    return rivals ? [] : candidates.filter(({ externalId }) => !taken.includes(externalId));
  }

  /** The board was searched and has nothing of it. */
  async notFound({ organisationId, id }: PostingOrder): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(PostingOrder)
        .update(
          { organisationId, id, status: In(['sending', 'unclear']) },
          { status: 'unclear', lookedAt: this.clock.now() },
        ),
    );
  }

  /**
   * It was done at the board. Twice is once.
   *
   * @param published  what came of a publication, as far as the board shows it
   * @param expiresAfter  until when the board shows it now; null = that is not known
   */
  async done(
    { order, priced }: OrderToPrice,
    published: PublishedHere | null,
    expiresAfter: Date | null,
  ): Promise<void> {
    const { organisationId, id } = order;
    await this.database.inOrganisation(organisationId, async (db) => {
      const current = await this.lock(db, organisationId, id);
      if (!current || current.status === 'done') return;
      const posting = published && (await this.postings.ensurePublished(priced.connection, order.vacancyId, published));
      await db.getRepository(PostingOrder).update(
        { organisationId, id },
        {
          status: 'done',
          finishedAt: this.clock.now(),
          problem: null,
          problemNames: [],
          expiresAfter,
          ...(published && { externalId: published.externalId }),
          ...(posting && { postingId: posting.id }),
        },
      );
      await this.noteSpend(db, current, priced.connection.board);
      await this.record(systemActor(organisationId), 'publishing.order-done', order);
    });
  }

  /** How the board shows what was published. */
  async noteShown(connection: ConnectionRef, shown: BoardVacancy): Promise<void> {
    await this.postings.ensureFromBoard(connection, shown);
  }

  /** Until when the vacancy runs after it. */
  async noteUntil({ organisationId, id }: PostingOrder, expiresAfter: Date): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(PostingOrder).update({ organisationId, id, status: 'done' }, { expiresAfter }),
    );
  }

  /** What it cost, where somebody or the board said a sum: with that day, for that vacancy. */
  private async noteSpend(db: EntityManager, order: PostingOrder, board: Board): Promise<void> {
    const { organisationId, id, vacancyId, connectionId, action, confirmedBy } = order;
    const cost = moneyOf(order.amount, order.currency) ?? moneyOf(order.statedAmount, order.statedCurrency);
    if (cost === null) return;
    const now = this.clock.now();
    await db.query(
      `INSERT INTO spends (organisation_id, id, kind, source, connection_id, vacancy_id, origin_key, first_day, last_day,
                           amount, currency, note, entered_by, entered_at)
       VALUES ($1, $2, 'order', $3, $4, $5, $6, $7, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (organisation_id, origin_key) DO NOTHING`,
      [
        ...[organisationId, newId(), board, connectionId, vacancyId, `order ${id}`, dayIn(now, 'Europe/Moscow')],
        ...[cost.amount.toFixed(2), cost.currency, action, confirmedBy, now],
      ],
    );
  }

  /** Writes into the audit what happened to an order, with its price. */
  async record(by: AuditedBy, action: string, order: PostingOrder): Promise<void> {
    const { id, vacancyId, service, units, amount, currency } = order;
    await this.audit.record(
      by,
      action,
      { type: 'vacancy', id: vacancyId },
      { order: id, ordered: order.action, service, units, amount, currency },
    );
  }
}

/** Null for the actions that publish nothing. */
export function advertisementOf({ action, request }: PostingOrder): Advertisement | null {
  return action === 'publish' ? (request as Advertisement) : null;
}
