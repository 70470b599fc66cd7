import { Injectable } from '@nestjs/common';
import { ShowForecasts } from '../attendance/index.js';
import type { KnownThen } from '../attendance/index.js';
import { logit, shiftOnLogitScale } from '../math/logistic.js';
import { clockOf, slotTimes } from './domain/slot-times.js';
import type { InterviewDay } from './interview-day.entity.js';

/** What is known of somebody that may say whether they come. */
export interface KnownOfPerson {
  readonly applicationId: string;
  readonly isConfirmed: boolean;
}

/** How likely people are to come to one day. */
export interface ShowChances {
  /** What people of one day share, by the typical one. */
  readonly shared: {
    readonly showProbability: number;
    readonly priorWeight: number | null;
    readonly dayEffectSd: number;
  };
  /** On a day without a day effect. */
  of(person: KnownOfPerson): number;
}

/** From so many hours before the interview on a person is thought of as on the day before it. */
const DAY_BEFORE_HOURS = 12;

/**
 * Chances of people of a day that stands: what its plan rests on for whoever has not answered, so that nothing changes as long as nothing
 * has; for whoever said yes as much more as the version of the show model in use has learnt.
 */
@Injectable()
export class DayChances {
  constructor(private readonly forecasts: ShowForecasts) {}

  async of(day: InterviewDay, now: Date): Promise<ShowChances> {
    const { ordinaryDay, priorWeight, dayEffectSd } = day.plan.prediction;
    const shift = await this.confirmedShift(day, now);
    const confirmed = ordinaryDay > 0 && ordinaryDay < 1 ? shiftOnLogitScale(ordinaryDay, shift) : ordinaryDay;
    return {
      shared: { showProbability: ordinaryDay, priorWeight, dayEffectSd },
      of: ({ isConfirmed }) => (isConfirmed ? confirmed : ordinaryDay),
    };
  }

  /** How much likelier a yes makes it, on the logit scale: two predictions that differ in nothing else. */
  private async confirmedShift(day: InterviewDay, now: Date): Promise<number> {
    const { organisationId, citySlug, vacancyId, format, date } = day;
    const question = { city: citySlug === '' ? null : citySlug, vacancyId, format, date };
    const predicted: number[] = [];
    for (const isConfirmed of [false, true]) {
      const known = [knownNow(day, now, isConfirmed)];
      predicted.push((await this.forecasts.ofMoment(organisationId, question, { board: null, known })) ?? 0);
    }
    const [silent, confirmed] = predicted;
    if (predicted.some((p) => p <= 0 || p >= 1)) return 0;
    return logit(confirmed) - logit(silent);
  }
}

/** At the times of the two reminders, so that it is the same from one hour to the next. */
function knownNow(day: InterviewDay, now: Date, isConfirmed: boolean): KnownThen {
  const [start] = slotTimes(day.date, day.firstStart, 1, day.slotMinutes, day.timeZone);
  const isBefore = start.getTime() - now.getTime() >= DAY_BEFORE_HOURS * 3_600_000;
  const { hour, weekday } = clockOf(start, day.timeZone);
  return {
    moment: isBefore ? 'reminder-day-before' : 'reminder-hours-before',
    ...{ leadHours: isBefore ? 16 : 2, localHour: hour, weekday, isConfirmed, hasNoAnswer: false, remindersSent: 0 },
    ...{ scorePoints: null, hasEmail: true, earlier: null },
  };
}
