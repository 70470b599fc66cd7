import type { PhraseTable } from './phrases.js';
import { PhraseLexicon } from './phrases.js';
import type { RoleProfile } from './role-profile.js';
import { ROLE_PROFILES, roleProfile } from './role-profiles.js';
import { BREAK, tokenise } from './tokens.js';

/** Titles are listed without their language, so every one is read in all three of the Cyrillic ones. */
const TITLES: PhraseTable<string> = Object.fromEntries(
  ROLE_PROFILES.map(({ slug, titlesMet }) => {
    const titles = titlesMet.map(phraseOf);
    return [slug, { ru: titles, uk: titles, kk: titles }];
  }),
);
const LEXICON = new PhraseLexicon(TITLES);

/**
 * The role profile that a job title speaks of, in any of the four languages, with endings and slips of the pen; null if none.
 * The most exact title wins: «менеджер по работе с корпоративными клиентами» is not just a client manager.
 */
export function recogniseRoleProfile(title: string): RoleProfile | null {
  let best: { readonly id: string; readonly words: number } | null = null;
  // A title has no sentences: «менеджер (салон связи)» is one phrase.
  const tokens = tokenise(title).map((token) => ({ ...token, breakBefore: BREAK.none }));
  for (const match of LEXICON.match(tokens)) if (match.words > (best?.words ?? 0)) best = match;
  return best === null ? null : roleProfile(best.id);
}

/** Texts are read word by word, so the halves of «аккаунт-менеджер» are two words that stand side by side. */
function phraseOf(title: string): string {
  return title.replaceAll('-', ' + ');
}
