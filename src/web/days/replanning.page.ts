import type { DayFiguresNow, InterviewDay, ReplannedDay, ReplannedLine } from '../../interviews/index.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import { expectedText } from './day-words.js';

/** One person who would be written to. */
export interface ReplanningLine {
  key: string;
  href: string;
  name: string;
  /** Where to, and where from. */
  what: string;
  /** They have said yes to the time that they would lose. */
  isConfirmed: boolean;
  /** What they would get. */
  message: { icon: IconName; text: string };
}

/** What should change of a day that stands, to be approved. */
export interface ReplanningPart {
  /** That there is nothing to change; null when there is. */
  nothing: string | null;
  href: string;
  shown: string;
  question: string;
  groups: { heading: string; lines: ReplanningLine[] }[];
  figures: { name: string; before: string; after: string }[];
  /** What the change is worth, in words. */
  worth: string | null;
  stays: string;
  /** Places nobody is left for. */
  missing: { text: string; href: string } | null;
  /** Who approved what last. */
  last: string | null;
}

/** Differences below this part of an interview are not worth a word. */
const WORTH_SAYING = 0.05;

/** The part; null where there is nothing to be planned anew. Times are those of the city of the interview. */
export function replanningPart(
  replanned: ReplannedDay | null,
  day: InterviewDay | null,
  reader: Formatter,
): ReplanningPart | null {
  if (replanned === null || day === null) return null;
  const f = reader.inZone(day.timeZone);
  const { invite, move, before, after, staying, missing, lastReplanned } = replanned;
  const isEmpty = invite.length + move.length === 0;
  const groups = [
    { heading: f.t('replanning.invite', { count: invite.length }), lines: invite.map((one) => lineOf(one, f)) },
    { heading: f.t('replanning.move', { count: move.length }), lines: move.map((one) => lineOf(one, f)) },
  ];
  return {
    nothing: isEmpty ? f.t('replanning.nothing', { count: staying }) : null,
    href: `/days/${day.id}/replanning`,
    shown: replanned.shown,
    question: f.t('replanning.question'),
    groups: groups.filter(({ lines }) => lines.length > 0),
    figures: isEmpty ? [] : figuresOf(before, after, day, f),
    worth: isEmpty ? null : worthOf(after.value - before.value, day, f),
    stays: f.t('replanning.stays', { count: staying }),
    missing:
      missing > 0
        ? { text: f.t('replanning.missing', { count: missing }), href: `/vacancies/${day.vacancyId}/responses` }
        : null,
    last: lastReplanned && lastOf(lastReplanned, f),
  };
}

function lineOf({ key, applicationId, name, from, to, isConfirmed, message, way }: ReplannedLine, f: Formatter) {
  return {
    key,
    href: `/applications/${applicationId}`,
    name: name || f.t('responses.nameless'),
    what:
      from === null
        ? f.t('replanning.inviteTo', { time: f.time(to) })
        : f.t('replanning.moveTo', { from: f.time(from), to: f.time(to) }),
    isConfirmed,
    message:
      way === 'phone'
        ? { icon: 'phone' as const, text: f.t('replanning.byPhone') }
        : { icon: 'mail' as const, text: f.t(`replanning.${message}By.${way}`) },
  };
}

function figuresOf(
  before: DayFiguresNow,
  after: DayFiguresNow,
  { slotMinutes, limits }: InterviewDay,
  f: Formatter,
): ReplanningPart['figures'] {
  const waiting =
    limits.waitSlots === 0
      ? f.t('replanning.figureWaitAny')
      : f.t('replanning.figureWait', { minutes: f.duration(limits.waitSlots * slotMinutes) });
  const rows: readonly [string, (of: DayFiguresNow) => string][] = [
    [f.t('replanning.figureInvited'), ({ invited }) => f.number(invited)],
    [f.t('replanning.figureShows'), ({ expectedShows }) => expectedText(expectedShows, f)],
    [waiting, ({ waitRisk }) => f.chance(waitRisk)],
    [f.t('replanning.figureIdle'), (of) => f.duration(of.idleInterviewerSlots * slotMinutes)],
    [f.t('replanning.figureOver'), (of) => f.duration(of.overtimeSlots * slotMinutes)],
  ];
  return rows.map(([name, of]) => ({ name, before: of(before), after: of(after) }));
}

/** In interviews: what the day brings, less what waiting, idleness and overtime cost. */
function worthOf(gain: number, { prices }: InterviewDay, f: Formatter): string {
  const interviews = prices.interview > 0 ? gain / prices.interview : 0;
  if (Math.abs(interviews) < WORTH_SAYING) return f.t('replanning.worthSame');
  const key = interviews > 0 ? 'replanning.worthMore' : 'replanning.worthLess';
  return f.t(key, { interviews: f.number(Math.abs(interviews), 1) });
}

function lastOf({ userName, at, invited, moved }: NonNullable<ReplannedDay['lastReplanned']>, f: Formatter): string {
  const when = new Date(at);
  return f.t('replanning.last', { who: userName, when: `${f.date(when)}, ${f.time(when)}`, invited, moved });
}
