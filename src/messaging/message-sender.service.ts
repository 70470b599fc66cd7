import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { JobQueue } from '../platform/queue/index.js';
import { endOfQuietHours } from './domain/quiet-hours.js';
import { nextAttempt } from './domain/retry-delays.js';
import { MailComposition } from './mail-composition.service.js';
import type { ComposedMessage } from './mail-composition.service.js';
import { CARRYING_LIMIT_SECONDS, MessageCarrier } from './message-carrier.service.js';
import type { OutgoingMessage } from './message-carrier.service.js';
import { MessageDelivery } from './message-delivery.js';
import { Message } from './message.entity.js';
import type { MessageChannel } from './message.entity.js';
import { SEND_MESSAGE } from './send-message.job.js';

// A claim older than any sending can last belongs to a process that died; twice the limit leaves room for a slow database.
const LEASE_SECONDS = 2 * CARRYING_LIMIT_SECONDS;

/** How long a message rests that is not woken before: it may have become pointless meanwhile. */
const REST_MINUTES = 60;

/**
 * Sends the messages of the outbox, each at most once.
 *
 * One transaction claims the row (waiting → sending), asks the kind what to say and renders it; only after its commit is the
 * mail handed to the server. A crash before the commit leaves the row waiting: the message is sent later. A crash after it
 * leaves the row in `sending`, and nobody can know whether the mail left: of the two ways out, sending it perhaps twice or
 * perhaps never, the second was chosen, because a second invitation contradicts the first after a move, and a person sees
 * the failed message and can send it again. The Message-ID is made from the row's id, so even then a mail server or
 * reader can recognise the same message. The local mailbox does recognise it, and the chat of a job board takes the id for the key of
 * the message: so there it is simply sent again.
 */
@Injectable()
export class MessageSender extends MessageDelivery {
  private readonly log = new Logger('messaging');

  constructor(
    private readonly database: Database,
    private readonly composition: MailComposition,
    private readonly carrier: MessageCarrier,
    private readonly jobs: JobQueue,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'mailboxLocal' | 'boardsSimulated'>,
  ) {
    super();
  }

  /** Sends the message if it is due and nobody else does. */
  async deliver(organisationId: string, messageId: string): Promise<void> {
    let outgoing: OutgoingMessage | null;
    try {
      outgoing = await this.database.inOrganisation(organisationId, (db) => this.claim(db, organisationId, messageId));
    } catch (error) {
      // Nothing was sent. Whatever is wrong with this message must be seen at it, and must not be tried for ever.
      this.log.error({ messageId, err: error as Error }, 'A message could not be prepared');
      const problem = `It could not be written: ${(error as Error).message}`;
      await this.notSent(organisationId, messageId, 'waiting', { problem, failure: 'unwritten' });
      return;
    }
    if (outgoing === null) return;
    const failed = await this.carrier.carry(outgoing);
    if (failed !== null) {
      const { failure, problem } = failed;
      const mayRepeat = failure === 'not-sent' || (failure === 'unknown' && this.repeatsSafely(outgoing.channel));
      if (failure === 'rests') await this.rest(organisationId, messageId, problem);
      else if (mayRepeat) await this.notSent(organisationId, messageId, 'sending', { failure, problem });
      else await this.conclude(organisationId, messageId, { status: 'failed', failure, problem });
      return;
    }
    await this.conclude(organisationId, messageId, {
      status: 'sent',
      sentAt: this.clock.now(),
      problem: null,
      failure: null,
    });
  }

  /** Takes the message and renders it; null when there is nothing to hand over now. */
  private async claim(db: EntityManager, organisationId: string, messageId: string): Promise<OutgoingMessage | null> {
    const now = this.clock.now();
    const taken = await db
      .createQueryBuilder()
      .update(Message)
      .set({ status: 'sending', claimedAt: now, attempts: () => 'attempts + 1' })
      .where('organisation_id = :organisationId AND id = :messageId', { organisationId, messageId })
      .andWhere(`status = 'waiting' AND not_before <= :now`, { now })
      .execute();
    const messages = db.getRepository(Message);
    const message = await messages.findOneBy({ organisationId, id: messageId });
    if (message === null) return null;
    if (taken.affected !== 1) {
      await this.lookAfter(db, message, now);
      return null;
    }
    const composed = await this.composition.compose(message, now);
    if ('skip' in composed) {
      await messages.update({ organisationId, id: messageId }, { status: 'skipped', skipReason: composed.skip });
      return null;
    }
    const morning = this.keepsQuiet(composed) ? endOfQuietHours(now, composed.quietZone) : null;
    if (morning !== null) {
      await messages.update(
        { organisationId, id: messageId },
        { status: 'waiting', notBefore: morning, attempts: message.attempts - 1, claimedAt: null },
      );
      await this.jobs.enqueue(SEND_MESSAGE, { organisationId, messageId }, { notBefore: morning });
      return null;
    }
    await messages.update(
      { organisationId, id: messageId },
      { language: composed.language, renderedSubject: composed.subject, channel: composed.outgoing.channel },
    );
    return composed.outgoing;
  }

  /** A mail that stays in the local mailbox wakes nobody, nor does the chat of a simulated board. */
  private keepsQuiet({ leavesAtOnce, outgoing }: ComposedMessage): boolean {
    const { mailboxLocal, boardsSimulated } = this.settings;
    return !leavesAtOnce && !(outgoing.channel === 'email' ? mailboxLocal : boardsSimulated);
  }

  /** The local mailbox and the chats of boards recognise a message that they have. */
  private repeatsSafely(channel: MessageChannel): boolean {
    return channel === 'board' || (channel === 'email' && this.settings.mailboxLocal);
  }

  /** The message was not to be had: it is too early for it, or it was left in `sending`. */
  private async lookAfter(db: EntityManager, message: Message, now: Date): Promise<void> {
    const { organisationId, id: messageId } = message;
    if (message.status === 'waiting') {
      await this.jobs.enqueue(SEND_MESSAGE, { organisationId, messageId }, { notBefore: message.notBefore });
    }
    if (message.status !== 'sending' || message.claimedAt === null) return;
    const leaseEnds = new Date(message.claimedAt.getTime() + LEASE_SECONDS * 1000);
    if (now < leaseEnds) {
      await this.jobs.enqueue(SEND_MESSAGE, { organisationId, messageId }, { notBefore: leaseEnds });
      return;
    }
    const left = { organisationId, id: messageId, status: 'sending', claimedAt: message.claimedAt } as const;
    if (this.repeatsSafely(message.channel)) {
      await db.getRepository(Message).update(left, { status: 'waiting', claimedAt: null });
      await this.jobs.enqueue(SEND_MESSAGE, { organisationId, messageId });
      return;
    }
    await db.getRepository(Message).update(left, {
      status: 'failed',
      failure: 'unknown',
      problem:
        'Otklik was interrupted while handing the mail over. It may have arrived, so it is not sent again by itself: ask the candidate or send it again.',
    });
  }

  /** Keeps the problem and plans the next attempt, or gives up after the last one. */
  private async notSent(
    organisationId: string,
    messageId: string,
    left: 'waiting' | 'sending',
    what: Pick<Message, 'problem' | 'failure'>,
  ): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      const messages = db.getRepository(Message);
      const message = await messages.findOneBy({ organisationId, id: messageId, status: left });
      if (message === null) return;
      // The claim that counted the attempt was undone when the message could not be prepared.
      const attempts = left === 'waiting' ? message.attempts + 1 : message.attempts;
      const next = nextAttempt(attempts, this.clock.now());
      await messages.update(
        { organisationId, id: messageId },
        {
          status: next === null ? 'failed' : 'waiting',
          attempts,
          ...what,
          ...(next === null ? {} : { notBefore: next }),
        },
      );
      if (next !== null) await this.jobs.enqueue(SEND_MESSAGE, { organisationId, messageId }, { notBefore: next });
    });
  }

  /** It waits, without an attempt being counted, until it is woken, which may have been meanwhile; what it says, and whether it is said at all, is asked now and then. */
  private async rest(organisationId: string, messageId: string, problem: string): Promise<void> {
    const rested = new Date(this.clock.now().getTime() + REST_MINUTES * 60_000);
    await this.database.inOrganisation(organisationId, async (db) => {
      const [rows] = await db.query<[{ not_before: Date }[], number]>(
        `UPDATE messages SET status = 'waiting', not_before = CASE WHEN not_before > claimed_at THEN not_before ELSE $3 END,
                claimed_at = NULL, problem = $4, failure = 'not-sent', attempts = attempts - 1
          WHERE organisation_id = $1 AND id = $2 AND status = 'sending' RETURNING not_before`,
        [organisationId, messageId, rested, problem],
      );
      for (const { not_before: notBefore } of rows) {
        await this.jobs.enqueue(SEND_MESSAGE, { organisationId, messageId }, { notBefore });
      }
    });
  }

  private async conclude(
    organisationId: string,
    messageId: string,
    end: Pick<Message, 'status' | 'problem' | 'failure'> & Partial<Pick<Message, 'sentAt'>>,
  ): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Message).update({ organisationId, id: messageId, status: 'sending' }, end),
    );
  }
}
