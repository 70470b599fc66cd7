import type { Span } from './draft.js';
import { overlaps } from './draft.js';

/** The bracket ends with the word of degree, or it stands at its end. */
const ENDS = /^[\s!.]*\)/u;
const JOINT = /,\s?(?:and\s|or\s|и\s|та\s)?|\s(?:and|&|и|та|і)\s/gu;

/** What the brackets of a part name before a word of wishing that ends them: "SQL databases (PostgreSQL preferred)". */
export function wishedInBrackets(
  norm: string,
  part: Span,
  wishes: readonly Span[],
): { readonly names: Span[]; readonly to: number } | null {
  const wish = wishes.find((one) => overlaps(one, part) && ENDS.test(norm.slice(one.to)));
  const open = wish ? norm.lastIndexOf('(', wish.from) : -1;
  if (!wish || open <= part.from || norm.slice(open, wish.from).includes(')')) return null;
  const inside = norm.slice(open + 1, wish.from);
  const end = open + 1 + inside.replace(/[\s,–—-]*(?:(?:is|are|будет|буде|—|–|-)\s*)*$/u, '').length;
  const names: Span[] = [];
  let from = open + 1;
  for (const joint of norm.slice(open + 1, end).matchAll(JOINT)) {
    names.push({ from, to: open + 1 + joint.index });
    from = open + 1 + joint.index + joint[0].length;
  }
  names.push({ from, to: end });
  const areNames = names.every(
    (one) => /\p{L}{2}/u.test(norm.slice(one.from, one.to)) && norm.slice(one.from, one.to).split(' ').length <= 3,
  );
  return areNames && names.length > 1 ? { names, to: wish.to } : null;
}
