import { CANCEL_REASONS, cityClock, fullAddress } from '../../interviews/index.js';
import type { CandidateView, FreeSlot } from '../../interviews/index.js';
import { dayIn } from '../../kernel/calendar-date.js';
import { LANGUAGE_NAMES, phoneHref, VIEW_LANGUAGES } from '../../platform/views/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { ownDataPart } from '../frame/own-data.js';
import type { OwnDataPart } from '../frame/own-data.js';
import type { StateWord } from '../frame/wording.js';
import { mapHref } from './map-link.js';

/** What has just been done on the page, to be answered with a sentence. */
export const SAYINGS = ['confirmed', 'moved', 'cancelled', 'returned'] as const;
export type Said = (typeof SAYINGS)[number];

/** Why it was not done, as far as the candidate can choose something else on the page. */
export const FAULTS = ['slot-full', 'moved-meanwhile', 'too-late', 'booking-cancelled', 'cannot-come-back'] as const;
export type Fault = (typeof FAULTS)[number];

/** Times to choose from, by day. */
interface Times {
  href: string;
  groups: { date: string; times: { slotId: string; time: string }[] }[];
}

interface Fact {
  name: string;
  value: string;
  href: string | null;
  link: { href: string; label: string } | null;
}

/** A candidate's own interview: confirm, move, cancel, come back. Nobody else's name is on it. */
export interface BookingPage {
  title: string;
  employer: string;
  heading: string;
  when: string;
  /** Whose clock that is; null where it is the reader's own. */
  clock: string | null;
  /** It does not take place. */
  isOff: boolean;
  state: StateWord;
  said: string | null;
  fault: string | null;
  /** Whoever asked for another day is told that we know it; null for others. */
  wish: string | null;
  /** To somebody whom we told not to come. */
  sorry: string | null;
  confirm: { href: string; slotId: string } | null;
  /** Takes back the move that was made a moment ago. */
  undo: { href: string; slotId: string; label: string } | null;
  facts: Fact[];
  calendarHref: string | null;
  /** For whoever cancelled: their own time, while it has room, and others. */
  comeBack: (Times & { own: { slotId: string; label: string } | null; canBeBooked: boolean }) | null;
  /** Other times, before somebody cancels for the sake of the time. */
  timesFirst: (Times & { cancelHref: string; backHref: string }) | null;
  /** With the way to another day, where this one has no other time. */
  move: (Times & { cancelHref: string }) | null;
  cancel: { href: string; timesHref: string; timesLabel: string; reasons: { code: string; label: string }[] } | null;
  ownData: OwnDataPart;
  /** What is chosen here counts for the mails too. */
  language: { href: string; choices: { code: string; label: string; current: boolean }[] };
}

/** What the page is made from. */
export interface BookingInput {
  readonly view: CandidateView;
  /** Path of the page, `/c/<token>`. */
  readonly path: string;
  readonly now: Date;
  readonly said: Said | null;
  readonly fault: Fault | null;
  /** The candidate is about to cancel because of the time. */
  readonly asksForTimes: boolean;
  /** From whom our mails come, where answers are read. */
  readonly mailFrom: string;
  /** Slot that the booking was in before the move just made. */
  readonly movedFrom: string | null;
}

/** The page. Times are those of the city of the interview. */
export function bookingPage(input: BookingInput, reader: Formatter): BookingPage {
  const { view, path, said, fault } = input;
  const f = reader.inZone(view.timeZone);
  const { canChange, status } = view;
  const groups = groupsOf(view.freeSlots, f);
  const whenOf = (startsAt: Date): string => `${f.date(startsAt)}, ${f.time(startsAt)}`;
  const own = view.ownTimeFree
    ? { slotId: view.slotId, label: f.t('booking.comeBack', { when: whenOf(view.startsAt) }) }
    : null;
  const back = said === 'moved' && canChange ? view.freeSlots.find(({ id }) => id === input.movedFrom) : undefined;
  const asksForTimes = canChange && input.asksForTimes;
  return {
    title: f.t('booking.title'),
    employer: view.companyName,
    heading: f.t('booking.heading', { vacancy: view.vacancyTitle }),
    when: whenOf(view.startsAt),
    clock: cityClock(view, f),
    isOff: status === 'cancelled',
    state: bookingState(input, f),
    said: said && f.t(`booking.said.${said}`),
    fault: fault && f.t(`errors.interviews.${fault}`),
    wish: view.asksOtherDay ? f.t('booking.wishNoted', { company: view.companyName }) : null,
    sorry: status === 'cancelled' && view.cancelledBy === 'us' ? f.t('booking.sorry') : null,
    confirm: canChange && status === 'invited' ? { href: `${path}/confirm`, slotId: view.slotId } : null,
    undo: back
      ? { href: `${path}/move`, slotId: back.id, label: f.t('booking.undoMove', { when: whenOf(back.startsAt) }) }
      : null,
    facts: factsOf(view, f),
    calendarHref: canChange ? `${path}/calendar` : null,
    comeBack: view.canComeBack
      ? { href: `${path}/come-back`, own, groups, canBeBooked: own !== null || groups.length > 0 }
      : null,
    timesFirst: asksForTimes ? { href: `${path}/move`, groups, cancelHref: `${path}/cancel`, backHref: path } : null,
    move: canChange && !asksForTimes ? { href: `${path}/move`, groups, cancelHref: `${path}/cancel` } : null,
    cancel: canChange && !asksForTimes ? cancelOf(path, f) : null,
    ownData: ownDataPart(input.mailFrom, view.companyName, f),
    language: {
      href: `${path}/language`,
      choices: VIEW_LANGUAGES.map((code) => ({ code, label: LANGUAGE_NAMES[code], current: code === f.language })),
    },
  };
}

/** Whoever wants another time is shown the others first: their answer leads to a page and cancels nothing yet. */
function cancelOf(path: string, f: Formatter): BookingPage['cancel'] {
  const label = (code: string): string => f.t(`booking.reasons.${code}`);
  return {
    href: `${path}/cancel`,
    timesHref: `${path}?step=times`,
    timesLabel: label('time'),
    reasons: CANCEL_REASONS.filter((code) => code !== 'time').map((code) => ({ code, label: label(code) })),
  };
}

/** Of an interview that does not take place only the number to call is of use. */
function factsOf(view: CandidateView, f: Formatter): Fact[] {
  const fact = (name: string, value: string | null, more: Partial<Fact> = {}): Fact[] =>
    value ? [{ name: f.t(`booking.${name}`), value, href: null, link: null, ...more }] : [];
  const phone = fact('phone', view.contactPhone, { href: phoneHref(view.contactPhone ?? '') });
  if (view.status === 'cancelled') return phone;
  const place = fullAddress(view.citySlug, view.address, f.language);
  const map = { href: mapHref(view.citySlug, place), label: f.t('booking.map') };
  return [
    ...fact('place', place, { link: map }),
    ...fact('directions', view.directions),
    ...phone,
    ...fact('how', view.isGroup ? f.t('booking.withOthers') : null),
    ...fact('duration', f.duration(view.slotMinutes)),
  ];
}

function bookingState({ view, now }: BookingInput, f: Formatter): StateWord {
  if (view.status === 'cancelled') {
    if (view.asksOtherDay) return { word: f.t('booking.stateOtherDay'), tone: 'fair' };
    const word = view.cancelledBy === 'us' ? 'stateCancelledByUs' : 'stateCancelled';
    return { word: f.t(`booking.${word}`), tone: 'bad' };
  }
  const { startsAt, slotMinutes, timeZone, outcome } = view;
  if (outcome === 'came' || outcome === 'late') {
    // How long they wait and talk nobody writes down: that they are there is true all day.
    const isThatDay = dayIn(now, timeZone) <= dayIn(startsAt, timeZone);
    return { word: f.t(isThatDay ? 'booking.stateArrived' : 'booking.statePast'), tone: isThatDay ? 'good' : 'quiet' };
  }
  const isOver = outcome !== null || now.getTime() >= startsAt.getTime() + slotMinutes * 60_000;
  if (isOver || startsAt <= now)
    return { word: f.t(isOver ? 'booking.statePast' : 'booking.stateBegun'), tone: 'quiet' };
  return view.status === 'confirmed'
    ? { word: f.t('booking.stateConfirmed'), tone: 'good' }
    : { word: f.t('booking.stateInvited'), tone: 'fair' };
}

function groupsOf(slots: readonly FreeSlot[], f: Formatter): Times['groups'] {
  const groups = new Map<string, { slotId: string; time: string }[]>();
  for (const { id, startsAt } of slots) {
    const date = f.date(startsAt);
    groups.set(date, [...(groups.get(date) ?? []), { slotId: id, time: f.time(startsAt) }]);
  }
  return [...groups].map(([date, times]) => ({ date, times }));
}
