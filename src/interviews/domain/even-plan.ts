import type { FullScenario } from './plan-scenario.js';
import type { Seating, StreamEvaluation } from './stream-evaluation.js';
import { evaluateSeating } from './stream-evaluation.js';
import { surestFirst } from './surest-first.js';

/** The trade's rule for the same day: as many per slot as make one come for each interviewer. */
export interface EvenPlan {
  readonly perSlot: number;
  readonly value: number;
  readonly risk: StreamEvaluation['risk'];
}

/**
 * What the trade's rule would give: everybody is taken for average, and every slot gets interviewers ÷ show probability, rounded, as far
 * as there are people and places. Of different people the surest come, dealt out slot after slot. Limits of risk are not looked at.
 */
export function evenPlan(scenario: FullScenario): EvenPlan {
  const perSlot = invitationsPerSlot(scenario);
  const { value, risk } = evaluateSeating(scenario, evenSeating(scenario, perSlot));
  return { perSlot, value, risk };
}

function invitationsPerSlot({ people, pool, interviewers, slots, limits }: FullScenario): number {
  const available = people?.length ?? pool?.available ?? 0;
  const most = Math.min(Math.floor(available / slots), limits.perSlot ?? available);
  const mean = pool?.showProbability ?? meanOf(people?.map(({ showProbability }) => showProbability) ?? []);
  return mean === 0 ? 0 : Math.min(most, Math.round(interviewers / mean));
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function evenSeating({ people, slots }: FullScenario, perSlot: number): Seating {
  if (people === undefined) return Array<number>(slots).fill(perSlot);
  const surest = surestFirst(people).slice(0, perSlot * slots);
  return Array.from({ length: slots }, (_, slot) => surest.filter((_person, place) => place % slots === slot));
}
