import { agreementOf, isCyrillic, lowered, tidied } from './own-words.js';
import type { Endings } from './own-words.js';
import type { Asked } from './wording.js';

const INFINITIVE = /^\p{L}{2,}(?:ть|ти|чь)(?:ся|сь)?$/u;
/** Nouns that end as verbs do. */
const NO_VERB = /(?:ость|есть|печать|сеть|область|часть|речь|помощь|дочь|кисть|честь)$/u;
const ADJECTIVE = /(?:[ыи]й|ой|ая|яя|ое|ее|ые|(?<!н|т|в|л|р)ие|н[ыи]е)$/u;
const PREPOSITION = /^(?:в|во|на|с|со|по|у|из|за|для|при|от|до|без|к|об?|над|под|между|через) /iu;
const ENDINGS: Endings = [
  [/^(?:права|документы)$/u, 'plural'],
  [/(?:[^аеиоуыэюя]ых|их|ого|его|ому|ему|ыми|ими|ов|ев|ах|ях|ам|ям)$/u, null],
  [/(?:ние|тие|вие|лие|рие)$/u, 'neuter'],
  [/(?:ые|ие)$/u, 'plural'],
  [/(?:[оеё])$/u, 'neuter'],
  [/(?:ть|знь|вь|дь|чь|щь|шь|жь)$/u, 'feminine'],
  [/тель$/u, 'masculine'],
  [/[ая]$/u, 'feminine'],
  [/[ыи]$/u, 'plural'],
  [/[бвгджзйклмнпрстфхцчшщ]$/u, 'masculine'],
];
/** «Сварки», «обслуживания», «ведения», «продаж»: what the experience is of. */
const OF_WHAT = /(?:ния|тия|[шжкч]?ки|ции|сии|вли|жи|тва|[её]та|даж|ого|его|ой|ых|их)$/u;
/** «Комплектовщиком», «водителя»: as whom somebody has worked. */
const AS_WHOM = /(?:[кртнлвжшц][ое]м|щиком|ником|тел[ея]м?|ар[ея]м?|щика|ника|вца|ера|ора|иста|повара)$/u;

const isForeign = (words: string): boolean => /[іїєґәғқңөұүһ]/iu.test(words);

/** What a text asked for in its own words, put into a Russian sentence; null where they fit into none as they stand. */
export function askedInRussian(words: string): Asked | null {
  if (!isCyrillic(words) || isForeign(words)) return null;
  const own = lowered(tidied(words));
  const [first = ''] = own.split(' ');
  if (INFINITIVE.test(first) && !NO_VERB.test(first)) return { text: `умение ${own}`, agreement: 'neuter' };
  if (/^без \p{L}/u.test(own)) return { text: `отсутствие ${own.slice('без '.length)}`, agreement: 'neuter' };
  if (PREPOSITION.test(own)) return null;
  const agreement = agreementOf(own, ENDINGS, ADJECTIVE);
  return agreement === null ? null : { text: own, agreement };
}

/** Experience of work named in the words of a text, with how long: «опыт работы не менее 2 лет на складе», «опыт сварки труб не менее 2 лет». */
export function experienceInRussian(words: string, time: string): string {
  const [first = ''] = words.toLowerCase().split(' ');
  const said = isCyrillic(words) && !isForeign(words);
  const joined = (...parts: string[]): string => parts.filter(Boolean).join(' ');
  if (said && PREPOSITION.test(words)) return joined('опыт работы', time, words);
  if (said && AS_WHOM.test(first)) return joined('опыт работы', words, time);
  if (said && OF_WHAT.test(first)) return joined('опыт', lowered(words), time);
  // Nothing tells in which case they are.
  return `${joined('опыт работы', time)}: ${words}`;
}
