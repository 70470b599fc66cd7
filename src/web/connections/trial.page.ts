import type { TrialCounts } from '../../first-run/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** What goes when a trial ends. */
export interface TrialPage {
  title: string;
  /** Why nothing goes; null where something does. */
  nothing: string | null;
  /** What goes, one line for each kind of it. */
  goes: string[];
}

/** In the order of the lines. */
const KINDS = ['connections', 'people', 'vacancies', 'days'] as const;

/** @param counts  null where the boards are real ones */
export function trialPage(counts: TrialCounts | null, f: Formatter): TrialPage {
  const goes = counts === null ? [] : KINDS.filter((kind) => counts[kind] > 0);
  return {
    title: f.t('trial.title'),
    nothing: counts === null ? f.t('trial.real') : goes.length === 0 ? f.t('trial.nothing') : null,
    goes: goes.map((kind) => f.t(`trial.goes.${kind}`, { count: counts?.[kind] ?? 0 })),
  };
}
