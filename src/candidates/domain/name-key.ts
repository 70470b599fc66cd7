/** What people write, write otherwise or leave out within one name: apostrophes, hyphens, blanks, the dot of an initial. */
const LEFT_OUT = '\'"`´‘’‛“”ʹʺʻʼʽˈ′″＇' + '-\u00AD‐‑‒–—−' + ' \t\u00A0\u2007\u202F\u2009\u200B' + '.,';

const LEFT_OUT_PATTERN = new RegExp(`[${LEFT_OUT.replaceAll('-', '\\-')}]`, 'gu');

/**
 * A name without what people leave out: O’Neil, O'Neil and ONeil are one, Семёнов and Семенов, Мамин-Сибиряк and Мамин Сибиряк. Some
 * programs write й and ё as a letter and a sign over it.
 */
export function nameKey(written: string): string {
  return written.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(LEFT_OUT_PATTERN, '');
}

/** Letters of Russian, Ukrainian and Kazakh as passports have them; letters of one sound are one, soft and hard signs are none. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g ґ:g ғ:g д:d е:e є:e э:e ж:zh з:z и:i і:i ї:i й:i ы:i к:k қ:k л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t у:u ұ:u ' +
    'ү:u ф:f х:kh һ:kh ц:ts ч:ch ш:sh щ:sh ю:iu я:ia ә:a ъ: ь:'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** What is written in Latin letters in other ways, in this order. */
const WAYS_IN_LATIN: readonly (readonly [RegExp, string])[] = [
  [/[yj][eo]/g, 'e'],
  [/[yj]/g, 'i'],
  [/shch|sch/g, 'sh'],
  [/tch/g, 'ch'],
  [/ph/g, 'f'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/tz/g, 'ts'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/q|ck|c(?!h)/g, 'k'],
  [/(?<![cksz])h/g, 'kh'],
];

/** Майоров is written Mayorov, in which the two letters are one sound as in Semyonov. */
const AS_IN_LATIN = /й[ое]/gu;

/** Letters that are written once or twice. */
const TWICE = /([is])\1+/g;

/**
 * A name, or the beginning of one, as it is found by whoever writes it otherwise: Мар’яненко and Марьяненко, Наталья and Наталия, Қасымов,
 * Касымов and Kassymov are one. The key of a beginning is a beginning of the key, but for letters that are half of a sound.
 */
export function spellingKey(written: string): string {
  const key = nameKey(written).replace(AS_IN_LATIN, 'е');
  return [...key.replace(/\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu, plainLatin)]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .replace(TWICE, '$1');
}

function plainLatin(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return WAYS_IN_LATIN.reduce((text, [pattern, one]) => text.replace(pattern, one), plain);
}
