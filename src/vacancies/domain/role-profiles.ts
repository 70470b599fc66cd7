import type { RoleProfile } from './role-profile.js';
import { CLIENT_PROFILES } from './role-profiles.client.table.js';
import { SALES_PROFILES } from './role-profiles.sales.table.js';
import { SERVICE_PROFILES } from './role-profiles.service.table.js';

/** The catalogue, in the order in which it is offered. */
export const ROLE_PROFILES: readonly RoleProfile[] = [...CLIENT_PROFILES, ...SALES_PROFILES, ...SERVICE_PROFILES];

const BY_SLUG = new Map(ROLE_PROFILES.map((profile) => [profile.slug, profile]));

/** The profile of that slug, or null if the catalogue has none. */
export function roleProfile(slug: string): RoleProfile | null {
  return BY_SLUG.get(slug) ?? null;
}
