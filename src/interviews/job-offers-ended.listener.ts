import { Inject, Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationListeners, partsSql } from '../candidates/index.js';
import type { ApplicationListener, ApplicationMoved } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { MessagingService } from '../messaging/index.js';
import { CLOCK } from '../platform/config/index.js';
import { JOB_OFFER } from './job-offer.message.js';

/**
 * An offer ends when its person is moved on or back: a letter that has not left yet does not leave. That goes for offers of applications
 * that have become part of the one that is moved, too.
 */
@Injectable()
export class JobOffersEnded implements ApplicationListener, OnModuleInit {
  constructor(
    private readonly listeners: ApplicationListeners,
    private readonly messaging: MessagingService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  async moved(db: EntityManager, { organisationId, applicationId, from }: ApplicationMoved): Promise<void> {
    if (from !== 'offered') return;
    const [ended] = await db.query<[{ id: string }[], number]>(
      `UPDATE job_offers SET ended_at = $3
        WHERE organisation_id = $1 AND application_id IN (${partsSql('$2')}) AND ended_at IS NULL RETURNING id`,
      [organisationId, applicationId, this.clock.now()],
    );
    for (const { id } of ended) await this.messaging.withdraw(organisationId, JOB_OFFER, id, 'not-offered');
  }
}
