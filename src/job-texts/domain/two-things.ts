import { ofOurLetters } from '../../vacancies/domain/spans.js';

const ADJECTIVE =
  '(?!\\p{L}*(?:ние|чие|тие|вие|ость|ння|ття) )\\p{L}{2,}(?:ую|юю|ой|ей|ый|ий|ое|ее|ые|ие|ых|их|ым|им|ыми|ими|ая|яя|ою|ого|его|ої)';
/** What may stand before the first of two things: a preposition, a verb or noun of knowing. */
const LEAD =
  '(?:(?:уметь |умение |вміти |вміння )?(?:\\p{L}+(?:ть|ти) )?|(?:знани|владени|понимани|знанн|володінн|розумінн)\\p{L}+ |(?:опыт|навык|навыки|досвід|навички) (?:работы |роботи )?)(?:с |со |в |на |з |із |у )?';
/** «Дошкольную педагогику», «работать с текстовыми редакторами»: an adjective with its noun, and nothing else. */
const ONE_THING = ofOurLetters(new RegExp(`^\\s*${LEAD}${ADJECTIVE} (?!${ADJECTIVE}$)\\p{L}{4,}$`, 'u'));
const ANOTHER_THING = ofOurLetters(
  new RegExp(`^(?:с |со |в |з |із |у )?${ADJECTIVE} (?!${ADJECTIVE}(?:[\\s.!]|$))\\p{L}{4,}[.!]?$`, 'u'),
);
/** «Работы с металлодетектором и системами видеонаблюдения» */
const WORKED_WITH = ofOurLetters(/(?:^|\s)(?:с|со|з|із|зі) \p{L}{4,}(?:ом|ем|ою|ею|ами|ями)$/u);
const AND_WITH = ofOurLetters(/^(?:с |со |з |із )?\p{L}{4,}(?:ами|ями|ом|ем) \p{L}{4,}/u);
/** "Confidence with total stations and GNSS receivers": of two words each, and no noun that both share. */
const ENGLISH_THING = /(?:^|\s)(?:with|of|in|using) [a-z][\w-]* [a-z][\w-]*$/u;
const ANOTHER_ENGLISH_THING =
  /^(?!\w+ (?:skills?|knowledge|experience|abilit\w+|rules?|regulations?|systems?|environments?|requirements?)(?:\W|$))[a-z][\w-]* [a-z][\w-]*[.!]?$/u;
/** «Incoterms 2020 та основ митного оформлення»: a name, and words. */
const ENDS_WITH_A_NAME = /\s[A-Z][\w.+#-]*(?: \d{4})?$/u;
const SEVERAL_WORDS = ofOurLetters(/^\p{L}{4,} \p{L}{4,}(?: \p{L}{4,})?[.!]?$/u);

/** True for what stands on both sides of an "and" if each is a thing by itself: it has a noun and what is said of it. */
export function areTwoThings(left: string, right: string): boolean {
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  return (
    (ONE_THING.test(first) && ANOTHER_THING.test(second)) ||
    (ENGLISH_THING.test(first) && ANOTHER_ENGLISH_THING.test(second)) ||
    (WORKED_WITH.test(first) && AND_WITH.test(second)) ||
    (ENDS_WITH_A_NAME.test(left) && SEVERAL_WORDS.test(right))
  );
}
