/**
 * True if the two words differ by at most one letter added, left out, replaced, or two neighbours swapped
 * (Damerau–Levenshtein distance ≤ 1, checked in one pass).
 *
 * @param mayReplace  false: another letter in the same place makes another word; `alike`: unless both are vowels that sound alike
 */
export function isOneSlipApart(a: string, b: string, mayReplace: boolean | 'alike' = true): boolean {
  if (a === b) return true;
  const difference = a.length - b.length;
  if (difference > 1 || difference < -1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  if (difference === 0) {
    if (a.slice(start + 1) === b.slice(start + 1))
      return mayReplace === 'alike' ? soundAlike(a[start], b[start]) : mayReplace;
    return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2);
  }
  return difference === 1 ? a.slice(start + 1) === b.slice(start) : a.slice(start) === b.slice(start + 1);
}

/** Vowels that are taken for each other where they are not stressed, or by who writes two languages. */
const ALIKE: readonly string[] = ['ао', 'еиіїєэ'];

function soundAlike(one: string, other: string): boolean {
  return ALIKE.some((vowels) => vowels.includes(one) && vowels.includes(other));
}
