import type { BoardRow, BoardSlot, DayBoard } from '../../interviews/index.js';
import { dayIn } from '../../kernel/calendar-date.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import type { EmptyPage } from '../frame/parts.js';
import { cityName } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';

/** One tap on the board. */
export interface BoardMark {
  href: string;
  label: string;
  icon: IconName;
  primary: boolean;
}

/** One person of the board. */
export interface GuestLine {
  id: string;
  href: string | null;
  name: string;
  walkIn: boolean;
  /** Why the person may not know of the interview; null when all is well. */
  warning: string | null;
  state: StateWord;
  /** Time of the state: checked in, cancelled. */
  at: string | null;
  /** Who is next at the running time. */
  next: boolean;
  /** Where the result is recorded of somebody who is there. */
  resultHref: string | null;
  marks: BoardMark[];
}

/** The part of the board that is read again every few seconds. */
export interface BoardLive {
  href: string;
  figures: { value: string; name: string }[];
  slots: { time: string; summary: string; now: boolean; guests: GuestLine[] }[];
  cancelled: GuestLine[];
  empty: EmptyPage | null;
}

/** The board of an interview day. */
export interface BoardPage {
  title: string;
  about: string;
  planHref: string | null;
  live: BoardLive;
  /** Search for somebody who came without an invitation; null when the day is not running. */
  walkIn: {
    href: string;
    search: string;
    name: string;
    people: { applicationId: string; label: string }[];
    searched: boolean;
  } | null;
  close: { href: string; question: string } | null;
  /** Inviting the next best to places that became free; null when there are none. */
  fill: { href: string; label: string } | null;
}

/** What the page is made from. */
export interface BoardInput {
  readonly board: DayBoard;
  readonly now: Date;
  readonly mayCheckIn: boolean;
  readonly mayPlan: boolean;
  readonly mayReadApplications: boolean;
  readonly search: { readonly name: string; readonly found: readonly { applicationId: string; name: string }[] };
}

/** The page. Times are those of the city of the interview. */
export function boardPage(input: BoardInput, reader: Formatter): BoardPage {
  const { board, now, search } = input;
  const { day } = board;
  const f = reader.inZone(day.timeZone);
  const isRunning = input.mayCheckIn && day.status === 'approved';
  const lastStart = board.slots.at(-1)?.startsAt;
  return {
    title: [f.date(day.date), cityName(day.citySlug, f)].filter(Boolean).join(', '),
    about: [board.vacancyTitle, day.address].filter(Boolean).join(' · '),
    planHref: input.mayPlan ? `/vacancies/${day.vacancyId}/plan?day=${day.id}` : null,
    live: boardLive(input, reader),
    walkIn: isRunning
      ? {
          href: `/days/${day.id}/walk-ins`,
          search: `/days/${day.id}`,
          name: search.name,
          people: search.found.map(({ applicationId, name }) => ({ applicationId, label: name })),
          searched: search.name !== '',
        }
      : null,
    close:
      isRunning && lastStart && lastStart <= now
        ? { href: `/days/${day.id}/close`, question: f.t('board.closeQuestion', { count: board.totals.expected }) }
        : null,
    fill:
      input.mayPlan && day.status === 'approved' && day.date >= dayIn(now, day.timeZone) && board.totals.freedSeats > 0
        ? { href: `/days/${day.id}/fill`, label: f.t('board.fill', { count: board.totals.freedSeats }) }
        : null,
  };
}

/** The live part alone. */
export function boardLive(input: BoardInput, reader: Formatter): BoardLive {
  const { board, now } = input;
  const { day, totals } = board;
  const f = reader.inZone(day.timeZone);
  const running = runningSlot(board.slots, now);
  const { mean, from, to } = day.plan.chosen.expectedShows;
  const figure = (name: string, value: number | string) => ({
    value: typeof value === 'number' ? f.number(value) : value,
    name: f.t(`board.${name}`),
  });
  return {
    href: `/days/${day.id}/live`,
    figures: [
      figure('invited', totals.invited),
      figure('confirmed', totals.confirmed),
      figure('forecast', f.t('days.range', { mean: f.number(mean, 1), from, to })),
      figure('came', totals.came),
      figure('late', totals.late),
      figure('no-show', totals.noShow),
      figure('cancelled', totals.cancelled),
    ],
    slots: board.slots.map((slot) => {
      const arrived = slot.rows.filter(({ outcome }) => outcome === 'came' || outcome === 'late').length;
      const isNow = slot.id === running?.id;
      const nextId = isNow ? slot.rows.find(({ outcome }) => outcome === null)?.bookingId : undefined;
      return {
        time: f.time(slot.startsAt),
        summary: f.t('board.slotSummary', { came: arrived, invited: slot.rows.length }),
        now: isNow,
        guests: slot.rows.map((row) => guestLine(row, { input, isNow, isNext: row.bookingId === nextId }, f)),
      };
    }),
    cancelled: board.cancelled.map((row) => guestLine(row, { input, isNow: false, isNext: false }, f)),
    empty:
      board.slots.length > 0
        ? null
        : {
            title: f.t('board.emptyTitle'),
            advice: f.t('board.emptyAdvice'),
            action: input.mayPlan ? f.t('board.emptyAction') : null,
            href: input.mayPlan ? `/vacancies/${day.vacancyId}/plan?day=${day.id}` : null,
          },
  };
}

/** People come early: a slot is at the door from a quarter of an hour before it begins. */
const EARLY_MINUTES = 15;

/** The slot whose time it is: the last one that has begun or is about to. */
function runningSlot(slots: readonly BoardSlot[], now: Date): BoardSlot | undefined {
  const soon = new Date(now.getTime() + EARLY_MINUTES * 60_000);
  return slots.findLast(({ startsAt }) => startsAt <= soon);
}

function guestLine(
  row: BoardRow,
  place: { input: BoardInput; isNow: boolean; isNext: boolean },
  f: Formatter,
): GuestLine {
  const { mayCheckIn, mayReadApplications, board } = place.input;
  const at = row.checkedInAt ?? row.cancelledAt;
  const canMark = mayCheckIn && board.day.status === 'approved' && row.status !== 'cancelled';
  const mark = (name: string, label: string, icon: IconName, primary: boolean): BoardMark => ({
    href: `/days/${board.day.id}/bookings/${row.bookingId}/${name}`,
    label: f.t(`board.${label}`),
    icon,
    primary,
  });
  return {
    id: row.bookingId,
    href: mayReadApplications ? `/applications/${row.applicationId}` : null,
    name: row.name || f.t('responses.nameless'),
    walkIn: row.walkIn,
    warning: isUninformed(row) ? f.t('board.notInformed') : null,
    state: guestState(row, f),
    at: at && f.time(at),
    next: place.isNext,
    resultHref:
      mayReadApplications && (row.outcome === 'came' || row.outcome === 'late')
        ? `/applications/${row.applicationId}`
        : null,
    marks: !canMark
      ? []
      : row.outcome === null
        ? [mark('check-in', 'markCame', 'check', place.isNow)]
        : [mark('undo-check-in', 'undo', 'undo-2', false)],
  };
}

/** The invitation did not go out: no address, or no server took it. Whoever it was for has to be phoned. */
function isUninformed(row: BoardRow): boolean {
  return row.messages.some(
    ({ kind, status, skipReason }) => kind === 'invitation' && (status === 'failed' || skipReason === 'no-address'),
  );
}

/** What is known of a person in one word. */
function guestState(row: Pick<BoardRow, 'status' | 'outcome'>, f: Formatter): StateWord {
  if (row.status === 'cancelled') return { word: f.t('board.stateCancelled'), tone: 'quiet' };
  switch (row.outcome) {
    case 'came':
      return { word: f.t('board.stateCame'), tone: 'good' };
    case 'late':
      return { word: f.t('board.stateLate'), tone: 'fair' };
    case 'no-show':
      return { word: f.t('board.stateNoShow'), tone: 'bad' };
    case null:
      return row.status === 'confirmed'
        ? { word: f.t('board.stateConfirmed'), tone: 'accent' }
        : { word: f.t('board.stateInvited'), tone: 'quiet' };
  }
}
