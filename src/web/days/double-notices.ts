import type { ExpectedDouble, ListedDouble } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { comparisonHref } from '../duplicates/duplicates.page.js';

/** Somebody may be invited a second time, and where the two records are compared. */
interface DoubleNotice {
  text: string;
  link: { href: string; label: string };
  replanHref: null;
}

/** People who would be invited a second time if two records that look alike are of one person, with the clock of that interview. */
export function doubleNotices(doubles: readonly (ExpectedDouble | ListedDouble)[], f: Formatter): DoubleNotice[] {
  return doubles.map((double) => ({
    text: textOf(double, f),
    link: { href: comparisonHref(double.candidateId), label: f.t('plan.expectedDoubleLink') },
    replanHref: null,
  }));
}

function textOf(double: ExpectedDouble | ListedDouble, f: Formatter): string {
  const name = double.name || f.t('responses.nameless');
  if ('otherName' in double) {
    const other = double.otherName || f.t('responses.nameless');
    return other === name
      ? f.t('plan.listedNamesake', { name })
      : f.t('plan.listedDouble', { names: f.list([name, other]) });
  }
  const local = f.inZone(double.timeZone);
  return f.t('plan.expectedDouble', { name, when: `${local.date(double.startsAt)}, ${local.time(double.startsAt)}` });
}
