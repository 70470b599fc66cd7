import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { AttendanceLog } from './attendance-log.entity.js';
import { AttendanceLogsService } from './attendance-logs.service.js';
import { AttendanceService } from './attendance.service.js';
import { LogImport } from './log-import.service.js';
import { ReminderEffects } from './reminder-effects.service.js';
import { ShowHistoryService } from './show-history.service.js';
import { ShowRatesService } from './show-rates.service.js';
import { ShowRecordRow } from './show-record.entity.js';

/** The show history and what it says. */
@Module({
  imports: [TypeOrmModule.forFeature([AttendanceLog, ShowRecordRow]), AuditModule],
  providers: [
    AttendanceService,
    AttendanceLogsService,
    ShowHistoryService,
    ShowRatesService,
    LogImport,
    ReminderEffects,
  ],
  exports: [AttendanceService, AttendanceLogsService, ReminderEffects],
})
export class AttendanceModule {}
