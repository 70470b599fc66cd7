import type { Application } from './application.entity.js';

/**
 * Whether the résumé tells nothing yet that could be judged: the points are those of open questions, which is why the person is ordered
 * by less.
 */
export function isSilent({ scorePoints, rankPoints }: Pick<Application, 'scorePoints' | 'rankPoints'>): boolean {
  return scorePoints !== null && rankPoints < scorePoints;
}
