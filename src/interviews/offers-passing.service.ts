import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { OrganisationsService } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { InterviewDay } from './interview-day.entity.js';
import { SeatOffers } from './seat-offers.service.js';
import { WaitingPlace } from './waiting-place.entity.js';
import type { WaitingStatus } from './waiting-place.entity.js';

/** Ends offers whose time is over, and offers their seats to the next. */
@Injectable()
export class OffersPassing {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly offers: SeatOffers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One offer, then one day a transaction: killed at any point and run again, or run twice at the same time, it goes on with what is left. */
  async run(): Promise<void> {
    for (const organisationId of await this.organisations.allOrganisationIds()) await this.passOn(organisationId);
  }

  /** The same for one organisation. */
  async passOn(organisationId: string): Promise<void> {
    for (const { place, to } of await this.over(organisationId)) {
      await this.database.inOrganisation(organisationId, (db) => this.offers.end(db, place, to));
    }
    for (const dayId of await this.offeringDays(organisationId)) {
      await this.database.inOrganisation(organisationId, async (db) => {
        // Locked, as by everybody who fills freed seats: nobody is asked to a day that is cancelled at this moment.
        const day = await db.getRepository(InterviewDay).findOne({
          where: { organisationId, id: dayId, status: 'approved', offersSeats: true },
          lock: { mode: 'pessimistic_write' },
        });
        if (day !== null) await this.offers.offerFreed(db, day);
      });
    }
  }

  /** Open offers whose time is over, and those that nobody can accept any more: the day is off, the person was rejected or merged. */
  private async over(organisationId: string): Promise<{ place: WaitingPlace; to: WaitingStatus }[]> {
    return this.database.inOrganisation(organisationId, async (db) => {
      const now = this.clock.now();
      const gone = await goneIds(db, organisationId);
      const open = await db
        .getRepository(WaitingPlace)
        .find({ where: { organisationId, status: 'offered' }, order: { expiresAt: 'ASC' } });
      return open.flatMap((place): { place: WaitingPlace; to: WaitingStatus }[] => {
        if (gone.has(place.id)) return [{ place, to: 'off' }];
        return place.expiresAt !== null && place.expiresAt <= now ? [{ place, to: 'expired' }] : [];
      });
    });
  }

  private async offeringDays(organisationId: string): Promise<string[]> {
    return this.database.inOrganisation(organisationId, async (db) => {
      // Zones differ by a day at most.
      const yesterday = addDays(dayIn(this.clock.now(), 'UTC'), -1);
      const days = await db
        .getRepository(InterviewDay)
        .createQueryBuilder('day')
        .select('day.id')
        .where('day.organisationId = :organisationId', { organisationId })
        .andWhere(`day.status = 'approved' AND day.offersSeats AND day.date >= :yesterday`, { yesterday })
        .orderBy('day.date', 'ASC')
        .addOrderBy('day.id', 'ASC')
        .getMany();
      return days.map(({ id }) => id);
    });
  }
}

async function goneIds(db: EntityManager, organisationId: string): Promise<Set<string>> {
  const rows = await db.query<{ id: string }[]>(
    `SELECT place.id
       FROM waiting_places place
       JOIN applications application ON application.organisation_id = $1 AND application.id = place.application_id
       JOIN interview_days day ON day.organisation_id = $1 AND day.id = place.interview_day_id
      WHERE place.organisation_id = $1 AND place.status = 'offered'
        AND (application.stage <> 'shortlisted' OR application.merged_into_id IS NOT NULL OR day.status <> 'approved')`,
    [organisationId],
  );
  return new Set(rows.map(({ id }) => id));
}
