import { DateTime } from 'luxon';
import { Chance } from './chance.js';
import { CITIES } from './cities.table.js';
import type { Market, SimulatedVacancy } from './market.js';
import { attendance } from './show-up.js';

/** Interview days in the log: working days before the epoch. */
const LOG_DAYS = 60;

/** People invited on an interview day, lowest and highest. */
const INVITED_PER_DAY = [7, 13] as const;

/** A city interviews on two days of five: with the figure above about 900 rows over four cities. */
const DAY_OFF_SHARE = 0.62;

/** Numbers of people who were invited before the market opened; nobody who responds later has one of them. */
const FIRST_PAST_PERSON = 900_000;

const HEADER = 'date,time,city,vacancy,board,format,days_ahead,confirmed,outcome';

/**
 * The employer's interview log of the last sixty working days, as CSV with a header line: one row per invited person,
 * outcome `show`, `late` or `no-show`, drawn from the same hidden truth as the people who respond now.
 */
export function attendanceLog(market: Market): string {
  const rows: string[][] = [];
  let nextPerson = FIRST_PAST_PERSON;
  for (const date of workingDaysBefore(market.epoch, LOG_DAYS)) {
    // Only the four advertisements themselves: repeated ones would multiply the log.
    for (const vacancy of market.vacancies.slice(0, 4)) {
      const day = interviewDay(market, vacancy, date, nextPerson);
      rows.push(...day);
      nextPerson += day.length;
    }
  }
  return `${[HEADER, ...rows.map((cells) => cells.map(csvCell).join(','))].join('\n')}\n`;
}

/** Rows of one city on one day; none on its day off. */
function interviewDay(market: Market, vacancy: SimulatedVacancy, date: string, firstPerson: number): string[][] {
  const city = vacancy.template.city;
  const chance = new Chance(market.seed, 'log', city, date);
  if (chance.happens(DAY_OFF_SHARE)) return [];
  const invited = chance.integer(...INVITED_PER_DAY);
  return Array.from({ length: invited }, (_none, position) => {
    const person = market.person(firstPerson + position, city);
    const truth = attendance(market.seed, person, vacancy.template, date);
    const outcome = truth.comes ? (truth.late ? 'late' : 'show') : 'no-show';
    const time = `${10 + Math.floor((position * 8) / invited)}:00`;
    const board = vacancy.superjobId !== null && chance.happens(0.45) ? 'superjob' : 'headhunter';
    const confirmed = chance.happens(truth.comes ? 0.72 : 0.28) ? 'yes' : 'no';
    const daysAhead = String(chance.integer(1, 4));
    return [date, time, CITIES[city].name, vacancy.name, board, 'stream', daysAhead, confirmed, outcome];
  });
}

/** The last working days before the instant, oldest first, as `YYYY-MM-DD`. */
function workingDaysBefore(epoch: string, count: number): string[] {
  const days: string[] = [];
  let day = DateTime.fromISO(epoch, { zone: 'utc' }).startOf('day');
  while (days.length < count) {
    day = day.minus({ days: 1 });
    if (day.weekday <= 5) days.unshift(day.toFormat('yyyy-MM-dd'));
  }
  return days;
}

function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
