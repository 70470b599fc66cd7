import type { GroupDayPoint, GroupEvaluation, InterviewDay, OfGroups } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Figure } from '../frame/parts.js';
import { curvePart, withChosen } from './plan-curve.js';
import type { CurveLine, CurvePart } from './plan-curve.js';
import { riskTone, tooFewPeople } from './plan-words.js';
import type { RiskLine } from './plan-words.js';

/** From this probability on too few are to be feared. */
const WORTH_A_LOOK = 0.2;

/** What may go wrong with the sessions, the gravest first. */
export function groupRisks(day: OfGroups<InterviewDay>, starts: readonly string[], f: Formatter): RiskLine[] {
  const { plan, room } = day;
  const { slots, risk, invited } = plan.chosen;
  if (invited === 0) return [];
  const empty = starts.filter((_, session) => slots[session]?.invite === 0);
  return [
    ...tooFewPeople(day, f),
    { tone: riskTone(risk.overflow, room.overflowRisk), icon: 'users', text: overflowRisk(day, f) },
    ...(room.minimum === 0
      ? []
      : [{ tone: risk.tooFew > WORTH_A_LOOK ? 'fair' : 'quiet', icon: 'user-x', text: tooFewRisk(day, f) } as const]),
    ...(empty.length === 0 ? [] : [{ tone: 'fair', icon: 'calendar-x', text: sessionsOff(day, empty, f) } as const]),
  ];
}

/** Why nobody is invited to some sessions: nobody is left for them, or a person chose fewer invitations than the calculation. */
function sessionsOff({ plan }: OfGroups<InterviewDay>, empty: readonly string[], f: Formatter): string {
  const isChosenSo = plan.chosen.invited < plan.recommended;
  return f.t(isChosenSo ? 'groupDay.sessionsOffChosen' : 'groupDay.sessionsOff', { times: empty.join(', ') });
}

/** How likely more come than there is room for. */
export function overflowRisk({ plan, room }: OfGroups<Pick<InterviewDay, 'plan' | 'room'>>, f: Formatter): string {
  const { isWorst, percent } = riskOf(plan.chosen, 'overflow', f);
  return f.t(isWorst ? 'groupDay.riskOverflowWorst' : 'groupDay.riskOverflow', { count: room.capacity, percent });
}

function tooFewRisk({ plan, room }: OfGroups<Pick<InterviewDay, 'plan' | 'room'>>, f: Formatter): string {
  const what = room.minimum === 1 ? 'riskNobody' : 'riskTooFew';
  const { isWorst, percent } = riskOf(plan.chosen, 'tooFew', f);
  return f.t(`groupDay.${what}${isWorst ? 'Worst' : ''}`, { count: room.minimum, percent });
}

/** A risk in percent; of several sessions it is that of the worst one, "at most" so much, which "<1 %" makes no sentence with. */
function riskOf(chosen: GroupEvaluation, of: 'overflow' | 'tooFew', f: Formatter) {
  const risk = chosen.risk[of];
  const isWorst = heldAt(chosen) > 1;
  return { isWorst, percent: isWorst && risk > 0 ? f.percent(Math.max(0.01, risk)) : f.chance(risk) };
}

/** How many sessions anybody is invited to. */
function heldAt({ slots }: GroupEvaluation): number {
  return slots.filter(({ invite }) => invite > 0).length;
}

/** The plan in four numbers. */
export function groupFigures(
  { plan, status }: OfGroups<Pick<InterviewDay, 'plan' | 'room' | 'status'>>,
  f: Formatter,
): Figure[] {
  const { invited, expectedShows, risk } = plan.chosen;
  return [
    { value: f.number(invited), name: f.t('plan.figureInvited', { count: invited }) },
    {
      value: f.number(expectedShows.mean, 1),
      name: f.t(status === 'planned' ? 'plan.figureShows' : 'plan.figureShowsPlanned'),
    },
    { value: f.chance(risk.overflow), name: f.t('groupDay.figureOverflow') },
    { value: f.chance(risk.tooFew), name: f.t('groupDay.figureTooFew') },
  ];
}

/** Other numbers of invitations: how many come, and what is risked at the session that is worst off. */
export function groupCurve(day: OfGroups<InterviewDay>, mayChoose: boolean, f: Formatter): CurvePart | null {
  const { plan, room } = day;
  const { invited, expectedShows, expected, risk } = plan.chosen;
  const chosen: GroupDayPoint = { invited, shows: expectedShows.mean, ...expected, ...risk };
  const points = withChosen(plan.curve, chosen);
  const part = curvePart<GroupDayPoint>(
    {
      ...{ day, mayChoose, points },
      label: (point) =>
        f.t('groupDay.pointLabel', {
          count: point.invited,
          shows: f.number(point.shows, 1),
          overflow: f.chance(point.overflow),
          tooFew: f.chance(point.tooFew),
        }),
      lines: [
        { caption: f.t('groupDay.chartComing'), tone: 'accent', isRisk: false, of: ({ shows }) => shows },
        {
          caption: f.t('groupDay.chartOverflow', { count: room.capacity }),
          ...{ tone: 'fair', isRisk: true, of: ({ overflow }) => overflow },
        },
        ...(room.minimum === 0 ? [] : [tooFewLine(room.minimum, f)]),
      ],
    },
    f,
  );
  const jumps = jumpsOf(points);
  if (part === null || jumps.length === 0) return part;
  return { ...part, hint: `${part.hint}. ${f.t('groupDay.curveJumps', { at: f.list(jumps.map(String)) })}` };
}

/** More people make a group fuller and surer; where the risks go the other way at once they are divided among one group more. */
const LEAST_JUMP = 0.02;

/** Numbers of invitations at which one group more begins. */
function jumpsOf(points: readonly GroupDayPoint[]): number[] {
  return points.flatMap(({ invited, overflow, tooFew }, at) => {
    const before = points[at - 1];
    if (before === undefined || before.invited === 0) return [];
    return before.overflow - overflow >= LEAST_JUMP || tooFew - before.tooFew >= LEAST_JUMP ? [invited] : [];
  });
}

function tooFewLine(minimum: number, f: Formatter): CurveLine<GroupDayPoint> {
  const caption = minimum === 1 ? f.t('groupDay.chartNobody') : f.t('groupDay.chartTooFew', { count: minimum });
  return { caption, tone: 'fair', isRisk: true, of: ({ tooFew }) => tooFew };
}

/** Session by session: how many are invited, come, and what may go wrong. */
export function sessionTable({ plan }: OfGroups<InterviewDay>, starts: readonly string[], f: Formatter) {
  return {
    columns: [f.t('plan.invite'), ...['come', 'tooMany', 'tooFew'].map((name) => f.t(`groupDay.${name}`))],
    rows: plan.chosen.slots.map(({ invite, shows, overflow, tooFew }, session) => ({
      time: starts[session] ?? '',
      cells: [
        f.number(invite),
        ...(invite === 0 ? ['—', '—', '—'] : [f.number(shows, 1), f.chance(overflow), f.chance(tooFew)]),
      ],
    })),
  };
}
