import { isIn, replacedIn } from '../../kernel/sought.js';
import { rememberWords, WORD_LETTERS_MAX } from './memo.js';
import { stemKazakh, stem } from './stems.js';
import type { Token } from './tokens.js';
import { tokenise } from './tokens.js';
import { PAIRS } from './paired-words.table.js';
import { TRADE_WORDS } from './trade-words.table.js';
import { WORK_WORDS } from './work-words.table.js';

/** Beginnings of words that stand in every text of a job and tell nothing of its trade. */
const EVERYWHERE =
  /^(?:знан|знат|знае|знающ|умен|уме[её]|умет|умею|навык|владе|наличи|имеет|имею|иметь|имеющ|опыт|стаж|работ(?!оспособн)|уверен|хорош|отличн|базов|глубок|свободн|понима|основ|обязат|желат|приветств|необходим|нужн|требу|важн|будет|будут|плюс|преимущ|минимальн|готовн|готовы|способн|возможн|соответств|действующ|практическ|уровн|высок|различн|данн|котор|свое|наши|ваши|больш|более|менее|должн|пользовател|програм(?!м?(?:ист|ир|іст|ув))|бағдарлама(?!ш|л)|област|сфер|качеств|аналогичн|специалист|спеціаліст|сотрудник|наявн|вмінн|знанн|володі|досвід|роб[оиі]т|впевнен|розумін|бажан|бажано|потрібн|переваг|рівен|рівн|років|білу|білім|дағды|тәжірибе|жұмыс|меңгер|істей|істеу|болу|қажет|керек|міндет|артықшыл|оформл|график|услови|компани|предприят|организац|человек|людей|knowledge|experienc|requir|prefer|essenti|understand|proficien|advantag|abilit)/u;
/** Whole words of that kind, whose beginnings other words have too. */
const EVERYWHERE_WHOLE =
  /^(?:год|года|лет|мес|наш|ваш|свой|весь|всех|быть|есть|может|также|хотя|друг|любой|любые|рік|року|рока|обов'язково|обовязково|вміти|жыл|бар|тиіс|білі|знаєте|know|skills?|able|works?|working|willing(?:ness)?|good|strong|excellent|solid|basic|hands|proven|well|versed|skilled|adept|least|minimum|years?|months?|must|should|plus|desir(?:ed|able)|needs?|will|have|has|with|using|use|great|similar|roles?|positions?|valid|current|holds?|other|etc|levels?|полный|часть|частичн|медленнее|быстрее|повільніше|швидше)$/u;
const FUNCTION_WORD =
  /^(?:и|в|во|с|со|на|по|от|до|для|за|из|не|при|о|об|у|к|ко|а|но|или|либо|то|как|что|это|их|его|ее|же|бы|мы|вы|ты|та|й|і|з|із|зі|що|як|до|від|або|чи|для|під|ми|ви|мен|және|немесе|бен|пен|үшін|бойынша|бір|осы|ол|біз|сіз|the|a|an|of|in|on|at|to|for|and|or|as|is|are|be|by|from|we|you|our|your|it|this|that|not|no|if|who|all|any)$/u;

const FORMS_REMEMBERED = 60_000;
const stems = rememberWords((form: string) => computeStem(form), FORMS_REMEMBERED);

/** One stem for a word whatever its language; near forms of Slavic words fall together. */
export function tellingStem(form: string): string {
  return form.length > WORD_LETTERS_MAX ? form.slice(0, WORD_LETTERS_MAX) : stems(form);
}

/** Engineers of these write programs. */
const OF_PROGRAMS =
  /(?<!\p{L})(?:software|web|full[- ]?stack|front[- ]?end|back[- ]?end|mobile|react|python|java|node(?:\.?js)?|javascript|typescript|golang|ios|android|\.net) $/iu;
/** Of programs these are the trade itself. */
const MAKING = new Set(['engineer', 'engineers', 'development']);
const IN_PAIRS = new Set([...MAKING, ...PAIRS.flatMap(([first, second]) => [first, second])]);
const PAIR_CHARACTERS = 14;
const CHIEF = 'шеф';
/** A nurse, unless she is the one who keeps the linen. */
const SISTER = 'сестр';
const COOK = '=cook';
/** «Права категории B», «есть права»: a licence, unless they are «трудового права», «основы права». */
const RIGHTS = 'права';
const OF_LAW = /(?:ого|ние|ния|нию|ний|основ\p{L}*|норм\p{L}*|област\p{L}|сфер\p{L}|знання|знань)\s$/iu;
const LAW_CHARACTERS = 14;
/** A document of two words that everybody shortens in another way. */
const MEDICAL_BOOK = /(?:личн\p{L}* |особист\p{L}* )?(?:мед|сан)\p{L}*\.? ?книж\p{L}*/giu;

/** Everybody has one of these by its name: Git. */
const VERSION_CONTROL =
  /(?<!\p{L})(?:(?:source|version)[ -]control(?: systems?)?|(?:систем\p{L}* )?(?:контрол\p{L}|управлени\p{L}|керуванн\p{L}) (?:версий|версиями|версій|версіями)|vcs)(?!\p{L})/giu;

/** The first of the two words says nothing that the name of the trade does not. */
const NURSE_IN_TWO_WORDS =
  /(?<!\p{L})(?:медицинск|медичн)\p{L}* сестр\p{L}*|(?<!\p{L})сестр\p{L}* (?:медицинск|медичн)\p{L}*/giu;

/** Who drives a forklift is no driver of cars or lorries: the machine alone names the trade. */
const DRIVER_OF_FORKLIFT =
  /(?<!\p{L})(?:водител|водій|водія|машинист|машиніст)\p{L}* (?=погрузчик|навантажувач|штабел|ричтрак)|(?<=forklift|reach[ -]truck)s? (?:driver|operator)s?(?!\p{L})/giu;
/** «−20 °C»: how cold it is where the work is done, and no letter of a licence or a vitamin. */
const OF_DEGREES = /^\s?[°º]\s?[CСF](?!\p{L})/iu;
const DEGREES_BEFORE = /[°º]\s?$/u;
const BELOW_ZERO = /(?:[-−–]\s?|минус |мінус |minus )$/iu;
const DEGREE_CHARACTERS = 6;

const NAMED_OTHERWISE: readonly (readonly [pattern: RegExp, name: string])[] = [
  [MEDICAL_BOOK, 'медкнижка'],
  [NURSE_IN_TWO_WORDS, 'медсестра'],
  [VERSION_CONTROL, 'git'],
  [DRIVER_OF_FORKLIFT, ''],
];

/** The stems of the words of a text that tell something, each once, in order. */
export function tellingStems(text: string): string[] {
  const found = new Set<string>();
  const words = NAMED_OTHERWISE.reduce((all, [pattern, name]) => replacedIn(pattern, all, name), text);
  for (const token of tokenise(words)) if (tellsInText(token, words)) found.add(stemInText(token, words));
  return [...found];
}

/** True for a word that a demand can be told by where it stands: the letter of «20 °C» is none. */
export function tellsInText({ form, start }: Token, text: string): boolean {
  if (isIt(form, text, start)) return true;
  return tells(form) && !(form.length === 1 && DEGREES_BEFORE.test(text.slice(Math.max(0, start - 2), start)));
}

/** «Опыт в IT»: the branch in capitals, and no pronoun. */
function isIt(form: string, text: string, start: number): boolean {
  return IT_FORM.test(form) && IT_WRITTEN.test(text.slice(start, start + 2));
}

const IT_FORM = /^(?:it|ит|іт)$/u;
const IT_WRITTEN = /^(?:IT|ИТ|ІТ)$/u;
/** The name of that branch. */
export const IT = '~it';

/** The stem of a word where it stands: «шеф-редактор» is the first of editors and no cook, «шеф» alone and «су-шеф» are. */
export function stemInText({ form, start, end }: Token, text: string): string {
  if (/^\d+$/u.test(form) && OF_DEGREES.test(text.slice(end, end + DEGREE_CHARACTERS)))
    return BELOW_ZERO.test(text.slice(Math.max(0, start - DEGREE_CHARACTERS), start)) ? '~frost' : form;
  if (isIt(form, text, start)) return IT;
  const inTwoWords = ofTwoWords(form, text, start, end);
  if (inTwoWords !== null) return inTwoWords;
  if (form === RIGHTS && !OF_LAW.test(text.slice(Math.max(0, start - LAW_CHARACTERS), start))) return RIGHTS;
  if (form.startsWith(SISTER) && /^\s?-\s?(?:хозя|господ)/iu.test(text.slice(end, end + 8))) return SISTER;
  if (!form.startsWith(CHIEF)) return tellingStem(form);
  if (/су-$/iu.test(text.slice(Math.max(0, start - 3), start))) return COOK;
  return form === CHIEF && /^-\p{L}/u.test(text.slice(end, end + 2)) ? CHIEF : tellingStem(form);
}

/** What a word is only beside its neighbour: "front-end" is no front desk, P&L no two letters, a "software engineer" writes programs. */
function ofTwoWords(form: string, text: string, start: number, end: number): string | null {
  if (!IN_PAIRS.has(form)) return null;
  if (MAKING.has(form))
    return OF_PROGRAMS.test(text.slice(Math.max(0, start - PAIR_CHARACTERS), start)) ? '=developer' : null;
  for (const [first, second, name, ofSecond] of PAIRS) {
    if (form === first && followed(text, end) === second) return name;
    if (form === second && preceded(text, start) === first) return ofSecond ?? name;
  }
  return null;
}

function followed(text: string, end: number): string | undefined {
  return /^[-\s&/]{1,3}(\p{L}+)/iu.exec(text.slice(end, end + PAIR_CHARACTERS))?.[1]?.toLowerCase();
}

function preceded(text: string, start: number): string | undefined {
  return /(\p{L}+)[-\s&/]{1,3}$/iu.exec(text.slice(Math.max(0, start - PAIR_CHARACTERS), start))?.[1]?.toLowerCase();
}

/** True for a word that a demand can be told by. */
export const tells = rememberWords(computeTells, FORMS_REMEMBERED, WORD_LETTERS_MAX);

function computeTells(form: string): boolean {
  if (FUNCTION_WORD.test(form) || EVERYWHERE.test(form) || EVERYWHERE_WHOLE.test(form)) return false;
  return form.length >= 2 || /^[a-zс]$/u.test(form);
}

/** Trades that say little without the words beside them: «менеджер», «инженер», «оператор». */
const GENERIC_TRADE =
  /^(?:=(?:engineer|manager|head)|оператор|техник|технік|мастер|майст|администр|адміністр|координа|консульт|эксперт|експерт|operat|technic|administr|coordin|consult|expert)/u;
/** Named beside trades and no trade. */
const BESIDE_TRADES = /^=(?:client|school|hospital|wage|drawings|licence|medical-book|sales)$/u;
const TRADE_WEIGHT = 2;
const GENERIC_WEIGHT = 0.5;

/** True for the stem of the name of a trade. */
export function isTrade(stem: string): boolean {
  return stem.startsWith('=') && !isIn(BESIDE_TRADES, stem);
}

/** How much a word tells of a post beside the other words of its title. */
export function tradeWeight(stem: string): number {
  if (GENERIC_TRADE.test(stem)) return GENERIC_WEIGHT;
  return stem.startsWith('=') ? TRADE_WEIGHT : 1;
}

/** By their first letters, since every new word is looked up. */
const TRADES = new Map<string, (readonly [beginning: string, name: string])[]>();
for (const [name, beginnings] of [...TRADE_WORDS, ...WORK_WORDS])
  for (const beginning of beginnings) {
    const key = beginning.slice(0, 2);
    TRADES.set(key, [...(TRADES.get(key) ?? []), [beginning, name]]);
  }
/** So much more than a beginning of the table a word may have: an ending, not another word. */
const ENDING_LETTERS_MAX = 7;
const LONG_BEGINNING = 6;
const KAZAKH_LETTER = /[әғқңөұүһ]/u;
const UKRAINIAN_LETTER = /[їєґ]/u;
const LATIN = /^[a-z0-9]/u;

/** Adjectives and participles of things have longer endings than names of trades: «таргетированной». */
function endingMax(name: string, beginning: string): number {
  if (beginning.length < 4) return 0;
  return name.startsWith('~') && beginning.length >= LONG_BEGINNING ? ENDING_LETTERS_MAX + 3 : ENDING_LETTERS_MAX;
}

function tradeOf(form: string): string | null {
  for (const [beginning, name] of TRADES.get(form.slice(0, 2)) ?? []) {
    const left = form.length - beginning.length;
    // Short names take no long endings: «кок» is a cook, «кокс» is not.
    if (left >= 0 && left <= endingMax(name, beginning) && form.startsWith(beginning)) return name;
  }
  return null;
}

function computeStem(form: string): string {
  const trade = tradeOf(form);
  if (trade !== null) return trade;
  if (LATIN.test(form)) return stem(form, 'en');
  if (KAZAKH_LETTER.test(form)) return stemKazakh(form);
  const russian = stem(form, UKRAINIAN_LETTER.test(form) || form.includes('і') ? 'uk' : 'ru');
  // Russian makes nouns of verbs and adjectives of nouns; the beginning stays: «сварщик», «сварка», «сварочный».
  return russian.length > 9 ? russian.slice(0, 9) : russian;
}
