import { isDiallable } from '../candidates/index.js';
import { addDays, dayIn, isCalendarDate } from '../kernel/calendar-date.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { storableText } from '../kernel/storable-json.js';
import type { DayLimits, DayPrices } from './day-plan.js';
import { USUAL_PRICES } from './domain/plan-scenario.js';
import { isClockTime, slotTimes } from './domain/slot-times.js';
import { fieldInvalid } from './interviews.errors.js';

/** What a person states about a day. */
export interface DayFields {
  readonly vacancyId: string;
  /** Day in the city of the vacancy. */
  readonly date: CalendarDate;
  /** Start of the first slot by the city's clock, `HH:MM`. */
  readonly startTime: string;
  readonly slots: number;
  readonly slotMinutes: number;
  readonly interviewers: number;
  readonly address: string;
  readonly directions?: string | null;
  readonly contactPhone?: string | null;
  readonly prices?: Partial<DayPrices>;
  readonly limits?: Partial<DayLimits>;
}

/** The same, checked and in the words of the table. */
export interface CheckedDay {
  readonly date: CalendarDate;
  readonly firstStart: string;
  readonly slotCount: number;
  readonly slotMinutes: number;
  readonly interviewers: number;
  readonly address: string;
  readonly directions: string | null;
  readonly contactPhone: string | null;
  readonly prices: DayPrices;
  readonly limits: DayLimits;
}

/** Nobody waits more than two slots, an hour on a usual day, on nine days of ten. */
const USUAL_LIMITS: DayLimits = { waitSlots: 2, waitRisk: 0.1, perSlot: null };

// Beyond these a day is a slip of the pen. A plan for the largest day that slots and interviews a day allow is calculated in about
// a second; 24 slots with two interviewers would take two, 96 slots minutes.
const MOST = { slots: 24, interviews: 32, slotMinutes: 480, text: 500, phone: 40, price: 1_000 } as const;

/** The same day next year, leap years included; whom to expect later than that nobody knows. */
const MOST_DAYS_AHEAD = 366;

/** The last day that can be planned today, by the clock of its city. */
export function lastPlannableDay(today: CalendarDate): CalendarDate {
  return addDays(today, MOST_DAYS_AHEAD);
}

/**
 * Checks what a person wrote.
 *
 * @param zone  IANA zone of the city
 * @throws ExpectedError naming the field and what it must be
 */
export function checkedDay(fields: Omit<DayFields, 'vacancyId'>, now: Date, zone: string): CheckedDay {
  if (!isCalendarDate(fields.date)) throw fieldInvalid('date', 'write the day as YYYY-MM-DD');
  if (!isClockTime(fields.startTime)) throw fieldInvalid('startTime', 'write the time as HH:MM');
  const slotCount = whole('slots', fields.slots, MOST.slots);
  const slotMinutes = whole('slotMinutes', fields.slotMinutes, MOST.slotMinutes);
  const interviewers = whole('interviewers', fields.interviewers, MOST.interviews);
  if (slotCount * interviewers > MOST.interviews) {
    const fewer = Math.floor(MOST.interviews / interviewers);
    throw fieldInvalid(
      'interviews',
      `at most ${MOST.interviews} a day: with ${interviewers} interviewers choose at most ${fewer} slots`,
      { most: MOST.interviews, interviewers, slots: fewer },
    );
  }
  const times = slotTimes(fields.date, fields.startTime, slotCount, slotMinutes, zone);
  if (times[0] === undefined || times[0] <= now) throw fieldInvalid('date', 'choose a time that is not past');
  if (fields.date > lastPlannableDay(dayIn(now, zone))) throw fieldInvalid('date', 'choose a day within a year');
  if (dayIn(times.at(-1) ?? times[0], zone) !== fields.date)
    throw fieldInvalid('slots', 'the last slot must begin on the same day');
  return {
    date: fields.date,
    firstStart: fields.startTime,
    slotCount,
    slotMinutes,
    interviewers,
    address: text('address', fields.address, MOST.text) ?? missing('address'),
    directions: text('directions', fields.directions, MOST.text),
    contactPhone: phone('contactPhone', fields.contactPhone),
    prices: checkedPrices({ ...USUAL_PRICES, ...fields.prices }),
    limits: checkedLimits({ ...USUAL_LIMITS, ...fields.limits }),
  };
}

function checkedPrices(prices: DayPrices): DayPrices {
  for (const [name, price] of Object.entries(prices) as [string, number][]) {
    if (!Number.isFinite(price) || price < 0 || price > MOST.price) {
      throw fieldInvalid(`prices.${name}`, `write a number from 0 to ${MOST.price}`);
    }
  }
  return prices;
}

function checkedLimits(limits: DayLimits): DayLimits {
  const { waitSlots, waitRisk, perSlot } = limits;
  if (!Number.isInteger(waitSlots) || waitSlots < 0 || waitSlots > MOST.slots) {
    throw fieldInvalid('limits.waitSlots', `write a whole number from 0 to ${MOST.slots}`);
  }
  if (waitRisk !== null && !(waitRisk >= 0 && waitRisk <= 1))
    throw fieldInvalid('limits.waitRisk', 'write a share from 0 to 1');
  if (perSlot !== null && (!Number.isInteger(perSlot) || perSlot < 1)) {
    throw fieldInvalid('limits.perSlot', 'write a whole number from 1 on, or leave it empty');
  }
  return limits;
}

function whole(field: string, value: number, most: number): number {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw fieldInvalid(field, `write a whole number from 1 to ${most}`);
  return value;
}

function text(field: string, value: string | null | undefined, longest: number): string | null {
  const tidy = storableText(value ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (tidy.length > longest) throw fieldInvalid(field, `write at most ${longest} characters`, { longest });
  return tidy === '' ? null : tidy;
}

function phone(field: string, value: string | null | undefined): string | null {
  const written = text(field, value, MOST.phone);
  if (written !== null && !isDiallable(written)) throw fieldInvalid(field, 'write a phone number that can be dialled');
  return written;
}

function missing(field: string): never {
  throw fieldInvalid(field, 'is missing: people must know where to come');
}
