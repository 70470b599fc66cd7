import { ADVICES } from '../../candidates/index.js';
import type { Advice, Feedback } from '../../candidates/index.js';
import type { Actor } from '../../organisations/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { Tone } from '../frame/wording.js';

/** What those said who met the person, and where one says something oneself. */
export interface FeedbackPart {
  href: string;
  advices: { code: Advice; label: string }[];
  lines: {
    advice: string | null;
    tone: Tone;
    words: string | null;
    by: string;
    at: MomentText;
    /** Where it is taken back; null for what somebody else said. */
    takeBackHref: string | null;
  }[];
}

/** What it is made from. */
export interface FeedbackInput {
  readonly said: readonly Feedback[];
  /** What is said is their own, or somebody else's. */
  readonly reader: Pick<Actor, 'userId'>;
}

const TONES: Record<Advice, Tone> = { take: 'good', undecided: 'fair', refuse: 'bad' };

/** The part. */
export function feedbackPart({ said, reader }: FeedbackInput, applicationId: string, f: Formatter): FeedbackPart {
  const href = `/applications/${applicationId}/feedback`;
  return {
    href,
    advices: ADVICES.map((code) => ({ code, label: f.t(`feedback.advices.${code}`) })),
    lines: said.map(({ id, advice, words, userId, userName, saidAt }) => ({
      advice: advice && f.t(`feedback.advices.${advice}`),
      tone: advice ? TONES[advice] : 'quiet',
      words,
      by: userName,
      at: f.moment(saidAt),
      takeBackHref: userId !== null && userId === reader.userId ? `${href}/${id}/take-back` : null,
    })),
  };
}
