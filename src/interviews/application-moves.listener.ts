import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { StageMove, TIME_TO_THINK_MINUTES } from '../candidates/index.js';
import type { ApplicationListener, ApplicationMoved, Stage } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingReader } from './booking-reader.service.js';
import { Booking } from './booking.entity.js';
import { cancellationTold, checkInInstead } from './interviews.errors.js';

/** An application in one of these expects no interview, so a booking that is still open is cancelled with the move. */
const WITHOUT_INTERVIEW: ReadonlySet<Stage> = new Set(['new', 'reviewed', 'shortlisted', 'rejected', 'withdrawn']);

/** True for a stage in which no interview is expected: whoever is moved there loses the one that is booked. */
export function cancelsInterview(to: Stage): boolean {
  return WITHOUT_INTERVIEW.has(to);
}

/**
 * Frees the seat of somebody who is rejected, withdraws or is put back while an interview is booked. The person is told when the
 * time to think is over; a move taken back until then gives the booking back as it was. Whoever is expected comes through the door.
 */
@Injectable()
export class ApplicationMoves implements ApplicationListener {
  constructor(
    private readonly changes: BookingChanges,
    private readonly reader: BookingReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ExpectedError when somebody is said to have come who is expected at a day, or was told that they are not any more */
  async moved(db: EntityManager, event: ApplicationMoved): Promise<void> {
    const { organisationId, applicationId, moveId, from, to, undoesId } = event;
    if (undoesId !== null && cancelsInterview(from)) await this.takenBack(db, event, undoesId);
    const isByHand = to === 'came' && undoesId === null && event.actor.role !== 'system';
    if (!cancelsInterview(to) && !isByHand) return;
    const booking = await db
      .getRepository(Booking)
      .findOneBy({ organisationId, applicationId, status: Not('cancelled'), outcome: IsNull() });
    if (booking === null) return;
    if (isByHand) throw checkInInstead();
    const context = await this.reader.find(db, organisationId, booking.id);
    const at = new Date(this.clock.now().getTime() + TIME_TO_THINK_MINUTES * 60_000);
    if (context !== null) await this.changes.cancel(db, context, 'us', to, { at, fact: moveId });
  }

  /** @throws ExpectedError when the person was told already that the interview is cancelled */
  private async takenBack(
    db: EntityManager,
    { organisationId, applicationId, from }: ApplicationMoved,
    undoesId: string,
  ): Promise<void> {
    const { movedAt } = await db.getRepository(StageMove).findOneByOrFail({ organisationId, id: undoesId });
    const booking = await db.getRepository(Booking).findOne({
      where: {
        ...{ organisationId, applicationId, status: 'cancelled', cancelledBy: 'us', cancelReason: from },
        cancelledAt: MoreThanOrEqual(movedAt),
      },
      order: { cancelledAt: 'ASC' },
    });
    if (!booking?.cancelledAt) return;
    const told = booking.cancelledAt.getTime() + TIME_TO_THINK_MINUTES * 60_000;
    if (this.clock.now().getTime() >= told) throw cancellationTold();
    await this.changes.restore(db, booking);
  }
}
