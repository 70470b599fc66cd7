import { InvalidArgumentError } from 'commander';
import { isCalendarDate } from '../kernel/calendar-date.js';

/** An option that is a day. */
export function day(text: string): string {
  if (!isCalendarDate(text)) throw new InvalidArgumentError('It is a day, for example 2026-11-26.');
  return text;
}
