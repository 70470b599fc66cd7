import type {
  ChosenChanges,
  InterviewDay,
  ReplannedDay,
  ReplannedGroups,
  ReplannedLine,
} from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { planHref } from './plan-curve.js';
import { isOverLimit, minutesText } from './replanning-crowd.js';
import { groupFiguresOf, streamFigures, totalOf } from './replanning-figures.js';
import type { ReplanningFigure } from './replanning-figures.js';
import { lossText, pricesText, worthText } from './replanning-terms.js';

/** Whom to call off first where a day stays too full. */
export interface CallOffPart {
  text: string;
  people: { href: string; name: string; what: string }[];
}

/** What becomes of a day once what is ticked is approved: shown anew with every tick. */
export interface ReplanningChosen {
  /** That something has changed since, so that this is of another day; null where nothing has. */
  stale: string | null;
  planHref: string;
  figures: ReplanningFigure[];
  /** Of a day that is priced, the heading of the last column. */
  worthHeading: string | null;
  /** What they come to. */
  total: ReplanningFigure | null;
  /** In what unit the last column is, and what it costs to move somebody. */
  prices: string;
  /** That the risk stays over its limit all the same. */
  overLimit: string | null;
  /** Whom to call off or to offer another day to; null where the risk does not stay so. */
  callOff: CallOffPart | null;
  /** What the change is worth by the day's prices, in words. */
  worth: string | null;
  /** That the day costs more than it brings even so, and why. */
  loss: string | null;
  /** What becomes of group sessions. */
  sessions: string[];
  stays: string;
}

/** Where the proposal stands on the page of the plan, and is approved. */
export function replanningHref({ vacancyId, id }: Pick<InterviewDay, 'vacancyId' | 'id'>): string {
  return `${planHref(vacancyId, id)}#replanning`;
}

/** The part of it that every tick changes. */
export function chosenPart(
  difference: ReplannedDay,
  chosen: ChosenChanges,
  day: InterviewDay,
  reader: Formatter,
): ReplanningChosen {
  const f = reader.inZone(day.timeZone);
  const replanned = asChosen(difference, chosen);
  const ofStream = replanned.format === 'stream' ? replanned : null;
  return {
    ...{ stale: null, planHref: replanningHref(day) },
    figures: replanned.format === 'stream' ? streamFigures(replanned, day, f) : groupFiguresOf(replanned, f),
    worthHeading: ofStream && f.t('replanning.worth'),
    total: ofStream && totalOf(ofStream, day, f),
    prices: pricesText(replanned, day, f),
    overLimit: tickMoreText(difference, replanned, day, f) ?? overLimitText(replanned, day, f),
    callOff: callOffPart(replanned, day, f),
    worth: chosen.lines.size === 0 ? f.t('replanning.worthNone') : worthOf(replanned, day, f),
    // Of a change nobody has ticked nothing is said of what it leaves.
    loss: chosen.lines.size > 0 && ofStream ? lossText(ofStream, day, f) : null,
    sessions: replanned.format === 'group' ? sessionTexts(replanned, day, f) : [],
    stays: f.t('replanning.stays', { count: replanned.staying }),
  };
}

/** The same where something has changed since it was shown. */
export function stalePart(stale: string, day: InterviewDay): ReplanningChosen {
  return {
    ...{ stale, planHref: replanningHref(day), figures: [], worthHeading: null, total: null, prices: '', stays: '' },
    ...{ overLimit: null, callOff: null, worth: null, loss: null, sessions: [] },
  };
}

/** The difference as if these were all its lines. */
function asChosen(difference: ReplannedDay, chosen: ChosenChanges): ReplannedDay {
  const isChosen = ({ key }: ReplannedLine): boolean => chosen.lines.has(key);
  const move = difference.move.filter(isChosen);
  const staying = difference.staying + difference.move.length - move.length;
  const lines = { invite: difference.invite.filter(isChosen), move, staying };
  if (difference.format === 'stream' && chosen.format === 'stream') return { ...difference, ...chosen, ...lines };
  if (difference.format === 'group' && chosen.format === 'group') return { ...difference, ...chosen, ...lines };
  return difference;
}

/** What the change is worth, in words; of groups, how many come together. */
export function worthOf(replanned: ReplannedDay, day: InterviewDay, f: Formatter): string | null {
  return replanned.format === 'group' ? heldText(replanned, f) : worthText(replanned, day, f);
}

/** That the risk stays over its limit; null where it does not. */
export function overLimitText(replanned: ReplannedDay, day: InterviewDay, f: Formatter): string | null {
  if (replanned.format === 'group') return null;
  const [{ waitRisk: limit }, { waitRisk: risk }] = [day.limits, replanned.after];
  if (limit === null || !isOverLimit(risk, limit)) return null;
  const shown = { risk: f.chance(risk), limit: f.chance(limit) };
  if (replanned.invite.length + replanned.move.length > 0) return f.t('replanning.overLimit', shown);
  return `${f.t('replanning.overLimit', shown)} ${f.t('replanning.crowded', { minutes: minutesText(replanned.after, day, f) })}`;
}

/** That what is not ticked would lower a risk that stays over its limit; null where it would not. */
function tickMoreText(
  difference: ReplannedDay,
  replanned: ReplannedDay,
  day: InterviewDay,
  f: Formatter,
): string | null {
  if (difference.format === 'group' || replanned.format === 'group') return null;
  const { risk, limit } = { risk: replanned.after.waitRisk, limit: day.limits.waitRisk };
  const [now, all] = [f.chance(risk), f.chance(difference.after.waitRisk)];
  if (limit === null || !isOverLimit(risk, limit) || difference.after.waitRisk >= risk || now === all) return null;
  return f.t('replanning.overLimitTicked', { risk: now, limit: f.chance(limit), all });
}

/** Whom to call off first; null where that is not needed. */
export function callOffPart(replanned: ReplannedDay, day: InterviewDay, f: Formatter): CallOffPart | null {
  if (replanned.format === 'group' || replanned.callOff === null) return null;
  if (overLimitText(replanned, day, f) === null) return null;
  const { people, waitRisk } = replanned.callOff;
  const without = replanned.unattended.length > 0 ? 'replanning.callOffBesides' : 'replanning.callOff';
  return {
    text: f.t(without, { risk: f.chance(waitRisk) }),
    people: people.map(({ bookingId, name, at, scorePoints, showProbability }) => {
      const shown = { time: f.time(at), chance: f.chance(showProbability) };
      return {
        href: `/days/${day.id}/bookings/${bookingId}`,
        name: name || f.t('responses.nameless'),
        what:
          scorePoints === null
            ? f.t('replanning.callOffUnscored', shown)
            : f.t('replanning.callOffScored', { ...shown, points: f.number(scorePoints) }),
      };
    }),
  };
}

/** What becomes of group sessions. */
export function sessionTexts({ sessions, after }: ReplannedGroups, day: InterviewDay, f: Formatter): string[] {
  return sessions.flatMap(({ startsAt, change }, slot) =>
    change === null
      ? []
      : [
          f.t(`groupDay.change.${change}`, {
            time: f.time(startsAt),
            count: day.room?.minimum ?? 0,
            chance: f.chance(1 - after.sessions[slot].tooFew),
          }),
        ],
  );
}

/** What a change of groups is for. */
function heldText(replanned: ReplannedDay, f: Formatter): string | null {
  if (replanned.format !== 'group') return null;
  const [before, after] = [replanned.before, replanned.after].map(({ sessionsHeld }) => f.number(sessionsHeld, 2));
  return f.t('groupDay.worth', { before, after });
}
