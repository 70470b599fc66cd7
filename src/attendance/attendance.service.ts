import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { Database } from '../platform/database/index.js';
import type { KnownThen } from './domain/known-then.js';
import type { Outcome } from './domain/outcome.js';
import { LogImport } from './log-import.service.js';
import type { ImportOptions, LogImported, LogPreview } from './log-import.service.js';
import type { LogWish } from './log-reading.js';
import { ShowHistoryService } from './show-history.service.js';
import type { ShowBasis, ShowSummary } from './show-history.service.js';
import { showKeys } from './show-keys.js';
import { ShowRatesService } from './show-rates.service.js';
import type { ShowRates } from './show-rates.service.js';
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
  /** What was known before, oldest first; null of erased people and walk-ins. */
  readonly known: readonly KnownThen[] | null;
}

/** The show history: recorded, imported, asked. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly database: Database,
    private readonly shows: ShowRatesService,
    private readonly history: ShowHistoryService,
    private readonly logs: LogImport,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** See LogImport.importLog. */
  async importLog(actor: Actor, file: string | Uint8Array, options: ImportOptions): Promise<LogImported> {
    return this.logs.importLog(actor, file, options);
  }

  /** See LogImport.preview. */
  async previewLog(actor: Actor, file: string | Uint8Array, wish: LogWish): Promise<LogPreview> {
    return this.logs.preview(actor, file, wish);
  }

  /** Records what became of a booking. Twice is once: the first record stays. */
  async record(record: BookingOutcomeRecord): Promise<void> {
    await this.database.inOrganisation(record.organisationId, async (db) => {
      await db
        .createQueryBuilder()
        .insert()
        .into(ShowRecordRow)
        .values({
          ...record,
          id: newId(),
          cityText: null,
          vacancyText: null,
          ...showKeys({ citySlug: record.citySlug, cityText: null, vacancyText: null, board: record.board }),
          source: this.settings.boardsSimulated ? 'rehearsal' : 'booking',
          sourceKey: record.bookingId,
          attendanceLogId: null,
          stated: null,
          recordedAt: this.clock.now(),
        })
        .orIgnore()
        .execute();
    });
  }

  /** See ShowRatesService.rates. */
  async rates(actor: Actor): Promise<ShowRates> {
    return this.shows.rates(actor);
  }

  /** All records that count together: what every figure about coming rests on. */
  async summary(organisationId: string): Promise<ShowSummary> {
    return this.history.summary(organisationId);
  }

  /** What figures rest on now. @throws NotAllowed */
  async basis(actor: Actor): Promise<ShowBasis> {
    assertAllowed(actor, 'attendance.read');
    return (await this.history.summary(actor.organisationId)).basis;
  }
}
