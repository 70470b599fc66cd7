import { isId } from '../kernel/ids.js';

/** The one word that a web session keeps about who is signed in. */
export function subjectOf(who: { organisationId: string; userId: string }): string {
  return `${who.organisationId}/${who.userId}`;
}

/** The two ids back; null for anything else. */
export function readSubject(subject: string | null): { organisationId: string; userId: string } | null {
  const [organisationId, userId, ...rest] = (subject ?? '').split('/');
  return isId(organisationId) && isId(userId) && rest.length === 0 ? { organisationId, userId } : null;
}
