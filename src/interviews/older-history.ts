import type { InterviewDay } from './interview-day.entity.js';

/**
 * True of a plan that waits for approval and was made when something else was known of who comes: its figures are of then.
 *
 * @param fitId  the version of what is learnt by now; null: nothing is
 */
export function restsOnOlderHistory(
  { status, plan: { prediction } }: Pick<InterviewDay, 'status' | 'plan'>,
  fitId: string | null,
): boolean {
  // The oldest plans do not say on what they rest.
  return status === 'planned' && prediction.fitId !== undefined && prediction.fitId !== fitId;
}
