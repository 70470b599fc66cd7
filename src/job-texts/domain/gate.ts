/** Letters by which words are told apart here: enough to leave out nearly every sentence that a reader has nothing to do with. */
const LETTERS = 3;
const WORD = /[\p{L}\p{N}]+/gu;
const DIGIT = /\d/u;

/** The beginnings of the words of a sentence, `0` for any number; read once and asked by every reader. */
export function beginningsOf(norm: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of norm.matchAll(WORD)) {
    found.add(word.slice(0, LETTERS));
    if (DIGIT.test(word)) found.add('0');
  }
  return found;
}

/** Keeps a reader's patterns, which look at every letter, from sentences without any word that they could begin with. */
export class Gate {
  private readonly beginnings: ReadonlySet<string>;

  /** @param words  beginnings of words, parted by blanks; at least one must stand in a sentence for it to be read */
  constructor(words: string) {
    this.beginnings = new Set(words.split(' ').map((word) => word.slice(0, LETTERS)));
  }

  opens(sentence: ReadonlySet<string>): boolean {
    for (const beginning of sentence) if (this.beginnings.has(beginning)) return true;
    return false;
  }
}

/** What each reader waits for. */
// prettier-ignore
export const GATES = {
  education: new Gate('высшее вища незаконченное неоконченное неполное среднее образование диплом училище техникум колледж закончил окончил закінчив nvq btec звено освіта білім degree diploma bachelor master education graduate'),
  experience: new Gate('exp практика опыт стаж досвід тәжірибе өтіл experience'),
  time: new Gate('лет год рок рік жыл year yrs мес міс ай айдан month полгода півроку жарты half'),
  category: new Gate('категория категорія санат category разряд розряд дәреже класс клас группа топ group'),
  licence: new Gate('в кат водительское вод водійське права посвідчення жүргізуші driving driver категория санат category'),
  car: new Gate('авто машина транспорт көлік car vehicle transport'),
  'business-trips': new Gate('готовность поездки поїздки командировка разъезд відрядження іссапар trips travel'),
  'right-to-work': new Gate('гражданство громадянство азамат право құқығы right permit authorised разрешение патент дозвіл citizen'),
  'client-base': new Gate('база base'),
  sought: new Gate('ищем ищет требуется нужен приглашаем возьмем шукаємо потрібен запрошуємо looking seeking need want hiring'),
  place: new Gate('проживание жить living'),
  language: new Gate('английский англ англійська ағылшын english инглиш русский російська орыс russian украинский українська ukrainian казахский қазақ kazakh немецкий німецька неміс german французский french испанский іспанська испан spanish китайский қытай chinese турецкий түрік turkish итальянский італійська italian белорусский білоруська belarusian польский polish грузинский georgian голландский нидерландский dutch японский japanese корейский korean арабский arabic чешский czech узбекский uzbek державна мемлекеттік'),
  age: new Gate('возраст лет моложе молодой вік віком жасы жас age young under between older років'),
  sex: new Gate('мужчина женщина девушка парни юноша пол чоловік жінка дівчина хлопець ер әйел қыз жігіт male female men women ladies gentlemen girls boys guys lads'),
  appearance: new Gate('внешность зовнішність вигляд наружность модельная келбет сымбатты көрікті appearance looks looking'),
  nationality: new Gate('славянская словянська національність национальность ұлты nationality ethnic русские русских кавказ азиат казах native european slavic'),
  family: new Gate('замужем незамужем холост женат семейный дети діти беременность неодружений незаміжня сімейний отбасы тұрмыс үйленген бала unmarried married marital children single'),
  residence: new Gate('прописка регистрация тіркеу'),
  religion: new Gate('православный мусульманин вероисповедание віросповідання діні religion christian muslim'),
  degree: new Gate('большой strong будет будем рады здорово круто критично принципиально чудово раді желательно приветствуется преимущество плюс обязательно необязательно пригодится предпочтительно хорошо бонусом идеале бажано перевага вітається пригоді артықшылық жөн дұрыс жақсы қалаулы міндетті құпталады preferred advantage asset bonus plus desirable nice ideally helpful beneficial welcome optional helps handy would could useful хотелось хорошо было неплохо було хотілося білсеңіз болса строго необходимо обовязково обо қажет required mandatory essential must'),
  pay: new Gate('тыр фунт pound gbp млн руб р rub rur тг тенге теңге kzt грн гривен uah byn бел br долл usd евро євро eur тыс тис мың k к т з зп зарплата заработная оклад оплата доход ставка платим вознаграждение заробітна винагорода дохід жалақы еңбекақы төлем salary pay wage rate compensation remuneration'),
  noise: new Gate('cookie куки файлы все rights политика privacy terms пользовательское подпишитесь рассылка newsletter промокод skip перейти вход войти регистрация sign log зареєструватися увійти кіру тіркелу купить оставьте реклама автошкола онлайн курс learn как советов способов ошибок поделиться пожаловаться распечатать избранное просмотров опубликовано posted показать вернуться назад off'),
} as const;
