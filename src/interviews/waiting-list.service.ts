import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/index.js';
import { isSilent, listedNames } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { asEffect } from './as-consequence.js';
import type { Way } from './day-states.service.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { HeldSeats } from './held-seats.service.js';
import { dayInOtherState, dayNotFound, notOffered, notOnWaitingList } from './interviews.errors.js';
import { isStaffed, seatsToFill } from './staffed-seats.js';
import type { RoomForOne, SeatAdvice } from './seat-advice.service.js';
import { SeatOffers } from './seat-offers.service.js';
import { takeTurn } from './take-turn.js';
import { WaitingPeople } from './waiting-people.service.js';
import type { WaitingPerson } from './waiting-people.service.js';
import { WaitingPlace } from './waiting-place.entity.js';
import type { WaitingStatus } from './waiting-place.entity.js';

/** One line of the waiting list. */
export interface WaitingLine {
  readonly applicationId: string;
  readonly name: string;
  /** 0–100; null when not scored. */
  readonly scorePoints: number | null;
  /** The points rest on nothing: the résumé is nearly empty. */
  readonly saysNothing: boolean;
  readonly showProbability: number;
  /** They need another time than they were given; there is no seat left; or there are seats, for which the plan does not name them. */
  readonly why: 'other-time' | 'no-seat' | 'not-planned';
  readonly way: Way;
  readonly status: WaitingStatus;
  /** Asked by themselves when it is their turn. */
  readonly isNext: boolean;
  /** It was written to them that they wait for this day. */
  readonly isTold: boolean;
  readonly offerCount: number;
  /** The time that is offered, or was offered last. */
  readonly offeredTime: Date | null;
  readonly offeredSlotId: string | null;
  readonly expiresAt: Date | null;
}

/** The waiting list of a day. */
export interface WaitingList {
  readonly day: InterviewDay;
  readonly lines: readonly WaitingLine[];
  readonly free: readonly FreeTime[];
}

/** A time to come with a seat that could be offered. */
interface FreeTime {
  readonly slotId: string;
  readonly startsAt: Date;
  /** Seats that the plan wants filled. */
  readonly freed: number;
}

/** Whoever did not get a seat, or asked for another time, waits; freed seats are offered to them. */
@Injectable()
export class WaitingListService {
  constructor(
    private readonly database: Database,
    private readonly people: WaitingPeople,
    private readonly offers: SeatOffers,
    private readonly held: HeldSeats,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order in which its people are asked; null of a day that is not on or has nothing to come. @throws ExpectedError of kind not-found */
  async read(actor: Actor, dayId: string): Promise<WaitingList | null> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await find(db, organisationId, dayId);
      if (day.status !== 'approved') return null;
      const slots = await this.slotsToCome(db, day);
      if (slots.length === 0) return null;
      const people = await this.people.read(db, day);
      const names = await listedNames(
        db,
        organisationId,
        people.map(({ application }) => application),
      );
      const startOf = new Map((await allSlots(db, day)).map(({ id, startsAt }) => [id, startsAt]));
      const free = slots
        .filter((slot) => slot.seatsTaken < slot.seats && isStaffed(slot, day))
        .map((slot): FreeTime => ({ slotId: slot.id, startsAt: slot.startsAt, freed: seatsToFill(slot, day) }));
      const whyNot = free.length > 0 ? 'not-planned' : 'no-seat';
      const lines = people.map((person): WaitingLine => {
        const why = person.isOtherTime ? 'other-time' : whyNot;
        return { ...lineOf(person, names.get(person.application.id) ?? '', startOf), why };
      });
      return { day, lines, free };
    });
  }

  /** Which freed seats are worth being offered as the day stands, and why no more; null where none is freed. It may take a while. */
  async advice(actor: Actor, dayId: string): Promise<SeatAdvice | null> {
    assertAllowed(actor, 'days.plan');
    return isId(dayId) ? this.offers.advice({ organisationId: actor.organisationId, id: dayId }) : null;
  }

  /** At which time one person more is best offered a seat by hand, and what speaks against the others; null where nobody waits or no time has one. */
  async roomForOne(actor: Actor, dayId: string): Promise<RoomForOne | null> {
    assertAllowed(actor, 'days.plan');
    return isId(dayId) ? this.offers.roomForOne({ organisationId: actor.organisationId, id: dayId }) : null;
  }

  /**
   * Freed seats are offered by themselves from now on, or not any more: offers that are open stay. Twice is once.
   *
   * @returns how many were asked at once
   */
  async offerByItself(actor: Actor, dayId: string, on: boolean): Promise<number> {
    assertAllowed(actor, 'days.plan');
    const advice = on ? await this.advice(actor, dayId) : null;
    return this.atDay(actor, dayId, async (db, day) => {
      const { organisationId, id } = day;
      await db.getRepository(InterviewDay).update({ organisationId, id }, { offersSeats: on });
      const asked = advice === null ? 0 : await this.offers.offerFreed(db, day, advice);
      if (day.offersSeats !== on || asked > 0) {
        const action = on ? 'interviews.offers-begun' : 'interviews.offers-ended';
        await this.audit.record(actor, action, { type: 'interview-day', id }, { asked });
      }
      return asked;
    });
  }

  /**
   * Offers a seat to one person, out of turn. Twice is once: who is asked already is not asked again.
   *
   * @param beyondPlan  also at a time at which the plan wants nobody more
   * @throws ExpectedError when the person does not wait, cannot be written to, or there is no seat or no time to answer
   * @throws SeatBeyondPlan
   */
  async offer(actor: Actor, dayId: string, applicationId: string, slotId: string, beyondPlan = false): Promise<void> {
    await this.atDay(actor, dayId, async (db, day) => {
      const person = (await this.people.read(db, day)).find(({ application }) => application.id === applicationId);
      if (person?.place?.status === 'offered') return;
      const isFree = person?.application.stage === 'shortlisted' && person.place?.status !== 'accepted';
      if (person === undefined || !isFree || person.way === 'phone') throw notOnWaitingList();
      const slot = await this.slotToOffer(db, day, slotId);
      if (slot === null) throw notOffered();
      if (!beyondPlan) await this.offers.refuseBeyondPlan(db, day, person, slot);
      if (!(await this.offers.offer(db, day, person, slot, 'any'))) throw notOffered();
      const details = beyondPlan ? { beyondPlan: 'yes' } : {};
      await this.audit.record(actor, 'interviews.seat-offered', { type: 'application', id: applicationId }, details);
    });
  }

  /**
   * Somebody was asked by phone, because no mail reaches them or they called about theirs, and said yes to a time or no. Twice is once.
   *
   * @param slotId  the time that they said yes to; null: they said no
   * @param beyondPlan  as of `offer`; a seat that is held for them is theirs whatever the plan says by now
   * @throws ExpectedError when the person does not wait, or there is no seat
   * @throws SeatBeyondPlan
   */
  async answer(
    actor: Actor,
    dayId: string,
    applicationId: string,
    slotId: string | null,
    beyondPlan = false,
  ): Promise<void> {
    await this.atDay(actor, dayId, async (db, day) => {
      // Before anything is read: whoever decides about the person at this moment comes before or after, and is seen.
      if (isId(applicationId)) await takeTurn(db, day.organisationId, [applicationId]);
      const person = (await this.people.read(db, day)).find(({ application }) => application.id === applicationId);
      const place = person?.place ?? null;
      if (place?.status === 'accepted' && place.interviewSlotId === slotId) return;
      if (place?.status === 'declined' && slotId === null) return;
      if (person?.application.stage !== 'shortlisted' || place?.status === 'accepted') throw notOnWaitingList();
      if (slotId === null) await this.decline(db, day, person);
      else await this.accept(db, actor, day, person, { slotId, beyondPlan });
      const details = { isYes: slotId !== null, ...(beyondPlan ? { beyondPlan: 'yes' } : {}) };
      await this.audit.record(actor, 'interviews.seat-answered', { type: 'application', id: applicationId }, details);
    });
  }

  private async decline(db: EntityManager, day: InterviewDay, { application }: WaitingPerson): Promise<void> {
    const place = await this.offers.placeOf(db, day, application);
    if (await this.held.leave(db, place, 'declined')) return;
    const { organisationId, id, status } = place;
    const answer = { status: 'declined' as const, answeredAt: this.clock.now() };
    await db.getRepository(WaitingPlace).update({ organisationId, id, status }, answer);
  }

  private async accept(
    db: EntityManager,
    actor: Actor,
    day: InterviewDay,
    person: WaitingPerson,
    { slotId, beyondPlan }: { readonly slotId: string; readonly beyondPlan: boolean },
  ): Promise<void> {
    const { application, place: asked } = person;
    const slot = await this.slotToOffer(db, day, slotId);
    if (slot === null) throw notOffered();
    const isHeld = asked?.status === 'offered' && asked.interviewSlotId === slotId;
    // Another time than the one that the mail offers: that seat is free again.
    if (asked?.status === 'offered' && !isHeld) await this.held.leave(db, asked, 'waiting');
    if (!isHeld && !beyondPlan) await this.offers.refuseBeyondPlan(db, day, person, slot);
    const place = isHeld ? asked : await this.offers.holdByPhone(db, day, application, slot);
    if (place === null) throw notOffered();
    if (!(await this.held.take(db, asEffect(actor), { place, slot, day, application }))) throw notOffered();
  }

  /** Takes somebody off the list of this day, an open offer with them, or puts them back on it. Twice is once. */
  async keep(actor: Actor, dayId: string, applicationId: string, on: boolean): Promise<void> {
    await this.atDay(actor, dayId, async (db, day) => {
      const person = (await this.people.read(db, day)).find(({ application }) => application.id === applicationId);
      if (person === undefined || person.place?.status === 'accepted') throw notOnWaitingList();
      const place = await this.offers.placeOf(db, day, person.application);
      const isOff = place.status === 'off';
      if (on ? !isOff && place.status !== 'expired' && place.status !== 'declined' : isOff) return;
      if (place.status === 'offered') await this.offers.end(db, place, 'off');
      else {
        const { organisationId, id, status } = place;
        await db.getRepository(WaitingPlace).update({ organisationId, id, status }, { status: on ? 'waiting' : 'off' });
      }
      const action = on ? 'interviews.waiting-again' : 'interviews.taken-off-waiting-list';
      await this.audit.record(actor, action, { type: 'application', id: applicationId });
    });
  }

  /** `work` with an approved day, which nobody else fills or calls off meanwhile. */
  private async atDay<T>(
    actor: Actor,
    dayId: string,
    work: (db: EntityManager, day: InterviewDay) => Promise<T>,
  ): Promise<T> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await find(db, organisationId, dayId, true);
      if (day.status !== 'approved') throw dayInOtherState(day.status);
      return work(db, day);
    });
  }

  /** Null where the time is none to come, or nobody interviews at it. */
  private async slotToOffer(db: EntityManager, day: InterviewDay, slotId: string): Promise<InterviewSlot | null> {
    const slots = await this.slotsToCome(db, day);
    return slots.find((slot) => slot.id === slotId && isStaffed(slot, day)) ?? null;
  }

  private async slotsToCome(db: EntityManager, day: InterviewDay): Promise<InterviewSlot[]> {
    const now = this.clock.now();
    return (await allSlots(db, day)).filter(({ startsAt }) => startsAt > now);
  }
}

function lineOf(person: WaitingPerson, name: string, startOf: ReadonlyMap<string, Date>): Omit<WaitingLine, 'why'> {
  const { application, place, showProbability, way, isNext, isTold } = person;
  return {
    ...{ applicationId: application.id, name, scorePoints: application.scorePoints, showProbability, way, isNext },
    isTold,
    saysNothing: isSilent(application),
    status: place?.status ?? 'waiting',
    offerCount: place?.offerCount ?? 0,
    offeredSlotId: place?.interviewSlotId ?? null,
    offeredTime: startOf.get(place?.interviewSlotId ?? '') ?? null,
    expiresAt: place?.status === 'offered' ? place.expiresAt : null,
  };
}

async function allSlots(db: EntityManager, { organisationId, id }: InterviewDay): Promise<InterviewSlot[]> {
  return db
    .getRepository(InterviewSlot)
    .find({ where: { organisationId, interviewDayId: id }, order: { startsAt: 'ASC' } });
}

async function find(db: EntityManager, organisationId: string, dayId: string, locked = false): Promise<InterviewDay> {
  const lock = locked ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const day = isId(dayId)
    ? await db.getRepository(InterviewDay).findOne({ where: { organisationId, id: dayId }, ...lock })
    : null;
  if (day === null) throw dayNotFound();
  return day;
}
