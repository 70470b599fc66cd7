import type { Pace } from '../../platform/http-client/index.js';

/** Most items of a page of responses or of active vacancies: https://api.hh.ru/openapi/redoc */
export const PAGE_SIZE = 50;

/** Most messages of a page of a chat. https://api.hh.ru/openapi/redoc#tag/Chaty/operation/get-chat-messages */
export const CHAT_PAGE_SIZE = 50;

/**
 * Responses of one list that can be reached by paging. 10,000 was the maintainers' figure of 2015
 * (https://github.com/hhru/api/issues/98), today's is not published; the board answers 400 where it ends.
 */
export const MOST_PAGES = 10_000 / PAGE_SIZE;

/** A filter of lists of responses, whose values part a list. */
export interface Filter {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * What a list that is deeper than the board shows is parted by, the coarse first; where that does not do, by places. Only for reaching what lies deep: nobody is left out.
 * https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya/operation/get-collection-negotiations-list
 */
export const SLICED_BY: readonly Filter[] = [
  { name: 'experience', values: ['noExperience', 'between1And3', 'between3And6', 'moreThan6'] },
  {
    name: 'education_level',
    values: [
      'secondary',
      'special_secondary',
      'unfinished_higher',
      'higher',
      'bachelor',
      'master',
      'candidate',
      'doctor',
    ],
  },
];

/** Archived vacancies of one call; the board gives up to 1000, each of them some kilobytes. */
export const ARCHIVED_PAGE_SIZE = 100;

/** Calls that the archive of one recruiter is worth: the newest come first, and nobody puts a thousand away in a month. */
export const MOST_ARCHIVED_PAGES = 10;

/** Recruiters of one page, the most that the board gives: https://api.hh.ru/openapi/redoc#tag/Menedzhery-rabotodatelya */
export const MANAGERS_PAGE_SIZE = 200;

/** Recruiters whose archive is looked at: a call for each, at the usual pace three minutes. */
export const MOST_MANAGERS = 600;

/** Calls under way at once: our own choice, the board publishes none. */
const AT_ONCE = 4;

/** One pace for the whole application: the board counts by application and address, not by employer. */
export function headhunterPace(clientId: string, requestsPerSecond: number): Pace {
  return { key: `headhunter:${clientId}`, requestsPerSecond, atOnce: AT_ONCE };
}

/** The board lives in Moscow, which has had no summer time since 2014. */
const MOSCOW_OFFSET_MILLISECONDS = 3 * 3_600_000;
const DAY_MILLISECONDS = 86_400_000;

/**
 * The moment from which a spent daily quota is tried again: the next midnight of Moscow.
 * When it really is reset is not published; if it still is spent then, another day is waited for.
 */
export function nextQuotaDay(now: Date): Date {
  const localDay = Math.floor((now.getTime() + MOSCOW_OFFSET_MILLISECONDS) / DAY_MILLISECONDS);
  return new Date((localDay + 1) * DAY_MILLISECONDS - MOSCOW_OFFSET_MILLISECONDS);
}

/** Responses that one action takes at once. https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya */
export const MOST_TOPICS_AT_ONCE = 50;
