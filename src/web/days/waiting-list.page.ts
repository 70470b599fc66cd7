import type { InterviewDay, RoomForOne, SeatAdvice, WaitingLine, WaitingList } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { scoreLack, scoreText } from '../frame/shown-score.js';
import type { Choice } from '../frame/parts.js';
import type { StateWord, Tone } from '../frame/wording.js';

/** One person of the waiting list. */
export interface WaitingRow {
  href: string;
  name: string;
  /** Why they wait, their score and how likely they come: what the order rests on. */
  why: string;
  state: StateWord;
  /** How their offer stands. */
  offer: string | null;
  offerHref: string | null;
  /** Where the answer of somebody who was called is written down; the time is theirs to choose where none is held for them. */
  answer: { href: string; heldSlotId: string | null; isYesPossible: boolean } | null;
  offHref: string | null;
  backHref: string | null;
}

/** Times with a seat, for an offer by hand. */
export interface OfferedTimes {
  /** Where the plan would put nobody, a time has to be chosen first. */
  isUnchosen: boolean;
  open: Choice[];
  /** Those to which the plan wants nobody: whether one is meant is asked first. */
  beyond: Choice[];
}

/** The waiting list of a day. */
export interface WaitingListPart {
  summary: string;
  /** Freed seats are offered by themselves. */
  isOn: boolean;
  says: string;
  /** Where it is said why freed seats are not offered although they should be by themselves; null where none are to be. */
  adviceHref: string | null;
  /** That the plan wants nobody more at any time, and why; null where it does at one. */
  noRoom: string | null;
  switchHref: string;
  switchTo: 'on' | 'off';
  switchLabel: string;
  /** Writes to those who were not told yet that they wait; null where there is nobody. */
  tell: { href: string; label: string } | null;
  /** The first of the list, and those further down behind a fold. */
  rows: WaitingRow[];
  rest: { label: string; rows: WaitingRow[] } | null;
  /** Of those who wait, the ones that are not shown. */
  more: string | null;
  times: OfferedTimes;
  nobody: string | null;
}

/** What is looked at; further down the list nobody is asked for one day. */
const FIRST_SHOWN = 8;
const MOST_SHOWN = 40;

const TONES: Readonly<Record<WaitingLine['status'], Tone>> = {
  waiting: 'quiet',
  offered: 'fair',
  accepted: 'good',
  declined: 'quiet',
  expired: 'bad',
  off: 'quiet',
};

/** The part; null where nobody can be offered anything. Times are those of the city of the interview. */
export function waitingListPart(
  list: WaitingList | null,
  room: RoomForOne | null,
  reader: Formatter,
): WaitingListPart | null {
  if (list === null) return null;
  const { day, lines, free } = list;
  const f = reader.inZone(day.timeZone);
  const waiting = lines.filter(({ status }) => status === 'waiting').length;
  const freed = free.reduce((sum, slot) => sum + slot.freed, 0);
  const offered = lines.filter(({ status }) => status === 'offered').length;
  const untold = lines.filter(({ isNext, isTold }) => isNext && !isTold).length;
  const { offersSeats: isOn } = day;
  const adviceHref = isOn && freed > 0 ? `/days/${day.id}/waiting-list/advice` : null;
  const rows = lines.slice(0, MOST_SHOWN).map((line) => rowOf(line, day.id, free.length > 0, f));
  return {
    summary: [f.t('waiting.summary', { count: waiting }), offered > 0 && f.t('waiting.asked', { count: offered })]
      .filter(Boolean)
      .join(' · '),
    isOn,
    says: f.t(isOn ? 'waiting.on' : 'waiting.off', { freed: f.t('waiting.freed', { count: freed }) }),
    adviceHref,
    switchHref: `/days/${day.id}/waiting-list`,
    switchTo: isOn ? 'off' : 'on',
    switchLabel: f.t(isOn ? 'waiting.switchOff' : 'waiting.switchOn'),
    tell:
      untold > 0 ? { href: `/days/${day.id}/waiting-list/tell`, label: f.t('waiting.tell', { count: untold }) } : null,
    rows: rows.slice(0, FIRST_SHOWN),
    rest:
      rows.length > FIRST_SHOWN
        ? { label: f.t('waiting.rest', { count: rows.length - FIRST_SHOWN }), rows: rows.slice(FIRST_SHOWN) }
        : null,
    more: lines.length > MOST_SHOWN ? f.t('waiting.more', { count: lines.length - MOST_SHOWN }) : null,
    times: timesOf(list, room, f),
    // Where seats are offered by themselves, what keeps them free is said already.
    noRoom: room?.why && adviceHref === null ? f.t('waiting.noRoom', { because: because(day, room.why, f) }) : null,
    nobody: lines.length === 0 ? f.t('waiting.nobody') : null,
  };
}

function timesOf({ free }: WaitingList, room: RoomForOne | null, f: Formatter): OfferedTimes {
  const [open, beyond]: [OfferedTimes['open'], OfferedTimes['beyond']] = [[], []];
  for (const { slotId: value, startsAt, freed } of free) {
    const time = f.time(startsAt);
    const against = room?.against.get(value);
    if (against === undefined) {
      const label = freed > 0 ? f.t('waiting.timeFreed', { time }) : time;
      open.push({ value, label, selected: value === room?.slotId });
    } else {
      beyond.push({ value, label: time, selected: false });
    }
  }
  return { isUnchosen: (room?.why ?? null) !== null, open, beyond };
}

/** What speaks against one person more, as a part of a sentence. */
export function because(
  { format, room, limits }: Pick<InterviewDay, 'format' | 'room' | 'limits'>,
  { why, risk }: { readonly why: Exclude<SeatAdvice['why'], null>; readonly risk: number | null },
  f: Formatter,
): string {
  const limit = format === 'group' ? (room?.overflowRisk ?? 1) : (limits.waitRisk ?? 1);
  const kind = format === 'group' && why === 'over-limit' ? 'too-many' : why;
  const [risky, most] = [f.chance(risk ?? 1), f.chance(limit)];
  // What reads as the limit itself is above it all the same.
  const isBarely = why === 'over-limit' && risky === most;
  return f.t(`waiting.because.${kind}${isBarely ? '-barely' : ''}`, { risk: risky, limit: most });
}

/** Why freed seats are not offered; nothing where all of them are. */
export interface NotOfferedPart {
  text: string | null;
}

/** The part: why nobody, or not for every freed seat somebody, is asked by themselves. */
export function notOfferedPart(
  day: Pick<InterviewDay, 'format' | 'room' | 'limits'>,
  advice: SeatAdvice | null,
  f: Formatter,
): NotOfferedPart {
  if (advice === null || advice.why === null) return { text: null };
  const { freed, why, offers, risk } = advice;
  if (why === 'nobody') return { text: f.t('waiting.nobodyNext') };
  if (why === 'too-late' && offers.length === 0) return { text: f.t('waiting.tooLate') };
  const reason = because(day, { why, risk }, f);
  const text =
    offers.length === 0
      ? f.t('waiting.notAdvised', { because: reason })
      : f.t('waiting.someAdvised', { advised: f.number(offers.length), freed: f.number(freed), because: reason });
  return { text };
}

/** Of those who can only be called, and of those who were written to and called back. */
function answerOf({ status, way, offeredSlotId }: WaitingLine, path: string, hasRoom: boolean): WaitingRow['answer'] {
  const href = `${path}/answer`;
  if (status === 'offered') return { href, heldSlotId: offeredSlotId, isYesPossible: true };
  if (way !== 'phone' || status === 'accepted') return null;
  return hasRoom || status === 'waiting' ? { href, heldSlotId: null, isYesPossible: hasRoom } : null;
}

function rowOf(line: WaitingLine, dayId: string, hasRoom: boolean, f: Formatter): WaitingRow {
  const { applicationId, name, showProbability, status, offeredTime, expiresAt, way } = line;
  const path = `/days/${dayId}/waiting-list/${applicationId}`;
  const score = scoreLack(line, f) ?? f.t('waiting.score', { points: scoreText(line, f) });
  const isBack = status === 'off' || status === 'expired' || status === 'declined';
  return {
    href: `/applications/${applicationId}`,
    name: name || f.t('responses.nameless'),
    why: f.t(`waiting.why.${line.why}`, { score, chance: f.chance(showProbability) }),
    state: {
      word: status === 'waiting' && way === 'phone' ? f.t('waiting.onlyPhone') : f.t(`waiting.state.${status}`),
      tone: TONES[status],
    },
    offer:
      offeredTime === null
        ? null
        : expiresAt === null
          ? f.t('waiting.offered', { time: f.time(offeredTime) })
          : f.t('waiting.held', { time: f.time(offeredTime), until: `${f.date(expiresAt)}, ${f.time(expiresAt)}` }),
    offerHref: hasRoom && way !== 'phone' && status !== 'offered' && status !== 'accepted' ? `${path}/offer` : null,
    answer: answerOf(line, path, hasRoom),
    offHref: status === 'waiting' || status === 'offered' ? `${path}/off` : null,
    backHref: isBack ? `${path}/back` : null,
  };
}
