import { CANCEL_REASONS } from '../../interviews/index.js';
import type { DeskBooking, OutcomeCorrection } from '../../interviews/index.js';
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
  phones: PhonesPart;
  /** Nobody is phoned about what cannot be changed any more. */
  showPhones: boolean;
  /** "They come"; null when they have said so. */
  confirmHref: string | null;
  move: { href: string; times: { slotId: string; time: string }[]; mayDecide: boolean } | null;
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
  /** Why there is no number to be seen; null when there is one. */
  noPhone: string | null;
}

/** The numbers, or why there are none: null are those that this reader may not see. */
export function phonesPart(phones: readonly string[] | null, f: Formatter): PhonesPart {
  return {
    phones: (phones ?? []).map((text) => ({ text, href: phoneHref(text) })),
    noPhone: phones === null ? f.t('calls.phoneHidden') : phones.length === 0 ? f.t('calls.phoneMissing') : null,
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
  return {
    title: name || f.t('responses.nameless'),
    backHref: `/days/${day.id}#guest-${bookingId}`,
    dayTitle: dayTitle(day, f),
    vacancyTitle: booking.vacancyTitle,
    time: f.time(booking.startsAt),
    state: bookingState(booking, f),
    closed: closedText(booking, f),
    correct: isCorrectable(booking)
      ? {
          href: `${path}/correct`,
          outcomes: outcomesOf(booking).map((code) => ({
            code,
            label: f.t(`bookingDesk.outcomes.${code}`),
          })),
        }
      : null,
    corrections: corrections.map((one) => ({
      sentence: f.t('bookingDesk.correctedFrom', {
        from: f.t(`bookingDesk.outcomes.${one.outcomeBefore}`),
        to: f.t(`bookingDesk.outcomes.${one.outcome}`),
      }),
      reason: one.reason ?? '',
      who: one.userName,
      when: reader.moment(one.correctedAt),
    })),
    phones: phonesPart(phones, f),
    showPhones: canChange,
    confirmHref: canChange && status === 'invited' ? `${path}/confirm` : null,
    move: canChange
      ? {
          href: `${path}/move`,
          times: booking.freeSlots.map(({ id, startsAt }) => ({ slotId: id, time: f.time(startsAt) })),
          mayDecide,
        }
      : null,
    cancel: canChange
      ? { href: `${path}/cancel`, question: f.t('bookingDesk.cancelQuestion'), reasons: phoneReasons(f), mayDecide }
      : null,
  };
}

const OUTCOMES = ['came', 'late', 'no-show'] as const;

/** Whoever never heard of it may have come all the same. */
function outcomesOf({ outcome, isNeverHeard }: DeskBooking): (typeof OUTCOMES)[number][] {
  return OUTCOMES.filter((code) => code !== (isNeverHeard ? 'no-show' : outcome));
}

function isCorrectable({ day, status, outcome, walkIn, isNeverHeard }: DeskBooking): boolean {
  if (day.status !== 'held') return false;
  return isNeverHeard || (status !== 'cancelled' && outcome !== null && !walkIn);
}

function closedText(booking: DeskBooking, f: Formatter): string | null {
  if (booking.canChange || isCorrectable(booking)) return null;
  if (booking.status === 'cancelled') return f.t('bookingDesk.cancelled');
  return f.t(booking.day.status === 'held' ? 'bookingDesk.held' : 'bookingDesk.begun');
}

/** Why a candidate cannot come, as somebody writes it down who hears it. */
export function phoneReasons(f: Formatter): { code: string; label: string }[] {
  return CANCEL_REASONS.map((code) => ({ code, label: f.t(`bookingDesk.reasons.${code}`) }));
}
