import type { WouldBeInvited } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** Whom the approval of a plan invites, time by time. */
export interface WhoInvited {
  summary: string;
  times: { time: string; people: { href: string; name: string }[] }[];
}

/** Null where nobody is left to be invited. @param f  by the clock of the interview */
export function whoInvited(invitees: readonly WouldBeInvited[], f: Formatter): WhoInvited | null {
  const count = invitees.reduce((sum, { people }) => sum + people.length, 0);
  if (count === 0) return null;
  return {
    summary: f.t('plan.whoInvited', { count }),
    times: invitees.map(({ startsAt, people }) => ({
      time: f.time(startsAt),
      people: people.map(({ applicationId, name }) => ({
        href: `/applications/${applicationId}`,
        name: name || f.t('responses.nameless'),
      })),
    })),
  };
}
