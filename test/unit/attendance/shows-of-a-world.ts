import type { KnownThen } from '../../../src/attendance/domain/known-then.js';
import type { ShowObservation } from '../../../src/attendance/domain/show-table.js';
import { addDays } from '../../../src/kernel/calendar-date.js';
import { seededRandom } from '../../../src/kernel/random.js';
import { logistic } from '../../../src/math/logistic.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';

/** A world whose people's true chances are known. */
export interface World {
  readonly seed: number;
  readonly days: number;
  readonly perDay: number;
  readonly daySd?: number;
  /** Share of the days from which only a log is left: nothing was written down. */
  readonly logShare?: number;
  readonly from?: string;
  /** What living in another city does to the log odds. */
  readonly farEffect?: number;
}

/** A booking with the chance that it had, apart from its day, by what was known at booking and at the last reminder. */
export interface TrueShow {
  readonly observation: ShowObservation;
  readonly atBooking: number;
  readonly atLast: number;
}

const LEAD_EFFECT_PER_DAY = -0.12;
/** Who says yes comes far more often; half of all do, and half of those before they are reminded on the eve. */
const YES = 1.3;

/** Days of bookings of a world, in their order. */
export function showsOf({
  seed,
  days,
  perDay,
  daySd = 0.4,
  logShare = 0,
  from = '2025-01-01',
  farEffect = -0.6,
}: World): TrueShow[] {
  const random = seededRandom(seed);
  const normal = (): number => normalQuantile(random.next() * 0.999_998 + 0.000_001);
  const pick = (count: number): number => Math.floor(random.next() * count);
  // A stream of its own: who says yes early changes nothing else of the world.
  const earliness = seededRandom(seed + 1_000_003);
  const [cities, vacancies] = [[0.3, -0.3, 0], Array.from({ length: 12 }, () => 0.4 * normal())];
  return Array.from({ length: days }, (_none, day) => {
    const effect = daySd * normal();
    const city = day % cities.length;
    const isLog = day < logShare * days;
    return Array.from({ length: perDay }, (): TrueShow => {
      const [vacancy, lead, score, isFar, saysYes] = [pick(12), 1 + pick(10), pick(100), pick(4) === 0, pick(2) === 0];
      const known =
        -0.9 +
        (cities[city] ?? 0) +
        (vacancies[vacancy] ?? 0) +
        LEAD_EFFECT_PER_DAY * (lead - 5) -
        (isFar ? -farEffect : 0);
      const atLast = logistic(known + (saysYes ? YES / 2 : -YES / 2));
      const came = random.next() < logistic(known + (saysYes ? YES / 2 : -YES / 2) + effect);
      const booked: KnownThen = {
        ...{ moment: 'booked', leadHours: 24 * lead, localHour: 10 + pick(8), weekday: 1, scorePoints: score },
        ...{ hasEmail: true, isConfirmed: false, hasNoAnswer: false, remindersSent: 0 },
        ...{ earlier: { came: 0, missed: 0 }, isOtherCity: isFar, payRatio: 0.7 + random.next() },
      };
      const isConfirmed = saysYes && earliness.next() < 0.5;
      const reminded = { ...booked, moment: 'reminder-day-before' as const, leadHours: 18, isConfirmed };
      const last = {
        ...booked,
        moment: 'reminder-hours-before' as const,
        leadHours: 2,
        remindersSent: 1,
        isConfirmed: saysYes,
      };
      return {
        observation: {
          ...{ date: addDays(from, day), came, isOwnDay: !isLog },
          lasting: {
            city: `city ${city}`,
            vacancy: `vacancy ${vacancy}`,
            board: pick(2) === 0 ? 'hh' : 'superjob',
            format: 'stream',
          },
          known: isLog ? null : [booked, reminded, last],
          stated: null,
        },
        atBooking: (logistic(known + YES / 2) + logistic(known - YES / 2)) / 2,
        atLast,
      };
    });
  }).flat();
}
