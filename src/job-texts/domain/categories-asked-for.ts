import { isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Draft } from './draft.js';
import { readCategoryDemands } from './read-term-demands.js';

/** «Должностная инструкция электромонтёра 2-го разряда»: what the text is, and whom it is of. */
const NAMES_A_DOCUMENT =
  /^[^,;:]{0,60}(?:должностн\p{L}{2} инструкци|посадов\p{L}{1,2} інструкці)\p{L}{1,2}(?!\p{L})|тарифно/u;
const OF_A_POST = ofOurLetters(
  /(?:в должности|на посаді)\s[^,;.]{3,90}$|(?:стаж|опыт|досвід)[^,;.]{0,60} (?:(?:по|з|за|із)|\p{L}{4,}(?:ом|ем|[ыи]м|ой|ою|ей)(?: \p{L}+){0,3}) $/u,
);
/** Categories, grades and classes that a sentence asks for: not those of the post that was held before. */
export function categoriesAskedFor(norm: string): Draft[] {
  if (isIn(NAMES_A_DOCUMENT, norm)) return [];
  // «Стаж в должности техника I категории»: the category is that of the post that was held.
  return readCategoryDemands(norm).filter(
    ({ from, to }) =>
      !OF_A_POST.test(norm.slice(Math.max(0, from - 100), from)) && !/^(?:\p{L}*\s){0,3}ретінде/u.test(norm.slice(to)),
  );
}
