import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Clock } from '../kernel/clock.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { readSigned, writeSigned } from '../platform/signed-links/index.js';
import { QuestionLinkExpired, QuestionLinkInvalid } from './scoring.errors.js';

/** Which questions a candidate's link opens. */
export interface QuestionLink {
  readonly organisationId: string;
  readonly roundId: string;
  readonly expiresAt: Date;
}

const PURPOSE = 'question-link';

// Short names: the payload is part of an address that people see.
const payloadSchema = z.object({ o: z.uuid(), r: z.uuid(), e: z.int() });

/** Whoever has not answered by then is asked again, or has found work. */
const DAYS_OPEN = 14;

/** The signed addresses behind which a candidate answers what was asked. */
@Injectable()
export class QuestionLinks {
  constructor(
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'linkSecret' | 'publicUrl'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Address of the page, open for two weeks from now. */
  urlOf(organisationId: string, roundId: string): string {
    const expires = Math.floor(this.clock.now().getTime() / 1000) + DAYS_OPEN * 86_400;
    const token = writeSigned(this.settings.linkSecret, PURPOSE, { o: organisationId, r: roundId, e: expires });
    return `${this.settings.publicUrl}/q/${token}`;
  }

  /** @throws QuestionLinkInvalid, QuestionLinkExpired */
  open(token: string): QuestionLink {
    const payload = readSigned(this.settings.linkSecret, PURPOSE, token);
    if (payload === null) throw new QuestionLinkInvalid();
    const { o, r, e } = payloadSchema.parse(payload);
    const expiresAt = new Date(e * 1000);
    if (this.clock.now() > expiresAt) throw new QuestionLinkExpired();
    return { organisationId: o, roundId: r, expiresAt };
  }
}
