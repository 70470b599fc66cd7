import { tellingStems } from '../../vacancies/domain/telling-words.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Draft, Span } from './draft.js';
import { overlaps } from './draft.js';

/** «Можно без опыта, если вы учились на гостиничном деле», "no experience needed if you hold a diploma": the words up to what is asked instead. */
const FOR_WHOM = ofOurLetters(
  /^[^.;()]{0,90}?(?<!\p{L})(?:если|при условии,? что|при наличии|якщо|за умови,? що|за наявності|if|provided(?: that)?|as long as)\s(?:(?:только|лише|у вас|у тебя|у тебе|у кандидата|вы|ты|ви|ти|you|есть|є|имеется|have(?: got)?|hold|an?|уже|вже|already)\s)*/u,
);
const END = /[;()]|[.!](?:\s|$)|,\s(?:но|але|but|а)\s|$/u;
/** «Если есть желание учиться»: who does not say that of themselves? */
const ANYBODY = ofOurLetters(
  /(?<!\p{L})(?:желани|бажанн|готов|хоти|хоче|хотит|обуча|учить|навча|want|willing|ready|eager|happy|keen)/u,
);
const WORDS_MAX = 8;
const WAYS = 'without experience';

/** What a sentence that asks for years takes instead of them. */
export interface Instead {
  readonly experience: Draft[];
  /** What another reader has found there, as another way; none where only words tell it. */
  readonly others: Draft[];
  readonly inWords: Draft[];
  /** The condition, which asks for nothing beside. */
  readonly place: Span;
}

/**
 * Years, and who may come without them: two ways to the post.
 *
 * @param others  what other readers have found in the sentence
 * @returns null where nobody is let off on a condition
 */
export function withoutIf(
  norm: string,
  plain: string,
  experience: readonly Draft[],
  others: readonly Draft[],
): Instead | null {
  const none = experience.find((one) => monthsOf(one) === 0);
  const years = experience.filter((one) => monthsOf(one) > 0);
  const opening = none && years.length > 0 ? FOR_WHOM.exec(norm.slice(none.from))?.[0] : undefined;
  if (none === undefined || opening === undefined) return null;
  const from = none.from + opening.length;
  const place = { from, to: from + norm.slice(from).search(END) };
  const words = plain.slice(place.from, place.to).trim();
  const isOther = years.every((one) => (one.at ?? one.from) < none.from);
  if (!isOther || ANYBODY.test(words.toLowerCase()) || words.split(' ').length > WORDS_MAX) return null;
  const found = others.filter((one) => overlaps({ from: one.at ?? one.from, to: one.to }, place));
  if (found.length > 1 || (found.length === 0 && tellingStems(words).length === 0)) return null;
  const asWay = (draft: Draft): Draft => ({ ...draft, ways: WAYS });
  return {
    experience: years.map(asWay),
    others: others.map((one) => (found.includes(one) ? asWay(one) : one)),
    inWords: found.length > 0 ? [] : [{ demand: { kind: 'skill', value: { anyOf: [], words } }, ...place, ways: WAYS }],
    place,
  };
}

/** True for one of the two ways. */
export function isInstead({ ways }: Draft): boolean {
  return ways === WAYS;
}

/** What is denied before a condition does not deny the condition. */
export function cutBefore(span: Span, place: Span): Span {
  return overlaps(span, place) ? { from: span.from, to: Math.max(span.from, place.from) } : span;
}

function monthsOf({ demand }: Draft): number {
  return demand.kind === 'experience' ? demand.value.months : 0;
}
