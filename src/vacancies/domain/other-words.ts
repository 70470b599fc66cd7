/** Words that begin like another one and mean something else, with the root that they must not be taken for. */
const OTHER_WORDS: readonly (readonly [word: RegExp, root: string])[] = [
  // Who comes to terms with people has made no contract out.
  [/^договор(?:ен|ит|ил|иш|им|ив|ят|ю|оспособ)|^договарива/u, 'договор'],
  // Who arranges a meeting is not yet friendly.
  [/^признач/u, 'приязн'],
];

/** The root that a word has nothing of, however it begins; null for all others. */
export function rootOfAnother(form: string): string | null {
  return OTHER_WORDS.find(([word]) => word.test(form))?.[1] ?? null;
}
