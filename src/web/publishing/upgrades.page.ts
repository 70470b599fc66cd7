import type { UpgradeOffer } from '../../job-boards/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { EmptyPage } from '../frame/parts.js';
import { priceText } from './price-words.js';

/** A better kind of publication. */
export interface UpgradeLine {
  service: string;
  title: string;
  about: string;
  price: string;
  /** Done from here; otherwise on the board's own page, where that is known. */
  isHere: boolean;
  boardHref: string | null;
  whyNot: string | null;
}

/** What a publication could become. */
export interface UpgradesPage {
  title: string;
  backHref: string;
  postingTitle: string;
  action: string;
  offers: UpgradeLine[];
  empty: EmptyPage | null;
}

/** The page. */
export function upgradesPage(
  input: {
    readonly postingId: string;
    readonly vacancyId: string;
    readonly title: string;
    readonly offers: readonly UpgradeOffer[];
  },
  f: Formatter,
): UpgradesPage {
  const backHref = `/vacancies/${input.vacancyId}/edit#boards`;
  return {
    title: f.t('publishing.actions.upgrade'),
    backHref,
    postingTitle: input.title,
    action: `/postings/${input.postingId}/upgrade`,
    offers: input.offers.map(({ service, title, about, price, doneAt, url, whyNot }) => ({
      service,
      title,
      about: about ?? '',
      price: price === null ? '—' : priceText(price, f),
      isHere: price !== null && doneAt === 'here',
      // Addresses come from a board: anything but a web page stays text.
      boardHref: doneAt === 'board' && url !== null && /^https?:\/\//.test(url) ? url : null,
      whyNot,
    })),
    empty:
      input.offers.length > 0
        ? null
        : {
            title: f.t('publishing.noUpgrades'),
            advice: f.t('publishing.noUpgradesAdvice'),
            action: f.t('publishing.back'),
            href: backHref,
          },
  };
}
