import { isDecided } from '../../candidates/index.js';
import type { ApplicationDetail } from '../../candidates/index.js';
import type { Actor } from '../../organisations/index.js';

/** True for a decision that this person made and that is not itself an undoing. */
export function isOwnDecision(
  last: ApplicationDetail['history'][number] | undefined,
  actor: Pick<Actor, 'userId'>,
): boolean {
  if (last === undefined || last.fromStage === null || last.undoesId !== null) return false;
  return last.userId !== null && last.userId === actor.userId && isDecided(last.toStage);
}
