/** Russian words in Latin letters, as people write them who have no other keyboard, the longer rows of letters first. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ shch: 'щ', sch: 'щ' },
  ...{ zh: 'ж', kh: 'х', ts: 'ц', ch: 'ч', sh: 'ш', yu: 'ю', ya: 'я', yo: 'е', ju: 'ю', ja: 'я', jo: 'е', ye: 'е' },
  ...{ a: 'а', b: 'б', c: 'ц', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'й', k: 'к', l: 'л', m: 'м', n: 'н' },
  ...{ o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', x: 'кс', y: 'ы', z: 'з' },
};
const ROW_OF_LETTERS = /shch|sch|[zkcst]h|ts|[yj][uao]|ye|[a-z]/g;
const VOWEL = /[аеиоуыюя]$/;
/** Shorter words are words of other languages as well. */
const WORD_LETTERS_MIN = 4;

/**
 * A word in Latin letters read as Russian: «prodazham» → «продажам»; null for a word too short to tell.
 * Where a sound has several spellings the one is taken that stems and dictionaries forgive.
 */
export function inCyrillic(word: string): string | null {
  if (word.length < WORD_LETTERS_MIN || !/^[a-z]+$/.test(word)) return null;
  let cyrillic = '';
  for (const [row] of word.matchAll(ROW_OF_LETTERS))
    // «y» behind a vowel and at the end of an adjective is й: «raboty», «kholodnyy».
    cyrillic += row === 'y' && VOWEL.test(cyrillic) ? 'й' : (LETTERS[row] ?? '');
  return cyrillic;
}
