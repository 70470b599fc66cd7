import { sessionEntry, setSessionEntry } from '../../platform/web-session/index.js';
import type { RequestWithVisit } from '../frame/visit.js';

/** What must come back from a board's page, and what is sent along with the code then. */
interface BegunConnect {
  readonly state: string;
  readonly codeVerifier: string | null;
}

/** Session entry that holds them, the latest last. */
const ENTRY = 'connecting';
/** Somebody who goes to the board, comes back by the back button and goes again has begun several, each of which may still end. */
const MOST_BEGUN = 5;

/** Keeps it until the person comes back. */
export function rememberBegun(request: RequestWithVisit, { state, codeVerifier }: BegunConnect): void {
  setSessionEntry(request, ENTRY, JSON.stringify([...begun(request), { state, codeVerifier }].slice(-MOST_BEGUN)));
}

/** The one that this state belongs to, which is good for one time; undefined for a foreign or used one: the others stay. */
export function takeBegun(request: RequestWithVisit, state: string | undefined): BegunConnect | undefined {
  const all = begun(request);
  const found = all.find((one) => one.state === state);
  if (found) setSessionEntry(request, ENTRY, JSON.stringify(all.filter((one) => one !== found)));
  return found;
}

function begun(request: RequestWithVisit): BegunConnect[] {
  const kept = JSON.parse(sessionEntry(request, ENTRY) ?? '[]') as BegunConnect[] | BegunConnect;
  // Sessions of an earlier version hold a single one.
  return Array.isArray(kept) ? kept : [kept];
}
