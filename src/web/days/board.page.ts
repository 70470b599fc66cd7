import { isStage } from '../../candidates/index.js';
import { isNeverHeard } from '../../interviews/index.js';
import type { BoardRow, BoardSlot, BookedElsewhere, DayBoard, InterviewDay } from '../../interviews/index.js';
import type { KnownAtDoor, PossibleWalkIn } from '../../interviews/index.js';
import { dayIn } from '../../kernel/calendar-date.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import type { EmptyPage, Figure } from '../frame/parts.js';
import { cityName, stageWord } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import { reasonWords } from '../vacancies/panel-actions.js';
import { newcomerForm } from '../apply/newcomer.page.js';
import type { NewcomerForm, RefusedNewcomer } from '../apply/newcomer.page.js';
import { bookingState, dayHours, dayState, dayTitle, expectedHint, expectedText, staffWord } from './day-words.js';
import type { KnownPart } from '../apply/known-people.page.js';
import { knownPart } from './known-at-door.page.js';
import { planHref } from './plan-curve.js';

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
  /**
   * The person may not know of the interview, or another mail did not leave: where to do something about it, null for those who do not;
   * null when all is well.
   */
  warning: { icon: IconName; text: string; href: string | null } | null;
  state: StateWord;
  /** When they were checked in. */
  at: string | null;
  /** Of whoever cancelled: which time is lost, why, and when we heard of it. */
  lost: string | null;
  /** Who is next at the running time. */
  next: boolean;
  /** Where the result is recorded of somebody who is there. */
  resultHref: string | null;
  marks: BoardMark[];
  /** Page on which the booking is confirmed, moved or cancelled; null where it cannot be. */
  changeHref: string | null;
}

/** The part of the board that is read again every few seconds. No field to type into is in it. */
export interface BoardLive {
  href: string;
  title: string;
  about: string;
  state: StateWord;
  planHref: string | null;
  cancelHref: string | null;
  close: { href: string; question: string } | null;
  /** Places of the plan are free: below it is said whom to invite, or why nobody. */
  whomNext: boolean;
  /** Where it is read what the plan would change; null for those who do not plan, and of a day that is not on. */
  whomNextHref: string | null;
  /** Where those who interview rate who came; null for those who do not, and of a day that is not on. */
  ratingsHref: string | null;
  /** The people to be phoned; null when there are none. */
  calls: { href: string; label: string } | null;
  figures: Figure[];
  /** What the number expected rests on; null where nobody is expected any more. */
  expectedHint: string | null;
  slots: { time: string; summary: string | null; staff: StateWord | null; now: boolean; guests: GuestLine[] }[];
  cancelled: GuestLine[];
  empty: EmptyPage | null;
}

/** Somebody at the door who is booked for another day. */
export interface ElsewherePart {
  text: string;
  /** The booking of that day. */
  href: string;
  /** Ending that booking and taking them now; null for those who may not. */
  replace: { applicationId: string; insteadOf: string } | null;
}

/** The board of an interview day. */
export interface BoardPage {
  title: string;
  live: BoardLive;
  /** Search for somebody who came without an invitation; null when the day is not running. */
  walkIn: {
    href: string;
    search: string;
    name: string;
    /** Whoever stands on the board already is shown there, `onBoard`, instead of being put on it. */
    people: { applicationId: string; label: string; about: string; onBoard: string | null }[];
    searched: boolean;
    elsewhere: ElsewherePart | null;
    /** Once somebody was looked for; open where nobody else can be meant. */
    newcomer: { open: boolean; known: KnownPart | null; form: NewcomerForm } | null;
  } | null;
}

/** What the page is made from. */
export interface BoardInput {
  readonly board: DayBoard;
  readonly now: Date;
  readonly mayCheckIn: boolean;
  readonly mayChange: boolean;
  readonly mayPlan: boolean;
  readonly mayReadApplications: boolean;
  /** The result is a decision; of others it is what they say of whom they met. */
  readonly mayDecide: boolean;
  readonly mayRate: boolean;
  /** To whom people who are added agree. */
  readonly companyName: string;
  readonly search: {
    readonly name: string;
    readonly found: readonly PossibleWalkIn[];
    /** Where somebody is expected who was tapped on; null when nobody was, or nowhere. */
    readonly elsewhere: BookedElsewhere | null;
    readonly refused: RefusedNewcomer | null;
    readonly known: readonly KnownAtDoor[];
  };
}

/** The page. Times are those of the city of the interview. */
export function boardPage(input: BoardInput, reader: Formatter): BoardPage {
  const live = boardLive(input, reader);
  return { title: live.title, live, walkIn: input.mayCheckIn && isAtTheDoor(input) ? walkInPart(input, reader) : null };
}

function walkInPart({ board: { day }, companyName, search }: BoardInput, reader: Formatter): BoardPage['walkIn'] {
  const { name, found, elsewhere, refused, known } = search;
  const f = reader.inZone(day.timeZone);
  return {
    href: `/days/${day.id}/walk-ins`,
    search: `/days/${day.id}`,
    name,
    people: found.map((one) => ({
      ...{ applicationId: one.applicationId, label: one.name, about: aboutFound(one, f) },
      onBoard: one.bookingId && `/days/${day.id}#guest-${one.bookingId}`,
    })),
    searched: name !== '',
    elsewhere: elsewhere && elsewherePart(elsewhere, reader),
    newcomer:
      name === '' && refused === null
        ? null
        : {
            open: found.length === 0 || refused !== null,
            known: knownPart(day.id, known, f),
            form: {
              ...newcomerForm({ href: `/days/${day.id}/newcomers`, companyName, name, isWhole: false, refused }, f),
              ...{ add: f.t('newcomer.add'), other: known.length > 0 ? f.t('newcomer.other') : null },
            },
          },
  };
}

/** What tells namesakes apart. */
function aboutFound(found: PossibleWalkIn, f: Formatter): string {
  const { stage, citySlug, respondedAt, expectedAt, bookingId, phoneEnd } = found;
  return [
    bookingId && expectedAt && f.t('board.walkInToday', { time: f.time(expectedAt) }),
    cityName(citySlug ?? '', f),
    !bookingId && expectedAt && f.t('board.walkInExpected', { when: `${f.date(expectedAt)}, ${f.time(expectedAt)}` }),
    stageWord(stage, f).word,
    f.t('board.walkInResponded', { date: f.date(respondedAt) }),
    phoneEnd && f.t('board.walkInPhone', { end: phoneEnd }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function elsewherePart(booked: BookedElsewhere, reader: Formatter): ElsewherePart {
  const { applicationId, bookingId, day, startsAt, mayReplace } = booked;
  const f = reader.inZone(day.timeZone);
  const [name, when] = [booked.name || f.t('responses.nameless'), `${f.date(day.date)}, ${f.time(startsAt)}`];
  return {
    text: f.t('board.walkInElsewhere', { name, when, address: day.address }),
    href: mayReplace ? `/days/${day.id}/bookings/${bookingId}` : `/days/${day.id}#guest-${bookingId}`,
    replace: mayReplace ? { applicationId, insteadOf: bookingId } : null,
  };
}

/** What the part needs that is read again: nobody is searched for in it. */
type LiveInput = Omit<BoardInput, 'search' | 'companyName'>;

/** The live part alone. */
export function boardLive(input: LiveInput, reader: Formatter): BoardLive {
  const { board, now } = input;
  const { day } = board;
  const f = reader.inZone(day.timeZone);
  const running = runningSlot(board.slots, day.slotMinutes, now);
  return {
    href: `/days/${day.id}/live`,
    title: dayTitle(day, f),
    about: [
      board.vacancyTitle,
      day.room && f.t('groupDay.name'),
      day.status === 'planned' && dayHours(day, f),
      day.address,
    ]
      .filter(Boolean)
      .join(' · '),
    state: dayState(day.status, f),
    planHref: input.mayPlan ? planHref(day.vacancyId, day.id) : null,
    ratingsHref:
      input.mayRate && (day.status === 'approved' || day.status === 'held') ? `/days/${day.id}/ratings` : null,
    ...boardActions(input, f),
    whomNextHref: input.mayPlan && day.status === 'approved' ? `/days/${day.id}/whom-next` : null,
    figures: figuresOf(board, f),
    expectedHint: board.expectedNow && expectedHint(board.expectedNow, f),
    slots: (day.status === 'cancelled' ? [] : board.slots).map((slot) => {
      const arrived = slot.rows.filter(({ outcome }) => outcome === 'came' || outcome === 'late').length;
      const isNow = slot.id === running?.id;
      const nextId = isNow ? slot.rows.find(({ outcome }) => outcome === null)?.bookingId : undefined;
      return {
        time: f.time(slot.startsAt),
        summary: slotSummary(day, arrived, slot.rows.length, f),
        staff: staffWord(day, slot.interviewers, f),
        now: isNow && isUnderWay(slot, day, now),
        guests: slot.rows.map((row) => guestLine(row, { input, isNow, isNext: row.bookingId === nextId }, f)),
      };
    }),
    cancelled: board.cancelled.map((row) => guestLine(row, { input, isNow: false, isNext: false }, f)),
    empty: board.slots.length > 0 || board.cancelled.length > 0 ? null : emptyBoard(day, input.mayPlan, f),
  };
}

/** Null where nobody is, which is said below; of a room it says how many it holds. */
function slotSummary({ room }: InterviewDay, came: number, invited: number, f: Formatter): string | null {
  if (room === null) return invited === 0 ? null : f.t('board.slotSummary', { came, invited });
  return f.t('groupDay.boardSummary', { came, invited, seats: f.t('groupDay.seats', { count: room.capacity }) });
}

/** Nobody is invited before a plan is approved. */
function emptyBoard(day: InterviewDay, mayPlan: boolean, f: Formatter): EmptyPage {
  const advice = mayPlan ? 'board.emptyAdvice' : 'board.emptyAdviceReader';
  return {
    title: f.t('board.emptyTitle'),
    advice: f.t(day.status === 'cancelled' ? 'board.emptyCancelled' : advice),
    action: mayPlan ? f.t('board.emptyAction') : null,
    href: mayPlan ? planHref(day.vacancyId, day.id) : null,
  };
}

function figuresOf(board: DayBoard, f: Formatter): Figure[] {
  const { day, totals } = board;
  const figure = (name: string, value: number): Figure => ({ value: f.number(value), name: f.t(`board.${name}`) });
  if (day.status === 'planned') return [figure('invitedByPlan', day.plan.chosen.invited), ...expectedFigure(board, f)];
  return [
    // Whoever cancelled is counted beside it: without a word of it the figure only falls.
    figure(totals.cancelled > 0 ? 'invitedStill' : 'invited', totals.invited),
    figure('confirmed', totals.saidYes),
    ...expectedFigure(board, f),
    ...(board.expectedNow === null ? [] : [figure('canBeSeen', totals.canBeSeen)]),
    // As beside each time: whoever is late has come.
    figure('came', totals.came + totals.late),
    figure('late', totals.late),
    ...(totals.walkIns === 0 ? [] : [figure('walkIns', totals.walkIns)]),
    figure('no-show', totals.noShow),
    figure('cancelled', totals.cancelled),
  ];
}

/** From the approval to the end of the day by who is booked now; before it what the plan says, after it what it had said. */
function expectedFigure({ day, expectedNow }: DayBoard, f: Formatter): Figure[] {
  if (expectedNow) return [{ value: expectedText(expectedNow, f), name: f.t('board.expectedNow'), wide: true }];
  if (day.status === 'cancelled') return [];
  const planned = expectedText(day.plan.chosen.expectedShows, f);
  const name = f.t(day.status === 'planned' ? 'plan.figureShowsPlanned' : 'board.expectedByPlan');
  return [{ value: planned, name, wide: true }];
}

/** What can be done with the day as a whole now. */
function boardActions(
  { board, now, mayCheckIn, mayChange, mayPlan }: LiveInput,
  f: Formatter,
): Pick<BoardLive, 'cancelHref' | 'close' | 'whomNext' | 'calls'> {
  const { day, slots, totals } = board;
  const isRunning = day.status === 'approved';
  const [first] = slots;
  const last = slots.at(-1);
  const isOver = last !== undefined && last.startsAt <= now;
  const isToCome = first !== undefined && first.startsAt > now && totals.came + totals.late === 0;
  return {
    cancelHref: mayPlan && isRunning && isToCome ? `/days/${day.id}/cancel` : null,
    close:
      mayCheckIn && isRunning && isOver
        ? { href: `/days/${day.id}/close`, question: f.t('board.closeQuestion', { count: totals.expected }) }
        : null,
    whomNext: mayPlan && isRunning && totals.freedSeats > 0,
    calls:
      mayChange && totals.toPhone > 0
        ? { href: `/days/${day.id}/calls`, label: f.t('calls.count', { count: totals.toPhone }) }
        : null,
  };
}

/** People can come: the day is on and has begun by the calendar of its city. */
function isAtTheDoor({ board: { day }, now }: LiveInput): boolean {
  return day.status === 'approved' && day.date <= dayIn(now, day.timeZone);
}

/** People come early: a slot is at the door from a quarter of an hour before it begins, a short one from the middle of the one before. */
const EARLY_MINUTES = 15;

/** The slot whose time it is: the last one that has begun or is about to. */
function runningSlot(slots: readonly BoardSlot[], slotMinutes: number, now: Date): BoardSlot | undefined {
  const soon = new Date(now.getTime() + Math.min(EARLY_MINUTES, slotMinutes / 2) * 60_000);
  return slots.findLast(({ startsAt }) => startsAt <= soon);
}

/** Between its start and its end: neither a quarter of an hour before, when people come already, nor after the last one. */
function isUnderWay({ startsAt }: BoardSlot, { slotMinutes }: InterviewDay, now: Date): boolean {
  return startsAt <= now && now.getTime() < startsAt.getTime() + slotMinutes * 60_000;
}

function guestLine(
  row: BoardRow,
  place: { input: LiveInput; isNow: boolean; isNext: boolean },
  f: Formatter,
): GuestLine {
  const { mayCheckIn, mayChange, mayReadApplications, mayDecide, board, now } = place.input;
  const isOpen = board.day.status === 'approved' && row.status !== 'cancelled';
  const canChange = isOpen && mayChange && row.outcome === null && row.startsAt > now;
  // What was recorded on a day that was held is corrected on the same page.
  const canCorrect =
    board.day.status === 'held' &&
    mayChange &&
    (isNeverHeard(row) || row.wasNeverHeard || (row.outcome !== null && !row.walkIn));
  const path = `/days/${board.day.id}/bookings/${row.bookingId}`;
  const mark = (name: string, label: string, icon: IconName, primary: boolean): BoardMark => ({
    href: `${path}/${name}`,
    label: f.t(`board.${label}`),
    icon,
    primary,
  });
  return {
    id: row.bookingId,
    href: mayReadApplications ? `/applications/${row.applicationId}` : null,
    name: row.name || f.t('responses.nameless'),
    walkIn: row.walkIn,
    warning: warningOf(row, place.input, f),
    state: bookingState(row, f),
    at: row.status === 'cancelled' ? null : row.checkedInAt && f.time(row.checkedInAt),
    lost: row.status === 'cancelled' ? lostText(row, f) : null,
    next: place.isNext,
    resultHref:
      mayReadApplications && (row.outcome === 'came' || row.outcome === 'late')
        ? `/applications/${row.applicationId}${mayDecide ? '' : '#feedback'}`
        : null,
    marks: !(mayCheckIn && isOpen && isAtTheDoor(place.input))
      ? []
      : row.outcome === null
        ? [mark('check-in', 'markCame', 'check', place.isNow)]
        : [mark('undo-check-in', 'undo', 'undo-2', false)],
    changeHref: canChange || canCorrect ? path : null,
  };
}

function lostText({ startsAt, cancelledAt, cancelReason }: BoardRow, f: Formatter): string {
  // What the move of the application to another stage left there is no reason.
  const why = cancelReason !== null && isStage(cancelReason) ? null : reasonWords(cancelReason, f);
  const when = cancelledAt && f.t('board.cancelledAt', { when: `${f.date(cancelledAt)}, ${f.time(cancelledAt)}` });
  return [f.t('board.lostTime', { time: f.time(startsAt) }), why, when].filter(Boolean).join(' · ');
}

function warningOf(row: BoardRow, { board, mayChange }: LiveInput, f: Formatter): GuestLine['warning'] {
  const warning = (icon: IconName, text: string, href: string) => ({ icon, text, href: mayChange ? href : null });
  if (row.toPhone) {
    return warning('phone', f.t('board.notInformed'), `/days/${board.day.id}/calls#call-${row.bookingId}`);
  }
  if (row.failedMailId === null) return null;
  return warning('mail', f.t('board.mailFailed'), `/failed-mails#mail-${row.failedMailId}`);
}
