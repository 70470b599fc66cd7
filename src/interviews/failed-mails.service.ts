import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { FailedMessages } from '../candidates/index.js';
import type { NamedFailure } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import type { ExpectedError } from '../kernel/errors.js';
import { MessagingService } from '../messaging/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { failedMailsOf } from './failed-mails-query.js';
import type { FailedMailRow } from './failed-mails-query.js';
import { mailOutdated } from './interviews.errors.js';

/** A failed mail with the name of the person it was for. */
export type FailedMail = NamedFailure<FailedMailRow>;

/** The mails about interviews that did not leave, the earliest interview first. */
@Injectable()
export class FailedMails extends FailedMessages<FailedMailRow> {
  protected readonly allowed = 'bookings.change';

  constructor(
    database: Database,
    messaging: MessagingService,
    audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(database, messaging, audit);
  }

  protected rows(db: EntityManager, organisationId: string, messageId: string | null): Promise<FailedMailRow[]> {
    return failedMailsOf(db, organisationId, this.clock.now(), messageId === null ? {} : { messageId });
  }

  protected outdated(): ExpectedError {
    return mailOutdated();
  }

  protected async record(actor: Actor, { bookingId: id, kind }: FailedMailRow): Promise<void> {
    await this.audit.record(actor, 'interviews.mail-sent-again', { type: 'booking', id }, { kind });
  }
}
