import { sessionEntry, setSessionEntry } from '../../platform/web-session/index.js';
import type { RequestWithVisit } from '../frame/visit.js';

/** A secret that is shown once, on the page after the one that made it: it waits in the maker's own session. */
export type OnceName = 'sign-in-link' | 'sign-in-link-of' | 'api-key' | 'webhook-secret';

/** Leaves the secret for the next page. */
export function leaveOnce(request: RequestWithVisit, name: OnceName, secret: string): void {
  setSessionEntry(request, `once.${name}`, secret);
}

/** Takes the secret that was left; null when none was. */
export function takeOnce(request: RequestWithVisit, name: OnceName): string | null {
  const secret = sessionEntry(request, `once.${name}`);
  if (secret !== null) setSessionEntry(request, `once.${name}`, null);
  return secret;
}
