/**
 * Words by which a part of a sentence tells whether it asks something of the person, by what they say and by language: beginnings in small letters with ё as е;
 * a word that ends with a full stop is meant whole, words joined by an underscore stand one after another. Each is a weak sign; what they weigh together
 * is learned from labelled texts. To be read and added to by who speaks the language.
 */
// prettier-ignore
export const DEMAND_SIGNS = {
  /** Somebody needs it. */
  asks: {
    ru: 'обязател необходим нужен. нужна. нужно. нужны. надо. требуетс требуютс требуем требовани важен. важна. важно. важны. главное. принципиальн должен. должна. должны. должно. придется понадобит потребует ждем. ожидаем хотим_видеть не_обойтись без_этого_никак никак_без строго. минимум. критичн просим_иметь нуждаемся',
    uk: 'обовязков обов необхідн потрібен. потрібна. потрібно. потрібні. треба. вимагаєтьс вимагаєм вимог важлив головне. принципов повинен. повинна. повинні. має_бути мати_бути мусить. мусиш. знадобит чекаємо. очікуємо. не_обійтис без_цього_ніяк мінімум. маєш. мусить.',
    kk: 'міндетті. қажет. керек. тиіс. шарт. маңызды. талап. күтеміз. кемінде. керекпіз',
    en: 'must. musts. need. needs. needed. require required. requires. essential. mandatory. should. have_to minimum. expect important. matters. matter. vital. critical. crucial. non-negotiable',
  },
  /** Somebody is sought, and what stands beside it is rather the post than what they shall be able to do. */
  seeks: {
    ru: 'ищем. ищу. ищет. требуетс требуютс нужен. нужна. нужны. приглаша набира возьмем. в_поиске вакансия. открыт',
    uk: 'шукаємо. шукаю. шукає. потрібен. потрібна. потрібні. запрошу набира візьмемо. у_пошуку вакансія. відкрит',
    kk: 'іздейміз. керек. қажет. шақыра қабылдай',
    en: 'looking_for seek seeking seeks. hiring. wanted. needed. required. recruiting. join. vacancy',
  },
  /** It would be good. */
  wishes: {
    ru: 'балл. баллы. баллов. респект обрадуемся. ускорит желател приветств плюс. плюсом. плюсы. преимуществ пригод пригожд предпоч бонус хорошо. здорово. круто. отлично. супер. огонь. классно. идеал обрадует порадует рады. оценим. помешает. лишним. приоритет приятно',
    uk: 'бали. балів. зрадіємо. бажан вітаєт вітают плюс. плюсом. переваг пригод знадоб бонус добре. чудово. круто. супер. ідеал порадує. раді. завадить. зайвим. пріоритет допомогл',
    kk: 'ұпай қуанамыз. қуана_қарсы артықшылық басымдық жақсы. керемет. тамаша. дұрыс. жөн. қалаулы. плюс. бонус. құпталады. ескеріледі',
    en: 'extra. lovely. karma. thrilled delighted swoon. favour. plus. bonus. advantage. asset. desirable. preferred. prefer. preferably. nice. great. handy. useful. helpful. beneficial. ideally. ideal. welcome. good_to love_to love_it edge. helps. optional',
  },
  /** Having, knowing, being able: what is asked for begins with these. */
  ability: {
    ru: 'знани знать. знаю знает знаком умени уметь. умеет умеешь умеющ умею владе навык опыт. опытом. опыта. стаж понимани понимать. понимает разбира наличи готов. готова. готовы. готовност способн грамотн уверенн ориентир соображ свободн образован диплом сертификат удостоверен допуск медкниж книжк портфолио английск разговорн',
    uk: 'знанн знати. знає знайом вмінн вміти. вміє умінн володі навич досвід стаж розумінн розуміти. розумітис розбиратис розуміє наявн готов. готова. готові. готовн здатн грамотн впевнен орієнт вільн освіт диплом сертифік посвідчен допуск медкниж книжк портфоліо англійськ розмовн дружити',
    kk: 'білу. білуі білім білетін білсе меңгер тәжірибе өтіл дағды қабілет дайын игер еркін сауат куәлік диплом сертификат кітапша істей_алу алуы. болуы.',
    en: 'knowledge knowing know. knows. skill skilled. skills experience experienced. ability able. understanding understand. proficien familiar fluen degree diploma certificat licence license background track_record proven strong. solid. confident. confidence. comfortable willing hands-on expertise competent speak. speaks. spoken. written.',
  },
  /** Papers and states that are asked for by their names alone. */
  formal: {
    ru: 'гражданств граждане. паспорт патент рвп. внж. прав. права. правами. категори кат. разряд группа_допуска удостоверен свидетельств санкнижк медкнижк медицинск_книж судимост справка справку лет. года. год. месяц авто. автомобил машина. машины. смартфон инструмент командиров разъезд образовани диплом в_о среднее. высшее.',
    uk: 'громадянств паспорт прав. права. категорі кат. розряд посвідчен свідоцтв санкнижк медкнижк судимост довідка років. року. рік. місяц авто. автомобіл машина. смартфон інструмент відрядж освіта. освіти. диплом вища. середня.',
    kk: 'азамат құқы санат разряд куәлі кітапша жыл. айдан. ай. көлік көлігі іссапар білімі. білім. диплом жоғары. орта. сотт',
    en: 'citizen permit visa licence license category class. ticket certificate years. year. months. yrs. car. vehicle. travel trips degree diploma right_to eligible',
  },
  /** The reader is spoken of as somebody who has or does it. */
  you: {
    ru: 'вы. ты. вас. тебя. у_вас у_тебя кто. который. которая. которые. человек. человека. люди. людей. кандидат кандидата. того. тех. тем. умеете. умеешь. знаете. знаешь. владеете. владеешь. любите. любишь. понимаете. работали. имеете.',
    uk: 'ви. ти. вас. тебе. у_вас у_тебе хто. який. яка. які. людина. людину. люди. кандидат. того. тих. тим. вмієте. вмієш. знаєте. знаєш. володієте. володієш. любите. любиш. розумієш. маєте. працювали. працювала. працював.',
    kk: 'сіз. сен. адам. адамды. үміткер кандидат. білсеңіз. болсаңыз. істеген. көрген. көргендер болсын.',
    en: 'you. your. youll. youre. youve. you_have you_are you_can someone. somebody. person. people. candidate candidates. applicant who. whoever. anyone.',
  },
  /** The firm, its people, its wares speak or are spoken of. */
  firm: {
    ru: 'мы. наш. наша. наше. наши. нашей. нашего. наших. нашем. нашу. нам. у_нас команде. коллектив компани фирм предприяти завод магазин клиент клиники. даем. дадим. берем. возьмем. научим. учим. платим. предоставля обеспеч помогаем. поможем. растем. делаем. выдаем. оплачива обучим. отправляем. компенсир',
    uk: 'ми. наш. наша. наше. наші. нашої. нашого. нашій. нам. у_нас команді. колектив компані фірм підприємств завод магазин клієнт даємо. дамо. беремо. візьмемо. навчимо. вчимо. платимо. надаємо. забезпеч допоможемо. ростемо. робимо. видаємо. оплачу навчаємо. компенс',
    kk: 'біз. біздің бізде. команда ұжым компания кәсіпорын береміз. үйретеміз. төлейміз. қамтамасыз ұсынамыз. ательеде. дүкен',
    en: 'we. we_are our. us. crew staff colleagues ours. team company firm plant we_will we_offer provide. provided. offer. pay. train. teach. supply. sponsor covered. clients clinics',
  },
  /** Pay, hours, what is given. */
  given: {
    ru: 'зарплат з_п зп. оклад ставка ставку премии премия процент выплат доход оплат график смен вахт отпуск больничн дмс. соцпакет бесплатн скидк питани жилье проживани общежити обучени карьер бонусы рублей. руб. тысяч развозк спецодежд форма. чаевые бронь',
    uk: 'зарплат оклад ставк премі відсот виплат дохід оплат графік змін відпустк лікарнян соцпакет безкоштовн знижк харчуванн житло навчанн кар бонуси грн. гривень. тисяч розвозк спецодяг чайові бронюванн амортизаці',
    kk: 'жалақы еңбекақы төлем сыйақы кесте ауысым демалыс тегін жатақхана тамақ оқыту теңге. мың. тг. развозка жеңілдік',
    en: 'salary wage pay. paid. bonuses commission. holiday vacation pension insurance free. discount parking meals. shift shifts. hours. remote. hybrid. uncapped. per_hour per_month budget gym training. probation lessons courses',
  },
  /** What to do with the advertisement. */
  apply: {
    ru: 'звони звоните. пиши. пишите. писать_в откликай присылай отправ резюме. тел. телефон ждем_вас приходи приходите. whatsapp telegram вотсап личку. анкет беспокоить. обращаться. подробн',
    uk: 'дзвон телефонуй телефонуйте. пиши. пишіть. відгук надсил відправ резюме. тел. телефон чекаємо_на приходь приходьте. директ. турбувати. звертат',
    kk: 'хабарлас жазыңыз. қоңырау. тел. телефон ватсап вацап түйіндеме',
    en: 'call. ring. text. email. apply. send. contact. resume. cv. whatsapp telegram click visit. write_to message. letter.',
  },
  /** It is denied. */
  denies: {
    ru: 'не. нет. ни. без. независимо необязат никак_не',
    uk: 'не. немає. ні. без. незалежно необов',
    kk: 'емес. жоқ. етілмей қойылмай сұралмай болмаса.',
    en: 'not. no. without. nor. regardless. dont. doesnt. isnt. arent. wont. cant. unnecessary. never. nobody.',
  },
  /** A clause that explains, or sets a condition. */
  clause: {
    ru: 'если. когда. чтобы. потому. поэтому. так_как тк. ведь. хотя. пока. где. куда. поскольку. что. чем. зато. но. а. раз.',
    uk: 'якщо. коли. щоб. тому. бо. адже. хоча. поки. де. куди. оскільки. що. ніж. зате. але. а.',
    kk: 'егер. себебі. өйткені. сондықтан. бірақ. ал. да. де.',
    en: 'if. when. because. since. as. while. although. though. so. but. where. which. whose. than. that. whom.',
  },
  /** Of the work that is to be done. */
  work: {
    ru: 'предстоит. будете. будешь. заниматьс обязанност задач делать. вести. принимать. оформлять. готовить. встречать. проводить. следить. контролировать. консультировать. отвечать. продавать. собирать. доставлять. развозить. выезжать. каждый_день ежедневно.',
    uk: 'доведеться. будете. будеш. займати обовязк завдан робити. вести. приймати. оформлювати. готувати. зустрічати. проводити. стежити. контролювати. консультувати. відповідати. продавати. збирати. доставляти. обїжджаєте. щодня.',
    kk: 'міндет атқар қабылдау. рәсімдеу. дайындау. жүргізу. тексеру. тазалау. сату.',
    en: 'will. ll. responsib duties. involve involves. manage. prepare. run. plan. report. maintain. develop. deliver. handle. ensure. daily. day. job. work. role. tasks. closing. calling',
  },
} as const;
