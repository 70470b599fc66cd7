import { CANCEL_REASONS, NEVER_HEARD } from '../../interviews/index.js';
import type { DeskBooking, OtherSlot, OutcomeCorrection } from '../../interviews/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import { phoneHref } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import { bookingState, dayTitle } from './day-words.js';

/** A booking that somebody changes for a candidate who phones, or for us. */
export interface BookingDeskPage {
  title: string;
  backHref: string;
  dayTitle: string;
  vacancyTitle: string;
  time: string;
  state: StateWord;
  /** Why nothing can be changed; null while it can. */
  closed: string | null;
  /** Null where nobody is to be phoned: nothing can be changed any more, or the reader sees numbers of those to be phoned alone. */
  phones: PhonesPart | null;
  /** "They come"; null when they have said so. */
  confirmHref: string | null;
  move: {
    href: string;
    times: { slotId: string; time: string }[];
    /** Times that the plan leaves closed, each with why: whether one is meant is asked on a page of its own. */
    closed: { slotId: string; label: string }[];
    /** There is any time of the two kinds. */
    isPossible: boolean;
    mayDecide: boolean;
  } | null;
  /** Of a day that was held: what else it may have been; null where there is nothing to correct. */
  correct: { href: string; outcomes: { code: string; label: string }[] } | null;
  corrections: { sentence: string; reason: string; who: string; when: MomentText }[];
  cancel: {
    href: string;
    question: string;
    reasons: { code: string; label: string }[];
    mayDecide: boolean;
  } | null;
}

/** Numbers to call. */
export interface PhonesPart {
  phones: { text: string; href: string | null }[];
  /** That there is no number; null when there is one. */
  noPhone: string | null;
}

/** The numbers, or that there is none. */
export function phonesPart(phones: readonly string[], f: Formatter): PhonesPart {
  return {
    phones: phones.map((text) => ({ text, href: phoneHref(text) })),
    noPhone: phones.length === 0 ? f.t('calls.phoneMissing') : null,
  };
}

/** The page. Times are those of the city of the interview. */
export function bookingDeskPage(
  booking: DeskBooking,
  phones: readonly string[] | null,
  corrections: readonly OutcomeCorrection[],
  reader: Formatter,
): BookingDeskPage {
  const { bookingId, name, day, status, canChange, mayDecide } = booking;
  const f = reader.inZone(day.timeZone);
  const path = `/days/${day.id}/bookings/${bookingId}`;
  const possible = outcomesOf(booking, corrections);
  return {
    title: name || f.t('responses.nameless'),
    backHref: `/days/${day.id}#guest-${bookingId}`,
    dayTitle: dayTitle(day, f),
    vacancyTitle: booking.vacancyTitle,
    time: f.time(booking.startsAt),
    state: bookingState(booking, f),
    closed: possible.length > 0 ? null : closedText(booking, f),
    correct:
      possible.length === 0
        ? null
        : {
            href: `${path}/correct`,
            outcomes: possible.map((code) => ({ code, label: f.t(`bookingDesk.outcomes.${code}`) })),
          },
    corrections: corrections.map((one) => ({
      sentence: f.t('bookingDesk.correctedFrom', {
        from: f.t(`bookingDesk.outcomes.${one.outcomeBefore}`),
        to: f.t(`bookingDesk.outcomes.${one.outcome}`),
      }),
      reason: one.reason ?? '',
      who: one.userName,
      when: reader.moment(one.correctedAt),
    })),
    phones: canChange && phones ? phonesPart(phones, f) : null,
    confirmHref: canChange && status === 'invited' ? `${path}/confirm` : null,
    move: canChange
      ? {
          href: `${path}/move`,
          times: booking.freeSlots.map(({ id, startsAt }) => ({ slotId: id, time: f.time(startsAt) })),
          closed: booking.closedSlots.map((slot) => ({
            slotId: slot.id,
            label: `${f.time(slot.startsAt)} · ${whyClosed(slot, day, f)}`,
          })),
          isPossible: booking.freeSlots.length + booking.closedSlots.length > 0,
          mayDecide,
        }
      : null,
    cancel: canChange
      ? { href: `${path}/cancel`, question: f.t('bookingDesk.cancelQuestion'), reasons: phoneReasons(f), mayDecide }
      : null,
  };
}

/** What speaks against a time that the plan leaves closed. */
export function whyClosed(
  { closed, risk }: Pick<OtherSlot, 'closed' | 'risk'>,
  { format }: Pick<DeskBooking['day'], 'format'>,
  f: Formatter,
): string {
  const kind = closed === 'over-limit' && format === 'group' ? 'too-many' : (closed ?? 'full');
  return f.t(`bookingDesk.closedTimes.${kind}`, { risk: f.chance(risk) });
}

type Correctable = OutcomeCorrection['outcome'];

/** What may be said of a booking of a day that was held instead of what is recorded; nothing where there is nothing to correct. */
function outcomesOf(booking: DeskBooking, corrections: readonly OutcomeCorrection[]): Correctable[] {
  const { day, status, outcome, walkIn, isNeverHeard } = booking;
  if (day.status !== 'held') return [];
  // Whoever never heard of it may have come all the same, and that may have been said by mistake.
  if (isNeverHeard) return ['came', 'late'];
  if (status === 'cancelled' || outcome === null) return [];
  const wasNeverHeard = corrections[0]?.outcomeBefore === NEVER_HEARD;
  if (walkIn && !wasNeverHeard) return [];
  const all: readonly Correctable[] = ['came', 'late', walkIn ? NEVER_HEARD : 'no-show'];
  return all.filter((code) => code !== outcome);
}

function closedText(booking: DeskBooking, f: Formatter): string | null {
  if (booking.canChange) return null;
  if (booking.status === 'cancelled') return f.t('bookingDesk.cancelled');
  return f.t(booking.day.status === 'held' ? 'bookingDesk.held' : 'bookingDesk.begun');
}

/** Why a candidate cannot come, as somebody writes it down who hears it. */
export function phoneReasons(f: Formatter): { code: string; label: string }[] {
  return CANCEL_REASONS.map((code) => ({ code, label: f.t(`bookingDesk.reasons.${code}`) }));
}
