import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Span } from './draft.js';
import { overlaps, placesOf } from './draft.js';
import { asksAlone } from './named-alone.js';

const AND = /\s(?:and|&|и|та|і|й|және)\s/gu;
/** "… and the ability to …", «… та вміння …»: here another thing begins, whatever stands before the "and". */
export const ASKS_ANEW = ofOurLetters(
  /^(?:(?:also )?(?:have|has|possess(?:es)?|demonstrates?) )?(?:an? |the )?(?:(?:good|strong|excellent|proven|demonstrated|solid|basic|working|full|sound|thorough|clear|deep|practical|general|keen) )*(?:ability to|able to|willing(?:ness)? to|capable of|knowledge of|understanding of|familiarity with|proficiency (?:in|with))(?= \p{L})|^(?:умени[ея]|уме(?:ть|ет|ете)|знани[ея]|навыки|готовность|желание|отсутствие|вміння|уміння|вміти|знання|навички|готовність|бажання|здатність|відсутність) \p{L}{3}/u,
);

/** "Good communication skills" beside a language. */
const SKILLS = /^(?:very )?(?:good|strong|excellent|great|solid|proven|outstanding) (?:[a-z-]+ ){1,3}skills$/u;

/** The pieces of a part joined by an "and" to what another reader has understood that ask for something by themselves: «права B и без судимости». */
export function besides(norm: string, part: Span, taken: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let { from } = part;
  for (const joint of placesOf(AND, norm.slice(part.from, part.to))) {
    pieces.push({ from, to: part.from + joint.from });
    from = part.from + joint.to;
  }
  if (pieces.length === 0) return [];
  pieces.push({ from, to: part.to });
  return pieces.filter((piece) => !taken.some((span) => overlaps(span, piece)) && standsForItself(norm, piece));
}

function standsForItself(norm: string, { from, to }: Span): boolean {
  const words = norm.slice(from, to).trim();
  return asksAlone(words, norm) || ASKS_ANEW.test(words) || SKILLS.test(words);
}
