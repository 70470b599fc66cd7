import { isClosing, STAGES } from './stages.js';
import type { Stage } from './stages.js';

/** An application among several of one person for one vacancy. */
export interface Standing {
  readonly id: string;
  readonly stage: Stage;
}

/**
 * The one that is shown for all: what is still open before what was closed, then the further stage, then the older application.
 * A response that was turned down as a doublet so never hides the one that is being worked with.
 */
export function furtherApplication<A extends Standing>(applications: readonly A[]): A {
  const [first] = [...applications].sort(
    (a, b) =>
      Number(isClosing(a.stage)) - Number(isClosing(b.stage)) ||
      STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage) ||
      (a.id < b.id ? -1 : 1),
  );
  if (first === undefined) throw new Error('There is no application to choose from');
  return first;
}
