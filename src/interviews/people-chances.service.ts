import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ShowForecasts, STAGES } from '../attendance/index.js';
import type { AskedPerson, DayForecast, DayOfPeople, KnownThen, Stage } from '../attendance/index.js';
import type { Application } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import { hasNoAnswer, knownOf, leadHours, remindersSentOf } from './booking-moments.js';
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

/** People of a day: who is invited, who is being asked for a seat, and who could be invited. */
export interface PeopleOfDay {
  readonly standing: readonly Booking[];
  readonly asked: readonly Application[];
  readonly newcomers: readonly Application[];
}

/** A day with those who are invited to it. */
export interface StandingOfDay {
  readonly day: InterviewDay;
  readonly standing: readonly Booking[];
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
    if (people.length === 0) return this.forecasts.ofPeople(day.organisationId, interviewsOf(day), [], 'booked');
    const startsAt = middleOf(day);
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
  async ofDay(db: EntityManager, day: InterviewDay, { standing, asked, newcomers }: PeopleOfDay): Promise<ShowChances> {
    const [ofStanding] = await this.ofStanding(day.organisationId, [{ day, standing }]);
    const people = [...newcomers, ...asked];
    if (people.length === 0) return ofStanding;
    const personOf = await this.known(db, day, people);
    const fresh = await this.ofNewcomers(day, people, personOf);
    const chances = new Map(people.map(({ id }, at) => [id, fresh.probabilities[at] ?? 0]));
    // Whoever is invited says more of what the people of this day share than whoever is asked, and they more than whoever could be.
    const nearest = async () => (asked.length > 0 ? await this.ofNewcomers(day, asked, personOf) : fresh);
    const shared = standing.some(isInvited) ? ofStanding.shared : sharedOf(await nearest());
    return {
      shared,
      of: (applicationId) => chances.get(applicationId) ?? ofStanding.of(applicationId),
      ifMoved: (applicationId) => chances.get(applicationId) ?? ofStanding.ifMoved(applicationId),
    };
  }

  /** The same of those who are invited, of many days at once; in the order given. */
  async ofStanding(organisationId: string, days: readonly StandingOfDay[]): Promise<ShowChances[]> {
    const asked = days.map((one) => questionsOf(one));
    const forecasts = await this.forecasts.ofMany(organisationId, asked.flat());
    return days.map((_day, at) => {
      const own = asked[at].map((question) => ({ ...question, forecast: forecasts.shift()! }));
      const shared = sharedOf(own[0].forecast);
      const chancesFor = (what: Asked['what']): ReadonlyMap<string, number> =>
        new Map(
          own
            .filter((question) => question.what === what)
            .flatMap(({ bookings, forecast }) =>
              bookings.map(({ applicationId }, person) => [applicationId, forecast.probabilities[person]] as const),
            ),
        );
      const [now, anew, silent] = [chancesFor('now'), chancesFor('if-moved'), chancesFor('silent')];
      const confirmed = new Set(
        days[at].standing.filter(({ status }) => status === 'confirmed').map(({ applicationId }) => applicationId),
      );
      // Another time makes nobody likelier to come who did not answer about the one before.
      const of = (applicationId: string): number =>
        Math.min(now.get(applicationId) ?? shared.showProbability, silent.get(applicationId) ?? 1);
      return {
        shared,
        of,
        ifMoved: (applicationId) =>
          Math.min(
            anew.get(applicationId) ?? shared.showProbability,
            confirmed.has(applicationId) ? 1 : of(applicationId),
          ),
      };
    });
  }
}

/** What is asked about some who are invited to a day. */
interface Asked extends DayOfPeople {
  readonly what: 'shared' | 'if-moved' | 'now' | 'silent';
  readonly bookings: readonly Booking[];
}

/** What those who are invited have in common first, although there may be nobody. */
function questionsOf({ day, standing }: StandingOfDay): Asked[] {
  const interviews = interviewsOf(day);
  const invited = standing.filter(isInvited);
  const { hour: localHour } = clockOf(middleOf(day), day.timeZone);
  // As when the day was planned: that their times differ says nothing about the day.
  const alike = invited.map((booking) => {
    const { board, known } = askedOf(booking, 'booked');
    return { board, known: known.map((then) => ({ ...then, localHour })) };
  });
  const asked = (what: Asked['what'], stage: Stage, bookings: readonly Booking[]): Asked => {
    const people = bookings.map((booking) => askedOf(booking, stage, what === 'silent'));
    return { what, stage, bookings, day: interviews, people };
  };
  return [
    { ...asked('shared', 'booked', []), people: alike },
    ...(standing.length === 0 ? [] : [asked('if-moved', 'booked', standing)]),
    ...STAGES.flatMap((stage) => {
      const these = standing.filter((booking) => stageOf(booking) === stage);
      const silent = standing.filter((booking) => silentStageOf(booking) === stage);
      return [
        ...(these.length === 0 ? [] : [asked('now', stage, these)]),
        ...(silent.length === 0 ? [] : [asked('silent', stage, silent)]),
      ];
    }),
  ];
}

/** The start of the slot in the middle of a day. */
function middleOf({ date, firstStart, slotCount, slotMinutes, timeZone }: TimedDay): Date {
  const [middle] = slotTimes(date, firstStart, slotCount, slotMinutes, timeZone).slice(Math.floor(slotCount / 2));
  return middle;
}

/** Nobody expected whoever walked in. */
function isInvited({ walkIn }: Booking): boolean {
  return !walkIn;
}

/** What moves all people of a day alike, around the typical one of them. */
export function sharedOf({ prediction, sharedSd }: DayForecast): ShowChances['shared'] {
  return { showProbability: prediction.ordinaryDay, dayEffectSd: sharedSd };
}

/** Up to when things are known of somebody's present time: of an earlier one they were asked in vain. */
function stageOf(booking: Booking): Stage {
  const { moments, sequence, status } = booking;
  const asked = moments.filter((one) => one.sequence === sequence).map(({ moment }) => moment);
  if (asked.includes('reminder-hours-before')) return 'hours-before';
  const hasSpoken = status === 'confirmed' || hasNoAnswer(booking);
  return hasSpoken || asked.includes('reminder-day-before') ? 'day-before' : 'booked';
}

/** Up to when somebody was asked in vain about a time that they had before the present one; null of whoever answered, or was not asked. */
function silentStageOf(booking: Booking): Stage | null {
  const { moments, sequence, noAnswerSequence, status } = booking;
  if (status === 'confirmed') return null;
  const isBefore = (asked: number): boolean => asked < sequence && isUnanswered(booking, asked);
  const inVain = moments.filter((one) => isBefore(one.sequence) && !one.isConfirmed);
  if (inVain.some(({ moment }) => moment === 'reminder-hours-before')) return 'hours-before';
  const wasPhoned = noAnswerSequence !== null && isBefore(noAnswerSequence);
  return wasPhoned || inVain.some(({ moment }) => moment === 'reminder-day-before') ? 'day-before' : null;
}

/** Whether somebody has said nothing since they were asked about a time: what they were asked about before the time that they know is answered. */
function isUnanswered({ knownSequence }: Booking, asked: number): boolean {
  return asked > (knownSequence ?? -1);
}

/** Whether somebody phoned about a time of theirs, of whichever they have not answered since, and nobody picked up. */
function wasPhonedInVain(booking: Booking): boolean {
  const { noAnswerSequence } = booking;
  return noAnswerSequence !== null && isUnanswered(booking, noAnswerSequence);
}

/**
 * What is known of somebody who is invited, as it is now.
 *
 * @param wasAsked  about a time that they had before
 */
function askedOf(booking: Booking, stage: Stage, wasAsked = false): AskedPerson {
  const known = knownOf(booking) ?? [];
  const last = known.at(-1);
  const board = booking.features.boards?.[0] ?? null;
  if (last === undefined || stage === 'booked') return { board, known };
  const now: KnownThen = {
    ...last,
    moment: stage === 'day-before' ? 'reminder-day-before' : 'reminder-hours-before',
    isConfirmed: booking.status === 'confirmed',
    hasNoAnswer: wasAsked ? wasPhonedInVain(booking) : hasNoAnswer(booking),
    remindersSent: remindersSentOf(booking),
  };
  return { board, known: [...known, now] };
}

function interviewsOf({ citySlug, vacancyId, format, date }: TimedDay) {
  return { city: citySlug === '' ? null : citySlug, vacancyId, format, date };
}
