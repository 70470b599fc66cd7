import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, Not } from 'typeorm';
import { Application, Candidate } from '../candidates/index.js';
import { SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Vacancy } from '../vacancies/index.js';
import { BookingReader } from './booking-reader.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { Booking } from './booking.entity.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { writeOfferToken } from './offer-link.js';
import { isStaffed } from './staffed-seats.js';
import { WaitingPlace } from './waiting-place.entity.js';

/** An offer with everything around it. */
export interface OfferContext extends Omit<BookingContext, 'booking'> {
  readonly place: WaitingPlace;
  /** Their booking of the day that stands, and its time; null when there is none. */
  readonly booked: Pick<BookingContext, 'booking' | 'slot'> | null;
}

/** How an offer stands for whoever opens its link. Gone: the seat is nobody's to give any more. */
export type OfferState = 'open' | 'accepted' | 'declined' | 'expired' | 'waiting' | 'gone';

/** Reads offers of seats. */
@Injectable()
export class OfferReader {
  constructor(
    private readonly reader: BookingReader,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'linkSecret' | 'publicUrl'>,
  ) {}

  /** Null when there is none in this organisation, or nothing was ever offered. */
  async find(db: EntityManager, organisationId: string, placeId: string): Promise<OfferContext | null> {
    const place = await db.getRepository(WaitingPlace).findOneBy({ organisationId, id: placeId });
    if (!place?.interviewSlotId) return null;
    const slot = await db.getRepository(InterviewSlot).findOneByOrFail({ organisationId, id: place.interviewSlotId });
    const day = await db.getRepository(InterviewDay).findOneByOrFail({ organisationId, id: place.interviewDayId });
    const application = await db
      .getRepository(Application)
      .findOneByOrFail({ organisationId, id: place.applicationId });
    const candidates = db.getRepository(Candidate);
    const candidate = await candidates.findOneByOrFail({ organisationId, id: application.candidateId });
    const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: day.vacancyId });
    const companyName = await this.reader.companyName(db, vacancy);
    const booked = await bookedInto(db, place);
    return { place, slot, day, application, candidate, vacancy, companyName, booked };
  }

  /** Address of the page on which it is answered. */
  urlOf({ place, slot }: OfferContext): string {
    const { organisationId, id: placeId, offerCount: offer } = place;
    const token = writeOfferToken(this.settings.linkSecret, { organisationId, placeId, offer }, slot.startsAt);
    return `${this.settings.publicUrl}/o/${token}`;
  }
}

/** @param offer  which of the person's offers is asked about */
export function offerState(context: OfferContext, offer: number, now: Date): OfferState {
  const { place, slot, day, application, booked } = context;
  const { status, offerCount, expiresAt } = place;
  if (booked !== null) return 'accepted';
  const isOn = day.status === 'approved' && application.stage === 'shortlisted' && application.mergedIntoId === null;
  if (!isOn || status === 'off' || status === 'accepted') return 'gone';
  // Nobody interviews at that time any more. Should somebody come back while the seat is held, the offer stands again.
  if (status === 'offered' && !isStaffed(slot, day)) return 'gone';
  if (status === 'offered' && offerCount === offer && expiresAt !== null && expiresAt > now && slot.startsAt > now) {
    return 'open';
  }
  if (status === 'declined' || status === 'waiting') return status;
  return 'expired';
}

async function bookedInto(db: EntityManager, place: WaitingPlace): Promise<OfferContext['booked']> {
  const { organisationId, interviewDayId, applicationId } = place;
  const slots = await db.getRepository(InterviewSlot).findBy({ organisationId, interviewDayId });
  const ofDay = { organisationId, interviewSlotId: In(slots.map(({ id }) => id)), status: Not('cancelled' as const) };
  // Of somebody who was merged meanwhile it is the booking of the other application.
  const booking = await db.getRepository(Booking).findOneBy([
    { ...ofDay, applicationId },
    { ...ofDay, ownApplicationId: applicationId },
  ]);
  const slot = slots.find(({ id }) => id === booking?.interviewSlotId);
  return booking === null || slot === undefined ? null : { booking, slot };
}
