import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { AuditService } from '../audit/index.js';
import type { ExpectedError } from '../kernel/errors.js';
import { isId } from '../kernel/ids.js';
import { MessagingService, notToBeSentAgain } from '../messaging/index.js';
import type { MessageChannel, MessageFailure } from '../messaging/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Action, Actor } from '../organisations/index.js';
import { Database } from '../platform/database/index.js';
import { Application } from './application.entity.js';
import { listedNames } from './listed-names.js';

/** More of them at once is a mail server that is out of order: it has to be mended first. */
export const MOST_FAILED_LISTED = 500;

/** A message to a candidate that could not be sent, though there is still something to say in it. */
export interface FailedMessage {
  readonly messageId: string;
  readonly channel: MessageChannel;
  /** What is known of its fate; null for one that failed before that was kept. */
  readonly failure: MessageFailure | null;
  /** The words of the mail server or the board. */
  readonly problem: string | null;
  readonly triedAt: Date;
  readonly applicationId: string;
}

/** The same with the name of the person whom it was for. */
export type NamedFailure<Row extends FailedMessage> = Row & { readonly name: string };

/** Messages of one sort that did not leave: seen, and sent again when a person says so. */
@Injectable()
export abstract class FailedMessages<Row extends FailedMessage> {
  /** Who sees them and sends them again. */
  protected abstract readonly allowed: Action;

  constructor(
    protected readonly database: Database,
    private readonly messaging: MessagingService,
    protected readonly audit: AuditService,
  ) {}

  /** Those worth sending again, or the one that is meant if it is, at most {@link MOST_FAILED_LISTED}. */
  protected abstract rows(db: EntityManager, organisationId: string, messageId: string | null): Promise<Row[]>;

  /** Said of one that failed and has nothing to say any more. */
  protected abstract outdated(): ExpectedError;

  /** Puts on record that it was sent again. */
  protected abstract record(actor: Actor, row: Row): Promise<void>;

  /** Those worth sending again, what cannot wait first. */
  async list(actor: Actor): Promise<NamedFailure<Row>[]> {
    const { organisationId } = this.checked(actor);
    return this.database.inOrganisation(organisationId, async (db) => {
      const rows = await this.rows(db, organisationId, null);
      const ids = [...new Set(rows.map(({ applicationId }) => applicationId))];
      const applications = await db.getRepository(Application).findBy({ organisationId, id: In(ids) });
      const names = await listedNames(db, organisationId, applications);
      return rows.map((row) => ({ ...row, name: names.get(row.applicationId) ?? '' }));
    });
  }

  /** How many there are. */
  async count(actor: Actor): Promise<number> {
    const { organisationId } = this.checked(actor);
    const rows = await this.database.inOrganisation(organisationId, (db) => this.rows(db, organisationId, null));
    return rows.length;
  }

  /**
   * Sends one again, with what is true now. Whoever does so has thought about whether it may have arrived.
   *
   * @throws ExpectedError when it is under way or sent already, there is nothing to say any more, or there is none
   */
  async sendAgain(actor: Actor, messageId: string): Promise<void> {
    const { organisationId } = this.checked(actor);
    await this.database.inOrganisation(organisationId, async (db) => {
      const [row] = isId(messageId) ? await this.rows(db, organisationId, messageId) : [];
      if (row === undefined) {
        const status = await this.messaging.statusOf(organisationId, messageId);
        throw status === 'failed' ? this.outdated() : notToBeSentAgain(status);
      }
      await this.messaging.sendAgain(organisationId, messageId);
      await this.record(actor, row);
    });
  }

  private checked(actor: Actor): Actor {
    assertAllowed(actor, this.allowed);
    return actor;
  }
}
