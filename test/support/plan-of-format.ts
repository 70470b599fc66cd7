import type { DayPlan, GroupDayPlan, StreamDayPlan } from '../../src/interviews/index.js';

/** A plan that is one of a stream day. */
export function streamPlan(plan: DayPlan): StreamDayPlan {
  if (plan.format === 'group') throw new Error('This is a plan of group sessions');
  return plan;
}

/** A plan that is one of group sessions. */
export function groupPlan(plan: DayPlan): GroupDayPlan {
  if (plan.format !== 'group') throw new Error('This is the plan of a stream day');
  return plan;
}
