import { LANGUAGE_NAMES } from '../../scoring/domain/language-phrases.table.js';
import { Gate } from '../../vacancies/domain/gate.js';

/** Beginnings of the names of all languages that the lexicon knows; codes of two letters are words of other things. */
function namesOf(table: Readonly<Record<string, readonly string[]>>): string {
  const words = Object.values(table).flatMap((phrases) => phrases.flatMap((phrase) => phrase.split(/[^\p{L}]+/u)));
  return words.filter((word) => word.length > 2).join(' ');
}

/** What each reader waits for. */
// prettier-ignore
export const GATES = {
  education: new Gate('certificate leaving craft qqi nfq pgce mpharm college levels postgraduate педвуз медколледж медучилище мединститут ветвуз институт коледж технікум аттестат класс bsc msc beng llb mbbs вуз trade journeyman red apprenticeship студент vocational о обр об ср высшее вища незаконченное неоконченное неполное среднее образование диплом училище техникум колледж закончил окончил закінчив nvq btec gcse gcses high hnc hnd звено освіта білім degree diploma bachelor master education graduate'),
  experience: new Gate('істеген еңбек worked жұмыс працював проработал отработал пропрацював відпрацював track бэкграунд бекграунд работали работал працювали о background работы роботи exp практика опыт стаж досвід тәжірибе өтіл experience'),
  done: new Gate('вы ты ви ти кто хто который яка який уже вже кандидат человек претендент он она you they who have having must should candidates applicants вели вел настраивал внедрял внедрила управлял руководил работал вел'),
  time: new Gate('сезон season маусым couple пару кілька пара летний трехлетний двухлетний пятилетний четырехлетний одно десятилетний трирічний дворічний жылдық three two five four р г л лет год рок рік жыл year yrs yr мес міс ай айдан month полгода півроку жарты half'),
  category: new Gate('категория категорія санат category разряд розряд дәреже класс клас группа топ group'),
  licence: new Gate('entitlement drive машину водить водишь водите driving cat b c full clean valid licence license class hgv lgv удостоверение в кат водительское вод водійське права посвідчення жүргізуші driving driver категория санат category'),
  car: new Gate('reliable roadworthy көлігің автокөлік личный свой свое своя свою собственный наличие своем личном власний свій своє особистий наявність жеке өз own personal access your have авто машина транспорт көлік car vehicle transport'),
  'business-trips': new Gate('travel рейс ұзақ алыс рейсам перелетам перегонам командир аймақ облыс өңір қала выезд выезды виїзд поїздок їздити роз travelling trips готовность поездки поїздки командировка разъезд відрядження іссапар trips travel'),
  'right-to-work': new Gate('green sponsor eu uk us british irish european settled паспорт рвп внж вид work eligible authorised authorized entitled legally permitted citizens наличие жұмыс гр гражданство громадянство азамат право құқығы right permit authorised разрешение патент дозвіл citizen'),
  'client-base': new Gate('өзі өзін өз clientele own book база base'),
  sought: new Gate('ищем ищет требуется нужен приглашаем возьмем шукаємо потрібен запрошуємо looking seeking need want hiring'),
  place: new Gate('relocate move релокац перебраться переехать переїхати zone разниц местные utc gmt cet local commute живи живешь жил переезд часовой прожив живеш мешкаєш переїзд готовність тұр көшу көшіп relocation commutable based located live reside residing мешкати жити тұратын проживание жить living'),
  language: new Gate(`${namesOf(LANGUAGE_NAMES)} державна государственный мемлекеттік`),
  degree: new Gate('идеально ідеально delighted thrilled glad happy pleased обрадует порадует потішить musts love like если якщо if при за extra surprise touch lovely wonderful fantastic deal show breaker favour come hurt day week отдельный окрема дополнительные додаткові бонусные бонусні приємний приятный обрадуемся зрадіємо зачтем зачтется зарахуємо мечта повредит зашкодить завадить кстати қосымша қуанамыз қуана алдымен это це бонус не огонь супер круто класс бомба отлично чудово круть great awesome приоритете пріоритеті по за можливості предпочтение обезательно not большой strong будет будем рады здорово круто критично принципиально чудово раді желательно приветствуется преимущество плюс обязательно необязательно пригодится предпочтительно хорошо бонусом идеале бажано перевага вітається пригоді артықшылық жөн дұрыс жақсы қалаулы міндетті құпталады preferred advantage asset bonus plus desirable nice ideally helpful beneficial welcome optional helps handy would could useful хотелось хорошо было неплохо було хотілося білсеңіз болса басымдық приоритет пріоритет priority preference those тех тих вообще просто взагалі тіпті строго необходимо обовязково обо қажет required mandatory essential must'),
  pay: new Gate('выходит виходить zł brutto netto sar qar riyal czk kgs сом uzs chf kes aed дирхам dirham gel лари lari pln злотый тыр фунт pound gbp млн руб р rub rur тг тенге теңге kzt грн гривен uah byn бел br долл usd евро євро eur тыс тис мың k к т з зп зарплата заработная оклад оплата доход ставка платим вознаграждение заробітна винагорода дохід жалақы еңбекақы төлем salary pay wage rate compensation remuneration gross net смена'),
  denial: new Gate('isn aren не необязательно необов нет без немає емес етілмейді қойылмайды талап not no without with need unnecessary matter does doesn don значения значення безразлично байдуже жоқ міндетті шарт you'),
  neededLast: new Gate('нужны необходимы пригодятся потрібні необхідні важнее важливіше ценнее цінніше matter counts daily'),
  noise: new Gate('cookie куки файлы все rights политика privacy terms пользовательское подпишитесь рассылка newsletter использовании цитировании копировании використанн копіюванн промокод skip перейти вход войти регистрация sign log зареєструватися увійти кіру тіркелу купить оставьте реклама автошкола онлайн курс learn как советов способов ошибок поделиться пожаловаться распечатать избранное просмотров опубликовано posted показать вернуться назад сайт дизайн разработка powered designed site off'),
} as const;
