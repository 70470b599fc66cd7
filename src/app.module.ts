import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { ApiModule } from './api/index.js';
import { FirstRunModule } from './first-run/index.js';
import type { Clock } from './kernel/clock.js';
import type { Settings } from './platform/config/index.js';
import { ProductModule } from './product.module.js';
import { WebModule } from './web/index.js';

/** Everything, put together. Routes are there always and served only where the process has the role `web`. */
@Module({})
export class AppModule {
  static with(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [ProductModule.with(settings, clock), FirstRunModule, ApiModule, WebModule],
    };
  }
}
