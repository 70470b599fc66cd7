import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { MOST_SHARED_SD, scenarioParts } from '../attendance/index.js';
import type { ShowPrediction } from '../attendance/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import type { DayPlan, GroupDayPlan, GroupRoom, NamedPeople, StreamDayPlan } from './day-plan.js';
import { evenSpread } from './domain/even-spread.js';
import type { GroupEvaluation } from './domain/group-day.js';
import { afterLateSlots } from './domain/late-slots.js';
import type { CurvePoint } from './domain/plan-curve.js';
import type { PlanScenario } from './domain/plan-scenario.js';
import type { StreamEvaluation } from './domain/stream-evaluation.js';
import { evaluateStream } from './domain/stream-plan.js';
import { groupScenario } from './group-scenario.js';
import type { InterviewDay } from './interview-day.entity.js';
import { dayTooSoon, nobodyReachable, nobodyToInvite } from './interviews.errors.js';
import { Invitees } from './invitees.service.js';
import { mostPromising } from './most-promising.js';
import { PeopleChances } from './people-chances.service.js';
import type { TimedDay } from './people-chances.service.js';
import { PlanThreads } from './plan-threads.service.js';
import { SoonestStarts } from './soonest-starts.service.js';

/** What a plan rests on. */
export interface PlanBasis {
  readonly prediction: ShowPrediction;
  /** Those most likely to be worth a place, with the probability of each to come on a day without a day effect; none: all are alike. */
  readonly people: readonly { readonly id: string; readonly showProbability: number }[];
  /** Standard deviation, on the logit scale, of what all of them have in common. */
  readonly sharedSd: number;
  /** People of the shortlist who can be invited. */
  readonly available: number;
  /** Applications of those who can be told in no way. */
  readonly leftOut: readonly string[];
  /** Times at the beginning of the day of which nobody would hear any more. */
  readonly lateSlots: number;
}

/** People who stand highest and are looked at one by one; nobody invites more to one day. */
export const MOST_LOOKED_AT = 300;

/** Of those, so many times as many as could be interviewed are expected to be more than any plan invites. */
const ENOUGH = 1.5;

/** Probabilities that differ by less are one: what a person is known by says nothing yet. */
const ALIKE = 0.005;

/** The shape of a day, which the calculation is about. */
export type PlannedShape = Pick<
  InterviewDay,
  'slotCount' | 'slotMinutes' | 'interviewers' | 'prices' | 'limits' | 'room'
>;

/**
 * Calculates plans. A calculation takes up to a few seconds in a thread of its own: read its basis in a transaction, calculate
 * outside of it, then store on the condition that the day is still the same.
 */
@Injectable()
export class PlanCalculation {
  constructor(
    private readonly invitees: Invitees,
    private readonly chances: PeopleChances,
    private readonly soonest: SoonestStarts,
    private readonly threads: PlanThreads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads today's shortlist and what is expected of its people. @throws ExpectedError when nobody can be invited, or would hear of it in time */
  async basis(db: EntityManager, day: TimedDay & Pick<InterviewDay, 'interviewers' | 'room'>): Promise<PlanBasis> {
    const { organisationId, vacancyId } = day;
    const lateSlots = this.lateSlots(day);
    const available = await this.invitees.available(db, organisationId, vacancyId);
    const leftOut = await this.invitees.unreachable(db, organisationId, vacancyId);
    if (available === 0) throw leftOut.length > 0 ? nobodyReachable(leftOut.length) : nobodyToInvite();
    const applications = await this.invitees.reachable(db, organisationId, vacancyId, MOST_LOOKED_AT);
    const known = await this.chances.known(db, day, applications);
    const looked = await this.chances.ofNewcomers(day, applications, known);
    const wanted = Math.ceil((ENOUGH * seatsOf(day)) / looked.prediction.mean);
    const chances = new Map(applications.map(({ id }, at) => [id, looked.probabilities[at] ?? 0]));
    const chosen = mostPromising(applications, (id) => chances.get(id) ?? 0).slice(0, wanted);
    const { prediction, probabilities, sharedSd } = await this.chances.ofNewcomers(day, chosen, known);
    // A hall takes more people than are looked at one by one: those are of a pool.
    const isHall = day.room !== null && wanted > applications.length && available > applications.length;
    const people =
      isHall || areAlike(looked.probabilities)
        ? []
        : chosen.map(({ id }, at) => ({ id, showProbability: probabilities[at] ?? 0 }));
    return { prediction, people, sharedSd, available, leftOut, lateSlots };
  }

  /** The best plan, as long as it is asked for. @throws ExpectedError when its calculation came to no end */
  async best(shape: PlannedShape, basis: PlanBasis, asked?: AbortSignal): Promise<DayPlan> {
    const { lateSlots } = basis;
    const heard = heardOf(shape, lateSlots);
    return heard.room === null
      ? wholeDay(await this.bestStream(heard, basis, asked), lateSlots)
      : wholeDay(await this.bestGroup({ ...heard, room: heard.room }, basis, asked), lateSlots);
  }

  /** @throws ExpectedError when nobody would hear of any time of the day */
  private lateSlots(day: TimedDay): number {
    const late = this.invitees.heardTooLate(day).length;
    if (late < day.slotCount) return late;
    const exact = DateTime.fromJSDate(this.soonest.of(day), { zone: day.timeZone }).startOf('minute');
    // The next round time: the form takes a moment to be filled in.
    const soonest = exact.plus({ minutes: 5 - (exact.minute % 5) });
    const from = soonest.toFormat(soonest.toISODate() === day.date ? 'HH:mm' : 'yyyy-MM-dd HH:mm');
    throw dayTooSoon(this.soonest.noticeMinutes, from);
  }

  /** The same plan with another number of invitations: of the same people, or of average ones where it is for more than those. */
  async withTotal({ plan, ...shape }: PlannedShape & Pick<InterviewDay, 'plan'>, invited: number): Promise<DayPlan> {
    const { lateSlots = 0 } = plan;
    return wholeDay(await this.restWithTotal({ ...heardOf(shape, lateSlots), plan }, invited), lateSlots);
  }

  private async restWithTotal(day: PlannedShape & Pick<InterviewDay, 'plan'>, invited: number): Promise<DayPlan> {
    const { plan, room } = day;
    const { prediction, available, named } = plan;
    const people = named !== undefined && invited <= named.people.length ? named : undefined;
    if (plan.format === 'group') {
      if (room === null) return plan;
      const sessions = groupScenario({ ...day, room }, { prediction, available, named: people });
      return { ...plan, chosen: await this.threads.calculated('groupWithTotal', [sessions, invited]) };
    }
    const scenario = scenarioOf(day, prediction, available);
    const ofDay = people ? scenarioByName(day, people) : scenario;
    const chosen = await this.threads.calculated('planWithTotal', [ofDay, invited]);
    return { ...plan, ...compared(scenario, chosen), curve: plan.curve.map((point) => onceMore(point, chosen)) };
  }

  private async bestGroup(
    shape: PlannedShape & { readonly room: GroupRoom },
    basis: PlanBasis,
    asked?: AbortSignal,
  ): Promise<GroupDayPlan> {
    const { prediction, available, leftOut } = basis;
    const named = namedOf(basis);
    const scenario = groupScenario(shape, { prediction, available, named });
    const { chosen, curve } = await this.threads.calculated('planGroupDay', [scenario], asked);
    return {
      ...{ format: 'group', prediction, available, leftOut, plannedAt: this.clock.now().toISOString() },
      ...(named && { named }),
      ...{ chosen, curve, recommended: chosen.invited },
    };
  }

  private async bestStream(shape: PlannedShape, of: PlanBasis, asked?: AbortSignal): Promise<StreamDayPlan> {
    const { prediction, available, leftOut } = of;
    const scenario = scenarioOf(shape, prediction, available);
    const pool = await this.threads.calculated('planStream', [scenario], asked);
    const plannedAt = this.clock.now().toISOString();
    const basis = { prediction, available, leftOut, usual: pool.evenPlan, plannedAt };
    const named = namedOf(of);
    if (named === undefined) {
      const chosen = evaluateStream(
        scenario,
        pool.slots.map(({ invite }) => invite),
      );
      return { ...basis, ...compared(scenario, chosen), recommended: pool.invited, curve: pool.curve };
    }
    const byName = scenarioByName(shape, named);
    const plan = await this.threads.calculated('planStream', [byName], asked);
    const chosen = evaluateStream(
      byName,
      plan.slots.map(({ people: ids = [] }) => ids),
    );
    return { ...basis, named, ...compared(scenario, chosen), recommended: chosen.invited, curve: plan.curve };
  }
}

/** The part of a day of which people can hear in time. */
function heardOf<T extends Pick<PlannedShape, 'slotCount'>>(shape: T, lateSlots: number): T {
  return { ...shape, slotCount: shape.slotCount - lateSlots };
}

/** The plan of that part as the plan of the day. */
function wholeDay<T extends DayPlan>(plan: T, lateSlots: number): T {
  if (lateSlots === 0) return plan;
  const chosen = afterLateSlots<StreamEvaluation | GroupEvaluation>(plan.chosen, lateSlots);
  const even = 'even' in plan && plan.even ? { even: afterLateSlots(plan.even, lateSlots) } : {};
  return { ...plan, ...even, chosen, lateSlots };
}

/** What these invitations bring, and what as many of them would to average people, spread evenly. */
function compared(average: PlanScenario, chosen: StreamEvaluation): Required<Pick<StreamDayPlan, 'chosen' | 'even'>> {
  return { chosen, even: evaluateStream(average, evenSpread(chosen.invited, average.slots)) };
}

/** How many can be interviewed. */
function seatsOf({ slotCount, interviewers, room }: Pick<InterviewDay, 'slotCount' | 'interviewers' | 'room'>): number {
  return slotCount * (room?.capacity ?? interviewers);
}

/** Those whom the plan tells apart; undefined where it tells nobody apart. */
function namedOf({ people, sharedSd }: PlanBasis): NamedPeople | undefined {
  if (people.length === 0) return undefined;
  return { people: [...people], dayEffectSd: Math.min(MOST_SHARED_SD, sharedSd) };
}

function areAlike(probabilities: readonly number[]): boolean {
  return Math.max(...probabilities) - Math.min(...probabilities) < ALIKE;
}

/** A point of the curve, by the plan that was looked for once more and longer if it is the one of that number. */
function onceMore(point: CurvePoint, { invited, value, expected, risk }: StreamEvaluation): CurvePoint {
  if (point.invited !== invited) return point;
  return { invited, value, interviews: expected.interviews, waitRisk: risk.someoneWaitsOver };
}

function scenarioOf(day: PlannedShape, prediction: ShowPrediction, available: number): PlanScenario {
  return { ...shapeOf(day), ...scenarioParts(prediction, available) };
}

function scenarioByName(day: PlannedShape, { people, dayEffectSd }: NamedPeople): PlanScenario {
  return { ...shapeOf(day), people: [...people], uncertainty: { dayEffectSd } };
}

/** What moving somebody costs does not matter before anybody is invited. */
function pricesOf({ money, ...values }: PlannedShape['prices']): Pick<PlanScenario, 'money' | 'values'> {
  if (money === undefined) return { values };
  const { interview, interviewerHour, waitingHour, overtimeHour, invitation } = money;
  return { money: { interview, interviewerHour, waitingHour, overtimeHour, invitation } };
}

function shapeOf(day: PlannedShape) {
  return {
    format: 'stream' as const,
    slots: day.slotCount,
    slotMinutes: day.slotMinutes,
    interviewers: day.interviewers,
    ...pricesOf(day.prices),
    limits: day.limits,
  };
}
