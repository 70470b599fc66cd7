import { foundIn, isIn, mayHold } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { OR_WORDS } from './alternatives.js';
import type { Span } from './draft.js';
import { isOnlyQualities } from './quality-words.js';

const ADJECTIVE_ALONE = ofOurLetters(/^\s*\p{L}{4,}(ое|ые|ого|ых|ой|ую|ої|ого|их)\s*$/u);
/** «Знание налогового, трудового и гражданского законодательства» */
const LAST_ADJECTIVE = ofOurLetters(
  /^\s*(?:\p{L}+ ){0,2}(?:знани|знанн|понимани|розумінн|основ)\p{L}* \p{L}{4,}(ого)\s*$/u,
);
/** A sentence with more parts is a list of something else. */
const PARTS_MAX = 60;

/** "A WMS, such as Manhattan or SAP": what stands for examples is of what stands before the comma. */
const EXAMPLES_AFTER = new RegExp(
  `^, (?:such as|e\\.g\\.|for example|например|наприклад) [^,;()]{2,40} (?:${OR_WORDS}) `,
  'u',
);
const EXAMPLES_REACH = 80;

/** The parts between commas; commas in brackets divide nothing. */
export function partsOf(norm: string): Span[] {
  const parts: Span[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= norm.length; at++) {
    const sign = norm[at];
    if (sign === '(') depth++;
    if (sign === ')') depth = Math.max(0, depth - 1);
    const isComma = sign === ',' && depth === 0 && !/\d,\d/u.test(norm.slice(at - 1, at + 2));
    const divides =
      (isComma && !isIn(EXAMPLES_AFTER, norm.slice(at, at + EXAMPLES_REACH))) || sign === ';' || at === norm.length;
    if (!divides) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return joinedAdjectives(norm, joinedActs(norm, parts.slice(0, PARTS_MAX)));
}

const ENDS_WITH_NUMBER = /\d\)?\s*$/u;
const ONLY_NUMBERS = /^\s*№? ?\d[\d.–/-]*(?: (?:и|та|або|или|және|немесе|and|or) №? ?\d[\d.–/-]*)?[\s.!]*$/u;

/** "…, practices, and principles": of what was named before. */
const ONLY_GENERAL =
  /^\s*(?:and |or )?(?:best )?(?:practices|principles|methods|processes|procedures|techniques|concepts|standards|guidelines)(?: (?:and|or|&) (?:practices|principles|methods|processes|procedures|techniques|concepts|standards|guidelines))?[\s.!]*$/u;

/** "Effective verbal, written and listening communication skills": one skill, however it is used. */
const ONLY_A_WAY_OF_SPEAKING = /(?:^|\s)(?:verbal|oral|written|spoken)\s*$/u;
const WAY_OF_SPEAKING =
  /^\s*(?:and )?(?:verbal|oral|written|spoken|listening|presentation|telephone)(?:,? and (?:verbal|oral|written|spoken|listening|presentation|telephone|interpersonal))? communications?(?!\p{L})/u;

/** «Формы 100, 200 и 300»: numbers after a number are of what was named before the first; each is judged as a clause by itself. */
export function withNumbers(norm: string, parts: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const own = norm.slice(part.from, part.to);
    const goesOn =
      before &&
      ((ONLY_NUMBERS.test(own) && ENDS_WITH_NUMBER.test(norm.slice(before.from, before.to))) ||
        isIn(ONLY_GENERAL, own) ||
        (isIn(WAY_OF_SPEAKING, own) && isIn(ONLY_A_WAY_OF_SPEAKING, norm.slice(before.from, before.to))));
    if (goesOn) joined[joined.length - 1] = { from: before.from, to: part.to };
    else joined.push(part);
  }
  return joined;
}

/** «Критериях, применяющихся для оценки», «товаров, реализуемых фирмой»: what says of which it is. */
const SAYS_WHICH = ofOurLetters(
  /^, (?!(?:име|влад|зна|уме|говор)\p{L}*щ)\p{L}{3,}(?:[уюая]щ(?:ими|их|ей|его|ую|ему)|(?:ем|им|ованн)(?:ых|ыми|ого|ой|ому))(?:ся)? \p{L}[^,;.()]*/u,
);
const SHORT_WORDS = 3;

/** A short name with the part after it that says which is meant: without that it says nothing. */
export function withWhich(norm: string, { from, to }: Span): Span {
  if (norm.slice(from, to).trim().split(' ').length > SHORT_WORDS) return { from, to };
  return { from, to: to + (foundIn(SAYS_WHICH, norm.slice(to))?.[0].length ?? 0) };
}

/** What an authority issues: «распоряжения», «другие руководящие и нормативные документы». */
const ACTS = ofOurLetters(
  /^\s*(?:(?:знание|знать|знання|знати|и|та|другие|иные|інші|действующие|чинні|федеральные|указания|\p{L}+(?:ые|ие|ных|их|ні|і)(?: (?:и|та|і))?) ){0,5}(?:закон|постанов|распоряж|розпорядж|приказ|наказ|указ|инструкц|інструкц|положени|положенн|нормативн|акт|документ|материал|матеріал)\p{L}*(?: и (?:приказ|указани|распоряжени|инструкци)\p{L}*)?(?: (?:вышестоящих|высших|органов|по|о|об|та|и) .{3,80})?\s*$/u,
);
const OF_WHICH_MATTER =
  /^\s*(?:касающ|относящ|регламентир|регулир|определя|що стосуються|що регламент|які регламент|які регулю)/u;
const ACTS_MIN = 3;

/** «Законы, постановления, приказы, другие нормативные документы, касающиеся …» is one thing to know. */
function joinedActs(norm: string, parts: readonly Span[]): Span[] {
  const isOf = (pattern: RegExp, part: Span | undefined) =>
    part !== undefined && pattern.test(norm.slice(part.from, part.to));
  const first = mayHold(norm, ACTS) ? parts.findIndex((part) => isOf(ACTS, part)) : -1;
  if (first < 0) return [...parts];
  const after = parts.slice(first).findIndex((part) => !isOf(ACTS, part));
  let next = after < 0 ? parts.length : first + after;
  if (next - first < ACTS_MIN) return [...parts];
  if (isOf(OF_WHICH_MATTER, parts[next])) next += 1;
  return [...parts.slice(0, first), { from: parts[first].from, to: parts[next - 1].to }, ...parts.slice(next)];
}

/**
 * «Гражданское, трудовое и налоговое законодательство» is one thing: an adjective alone belongs to the noun that follows; of «спокойные, терпеливые,
 * чуткие» each tells of somebody.
 */
function joinedAdjectives(norm: string, parts: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let from: number | null = null;
  for (const [place, part] of parts.entries()) {
    const next = parts[place + 1];
    const own = norm.slice(part.from, part.to);
    const ending = (ADJECTIVE_ALONE.exec(own) ?? foundIn(LAST_ADJECTIVE, own))?.[1];
    const shares =
      next &&
      ending !== undefined &&
      !isOnlyQualities(own) &&
      sharesNoun(norm.slice(next.from, next.to), ending, parts.length - place > 2);
    from ??= part.from;
    if (shares) continue;
    joined.push({ from, to: part.to });
    from = null;
  }
  return joined;
}

function sharesNoun(next: string, ending: string, mayGoOn: boolean): boolean {
  const alone = ADJECTIVE_ALONE.exec(next)?.[1];
  if (alone !== undefined) return mayGoOn && alone === ending;
  return new RegExp(`^\\s*\\p{L}{3,}${ending} (?:и|та|і|й) \\p{L}{3,}${ending} \\p{L}{4,}`, 'u').test(next);
}

/** «…, Kotlin и т.д.», «… и др.»: that there are more is no part of a name. */
const AND_MORE =
  /(?<=\S)\s(?:(?:и|і|та|й) (?:т\. ?[дп]|др|пр|проч(?:ее|ие)|інш[іе]|друг(?:ое|ие))|тощо|etc)(?:\.?,? (?:и|і) т\. ?[дп])?\.?$/u;

export function withoutMore(words: string): string {
  return words.replace(AND_MORE, '');
}

/** Words of a part that may name something. */
export const NAME_WORDS_MAX = 14;
/** "Understand the principles of streams and how tools fit into them": a part too long to name anything ends before what goes on to tell how. */
const AND_HOW = /\s(?:and|и|та|і) (?:how|what|why|when|как|что|почему|як|що|чому)\s/u;

export function withoutHow(norm: string, { from, to }: Span): Span {
  const words = norm.slice(from, to);
  const how = words.split(' ').length > NAME_WORDS_MAX ? AND_HOW.exec(words) : null;
  return how ? { from, to: from + how.index } : { from, to };
}
