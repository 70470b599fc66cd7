import type { Requirement } from './requirement.js';
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

/** Highest total that the requirements can give: each requirement once, each group of routes once (its weightiest option). */
export function totalWeight(requirements: readonly Requirement[]): number {
  const groups = new Map<string, Map<string, number>>();
  let total = 0;
  for (const { route, weight } of requirements) {
    if (route === null) {
      total += weight;
      continue;
    }
    const options = groups.get(route.group) ?? new Map<string, number>();
    options.set(route.option, (options.get(route.option) ?? 0) + weight);
    groups.set(route.group, options);
  }
  for (const options of groups.values()) total += Math.max(...options.values());
  return total;
}
