import type { ApplicationRow } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** Somebody's points, and whether they rest on anything. */
type Scored = Pick<ApplicationRow, 'scorePoints' | 'saysNothing'>;

/** What stands where a score does: points of a résumé that says nothing are those of open questions, and are shown nowhere. */
export function scoreText(
  { scorePoints, saysNothing }: Scored,
  f: Formatter,
  say: (points: number) => string = (points) => f.number(points),
): string {
  return scorePoints === null || saysNothing ? '—' : say(scorePoints);
}

/** Why no points are shown of somebody who was scored; null where they are. */
export function scoreLack({ saysNothing }: Pick<Scored, 'saysNothing'>, f: Formatter): string | null {
  return saysNothing ? f.t('responses.saysNothing') : null;
}
