/** Numbers from one to ten as words, in the forms that stand before years: «трёх», «двух», «двома», «екі», "five". */
const WORDS: Readonly<Record<string, number>> = {
  ...{
    один: 1,
    одного: 1,
    одна: 1,
    два: 2,
    две: 2,
    двух: 2,
    двумя: 2,
    тремя: 3,
    четырьмя: 4,
    пятью: 5,
    три: 3,
    трех: 3,
    четыре: 4,
    четырех: 4,
    пять: 5,
    пяти: 5,
  },
  ...{
    шесть: 6,
    шести: 6,
    семь: 7,
    семи: 7,
    восемь: 8,
    восьми: 8,
    девять: 9,
    десять: 10,
    десяти: 10,
    полтора: 1.5,
    полутора: 1.5,
  },
  ...{
    дві: 2,
    двох: 2,
    трьох: 3,
    чотири: 4,
    чотирьох: 4,
    шість: 6,
    сім: 7,
    вісім: 8,
    півтора: 1.5,
    двома: 2,
    трьома: 3,
    чотирма: 4,
    пятьма: 5,
    "п'ять": 5,
    "п'яти": 5,
    "п'ятьма": 5,
  },
  ...{ бір: 1, екі: 2, үш: 3, төрт: 4, бес: 5, алты: 6, жеті: 7, сегіз: 8, тоғыз: 9, он: 10 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
};

/** A pattern of one number, digits or a word; bounded, to be put into longer ones. */
export const NUMBER = `(?:\\d{1,2}(?:[.,]\\d)?|${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;

/** The number that was matched. */
export function numberOf(written: string): number {
  return WORDS[written] ?? Number(written.replace(',', '.'));
}
