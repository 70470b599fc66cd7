import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ShowForecasts } from '../attendance/index.js';
import type { AskedPerson, DayForecast, KnownThen } from '../attendance/index.js';
import type { Application } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { knownOf, leadHours } from './booking-moments.js';
import type { Booking } from './booking.entity.js';
import { clockOf, slotTimes } from './domain/slot-times.js';
import type { InterviewDay } from './interview-day.entity.js';
import { knownPeople } from './known-people.js';
import type { ShowChances } from './show-chances.js';

/** A day with its times, planned or not yet. */
export type TimedDay = Pick<
  InterviewDay,
  'organisationId' | 'vacancyId' | 'citySlug' | 'timeZone' | 'date' | 'firstStart' | 'slotCount' | 'slotMinutes'
>;

/** People of a day: who is invited, and who could be. */
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

  /** Of people who may be invited, in the order given. Who comes when is not decided: all are thought to come in the middle of the day. */
  async ofNewcomers(db: EntityManager, day: TimedDay, people: readonly Application[]): Promise<DayForecast> {
    const ids = people.map(({ id }) => id);
    const personOf = await knownPeople(db, day, ids);
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
    const { organisationId } = day;
    const fresh = await this.ofNewcomers(db, day, newcomers);
    const chances = new Map(newcomers.map(({ id }, at) => [keyOf(id, false), fresh.probabilities[at] ?? 0]));
    for (const isConfirmed of [false, true]) {
      for (const stage of ['booked', 'day-before'] as const) {
        const these = standing.filter((booking) => stageOf(booking, isConfirmed) === stage);
        const asked = these.map((booking) => askedOf(booking, isConfirmed));
        const { probabilities } = await this.forecasts.ofPeople(organisationId, interviewsOf(day), asked, stage);
        these.forEach(({ applicationId }, at) =>
          chances.set(keyOf(applicationId, isConfirmed), probabilities[at] ?? 0),
        );
      }
    }
    const { ordinaryDay, priorWeight, dayEffectSd } = newcomers.length > 0 ? fresh.prediction : day.plan.prediction;
    return {
      shared: { showProbability: ordinaryDay, priorWeight, dayEffectSd },
      of: ({ applicationId, isConfirmed }) => chances.get(keyOf(applicationId, isConfirmed)) ?? ordinaryDay,
    };
  }
}

function stageOf({ moments, noAnswerAt }: Booking, isConfirmed: boolean): 'booked' | 'day-before' {
  const wasAsked = noAnswerAt !== null || moments.some(({ moment }) => moment.startsWith('reminder'));
  return isConfirmed || wasAsked ? 'day-before' : 'booked';
}

/** What is known of somebody who is invited, as it is now: they have said yes, or not. */
function askedOf(booking: Booking, isConfirmed: boolean): AskedPerson {
  const known = knownOf(booking) ?? [];
  const last = known.at(-1);
  const board = booking.features.boards?.[0] ?? null;
  if (last === undefined) return { board, known };
  const hasNoAnswer = booking.noAnswerAt !== null;
  return { board, known: [...known, { ...last, moment: 'reminder-day-before', isConfirmed, hasNoAnswer }] };
}

function interviewsOf({ citySlug, vacancyId, date }: TimedDay) {
  return { city: citySlug === '' ? null : citySlug, vacancyId, format: 'stream', date };
}

function keyOf(applicationId: string, isConfirmed: boolean): string {
  return `${applicationId} ${isConfirmed}`;
}
