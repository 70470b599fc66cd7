import { Inject, Logger, Module } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from '../../kernel/clock.js';
import { CLOCK } from '../config/index.js';
import { HttpClient } from './http-client.js';
import type { HttpAttempt } from './http-client.js';
import { systemTimer } from './timer.js';

const logger = new Logger('HttpClient');

function logAttempt(attempt: HttpAttempt): void {
  const line = { ...attempt, message: `${attempt.label}: ${attempt.status ?? attempt.failure}` };
  if (attempt.failure !== null || (attempt.status ?? 0) >= 500) logger.warn(line);
  else logger.debug(line);
}

/** Provides the one outgoing HTTP client. */
@Module({
  providers: [
    {
      provide: HttpClient,
      inject: [CLOCK],
      useFactory: (clock: Clock) =>
        // Jitter needs no seed: nothing computed depends on it.
        new HttpClient({ clock, timer: systemTimer, random: { next: Math.random }, onAttempt: logAttempt }),
    },
  ],
  exports: [HttpClient],
})
export class HttpClientModule implements OnApplicationShutdown {
  constructor(@Inject(HttpClient) private readonly http: HttpClient) {}

  onApplicationShutdown(): void {
    this.http.close();
  }
}
