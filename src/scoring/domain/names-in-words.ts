import { rememberWords } from '../../vacancies/domain/memo.js';
import { isTrade, stemInText, tells } from '../../vacancies/domain/telling-words.js';
import { tokenise } from '../../vacancies/domain/tokens.js';

/** «НАКС», «ЭДО», "TypeScript", "WCAG": a name whatever stands around it. */
const NAME_BY_CAPITALS = /^(?:\p{Lu}[\p{Lu}\d]{1,7}|\p{L}*\p{Ll}\p{Lu}\p{L}*)$/u;
const CAPITAL = /^\p{Lu}/u;
const LATIN = /^[a-z]/iu;
const CYRILLIC = /[а-яёіїєґәғқңөұүһ]{3}/iu;
const SMALL_LETTER = /\p{Ll}{2}/u;
/** A name that begins with a number. */
const HOUSE = /^1[сc]$/u;
const TEXTS_REMEMBERED = 5_000;

/**
 * The stems of the names in the words of a demand: "the bulk of it in React", «работа с биржей АТИ». The name is what is asked for, the words
 * around it are how.
 *
 * Method: capitals inside a word or all through it, a capital behind the first word, Latin letters among Cyrillic ones; nothing in words that
 * are all in capitals.
 */
export const namesIn = rememberWords((words: string): ReadonlySet<string> => {
  if (!SMALL_LETTER.test(words)) return new Set();
  const isCyrillic = CYRILLIC.test(words);
  const names = tokenise(words).filter((token, place) => {
    const { form, start, end } = token;
    const written = words.slice(start, end);
    const isForeign = isCyrillic && LATIN.test(form) && LATIN.test(written);
    if (HOUSE.test(form)) return true;
    if (!tells(form)) return false;
    if (isForeign || NAME_BY_CAPITALS.test(written)) return true;
    // «1С:Бухгалтерия», "Registered Nurse": a trade is none, however it is written.
    return place > 0 && CAPITAL.test(written) && !isTrade(stemInText(token, words));
  });
  return new Set(names.map((token) => stemInText(token, words)));
}, TEXTS_REMEMBERED);
