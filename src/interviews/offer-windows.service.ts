import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '../kernel/calendar-date.js';
import type { Clock } from '../kernel/clock.js';
import { afterAwakeMinutes, endOfQuietHours } from '../messaging/index.js';
import { CLOCK, SETTINGS } from '../platform/config/index.js';
import type { Settings } from '../platform/config/index.js';
import { cityBySlug } from '../vacancies/index.js';
import { earliestStart, offerWindow } from './domain/offer-window.js';
import type { OfferTimes, OfferWindow } from './domain/offer-window.js';
import type { InterviewDay } from './interview-day.entity.js';

/** The window of somebody who lives in a city for an interview that begins at a time; null when there is too little time to ask. */
export type WindowOf = (citySlug: string | null, startsAt: Date) => OfferWindow | null;

/** The zone by which somebody sleeps: of their own city, or of the interview's where that is not known. */
export function homeZone(citySlug: string | null, day: Pick<InterviewDay, 'timeZone'>): string {
  return cityBySlug(citySlug ?? '')?.timeZone ?? day.timeZone;
}

/** When people can be asked for the seats of a day. */
@Injectable()
export class OfferWindows {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS)
    private readonly settings: Pick<
      Settings,
      'mailboxLocal' | 'offerMinutes' | 'offerMinutesOnTheDay' | 'offerMarginMinutes'
    >,
  ) {}

  /** For no interview that begins before can anybody be asked now. */
  earliestStart(): Date {
    return earliestStart(this.clock.now(), this.times());
  }

  /** As of now. A list is long and its people live in few zones: each window is calculated once. */
  ofDay(day: Pick<InterviewDay, 'timeZone' | 'date'>): WindowOf {
    const now = this.clock.now();
    const isThatDay = (at: Date): boolean => dayIn(at, day.timeZone) === day.date;
    const known = new Map<string, OfferWindow | null>();
    return (citySlug, startsAt) => {
      const zone = homeZone(citySlug, day);
      const key = `${zone} ${startsAt.getTime()}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const window = offerWindow({ now, startsAt, times: this.times() }, isThatDay, this.awakeIn(zone));
      known.set(key, window);
      return window;
    };
  }

  private times(): OfferTimes {
    const { offerMinutes, offerMinutesOnTheDay, offerMarginMinutes } = this.settings;
    return {
      holdMinutes: offerMinutes,
      holdMinutesOnTheDay: offerMinutesOnTheDay,
      marginMinutes: offerMarginMinutes,
    };
  }

  /** A mail that stays in the local mailbox wakes nobody and leaves at once; but nobody is expected to answer at night, wherever it is read. */
  private awakeIn(zone: string): Parameters<typeof offerWindow>[2] {
    const { mailboxLocal } = this.settings;
    return {
      begins: (at) => (mailboxLocal ? at : (endOfQuietHours(at, zone) ?? at)),
      after: (at, minutes) => afterAwakeMinutes(endOfQuietHours(at, zone) ?? at, minutes, zone),
    };
  }
}
