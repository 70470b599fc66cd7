import type { Stage } from '../candidates/index.js';
import { storableText } from '../kernel/storable-json.js';
import { fieldInvalid } from './interviews.errors.js';

/** The reasons a candidate can give with one tap. Only the first means "another time, please". */
export const CANCEL_REASONS = ['time', 'found-job', 'not-interested', 'other'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** The reason of all bookings of a day that is cancelled. */
export const DAY_CANCELLED = 'day-cancelled';

/** The reason of bookings of a day that is over of which no message told their people, and nobody phoned them. */
export const NEVER_HEARD = 'never-heard';

/** True of a booking that was ended because its person never heard of it. */
export function isNeverHeard({
  status,
  cancelReason,
}: {
  readonly status: string;
  readonly cancelReason: string | null;
}): boolean {
  return status === 'cancelled' && cancelReason === NEVER_HEARD;
}

/** Who wants a change: the candidate, behind their link or by phone, or we. */
export const CHANGED_BY = ['candidate', 'us'] as const;
export type ChangedBy = (typeof CHANGED_BY)[number];

// As long as the reason of a move may be, which it becomes.
const LONGEST_WORDS = 500;

/** One of the candidate's reasons. @throws ExpectedError for any other word */
export function candidatesReason(reason: string): CancelReason {
  const known = CANCEL_REASONS.find((offered) => offered === reason);
  if (known === undefined) throw fieldInvalid('reason', `choose one of ${CANCEL_REASONS.join(', ')}`);
  return known;
}

/** Our own words. @throws ExpectedError when there are none or too many */
export function ownReason(reason: string): string {
  const words = storableText(reason).trim();
  if (words === '' || words.length > LONGEST_WORDS) {
    throw fieldInvalid('reason', `write why, in at most ${LONGEST_WORDS} characters`);
  }
  return words;
}

/** Where an application goes whose booking is cancelled: whoever only wants another time stays on the shortlist. */
export function stageAfter(by: ChangedBy, reason: string): Stage {
  return by === 'us' || reason === 'time' ? 'shortlisted' : 'withdrawn';
}
