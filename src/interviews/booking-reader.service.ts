import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Application, Candidate, writableAddressSql } from '../candidates/index.js';
import { Client, Organisation } from '../organisations/index.js';
import { Vacancy } from '../vacancies/index.js';
import { Booking } from './booking.entity.js';
import { InterviewDay } from './interview-day.entity.js';
import { InterviewSlot } from './interview-slot.entity.js';

/** A booking with everything around it. */
export interface BookingContext {
  readonly booking: Booking;
  readonly slot: InterviewSlot;
  readonly day: InterviewDay;
  readonly application: Application;
  readonly candidate: Candidate;
  readonly vacancy: Vacancy;
  /** Who invites: the client an agency hires for, else the organisation itself. */
  readonly companyName: string;
}

/** Reads what pages and messages of interviews need from the capabilities below. */
@Injectable()
export class BookingReader {
  /** The booking in its context; null if there is none in this organisation. */
  async find(db: EntityManager, organisationId: string, bookingId: string): Promise<BookingContext | null> {
    const booking = await db.getRepository(Booking).findOneBy({ organisationId, id: bookingId });
    if (booking === null) return null;
    const slot = await db.getRepository(InterviewSlot).findOneByOrFail({ organisationId, id: booking.interviewSlotId });
    const day = await db.getRepository(InterviewDay).findOneByOrFail({ organisationId, id: slot.interviewDayId });
    const application = await db
      .getRepository(Application)
      .findOneByOrFail({ organisationId, id: booking.applicationId });
    const candidate = await db
      .getRepository(Candidate)
      .findOneByOrFail({ organisationId, id: application.candidateId });
    const vacancy = await db.getRepository(Vacancy).findOneByOrFail({ organisationId, id: day.vacancyId });
    return { booking, slot, day, application, candidate, vacancy, companyName: await this.companyName(db, vacancy) };
  }

  /** Those of the candidates who have an address to write to. */
  async withEmail(db: EntityManager, organisationId: string, candidateIds: readonly string[]): Promise<Set<string>> {
    const rows = await db.query<{ candidate_id: string }[]>(
      `SELECT asked.candidate_id FROM unnest($2::uuid[]) AS asked (candidate_id)
        WHERE EXISTS (SELECT 1 FROM candidate_contacts contact
                       WHERE contact.organisation_id = $1
                         AND ${writableAddressSql('contact', '$1', 'asked.candidate_id')})`,
      [organisationId, candidateIds],
    );
    return new Set(rows.map((row) => row.candidate_id));
  }

  /** Who invites to an interview for this vacancy. */
  async companyName(db: EntityManager, vacancy: Vacancy): Promise<string> {
    const { organisationId, clientId } = vacancy;
    if (clientId !== null) {
      const client = await db.getRepository(Client).findOneBy({ organisationId, id: clientId });
      if (client !== null) return client.name;
    }
    const organisation = await db.getRepository(Organisation).findOneBy({ organisationId, id: organisationId });
    return organisation?.name ?? '';
  }
}
