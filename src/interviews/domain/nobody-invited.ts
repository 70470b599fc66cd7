import type { GroupDayPoint } from './group-day.js';
import { LEAST_HELD } from './group-tables.js';

/**
 * Why a plan of group sessions invites nobody: `bound`, enough people come only from so many invitations that more may come than the
 * bound on that allows; `people`, not even everybody together would be enough.
 */
export type NobodyInvited =
  | {
      readonly why: 'bound';
      /** The bound with which a session would more likely take place than not, as near to that as possible; whole hundredths. */
      readonly overflowRisk: number;
      /** Invitations within that bound. */
      readonly invited: number;
    }
  | { readonly why: 'people'; /** That a session takes place with everybody invited. */ readonly chance: number };

/** A session that takes place as often as not is worth inviting to. */
const WORTH_HOLDING = 0.5;

/**
 * Looks along the curve of the plan. Cost: one pass.
 *
 * @param curve  by rising number of invitations, up to everybody, as of a plan that invites nobody
 */
export function whyNobody(curve: readonly GroupDayPoint[]): NobodyInvited {
  const reached = Math.min(1, Math.max(0, ...curve.map(({ sessionsHeld }) => sessionsHeld)));
  const wanted = Math.min(WORTH_HOLDING, reached);
  const point = reached < LEAST_HELD ? undefined : curve.find(({ sessionsHeld }) => sessionsHeld >= wanted);
  if (point === undefined) return { why: 'people', chance: reached };
  return { why: 'bound', overflowRisk: Math.ceil(point.overflow * 100) / 100, invited: point.invited };
}
