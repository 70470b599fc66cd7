import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS } from '../config/index.js';
import type { Settings } from '../config/index.js';
import { Database } from './database.js';
import { preparingClient } from './prepared-statements.js';
import { APPLICATION_ROLE } from './tenancy.js';

/**
 * How the connections of a pool are made: whoever the address names, every one works with the rights of the application alone, and
 * keeps frequent statements prepared.
 *
 * @param max  most of them
 */
export function connections(max: number): object {
  // A plan of its own for each asking: one made while a table was small would be kept while the first pull fills it.
  const options = `-c role=${APPLICATION_ROLE} -c plan_cache_mode=force_custom_plan`;
  return { max, options, Client: preparingClient() };
}

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
        extra: connections(settings.databaseConnections),
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
