import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Clock } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingReader } from './booking-reader.service.js';
import type { OfferContext, OfferState } from './offer-reader.service.js';
import { SeatOffers } from './seat-offers.service.js';
import { WaitingPlace } from './waiting-place.entity.js';
import type { WaitingStatus } from './waiting-place.entity.js';

/** Answers to offers, inside the caller's transaction. Each is one conditional update: of an answer and the end of its time one happens. */
@Injectable()
export class HeldSeats {
  constructor(
    private readonly changes: BookingChanges,
    private readonly reader: BookingReader,
    private readonly offers: SeatOffers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The seat becomes a booking that the person has confirmed.
   *
   * @returns false when nobody is booked: the offer is over, or they have an interview elsewhere or are not free any more
   */
  async take(
    db: EntityManager,
    actor: Actor,
    { place, slot, day, application }: Pick<OfferContext, 'place' | 'slot' | 'day' | 'application'>,
  ): Promise<boolean> {
    const { organisationId, id, offerCount } = place;
    const places = db.getRepository(WaitingPlace);
    const { affected } = await places.update(
      { organisationId, id, status: 'offered', offerCount },
      { status: 'accepted', answeredAt: this.clock.now() },
    );
    if (affected !== 1) return false;
    const withEmail = await this.reader.withEmail(db, organisationId, [application.candidateId]);
    const hasEmail = withEmail.has(application.candidateId);
    const booking = await this.changes.bookHeld(db, actor, { day, slot, application, hasEmail });
    if (booking !== null) {
      // One moment for both, by which the booking and its place know each other.
      await places.update({ organisationId, id }, { answeredAt: booking.createdAt });
      return true;
    }
    // They have an interview elsewhere by now: the seat is free again.
    await places.update({ organisationId, id }, { status: 'off' });
    await this.changes.freeSeat(db, slot);
    return false;
  }

  /** The seat is free again. */
  async leave(db: EntityManager, place: WaitingPlace, to: WaitingStatus): Promise<boolean> {
    return this.offers.end(db, place, to);
  }

  /** Back onto the list: whoever did not answer in time, or could not at that time. */
  async stay(db: EntityManager, { place }: OfferContext, state: OfferState): Promise<void> {
    if (state !== 'expired' && state !== 'declined') return;
    const { organisationId, id } = place;
    // Nobody has noticed yet that the time is over.
    if (place.status === 'offered') {
      if (place.expiresAt !== null && place.expiresAt <= this.clock.now()) await this.offers.end(db, place, 'waiting');
      return;
    }
    const places = db.getRepository(WaitingPlace);
    for (const status of ['expired', 'declined'] as const) {
      await places.update({ organisationId, id, status }, { status: 'waiting' });
    }
  }
}
