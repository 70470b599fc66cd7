import { foundIn, isIn } from '../../kernel/sought.js';
import type { Span } from './draft.js';
import { OR_WORDS } from './alternatives.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';

/** «CRM (Pipedrive чи KeyCRM)»: at the end of what they belong to. */
const LAST_BRACKET = /\(([^()]+)\)[\s.!;]*$/u;
/** "A PMS, such as Opera or Guestline", «CRM, например Битрикс24 или amoCRM»: the same without brackets. */
export const SUCH_AS = /,? (?:such as|e\.g\.,?|for example|например,?|наприклад,?|типа|на кшталт) (?=\S)/u;
const LAST_SUCH_AS = new RegExp(`${SUCH_AS.source}([^(),;]+?(?:,[^(),;]+?){0,4})[\\s.!;]*$`, 'u');
const HAS_OR = new RegExp(`\\s(?:${OR_WORDS})\\s`, 'iu');
const JOINT = new RegExp(`,?\\s(?:${OR_WORDS})\\s|,\\s?|\\s?\\/\\s?`, 'giu');
/** A program, a make, an abbreviation; levels of a language and categories of a licence have readers of their own. */
const NAME =
  /^(?![A-EАВСЕ][12]?\+?$)(?:«[^»]+»|(?:MS |Adobe )?(?:[\p{Lu}\d]|\p{Ll}{1,4}(?=\p{Lu}))[\p{L}\d.+#:-]*)(?: [\p{Lu}\d][\p{L}\d.+#-]*){0,2}$/u;
const LETTER_IN_CAPITALS = /\p{Lu}/u;

/** True for a name of a program, a make or an abbreviation. */
export function isAName(words: string): boolean {
  return NAME.test(words) && LETTER_IN_CAPITALS.test(words);
}

/** A kind of program, of which the names in brackets tell which. */
const KIND_OF_PROGRAM =
  /^(?:[\p{L}\d]+-)?(?:crm|срм|erp|cms|ats|bi|bpm|wms|tms|pms|lms|lims|hris|pos|ehr|emr|cad|субд|по|пз|пк|pc|office|офис\p{L}{0,3}|систем\p{L}{0,3}|програм\p{L}{1,4}|пакет\p{L}{0,3}|редактор\p{L}{0,3}|приложени\p{L}{1,2}|застосун\p{L}{1,4}|[иі]нструмент\p{L}{0,3}|серв[иі]с\p{L}{0,3}|платформ\p{L}{0,3}|бағдарлама\p{L}*|жүйе\p{L}*|software|tools?|systems?|platforms?|packages?|editors?|apps?|databases?|frameworks?|program(?:me)?s?)$/u;
const BEFORE_A_KIND = /(?:ых|их|ой|ей|ую|ая|ые|ыми|ими|ого|ому|ою|ій|ої)$|^працю|^[a-z']+$/u;
/** What is done with programs is work of its own. */
const DOING = /^(?:implement|develop|support|build|admin|deploy|sell|sale|test|design|integrat|maintain|configur)/u;

/** True for words that say nothing without the names in brackets behind them: nobody knows «CRM» without knowing one. */
export function isOnlyKind(head: string): boolean {
  const words = head.trim().toLowerCase().split(/\s+/u);
  const others = words.slice(0, -1).filter((word) => !BEFORE_A_KIND.test(word) || DOING.test(word));
  return (
    tellingStems(head).length === 0 ||
    (KIND_OF_PROGRAM.test(words.at(-1) ?? '') && tellingStems(others.join(' ')).length === 0)
  );
}

/** What stands before the brackets of some names. */
export function headBefore(plain: string, { from }: Span, [first]: readonly Span[]): Span {
  if (!first) return { from, to: from };
  const example = SUCH_AS.exec(plain.slice(from, first.to));
  return { from, to: example ? from + example.index : plain.lastIndexOf('(', first.from) };
}

/** The names that stand in brackets after something, any of which will do; none where they are not names or not alternatives. */
export function waysInBrackets(plain: string, { from, to }: Span): Span[] {
  const words = plain.slice(from, to);
  const bracket = LAST_BRACKET.exec(words) ?? foundIn(LAST_SUCH_AS, words);
  const inside = bracket?.[1] ?? '';
  if (!bracket || !isIn(HAS_OR, inside)) return [];
  const ways: Span[] = [];
  const start = from + bracket.index + bracket[0].indexOf(inside);
  let at = 0;
  for (const joint of [...inside.matchAll(JOINT), { index: inside.length, 0: '' }]) {
    ways.push({ from: start + at, to: start + joint.index });
    at = joint.index + joint[0].length;
  }
  const areNames = ways.every((way) => isAName(plain.slice(way.from, way.to).trim()));
  return ways.length > 1 && areNames ? ways : [];
}
