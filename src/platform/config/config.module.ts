import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Clock } from '../../kernel/clock.js';
import { SETTINGS } from './settings.js';
import type { Settings } from './settings.js';

/** The injection token of the clock. */
export const CLOCK = Symbol('clock');

/** Makes settings and clock available everywhere. */
@Global()
@Module({})
export class ConfigModule {
  static with(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [SETTINGS, CLOCK],
    };
  }
}
