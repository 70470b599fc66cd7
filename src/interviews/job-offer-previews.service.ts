import { Inject, Injectable } from '@nestjs/common';
import { ApplicationsService } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { MailComposition } from '../messaging/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { JobOfferMails } from './job-offer-mails.service.js';
import { JOB_OFFER } from './job-offer.message.js';
import { checkedTerms } from './job-offers.service.js';

/** What somebody reads who is offered the job. */
export interface JobOfferPreview {
  readonly channel: 'email' | 'board';
  readonly subject: string;
  readonly text: string;
}

/** Offers as they would be read, before they are made: the very message, in the language of its reader. */
@Injectable()
export class JobOfferPreviews {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly mails: JobOfferMails,
    private readonly composition: MailComposition,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Null where nobody can write to the person. @throws ApplicationNotFound; ExpectedError for terms that are too long */
  async of(actor: Actor, applicationId: string, terms: string): Promise<JobOfferPreview | null> {
    assertAllowed(actor, 'applications.decide');
    const { organisationId } = actor;
    const { id } = await this.applications.find(actor, applicationId);
    const draft = await this.mails.prepareUnwritten(organisationId, id, checkedTerms(terms));
    if ('skip' in draft) return null;
    const { subject, text } = await this.composition.read(
      { organisationId, kind: JOB_OFFER.name },
      draft,
      this.clock.now(),
    );
    return { channel: 'applicationId' in draft.to ? 'board' : 'email', subject, text };
  }
}
