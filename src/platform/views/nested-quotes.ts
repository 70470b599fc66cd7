/** Quotation marks, and those that stand inside of them. */
const MARKS: readonly (readonly [open: string, close: string, innerOpen: string, innerClose: string])[] = [
  ['«', '»', '„', '“'],
  ['“', '”', '‘', '’'],
];

/**
 * A sentence in which what stands in quotation marks has some of its own: «Администратор в „Жемчуг“».
 *
 * @returns the sentence as it is where its marks do not come in pairs
 */
export function withNestedQuotes(sentence: string): string {
  return MARKS.reduce((text, [open, close, innerOpen, innerClose]) => {
    if (text.indexOf(open) === text.lastIndexOf(open)) return text;
    let depth = 0;
    let isPaired = true;
    const nested = [...text].map((sign) => {
      if (sign === open) return ++depth > 1 ? innerOpen : sign;
      if (sign !== close) return sign;
      isPaired &&= depth > 0;
      return depth-- > 1 ? innerClose : sign;
    });
    return isPaired && depth === 0 ? nested.join('') : text;
  }, sentence);
}
