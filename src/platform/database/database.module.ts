import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { Database } from './database.js';
import { APPLICATION_ROLE } from './tenancy.js';

/** Connections to the database as the application's role. Expects the database to be migrated. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [SETTINGS],
      useFactory: (settings: Settings) => ({
        type: 'postgres' as const,
        url: settings.databaseUrl ?? undefined,
        autoLoadEntities: true,
        retryAttempts: 3,
        retryDelay: 500,
        // Whoever the address names, every connection works with the rights of the application alone.
        extra: { max: settings.databaseConnections, options: `-c role=${APPLICATION_ROLE}` },
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
