import type { Token } from '../../vacancies/domain/tokens.js';
import { fits } from '../../vacancies/domain/words.js';

/** Who else is told to work: people of the firm and of the family, as the subject of a sentence. */
const FAMILY =
  'муж|жена|супруга?|отец|папа|мать|мама|брат|сестра(?!\\s+(?:медиц|палат|процедур|операц|хирург|стационар|отделен|медичн|хірург|стаціонар|відділен))|сын|дочь|дедушка|бабушка|чоловік|дружина|батько|тато|мати|син|донька|күйеуім|әйелім|әкем|анам|ағам|ұлым|қызым|husband|wife|father|mother|mom|mum|dad|brother|sister|son|daughter|uncle';
const COLLEAGUES =
  'начальник|шеф|директор|руководитель|коллег[аи]|операторы|сотрудники|специалисты|агенты|ассистенты?|подрядчики|юротдел|сисадмин|менеджеры|юристы?|маркетологи?|бухгалтери?я?|администраторы|аккаунты|продавцы|дизайнеры?|(?:колл?|call|контакт)-центр|отдел|начальник|керівник|колег[аи]|менеджери|юристи|маркетологи|продавці|відділ|boss|manager|director|colleagues?|lawyers?|department|managers';
/** What they do, in the third person; of the past in all genders. */
const DO =
  'в[её]л[аи]?|вед[её]т|ведут|делал[аи]?|дела[ею]т|готовил[аи]?|готов[ия]т|проводил[аи]?|провод[ия]т|занимал(?:ся|ась|ись)|занима[ею]тся|работа[ею]т|работал[аи]?|прода[её]т|продают|продавал[аи]?|звон[ия]т|звонил[аи]?|заключал[аи]?|заключа[ею]т|подписывал[аи]?|отвечал[аи]?|искал[аи]?|ищ[еу]т|составлял[аи]?|вів|робив|робил[аи]|готував|готувал[аи]|проводив|проводил[аи]|займа(?:вся|лася|лась|лися|лись|ється|ються)|працю[єю]ть?|працював|працювал[аи]|прода[єю]ть?|handled?s?|makes?|made|does|did|prepare[ds]?|ran|runs|sells?|sold|works?|worked';

/** Words that may stand between the doer and the verb. */
const DOER_OF = 'отдела|группы|цеха|склада|магазина|маркетинга|продаж|закупок|маркетингу|продажів|відділу|магазину';
const DOER_ONLY = 'сам[аи]?|всегда|обычно|только|завжди|зазвичай|always|usually|himself|herself';
const FIRM = 'компания|фирма|организация|компанія|фірма|організація';
const IN_FIRM =
  '(?:в|у|на)\\s+(?:(?:нашей|нашем|этой|нашій|нашому)\\s+)?(?:компании|фирме|организации|отделе|компанії|фірмі|відділі)';

/** «Презентации | делали маркетологи», «предложения | готовил отдел маркетинга». */
const DOER_BEHIND = new RegExp(
  `^\\s+(?:(?:у\\s+нас|${IN_FIRM})\\s+)?(?:${DO})\\s+(?:(?:сам[аи]?|только|обычно|наш[аи]?|мо[йяиї]|мій|другой|другая|другие|інші|our|my|other)\\s+)?(?:${COLLEAGUES}|${FAMILY})(?!\\p{L})`,
  'iu',
);
/** «Жена работает с | CRM», «начальник вёл | ключевых клиентов», "my manager | negotiated"; a sentence or what a conjunction opens begins there. */
const DOER_BEFORE = new RegExp(
  `(?:^|[.;!?,:\\n(—–]\\s*|(?<!\\p{L})(?:а|но|и|что|где|де|пока|when|where|while|but|and|мой|моя|мои|наш|наши|мій|моя|мої|my|our)\\s+)(?:(?:${FAMILY})(?:\\s+(?:${DO}))?|(?:${COLLEAGUES})(?:\\s+(?:из|с)\\s+[\\p{L}-]+)?(?:\\s+(?:${DOER_OF}))?(?:\\s+(?:${DOER_ONLY}))?\\s+(?:${DO})|(?<=(?:my|our|мой|моя|наш)\\s+)(?:${COLLEAGUES}))(?:\\s+\\p{L}+){0,2}\\s+$`,
  'iu',
);
/**
 * «Компания ежегодно участвует в | выставках», «в нашей компании проводились тренинги по | переговорам», "the company exhibits at | trade fairs":
 * what a firm does in the third person.
 */
const FIRM_BEFORE = new RegExp(
  `(?:^|[.;!?\\n(—–]\\s*)(?:(?:(?:наша|моя|эта|ця)\\s+)?(?:${FIRM})(?:\\s+[«"\\p{L}»]+){0,2}\\s+\\p{L}+(?:[её]т|ит|[её]тся|ится|лась|ла|є|ере|ить|ється|иться)|${IN_FIRM}\\s+\\p{L}+(?:лись|лася|лись|ились|илися|ятся|яться|ли)|(?:the|our|my)\\s+(?:company|firm|employer)(?:\\s+\\p{L}+ly)?\\s+\\p{L}+(?:s|ed))(?:\\s+[\\p{L}«"-]+){0,5}\\s+[«"]?$`,
  'iu',
);
/** «Коллеги из отдела | вели клиентов»: the verb is the first word of what was found. */
const SUBJECT_BEFORE = new RegExp(
  `(?:^|[.;!?,:\\n(—–]\\s*|(?<!\\p{L})(?:а|но|где|пока|мой|моя|мои|наш|наши|but|while|my|our)\\s+)(?:${FAMILY}|${COLLEAGUES})(?:\\s+(?:из|с)\\s+[\\p{L}-]+)?(?:\\s+(?:${DOER_OF}))?(?:\\s+(?:${DOER_ONLY}))?\\s+$`,
  'iu',
);
const BEGINS_WITH_DOING = new RegExp(`^(?:${DO})(?!\\p{L})`, 'iu');
/** «Работал в компании, занимающейся | продажами, кладовщиком», «сфера деятельности компании: | продажа мебели»: what the firm lives by. */
const BUSINESS_BEFORE = new RegExp(
  `(?<!\\p{L})(?:(?:компани|фирм|организаци|предприяти|холдинг|магазин|завод|дилер|компані|фірм|організаці)\\p{L}*(?:\\s+(?:[«"][^»"\\n]{1,40}[»"]|\\p{Lu}[\\p{L}-]+)){0,3}\\s*,?\\s*` +
    '(?:(?:котор(?:ая|ый|ое|ые)|що|яка|який)\\s+(?:занима(?:ется|лась|лся|лось)|специализир\\p{L}+\\s+на|торгу(?:ет|ют)|торговала?|прода[её]т|займа(?:ється|лася|лась)|торгує|продає)|(?:занимающ|специализирующ)\\p{L}{2}ся(?:\\s+на)?|торгующ\\p{L}{2}|продающ\\p{L}{2})' +
    '(?:\\s+[\\p{L}-]+){0,4}|(?:сфер|вид|направлени|напрям)\\p{L}*\\s+(?:деятельности|діяльності|работы)\\s+(?:компании|фирмы|организации|предприятия|компанії|фірми)\\s*[:—–-]?(?:\\s*[\\p{L}-]+,?){0,4})\\s*$',
  'iu',
);
/** «Менеджеров, которые вели | переговоры», "people who made | cold calls": what those did of whom the clause is. */
const OF_WHOM =
  /(?<!\p{L})(?:люд(?:и|ей|ям|ьми|ях)|менеджер(?:ы|ов|ам|ами|и|ів)|сотрудник(?:и|ов|ам|ами)|специалист(?:ы|ов|ам|ами)|оператор(?:ы|ов|ам|ами|и|ів)|продавц(?:ы|ов|ам|ами|и|ів)|коллег(?:и|ам|ами)?|колег(?:и|ам|ами)?|команд(?:а|у|ы|ой)|працівник(?:и|ів|ам|ами)|фахівці|фахівців|people|managers|employees|specialists|agents|colleagues|team|staff)(?:\s+[\p{L}\d]+){0,3},?\s+(?:котор(?:ые|ая)|що|які|яка|who|that)\s+(?:(?!я\s|i\s)[\p{L}-]+\s+){0,7}$/iu;
/** Kazakh says who first and does what last: «компания | көрмелерге | қатысады». */
const DOER_BEFORE_IN_KAZAKH =
  /(?:^|[.;!?\n]\s*)(?:біздің\s+)?(?:компания(?:мыз)?|фирма(?:мыз)?|ұйым(?:ымыз)?|директор(?:ым|ымыз)?|басшым?(?:ыз)?|бастығым(?:ыз)?|әріптес(?:ім|терім))\s+(?:\p{L}+\s+){0,3}$/iu;
const THIRD_PERSON_IN_KAZAKH = /^(?:\s+\p{L}+){0,2}\s+\p{L}+(?:[ае]ды|[ае]ді|йды|йді|ды|ді|ты|ті)(?!\p{L})/iu;
/**
 * Verbs of having part in something. Of any others nothing is known: «холодные звонки, я их не боюсь», "cold calls, I never miss them" are said
 * by who makes them.
 */
const HAS_PART =
  '(?:занима|каса|трога|дела|работа|сталкив|использ|пользов|участв|отвеча|веду|в[её]ла?(?!\\p{L})|провод|применя|пишу|писал|прикаса|причаст|займа|торка|роби|роблю|працю|стика|корист|використ|відповіда|брав|брала)';
const HAD_PART =
  '(?:touch(?:ed)?|do|does|did|done|us(?:e|ed)|work(?:ed)?|handled?|deal|dealt|own|writ(?:e|ten)|wrote|built|build|run|ran|made|make|involved|responsible|participated?|take\\s+part|took\\s+part)';
/** What was named, in the next clause. */
const OF_IT =
  '(?:(?:с|з|в|у|к)\\s+)?(?:этим|этого|это|его|её|ее|их|ним|ней|ними|туда|там|цим|цього|це|його|її|їх|туди)';
/**
 * «React у нас на команде, я его не трогаю», "our team writes React, I do not touch it": the next clause says of what was named that the person
 * has no part in it.
 */
const DISOWNED = new RegExp(
  '^[^.!?;,\\n]{0,60}?(?:[,;–—-]|\\.)\\s*(?:(?:но|а|але|but|and|though|while)\\s+)?(?:(?:я|i|сам[аи]?|лично|особисто)\\s+){1,2}(?:(?:personally|myself|лично|сам[аи]?)\\s+)?' +
    "(?:(?:do\\s+not|don['’]?t|did\\s+not|didn['’]?t|(?:have\\s+)?never|have\\s+not|haven['’]?t|was\\s+not|wasn['’]?t)\\s+" +
    `${HAD_PART}\\s+(?:\\p{L}+\\s+)?(?:it|that|this|them|those)(?!\\p{L})|` +
    `${OF_IT}\\s+не\\s+${HAS_PART}\\p{L}*|не\\s+${HAS_PART}\\p{L}*\\s+${OF_IT}(?!\\p{L}))` +
    '(?=[^\\p{L}]*(?:$|[.,;!?\\n)]))',
  'iu',
);
const isSelf = fits(/^(?:i|я|сам|сама|лично|особисто)$/u);
const isNo = fits(/^(?:not|don't|dont|didn't|didnt|never|haven't|havent|wasn't|wasnt|don|didn|haven|wasn|не)$/u);
const REACH_BEHIND_CHARACTERS = 120;
const REACH_CHARACTERS = 60;
/** The same people as whole words, the second part of «колл-центр» among them: texts without any of these tell of nobody else. */
const ANYBODY = new RegExp(
  `^(?:${FAMILY}|${COLLEAGUES}|центр|которые|которая|які|яка|who|that|${FIRM}|компании|компанию|компанией|фирме|фирмы|фирму|организацию|предприятие|предприятии|предприятия|холдинг|холдинге|дилер|дилере|магазин|магазине|завод|заводе|группе|организации|отделе|компанії|фірмі|відділі|company|firm|employer|компаниямыз|фирмамыз|ұйым|ұйымымыз|директорым|директорымыз|басшым|басшымыз|бастығым|бастығымыз|әріптесім|әріптестерім)$`,
  'u',
);
const isAnybody = fits(ANYBODY);

/** «Договоры составлял юрист»: a sentence of what another does, and no post. */
export const TOLD_OF_ANOTHER = new RegExp(
  `\\p{L}\\s+(?:${DO})\\s+(?:(?:наш[аи]?|мо[йяиї]|мій|our|my)\\s+)?(?:${COLLEAGUES}|${FAMILY})(?!\\p{L})`,
  'iu',
);

function firstWordOf(words: string): string {
  return words.split(/\s/u, 1)[0] ?? '';
}

/** Tells of the phrases of one text whether somebody else does what they name. */
export class DoneByOthers {
  private readonly namesAnybody: boolean;
  private readonly disowns: boolean;

  constructor(
    private readonly text: string,
    tokens: readonly Token[],
  ) {
    this.namesAnybody = tokens.some(({ word }) => isAnybody(word));
    this.disowns = tokens.some(({ word }) => isNo(word)) && tokens.some(({ word }) => isSelf(word));
  }

  /** True where the doer beside the phrase from `start` to `end` is another than the person. */
  is(start: number, end: number): boolean {
    if (this.disowns && DISOWNED.test(this.text.slice(end, end + REACH_BEHIND_CHARACTERS))) return true;
    if (!this.namesAnybody) return false;
    const before = this.text.slice(Math.max(0, start - REACH_CHARACTERS), start);
    const behind = this.text.slice(end, end + REACH_CHARACTERS);
    return (
      DOER_BEHIND.test(behind) ||
      OF_WHOM.test(this.text.slice(Math.max(0, start - REACH_BEHIND_CHARACTERS), start)) ||
      DOER_BEFORE.test(before) ||
      (BEGINS_WITH_DOING.test(this.text.slice(start, end)) && SUBJECT_BEFORE.test(before)) ||
      FIRM_BEFORE.test(before) ||
      BUSINESS_BEFORE.test(before + firstWordOf(this.text.slice(start, end))) ||
      (DOER_BEFORE_IN_KAZAKH.test(before) && THIRD_PERSON_IN_KAZAKH.test(behind))
    );
  }
}
