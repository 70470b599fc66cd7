import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FailedMessages, MOST_FAILED_LISTED } from '../candidates/index.js';
import type { FailedMessage, NamedFailure } from '../candidates/index.js';
import type { ExpectedError } from '../kernel/errors.js';
import type { Actor } from '../organisations/index.js';
import { JOB_OFFER } from './job-offer.message.js';
import { offerOutdated } from './job-offers.errors.js';

/** A letter that offers a job and did not leave, though the offer stands. */
export type FailedJobOffer = NamedFailure<FailedMessage>;

/** Letters that offer jobs and did not leave, the latest first. Of an application that is part of another one the offer stands if that one is offered. */
@Injectable()
export class FailedJobOffers extends FailedMessages<FailedMessage> {
  protected readonly allowed = 'applications.decide';

  protected rows(db: EntityManager, organisationId: string, messageId: string | null): Promise<FailedMessage[]> {
    return db.query<FailedMessage[]>(
      `SELECT message.id AS "messageId", message.channel, message.failure, message.problem,
              coalesce(message.claimed_at, message.created_at) AS "triedAt",
              shown.id AS "applicationId"
         FROM messages message
         JOIN job_offers offer ON offer.organisation_id = $1 AND offer.id = message.subject_id AND offer.ended_at IS NULL
         JOIN applications part ON part.organisation_id = $1 AND part.id = offer.application_id
         JOIN applications shown ON shown.organisation_id = $1 AND shown.id = coalesce(part.merged_into_id, part.id)
          AND shown.stage = 'offered'
        WHERE message.organisation_id = $1 AND message.status = 'failed' AND message.subject_type = $2
          AND ($3::uuid IS NULL OR message.id = $3)
        ORDER BY message.id DESC LIMIT ${MOST_FAILED_LISTED}`,
      [organisationId, JOB_OFFER.subjectType, messageId],
    );
  }

  protected outdated(): ExpectedError {
    return offerOutdated();
  }

  protected async record(actor: Actor, { applicationId: id }: FailedMessage): Promise<void> {
    await this.audit.record(actor, 'applications.job-offer-sent-again', { type: 'application', id });
  }
}
