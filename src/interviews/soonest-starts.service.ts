import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../kernel/clock.js';
import { endOfQuietHours } from '../messaging/index.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import type { InterviewDay } from './interview-day.entity.js';

/** Says to which times somebody can still be asked: whoever hears of it too late is missed without ever having known. */
@Injectable()
export class SoonestStarts {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'mailboxLocal' | 'offerMarginMinutes'>,
  ) {}

  /** Until when a message waits that is written now; null = it leaves at once. */
  quietUntil({ timeZone }: Pick<InterviewDay, 'timeZone'>): Date | null {
    return this.quietAt(this.clock.now(), timeZone);
  }

  /** When a message leaves that is due at a time: what is due at night waits for the morning. */
  leavesAt(due: Date, timeZone: string): Date {
    return this.quietAt(due, timeZone) ?? due;
  }

  /** A mail that stays in the local mailbox wakes nobody. */
  private quietAt(at: Date, timeZone: string): Date | null {
    return this.settings.mailboxLocal ? null : endOfQuietHours(at, timeZone);
  }

  /** How long before its start somebody has to hear of an interview. */
  get noticeMinutes(): number {
    return this.settings.offerMarginMinutes;
  }

  /** The soonest start of an interview of which a message that is written now is read in time to get there. */
  of(day: Pick<InterviewDay, 'timeZone'>): Date {
    const leaves = this.leavesAt(this.clock.now(), day.timeZone);
    return new Date(leaves.getTime() + this.settings.offerMarginMinutes * 60_000);
  }
}
