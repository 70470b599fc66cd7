import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { Application, listedNames } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { MessagingService, notToBeSentAgain } from '../messaging/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { failedMailsOf } from './failed-mails-query.js';
import type { FailedMailRow } from './failed-mails-query.js';
import { mailOutdated } from './interviews.errors.js';

/** A failed mail with the name of the person it was for. */
export interface FailedMail extends FailedMailRow {
  readonly name: string;
}

/** The mails about interviews that did not leave: seen, and sent again when a person says so. */
@Injectable()
export class FailedMails {
  constructor(
    private readonly database: Database,
    private readonly messaging: MessagingService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those worth sending again, the earliest interview first. */
  async list(actor: Actor): Promise<FailedMail[]> {
    assertAllowed(actor, 'bookings.change');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const mails = await failedMailsOf(db, organisationId, this.clock.now());
      const ids = [...new Set(mails.map(({ applicationId }) => applicationId))];
      const applications = await db.getRepository(Application).findBy({ organisationId, id: In(ids) });
      const names = await listedNames(db, organisationId, applications);
      return mails.map((mail) => ({ ...mail, name: names.get(mail.applicationId) ?? '' }));
    });
  }

  /** How many there are. */
  async count(actor: Actor): Promise<number> {
    assertAllowed(actor, 'bookings.change');
    const { organisationId } = actor;
    const mails = await this.database.inOrganisation(organisationId, (db) =>
      failedMailsOf(db, organisationId, this.clock.now()),
    );
    return mails.length;
  }

  /**
   * Sends a failed mail again, with what is true now. Whoever does so has thought about whether it may have arrived.
   *
   * @throws ExpectedError when it is under way or sent already, or there is nothing to say any more
   */
  async sendAgain(actor: Actor, messageId: string): Promise<void> {
    assertAllowed(actor, 'bookings.change');
    const { organisationId } = actor;
    await this.database.inOrganisation(organisationId, async (db) => {
      const now = this.clock.now();
      const [mail] = isId(messageId) ? await failedMailsOf(db, organisationId, now, { messageId }) : [];
      if (mail === undefined) {
        const status = await this.messaging.statusOf(organisationId, messageId);
        throw status === 'failed' ? mailOutdated() : notToBeSentAgain(status);
      }
      await this.messaging.sendAgain(organisationId, messageId);
      const subject = { type: 'booking', id: mail.bookingId };
      await this.audit.record(actor, 'interviews.mail-sent-again', subject, { kind: mail.kind });
    });
  }
}
