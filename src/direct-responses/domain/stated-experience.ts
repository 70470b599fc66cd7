/** «5 лет», «более 3-х лет», "2.5", "10+ years", «1 год 3 мес.»: a length of time and nothing else. */
const LENGTH =
  /^(?:(?:более|больше|свыше|около|от|понад|більше|over|more than|about)\s+)?(\d{1,2}(?:[.,]\d)?)\s?(?:\+|-?(?:х|ти|и))?\s*(лет|год[а]?|г\.?|мес\p{L}*\.?|рок\p{L}*|р\.|рік|міс\p{L}*\.?|жыл|ай|years?|yrs?\.?|y|months?)?(?:\s+\d{1,2}\s*(?:мес\p{L}*|міс\p{L}*|ай|months?)\.?)?$/iu;

/** Words for experience, by the letters of the unit. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:рок|рік|міс)/iu, 'досвід роботи'],
  [/^(?:жыл|ай)/iu, 'жұмыс тәжірибесі'],
  [/^[a-z]/iu, 'work experience'],
];

/**
 * What a column of experience says, as a sentence: a length of time alone says nothing outside of its column.
 *
 * @returns «опыт работы 5 лет» for «5 лет» and for "5"; any other text as it is
 */
export function experienceInWords(written: string): string {
  const text = written.replace(/\s+/gu, ' ').trim();
  const found = LENGTH.exec(text);
  if (found === null) return written;
  const [, number = '', unit = ''] = found;
  const [, word] = WORDS.find(([letters]) => letters.test(unit)) ?? [null, 'опыт работы'];
  return `${word} ${text}${unit === '' ? ` ${yearsInRussian(number, text)}` : ''}`;
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
