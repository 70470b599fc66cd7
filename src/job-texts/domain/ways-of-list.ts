import { foundIn } from '../../kernel/sought.js';
import { OR_WORDS } from './alternatives.js';
import type { Span } from './draft.js';
import { overlaps } from './draft.js';
import { withoutHow } from './own-words.js';

/** "Jira, Trello or Asana": the "or" stands before the last of them, with a comma or without. */
const BEFORE_THE_LAST = new RegExp(`^[^()]*?\\s(?:${OR_WORDS})\\s(?=[^()]*$)`, 'u');
const HAS_AND = /\s(?:и|та|й|і|және|мен|and|&|\+)\s/u;
/** A program, a make, an abbreviation, of a few words. */
const NAME =
  /^(?:«[^»]+»|(?:MS |Adobe )?(?:[\p{Lu}\d]|\p{Ll}{1,4}(?=\p{Lu}))[\p{L}\d.+#:/-]*)(?: [\p{Lu}\d][\p{L}\d.+#-]*){0,2}$/u;
/** «…, opera или bnovo»: a word of another alphabet is a name however it is written. */
const FOREIGN = /^[a-z\d][a-z\d.+#:-]*(?: [a-z\d][a-z\d.+#-]*){0,2}$/iu;

/** "Accounting software such as Xero": the first of the names that will do. */
const AN_EXAMPLE = /\s(?:such as|like|e\.g\.|for example|таких? как|наприклад|например) (\S{1,30}(?: \S{1,30})?)$/u;

/**
 * Lists of names whose last an "or" joins: any one of all will do, though commas stand between the others.
 *
 * @param known  names of the dictionary, which may be written with small letters
 * @returns for each part of such a list a name that its ways share
 */
export function waysOfLists(
  norm: string,
  plain: string,
  parts: readonly Span[],
  known: readonly Span[],
): ReadonlyMap<Span, string> {
  const lists = new Map<Span, string>();
  const isForeign = /[а-яіїєғқңұүһөә]/u.test(norm);
  const isName = ({ from, to }: Span, words = plain.slice(from, to)) => {
    const own = words.trim().replace(/[\s.!]+$/u, '');
    return (
      NAME.test(own) ||
      (isForeign && FOREIGN.test(own)) ||
      known.some((one) => one.from <= from + 1 && one.to >= to - 1 && overlaps(one, { from, to }))
    );
  };
  for (const [place, last] of parts.entries()) {
    const words = norm.slice(last.from, last.to);
    const joint = foundIn(BEFORE_THE_LAST, words)?.[0];
    if (joint === undefined || HAS_AND.test(words)) continue;
    const before = { from: last.from, to: last.from + joint.trimEnd().lastIndexOf(' ') };
    const after = { from: last.from + joint.length, to: last.to };
    if (!isName(after) || !(plain.slice(before.from, before.to).trim() === '' || isName(before))) continue;
    const list = [last];
    for (let at = place - 1; at >= 0 && norm.slice(parts[at].to, list[0].from).trim() === ','; at -= 1) {
      const one = parts[at];
      const isBare = isName(one);
      const example = AN_EXAMPLE.exec(plain.slice(one.from, one.to))?.[1];
      const opens = example !== undefined || !HAS_AND.test(norm.slice(one.from, one.to));
      if (!isBare && !(opens && isName(one, example ?? withoutHow(norm, plain, one)))) break;
      list.unshift(one);
      // What says how it is known opens the list.
      if (!isBare) break;
    }
    if (list.length > 1) for (const one of list) lists.set(one, `list ${last.from}`);
  }
  return lists;
}

/** «Знание Opera» as one of several ways is Opera alone, as the others are; no change where one of them is no name. */
export function namesOfWays<Way extends Span>(norm: string, plain: string, ways: readonly Way[]): readonly Way[] {
  const names = ways.map((way) => withoutHow(norm, plain, way));
  if (!names.every((name) => NAME.test(name.replace(/[\s.!]+$/u, '')))) return ways;
  return ways.map((way, place) => ({ ...way, from: plain.lastIndexOf(names[place], way.to) }));
}
