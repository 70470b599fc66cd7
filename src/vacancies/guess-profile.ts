import { recogniseRoleProfile } from './domain/recognise-profile.js';

/** Where a title says nothing: the core of the family. */
const DEFAULT_PROFILE = 'client-manager';

/**
 * The profile to score a vacancy against that was found at a board, by its title. A person can choose another afterwards.
 *
 * @returns slug of a profile of the catalogue; `client-manager` if the title speaks of none
 */
export function guessProfile(title: string): string {
  return recogniseRoleProfile(title)?.slug ?? DEFAULT_PROFILE;
}
