import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, Not } from 'typeorm';
import { Application } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { BoardReach } from '../sourcing/index.js';
import { BookingReader } from './booking-reader.service.js';
import { Booking } from './booking.entity.js';
import type { DayNow, StandingPerson } from './domain/day-now.js';
import { disturbanceOf } from './domain/disturbance.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { dayNotFound } from './interviews.errors.js';
import { mostPromising } from './most-promising.js';
import { PeopleChances } from './people-chances.service.js';
import { bestFirst, invitableTo } from './shortlist-query.js';
import { chanceNow } from './show-chances.js';
import type { ShowChances } from './show-chances.js';
import { heldPlaces } from './held-places-query.js';
import { SoonestStarts } from './soonest-starts.service.js';
import { WaitingPlace } from './waiting-place.entity.js';

/** By which way somebody hears of what we do: those whom no message reaches have to be phoned. */
export type Way = 'email' | 'board' | 'phone';

/** A day as it stands, for the calculation and in the terms of the database. */
export interface DayState {
  readonly day: InterviewDay;
  /** In the order of the calculation. */
  readonly slots: readonly InterviewSlot[];
  /** By id; of those who are invited, and of those who could be. */
  readonly bookings: ReadonlyMap<string, Booking>;
  readonly applications: ReadonlyMap<string, Application>;
  /** Ids are those of bookings, and of applications for newcomers. */
  readonly now: DayNow;
  /** Changes with everything that the calculation rests on. */
  readonly shown: string;
}

/** A day as it was read once: what one page says of it, expects of it and proposes belongs to the same moment. */
export interface DayReading {
  readonly day: InterviewDay;
  readonly at: Date;
  /** Null of a day to which nobody is invited yet, and of one that was called off. */
  readonly state: DayState | null;
}

/** Nobody looks further down a list than this for one day. */
const MOST_NEWCOMERS = 200;

/** Reads how an approved day stands. */
@Injectable()
export class DayStates {
  constructor(
    private readonly reader: BookingReader,
    private readonly reach: BoardReach,
    private readonly people: PeopleChances,
    private readonly soonest: SoonestStarts,
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Read once by whoever answers a request, and given to all who say something of the day. @throws ExpectedError of kind not-found */
  async reading(actor: Actor, dayId: string): Promise<DayReading> {
    assertAllowed(actor, 'days.read');
    const { organisationId } = actor;
    const at = this.clock.now();
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = isId(dayId) ? await db.getRepository(InterviewDay).findOneBy({ organisationId, id: dayId }) : null;
      if (day === null) throw dayNotFound();
      const isKnown = day.status === 'approved' || day.status === 'held';
      return { day, at, state: isKnown ? await this.read(db, day, at) : null };
    });
  }

  /** @param others  who could come beside those who are invited; if not given, the best who can be invited, which takes most of the time */
  async read(db: EntityManager, day: InterviewDay, at: Date, others?: readonly Application[]): Promise<DayState> {
    const { organisationId, id } = day;
    const soonest = this.soonest.of(day);
    const slots = await db
      .getRepository(InterviewSlot)
      .find({ where: { organisationId, interviewDayId: id }, order: { startsAt: 'ASC' } });
    const standing = await db.getRepository(Booking).find({
      where: { organisationId, interviewSlotId: In(slots.map((slot) => slot.id)), status: Not('cancelled' as const) },
      order: { id: 'ASC' },
    });
    const held = await heldPlaces(db, day, slots);
    const possible =
      others ??
      (await bestFirst(invitableTo(db, this.reach, day))
        .limit(MOST_NEWCOMERS)
        .getMany());
    const applications = await db.getRepository(Application).find({
      where: { organisationId, id: In([...standing, ...held].map(({ applicationId }) => applicationId)) },
      order: { id: 'ASC' },
    });
    const offered = new Set(held.map(({ applicationId }) => applicationId));
    const asked = applications.filter((application) => offered.has(application.id));
    const chances = await this.people.ofDay(db, day, { standing, asked, newcomers: possible });
    const newcomers = mostPromising(possible, (id) => chances.of(id));
    const now: DayNow = {
      interviewers: slots.map(({ interviewersAway }) => Math.max(0, day.interviewers - interviewersAway)),
      isOpen: slots.map(({ startsAt }) => startsAt >= soonest),
      standing: [
        ...standing.map((booking) => standingPerson(booking, { day, slots, chances, at, soonest })),
        ...held.map((place) => heldSeat(place, slots, chances)),
      ],
      newcomers: newcomers.map(({ id: applicationId }) => ({
        id: applicationId,
        showProbability: chances.of(applicationId),
      })),
      values: day.prices,
      disturbance: disturbanceOf(day.prices),
      limits: day.limits,
      shared: chances.shared,
    };
    return {
      day,
      slots,
      bookings: new Map(standing.map((booking) => [booking.id, booking])),
      applications: new Map([...applications, ...newcomers].map((application) => [application.id, application])),
      now,
      shown: createHash('sha256')
        .update(JSON.stringify([now, standing.map(({ id: booking, sequence }) => [booking, sequence])]))
        .digest('base64url'),
    };
  }

  /** By which way each of these people would hear of it. */
  async ways(
    db: EntityManager,
    organisationId: string,
    applications: readonly Application[],
  ): Promise<ReadonlyMap<string, Way>> {
    const withEmail = await this.reader.withEmail(
      db,
      organisationId,
      applications.map(({ candidateId }) => candidateId),
    );
    const ids = applications.map(({ id }) => id);
    const byBoard = await db.query<{ id: string }[]>(
      `SELECT application.id FROM applications application
        WHERE application.organisation_id = $1 AND application.id = ANY ($2)
          AND ${this.reach.reachedSql('application.organisation_id', 'application.id')}`,
      [organisationId, ids],
    );
    const atBoard = new Set(byBoard.map(({ id }) => id));
    return new Map(
      applications.map(({ id, candidateId }): [string, Way] => [
        id,
        withEmail.has(candidateId) ? 'email' : atBoard.has(id) ? 'board' : 'phone',
      ]),
    );
  }
}

/** Whoever is being asked for a seat may take it, so it is counted as if they were invited. */
function heldSeat(
  { id, interviewSlotId, applicationId }: WaitingPlace,
  slots: readonly InterviewSlot[],
  chances: ShowChances,
): StandingPerson {
  const showProbability = chances.of(applicationId);
  const slot = slots.findIndex((one) => one.id === interviewSlotId);
  return { id, slot, isConfirmed: false, showProbability, showProbabilityIfMoved: showProbability, mayMove: false };
}

function standingPerson(
  booking: Booking,
  {
    day,
    slots,
    chances,
    at,
    soonest,
  }: {
    readonly day: InterviewDay;
    readonly slots: readonly InterviewSlot[];
    readonly chances: ShowChances;
    readonly at: Date;
    readonly soonest: Date;
  },
): StandingPerson {
  const { id, applicationId, status, outcome, walkIn } = booking;
  const slot = slots.findIndex((one) => one.id === booking.interviewSlotId);
  const { startsAt } = slots[slot];
  const isConfirmed = status === 'confirmed';
  return {
    id,
    slot,
    isConfirmed,
    showProbability: chanceNow(booking, { startsAt, slotMinutes: day.slotMinutes, at }, chances),
    showProbabilityIfMoved: chances.ifMoved(applicationId),
    mayMove: outcome === null && !walkIn && startsAt >= soonest,
  };
}
