import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/index.js';
import { BookingReader } from './booking-reader.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { CandidateLinks } from './candidate-links.service.js';
import { bookingNotFound, linkErased } from './interviews.errors.js';

/** Opens the booking behind a candidate's link. */
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
      const context = await this.reader.find(db, organisationId, bookingId);
      if (context === null) throw bookingNotFound();
      if (context.candidate.erasedAt !== null) throw linkErased();
      return work(db, context);
    });
  }
}
