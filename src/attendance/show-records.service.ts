import { Inject, Injectable } from '@nestjs/common';
import type { CalendarDate } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { KnownThen } from './domain/known-then.js';
import type { Outcome } from './domain/outcome.js';
import type { ReminderPolicy } from './domain/reminder-policy.js';
import { ShowFits } from './show-fits.service.js';
import { showKeys } from './show-keys.js';
import { ShowRecordRow } from './show-record.entity.js';

/** What became of one booking of our own. */
export interface BookingOutcomeRecord {
  readonly organisationId: string;
  readonly bookingId: string;
  readonly date: CalendarDate;
  readonly citySlug: string;
  readonly vacancyId: string;
  readonly board: string | null;
  readonly format: string;
  readonly outcome: Outcome;
  /** Which reminders chance gave its person, by the first booking that got any so; null outside of any trial. */
  readonly trial?: { readonly bookingId: string; readonly policy: ReminderPolicy } | null;
  /** Somebody was marked by hand as there or not there on its day: with simulated boards, too, that is no invention. */
  readonly isByHand?: boolean;
  /** What was known before, oldest first; null of erased people and walk-ins. */
  readonly known: readonly KnownThen[] | null;
}

/** Writes down what became of bookings of our own. */
@Injectable()
export class ShowRecords {
  constructor(
    private readonly database: Database,
    private readonly fits: ShowFits,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Records what became of a booking. Twice is once: the first record stays. */
  async record(record: BookingOutcomeRecord): Promise<void> {
    await this.database.inOrganisation(record.organisationId, async (db) => {
      const { trial, isByHand = false, ...booking } = record;
      await db
        .createQueryBuilder()
        .insert()
        .into(ShowRecordRow)
        .values({
          ...booking,
          id: newId(),
          cityText: null,
          vacancyText: null,
          ...showKeys({ citySlug: record.citySlug, cityText: null, vacancyText: null, board: record.board }),
          source: this.settings.boardsSimulated && !isByHand ? 'rehearsal' : 'booking',
          sourceKey: record.bookingId,
          attendanceLogId: null,
          stated: null,
          reminderPolicy: trial?.policy ?? null,
          trialId: trial?.bookingId ?? null,
          recordedAt: this.clock.now(),
        })
        .orIgnore()
        .execute();
    });
  }

  /** What became of a booking after all, as somebody corrected it: from now on the history has this. */
  async correct(organisationId: string, bookingId: string, outcome: Outcome): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.getRepository(ShowRecordRow).update({ organisationId, bookingId }, { outcome });
      await this.fits.queueFit(organisationId);
    });
  }

  /** What was written down of a booking by mistake: the history says nothing of it any more. */
  async forget(organisationId: string, bookingId: string): Promise<void> {
    await this.database.inOrganisation(organisationId, async (db) => {
      await db.getRepository(ShowRecordRow).delete({ organisationId, bookingId });
      await this.fits.queueFit(organisationId);
    });
  }
}
