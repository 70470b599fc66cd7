import { Inject, Injectable, Logger } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { IntakeService } from '../candidates/index.js';
import {
  AccountBlocked,
  BoardMisconfigured,
  BoardUnavailable,
  EdgeBlocked,
  isTombstone,
  isUnreadable,
  JobBoards,
  NeedsReconnecting,
  QuotaSpent,
} from '../job-boards/index.js';
import type { BoardResume, ConnectionRef, Tombstone, UnreadableItem } from '../job-boards/index.js';
import type { Clock } from '../kernel/clock.js';
import { ExpectedError } from '../kernel/errors.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { inParallel } from './in-parallel.js';
import type { ReadingBudget } from './reading-budget.js';
import { RawPayloadsService } from './raw-payloads.service.js';
import type { Payload } from './raw-payloads.service.js';
import { ResponsesStore } from './responses.store.js';
import type { ClaimedResponse } from './responses.store.js';

/** Résumés asked for at the same time; the adapter sets the pace, this only keeps its line full. */
const AT_ONCE = 6;

/** Responses taken at a time: all of them are read well within the time of a claim, at any board's pace. */
const BATCH = 24;

/** A run ends after this, long before the queue would take it for lost; the rest is read by the next one. */
const LONGEST_RUN_MINUTES = 8;

/** Waiting time after the n-th failed reading of one résumé, minutes; after the last it is tried four times a day. */
const BACKOFF_MINUTES = [1, 5, 20, 60, 360];

/** So many résumés in a row without an answer mean that the board gives nothing now, not that the résumés are bad. */
const FAILURES_IN_A_ROW = 3;

/** A résumé that came for a response. */
interface Arrived {
  /** Row of the response. */
  readonly id: string;
  readonly vacancyId: string;
  /** By the board's clock; null when it gives no date. */
  readonly respondedAt: Date | null;
  readonly firstSeenAt?: Date;
  readonly read: BoardResume;
}

/** Reads the résumés of waiting responses and turns them into scored applications. */
@Injectable()
export class ReadingService {
  private readonly log = new Logger('sourcing');

  constructor(
    private readonly database: Database,
    private readonly boards: JobBoards,
    private readonly store: ResponsesStore,
    private readonly payloads: RawPayloadsService,
    private readonly intake: IntakeService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads all waiting responses of a connection, newest first, as many as the board's quota allows. Two workers share the work; what a killed one had claimed
   * is read after the claim has run out.
   *
   * @param budget  of this run; whoever reads in several goes hands it on
   * @param onRead  called after each handful
   * @returns how many responses were finished, readable or not
   * @throws the named errors of job-boards when the board gives nothing now; what waits goes on waiting
   */
  async readWaiting(
    connection: ConnectionRef,
    budget: ReadingBudget,
    onRead: () => Promise<void> | void = () => undefined,
  ): Promise<number> {
    const end = this.clock.now().getTime() + LONGEST_RUN_MINUTES * 60_000;
    let finished = 0;
    let failedInARow = 0;
    while (this.clock.now().getTime() < end) {
      const claimed = await this.claimWithin(connection, budget);
      if (claimed.length === 0) break;
      const { errors, left } = await inParallel(
        claimed,
        AT_ONCE,
        async (response) => {
          await this.readOne(connection, response);
          failedInARow = 0;
        },
        (error) => {
          failedInARow += 1;
          return !mayConcernOneOnly(error) || failedInARow >= FAILURES_IN_A_ROW;
        },
      );
      await this.store.giveBack(
        connection,
        left.map(({ id }) => id),
      );
      finished += claimed.length - left.length - errors.length;
      await onRead();
      const fatal = errors.find((error) => !mayConcernOneOnly(error));
      if (fatal) throw fatal;
      if (failedInARow >= FAILURES_IN_A_ROW) throw errors[0];
    }
    return finished;
  }

  /** The newest that wait, no more than may be read. @throws QuotaSpent if some wait and none may be */
  private async claimWithin(connection: ConnectionRef, budget: ReadingBudget): Promise<ClaimedResponse[]> {
    const claimed = await this.store.claim(connection, BATCH);
    if (claimed.length === 0) return [];
    let most = 0;
    try {
      most = await budget.take(claimed.length);
    } finally {
      const left = claimed.slice(most).map(({ id }) => id);
      if (left.length > 0) await this.store.giveBack(connection, left);
    }
    return claimed.slice(0, most);
  }

  /** Stores a résumé that arrived together with its response. Already stored by somebody else: nothing happens. */
  async takeOver(connection: ConnectionRef, arrived: Arrived): Promise<void> {
    await this.storeOrExplain(connection, { ...arrived, keepsPayload: false });
  }

  private async readOne(connection: ConnectionRef, claimed: ClaimedResponse): Promise<void> {
    let read: BoardResume | Tombstone | UnreadableItem;
    try {
      read = await this.boards.for(connection.board).readResume(connection, claimed.response);
    } catch (error) {
      await this.failed(connection, claimed, error);
      return;
    }
    if (isTombstone(read) || isUnreadable(read)) {
      await this.storeUnreadable(connection, claimed, read);
      return;
    }
    const { id, vacancyId, respondedAt: firstSeenAt, response } = claimed;
    const { respondedAt } = response;
    await this.storeOrExplain(connection, { id, vacancyId, respondedAt, firstSeenAt, read, keepsPayload: true });
  }

  /** Failures of the board leave the response waiting; anything else is a fault of this one résumé and is shown with it. */
  private async failed(connection: ConnectionRef, claimed: ClaimedResponse, error: unknown): Promise<void> {
    const now = this.clock.now();
    if (error instanceof Error && mayConcernOneOnly(error)) {
      const minutes = BACKOFF_MINUTES[Math.min(claimed.attempts, BACKOFF_MINUTES.length) - 1] ?? 1;
      const next = new Date(now.getTime() + minutes * 60_000);
      await this.store.putBack(connection, claimed.id, next, error.message);
      throw error;
    }
    if (error instanceof QuotaSpent || error instanceof NeedsReconnecting || error instanceof AccountBlocked) {
      await this.store.putBack(connection, claimed.id, error instanceof QuotaSpent ? error.until : now, null);
      throw error;
    }
    if (!(error instanceof ExpectedError)) this.log.error({ err: error }, 'A résumé could not be read');
    await this.markUnreadable(connection, claimed.id, error instanceof Error ? error.message : String(error), null);
  }

  private async storeUnreadable(
    connection: ConnectionRef,
    claimed: ClaimedResponse,
    item: Tombstone | UnreadableItem,
  ): Promise<void> {
    const { organisationId } = connection;
    await this.database.inOrganisation(organisationId, async (db) => {
      if (!(await this.store.lockWaiting(db, organisationId, claimed.id))) return;
      if (isTombstone(item)) {
        await this.store.finish(db, organisationId, claimed.id, { status: 'tombstone', problem: item.why });
        return;
      }
      const externalId = item.externalId ?? claimed.response.resumeExternalId;
      await this.payloads.keep(db, connection, [
        { kind: 'resume', externalId, raw: item.raw, problem: item.unreadable },
      ]);
      await this.store.finish(db, organisationId, claimed.id, { status: 'unreadable', problem: item.unreadable });
    });
  }

  /** Payload, candidate, résumé, application and score in one transaction; if the content itself prevents that, payload and reason are kept. */
  private async storeOrExplain(connection: ConnectionRef, arrived: Arrived & { keepsPayload: boolean }): Promise<void> {
    const { organisationId } = connection;
    const { id, read } = arrived;
    try {
      await this.database.inOrganisation(organisationId, async (db) => {
        // Does not wait for the disk: if the machine stops within the next second, the response is as it was, waiting, and
        // is read again. Nothing is ever half there.
        await db.query('SET LOCAL synchronous_commit = off');
        const locked = await this.store.lockWaiting(db, organisationId, id);
        if (locked === null) return;
        if (arrived.keepsPayload) await this.payloads.keep(db, connection, [payloadOf(read)]);
        const respondedAt = arrived.respondedAt ?? arrived.firstSeenAt ?? this.clock.now();
        const respondedAtKnown = arrived.respondedAt !== null;
        // Its posting may belong to another vacancy by now; whoever responded already stays where they are.
        const vacancyId = (await this.store.vacancyOf(db, organisationId, locked)) ?? arrived.vacancyId;
        // A résumé that came with its list was not opened.
        const isViewed = arrived.keepsPayload && this.boards.for(connection.board).showsViews;
        const incoming = { connection, vacancyId, respondedAt, respondedAtKnown, read };
        const viewedAt = isViewed ? this.clock.now() : null;
        const received = await this.intake.receive(db, { ...incoming, viewedAt });
        await this.store.finish(db, organisationId, id, {
          status: 'read',
          problem: received.problems.join('; ') || null,
          ...received.own,
        });
      });
    } catch (error) {
      if (!isFaultOfContent(error)) throw error;
      this.log.error({ err: error }, 'A résumé could not be stored');
      const problem = `it could not be stored (${(error as Error).message.slice(0, 200)})`;
      await this.markUnreadable(connection, id, problem, arrived.keepsPayload ? payloadOf(read) : null);
    }
  }

  private async markUnreadable(
    connection: ConnectionRef,
    id: string,
    problem: string,
    payload: Payload | null,
  ): Promise<void> {
    const { organisationId } = connection;
    await this.database.inOrganisation(organisationId, async (db) => {
      if (!(await this.store.lockWaiting(db, organisationId, id))) return;
      if (payload) await this.payloads.keep(db, connection, [payload]);
      await this.store.finish(db, organisationId, id, { status: 'unreadable', problem });
    });
  }
}

/**
 * Silence, a page of the protection in front of the board, a refusal of the call: each may be the board's answer to a single résumé,
 * which then waits longer and longer while the others are read. Several in a row are the board's answer to all.
 */
function mayConcernOneOnly(error: Error): boolean {
  return error instanceof BoardUnavailable || error instanceof EdgeBlocked || error instanceof BoardMisconfigured;
}

function payloadOf(read: BoardResume): Payload {
  return { kind: 'resume', externalId: read.externalId, raw: read.raw, problem: read.problems.join('; ') || null };
}

/**
 * True if trying the same content again would fail again. Of the database only classes 22 (data), 23 (constraints) and 54
 * (limits) are: a lost connection or a deadlock says nothing about the content.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
function isFaultOfContent(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return error instanceof TypeError || error instanceof RangeError;
  const { code } = error.driverError as { code?: string };
  return code !== undefined && ['22', '23', '54'].includes(code.slice(0, 2));
}
