import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { OrganisationsService } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { InterviewDay } from './interview-day.entity.js';
import { openOffers } from './open-offers-query.js';
import { SeatOffers } from './seat-offers.service.js';
import { takeTurn } from './take-turn.js';
import { WaitingPlace } from './waiting-place.entity.js';
import type { WaitingStatus } from './waiting-place.entity.js';

const NOTHING_KNOWN = { isGone: false, isUnseen: false, isUnstaffed: false };

/** Ends offers whose time is over, and offers their seats to the next. */
@Injectable()
export class OffersPassing {
  private readonly log = new Logger('interviews');

  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly offers: SeatOffers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * One offer, then one day a transaction: killed at any point and run again, or run twice at the same time, it goes on with what is left.
   * Organisations take turns day by day, so that none waits for more than one day of each other.
   */
  async run(): Promise<void> {
    const ids = await this.organisations.allOrganisationIds();
    let going = ids.map((organisationId) => ({ organisationId, steps: this.steps(organisationId) }));
    while (going.length > 0) {
      const unfinished: typeof going = [];
      for (const one of going) {
        try {
          if (!(await one.steps.next()).done) unfinished.push(one);
        } catch (error) {
          // The seats of all others are passed on whatever is wrong with these, which are tried again in a minute.
          const { organisationId } = one;
          this.log.error({ organisationId, err: error as Error }, 'Offers of seats could not be passed on');
        }
      }
      going = unfinished;
    }
  }

  /** The same for one organisation. */
  async passOn(organisationId: string): Promise<void> {
    const steps = this.steps(organisationId);
    while (!(await steps.next()).done);
  }

  /** Offers whose time is over first, then day by day. */
  private async *steps(organisationId: string): AsyncGenerator<void, void, void> {
    const over = await this.database.inOrganisation(organisationId, (db) => this.over(db, { organisationId }));
    for (const { place } of over) await this.endInTurn(place);
    for (const dayId of await this.offeringDays(organisationId)) {
      yield;
      await this.offerFreed(organisationId, dayId);
    }
  }

  private async offerFreed(organisationId: string, dayId: string): Promise<void> {
    const advice = await this.offers.advice({ organisationId, id: dayId });
    if (advice === null || advice.offers.length === 0) return;
    await this.database.inOrganisation(organisationId, async (db) => {
      // Locked, as by everybody who fills freed seats: nobody is asked to a day that is cancelled at this moment.
      const day = await db.getRepository(InterviewDay).findOne({
        where: { organisationId, id: dayId, status: 'approved', offersSeats: true },
        lock: { mode: 'pessimistic_write' },
      });
      if (day !== null) await this.offers.offerFreed(db, day, advice);
    });
  }

  /** Once nobody else is at the day and the person: whoever says yes by phone at this moment comes before or after, and is not lost. */
  private async endInTurn({ organisationId, id, interviewDayId, applicationId }: WaitingPlace): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      const lock = { mode: 'pessimistic_write' } as const;
      await db.getRepository(InterviewDay).findOne({ where: { organisationId, id: interviewDayId }, lock });
      await takeTurn(db, organisationId, [applicationId]);
      const [now] = await this.over(db, { organisationId, id });
      if (now !== undefined) await this.offers.end(db, now.place, now.to);
    });
  }

  /**
   * Open offers whose time is over, and those that nobody can accept any more. Whoever was not even reached in time, or could not
   * say yes because nobody interviews then, has not let it pass: they wait on.
   *
   * @param which  those of an organisation, or one of them alone
   */
  private async over(
    db: EntityManager,
    which: { readonly organisationId: string; readonly id?: string },
  ): Promise<{ place: WaitingPlace; to: WaitingStatus }[]> {
    const now = this.clock.now();
    const known = await openOffers(db, which);
    const open = await db
      .getRepository(WaitingPlace)
      .find({ where: { ...which, status: 'offered' }, order: { expiresAt: 'ASC' } });
    return open.flatMap((place): { place: WaitingPlace; to: WaitingStatus }[] => {
      const { isGone, isUnseen, isUnstaffed } = known.get(place.id) ?? NOTHING_KNOWN;
      if (isGone) return [{ place, to: 'off' }];
      if (place.expiresAt === null || place.expiresAt > now) return [];
      return [{ place, to: isUnseen || isUnstaffed ? 'waiting' : 'expired' }];
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
