import type { ChosenChanges, InterviewDay, ReplannedDay, ReplannedLine } from '../../interviews/index.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import {
  callOffPart,
  chosenPart,
  overLimitText,
  replanningHref,
  sessionTexts,
  worthOf,
} from './replanning-chosen.page.js';
import type { CallOffPart, ReplanningChosen } from './replanning-chosen.page.js';
import { isOverLimit, minutesText, worthProposing } from './replanning-crowd.js';
import { gainWithUnit, isGain } from './replanning-terms.js';

/** One person who would be written to. */
export interface ReplanningLine {
  key: string;
  ticked: boolean;
  href: string;
  name: string;
  /** Where to, and where from. */
  what: string;
  /** How likely they come. */
  chance: string;
  /** What the day would be worth less without it; null of groups. */
  gain: string | null;
  /** They have said yes to the time that they would lose. */
  isConfirmed: boolean;
  /** Nobody interviews at that time. */
  isUnattended: boolean;
  /** What they would get. */
  message: { icon: IconName; text: string };
}

/** Who stays where nobody interviews, and has to be called off or moved by hand. */
export interface UnattendedPart {
  text: string;
  people: { href: string; name: string; time: string; why: string }[];
}

/** What should change of a day that stands, to be approved. */
export interface ReplanningPart {
  /** That there is nothing to change; null when there is. */
  nothing: string | null;
  /** Whom an invitation would go to next, and why it is not proposed. */
  next: string | null;
  href: string;
  shown: string;
  question: string;
  groups: { heading: string; lines: ReplanningLine[] }[];
  /** Where it is said what becomes of the day with other ticks. */
  chosenHref: string;
  chosen: ReplanningChosen;
  /** The same where nothing is proposed. */
  overLimit: string | null;
  callOff: CallOffPart | null;
  sessions: string[];
  /** Null where nobody stays so. */
  unattended: UnattendedPart | null;
  /** Places nobody is left for. */
  missing: { text: string; href: string } | null;
  /** Who approved what last. */
  last: string | null;
}

/** Whom to invite next, on the board: the same answer in short, which leads to the plan. */
export interface WhomNextPart {
  href: string;
  /** Null where there is nothing to say. */
  heading: string | null;
  groups: { heading: string; lines: { href: string; name: string; what: string; chance: string }[] }[];
  text: string | null;
  /** That the risk is over its limit, and what becomes of group sessions. */
  warnings: string[];
  next: string | null;
  unattended: UnattendedPart | null;
  missing: { text: string; href: string } | null;
  /** The proposal on the page of the plan, where it is approved; null where nothing is proposed. */
  planHref: string | null;
}

/** Lines that are ticked before a person has ticked any: those that bring something by themselves. */
export function tickedFirst(difference: ReplannedDay, day: InterviewDay): ReadonlySet<string> {
  const { invite, move } = worthProposing(difference, day);
  return new Set([...invite, ...move].flatMap(({ key, gain }) => (gain === null || isGain(gain, day) ? [key] : [])));
}

/**
 * The part; null where there is nothing to be planned anew. Times are those of the city of the interview.
 *
 * @param chosen  what becomes of the day with those lines that are ticked
 */
export function replanningPart(
  difference: ReplannedDay | null,
  chosen: ChosenChanges | null,
  day: InterviewDay | null,
  reader: Formatter,
): ReplanningPart | null {
  if (difference === null || chosen === null || day === null) return null;
  const replanned = worthProposing(difference, day);
  const f = reader.inZone(day.timeZone);
  const { invite, move, lastReplanned } = replanned;
  const isEmpty = invite.length + move.length === 0;
  return {
    nothing: isEmpty ? nothingText(replanned, f) : null,
    unattended: unattendedPart(replanned, f),
    next: nextText(replanned, day, f),
    href: `/days/${day.id}/replanning`,
    shown: replanned.shown,
    question: f.t('replanning.question'),
    groups: groupsOf(replanned, day, f, chosen.lines),
    chosenHref: `/days/${day.id}/replanning/chosen`,
    chosen: chosenPart(difference, chosen, day, f),
    overLimit: overLimitText(replanned, day, f),
    callOff: callOffPart(replanned, day, f),
    sessions: replanned.format === 'group' ? sessionTexts(replanned, day, f) : [],
    missing: missingPart(replanned, day, f),
    last: lastReplanned && lastOf(lastReplanned, f),
  };
}

/** What is proposed: whom to invite, then whom to ask for another time. */
function groupsOf(
  { invite, move }: ReplannedDay,
  day: InterviewDay,
  f: Formatter,
  ticked: ReadonlySet<string> = new Set(),
): ReplanningPart['groups'] {
  const linesOf = (of: readonly ReplannedLine[]) => of.map((one) => lineOf(one, day, f, ticked.has(one.key)));
  return [
    { heading: f.t('replanning.invite', { count: invite.length }), lines: linesOf(invite) },
    { heading: f.t('replanning.move', { count: move.length }), lines: linesOf(move) },
  ].filter(({ lines }) => lines.length > 0);
}

/** The same in short; nothing where nothing is proposed and no place is free. */
export function whomNextPart(difference: ReplannedDay | null, day: InterviewDay, reader: Formatter): WhomNextPart {
  const replanned = difference && worthProposing(difference, day);
  const f = reader.inZone(day.timeZone);
  const href = `/days/${day.id}/whom-next`;
  const nothing = {
    href,
    heading: null,
    groups: [],
    text: null,
    warnings: [],
    next: null,
    unattended: null,
    missing: null,
    planHref: null,
  };
  if (replanned === null) return nothing;
  const { invite, move, freed } = replanned;
  const missing = missingPart(replanned, day, f);
  const unattended = unattendedPart(replanned, f);
  const warnings = warningsOf(replanned, day, f);
  if (invite.length + move.length === 0) {
    // Places for which only the people are missing are said as such.
    const needless = Math.max(0, freed - replanned.missing);
    const isRisky = warnings.length > 0 || unattended !== null;
    if (needless === 0 && missing === null && !isRisky) return nothing;
    const text = needless > 0 ? f.t('replanning.freedNobody', { count: needless }) : null;
    return {
      ...nothing,
      heading: f.t(isRisky ? 'replanning.risky' : 'replanning.whomNext'),
      text,
      warnings,
      next: nextText(replanned, day, f),
      unattended,
      missing,
    };
  }
  return {
    ...{ href, heading: f.t('replanning.proposes'), warnings, next: null, unattended, missing },
    // The risk may be only one of the reasons, or none: what pays for it is said as on the plan.
    text: worthOf(replanned, day, f),
    groups: groupsOf(replanned, day, f).map(({ heading, lines }) => ({
      heading,
      lines: lines.map(({ href: person, name, what, chance }) => ({ href: person, name, what, chance })),
    })),
    planHref: replanningHref(day),
  };
}

/** A risk over its limit as it is and as it would be, and sessions that will not come together. */
function warningsOf(replanned: ReplannedDay, day: InterviewDay, f: Formatter): string[] {
  if (replanned.format === 'group') return sessionTexts(replanned, day, f);
  const { before, after, invite, move } = replanned;
  const limit = day.limits.waitRisk;
  if (limit === null || !isOverLimit(before.waitRisk, limit)) return [];
  if (invite.length + move.length === 0) return [overLimitText(replanned, day, f)].filter((text) => text !== null);
  const [now, then] = [f.chance(before.waitRisk), f.chance(after.waitRisk)];
  if (now === then) {
    const [was, is] = [minutesText(before, day, f), minutesText(after, day, f)];
    return [f.t('replanning.riskStays', { now, limit: f.chance(limit), was, is })];
  }
  return [f.t('replanning.riskNow', { now, then, limit: f.chance(limit) })];
}

function lineOf(line: ReplannedLine, day: InterviewDay, f: Formatter, ticked: boolean): ReplanningLine {
  const { key, applicationId, name, from, to, isConfirmed, isUnattended, message, way, showProbability, gain } = line;
  return {
    key,
    ticked,
    href: `/applications/${applicationId}`,
    name: name || f.t('responses.nameless'),
    what:
      from === null
        ? f.t('replanning.inviteTo', { time: f.time(to) })
        : f.t('replanning.moveTo', { from: f.time(from), to: f.time(to) }),
    chance: f.t('replanning.chance', { chance: f.chance(showProbability) }),
    gain: gain === null ? null : gainWithUnit(gain, day, f),
    ...{ isConfirmed, isUnattended },
    message:
      way === 'phone'
        ? { icon: 'phone' as const, text: f.t('replanning.byPhone') }
        : { icon: 'mail' as const, text: f.t(`replanning.${message}By.${way}`) },
  };
}

function nothingText({ unattended, staying }: ReplannedDay, f: Formatter): string {
  return unattended.length > 0 ? f.t('replanning.nothingUnattended') : f.t('replanning.nothing', { count: staying });
}

function unattendedPart({ unattended, dayId }: ReplannedDay, f: Formatter): UnattendedPart | null {
  if (unattended.length === 0) return null;
  return {
    text: f.t('replanning.unattended', { count: unattended.length }),
    people: unattended.map(({ bookingId, name, at, why }) => ({
      href: `/days/${dayId}/bookings/${bookingId}`,
      name: name || f.t('responses.nameless'),
      time: f.time(at),
      why: f.t(`replanning.unattendedWhy.${why}`),
    })),
  };
}

/** Why nobody more is invited although somebody could be. */
function nextText({ next, format }: ReplannedDay, day: InterviewDay, f: Formatter): string | null {
  if (next === null) return null;
  const { name, to, showProbability, gain, risk, why } = next;
  const who = f.t('replanning.nextWho', {
    name: name || f.t('responses.nameless'),
    time: f.time(to),
    chance: f.chance(showProbability),
  });
  if (why === 'over-limit') {
    const limit = format === 'group' ? (day.room?.overflowRisk ?? 1) : (day.limits.waitRisk ?? 1);
    const key = format === 'group' ? 'replanning.nextTooMany' : 'replanning.nextOverLimit';
    const shown = { who, risk: f.chance(risk), limit: f.chance(limit) };
    // Both read alike when it is over by less than a percent.
    return f.t(shown.risk === shown.limit ? `${key}Barely` : key, shown);
  }
  if (gain === null) return f.t('replanning.nextFewerGroups', { who });
  const amount = gainWithUnit(gain, day, f);
  return f.t(why === 'fewer' ? 'replanning.nextFewer' : 'replanning.nextNoGain', { who, amount });
}

function missingPart({ missing }: ReplannedDay, { vacancyId }: InterviewDay, f: Formatter) {
  if (missing === 0) return null;
  return { text: f.t('replanning.missing', { count: missing }), href: `/vacancies/${vacancyId}/responses` };
}

function lastOf({ userName, at, invited, moved }: NonNullable<ReplannedDay['lastReplanned']>, f: Formatter): string {
  const when = new Date(at);
  return f.t('replanning.last', { who: userName, when: `${f.date(when)}, ${f.time(when)}`, invited, moved });
}
