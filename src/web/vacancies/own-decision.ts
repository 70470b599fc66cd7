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

/**
 * Which move the button takes back, so that pressing it twice, or on a page that is outdated, takes back no other one; empty where the newest move
 * is of another response of the same person.
 */
export function moveTakenBack({ id, history }: Pick<ApplicationDetail, 'id' | 'history'>): string {
  const last = history.at(-1);
  return last?.applicationId === id ? last.id : '';
}
