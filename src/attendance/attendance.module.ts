import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { AttendanceLog } from './attendance-log.entity.js';
import { AttendanceLogsService } from './attendance-logs.service.js';
import { AttendanceService } from './attendance.service.js';
import { LogImport } from './log-import.service.js';
import { ReminderEffects } from './reminder-effects.service.js';
import { ShowHistoryService } from './show-history.service.js';
import { ShowFitRow } from './show-fit.entity.js';
import { ShowFits } from './show-fits.service.js';
import { ShowFitting } from './show-fitting.js';
import { ShowForecasts } from './show-forecasts.service.js';
import { ShowModelService } from './show-model.service.js';
import { ShowRatesService } from './show-rates.service.js';
import { ShowRecordRow } from './show-record.entity.js';
import { ShowRecords } from './show-records.service.js';

/** The show history and what it says. */
@Module({
  imports: [TypeOrmModule.forFeature([AttendanceLog, ShowFitRow, ShowRecordRow]), AuditModule, OrganisationsModule],
  providers: [
    AttendanceLogsService,
    AttendanceService,
    LogImport,
    ReminderEffects,
    ShowFits,
    { provide: ShowFitting, useExisting: ShowFits },
    ShowForecasts,
    ShowHistoryService,
    ShowModelService,
    ShowRatesService,
    ShowRecords,
  ],
  exports: [AttendanceLogsService, AttendanceService, ReminderEffects, ShowFits, ShowForecasts, ShowModelService],
})
export class AttendanceModule {}
