import type { Actor } from '../organisations/index.js';

/** Whoever may run a day may cause the moves that follow from it; the history still names the person. */
export function asConsequence(actor: Actor): Actor {
  return { ...actor, role: 'system' };
}

/** The same for moves that nobody may take back, because a message about the booking has gone out with them. */
export function asEffect(actor: Actor): Actor {
  return { ...asConsequence(actor), userId: null };
}
