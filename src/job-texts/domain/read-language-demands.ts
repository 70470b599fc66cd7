import { isIn } from '../../kernel/sought.js';
import type { LanguageLevel } from '../../job-boards/domain/resume.js';
import { LEVEL_LEXICON, NAME_LEXICON, languageRank } from '../../scoring/domain/read-languages.js';
import { tokenise } from '../../vacancies/domain/tokens.js';
import { anyLanguage } from './any-of-a-kind.js';
import type { Draft } from './draft.js';
import { placesOf } from './draft.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';

const CODES: ReadonlySet<string> = new Set([
  'en',
  'eng',
  'ru',
  'uk',
  'kk',
  'de',
  'fr',
  'es',
  'zh',
  'tr',
  'it',
  'be',
  'pl',
  'англ',
]);
/** «Гражданство Казахстана» names a country. */
const COUNTRY = /^(?:казахстан|қазақстан|kazakhstan)/u;
/** That of the country of the text, which the sentence does not name. */
export const STATE = 'state';
const STATE_LANGUAGE: readonly (readonly [RegExp, string])[] = [
  [/державн\p{L}*(?: (?:та|і|й) \p{L}+)? мов\p{L}*/gu, 'uk'],
  [/государственн\p{L}* язык\p{L}* (?:российской федерации|рф(?!\p{L}))/gu, 'ru'],
  [/государственн\p{L}* язык\p{L}* (?:республики казахстан|рк(?!\p{L}))/gu, 'kk'],
  [/государственн\p{L}* язык\p{L}*(?! (?:российской|рф|республики казахстан|рк)(?!\p{L}))/gu, STATE],
  [/мемлекеттік(?: (?:және|мен) \p{L}+)? тіл\p{L}*/gu, 'kk'],
];
const KNOWING = ofOurLetters(
  /язык|мов[аиоіу]|тіл|language|speak|владе|володі|level|рівень|рівня|уровень|уровн|деңгей|знани|знанн|білу|меңгер|fluent|knowledge|command|native|түсін|говор(?:ишь|ите|ить|ящ)|розмовля|сөйле|written and spoken|verbal|read|чтени|чита/u,
);
/** It says that it speaks of one, or how well it must be known. */
export const NAMES_LANGUAGE = /(?<!\p{L})(?:язык|мов[аиоіу]|англ|language)|тіл|(?<!\p{L})[abcавс][12](?![\p{L}\d])/u;
/** Teaching or selling a language, or a paper to teach it, is another thing than knowing it. */
const LANGUAGE_TAUGHT = ofOurLetters(
  /курс|корпоративн\p{L}* английск|обучени\p{L}* английск|уроки|занят|репетит|classes|lessons|courses|(?:certificat\p{L}{1,4}|licen[cs]\p{L}{1,3}|certified|qualified) (?:in|to teach) \p{L}/u,
);

/** … unless it says how well it has to be known: «английский не ниже B2 — читать курс иностранным студентам». */
const HOW_WELL =
  /(?<![\p{L}\d])[abcавс][12](?![\p{L}\d])|владе|володі|знани|знанн|fluent|intermediate|advanced|свободн|вільн/u;
/** "GCSE English and maths" are subjects of a school. */
const SCHOOL_SUBJECT =
  /(?<!\p{L})(?:gcses?|a-?levels?|functional skills|егэ|огэ|зно|нмт|ұбт|leaving cert\p{L}*)(?!\p{L})/u;
/** Somebody speaks of himself: «Я плохо говорю по-английски». */
const OF_THE_WRITER =
  /(?:^|[\s,])(?:я|i) (?:(?:\p{L}+ ){0,2})(?:говорю|знаю|владею|понимаю|розмовляю|володію|speak|know)(?!\p{L})/u;
/** "If English isn't your first language" */
const NOT_THE_FIRST = /(?:isn't|is not|not) (?:your|their|his|her) (?:first|native|mother)/u;
/** «Crew mix Ukrainian / Filipino»: people, and what they speak nobody says. */
const PEOPLE_BEFORE = /(?<!\p{L})(?:crew|team|mix|nationality|flag|desk)(?: of| mix|:| is)* $/u;

/** «Российской Федерации», «русской кухни»: what follows says that no language is meant. */
const OF_NO_LANGUAGE =
  /^(?:культур|истор|істор|вишив|вышив|мод[аыу]|традиц|компан|прибор|приборы|оборудован|обладнан|технолог|товар|бренд|автор|област|сад|клиент|клієнт|партнер|покупат|покупц|поставщ|постачаль|завод|граждан|громадян|паспорт|город|міст|аудитор|коллег|колег|команд|офис|офіс|налогов|федерац|законодат|законодав|кухн|маникюр|манікюр|mani(?:cure|s)?(?!\p{L})|рын|ринк|стандарт|республик|республік|бухгалтер|налог|податк|литератур|літератур|cuisine|market|law|tax(?:es|ation)?(?!\p{L})|labou?r(?!\p{L})|payroll|regulat|gaap|compan(?:y|ies)|firms?(?!\p{L})|legislation|econom|manufactur|brands?(?!\p{L})|desk|office|branch|subsidiary|customers?|clients?|team|passport|citizen|licen[cs]e|heavy|food|school|names?(?!\p{L})|названи|alphabet|americ|danc)/u;

/** «Українсько-естонський продукт»: a part of a longer word; «қазақша-орысша» are two. */
const GOES_ON = /^[-–—](?!speak|level|lang)\p{L}/u;
const GOES_BEFORE = /(?<!(?<!\p{L})по)(?<=\p{L})[-–—]$/u;
const NEVER = /(?!)/u;
/** «Работать с болгаркой» */
const A_GRINDER = /^болгарк(?:а|и|е|ой|у|ою|ами)$/u;
/** «Паспорт болгарский» */
const OF_A_PASSPORT = /(?<!\p{L})(?:паспорт\p{L}{0,3}|passport|гражданств\p{L}|громадянств\p{L})[ :–—-]+$/u;

/** «Орысша команданы түсінсін»: an adverb is of no thing. */
const SAID_SO = /(?:ша|ше)$/u;
/** "Knowledge of Belarusian tax law; Polish one is a bonus": a thing that was named before. */
const ONE_OF_BEFORE = /^ ones? (?:is|are|would|will)(?!\p{L})/u;
/** «Русской, паназиатской и европейской кухонь»: what a cook knows is of many lands, told one after another. */
const OF_A_KITCHEN = /^(?:кух(?:н|он)|cuisine|dish|блюд|страв|тағам)/u;
const OF_A_LAND = /(?:ой|ей|ая|ую|ий|ый|ых|их|ої|ька|ську|ькі|ьких|an|ese|ish|ic)$|^(?:и|та|й|або|или|либо|and|or)$/u;

/**
 * … also after others of its kind: «русской и кавказской кухни».
 *
 * @param isLast  a comma stands after it: "basic Kazakh, food hygiene certificate"
 */
function isOfAThing(after: readonly string[], isLast: boolean): boolean {
  const [next = '', other = '', thing = ''] = after;
  return (
    (!isLast && OF_NO_LANGUAGE.test(next)) ||
    (/^(?:и|та|й|або|или|and|or)$/u.test(next) && other.length > 0 && OF_NO_LANGUAGE.test(thing)) ||
    OF_A_KITCHEN.test(after.find((form) => !OF_A_LAND.test(form)) ?? '')
  );
}

/** «Бригадири розмовляють українською»: what those speak whom one works with; «людей, які розмовляють …» are sought. */
const SPOKEN_BY_OTHERS =
  /(?<=\p{L}{4} )(?<!(?<!\p{L})(?:як|котор|кто|хто|що|что|люд|who)\p{L}{0,3} )(?:розмовляють|спілкуються|говорять|говорят|общаются|разговаривают)(?: \p{L}+){0,2} $/u;
/** «Розмовляють українською» tells that it is spoken, and not how well. */
const SPEAKS = /^(?:розмовля|разговарива|говор)/u;
/** «Spoken English», «таза сөйлейтін», «түсінетін»: how somebody speaks it. */
const SPOKEN: readonly (readonly [LanguageLevel, RegExp])[] = [
  ['b1', /(?<!(?:written|and|or|&),? )(?<!\p{L})spoken(?= \p{L}{4,}(?:sh|an|se|ch|ian))/gu],
  ['c1', /(?<!\p{L})fluency(?= (?:in|with) )/gu],
  ['c1', /(?<=[–—:-] ?)free(?=\s*(?:$|[,.;]))/gu],
  ['c1', /(?<!\p{L})таза (?:сөйле|біл)\p{L}*/gu],
  ['a2', /(?<!\p{L})түсін(?:е|у|сін)\p{L}*/gu],
];
/** «Англ. яз.», «нем. мова»: cut short, and beside the word a language. */
const CUT_NAME =
  /(?<!\p{L})(англ|нем|нім|фр|франц|исп|ісп|кит|польск|польськ|укр|рус|каз|тур|итал)\p{L}{0,2}\. ?(?:яз|мов)/gu;
/** «Англ разговорный», «знание вин, англ B1» */
const ENGLISH_CUT =
  /(?<!\p{L})англ(?=\.? (?:разговорн|свободн|базов|читать|чтение|хорош|на уровне|не ниже|(?:от )?[abc][12](?!\p{L})|(?:pre-?)?int(?:ermediate)?(?!\p{L})|elementary|upper|advanced|будет|желат|обяз|[–—-] )|\.?\s*(?:[,;!)]|\.?$))/gu;
/** «Каз/рус/англ» */
const ENGLISH_AMONG =
  /(?<=(?<!\p{L})(?:рус|каз|укр|қаз|нем)\p{L}{0,8}\.? ?[/,+] ?)англ(?!\p{L})|(?<!\p{L})англ(?=\.? ?[/,+] ?(?:рус|каз|укр|нем|қаз))/gu;
const CUT_NAMES: Readonly<Record<string, string>> = {
  ...{ англ: 'en', нем: 'de', нім: 'de', фр: 'fr', франц: 'fr', исп: 'es', ісп: 'es', кит: 'zh', польск: 'pl' },
  ...{ польськ: 'pl', укр: 'uk', рус: 'ru', каз: 'kk', тур: 'tr', итал: 'it' },
};
/** Words of praise say of no level that it is enough, and a little of it is any. */
const PRAISE: ReadonlySet<string> = new Set([
  'good',
  'хорошо',
  'хороший',
  'жақсы',
  'bilingual',
  'немного',
  'чуть',
  'трохи',
  'аздап',
  'little',
]);
/** «Native or fluent», «B1–B2»: the lower of two will do. */
const EITHER_LEVEL =
  /^\s*(?:(?:,? ?(?:или|либо|або|чи|немесе|or)|[/–—-])\s?)(?:(?:на |at )?(?:уровне|рівні|level) )?$/u;
/** "The working language" is no level. */
const OF_WORKING = /^ language/u;
const JOINT = /\s(?:и|та|й|және|and|&|или|либо|або|чи|немесе|or)\s|,|;/u;

/** «Conversational Spanish, French or Polish»: of a list of which one will do the level before it is said of each. */
const OR_OR_COMMA = /^\s*(?:,|,? ?(?:или|либо|або|чи|немесе|or))\s*$/u;
const HAS_OR = /\s(?:или|либо|або|чи|немесе|or)\s/u;
const ONLY_A_JOINT = /^\s*(?:,|,? ?(?:и|та|й|және|and|&))\s*$/u;

/** «С китайскими и турецкими партнерами»: those who speak it. */
const OF_SEVERAL_PEOPLE = /(?:скими|ських|ских|ськими|ские|ські)$/u;
const NAMES_LANGUAGES = /язык|мов(?:и|ами|ах)|языками/u;

type Place = Readonly<Record<'from' | 'to', number>>;

/** «Знание», "also" may stand before the names. */
const LEAD_CHARACTERS_MAX = 10;
const IS_WANTED =
  /^[\s,–—-]*(?:is |are |would be |will be |будет |будут |буде |будуть )?(?:an? )?(?:\p{L}+ )?(?:advantage|asset|plus|bonus|required|preferred|desirable|must|welcome|helps?(?!\p{L})|обрадует|порадует|порадує|потішить|useful|nice|handy|плюс|преимуществ|желател|приветств|обязател|перевага|бажан|віта[єю]т|обов'?язков|артықшылық|міндетті)/u;

/** A sentence that names more is a list of something else. */
const LANGUAGES_MAX = 8;

/** Languages with their levels. */
export function readLanguageDemands(norm: string, isListed: boolean): Draft[] {
  if ((isIn(LANGUAGE_TAUGHT, norm) && !HOW_WELL.test(norm)) || isIn(SCHOOL_SUBJECT, norm)) return [];
  if (isIn(OF_THE_WRITER, norm) || isIn(NOT_THE_FIRST, norm)) return [];
  const tokens = tokenise(norm);
  const names = namesIn(norm, tokens);
  const languages = new Set(names.map(({ id }) => id));
  if (names.length === 0 || languages.size > LANGUAGES_MAX) return [];
  const levels = levelsIn(norm, tokens);
  // Outside a list of demands the name of a language is one only beside a word of knowing or a level.
  if (!isListed && levels.length === 0 && !KNOWING.test(norm) && !isOnlyWanted(norm, names)) return [];
  const drafts = new Map<string, Draft>();
  for (const name of names.sort((a, b) => a.from - b.from)) {
    const clause = {
      from: Math.max(0, norm.lastIndexOf(',', name.from)),
      to: (norm.indexOf(',', name.to) + norm.length + 1) % (norm.length + 1) || norm.length,
    };
    const beside = names.filter(({ from, to }) => from >= clause.from && to <= clause.to);
    const around = levels.filter(({ from }) =>
      languages.size === 1
        ? isBeside(norm, from, name, clause)
        : from >= clause.from && from <= clause.to && !isOfAnother(norm, from, name, beside),
    );
    // "Fluent English and German B2": a level of its own goes before that of the other name.
    const own = around.filter((one) => !beside.some((other) => other !== name && isBetween(other, one, name)));
    const near = own.length > 0 ? own : around;
    const level = levelOf(norm, near);
    const to = Math.max(name.to, ...near.map((one) => one.to));
    const from = Math.min(name.from, ...near.map((one) => one.from));
    // «Қазақ тілінде жазасыз, сондықтан қазақшаңыз еркін болуы тиіс»: how well is said beside the second name.
    const known = drafts.get(name.id)?.demand;
    if (known === undefined || (level !== null && known.kind === 'language' && known.value.level === null))
      drafts.set(name.id, {
        demand: { kind: 'language', value: { language: name.id, level } },
        from,
        to,
        at: name.from,
      });
  }
  return anyLanguage(norm, withSharedLevel(norm, [...drafts.values()]));
}

interface NamedLanguage extends Place {
  readonly id: string;
}

/** The languages that a sentence names, less what is of a country, a people or a thing. */
function namesIn(norm: string, tokens: ReturnType<typeof tokenise>): NamedLanguage[] {
  const names: NamedLanguage[] = NAME_LEXICON.match(tokens)
    .filter(({ first, last }) => {
      const form = tokens[first]?.form ?? '';
      // «Вся документация на нём»
      const isPronoun = form === 'нем' && /^(?:на|о|в|при|по)$/u.test(tokens[first - 1]?.form ?? '');
      return (
        !isPronoun &&
        !(OF_SEVERAL_PEOPLE.test(form) && !NAMES_LANGUAGES.test(norm)) &&
        !CODES.has(form) &&
        !A_GRINDER.test(form) &&
        !COUNTRY.test(form) &&
        // «Українсько-естонський продукт», "translator German–English"
        !(SAID_SO.test(form) ? NEVER : GOES_ON).test(norm.slice(tokens[last]?.end ?? 0)) &&
        !(SAID_SO.test(form) ? NEVER : GOES_BEFORE).test(norm.slice(0, tokens[first]?.start ?? 0)) &&
        !ONE_OF_BEFORE.test(norm.slice(tokens[last]?.end ?? 0)) &&
        !OF_A_PASSPORT.test(norm.slice(0, tokens[first]?.start ?? 0)) &&
        !PEOPLE_BEFORE.test(norm.slice(0, tokens[first]?.start ?? 0)) &&
        !SPOKEN_BY_OTHERS.test(norm.slice(0, tokens[first]?.start ?? 0)) &&
        (SAID_SO.test(form) ||
          !isOfAThing(
            tokens.slice(last + 1, last + 8).map((token) => token.form),
            /^\s*[,;]/u.test(norm.slice(tokens[last]?.end ?? 0)),
          ))
      );
    })
    .map(({ id, first, last }) => ({ id, from: tokens[first]?.start ?? 0, to: tokens[last]?.end ?? 0 }));
  for (const [pattern, id] of STATE_LANGUAGE)
    for (const { from, to } of placesOf(pattern, norm)) names.push({ id, from, to });
  for (const match of placesOf(CUT_NAME, norm)) {
    const id = CUT_NAMES[match[1] ?? ''];
    if (id !== undefined && names.every((one) => one.id !== id)) names.push({ id, from: match.from, to: match.to });
  }
  const [english] = names.some(({ id }) => id === 'en')
    ? []
    : [...(names.length === 0 ? [] : placesOf(ENGLISH_AMONG, norm)), ...placesOf(ENGLISH_CUT, norm)];
  if (english) names.push({ id: 'en', from: english.from, to: english.to });
  return names;
}

interface StatedLevel extends Place {
  readonly level: LanguageLevel;
}

function isBetween(place: Place, one: Place, other: Place): boolean {
  return place.from > Math.min(one.from, other.from) && place.to < Math.max(one.to, other.to);
}

const CODE = /^[abcавс][12](?![\p{L}\d])/u;

/** The highest of the levels that are said of a language; of two that are joined by "or" the lower. "Excellent English (B2+)": a code says it exactly. */
function levelOf(norm: string, stated: readonly StatedLevel[]): LanguageLevel | null {
  const coded = stated.filter(({ from }) => CODE.test(norm.slice(from)));
  const inOrder = [...(coded.length > 0 ? coded : stated)].sort((a, b) => a.from - b.from);
  let best: LanguageLevel | null = null;
  for (const [place, { level, from }] of inOrder.entries()) {
    const before = inOrder[place - 1];
    const isEither = before !== undefined && EITHER_LEVEL.test(norm.slice(before.to, from));
    if (best === null || languageRank(level) > languageRank(best) !== isEither) best = level;
  }
  return best;
}

/** «Вільного читання документації», «свободно читать»: who reads with ease may not yet speak so. */
const OF_READING = /^ (?:читанн|читати|читаєте|читаєш|чтени|читать)/u;

/** The levels that a sentence names, by code or in words. */
function levelsIn(norm: string, tokens: ReturnType<typeof tokenise>): StatedLevel[] {
  const marks = LEVEL_LEXICON.match(tokens).filter(({ id }) => id !== 'level-stated');
  const levels: StatedLevel[] = marks
    // «Қазақ тілі – жақсы болар еді» says that it would be good, and not how well.
    .filter(({ last }) => !/^[\s–—-]*болар(?!\p{L})/u.test(norm.slice(tokens[last]?.end ?? 0)))
    // «Pre-Intermediate» holds the name of another level.
    .filter(
      ({ first, last }) =>
        !SPEAKS.test(tokens[first]?.form ?? '') && !OF_WORKING.test(norm.slice(tokens[last]?.end ?? 0)),
    )
    .filter(({ first, last }) => first !== last || !PRAISE.has(tokens[first]?.form ?? ''))
    .filter((one) => !marks.some((other) => other.last - other.first > one.last - one.first && one.last === other.last))
    .map(({ id, first, last }) => ({
      level: OF_READING.test(norm.slice(tokens[last]?.end ?? 0)) ? 'b1' : (id.slice('level-'.length) as LanguageLevel),
      from: tokens[first]?.start ?? 0,
      to: tokens[last]?.end ?? 0,
    }));
  for (const [level, pattern] of SPOKEN)
    for (const { from, to } of placesOf(pattern, norm)) levels.push({ level, from, to });
  return levels;
}

/** «Украинский или польский приветствуется», "Turkish would be an advantage": nothing but the names and how much they are wanted. */
function isOnlyWanted(norm: string, names: readonly Place[]): boolean {
  const first = Math.min(...names.map(({ from }) => from));
  const last = Math.max(...names.map(({ to }) => to));
  return first <= LEAD_CHARACTERS_MAX && IS_WANTED.test(norm.slice(last));
}

/** «Английский, уровень не ниже B1»: a level beyond a comma belongs to the language if nothing else stands between. */
const LEVEL_AFTER =
  /^[\s,:(–—-]*(?:(?:so|we|you|expect|need|ask|for|нам|нужен|нужно|потрібен|потрібно|хотим|ждем|чекаємо|поэтому|тому|не|ниже|нижче|уровень|уровня|рівень|рівня|level|at|least|minimum|от|від|язык|языка|мова|мови|тілі|знание|желательно|бажано|desirable|preferred|on|на|деңгейі|кемінде|конечно|разумеется|естественно|звісно|звичайно|зрозуміло|әрине|of course)[\s,:(–—-]+)*$/u;

/** «Английский, достаточный для чтения документации (B1)»: a code is of the only language that is named. */
const BY_CODE = /^(?:[abcавс][12](?![\p{L}\d])|(?:(?:upper|pre)-?)?int(?:ermediate)?(?!\p{L})|elementary)/u;
/** «…, сондықтан тілді жетік білуіңіз шарт»: the next part speaks of the only language that is named. */
const OF_THE_LANGUAGE = /(?<!\p{L})(?:язык|язика|мов[уаою]|тіл(?:ді|ін|ді)|the language)\p{L}{0,2}(?!\p{L})/u;

function isBeside(norm: string, level: number, name: Place, clause: Place): boolean {
  if (level >= clause.from && level <= clause.to) return true;
  if (level <= name.to) return false;
  return (
    LEVEL_AFTER.test(norm.slice(name.to, level)) ||
    BY_CODE.test(norm.slice(level)) ||
    OF_THE_LANGUAGE.test(norm.slice(name.to, level).replace(/^.*,/u, ''))
  );
}

/** «Украинский и базовый английский», «Spanish natively and English»: a level between two names is of the one on its side of "and". */
function isOfAnother(norm: string, level: number, own: Place, names: readonly Place[]): boolean {
  return names.some((other) => {
    const [left, right] = own.from < other.from ? [own, other] : [other, own];
    if (left === right || level < left.to || level > right.from) return false;
    const beforeLevel = JOINT.test(norm.slice(left.to, level));
    const afterLevel = JOINT.test(norm.slice(level, right.from));
    return beforeLevel !== afterLevel && (beforeLevel ? right : left) !== own;
  });
}

/** «… українською та польською мовами (B2)»: the code says it of both. */
const ALL_OF_THEM_BY_CODE = /^\p{L}+ (?:мовами|языками|languages) \([abcавс][12]/u;

/** «Қазақша, орысша ауызекі»: between the names nothing but a comma or an "and", and one level after the last. */
function withSharedLevel(norm: string, drafts: readonly Draft[]): Draft[] {
  const shared = [...drafts].sort((a, b) => (a.at ?? a.from) - (b.at ?? b.from));
  for (let place = shared.length - 2; place >= 0; place--) {
    const [one, next] = [shared[place], shared[place + 1]];
    if (one.demand.kind !== 'language' || next.demand.kind !== 'language') continue;
    const isOfBoth = ALL_OF_THEM_BY_CODE.test(norm.slice(next.at ?? next.from));
    if ((one.demand.value.level !== null && !isOfBoth) || next.demand.value.level === null) continue;
    if (next.from < (next.at ?? next.from) && !isOfBoth) continue;
    if (!ONLY_A_JOINT.test(norm.slice(one.to, next.at ?? next.from))) continue;
    shared[place] = {
      ...one,
      demand: { kind: 'language', value: { ...one.demand.value, level: next.demand.value.level } },
    };
  }
  if (!HAS_OR.test(norm)) return shared;
  for (let place = 1; place < shared.length; place++) {
    const [before, one] = [shared[place - 1], shared[place]];
    if (before.demand.kind !== 'language' || one.demand.kind !== 'language') continue;
    const { level } = before.demand.value;
    if (level === null || one.demand.value.level !== null || before.to > (one.at ?? one.from)) continue;
    if (!OR_OR_COMMA.test(norm.slice(before.to, one.at ?? one.from))) continue;
    shared[place] = { ...one, demand: { kind: 'language', value: { ...one.demand.value, level } } };
  }
  return shared;
}
