import { isIn } from '../../kernel/sought.js';
import { languageOfText } from '../../candidates/domain/text-language.js';
import type { Language } from '../../vacancies/domain/localised-text.js';
import type { LawCountry } from '../../vacancies/domain/refusal-reasons.table.js';
import { refusalReason } from '../../vacancies/domain/refusal-reasons.table.js';
import type { UnlawfulDemand } from '../../vacancies/domain/unlawful-demands.js';
import { unlawfulDemandsIn } from '../../vacancies/domain/unlawful-demands.js';
import { asRequirements } from './as-requirements.js';
import { cityOf } from './city-of-text.js';
import { judgedSentences } from './clause-judgement.js';
import { criteriaColumns, inTheirColumns } from './criteria-columns.js';
import { demandsOfSentence } from './demands-of-sentence.js';
import type { PlacedDemand } from './demands-of-sentence.js';
import type { ListItem } from './list-items.js';
import { listItems } from './list-items.js';
import type { FoundRequirement, JobText, RefusedLine, SourceSentence, StatedItem } from './job-text.js';
import { GATES } from './gate.js';
import { isHurriedAdvert } from './hurried-advert.js';
import { isOfAnArticle } from './no-ability.js';
import { withoutExperiencedToo } from './experienced-too.js';
import { inKazakhLetters } from './kazakh-letters.js';
import { withListsOfWays } from './one-of-list.js';
import { occupationsOf } from './occupations-named.js';
import { STATE } from './read-language-demands.js';
import type { OfferedCurrency } from './read-offered-pay.js';
import { readOfferedPay } from './read-offered-pay.js';
import type { PlacedSentence } from './sections.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { LINE_OF_RANK, NAME_OF_A_WAY } from './headings-of-text.js';
import { placedSentences } from './sections.js';
import { sentencesOf } from './sentences.js';
import { termsAsked } from './terms-of-work.js';
import { titleOf } from './title-of.js';
import { shown, withoutMarkup } from './without-markup.js';
import { YEARS_ALONE, monthsOfBoard } from './years-alone.js';

/** Sentences at the head of a text, where the post and the pay stand. */
const HEAD_SENTENCES = 12;

/** Parts of a text in which sums are something else, unless the sentence opens with the word. */
const OF_NO_PAY: ReadonlySet<PlacedSentence['section']> = new Set(['duties', 'about', 'other']);
const OPENS_WITH_PAY =
  /^(?:з\/?п|зарплат\p{L}*|заработная плата|оклад|заробітна плата|жалақы\p{L}*|еңбекақы\p{L}*|salary|pay)\s?[:—–-]?\s/u;
/** What an amount without a sign is in. */
const COUNTRY_CURRENCIES: Readonly<Record<LawCountry, OfferedCurrency>> = {
  ru: 'RUR',
  by: 'BYR',
  ua: 'UAH',
  kz: 'KZT',
};

/** «Опыт: 3–6 лет», and not «стаж от 3 лет» of a list. */
const NAMED_BY_A_BOARD = /^[^\d]{4,30}[:—–-]/u;

const SAME_POST =
  /(?:аналогичн|подобн|аналогічн|подібн)\p{L}* (?:должност|позици|рол|посад)|similar (?:role|position)|^(?:doing )?the same(?: (?:job|work|role|thing|position))?$/u;

const OTHER_WAY = /^(?:или|либо|або|чи|немесе|or)(?: (?:же|ж|else))?:? /u;
const ONLY_OR = /^(?:или|либо|або|чи|немесе|or)[\s:.…]*$/u;
/** «Если вы работали декларантом, это тоже засчитаем» */
const WILL_DO_TOO =
  /^(?:если|якщо|if|егер|тех,? кто|anyone|those|though if) .*(?:(?:тоже|также|теж|також) (?:засчита|подойд|подход|возьм|берем|рассм|годит|зарах|підійд|візьм|розгля)|(?:will|would) (?:also )?(?:do|count)(?!\p{L})|(?:look at|consider|take) (?:that|you|them) too|also (?:very )?welcome to apply|де жарайды)/u;
const WAYS = 'ways ';
/** Ways to a post are of schools and years. */
const OF_A_WAY: ReadonlySet<string> = new Set(['education', 'experience', 'training', 'category']);

/**
 * Reads any text of a job, a vacancy, a job description, a page around one of them: requirements, duties, conditions, pay.
 *
 * Used for: profiles from texts, ranking by a text.
 * Method: the text is cut into sentences and these put under the headings they stand below; readers of one kind each take what they know from
 * a sentence; what is left in a part of the text that demands is an ability named by its words. Nothing is taken from duties and from the page.
 * Cost: linear in the text.
 *
 * @param given  at most 200,000 characters are read; the source of a page loses its tags
 */
export function readJobText(given: string): JobText {
  const text = withoutMarkup(given);
  const language = languageOfText(text);
  const columns = criteriaColumns(text);
  const written = columns?.text ?? text;
  const read = language === 'kk' ? inKazakhLetters(written) : written;
  const sentences = inTheirColumns(placedSentences(read, sentencesOf(read)), columns);
  const judged = judgedSentences(sentences);
  const title = titleOf(sentences);
  const isHurried = isHurriedAdvert(sentences);
  const country = countryOf(text, language);
  const demands: PlacedDemand[] = [];
  const refused: RefusedLine[] = [];
  let pay: PlacedPay | null = null;
  for (const [place, sentence] of sentences.entries()) {
    const forbidden =
      mayRefuse(sentence) && !isOfAnArticle(sentence.norm) ? unlawfulDemandsIn(sentence.norm, sentence.begins) : [];
    for (const demand of onceEach(forbidden)) refused.push(refusedLine(text, sentence, demand, language, country));
    if (!pay?.isSaid) pay = betterPay(pay, payIn(text, sentences, place, COUNTRY_CURRENCIES[country ?? 'ru']));
    const before = sentences[place - 1];
    const isWay = isOtherWay(sentence, before, sentences[place - 2], demands.at(-1)?.sentence);
    const isTitle = sentence === title?.sentence;
    const own =
      sentence.section === 'unwanted'
        ? []
        : demandsOfSentence(sentence, judged[place], forbidden, { isTitle, isWay, isHurried });
    if (isWay) asOtherWay(demands, own);
    demands.push(...own.map((one) => ofCountry(ofPost(one, title?.text), country)), ...yearsOfBoard(sentences, place));
  }
  const requirements: FoundRequirement[] = asRequirements(
    withRanks(withListsOfWays(sentences, withoutExperiencedToo(withoutTwice(demands, title?.sentence)))),
  ).map(({ requirement, sentence }) => ({
    ...requirement,
    sentence: sourceOf(text, sentence),
  }));
  const work = cityOf(sentences, title?.sentence ?? null);
  const job: JobText = {
    ...{ language, country, title: title?.text ?? null, requirements },
    duties: listItems(sentences, 'duties').map((item) => statedItem(text, item)),
    conditions: listItems(sentences, 'conditions').map((item) => statedItem(text, item)),
    salary: pay?.salary ?? null,
    city: work && { slug: work.city.slug, sentence: sourceOf(text, work.sentence) },
    terms: termsAsked(sentences.filter(({ section }) => section !== 'noise' && section !== 'other')),
    refused,
  };
  return text === given ? job : withoutGaps(job);
}

/** Sentences of a page whose source was pasted, as they are shown. */
function withoutGaps({ requirements, duties, conditions, salary, city, refused, ...job }: JobText): JobText {
  const clean = <One extends { readonly sentence: SourceSentence }>(one: One): One => ({
    ...one,
    sentence: { ...one.sentence, text: shown(one.sentence.text) },
  });
  return {
    ...{ ...job, requirements: requirements.map(clean), duties: duties.map(clean) },
    ...{ conditions: conditions.map(clean), salary: salary && clean(salary), city: city && clean(city) },
    refused: refused.map(clean),
  };
}

/**
 * A sentence that opens with "or", stands below a line of nothing else, or ends with saying that this will do too, is another way to what is
 * asked right before it.
 */
function isOtherWay(
  { norm }: PlacedSentence,
  before: PlacedSentence | undefined,
  earlier: PlacedSentence | undefined,
  asked: PlacedSentence | undefined,
): boolean {
  if (asked === undefined) return false;
  if (before !== undefined && ONLY_OR.test(before.norm)) return asked === earlier;
  return asked === before && (OTHER_WAY.test(norm) || isIn(WILL_DO_TOO, norm));
}

/** «Высшее образование и опыт от 2 лет; либо колледж и опыт от 5 лет»: what stands after the semicolon is another way to what stands before it. */
function asOtherWay(demands: PlacedDemand[], own: PlacedDemand[]): void {
  const before = demands.at(-1)?.sentence;
  if (before === undefined || !own.some(({ demand }) => OF_A_WAY.has(demand.kind))) return;
  const known = demands.findLast(({ sentence, route }) => sentence === before && route?.over?.startsWith(WAYS))?.route;
  const over = known?.over ?? `${WAYS}${before.start}`;
  const next = (known?.option ?? 0) + 1;
  const isMust = demands.some(({ sentence, must }) => sentence === before && must);
  for (const [option, all] of [known ? [] : demands, own].entries())
    for (const [place, one] of all.entries())
      if ((option === 1 || one.sentence === before) && one.route === null)
        all[place] = { ...one, must: one.must || isMust, route: { group: 0, option: option * next, over } };
}

/** «Junior: …», «Senior: …», "Option 1: …" one under another are alternatives: whoever has what one of them asks will do. */
function withRanks(demands: readonly PlacedDemand[]): readonly PlacedDemand[] {
  const ranks = [
    ...new Set(demands.filter(({ sentence }) => isOfRank(sentence)).map(({ sentence }) => sentence.line.index)),
  ];
  if (ranks.length < 2) return demands;
  return demands.map((one) => {
    const option = isOfRank(one.sentence) ? ranks.indexOf(one.sentence.line.index) : -1;
    return option < 0 ? one : { ...one, route: { group: 0, option, over: 'ranks' } };
  });
}

function isOfRank({ heading }: PlacedSentence): boolean {
  return heading !== null && [LINE_OF_RANK, NAME_OF_A_WAY].some((one) => one.test(`${heading.toLowerCase()}: `));
}

/** «3–6 лет» at the head of a page, with nothing beside them. */
function yearsOfBoard(sentences: readonly PlacedSentence[], place: number): PlacedDemand[] {
  const sentence = sentences[place];
  if (sentence.section !== 'free') return [];
  const lines = sentences.slice(0, HEAD_SENTENCES).map(({ norm }) => norm);
  const months = monthsOfBoard(lines, place);
  if (months === null) return [];
  return [{ demand: { kind: 'experience', value: { months, occupations: 'any' } }, must: true, route: null, sentence }];
}

/** A line of a board that gives only the years, «Опыт: 3–6 лет», and «на аналогичной должности» speak of the post itself. */
function ofPost(placed: PlacedDemand, title: string | undefined): PlacedDemand {
  const { demand, sentence } = placed;
  if (demand.kind !== 'experience' || demand.value.months === 0 || title === undefined) return placed;
  const { months, words } = demand.value;
  const post = title.replace(/\s*\([^()]*\)\s*/gu, ' ').trim();
  if (
    words === undefined
      ? !(isIn(YEARS_ALONE, sentence.norm) && NAMED_BY_A_BOARD.test(sentence.norm))
      : !SAME_POST.test(words.toLowerCase())
  )
    return placed;
  return {
    ...placed,
    demand: {
      kind: 'experience',
      value: {
        months,
        occupations: occupationsOf(post),
        words: /^doing the same|^the same/u.test(words ?? '') ? post : (words ?? post),
      },
    },
  };
}

const STATE_LANGUAGES: Readonly<Record<LawCountry, string>> = { ru: 'ru', by: 'ru', kz: 'kk', ua: 'uk' };

/** «Владение государственным языком»: which one is told by the country. */
function ofCountry(placed: PlacedDemand, country: LawCountry | null): PlacedDemand {
  const { demand } = placed;
  if (demand.kind !== 'language' || demand.value.language !== STATE) return placed;
  return {
    ...placed,
    demand: { kind: 'language', value: { ...demand.value, language: STATE_LANGUAGES[country ?? 'ru'] } },
  };
}

/** A sentence is told of each ground once. */
function onceEach(demands: readonly UnlawfulDemand[]): UnlawfulDemand[] {
  return demands.filter(({ ground }, place) => demands.findIndex((one) => one.ground === ground) === place);
}

function mayRefuse({ section }: PlacedSentence): boolean {
  return section !== 'duties' && section !== 'other' && section !== 'knowledge' && section !== 'about';
}

interface PlacedPay {
  readonly salary: NonNullable<JobText['salary']>;
  readonly isSaid: boolean;
}

/** The licence that a post alone names, «водитель категории С», is asked for where the text names none itself. */
function withoutTwice(demands: readonly PlacedDemand[], title: PlacedSentence | undefined): PlacedDemand[] {
  const licences = demands.filter(({ demand }) => demand.kind === 'licence');
  // «Водитель кат. С, Казань» is read as any sentence is.
  if (title?.norm.includes(',') || licences.every(({ sentence }) => sentence === title)) return [...demands];
  return demands.filter((one) => one.sentence !== title || one.demand.kind !== 'licence');
}

/** The first pay of a text that says it is one, else the first amount that may be. */
function betterPay(known: PlacedPay | null, found: PlacedPay | null): PlacedPay | null {
  return known === null || found?.isSaid ? found : known;
}

/** «Уровень зарплаты:» in the line above. */
const NAMES_PAY = ofOurLetters(
  /^(?:\p{L}+ )?(?:зарплат\p{L}*|заработная плата|оплата(?: труда)?|оклад|доход|заробітна плата|дохід|жалақы\p{L}*|salary|pay)\s?:$/u,
);

function payOver({ over, line }: PlacedSentence): string | null {
  return over !== null && over.line === line.index - 1 && NAMES_PAY.test(over.norm) ? over.norm.slice(0, -1) : null;
}

function payIn(
  text: string,
  sentences: readonly PlacedSentence[],
  place: number,
  usual: OfferedCurrency,
): PlacedPay | null {
  const sentence = sentences[place];
  const { heading, norm, begins, section } = sentence;
  if (
    !begins.hasFigure ||
    !(
      GATES.pay.opens(begins) ||
      heading !== null ||
      payOver(sentence) !== null ||
      /[₽₸₴$€£]|(?<!\p{L})(?:r|zar) ?\d|per annum|\d ?[кk](?!\p{L})|на руки|(?<!\p{L})(?:гросс|нетто|сделка)(?!\p{L})|до вычета|до вирахування|\d (?:в|за|на) (?:день|смену|зміну)|\d ?\+ ?(?:\d{1,2} ?)?%|\d ?p\/?h(?!\p{L})/u.test(
        norm,
      )
    )
  )
    return null;
  const named = heading?.toLowerCase() ?? payOver(sentence);
  const words = named === null ? norm : `${named}: ${norm}`;
  const next = sentences[place + 1];
  const found = readOfferedPay(words, {
    isLikely: place < HEAD_SENTENCES || section === 'conditions',
    isAtHead: place < HEAD_SENTENCES && section === 'free',
    isUnlikely: OF_NO_PAY.has(section) && !OPENS_WITH_PAY.test(norm),
    next: next?.line === sentence.line ? next.norm : '',
    usual,
  });
  return found && { salary: { ...found.pay, sentence: sourceOf(text, sentence) }, isSaid: found.isSaid };
}

function sourceOf(text: string, { start, end }: PlacedSentence): SourceSentence {
  return { start, end, text: text.slice(start, end) };
}

function statedItem(text: string, item: ListItem): StatedItem {
  return { text: item.text, sentence: sourceOf(text, item.sentence) };
}

function refusedLine(
  text: string,
  sentence: PlacedSentence,
  { ground, from, to }: UnlawfulDemand,
  language: Language,
  country: LawCountry | null,
): RefusedLine {
  const start = Math.max(sentence.plain.lastIndexOf(',', from) + 1, 0);
  const comma = sentence.plain.indexOf(',', to);
  return {
    ground,
    text: sentence.plain.slice(start, comma < 0 ? undefined : comma).trim(),
    why: refusalReason(ground, country, language),
    sentence: sourceOf(text, sentence),
  };
}

/** Signs of Russia, and of countries whose law is not known here; dollars are paid anywhere. */
const NAMES_RUSSIA =
  /₽|\bRU[BR]\b|(?<!\p{L})РФ(?!\p{L})|Росси[ийяю]|Москв|Петербург|Екатеринбург|Новосибирск|Казан[ьи]|Краснодар|Russia|Moscow|St\.? Petersburg|Yekaterinburg/u;
const ROUBLES = /руб(?<!бел\. ?руб|\p{L}руб)(?:\.|л)/u;
const OF_ELSEWHERE =
  /[€£₾₼]|\b(?:EUR|GBP|PLN|CZK|UZS|KGS|AZN|GEL|AMD|AED)\b|(?<!\p{L})(?:евро|євро)(?![\p{L}-])|(?<!\p{L})(?:злот\p{L}{2,3}|zł)(?!\p{L})|Узбекистан|Ташкент|Кыргыз|Киргиз|Бишкек|Азербайджан|Баку|Грузи[ияю]|Тбилиси|Армени[ияю]|Ереван|Герман|Берлин|Польш|Варшав|Латви|Литв|Эстони|Кипр|Дубай/u;

const NEIGHBOURS: readonly (readonly [LawCountry, RegExp])[] = [
  ['by', /Беларус/u],
  ['kz', /Казахстан/u],
];

/** The country whose law the text is under: by its money and its places, else by its language; English alone is written anywhere. */
function countryOf(text: string, language: Language): LawCountry | null {
  if (/BYN|бел\. ?руб|Минск|Гомель|Гродно|Брест|Могил[её]в|Витебск/u.test(text)) return 'by';
  if (
    /\bKZT\b|₸|тенге|теңге|\d ?тн?г(?!\p{L})|Алматы|Астана|Караганд|Қарағанды|Шымкент|Қазақстан|Almaty|Astana/u.test(
      text,
    )
  )
    return 'kz';
  if (/UAH|₴|грн|гривен|Київ|Киев|Kyiv|Львів|Львов|Одес|Харків|Дніпр|Україн|Ukraine/u.test(text)) return 'ua';
  const isOfRussia = NAMES_RUSSIA.test(text);
  const named = NEIGHBOURS.find(([, name]) => name.test(text))?.[0];
  // «Граждане РФ, Беларуси, Казахстана», «рейсы Москва — Казахстан»: a neighbour that is named beside Russia is not where the work is.
  if (named !== undefined && !isOfRussia) return named;
  if (isOfRussia || isIn(ROUBLES, text)) return 'ru';
  if (OF_ELSEWHERE.test(text)) return null;
  // Who writes English between Russian words writes for Russia.
  return COUNTRY_OF_LANGUAGE[language] ?? (/[а-яё]{3}/iu.test(text) ? 'ru' : null);
}

const COUNTRY_OF_LANGUAGE: Readonly<Record<Language, LawCountry | null>> = { ru: 'ru', uk: 'ua', kk: 'kz', en: null };
