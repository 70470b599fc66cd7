import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { readLinkToken, writeLinkToken } from './candidate-link.js';
import type { LinkTarget } from './candidate-link.js';

/** The signed addresses behind which a candidate confirms, moves or cancels. */
@Injectable()
export class CandidateLinks {
  constructor(
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'linkSecret' | 'publicUrl'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Address of the candidate's page, valid until two days after the interview. */
  urlOf(target: LinkTarget, startsAt: Date): string {
    return `${this.settings.publicUrl}/c/${this.tokenOf(target, startsAt)}`;
  }

  tokenOf(target: LinkTarget, startsAt: Date): string {
    return writeLinkToken(this.settings.linkSecret, target, startsAt);
  }

  /** @throws ExpectedError for a token that is invalid or expired */
  open(token: string): LinkTarget {
    return readLinkToken(this.settings.linkSecret, token, this.clock.now());
  }
}
