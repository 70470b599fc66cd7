import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ShowForecasts, STAGES } from '../attendance/index.js';
import type { AskedPerson, DayForecast, KnownThen, Stage } from '../attendance/index.js';
import type { Application } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { knownOf, leadHours, remindersSentOf } from './booking-moments.js';
import type { Booking } from './booking.entity.js';
import { clockOf, slotTimes } from './domain/slot-times.js';
import type { InterviewDay } from './interview-day.entity.js';
import { knownPeople } from './known-people.js';
import type { KnownPeople } from './known-people.js';
import type { ShowChances } from './show-chances.js';

/** A day with its times, planned or not yet. */
export type TimedDay = Pick<
  InterviewDay,
  | 'organisationId'
  | 'vacancyId'
  | 'citySlug'
  | 'timeZone'
  | 'date'
  | 'firstStart'
  | 'slotCount'
  | 'slotMinutes'
  | 'format'
>;

/** People of a day: who is invited, and who could be or is being asked. */
export interface PeopleOfDay {
  readonly standing: readonly Booking[];
  readonly newcomers: readonly Application[];
}

/** How likely each of a day's people is to come, by what is known of them now. */
@Injectable()
export class PeopleChances {
  constructor(
    private readonly forecasts: ShowForecasts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is known of people whatever the time of their interviews. */
  async known(db: EntityManager, day: TimedDay, people: readonly Application[]): Promise<KnownPeople> {
    const ids = people.map(({ id }) => id);
    return knownPeople(db, day, ids);
  }

  /** Of people who may be invited, in the order given. Who comes when is not decided: all are thought to come in the middle of the day. */
  async ofNewcomers(day: TimedDay, people: readonly Application[], personOf: KnownPeople): Promise<DayForecast> {
    const starts = slotTimes(day.date, day.firstStart, day.slotCount, day.slotMinutes, day.timeZone);
    const startsAt = starts[Math.floor(starts.length / 2)] ?? this.clock.now();
    const { hour, weekday } = clockOf(startsAt, day.timeZone);
    const then: KnownThen = {
      ...{ moment: 'booked', leadHours: leadHours({ startsAt }, this.clock.now()), localHour: hour, weekday },
      ...{ scorePoints: null, hasEmail: true, isConfirmed: false, hasNoAnswer: false, remindersSent: 0, earlier: null },
    };
    const asked = people.map(({ id, scorePoints, boards }): AskedPerson => {
      return { board: boards[0] ?? null, known: [{ ...then, scorePoints, ...personOf(id) }] };
    });
    return this.forecasts.ofPeople(day.organisationId, interviewsOf(day), asked, 'booked');
  }

  /**
   * Of a day to which people are invited: of those by what they have said since, too. Whoever was not asked yet says nothing by not having
   * answered, so nothing changes as long as nothing has.
   */
  async ofDay(db: EntityManager, day: InterviewDay, { standing, newcomers }: PeopleOfDay): Promise<ShowChances> {
    const fresh = await this.ofNewcomers(day, newcomers, await this.known(db, day, newcomers));
    const now = new Map(newcomers.map(({ id }, at) => [id, fresh.probabilities[at] ?? 0]));
    const ifMoved = new Map(now);
    for (const stage of STAGES) {
      const these = standing.filter((booking) => stageOf(booking) === stage);
      await this.add(now, day, these, stage);
    }
    const unasked = await this.add(ifMoved, day, standing, 'booked');
    const shared = sharedOf(day, newcomers.length > 0 ? fresh : unasked);
    const { showProbability: typical } = shared;
    return {
      shared,
      of: (applicationId) => now.get(applicationId) ?? typical,
      ifMoved: (applicationId) => ifMoved.get(applicationId) ?? typical,
    };
  }

  private async add(
    chances: Map<string, number>,
    day: InterviewDay,
    bookings: readonly Booking[],
    stage: Stage,
  ): Promise<DayForecast> {
    const asked = bookings.map((booking) => askedOf(booking, stage));
    const forecast = await this.forecasts.ofPeople(day.organisationId, interviewsOf(day), asked, stage);
    bookings.forEach(({ applicationId }, at) => chances.set(applicationId, forecast.probabilities[at] ?? 0));
    return forecast;
  }
}

/** A plan that names people rests on what those have in common, any other on a pool of people who are alike. */
function sharedOf({ plan }: InterviewDay, { prediction, sharedSd }: DayForecast): ShowChances['shared'] {
  if (plan.chosen.slots.some(({ people }) => people !== undefined)) {
    return { showProbability: prediction.ordinaryDay, priorWeight: null, dayEffectSd: sharedSd };
  }
  const { ordinaryDay, priorWeight, dayEffectSd } = prediction;
  return { showProbability: ordinaryDay, priorWeight, dayEffectSd };
}

/** Up to when things are known of somebody's present time: of an earlier one they were asked in vain. */
function stageOf({ moments, noAnswerAt, sequence, status }: Booking): Stage {
  const asked = moments.filter((one) => one.sequence === sequence).map(({ moment }) => moment);
  if (asked.includes('reminder-hours-before')) return 'hours-before';
  const hasSpoken = status === 'confirmed' || noAnswerAt !== null;
  return hasSpoken || asked.includes('reminder-day-before') ? 'day-before' : 'booked';
}

/** What is known of somebody who is invited, as it is now. */
function askedOf(booking: Booking, stage: Stage): AskedPerson {
  const known = knownOf(booking) ?? [];
  const last = known.at(-1);
  const board = booking.features.boards?.[0] ?? null;
  if (last === undefined || stage === 'booked') return { board, known };
  const now: KnownThen = {
    ...last,
    moment: stage === 'day-before' ? 'reminder-day-before' : 'reminder-hours-before',
    isConfirmed: booking.status === 'confirmed',
    hasNoAnswer: booking.noAnswerAt !== null,
    remindersSent: remindersSentOf(booking),
  };
  return { board, known: [...known, now] };
}

function interviewsOf({ citySlug, vacancyId, format, date }: TimedDay) {
  return { city: citySlug === '' ? null : citySlug, vacancyId, format, date };
}
