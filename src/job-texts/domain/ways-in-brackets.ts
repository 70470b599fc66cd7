import type { Span } from './draft.js';
import { OR_WORDS } from './alternatives.js';

/** «CRM (Pipedrive чи KeyCRM)»: at the end of what they belong to. */
const LAST_BRACKET = /\(([^()]+)\)[\s.!;]*$/u;
const HAS_OR = new RegExp(`\\s(?:${OR_WORDS})\\s`, 'iu');
const JOINT = new RegExp(`,?\\s(?:${OR_WORDS})\\s|,\\s?|\\s?\\/\\s?`, 'giu');
/** A program, a make, an abbreviation; levels of a language and categories of a licence have readers of their own. */
const NAME =
  /^(?![A-EАВСЕ][12]?\+?$)(?:«[^»]+»|(?:MS |Adobe )?(?:[\p{Lu}\d]|\p{Ll}{1,4}(?=\p{Lu}))[\p{L}\d.+#:-]*)(?: [\p{Lu}\d][\p{L}\d.+#-]*){0,2}$/u;
const LETTER_IN_CAPITALS = /\p{Lu}/u;

/** The names that stand in brackets after something, any of which will do; none where they are not names or not alternatives. */
export function waysInBrackets(plain: string, { from, to }: Span): Span[] {
  const words = plain.slice(from, to);
  const bracket = LAST_BRACKET.exec(words);
  const inside = bracket?.[1] ?? '';
  if (!bracket || !HAS_OR.test(inside)) return [];
  const ways: Span[] = [];
  const start = from + bracket.index + 1;
  let at = 0;
  for (const joint of [...inside.matchAll(JOINT), { index: inside.length, 0: '' }]) {
    ways.push({ from: start + at, to: start + joint.index });
    at = joint.index + joint[0].length;
  }
  const areNames = ways.every((way) => {
    const name = plain.slice(way.from, way.to).trim();
    return NAME.test(name) && LETTER_IN_CAPITALS.test(name);
  });
  return ways.length > 1 && areNames ? ways : [];
}
