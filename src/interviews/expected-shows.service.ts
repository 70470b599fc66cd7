import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { In, Not } from 'typeorm';
import { AttendanceService } from '../attendance/index.js';
import type { ShowBasis } from '../attendance/index.js';
import { Application } from '../candidates/index.js';
import type { Actor } from '../organisations/index.js';
import { Booking } from './booking.entity.js';
import type { DayReading } from './day-states.service.js';
import { expectedShows } from './domain/expected-shows.js';
import type { ShowsExpected } from './domain/expected-shows.js';
import type { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { PeopleChances } from './people-chances.service.js';
import type { StandingOfDay } from './people-chances.service.js';
import { chanceNow } from './show-chances.js';
import type { ShowChances } from './show-chances.js';
import { isStaffed } from './staffed-seats.js';
import { WaitingPlace } from './waiting-place.entity.js';

/** What is expected of a day now, and what that rests on. */
export interface DayExpectation {
  /** The interval holds nine days of ten; null for a day that is not going on: nobody is invited yet, or everybody is counted. */
  readonly expected: ShowsExpected | null;
  readonly basis: ShowBasis;
}

/** Boards and lists ask the same every few seconds: so many answers are kept, then all are forgotten. */
const MOST_KEPT = 500;

/** How many will have come when a day is over, by who is booked now and by what is known of each of them: said in this way wherever it is said. */
@Injectable()
export class ExpectedShows {
  private readonly kept = new Map<string, ShowsExpected>();

  constructor(
    private readonly people: PeopleChances,
    private readonly attendance: AttendanceService,
  ) {}

  /**
   * Of many days by one set of questions to the database, however many days there are, and one more for each on which seats are offered:
   * whoever is being asked may take theirs, so they count as if they were invited. The plan's own figure, of when it was made, belongs to the
   * plan.
   *
   * @returns by the ids of those days that are going on
   */
  async ofDays(
    db: EntityManager,
    organisationId: string,
    days: readonly InterviewDay[],
    now: Date,
  ): Promise<ReadonlyMap<string, ShowsExpected>> {
    const running = days.filter(({ status }) => status === 'approved');
    if (running.length === 0) return new Map();
    const slots = await db
      .getRepository(InterviewSlot)
      .findBy({ organisationId, interviewDayId: In(running.map(({ id }) => id)) });
    const startOf = new Map(slots.map((slot) => [slot.id, slot]));
    const bookings = await db.getRepository(Booking).find({
      where: { organisationId, interviewSlotId: In([...startOf.keys()]), status: Not('cancelled' as const) },
      order: { id: 'ASC' },
    });
    const standing = running.map((day) => ({
      day,
      standing: bookings.filter(({ interviewSlotId }) => startOf.get(interviewSlotId)?.interviewDayId === day.id),
    }));
    const asked = await askedFor(db, organisationId, running, slots);
    const chances = await this.chances(db, organisationId, standing, asked);
    return new Map(
      standing.map((one, at): [string, ShowsExpected] => {
        const of = chances[at];
        const invited = one.standing.map((booking) => {
          const { startsAt } = startOf.get(booking.interviewSlotId)!;
          return chanceNow(booking, { startsAt, slotMinutes: one.day.slotMinutes, at: now }, of);
        });
        const offered = (asked.get(one.day.id) ?? []).map(({ id }) => of.of(id));
        return [one.day.id, this.counted(of.shared, [...invited, ...offered])];
      }),
    );
  }

  /** Of all days at once, and once more of the few on which somebody is being asked for a seat. */
  private async chances(
    db: EntityManager,
    organisationId: string,
    days: readonly StandingOfDay[],
    asked: ReadonlyMap<string, readonly Application[]>,
  ): Promise<ShowChances[]> {
    const chances = await this.people.ofStanding(organisationId, days);
    for (const [at, { day, standing }] of days.entries()) {
      const ofDay = asked.get(day.id);
      if (ofDay !== undefined)
        chances[at] = await this.people.ofDay(db, day, { standing, asked: ofDay, newcomers: [] });
    }
    return chances;
  }

  /** The same of one day that was read already. */
  async ofDay(actor: Actor, { day, state }: DayReading): Promise<DayExpectation> {
    const basis = await this.attendance.basis(actor);
    if (state === null || day.status !== 'approved') return { expected: null, basis };
    const { shared, standing } = state.now;
    const probabilities = standing.map(({ showProbability }) => showProbability);
    return { expected: this.counted(shared, probabilities), basis };
  }

  private counted(shared: ShowChances['shared'], probabilities: readonly number[]): ShowsExpected {
    const key = JSON.stringify([shared, probabilities]);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const counted = expectedShows({ shared }, probabilities);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, counted);
    return counted;
  }
}

/** Whoever is being asked for a seat, by days; a day of which nobody is has no entry. */
async function askedFor(
  db: EntityManager,
  organisationId: string,
  days: readonly InterviewDay[],
  slots: readonly InterviewSlot[],
): Promise<ReadonlyMap<string, readonly Application[]>> {
  const offered = await db.getRepository(WaitingPlace).find({
    where: { organisationId, interviewDayId: In(days.map(({ id }) => id)), status: 'offered' },
    order: { id: 'ASC' },
  });
  const dayOf = new Map(days.map((day) => [day.id, day]));
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
  // As of `heldPlaces`: where nobody interviews nobody can take the seat that is held for them.
  const places = offered.filter(({ interviewSlotId, interviewDayId }) => {
    const [slot, day] = [slotOf.get(interviewSlotId ?? ''), dayOf.get(interviewDayId)];
    return slot !== undefined && day !== undefined && isStaffed(slot, day);
  });
  if (places.length === 0) return new Map();
  const ids = places.map(({ applicationId }) => applicationId);
  const applications = await db.getRepository(Application).findBy({ organisationId, id: In(ids) });
  const applicationOf = new Map(applications.map((application) => [application.id, application]));
  const dayIds = new Set(places.map(({ interviewDayId }) => interviewDayId));
  return new Map(
    [...dayIds].map((dayId) => [
      dayId,
      places
        .filter(({ interviewDayId }) => interviewDayId === dayId)
        .flatMap(({ applicationId }) => applicationOf.get(applicationId) ?? []),
    ]),
  );
}
