import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { AuditService } from '../audit/index.js';
import {
  Application,
  ApplicationsService,
  listName,
  namedSql,
  nameWords,
  TIME_TO_THINK_MINUTES,
  typedWords,
} from '../candidates/index.js';
import type { Stage } from '../candidates/index.js';
import { dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { groupBy } from '../kernel/group-by.js';
import { isId, newId } from '../kernel/ids.js';
import { assertAllowed, mayDo } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { asConsequence } from './as-consequence.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingReader } from './booking-reader.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { Booking } from './booking.entity.js';
import { clockOf } from './domain/slot-times.js';
import type { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';
import { alreadyBooked, bookedElsewhere, bookingNotFound, dayAhead, dayInOtherState } from './interviews.errors.js';
import { keepOpen, openDay } from './open-day.js';
import { stageWith } from './stage-with.js';

/** Somebody of the vacancy who may stand at the door. */
export interface PossibleWalkIn {
  readonly applicationId: string;
  readonly name: string;
  readonly stage: Stage;
  /** What tells namesakes apart: where they live, when they responded, and when they are expected. */
  readonly citySlug: string | null;
  readonly respondedAt: Date;
  readonly expectedAt: Date | null;
  /** Their booking of this day: they are no walk-in and stand on the board already. */
  readonly bookingId: string | null;
  /**
   * The last digits of their number, for those who may read contacts, where another one of these has the same name. Nobody is reached by
   * them and they tell namesakes apart alone, so showing them is no reading of contacts, which would be audited.
   */
  readonly phoneEnd: string | null;
}

/** The booking of another day that keeps somebody at the door from being a walk-in. */
export interface BookedElsewhere {
  readonly applicationId: string;
  readonly bookingId: string;
  readonly name: string;
  readonly day: InterviewDay;
  readonly startsAt: Date;
  /** Whether this person may call it off to take them now. */
  readonly mayReplace: boolean;
}

const LONGEST_NAME_CHARACTERS = 100;

// A list to tap on, not to read.
const MOST_FOUND = 20;

/** As many digits as tell two numbers apart and are nobody's number. */
const PHONE_END = 4;

interface FoundRow {
  readonly id: string;
  readonly stage: Stage;
  readonly responded_at: Date;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly city_slug: string | null;
  readonly expected_at: Date | null;
  readonly booking_id: string | null;
  readonly phone_end: string | null;
}

/** People who come to an interview day without being expected there. */
@Injectable()
export class WalkIns {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationsService,
    private readonly bookings: BookingReader,
    private readonly changes: BookingChanges,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** People of the day's vacancy whose name begins like this, however it is spelt, with their booking of this day. */
  async find(actor: Actor, dayId: string, name: string): Promise<PossibleWalkIn[]> {
    assertAllowed(actor, 'days.check-in');
    const { organisationId } = actor;
    const words = typedWords(name.slice(0, LONGEST_NAME_CHARACTERS));
    if (words.length === 0) return [];
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await openDay(db, organisationId, dayId);
      const rows = await db.query<FoundRow[]>(
        `SELECT application.id, application.stage, application.responded_at, candidate.first_name, candidate.last_name,
                nullif(candidate.city_slug, '') AS city_slug,
                (SELECT min(slot.starts_at)
                   FROM bookings booking
                   JOIN interview_slots slot
                     ON slot.organisation_id = booking.organisation_id AND slot.id = booking.interview_slot_id
                  WHERE booking.organisation_id = application.organisation_id AND booking.application_id = application.id
                    AND booking.status <> 'cancelled' AND booking.outcome IS NULL) AS expected_at,
                (SELECT booking.id
                   FROM bookings booking
                   JOIN interview_slots slot ON slot.organisation_id = $1 AND slot.id = booking.interview_slot_id
                  WHERE booking.organisation_id = $1 AND booking.application_id = application.id
                    AND booking.status <> 'cancelled' AND slot.interview_day_id = $3
                  ORDER BY booking.id LIMIT 1) AS booking_id,
                (SELECT right(min(contact.normalised), ${PHONE_END})
                   FROM candidate_contacts contact
                  WHERE contact.organisation_id = candidate.organisation_id AND contact.candidate_id = candidate.id
                    AND contact.kind = 'phone' AND contact.normalised LIKE '+%') AS phone_end
           FROM applications application
           JOIN candidates candidate
             ON candidate.organisation_id = application.organisation_id AND candidate.id = application.candidate_id
          WHERE application.organisation_id = $1 AND application.vacancy_id = $2 AND application.merged_into_id IS NULL
            AND candidate.id IN (${namedSql(words, '$1', (place) => `$${String(place + 4)}`)})
          ORDER BY candidate.last_name, candidate.first_name, application.id LIMIT ${MOST_FOUND}`,
        [organisationId, day.vacancyId, day.id, ...words.map(({ beginning }) => beginning)],
      );
      const mayReadContacts = mayDo(actor, 'contacts.read');
      const namesakes = groupBy(rows, nameOf);
      return rows.map((row) => ({
        applicationId: row.id,
        name: listName({ firstName: row.first_name, lastName: row.last_name }),
        ...{ stage: row.stage, citySlug: row.city_slug, respondedAt: row.responded_at, expectedAt: row.expected_at },
        bookingId: row.booking_id,
        phoneEnd: mayReadContacts && (namesakes.get(nameOf(row)) ?? []).length > 1 ? row.phone_end : null,
      }));
    });
  }

  /** The vacancy for which people at the door are taken now. @throws ExpectedError when the day is not running or still to come */
  async vacancyAtDoor(actor: Actor, dayId: string): Promise<string> {
    assertAllowed(actor, 'days.check-in');
    const { organisationId } = actor;
    const day = await this.database.inOrganisation(organisationId, (db) => openDay(db, organisationId, dayId));
    this.assertBegun(day);
    return day.vacancyId;
  }

  private assertBegun({ timeZone, date }: InterviewDay): void {
    if (dayIn(this.clock.now(), timeZone) < date) throw dayAhead(date);
  }

  /** When and where somebody is expected instead; null when nowhere. @throws ExpectedError when the day is not running */
  async elsewhere(actor: Actor, dayId: string, applicationId: string): Promise<BookedElsewhere | null> {
    assertAllowed(actor, 'days.check-in');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await openDay(db, organisationId, dayId);
      const found = isId(applicationId) ? await standingBooking(db, day, applicationId) : null;
      if (found === null || found.dayId === day.id) return null;
      const context = await this.bookings.find(db, organisationId, found.bookingId);
      if (context === null) return null;
      return {
        applicationId,
        bookingId: found.bookingId,
        name: listName(context.candidate),
        day: context.day,
        startsAt: context.slot.startsAt,
        mayReplace: mayDo(actor, 'bookings.change'),
      };
    });
  }

  /**
   * Puts somebody who came by themselves on the board, as there. Takes no seat: seats are what was promised to others.
   *
   * @param insteadOf  their booking of another day, which ends with this: they are here now
   * @returns the booking's id
   * @throws ExpectedError when the person is expected today anyway or, without `insteadOf`, on another day, or the day is not running or
   *   still to come
   */
  async add(actor: Actor, dayId: string, applicationId: string, insteadOf: string | null = null): Promise<string> {
    assertAllowed(actor, 'days.check-in');
    if (insteadOf !== null) assertAllowed(actor, 'bookings.change');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const day = await keepOpen(db, organisationId, dayId);
      this.assertBegun(day);
      const application = isId(applicationId)
        ? await db.getRepository(Application).findOne({
            where: { organisationId, id: applicationId, vacancyId: day.vacancyId, mergedIntoId: IsNull() },
            lock: { mode: 'pessimistic_write' },
          })
        : null;
      if (application === null) throw bookingNotFound();
      const standing = await standingBooking(db, day, applicationId);
      if (standing?.dayId === day.id) throw alreadyBooked();
      if (standing !== null) {
        if (standing.bookingId !== insteadOf) throw bookedElsewhere(standing.date, standing.bookingId);
      }
      const booking = { ...(await this.bookingOf(db, day, application)), insteadOfId: standing?.bookingId ?? null };
      if (standing !== null) await this.end(db, actor, standing.bookingId, booking.id);
      await db.getRepository(Booking).insert(booking);
      await this.applications.move(asConsequence(actor), application.id, 'came');
      return booking.id;
    });
  }

  /** One to come is called off, as the candidate wants it who is here instead; at one whose time has come they were not. */
  private async end(db: EntityManager, actor: Actor, bookingId: string, walkInId: string): Promise<void> {
    const { organisationId } = actor;
    const context = await this.bookings.find(db, organisationId, bookingId);
    if (context === null) return;
    if (context.slot.startsAt <= this.clock.now()) {
      const where = { organisationId, id: bookingId, outcome: IsNull() };
      await db.getRepository(Booking).update(where, { outcome: 'no-show' });
      return;
    }
    // Told when it can be relied on: a wrong tap is taken back within minutes.
    const at = new Date(this.clock.now().getTime() + TIME_TO_THINK_MINUTES * 60_000);
    if (await this.changes.cancel(db, context, 'candidate', 'time', { at, fact: walkInId })) {
      const subject = { type: 'booking', id: bookingId };
      await this.audit.record(actor, 'interviews.booking-cancelled', subject, { by: 'candidate' });
    }
  }

  /**
   * Gives back the booking that ended with a walk-in, who was not there after all: as it was, or, where its person has heard of the end
   * meanwhile, with a word that it stands again. A seat that somebody else has got stays theirs.
   *
   * @returns the stage of whoever has it; null when nothing stands now
   */
  async giveBack(db: EntityManager, actor: Actor, { organisationId, insteadOfId }: Booking): Promise<Stage | null> {
    const before = insteadOfId === null ? null : await this.bookings.find(db, organisationId, insteadOfId);
    if (before === null || before.day.status !== 'approved') return null;
    if (!(await this.stands(db, actor, before))) return null;
    return stageWith(await db.getRepository(Booking).findOneByOrFail({ organisationId, id: before.booking.id }));
  }

  /** @returns false when it is past mending */
  private async stands(db: EntityManager, actor: Actor, context: BookingContext): Promise<boolean> {
    const { booking } = context;
    const { organisationId, id, cancelledAt } = booking;
    if (booking.outcome === 'no-show') {
      await db.getRepository(Booking).update({ organisationId, id, outcome: 'no-show' }, { outcome: null });
      return true;
    }
    if (cancelledAt === null || booking.cancelledBy !== 'candidate') return booking.status !== 'cancelled';
    const slot = await db.getRepository(InterviewSlot).findOne({
      where: { organisationId, id: booking.interviewSlotId },
      lock: { mode: 'pessimistic_write' },
    });
    if (slot === null || slot.seatsTaken >= slot.seats + slot.seatsBeyondPlan) return false;
    const now = this.clock.now().getTime();
    if (now < cancelledAt.getTime() + TIME_TO_THINK_MINUTES * 60_000) await this.changes.restore(db, booking);
    else if (slot.startsAt.getTime() > now)
      await this.changes.takeUpAgain(db, asConsequence(actor), context, slot, 'us');
    else return false;
    await this.audit.record(actor, 'interviews.booking-given-back', { type: 'booking', id });
    return true;
  }

  private async bookingOf(db: EntityManager, day: InterviewDay, application: Application): Promise<Booking> {
    const { organisationId } = day;
    const now = this.clock.now();
    const slots = await db
      .getRepository(InterviewSlot)
      .find({ where: { organisationId, interviewDayId: day.id }, order: { startsAt: 'ASC' } });
    // The slot that is running: the last one that has begun, or the first before the day's beginning.
    const slot = slots.findLast(({ startsAt }) => startsAt <= now) ?? slots[0];
    if (slot === undefined) throw dayInOtherState(day.status);
    const { hour, weekday } = clockOf(now, day.timeZone);
    const { boards, scorePoints } = application;
    return {
      organisationId,
      id: newId(),
      interviewSlotId: slot.id,
      applicationId: application.id,
      ownApplicationId: null,
      status: 'confirmed',
      outcome: 'came',
      sequence: 0,
      walkIn: true,
      insteadOfId: null,
      features: { leadHours: 0, localHour: hour, weekday, boards, scorePoints, hasEmail: false },
      moments: [],
      checkedInAt: now,
      confirmedAt: now,
      cancelledAt: null,
      cancelReason: null,
      cancelledBy: null,
      knownSequence: 0,
      noAnswerAt: null,
      noAnswerSequence: null,
      reminderPolicy: null,
      createdAt: now,
    };
  }
}

/** A name as it is compared: family name and first name stand in either order, and in any spelling. */
function nameOf({ first_name: firstName, last_name: lastName }: FoundRow): string {
  const words = nameWords({ firstName, lastName });
  // The first word of a part is the whole of it.
  const parts = (['last', 'first'] as const).map((part) => words.find((one) => one.part === part)?.word ?? '');
  return parts.sort().join(' ');
}

/** A booking in whose way a second one would be: of this day, or of another one and still open. */
interface StandingBooking {
  readonly bookingId: string;
  readonly dayId: string;
  /** Its day, YYYY-MM-DD. */
  readonly date: string;
}

async function standingBooking(
  db: EntityManager,
  day: InterviewDay,
  applicationId: string,
): Promise<StandingBooking | null> {
  const [found] = await db.query<StandingBooking[]>(
    `SELECT booking.id AS "bookingId", slot.interview_day_id AS "dayId", day.date::text AS date
       FROM bookings booking
       JOIN interview_slots slot ON slot.organisation_id = booking.organisation_id AND slot.id = booking.interview_slot_id
       JOIN interview_days day ON day.organisation_id = slot.organisation_id AND day.id = slot.interview_day_id
      WHERE booking.organisation_id = $1 AND booking.application_id = $2 AND booking.status <> 'cancelled'
        AND (slot.interview_day_id = $3 OR booking.outcome IS NULL)
      ORDER BY slot.interview_day_id = $3 DESC LIMIT 1`,
    [day.organisationId, applicationId, day.id],
  );
  return found ?? null;
}
