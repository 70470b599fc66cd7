import { byFormat, isRiskToRemark, whyNobody } from '../../interviews/index.js';
import type { InterviewDay, OfStream, StreamDayPlan, StreamEvaluation } from '../../interviews/index.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import type { Figure } from '../frame/parts.js';
import type { Tone } from '../frame/wording.js';

/** From this probability on it is worth saying that a slot may stay empty. */
const WORTH_SAYING = 0.05;

/** Two plans that differ by less than this part of an interview are as good as each other. */
const WORTH_COMPARING = 0.05;

/** The plan in one sentence: what to do, or what had been planned. */
export function planSentence(
  day: Pick<InterviewDay, 'plan' | 'room'>,
  starts: readonly string[],
  isOpen: boolean,
  f: Formatter,
): string {
  const { chosen } = day.plan;
  const { mean, from, to } = chosen.expectedShows;
  if (chosen.invited === 0) return nobodySentence(day, f);
  const key = isOpen ? 'plan.sentence' : 'plan.sentencePlanned';
  const spread = spreadInWords(
    chosen.slots.map(({ invite }) => invite),
    starts,
    f,
  );
  return f.t(key, { count: chosen.invited, spread, shows: f.number(mean, 1), from, to });
}

/**
 * Why a plan invites nobody: one by one only the prices are in the way, for who comes alone waits for nobody; of groups, that none would come
 * together within the bound, or even if everybody were invited.
 */
function nobodySentence(day: Pick<InterviewDay, 'plan' | 'room'>, f: Formatter): string {
  return byFormat(day, {
    stream: ({ plan: { recommended } }) => f.t(recommended > 0 ? 'groupDay.nobody' : 'plan.sentenceNobody'),
    group: ({ plan: { available, curve, recommended }, room: { minimum, overflowRisk } }) => {
      if (recommended > 0) return f.t('groupDay.nobody');
      const nobody = whyNobody(curve);
      return nobody.why === 'people'
        ? f.t('groupDay.cannotBe', { count: available, minimum, chance: f.chance(nobody.chance) })
        : f.t('groupDay.boundTooTight', {
            ...{
              count: nobody.invited,
              minimum,
              bound: f.percent(overflowRisk),
              wanted: f.percent(nobody.overflowRisk),
            },
          });
    },
  });
}

/** More runs of times than this make no sentence: the table says them. */
const MOST_RUNS = 5;

/** Numbers for neighbouring times that are said together. */
interface Run {
  readonly from: number;
  to: number;
  least: number;
  most: number;
}

/** How people are spread: time by time, those that are alike together, until the rest of the day is alike. */
export function spreadInWords(invites: readonly number[], starts: readonly string[], f: Formatter): string {
  const [first] = invites;
  if (first !== undefined && invites.every((invite) => invite === first)) {
    if (invites.length === 1) return f.t('plan.spreadAt', { invite: first, time: starts[0] ?? '' });
    return f.t('plan.spreadAlike', { each: first });
  }
  const exact = runsOf(invites, 0);
  const runs = exact.length <= MOST_RUNS ? exact : runsOf(invites, 1);
  if (runs.length > MOST_RUNS) {
    return f.t('plan.spreadBetween', { least: Math.min(...invites), most: Math.max(...invites) });
  }
  return runs
    .filter(({ most, to }) => most > 0 || to < invites.length - 1)
    .map((run) => runInWords(run, run.to === invites.length - 1, starts, f))
    .join(', ');
}

/** Neighbouring times whose numbers differ by no more than so many. */
function runsOf(invites: readonly number[], within: number): Run[] {
  const runs: Run[] = [];
  for (const [slot, invite] of invites.entries()) {
    const run = runs.at(-1);
    if (run && Math.max(run.most, invite) - Math.min(run.least, invite) <= within) {
      Object.assign(run, { to: slot, least: Math.min(run.least, invite), most: Math.max(run.most, invite) });
    } else runs.push({ from: slot, to: slot, least: invite, most: invite });
  }
  return runs;
}

function runInWords({ from, to, least, most }: Run, isLast: boolean, starts: readonly string[], f: Formatter): string {
  const each = least === most ? String(least) : `${String(least)}–${String(most)}`;
  const [start = '', end = ''] = [starts[from], starts[to]];
  const time = from === to ? start : `${start}–${end}`;
  if (most === 0) return f.t('plan.spreadNobody', { time });
  if (from === to) return f.t('plan.spreadAt', { invite: each, time });
  return isLast && from > 0 ? f.t('plan.spreadThen', { each }) : f.t('plan.spreadFrom', { each, time });
}

/** What the trade's usual number for every time would do to the first one; null where it is not known, or would do no harm. */
export function usualRule(
  { plan, limits, slotMinutes }: OfStream<InterviewDay>,
  firstTime: string,
  f: Formatter,
): string | null {
  const { usual } = plan;
  const empty = usual?.risk.nobodyComesInSlot[0] ?? 0;
  if (!usual || usual.perSlot === 0 || empty <= WORTH_SAYING) return null;
  return f.t(limits.waitSlots === 0 ? 'plan.usualWaitAny' : 'plan.usual', {
    each: usual.perSlot,
    time: firstTime,
    days: Math.max(2, Math.round(1 / empty)),
    minutes: f.duration(limits.waitSlots * slotMinutes),
    percent: f.chance(usual.risk.someoneWaitsOver),
  });
}

/** What may go wrong, in words. */
export interface RiskLine {
  tone: Tone;
  icon: IconName;
  text: string;
}

/** That all are invited and more could be. */
export function tooFewPeople({ plan, status }: Pick<InterviewDay, 'plan' | 'status'>, f: Formatter): RiskLine[] {
  const { chosen, available, recommended } = plan;
  if (status !== 'planned' || chosen.invited < available || recommended < available) return [];
  return [{ tone: 'fair', icon: 'users', text: f.t('plan.notEnough', { count: available }) }];
}

/**
 * The risks of a day, the gravest first.
 *
 * @param staffedSlots  for how many times each interviewer is there; all that are planned, if not given
 */
export function planRisks(
  day: OfStream<InterviewDay>,
  firstTime: string,
  f: Formatter,
  staffedSlots = day.slotCount - (day.plan.lateSlots ?? 0),
): RiskLine[] {
  const { plan, limits, slotMinutes } = day;
  const { chosen } = plan;
  if (chosen.invited === 0) return [];
  const risks = tooFewPeople(day, f);
  risks.push({
    tone: riskTone(chosen.risk.someoneWaitsOver, limits.waitRisk),
    icon: 'clock',
    text: waitRisk(day, f),
  });
  // What the fields of the plan hold can be changed until it is approved.
  if (day.status === 'planned' && isRiskToRemark(chosen.risk.someoneWaitsOver, limits.waitRisk)) {
    risks.push({ tone: 'fair', icon: 'circle-alert', text: f.t('plan.riskUnlimited') });
  }
  risks.push(...emptyFirstSlot(plan, firstTime, f));
  risks.push({ tone: 'quiet', icon: 'timer', text: idleRisk(day, staffedSlots, f) });
  const overtime = chosen.expected.overtimeSlots * slotMinutes;
  if (overtime >= 1) {
    risks.push({ tone: 'quiet', icon: 'calendar-clock', text: f.t('plan.riskOver', { time: f.duration(overtime) }) });
  }
  return risks;
}

/** The plan in four numbers. */
export function planFigures(
  day: OfStream<Pick<InterviewDay, 'plan' | 'status' | 'interviewers' | 'slotMinutes'>>,
  f: Formatter,
): Figure[] {
  const { chosen } = day.plan;
  const shows = day.status === 'planned' ? 'plan.figureShows' : 'plan.figureShowsPlanned';
  const idle = day.interviewers > 1 ? 'plan.figureIdleEach' : 'plan.figureIdle';
  return [
    { value: f.number(chosen.invited), name: f.t('plan.figureInvited', { count: chosen.invited }) },
    { value: f.number(chosen.expectedShows.mean, 1), name: f.t(shows) },
    { value: f.chance(chosen.risk.someoneWaitsOver), name: f.t('plan.figureWait') },
    { value: f.duration(idleMinutes(day, chosen)), name: f.t(idle), wide: true },
  ];
}

/** For how many minutes an interviewer is idle, on average. */
function idleMinutes(
  { slotMinutes, interviewers }: Pick<InterviewDay, 'slotMinutes' | 'interviewers'>,
  { expected }: StreamEvaluation,
): number {
  return (expected.idleInterviewerSlots * slotMinutes) / interviewers;
}

/** Mean probabilities of the two halves of a day that differ by less are alike. */
const WORTH_ORDERING = 0.03;

/**
 * Whether those who surely come are invited early or late, where the plan tells people apart, and why: early where waiting is dear, for they
 * have nobody to wait for; late where an idle interviewer or overtime is. Null where it makes no difference.
 */
export function whoWhen({ chosen, named, lateSlots = 0 }: StreamDayPlan, f: Formatter): string | null {
  const chances = new Map(named?.people.map(({ id, showProbability }) => [id, showProbability]));
  const mean = (slots: readonly { readonly people?: readonly string[] }[]): number => {
    const half = slots.flatMap(({ people = [] }) => people.flatMap((id) => chances.get(id) ?? []));
    return half.reduce((sum, chance) => sum + chance, 0) / half.length;
  };
  const slots = chosen.slots.slice(lateSlots);
  const earlier = mean(slots.slice(0, Math.floor(slots.length / 2))) - mean(slots.slice(Math.ceil(slots.length / 2)));
  if (earlier >= WORTH_ORDERING) return f.t('plan.sureEarly');
  return earlier <= -WORTH_ORDERING ? f.t('plan.sureLate') : null;
}

/** What the curve of the risk of waiting shows. */
export function waitCaption({ limits, slotMinutes }: InterviewDay, f: Formatter): string {
  if (limits.waitSlots === 0) return f.t('plan.chartWaitAny');
  return f.t('plan.chartWait', { minutes: f.duration(limits.waitSlots * slotMinutes) });
}

/**
 * What would be different if as many invitations were spread evenly, in the figures of the plan: as many interviews are held either
 * way. Null where there is nothing to compare.
 */
export function evenComparison(day: OfStream<InterviewDay>, f: Formatter): string | null {
  const { chosen, even } = day.plan;
  if (!even || chosen.invited < 2) return null;
  const counts = even.slots.slice(day.plan.lateSlots ?? 0).map(({ invite }) => invite);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const each = least === most ? String(least) : `${String(least)}–${String(most)}`;
  const figures: readonly [string, (of: StreamEvaluation) => string][] = [
    ['plan.evenIdle', (of) => f.duration(idleMinutes(day, of))],
    ['plan.evenWait', ({ risk }) => f.chance(risk.someoneWaitsOver)],
    ['plan.evenOver', ({ expected }) => f.duration(expected.overtimeSlots * day.slotMinutes)],
  ];
  const differences = figures
    .map(([key, of]) => ({ key, evenly: of(even), planned: of(chosen) }))
    .filter(({ evenly, planned }) => evenly !== planned)
    .map(({ key, evenly, planned }) => f.t(key, { evenly, planned }));
  const isSame = Math.abs(chosen.value - even.value) < WORTH_COMPARING * day.prices.interview;
  if (isSame || differences.length === 0) return f.t('plan.evenSame', { each });
  return [f.t('plan.evenComparison', { each, differences: differences.join(', ') }), whyNotEven(day, even, f)]
    .filter(Boolean)
    .join(' ');
}

/** Where every figure named speaks for the even spread: what the plan is better in all the same; null where one of them speaks for it. */
function whyNotEven(day: OfStream<InterviewDay>, even: StreamEvaluation, f: Formatter): string | null {
  const { chosen } = day.plan;
  const speaksForPlan =
    even.expected.idleInterviewerSlots > chosen.expected.idleInterviewerSlots ||
    even.expected.overtimeSlots > chosen.expected.overtimeSlots ||
    even.risk.someoneWaitsOver > chosen.risk.someoneWaitsOver;
  if (speaksForPlan) return null;
  const more = chosen.expected.interviews - even.expected.interviews;
  if (more >= WORTH_COMPARING) return f.t('plan.evenFewer', { more: f.number(more, 1) });
  const waitOf = ({ expected, expectedShows: { mean } }: StreamEvaluation): number =>
    mean > 0 ? (expected.waitPersonSlots / mean) * day.slotMinutes : 0;
  if (waitOf(even) - waitOf(chosen) < 1) return f.t('plan.evenClose');
  return f.t('plan.evenLonger', { evenly: f.duration(waitOf(even)), planned: f.duration(waitOf(chosen)) });
}

/** How likely somebody waits too long. */
export function waitRisk(
  { plan, limits, slotMinutes }: OfStream<Pick<InterviewDay, 'plan' | 'limits' | 'slotMinutes'>>,
  f: Formatter,
): string {
  const percent = f.chance(plan.chosen.risk.someoneWaitsOver);
  if (limits.waitSlots === 0) return f.t('plan.riskWaitAny', { percent });
  return f.t('plan.riskWait', { minutes: f.duration(limits.waitSlots * slotMinutes), percent });
}

function emptyFirstSlot(
  { chosen: { slots, risk }, lateSlots = 0 }: StreamDayPlan,
  time: string,
  f: Formatter,
): RiskLine[] {
  if (slots[lateSlots]?.invite === 0)
    return [{ tone: 'quiet', icon: 'user-x', text: f.t('plan.riskNobodyInvited', { time }) }];
  const nobody = risk.nobodyComesInSlot[lateSlots] ?? 1;
  if (nobody <= WORTH_SAYING) return [];
  const text = f.t('plan.riskEmptyFirst', { time, percent: f.chance(nobody) });
  return [{ tone: nobody > 0.5 ? 'fair' : 'quiet', icon: 'user-x', text }];
}

function idleRisk(day: OfStream<InterviewDay>, staffedSlots: number, f: Formatter): string {
  const whole = f.duration(staffedSlots * day.slotMinutes);
  const time = f.duration(idleMinutes(day, day.plan.chosen));
  return f.t(day.interviewers > 1 ? 'plan.riskIdleEach' : 'plan.riskIdle', { time, whole });
}

/** Over the limit is bad; the upper half of what the limit allows deserves a look. */
export function riskTone(risk: number, limit: number | null): Tone {
  if (limit === null) return 'quiet';
  if (risk > limit + 1e-9) return 'bad';
  return risk > limit / 2 ? 'fair' : 'quiet';
}
