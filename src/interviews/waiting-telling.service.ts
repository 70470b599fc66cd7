import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/index.js';
import type { Clock } from '../kernel/clock.js';
import { isId } from '../kernel/ids.js';
import { MessagingService } from '../messaging/index.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import { InterviewDay } from './interview-day.entity.js';
import { dayInOtherState, dayNotFound } from './interviews.errors.js';
import { ON_WAITING_LIST } from './on-waiting-list.message.js';
import { SeatOffers } from './seat-offers.service.js';
import { WaitingPeople } from './waiting-people.service.js';

/** Tells those who wait for a seat that they do. A person decides it: not everybody on a shortlist has to hear of a day that is full. */
@Injectable()
export class WaitingTelling {
  constructor(
    private readonly database: Database,
    private readonly people: WaitingPeople,
    private readonly offers: SeatOffers,
    private readonly messaging: MessagingService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Writes to everybody who waits for this day, can be written to and was not told yet. Twice is once, for each person and day.
   *
   * @returns to how many
   * @throws ExpectedError when the day is not on, or not of this organisation
   */
  async tell(actor: Actor, dayId: string): Promise<number> {
    assertAllowed(actor, 'days.plan');
    const { organisationId } = actor;
    return this.database.inOrganisation(organisationId, async (db) => {
      const where = { organisationId, id: dayId };
      const day = isId(dayId)
        ? await db.getRepository(InterviewDay).findOne({ where, lock: { mode: 'pessimistic_write' } })
        : null;
      if (day === null) throw dayNotFound();
      if (day.status !== 'approved') throw dayInOtherState(day.status);
      let told = 0;
      for (const { application } of (await this.people.read(db, day)).filter(
        ({ isNext, isTold }) => isNext && !isTold,
      )) {
        const { id: subjectId } = await this.offers.placeOf(db, day, application);
        const isNew = await this.messaging.queue({
          ...{ organisationId, kind: ON_WAITING_LIST, subjectId, recipientCandidateId: application.candidateId },
          ...{ dedupeKey: `on-waiting-list:${subjectId}`, notBefore: this.clock.now() },
        });
        if (isNew) told += 1;
      }
      const subject = { type: 'interview-day', id: dayId };
      if (told > 0) await this.audit.record(actor, 'interviews.waiting-told', subject, { told });
      return told;
    });
  }
}
