/** What people write, write otherwise or leave out within one name: apostrophes, hyphens, blanks, the dot of an initial. */
const LEFT_OUT = '\'"`´‘’‛“”ʹʺʻʼʽˈ′″＇' + '-\u00AD‐‑‒–—−' + ' \t\u00A0\u2007\u202F\u2009\u200B' + '.,';

const LEFT_OUT_PATTERN = new RegExp(`[${LEFT_OUT.replaceAll('-', '\\-')}]`, 'gu');

/**
 * A name, or a word typed to find one, as the two are compared: O’Neil, O'Neil and ONeil are one, and so are Дем'янчук and Дем’янчук,
 * Семёнов and Семенов, Мамин-Сибиряк and Мамин Сибиряк.
 */
export function nameKey(written: string): string {
  return written.toLowerCase().replaceAll('ё', 'е').replace(LEFT_OUT_PATTERN, '');
}

/** The same key of an expression of SQL that is a text. */
export function nameKeySql(expression: string): string {
  return `translate(lower(${expression}), 'ё${LEFT_OUT.replaceAll("'", "''")}', 'е')`;
}
