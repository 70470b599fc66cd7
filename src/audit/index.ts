export { AuditEntry } from './audit-entry.entity.js';
export { AuditModule } from './audit.module.js';
export { AuditService } from './audit.service.js';
export type { AuditedBy, AuditFilter, AuditSubject } from './audit.service.js';
