/** Before these words a name may end, and what stands after them says where, with whom and what for. */
const ENDS =
  /,? (?=(?:with|on|in|at|to|for|from|by|through|across|within|while|when|that|which|who|whose|so|as|including|such|during|under|using|based|ranging|between|where|whether|and|or) )/gu;
const WORDS_KEPT_MAX = 10;
const WORDS_KEPT_MIN = 3;
const ENDS_IN_THE_AIR =
  /(?:^|\s)(?:with|on|in|at|to|for|from|by|of|a|an|the|and|or|as|such|be|is|are|have|has|their|its|your|our)$/u;
/** "A licence issued | by the board" */
const HELD_BY = /\s(?:issued|granted|given|provided|awarded|conferred|recogni[sz]ed|approved|required|needed)$/u;
const GOES_ON = /^,? (?:and|or) /u;
const IS_ENGLISH = /^[^\u0400-\u04ff]*$/u;

/** An English name too long to be one, up to the last place where it may end; any other as it is. */
export function namedInShort(words: string, most: number): string {
  if (!IS_ENGLISH.test(words) || words.split(/\s+/u).length <= most) return words;
  let short = words;
  for (const { index } of words.matchAll(ENDS)) {
    const head = words.slice(0, index);
    const count = head.split(/\s+/u).length;
    if (count > WORDS_KEPT_MAX) break;
    const isOfList = head.includes(',') && GOES_ON.test(words.slice(index));
    if (count >= WORDS_KEPT_MIN && !isOfList && !ENDS_IN_THE_AIR.test(head)) short = head.replace(HELD_BY, '');
  }
  return short;
}
