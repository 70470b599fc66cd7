import type { Formatter } from '../../platform/views/index.js';
import { SCORE_VERSION } from '../../scoring/index.js';
import type { ScoreDetail } from '../../scoring/index.js';
import { localised } from '../frame/wording.js';

/** Since a score was made something else counts. */
export interface StaleScore {
  text: string;
  /** Where it is made anew; null for those who may not. */
  href: string | null;
}

/** Why a score is not what it would be now; null where it is. */
export function staleScore(
  { version, profileSince }: Pick<ScoreDetail, 'version' | 'profileSince'>,
  href: string | null,
  f: Formatter,
): StaleScore | null {
  if (profileSince) return { text: `${changeText(profileSince, f)} ${f.t('panel.staleKept')}`, href };
  return version === SCORE_VERSION ? null : { text: f.t('panel.outdated'), href };
}

function changeText({ madeBy, now }: NonNullable<ScoreDetail['profileSince']>, f: Formatter): string {
  const profile = localised(now.title, f);
  const was = madeBy && localised(madeBy.title, f);
  if (was && was !== profile) return f.t('panel.profileReplaced', { was, profile });
  // A vacancy's own copy bears the title of what it was made from, and counts its versions anew.
  const isOneRow = madeBy?.slug === now.slug && madeBy.version > 0 && now.version > 0;
  return isOneRow
    ? f.t('panel.profileChanged', { profile, was: f.number(madeBy.version), now: f.number(now.version) })
    : f.t('panel.profileEdited', { profile });
}
