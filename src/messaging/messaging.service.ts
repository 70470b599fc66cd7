import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { isId, newId } from '../kernel/ids.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import type { AnyMessageKind } from './message-kind.js';
import { Message } from './message.entity.js';
import type { MessageStatus } from './message.entity.js';
import { messageNotFound, notToBeSentAgain } from './messaging.errors.js';
import { SEND_MESSAGE } from './send-message.job.js';

/** A message to be written into the outbox. */
export interface NewMessage {
  readonly organisationId: string;
  readonly kind: AnyMessageKind;
  readonly subjectId: string;
  /** State of the subject that the message is about; 0 where it has no versions. */
  readonly subjectVersion?: number;
  /** Whom it is for: a candidate, or a person of the organisation. */
  readonly recipientCandidateId?: string;
  readonly recipientUserId?: string;
  /** Names the fact within the organisation: the same key again writes nothing. */
  readonly dedupeKey: string;
  /** Earliest time of sending; now if not given. */
  readonly notBefore?: Date;
}

/** How many messages stand where. */
export interface Outbox {
  /** To be sent now. */
  readonly due: number;
  /** Wait for their time: reminders for the most part. */
  readonly later: number;
  /** When the first of those is due. */
  readonly next: Date | null;
  readonly sent: number;
  /** Of them in the chat of a job board, because there was no e-mail address. */
  readonly inChats: number;
  /** There was nothing to say any more, or no address to say it to. */
  readonly skipped: number;
  readonly failed: number;
}

/** The outbox: other capabilities write messages into it and look at what became of them. */
@Injectable()
export class MessagingService {
  constructor(
    private readonly database: Database,
    private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes a message into the outbox. Call it inside the transaction of the fact that causes it: both are stored or neither.
   *
   * @returns false when a message with this key is there already
   */
  async queue(message: NewMessage): Promise<boolean> {
    const { organisationId, kind, dedupeKey } = message;
    const now = this.clock.now();
    const id = newId();
    return this.database.inOrganisation(organisationId, async (db) => {
      const inserted = await db
        .createQueryBuilder()
        .insert()
        .into(Message)
        .values({
          organisationId,
          id,
          kind: kind.name,
          channel: 'email',
          subjectType: kind.subjectType,
          subjectId: message.subjectId,
          subjectVersion: message.subjectVersion ?? 0,
          recipientCandidateId: message.recipientCandidateId ?? null,
          recipientUserId: message.recipientUserId ?? null,
          dedupeKey,
          status: 'waiting',
          notBefore: message.notBefore ?? now,
          attempts: 0,
          createdAt: now,
        })
        .orIgnore()
        .returning(['id'])
        .execute();
      if ((inserted.raw as unknown[]).length === 0) return false;
      await this.jobs.enqueue(SEND_MESSAGE, { organisationId, messageId: id }, { notBefore: message.notBefore ?? now });
      return true;
    });
  }

  /**
   * Takes messages that still wait for their time out of the outbox: what they tell of is undone. Call it inside the transaction that
   * undoes it.
   *
   * @param why  as a kind says why it skips a message, in one word
   */
  async withdraw(organisationId: string, kind: AnyMessageKind, subjectId: string, why: string): Promise<void> {
    const waiting = { organisationId, kind: kind.name, subjectId, status: 'waiting' } as const;
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Message).update(waiting, { status: 'skipped', skipReason: why }),
    );
  }

  /** The messages about these things, oldest first. */
  async about(organisationId: string, subjectType: string, subjectIds: readonly string[]): Promise<Message[]> {
    return this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Message).find({
        where: { organisationId, subjectType, subjectId: In([...subjectIds]) },
        order: { id: 'ASC' },
      }),
    );
  }

  /** How the organisation's outbox stands. */
  async outbox(organisationId: string): Promise<Outbox> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const [outbox] = await db.query<Outbox[]>(
        `SELECT count(*) FILTER (WHERE status IN ('waiting', 'sending') AND not_before <= $2)::int AS due,
                count(*) FILTER (WHERE status = 'waiting' AND not_before > $2)::int AS later,
                min(not_before) FILTER (WHERE status = 'waiting' AND not_before > $2) AS next,
                count(*) FILTER (WHERE status = 'sent')::int AS sent,
                count(*) FILTER (WHERE status = 'sent' AND channel = 'board')::int AS "inChats",
                count(*) FILTER (WHERE status = 'skipped')::int AS skipped,
                count(*) FILTER (WHERE status = 'failed')::int AS failed
           FROM messages WHERE organisation_id = $1`,
        [organisationId, this.clock.now()],
      );
      return outbox;
    });
  }

  /** How one message stands. @throws ExpectedError of kind not-found, also for one of another organisation */
  async statusOf(organisationId: string, messageId: string): Promise<MessageStatus> {
    const message = isId(messageId)
      ? await this.database.inOrganisation(organisationId, (db) =>
          db.getRepository(Message).findOneBy({ organisationId, id: messageId }),
        )
      : null;
    if (message === null) throw messageNotFound();
    return message.status;
  }

  /**
   * Puts a failed message back into the outbox: a person decided that it did not arrive. What it says is decided anew.
   *
   * @throws ExpectedError when it is not failed (any more) or not of this organisation
   */
  async sendAgain(organisationId: string, messageId: string): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      const messages = db.getRepository(Message);
      const changed = await messages.update(
        { organisationId, id: messageId, status: 'failed' },
        { status: 'waiting', notBefore: this.clock.now(), attempts: 0 },
      );
      if (changed.affected !== 1) throw notToBeSentAgain(await this.statusOf(organisationId, messageId));
      await this.jobs.enqueue(SEND_MESSAGE, { organisationId, messageId });
    });
  }

  /** Messages that wait are sent now: what they waited for is there. */
  async wake(organisationId: string, messageIds: readonly string[]): Promise<void> {
    await this.hurry(organisationId, 'id = ANY ($3)', [messageIds]);
  }

  /** The same for all letters by boards, of which a board knows nothing as long as they wait. */
  async wakeLetters(organisationId: string): Promise<void> {
    await this.hurry(organisationId, `channel = 'letter'`, []);
  }

  /** One that is under way and comes back to rest finds that it was woken: its time is after it was taken. */
  private async hurry(organisationId: string, which: string, parameters: unknown[]): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      const [rows] = await db.query<[{ id: string; status: MessageStatus }[], number]>(
        `UPDATE messages SET not_before = greatest($2, claimed_at + interval '1 millisecond')
          WHERE organisation_id = $1 AND status IN ('waiting', 'sending') AND ${which} RETURNING id, status`,
        [organisationId, this.clock.now(), ...parameters],
      );
      for (const { id: messageId, status } of rows) {
        if (status === 'waiting') await this.jobs.enqueue(SEND_MESSAGE, { organisationId, messageId }, { hurry: true });
      }
    });
  }
}
