const B = '(?<![\\p{L}\\p{N}])';
const E = '(?!\\p{L})';
/** «Команда (до 30 лет)»: a limit is one of whoever joins, too. */
const LIMIT = '\\((?:(?:до|up to|under|не старше|не старші за) \\d|\\d{2} жасқа дейін)';
/** Words of the grounds, for what says that they do not matter. */
const GROUND =
  '(?:возраст\\p{L}*|пол(?:а|у)?|внешност\\p{L}*|национальност\\p{L}*|семейн\\p{L}* положени\\p{L}*|прописк\\p{L}*|регистраци\\p{L}*|вероисповедани\\p{L}*|религи\\p{L}*|инвалидност\\p{L}*|вік\\p{L}*|стать|статі|зовнішн\\p{L}*|національн\\p{L}*|жас\\p{L}*|жыныс\\p{L}*|ұлты|age|sex|gender|nationality|religion|marital status|race|disability|appearance)';
const AND = '(?:,| и| или| й| і| та| або| чи| және| мен| and| or|\\/)';
/** Whose ground it is, and for whom it does not matter: nothing else may stand between a ground and the words that dismiss it. */
const OF_WHOM =
  '(?: (?:(?:самого|будущего|вашего|нашего|майбутнього) )?(?:кандидат|соискател|претендент|сотрудник|работник|шукач|здобувач|працівник|candidate|applicant)\\p{L}*)?';
const FOR_WHOM =
  '(?: (?:для нас|у нас|для этой работы|для цієї роботи|при этом|здесь|тут|тоже|также|вообще|совсем|совершенно|абсолютно|теж|також|зовсім))?';
const GROUNDS = `(?:${GROUND}|сімейн\\p{L}* стан\\p{L}*)${OF_WHOM}(?:${AND} (?:${GROUND}|сімейн\\p{L}* стан\\p{L}*)${OF_WHOM})*`;
/** Of several things at once it is said in the plural. */
const AND_WORK = '(?: (?:и|й|і|та) (?:опыт|стаж|образовани|досвід|освіт)\\p{L}*(?: работ\\p{L}*| роботи)?)';
const MUCH = '(?:(?:особого|большого|никакого|решающего|принципиального|великого|жодного|вирішального) )?';
/** Here a demand begins, whatever was said not to matter before it. */
const DEMANDED =
  '(?<!\\p{L})(?:но|але|but|бірақ|только|лишь|тільки|лише|only) |(?<!\\p{L})(?:m[ae]n|wom[ae]n|males?|females?|girls?|boys?|ladies) (?:only|preferred)|(?<!\\p{L})(?:пол|стать|возраст|вік) ?[:–—-]? ?(?:муж|жен|чол|жін|до |от |від |не старше|\\d)';
const CLIENTS =
  '(?:клиент|покупател|пациент|гост|аудитор|подопечн|ученик|учащ|воспитанник|посетител|ребен|ребят|дет(?:ей|ям|ьми|ск)|подрост|пожил|школьник|населени|клієнт|покупц|пацієнт|відвідувач|учн|дітей|дітьми|балалар|науқас|клиенттер|оқушы|client|customer|patient|guest|child|kid|pupil|resident|audience|elderly)\\p{L}*';
/** Whose clients these are: what stands beside such a title, after a comma or in brackets, is said of who is wanted and not of the clients. */
const POST =
  '(?<!\\p{L})(?:менеджер|специалист|консультант|оператор|продав|представител|администратор|помощник|ассистент|фахівець|спеціаліст|маман|manager|specialist|executive|representative|assistant|consultant)';
/** «Робота з дітьми, вік до 40»: after the comma it is said of who is wanted. */
const AGE_OF_GROWN =
  '[^.;!]{0,50}, ?(?:возраст|вік|жас|age)\\p{L}*:? (?:до|від|от|under|up to) ?(?:1[89]|[2-6]\\d)(?!\\d)';
const PEOPLE =
  '(?:мужчин|женщин|девуш|девоч|мальчик|юнош|парн|дам|беременн|мам|пенсионер|инвалид|чоловік|жін|дівч|хлоп|вагітн|пацієнт|women|men|girls|boys|ladies|males|females|pregnant|disabled|mothers|elderly)\\p{L}*';
/** What only one sex wears or has done for it. */
const THINGS =
  '(?:одежд|обув|белье|бель|трикотаж|товар|магазин|отдел|салон|зал|клуб|стриж|парикмахер|мастер|тренер|врач|консульт|журнал|сайт|линия|линейк|коллекц|ассортимент|аксессуар|парфюм|костюм|здоров|раздевалк|футбол|команд|спорт|фитнес|тренировк|гинеколог|колони|монастыр|общежит|одяг|взутт|білизн|крамниц|салон|перукар|киім|аяқ киім|дүкен|шаштараз|cloth|shoe|wear|fashion|footwear|health|hair|salon|shop|store|depart|football|team|club|magazine|lingerie|room|sport|garment|school|dormitor)\\p{L}*';

/**
 * What looks like a demand that no law lets count and is none; small letters, ё as е. A demand that shares a letter with one of these is not
 * one. Sixteen and eighteen are the ages from which the law itself lets people do some work (drivers, sellers of alcohol, heavy work): to
 * repeat the law refuses nobody who could be taken, so it is neither refused nor asked; with an upper limit it is an age as any other.
 */
// prettier-ignore
export const LAWFUL_WORDS: readonly string[] = [
  // How many are needed: «2 чоловіка на склад».
  `(?<![\\d.,:/-]|\\d )\\d{1,3} чоловік(?:а)?${E}(?! (?:віком|до|від))`,
  // The age of the law.
  `(?:возраст\\p{L}*|вік\\p{L}*|жасы|age[ds]?|лица,? достигш\\p{L}*|достиж\\p{L}*)?[ :–—-]{0,3}${B}(?:от|старше|с|со|не моложе|не младше|достигш\\p{L}*|достиж\\p{L}*|від|з|не молодше|over|at least|from|minimum|кемінде|above)? ?(?:the age of )?1[68](?:-?(?:ти|и|летн\\p{L}*))? ?\\+?(?: ?(?:лет|года|років|рок[иу]|жас\\p{L}*(?: толған)?|years?(?: old| of age)?))?(?: (?:и|та|and|or) (?:старше|older|over))?(?! ?(?:[-–—]|до|to|дейін) ?\\d)(?!\\d)`,
  // Of those who carry people.
  `^(?:строго |только |лише |тек )?(?:с|со|от|з|із|від|from|over|at least)? ?2[01](?:-?(?:ти|го))? ?\\+?(?: ?(?:лет|года|років|рок[ую]|жас(?:тан|қа)?|years?(?: old)?))?(?: (?:бастап|толған|жоғары|и старше|і старше|and over|or over|and above))?[\\s.!]*$`,
  // Of whom an insurer would not take; which men have papers of the army.
  `${B}(?:від|от|с|з|із|over|at least|from)? ?2[0-5] ?(?:лет|года|рок(?:ів|у)|жас\\p{L}*|years?(?: old)?) (?:за вимог|по требовани|через вимог|из-за|for (?:\\p{L}+ )?insur|to drive|because of (?:the )?insur|сақтандыру)[^.;]*`,
  `${B}військов[^.;!]{0,60}?чоловік\\p{L}*|${B}(?:для )?чоловік(?:ам|ів|и)${E}(?=[^.;!\\d]{0,50}(?:військов|приписн|бронюв))`,
  // Whose age is looked at at a till, and what a law says of it.
  `${B}(?:(?:legal|lawful|statutory|drinking) ages?(?: (?:checks?|verification|requirements?|limits?|restrictions?))?|age[- ](?:checks?|verification|restrict\\p{L}*|related|appropriate))(?!:? ?\\d)|${B}(?:перевір|провер)\\p{L}* (?:вік|возраст)\\p{L}*(?! (?:кандидат|соискател|до|от|від))`,
  // Years of work and of firms.
  `(?:опыт|стаж|досвід|тәжіриб|өтіл|experience|гарант|на рынк|на ринк|компани|работае|существу|основан|founded|договор|ипотек|кредит)[^,;.]{0,60}?\\d{2} ?(?:лет|года?|рок\\p{L}*|років|жыл\\p{L}*|years?)`,
  `\\d{2}\\+?(?:-?(?:ти|х))? ?(?:лет|года?|років|роки|years?|жыл\\p{L}*)[’']? (?:(?!с |со |з |із |with )\\p{L}+ )?(?:опыт|стаж|на рынк|работ|успешн|of experience|experience|on the market|in business|досвід|на ринк|тәжіриб|гарант|истори)\\p{L}*`,
  // What somebody tells of a team, of themselves, of those they serve.
  `${B}(?:средн|середн|орташа|average|mean|median)\\p{L}*(?: age| жас\\p{L}*| возраст\\p{L}*| вік\\p{L}*)[^.;!]{0,60}`,
  `${B}(?:коллектив|команд|сотрудник|колектив|ұжым|team)\\p{L}*(?:(?!${LIMIT})[^.,;!]){0,25}(?:возраст|молод|вік|жас|aged?|years)\\p{L}*(?:(?!${LIMIT})[^.,;!]){0,30}`,
  `${B}(?:люб|разн|всех|всяк|будь-як|різн|усіх|кез келген|барлық|әртүрлі|any|all|every|different|various)\\p{L}* (?:\\p{L}+ )?${GROUND}(?:${AND} ${GROUND})*`,
  `${B}(?:школьн|дошкольн|детск|подростков|ясельн|младш|раннего|пожил|старшего|преклонн|шкільн|дошкільн|дитяч|мектеп|балабақша)\\p{L}* (?:\\p{L}+ )?(?:возраст|вік|жас)\\p{L}*`,
  `${B}(?:клиник|мужск|женск|жіноч|чоловіч|әйелдер|ерлер|қыздар|men.?s?|women.?s?|ladies.?|girls.?|boys.?|gentlem[ae]n.?s?)\\p{L}*(?: (?:и|та|and|&|або|или) \\p{L}+.?s?)? (?:\\p{L}+ )?${THINGS}`,
  `${THINGS} (?:\\p{L}+ )?(?:для )?(?:женск|мужск|женщин|мужчин|девуш|девоч|мальчик|жін|чолов|дівч|хлоп|for (?:women|men|girls|boys|ladies))\\p{L}*`,
  `(?<!(?:работа|вакансия|подработка|подходит|только|место|должность|смены|график|предложение|job|work|position|only|робота|вакансія|лише|тільки) )${B}(?:для|с|со|у|за|над|из|з|із|for|with|of|to) (?:[\\p{L}\\d]+ ){0,2}?${PEOPLE}(?:${AND} (?:для |for )?${PEOPLE})*(?! ?(?:only|preferred))`,
  `${B}(?:обслуж|обслуг|serv(?:e|ing|ice))\\p{L}* (?:\\p{L}+ )?${PEOPLE}[^,.;!]{0,30}`,
  `${CLIENTS}(?:[^,.;!()/–—]{0,50}?|(?<!${POST}[^,.;!]{0,60})(?![^,.;!]{0,40}${POST})(?!${AGE_OF_GROWN})[^.;!]{0,50}?)(?:${PEOPLE}|возраст\\p{L}*|вік\\p{L}*|жас\\p{L}*|aged?|\\d{2} ?(?:лет|років|years))[^,.;!]{0,30}`,
  `${B}дет(?:и|ей|ям|ьми)[^.,;!]{0,20} (?:от|до|в возрасте|старше)[^.,;!]{0,25}(?=[.,;!]|$)(?<=(?:работ|опыт|обуч|занят|уход|преподав|воспит|развит|присмотр|тренир|заним|общ|групп|лагер)\\p{L}*[^.;!]{0,70})`,
  `${B}(?:(?:works?|working) with|care for|caring for|support(?:ing)?|teach(?:ing)?|safeguarding) (?:[a-z]+,? (?:and )?){0,2}young people|${B}children(?:,| and|, and) young people`,
  `${B}(?:наставнич|обуч|куратор|адаптац|развити|навчан|mentor|coach|train)\\p{L}* (?:\\p{L}+ )?(?:молод|young)\\p{L}* \\p{L}+`,
  // Both sexes are neither.
  `${B}(?:мужчин\\p{L}*|девоч\\p{L}*|мальчик\\p{L}*|юнош\\p{L}*|парн\\p{L}*|девуш\\p{L}*|девч\\p{L}*|женщин\\p{L}*|чоловік\\p{L}*|жін\\p{L}*|хлоп\\p{L}*|дівч\\p{L}*|ер\\p{L}*|әйел\\p{L}*|қыздар|жігіттер|m[ae]n|wom[ae]n|males?|females?|boys|girls|ladies|gentlemen|guys)(?:,? (?:так и|и|или|та|і|й|або|чи|және|мен|немесе|and|or|&)|[\\/\\\\]|, ?а также) ?(?:мужчин|юнош|парн|девуш|девоч|мальчик|женщин|чоловік|жін|хлоп|дівч|ер|әйел|қыз|жігіт|m[ae]n|wom[ae]n|male|female|boys|girls|ladies|gentlemen|gals)\\p{L}*`,
  `${B}(?:м ?\\/ ?ж|ж ?\\/ ?м|муж\\.? ?\\/ ?жен\\.?|ч ?\\/ ?ж|m ?\\/ ?f|f ?\\/ ?m)(?:\\/d)?(?!\\p{L})`,
  // It does not matter, or is promised not to.
  `${GROUNDS}${FOR_WHOM} (?:не (?:имеет|имеют|має|мають) (?:\\p{L}+ ){0,3}значен\\p{L}*|${MUCH}значен\\p{L}* не (?:имеет|имеют|має|мають))`,
  `${GROUNDS}${AND_WORK}${FOR_WHOM} (?:не (?:имеют|мають) ${MUCH}значен\\p{L}*|${MUCH}значен\\p{L}* не (?:имеют|мають))`,
  `${GROUNDS} ?[:–—-]?${FOR_WHOM} ?(?:безразлич|байдуж|неважн|неважен|не важн|не важен|не принципиал)\\p{L}*`,
  `${GROUND}(?:${AND} ${GROUND})*(?: (?:нас|меня|мене))? ?[:–—-]? ?(?:(?:значения |мән )?не (?:важ|интересу|волну|цікав|хвилю|беспоко|спраш|спрос|смотр|пита|запиту|дивим|име|огранич|игра|принцип|має|обмеж|обов|обяз|треб|нуж|вимаг|потріб)|любо|будь-як|значення не|значения|без огранич|маңызды емес|маңызсыз|шектелме|(?:is |are |does |do )?(?:not|n.t|no|never|irrelevant)(?: a)? ?(?:matter|important|required|limit|relevant|restrict|factor)?|doesn.t matter|unimportant)\\p{L}*`,
  `${B}(?:независимо от|вне зависимости от|не завис\\p{L}* от|незалежно від|без огранич\\p{L}* (?:по|в)|без обмежень (?:за|по)|не смотрим на|не обращаем внимани\\p{L}* на|не спраш\\p{L}*|не спросим|не пита(?:ємо|єм)|не запиту\\p{L}*|сұра(?:л?май)\\p{L}*|whatever (?:your|their|the)|regardless of|irrespective of|without regard to|no matter|no (?=(?:age|sex|gender|nationality) (?:limit|restrict|require|prefer))|дискримин\\p{L}*|дискримін\\p{L}*|discriminat\\p{L}*|қарамастан|not (?:look at|consider|ask (?:about|for|you))):? (?:(?!${DEMANDED})[^.;!]){0,160}`,
  `${GROUND}(?: (?:да|де))? сұрал?май\\p{L}*`,
  `(?:(?:${GROUND}|\\p{L}{2,30}(?:на|не|ға|ге))${AND} ){0,5}\\p{L}{2,30}(?:на|не|ға|ге) қарамастан`,
  `${B}(?:equal[- ]opportunit|all qualified|diversity)\\p{L}*(?:(?! but )[^;!]){0,200}`,
  `(?:encouraged|welcome|приветству|вітаєм|рады|можно|подходит и)\\p{L}* (?:\\p{L}+ ){0,3}?${PEOPLE}|${PEOPLE}(?: \\p{L}+){0,3} (?:encouraged|welcome|приветству|вітають)\\p{L}*`,
  `${B}(?:encourag|welcom)\\p{L}* (?:\\p{L}+ )?applica(?:tions?|nts?) [^.;!]*`,
  // A couple that may come is no family that is asked for.
  `${B}(?:можно|возможн|рассм|рассматр|допуска|подойд|подход|берем|возьмем|принима|можна|розгля|підійд)\\p{L}*(?: (?:и|также|вариант|как|вариант|работа|для|й|також))* (?:семейн|сімейн)\\p{L}{1,3} пар\\p{L}{0,3}|${B}(?:семейн|сімейн)\\p{L}{1,3} пар\\p{L}{0,3} (?:также |тоже )?(?:можно|рассм|возможн|подход|подойд|можна|розгля)\\p{L}*`,
  // Questions of a page, what is told of others, how somebody is greeted.
  `^[^.!]*${B}(?:ли|чи|какого|якого|какой|який|сколько|скільки|do you|are there|is there|can i|what|принимаете|берете|приймаєте|does|do i|must i|am i|is my|will you|\\p{L}+(?:сыз|сіз)(?:дар|дер)? (?:ба|бе|ма|ме|па|пе))${E}[^.!?]*\\?`,
  `^[^.!?]*\\p{L}(?:са|се|ше) ?\\?`,
  // Blanks of a form, the children of whoever goes on holiday.
  `(?:${GROUND}|дети|діти|children)(?: (?:вашего|ваш|your) \\p{L}+)?[ :–—-]{0,3}_{2,}[^.;!]*`,
  `^(?:${GROUND}|семейное положение|сімейний стан|отбасы жағдайы|дети|діти) ?:$`,
  `${B}(?:возраст|вік)\\p{L}* (?:детей|ребенка|дітей|дитини) до \\d[^.,;!]*`,
  `${B}(?:leave out|do not (?:state|include|mention)|не указывайте|не пишите|не вказуйте) [^.;!]*`,
  `${B}по (?:возрасту|віку)${E}`,
  `${B}(?:мужик|мужчин|девушк|девчон|женщин|парн|хлопц|дівчат|жінк)\\p{L}* (?:в|у) (?:наш\\p{L}{2,3} )?(?:бригад|команд|коллектив|колектив)\\p{L}*`,
  `${B}(?:одна|один|наша|наш|інша|інший|другая|прежн\\p{L}+|предыдущ\\p{L}+|колишн\\p{L}+|попередн\\p{L}+) (?:дівчин|девушк|женщин|жінк|мужчин|парень|хлопец|чоловік)\\p{L}*`,
  `${B}we (?:have|had|employ) (?:(?!need|want|look)[^.;!])*(?:wom[ae]n|m[ae]n|girls?|boys?|lad(?:y|ies))${E}`,
  `^(?:мужики|девочки|мальчики|девчата|парни|ребята|дівчата|хлопці|ladies|guys|жігіттер|қыздар)[,!]? (?:всем |усім )?(?:привет|добр|здравств|вітаю|вітання|hello|hi|сәлем)\\p{L}*`,
  `${B}(?:к|до) (?:[\\p{L}\\d]+ ){0,2}(?:девочк|мальчик|дівчат|дівчинк|хлопч)\\p{L}*`,
  `${B}(?:the|our|these|those|(?:ghana|nigeria|india|filipino|poli|ukrain|roman|local)\\p{L}*) (?:lads|guys|girls|boys|ladies) (?:have|has|had|did|do|love|know|work|run|went|came|are (?!preferred|wanted|needed|required))`,
  `${B}(?:келген|істеген|біздің) (?:жігіт|қыз)(?:тер|дар)\\p{L}*|${B}әйелім\\p{L}*|${B}қыз-жігіт\\p{L}*`,
  // A child that is cared for.
  `${B}(?:мальчик|девочк|хлопчик|дівчинк|boy|girl)\\p{L}*[, ]+\\(?(?:1[0-4]|\\d)(?:[.,]\\d)? ?(?:(?:г|л|р|мес|міс)\\.|год|лет|рок|рік|мес|міс|years?|months?|y)`,
  // Benefits, leaves, other people.
  `${B}(?:дет(?:и|ям|ей)|ребен\\p{L}*|діт(?:и|ям|ей)|children|kids) (?:наших |of |our )?(?:сотрудник|работник|коллег|співробітник|працівник|employee|staff)\\p{L}*`,
  `${B}(?:для|вашим|ваших|наших|вашего|your|подар\\p{L}*|лагер\\p{L}*|отпуск\\p{L}*|на время|на период|вместо|ставк\\p{L}*) (?:\\p{L}+ ){0,2}(?:дет(?:ей|и|ям)|декрет\\p{L}*|детск\\p{L}*|children)`,
];
