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
/** The same of Russian and Ukrainian, of which a name is as long in fewer words. */
const CYRILLIC_ENDS =
  /,? (?=(?:(?:в|во|на|с|со|для|при|по|о|об|из|от|до|за|под|между|через|а также|а|и|или|либо|чтобы|включая|согласно|у|з|із|зі|від|та|й|і|або|чи|щоб|що|як)|(?:необходим|котор|касающ|относящ|регламентир|регулир|определяющ|используем|применяем)\p{L}*) )/gu;
/** What somebody knows or is able to do; a longer sentence that opens otherwise tells something. */
const CYRILLIC_ABILITY =
  /^(?:[\p{L}-]+(?:ые|ие|ое|ее|ая|ий|ый|і) (?:и |та )?){0,2}(?:акты|положени|инструкци|законо|законы|правил|поряд|основ|метод|норм|материал|документ|знани|понимани|умени|навык|опыт|способност|владени|готовност|наличи|знанн|розумінн|вмінн|досвід|володінн|здатн|наявн)/iu;
const CYRILLIC_IN_THE_AIR =
  /(?:^|\s)(?:в|во|на|с|со|для|при|по|о|об|из|от|до|за|под|между|через|и|или|либо|у|з|із|зі|від|та|й|і|або|чи|не)$/u;
const CYRILLIC_WORDS_MAX = 12;

/** A name too long to be one, up to the last place where it may end. */
export function namedInShort(words: string, most: number, isAsked: boolean): string {
  if (words.split(/\s+/u).length <= most) return words;
  const isEnglish = IS_ENGLISH.test(words);
  if (isEnglish ? !isAsked : !CYRILLIC_ABILITY.test(words)) return words;
  let short = words;
  for (const { index } of words.matchAll(isEnglish ? ENDS : CYRILLIC_ENDS)) {
    const head = words.slice(0, index);
    const count = head.split(/\s+/u).length;
    if (count > (isEnglish ? WORDS_KEPT_MAX : CYRILLIC_WORDS_MAX)) break;
    if (!isEnglish) {
      if (count >= WORDS_KEPT_MIN && !CYRILLIC_IN_THE_AIR.test(head)) short = head;
      continue;
    }
    const isOfList = head.includes(',') && GOES_ON.test(words.slice(index));
    if (count >= WORDS_KEPT_MIN && !isOfList && !ENDS_IN_THE_AIR.test(head)) short = head.replace(HELD_BY, '');
  }
  return short;
}
