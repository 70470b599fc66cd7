import type { ExpectedDouble } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { comparisonHref } from '../duplicates/duplicates.page.js';

/** Somebody may be invited a second time, and where the two records are compared. */
interface DoubleNotice {
  text: string;
  link: { href: string; label: string };
  replanHref: null;
}

/** People who would be invited a second time if two records that look alike are of one person, with the clock of that interview. */
export function doubleNotices(doubles: readonly ExpectedDouble[], f: Formatter): DoubleNotice[] {
  return doubles.map(({ candidateId, name, startsAt, timeZone }) => {
    const local = f.inZone(timeZone);
    const when = `${local.date(startsAt)}, ${local.time(startsAt)}`;
    return {
      text: f.t('plan.expectedDouble', { name: name || f.t('responses.nameless'), when }),
      link: { href: comparisonHref(candidateId), label: f.t('plan.expectedDoubleLink') },
      replanHref: null,
    };
  });
}
