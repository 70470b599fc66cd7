import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Span } from './draft.js';
import { NAME_WORDS_MAX, partsOf } from './parts-of-sentence.js';

/** What the holder of a post knows things of: «правила», «порядок», «общие основы»; a part that names one is a thing by itself. */
const MATTER = ofOurLetters(
  /(?<!\p{L})(?:правил[ао]?|поряд(?:ок|ки)|основ[ыа]?|метод(?:ы|ик[уи]|ологию)?|норм[ыу]?|форм[ыу]?|вид[ыа]?|способы?|при[её]мы|принципы?|требования|условия|структур[уы]|устройств[оа]|назначение|технологи[юи]|организацию|законодательств[оа]|законы?|стандарты?|инструкции|положения|характеристик[уи]|свойства|средства|ассортимент|номенклатур[уы]|состав|причины|признаки|сорта|марки|схем[уы]|систем[уы]|теори[юи]|историю|планы?|критерии|показатели|документ(?:ы|ацию)|материалы|акты|конституцию|сроки|особенности|режимы?|расположение|конструкци[юи]|маршруты|цены|тарифы|расценки|специфик[уи]|перспективы)(?!\p{L})/u,
);
/** «…, заказа контейнеров», «…, вертикальных станков»: of what stands before it. */
const IN_GENITIVE = ofOurLetters(
  /^\s*(?:\p{L}[\p{L}-]{2,}(?:ых|их|ого|его|ов|ев|ний|ций|тий|сей|лей|ния|тия|ции|сии|ета|ота|ата|ита|ута|аза|ода|ема|ёма|ала|[бвзкпртч]ки|ачи|ажи|овли)|средств|работ|услуг|людей|детей|групп|машин|смен|дел|связи|сырья|труда|риска|спроса|отпуска|товара|обмена|и других)(?!\p{L})/u,
);

/** A sentence of a list of what must be known, in which a comma divides no more than it should. */
export interface WholeItems {
  /** Letter for letter as long as before. */
  readonly norm: string;
  /** Where parts begin that say more of the one before, and make it too long to be a name. */
  readonly said: ReadonlySet<number>;
}

/** «Порядок приёмки, хранения и отпуска товаров» is one thing to know; a comma before a genitive divides it from nothing. */
export function withItemsWhole(norm: string): WholeItems {
  if (!norm.includes(',')) return { norm, said: new Set() };
  const said = new Set<number>();
  let whole = norm;
  let item: Span | null = null;
  for (const part of partsOf(norm)) {
    const words = norm.slice(part.from, part.to);
    if (item === null || norm[part.from - 1] !== ',' || !IN_GENITIVE.test(words) || opensAMatter(words)) {
      item = MATTER.test(words) ? part : null;
      continue;
    }
    const joined: Span = { from: item.from, to: part.to };
    if (norm.slice(joined.from, joined.to).trim().split(/\s+/u).length > NAME_WORDS_MAX) said.add(part.from);
    else {
      whole = `${whole.slice(0, part.from - 1)} ${whole.slice(part.from)}`;
      item = joined;
    }
  }
  return { norm: whole, said };
}

/** «…, условия их хранения», «…, общие правила приёмки» */
function opensAMatter(words: string): boolean {
  return MATTER.test(words.trim().split(' ').slice(0, 2).join(' '));
}
