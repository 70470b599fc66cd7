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
import { FieldChecks } from './field-checks.js';
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
 * @throws FieldsInvalid naming each field that cannot be and what it must be
 */
export function checkedDay(fields: Omit<DayFields, 'vacancyId'>, now: Date, place: DayPlace): CheckedDay {
  const { room: stated = null } = fields;
  const checks = new FieldChecks();
  const times = checkedTimes(fields, now, place.timeZone, checks);
  const interviewers = checks.of(() => whole('interviewers', fields.interviewers, MOST_OF_DAY.interviews));
  // Of groups all are interviewed at once, however many lead them.
  if (stated === null) checks.of(() => assertNotTooMany(times.slotCount, interviewers));
  return checks.done<CheckedDay>({
    ...{ citySlug: place.citySlug, timeZone: place.timeZone, ...times, interviewers },
    address: checks.of(() => text('address', fields.address, MOST_OF_DAY.text) ?? missing('address')),
    directions: checks.of(() => text('directions', fields.directions, MOST_OF_DAY.text)),
    contactPhone: checks.of(() => phone('contactPhone', fields.contactPhone)),
    prices: checkedPrices({ ...USUAL_PRICES, ...fields.prices }, times.slotMinutes, checks),
    limits: checkedLimits({ ...USUAL_LIMITS, ...fields.limits }, checks),
    format: stated === null ? 'stream' : 'group',
    room: stated && checkedRoom(stated, checks),
  });
}

/** The times of a day; undefined those that cannot be. */
type Times = { readonly [Key in keyof TimesOfDay]: TimesOfDay[Key] | undefined };
type TimesOfDay = Pick<CheckedDay, 'date' | 'firstStart' | 'slotCount' | 'slotMinutes'>;

function checkedTimes(fields: Omit<DayFields, 'vacancyId'>, now: Date, zone: string, checks: FieldChecks): Times {
  const times = {
    date: checks.of(() => dateOf(fields.date)),
    firstStart: checks.of(() => startOf(fields.startTime)),
    slotCount: checks.of(() => whole('slots', fields.slots, MOST_OF_DAY.slots)),
    slotMinutes: checks.of(() => whole('slotMinutes', fields.slotMinutes, MOST_OF_DAY.slotMinutes)),
  };
  const { date, firstStart, slotCount, slotMinutes } = times;
  if (date === undefined) return times;
  checks.of(() => assertAhead(date, firstStart ?? '23:59', now, zone));
  if (firstStart === undefined || slotCount === undefined || slotMinutes === undefined) return times;
  checks.of(() => {
    const last = slotTimes(date, firstStart, slotCount, slotMinutes, zone).at(-1);
    if (last && dayIn(last, zone) !== date) throw fieldInvalid('slots', 'the last slot must begin on the same day');
  });
  return times;
}

function dateOf(date: string): CalendarDate {
  if (!isCalendarDate(date)) throw fieldInvalid('date', 'write the day as YYYY-MM-DD');
  return date;
}

function startOf(time: string): string {
  if (!isClockTime(time)) throw fieldInvalid('startTime', 'write the time as HH:MM');
  return time;
}

function assertAhead(date: CalendarDate, firstStart: string, now: Date, zone: string): void {
  const today = dayIn(now, zone);
  const [start] = slotTimes(date, firstStart, 1, 1, zone);
  // Of today the time is to blame, of a day before it the day.
  if (start <= now) throw fieldInvalid(date === today ? 'startTime' : 'date', 'choose a time that is not past');
  if (date > lastPlannableDay(today)) throw fieldInvalid('date', 'choose a day within a year');
}

/** Of what cannot be by itself nothing more is said. */
function assertNotTooMany(slotCount: number | undefined, interviewers: number | undefined): void {
  if (slotCount === undefined || interviewers === undefined) return;
  if (slotCount * interviewers <= MOST_OF_DAY.interviews) return;
  const fewer = Math.floor(MOST_OF_DAY.interviews / interviewers);
  throw fieldInvalid(
    'interviews',
    `at most ${MOST_OF_DAY.interviews} a day: with ${interviewers} interviewers choose at most ${fewer} slots`,
    { most: MOST_OF_DAY.interviews, interviewers, slots: fewer },
  );
}

/** Prices as somebody states them in money, or, of null, those of the trade again. */
export function statedPrices(money: DayMoney | null): Partial<DayPrices> {
  return money === null ? { ...USUAL_PRICES, money: undefined } : { money };
}

function checkedPrices(
  { money, ...prices }: DayPrices,
  slotMinutes: number | undefined,
  checks: FieldChecks,
): DayPrices | undefined {
  if (money !== undefined) {
    for (const [name, amount] of Object.entries<number | undefined>({ ...money })) {
      checks.of(() => amount === undefined || inside(`money.${name}`, 'an amount', amount, MOST_OF_DAY.money));
    }
    return slotMinutes === undefined ? undefined : { ...valuesOfMoney(money, slotMinutes), money };
  }
  for (const [name, price] of Object.entries(prices)) {
    checks.of(() => inside(`prices.${name}`, 'a number', price, MOST_OF_DAY.price));
  }
  return prices;
}

function checkedLimits(limits: DayLimits, checks: FieldChecks): DayLimits {
  const { waitSlots, waitRisk, perSlot } = limits;
  checks.of(() => wholeFrom0('limits.waitSlots', waitSlots, MOST_OF_DAY.slots));
  checks.of(() => waitRisk === null || inside('limits.waitRisk', 'a share', waitRisk, 1));
  checks.of(() => {
    if (perSlot !== null && (!Number.isInteger(perSlot) || perSlot < 1))
      throw fieldInvalid('limits.perSlot', 'write a whole number from 1 on, or leave it empty');
  });
  return limits;
}

function checkedRoom({ capacity, minimum, overflowRisk }: GroupRoom, checks: FieldChecks): GroupRoom {
  const places = checks.of(() => whole('room.capacity', capacity, MOST_OF_DAY.capacity));
  checks.of(() => wholeFrom0('room.minimum', minimum, places ?? MOST_OF_DAY.capacity));
  checks.of(() => inside('room.overflowRisk', 'a share', overflowRisk, 1));
  return { capacity, minimum, overflowRisk };
}

function inside(field: string, what: string, value: number, most: number): void {
  if (!(value >= 0 && value <= most)) throw fieldInvalid(field, `write ${what} from 0 to ${most}`);
}

function wholeFrom0(field: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 0 || value > most)
    throw fieldInvalid(field, `write a whole number from 0 to ${most}`, { most });
}

function whole(field: string, value: number, most: number): number {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw fieldInvalid(field, `write a whole number from 1 to ${most}`, { most });
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
