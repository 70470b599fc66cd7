import { isCalendarDate } from '../../kernel/calendar-date.js';
import { currencyOfCode } from '../../kernel/money.js';
import type { Money } from '../../kernel/money.js';
import type {
  Advertisement,
  AskedExperience,
  BoardPrice,
  CampaignSpend,
  PublicationDay,
  PublicationOffer,
  PublicationState,
  UpgradeOffer,
} from '../board-publishing.js';
import { readTolerantly } from '../read-tolerantly.js';
import { safeDescription } from '../safe-description.js';
import { ASKED_EXPERIENCE } from '../board-publishing.js';
import { toInstant } from './headhunter.mapper.js';
import { advertisedSchema, publicationSchema } from './headhunter-publishing.wire.js';
import type { campaignsSchema, HeadhunterOffer, HeadhunterUpgrade, statsSchema } from './headhunter-publishing.wire.js';
import type { z } from 'zod';

/** Between the properties of one variant: "anonymous premium" is bought with two of them. */
const AND = '+';
/** Publications that cost nothing. https://hh.ru/article/24486 */
const FREE = 'HH_FREE';

/** Clickme is paid from a rouble account; its statistics name no currency. */
const CLICKME_CURRENCY = 'RUR';

const EXPERIENCE_IDS: Readonly<Record<AskedExperience, string>> = {
  none: 'noExperience',
  'one-to-three': 'between1And3',
  'three-to-six': 'between3And6',
  'over-six': 'moreThan6',
};

/** The board names no sum for a publication: what it costs is one of those that were bought, unless every part of it is free. */
export function priceOf(service: string): BoardPrice {
  return { service, units: service.split(AND).every((part) => part === FREE) ? 0 : 1, money: null };
}

/** Null for a variant that cannot be asked for by any name. */
export function toOffer(offer: HeadhunterOffer): PublicationOffer | null {
  const service = serviceOf(offer.vacancy_properties?.required);
  if (service === null) return null;
  return {
    title: offer.appearance?.title ?? service,
    about: offer.appearance?.description ?? null,
    price: priceOf(service),
    left: offer.available_publications_count,
    packages: offer.suitable_packages.map((one) => ({
      left: one.count ?? 0,
      places: one.price_regions.flatMap(({ title }) => title ?? []),
      fits: one.invalid !== true,
    })),
  };
}

/** The body of a publication. Salaries are in the board's codes: the rouble is RUR there. */
export function toPublication(advertisement: Advertisement): object {
  const { salary, contact, previousExternalId } = advertisement;
  return {
    name: advertisement.title,
    description: advertisement.descriptionHtml,
    area: { id: advertisement.areaExternalId },
    professional_roles: [{ id: advertisement.roleExternalId }],
    experience: { id: EXPERIENCE_IDS[advertisement.experience] },
    vacancy_properties: toProperties(advertisement.service),
    ...(salary && { salary_range: { ...salary, mode: { id: 'MONTH' } } }),
    ...(contact && {
      contacts: {
        name: contact.name,
        ...(contact.email !== null && { email: contact.email }),
        phones: contact.phone === null ? [] : [{ number: contact.phone }],
      },
    }),
    ...(previousExternalId !== null && { previous_id: previousExternalId }),
    allow_messages: true,
  };
}

export function toProperties(service: string): object {
  return { properties: service.split(AND).map((type) => ({ property_type: type })) };
}

/** What is on the account is used by a call; what has to be bought or activated first, people do on the board's pages. */
export function toUpgrade(item: HeadhunterUpgrade, error: string | null): UpgradeOffer | null {
  const service = serviceOf(item.vacancy_properties?.required);
  if (service === null) return null;
  const direct = item.actions.find(({ type }) => type === 'direct_upgrade');
  const other = item.actions.find(({ type }) => type === 'activate') ?? item.actions.find(({ type }) => type === 'buy');
  const bought = other?.price ? moneyOf(other.price.amount, other.price.currency_code) : null;
  const atBoard = other ? { service, units: 0, money: bought } : null;
  return {
    service,
    title: item.appearance?.title ?? service,
    about: item.appearance?.description ?? null,
    price: direct ? priceOf(service) : atBoard,
    doneAt: direct ? 'here' : 'board',
    url: direct ? null : (other?.url ?? null),
    whyNot: direct || other ? null : (item.without_action[0]?.reason ?? error),
  };
}

/** What the list of active vacancies or the vacancy itself says; nothing where neither could be understood. */
export function toPublicationState(raw: unknown): PublicationState {
  const reading = readTolerantly(publicationSchema, raw);
  if (!reading.ok) return { expiresAt: null, approved: null, services: [] };
  const { expires_at: expiresAt, approved, vacancy_properties: properties } = reading.value;
  return {
    expiresAt: toInstant(expiresAt),
    approved,
    services: properties?.properties.map((one) => one.property_type) ?? [],
  };
}

/** What an earlier publication said; the description is made safe again before anybody uses it. */
export function toAdvertised(raw: unknown): Partial<Advertisement> {
  const reading = readTolerantly(advertisedSchema, raw);
  if (!reading.ok) return {};
  const { name, description, area, professional_roles: roles, experience, salary_range: salary } = reading.value;
  const [role] = roles;
  const asked = ASKED_EXPERIENCE.find((one) => EXPERIENCE_IDS[one] === experience?.id);
  const currency = currencyOfCode(salary?.currency ?? '');
  return {
    ...(name !== null && { title: name }),
    ...(description !== null && { descriptionHtml: safeDescription(description) }),
    ...(area?.id && { areaExternalId: area.id }),
    ...(role?.id && { roleExternalId: role.id }),
    ...(asked && { experience: asked }),
    ...(salary && currency && { salary: { from: salary.from, to: salary.to, currency, gross: salary.gross ?? true } }),
  };
}

/** Days without a date are none; the days to come have no figures. */
export function toDays({ items }: z.output<typeof statsSchema>): PublicationDay[] {
  return items.flatMap(({ date, views, responses }) => (isCalendarDate(date) ? [{ day: date, views, responses }] : []));
}

export function toCampaigns({ items }: z.output<typeof campaignsSchema>): CampaignSpend[] {
  return items.map((item) => ({
    campaignExternalId: item.campaign_id,
    title: item.campaign_title ?? item.campaign_id,
    vacancyExternalId: item.vacancy_id,
    spent: { amount: hundredths(item.amount), currency: CLICKME_CURRENCY },
    clicks: item.clicks,
    responses: item.responses,
  }));
}

/** Sorted, so that the same variant always has the same name. */
export function serviceOf(required: readonly { readonly property_type: string }[] | undefined): string | null {
  const types = (required ?? []).map((one) => one.property_type).toSorted();
  return types.length === 0 ? null : types.join(AND);
}

function moneyOf(amount: string | number, code: string): Money | null {
  const currency = currencyOfCode(code);
  const value = Number(amount);
  return currency !== null && Number.isFinite(value) && value >= 0 ? { amount: hundredths(value), currency } : null;
}

function hundredths(amount: number): number {
  return Math.round(amount * 100) / 100;
}
