import type { Evidence } from './facts.js';

/** `unknown` means that the résumé is silent; it is a question to ask, not a failure. */
export const VERDICTS = ['met', 'partly', 'not-met', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judgement {
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  /** True where the résumé itself says no to what is asked: nothing that is only near to it makes up for that. */
  readonly isDenied?: true;
  /** Months counted and asked for, for experience. */
  readonly months?: { readonly has: number; readonly asked: number };
}
