import { ofOurLetters } from '../../vacancies/domain/spans.js';

/**
 * What a part of a text is about: `requirements` what is asked · `wishes` what would be a plus · `knowledge` what the holder of a post must
 * know · `unwanted` what is not asked, or who is not sought · `general` of a job description · `free` before or beside all headings · `noise` what surrounds the text on a page.
 */
export type SectionKind =
  | 'requirements'
  | 'wishes'
  | 'knowledge'
  | 'unwanted'
  | 'duties'
  | 'conditions'
  | 'general'
  | 'about'
  | 'other'
  | 'noise'
  | 'free';

/** Headings that a hurried writer cuts short: «обяз-ти касса, выкладка», «треб. опыт от полугода». */
export const SHORTENED_HEADINGS: readonly (readonly [SectionKind, RegExp])[] = [
  ['duties', /^(?:обяз(?:ан)?(?:-?(?:ти|сти|ности))?\.?|об-ти)(?:\s?[:—–]\s?|\s-\s|(?<=[.и])(?:\s|$))/u],
  ['requirements', /^(?:треб(?:ов)?(?:-?(?:я|ия))?\.?|тр-я)(?:\s?[:—–]\s?|\s-\s|(?<=[.я])(?:\s|$))/u],
  [
    'conditions',
    /^(?:усл(?:ов)?(?:-?(?:я|ия))?\.?)(?:\s?[:—–]\s?|\s-\s|(?<=[.я])(?:\s(?!\p{L}+(?: \p{L}+)?\s?:$)|$))/u,
  ],
];

/** Whole lines over the parts of handbooks, standards of trades and pages of one post; each in one form wherever it is met. */
// prettier-ignore
export const HEADINGS_OF_HANDBOOKS: readonly (readonly [SectionKind, RegExp])[] = [
  ['requirements', /^(?:требовани[ея](?=\.$)|требования к (?:образованию(?: и обучению)?|опыту практической работы)|особые условия допуска к работе|professional(?:ly important)? qualities|knowledge, (?:skills|experience|training)(?:,? (?:and|&) (?:training|experience|abilities|skills))?)\s?[:.]?$/u],
  ['requirements', /^(?!(?:your|our|what|which|the|these|those|my|and|with|build|develop|use) )(?:[\p{L}-]+ ){1,4}(?:qualifications|skills|requirements) (?:and|&) (?:qualifications|skills|requirements|experience|competencies)$/u],
  ['requirements', /^(?:section [\divx]{1,3}\s?[–—:.-]?\s?(?:essential|minimum)(?: (?:criteria|requirements))?|(?:eligibility|shortlisting) (?:requirements|criteria))\s?:?$/u],
  ['wishes', /^section [\divx]{1,3}\s?[–—:.-]?\s?desirable(?: (?:criteria|requirements))?\s?:?$/u],
  ['duties', /^(?:содержание труда|трудовые (?:действия|функции)|характеристика работ|характеристика робіт(?:, завдання та посадові обов'?язки)?|жұмыс сипаттамасы|жұмыстардың сипаттамасы)\s?[:.]?$/u],
  ['duties', /^(?!(?:your|our|what|which|the|these|those|my|and|with|other|perform|carry|fulfil|any) )(?:[\p{L}-]+ ){1,4}(?:duties|responsibilities)(?: (?:and|&) [\p{L}-]+(?: [\p{L}-]+){0,2})?$/u],
  ['general', /^(?:другие характеристики|дополнительные характеристики|возможные наименования должностей(?:, профессий(?: рабочих)?)?|обобщенн(?:ая|ые) трудов(?:ая|ые) функци[яи])\s?[:.]?$/u],
  ['unwanted', /^(?:а )?(?:(?:что|чего|кого|кто) (?:(?:нам|мы|вам|для нас|здесь|тут|точно|совсем|совершенно|абсолютно|вообще) )*не (?:нужн|нужен|требу|ищем|ждем|важн|обязат|спрашива|хотим)\p{L}*|(?:що|чого|кого|хто) (?:(?:нам|ми|вам|для нас|тут|точно|зовсім|взагалі) )*не (?:потріб|вимага|шука|чека|важлив|обов|хочемо)\p{L}*|не істеу(?:дің)? керек емес|бізге (?:не|кім) керек емес|(?:what|who) (?:(?:we|you)(?:'re| are)? (?:not|do not|don't|will not|won't) (?:looking for|look for|need|want|require|expect|hire)|(?:is|are) not (?:needed|required|wanted))|(?:who this|this)(?: (?:role|job|post))? is not for(?: you if)?|(?:кому|для кого) (?:эта |ця )?(?:работа|вакансия|робота|вакансія)? ?(?:точно )?(?:не (?:подойдет|подходит|підійде|підходить)))(?:[\s:.?!…–—-]*$|\s?:(?=\s))/u],
  ['unwanted', /^(?=[^.;]{12,140}:$)[^.;]*(?<!\p{L})(?:не (?:мо(?:жет|гут) быть (?:назнач|принят|допущ)\p{L}+|допуска[ею]тся|назнача[ею]тся|принима[ею]тся)|не мож(?:е|уть) бути (?:признач|прийнят|допущ)\p{L}+)(?!\p{L})[^.;]*:$/u],
  ['other', /^(?:[\p{L}-]+ ){0,8}(?:руководству(?:ется|ются)|керу(?:ється|ються)|запреща[ею]тся|запрещено|заборон(?:яється|яються|ено)|тыйым салынады)\s?:(?=\s|$)/u],
  ['other', /^(?:(?:а )?(?:также|ещё|еще|і|и|also)[, ] ?)?(?:(?:в|у) (?:своем |вашем |своєму )?(?:сопроводительном |супровідному |мотивационном )?(?:письме|отклике|листі|відгуку|резюме)|in (?:your|the) (?:cover letter|application|email)),? (?:(?:please|пожалуйста|обязательно|будь ласка|нам|просим|кратко|коротко)[, ]+){0,3}(?:расскаж|напиш|укаж|указать|опиш|ответ|розкаж|вкаж|опиш|відпов|tell|write|describe|include|answer)\p{L}*(?: (?:нам|us|о том|про те))?\s?:$/u],
  ['other', /^(?:медицинские противопоказания|(?:до (?:заяви|анкети)|к (?:заявлению|анкете))(?: (?:необхідно|потрібно|необходимо|нужно))? (?:дода|прилага|прилож|прикла)\p{L}+)\s?[:.](?=\s|$)/u],
];

/** «Главный бухгалтер должен знать: …»: what follows, in the sentence and in the list below it, must be known. */
export const MUST_KNOW = ofOurLetters(
  /^[^,]{0,90}?(?:(?:должен|должна|должны|обязан|обязана|повинен|повинна|має|мусить) (?:хорошо |добре )?(?:знать|знати)|(?:мыналарды )?білу(?:і|ге) (?:тиіс|керек|қажет|міндетті)(?=:)|мыналарды білуі (?:тиіс|керек|қажет)|(?:must|should) know|(?:обладает|должен обладать|владеет|володіє|повинен володіти) (?:(?:навыками|умениями|навичками|вміннями) (?:и|та) )?(?:знаниями|знаннями)(?: (?:и|та) (?:навыками|умениями|навичками|вміннями))?(?: (?:в|во|о|об|про|щодо))?(?=:)|(?<!\p{L})(?:знает|знає)(?: (?:и|та|і|й) \p{L}{4,}(?:ет|є))?(?: (?:в|у) (?:своей |своїй )?(?:деятельности|работе|діяльності|роботі))?(?=:))(?: и понимать)?:?(?=\s|$)/u,
);

/** «Завхоз должен уметь: составлять заявки; вести учёт»: the same of what the holder of a post can do. */
export const MUST_BE_ABLE =
  /^[^,.:]{0,90}?(?<!\p{L})(?:долж(?:ен|на|ны)|обязан[аы]?|повин(?:ен|на|ні)|має|мусить) (?:также |ещё |еще |також )?(?:уметь|владеть|уміти|вміти|володіти)\s?:(?=\s|$)/u;

/** Words of lines that belong to the page and not to the text. */
// prettier-ignore
export const NOISE_LINE =
  ofOurLetters(
  /cookie|куки|файлы cookie|©|все права защищены|all rights reserved|политик\p{L}* (?:обработки|конфиденц)|privacy (?:policy|notice)|terms of (?:use|service)|пользовательск\p{L}* соглашени|подпи(?:шитесь|саться|шись)|рассылк\p{L}*|newsletter|при (?:использовании|цитировании|копировании) материал|(?:при|у разі) (?:використанн|копіюванн)\p{L}{1,2} матеріал|промокод|skip to content|перейти к (?:содерж|основн)|вход для|войти|(?<!постоянная |временная |местная |московская )регистрация|sign in|sign up|log in|зареєструва|увійти|кіру$|тіркелу|поделиться|пожаловаться|распечатать|в избранное|просмотров|опубликован|posted \d|показать телефон|вернуться|назад к|^(?:сайт|дизайн(?: сайта)?) (?:разработ|создан|сделан)|^разработк\p{L}* (?:сайт|и поддержк)|^сайт (?:розроб|створ)|^(?:powered|designed|site) by(?!\p{L})/u,
);

/** Words of advertising beside a text; a point of a list of what is asked may have them too. */
// prettier-ignore
export const ADVERTISING_LINE =
  ofOurLetters(
  /купить|оставьте (?:заявку|номер)|^реклама(?!\p{L})|автошкол|онлайн[- ]?курс|курсы? .{0,60}(?:скидк|%|руб|за \p{L}+ (?:недел|месяц)|с нуля|от \d)|создай(?:те)? резюме|створи(?:ть)? резюме|кур[сc]қа жазыл|анықтамасыз|learn .{0,40}(?:online|in \d)|% off|как (?:составить|написать|пройти|найти)|(?:\d+|топ[- ]\d+) (?:советов|способов|ошибок)/u,
);

/** Names of pages in a menu, in whole. */
// prettier-ignore
export const MENU_WORD =
  ofOurLetters(
  /^(?:главная(?: страница)?|(?:показать|скрыть|открыть|закрыть) меню|(?:все |свежие )?вакансии(?: дня| рядом| города)?|все профессии|найти (?:работу|сотрудника)|компании|работодател(?:ям|и)|соискател(?:ям|и)|войти|вход|выход|регистрация|поиск(?: работы| вакансий| резюме)?|меню|личный кабинет|создать резюме|разместить (?:вакансию|резюме)|головна|(?:усі )?вакансії|компанії|роботодавц(?:ям|і)|шукач(?:ам|і)|увійти|вхід|реєстрація|пошук(?: роботи)?|знайти роботу|створити резюме|басты(?: бет)?|бос (?:жұмыс )?орындар|вакансиялар|компаниялар|жұмыс берушілер(?:ге)?|кіру|тіркелу|іздеу|home|(?:all |find |browse |search )?jobs|companies|(?:for )?(?:employers|job ?seekers)|log ?in|sign ?in|sign ?up|register|menu|post a job|my account|откликнуться(?: на вакансию)?|(?:отправить|подать|оставить) (?:резюме|заявку|отклик)|подробнее|узнать (?:больше|подробнее)|(?:введите |укажите )?(?:ваш[ае]? )?(?:имя|фамилия|имя и фамилия|фио|телефон|номер телефона|электронная почта|сообщение)(?: ?\*)?|(?:прикрепить|прикрепите|загрузить|загрузите) (?:резюме|файл)|(?:выбрать|выберите) файл|заполнит(?:ь|е) анкету|интересующая должность|коротко о себе|(?:смотреть|посмотреть) (?:все|вакансии|все вакансии)|(?:открытые|актуальные|горячие) вакансии|все города|показать (?:контакты|еще|все|больше)|читать (?:далее|полностью)|відгукнути(?:ся|сь)(?: на вакансію)?|(?:надіслати|відправити|подати) (?:резюме|заявку)|детальніше|дізнати(?:ся|сь) (?:більше|деталі)|показати (?:контакти|більше|ще|все)|толығырақ|көбірек білу|өтініш беру|түйіндеме жіберу|apply(?: now| here| online| for this (?:job|role|position))?|(?:learn|read|show|find out) more|share(?: this)? job|save job)$/u,
);
/** The same that elsewhere may be a heading of the text or a word of it. */
export const MENU_WORD_OR_HEADING = ofOurLetters(
  /^(?:резюме|контакты|о (?:нас|компании|проекте|сервисе|клубе|магазине|ресторане|клинике|школе)|расписание|фотоотчеты|фотогалерея|галерея|акции|портфолио|прайс|цены|меню ресторана|доставка|вопрос-ответ|помощь|блог|новости|отзывы|услуги|тарифы|избранное|каталог|карьера|про (?:нас|компанію)|допомога|контакти|новини|послуги|байланыс|көмек|біз туралы|жаңалықтар|about(?: us)?|contacts?(?: us)?|careers?|search|blog|news|help|faq|resumes?|ru|en|рус|укр|қаз)$/u,
);

/** «Ищем в команду!», "we're hiring": somebody is sought, and who it is stands after it. */
export const CALL = ofOurLetters(
  /^(?:мы |ми |we(?:.re| are)? |срочно |терміново )*(?:ищем|ищу|приглашаем|приглашаются|требуется|требуются|нужен|нужна|нужны|набираем|шукаємо|запрошуємо|потрібен|потрібна|потрібні|іздейміз|шақырамыз|hiring|looking for|recruiting)(?: (?:срочно|себе|к нам|к себе|до нас|в|во|на|у|до|нашу|нашу|нашей|дружную|большую|команду|команди|работу|роботу|постоянную|команде|our|the|to|join|team|now|us|жұмысқа))*[\s!.…]*$/u,
);

/** … or of what is given for it: «График сутки через трое», «Ставка 3300 за смену». */
export const TELLS_OF_CONDITIONS = ofOurLetters(
  /^(?:(?:\p{L}+(?:ый|ий|ой|ая|ые|ний),? (?:и |та |й )?){1,5}(?:коллектив|команда|колектив)|график (?:работы|сутки|\d|сменный|гибкий|свободный)|режим работы|ставка|оклад|зарплата|заработная плата|з\/п|оплата труда|выплаты|оформление по|соцпакет|графік (?:роботи|\d)|заробітна плата|жалақы|жұмыс кестесі|salary|we offer|мы предлагаем|пропонуємо)(?!\p{L})/u,
);

/** What nobody could be asked for, also as a point of a list. */
export const SURELY_GIVEN = ofOurLetters(
  /(?<!\p{L})(?:за (?:наш |свой )?счет (?:компании|фирмы|работодател|клиники|организац)|дмс(?!\p{L})|скидк\p{L}* (?:на|для|до)|на руки|оформление по|(?:белая|официальная|своевременн\p{L}{2}|стабильн\p{L}{2}|регулярн\p{L}{2}) (?:зарплат|з\/п|заработн|выплат|оплат)|квотируем\p{L}{2} рабоч|оплачиваем\p{L}* (?:отпуск|больничн|обед|стажировк)|paid (?:leave|holiday|vacation)|private health|безкоштовн\p{L}*|бесплатн\p{L}*|тегін)|\d ?(?:₽|€|грн|теңге|тенге|₸)/u,
);

/** The company speaks of itself: a slogan, a praise. */
export const OF_THE_COMPANY = ofOurLetters(
  /^(?:(?:у )?нас|мы(?! (?:ищем|ждем|ожидаем|хотим|рады|будем|ценим(?! (?:наш|свои|сотр))|уважаем))|наш\p{L}{0,3}|наша компания|компания|ми(?! (?:шукаємо|чекаємо|очікуємо|цінуємо|поважаємо))|біз(?! (?:іздейміз|күтеміз|бағалаймыз))|біздің|our|we(?! (?:are looking|need|want|expect|require|seek|would|value|appreciate|respect)|.re looking))(?!\p{L})|забота о .{3,40} [–—-] |(?:компани|предприяти|завод|магазин|клиник|ресторан|школ)\p{L}{0,3} [–—-] это/u,
);

/** "Ensures all doors are locked", "on occasion acts as a guide": what the holder of a post does. */
export const DOES_DAILY =
  /^(?:(?:also|on occasion|occasionally|regularly),? )?(?:ensures|provides|acts as|works with(?! (?:little|minimal|minimum|no|care|attention|accuracy|integrity))|manages|tracks|performs|maintains|coordinates|assists|supports|develops|reports|prepares|leads|participates|oversees|reviews|responds|handles|monitors|schedules|operates|supervises) (?!well(?!\p{L}))/u;
/** A sentence tells of the work: «У нас вы будете проводить уроки». */
export const TELLS_OF_WORK = ofOurLetters(
  /^(?:(?!если|якщо)\p{L}+ ){0,3}(?:(?:вы|ты|ви|ти) (?:будете|будешь|будеш)|(?:вам|тебе) предстоит|предстоит|(?<=(?:щодня|щотижня|щомісяця|щоранку|зранку) )ви \p{L}+(?:ете|ите|єте|їте|имете|атимете|итимете)|(?<=(?:каждый|каждую|каждое) (?:день|неделю|утро|месяц) )(?:вы )?\p{L}+(?:ете|ите))\s|^(?:(?:in this role|(?:every|each) (?:day|week|month|morning)|day to day|daily),? )?(?:you|(?:the |our )?(?:(?:successful|ideal|right) )?(?:candidate|applicant|person|post ?holder))(?: will|.ll| would|.d) (?!speak|know|need|have|be able|be (?:great|good|expected|required)|be (?!responsible|tasked|based|part |accountable|involved|given|asked|assigned|provided|offered|paid|the |in |on |at |our |your |trained|taught|\p{L}+ing(?!\p{L}))|bring|possess|hold|like|also need|ideally)|^(?:that|this|which|it) (?:means|involves|includes|entails) \p{L}+ing(?!\p{L})|^(?:это значит|это означает|це означає)[:,]? \p{L}+(?:ать|ять|ить|еть|ати|яти|ити|іти)(?!\p{L})/u,
);

/** «Будет здорово, если вы знаете рынок», "it would be great if you …" among the work or what is given. */
export const WISHED_OF_YOU = ofOurLetters(
  /^(?:(?:и|а|но|также|also|та|й|але) )?(?:(?:будет|было бы|буде|було б|it would be|it is|it's) )?(?:вообще |совсем |очень |просто |really )?(?:здорово|круто|отлично|супер|классно|прекрасно|замечательно|идеально|хорошо|чудово|добре|плюсом(?: будет)?|преимуществом(?: будет)?|great|nice|a plus|ideal),? (?:если|якщо|if) (?:вы|ты|у вас|у тебя|есть|уме|зна|име|работал|ви|ти|you)\p{L}*/u,
);

/** "Applicants must …", «кандидат должен …»: who is sought, and not who works there. */
export const OF_A_CANDIDATE = ofOurLetters(
  /^(?:(?:an? |the |all )?(?:(?:ideal|successful|suitable) )?(?:candidates?|applicants?) (?:with|who|must|should|needs?|has to|have to)(?!\p{L})|(?:кандидат|соискатель|претендент|кандидати?)\p{L}? (?:должен|должны|обязан|повинен|повинні|має|мають)(?!\p{L}))/u,
);

/** «В отделе сейчас двое: …» tells of those who work there already. */
export const OF_A_GROUP = ofOurLetters(
  /(?<!\p{L})(?:нас|(?:в|во|у) (?:наш\p{L}+ )?(?:отделе|команде|цехе|смене|штате|відділі|команді|цеху|зміні)|(?:in )?(?:the|our) (?:team|department|crew)|бөлімде|ұжымда|командада)(?!\p{L})/u,
);

/** Courses beside schools and years are asked for, not sold. */
export const OF_ASKING = ofOurLetters(/образовани|стаж|опыт|освіт|досвід|білім|тәжірибе|өтіл/u);

/** The head of a job description that names the post in its own line. */
export const NAMES_ITS_POST = /^(?:должностная инструкция|посадова інструкція|лауазымдық нұсқаулы\p{L}) \p{L}{3}/u;

/** A quality that is the name of a part as well, also with others beside it: «ответственность и внимательность». */
export const OF_QUALITY = /^(?:ответственность|відповідальність|жауапкершілік)(?![^,.;]{0,3}:)/u;
export const A_QUALITY = /^(?:ответственность|відповідальність|жауапкершілік)[\s.,;]*$/u;

/** A few words that begin with a capital and end without a sign. */
export const NAME_OF_PART = /^\p{Lu}[^.,;:!?]{2,45}[?]?$/u;

/** «➕ если работал с GetCourse», «⭐ ADR»: the mark of a point that would be a plus. */
export const OF_A_PLUS = /^[➕⭐🌟✨🎁💎]/u;

/** "A CIPD is a bonus": no bonus that is paid. */
export const IS_A_PLUS =
  /(?<!\p{L})(?:is|are|would be|будет|будут|это|буде|[–—-]) (?:an? |the )?(?:\p{L}+ )?(?:bonus|plus|бонус(?:ом)?|плюс(?:ом)?)[\s.!]*$/u;

/** Parts that may end where an unknown heading stands; those of a job description have numbers. */
export const OF_A_VACANCY: ReadonlySet<SectionKind> = new Set([
  'free',
  'about',
  'requirements',
  'wishes',
  'duties',
  'conditions',
]);
