import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Application } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { stepsInTurns } from '../platform/turns/index.js';
import { DayFindings, groupsOf } from './day-findings.service.js';
import { DayStates } from './day-states.service.js';
import type { DayState } from './day-states.service.js';
import type { OfferWindow } from './domain/offer-window.js';
import { priceOfFewer } from './domain/price-of-fewer.js';
import { bestOf, milder } from './domain/seat-filling.js';
import type { Fill, SeatFor, Waiting } from './domain/seat-filling.js';
import { groupRoomForOne, groupSeatsAdvised, roomForOne, seatsAdvised } from './domain/seats-advised.js';
import type { SeatsAdvised, WhyFree } from './domain/seats-advised.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { KeptAnswers } from './kept-answers.js';
import { OfferWindows } from './offer-windows.service.js';
import { isStaffed, seatsToFill } from './staffed-seats.js';
import { WaitingPeople } from './waiting-people.service.js';
import type { WaitingPerson } from './waiting-people.service.js';

/** Which freed seats of a day are worth being offered. */
export interface SeatAdvice {
  /** Changes with everything that the advice rests on. */
  readonly shown: string;
  /** Seats that the plan wants filled. */
  readonly freed: number;
  /** Who should be asked for which: ids of applications, and places of slots. */
  readonly offers: readonly SeatFor[];
  /** By the ids of slots, how many of them are offered. */
  readonly seats: ReadonlyMap<string, number>;
  /** Why fewer are offered than are freed: there is no time left to ask, nobody waits who can be written to, or what was calculated. */
  readonly why: WhyFree | 'too-late' | 'nobody' | null;
  /** As of `SeatsAdvised`. */
  readonly risk: number | null;
}

/** Where one person more would be put, of the times that have a seat. */
export interface RoomForOne {
  /** Null where the plan would put them nowhere. */
  readonly slotId: string | null;
  /** What speaks against it, of the times where something does, by the ids of slots. */
  readonly against: ReadonlyMap<string, Against>;
  /** What speaks against all of them; null where nothing does against one. */
  readonly why: Against | null;
}

/** Why one more is not wanted at a time, and the risk with them: of a long wait, of groups that too many come. */
export interface Against {
  readonly why: NonNullable<Fill['why']>;
  readonly risk: number;
}

/** Who is asked for which seat, and how long it is held. */
export interface Asked {
  readonly application: Application;
  readonly slot: InterviewSlot;
  readonly window: OfferWindow;
}

/** A day with freed seats that may still be offered, and those who would be asked for them. */
interface Offering {
  readonly state: DayState;
  /** In the order in which they are asked; slots for which they are not asked are left out of theirs. */
  readonly people: readonly WaitingPerson[];
  readonly waiting: readonly Waiting[];
  readonly free: readonly number[];
  readonly freed: number;
  readonly shown: string;
}

const NOTHING = { shown: '', offers: [], seats: new Map<string, number>(), risk: null };

/** Says which freed seats are worth being offered: what the plan wanted, the day as it stands may not need any more. */
@Injectable()
export class SeatAdvices {
  private readonly kept = new KeptAnswers<SeatsAdvised>();
  private readonly keptRoom = new KeptAnswers<Fill[]>();

  constructor(
    private readonly database: Database,
    private readonly states: DayStates,
    private readonly findings: DayFindings,
    private readonly people: WaitingPeople,
    private readonly windows: OfferWindows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Calculated while no transaction is open; null of a day that is not on, and of one that has no freed seat. */
  async of(organisationId: string, dayId: string): Promise<SeatAdvice | null> {
    const offering = await this.database.inOrganisation(organisationId, async (db) => {
      const days = db.getRepository(InterviewDay);
      const day = await days.findOneBy({ organisationId, id: dayId, status: 'approved' });
      return day && this.offering(db, day);
    });
    if (offering === null || 'why' in offering) return offering;
    const { state, free, freed, shown } = offering;
    const found = await this.kept.of(`${state.day.id} ${shown}`, async () => this.advised(offering));
    const seats = new Map(state.slots.map(({ id }, at) => [id, found.seats[at]]));
    const why = found.why ?? (sumOf(free) < freed ? 'too-late' : null);
    return { shown, freed, seats, why, offers: found.offers, risk: found.risk };
  }

  /** Where the first of those who wait would be put; null of a day that is not on, and where nobody waits or no time has a seat. */
  async roomForOne(organisationId: string, dayId: string): Promise<RoomForOne | null> {
    const found = await this.database.inOrganisation(organisationId, async (db) => {
      const day = await db.getRepository(InterviewDay).findOneBy({ organisationId, id: dayId, status: 'approved' });
      if (day === null) return null;
      const first = (await this.people.read(db, day)).find(({ place }) => place === null || place.status === 'waiting');
      return first && { first, state: await this.states.read(db, day, this.clock.now()) };
    });
    if (!found) return null;
    const { state, first } = found;
    const now = this.clock.now();
    const places = state.slots.flatMap((slot, at) =>
      slot.startsAt > now && slot.seatsTaken < slot.seats && isStaffed(slot, state.day) ? [at] : [],
    );
    if (places.length === 0) return null;
    const person = { id: first.application.id, showProbability: first.showProbability };
    const key = `${state.day.id} ${state.shown} ${places.join(' ')} ${person.id} ${person.showProbability}`;
    return roomOf(state, await this.keptRoom.of(key, () => Promise.resolve(fillsFor(state, person, places))));
  }

  /** What speaks against one person more at a time of a day that is locked; null where nothing does. */
  async against(
    db: EntityManager,
    day: InterviewDay,
    { application, showProbability }: Pick<WaitingPerson, 'application' | 'showProbability'>,
    slot: InterviewSlot,
  ): Promise<Against | null> {
    const state = await this.states.read(db, day, this.clock.now());
    const place = state.slots.findIndex(({ id }) => id === slot.id);
    const [fill] = fillsFor(state, { id: application.id, showProbability }, [place]);
    return fill === undefined ? null : againstOf(fill);
  }

  /** Whom an advice means, with the time that they have to answer; nobody once the day or its list is not as it was. The day is locked. */
  async asked(db: EntityManager, day: InterviewDay, advice: SeatAdvice): Promise<Asked[]> {
    if (advice.offers.length === 0) return [];
    const offering = await this.offering(db, day);
    if (offering === null || 'why' in offering || offering.shown !== advice.shown) return [];
    const { people, state } = offering;
    const personOf = new Map(people.map((person) => [person.application.id, person]));
    const windowOf = this.windows.ofDay(day);
    return advice.offers.flatMap(({ id, slot: at }): Asked[] => {
      const [person, slot] = [personOf.get(id), state.slots[at]];
      const window = person ? windowOf(person.citySlug, slot.startsAt) : null;
      return person && window ? [{ application: person.application, slot, window }] : [];
    });
  }

  /** What there is to be calculated; where nothing is, why; null without freed seats. What is asked most often is known soonest. */
  private async offering(db: EntityManager, day: InterviewDay): Promise<Offering | SeatAdvice | null> {
    const { organisationId, id: interviewDayId } = day;
    const now = this.clock.now();
    const all = await db.getRepository(InterviewSlot).findBy({ organisationId, interviewDayId });
    const toFill = (slot: InterviewSlot): number => (slot.startsAt > now ? seatsToFill(slot, day) : 0);
    const freed = sumOf(all.map(toFill));
    if (freed === 0) return null;
    const earliest = this.windows.earliestStart();
    const inTime = (slot: InterviewSlot): number => (slot.startsAt >= earliest ? toFill(slot) : 0);
    if (!all.some((slot) => inTime(slot) > 0)) return { ...NOTHING, freed, why: 'too-late' };
    const people = (await this.people.read(db, day)).filter(({ isNext }) => isNext);
    if (people.length === 0) return { ...NOTHING, freed, why: 'nobody' };
    const state = await this.states.read(db, day, now);
    const free = state.slots.map((slot, at) => (state.now.isOpen[at] ? inTime(slot) : 0));
    if (sumOf(free) === 0) return { ...NOTHING, freed, why: 'too-late' };
    const waiting = this.waitingFor(state, people, free);
    const shown = createHash('sha256')
      .update(JSON.stringify([state.shown, free, waiting]))
      .digest('base64url');
    return { state, people, waiting, free, freed, shown };
  }

  /** Those who would be asked, each with the free times that they gave up or could not answer for. */
  private waitingFor({ day, slots }: DayState, people: readonly WaitingPerson[], free: readonly number[]): Waiting[] {
    const windowOf = this.windows.ofDay(day);
    return people.map(({ application, showProbability, refusedSlotIds, citySlug }) => ({
      id: application.id,
      showProbability,
      notAt: slots.flatMap((slot, at) => {
        const isAsked = !refusedSlotIds.includes(slot.id) && windowOf(citySlug, slot.startsAt) !== null;
        return free[at] === 0 || isAsked ? [] : [at];
      }),
    }));
  }

  private async advised({ state, waiting, free }: Offering): Promise<SeatsAdvised> {
    const { plan } = state.day;
    if (plan.format !== 'group') {
      return stepsInTurns(seatsAdvised({ ...state.now, newcomers: waiting }, free, priceOfFewer(plan)));
    }
    const finding = await this.findings.of(state);
    if (finding.format !== 'group') throw new Error('What was found of a day of groups is of another day');
    const { before, after } = finding;
    const isKept = before.sessions.map(({ invited }, slot) => invited > 0 && after.sessions[slot].invited > 0);
    return stepsInTurns(groupSeatsAdvised({ ...groupsOf(state), newcomers: waiting }, free, isKept));
  }
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function fillsFor(state: DayState, person: Waiting, places: readonly number[]): Fill[] {
  const { plan } = state.day;
  return plan.format === 'group'
    ? groupRoomForOne(groupsOf(state), person, places)
    : roomForOne(state.now, person, places, priceOfFewer(plan));
}

function againstOf({ why, risk }: Fill): Against | null {
  return why === null ? null : { why, risk };
}

function roomOf({ slots }: DayState, fills: readonly Fill[]): RoomForOne {
  const best = bestOf(fills);
  const against = fills.flatMap((fill): [string, Against][] => {
    const one = againstOf(fill);
    return one === null ? [] : [[slots[fill.slot].id, one]];
  });
  const mildest = fills.reduce<Fill | null>(milder, null);
  return {
    slotId: best && slots[best.slot].id,
    against: new Map(against),
    why: best === null && mildest !== null ? againstOf(mildest) : null,
  };
}
