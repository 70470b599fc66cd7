import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scenarioParts, ShowForecasts } from '../attendance/index.js';
import type { ShowPrediction } from '../attendance/index.js';
import type { Clock } from '../kernel/clock.js';
import { CLOCK } from '../platform/config/index.js';
import type { DayPlan } from './day-plan.js';
import { evenSpread } from './domain/even-spread.js';
import { planWithTotal } from './domain/plan-with-total.js';
import type { PlanScenario } from './domain/plan-scenario.js';
import type { PlannedSlot } from './domain/stream-evaluation.js';
import { evaluateStream, planStream } from './domain/stream-plan.js';
import type { InterviewDay } from './interview-day.entity.js';
import { nobodyReachable, nobodyToInvite } from './interviews.errors.js';
import { Invitees } from './invitees.service.js';

/** What a plan rests on. */
export interface PlanBasis {
  readonly prediction: ShowPrediction;
  /** People of the shortlist who can be invited. */
  readonly available: number;
  /** Applications of those who can be told in no way. */
  readonly leftOut: readonly string[];
}

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
    private readonly forecasts: ShowForecasts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads today's shortlist and history. @throws ExpectedError when nobody can be invited */
  async basis(
    db: EntityManager,
    { organisationId, vacancyId, citySlug }: Pick<InterviewDay, 'organisationId' | 'vacancyId' | 'citySlug'>,
  ): Promise<PlanBasis> {
    const available = await this.invitees.available(db, organisationId, vacancyId);
    const leftOut = await this.invitees.unreachable(db, organisationId, vacancyId);
    if (available === 0) throw leftOut.length > 0 ? nobodyReachable(leftOut.length) : nobodyToInvite();
    const question = { city: citySlug === '' ? null : citySlug, vacancyId };
    return { prediction: await this.forecasts.predict(organisationId, question), available, leftOut };
  }

  /** The best plan. */
  best(shape: PlannedShape, { prediction, available, leftOut }: PlanBasis): DayPlan {
    const scenario = scenarioOf(shape, prediction, available);
    const { slots, invited, curve, evenPlan: usual } = planStream(scenario);
    const plannedAt = this.clock.now().toISOString();
    return {
      prediction,
      available,
      leftOut,
      ...compared(scenario, slots),
      recommended: invited,
      curve,
      usual,
      plannedAt,
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

function scenarioOf(day: PlannedShape, prediction: ShowPrediction, available: number): PlanScenario {
  return {
    format: 'stream',
    slots: day.slotCount,
    slotMinutes: day.slotMinutes,
    interviewers: day.interviewers,
    ...scenarioParts(prediction, available),
    ...(day.prices.money ? { money: day.prices.money } : { values: day.prices }),
    limits: day.limits,
  };
}
