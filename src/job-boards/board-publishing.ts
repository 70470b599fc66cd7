import type { Money } from '../kernel/money.js';
import type { ViewLanguage } from '../platform/views/index.js';

/** What an action at a board costs. */
export interface BoardPrice {
  /** The board's word for the service that is used up, several joined by `+`: `HH_STANDARD`. */
  readonly service: string;
  /** How many of the services that were bought beforehand are used up; 0 = none. */
  readonly units: number;
  /** What is charged on the spot; null where the board names no sum. */
  readonly money: Money | null;
}

/** A kind of publication that the board offers now. */
export interface PublicationOffer {
  readonly title: string;
  readonly about: string | null;
  readonly price: BoardPrice;
  /** How many more were bought; null where the board does not count them. */
  readonly left: number | null;
  /** Which packages they lie in, and where they may be used. */
  readonly packages: readonly { readonly left: number; readonly places: readonly string[]; readonly fits: boolean }[];
}

/** What an advertisement says. */
export interface Advertisement {
  readonly title: string;
  /** HTML of the few elements that boards allow, as `safeDescription` makes it. */
  readonly descriptionHtml: string;
  /** The board's id of the place, a city and not a region. */
  readonly areaExternalId: string;
  /** The board's id of the profession. */
  readonly roleExternalId: string;
  readonly experience: AskedExperience;
  readonly salary: AdvertisedSalary | null;
  /** Whom applicants may call or write to; null = nobody but through the board. */
  readonly contact: { readonly name: string; readonly email: string | null; readonly phone: string | null } | null;
  /** The archived publication that this one continues. */
  readonly previousExternalId: string | null;
  /** What it is paid with: the `service` of an offer. */
  readonly service: string;
}

/** A profession as the board sorts vacancies. */
export interface BoardRole {
  readonly externalId: string;
  readonly names: Readonly<Record<ViewLanguage, string>>;
}

/** Whole units a month, in the currency of the place. */
export interface AdvertisedSalary {
  readonly from: number | null;
  readonly to: number | null;
  readonly currency: Money['currency'];
  /** Before tax. */
  readonly gross: boolean;
}

/** Years of experience that an advertisement may ask for. */
export const ASKED_EXPERIENCE = ['none', 'one-to-three', 'three-to-six', 'over-six'] as const;
export type AskedExperience = (typeof ASKED_EXPERIENCE)[number];

/** Whether a publication can be prolonged now, and until when it stands. */
export interface Prolongation {
  readonly expiresAt: Date | null;
  /** Null = it cannot be prolonged; `whyNot` says why. */
  readonly price: BoardPrice | null;
  /** The board's own word: `too_early`. */
  readonly whyNot: string | null;
}

/** A better kind of publication that a published vacancy could become. */
export interface UpgradeOffer {
  readonly service: string;
  readonly title: string;
  readonly about: string | null;
  /** Null where the board does not offer it now; `whyNot` says why. */
  readonly price: BoardPrice | null;
  /** `here`: a call does it; `board`: it is bought or activated on the board's own pages. */
  readonly doneAt: 'here' | 'board';
  /** The board's page for it; for people, never called. */
  readonly url: string | null;
  /** In the board's own words. */
  readonly whyNot: string | null;
}

/** How a publication stands. */
export interface PublicationState {
  readonly expiresAt: Date | null;
  /** False while the board's moderators have not looked at it; null where it does not say. */
  readonly approved: boolean | null;
  /** What was bought for it: `HH_STANDARD`. */
  readonly services: readonly string[];
}

/** What happened to a publication on a day of the board's calendar; null = the board has no figure. */
export interface PublicationDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly views: number | null;
  readonly responses: number | null;
}

/** What was spent on a campaign of advertising within the days that were asked for. */
export interface CampaignSpend {
  readonly campaignExternalId: string;
  readonly title: string;
  readonly vacancyExternalId: string | null;
  readonly spent: Money;
  readonly clicks: number | null;
  readonly responses: number | null;
}
