import { foundIn, isIn, replacedIn } from '../../kernel/sought.js';
import { anyOf, ofOurLetters } from '../../vacancies/domain/spans.js';
import { FIRM_SPEAKS, OPENS_NO_DEMAND } from './no-ability.table.js';
import { kindOfLine } from './kind-of-line.js';
import { isOnlyQualities, wordsIn } from './quality-words.js';
import { onlyStates } from './stated-in-english.js';

/** «Проводим осмотр …», «строимся в трёх городах»: what a clause opens with when the firm tells what it does. */
const FIRM_DOES = ofOurLetters(
  /^(?:an? |the )?(?:(?!any|you|must)[a-z-]+ ){0,4}(?:firm|company|shop|caf[eé]|restaurant|studio|salon|garage|farm|school|nursery|practice|clinic|agency|bakery|office|pub|hotel) (?:is looking for|looking for|needs?|seeks?|requires?|wants?|is after) (?:someone|somebody|a (?:person|pair)|people|help)(?!\p{L})|^(?:(?:мы|и|а|также|ми|і|та) )*(?!(?:необход|терп|нетерп|неутом|незамен|хот|вид|прос|допуст|совмест|примен|неотраз|ценим|сум|сам|треть)\p{L}{0,3}(?: |$))\p{L}{2,}(?:дим|тим|вим|пим|мим|рим|лим|сим|зим|оим)(?:ся)?(?= \p{L})/u,
);
const OPENINGS: ReadonlyMap<string, keyof typeof OPENS_NO_DEMAND> = new Map(
  (Object.keys(OPENS_NO_DEMAND) as (keyof typeof OPENS_NO_DEMAND)[]).flatMap((kind) =>
    OPENS_NO_DEMAND[kind].split(' ').map((word) => [word, kind] as const),
  ),
);
/** Of sums, times and hashtags nothing is left to ask for. */
const ONLY_FIGURES = /^[^\p{L}]*\d[^\p{L}]*$/u;
/** «С десяти вечера до шести утра», "with that", «их»: hours, or what stands elsewhere. */
const SAYS_NOTHING = ofOurLetters(
  /^(?:ашық|бос|открытые|відкриті|open) (?:вакансия|вакансии|вакансії|жұмыс оры?н|лауазым|vacanc|position)\p{L}*[\s.:]*$|^(?:have )?(?:to )?(?:meet|fulfil|fulfill|satisfy) (?:all |any )?(?:of )?(?:the )?(?:[a-z]+ )?(?:requirements?|criteria) (?:of|in|for|set out in) the (?:person|job|role|post)|(?:тоже|также|теж|також|also) (?:рассм[ао]тр\p{L}*|возьм[её]м|бер[её]м|розгляне\p{L}*|розглядає\p{L}*|візьме\p{L}*|беремо|consider|hire|take)(?:[\s.!]*$)|^(?:с|со|з|із|від|from) \S+ (?:утра|вечера|ночи|дня|ранку|вечора|am|pm)(?!\p{L})|^(?:\p{L}+ ){0,2}(?:it|them|that|these|those|this|их|його|їх|них|него|этого|этому)[.!]?$|^не (?:смотрим|спрашиваем|дивимо(?:ся|сь)|питаємо|важно|важливо)[.!]?$|^(?:this|the) (?:role|job|position|opportunity|post) (?:will (?:align|suit|fit|be (?:right|perfect|ideal|a great))|is (?:for you|right for you|perfect)|could be|is (?:an? )?(?:[\p{L}-]+ ){0,3}(?:position|role|job|post|contract|opportunity)[.!]?$)|^(?:(?:applicants|candidates|you) )?(?:(?:will|may) )?(?:be )?(?:asked|invited) to (?:complete|attend|take|undergo|sit) (?:an? )?(?:[\p{L}-]+ ){0,3}(?:test|interview|assessment|task|exercise)|^(?:there.s|there (?:is|are)|it.s|it (?:is|was)|they|i) (?!will need|must|need|want|have to|should)/u,
);
/** «Кандидат, претендующий на …», "willingness to:", "to succeed in this role": nothing is named yet. */
const NAMES_NOTHING_YET =
  /^(?:(?:претендент|кандидат|соискатель|applicant|candidate)|(?:к|до|for) (?:кандидат|претендент|соискател|candidates|applicants)\p{L}*(?: .*)?|(?:для|на) (?:посад|должност)\p{L}{1,3} (?:категор|групп|груп)\p{L}{2,4}(?: .*)?|(?:молодшого |младшего )?(?:бакалавра|магістра|магистра|спеціаліста)(?: ?[–—-] .*)?|[^–—]*лауазым\p{L}* [^–—]*[–—] (?:\p{L}+ ){1,3}жас(?:\s.*)?|претенду\p{L}+ на \p{L}+(?: \p{L}+){0,2}|для того,? чтобы? .*|для (?:оказания|выполнения|осуществления|проведения) (?!.*(?:нуж|необход|треб|обязат|долж)).*|(?:на|для замещения) (?:должност|позици)\p{L} [^.;]{3,80} (?:может|могут) быть (?:принят|назнач)\p{L}+ (?:лиц\p{L}+|кандидат\p{L}*)|(?:willingness|readiness|ability|готовность|готовність)(?: to)?:?|including:?|(?:\p{L}+ )?(?:позиція|робота|посада|вакансія|позиция|работа|должность) для (?:\p{L}+ )?(?:людини|людей|тих|особистості|человека|тех)|(?:для|на) (?:некоторых|отдельных|части|деяких|окремих) (?:позиц|должност|ваканс|посад)\p{L}*:?|(?:willing|ready|prepared)(?: and able)?|(?:safe|strong|good|clear|solid|deep|proven|excellent|effective|efficient|thorough)|(?:на (?:посаду|должность) (?:.{3,80} )?)?(?:призначається|назначается|принимается|приймається) (?:особа|лицо)|(?:ночн|нічн|вечерн|вечірн|дневн|денн)\p{L}* (?:смен|змін)\p{L}*(?: ?[–—-] ?(?:по желанию|за бажанням))?|(?:and )?can drive|to (?:be (?:effective|successful|considered)|succeed|excel|thrive) (?:in|for|as) (?:this|the|an?) [\p{L} ]{3,30}|this (?:job )?(?:description|template)(?: template)? (?:outlines|describes|lists|covers)(?!\p{L}).*|(?:заполните|заповніть) (?:\p{L}+ )?(?:форму|анкету)(?!\p{L}).*|(?:мы|ми) (?:с вами |з вами )?(?:свяжемся|перезвоним|зв'яжемось|передзвонимо)(?!\p{L}).*|any (?:related|other relevant) (?:field|discipline|subject)|(?:.* )?(?:an? (?:wide |broad )?(?:variety|range|number|set|combination|mix) of|(?:the )?(?:following|right|essential|key|necessary)) (?:\p{L}+ )?(?:skills|qualities|qualifications|abilities|traits))[\s.:]*$/u;
/** «Рассмотрим выпускников», "we also consider beginners": who may come, too, and nothing that is asked. */
export const OPEN_TO = ofOurLetters(
  /^[\s–—-]*(?:(?:мы|ми|we|also|gladly|также|также|охотно|готовы|готові|можем|и|даже|will|would|happy to) )*(?:рассмотрим|рассматриваем|рассмотреть|возьмем|берем|розглянемо|розглядаємо|розглянути|візьмемо|беремо|consider|welcome|take)(?: (?:и|і|также|також|даже|навіть|also|even|recent|кандидатов|кандидатів|недавних|вчерашних|молодых|вчорашніх))* (?:выпускник|студент|новичк|начинающ|стажер|випускник|новачк|початківц|стажист|graduates|beginners|students|trainees|school leavers)/u,
);
/**
 * «Требования устанавливаются законом», «критерії визначаються комісією», "requirements may vary": who sets demands and how they are looked at,
 * and none of them; a colon would open their list.
 */
const TELLS_OF_DEMANDS = ofOurLetters(
  /^(?:(?:в|до) (?:число|состав|числа|складу) )?(?:\p{L}+ ){0,2}(?:требовани|критери|вимог|критері)\p{L}{1,3}(?=[ ,(])[^:]{0,140}?(?<!не )(?<= )(?:устанавлива[ею]тся|определя[ею]тся|установлен[ыао]|определен[ыао]|утвержден[ыао]|предусмотрен[ыао]|входят|включают|указаны|применяются|проверяются|зависят|могут (?:быть|меняться|отличаться|изменяться)|складаються|встановлюються|визначаються|затверджуються|встановлені|визначені|передбачені|зазначені|застосовуються|залежать|можуть)(?!\p{L})[^:]*$|^(?:(?:some|all|these|the following|your|other|additional|specific|such) )?(?:(?:eligibility|selection|job|minimum) )?(?:requirements?|criteria|criterion|experiences|qualifications) (?:(?:may|might|can|will) (?:be|vary|change|differ|also)|are (?:set|listed|described|determined|defined|checked|assessed|used)|is (?:set|described|determined|used)|depends?)(?!\p{L})[^:]*$|^(?:\p{L}+ ){0,3}(?:талап|өлшем|өлшемшарт|критерий|тексеру)(?:тар|тер|дар|дер|лар|лер)(?:ы|і)?(?!\p{L})[^:]* (?:байланысты|белгіленеді|анықталады|жүргізіледі|бағаланады|тексеріледі|бекітіледі|көрсетілген|көмектеседі|өзгеруі мүмкін)[\s.!]*$/u,
);
/** «Документы принимаются до 1 марта», «заяви подаються особисто»: what becomes of an application. */
const TELLS_OF_APPLYING = ofOurLetters(
  /^(?:\p{L}+ )?(?:документ|заявк|заявлени|заяв|анкет|резюме|өтініш|құжат|өтінім|application|cv)\p{L}{0,5} [^:]{0,60}?(?:принима[ею]тся|пода[ею]тся|направля[ею]тся|приймаються|подаються|надсилаються|қабылданады|тапсырылады|(?:are|is|will be|must be) (?:accepted|considered|reviewed|submitted|received))(?!\p{L})/u,
);
/** «Для подачи заявки нажмите кнопку», «после собеседования вам предложат задание», "to apply, press the button": what happens next. */
const WHAT_IS_NEXT = ofOurLetters(
  /^(?:please (?:fax|upload|send|e-?mail|mail|submit|attach|call|apply|contact|visit|click|complete|fill|forward|reply|respond|quote)(?!\p{L})|(?:залиште|залишіть|оставьте|leave) (?:(?:нам|свої|ваші|свій|свои|свой|ваш|us|your) )*(?:контакт|номер|телефон|заявк|contact|number)|для (?:подачи|отправки) (?:заявки|отклика|резюме|анкеты)|для (?:подання|надсилання) (?:заявки|відгуку|резюме)|чтобы (?:откликнуться|подать заявку|отправить резюме)|щоб (?:відгукнутися|подати заявку)|to apply|нажм(?:и|ите)(?!\p{L})|натисн(?:и|іть)(?!\p{L})|(?:click|press) (?:the|here)|(?:после|по итогам|перед|на) (?:интервью|собеседовани\p{L}{1,2}|анкет\p{L}{1,4}) (?:вам |тебе |мы |кандидату )*(?:будет |будут )?(?:предлож|предлаг|попрос|расскаж|предстоит|ждет|пригла)\p{L}*|після співбесіди (?:вам |тобі |ми )*(?:буде )?(?:запропон|попрос|розпов)\p{L}*)/u,
);
/** «Так как я не программист …», «поскольку мы растём …»: why somebody writes. */
const WHY_WE_WRITE =
  /^(?:так как|поскольку|потому что|оскільки|тому що|бо|because|since) (?:я|мы|ми|наш\p{L}{0,2}|i|we|our) /u;
/** «Уровень дохода — по итогам собеседования», «размер оклада обсуждается». */
const OF_THE_PAY = ofOurLetters(
  /^(?:уровень|размер|рівень|розмір) (?:\p{L}+ой )?(?:доход|оклад|зарплат|заработн|оплат|вознагражд|доход|заробітн|дохід)\p{L}*/u,
);
/** Where a clause may end that tells of demands; what stands after it may ask. */
const CLAUSE_ENDS = /[,;]|\s(?=(?:но|однако|але|проте|but|however|бірақ)(?!\p{L}))/gu;
/** The verb that tells stands near the beginning; later ends need not be tried. */
const TOLD_CHARACTERS = 320;
export const GOES_ON_WITH_BUT = /^[,;\s]*(?:но|однако|але|проте|but|however|бірақ)(?!\p{L})/u;

/** The end of the clause at the beginning of a sentence that only tells of demands or of applying; 0 where there is none. */
export function toldUpTo(norm: string): number {
  const tells = (words: string) => isIn(TELLS_OF_DEMANDS, words) || isIn(TELLS_OF_APPLYING, words);
  if (!tells(norm)) return 0;
  for (const { index } of norm.slice(0, TOLD_CHARACTERS).matchAll(CLAUSE_ENDS))
    if (tells(norm.slice(0, index))) return index;
  return norm.length;
}

/** An article on a trade speaks to those who hire: "skills to look for when hiring a clerk". */
const IN_AN_ARTICLE = ofOurLetters(
  /(?<!\p{L})(?:(?:when|while|before) (?:you (?:are )?)?(?:hiring|hire|recruiting|interviewing) |hiring (?:strategy|process|decision)|this (?:job description|template|article|guide)|^by \p{L}+ing [^,;.]{4,80}, (?:you|employers|companies) (?:can|will|may) |job description template|в (?:этой|данной) статье|у цій статті|(?:образец|пример|шаблон|зразок|приклад) (?:должностной|посадової|вакансии|вакансії|резюме)|бұл мақала)/u,
);
/** «Minimum requirements», "an equivalent combination of education and training": what opens a sentence of a form, looked for in one place alone. */
const OPENS_A_FORM = ofOurLetters(
  /^the following (?:are|is) (?:[a-z]+ ){0,3}(?:criteria|requirements|qualifications|skills)(?!\p{L})|^(?:(?:minimum|basic|additional|education(?:al)?|experience|skills?|training|licen[cs]e|age)(?: and | & | ?\/ ?|,? )?){1,3} ?requirements?:?$|^(?:or:? |note:? |або |или )?(?:(?:any|an?|other|some) )*(?:equivalent|suitable|acceptable|appropriate|comparable|other) combinations? of (?:[\p{L}-]+,? ){0,3}(?:education|training|experience)|^(?:поєднання освіти (?:та|і|й)|сочетание образования и|combination of education and) |^(?![^.;]*(?:secondary|higher|vocational|high school|degree|\d))[^.;]{0,30}(?:education|training)[^.;]{0,120} (?:will|may) (?:also )?be considered[\s.]*$/u,
);
/** «Должностная инструкция разработана на основе …», «Кроме знаний, мы обеспечим вас …», «Дети-сироты, …» of a quota: of the paper, of what is given, of who is helped; «Я согласен на обработку …» of a form. */
const OF_THE_PAPER =
  /^(?:настоящ\p{L}+ |данн\p{L}+ )?(?:должностная |типовая )?инструкция .{0,160}(?<!\p{L})(?:разработана|составлена|утверждена|определяет|регламентирует|устанавливает|предназначена)(?!\p{L})|,? мы (?:обеспечим|предоставим|научим|гарантируем) (?:вас|вам|тебя|тебе)(?!\p{L})|(?<!\p{L})(?:(?:да[юе]|даете|даёте|надаю|выража\p{L}+|підтверджую) (?:сво[её] |свою )?(?:согласие|згоду)|соглас(?:ен|на|ен\(на\)) (?:с|на) (?:обработк|услови|политик|правил)|соглаша(?:юсь|етесь|ешься) (?:с|на) (?:обработк|услови|политик|правил)|погоджу(?:юсь|єтесь) (?:з|на) (?:обробк|умов|політик))|^дети[- ]сироты(?!\p{L})/u;
export function isOfAnArticle(norm: string): boolean {
  return isIn(OPENS_A_FORM, norm) || isIn(IN_AN_ARTICLE, norm) || isIn(OF_THE_PAPER, norm);
}
/** «При себе иметь паспорт, медкнижку и две фотографии», "please bring your passport": papers for the day, however many the list names. */
export const TO_BRING_ALONG = ofOurLetters(
  /^(?:[\p{L}-]+ ){0,5}?(?:(?:при себе|с собой|при собі|(?:із|з) собою) (?:(?:необходимо|нужно|надо|следует|обязательно|просим|просьба|необхідно|потрібно|треба|просимо) )*(?:иметь|взять|принести|захватить|возьмите|принесите|мати|взяти|принести|візьміть|принесіть)|(?:иметь|взять|принести|захватить|возьмите|принесите|мати|взяти|візьміть|принесіть) (?:при себе|с собой|при собі|(?:із|з) собою))(?!\p{L})|^(?:please )?bring (?:along )?(?:with you )?(?:(?:your|an?|the) )?(?:passport|(?:photo )?id|identity|documents|papers|proof|cv|originals?|certificates)(?!\p{L})|^өзіңізбен бірге .{3,160} (?:алып кел|әкел)\p{L}*/u,
);
/** "Our team has fifteen years of practice": those who work there already. */
export const OF_OUR_PEOPLE =
  /^(?:our|наш\p{L}{0,2}|біздің) (?:team|staff|crew|people|colleagues|команд\p{L}|коллектив|колектив|сотрудники|співробітники|ұжым\p{L}*) (?:has|have|имеет|имеют|має|мають)(?!\p{L})/u;
/** "We are a small team based in Leeds with backgrounds in transport": what the firm is, as long as it seeks nobody in the same breath. */
export const WE_ARE_ONE =
  /^we(?:'re|’re| are) (?:an?|the|one of|proud)(?!\p{L})(?!.*(?:looking for|seek|search|need|want|hiring|recruit|you))/u;
/** «Если работник решит уволиться»: what happens then. */
const IF_SOMEBODY_DOES =
  /^(?:если|якщо|if) (?!(?:вы|ты|ви|ти|you|у) )(?:\p{L}+ ){1,2}(?:реш|захоч|уйд[её]т|уволит|заболе|наруш|откажет|не (?:справит|выйд|яв)|вирішит|піде|звільнит|захворі|поруш|відмовит|decides|leaves|resigns|fails)\p{L}*/u;
/** «Строго с 18 лет», «21 жастан бастап»: an age that the law itself asks for. */
const ONLY_AN_AGE =
  /^\d{2}(?:-| жас)?(?:тан|тен|дан|ден) (?:жоғары|үлкен|асқан)[\s.!]*$|^возраст[\s:–—-]*(?:от |с |старше )?\d{2} ?\+?[\s.!]*$|^(?:(?:возраст|вік|жасы|age|достижение возраста|досягнення віку)(?: кандидата)?[\s:–—-]*)?(?:(?:вам|тебе|тобі) (?:уже |вже )?(?:есть|є|исполнилось|виповнилося) |строго |только |лише |strictly )?(?:с|со|от|старше|старші|не моложе|не младше|не молодше|з|із|від|from|over|older than)? ?\d{2} ?\+?(?:-?ти)? (?:лет|года|рок\p{L}{1,2}|жас\p{L}*|years?)(?: бастап| асқан| толған| и старше| old)?(?: (?:по закону|согласно закон\p{L}+|згідно (?:із|з) законом))?(?: ?\([^()]*\))?[\s!.]*$/u;
/** "At least 18 years of age", "aged 18+", "18" and "older" of "18 or older", «совершеннолетие». */
const OF_AGE =
  /^(?:(?:must|should|needs? to|ha(?:s|ve) to) (?:be|have (?:reached|attained)) )?(?:(?:age[ds]?|over|above|at least|(?:the )?minimum age(?: is| of)?|(?:not|no) younger than|(?:a )?minimum(?: of)?|of|the age of|older than)[\s:–—-]+)*\d{2} ?\+?(?:[- ]?years?)?(?:[- ](?:old|of age))?(?: (?:or|and) (?:over|older|above))?(?: to (?:apply|be considered|(?:legally )?(?:serve|sell|handle|drive|work|operate|enter)(?!\p{L})[^,;]{0,80})| (?:by law|for (?:\p{L}+ )?insurance[^,;]{0,30}))?[\s!.]*$|^(?:(?:робота|работа|водій|водитель|driver) )?(?:тільки |лише |только |строго |only )?(?:з|із|від|с|со|от|from) (?:1[68]|2[0-5]) (?:року|років|лет|года)(?: ?\([^()]*\)?| (?:за вимог|по требовани)\p{L}+ [^,;]*| (?:через|из-за|бо|у зв'язку|в связи)(?!\p{L})[^,;]*)?[\s!.]*$|^(?:\p{L}+ ){1,4}үшін 1[68] жас\p{L}*(?: бастап)?[\s!.]*$|^(?:over|older|above|(?:of )?(?:full |legal )?age|совершеннолетие|повноліття)[\s!.]*$|^(?:must )?(?:meet|satisfy|comply with) (?:the |all |any )?(?:[a-z]+ ){0,2}age (?:restrictions?|requirements?|limits?)[\s!.]*$/u;
/** «Инструмент выдаётся», "tools are provided", «үйретеміз» */
const IS_GIVEN = ofOurLetters(
  /(?:выда[ею]тся|предоставля[ею]тся|оплачива[ею]тся|обеспечива[ею]тся|нада[єю]ться|вида[єю]ться|(?<!басымдық |артықшылық )беріледі|(?:is |are |will be )?(?:provided|supplied|covered)|^[^,;]*(?<!preference |priority )is given\)?|үйретеміз)[\s.!]*$/u,
);
/** «Возможно обучение», «навчання надається», "training available": the firm teaches. */
const TEACHES = ofOurLetters(
  /^(?:(?:возможн[оа]|есть|будет|предусмотрен[оа]|проводится|проводим|бесплатное|полное|можливе|можлива|є|буде|передбачене|безкоштовне|full|free|paid|on-the-job) )?(?:обучение|стажировка|навчання|стажування|оқыту|training)(?: (?:с нуля|на месте|на рабочем месте|за наш счет|з нуля|на місці|на робочому місці|on the job|from scratch|бар))?(?: (?:возможн[оа]|предусмотрен[оа]|проводится|можливе|передбачене|мүмкін|бар|(?:is |will be )?(?:available|possible|given)))?[\s.!]*$/u,
);
/** «Подойдёт студент-историк», «можно сразу после колледжа», «студент 4 курса тоже ок», «тебе не надо объяснять, …»: who will do. */
const WHO_WILL_DO = ofOurLetters(
  /^[\s–—-]*(?:нам |вам |также |тоже )*(?:подойд[её]т|підійде) (?:и |й |также |также |і )*(?:студент|учитель|вчитель|пенсионер|пенсіонер|выпускник|випускник|молодая мама|школьник)|^(?:вам |тебе |тобі )?не (?:надо|нужно|треба|потрібно|придется|доведеться) (?:объяснять|рассказывать|учить|напоминать|пояснювати|розповідати|нагадувати)|^[\s–—-]*(?:студент|выпускник|випускник|новичк|новачк|пенсионер|пенсіонер)\p{L}{0,3}(?: \d+(?:-?\p{L}{1,2})? курс\p{L}{0,2})? (?:тоже|также|теж|також|де) (?:ок(?!\p{L})|подойд|можно|рассм|бер|підійд|можна|жарайды)|^[\s–—-]*(?:можно|можна)(?: (?:и|й|сразу|одразу))* (?:после|після) (?:\p{L}+ )?(?:колледж|училищ|вуз|институт|техникум|школ|коледж|технікум|інститут)/u,
);
/** «Приватне медичне страхування», «Оформлення згідно КЗпП» among what is asked. */
const SURELY_GIVEN = ofOurLetters(
  /^(?:(?:тяжелые|вредные|опасные|нормальные|комфортные|особые)(?: и |, )?){1,3} ?условия труда[\s.!]*$|^(?:стабильн|своевременн|регулярн)\p{L}{2} (?:выплат|заработн|зарплат|оплат)|^квотируем\p{L}{2} рабоч|^(?:приватн\p{L}{1,2} |добровольн\p{L}{2} |private )?(?:медичн\p{L}{1,2} страхув|медицинск\p{L}{2} страхо|medical insurance|health insurance)|^(?:офіційн\p{L}{1,2} |официальн\p{L}{2} )?(?:оформлення|оформление|працевлаштування|трудоустройство) (?:згідно|за кзпп|по тк|согласно|в штат)|^live-in (?:possible|available)|^(?:дружн\p{L}{1,2}|тату|приязн\p{L}{1,2}) (?:(?:та |и |і )?\p{L}+ )?(?:колектив|коллектив|команда|ұжым)[\s.!]*$/u,
);
/** «Приложите фото», "attach a photo": what to send. */
const WITH_A_PHOTO = ofOurLetters(
  /^(?:(?:please|просьба|просим|прохання|будь ласка|пожалуйста)[, ]*)?(?:attach|send|include|enclose|add|upload|прилож\p{L}+|прикреп\p{L}+|присыл\p{L}+|пришлите|отправ\p{L}+|добав\p{L}+|дода\p{L}+|надсил\p{L}+|надішл\p{L}+|прикріп\p{L}+|тіркеңіз|жіберіңіз)(?: (?:[\p{L}-]+ ){0,4}?)(?:photos?|photographs?|pictures?|headshots?|фото\p{L}*|сурет\p{L}*)(?!\p{L})|^фото\p{L}*(?: \p{L}+){0,2} (?:обязательно|обов'?язково|обязательна|қажет|міндетті|тіркеңіз|жіберіңіз)[\s.!]*$|^(?:резюме|cv|анкета|түйіндеме) (?:с|із|з|with(?: an?)?) (?:фото|photo)\p{L}*[\s.!]*$/u,
);
/** «… резюме на ivan@firm.ru», "apply at www.…": where to write or to look. */
const ADDRESS = /[\w.-]@[\w-]+\.\p{L}{2}|(?<!\p{L})(?:https?:\/\/|www\.)/u;
const OPENS_WITH_ADDRESS =
  /^(?:инст\p{L}*|телег\p{L}*|тг|telegram|instagram|вк|vk|в?[ао]тс?ап|whats ?app|директ|лс|личк\p{L})[^,;@]{0,20}@\w|^@\w+[\s.!]*$/u;
/** «Вул. Кооперативна, 41», «Абай көшесі 12»: where it is. */
const OF_A_STREET =
  /^(?:вул|ул|просп|пр-?т|бульв|бул|пров|пер|наб|пл|мкр|мкрн|м-н|көш)\. ?\p{L}|^(?:вулиця|улица|проспект|бульвар|провулок|переулок|площа|площадь|мікрорайон|микрорайон) (?:\p{L}+ ?){1,3},?(?: ?\d|$)|^(?:\p{L}+ ){1,3}(?:көшесі|даңғылы|к-сі|мөлтек ауданы)(?!\p{L})/u;
/** «Түйіндемені жіберіңіз», «хабарласыңыз»: what whoever answers is told to do. */
const TOLD_TO_ANSWER =
  /(?<!\p{L})(?:жібер|хабарлас|қоңырау шал|жаз|жолда|звонда|хабарлаң?|толтыр)(?:ің|ың|іңіз|ыңыз|ңыз|ңіз)(?:дар|дер)?[\s.!]*$/u;
/** «Вилка 120-200 net», «оклад 60 000»: what is paid, however surely its place asks. */
const IS_PAID = /^(?:вилка|з\/?п|оклад|ставка|зарплата|заработная плата|доход)[\s:–—-]*(?:от |до )?\d/u;
/** «Свободные места: вт, чт», «пн-пт»: days, and nothing else. */
const ONLY_DAYS = new RegExp(
  '^(?:(?:свободн|вільн|рабоч|робоч|выходн|вихідн)\\p{L}+ (?:места|дни|часы|смены|окна|місця|дні)[\\s:–—-]*)?(?:(?:пн|вт|ср|чт|пт|сб|вс|нд)(?![\\p{L}])[\\s.,–/-]*)+$',
  'u',
);
/** «Копию паспорта», «диплом көшірмесі», "copy of the licence": what goes with an application. */
const GOES_WITH_IT = ofOurLetters(
  /^(?:ксеро|скан)?-?коп[иі][яюиїй]\p{L}{0,2} \p{L}{3}|^сканы? (?:паспорт|диплом|документ)|^(?:личное заявление|особист[ау] заяв[ау])[\s.]*$|^(?:заявление (?:об? )|заяв[ау] про )(?:участи|участь|приём|прием|допуск|непоширення|нераспространени|согласи|згод)|^(?:заявление|заява) (?:на имя|установленн|за формою|на ім'я)|^(?:портфолио|портфоліо|түйіндеме|резюме)\p{L}{0,4} (?:жіберіңіз|тастаңыз|надсил\p{L}+|надішл\p{L}+|присыл\p{L}+|пришл\p{L}+|скид\p{L}+|кид\p{L}+)|^(?:please )?(?:send|email|mail|text|dm) (?:us |me )?(?:your |a |the )?(?:cv|resume|portfolio)|^(?:just )?(?:pop|drop|come|call|ring|walk) (?:in|by|us)(?: (?:with|for) |[\s.!]*$)|^(?:certified )?cop(?:y|ies) of /u,
);
const A_COPY = ofOurLetters(/(?<!\p{L})көшірме(?:сі|лері)[\s.]*$/u);
/** «Стаж вождения ____ лет», «☐ да ☐ нет»: blanks and boxes of a form. */
const OF_A_FORM = /_{3}|[☐□▢]/u;
/** «Образование любое», "education: none specified", «пол: любой», «пол: —» */
const OPEN_TO_ANY =
  /^(?:образование|освіта|білімі?|education|пол|стать|sex|gender)\s?[:–—-]?\s?(?:люб(?:ое|ой)|не ?важ(?:но|ен)|не указано|будь-яка|не ?важлива|кез келген|any|none(?: \p{L}+)?|not specified|[–—-]{1,3})[\s.!]*$/u;
/** "Climb or balance", "the employee is frequently required to sit": what a body does at the work; weights to lift are asked for. */
const BODY =
  '(?:sit|stand|walk|climb|balance|stoop|kneel|crouch|crawl|bend|twist|squat|talk|hear|taste|smell|feel|finger|handle|grasp|adjust focus|reach(?: with (?:the )?hands and arms)?|use (?:the )?hands(?: to (?:finger|handle|feel|grasp))?)';
const ONLY_OF_A_BODY = new RegExp(
  `^(?:(?:and|or|to) )*(?:(?:the )?(?:employee|incumbent|worker) (?:is|must|may) )?(?:(?:regularly|frequently|occasionally|often|continually|be|is|required|able|to) )*${BODY}(?:(?:,| {2}| and| or| to|/)+ ?${BODY})*[\\s.]*$`,
  'u',
);
/** Names of parts in English job descriptions, and what stands for a school or years in them. */
const NAMES_A_PART =
  /^(?:(?:квалификационные|основные|общие) требования|(?:кваліфікаційні|основні|загальні) вимоги|біліктілік талаптары|(?:physical|mental|visual) demands|(?:work(?:ing)? |physical )environment|certificates,? licen[cs]es,? (?:and |or )?registrations|certificates|licen[cs]es|registrations|(?:language|mathematical|computer) skills|reasoning ability|supervisory responsibilities|(?:an? |any )?equivalent combination of (?:education|training|experience).{0,40}|(?:related )?training)[\s:.]*$/u;
/** «Мужчина/женщина»: whoever. */
const EITHER_SEX =
  /^(?:мужчин\p{L}*|чоловік\p{L}*|муж|м|male|ер адам) ?(?:[/\\,]|или|або|or|немесе|и|та|and|және) ?(?:женщин\p{L}*|жінк\p{L}*|жен|ж|female|әйел(?: адам)?)[\s.]*$/u;
/** «…, выложенный в нашем профиле»: what was done with what stands before it. */
const DONE_WITH = ofOurLetters(
  /^\p{L}{3,}(?:енн|анн|янн)(?:ый|ую|ого|ой|ые|ых|ым|ыми|ое|ий|у|ої|і|их|им|ими) (?:в|у|на|по|с|из|від|от|для|при|до|за) /u,
);
/** «Київська область», «Ленинский район», «Caspian Plaza, 14 мкр»: where it is. */
const A_REGION =
  /^\p{L}{4,}(?:ская|кий|ский|ська|цька|ський|цький) (?:обл(?:асть|\.)?|край|район|р-н)[\s.]*$|^\p{L}+ (?:облысы|ауданы)[\s.]*$/u;
/** «Паспорт», «жеке куәлік», «диплом» alone: papers to bring. */
const ONLY_PAPERS = ofOurLetters(
  /^(?:(?:паспорт(?: \p{L}+)?|снилс|инн|іпн|рнокпп|трудов(?:ая|а) книжка|удостоверение личности|свидетельство о рождении|свідоцтво про народження|жеке куәлік|туу туралы куәлік|аттестат|диплом|passport|birth certificate)(?: (?:или|либо|або|чи|немесе|or) (?=\p{L})|[\s.;]*$)){1,3}$/u,
);
/** «Подробности по телефону», "details on request" */
const DETAILS_ELSEWHERE = ofOurLetters(
  /^(?:все |всі |more |further |full |more )?(?:детали|деталі|подробности|подробнее|подробиці|детальніше|details|information|толығырақ) .*(?:телефон|собеседован|співбесід|звонк|phone|interview|request)/u,
);
/** "Pay commensurate with experience", «ставка зависит от стажа» */
const PAY_GOES_BY =
  /^[^,;:]{0,40}(?:commensurate with|depends on|depending on|dependent on|зависит от|в зависимости от|залежить від|залежно від) (?:\p{L}+ )?(?:experience|qualifications?|skills|опыт|стаж|квалификац|досвід|кваліфікац)/u;
const HASHTAG = /^\s*#[\p{L}\d_]+/u;

/** «…, на складе», "…, in date": it only tells more of the part before it. */
const MODIFIER =
  /^(?:(?:причем|причому|притом|зокрема|особенно|особливо|в том числе|у тому числі|in particular|especially) )?(?:в|во|на|до|под|из|у|за|при|по|для|від|до|під|із|in|on|at|under|within|for|to|from|by|as|with)\s(?:\S+\s?){1,2}$/u;
/** «Английского хватает, чтобы читать документацию»: what for; «важно, чтобы вы умели» asks. */
export const WHAT_FOR =
  /^(?:etc|дотримуючись|враховуючи|використовуючи|виконуючи|забезпечуючи)[. ] ?\p{L}|^(?:чтобы|чтоб|щоб|in order to|so as to) (?:не )?\p{L}{2,}(?:ть|ться|ти|тися|тись|чь)(?!\p{L})/u;
/** "…, of the type applied for", "…, within five years", "…, who will support the team": it says which, by when or what for. */
const OF_THE_ONE_BEFORE =
  /^(?:of (?:the|which|this|that)|for which|to which|within|upon|who will|in order to|covered (?:with|by)|thereby|thus) /u;
/** «…, когда машина сломалась в пути», "…, while the kitchen is busy": at what time. */
const WHEN = /^(?:когда|пока|коли|поки|when|whenever|while)\s/u;
/** «…, но не как учебник», «…, а не умовою»: what it is told apart from; who is not afraid is brave. */
export const AND_NOT = /^(?:но|а|але|but) (?:не|not) (?!бо[ийяюе]|пуга|ляка|afraid|scared|пь|пи|кур)/u;
/** "…, both written and verbal", «…, устной и письменной»: of which kind. */
const IN_SPEECH_AND_WRITING =
  /^(?:both |как |як |in )?(?:written|verbal|oral|spoken|writing|speech|(?:устн|письменн|усн|письмов)\p{L}{1,3})(?:,? (?:and|or|и|так и|та|і|й|або|или) (?:in )?(?:written|verbal|oral|spoken|writing|speech|(?:устн|письменн|усн|письмов)\p{L}{1,3}))[\s.]*$/u;
const IF_ALONE = /^(?:если|якщо|if)\s(?:\S+\s?){1,3}$/u;
/** «…, який вільно говорить італійською», «…, принимающими решения»: it tells of what was named before it; «…, который внедрял ERP» tells of the person. */
const RELATIVE = ofOurLetters(
  /^\p{L}{4,} (?:которого|которой|которых|якого|якої|яких)(?!\p{L})|^(?:их|его|ее|їх|його|її|their|its) |^(?:(?:и|а|та|й|and) )?(?:(?:в|на|с|о|к|з|із|у|до|по|из|для|за|від|під|при|at|in|for|with|of) )?(?:котор\p{L}{2,3}|як(?:ий|а|е|і|ого|ої|ому|у|им|ою|их|ими)|(?:что|що)(?! (?:тако?е|это|це)(?!\p{L}))|which|that|whose)\s(?!(?:\p{L}+ ){0,3}\p{L}{3,}(?:л|ла|ли|ав|ив|ів)\s)|^(?!(?:име|влад|зна|уме|работа|окончи|закончи|прош|получи|служи|отслужи|занима|сдава|бра)\p{L}*вш)\p{L}{4,}вш(?:ими|их|им|ей|его|ий|ая|ее|ую)(?:ся)?\s|^(?!(?:име|влад|зна|уме|говор)\p{L}*щ)\p{L}{3,}(?:[уюая]щ(?:ими|их|им|ей|его)|(?:ем|им)(?:ых|ыми))(?:ся)?\s/u,
);
const SAID_OF_A_PERSON = /^(?:(?:и|а|та|й|and) )?(?:котор(?:ый|ая|ые)|як(?:ий|а|і)|who)\s/u;
/** «Нам подойдёт кандидат, который …», «тот, кто …»: somebody, of whom the next part says what is asked. */
const SOMEBODY =
  /^(?:(?:или|либо|або|чи|or) )?(?:(?:нам|нашей команде|до нас) (?:подойд|подход|підійд)\p{L}+ (?:тот|та|кандидат\p{L}*|человек|специалист\p{L}*|людина|фахівець)|тот|та|те|той|ті)$/u;
/** How often or at what hours what stands before it is done: «…, sometimes at short notice». */
const HOW_OFTEN =
  /^(?:sometimes|occasionally|including (?:\p{L}+ )?(?:overnight|nights?|weekends?|evenings?|holidays)|иногда|порой|в том числе (?:ночью|ночные|в выходные)|інколи|часом|кейде)(?!\p{L})/u;
/** «Ценим честность и порядочность»: what a firm thinks much of in people it asks for. */
const VALUES = /^(?:(?:мы|ми|we) )?(?:(?:очень |дуже )?(?:ценим|цінуємо)|бағалаймыз|value|appreciate) /u;
const AND_YET = /^(?:но|але|but|бірақ) (?=(?:если|якщо|if|егер) )/u;
/** «…, пусть и разговорный», «…, подтверждённое справкой», "…, awarded by …": it says more of what stands before it. */
const SAYS_MORE = ofOurLetters(
  /^(?:(?:according to|in (?:accordance|line|compliance|keeping) with|as (?:needed|required|appropriate|directed|necessary)|(?:when|while|whilst) \p{L}+ing|\p{L}{3,}ly (?:and|or) \p{L}{3,}ly|в соответствии с|согласно|відповідно до|згідно з)(?:[\s.;!]|$)|(?:пусть|нехай|хай|хоть|хоч)(?: бы| б)?(?: и| й)? |далее |(?:подтвержденн|предусмотренн|полученн|выданн|заверенн|установленн|ответственн(?=\p{L}+ за)|указанн|підтверджен|передбачен|отриман|видан|встановлен|відповідальн(?=\p{L}+ за))\p{L}* |(?:issued|awarded|obtained|confirmed|followed|provided) |(?:(?:на|at an?) )?(?:базов|средн|начальн|продвинут|высок|хорош|уверенн|середн|початков|високо|високий|basic|intermediate|advanced)\p{L}* (?:уров|рівен|рівн|level)\p{L}*$)/u,
);
/** «Кладовщик обязан:», «Секретарь имеет право», "the holder must": a list of it stands below. */
const OPENS_A_LIST_OF_ONE = ofOurLetters(
  /(?:следующ|перечисл|наступн|the following|one or more of|at least one of|any of|одн(?:им|ой|ому) из|одним з)\p{L}{0,3}(?: \p{L}+){0,3}:\s*$/u,
);
const OPENS_A_LIST =
  /(?:^|\s)(?:мынадай|келесі|следующ\p{L}{2}|таким|наступн\p{L}{1,2}|following) (?:\p{L}+ )?(?:талап|требован|вимог|критери|стандарт|услови|умов|requirements|criteria|standards|conditions)\p{L}*(?: \p{L}+){0,4}:\s*$|(?:^|\s)(?:должен|должна|должны|обязан|обязана|вправе|имеет право|повинен|повинна|зобов'?язан\p{L}*|має право|must|shall|should)[\s:]*$/u;
/** «Нужна ли машина?», "Do I need a car?", «Какое образование нужно?»: the answer tells. */
export const ASKS_WHETHER =
  /^(?:would|do|are) you (?:like|want|looking|ready|passionate|interested|excited|tired)(?!\p{L})|^(?:(?:а|и|та|й|and|ал)(?: |, ))?(?:.*(?<!\p{L})(?:ли|чи)(?!\p{L})(?! (?:вы|ты|ви|ти|вам|тебе|у вас|у тебя)(?!\p{L}))|(?:do|does|is|are|will|would|can|must|should) (?:i|they|it|there|he|she|the|an?)(?!\p{L})|какой|какая|какое|какие|как(?!\p{L})|какого|як(?:ий|а|е|і)(?!\p{L})|чего|что|що|кто|хто|зачем|почему|чому|сколько|скільки|where|what|who|how|which|why|when|қандай|қанша|кім|не істе)/u;
const IS_A_THING = /^(?:телефон|phone)$/u;
/** "Remote debugging": done from afar, and no way to work. */
const IS_DONE_FAR_AWAY =
  /^remote (?!working|living|hiring|selling)(?:[a-z]{4,}ing|support|access|desktops?|control|diagnostics?)(?!\p{L})/u;
const WHO_WANTS = /^для (?:тех|тих)$|^(?:кто|хто|who) (?:хочет|хоче|wants?)(?!\p{L})/u;
const PLEASE = /^(?:please|пожалуйста|будь ласка)[ ,]+/u;
const QUESTION_WORDS_MAX = 3;
const IS_ENGLISH = /^[^\u0400-\u04ff]*$/u;
/** "We have experienced much growth": what the firm has been through. */
const WE_HAVE_BEEN = /^we(?: have|'ve) (?:experienced|been|grown|built|won|worked)(?!\p{L})/u;
/** "The clinic is a busy, friendly place": what the firm is. */
export const TELLS_OF_A_PLACE =
  /^[^,.:;]{3,40}, (?:\d{1,3}\p{L}?[- ]?(?:ші |шы )?(?:мкр|мөлтек|шағын аудан)|(?:қашықтан|удал[её]нно|віддалено|remote(?! [a-z]{4,}ing(?!\p{L})| (?:support|access|desktop|control|diagnos)))(?!\p{L}))[^,;]{0,20}$|^(?!you |the (?:ideal |right |successful )?(?:candidate|applicant|person))[^,;:]{2,60} is (?:an?|one of the|the) (?!(?:\p{L}+ ){0,2}(?:plus|bonus|must|advantage|asset|requirement)(?!\p{L}))(?:[^.;:]{0,60} )?(?:place|school|college|company|firm|organi[sz]ation|employer|leader|provider|business|brand|hotel|hospital|clinic|charity|agency)(?!\p{L})/u;
/** "Application deadline is …", "interested candidates call …", «Всі права захищені», "a chance to learn": what stands around a post, and what comes of it. */
const STANDS_AROUND = ofOurLetters(
  /^(?:(?:the )?(?:application|closing|submission)s? (?:deadline|date)|interested (?:candidates?|applicants?|persons?|parties) (?:can |may |should |must |are )?(?:requested |invited |asked |encouraged )?(?:to )?(?:call|contact|send|email|mail|apply|submit|write|whatsapp|reach|forward)|all rights reserved|вс[іе] права (?:защищены|захищен[іо])|барлық құқықтар қорғалған|(?:an? |the )?(?:chance|opportunity) to(?! .*(?:required|must))|you(?:'re| are) invited to|this (?:[\p{L}-]+,? (?:and )?){0,4}(?:position|role|job|post|internship|contract|vacancy) (?:begins?|starts?|ends?|runs?|lasts?|pays|reports to|is based|is located)|(?:the )?(?:weekly |work(?:ing)? |shift )?(?:schedules?|hours) (?:includes?|is|are|will|may|run|range))(?!\p{L})/u,
);
/** Why it is asked. */
const REASON = /^(?:ведь|адже|бо|потому что|тому що|поскольку|оскільки|так как|because|since|өйткені|себебі)(?!\p{L})/u;
/** «Но если уже знаете — отлично» names nothing itself. */
const IF_SO =
  /^(?:но |але |but )?(?:если|якщо|if) (?:(?:вы|ты|ви|ти|you|уже|вже|already) )*(?:знаете|знаешь|умеете|умеешь|работали|есть|знаєте|знаєш|вмієте|вмієш|працювали|є|do|have|know)\s*(?:$|[–—-])/u;

/** What opens a part that demands nothing, wherever it stands; apart, since these are looked for at one place alone. */
const OPENS_NOTHING = [
  anyOf([
    ...[SOMEBODY, WHO_WANTS, IF_SO, ONLY_AN_AGE, OF_AGE, ONLY_FIGURES, IF_SOMEBODY_DOES, NAMES_NOTHING_YET, HASHTAG],
    ...[OF_A_STREET],
    ...[OPENS_WITH_ADDRESS, IS_PAID, ONLY_DAYS, OPEN_TO_ANY, NAMES_A_PART, EITHER_SEX, ONLY_OF_A_BODY, A_REGION],
    ...[PAY_GOES_BY, WHY_WE_WRITE],
  ]),
  anyOf([
    ...[OPEN_TO, SURELY_GIVEN, WHO_WILL_DO, TEACHES, WITH_A_PHOTO, GOES_WITH_IT, ONLY_PAPERS, DETAILS_ELSEWHERE],
    ...[STANDS_AROUND, WHAT_IS_NEXT, OF_THE_PAY],
  ]),
];
/** The same with what may stand anywhere in it. */
const TELLS_NOTHING = [...OPENS_NOTHING, TOLD_TO_ANSWER, SAYS_NOTHING, IS_GIVEN, ADDRESS, A_COPY, OF_A_FORM];

/**
 * True for a part of a sentence that stands among demands and demands nothing: pay, hours, what the firm gives, a clause that explains.
 *
 * @param isFirst  nothing of the sentence stands before it that it could belong to
 * @param ofPerson  its sentence seeks somebody, of whom «який …», "who …" tells what is asked
 * @param isSure  its words and its place leave little doubt that it demands something
 */
export function demandsNothing(
  part: string,
  { isFirst, ofPerson, isSure }: { readonly isFirst: boolean; readonly ofPerson: boolean; readonly isSure: boolean },
): boolean {
  const words = part.trim();
  if (!isFirst && [MODIFIER, IF_ALONE, WHEN, IN_SPEECH_AND_WRITING, OF_THE_ONE_BEFORE].some((one) => isIn(one, words)))
    return true;
  if (!isFirst && !(ofPerson && SAID_OF_A_PERSON.test(words)) && RELATIVE.test(words)) return true;
  if (TELLS_NOTHING.some((one) => isIn(one, words)) || (IS_ENGLISH.test(words) && onlyStates(words, isFirst)))
    return true;
  if (isFirst && isIn(WE_HAVE_BEEN, words)) return true;
  if (!isFirst && (REASON.test(words) || HOW_OFTEN.test(words) || SAYS_MORE.test(words) || DONE_WITH.test(words)))
    return true;
  if (isIn(OPENS_A_LIST_OF_ONE, words) || isIn(OPENS_A_LIST, words) || (words.endsWith('?') && asksWhether(words)))
    return true;
  const value = foundIn(VALUES, words)?.[0];
  if (value !== undefined && isOnlyQualities(words.slice(value.length))) return false;
  const asks = kindOfLine(words) === 'asked';
  if (!asks && (isIn(FIRM_SPEAKS, words) || isIn(FIRM_DOES, words))) return true;
  // «…, но если у вас техникум»: what it opens with stands after the "but".
  const [first = ''] = wordsIn(replacedIn(PLEASE, replacedIn(AND_YET, words, ''), ''));
  const opening = isIn(IS_DONE_FAR_AWAY, words) ? undefined : OPENINGS.get(first);
  if (opening === undefined) return false;
  return opening === 'comparison' || (opening === 'reader' && !(isSure && IS_A_THING.test(first))) || !(asks || isSure);
}

/** A question whose answer tells what is asked; «Есть опыт продаж?» asks for it. */
function asksWhether(question: string): boolean {
  return ASKS_WHETHER.test(question) || wordsIn(question).length <= QUESTION_WORDS_MAX;
}

/** «On placement or in a job»: ways of what stands before them, and none to something else. */
export function onlyTellMore(pieces: readonly string[]): boolean {
  return pieces.length > 1 && pieces.every((piece) => MODIFIER.test(piece.trim()));
}

/** «А досвід?», "And a licence?" among questions and answers. */
export const IS_ASKED_BACK = /^(?:а|и|і|та|and|what about|ал) [\p{L} ]{3,30}\?$/u;
