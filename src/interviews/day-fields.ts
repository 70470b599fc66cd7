import { isDiallable } from '../candidates/index.js';
import { addDays, dayIn, isCalendarDate } from '../kernel/calendar-date.js';
import type { CalendarDate } from '../kernel/calendar-date.js';
import { storableText } from '../kernel/storable-json.js';
import type { Vacancy } from '../vacancies/index.js';
import type { DayFormat, DayLimits, DayPrices, GroupRoom } from './day-plan.js';
import { valuesOfMoney } from './domain/money-values.js';
import type { DayMoney } from './domain/money-values.js';
import { USUAL_PRICES } from './domain/plan-scenario.js';
import { isClockTime, slotTimes } from './domain/slot-times.js';
import type { InterviewDay } from './interview-day.entity.js';
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
  /** Of a day of group sessions, each of which is a slot; null or left out: people are interviewed one by one. */
  readonly room?: GroupRoom | null;
}

/** Where a day takes place and by which clock: where its vacancy is. */
export type DayPlace = Pick<Vacancy, 'citySlug' | 'timeZone'>;

/** The same, checked and in the words of the table. */
export interface CheckedDay extends DayPlace {
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
  readonly format: DayFormat;
  readonly room: GroupRoom | null;
}

/** Nobody waits more than two slots, an hour on a usual day, on nine days of ten. */
const USUAL_LIMITS: DayLimits = { waitSlots: 2, waitRisk: 0.1, perSlot: null };

// Beyond these a day is a slip of the pen. A plan for the largest day that slots and interviews a day allow is calculated in about
// a second; 24 slots with two interviewers would take two, 96 slots minutes.
export const MOST_OF_DAY = {
  slots: 24,
  interviews: 32,
  capacity: 200,
  slotMinutes: 480,
  text: 500,
  phone: 40,
  price: 1_000,
  money: 10_000_000,
} as const;

/** The same day next year, leap years included; whom to expect later than that nobody knows. */
const MOST_DAYS_AHEAD = 366;

/** The last day that can be planned today, by the clock of its city. */
export function lastPlannableDay(today: CalendarDate): CalendarDate {
  return addDays(today, MOST_DAYS_AHEAD);
}

/** A day as a person would state it who wanted the same once more. */
export function statedDay(day: InterviewDay): Omit<Required<DayFields>, 'vacancyId'> {
  const { date, firstStart, slotCount, slotMinutes, interviewers, address, directions, contactPhone } = day;
  const { prices, limits, room } = day;
  return {
    ...{ date, startTime: firstStart, slots: slotCount, slotMinutes, interviewers },
    ...{ address, directions, contactPhone, prices, limits, room },
  };
}

/**
 * Checks what a person wrote.
 *
 * @param place  where the vacancy is; its zone is an IANA name
 * @throws ExpectedError naming the field and what it must be
 */
export function checkedDay(fields: Omit<DayFields, 'vacancyId'>, now: Date, place: DayPlace): CheckedDay {
  const { citySlug, timeZone: zone } = place;
  if (!isCalendarDate(fields.date)) throw fieldInvalid('date', 'write the day as YYYY-MM-DD');
  if (!isClockTime(fields.startTime)) throw fieldInvalid('startTime', 'write the time as HH:MM');
  const slotCount = whole('slots', fields.slots, MOST_OF_DAY.slots);
  const slotMinutes = whole('slotMinutes', fields.slotMinutes, MOST_OF_DAY.slotMinutes);
  const interviewers = whole('interviewers', fields.interviewers, MOST_OF_DAY.interviews);
  const room = checkedRoom(fields.room ?? null);
  // Of groups all are interviewed at once, however many lead them.
  if (room === null && slotCount * interviewers > MOST_OF_DAY.interviews) {
    const fewer = Math.floor(MOST_OF_DAY.interviews / interviewers);
    throw fieldInvalid(
      'interviews',
      `at most ${MOST_OF_DAY.interviews} a day: with ${interviewers} interviewers choose at most ${fewer} slots`,
      { most: MOST_OF_DAY.interviews, interviewers, slots: fewer },
    );
  }
  const times = slotTimes(fields.date, fields.startTime, slotCount, slotMinutes, zone);
  if (times[0] === undefined || times[0] <= now) {
    // Of today the time is to blame, of a day before it the day.
    const field = fields.date === dayIn(now, zone) ? 'startTime' : 'date';
    throw fieldInvalid(field, 'choose a time that is not past');
  }
  if (fields.date > lastPlannableDay(dayIn(now, zone))) throw fieldInvalid('date', 'choose a day within a year');
  if (dayIn(times.at(-1) ?? times[0], zone) !== fields.date)
    throw fieldInvalid('slots', 'the last slot must begin on the same day');
  return {
    citySlug,
    timeZone: zone,
    date: fields.date,
    firstStart: fields.startTime,
    slotCount,
    slotMinutes,
    interviewers,
    address: text('address', fields.address, MOST_OF_DAY.text) ?? missing('address'),
    directions: text('directions', fields.directions, MOST_OF_DAY.text),
    contactPhone: phone('contactPhone', fields.contactPhone),
    prices: checkedPrices({ ...USUAL_PRICES, ...fields.prices }, slotMinutes),
    limits: checkedLimits({ ...USUAL_LIMITS, ...fields.limits }),
    format: room === null ? 'stream' : 'group',
    room,
  };
}

/** Prices as somebody states them in money, or, of null, those of the trade again. */
export function statedPrices(money: DayMoney | null): Partial<DayPrices> {
  return money === null ? { ...USUAL_PRICES, money: undefined } : { money };
}

function checkedPrices({ money, ...prices }: DayPrices, slotMinutes: number): DayPrices {
  if (money !== undefined) {
    for (const [name, amount] of Object.entries<number | undefined>({ ...money })) {
      if (amount !== undefined && !(amount >= 0 && amount <= MOST_OF_DAY.money))
        throw fieldInvalid(`money.${name}`, `write an amount from 0 to ${MOST_OF_DAY.money}`);
    }
    return { ...valuesOfMoney(money, slotMinutes), money };
  }
  for (const [name, price] of Object.entries(prices)) {
    if (!Number.isFinite(price) || price < 0 || price > MOST_OF_DAY.price) {
      throw fieldInvalid(`prices.${name}`, `write a number from 0 to ${MOST_OF_DAY.price}`);
    }
  }
  return prices;
}

function checkedLimits(limits: DayLimits): DayLimits {
  const { waitSlots, waitRisk, perSlot } = limits;
  if (!Number.isInteger(waitSlots) || waitSlots < 0 || waitSlots > MOST_OF_DAY.slots) {
    throw fieldInvalid('limits.waitSlots', `write a whole number from 0 to ${MOST_OF_DAY.slots}`);
  }
  if (waitRisk !== null && !(waitRisk >= 0 && waitRisk <= 1))
    throw fieldInvalid('limits.waitRisk', 'write a share from 0 to 1');
  if (perSlot !== null && (!Number.isInteger(perSlot) || perSlot < 1)) {
    throw fieldInvalid('limits.perSlot', 'write a whole number from 1 on, or leave it empty');
  }
  return limits;
}

function checkedRoom(room: GroupRoom | null): GroupRoom | null {
  if (room === null) return null;
  const capacity = whole('room.capacity', room.capacity, MOST_OF_DAY.capacity);
  const { minimum, overflowRisk } = room;
  if (!Number.isInteger(minimum) || minimum < 0 || minimum > capacity)
    throw fieldInvalid('room.minimum', `write a whole number from 0 to ${capacity}`, { most: capacity });
  if (!(overflowRisk >= 0 && overflowRisk <= 1)) throw fieldInvalid('room.overflowRisk', 'write a share from 0 to 1');
  return { capacity, minimum, overflowRisk };
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
  const written = text(field, value, MOST_OF_DAY.phone);
  if (written !== null && !isDiallable(written)) throw fieldInvalid(field, 'write a phone number that can be dialled');
  return written;
}

function missing(field: string): never {
  throw fieldInvalid(field, 'is missing: people must know where to come');
}
