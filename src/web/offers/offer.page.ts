import { cityClock, fullAddress } from '../../interviews/index.js';
import type { OfferState, OfferView } from '../../interviews/index.js';
import { LANGUAGE_NAMES, phoneHref, VIEW_LANGUAGES } from '../../platform/views/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { StateWord, Tone } from '../frame/wording.js';

/** A seat that is offered to a candidate. Nobody else's name is on it. */
export interface OfferPage {
  title: string;
  employer: string;
  heading: string;
  when: string;
  /** Whose clock that is; null where it is the reader's own. */
  clock: string | null;
  /** Nobody can take it any more. */
  isOff: boolean;
  state: StateWord;
  says: string;
  hint: string | null;
  acceptHref: string | null;
  declineHref: string | null;
  stayHref: string | null;
  bookingHref: string | null;
  facts: { name: string; value: string; href: string | null }[];
  language: { href: string; choices: { code: string; label: string; current: boolean }[] };
}

const STATES: Readonly<Record<OfferState, { readonly word: string; readonly tone: Tone }>> = {
  open: { word: 'stateOpen', tone: 'fair' },
  accepted: { word: 'stateAccepted', tone: 'good' },
  declined: { word: 'stateDeclined', tone: 'quiet' },
  expired: { word: 'stateExpired', tone: 'bad' },
  waiting: { word: 'stateWaiting', tone: 'accent' },
  gone: { word: 'stateGone', tone: 'quiet' },
};

/** The page. Times are those of the city of the interview. */
export function offerPage(view: OfferView, path: string, reader: Formatter): OfferPage {
  const f = reader.inZone(view.timeZone);
  const { state, expiresAt, bookingToken } = view;
  const isOpen = state === 'open';
  const until = expiresAt && `${f.date(expiresAt)}, ${f.time(expiresAt)}`;
  const { word, tone } = STATES[state];
  return {
    title: f.t('offer.title'),
    employer: view.companyName,
    heading: f.t('offer.heading', { vacancy: view.vacancyTitle }),
    when: `${f.date(view.startsAt)}, ${f.time(view.startsAt)}`,
    clock: cityClock(view, f),
    isOff: !isOpen && state !== 'accepted',
    state: { word: f.t(`offer.${word}`), tone },
    says: f.t(`offer.${state}`, { until: until ?? '' }),
    hint: isOpen ? f.t('offer.hint') : null,
    acceptHref: isOpen ? `${path}/accept` : null,
    declineHref: isOpen ? `${path}/decline` : null,
    stayHref: state === 'expired' || state === 'declined' ? `${path}/stay` : null,
    bookingHref: bookingToken && `/c/${bookingToken}`,
    facts: isOpen ? factsOf(view, f) : [],
    language: {
      href: `${path}/language`,
      choices: VIEW_LANGUAGES.map((code) => ({ code, label: LANGUAGE_NAMES[code], current: code === f.language })),
    },
  };
}

function factsOf(view: OfferView, f: Formatter): OfferPage['facts'] {
  const { contactPhone } = view;
  const fact = (name: string, value: string | null, href: string | null = null): OfferPage['facts'] =>
    value ? [{ name: f.t(`booking.${name}`), value, href }] : [];
  return [
    ...fact('place', fullAddress(view.citySlug, view.address, f.language)),
    ...fact('directions', view.directions),
    ...fact('phone', contactPhone, phoneHref(contactPhone ?? '')),
    ...fact('duration', f.duration(view.slotMinutes)),
  ];
}
