/** A piece of a text: offsets, end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where one sentence ends and the next begins: a line, an item of a list after a semicolon, or a full stop after a word before a word that
 * begins one. A stop after one or two letters is an abbreviation («г. Москва», «т. д.»).
 */
const BREAK = /\n+|;\s+|(?:[!?…]|(?<!(?<![\p{L}\d])\p{L}{1,2})\.)+\s+(?=[\p{Lu}\d«"“(•–—-])/gu;
/** What stands before the first word of an item of a list. */
const BULLET = /^[\s•·*–—-]+/u;

/** The sentence of a text that a stretch stands in, or from the first to the last one where it spans several. */
export function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  let [from, to] = [0, text.length];
  for (const { 0: gap, index } of text.matchAll(BREAK)) {
    const [stop, next] = [index + gap.replace(/[;\s]+$/, '').length, index + gap.length];
    if (next <= start) from = next;
    else if (stop >= end) {
      to = stop;
      break;
    }
  }
  const lead = BULLET.exec(text.slice(from, start))?.[0].length ?? 0;
  return { start: from + lead, end: end + text.slice(end, to).replace(/[;\s]+$/, '').length };
}
