import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DayBoardService, PlanningService } from '../../interviews/index.js';
import type { DaySummary } from '../../interviews/index.js';
import type { Clock } from '../../kernel/clock.js';
import type { Actor } from '../../organisations/index.js';
import { CLOCK } from '../../platform/config/index.js';

/** Interview days that are not over. */
@Injectable()
export class UpcomingDays {
  constructor(
    private readonly planning: PlanningService,
    private readonly dayBoards: DayBoardService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Today's days, by the clock of each day's own city, and all days after it; the next day first. */
  async days(actor: Actor): Promise<DaySummary[]> {
    const now = this.clock.now();
    // Yesterday by UTC is still today somewhere.
    const from = dateIn('utc', now, -1);
    const days = await this.planning.list(actor, { from });
    const due = days.filter(({ status, date, timeZone }) => status !== 'held' && date >= dateIn(timeZone, now, 0));
    return this.dayBoards.summaries(actor, due);
  }
}

function dateIn(zone: string, now: Date, days: number): string {
  return DateTime.fromJSDate(now, { zone }).plus({ days }).toFormat('yyyy-MM-dd');
}
