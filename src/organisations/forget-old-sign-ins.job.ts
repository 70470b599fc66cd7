import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { defineTick } from '../platform/queue/index.js';
import { WebSessionStore } from '../platform/web-session/index.js';
import { SignInLinksService } from './sign-in-links.service.js';
import { SignInThrottle } from './sign-in-throttle.service.js';

/** Removes what signing in leaves behind: expired sessions, dead links, counted attempts. */
@Injectable()
export class SignInHousekeeping {
  constructor(
    private readonly sessions: WebSessionStore,
    private readonly links: SignInLinksService,
    private readonly throttle: SignInThrottle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async forgetOld(): Promise<void> {
    await this.sessions.clearExpired();
    await this.links.clearOld(this.clock.now());
    await this.throttle.clearOld();
  }
}

/** Hourly: nothing of it is in the way sooner. */
export const forgetOldSignIns = defineTick({
  name: 'organisations.forget-old-sign-ins',
  everySeconds: 3600,
  service: SignInHousekeeping,
  handle: (housekeeping) => housekeeping.forgetOld(),
});
