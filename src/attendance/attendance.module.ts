import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/index.js';
import { AttendanceService } from './attendance.service.js';
import { LogImport } from './log-import.service.js';
import { ShowRatesService } from './show-rates.service.js';
import { ShowRecordRow } from './show-record.entity.js';

/** The show history and what it says. */
@Module({
  imports: [TypeOrmModule.forFeature([ShowRecordRow]), AuditModule],
  providers: [AttendanceService, ShowRatesService, LogImport],
  exports: [AttendanceService],
})
export class AttendanceModule {}
