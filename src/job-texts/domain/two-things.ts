import { isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { tells } from '../../vacancies/domain/telling-words.js';
import { ENGLISH_DOING } from './demand-signs.js';
import { isQualityWord, wordsIn } from './quality-words.js';

const ADJECTIVE =
  '(?!\\p{L}*(?:ние|чие|тие|вие|ость|ння|ття) )\\p{L}{2,}(?:ую|юю|ой|ей|ый|ий|ое|ее|ые|ие|ых|их|ым|им|ыми|ими|ая|яя|ою|ого|его|ої)';
/** Endings that no noun has. */
const NO_NOUN = '\\p{L}{2,}(?:ый|ий|ое|ее|ые|ых|их|ым|ыми|ими|ая|яя|ого|его)';
/** What may stand before the first of two things: a preposition, a verb or noun of knowing. */
const LEAD =
  '(?:(?:уметь |умение |вміти |вміння )?(?:\\p{L}+(?:ть|ти) )?|(?:знани|владени|понимани|знанн|володінн|розумінн)\\p{L}+ |(?:опыт|навык|навыки|досвід|навички) (?:работы |роботи )?)(?:с |со |в |на |з |із |у )?';
/** «Дошкольную педагогику», «работать с текстовыми редакторами»: an adjective with its noun, and nothing else. */
const ONE_THING = ofOurLetters(new RegExp(`^\\s*${LEAD}${ADJECTIVE} (?!${ADJECTIVE}$)\\p{L}{4,}$`, 'u'));
/** «… должен уметь работать с текстовыми редакторами» */
const WORKS_WITH_ONE = ofOurLetters(
  new RegExp(`(?:^|\\s)\\p{L}+(?:ть|ти|ться) (?:с|со|в|на|з|із) ${ADJECTIVE} (?!${ADJECTIVE}$)\\p{L}{4,}$`, 'u'),
);
const ANOTHER_THING = ofOurLetters(
  new RegExp(`^(?:с |со |в |з |із |у )?${ADJECTIVE} (?!${NO_NOUN}(?:[\\s.!]|$))\\p{L}{4,}[.!]?$`, 'u'),
);
/** «Работы с металлодетектором и системами видеонаблюдения» */
const WORKED_WITH = ofOurLetters(/(?:^|\s)(?:с|со|з|із|зі) \p{L}{4,}(?:ом|ем|ою|ею|ами|ями)$/u);
const AND_WITH = ofOurLetters(/^(?:с |со |з |із )?\p{L}{4,}(?:ами|ями|ом|ем) \p{L}{4,}/u);
/** «Владение мегаомметром и трассоискателем»: two tools of one hand. */
const USED = ofOurLetters(
  /(?:^|\s)(?:владе(?:ние|ть|ет|ете)|(?:ис)?пользоваться|пользуетесь|работать|работа|управлять|управление|(?:навыки? |умение )?работ[аы]|роботи|володі(?:ння|ти)|користуватися|працювати|керувати) (?:с |со |з |із |зі |на )?\p{L}{5,}(?:ом|ем|єм|ой|ою|ею|ами|ями)$/u,
);
const ANOTHER_TOOL = ofOurLetters(/^\p{L}{5,}(?:ом|ем|єм|ой|ою|ею|ами|ями)[.!]?$/u);
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
  if (TO_DO.test(first.trim())) return false;
  return (
    ((isIn(ONE_THING, first) || isIn(WORKS_WITH_ONE, first)) && isIn(ANOTHER_THING, second)) ||
    (ENGLISH_THING.test(first) && ANOTHER_ENGLISH_THING.test(second)) ||
    (WORKED_WITH.test(first) && AND_WITH.test(second)) ||
    (USED.test(first) && ANOTHER_TOOL.test(second)) ||
    (ENDS_WITH_A_NAME.test(left) && SEVERAL_WORDS.test(right))
  );
}

/** Endings of adjectives that few nouns have. */
const SURELY_ADJECTIVE =
  /^(?!\p{L}*(?:ние|чие|тие|ство|ость|ией|ций|дий|рий|ний|лий|тий))\p{L}{3,}(ый|ий|ое|ее|ые|ых|их|ым|им|ыми|ими|ого|его|ую|юю|ная|ской|ной|ськ[аоуий]\p{L}{0,2}|ної|ною|ськ\p{L}{1,3}|ічн\p{L}{1,3})$/u;
const ENGLISH_ADJECTIVE = /(?:al|ive|ous|ical|ary|able|ful|ed|written|spoken|verbal|oral|basic|advanced|digital)$/u;
const OF_KAZAKH = /[әіңғүұқөһ]/u;
/** «… быстро и без ошибок», «и другие», "and above": what goes on says more of the same. */
const SAYS_MORE =
  /^(?:throughout|during|upon|within|не|їхн|их|без|для|от|до|при|за|под|из|о|об|по|від|під|із|про|without|for|at|by|to|as|from|under|more|above|other|others|related|similar|beyond|his|her|its|their|your|then|выше|более|больше|друг|ин(?:ые|ых)|проч|т\.|тп|др|пр|вище|більше|інш|ін|басқа|жоғары|т\.б)(?!\p{L}{4})/u;
const DOES =
  /^\p{L}{2,}(?:ать|ять|ить|еть|уть|сти|чь|ться|ати|яти|ити|іти|тися|тись|ешь|ишь|ете|ите|єш|иш|єте)$|^(?:[а-я]{3,}(?:ит|ет|ют|ят)|not|hold|have|has|can|be|keep|drive)$/u;
const DATIVE = /^\p{L}{4,}(?:ому|ему)$/u;
const ADVERB = /(?:но|ко|во|ро|ly)$/u;
/** Two sides of one thing: «устная и письменная речь», «входящие и исходящие звонки». */
const OPPOSITE =
  /^(?:устн|усн|письм|мужск|женск|чоловіч|жіноч|входящ|исходящ|вхідн|вихідн|горяч|холодн|гаряч|внутрен|внешн|внутрішн|зовнішн|легков|грузов|теоретич|практич|юридич|физич|фізич|первичн|вторичн|онлайн|офлайн|детск|взросл|крупн|мелк|технич|теори)/u;
/** What stands after one of these alone is one matter with it: «порядок ценообразования и предоставления скидок». */
const GOVERNS =
  /^(?:правил|порядо?к|устройств|устрій|будов|состав|техник[ау]$|рецептур|основ|принцип|метод|прием|способ|технолог|закон|нормы?$|требован|порядку|rules|basics|principles|methods)/u;
const GOVERNED_MIN = 3;
/** A name in letters of another alphabet, or in capitals. */
const ENDS_WITH_NAME = /(?:^|\s)(?:[A-Z][\w.+#-]*|[А-ЯІЇЄ]{2,}\d*)[.!]?$/u;
/** A Kazakh word that has the ending of its place in the sentence by itself. */
const KAZAKH_OF_ITS_OWN = /(?:сын|сін|[^д]ын|[^д]ін|ны|ні|сы|сі|мен|пен|бен)$/u;
const FIGURE = /^\d/u;
/** «Умение читать чертежи и …»: one doing of both. */
const ABLE_TO = ofOurLetters(
  /^(?:(?:умени[ея]|уметь|вміння|вміти|навык|навыки|способность|здатність) )?\p{L}{3,}(?:ать|ять|ить|еть|ати|яти|ити|іти) (?=\p{L})/u,
);
const WITHOUT_ARTICLE = /^(?!an? |the )[a-z][a-z -]*$/u;

/** "Lift and/or move up to 30 pounds": one effort. */
const EFFORT_LAST =
  /(?<![a-z])(?:lift|carry|push|pull|move|hold|stand|walk|sit|bend|stoop|kneel|crouch|crawl|climb|reach|squat|twist)(?:ing|ting)?$/u;
const EFFORT_FIRST =
  /^(?:lift|carry|push|pull|move|hold|stand|walk|sit|bend|stoop|kneel|crouch|crawl|climb|reach|squat|twist)(?:ing|ting)? /u;

/** "Ability to meet or exceed targets", "to sit, stand or walk": doings alone, of which the last says with what. */
const ONLY_DOINGS = /(?:^|\s)to (?:[a-z]+ly )?[a-z]{2,}(?:, [a-z]{2,}){0,4},?$/u;
const ANOTHER_DOING = /^(?!(?:an?|the|in|on|at|for|with) )[a-z]{2,}(?=\s|$)/u;
/** "Individually or in a team", «самостійно або в команді»: whichever of them it is. */
const ALONE = ofOurLetters(
  /(?:^|\s)(?:individually|independently|alone|autonomously|solo|remotely|with|самостійно|індивідуально)$/u,
);
const OR_TOGETHER = ofOurLetters(
  /^(?:without(?!\p{L})|(?:(?:in|with|within|as)(?: part of)? )?(?:an? |the )?(?:[a-z-]+ )?(?:teams?|groups?|office)(?!\p{L})|(?:у|в) (?:складі )?(?:команд|колектив|груп))/u,
);

/** "A real estate licence or registration": two names of one paper. */
const PAPER = '(?:licen[cs]e|registration|certificat(?:e|ion)|permit|accreditation|diploma)';
const ENDS_AS_A_PAPER = new RegExp(`\\p{L} ${PAPER}$`, 'u');
const ONLY_A_PAPER = new RegExp(`^${PAPER}[.!]?$`, 'u');

/** "Update diaries or records", "loading/unloading": what an "or" joins here is one matter, and no ways of which one would be asked. */
export function isOneMatter(left: string, joint: string, right: string): boolean {
  if (EFFORT_LAST.test(left.toLowerCase()) && EFFORT_FIRST.test(right.trim())) return true;
  if (ONLY_DOINGS.test(left.toLowerCase()) && ANOTHER_DOING.test(right.trim())) return true;
  if (ALONE.test(left.toLowerCase()) && OR_TOGETHER.test(right.trim().toLowerCase())) return true;
  if (isIn(ENDS_AS_A_PAPER, left.toLowerCase()) && isIn(ONLY_A_PAPER, right.trim().toLowerCase())) return true;
  if (joint === '/') return !/[\p{Lu}\d]/u.test(right);
  const [first, second] = [wordsIn(left.toLowerCase()), wordsIn(right.toLowerCase())];
  return (
    first.length > 1 &&
    WITHOUT_ARTICLE.test(right.trim()) &&
    isIn(ENGLISH_DOING, first[0] ?? '') &&
    !(second.length > 1 && isIn(ENGLISH_DOING, second[0] ?? '') && !/s$/u.test(second[0] ?? ''))
  );
}
/** "Ability to conclude and renew contracts": two doings, and what is done stands once or is done together. */
const TO_DO = /(?:^|\s)to [a-z]{2,}(?: [a-z]{2,})?$/u;
const IS_LATIN = /^[a-z]/u;
const OPENS_LARGE = /^[A-Z]/u;
const IS_ENGLISH = /^[^\u0400-\u04ff]*$/u;
const RIGHT_WORDS_MAX = 5;
const AN_ARTICLE_EACH = /^an? [a-z]/u;
const AFTER_AN_ARTICLE = /(?:^|\s)an? ([a-z -]+)$/u;
const LAST_OF_MANY = /(?:^|\s)(?:between|both) /u;
const ARTICLE_OF_BOTH = /(?:^|\s)(?:an?|the) [a-z-]+$/u;

/**
 * Two things on both sides of an "and": «чертежей и сварочных карт», "telephone manner and accurate written English"; null for one thing.
 *
 * @param left  without the words that open a demand
 * @param isOfList  other things stand before them, so that the "and" joins the last two of a list
 * @returns with the noun that stands once, after the second: «титриметрического и фотометрического анализа»
 */
export function standApart(left: string, right: string, isOfList = false): { readonly noun?: string } | null {
  const [before, after] = [left.toLowerCase().trim().replace(ABLE_TO, ''), right.toLowerCase().trim()];
  const [own, other] = [wordsIn(before), wordsIn(after)];
  const [last = '', next = ''] = [own.at(-1), other[0]];
  // "A quad bike and a telehandler": an article for each.
  if (AN_ARTICLE_EACH.test(after) && !LAST_OF_MANY.test(before)) {
    const named = wordsIn(AFTER_AN_ARTICLE.exec(before)?.[1] ?? before);
    if (named.some(tells) && !named.some(isQualityWord)) return {};
  }
  if (last.length < 2 || next.length < 2 || other.length > RIGHT_WORDS_MAX || FIGURE.test(after)) return null;
  if (TO_DO.test(before) || (/(?:^|\s)[a-z]+ing$/u.test(before) && /^[a-z/]+ing [a-z]/u.test(after))) return null;
  if (before.includes(',') || SAYS_MORE.test(after) || [...own, ...other].some((word) => DOES.test(word))) return null;
  const [first, then] = [own.filter(tells), other.filter(tells)];
  if (first.length === 0 || then.length === 0) return null;
  const ending = SURELY_ADJECTIVE.exec(last)?.[1];
  const isGoverned = GOVERNS.test(first[0] ?? '');
  if (
    isGoverned &&
    ((first.length < GOVERNED_MIN && ending === undefined) ||
      (SURELY_ADJECTIVE.test(first[1] ?? '') && ending === undefined))
  )
    return null;
  if (other.length <= 2 && ENDS_WITH_NAME.test(right.trim()))
    return (first.length > 1 && !IS_LATIN.test(last)) ||
      ENDS_WITH_NAME.test(left.trim()) ||
      (IS_ENGLISH.test(before) && first.length > 1)
      ? {}
      : null;
  // "Drug and alcohol test", "the Nursing & Midwifery Board": one article for both.
  if (ARTICLE_OF_BOTH.test(before)) return null;
  if (IS_LATIN.test(last) || IS_LATIN.test(next)) {
    if (!mayPartInEnglish(own, other, isOfList) && !OPENS_LARGE.test(right.trim())) return null;
    return first.length > 1 && then.length > 1 && !ENGLISH_ADJECTIVE.test(first.at(-1) ?? '') ? {} : null;
  }
  if (OF_KAZAKH.test(before + after)) return isOfList && KAZAKH_OF_ITS_OWN.test(last) && then.length > 1 ? {} : null;
  if (ADVERB.test(last)) return null;
  // «Склонность к самообразованию и профессиональному развитию»
  if (DATIVE.test(next)) return null;
  if (ending !== undefined) return OPPOSITE.test(last) ? null : sharedNoun(ending, right);
  if (then.length === 1 && !SURELY_ADJECTIVE.test(next)) return null;
  // «Наличие прививок и санитарной книжки»
  if (first.length === 1 && /^(?:налич|наявн|отсутств|відсутн)/u.test(before)) return null;
  if (!isOfList) return null;
  return first.length > 1 || (SURELY_ADJECTIVE.test(next) && other.length > 1) ? {} : null;
}

/** "The local market and customer segments" is one matter, unless these end a list of more or the second is a doing of its own. */
function mayPartInEnglish(left: readonly string[], right: readonly string[], isOfList: boolean): boolean {
  return isIn(ENGLISH_DOING, right[0] ?? '') || (isOfList && !isIn(ENGLISH_DOING, left[0] ?? ''));
}

/** «Ручной дуговой и аргонодуговой сваркой»: an adjective of the same form, and after it the noun of both. */
function sharedNoun(ending: string, right: string): { readonly noun: string } | null {
  const [adjective = '', ...noun] = right
    .trim()
    .replace(/[.!]+$|\(.*$/gu, '')
    .split(/\s+/u);
  const shares = noun.length > 0 && noun.length <= 2 && SURELY_ADJECTIVE.exec(adjective.toLowerCase())?.[1] === ending;
  return shares ? { noun: noun.join(' ') } : null;
}
