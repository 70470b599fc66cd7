import { kindOfLine } from './kind-of-line.js';

const STROKE = ' / ';
const COMMA = ',  ';
/** Of fewer parts a stroke divides rather two ways to one thing. */
const PARTS_MIN = 3;
/** «Высшее / среднее специальное»: levels of a school are ways, whatever else is said of each. */
const OF_SCHOOL = /высш|средн|образован|колледж|вища|середн|освіт|жоғары|орта|білім|degree|diploma/u;
/** «… / тесты - желательно»: what is said last may be said of all. */
const SAID_OF_ALL = /\s[–—-]\s[^/]*$/u;

/**
 * A line that divides its list by strokes, «компьютер, гарнитура / грамотная речь / усидчивость», with commas in their place, letter for letter
 * as long as before: one of the parts after the first asks for something of its own, so that they are no ways to one thing.
 */
export function withStrokesApart<Words extends { readonly norm: string; readonly plain: string }>(
  sentence: Words,
): Words {
  const { norm, plain } = sentence;
  if (!norm.includes(STROKE) || SAID_OF_ALL.test(norm)) return sentence;
  const [first = '', ...others] = norm.split(STROKE);
  if (others.length + 1 < PARTS_MIN && !first.includes(',')) return sentence;
  if (OF_SCHOOL.test(norm) || !others.some((part) => kindOfLine(part) === 'asked')) return sentence;
  return { ...sentence, norm: norm.replaceAll(STROKE, COMMA), plain: plain.replaceAll(STROKE, COMMA) };
}
