import { professionalCategoriesIn } from '../../vacancies/domain/professional-categories.js';
import { GATES } from './gate.js';
import type { Draft, Span } from './draft.js';
import { placesOf } from './draft.js';

const LICENCE =
  /(?<!\p{L})(?:(?:водительск\p{L}*|водійськ\p{L}*) (?:прав\p{L}*|удостоверени\p{L}*|посвідчен\p{L}*)|(?<!авто)права(?= (?:кат|управл|[abcdeавсде](?!\p{L})))|вод\.? ?удостоверени\p{L}*|(?<!\p{L})в\/у(?!\p{L})|посвідчення водія|жүргізуші куәлі\p{L}*|driv(?:ing|er'?s?) licen[cs]e|category(?= [a-e]{1,2}(?!\p{L}))|категори\p{L}*(?= [«"]?[abcdeавсде]{1,2}1?(?!\p{L}))|категорі\p{L}*(?= [«"]?[abcdeавсде]{1,2}1?(?!\p{L}))|санат\p{L}*(?= жүргізуші))/gu;
const LETTERS = /(?<![\p{L}\p{N}])([abcdeавсде]{1,2})1?(?![\p{L}\p{N}])/gu;
const LATIN: Readonly<Record<string, string>> = { а: 'A', в: 'B', с: 'C', д: 'D', е: 'E' };
/** How far from the word its letters stand. */
const LETTERS_REACH = 30;
const LETTERS_REACH_BACK = 16;

/** Categories of driving licences; one without a category where only the licence is named. */
export function readLicenceDemands(norm: string): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const { from, to } of placesOf(LICENCE, norm)) {
    const start = Math.max(0, from - (/санат|куәлі/u.test(norm.slice(from, to)) ? LETTERS_REACH_BACK : 0));
    const area = norm.slice(start, to + LETTERS_REACH);
    let found = false;
    for (const match of placesOf(LETTERS, area)) {
      // A conjunction or preposition of one letter is no category: «права и авто, в наличии», "a licence".
      const letter = match[1] ?? '';
      if (!isCategory(area, match, letter, to - start)) continue;
      found = true;
      const category = [...letter].map((one) => LATIN[one] ?? one.toUpperCase()).join('');
      for (const one of /^(?:BE|CE|DE|B|C|A|D|E)$/.test(category) ? [category] : [...category])
        if (!drafts.has(one))
          drafts.set(one, {
            demand: { kind: 'licence', value: { category: one } },
            from: start + match.from,
            to: start + match.to,
          });
      const any = drafts.get(one(category));
      if (any) drafts.set(one(category), { ...any, from: Math.min(any.from, from), to: Math.max(any.to, to) });
    }
    if (!found && !/^(?:category|категор|санат)/u.test(norm.slice(from, to)) && drafts.size === 0)
      drafts.set('', { demand: { kind: 'licence', value: { category: null } }, from, to });
  }
  if (drafts.size > 1) drafts.delete('');
  return [...drafts.values()];
}

function one(category: string): string {
  return /^(?:BE|CE|DE)$/.test(category) ? category : (category[0] ?? '');
}

function isCategory(area: string, { from, to }: Span, letter: string, wordEnd: number): boolean {
  const before = area.slice(Math.max(0, from - 14), from);
  if (
    /(?:категори\p{L}*|категорі\p{L}*|кат\.?|санат\p{L}*|куәлі\p{L}*|category|cat\.?|class|права|licen[cs]e) ?[«"(:-]{0,2}$/u.test(
      before,
    )
  )
    return true;
  if (/[abcdeавсде]1?[»"]? ?(?:,|и|та|или|або|чи|and|or|&|\/|\+|және|немесе) ?[«"]?$/u.test(before))
    return (
      !/^[ас]$/u.test(letter) ||
      !/^ \p{L}/u.test(area.slice(to)) ||
      /^ (?:и|или|или|та|категори|санат|будет|обяз|желат)/u.test(area.slice(to))
    );
  return from < wordEnd && /^(?:,| санат| және| немесе| категор)/u.test(area.slice(to));
}

/** Categories, grades, classes and groups of a trade. */
export function readCategoryDemands(norm: string): Draft[] {
  return professionalCategoriesIn(norm).map(({ category, from, to }) => ({
    demand: { kind: 'category', value: category },
    from,
    to,
  }));
}

const SIMPLE: readonly (readonly ['car' | 'business-trips' | 'right-to-work' | 'client-base' | 'place', RegExp])[] = [
  [
    'car',
    /(?<!\p{L})(?:(?:личн\p{L}*|свой|свое\p{L}*|своя|собственн\p{L}*|власн\p{L}*|свій) (?:легков\p{L}* )?(?:авто\p{L}*|машин\p{L}*|транспорт\p{L}*)|наличи\p{L}* (?:легкового )?(?:авто(?:мобиля)?|машины)|(?<=(?:права|удостоверени\p{L}*|категории [abcвс]|кат\.? [abcвс]|посвідчення) (?:и|та) )(?:личн\p{L}* )?авто(?:мобил\p{L}*)?|наявніст\p{L}* (?:авто\p{L}*)|жеке (?:автокөлі|көлі|автомобил)\p{L}*|(?:own|personal) (?:car|vehicle|transport))(?!\p{L})/gu,
  ],
  [
    'business-trips',
    /(?<!\p{L})(?:командиров\p{L}*|готов\p{L}* (?:к )?(?:ездить|выезжать|поездк\p{L}*)|(?:їздити|поїздк\p{L}*) по |поездк\p{L}* по (?!работ)|разъезд\p{L}*|відрядж\p{L}*|іссапар\p{L}*|business trips?|(?:ability|able|willing(?:ness)?|read(?:y|iness)|prepared|required) to travel\p{L}*|travel(?= (?:up|is|required)))/gu,
  ],
  [
    'right-to-work',
    /(?<!\p{L})(?:гр(?:-во|-ва|\.)? ?(?:рф|рб|снг|росс\p{L}*)(?!\p{L})(?:(?:,| и| или) (?:рф|рб|снг|казахстан\p{L}*|беларус\p{L}*)(?!\p{L}))*|граждан(?:ств|ин)\p{L}*(?:(?:,| и| или|,? либо) (?=рф|рб|росс|беларус|белорус|казахст|снг|еаэс|киргиз|кыргыз|армени)\p{L}+| (?:рф|рб|росси\p{L}*|беларус\p{L}*|белорус\p{L}*|казахстан\p{L}*|стран снг|снг|еаэс|украин\p{L}*)(?!\p{L}))*|гражданка(?!\p{L})|граждане (?:рф|рб|росси\p{L}*|снг|еаэс|казахстана|беларус\p{L}*)[^.;]{0,60}?(?=,? (?:умени|знани|опыт|готовн|желани|ответств|медкниж|возраст)|[.;]|$)|громадян(?:ств|ин)\p{L}*|азаматты\p{L}*|прав\p{L}* (?:на работу|работать|на роботу|працювати)|жұмыс істеу құқығ\p{L}*|right to work|work permit|authori[sz]ed to work|разрешени\p{L}* на работу|патент на работу|дозвіл на роботу|citizen(?:ship)?)/gu,
  ],
  [
    'client-base',
    /(?<!\p{L})(?:(?:сво\p{L}*|собственн\p{L}*|наработанн\p{L}*|личн\p{L}*|власн\p{L}*|напрацьован\p{L}*) (?:клиентск\p{L}* |клієнтськ\p{L}* )?баз\p{L}*(?: клиент\p{L}*| клієнт\p{L}*)?|(?:own|existing) (?:client|customer) base|(?:өз|дайын)\p{L}* клиент\p{L}* база\p{L}*)/gu,
  ],
  [
    'place',
    /(?<!\p{L})(?:проживани\p{L}* (?:в|недалеко|рядом)|проживання (?:в|у|поруч)|жить рядом|living (?:in|near))/gu,
  ],
];
/** Car, travel, right to work, client base, place. */
export function readSimpleDemands(norm: string, begins: ReadonlySet<string>): Draft[] {
  const drafts: Draft[] = [];
  for (const [kind, pattern] of SIMPLE) {
    if (!GATES[kind].opens(begins)) continue;
    const [first] = placesOf(pattern, norm);
    if (!first) continue;
    // «Гражданство РФ или разрешение на работу» is one right.
    const to = Math.max(...placesOf(pattern, norm).map((place) => place.to));
    drafts.push({ demand: { kind, value: {} }, from: first.from, to: kind === 'right-to-work' ? to : first.to });
  }
  return drafts;
}
