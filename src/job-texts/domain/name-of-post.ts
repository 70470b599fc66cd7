import { foundIn } from '../../kernel/sought.js';
import { findCity } from '../../vacancies/domain/cities.js';
import { isTrade, tellingStem, tells } from '../../vacancies/domain/telling-words.js';

/** Verbs of seeking, which govern the accusative; the group is there for a Ukrainian one. */
const SOUGHT_LEAD =
  /^(?:ищем|ищу|ищет|приглашаем|приглашает|возьм[её]м|бер[её]м|(шукаємо|шукаю|шукає|запрошуємо|запрошує|потребує))\s(?:(?:срочно|терміново|на (?:постоянную |постійну )?(?:работу|роботу)|(?:к себе |до себе )?(?:в|во|у|до) (?:\p{L}{3,} ){0,2}(?:команд|коллектив|колектив|штат)\p{L}*)\s)*/iu;
/** Other words before a post that are no part of it. */
const OTHER_LEAD =
  /^(?:(?:(?:(?:we are|we're|now|currently) )?(?:hiring|looking|recruiting|seeking)(?: for)?(?: an?)?|to join us as(?: an?)?|(?:срочно )?(?:требуется|требуются|нужен|нужна|нужны)|потрібен|потрібна|потрібні|в поиске)(?:\s?[:!–—-]+\s?|\s)|(?:wanted|(?:открыта |наша |відкрита )?(?:вакансия|вакансія))\s?[:!–—-]+\s?)(?=\p{L})/iu;
/** «Продавец в Казани», "Barista – Almaty", «Бухгалтер (г. Москва)» */
const BEFORE_A_CITY =
  /(?:\s?[,(–—|/]\s?|\s-\s|\s(?=(?:г|гор|м)\.)|(?<!\s(?:до|от|из|від|to|from))\s(?=(?:[вуВУ]|во|in|IN)\s))(?:(?:[вуВУ]|во|in|IN)\s)?(?:(?:г|гор|м)\.\s?)?$/u;
/** «на склад ООО «Снаб»», «в ТОО Дала», "at «Acme» LLC": whose post it is, to the end of the line. */
const OF_FIRM =
  /(?:\s?[,–—-])?\s(?:(?:на|в|во|у|до|для|at|for|with)\s(?:\p{L}{2,20}\s){0,3})?(?:ООО|ОАО|ЗАО|ПАО|АО|ТОО|ИП|ТОВ|ФОП|ПП|ЖШС)\s?(?:[«"“„]|(?=\p{Lu}\p{L})).{1,120}$/u;
/** «(г. Казань, ул. Мира)», «(м. Курская)» */
const ADDRESS_IN_BRACKETS =
  /\s?\((?=[^()]{0,100}(?<!\p{L})(?:г|гор|ул|вул|пр-?т|просп|пр|пер|наб|ш|м|метро|мкр|р-н|адрес|адреса|мекенжай|көш)[.:\s])[^()]{2,100}\)$/iu;
const CITY_WORDS_MAX = 3;
const IN_CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** Shorter ones in capitals are abbreviations: «ЧПУ», "HGV". */
const WORD_LETTERS_MIN = 4;
/** So long a word in capitals at the beginning is no name of a firm. */
const SHOUTED_LETTERS_MIN = 6;

/** A post as a profile is called by it: without the words that seek somebody and the city, in the nominative, no word shouted. */
export function nameOfPost(written: string): string {
  const text = written.trim();
  const sought = foundIn(SOUGHT_LEAD, text);
  const bare = sought ? text.slice(sought[0].length) : text.replace(OTHER_LEAD, '');
  const calm = unshouted(withoutCity(ofNobody(bare === '' ? text : bare)));
  const name = sought && bare !== '' ? nominative(calm, sought[1] !== undefined) : calm;
  // "iOS developer" has its capital already.
  return /^\p{Ll}{2}/u.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** Without the firm and the address, as long as a word stands before them. */
function ofNobody(name: string): string {
  const bare = name.replace(ADDRESS_IN_BRACKETS, '').replace(OF_FIRM, '').trim();
  return /\p{L}{3}/u.test(bare) ? bare : name;
}

function withoutCity(name: string): string {
  for (const { index } of [...name.matchAll(/(?<![\p{L}'’-])\p{Lu}/gu)].slice(-CITY_WORDS_MAX)) {
    const joint = BEFORE_A_CITY.exec(name.slice(0, index));
    const city = name.slice(index).replace(/\)$/u, '');
    if (joint && joint.index > 0 && !/[,;()/]/u.test(city) && findCity(city) !== null)
      return name.slice(0, joint.index);
  }
  return name;
}

/** «ПОВАР ГОРЯЧЕГО ЦЕХА», «АДМИНИСТРАТОР-кассир» */
function unshouted(name: string): string {
  const isAllShouted = IN_CAPITALS.test(name);
  return name.replace(/[\p{L}'’]+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (!IN_CAPITALS.test(word)) return word;
    const isLatin = /^[a-z]/u.test(lower);
    if (!isAllShouted) {
      const isName = isLatin || at > 0 || word.length < SHOUTED_LETTERS_MIN;
      return isName && (isLatin || !isTrade(tellingStem(lower))) ? word : lower;
    }
    // A name in quotation marks keeps its capital.
    if (name[at - 1] === '«') return word.charAt(0) + lower.slice(1);
    if (isLatin) return word.length < WORD_LETTERS_MIN ? word : word.charAt(0) + lower.slice(1);
    return word.length < WORD_LETTERS_MIN && tells(lower) ? word : lower;
  });
}

type Ending = readonly [accusative: RegExp, nominative: string];
/** Nouns of people by the endings that no other noun of a post has. */
const NOUNS: readonly Ending[] = [
  [/(\p{L}(?:[оеиё]р|[иі]ст|ник|[чщ]ик|[ае]нт|граф|лог|вед|вод|нт|овар|ург|ет|от|аст|овщик|яр))а$/u, '$1'],
  [/(\p{L}тел)я$/u, '$1ь'],
  [/(\p{L}[вл])ца$/u, '$1ец'],
  [/(\p{L}{2,}[\p{L}])у$/u, '$1а'],
  [/(\p{L}{2,}[^уюУЮ\s])ю$/u, '$1я'],
];
const RUSSIAN_NOUNS: readonly Ending[] = [[/(\p{L}ар)я$/u, '$1ь'], ...NOUNS];
const UKRAINIAN_NOUNS: readonly Ending[] = [
  [/(\p{L}[ая]р)я$/u, '$1'],
  [/(\p{L}[вл])ця$/u, '$1ець'],
  [/(\p{L}д)ія$/u, '$1ій'],
  [/(\p{L}{3}[ая]ч)а$/u, '$1'],
  ...NOUNS,
];
const RUSSIAN_ADJECTIVES: readonly Ending[] = [
  [/(\p{L}[гкхжчшщ])(?:ого|его)$/u, '$1ий'],
  [/(\p{L})ого$/u, '$1ый'],
  [/(\p{L})его$/u, '$1ий'],
  [/(\p{L})ую$/u, '$1ая'],
  [/(\p{L})юю$/u, '$1яя'],
];
const UKRAINIAN_ADJECTIVES: readonly Ending[] = [
  [/(\p{L})(?:ого)$/u, '$1ий'],
  [/(\p{L}{3,})(?<!ц)у$/u, '$1а'],
];

/** Before a name that is no known trade. */
const SURELY_ADJECTIVE = /\p{L}{2}(?:ого|его|ую|юю|[нт]у|ську)$/u;

/**
 * «Опытного администратора-кассира» in the nominative: the adjectives before the name of a trade, and the name; what stands after it depends
 * on it. Words of which the form is not known stay as they are.
 */
function nominative(name: string, isUkrainian: boolean): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => isTrade(tellingStem(word.toLowerCase().split('-')[0] ?? '')));
  const noun =
    at >= 0
      ? at
      : Math.max(
          0,
          words.findIndex((word) => !SURELY_ADJECTIVE.test(word)),
        );
  const turned = words
    .slice(0, noun)
    .map((word) => inNominative(word, isUkrainian ? UKRAINIAN_ADJECTIVES : RUSSIAN_ADJECTIVES));
  const written = (words[noun] ?? '').split('-');
  // «Контент-менеджера»: what stands before the trade may have no cases.
  const parts = written.map(
    (part, place) =>
      inNominative(part, isUkrainian ? UKRAINIAN_NOUNS : RUSSIAN_NOUNS) ??
      (place < written.length - 1 && !isTrade(tellingStem(part.toLowerCase())) ? part : null),
  );
  if (turned.includes(null) || parts.includes(null)) return name;
  return [...turned, parts.join('-'), ...words.slice(noun + 1)].join(' ');
}

function inNominative(word: string, endings: readonly Ending[]): string | null {
  const known = endings.find(([accusative]) => accusative.test(word));
  return known ? word.replace(known[0], known[1]) : null;
}
