import type { Formatter } from '../../platform/views/index.js';
import type { Verdict, VerdictLine } from '../../scoring/index.js';

/** What to say of a verdict beside the words that prove it: the length of experience with the rule that decided, or that the résumé is silent. */
export function reasonText({ verdict, months: length, evidence }: VerdictLine, f: Formatter): string | null {
  if (length && (length.has > 0 || (evidence.length > 0 && (verdict === 'partly' || verdict === 'unknown')))) {
    const values = { has: months(length.has, f), asked: months(length.asked, f) };
    return f.t(`panel.${monthsRule(verdict, length)}`, values);
  }
  return evidence.length === 0 ? f.t(`panel.why.${verdict}`) : null;
}

/** The words for what made a verdict of these months, where it is not their number alone. */
function monthsRule(verdict: Verdict, { has, asked }: NonNullable<VerdictLine['months']>): string {
  // See judge-requirement: boards give months, not days.
  if (verdict === 'met' && has < asked) return 'monthsTolerated';
  // Posts without dates are shown beside it.
  if (verdict === 'unknown') return has > 0 ? 'monthsRestUntold' : 'monthsUntold';
  if (verdict !== 'partly') return 'monthsHas';
  if (has > 0 && has >= asked - 1) return 'monthsRefused';
  return has * 2 < asked ? 'monthsNear' : 'monthsHas';
}

/** "4 years 2 months". */
function months(count: number, f: Formatter): string {
  const [years, rest] = [Math.floor(count / 12), count % 12];
  return [
    years > 0 ? f.t('panel.years', { count: years }) : '',
    rest > 0 || years === 0 ? f.t('panel.months', { count: rest }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
