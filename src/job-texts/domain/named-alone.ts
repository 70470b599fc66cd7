import { isIn } from '../../kernel/sought.js';
import { anyOf, ofOurLetters } from '../../vacancies/domain/spans.js';

/** Papers of a trade, of an army and of a doctor that are asked for by their names alone: «карта тахографа (СКЗИ)», "military ID". */
const A_PAPER = ofOurLetters(
  /^[\s–—-]*(?:(?:нужн[аы]|нужен|обязательн[оы]|обязательна|потрібн[аі]|потрібен|наличие|наявність|действующ\p{L}{2}|чинн\p{L}{1,2}|valid|current|an?|жарамды) ){0,2}(?:карт[аыуи] (?:водителя|водія|тахограф\p{L}{1,2})|чип-?карт[аыуи](?: (?:водителя|водія|тахограф\p{L}{1,2}))?|тахограф картасы|жүргізуші картасы|(?:driver|digital )?(?:tachograph|tacho|driver) card|загран(?:ичный )?паспорт(?: (?:с|со) [\p{L} ]{4,30})?|закордонний паспорт|(?:удостоверение|лицензия) (?:частного )?охранника|посвідчення (?:приватного )?охоронця|военный билет|військовий квиток|військово-облікові документи|приписное (?:свидетельство|удостоверение)|приписне (?:свідоцтво|посвідчення)|әскери билет|military (?:id|card|book)|(?:\p{L}+ ){0,2}(?:мед(?:ицинская )?книжка|санкнижка|медична книжка|медкнижка|медициналық кітапша|санитарлық кітапша)|(?:педагог-)?\p{L}{3,}(?:-\p{L}{3,})? санаты)(?: ?\([^()]{2,40}\))?(?:[\s,–—-]*(?:обязател\p{L}*|обов'?язков\p{L}*|нужн[аы]|нужен|необходим\p{L}*|потрібн[аі]|потрібен|required|is required|is a must|a must|керек|қажет|міндетті|шарт|бар болуы|болуы))*[\s.!;]*$/u,
);
/** «Қазақ тілі», «орыс және ағылшын тілдері», «английский язык»: a language and nothing else. */
const A_LANGUAGE = ofOurLetters(
  /^[\s–—-]*(?:\p{L}{3,}(?:,? (?:және|мен|и|та|and) \p{L}{3,})? (?:тілі|тілдері|тілін|язык|языки|мова|мови))[\s.!;]*$/u,
);

/** "No smokers", «некурящие»: who stays away from something, and nothing else. */
const ABSTAINER = ofOurLetters(
  /^[\s–—-]*(?:no smok(?:ers?|ing)|non-?smokers?(?: only)?|некурящ\p{L}{1,3}|непьющ\p{L}{1,3}|непитущ\p{L}{1,3}|не (?:п'?ючі|п'?ючий|п'?юча|палять|курять)|(?:темекі|шылым) (?:шекпейтін|тартпайтын)(?: адам)?|(?:арақ |арақ-шарап |спирттік ішімдік )?ішпейтін(?: адам)?|(?:без|отсутствие|відсутність) (?:вредных|плохих|шкідливих|поганих) (?:привычек|звичок)|без (?:в ?[\\/.]? ?п|в\.п\.)|трезвый образ жизни|тверезий спосіб життя|зиянды әдет\p{L}* (?:жоқ|болмауы))[\s.!;]*$/u,
);
/** "The post is subject to an enhanced DBS check": a paper that is asked for wherever it is said. */
const A_CHECK = ofOurLetters(
  /^[\s–—-]*(?:(?:the|this) (?:post|role|position|job|appointment)s? (?:is|are|will be) subject to |(?:a |an )?satisfactory )?(?:an? )?(?:satisfactory )?(?:enhanced|basic|standard) (?:dbs|disclosure|crb)(?: (?:and \p{L}+ list|with barred list))? (?:check|clearance|disclosure)(?: (?:is |will be )?(?:required|essential|needed))?[\s.!;]*$/u,
);
/** "Pass a company road test", "successful completion of a drug screen": what somebody must come through; daily vehicle checks are completed as work. */
const A_TEST = ofOurLetters(
  /^[\s–—-]*(?:(?:must|able to|ability to|successfully|willing to|have to) ){0,2}(?:pass(?:ing)?|undergo(?:ing)?|clear|successful completion of|successfully complet(?:e|ing)|(?:complet(?:e|ing)|completion of)(?= (?:[a-z-]+ ){0,3}(?:drug|background|medical|physical|health|criminal|credit|reference|aptitude|entrance|driving|road|dbs|police) )) (?:an? |our |the |all |any )?(?:[a-z-]+ ){0,4}(?:tests?|screens?|screenings?|checks?|physicals?|exam(?:ination)?s?|clearances?)(?:,? (?:and|or|&) (?:[a-z-]+ ){0,3}(?:tests?|screens?|screenings?|checks?|physicals?|exams?))?[\s.!;]*$/u,
);
/** «Наличие медкнижки» among what is offered, too: a book that one has is asked for, one that is made or paid for is offered. */
const HEALTH_BOOK = ofOurLetters(
  /^[\s–—-]*(?:(?:(?:обязательно )?наличие|наявність|обязательн[ао]|потрібна|нужна) (?:(?:действующ|оформленн|чинн|личн|особист)\p{L}{1,3} )*(?:мед\p{L}*\.?|сан\p{L}*\.?) ?(?:книжк\p{L}|книг\p{L})|(?:наличие|наявність) медкниж\p{L}{2})(?: обязател\p{L}*| обов'?язков\p{L}*)?(?:\s*\([^()]*\)?)?[\s.!;]*$/u,
);
/** «Грамотная речь без дефектов», «чёткая дикция», "a clear speaking voice": how somebody speaks and looks, and nothing else. */
const TRAIT = ofOurLetters(
  /^[\s–—-]*(?:(?:an? )?(?:грамотн|ч[её]тк|чист|правильн|хорош|поставленн|приятн|опрятн|ухоженн|презентабельн|разборчив|культурн|ясн|грамотн|гарн|чітк|охайн|приємн|правильн|clear|pleasant|good|neat|tidy|well-groomed|professional|таза|анық|жатық|сауатты|ұқыпты)\p{L}{0,4}(?:,? (?:и |та |and |әрі )?(?=\p{L}))){1,3}(?:устная |усна |speaking |telephone |phone |внешний |зовнішній |сыртқы )?(?:речь|дикция|голос|внешность|вид|мова|мовлення|дикція|вигляд|speech|diction|voice|appearance|сөйлеу|дикция|келбет|түр)(?: (?:без (?:\p{L}+ )?(?:дефект|акцент|дефектів)\p{L}*|по телефону))?[\s.!;]*$/u,
);
/** «Свой ПК и интернет», «личный инструмент», "own laptop": what somebody brings along to work with. */
const OWN_TOOLS = ofOurLetters(
  /^[\s–—-]*(?:(?:наличие|наявність) )?(?:сво[йяеи]\p{L}?|личн\p{L}{2}|собственн\p{L}{2}|власн\p{L}{1,2}|своє|own|your own|жеке|өз) (?:\p{L}+ )?(?:пк|компьютер\p{L}?|комп'ютер\p{L}?|ноутбук\p{L}?|интернет\p{L}?|інтернет\p{L}?|гарнитур\p{L}|гарнітур\p{L}|смартфон\p{L}?|инструмент\p{L}?|інструмент\p{L}?|оборудовани\p{L}|laptop|computer|pc|headset|tools|smartphone|internet|құрал\p{L}*)(?:,? (?:и|та|і|and|және) [^,;.]{3,40})?(?: обязател\p{L}*| обов'?язков\p{L}*| required)?[\s.!;]*$/u,
);
/** «Без судимости», "no felony convictions", "a clean driving record": what nobody may have, and nothing else. */
const CLEAN_RECORD = ofOurLetters(
  /^[\s–—-]*(?:(?:без|отсутствие|відсутність) (?:(?:непогашенн|снят|действующ|діюч|непогашен)\p{L}{2,3} )?судим\p{L}{3,5}|не ?судим\p{L}{0,3}|без (?:аварий|дтп|лишений(?: прав)?)|соттылығы(?:ның)? (?:жоқ|болмауы)|(?:no|clean|without a) (?:(?:prior|felony|criminal) )*(?:convictions?|felonies|criminal records?)|(?:an? )?(?:(?:clean|good|safe|satisfactory|acceptable|excellent) )+(?:driving|motor vehicle|criminal|background) records?(?: \([^()]*\))?)[\s.!;]*$/u,
);
/** "Team player attitude", «командный игрок»: how somebody works beside others, and nothing else. */
const TEAM_PLAYER = ofOurLetters(
  /^[\s–—-]*(?:(?:be |you are |you're )?(?:an? )?(?:good |great |strong |true |real )?team[ -]player(?: attitude| mentality)?|командн\p{L}{2,3} (?:игрок|гравець))[\s.!;]*$/u,
);
/** «Паспорт, СНИЛС, военный билет»: papers to bring along. */
const TO_BRING = ofOurLetters(
  /(?<!\p{L})(?:паспорт|снилс|инн|іпн|трудовая|трудова|ксерокоп|фото|passport|жеке куәлік)/u,
);

const STANDS_ALONE = anyOf([ABSTAINER, CLEAN_RECORD, TEAM_PLAYER, TRAIT, OWN_TOOLS]);
const IS_CHECKED = anyOf([A_CHECK, HEALTH_BOOK, A_TEST]);

/** True of a part of a sentence that is the name of a paper, a habit, a trait or a tool of one's own: nobody writes it but to ask for it, or for papers to bring. */
export function asksAlone(part: string, sentence: string): boolean {
  return isIn(STANDS_ALONE, part) || (isIn(A_PAPER, part) && !TO_BRING.test(sentence));
}

/** True of a part that asks for a check of the past or of health, under whatever heading. */
export function asksForCheck(part: string): boolean {
  return isIn(IS_CHECKED, part);
}

const OVER_TAGS = /^(?:ключев(?:ые|і) (?:навыки|навички)|негізгі дағдылар)\s?:?$/u;
const A_TAG = ofOurLetters(/^[\p{L}\d][\p{L}\d+#./-]*(?: [\p{L}\d&(][\p{L}\d+#./&()-]*){0,2}$/u);
/** A number of telephone, a date, a name of another part of the page. */
const NO_TAG = ofOurLetters(
  /\d{4,}|^\d+ |(?<!\p{L})(?:ваканс|компани|контакт|отклик|резюме|адрес|зарплат|график|подел|пожалов|похож|опублик|смотр|дата |языки?$|занятост|полный день|удален|работодател|сменн|вахт|мест[оа] работы|вопрос|располага|подробн|меню|главная|назад|услуги|новости|о нас|блог|вход|заявк|форма|телефон|почт|(?:мы|наш\p{L}*|ваш\p{L}*|вы|вас|нас) |отправ|напис|звон|пиш|дни |час|год|лет |руб|город|район|метро|условия|предлаг|требования|обязанности|задачи|vacanc|compan|contact|apply|share)/u,
);

/** True of a line of a few words below the key skills of a board, where each line is one: «Linux», «Ремонт ПК». */
export function isTagOfBoard(line: string, over: string | undefined): boolean {
  return over !== undefined && isIn(OVER_TAGS, over) && A_TAG.test(line.trim()) && !NO_TAG.test(line);
}

/** True of a part that tells how somebody speaks or looks. */
export function isTrait(part: string): boolean {
  return isIn(TRAIT, part);
}

/** True of a part that names what somebody brings along to work with; to have a computer is not yet to know it. */
export function isOwnTool(part: string): boolean {
  return OWN_TOOLS.test(part);
}

/** True of a part that names a language and says nothing else. */
export function isLanguageAlone(part: string): boolean {
  return A_LANGUAGE.test(part);
}

/** «Знание 1С», «навыки настройки кассы» among the work: what is had and not done. */
const NAMES_HAVING = ofOurLetters(
  /^\s*(?:(?!как)\p{L}{4,}(?:ое|ее|ые|ие|ый|ий|не|ні) )?(?:знани[ея]|навыки?|умени[ея]|владение|опыт|знання|навички|вміння|володіння|досвід)(?! и (?:соблюден|исполнен|выполнен|применен))(?: и (?:\p{L}+ )?(?:навыки|опыт|умения|знания))? \p{L}/u,
);

/** True of a part that opens with what is had or known. */
export function namesHaving(part: string): boolean {
  return NAMES_HAVING.test(part);
}
