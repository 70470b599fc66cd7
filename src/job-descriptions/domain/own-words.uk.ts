import { agreementOf, isCyrillic, lowered, tidied } from './own-words.js';
import type { Endings } from './own-words.js';
import type { Asked } from './wording.js';

const INFINITIVE = /^\p{L}{2,}ти(?:ся|сь)?$/u;
const NO_VERB = /(?:курси|мости|якості|кості|пости|листи|тести)$/u;
const ADJECTIVE = /(?:ий|ній|(?:н|в|ськ|цьк)[аеі])$/u;
const PREPOSITION = /^(?:в|у|на|з|із|зі|по|за|для|при|від|до|без|о|об|над|під|між|через) /iu;
const ENDINGS: Endings = [
  [/^права$/u, 'plural'],
  [/(?:их|іх|ого|ому|ими|ів|ах|ях|ам|ям)$/u, null],
  [/(?:ння|ття|лля|ззя|[оеє])$/u, 'neuter'],
  [/(?:ть|вь|дь|чь|ч|сь|ь)$/u, 'feminine'],
  [/[ая]$/u, 'feminine'],
  [/[иії]$/u, 'plural'],
  [/[бвгґджзйклмнпрстфхцшщ]$/u, 'masculine'],
];
/** «Зварювання», «обслуговування», «ведення», «продажів»: what the experience is of. */
const OF_WHAT = /(?:ння|ття|ки|ції|сії|івлі|жів|ства|ого|ої|их)$/u;
/** «Комплектувальником», «водія»: as whom somebody has worked. */
const AS_WHOM = /(?:[кртнлвжшц][ое]м|ником|телем|арем|ієм|ника|телі?я|ера|ора|иста|водія|кухаря)$/u;

/** Letters, endings and joined words that Russian has and Ukrainian has not. */
const isForeign = (words: string): boolean =>
  /[ыэъёәғқңөұүһ]|ость|[еа]ние|(?:ать|ить|еть|ять|уть)(?!\p{L})|^(?:с|со|из|от) /iu.test(words);

/** What a text asked for in its own words, put into a Ukrainian sentence; null where they fit into none as they stand. */
export function askedInUkrainian(words: string): Asked | null {
  if (!isCyrillic(words) || isForeign(words)) return null;
  const own = lowered(tidied(words));
  const [first = ''] = own.split(' ');
  if (INFINITIVE.test(first) && !NO_VERB.test(first)) return { text: `вміння ${own}`, agreement: 'neuter' };
  if (/^без \p{L}/u.test(own)) return { text: `відсутність ${own.slice('без '.length)}`, agreement: 'feminine' };
  if (PREPOSITION.test(own)) return null;
  const agreement = agreementOf(own, ENDINGS, ADJECTIVE);
  return agreement === null ? null : { text: own, agreement };
}

/** Experience of work named in the words of a text, with how long: «досвід роботи не менше 2 років на складі», «досвід зварювання труб не менше 2 років». */
export function experienceInUkrainian(words: string, time: string): string {
  const [first = ''] = words.toLowerCase().split(' ');
  const said = isCyrillic(words) && !isForeign(words);
  const joined = (...parts: string[]): string => parts.filter(Boolean).join(' ');
  if (said && PREPOSITION.test(words)) return joined('досвід роботи', time, words);
  if (said && AS_WHOM.test(first)) return joined('досвід роботи', words, time);
  if (said && OF_WHAT.test(first)) return joined('досвід', lowered(words), time);
  // Nothing tells in which case they are.
  return `${joined('досвід роботи', time)}: ${words}`;
}
