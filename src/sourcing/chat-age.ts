/** The chat of a new response is made a while after it; later "not there" means that it is not shown to us. */
const BEING_MADE_MINUTES = 15;

/** True while the chat of a response may still be in the making. */
export function isChatNew(firstSeenAt: Date, now: Date): boolean {
  return now.getTime() - firstSeenAt.getTime() < BEING_MADE_MINUTES * 60_000;
}
