import { DateTime } from 'luxon';
import { hasBegun } from '../../interviews/index.js';
import type { DaySummary } from '../../interviews/index.js';
import type { Board, ConnectionView, NotedFailure } from '../../job-boards/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { responsesHref } from '../vacancies/response-filter.js';
import { connectionState } from '../connections/connections.page.js';
import { clientFilter } from '../frame/client-filter.js';
import type { ClientFilter, ClientScope } from '../frame/client-filter.js';
import type { EmptyPage } from '../frame/parts.js';
import type { Reader } from '../frame/reader.js';
import { DUPLICATES } from '../duplicates/duplicates.page.js';
import { UNTOLD } from '../untold/untold.page.js';
import { waitingTime } from '../frame/response-time.js';
import { cityName } from '../frame/wording.js';
import type { StateWord, Tone } from '../frame/wording.js';
import type { VacancyWorkload } from '../vacancies/workload.service.js';
import { dayCards } from './day-cards.js';
import type { DaysPart } from './day-cards.js';
import { wantedPart } from './wanted-part.js';
import type { VacancyForecast, WantedPart } from './wanted-part.js';

/** A vacancy with people who wait for an answer. */
export interface WaitingLine {
  href: string;
  title: string;
  city: string;
  count: string;
  /** Of them: can see that we opened their response. */
  viewed: string;
  viewedHref: string | null;
  best: string;
  since: MomentText | null;
  sinceTone: Tone;
}

/** The first page: what asks for attention now. A part that the role may not see is null. */
export interface TodayPage {
  title: string;
  dateText: string;
  filter: ClientFilter | null;
  trouble: { tone: 'bad' | 'fair'; text: string; href: string | null; action: string }[];
  waiting: { summary: string; rows: WaitingLine[]; empty: EmptyPage | null } | null;
  wanted: WantedPart | null;
  days: DaysPart | null;
  connections: { board: string; account: string; state: StateWord; pulled: MomentText | null }[] | null;
}

/** What the page is made from; null for what the role may not see. */
export interface TodayInput {
  readonly workloads: readonly VacancyWorkload[] | null;
  readonly forecasts: readonly VacancyForecast[] | null;
  /** Those of the past that nobody ended, and from today on; the earliest first. */
  readonly days: readonly DaySummary[] | null;
  readonly connections: readonly ConnectionView[] | null;
  readonly unreadable: number;
  /** What boards refused or may not have heard. */
  readonly untold: number;
  /** Pairs of people who may be one. */
  readonly duplicates: number;
  readonly scope: ClientScope;
  /** How the reader stands to vacancies. */
  readonly reader: Reader;
  readonly failedMails: number;
  readonly mayReadConversations: boolean;
  readonly mayReconnect: boolean;
  readonly mayPlan: boolean;
  readonly mayPhone: boolean;
  readonly sentenceOf: (problem: NotedFailure, board: Board) => string;
}

/** Hours after which waiting is marked: a working day, then two days. Good candidates have other offers by then. */
const WAITS_LONG_HOURS = 9;
const WAITS_TOO_LONG_HOURS = 48;

/** The page. */
export function todayPage(input: TodayInput, f: Formatter): TodayPage {
  const { workloads, connections, days } = input;
  const open = workloads?.filter(({ vacancy }) => vacancy.status === 'open') ?? null;
  return {
    title: f.t('today.title'),
    dateText: f.fullDate(f.now),
    filter: clientFilter('/', input.scope, f),
    trouble: troubles(input, f),
    waiting: open && waitingPart(open, f),
    wanted: open && input.forecasts ? wantedPart({ open, forecasts: input.forecasts, reader: input.reader }, f) : null,
    days: days && dayCards(days, input, f),
    connections:
      connections &&
      connections.map((connection) => ({
        board: f.t(`boards.${connection.board}`),
        account: connection.accountName,
        state: connectionState(connection, f),
        pulled: connection.lastPulledAt && f.moment(connection.lastPulledAt),
      })),
  };
}

function troubles(input: TodayInput, f: Formatter): TodayPage['trouble'] {
  const lines: TodayPage['trouble'] = (input.connections ?? []).flatMap(({ board, status, problems }) =>
    problems.map((problem) => ({
      tone: status === 'connected' ? ('fair' as const) : ('bad' as const),
      text: input.sentenceOf(problem, board),
      href: input.mayReconnect ? '/connections' : null,
      action: f.t(status === 'connected' ? 'today.look' : 'today.reconnect'),
    })),
  );
  if (input.mayReadConversations) lines.push(...unanswered(input.workloads ?? [], f));
  lines.push(...undecided(input, f));
  if (input.failedMails > 0) {
    const text = f.t('failedMails.count', { count: input.failedMails });
    lines.push({ tone: 'bad', text: `${text}.`, href: '/failed-mails', action: f.t('today.look') });
  }
  if (input.untold > 0) {
    const text = f.t('told.count', { count: input.untold });
    lines.push({ tone: 'fair', text: `${text}.`, href: UNTOLD, action: f.t('today.look') });
  }
  if (input.unreadable > 0) {
    const text = f.t('today.unreadable', { count: input.unreadable });
    lines.push({ tone: 'fair', text, href: '/vacancies', action: f.t('today.look') });
  }
  if (input.duplicates > 0) {
    const text = f.t('duplicates.toLookAt', { count: input.duplicates });
    lines.push({ tone: 'fair', text: `${text}.`, href: DUPLICATES, action: f.t('today.look') });
  }
  return lines;
}

/** Who wrote at a board and has no answer, a line for each vacancy, the longest waiting first. */
function unanswered(workloads: readonly VacancyWorkload[], f: Formatter): TodayPage['trouble'] {
  return workloads
    .flatMap(({ vacancy, wrote, wroteSince }) => (wroteSince ? [{ vacancy, wrote, wroteSince }] : []))
    .sort((a, b) => a.wroteSince.getTime() - b.wroteSince.getTime())
    .map(({ vacancy, wrote, wroteSince }) => ({
      tone: 'fair',
      text: f.t('today.wrote', { vacancy: vacancy.title, count: wrote, when: f.ago(wroteSince) }),
      href: responsesHref(vacancy.id, 'all', { wrote: 'unanswered' }),
      action: f.t('today.answer'),
    }));
}

/** Who came to an interview and waits for its result, a line for each vacancy whose day is not still going on. */
function undecided({ workloads, days }: TodayInput, f: Formatter): TodayPage['trouble'] {
  const isGoingOn = (vacancyId: string): boolean =>
    (days ?? []).some(({ day }) => day.vacancyId === vacancyId && day.status === 'approved' && hasBegun(day, f.now));
  return (workloads ?? [])
    .filter(({ vacancy, came }) => came > 0 && !isGoingOn(vacancy.id))
    .map(({ vacancy, came }) => ({
      tone: 'fair',
      text: f.t('today.came', { vacancy: vacancy.title, count: came }),
      href: responsesHref(vacancy.id, 'in-progress', { stage: 'came' }),
      action: f.t('today.look'),
    }));
}

function waitingPart(workloads: readonly VacancyWorkload[], f: Formatter): NonNullable<TodayPage['waiting']> {
  const waiting = workloads
    .filter(({ waiting: count }) => count > 0)
    .sort((a, b) => (a.waitingSince?.getTime() ?? 0) - (b.waitingSince?.getTime() ?? 0));
  const total = waiting.reduce((sum, { waiting: count }) => sum + count, 0);
  return {
    summary: total === 0 ? '' : f.t('today.waitingSummary', { count: total }),
    rows: waiting.map(({ vacancy, waiting: count, waitingSince, waitingSinceKnown, waitingBest, waitingViewed }) => ({
      href: `/vacancies/${vacancy.id}/responses?group=waiting`,
      title: vacancy.title,
      city: cityName(vacancy.citySlug, f) ?? '',
      count: f.number(count),
      viewed: f.number(waitingViewed),
      viewedHref: waitingViewed > 0 ? responsesHref(vacancy.id, 'waiting', { viewed: 'unanswered' }) : null,
      best: waitingBest === null ? '—' : f.number(waitingBest),
      since: waitingSince && waitingTime(waitingSince, waitingSinceKnown, f),
      sinceTone: waitingTone(waitingSince, f.now),
    })),
    empty:
      waiting.length > 0
        ? null
        : { title: f.t('today.noneWaitingTitle'), advice: f.t('today.noneWaitingAdvice'), action: null, href: null },
  };
}

function waitingTone(since: Date | null, now: Date): Tone {
  if (!since) return 'quiet';
  const hours = DateTime.fromJSDate(now).diff(DateTime.fromJSDate(since), 'hours').hours;
  if (hours >= WAITS_TOO_LONG_HOURS) return 'bad';
  return hours >= WAITS_LONG_HOURS ? 'fair' : 'quiet';
}
