import type { Family } from './wording.js';

/** Which kind of job a profile of the catalogue is. */
const FAMILY_OF: Readonly<Record<string, Family>> = {
  'client-manager': 'clients',
  'client-specialist': 'clients',
  'client-specialist-2': 'clients',
  'client-specialist-1': 'clients',
  'client-specialist-kz': 'clients',
  'key-account-manager': 'sales',
  'sales-manager': 'sales',
  'corporate-client-manager': 'sales',
  'bank-client-manager': 'bank',
  'telecom-retail-manager': 'shop',
  'contract-specialist': 'contracts',
};

/** For what the catalogue does not have: only what holds in any trade is said. */
export const OTHER_TRADE = 'other-trade';

/** The kind of job of a slug of the catalogue; null or a slug that it does not have is another trade. */
export function familyOf(slug: string | null): Family {
  return FAMILY_OF[slug ?? ''] ?? OTHER_TRADE;
}
