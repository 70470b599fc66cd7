import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, MoreThan } from 'typeorm';
import { Candidate } from '../candidates/index.js';
import type { Application } from '../candidates/index.js';
import { dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { afterAwakeMinutes, endOfQuietHours, MessagingService } from '../messaging/index.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { cityBySlug } from '../vacancies/index.js';
import { BookingChanges } from './booking-changes.service.js';
import { offerWindow } from './domain/offer-window.js';
import type { OfferWindow } from './domain/offer-window.js';
import type { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { SEAT_OFFER } from './seat-offer.message.js';
import { takeTurn } from './take-turn.js';
import { WaitingPeople } from './waiting-people.service.js';
import type { WaitingPerson } from './waiting-people.service.js';
import { WaitingPlace } from './waiting-place.entity.js';
import type { WaitingStatus } from './waiting-place.entity.js';

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
    private readonly people: WaitingPeople,
    private readonly changes: BookingChanges,
    private readonly messaging: MessagingService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS)
    private readonly settings: Pick<
      Settings,
      'mailboxLocal' | 'offerMinutes' | 'offerMinutesOnTheDay' | 'offerMarginMinutes'
    >,
  ) {}

  /**
   * Offers every freed seat to the next of the list who can still answer in time. The day is locked by the caller.
   *
   * @returns how many were asked
   */
  async offerFreed(db: EntityManager, day: InterviewDay): Promise<number> {
    const { organisationId, id } = day;
    const slots = await db.getRepository(InterviewSlot).find({
      where: { organisationId, interviewDayId: id, startsAt: MoreThan(this.clock.now()) },
      order: { startsAt: 'ASC' },
    });
    const freed = slots.flatMap((slot) =>
      Array<InterviewSlot>(Math.max(0, slot.plannedInvitations - slot.seatsTaken)).fill(slot),
    );
    if (freed.length === 0) return 0;
    const waiting = (await this.people.read(db, day)).filter(({ isNext }) => isNext);
    let asked = 0;
    for (const slot of freed) {
      for (const person of waiting) {
        if (person.refusedSlotIds.includes(slot.id)) continue;
        if (!(await this.offer(db, day, person, slot, 'freed'))) continue;
        waiting.splice(waiting.indexOf(person), 1);
        asked += 1;
        break;
      }
    }
    return asked;
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
    { application }: Pick<WaitingPerson, 'application'>,
    slot: InterviewSlot,
    seat: 'freed' | 'any',
  ): Promise<boolean> {
    const { organisationId } = day;
    const window = await this.windowOf(db, day, application, slot);
    if (window === null) return false;
    await takeTurn(db, organisationId, [application.id]);
    const places = db.getRepository(WaitingPlace);
    if (await places.existsBy({ organisationId, applicationId: application.id, status: 'offered' })) return false;
    const place = await this.placeOf(db, day, application);
    const from = seat === 'freed' ? ASKED_BY_ITSELF : ASKED_BY_HAND;
    const { affected } = await places.update(
      { organisationId, id: place.id, status: In([...from]), offerCount: place.offerCount },
      {
        ...{ status: 'offered', interviewSlotId: slot.id, offerCount: place.offerCount + 1, answeredAt: null },
        ...{ offeredAt: this.clock.now(), expiresAt: window.until },
      },
    );
    if (affected !== 1) return false;
    if (!(await this.claim(db, slot, seat))) {
      await places.update({ organisationId, id: place.id }, place);
      return false;
    }
    await this.messaging.queue({
      organisationId,
      kind: SEAT_OFFER,
      subjectId: place.id,
      subjectVersion: place.offerCount + 1,
      recipientCandidateId: application.candidateId,
      dedupeKey: `seat-offer:${place.id}:${place.offerCount + 1}`,
      notBefore: window.from,
    });
    return true;
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

  private async windowOf(
    db: EntityManager,
    day: InterviewDay,
    { organisationId, candidateId }: Application,
    { startsAt }: InterviewSlot,
  ): Promise<OfferWindow | null> {
    const { citySlug } = await db.getRepository(Candidate).findOneByOrFail({ organisationId, id: candidateId });
    const zone = cityBySlug(citySlug ?? '')?.timeZone ?? day.timeZone;
    const { mailboxLocal, offerMinutes, offerMinutesOnTheDay, offerMarginMinutes } = this.settings;
    const times = {
      holdMinutes: offerMinutes,
      holdMinutesOnTheDay: offerMinutesOnTheDay,
      marginMinutes: offerMarginMinutes,
    };
    // A mail that stays in the local mailbox wakes nobody.
    const awake = mailboxLocal
      ? { begins: (at: Date) => at, after: (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000) }
      : {
          begins: (at: Date) => endOfQuietHours(at, zone) ?? at,
          after: (at: Date, minutes: number) => afterAwakeMinutes(at, minutes, zone),
        };
    const isThatDay = (at: Date): boolean => dayIn(at, day.timeZone) === day.date;
    return offerWindow({ now: this.clock.now(), startsAt, times }, isThatDay, awake);
  }

  /** One statement, so that two people are never held the last seat. */
  private async claim(db: EntityManager, slot: InterviewSlot, seat: 'freed' | 'any'): Promise<boolean> {
    const [, count] = await db.query<[unknown[], number]>(
      `UPDATE interview_slots SET seats_taken = seats_taken + 1
        WHERE organisation_id = $1 AND id = $2 AND seats_taken < ${seat === 'freed' ? 'least(planned_invitations, seats)' : 'seats'}`,
      [slot.organisationId, slot.id],
    );
    return count === 1;
  }
}
