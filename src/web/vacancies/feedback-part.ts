import { ADVICES } from '../../candidates/index.js';
import type { Advice, ApplicationDetail, Feedback, SaidFeedback } from '../../candidates/index.js';
import type { Actor } from '../../organisations/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { Tone } from '../frame/wording.js';

/** What those said who met the person, and where one says something oneself. */
export interface FeedbackPart {
  href: string;
  advices: { code: Advice; label: string; checked: boolean }[];
  words: string;
  /** Why what was said is not kept; null where nothing was. */
  fault: string | null;
  /** What is to be clicked before the form shows: the person was not here yet. Null where they were. */
  fold: string | null;
  isOpen: boolean;
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

/** What was said and is not kept. */
export interface RefusedFeedback extends SaidFeedback {
  readonly fault: string;
}

/** What it is made from. */
export interface FeedbackInput {
  readonly said: readonly Feedback[];
  /** What is said is their own, or somebody else's. */
  readonly reader: Pick<Actor, 'userId'>;
}

const TONES: Record<Advice, Tone> = { take: 'good', undecided: 'fair', refuse: 'bad' };

/** The part. */
export function feedbackPart(
  { said, reader, refused }: FeedbackInput & { readonly refused: RefusedFeedback | null },
  { id, history }: Pick<ApplicationDetail, 'id' | 'history'>,
  f: Formatter,
): FeedbackPart {
  const href = `/applications/${id}/feedback`;
  return {
    href,
    advices: ADVICES.map((code) => ({
      code,
      label: f.t(`feedback.advices.${code}`),
      checked: refused?.advice === code,
    })),
    words: refused?.words ?? '',
    fault: refused?.fault ?? null,
    fold: history.some(({ toStage }) => toStage === 'came') ? null : f.t('feedback.notYet'),
    isOpen: refused !== null,
    lines: said.map(({ id: feedbackId, advice, words, userId, userName, saidAt }) => ({
      advice: advice && f.t(`feedback.advices.${advice}`),
      tone: advice ? TONES[advice] : 'quiet',
      words,
      by: userName,
      at: f.moment(saidAt),
      takeBackHref: userId !== null && userId === reader.userId ? `${href}/${feedbackId}/take-back` : null,
    })),
  };
}
