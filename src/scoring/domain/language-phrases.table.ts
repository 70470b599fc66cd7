import type { LanguageLevel } from '../../job-boards/domain/resume.js';
import type { PhraseTable } from '../../vacancies/domain/phrases.js';

/** ISO 639-1. */
export type LanguageCode =
  | 'en'
  | 'ru'
  | 'uk'
  | 'kk'
  | 'de'
  | 'fr'
  | 'es'
  | 'zh'
  | 'tr'
  | 'it'
  | 'be'
  | 'pl'
  | 'tt'
  | 'ba'
  | 'ka'
  | 'az'
  | 'uz'
  | 'ky'
  | 'hy'
  | 'tg'
  | 'hu'
  | 'sk'
  | 'ro'
  | 'ja'
  | 'ko'
  | 'ar'
  | 'he'
  | 'cs'
  | 'mn'
  | 'fi'
  | 'sv'
  | 'pt'
  | 'el'
  | 'bg'
  | 'sr'
  | 'lt'
  | 'lv'
  | 'vi'
  | 'fa'
  | 'nl'
  | 'hi'
  | 'ur'
  | 'pa';
export type LevelPhrase = `level-${LanguageLevel}` | 'level-stated';

/** Names of languages as people and boards write them; prefixes, so that adjectives and cases are met too. */
// prettier-ignore
export const LANGUAGE_NAMES: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['английск*', 'англійськ*', 'ағылшын*', 'english', 'инглиш', '=англ', '=eng', '=en', '=ағыл'],
  ru: ['русск* + язык*', 'русск*', 'російськ*', 'орыс + тіл*', 'орысша', '=russian', '=рус|=рос', '=орыс', '=ru'],
  uk: ['украинск* + язык*', 'украинск*', 'українськ*', 'украин + тіл*', '=ukrainian', '=укр', '=uk'],
  kk: ['казахск* + язык*', 'казахск*', 'казахськ*', 'қазақ + тіл*', 'қазақша', '=kazakh', '=каз', '=қазақ', '=kk'],
  de: ['немецк*', 'німецьк*', 'неміс*', '=german', '=deutsch', '=нем', '=de'],
  fr: ['французск*', 'французьк*', 'француз*', '=french', '=fr'],
  es: ['испанск*', 'іспанськ*', 'испан*', '=spanish', '=es'],
  zh: ['китайск* + язык*', 'китайск*', 'китайськ*', 'қытай + тіл*', 'қытайша', '=chinese', '=zh'],
  tr: ['турецк* + язык*', 'турецк*', 'турецьк*', 'түрік + тіл*', 'түрікше', '=turkish', '=tr'],
  it: ['итальянск* + язык*', 'итальянск*', 'італійськ*', '=italian', '=it'],
  be: ['белорусск* + язык*', 'белорусск*', 'білоруськ*', '=belarusian', '=be'],
  pl: ['польск* + язык*', 'польск*', 'польськ*', '=polish', '=pl'],
  tt: ['татарск*', 'татарськ*', 'татар + тіл*', '=tatar'],
  ba: ['башкирск*', '=bashkir'],
  ka: ['грузинск*', 'грузинськ*', '=georgian'],
  az: ['азербайджанск*', 'азербайджанськ*', '=azerbaijani', '=azeri'],
  uz: ['узбекск*', 'узбецьк*', 'өзбек + тіл*', 'өзбекше', '=uzbek'],
  ky: ['киргизск*|кыргызск*', 'қырғыз + тіл*', '=kyrgyz'],
  hy: ['армянск*', 'вірменськ*', '=armenian'],
  tg: ['таджикск*', '=tajik'],
  hu: ['венгерск*', 'угорськ*', '=hungarian'],
  nl: ['голландск*|нидерландск*', 'голландськ*|нідерландськ*', '=dutch'],
  sk: ['словацк*', 'словацьк*', '=slovak'],
  ro: ['румынск*|молдавск*', 'румунськ*', '=romanian'],
  ja: ['японск*', 'японськ*', '=japanese'],
  ko: ['корейск*', 'корейськ*', 'кәріс + тіл*', '=korean'],
  ar: ['арабск*', 'арабськ*', 'араб + тіл*', '=arabic'],
  he: ['иврит*', '=hebrew'],
  cs: ['чешск*', 'чеськ*', '=czech'],
  mn: ['монгольск*', '=mongolian'],
  fi: ['финск*', 'фінськ*', '=finnish'],
  sv: ['шведск*', 'шведськ*', '=swedish'],
  pt: ['португальск*', 'португальськ*', '=portuguese'],
  el: ['греческ*', 'грецьк*', '=greek'],
  bg: ['болгарск*', 'болгарськ*', '=bulgarian'],
  sr: ['сербск*', 'сербськ*', '=serbian'],
  lt: ['литовск*', 'литовськ*', '=lithuanian'],
  lv: ['латышск*', 'латиськ*', '=latvian'],
  vi: ['вьетнамск*', 'вʼєтнамськ*', '=vietnamese'],
  fa: ['фарси', 'персидск*', '=persian|=farsi'],
  hi: ['хинди', 'хінді', 'хинді', '=hindi'],
  ur: ['=урду', '=urdu'],
  pa: ['=панджаби|=пенджаби', '=панджабі|=пенджабі', '=punjabi|=panjabi'],
};

/** Words for grades of a language; the notation is that of `PhraseTable`. */
// prettier-ignore
export const LANGUAGE_LEVEL_PHRASES: PhraseTable<LevelPhrase> = {
  'level-a1': { ru: ['=a1|=а1', 'начальн*', 'минимальн*', '=beginner', 'starter', '=немного|=чуть'], uk: ['початков*', '=трохи'], kk: ['бастапқы', 'бастауыш', '=аздап'], en: ['=little'] },
  'level-a2': { ru: ['=a2|=а2', 'базов*', 'элементарн*', 'со словарем', '=elementary', '=pre + =intermediate', '=preintermediate', '=basic', 'слаб*', 'школьн*', 'ниже среднего'], uk: ['елементарн*', 'базов*', 'зі словником', 'нижче середнього'], kk: ['базалық', 'негізгі', 'сөздікпен'] },
  'level-b1': { ru: ['=b1|=в1', '=intermediate', '=средний|=среднем|=средне', 'разговорн*', 'техническ*', 'читаю профессиональную', '=conversational', '=working', '=хорошо|=хороший', '=уверенный|=уверенно', '=рабочий'], uk: ['середн*', 'розмовн*', 'технічн*'], kk: ['орта|орташа', 'ауызекі', 'сөйлеу', '=жақсы'], en: ['conversational', 'technical'] },
  'level-b2': { ru: ['=b2|=в2', '=upper + =intermediate', '=upper', 'выше + среднего', 'средне + продвинут*'], uk: ['вище + середнього'], kk: ['ортадан + жоғары'], en: ['=good'] },
  'level-c1': { ru: ['=c1|=с1', '=отличный|=отлично', '=excellent', '=advanced', 'продвинут*', 'свободн*', 'бегло', '=fluent|=fluently'], uk: ['просунут*', 'вільн*'], kk: ['еркін', 'жетік'] },
  'level-c2': { ru: ['=c2|=с2', '=proficient', 'в совершенств*'], uk: ['досконал*'], kk: ['кәсіби'] },
  'level-native': { ru: ['родн*', '=native|=natively', '=bilingual', 'билингв*', 'носител*'], uk: ['рідн*', 'носі*'], kk: ['=ана|ана тілі', 'ана + тіл*'] },
  'level-stated': { ru: ['язык*', 'владе*', 'hsk*', '=jlpt|=topik'], uk: ['мов*', 'володі*'], kk: ['тіл*'] },
};
