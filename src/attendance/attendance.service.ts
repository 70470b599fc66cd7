import { Injectable } from '@nestjs/common';
import { assertAllowed } from '../organisations/index.js';
import type { Actor } from '../organisations/index.js';
import type { Outcome } from './domain/outcome.js';
import { LogImport } from './log-import.service.js';
import type { ImportOptions, LogImported, LogPreview } from './log-import.service.js';
import type { LogWish } from './log-reading.js';
import { ShowFits } from './show-fits.service.js';
import { ShowHistoryService } from './show-history.service.js';
import type { ShowBasis, ShowSummary } from './show-history.service.js';
import { ShowRatesService } from './show-rates.service.js';
import type { ShowRates } from './show-rates.service.js';
import { ShowRecords } from './show-records.service.js';
import type { BookingOutcomeRecord } from './show-records.service.js';

/** The show history: recorded, imported, asked. */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly shows: ShowRatesService,
    private readonly history: ShowHistoryService,
    private readonly logs: LogImport,
    private readonly records: ShowRecords,
    private readonly fits: ShowFits,
  ) {}

  /** See LogImport.importLog. */
  async importLog(actor: Actor, file: string | Uint8Array, options: ImportOptions): Promise<LogImported> {
    return this.logs.importLog(actor, file, options);
  }

  /** See LogImport.preview. */
  async previewLog(actor: Actor, file: string | Uint8Array, wish: LogWish): Promise<LogPreview> {
    return this.logs.preview(actor, file, wish);
  }

  /** See ShowRecords.record. */
  async record(record: BookingOutcomeRecord): Promise<void> {
    await this.records.record(record);
  }

  /** See ShowRecords.correct. */
  async correct(organisationId: string, bookingId: string, outcome: Outcome): Promise<void> {
    await this.records.correct(organisationId, bookingId, outcome);
  }

  /** See ShowRecords.forget. */
  async forget(organisationId: string, bookingId: string): Promise<void> {
    await this.records.forget(organisationId, bookingId);
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
    return this.history.basis(actor.organisationId);
  }

  /** The version of what was learnt on which a plan would rest that is made now; null: nothing was. */
  async fitInUse(organisationId: string): Promise<string | null> {
    return (await this.fits.inUse(organisationId))?.id ?? null;
  }
}
