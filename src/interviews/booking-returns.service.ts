import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull, Not } from 'typeorm';
import { ApplicationsService } from '../candidates/index.js';
import type { Stage } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingReader } from './booking-reader.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { Booking } from './booking.entity.js';
import { cannotComeBack } from './interviews.errors.js';
import { OpenTimes } from './open-times.service.js';
import { takeTurn } from './take-turn.js';

/** Where an application is after its candidate cancelled, and until somebody decides otherwise. */
const LEFT_BY_CANDIDATE: ReadonlySet<Stage> = new Set(['shortlisted', 'withdrawn']);

/** Candidates who cancelled and changed their mind. */
@Injectable()
export class BookingReturns {
  constructor(
    private readonly reader: BookingReader,
    private readonly times: OpenTimes,
    private readonly changes: BookingChanges,
    private readonly applications: ApplicationsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Whether the candidate may come back: they cancelled themselves, the interview has not begun, the day is on, and nobody has
   * rejected them or invited them to another interview since. Room is another question.
   */
  async isPossible(db: EntityManager, { booking, slot, day, application }: BookingContext): Promise<boolean> {
    const { organisationId, applicationId } = booking;
    if (booking.status !== 'cancelled' || booking.cancelledBy !== 'candidate' || booking.outcome !== null) return false;
    if (slot.startsAt <= this.clock.now() || day.status !== 'approved') return false;
    if (!LEFT_BY_CANDIDATE.has(application.stage)) return false;
    const active = { organisationId, applicationId, status: Not('cancelled' as const), outcome: IsNull() };
    return !(await db.getRepository(Booking).existsBy(active));
  }

  /**
   * "I will come after all", to the time that was cancelled or another one of the day. Twice is once; back already
   * but at another time, they are moved.
   *
   * @throws ExpectedError when that time has no room or is past, or when there is no way back any more
   */
  async comeBack(db: EntityManager, actor: Actor, context: BookingContext, slotId: string): Promise<void> {
    const { booking, day, application } = context;
    const { organisationId } = booking;
    // The day first, as whoever calls it off does.
    await this.times.keep(db, { day });
    await takeTurn(db, organisationId, [application.id]);
    const now = await this.reader.find(db, organisationId, booking.id);
    // From another tab they have come back already: what was chosen last counts.
    if (now !== null && now.booking.status !== 'cancelled') {
      if (now.slot.id === slotId) return;
      const other = await this.times.chosen(db, now, slotId);
      await this.changes.move(db, actor, now, other);
      return;
    }
    if (now === null || !(await this.isPossible(db, now))) throw cannotComeBack();
    const slot = await this.times.chosen(db, now, slotId);
    // First onto the shortlist: from outside nobody is booked, and a booking that stands would end with this move.
    if (now.application.stage === 'withdrawn') await this.applications.move(actor, application.id, 'shortlisted');
    await this.changes.takeUpAgain(db, actor, now, slot);
  }
}
