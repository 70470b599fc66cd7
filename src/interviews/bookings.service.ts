import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationsService, languageToWrite } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { candidateActor } from '../organisations/index.js';
import { CLOCK } from '../platform/config/index.js';
import type { ViewLanguage } from '../platform/views/index.js';
import { BookingChanges } from './booking-changes.service.js';
import type { BookingContext } from './booking-reader.service.js';
import { BookingReturns } from './booking-returns.service.js';
import type { BookingOutcome, BookingStatus } from './booking-status.js';
import { candidatesReason, stageAfter } from './cancel-reasons.js';
import type { ChangedBy } from './cancel-reasons.js';
import { movedMeanwhile, tooLateToChange } from './interviews.errors.js';
import { LinkedBookings } from './linked-bookings.service.js';
import { OpenTimes } from './open-times.service.js';
import type { FreeSlot } from './open-times.service.js';

/** What a candidate sees behind the link: their own interview and nobody else's. */
export interface CandidateView {
  readonly organisationId: string;
  readonly candidateId: string;
  readonly firstName: string | null;
  readonly language: ViewLanguage;
  readonly status: BookingStatus;
  readonly outcome: BookingOutcome | null;
  readonly startsAt: Date;
  readonly slotMinutes: number;
  /** Other candidates come to the same interview. */
  readonly isGroup: boolean;
  readonly timeZone: string;
  readonly citySlug: string;
  /** City of the candidate's résumé; null when it is not known. */
  readonly homeCitySlug: string | null;
  readonly vacancyTitle: string;
  readonly companyName: string;
  readonly address: string;
  readonly directions: string | null;
  readonly contactPhone: string | null;
  /** Who cancelled it; null when nobody did. */
  readonly cancelledBy: ChangedBy | null;
  /** They cancelled for the sake of the time alone: they stay among those whom we invite. */
  readonly asksOtherDay: boolean;
  /** True until the interview begins and while it is not cancelled. */
  readonly canChange: boolean;
  /** True while a candidate who cancelled may change their mind. */
  readonly canComeBack: boolean;
  readonly slotId: string;
  /** True while they can come back to the time that they cancelled. */
  readonly ownTimeFree: boolean;
  /** Other times of the same day that the plan leaves open, empty when neither can be changed nor come back to. */
  readonly freeSlots: readonly FreeSlot[];
}

/** What candidates do behind their signed link. The link is the right to do it: there is no signing in. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly linked: LinkedBookings,
    private readonly times: OpenTimes,
    private readonly changes: BookingChanges,
    private readonly returns: BookingReturns,
    private readonly applications: ApplicationsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The candidate's interview. @throws ExpectedError for a link that is invalid or expired, or of somebody who was erased */
  async view(token: string): Promise<CandidateView> {
    return this.linked.opened(token, async (db, context) => this.viewOf(db, context));
  }

  /** The other times of the day that the plan leaves open. */
  async freeSlots(token: string): Promise<readonly FreeSlot[]> {
    return (await this.view(token)).freeSlots;
  }

  /**
   * "I will come." Twice is once.
   *
   * @param seenSlotId  the time that they were shown; left out: whatever it is now
   * @throws ExpectedError when moved to another time since, cancelled, begun or over
   */
  async confirm(token: string, seenSlotId?: string): Promise<CandidateView> {
    return this.linked.opened(token, async (db, context) => {
      this.refuseIfBegun(context);
      if (seenSlotId !== undefined && seenSlotId !== context.booking.interviewSlotId) throw movedMeanwhile();
      await this.changes.confirm(db, candidateActor(context.booking.organisationId), context, tooLateToChange);
      return this.reread(db, context);
    });
  }

  /**
   * "Another time, please." Twice is once.
   *
   * @throws ExpectedError when the plan leaves that time closed, it is not of this day or is past, or when cancelled, begun or over
   */
  async move(token: string, slotId: string): Promise<CandidateView> {
    return this.linked.opened(token, async (db, context) => {
      this.refuseIfBegun(context);
      await this.times.keep(db, context);
      const slot = await this.times.chosen(db, context, slotId);
      await this.changes.move(db, candidateActor(context.booking.organisationId), context, slot);
      return this.reread(db, context);
    });
  }

  /**
   * "I will not come." The seat is free again. With the reason `time` the person stays on the shortlist for another day, with any
   * other they withdraw. Twice is once.
   *
   * @throws ExpectedError for a reason that is not offered, or when the interview has begun or is over
   */
  async cancel(token: string, reason: string): Promise<CandidateView> {
    const known = candidatesReason(reason);
    return this.linked.opened(token, async (db, context) => {
      if (context.booking.status === 'cancelled') return this.viewOf(db, context);
      this.refuseIfBegun(context);
      const actor = candidateActor(context.booking.organisationId);
      if (await this.changes.cancel(db, context, 'candidate', known)) {
        const stage = stageAfter('candidate', known);
        await this.applications.move(actor, context.application.id, stage, { reason: known });
      }
      return this.reread(db, context);
    });
  }

  /**
   * "I will come after all", to the time that was cancelled or another one. Twice is once.
   *
   * @throws ExpectedError when that time has no room, or when the interview has begun or there is no way back to it
   */
  async comeBack(token: string, slotId: string): Promise<CandidateView> {
    return this.linked.opened(token, async (db, context) => {
      this.refuseIfBegun(context);
      await this.returns.comeBack(db, candidateActor(context.booking.organisationId), context, slotId);
      return this.reread(db, context);
    });
  }

  private refuseIfBegun({ slot, booking }: BookingContext): void {
    if (slot.startsAt <= this.clock.now() || booking.outcome !== null) throw tooLateToChange();
  }

  private async reread(db: EntityManager, { booking }: BookingContext): Promise<CandidateView> {
    return this.viewOf(db, await this.linked.again(db, booking.organisationId, booking.id));
  }

  private async viewOf(db: EntityManager, context: BookingContext): Promise<CandidateView> {
    const { booking, slot, day, candidate, vacancy, companyName } = context;
    const now = this.clock.now();
    const canChange = booking.status !== 'cancelled' && booking.outcome === null && slot.startsAt > now;
    const canComeBack = await this.returns.isPossible(db, context);
    return {
      organisationId: day.organisationId,
      firstName: candidate.firstName,
      candidateId: candidate.id,
      language: languageToWrite(context.candidate, context.vacancy),
      status: booking.status,
      outcome: booking.outcome,
      startsAt: slot.startsAt,
      slotMinutes: day.slotMinutes,
      isGroup: day.format === 'group',
      timeZone: day.timeZone,
      citySlug: day.citySlug,
      homeCitySlug: candidate.citySlug,
      vacancyTitle: vacancy.title,
      companyName,
      address: day.address,
      directions: day.directions,
      contactPhone: day.contactPhone,
      cancelledBy: booking.cancelledBy,
      asksOtherDay: booking.cancelledBy === 'candidate' && booking.cancelReason === 'time',
      canChange,
      canComeBack,
      slotId: slot.id,
      ownTimeFree: canComeBack && slot.seatsTaken < slot.seats,
      freeSlots: canChange || canComeBack ? await this.times.open(db, context) : [],
    };
  }
}
