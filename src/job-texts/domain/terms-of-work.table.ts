import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** Terms of work that a text may ask for and a person may refuse. */
export const TERMS_OF_WORK = ['nights', 'shifts', 'weekends', 'on-site', 'remote', 'full-day'] as const;
export type TermOfWork = (typeof TERMS_OF_WORK)[number];

interface WordsOfTerm {
  /** A text asks for it. */
  readonly asked: RegExp;
  /** … and here says that there is none of it. */
  readonly without: RegExp;
  /** What a person names when refusing it; a denial has to stand beside. */
  readonly named: RegExp;
  /** What a person wants instead and nothing else. */
  readonly only: RegExp;
}

const NEVER = /(?!)/gu;
const WEEKDAYS_ONLY =
  /(?:только|исключительно|строго|лише|тільки) (?:на |по |в |у )?(?:график |графік )?(?:5\/2|пятидневк|п'ятиденк|будн)|(?:5\/2|weekdays|monday to friday|mon-fri) only|only (?:5\/2|weekdays|on weekdays|monday to friday)|тек (?:5\/2|жұмыс күндері)/u;

/** In normal form: small letters, ё as е. */
const PATTERNS: Readonly<Record<TermOfWork, WordsOfTerm>> = {
  nights: {
    asked:
      /(?<!\p{L})(?:ночн\p{L}* (?:смен|дежурств|график|работ|выход|час)|ночью|в ночь|день ?[-–/] ?ночь|сутки (?:через|\/)|суточн\p{L}* (?:смен|дежурств|график)|нічн\p{L}* (?:змін|чергув|робот)|вночі|доба через|түнгі|түнде|night shifts?|night audits?|nights(?!\p{L}))/u,
    without:
      /(?:без|нет|немає|no|without) (?:ночн|нічн|night)|ночных смен (?:нет|не)|түнгі \p{L}+ жоқ|(?:ночн|нічн)\p{L}* \p{L}+ (?:– |— |- |\()?(?:(?:по|за) (?:вашему |твоему |своему |вашим |твоїм |власним )?(?:желанию|бажанням)|за згодою|по согласованию|необязат|не обязат|необов|не обов|опциональн|опціональн)|nights? (?:shifts? )?(?:are |is )?(?:optional|if you (?:want|like))|түнгі \p{L}+ (?:– |— |- |\()?(?:(?:өз|сіздің|өзіңіздің) )?(?:қалау|еркі|міндетті емес)/u,
    named:
      /(?<!\p{L})(?:ноч(?:ь|ью|и|ам|ей|н\p{L}+)|суточн\p{L}*|сутки|ніч|ночі|вночі|нічн\p{L}*|түнгі|түнде|nights?|overnights?)(?!\p{L})/gu,
    only: /(?:только|лишь|исключительно|лише|тільки|ищу|шукаю) (?:на |в |с |у )?(?:дневн|днем|утренн|денн|вдень|ранков)\p{L}*|тек күндіз\p{L}*|only (?:day|daytime|morning)s?(?!\p{L})|(?:days?|daytime|mornings?)(?: shifts?| hours)? only/u,
  },
  shifts: {
    // At the beginning of a line its label, as "график работы:", is taken for a heading.
    asked:
      /(?<!\p{L})(?:сменн\p{L}* (?:график|режим)|(?:граф[иі]к|кестесі)(?: работы| роботи)?:? (?:сменный|змінний|[2-4]\/[2-4])|^[2-4]\/[2-4](?=$|[,.;]| (?:с|з|по)(?!\p{L}))|[2-4]\/[2-4] по \d|посменн|змінн\p{L}* графік|позмінн|ауысымдық|ауысыммен|rotating (?:shift|schedule|roster)|shift work|shifts)/u,
    without: /(?:без|не) (?:сменн|посменн|змінн)|no (?:rotating )?shifts?/u,
    named:
      /(?<!\p{L})(?:сменн\p{L}* (?:график|режим)\p{L}*|граф[иі]к\p{L}* [2-4]\/[2-4]|посменн\p{L}*|змінн\p{L}* графік\p{L}*|позмінн\p{L}*|ауысымдық|shift work|rotating shifts?)(?!\p{L})/gu,
    only: WEEKDAYS_ONLY,
  },
  weekends: {
    asked:
      /работ\p{L}* (?:и |также )?(?:в|по) (?:выходн|суббот|воскрес)|(?:включая|в том числе|в т\. ?ч\.) (?:в |и |по )?(?:выходн|суббот|воскрес)|(?:смен|дежурств|змін|чергуван)\p{L}*(?:,| и| или| та| й| або) (?:в |у |на |по )?(?:выходн|вихідн|суббот|субот|воскрес)|(?:готов|згод|соглас)\p{L}* (?:работать |працювати )?(?:в|у|по) (?:выходн|вихідн|суббот|субот|воскрес)|робот\p{L}* (?:у|в|по) (?:вихідн|субот|неділ)|(?:incl\.?|including|work(?:ing)?|some|and|every other) (?:on )?weekends?|weekends? (?:work|shifts?|duty|duties)(?!\p{L})|сенбі-жексенбі де/u,
    without: /без (?:работы в )?выходн|no weekends?|weekends off/u,
    named:
      /(?<!\p{L})(?:выходн\p{L}*|суббот\p{L}*|воскресень\p{L}*|вихідн\p{L}*|субот\p{L}*|неділ\p{L}*|weekends?|saturdays?|sundays?|сенбі\p{L}*|жексенбі\p{L}*)(?!\p{L})/gu,
    only: WEEKDAYS_ONLY,
  },
  'on-site': {
    asked:
      /удаленн\p{L}*(?: \p{L}+)? (?:невозмож|не рассм|не пред)|(?<!\p{L})(?:без|не) удаленк|удаленки нет|віддален\p{L}*(?: \p{L}+)? (?:неможл|не розгл)|no remote|not (?:a )?remote|(?<!\p{L})on-?site(?!\p{L})|in (?:our|the) (?:\p{L}+ )?office|только (?:в )?офис|работа в (?:нашем )?офисе|робота в офісі/u,
    without: /можно удал|удаленка возмож|можна віддал|or remote|remote possible|hybrid|гибрид|гібрид/u,
    named: /(?<!\p{L})(?:офис\p{L}*|офіс\p{L}*|office work|the office)(?!\p{L})/gu,
    only: /(?:только|исключительно|строго|лише|тільки) (?:на )?(?:удален|удаленк|дистанц|віддален)\p{L}*|remote[ -]only|only (?:fully )?remote|тек қашықтан/u,
  },
  remote: {
    asked:
      /(?<!\p{L})(?:(?:удаленно|дистанционно|віддалено|дистанційно|remotely)(?=\s*(?:$|[,.;!()/]))|(?:удаленн|дистанционн|віддален|дистанційн)\p{L}{1,3} (?:работ|робот|формат|режим|занятост|зайнят|график|графік)|(?:работ|робот|формат|график|графік)\p{L}*:? (?:удаленн|дистанционн|віддален|дистанційн)|(?:на )?удаленк[аеу](?!\p{L})|работа (?:из|на) дом[ау](?!\p{L})|робота (?:з дому|вдома)(?!\p{L})|(?:fully |100 ?% )?remote (?:work|role|position|job|only)|(?:fully|100 ?%) remote|work(?:ing)? (?:from home|remotely)|қашықтан жұмыс|үйден жұмыс)/u,
    without:
      /(?:удаленн|віддален)\p{L}*(?: \p{L}+)? (?:невозмож|не рассм|не пред|неможл|не розгл)|(?<!\p{L})(?:без|не|no|not)(?: an?)? (?:удален|дистанц|віддален|remote)|удаленки нет|(?:можно|можна|или|або|чи|or|частичн\p{L}*|частков\p{L}*|возможн\p{L}*|можлив\p{L}*|possible|option\p{L}*)(?: \p{L}+)? (?:удален|дистанц|віддален|remote)|(?:удаленк\p{L}|удаленн\p{L}* \p{L}+|remote(?: \p{L}+)?) (?:возмож|possible|option)|hybrid|гибрид|гібрид/u,
    named:
      /(?<!\p{L})(?:удаленн\p{L}*|удаленк\p{L}*|дистанционн\p{L}*|віддален\p{L}*|дистанційн\p{L}*|remote(?:ly)?(?: work)?|қашықтан)(?!\p{L})/gu,
    only: /(?:только|исключительно|строго|лише|тільки) (?:в |на |у )?(?:офис|офіс|очн)\p{L}*|(?:office|on-?site)[ -]only|only (?:in (?:the |an )?office|on-?site)|тек кеңсе\p{L}*/u,
  },
  'full-day': {
    asked:
      /полн\p{L}* (?:рабоч\p{L}* )?(?:день|дня|занятост)|повн\p{L}* (?:робоч\p{L}* )?(?:день|зайнят)|full[ -]time|full working day|толық (?:жұмыс күні|күн)/u,
    without: /или (?:частичн|неполн)|або (?:часткова|неповн)|or part[ -]time|part[ -]time (?:possible|welcome)/u,
    named: NEVER,
    only: /(?:только|исключительно|лише|тільки|ищу|шукаю) (?:на )?(?:неполн|частичн|подработк|совместит|полставк|неповн|часткову|підробіт)\p{L}*|part[ -]time only|only part[ -]time|тек жарты/u,
  },
};

/** The same for our letters, in which norms are written. */
export const WORDS_OF_TERMS: Readonly<Record<TermOfWork, WordsOfTerm>> = Object.fromEntries(
  TERMS_OF_WORK.map((term) => {
    const { asked, without, named, only } = PATTERNS[term];
    const [ours, none] = [ofOurLetters(asked), ofOurLetters(without)];
    return [term, { asked: ours, without: none, named: ofOurLetters(named), only: ofOurLetters(only) }];
  }),
) as Record<TermOfWork, WordsOfTerm>;

/** Stands before what is refused, with a few words between. */
export const REFUSES_BEFORE =
  /(?:^|[\s(])(?:(?:без|кроме|крім|окрім|except|without|no) (?:[^\s,]+ ){0,1}|(?:не (?:могу|готов\p{L}*|рассматрива\p{L}*|предлага\p{L}*|работа\p{L}*|выхожу|хочу|беру|буду|подход\p{L}*|можу|розгляда\p{L}*|пропону\p{L}*|працюю)|отказ\p{L}* от|відмов\p{L}* від|refuse(?: to work)?|нет возможности|немає можливості|cannot|can't|can not|unable to|won't|will not|do not|don't|not (?:available|ready|able|willing))(?: (?![–—-] )[^\s,]+){0,4} )$/u;
/** Stands behind it. */
export const REFUSES_AFTER =
  /^(?:,? [^\s.;,]+){0,3},? (?:не (?:могу|готов\p{L}*|рассматр\p{L}*|предлаг\p{L}*|работа\p{L}*|выхожу|хочу|бер[уе]\p{L}*|буду|подход\p{L}*|интерес\p{L}*|вариант|можу|розгляд\p{L}*|пропон\p{L}*|підход\p{L}*|працюю|цікав\p{L}*)|отказыва\p{L}*|відмовля\p{L}*|бас тартамын|противопоказан[ыоа]?(?!\p{L})|протипоказан[ія]?(?!\p{L})|запрещен\p{L}*|исключ(?!ительно)\p{L}*|невозможн\p{L}*|неможлив\p{L}*|нельзя|(?:is|are) not|not (?:possible|available|an option|considered|suitable|for me)|істей алма\p{L}*|жұмыс істемеймін|қарастырмаймын|шықпаймын|шыға алмаймын|ұсынбаңыз)/u;
/** What a person wants is one of two: «дневные или ночные смены». */
export const OR_ELSE = /^[^,.;]{0,30} (?:или|либо|або|чи|немесе|or) /u;
/** «Ночные смены не пугают», "I don't mind nights", «не только днём», «противопоказаний нет»: no refusal. */
export const TAKES_IT =
  /противопоказаний|протипоказань|(?<!\p{L})(?:не|not) (?:только|лишь|лише|тільки|only|just)(?!\p{L})|не (?:буду|стану) возража|(?<!\p{L})(?:don't|do not|not) (?:mind|afraid|scare)|no (?:problem|issue|objection)|не (?:против|проблема|пуга|боюсь|возража|смуща|проти|заважа|лякаю)|без проблем|проблем нет/u;
/** «От ночных смен не отказываюсь», «отказов от ночных смен не было»: a refusal that is denied; the rest of its sentence is read without it. */
export const DENIED_REFUSALS: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:не|без|ни разу не|никогда не|ніколи не) (?:отказ|відмов|избега|уника|уклоня|ухиля)\p{L}*|бас тартпа\p{L}*|(?:never|not|don't|do not|didn't|did not|without) (?:ever )?(?:refus|declin|avoid|turned down)\p{L}*)[^,.;]{0,80}/gu,
  /(?<!\p{L})(?:отказ|відмов)\p{L}* (?:от|від) [^,.;]{1,60} (?:не (?:было|було|имел\p{L}*|поступал\p{L}*)|нет|немає|нема)(?!\p{L})/gu,
];
