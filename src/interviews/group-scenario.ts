import { scenarioParts } from '../attendance/index.js';
import type { DayPlan, GroupRoom } from './day-plan.js';
import type { GroupScenario } from './domain/group-plan-scenario.js';
import type { InterviewDay } from './interview-day.entity.js';

/** A day of groups in the terms of the calculation: of people whom its plan names, or of a pool. */
export function groupScenario(
  { slotCount, room }: Pick<InterviewDay, 'slotCount'> & { readonly room: GroupRoom },
  { prediction, available, named }: Pick<DayPlan, 'prediction' | 'available' | 'named'>,
): GroupScenario {
  const shape = { format: 'group' as const, sessions: slotCount, ...room };
  if (named === undefined) return { ...shape, ...scenarioParts(prediction, available) };
  return { ...shape, people: [...named.people], uncertainty: { dayEffectSd: named.dayEffectSd } };
}
