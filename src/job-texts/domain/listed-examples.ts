import { foundIn } from '../../kernel/sought.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';
import type { Span } from './draft.js';
import { kindOfLine } from './kind-of-line.js';
import { isAName, isOnlyKind } from './ways-in-brackets.js';

/** "…, including flows and forms", "… such as the following": what stands after it is of what stands before it. */
const OPENS_EXAMPLES = /(?<=\p{L}[)]?),?\s(?:including(?:,? but not limited to)?|such as)[,:]?\s(?=\p{L})/u;
/** "…: pipeline, deal velocity, churn, etc.": of a list that is left open the words before the colon say all. */
const LEFT_OPEN = /(?:^|[\s,])(?:etc|and so on|тощо|и т\. ?[дп]|і т\. ?[дп])\.?\s*$/u;
const AND_FIRST = /^[\s,]*(?:(?:and|or)\s)?/u;
/** "Including a portfolio", "… and a clean record", "… on-call duty": one thing of its own. */
const ONE_OF_ITS_OWN = /^[\s,]*(?:and )?(?:an? [a-z]|on-call(?!\p{L}))/u;
/** "ERP system" */
const OF_A_NAME = /(?: (?:systems?|software|suite|packages?|tools?|programs?))?[\s.;!]*$/u;
/** "Computer skills, including Microsoft Office": both are asked for. */
const OF_COMPUTERS = /(?:computer|pc) (?:skills|literacy|proficiency)/u;
const OF_MICROSOFT = /^(?:Microsoft|MS|Google) \p{L}+$/u;
const HEAD_STEMS_MIN = 1;

/** The parts of a sentence without those that are examples of what another part has asked for; names of programs among them are asked for, too. */
export function withoutListedExamples(norm: string, plain: string, parts: readonly Span[]): Span[] {
  return withoutOpenList(norm, withoutIncluded(norm, plain, parts));
}

function withoutIncluded(norm: string, plain: string, parts: readonly Span[]): Span[] {
  const opening = foundIn(OPENS_EXAMPLES, norm);
  if (!opening || isInBrackets(norm, opening.index)) return [...parts];
  const { index: head } = opening;
  const start = head + opening[0].length;
  const { from = 0 } = parts.findLast((part) => part.from < head) ?? {};
  const isOnlyAKind = tellingStems(norm.slice(0, head)).length < HEAD_STEMS_MIN || isOnlyKind(plain.slice(from, head));
  const first = parts.find((part) => part.from < head && part.to > start);
  if (
    isOnlyAKind &&
    !(first && OF_COMPUTERS.test(norm.slice(from, head)) && isNamed(norm, plain, { from: start, to: first.to }))
  )
    return [...parts];
  const kept: Span[] = [];
  let isOver = false;
  for (const part of parts) {
    const own = { from: Math.max(part.from, start), to: part.to };
    if (part.to <= start && part.from < head) kept.push({ from: part.from, to: Math.min(part.to, head) });
    else if (part.from < head && !isNamed(norm, plain, own)) kept.push({ from: part.from, to: head });
    else if (part.from < head)
      kept.push(...(OF_COMPUTERS.test(norm.slice(part.from, head)) ? [{ from: part.from, to: head }, own] : [part]));
    else {
      isOver ||=
        norm[part.from - 1] === ';' || (part.from > start && kindOfLine(norm.slice(part.from, part.to)) === 'asked');
      if (isOver || isNamed(norm, plain, own)) kept.push(part);
    }
  }
  return kept;
}

/** A name, what opens with an article, or what says by its own words that it is asked for. */
function isNamed(norm: string, plain: string, { from, to }: Span): boolean {
  const words = plain.slice(from, to);
  return (
    ONE_OF_ITS_OWN.test(norm.slice(from, to)) ||
    kindOfLine(norm.slice(from, to)) === 'asked' ||
    words
      .replace(AND_FIRST, '')
      .split(/\s(?:(?:and|or|&)\s|(?:is|are|preferred|required|desirable)(?!\p{L}).*)/u)
      .every((one) => isAName(one.replace(OF_A_NAME, '').trim()) || OF_MICROSOFT.test(one.trim()) || one.trim() === '')
  );
}

function withoutOpenList(norm: string, parts: readonly Span[]): Span[] {
  const last = parts.at(-1);
  const first = parts.findIndex(({ from, to }) => /\p{L}: \p{L}/u.test(norm.slice(from, to)));
  const opening = parts[first];
  if (!last || !opening || !LEFT_OPEN.test(norm.slice(opening.from, last.to))) return [...parts];
  const colon = opening.from + norm.slice(opening.from, opening.to).indexOf(': ');
  if (tellingStems(norm.slice(opening.from, colon)).length < HEAD_STEMS_MIN) return [...parts];
  return [...parts.slice(0, first), { from: opening.from, to: colon }];
}

function isInBrackets(norm: string, at: number): boolean {
  return norm.lastIndexOf('(', at) > norm.lastIndexOf(')', at);
}
