import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { languageToWrite } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { candidateActor } from '../organisations/index.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { ViewLanguage } from '../platform/views/index.js';
import { writeLinkToken } from './candidate-link.js';
import { InterviewDay } from './interview-day.entity.js';
import { bookingNotFound, linkErased } from './interviews.errors.js';
import { HeldSeats } from './held-seats.service.js';
import { readOfferToken } from './offer-link.js';
import { OfferReader, offerState } from './offer-reader.service.js';
import type { OfferContext, OfferState } from './offer-reader.service.js';
import { takeTurn } from './take-turn.js';

/** What a candidate sees behind the link of an offer. */
export interface OfferView {
  readonly organisationId: string;
  readonly candidateId: string;
  readonly language: ViewLanguage;
  readonly state: OfferState;
  readonly startsAt: Date;
  /** Until when the seat is held. */
  readonly expiresAt: Date | null;
  readonly slotMinutes: number;
  readonly timeZone: string;
  readonly citySlug: string;
  readonly homeCitySlug: string | null;
  readonly vacancyTitle: string;
  readonly companyName: string;
  readonly address: string;
  readonly directions: string | null;
  readonly contactPhone: string | null;
  /** Token of the candidate's own page of the interview; null until the seat is theirs. */
  readonly bookingToken: string | null;
}

/** What candidates do behind the link of an offer: take the seat, leave it to others, go on waiting. */
@Injectable()
export class OfferedSeats {
  constructor(
    private readonly database: Database,
    private readonly offers: OfferReader,
    private readonly held: HeldSeats,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'linkSecret'>,
  ) {}

  /** @throws ExpectedError for a link that is invalid or expired, or of somebody who was erased */
  async view(token: string): Promise<OfferView> {
    return this.opened(token, (_, context, offer) => Promise.resolve(this.viewOf(context, offer)));
  }

  /** "I will come." Twice is once; whoever comes too late gets to see that, and no seat. */
  async accept(token: string): Promise<OfferView> {
    return this.answered(token, async (db, context) => {
      await this.held.take(db, candidateActor(context.place.organisationId), context);
    });
  }

  /** "Not at this time." The seat goes to the next. Twice is once. */
  async decline(token: string): Promise<OfferView> {
    return this.answered(token, async (db, context) => {
      await this.held.leave(db, context.place, 'declined');
    });
  }

  /** "Ask me again." For whoever was too late or could not at that time. Twice is once. */
  async stay(token: string): Promise<OfferView> {
    return this.inTurn(token, (db, context, state) => this.held.stay(db, context, state));
  }

  /** `work` with an offer that is open, once nobody else is at it. */
  private async answered(
    token: string,
    work: (db: EntityManager, context: OfferContext) => Promise<void>,
  ): Promise<OfferView> {
    return this.inTurn(token, async (db, context, state) => {
      if (state === 'open') await work(db, context);
    });
  }

  /** `work` with an offer as it stands once nobody else is at it: an answer by phone comes before or after, and is seen. */
  private async inTurn(
    token: string,
    work: (db: EntityManager, context: OfferContext, state: OfferState) => Promise<void>,
  ): Promise<OfferView> {
    return this.opened(token, async (db, { day, application, place }, offer) => {
      const { organisationId } = place;
      // The day first, as whoever calls it off does; shared, because several people may answer at once.
      const lock = { mode: 'pessimistic_read' } as const;
      await db.getRepository(InterviewDay).findOne({ where: { organisationId, id: day.id }, lock });
      await takeTurn(db, organisationId, [application.id]);
      const now = await this.offers.find(db, organisationId, place.id);
      if (now !== null) await work(db, now, offerState(now, offer, this.clock.now()));
      return this.reread(db, { place }, offer);
    });
  }

  private async opened<T>(
    token: string,
    work: (db: EntityManager, context: OfferContext, offer: number) => Promise<T>,
  ): Promise<T> {
    const { organisationId, placeId, offer } = readOfferToken(this.settings.linkSecret, token, this.clock.now());
    return this.database.inOrganisation(organisationId, async (db) => {
      const context = await this.offers.find(db, organisationId, placeId);
      // Erasure takes the place off the list with all that is known of it.
      if (context === null) throw linkErased();
      if (context.candidate.erasedAt !== null) throw linkErased();
      return work(db, context, offer);
    });
  }

  private async reread(db: EntityManager, { place }: Pick<OfferContext, 'place'>, offer: number): Promise<OfferView> {
    const context = await this.offers.find(db, place.organisationId, place.id);
    if (context === null) throw bookingNotFound();
    return this.viewOf(context, offer);
  }

  private viewOf(context: OfferContext, offer: number): OfferView {
    const { place, slot, day, candidate, vacancy, companyName, booked } = context;
    const state = offerState(context, offer, this.clock.now());
    return {
      organisationId: day.organisationId,
      candidateId: candidate.id,
      language: languageToWrite(context.candidate, context.vacancy),
      state,
      startsAt: (booked?.slot ?? slot).startsAt,
      expiresAt: place.expiresAt,
      slotMinutes: day.slotMinutes,
      timeZone: day.timeZone,
      citySlug: day.citySlug,
      homeCitySlug: candidate.citySlug,
      vacancyTitle: vacancy.title,
      companyName,
      address: day.address,
      directions: day.directions,
      contactPhone: day.contactPhone,
      bookingToken: booked && this.tokenOf(booked),
    };
  }

  private tokenOf({ booking, slot }: NonNullable<OfferContext['booked']>): string {
    const { organisationId, id: bookingId } = booking;
    return writeLinkToken(this.settings.linkSecret, { organisationId, bookingId }, slot.startsAt);
  }
}
