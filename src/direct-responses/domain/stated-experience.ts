import type { Language } from '../../vacancies/domain/localised-text.js';

/** «5 лет», «более 3-х лет», "2.5", "10+ years", «1 год 3 мес.», «1,5г», «2г 3м»: a length of time and nothing else. */
const LENGTH =
  /^(?:(?:более|больше|свыше|около|от|понад|більше|over|more than|about)\s+)?(\d{1,2}(?:[.,]\d)?)\s?(?:\+|-?(?:х|ти|и))?\s*(лет|год[а]?|г\.?|л\.?|мес\p{L}*\.?|рок\p{L}*|р\.?|рік|міс\p{L}*\.?|жыл|ай|years?|yrs?\.?|y|months?)?(?:,?\s*\d{1,2}\s*(?:мес\p{L}*|міс\p{L}*|м|ай|months?|m)\.?)?$/iu;
/** Half a year in one word, with the letters of its language. */
const HALF_A_YEAR = /^(?:пол\s?года|(пів\s?року)|(жарты жыл)|(half a year))$/iu;

/** «6 р., 12 років», «Слюсар 6 р., 12 років», «12 лет, 6 р.»: beside the years stands the grade. */
const GRADE_BEFORE_YEARS = /^(.{3,80}[\s,])?([1-8])\s?р\.?,?\s(\d{1,2}\s?(?:лет|года?|рок\p{L}{1,3}|рік))$/iu;
const GRADE_BEHIND_YEARS = /^(\d{1,2}\s?(?:лет|года?|рок\p{L}{1,3}|рік)),?\s([1-8])\s?р\.?$/iu;

/** Words for experience, by the letters of the unit. */
const WORDS: readonly (readonly [RegExp, Language])[] = [
  [/^(?:р|міс)/iu, 'uk'],
  [/^(?:жыл|ай)/iu, 'kk'],
  [/^[a-z]/iu, 'en'],
  [/^\p{L}/iu, 'ru'],
];
const EXPERIENCE: Readonly<Record<Language, string>> = {
  ru: 'опыт работы',
  uk: 'досвід роботи',
  kk: 'жұмыс тәжірибесі',
  en: 'work experience',
};
/** The same, in the order in which half a year is written. */
const HALVES: readonly Language[] = ['uk', 'kk', 'en'];

/**
 * What a column of experience says, as a sentence: a length of time alone says nothing outside of its column.
 *
 * @param listed  the language of the list, for a number alone
 * @returns «опыт работы 5 лет» for «5 лет» and for "5"; any other text as it is
 */
export function experienceInWords(written: string, listed: Language = 'ru'): string {
  const text = written.replace(/\s+/gu, ' ').trim();
  const ofGrade = gradeInWords(text);
  if (ofGrade !== null) return ofGrade;
  const half = HALF_A_YEAR.exec(text);
  if (half !== null) return `${EXPERIENCE[HALVES[half.slice(1).findIndex(Boolean)] ?? 'ru']} ${text}`;
  const found = LENGTH.exec(text);
  if (found === null) return written;
  const [, number = '', unit = ''] = found;
  const [, language] = WORDS.find(([letters]) => letters.test(unit)) ?? [null, listed];
  return `${EXPERIENCE[language]} ${text}${unit === '' ? ` ${YEARS[language](number, text)}` : ''}`;
}

/** «6 розряд, досвід роботи 12 років» for «6 р., 12 років»; null where no grade stands beside years. */
function gradeInWords(text: string): string | null {
  const [, post, before, yearsBehind] = GRADE_BEFORE_YEARS.exec(text) ?? [];
  const [, yearsBefore, behind] = GRADE_BEHIND_YEARS.exec(text) ?? [];
  const years = yearsBehind ?? yearsBefore;
  if (years === undefined) return null;
  const [language, grade] = /р[оі]/iu.test(years) ? (['uk', 'розряд'] as const) : (['ru', 'разряд'] as const);
  const held = `${before ?? behind} ${grade}`;
  return post === undefined ? `${held}, ${EXPERIENCE[language]} ${years}` : `${post}${held}, ${years}`;
}

/** The word for years behind a number that stands alone. */
const YEARS: Readonly<Record<Language, (number: string, text: string) => string>> = {
  ru: yearsInRussian,
  uk: yearsInUkrainian,
  kk: () => 'жыл',
  en: (number, text) => (number === '1' && /^\d/u.test(text) ? 'year' : 'years'),
};

/** «1 рік», «2 роки», «5 років», «2,5 року»; behind a word «більше 1 року», «більше 2 років». */
function yearsInUkrainian(number: string, text: string): string {
  const form = new Intl.PluralRules('uk').select(Number(number.replace(',', '.')));
  const isGenitive = !/^\d/u.test(text) || /\p{L}$/u.test(text);
  if (form === 'other') return 'року';
  if (form === 'one') return isGenitive ? 'року' : 'рік';
  return form === 'few' && !isGenitive ? 'роки' : 'років';
}

const PLURAL = new Intl.PluralRules('ru');

/** «1 год», «2 года», «5 лет», «2,5 года»; beside a word before the number or letters behind it «более 1 года», «более 2 лет», «3-х лет». */
function yearsInRussian(number: string, text: string): string {
  const form = PLURAL.select(Number(number.replace(',', '.')));
  if (form === 'other') return 'года';
  const isGenitive = !/^\d/u.test(text) || /\p{L}$/u.test(text);
  if (form === 'one') return isGenitive ? 'года' : 'год';
  return form === 'few' && !isGenitive ? 'года' : 'лет';
}
