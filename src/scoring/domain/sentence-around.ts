/** A piece of a text: offsets, end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where one sentence ends and the next begins: a line, an item of a list after a semicolon, or a full stop after a word before a word that
 * begins one. A stop after one or two letters is an abbreviation («г. Москва», «т. д.»).
 */
const BREAK = /\n+|;\s+|(?<![.!?…])(?!(?<=(?<![\p{L}\d])\p{L}{1,2})\.\s)[.!?…]+\s+(?=[\p{Lu}\d«"“(•–—-])/gu;
/** What stands before the first word of an item of a list. */
const BULLET = /^[\s•·*–—-]+/u;
/** Blanks and semicolons that no sentence ends with. */
const TAIL = /(?<![;\s])[;\s]+$/u;
/** Where the beginning of a sentence is looked for first; farther back where it does not stand there. */
const REACH_CHARACTERS = 400;

/**
 * The sentence of a text that a stretch stands in, or from the first to the last one where it spans several.
 *
 * Cost: linear in the characters of the sentence, however long the text is.
 */
export function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  const from = beginningBefore(text, start);
  const lead = BULLET.exec(text.slice(from, start))?.[0].length ?? 0;
  const behind = text.slice(end, endBehind(text, from, end));
  return { start: from + lead, end: end + behind.replace(TAIL, '').length };
}

function beginningBefore(text: string, start: number): number {
  for (let reach = REACH_CHARACTERS; ; reach *= 2) {
    const first = Math.max(0, start - reach);
    let found: number | null = null;
    for (const { next } of breaksFrom(text, first)) {
      if (next > start) break;
      found = next;
    }
    if (found !== null || first === 0) return found ?? 0;
  }
}

function endBehind(text: string, from: number, end: number): number {
  for (const { stop } of breaksFrom(text, from)) if (stop >= end) return stop;
  return text.length;
}

/** Where sentences stop and the next begin, from a place on. */
function* breaksFrom(text: string, from: number): Generator<{ readonly stop: number; readonly next: number }> {
  BREAK.lastIndex = from;
  // Not matchAll: it would make the pattern anew for every place.
  for (let found = BREAK.exec(text); found !== null; found = BREAK.exec(text)) {
    const { 0: gap, index } = found;
    yield { stop: index + gap.replace(TAIL, '').length, next: index + gap.length };
  }
}

/** Characters before and behind the words: some people write no full stop at all, and a denial is never far from what it denies. */
const NEAR_CHARACTERS = 160;

/**
 * The sentence around a stretch, of a very long one what is near: enough to see who or what is denied.
 *
 * Cost: that of a few hundred characters, however long the text is.
 */
export function sentenceNear(text: string, { start, end }: Stretch): Stretch {
  const from = Math.max(0, start - NEAR_CHARACTERS);
  const to = Math.min(text.length, end + NEAR_CHARACTERS);
  const near = text.slice(from, to);
  const found = sentenceAround(near, { start: start - from, end: end - from });
  const isCutBefore = found.start === 0 && from > 0;
  const isCutBehind = found.end === near.length && to < text.length;
  // Half a word is no quotation.
  const first = isCutBefore ? (/^\S*\s+/u.exec(near.slice(0, start - from))?.[0].length ?? 0) : found.start;
  const lost = isCutBehind ? (/\s+\S*$/u.exec(near.slice(end - from))?.[0].length ?? 0) : 0;
  return { start: from + first, end: from + found.end - lost };
}
