import { CANCEL_REASONS, cityClock } from '../../interviews/index.js';
import type { CandidateView, FreeSlot } from '../../interviews/index.js';
import { LANGUAGE_NAMES, VIEW_LANGUAGES } from '../../platform/views/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { phoneHref } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';

/** What has just been done on the page, to be answered with a sentence. */
export type Said = 'confirmed' | 'moved' | 'cancelled';

/** A candidate's own interview: confirm, move, cancel. Nobody else's name is on it. */
export interface BookingPage {
  title: string;
  heading: string;
  when: string;
  /** Whose clock that is; null where it is the reader's own. */
  clock: string | null;
  state: StateWord;
  said: string | null;
  confirm: string | null;
  facts: { name: string; value: string; href: string | null }[];
  move: { href: string; open: boolean; groups: { date: string; times: { slotId: string; time: string }[] }[] } | null;
  cancel: { href: string; reasons: { code: string; label: string }[] } | null;
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
}

/** The page. Times are those of the city of the interview. */
export function bookingPage(input: BookingInput, reader: Formatter): BookingPage {
  const { view, path, said } = input;
  const f = reader.inZone(view.timeZone);
  const { canChange, status } = view;
  const text = (name: string, value: string | null, href: string | null = null) =>
    value ? [{ name: f.t(`booking.${name}`), value, href }] : [];
  return {
    title: f.t('booking.title'),
    heading: f.t('booking.heading', { vacancy: view.vacancyTitle }),
    when: `${f.date(view.startsAt)}, ${f.time(view.startsAt)}`,
    clock: cityClock(view, f),
    state: bookingState(input, f),
    said: said && f.t(`booking.said.${said}`),
    confirm: canChange && status === 'invited' ? `${path}/confirm` : null,
    facts: [
      ...text('company', view.companyName),
      ...text('place', view.address),
      ...text('directions', view.directions),
      ...text('phone', view.contactPhone, phoneHref(view.contactPhone ?? '')),
      ...text('duration', f.duration(view.slotMinutes)),
    ],
    move: canChange ? { href: `${path}/move`, open: false, groups: groupsOf(view.freeSlots, f) } : null,
    cancel: canChange
      ? {
          href: `${path}/cancel`,
          reasons: CANCEL_REASONS.map((code) => ({ code, label: f.t(`booking.reasons.${code}`) })),
        }
      : null,
    language: {
      href: `${path}/language`,
      choices: VIEW_LANGUAGES.map((code) => ({ code, label: LANGUAGE_NAMES[code], current: code === f.language })),
    },
  };
}

function bookingState({ view, now }: BookingInput, f: Formatter): StateWord {
  if (view.status === 'cancelled') return { word: f.t('booking.stateCancelled'), tone: 'bad' };
  if (view.outcome !== null || view.startsAt <= now) return { word: f.t('booking.statePast'), tone: 'quiet' };
  return view.status === 'confirmed'
    ? { word: f.t('booking.stateConfirmed'), tone: 'good' }
    : { word: f.t('booking.stateInvited'), tone: 'fair' };
}

function groupsOf(slots: readonly FreeSlot[], f: Formatter): NonNullable<BookingPage['move']>['groups'] {
  const groups = new Map<string, { slotId: string; time: string }[]>();
  for (const { id, startsAt } of slots) {
    const date = f.date(startsAt);
    groups.set(date, [...(groups.get(date) ?? []), { slotId: id, time: f.time(startsAt) }]);
  }
  return [...groups].map(([date, times]) => ({ date, times }));
}
