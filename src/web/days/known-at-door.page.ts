import type { KnownAtDoor } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { KnownChoice, KnownPart } from '../apply/known-people.page.js';

/** The part; null where nobody has them. @param f  by the clock of the interview */
export function knownPart(dayId: string, known: readonly KnownAtDoor[], f: Formatter): KnownPart | null {
  if (known.length === 0) return null;
  return { text: f.t('newcomer.isItThem'), people: known.map((one) => choiceOf(dayId, one, f)) };
}

function choiceOf(dayId: string, { applicationId, name: written, booking }: KnownAtDoor, f: Formatter): KnownChoice {
  const name = written || f.t('responses.nameless');
  if (booking === null) {
    const mark = { href: `/days/${dayId}/walk-ins`, applicationId };
    return { label: f.t('newcomer.knownNotBooked', { name }), mark, href: null };
  }
  const { bookingId, startsAt, isHere } = booking;
  const time = f.time(startsAt);
  if (isHere) {
    const href = `/days/${dayId}#guest-${bookingId}`;
    return { label: f.t('newcomer.knownHere', { name, time }), mark: null, href };
  }
  const mark = { href: `/days/${dayId}/bookings/${bookingId}/check-in`, applicationId: null };
  return { label: f.t('newcomer.knownBooked', { name, time }), mark, href: null };
}
