import { daysBetween } from '../../kernel/calendar-date.js';
import { dayFirstIn, readWrittenDate } from '../../kernel/written-date.js';
import { isBoard } from './log-boards.js';
import { clock } from './log-cells.js';
import { isNothing, plain } from './log-words.js';

/** Share of filled cells that must be alike in a column whose header does not tell what it is. */
export const ENOUGH_UNTOLD = 0.9;

/** Nobody interviews earlier or later: a time of day beside these is a length of time. */
const INTERVIEW_HOURS = { from: 7, until: 22 };

/** Nobody is called so many days before an interview; dates of birth and of entry to a job lie further back. */
const LONGEST_AHEAD_DAYS = 120;

const FORMATS =
  /^(групп|індив|индив|поток|потоко|онлайн|оффлайн|офлайн|очн|заочн|личн|особист|дистанц|топтық|жеке|group|stream|individual|one (to|on) one|online|offline|remote|in person|on site|video|zoom|skype|видео|відео|зум|скайп)/u;

const SOURCES =
  /^(авито|avito|работа|rabota|robota|зарплата|zarplata|work\.ua|olx|habr|хабр|linkedin|indeed|glassdoor|telegram|телеграм|vk|вк|вконтакте|сайт|site|website|знаком|рекоменд|друз|друг|friend|referral|таныс)/u;

/** Whether a filled cell is what a column without a telling header may hold. */
export const LOOKS_LIKE = {
  time: (text: string): boolean => {
    const hour = clock(text);
    return hour !== null && hour >= INTERVIEW_HOURS.from && hour < INTERVIEW_HOURS.until;
  },
  format: (text: string): boolean => FORMATS.test(plain(text)),
  board: (text: string): boolean => isBoard(text) || SOURCES.test(plain(text)),
} as const;

/** How the dates of one column lie to those of another one in the rows that have both. */
export interface DatesCompared {
  /** In no row later, and in one earlier at least. */
  readonly isEarlier: boolean;
  /** In no row so much earlier that it cannot be the day of a call. */
  readonly isNear: boolean;
}

/** Compares the dates of two columns row by row. */
export function compareDates(one: readonly string[], other: readonly string[]): DatesCompared {
  const [ofOne, ofOther] = [datesIn(one), datesIn(other)];
  const ahead = ofOne.flatMap((date, row) => {
    const to = ofOther[row] ?? null;
    return date === null || to === null ? [] : [daysBetween(date, to)];
  });
  return {
    isEarlier: ahead.every((days) => days >= 0) && ahead.some((days) => days > 0),
    isNear: ahead.every((days) => days <= LONGEST_AHEAD_DAYS),
  };
}

function datesIn(cells: readonly string[]): (string | null)[] {
  const dayFirst = dayFirstIn(cells);
  return cells.map((cell) => (isNothing(cell) ? null : readWrittenDate(cell, dayFirst)));
}
