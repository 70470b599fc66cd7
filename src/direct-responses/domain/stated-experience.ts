/** «5 лет», «более 3-х лет», "2.5", "10+ years", «1 год 3 мес.»: a length of time and nothing else. */
const LENGTH =
  /^(?:(?:более|больше|свыше|около|от|понад|більше|over|more than|about)\s+)?(\d{1,2}(?:[.,]\d)?)\s?(?:\+|-?(?:х|ти|и))?\s*(лет|год[а]?|г\.?|мес\p{L}*\.?|рок\p{L}*|р\.|рік|міс\p{L}*\.?|жыл|ай|years?|yrs?\.?|y|months?)?(?:\s+\d{1,2}\s*(?:мес\p{L}*|міс\p{L}*|ай|months?)\.?)?$/iu;

/** Words for experience and for years, by the letters of the unit. */
const WORDS: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:рок|рік|міс)/iu, 'досвід роботи', 'років'],
  [/^(?:жыл|ай)/iu, 'жұмыс тәжірибесі', 'жыл'],
  [/^[a-z]/iu, 'work experience', 'years'],
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
  const [, , unit = ''] = found;
  const [, word, years] = WORDS.find(([letters]) => letters.test(unit)) ?? [null, 'опыт работы', 'лет'];
  return `${word} ${text}${unit === '' ? ` ${years}` : ''}`;
}
