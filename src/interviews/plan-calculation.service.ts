import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scenarioParts } from '../attendance/index.js';
import type { ShowPrediction } from '../attendance/index.js';
import type { Application } from '../candidates/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import type { DayPlan } from './day-plan.js';
import { evenSpread } from './domain/even-spread.js';
import type { CurvePoint } from './domain/plan-curve.js';
import { planWithTotal } from './domain/plan-with-total.js';
import type { PlanScenario } from './domain/plan-scenario.js';
import type { PlannedSlot, StreamEvaluation } from './domain/stream-evaluation.js';
import { evaluateStream, planStream } from './domain/stream-plan.js';
import type { InterviewDay } from './interview-day.entity.js';
import { nobodyReachable, nobodyToInvite } from './interviews.errors.js';
import { Invitees } from './invitees.service.js';
import { PeopleChances } from './people-chances.service.js';
import type { TimedDay } from './people-chances.service.js';

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
}

/** People who stand highest and are looked at one by one; nobody invites more to one day. */
const MOST_LOOKED_AT = 300;

/** Of those, so many times as many as could be interviewed are expected to be more than any plan invites. */
const ENOUGH = 1.5;

/** Probabilities that differ by less are one: what a person is known by says nothing yet. */
const ALIKE = 0.005;

/** The most that a scenario takes. */
const MOST_SHARED_SD = 3;

/** The shape of a day, which the calculation is about. */
export type PlannedShape = Pick<InterviewDay, 'slotCount' | 'slotMinutes' | 'interviewers' | 'prices' | 'limits'>;

/**
 * Calculates plans. A calculation takes up to a second: read its basis in a transaction, calculate outside of it, then store on
 * the condition that the day is still the same.
 */
@Injectable()
export class PlanCalculation {
  constructor(
    private readonly invitees: Invitees,
    private readonly chances: PeopleChances,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads today's shortlist and what is expected of its people. @throws ExpectedError when nobody can be invited */
  async basis(db: EntityManager, day: TimedDay & Pick<InterviewDay, 'interviewers'>): Promise<PlanBasis> {
    const { organisationId, vacancyId } = day;
    const available = await this.invitees.available(db, organisationId, vacancyId);
    const leftOut = await this.invitees.unreachable(db, organisationId, vacancyId);
    if (available === 0) throw leftOut.length > 0 ? nobodyReachable(leftOut.length) : nobodyToInvite();
    const applications = await this.invitees.reachable(db, organisationId, vacancyId, MOST_LOOKED_AT);
    const looked = await this.chances.ofNewcomers(db, day, applications);
    const wanted = Math.ceil((ENOUGH * day.slotCount * day.interviewers) / looked.prediction.mean);
    const chosen = mostPromising(applications, looked.probabilities).slice(0, wanted);
    const { prediction, probabilities, sharedSd } = await this.chances.ofNewcomers(db, day, chosen);
    const people = areAlike(looked.probabilities)
      ? []
      : chosen.map(({ id }, at) => ({ id, showProbability: probabilities[at] ?? 0 }));
    return { prediction, people, sharedSd, available, leftOut };
  }

  /** The best plan. */
  best(shape: PlannedShape, { prediction, people, sharedSd, available, leftOut }: PlanBasis): DayPlan {
    const scenario = scenarioOf(shape, prediction, available);
    const pool = planStream(scenario);
    const plannedAt = this.clock.now().toISOString();
    const basis = { prediction, available, leftOut, usual: pool.evenPlan, plannedAt };
    if (people.length === 0)
      return { ...basis, ...compared(scenario, pool.slots), recommended: pool.invited, curve: pool.curve };
    const uncertainty = { dayEffectSd: Math.min(MOST_SHARED_SD, sharedSd) };
    const byName: PlanScenario = { ...shapeOf(shape), people: [...people], uncertainty };
    const chosen = evaluateStream(
      byName,
      planStream(byName).slots.map(({ people: named = [] }) => named),
    );
    return {
      ...basis,
      chosen,
      even: evaluateStream(scenario, evenSpread(chosen.invited, shape.slotCount)),
      recommended: chosen.invited,
      curve: withPoint(pool.curve, chosen),
    };
  }

  /** The same plan with another number of invitations. */
  withTotal(day: PlannedShape & Pick<InterviewDay, 'plan'>, invited: number): DayPlan {
    const scenario = scenarioOf(day, day.plan.prediction, day.plan.available);
    const slots = planWithTotal(scenario, invited).map((invite) => ({ invite }));
    return { ...day.plan, ...compared(scenario, slots) };
  }
}

/** What these invitations bring, and what as many of them would, spread evenly. */
function compared(scenario: PlanScenario, slots: readonly PlannedSlot[]): Required<Pick<DayPlan, 'chosen' | 'even'>> {
  const invites = slots.map(({ invite }) => invite);
  const chosen = evaluateStream(scenario, invites);
  return { chosen, even: evaluateStream(scenario, evenSpread(chosen.invited, scenario.slots)) };
}

/** Those first of whom most can be expected: score × show probability, as on the waiting list. */
function mostPromising(applications: readonly Application[], probabilities: readonly number[]): Application[] {
  const promise = new Map(applications.map(({ id, rankPoints }, at) => [id, rankPoints * (probabilities[at] ?? 0)]));
  return [...applications].sort((left, right) => (promise.get(right.id) ?? 0) - (promise.get(left.id) ?? 0));
}

function areAlike(probabilities: readonly number[]): boolean {
  return Math.max(...probabilities) - Math.min(...probabilities) < ALIKE;
}

/** The curve with the plan that names people in place of the point of as many average ones. */
function withPoint(curve: readonly CurvePoint[], chosen: StreamEvaluation): CurvePoint[] {
  const { invited, value, expected, risk } = chosen;
  const point = { invited, value, interviews: expected.interviews, waitRisk: risk.someoneWaitsOver };
  return [...curve.filter((one) => one.invited !== invited), point].sort((one, other) => one.invited - other.invited);
}

function scenarioOf(day: PlannedShape, prediction: ShowPrediction, available: number): PlanScenario {
  return { ...shapeOf(day), ...scenarioParts(prediction, available) };
}

function shapeOf(day: PlannedShape) {
  return {
    format: 'stream' as const,
    slots: day.slotCount,
    slotMinutes: day.slotMinutes,
    interviewers: day.interviewers,
    ...(day.prices.money ? { money: day.prices.money } : { values: day.prices }),
    limits: day.limits,
  };
}
