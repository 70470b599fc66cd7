import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, IsNull } from 'typeorm';
import { AuditService } from '../audit/index.js';
import {
  Application,
  ApplicationsService,
  movesByHand,
  MoveNotAllowed,
  partsOf,
  TIME_TO_THINK_MINUTES,
} from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { storableText } from '../kernel/storable-json.js';
import { MessagingService } from '../messaging/index.js';
import type { Message, MessageChannel, MessageFailure, MessageStatus } from '../messaging/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { Vacancy } from '../vacancies/index.js';
import { offerTooLong, otherOfferStands } from './job-offers.errors.js';
import { JobOffer } from './job-offer.entity.js';
import { JOB_OFFER } from './job-offer.message.js';
import { SoonestStarts } from './soonest-starts.service.js';

/** Pay, first day, hours, papers to bring: a page at most. */
export const LONGEST_TERMS_CHARACTERS = 2000;

const NO_LETTER = { messageId: null, status: 'skipped', channel: 'email', failure: null } as const;

/** An offer that stands, and what became of its letter. */
export interface StandingOffer {
  readonly messageId: string | null;
  readonly terms: string | null;
  readonly userName: string;
  readonly writtenAt: Date;
  readonly status: MessageStatus;
  readonly channel: MessageChannel;
  /** What is known of one that did not leave. */
  readonly failure: MessageFailure | null;
  /** When it left, or leaves at the earliest. */
  readonly leavesAt: Date;
}

/** Offers jobs in writing. The letter leaves when the time to think is over: until then the move can be taken back. */
@Injectable()
export class JobOffers {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly messaging: MessagingService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly soonest: SoonestStarts,
  ) {}

  /** The offer that stands; null where none was written. @throws ApplicationNotFound */
  async standing(actor: Actor, applicationId: string): Promise<StandingOffer | null> {
    assertAllowed(actor, 'applications.decide');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const { id, stage, vacancyId } = await this.applications.find(actor, applicationId);
      if (stage !== 'offered') return null;
      const offer = await standingOf(db, organisationId, id);
      if (offer === null) return null;
      const { terms, userName, writtenAt } = offer;
      const [message] = await this.messaging.about(organisationId, JOB_OFFER.subjectType, [offer.id]);
      if (message === undefined) return { terms, userName, writtenAt, ...NO_LETTER, leavesAt: writtenAt };
      const { timeZone } = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: vacancyId });
      const { id: messageId, status, channel, failure } = message;
      const letter = { messageId, status, channel, failure, leavesAt: this.leavesAt(message, timeZone) };
      return { terms, userName, writtenAt, ...letter };
    });
  }

  private leavesAt({ status, sentAt, notBefore }: Message, timeZone: string): Date {
    return sentAt ?? (status === 'waiting' ? this.soonest.leavesAt(notBefore, timeZone) : notBefore);
  }

  /**
   * Moves somebody to the stage `offered` and writes the offer; to somebody who is there already it is written alone. Twice is once.
   *
   * @param terms  what is offered, in own words; empty = nothing is added to the usual ones
   * @throws ApplicationNotFound, CandidateErased, MoveNotAllowed; ExpectedError for terms that are too long, and for others than those of the offer that stands
   */
  async offer(actor: Actor, applicationId: string, terms: string): Promise<void> {
    assertAllowed(actor, 'applications.decide');
    const { organisationId, userId, name: userName } = actor;
    const words = checkedTerms(terms);
    await this.database.inOrganisation(organisationId, async (db) => {
      const { id, candidateId } = await this.applications.find(actor, applicationId);
      // Of two who offer at the same moment the second finds what the first has written.
      const { stage } = await db
        .getRepository(Application)
        .findOneOrFail({ where: { organisationId, id }, lock: { mode: 'for_no_key_update' } });
      const standing = await standingOf(db, organisationId, id);
      if (standing !== null && standing.terms !== words) throw otherOfferStands();
      if (standing !== null) return;
      // The offer that was accepted would be offered anew by whoever reads an older page.
      if (stage === 'accepted') throw new MoveNotAllowed(stage, 'offered', movesByHand(stage));
      await this.applications.move(actor, id, 'offered');
      const now = this.clock.now();
      const row = { organisationId, id: newId(), applicationId: id, terms: words, userId, userName };
      await db.getRepository(JobOffer).insert({ ...row, writtenAt: now, endedAt: null });
      await this.messaging.queue({
        ...{ organisationId, kind: JOB_OFFER, subjectId: row.id, recipientCandidateId: candidateId },
        dedupeKey: `job-offer:${row.id}`,
        notBefore: new Date(now.getTime() + TIME_TO_THINK_MINUTES * 60_000),
      });
      await this.audit.record(actor, 'applications.job-offered', { type: 'application', id });
    });
  }
}

/** What is written, as it is kept and sent. @throws ExpectedError when it is too long */
export function checkedTerms(terms: string): string | null {
  const words = storableText(terms).replaceAll('\r\n', '\n').trim();
  if (words.length > LONGEST_TERMS_CHARACTERS) throw offerTooLong(LONGEST_TERMS_CHARACTERS);
  return words === '' ? null : words;
}

/** Whichever of the applications that are shown as this one it was made to. */
async function standingOf(db: EntityManager, organisationId: string, shownId: string): Promise<JobOffer | null> {
  const applicationId = In(await partsOf(db, organisationId, shownId));
  const where = { organisationId, applicationId, endedAt: IsNull() };
  return db.getRepository(JobOffer).findOne({ where, order: { writtenAt: 'DESC' } });
}
