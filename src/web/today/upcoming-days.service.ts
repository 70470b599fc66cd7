import { Inject, Injectable } from '@nestjs/common';
import { DayBoardService, FailedJobOffers, FailedMails, PlanningService } from '../../interviews/index.js';
import type { DaySummary, InterviewDay } from '../../interviews/index.js';
import { addDays, dayIn } from '../../kernel/calendar-date.js';
import type { Clock } from '../../kernel/clock.js';
import { mayDo } from '../../organisations/index.js';
import type { Actor } from '../../organisations/index.js';
import { FailedQuestions } from '../../scoring/index.js';
import { CLOCK } from '../../platform/config/index.js';

/** Interview days that ask for something, and what is wrong with them. */
@Injectable()
export class UpcomingDays {
  constructor(
    private readonly planning: PlanningService,
    private readonly dayBoards: DayBoardService,
    private readonly mails: FailedMails,
    private readonly offers: FailedJobOffers,
    private readonly questions: FailedQuestions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Days of the past that nobody ended, today's days, those ended included, by the clock of each day's own city, and all days after it;
   * the earliest first.
   */
  async days(actor: Actor): Promise<DaySummary[]> {
    const now = this.clock.now();
    // Yesterday by UTC is still today somewhere.
    const from = addDays(dayIn(now, 'utc'), -1);
    const isPast = ({ date, timeZone }: InterviewDay): boolean => date < dayIn(now, timeZone);
    const unended = (await this.planning.list(actor, { status: 'approved' })).filter(isPast);
    const days = await this.planning.list(actor, { from });
    const due = days.filter((day) => !isPast(day));
    const summaries = await this.dayBoards.summaries(actor, [...unended, ...due]);
    // Of a day that is cancelled nothing is left to do once everybody knows.
    return summaries.filter(({ day, totals }) => day.status !== 'cancelled' || totals.toPhone > 0);
  }

  /** How many mails about them did not leave, how many offers of jobs and how many questions to candidates. */
  async failedMails(actor: Actor): Promise<number> {
    const questions = mayDo(actor, 'conversations.write') ? await this.questions.count(actor) : 0;
    const offers = mayDo(actor, 'applications.decide') ? await this.offers.count(actor) : 0;
    return questions + offers + (mayDo(actor, 'bookings.change') ? await this.mails.count(actor) : 0);
  }
}
