import { ROLE_PROFILES } from './domain/role-profiles.js';
import { titleKeyOf } from './title-key.js';

/** Where a title says nothing: the core of the family. */
const DEFAULT_PROFILE = 'client-manager';

/**
 * The profile whose known title is the longest one standing in the given title, whole words, in any of the languages.
 *
 * Used for: vacancies found at a board. A person can choose another profile afterwards.
 *
 * @returns slug of a profile of the catalogue; `client-manager` if no known title is found
 */
export function guessProfile(title: string): string {
  const text = ` ${wordsOf(title)} `;
  let best = { slug: DEFAULT_PROFILE, length: 0 };
  for (const { slug, titlesMet } of ROLE_PROFILES) {
    for (const known of titlesMet) {
      const words = wordsOf(known);
      if (words.length > best.length && text.includes(` ${words} `)) best = { slug, length: words.length };
    }
  }
  return best.slug;
}

function wordsOf(title: string): string {
  return titleKeyOf(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
