import { DateTime } from 'luxon';
import type { DaySummary } from '../../interviews/index.js';
import type { Board, ConnectionView } from '../../job-boards/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { connectionState } from '../connections/connections.page.js';
import type { EmptyPage } from '../frame/parts.js';
import { cityName } from '../frame/wording.js';
import type { StateWord, Tone } from '../frame/wording.js';
import type { VacancyWorkload } from '../vacancies/workload.service.js';
import { dayCards } from './day-cards.js';
import type { DaysPart } from './day-cards.js';

/** A vacancy with people who wait for an answer. */
export interface WaitingLine {
  href: string;
  title: string;
  city: string;
  count: string;
  best: string;
  since: MomentText | null;
  sinceTone: Tone;
}

/** A vacancy with people still wanted. */
export interface WantedLine {
  href: string;
  title: string;
  city: string;
  started: string;
  responses: string;
  forecast: string;
  tone: Tone;
  deadline: string;
}

/** The first page: what asks for attention now. A part that the role may not see is null. */
export interface TodayPage {
  title: string;
  dateText: string;
  trouble: { tone: 'bad' | 'fair'; text: string; href: string | null; action: string }[];
  waiting: { summary: string; rows: WaitingLine[]; empty: EmptyPage | null } | null;
  wanted: { rows: WantedLine[]; empty: EmptyPage | null } | null;
  days: DaysPart | null;
  connections: { board: string; account: string; state: StateWord; pulled: MomentText | null }[] | null;
}

/** How many responses are needed to fill a vacancy with 90 % certainty; null while that cannot be told. */
export interface VacancyForecast {
  readonly vacancyId: string;
  readonly needed: number | null;
}

/** What the page is made from; null for what the role may not see. */
export interface TodayInput {
  readonly workloads: readonly VacancyWorkload[] | null;
  readonly forecasts: readonly VacancyForecast[] | null;
  /** From today on, the next one first. */
  readonly days: readonly DaySummary[] | null;
  readonly connections: readonly ConnectionView[] | null;
  readonly unreadable: number;
  readonly failedMails: number;
  readonly mayReconnect: boolean;
  readonly mayPlan: boolean;
  readonly mayPhone: boolean;
  readonly sentenceOf: (problem: string, board: Board) => string;
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
    trouble: troubles(input, f),
    waiting: open && waitingPart(open, f),
    wanted: open && input.forecasts ? wantedPart(open, input.forecasts, f) : null,
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
  const broken = (input.connections ?? []).filter(({ status, problem }) => status !== 'connected' || problem !== null);
  const lines: TodayPage['trouble'] = broken.map(({ board, status, problem }) => ({
    tone: status === 'connected' ? 'fair' : 'bad',
    text: f.t('today.troubleConnection', {
      board: f.t(`boards.${board}`),
      problem: problem ? input.sentenceOf(problem, board) : f.t(`connections.${status}`),
    }),
    href: input.mayReconnect ? '/connections' : null,
    action: f.t(status === 'connected' ? 'today.look' : 'today.reconnect'),
  }));
  if (input.failedMails > 0) {
    const text = f.t('failedMails.count', { count: input.failedMails });
    lines.push({ tone: 'bad', text: `${text}.`, href: '/failed-mails', action: f.t('today.look') });
  }
  if (input.unreadable > 0) {
    const text = f.t('today.unreadable', { count: input.unreadable });
    lines.push({ tone: 'fair', text, href: '/vacancies', action: f.t('today.look') });
  }
  return lines;
}

function waitingPart(workloads: readonly VacancyWorkload[], f: Formatter): NonNullable<TodayPage['waiting']> {
  const waiting = workloads
    .filter(({ waiting: count }) => count > 0)
    .sort((a, b) => (a.waitingSince?.getTime() ?? 0) - (b.waitingSince?.getTime() ?? 0));
  const total = waiting.reduce((sum, { waiting: count }) => sum + count, 0);
  return {
    summary: total === 0 ? '' : f.t('today.waitingSummary', { count: total }),
    rows: waiting.map(({ vacancy, waiting: count, waitingSince, waitingBest }) => ({
      href: `/vacancies/${vacancy.id}/responses?group=waiting`,
      title: vacancy.title,
      city: cityName(vacancy.citySlug, f) ?? '',
      count: f.number(count),
      best: waitingBest === null ? '—' : f.number(waitingBest),
      since: waitingSince && f.moment(waitingSince),
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

function wantedPart(
  workloads: readonly VacancyWorkload[],
  forecasts: readonly VacancyForecast[],
  f: Formatter,
): NonNullable<TodayPage['wanted']> {
  return {
    rows: workloads.map(({ vacancy, started, total }) => {
      const needed = forecasts.find(({ vacancyId }) => vacancyId === vacancy.id)?.needed ?? null;
      return {
        href: `/funnel?vacancy=${vacancy.id}`,
        title: vacancy.title,
        city: cityName(vacancy.citySlug, f) ?? '',
        started: f.t('today.ofWanted', { started: f.number(started), wanted: f.number(vacancy.wantedCount) }),
        responses:
          needed === null
            ? f.number(total)
            : f.t('today.responsesOf', { have: f.number(total), needed: f.number(needed) }),
        ...forecastWord({ isFull: started >= vacancy.wantedCount, have: total, needed }, f),
        deadline: vacancy.deadline === null ? '—' : f.shortDate(vacancy.deadline),
      };
    }),
    empty:
      workloads.length > 0
        ? null
        : {
            title: f.t('today.noVacanciesTitle'),
            advice: f.t('today.noVacanciesAdvice'),
            action: f.t('today.noVacanciesAction'),
            href: '/vacancies',
          },
  };
}

function forecastWord(
  state: { isFull: boolean; have: number; needed: number | null },
  f: Formatter,
): { forecast: string; tone: Tone } {
  const { isFull, have, needed } = state;
  if (isFull) return { forecast: f.t('today.forecastFull'), tone: 'good' };
  if (needed === null) return { forecast: f.t('today.forecastUnknown'), tone: 'quiet' };
  if (have >= needed) return { forecast: f.t('today.forecastEnough'), tone: 'good' };
  return { forecast: f.t('today.forecastMore', { count: needed - have }), tone: 'fair' };
}
