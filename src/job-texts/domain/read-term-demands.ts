import { foundIn, isIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Beginnings } from '../../vacancies/domain/gate.js';
import { professionalCategoriesIn } from '../../vacancies/domain/professional-categories.js';
import { OR_WORDS } from './alternatives.js';
import { GATES } from './gate.js';
import type { SimpleKind } from './simple-demands.table.js';
import { SIMPLE_DEMANDS } from './simple-demands.table.js';
import type { Draft, Span } from './draft.js';
import { overlaps, placesOf } from './draft.js';
import { partsOf } from './parts-of-sentence.js';

const LICENCE =
  /(?<!\p{L})(?:(?:водительск\p{L}*|водійськ\p{L}*) (?:прав\p{L}*|удостоверени\p{L}*|посвідчен\p{L}*)|(?<!авто)права(?! категор\p{L}{1,3} [a-z]{3})(?= (?:кат|(?:на )?управл|[abcdeавсде](?!\p{L})|[бвцд]э(?!\p{L})))|вод\p{L}*\.? ?(?:удостоверени|прав)\p{L}*|(?<!\p{L})в\/у(?!\p{L})|посвідчення водія|жүргізуші куәлі\p{L}*|(?:driv(?:ing|er'?s?)|(?:full|clean|valid)(?:,? (?:full|clean|valid|current|uk|eu|us|irish|car|manual|driving|driver'?s?|or|and|(?!(?:nurs|pharm|medic|dent|veter|profess|teach|real|estate|insur|electr|plumb|pract|trade|gas|security|guard|sia|pilot|cosmet|contract|software|food|liquor|business|broker|boiler|law|legal|engineer|social|counsel|therap|radio|applic|pestic|adult|rn|lpn|cna|lvn|personal|gaming|firearm|hunting|fishing|skipper)\p{L}*)\p{L}+))?(?:,? (?:uk|eu|us|irish|car|manual|driving|driver'?s?|or|and))*) licen[cs]e|(?<=car and (?:an? )?)licen[cs]e|(?<!\p{L})(?:(?:motor|heavy|light|goods|rigid) ?vehicle(?: operator'?s?)?|van|car|truck|lorry|motor(?:cycle|bike)|vehicle|road) licen[cs]e(?! plate)|(?:водить|водишь|водите) (?:машину|авто\p{L}*)|(?:машин[уы]|авто(?:мобиль)?) (?:водить|водишь|водите)|drive(?<=(?<!\p{L})(?:must|have to|you|able to|need to) drive)(?=\s*(?:$|[,.;–—-]| and have))|category(?= [a-e]{1,2}(?!\p{L}))|категори\p{L}*(?= [«"]?[abcdeабвсде]{1,2}1?(?!\p{L}))|категорі\p{L}*(?= [«"]?[abcdeавсде]{1,2}1?(?!\p{L}))|санат\p{L}*(?= жүргізуші))/gu;
/** "Class A, Commercial Driver's License" */
const BESIDE_ITS_CLASS = /^,? ?commercial $/u;
const LETTERS = /(?<![\p{L}\p{N}])([abcdeавсде]{1,2}|[бвцд]э|(?<=категори\p{L}* [«"]?)б)1?(?![\p{L}\p{N}])/gu;
const LATIN: Readonly<Record<string, string>> = { а: 'A', б: 'B', в: 'B', с: 'C', д: 'D', е: 'E' };
/** «Права бэ»: a letter as it is said. */
const SAID: Readonly<Record<string, string>> = { бэ: 'B', вэ: 'B', цэ: 'C', дэ: 'D' };
/** «Посад категорій «А» і «Б»», «должности категории «В»»: categories of posts. */
const OF_POSTS =
  /(?:посад|должност|служб|лауазым)\p{L}*[\s,–—-]{1,3}(?:(?:державної|государственной|гражданской|цивільної) (?:\p{L}+ ){0,2})?$/u;
const POSTS_REACH = 60;

function isOfPosts(norm: string, from: number): boolean {
  return OF_POSTS.test(norm.slice(Math.max(0, from - POSTS_REACH), from));
}

/** How far from the word its letters stand. */
const LETTERS_REACH = 30;
const LETTERS_REACH_BACK = 16;

const FULL_LICENCE = /^(?:full|clean)(?:,? \p{L}+){0,6} licen/u;
const FULL_BEFORE = /(?<!\p{L})(?:full|clean)(?:,? (?:clean|uk|eu|irish|manual|valid|british))* $/u;

/** What the trade calls a lorry with a trailer, and one without. */
const BRITISH_CLASS =
  /(?<!\p{L})(?:(?:hgv|lgv)(?: licen[cs]e)?,? (?:class )?([12])(?!\d)|class ([12]) (?:hgv|lgv|licen[cs]e|entitlement))/u;

/** «Удостоверение тракториста-машиниста категории C, D», "a forklift licence (category C)": the letters are of other machines. */
const OF_A_MACHINE =
  /(?<!\p{L})(?:трактор|самоходн|самохідн|погрузчик|автопогрузчик|электропогрузчик|штабел[её]р|навантажувач|автонавантажувач|экскаватор|екскаватор|бульдозер|тиегіш|fork-?lift|fork lift|reach truck|tractor|excavator|telehandler|loader|crane)/u;
const OF_A_ROAD =
  /(?<!\p{L})(?:вод(?!ител\p{L}* (?:\p{L}+ )?(?:авто|электро)?(?:погруз|штабел|трактор)|і\p{L}* (?:авто)?(?:навантаж|трактор))|в\/у|(?<!(?:tractor|fork-?lift|crane|loader)[ -])driv|жүргізуші)/u;
const AND_APART = /\s(?:и|та|й|і|және|and|plus)\s/gu;

/** What stands beside a machine, as far as no comma and no "and" divides it from that. */
function isOfAMachine(norm: string, { at, from }: Draft): boolean {
  const place = at ?? from;
  const part = partsOf(norm).find((one) => one.from <= place && place < one.to) ?? { from: 0, to: norm.length };
  const joints = placesOf(AND_APART, norm.slice(part.from, part.to));
  const begin = joints.findLast((joint) => part.from + joint.to <= place)?.to ?? 0;
  const end = joints.find((joint) => part.from + joint.from > place)?.from ?? part.to - part.from;
  const beside = norm.slice(part.from + begin, part.from + end);
  return isIn(OF_A_MACHINE, beside) && !OF_A_ROAD.test(beside);
}

/** Categories of driving licences; one without a category where only the licence is named. */
export function readLicenceDemands(norm: string, plain: string): Draft[] {
  const drafts = licencesIn(norm, plain);
  return isIn(OF_A_MACHINE, norm) ? drafts.filter((draft) => !isOfAMachine(norm, draft)) : drafts;
}

function licencesIn(norm: string, plain: string): Draft[] {
  const drafts = lettersIn(norm, plain);
  const british = drafts.size === 0 ? foundIn(BRITISH_CLASS, norm) : null;
  if (british) {
    const category = (british[1] ?? british[2]) === '1' ? 'CE' : 'C';
    const [from, to] = [british.index, british.index + british[0].length];
    drafts.set(category, { demand: { kind: 'licence', value: { category } }, from, to });
  }
  if (drafts.size > 0) {
    const words = placesOf(LICENCE, norm);
    // «Driving licence, category B» is one demand, comma or not.
    return [...drafts.values()].map((draft) => ({
      ...draft,
      at: draft.at ?? draft.from,
      from: Math.min(draft.from, ...words.map(({ from }) => from)),
      to: Math.max(
        draft.to,
        ...words
          .filter(({ from }) => from <= draft.to + 2 || BESIDE_ITS_CLASS.test(norm.slice(draft.to, from)))
          .map(({ to }) => to),
      ),
    }));
  }
  for (const { from, to } of placesOf(LICENCE, norm)) {
    if (isOfPosts(norm, from)) continue;
    // "Full UK driving licence" is one for a car where the law of driving is English.
    if (FULL_LICENCE.test(norm.slice(from, to)) || FULL_BEFORE.test(norm.slice(Math.max(0, from - 20), from)))
      return [{ demand: { kind: 'licence', value: { category: 'B' } }, from, to }];
    const start = Math.max(0, from - (/санат|куәлі/u.test(norm.slice(from, to)) ? LETTERS_REACH_BACK : 0));
    const area = norm.slice(start, to + LETTERS_REACH);
    let found = false;
    for (const match of placesOf(LETTERS, area)) {
      // A conjunction or preposition of one letter is no category: «права и авто, в наличии», "a licence".
      const letter = match[1] ?? '';
      if (!isCategory(area, match, letter, to - start)) continue;
      found = true;
      const category = SAID[letter] ?? [...letter].map((one) => LATIN[one] ?? one.toUpperCase()).join('');
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

/** Categories in capitals beside a word of licences, whatever stands first: «В, С санаттары», «C1 licence», «права кат. B, CE». */
const LETTER = '(?:[bcdвсд]1?\\+[eе]|[eе][bcdвсд]1?|[bcdвсд]{2,3}[eе]?|[abcdeабвсде]1?[eе]?)';
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}.])[«"]?${LETTER}(?:[»"]?(?: ?[,/+&] ?| (?:и|і|й|та|або|чи|или|либо|және|немесе|and|or) | )[«"]?${LETTER}(?![\\p{L}\\p{N}]))*[»"]?(?![\\p{L}\\p{N}]|\\.(?!\\s*$))`,
  'gu',
);
/** Of «В або С» the conjunction holds letters too. */
const EACH_LETTER = new RegExp(`(?<!\\p{L})${LETTER}(?!\\p{L})`, 'gu');
const OR_BETWEEN = new RegExp(`\\s(?:${OR_WORDS})\\s`, 'u');
const WORD_BEFORE =
  /(?:(?<!\p{L})прав[ао]?|удостоверени\p{L}*|(?<!\p{L})в\/у|категори\p{L}*|категорі\p{L}*|(?<!\p{L})кат\.?|санат\p{L}*|посвідченн\p{L}*(?: водія)?|куәлі\p{L}*|licen[cs]e|category|(?<!\p{L})cat\.?)(?: \(?открыт\p{L}*)?[\s«"(:–—-]{0,3}$/u;
const WORD_AFTER =
  /^[»")\s]{0,2}(?:категори|категорі|санат|category|кат(?:\.|(?!\p{L}))|(?:driving |driver'?s? )?licen[cs]e|entitlement(?!\p{L})|правасы)/u;
const ARTICLE_BEFORE = /^a [B-E]/u;
/** «С открытой категорией», «с опытом»: a preposition. */
const OF_WITH = /^ (?:открыт|категори|опыт|стаж|действ|отметк|досвід|відкрит|чинн)/u;
/** «Категорія «Б»» without a word of driving is of posts of the state. */
const OF_DRIVING = /прав[аи]?(?!\p{L})|вод[иіїя]|посвідч|удостовер|авто|куәлі/u;
/** What Americans call a lorry with a trailer, one without, and a car. */
const AMERICAN_CLASS: Readonly<Record<string, string>> = { A: 'CE', B: 'C', C: 'B', D: 'B' };
const AMERICAN = /(?<!\p{L})(?:cdl|licenses?)(?!\p{L})/u;
const AMERICAN_BEFORE = /(?<!\p{L})(?:class|cdl)[\s«"(:–—-]{0,3}$/u;
const CDL_BEFORE = /(?<!\p{L})cdl[\s(:–—-]{0,3}$/u;
const CLASS_BEFORE = /(?<!\p{L})(?:class|code|hgv|lgv)[\s«"(:–—-]{0,3}$/u;

function lettersIn(norm: string, plain: string): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const { from: begin, to } of placesOf(RUN, norm)) {
    // "A C1 entitlement": an article is no category.
    const isArticle = ARTICLE_BEFORE.test(plain.slice(begin, to));
    const from = isArticle || (begin === 0 && /^A [B-E]/u.test(plain)) ? begin + 2 : begin;
    const written = plain.slice(from, to);
    if (
      written !== written.toUpperCase() &&
      /[a-eа-ес]/u.test(written.replace(/(?<!\p{L})(?:и|й|та|або|или|және|немесе|and|or)(?!\p{L})/gu, ''))
    )
      continue;
    // "A driving licence is needed"
    if (from === 0 && written === 'A') continue;
    const [before, after] = [norm.slice(Math.max(0, from - 40), from), norm.slice(to, to + 30)];
    const word = WORD_BEFORE.exec(before);
    const isOfClass =
      CDL_BEFORE.test(before) || (CLASS_BEFORE.test(before) && /licen[cs]e|driv|hgv|lgv|cdl/u.test(norm));
    const isAmerican = AMERICAN_BEFORE.test(before) && AMERICAN.test(norm);
    // «B+E» is nothing else.
    if (!word && !WORD_AFTER.test(after) && !isOfClass && !/^[BCD]1?\+E$/u.test(written.trim())) continue;
    // Of «B или C», "B/C1 licence" any will do.
    const isAny = isIn(OR_BETWEEN, norm.slice(from, to)) || (written.includes('/') && /licen[cs]e/u.test(norm));
    // «Специалист I категории В …»: a category of a trade has a numeral before the word.
    for (const [letters] of norm.slice(from, to).matchAll(EACH_LETTER)) {
      const latin = [...letters].map((letter) => LATIN[letter] ?? letter.toUpperCase()).join('');
      const start = word ? from - (word[0]?.length ?? 0) : from;
      if (isOfPosts(norm, start) || (letters === 'б' && /категорі/u.test(word?.[0] ?? '') && !OF_DRIVING.test(norm)))
        continue;
      const own = isAmerican ? (AMERICAN_CLASS[latin] ?? latin) : latin;
      for (const category of categoriesOf(own.replace('+', '')))
        drafts.set(category, {
          demand: { kind: 'licence', value: { category } },
          from: start,
          to: to + (WORD_AFTER.exec(after)?.[0].length ?? 0),
          // «Куәлігі (B санаты болса жақсы)»: what the brackets say is said of the category.
          at: norm.slice(start, from).includes('(') ? from : start,
          ways: isAny ? `licence ${from}` : null,
        });
    }
  }
  return drafts;
}

/** «ВС» names two, "EB" is a car with a trailer. */
function categoriesOf(latin: string): string[] {
  if (/^E[BCD]1?$/u.test(latin)) return [`${latin.slice(1)}E`];
  return /^[BCD]{2,3}E?$/u.test(latin) ? (latin.match(/[BCD]E?/gu) ?? []) : [latin];
}

function one(category: string): string {
  return /^(?:BE|CE|DE)$/.test(category) ? category : (category[0] ?? '');
}

function isCategory(area: string, { from, to }: Span, letter: string, wordEnd: number): boolean {
  // "A driving licence a plus"
  if (letter === 'a' && /^ [a-z]/u.test(area.slice(to))) return false;
  if (letter === 'с' && OF_WITH.test(area.slice(to))) return false;
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

const GRADE_APART = /(?<=(?:разряд|розряд|категори[яюи]|категорія)) ?[-–—](?= ?\d)/gu;

/** Categories, grades, classes and groups of a trade. */
export function readCategoryDemands(norm: string): Draft[] {
  // «Разряд – 3»
  return professionalCategoriesIn(norm.replace(GRADE_APART, (dash) => ':'.padEnd(dash.length)))
    .filter(({ from }) => !WORKED_AS.test(norm.slice(Math.max(0, from - WORKED_REACH), from)))
    .map(({ category, from, to }) => ({ demand: { kind: 'category', value: category }, from, to }));
}

/** «Стаж роботи за професією маляра 2 розряду не менше 6 місяців»: the lower grade is what somebody has worked as. */
const WORKED_AS =
  /(?<!\p{L})(?:стаж\p{L}*|опыт\p{L}*|досвід\p{L}*)(?: работы| роботи)? (?:за професією|за фахом|по профессии|по специальности)(?: [\p{L}-]+){1,5} $/u;
const WORKED_REACH = 90;

/** «… РФ, РБ или Казахстана» */
const COUNTRIES_AFTER =
  /^(?:\p{L}*(?:,| ?\/)? ?(?:(?:и|или|либо|та|або|чи|және|немесе|and|or|стран|країн|республики)\s)*(?:рф|рб|рк|қр|снг|еаэс|еас|днр|лнр|росси|беларус|белорус|казахстан|қазақстан|украин|україн|киргиз|кыргыз|узбекистан|таджикистан|армени|молдов|азербайджан|грузи)\p{L}*(?!\p{L}))+/u;

const WITHOUT_BEFORE = /(?<!\p{L})(?:без|without|no) $/u;

const OR_ALONE = new RegExp(`^(?: \\p{L}+){1,4} (?:${OR_WORDS})(?: \\p{L}+){1,3}[\\s.!]*$`, 'u');

/** «Проживание в Талице или готовность переехать» is one demand. */
function isOneOfTwo(norm: string, { to }: Span, last: number): boolean {
  return last > to && new RegExp(`^[^,;.]{0,30} (?:${OR_WORDS}) `, 'u').test(norm.slice(to, last));
}

/** One pattern of all the ways of a kind. */
function patternOf(kind: SimpleKind): RegExp {
  const ways = Object.values(SIMPLE_DEMANDS[kind]).flatMap((own) => own.map(sourceOf));
  return new RegExp(`(?<!\\p{L})(?:${ways.join('|')})(?!\\p{L})`, 'gu');
}

function sourceOf(phrase: string): string {
  return phrase
    .replaceAll(/\[([^\]]*?)\](?!\))/gu, (whole, inside: string) => (/[ |]/u.test(inside) ? `(?:${inside})?` : whole))
    .replaceAll(/\((?!\?)/gu, '(?:')
    .replaceAll('*', '\\p{L}*');
}

/** "You live in Figma", «живёте в соцсетях»: programs and nets are no towns. */
const NO_TOWN =
  /^ (?:your )?(?:figma|фигм\p{L}*|sketch|excel|эксел\p{L}*|notion|slack|jira|github|git|vim|photoshop|фотошоп\p{L}*|crm|1с|salesforce|hubspot|linkedin|telegram|телеграм\p{L}*|instagram|tiktok|соцсет\p{L}*|интернет\p{L}*|spreadsheets?|таблиц\p{L}*|the (?:terminal|code|details?|numbers|data)|terminal|code|data|цифр\p{L}*|ритм\p{L}*|тренд\p{L}*)(?!\p{L})/u;
const SIMPLE = (Object.keys(SIMPLE_DEMANDS) as SimpleKind[]).map((kind) => ({ kind, pattern: patternOf(kind) }));
/** «Нужны командировки, поэтому готовность к поездкам обязательна»: all places that speak of what has been found in one. */
export function placesOfKinds(norm: string, found: readonly Draft[]): Span[] {
  return SIMPLE.filter(({ kind }) => found.some(({ demand }) => demand.kind === kind)).flatMap(({ pattern }) =>
    placesOf(pattern, norm),
  );
}

/** «Гражданам СНГ поможем с патентом», «оформляем РВП»: what is done for those who have no right yet. */
const HELPS_WITH_PAPERS = ofOurLetters(
  /(?<!\p{L})(?:помо(?:гаем|жем|щь|гают)|содейств\p{L}+|допоможемо|допомагаємо|допомога|оформ(?:им|ляем|имо|люємо)|сделаем|оплатим|оплачиваем|компенсируем)(?!\p{L})[^,;.!()]{0,60}(?:патент|граждан|громадян|рвп|внж|разрешени|дозвол)|(?:патент|граждан|громадян|рвп|внж|разрешени)\p{L}*[^,;.!()]{0,40}(?<!\p{L})(?:помо(?:гаем|жем|щь|гают)|содейств\p{L}+|допоможемо|оформ(?:им|ляем)|сделаем|оплатим|за (?:наш|сч[её]т))(?!\p{L})/gu,
);

/** Car, travel, right to work, client base, place. */
export function readSimpleDemands(norm: string, begins: Beginnings): Draft[] {
  const drafts: Draft[] = [];
  for (const { kind, pattern } of SIMPLE) {
    if (!GATES[kind].opens(begins)) continue;
    const places = placesOf(pattern, norm);
    // «Без гражданства берём, но с патентом»
    const first =
      places.find(({ from }) => !WITHOUT_BEFORE.test(norm.slice(Math.max(0, from - 12), from))) ?? places[0];
    if (!first || (kind === 'place' && NO_TOWN.test(norm.slice(first.to)))) continue;
    if (kind === 'right-to-work' && placesOf(HELPS_WITH_PAPERS, norm).some((help) => overlaps(help, first))) continue;
    // «Проживание в Москве или области» goes on to the end of its part.
    const end = norm.slice(first.to).search(/[,;()]|$/u);
    // «Гражданство РФ или разрешение на работу» is one right.
    const last = Math.max(...placesOf(pattern, norm).map((place) => place.to));
    const to = last + (COUNTRIES_AFTER.exec(norm.slice(last))?.[0].length ?? 0);
    drafts.push({
      demand: { kind, value: {} },
      from: first.from,
      to:
        kind === 'right-to-work' || isOneOfTwo(norm, first, last)
          ? to
          : kind === 'place' && isIn(OR_ALONE, norm.slice(first.to, first.to + end))
            ? first.to + end
            : first.to,
    });
  }
  return drafts;
}
