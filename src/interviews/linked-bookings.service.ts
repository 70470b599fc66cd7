import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { isId } from '../kernel/ids.js';
import { Database } from '../platform/database/index.js';
import { BookingReader } from './booking-reader.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { Booking } from './booking.entity.js';
import { CandidateLinks } from './candidate-links.service.js';
import { bookingNotFound, linkErased } from './interviews.errors.js';

/** Opens bookings: the one behind a candidate's link, and those of an organisation. */
@Injectable()
export class LinkedBookings {
  constructor(
    private readonly database: Database,
    private readonly links: CandidateLinks,
    private readonly reader: BookingReader,
  ) {}

  /**
   * Does `work` with the booking in a transaction of its organisation.
   *
   * @throws ExpectedError for a link that is invalid or expired, or of somebody who was erased
   */
  async opened<T>(token: string, work: (db: EntityManager, context: BookingContext) => Promise<T>): Promise<T> {
    const { organisationId, bookingId } = this.links.open(token);
    return this.database.inOrganisation(organisationId, async (db) => {
      const context = await this.again(db, organisationId, bookingId);
      if (context.candidate.erasedAt !== null) throw linkErased();
      return work(db, context);
    });
  }

  /** The same for staff. @throws ExpectedError when there is none with this id in the organisation */
  async ofOrganisation<T>(
    organisationId: string,
    bookingId: string,
    work: (db: EntityManager, context: BookingContext) => Promise<T>,
  ): Promise<T> {
    return this.database.inOrganisation(organisationId, async (db) =>
      work(db, await this.again(db, organisationId, bookingId)),
    );
  }

  /** Whose bookings these are: the application by the booking. */
  async applicationsOf(organisationId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const bookings = await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Booking).findBy({ organisationId, id: In([...ids]) }),
    );
    return new Map(bookings.map(({ id, applicationId }) => [id, applicationId]));
  }

  /** As it is by now, inside a transaction. */
  async again(db: EntityManager, organisationId: string, bookingId: string): Promise<BookingContext> {
    const context = isId(bookingId) ? await this.reader.find(db, organisationId, bookingId) : null;
    if (context === null) throw bookingNotFound();
    return context;
  }
}
