import type {
  DayFiguresNow,
  DayWorth,
  InterviewDay,
  ReplannedGroups,
  ReplannedStream,
  SessionNow,
} from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { expectedText } from './day-words.js';
import { amountText, gainText, shownGains } from './replanning-terms.js';

/** People who are sent home are said from so many on: fewer read as nobody. */
const WORTH_A_ROW = 0.05;

/** A figure of the day as it is and as it would be, and what the difference is worth. */
export interface ReplanningFigure {
  name: string;
  before: string;
  after: string;
  /** By the prices of the day; what costs something is below 0. Null of a day that is not priced. */
  worth: string | null;
}

/** Figures of a day on which people are interviewed one by one. */
export function streamFigures(replanned: ReplannedStream, day: InterviewDay, f: Formatter): ReplanningFigure[] {
  const { before, after, worth, move } = replanned;
  const { slotMinutes, limits, prices } = day;
  const gains = shownGains(worth.after, worth.before, day);
  const waiting =
    limits.waitSlots === 0
      ? f.t('replanning.figureWaitAny')
      : f.t('replanning.figureWait', { minutes: f.duration(limits.waitSlots * slotMinutes) });
  const row = (
    name: string,
    of: (figures: DayFiguresNow) => string,
    term: Exclude<keyof DayWorth, 'sum'> | null,
  ): ReplanningFigure => ({
    ...{ name, before: of(before), after: of(after) },
    worth: term === null ? '' : gainText(gains[term], day, f),
  });
  return [
    row(invitedName(replanned, f), ({ invited }) => f.number(invited), prices.invitation > 0 ? 'invitations' : null),
    row(f.t('replanning.figureShows'), ({ expectedShows }) => expectedText(expectedShows, f), 'interviews'),
    row(f.t('replanning.figureWaiting'), (of) => f.duration(of.waitPersonSlots * slotMinutes), 'waiting'),
    row(f.t('replanning.figureIdle'), (of) => f.duration(of.idleInterviewerSlots * slotMinutes), 'idle'),
    ...(Math.max(before.notInterviewed, after.notInterviewed) < WORTH_A_ROW
      ? []
      : [row(f.t('replanning.figureSentHome'), ({ notInterviewed }) => f.number(notInterviewed, 1), null)]),
    row(f.t('replanning.figureOver'), (of) => f.duration(of.overtimeSlots * slotMinutes), 'overtime'),
    row(waiting, ({ waitRisk }) => f.chance(waitRisk), limits.waitRisk === null ? null : 'overLimit'),
    ...(move.length === 0
      ? []
      : [
          {
            ...{ name: f.t('replanning.figureMoved'), before: f.number(0), after: f.number(move.length) },
            worth: gainText(gains.disturbed, day, f),
          },
        ]),
  ];
}

/** Figures of a day of groups: the whole, then each session that would change. */
export function groupFiguresOf(replanned: ReplannedGroups, f: Formatter): ReplanningFigure[] {
  const { before, after, sessions } = replanned;
  const row = (name: string, of: (figures: ReplannedGroups['before']) => string): ReplanningFigure => ({
    ...{ name, before: of(before), after: of(after), worth: null },
  });
  const changed = sessions.flatMap(({ startsAt }, slot): ReplanningFigure[] => {
    const [was, is] = [before.sessions[slot], after.sessions[slot]].map((one) => sessionText(one, f));
    if (was === is) return [];
    return [{ name: f.t('groupDay.sessionAt', { time: f.time(startsAt) }), before: was, after: is, worth: null }];
  });
  return [
    row(invitedName(replanned, f), ({ invited }) => f.number(invited)),
    row(f.t('replanning.figureShows'), ({ expectedShows }) => expectedText(expectedShows, f)),
    row(f.t('groupDay.figureHeld'), ({ sessionsHeld }) => f.number(sessionsHeld, 1)),
    ...changed,
  ];
}

/** Seats that are held for people of the waiting list while they are asked are counted, and said. */
function invitedName({ before, staying, move }: ReplannedStream | ReplannedGroups, f: Formatter): string {
  return f.t(before.invited > staying + move.length ? 'replanning.figureInvitedAsked' : 'replanning.figureInvited');
}

function sessionText({ invited, shows, tooFew }: SessionNow, f: Formatter): string {
  if (invited === 0) return f.t('groupDay.sessionOff');
  return f.t('groupDay.sessionText', { count: invited, shows: f.number(shows, 1), tooFew: f.chance(tooFew) });
}

/** What the day is worth by its prices, now and then. */
export function totalOf({ worth: { before, after } }: ReplannedStream, day: InterviewDay, f: Formatter) {
  return {
    ...{ name: f.t('replanning.total'), before: amountText(before.sum, day, f), after: amountText(after.sum, day, f) },
    worth: gainText(after.sum - before.sum, day, f),
  };
}
