import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Draft } from './draft.js';
import { occupationsOf } from './occupations-named.js';
import { isOnlyQualities } from './quality-words.js';

/** Whose ending says that it goes on with what was done with or as: «… кассиром, старшим смены». */
const WITH_OR_AS = '\\p{L}[\\p{L}-]*(?:ом|ем|ём|ой|ей|ою|ею|ью|ами|ями|ым|им|ыми|ими)(?: \\p{L}[\\p{L}-]*){0,3}';
/** Of which there is no other case: «… ведения переговоров, договоров». */
const OF_WHAT = '\\p{L}[\\p{L}-]*(?:[^аеёиоуыэюя]ов|ев|ёв|ний|ния|тия|ций)(?: \\p{L}[\\p{L}-]*){0,3}';
/** What is asked for beside the experience, and goes on with nothing. */
const ASKED_BESIDE =
  /^\s*(?:(?:и|или|либо|а также) )?(?:\p{L}+(?:ым|им|ой|ей|ом|ем|ого|его) )?(?:знан|умен|навык|владен|опыт|стаж|образован|готов|здоров|желан|понима|налич|способн|стремл|медкниж|сертифик|диплом|прав[оа]|правами|категор|документ)/u;
const GOES_ON = {
  instrumental: ofOurLetters(new RegExp(`^, (?:${WITH_OR_AS})(?: (?:и|или|либо) ${WITH_OR_AS})?(?=[,;.!]|$)`, 'u')),
  genitive: ofOurLetters(
    new RegExp(`^, (?:${OF_WHAT})(?: (?:и|или|либо) \\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,3})?(?=[,;.!]|$)`, 'u'),
  ),
};
const INSTRUMENTAL = ofOurLetters(/(?:^|\s)\p{L}{3,}(?:ом|ем|ём|ой|ей|ою|ею|ами|ями)(?: \p{L}[\p{L}-]*){0,2}$/u);
const GENITIVE = ofOurLetters(/^\p{L}{3,}(?:[аяыи]|нии|тии|ке|ве) \p{L}/u);
const OTHERS_MAX = 6;

/** «Опыт работы кассиром, старшим смены, товароведом»: the case of what stands after the commas says that it is of the same experience. */
export function withOtherObjects(norm: string, plain: string, draft: Draft): Draft {
  const { demand } = draft;
  if (demand.kind !== 'experience' || demand.value.words === undefined || demand.value.months === 0) return draft;
  const words = demand.value.words.toLowerCase();
  const at = norm.lastIndexOf(words, draft.to);
  if (at < 0) return draft;
  const pattern = INSTRUMENTAL.test(words) ? GOES_ON.instrumental : GENITIVE.test(words) ? GOES_ON.genitive : null;
  if (pattern === null) return draft;
  let to = at + words.length;
  for (let count = 0; count < OTHERS_MAX; count++) {
    const next = pattern.exec(norm.slice(to, to + 120))?.[0];
    if (next === undefined || ASKED_BESIDE.test(next.slice(1)) || isOnlyQualities(next)) break;
    to += next.length;
  }
  if (to === at + words.length) return draft;
  const all = plain.slice(at, to);
  return {
    ...draft,
    to: Math.max(to, draft.to),
    demand: { ...demand, value: { ...demand.value, occupations: occupationsOf(all), words: all } },
  };
}
