export { claimAlone } from './alone.js';
export { collidedWithOthers, DatabaseStartError, isDatabaseAway, violatedConstraint } from './database.errors.js';
export { connections, DatabaseModule } from './database.module.js';
export { currentTransaction, Database } from './database.js';
export { startEmbeddedPostgres } from './embedded-postgres.js';
export type { EmbeddedPostgres } from './embedded-postgres.js';
export { migrate, migrationClasses } from './migrate.js';
export { APPLICATION_ROLE, sharedTable, tenantPolicy } from './tenancy.js';
