import { isIn } from '../../kernel/sought.js';
import type { Beginnings } from '../../vacancies/domain/gate.js';
import { beginningsOf } from '../../vacancies/domain/gate.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

const AN_OR = / (?:или|либо|або|чи) /u;
/** «… или поможем оформить», «або навчимо», «или готовы сделать»: whoever has it not is taken all the same. */
const OR_WE_HELP = ofOurLetters(
  /,? (?:или|либо|або|чи) (?:(?:мы|ми|сами|бесплатно|быстро|за (?:наш|свой) счет) ){0,2}(?:оплатим|оплачиваем|поможем|помогаем|допоможемо|допомагаємо|сделаем|зробимо|оформим|оформляем|оформимо|выдадим|обучим|научим|навчимо|подготовим|аттестуем|(?:готов(?:ы|а)?|согласны?|можете|сможете|готові|готовий) (?:(?:ее|её|его|її|його) )?(?:сделать|оформить|получить|приобрести|пройти|завести|купить|зробити|оформити|отримати|придбати)(?=\s*(?:$|[,;.!)]|(?:в|до|при|за|перед|після|после) )))(?!\p{L})[^,;.!)]*/u,
);
/** No longer than the shortest of these, and said of what stands before it. */
const WISHED = ' желателен';

/** A sentence in which what the firm helps to get is wished for; letter for letter as long as before. */
export function withHelpAsWish<
  Words extends { readonly norm: string; readonly plain: string; readonly begins: Beginnings },
>(sentence: Words): Words {
  const found = isIn(AN_OR, sentence.norm) ? OR_WE_HELP.exec(sentence.norm) : null;
  // Alone in its sentence it helps to nothing that is named.
  if (!found || found.index === 0) return sentence;
  const end = found.index + found[0].length;
  const put = (text: string) => text.slice(0, found.index) + WISHED.padEnd(found[0].length) + text.slice(end);
  const norm = put(sentence.norm);
  return { ...sentence, norm, plain: put(sentence.plain), begins: beginningsOf(norm) };
}
