import { DateTime } from 'luxon';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { currencyOfCode, isoCodeOf } from '../../kernel/money.js';
import type { Money } from '../../kernel/money.js';
import { REGIONAL_TAGS } from './languages.js';
import type { ViewLanguage } from './languages.js';
import type { Translate } from './locales.js';

/** A moment as a page shows it: short text, the exact one on hover, the machine form in `datetime`. */
export interface MomentText {
  readonly text: string;
  readonly exact: string;
  readonly iso: string;
}

/** What a formatter needs to know: language, time zone (IANA name), the present instant, the sentences. */
export interface FormatterOptions {
  readonly language: ViewLanguage;
  readonly zone: string;
  readonly now: Date;
  readonly translate: Translate;
}

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/**
 * Turns values into the words of one language, zone and moment: the only date, money and number formatter of pages and
 * mails. Pure: the same options and value give the same text.
 */
export class Formatter {
  readonly language: ViewLanguage;
  readonly zone: string;
  readonly now: Date;
  /** The sentence of a key. */
  readonly t: Translate;
  private readonly tag: string;

  constructor(options: FormatterOptions) {
    this.language = options.language;
    this.zone = options.zone;
    this.now = options.now;
    this.t = options.translate;
    this.tag = REGIONAL_TAGS[options.language];
  }

  /** The same words, with times shown in another zone. */
  inZone(zone: string): Formatter {
    return new Formatter({ language: this.language, zone, now: this.now, translate: this.t });
  }

  /**
   * A number with grouped thousands; `digits` after the point, none by default. Its minus is as wide as a plus above or below it, and no hyphen
   * at which a line may end.
   */
  number(value: number, digits = 0): string {
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
    return cachedNumber(this.tag, options).format(value).replace('-', '−');
  }

  /** A number as a person would type it into a field: no thousands apart, decimals only where there are any. */
  decimal(value: number, mostDigits: number): string {
    return cachedNumber(this.tag, { maximumFractionDigits: mostDigits, useGrouping: false }).format(value);
  }

  /** A share of one as percent: 0.213 gives "21 %"; below 10 % one digit more when asked for. */
  percent(share: number, digits = 0): string {
    const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
    return cachedNumber(this.tag, options).format(share);
  }

  /** A probability as percent, where what is unlikely is not shown as impossible: "<1 %", "23 %". */
  chance(probability: number): string {
    const isTiny = probability > 0 && probability < 0.005;
    return isTiny ? `<${this.percent(0.01)}` : this.percent(probability);
  }

  /** Two shares of one as a range of percent: "14–29 %". */
  percentRange(low: number, high: number): string {
    const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
    return this.percent(to / 100).replace(/\d+/, `${String(from)}–${String(to)}`);
  }

  /** An amount with its currency, no decimals: "60 000 ₽". */
  money(money: Money | { amount: number; currency: string }): string {
    return cachedNumber(this.tag, wholeMoney(money.currency)).format(money.amount);
  }

  /** An amount to the last hundredth where it has any, for prices that are agreed to: "10 152,50 ₽", "60 000 ₽". */
  exactMoney({ amount, currency: code }: Money | { amount: number; currency: string }): string {
    const digits = Number.isInteger(amount) ? 0 : 2;
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
    const look = { style: 'currency', currency: isoOf(code), currencyDisplay: 'narrowSymbol', ...options } as const;
    return cachedNumber(this.tag, look).format(amount);
  }

  /** A currency by its sign and name: "₽, российский рубль". */
  currency(code: string): string {
    const currency = isoOf(code);
    return `${this.currencySign(code)}, ${cachedCurrencyNames(this.tag).of(currency) ?? currency}`;
  }

  /** As it stands beside an amount: "₽". */
  currencySign(code: string): string {
    const options = { style: 'currency', currency: isoOf(code), currencyDisplay: 'narrowSymbol' } as const;
    const parts = cachedNumber(this.tag, options).formatToParts(0);
    return parts.find(({ type }) => type === 'currency')?.value ?? isoOf(code);
  }

  /** Two amounts of one currency as a range, the sign where the language has it: "40 000–60 000 ₽", "₽40,000 – ₽60,000". */
  moneyRange(low: number, high: number, currency: string): string {
    const [from, to] = low <= high ? [low, high] : [high, low];
    const ends = [from, to].map((amount) => this.money({ amount, currency }));
    // Ends that read the same would be written with a sign for "about".
    if (ends[0] === ends[1]) return ends[0] ?? '';
    return cachedNumber(this.tag, wholeMoney(currency)).formatRange(from, to);
  }

  /** A day: "чт, 12 марта"; the year is added when it is not the present one. */
  date(day: CalendarDate | Date): string {
    const at = this.at(day);
    const sameYear = at.year === this.at(this.now).year;
    const base = { weekday: 'short', day: 'numeric', month: 'long' } as const;
    return at.toLocaleString(sameYear ? base : { ...base, year: 'numeric' });
  }

  /** A day without its weekday: "12 мар.", for narrow columns. */
  shortDate(day: CalendarDate | Date): string {
    return this.at(day).toLocaleString({ day: 'numeric', month: 'short' });
  }

  /** A day and year: "12 марта 2026 г.". */
  fullDate(day: CalendarDate | Date): string {
    return this.at(day).toLocaleString({ day: 'numeric', month: 'long', year: 'numeric' });
  }

  /** The month of a text `YYYY-MM` or `YYYY-MM-DD`: "март 2024"; a text of another shape comes back as it is. */
  month(text: string): string {
    const at = DateTime.fromISO(text, { zone: 'utc' });
    return at.isValid ? at.setLocale(this.tag).toLocaleString({ month: 'short', year: 'numeric' }) : text;
  }

  /** Hours and minutes in the zone: "09:30". */
  time(instant: Date): string {
    return this.at(instant).toFormat('HH:mm');
  }

  /** Day, year, time and zone: the text shown on hover. */
  exact(instant: Date): string {
    return `${this.fullDate(instant)}, ${this.time(instant)} (${cachedZoneName(this.tag, this.zone, instant)})`;
  }

  /** How long ago or ahead: "3 ч назад", "через 2 дн."; from a month on the date itself. */
  ago(instant: Date): string {
    const seconds = (instant.getTime() - this.now.getTime()) / 1000;
    const size = Math.abs(seconds);
    const relative = cachedRelative(this.tag);
    if (size < MINUTE) return cachedNow(this.tag);
    if (size < HOUR) return relative.format(Math.trunc(seconds / MINUTE), 'minute');
    if (size < DAY) return relative.format(Math.trunc(seconds / HOUR), 'hour');
    if (size < 30 * DAY) return relative.format(Math.trunc(seconds / DAY), 'day');
    return this.date(instant);
  }

  /** Relative text with the exact one beside it. */
  moment(instant: Date): MomentText {
    return { text: this.ago(instant), exact: this.exact(instant), iso: instant.toISOString() };
  }

  /** A length of time by its two biggest units: "1 ч 20 мин", "2 дн. 4 ч". */
  duration(minutes: number): string {
    const whole = Math.round(minutes);
    const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
    const unit = (value: number, name: 'day' | 'hour' | 'minute') =>
      cachedNumber(this.tag, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
    if (days > 0) return hours > 0 ? `${unit(days, 'day')} ${unit(hours, 'hour')}` : unit(days, 'day');
    if (hours > 0) return rest > 0 ? `${unit(hours, 'hour')} ${unit(rest, 'minute')}` : unit(hours, 'hour');
    return unit(rest, 'minute');
  }

  /** Items in a sentence: "HeadHunter и SuperJob". */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.tag, { type: 'conjunction' }).format(items);
  }

  /** Compares names as the language orders its letters. */
  compare(a: string, b: string): number {
    return a.localeCompare(b, this.tag);
  }

  private at(value: CalendarDate | Date): DateTime {
    const at =
      typeof value === 'string'
        ? DateTime.fromISO(value, { zone: this.zone })
        : DateTime.fromJSDate(value, { zone: this.zone });
    return at.setLocale(this.tag);
  }
}

/** Amounts without decimals, by a board's code of the currency or that of ISO 4217. */
function wholeMoney(code: string): Intl.NumberFormatOptions {
  return { style: 'currency', currency: isoOf(code), currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 };
}

function isoOf(code: string): string {
  const known = currencyOfCode(code);
  return known ? isoCodeOf(known) : code;
}

// Making an Intl formatter costs about 50 microseconds, a page uses hundreds of them.
const numbers = new Map<string, Intl.NumberFormat>();
const currencyNames = new Map<string, Intl.DisplayNames>();
const zoneNames = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

/** What rounds to nothing stands without a sign: «−0,0» is no figure. */
function cachedNumber(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  let found = numbers.get(key);
  if (!found) numbers.set(key, (found = new Intl.NumberFormat(tag, { signDisplay: 'negative', ...options })));
  return found;
}

function cachedCurrencyNames(tag: string): Intl.DisplayNames {
  let found = currencyNames.get(tag);
  if (!found) currencyNames.set(tag, (found = new Intl.DisplayNames(tag, { type: 'currency' })));
  return found;
}

/** The zone as it is called at that moment: "MSK", "GMT+5"; winter and summer have names of their own. */
function cachedZoneName(tag: string, zone: string, instant: Date): string {
  const key = `${tag} ${zone}`;
  let found = zoneNames.get(key);
  if (!found)
    zoneNames.set(
      key,
      (found = new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: 'short', hour: 'numeric' })),
    );
  return found.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** "now" in the language: the one relative word that is not a number. */
function cachedNow(tag: string): string {
  return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(0, 'second');
}

function cachedRelative(tag: string): Intl.RelativeTimeFormat {
  let found = relatives.get(tag);
  if (!found) relatives.set(tag, (found = new Intl.RelativeTimeFormat(tag, { style: 'short', numeric: 'always' })));
  return found;
}
