/** Codes of letters, without their case; what is no letter of the four languages is told apart no further. */
export const OTHER = 1;
export const BLANK = 2;
export const DIGIT = 3;
const RARE = 4;
const FIRST_LETTER = 5;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўәғқңөұүһ';
/** Letters that are as good as others where case does not count. */
const LIKE: Readonly<Record<string, string>> = {
  ...{ ſ: 's', '\u212a': 'k' },
  ...{ '\u1c80': 'в', '\u1c81': 'д', '\u1c82': 'о', '\u1c83': 'с', '\u1c84': 'т', '\u1c85': 'т', '\u1c86': 'ъ' },
};
const [RARE_FROM, RARE_TO] = [0x0400, 0x04ff];
const OLD_FORMS = ['\u1c87'];

/** The code of each unit of a text. */
export const LETTER_CODES = new Uint8Array(0x10000).fill(OTHER);
/** Bits of the largest code. */
export const CODE_BITS = 7;

for (let unit = RARE_FROM; unit <= RARE_TO; unit++) LETTER_CODES[unit] = RARE;
for (const form of OLD_FORMS) LETTER_CODES[form.charCodeAt(0)] = RARE;
for (const [place, letter] of [...LETTERS].entries()) {
  LETTER_CODES[letter.charCodeAt(0)] = FIRST_LETTER + place;
  LETTER_CODES[letter.toUpperCase().charCodeAt(0)] = FIRST_LETTER + place;
}
for (const [form, letter] of Object.entries(LIKE))
  LETTER_CODES[form.charCodeAt(0)] = LETTER_CODES[letter.charCodeAt(0)] ?? OTHER;
for (const digit of '0123456789') LETTER_CODES[digit.charCodeAt(0)] = DIGIT;
for (const blank of '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff')
  LETTER_CODES[blank.charCodeAt(0)] = BLANK;

export function letterCode(letter: string): number {
  return LETTER_CODES[letter.charCodeAt(0)] ?? OTHER;
}
