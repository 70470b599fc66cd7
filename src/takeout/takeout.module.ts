import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { TakeoutService } from './takeout.service.js';

/** What an organisation takes along when it goes, or keeps beside. */
@Module({ imports: [AuditModule, OrganisationsModule], providers: [TakeoutService], exports: [TakeoutService] })
export class TakeoutModule {}
