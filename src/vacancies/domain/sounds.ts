import { rememberWords } from './memo.js';

/** What the letters of both alphabets sound like: consonants by classes that languages do not mix up, vowels as broad or narrow ones. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{ a: '1', o: '1', u: '1', e: '2', i: '2', y: '2' },
  ...{ b: 'B', c: 'K', d: 'D', f: 'F', g: 'G', h: 'H', j: 'H', k: 'K', l: 'L', m: 'M', n: 'N', p: 'P', q: 'K', r: 'R' },
  ...{ s: 'S', t: 'T', v: 'V', w: 'V', x: 'KS', z: 'S' },
  ...{ а: '1', о: '1', у: '1', ю: '1', я: '1', ұ: '1', ү: '1', ө: '1', ә: '1', е: '2', и: '2', э: '2', і: '2', ї: '2' },
  ...{ є: '2', ы: '2' },
  ...{ б: 'B', в: 'V', г: 'G', ґ: 'G', ғ: 'G', д: 'D', ж: 'H', з: 'S', к: 'K', қ: 'K', л: 'L', м: 'M', н: 'N', ң: 'N' },
  ...{ п: 'P', р: 'R', с: 'S', т: 'T', ф: 'F', х: 'H', һ: 'H', ц: 'S', ч: 'H', ш: 'H', щ: 'H' },
};
/** Rows of Latin letters that are one sound. */
const ROWS: readonly (readonly [RegExp, string])[] = [
  [/sch|tch|[sc]h|zh/gu, 'j'],
  [/ph/gu, 'f'],
  [/th/gu, 't'],
  [/c(?=[eiy])/gu, 's'],
];
/** Fewer consonants are like those of too many words. */
const CONSONANTS_MIN = 4;
const REMEMBERED = 60_000;
/** «Битрикс24»: its number is written alike in both. */
const NUMBERED = /^(\p{L}+)(\d{1,4})$/u;

/** How a stem in Latin or Cyrillic letters sounds, «инкотермс» like "incoterms"; null for one with too few consonants. Ends of stems are of the language. */
export const soundsOf = rememberWords(computeSounds, REMEMBERED);

/** True for Latin letters, false for others: only words of different alphabets are compared by their sounds. */
export function isInLatin(stem: string): boolean {
  return /^[a-z]/u.test(stem);
}

function computeSounds(stem: string): string | null {
  const numbered = NUMBERED.exec(stem);
  if (numbered) {
    const sounds = computeSounds(numbered[1] ?? '');
    return sounds === null ? null : sounds + (numbered[2] ?? '');
  }
  const isLatin = /^[a-z]+$/u.test(stem);
  if (!isLatin && !/^\p{Script=Cyrillic}+$/u.test(stem)) return null;
  const spelt = isLatin ? ROWS.reduce((word, [row, letter]) => word.replace(row, letter), stem) : stem;
  const sounds = [...spelt]
    .map((letter) => SOUNDS[letter] ?? '')
    .join('')
    .replace(/[12]*([12])/gu, '$1')
    .replace(/(.)\1+/gu, '$1')
    .replace(/[12]$/u, '')
    // «Инкотермс» keeps what the stem of an English word has lost.
    .replace(/(?<=(?:[A-Z][12]?){5})S$/u, '');
  return sounds.replace(/[12]/gu, '').length < CONSONANTS_MIN ? null : sounds;
}

/** Letters of short names as passports write them in Latin ones. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o' },
  ...{
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'c',
    ч: 'ch',
    ш: 'sh',
    ы: 'y',
    э: 'e',
    і: 'i',
    є: 'e',
  },
};
const SHORT_NAME = /^(?:[a-z]{3,6}|[а-яіє]{3,6})$/u;

/** «НАКС» as "NAKS": the letters of a name too short to be told by its sounds; null for a longer word. Only names in capitals are compared so. */
export const lettersOfName = rememberWords((name: string): string | null => {
  if (!SHORT_NAME.test(name) || soundsOf(name) !== null) return null;
  const letters = [...name].map((letter) => LATIN_LETTERS[letter] ?? letter).join('');
  // The stem of an English word has lost its last «s».
  return `'${letters.replace(/s$/u, '')}`;
}, REMEMBERED);
