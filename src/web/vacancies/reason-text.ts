import type { Formatter } from '../../platform/views/index.js';
import type { VerdictLine } from '../../scoring/index.js';

/** What to say of a verdict beside the words that prove it: the length of experience, or that the résumé is silent. */
export function reasonText(line: VerdictLine, f: Formatter): string | null {
  if (line.months && line.months.has > 0) {
    const { has, asked } = line.months;
    return f.t('panel.monthsHas', { has: months(has, f), asked: months(asked, f) });
  }
  return line.evidence.length === 0 ? f.t(`panel.why.${line.verdict}`) : null;
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
