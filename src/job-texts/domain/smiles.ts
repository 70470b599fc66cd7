/** Nobody writes longer brackets. */
const REACH = 200;

/** Brackets that close nothing stand for a smile, and end a sentence where the next begins with a capital: «Опыт год)) Ждём тебя))». */
export function isSmile(text: string, from: number, at: number): boolean {
  if (text[at - 1] !== ')' || !/^\s+\p{Lu}/u.test(text.slice(at + 1, at + 6))) return false;
  return !text.slice(Math.max(from, at - REACH), at).includes('(');
}

/** The end of a sentence before the brackets that it smiles with. */
export function endWithoutSmile(text: string, start: number, given: number): number {
  let end = given;
  if (text[end - 1] !== ')' || text.slice(start, end).includes('(')) return end;
  while (end > start && /[\s:;)]/u.test(text[end - 1] ?? '')) end--;
  return end;
}
