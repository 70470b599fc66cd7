import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull, Not } from 'typeorm';
import type { ApplicationListener, ApplicationMoved, Stage } from '../candidates/index.js';
import { BookingChanges } from './booking-changes.service.js';
import { BookingReader } from './booking-reader.service.js';
import { Booking } from './booking.entity.js';

/** An application in one of these expects no interview, so a booking that is still open is cancelled with the move. */
const WITHOUT_INTERVIEW: ReadonlySet<Stage> = new Set(['new', 'reviewed', 'shortlisted', 'rejected', 'withdrawn']);

/** Frees the seat of somebody who is rejected, withdraws or is put back while an interview is booked. */
@Injectable()
export class ApplicationMoves implements ApplicationListener {
  constructor(
    private readonly changes: BookingChanges,
    private readonly reader: BookingReader,
  ) {}

  async moved(db: EntityManager, event: ApplicationMoved): Promise<void> {
    if (!WITHOUT_INTERVIEW.has(event.to)) return;
    const { organisationId, applicationId } = event;
    const booking = await db
      .getRepository(Booking)
      .findOneBy({ organisationId, applicationId, status: Not('cancelled'), outcome: IsNull() });
    if (booking === null) return;
    const context = await this.reader.find(db, organisationId, booking.id);
    if (context !== null) await this.changes.cancel(db, context, 'us', event.to);
  }
}
