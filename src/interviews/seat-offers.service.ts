import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { Application } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { MessagingService } from '../messaging/index.js';
import { CLOCK } from '../platform/config/index.js';
import { BookingChanges } from './booking-changes.service.js';
import type { InterviewDay } from './interview-day.entity.js';
import type { InterviewSlot } from './interview-slot.entity.js';
import { SeatBeyondPlan } from './interviews.errors.js';
import { OfferWindows } from './offer-windows.service.js';
import { SeatAdvices } from './seat-advice.service.js';
import type { Asked, RoomForOne, SeatAdvice } from './seat-advice.service.js';
import { SEAT_OFFER } from './seat-offer.message.js';
import { shortlisted } from './shortlist-query.js';
import { takeTurn } from './take-turn.js';
import type { WaitingPerson } from './waiting-people.service.js';
import { WaitingPlace } from './waiting-place.entity.js';
import type { WaitingStatus } from './waiting-place.entity.js';

/** Freed: one that the plan wants filled. Any: one that there is. */
type SeatKind = 'freed' | 'any';

/** From which states somebody is asked: by itself, or because a person wants it. */
const ASKED_BY_ITSELF: readonly WaitingStatus[] = ['waiting'];
const ASKED_BY_HAND: readonly WaitingStatus[] = ['waiting', 'declined', 'expired', 'off'];

/**
 * Offers of seats, inside the caller's transaction. A seat that is offered is taken: nobody else gets it until the person answers or their
 * time is over, so whoever accepts has it for certain.
 */
@Injectable()
export class SeatOffers {
  constructor(
    private readonly changes: BookingChanges,
    private readonly messaging: MessagingService,
    private readonly windows: OfferWindows,
    private readonly advices: SeatAdvices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Which freed seats of a day are worth being offered; null where there is none. Asked while no transaction is open. */
  async advice({ organisationId, id }: Pick<InterviewDay, 'organisationId' | 'id'>): Promise<SeatAdvice | null> {
    return this.advices.of(organisationId, id);
  }

  /** Where one person more would be put; null where that is no question. Asked while no transaction is open. */
  async roomForOne({ organisationId, id }: Pick<InterviewDay, 'organisationId' | 'id'>): Promise<RoomForOne | null> {
    return this.advices.roomForOne(organisationId, id);
  }

  /** @throws SeatBeyondPlan where the plan wants nobody more. The day is locked by the caller */
  async refuseBeyondPlan(
    db: EntityManager,
    day: InterviewDay,
    person: Pick<WaitingPerson, 'application' | 'showProbability'>,
    slot: InterviewSlot,
  ): Promise<void> {
    // That there is no seat is said by whoever wants to take it.
    if (slot.seatsTaken >= slot.seats) return;
    const against = await this.advices.against(db, day, person, slot);
    if (against !== null) throw new SeatBeyondPlan(slot.startsAt, against);
  }

  /**
   * Offers every freed seat that is worth it to the one of the list for whom it was advised. The day is locked by the caller.
   *
   * @param advice  what was advised; once the day stands otherwise nobody is asked, and the next advice is waited for
   * @returns how many were asked
   */
  async offerFreed(db: EntityManager, day: InterviewDay, advice: SeatAdvice): Promise<number> {
    return this.hold(db, day, await this.advices.asked(db, day, advice), 'freed');
  }

  /**
   * Offers one seat to one person.
   *
   * @param seat  `freed`: one that the plan wants filled; `any`: one that there is
   * @returns false when there is none any more, no time to answer, or the person was asked meanwhile
   */
  async offer(
    db: EntityManager,
    day: InterviewDay,
    { application, citySlug }: Pick<WaitingPerson, 'application' | 'citySlug'>,
    slot: InterviewSlot,
    seat: SeatKind,
  ): Promise<boolean> {
    const window = this.windows.ofDay(day)(citySlug, slot.startsAt);
    return window !== null && (await this.hold(db, day, [{ application, slot, window }], seat)) === 1;
  }

  /**
   * Holds a seat for somebody who is asked by phone and answers at once, without a message.
   *
   * @returns their place, or null when there is no seat any more or the person was asked or invited meanwhile
   */
  async holdByPhone(
    db: EntityManager,
    day: InterviewDay,
    application: Application,
    slot: InterviewSlot,
  ): Promise<WaitingPlace | null> {
    const window = { from: this.clock.now(), until: slot.startsAt };
    const isHeld = (await this.hold(db, day, [{ application, slot, window }], 'any', false)) === 1;
    return isHeld ? this.placeOf(db, day, application) : null;
  }

  /**
   * @param isWritten  they get the message that asks them
   * @returns how many of these people were asked: those whom nobody else has asked or invited meanwhile, as far as there are seats
   */
  private async hold(
    db: EntityManager,
    day: InterviewDay,
    asked: readonly Asked[],
    seat: SeatKind,
    isWritten = true,
  ): Promise<number> {
    const ids = asked.map(({ application }) => application.id);
    // All at once and then slots in one order, as whoever approves another day or moves people: otherwise each would wait for the other.
    await takeTurn(db, day.organisationId, ids);
    const free = await freeOf(db, day, ids);
    let held = 0;
    for (const one of [...asked].sort((left, right) => (left.slot.id < right.slot.id ? -1 : 1))) {
      const offer = free.has(one.application.id) ? await this.holdOne(db, day, one, seat) : null;
      if (offer === null) continue;
      held += 1;
      if (isWritten) await this.write(day, one, offer);
    }
    return held;
  }

  private async holdOne(
    db: EntityManager,
    day: InterviewDay,
    { application, slot, window }: Asked,
    seat: SeatKind,
  ): Promise<Pick<WaitingPlace, 'id' | 'offerCount'> | null> {
    const { organisationId } = day;
    const places = db.getRepository(WaitingPlace);
    const place = await this.placeOf(db, day, application);
    const from = seat === 'freed' ? ASKED_BY_ITSELF : ASKED_BY_HAND;
    const { affected } = await places.update(
      { organisationId, id: place.id, status: In([...from]), offerCount: place.offerCount },
      {
        ...{ status: 'offered', interviewSlotId: slot.id, offerCount: place.offerCount + 1, answeredAt: null },
        ...{ offeredAt: this.clock.now(), expiresAt: window.until },
      },
    );
    if (affected !== 1) return null;
    if (await this.claim(db, slot, seat)) return { id: place.id, offerCount: place.offerCount + 1 };
    await places.update({ organisationId, id: place.id }, place);
    return null;
  }

  private async write(
    { organisationId }: InterviewDay,
    { application, window }: Asked,
    { id, offerCount }: Pick<WaitingPlace, 'id' | 'offerCount'>,
  ): Promise<void> {
    await this.messaging.queue({
      organisationId,
      kind: SEAT_OFFER,
      subjectId: id,
      subjectVersion: offerCount,
      recipientCandidateId: application.candidateId,
      dedupeKey: `seat-offer:${id}:${offerCount}`,
      notBefore: window.from,
    });
  }

  /**
   * Ends an offer and frees its seat. Of an answer and the end of the time one happens.
   *
   * @returns false when it was not open any more
   */
  async end(db: EntityManager, { organisationId, id, offerCount }: WaitingPlace, to: WaitingStatus): Promise<boolean> {
    const [rows] = await db.query<[{ interview_slot_id: string }[], number]>(
      `UPDATE waiting_places SET status = $4, answered_at = $5
        WHERE organisation_id = $1 AND id = $2 AND status = 'offered' AND offer_count = $3 RETURNING interview_slot_id`,
      [organisationId, id, offerCount, to, this.clock.now()],
    );
    for (const { interview_slot_id: slotId } of rows) await this.changes.freeSeat(db, { organisationId, id: slotId });
    return rows.length > 0;
  }

  /** The row of a person, made where there is none yet: of two at the same moment both have the same one. */
  async placeOf(db: EntityManager, day: InterviewDay, { id: applicationId }: Application): Promise<WaitingPlace> {
    const { organisationId, id: interviewDayId } = day;
    const places = db.getRepository(WaitingPlace);
    await places
      .createQueryBuilder()
      .insert()
      .values({
        ...{ organisationId, id: newId(), interviewDayId, applicationId, status: 'waiting', interviewSlotId: null },
        ...{ offerCount: 0, offeredAt: null, expiresAt: null, answeredAt: null, createdAt: this.clock.now() },
      })
      .orIgnore()
      .execute();
    return places.findOneByOrFail({ organisationId, interviewDayId, applicationId });
  }

  /** One statement, so that two people are never held the last seat. */
  private async claim(db: EntityManager, slot: InterviewSlot, seat: SeatKind): Promise<boolean> {
    const [, count] = await db.query<[unknown[], number]>(
      `UPDATE interview_slots SET seats_taken = seats_taken + 1
        WHERE organisation_id = $1 AND id = $2 AND seats_taken < ${seat === 'freed' ? 'least(planned_invitations, seats)' : 'seats'}`,
      [slot.organisationId, slot.id],
    );
    return count === 1;
  }
}

/** Those of these people who have no booking and are not asked. */
async function freeOf(
  db: EntityManager,
  { organisationId, vacancyId }: InterviewDay,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const free = await shortlisted(db, organisationId, vacancyId)
    .andWhere('application.id IN (:...ids)', { ids })
    .select('application.id')
    .getMany();
  return new Set(free.map(({ id }) => id));
}
