import { LONGEST_CRITERION_CHARACTERS, MOST_CRITERIA } from '../../interviews/index.js';
import type { RatingGrid } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { localised } from '../frame/wording.js';

/** What the people of a day are rated by, as it is changed. */
export interface CriteriaPart {
  href: string;
  /** Behind every address: in which order the people stand, so that a change of the criteria leaves them in it. */
  back: string;
  about: string;
  lines: {
    label: string;
    /** Where it is renamed; the others hang on it. */
    href: string;
    isFirst: boolean;
    isLast: boolean;
    /** The last one is not taken out: nothing would be left to rate by. */
    removable: boolean;
  }[];
  /** Whether there is room for one more. */
  mayAdd: boolean;
  longest: number;
  /** Those that were taken out and may be put back with their marks. */
  removed: { label: string; href: string }[];
}

/** @param back  the order of the people, as it stands behind an address */
export function criteriaPart(
  { day, criteria }: Pick<RatingGrid, 'day' | 'criteria'>,
  back: string,
  f: Formatter,
): CriteriaPart {
  const href = `/days/${day.id}/ratings/criteria`;
  const { standing, removed } = criteria;
  return {
    ...{ href, back },
    about: f.t('ratings.criteriaAbout', { count: MOST_CRITERIA }),
    lines: standing.map(({ key, label }, index) => ({
      label: localised(label, f),
      href: `${href}/${key}`,
      isFirst: index === 0,
      isLast: index === standing.length - 1,
      removable: standing.length > 1,
    })),
    mayAdd: standing.length < MOST_CRITERIA,
    longest: LONGEST_CRITERION_CHARACTERS,
    removed: removed.map(({ key, label }) => ({ label: localised(label, f), href: `${href}/${key}/restore${back}` })),
  };
}
