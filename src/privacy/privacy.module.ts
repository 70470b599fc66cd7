import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { PersonalDataRegistry } from './personal-data-registry.js';
import { PrivacyService } from './privacy.service.js';

/** Export and erasure of a person's data across all capabilities. */
@Module({
  imports: [AuditModule],
  providers: [PersonalDataRegistry, PrivacyService],
  exports: [PersonalDataRegistry, PrivacyService],
})
export class PrivacyModule {}
