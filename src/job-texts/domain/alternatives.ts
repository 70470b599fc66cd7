import { tellingStems } from '../../vacancies/domain/telling-words.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Draft, Span } from './draft.js';

/** Words that join ways to the same thing, in the four languages. */
export const OR_WORDS = 'или|либо|або|чи|немесе|и\\/или|та\\/або|and\\/or|or';
const JOINT = new RegExp(`\\s*,?\\s(?:${OR_WORDS})\\s|\\s\\/\\s|(?<=[\\p{L})]{3})\\/(?=[\\p{L}]{3})`, 'gu');
/** Before the last way of three commas may join as well. */
const JOINT_OF_MANY = new RegExp(`${JOINT.source}|,\\s`, 'gu');
/** «… или смежное», "or a related field" is nothing that could be looked for. */
const OF_ITS_KIND =
  /^(?:an? |any |other )*(?:смежн|аналог(?!ов)|подобн|друг|ин(?:ое|ой|ая|ые)|суміжн|аналог(?!ов)|подібн|інш|сход|similar|related|equivalent|relevant|comparable|other|beyond|above|higher|more|выше|более|больше|вище|більше|ұқсас|басқа)/u;
/** An adjective that shares the noun of the way after it: «юридическое или экономическое образование». */
const ADJECTIVE =
  /^\p{L}{4,}(?:ое|ого|ые|ых|ый|ий|ая|ой|ую|ому|ими|ыми|е|ої|ий|а|і|их|ого|у|лық|лік|дық|дік|тық|тік)$/u;
const PREPOSITION = /^(?:в|во|на|с|со|по|у|з|із|за|до|in|at|with|of|as|as an?|an?)\s+/u;
const WAY_WORDS_MAX = 5;

/** The ways that some words name, with their places; one where they name no alternatives. */
export function waysIn(words: string): (Span & { readonly text: string })[] {
  const whole = [{ from: 0, to: words.length, text: words.trim() }];
  const lower = words.toLowerCase();
  if (lower.search(JOINT) < 0) return whole;
  const ways = cutAt(lower, words, JOINT_OF_MANY).filter(({ text }) => !OF_ITS_KIND.test(text.toLowerCase()));
  // «Продажу вікон чи дверей»: two things of one doing.
  const [first, ...objects] = ways;
  if (objects.length > 0 && objects.every(({ text }) => isSecondObject(first?.text ?? '', text))) return whole;
  const areWays = ways.every(({ text }) => text.split(' ').length <= WAY_WORDS_MAX && tellingStems(text).length > 0);
  return ways.length > 1 && areWays ? withSharedNoun(withSharedPost(ways, words)) : whole;
}

const OF_MANY = /(?:ов|ев|ей|ів|їв|ок|он|ек|ых|их|ня|ння|ии|ії|ели|елі|ей|ери)$/u;

/** «Продажи мебели», «продажу агрохімії»: an action and its object. */
const OF_SELLING = /(?:продаж|поставк|производств|виробництв|ремонт|монтаж|установк|обслуж)\p{L}* \p{L}+$/u;

/** "Surveying on road or rail projects": the noun after the last is that of both. */
const ENDS_BEFORE_ITS_NOUN = /\s(?:on|in|of|with|for|at) [a-z-]+$/u;
const WORD_WITH_NOUN = /^[a-z-]+ [a-z]+s?$/u;

function isSecondObject(first: string, second: string): boolean {
  if (ENDS_BEFORE_ITS_NOUN.test(first) && WORD_WITH_NOUN.test(second)) return true;
  return (
    first.includes(' ') &&
    !second.includes(' ') &&
    (OF_MANY.test(first.toLowerCase()) || OF_SELLING.test(first.toLowerCase())) &&
    OF_MANY.test(second.toLowerCase())
  );
}

const OF_ONE_THING = /^[a-z]\/[a-z]/u;

function cutAt(lower: string, words: string, joints: RegExp): (Span & { readonly text: string })[] {
  const ways: (Span & { readonly text: string })[] = [];
  let from = 0;
  const add = (to: number) => {
    const text = words.slice(from, to).trim();
    const preposition = PREPOSITION.exec(text.toLowerCase())?.[0].length ?? 0;
    if (text !== '') ways.push({ from, to, text: text.slice(preposition) });
  };
  for (const joint of lower.matchAll(joints)) {
    // "Agile/scrum team": names of one thing, and no ways to it.
    if (joint[0] === '/' && OF_ONE_THING.test(words.slice(Math.max(0, joint.index - 1), joint.index + 2))) continue;
    add(joint.index);
    from = joint.index + joint[0].length;
  }
  add(words.length);
  return ways;
}

/** «Продавцом в магазине», and where it was. */
const POST_AND_PLACE = ofOurLetters(/^(\p{L}{3,}(?:ом|ем|єм|ой|ей|ою|ею) )((?:в|во|у|на) )\p{L}{4,}$/u);
const PLACE_ALONE = ofOurLetters(/^(?:(?:в|во|у|на) )?\p{L}{4,}(?<!ом|ем|єм|ой|ою|ею)$/u);

/** «Бухгалтером в строительстве или торговле»: the post stands once, before the first place. */
function withSharedPost<Way extends Span & { readonly text: string }>(ways: readonly Way[], words: string): Way[] {
  const [, post, preposition] = POST_AND_PLACE.exec(ways[0]?.text ?? '') ?? [];
  if (post === undefined || preposition === undefined) return [...ways];
  return ways.map((way, place) => {
    const own = words.slice(way.from, way.to).trim();
    if (place === 0 || !PLACE_ALONE.test(own)) return way;
    return { ...way, text: `${post}${own === way.text ? preposition : ''}${own}` };
  });
}

/** «Активных или холодных продаж»: the noun stands once, after the last. */
function withSharedNoun(ways: readonly (Span & { readonly text: string })[]): (Span & { readonly text: string })[] {
  const [first = '', ...noun] = (ways.at(-1)?.text ?? '').split(' ');
  const isShared = (text: string) =>
    (/^[a-z]+$/iu.test(text) && noun.length === 1 && /^[a-z]+$/iu.test(first)) ||
    (ADJECTIVE.test(text.toLowerCase()) && ADJECTIVE.test(first.toLowerCase()) && text.slice(-2) === first.slice(-2));
  return ways.map((way, place) =>
    place < ways.length - 1 && noun.length > 0 && isShared(way.text)
      ? { ...way, text: `${way.text} ${noun.join(' ')}` }
      : way,
  );
}

/** One draft for each way, marked as alternatives of one another. */
export function asWays<Found extends Draft>(drafts: readonly Found[], name: string): Found[] {
  return drafts.length < 2 ? [...drafts] : drafts.map((draft) => ({ ...draft, ways: name }));
}
