import type { GoldResume } from './gold.js';
import { gold } from './gold.js';

/**
 * Russian résumés unlike those that the dictionaries grew on: short, sloppy, pasted, of other trades. Labelled by hand before anything was
 * tuned on them. Even places are for tuning, odd ones are held out.
 */
// prettier-ignore
export const STRANGERS_RUSSIAN: readonly GoldResume[] = [
  gold('sr-00', {
    title: 'Ищу работу', city: 'г.Саратов',
    about: 'сижу без работы с мая. работал в такси и на складе. могу грузить могу водить. права B C. Своя машина (Лада). продавать не умею и не хочу, звонить людям тоже не мое',
    jobs: [['2024-02', '2026-04', 'ип', 'водитель', 'такси'], ['2021-03', '2024-01', 'Магнит РЦ', 'Кладовщик', 'сборка заказов, приемка, инвентаризация']],
  }, { education: null, months: { clientManagement: 0, sales: 0, total: 62 }, occupations: { other: 62 }, city: 'saratov', has: ['stock-taking', 'order-handling'], against: ['active-sales', 'phone'], licence: ['B', 'C'], car: true }),
  gold('sr-01', {
    title: 'Работа', city: 'Омск',
    about: 'Здравствуйте! Ищу любую работу кроме продаж и обзвонов. Образование 11 классов. Уборка, мойка посуды, расклейка.',
    jobs: [['2025-01', '2025-06', 'Клининг', 'Уборщица', null]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 0, total: 6 }, occupations: { other: 6 }, city: 'omsk', has: [], against: ['active-sales', 'phone'] }),
  gold('sr-02', {
    title: 'Менеджер по работе с клиентами', city: 'Екб',
    about: 'ОБЯЗАННОСТИ:\n• входящая линия, консультации по тарифам\n• заведение заявок в Битрикс 24\n• повторные продажи действующим клиентам\n• контроль дебиторки\nЖелаемый доход: от 65 000 руб. на руки',
    jobs: [['2022-10', null, 'Облтелеком', 'Ст. специалист отдела по работе с клиентами', null]],
    schools: [['higher', 'УрГЭУ', 'Экономика предприятия', 2020]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 50, sales: 0, total: 50 }, occupations: { 'client-management': 50 }, city: 'yekaterinburg', has: ['warm-calls', 'consulting', 'crm', 'client-care', 'receivables', 'active-sales'], wish: { amount: 65000, currency: 'RUR' } }),
  gold('sr-03', {
    title: 'клиентский менеджер', city: 'Новосиб',
    about: 'Веду 120 постоянных заказчиков. Продлеваю договоры, выставляю счета. 1с8, excel на уровне впр. Хочу от 80 т.р. чистыми.',
    jobs: [['2021-09', null, 'Сибпак', 'менеджер по сопровождению клиентов', 'продление договоров, счета, сверки, решаю споры по недопоставкам']],
    schools: [['special-secondary', 'НКЭТК', 'бухгалтер', 2014]],
  }, { education: 'special-secondary', fields: ['economics'], months: { clientManagement: 63, sales: 0, total: 63 }, occupations: { 'client-management': 63 }, city: 'novosibirsk', has: ['client-care', 'contracts', 'contract-deadlines', 'sales-papers', '1c', 'excel', 'conflict-resolution'], wish: { amount: 80000, currency: 'RUR' } }),
  gold('sr-04', {
    title: 'Торговый представитель / супервайзер', city: 'Ростов-на-Дону',
    about: 'Опыт работы ТП 7 лет (пиво, снеки, молочка). Свой авто, кат. В, стаж 12 лет. База 140 точек, сети и розница. Дебиторская задолженность 0%. Командировки по области - да. Переезд не рассматриваю.',
    jobs: [
      ['2019-06', null, 'ТД Южный', 'Торговый представитель', 'Посещение торговых точек по маршруту, сбор заявок, выкладка по планограмме, отработка возражений, контроль ДЗ'],
      ['2016-02', '2019-05', 'Балтика', 'тп', 'сбор заказов, ввод новинок, мерч'],
    ],
    schools: [['higher', 'ДГТУ', 'Инженер-механик', 2012]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 0, sales: 130, total: 130 }, occupations: { 'field-sales': 130 }, city: 'rostov-on-don', has: ['visit-plan', 'meetings', 'order-handling', 'merchandising', 'objections', 'receivables', 'client-base'], licence: ['B'], car: true, relocation: false, businessTrips: true }),
  gold('sr-05', {
    title: 'тп', city: 'Волгоград',
    about: 'торговый 4 года, знаю город и волжский. Машина есть но в ремонте, к выходу будет. вод удостоверение категории б. 1с планшет, агент плюс',
    jobs: [['2020-03', '2024-04', 'Черкизово', 'торг. представитель', 'маршрут 18-20 точек в день, заявки, дебиторка, выкладка'], ['2024-06', null, 'самозанятый', 'курьер', 'доставка еды']],
    schools: [['secondary', 'школа 14', null, 2011]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 50, total: 80 }, occupations: { 'field-sales': 50, other: 30 }, city: 'volgograd', has: ['visit-plan', 'order-handling', 'receivables', 'merchandising', '1c'], licence: ['B'], car: true }),
  gold('sr-06', {
    title: 'Менеджер по продажам (без холодных звонков!)', city: 'Москва',
    about: 'Не предлагать: страхование, МЛМ, холодный обзвон, продажу банковских продуктов. Рассматриваю только входящие заявки. Английский на уровне Upper-Intermediate.',
    jobs: [['2023-04', '2026-08', 'Окна Комфорт', 'Менеджер по продажам', 'Обработка входящих заявок, замер, расчет стоимости, заключение договора, контроль монтажа']],
    schools: [['bachelor', 'РГСУ', 'Менеджмент организации', 2021]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 0, sales: 41, total: 41 }, occupations: { 'active-sales': 41 }, city: 'moscow', has: ['warm-calls', 'offers', 'contracts'], against: ['cold-calls', 'bank-products'], languages: { en: 'b2' } }),
  gold('sr-07', {
    title: 'Администратор (не продажи)', city: 'Казань',
    about: 'Прошу не звонить по вакансиям менеджера по продажам и оператора на телефоне. Умею общаться с людьми, терпеливая. Владею Word, Excel.',
    jobs: [['2021-05', '2026-02', 'Стоматология Дента', 'Администратор клиники', 'Запись пациентов, приём оплаты, ведение кассы, работа с жалобами']],
    schools: [['special-secondary', 'Казанский медколледж', 'Сестринское дело', 2018]],
  }, { education: 'special-secondary', fields: ['medicine'], months: { clientManagement: 0, sales: 0, total: 58 }, occupations: { hospitality: 58 }, city: 'kazan', has: ['communication', 'politeness', 'office', 'excel', 'payments', 'cash-desk', 'complaints'], against: ['active-sales', 'phone'] }),
  gold('sr-08', {
    title: 'Продавец', city: 'Пермь',
    about: 'Опыт:\n2019-2021 Пятёрочка, продавец-кассир\n2021-2023 DNS, продавец консультант (бытовая техника)\nс 2023 по настоящее время - М.Видео, старший продавец\nКоммуникабельная, стрессоустойчивая, быстро обучаюсь. Санкнижка есть.',
  }, { education: null, months: { clientManagement: 0, sales: 89, total: 89 }, occupations: { retail: 89 }, city: 'perm', has: ['communication', 'stress-resistance', 'learning', 'cash-desk'] }),
  gold('sr-09', {
    title: 'Продавец-консультант', city: 'Тюмень',
    about: 'Трудовая деятельность:\n03.2018 - 11.2020 ООО "Эльдорадо" продавец-консультант\n12.2020 - 06.2025 ИП Сафина, продавец одежды\nОтветственная, без вредных привычек, люблю общение с людьми.',
  }, { education: null, months: { clientManagement: 0, sales: 88, total: 88 }, occupations: { retail: 88 }, city: 'tyumen', has: ['communication'] }),
  gold('sr-10', {
    title: 'Аккаунт-менеджер', city: 'Санкт Петербург',
    about: '<p>Веду digital-проекты: <b>бриф, КП, медиаплан</b>, отчёты клиенту.</p><ul><li>Клиенты: банки, авто</li><li>NPS 72</li></ul>&nbsp;Английский &mdash; B2',
    jobs: [['2022-01', '2024-06', 'Агентство «Пиксель»', 'Account manager', 'коммуникация с клиентом, встречи, презентация результатов, апсейл'], ['2024-05', null, 'Агентство «Север»', 'Senior Account Manager', 'портфель из 9 клиентов, переговоры по продлению, наставник двух джунов']],
    schools: [['higher', 'СПбГУТ', 'Реклама и связи с общественностью', 2021]],
  }, { education: 'higher', months: { clientManagement: 59, sales: 0, total: 59 }, occupations: { 'client-management': 59 }, city: 'saint-petersburg', has: ['offers', 'reports', 'feedback', 'meetings', 'presentations', 'upselling', 'negotiation', 'staff-training'], languages: { en: 'b2' } }),
  gold('sr-11', {
    title: 'Эккаунт', city: 'Питер',
    about: 'Работаю с клиентами маркетингового агентства: снимаю бриф и потребности,&nbsp;готовлю КП, защищаю перед клиентом.<br>Знаю AmoCRM, Google Docs.<br>Английский свободный, немецкий со словарём',
    jobs: [['2023-07', null, 'Твига', 'Эккаунт-менеджер', 'Ведение 6 клиентов, еженедельные созвоны, отчетность, закрывающие документы']],
    schools: [['unfinished-higher', 'СПбГУ', 'Журналистика', 2024]],
  }, { education: 'unfinished-higher', fields: ['humanities'], months: { clientManagement: 41, sales: 0, total: 41 }, occupations: { 'client-management': 41 }, city: 'saint-petersburg', has: ['needs-analysis', 'offers', 'presentations', 'crm', 'office', 'client-care', 'reports', 'sales-papers'], languages: { en: 'c1', de: 'a2' } }),
  gold('sr-12', {
    title: 'Менеджер', city: 'Самара',
    about: 'менеджер ооо вектор продажа запчастей на грузовики.подбор по каталогу.работа с сто и юрлицами.оплата доставка возвраты. общий стаж 10лет из них в запчастях 6. оклад от 50000',
    jobs: [['2020-08', '2026-10', 'вектор', 'менеджер', 'продажа запчастей подбор по каталогу работа с сто и юрлицами выставление счетов возвраты']],
  }, { education: null, months: { clientManagement: 0, sales: 75, total: 75 }, occupations: { 'active-sales': 75 }, city: 'samara', has: ['active-sales', 'catalogues', 'corporate-clients', 'sales-papers', 'complaints'], wish: { amount: 50000, currency: 'RUR' } }),
  gold('sr-13', {
    title: 'Менеджер', city: 'Уфа',
    about: 'Занималась оптовыми продажами канцтоваров: искала новых покупателей через интернет и справочники, делала рассылки КП, доводила до отгрузки. План перевыполняла на 15-20%.',
    jobs: [['2018-11', '2023-03', 'Канцбюро', 'Менеджер', 'поиск покупателей, КП, отгрузки, контроль оплат']],
    schools: [['higher', 'БашГУ', 'филолог', 2009]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 0, sales: 53, total: 53 }, occupations: { 'active-sales': 53 }, city: 'ufa', has: ['active-sales', 'client-search', 'offers', 'sales-plan', 'receivables', 'order-handling'] }),
  gold('sr-14', {
    title: 'Студент, подработка', city: 'Томск',
    about: 'Учусь на 3 курсе ТГУ, экономфак. Опыта работы нет. Хочу научиться продавать и вести переговоры. Excel и Word знаю хорошо. Английский intermediate.',
    schools: [['higher', 'ТГУ', 'Экономика', 2028]],
  }, { education: 'unfinished-higher', fields: ['economics'], months: { clientManagement: 0, sales: 0, total: 0 }, occupations: {}, city: 'tomsk', has: ['excel', 'office'], languages: { en: 'b1' } }),
  gold('sr-15', {
    title: 'Помощник менеджера / стажёр', city: 'Воронеж',
    about: 'Студентка заочница. Мечтаю попасть в отдел продаж и научиться холодным звонкам. Готова обучаться с нуля, опыта в продажах пока нет. Есть опыт промоутера летом.',
    jobs: [['2025-06', '2025-08', 'BTL агентство', 'Промоутер', 'раздача листовок, дегустации']],
    schools: [['higher', 'ВГУ', 'Государственное управление', 2029]],
  }, { education: 'unfinished-higher', fields: ['management'], months: { clientManagement: 0, sales: 3, total: 3 }, occupations: { retail: 3 }, city: 'voronezh', has: [], against: ['active-sales'] }),
  gold('sr-16', {
    title: 'Специалист контактного центра', city: 'Ярославль',
    about: 'Работа на исходящей линии (опросы), продаж не было. Скорость печати 250 зн/мин, грамотная речь. Удалёнка, есть ПК и гарнитура. З/П от 250 руб./час',
    jobs: [['2024-03', '2025-10', 'Телеком-Сервис', 'Оператор КЦ', 'исходящие звонки по базе, анкетирование'], ['2023-09', '2024-02', 'Яндекс Лавка', 'сборщик заказов', '-']],
    schools: [['secondary', null, null, 2023]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 0, total: 26 }, occupations: { 'call-centre': 20, other: 6 }, city: 'yaroslavl', has: ['phone', 'communication'], against: ['active-sales'], wish: { amount: 41000, currency: 'RUR' } }),
  gold('sr-17', {
    title: 'оператор call-центра', city: 'Иваново',
    about: 'принимала звонки на горячей линии банка 2 года. конфликтные клиенты не пугают. навык слепой печати. хочу 200р/час и посменный график',
    jobs: [['2022-04', '2024-05', 'Тинькоф', 'оператор горячей линии', 'входящие, консультации по картам и кредитам, оформление обращений, блокировка карт']],
    schools: [['special-secondary', 'Ивановский техникум', 'технолог швейного пр-ва', 2019]],
  }, { education: 'special-secondary', fields: ['technical'], months: { clientManagement: 0, sales: 0, total: 26 }, occupations: { 'call-centre': 26 }, city: 'ivanovo', has: ['warm-calls', 'conflict-resolution', 'consulting', 'credit', 'pc'], wish: { amount: 32800, currency: 'RUR' } }),
  gold('sr-18', {
    title: 'Руководитель отдела продаж', city: 'Челябинск',
    about: 'С нуля построил отдел (7 чел.), скрипты, мотивация, CRM. Личные продажи - топ 3 из 40. Свою базу не раздаю, но есть. Рассмотрю релокацию в Москву. 150-200 тыс. gross',
    jobs: [
      ['2020-02', null, 'УралТрейд', 'РОП', 'найм и обучение менеджеров, контроль воронки, участие в ключевых сделках, отчёты собственнику'],
      ['2015-05', '2020-01', 'УралТрейд', 'Менеджер отдела продаж', 'холодные звонки, выезды к клиентам, тендеры по 44-ФЗ'],
      ['2014-01', '2013-06', 'МЕТАЛЛ', 'менеджер', 'опечатка в датах'],
    ],
    schools: [['higher', 'ЮУрГУ', 'Маркетинг', 2013]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 82, sales: 139, total: 139 }, occupations: { 'head-of-sales': 82, 'active-sales': 57 }, setAside: 1, city: 'chelyabinsk', has: ['team-lead', 'crm', 'active-sales', 'staff-training', 'reports', 'cold-calls', 'meetings', 'tenders', 'client-base', 'key-clients'], ownClientBase: true, relocation: true, wish: { amount: 150000, currency: 'RUR', gross: true } }),
  gold('sr-19', {
    title: 'Начальник коммерческой службы', city: 'Липецк',
    about: 'Управляю командой 12 человек, бюджет, планирование, дебиторка. Вхождение в федеральные сети (Магнит, Х5). Английский не знаю. Готов к частым поездкам.',
    jobs: [
      ['2017-09', '2026-03', 'Липецкмаш', 'Начальник отдела сбыта', 'Планы продаж, договоры с сетями, работа с претензиями, мотивация персонала'],
      ['2012-01', '2017-08', 'Липецкмаш', 'инженер-конструктор', 'чертежи'],
      ['2031-01', null, 'ошибка', 'директор', null],
    ],
    schools: [['higher', 'ЛГТУ', 'Технология машиностроения', 2011]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 103, sales: 103, total: 171 }, occupations: { 'head-of-sales': 103, other: 68 }, setAside: 1, city: 'lipetsk', has: ['team-lead', 'receivables', 'key-clients', 'sales-plan', 'contracts', 'complaints'], businessTrips: true }),
  gold('sr-20', {
    title: 'Кредитный специалист', city: 'Набережные Челны',
    about: 'Работала в Почта Банк и МФО. Кредиты, карты, страховки, вклады пенсионерам. Планы выполняла. Не хочу больше в МФО.',
    jobs: [['2019-04', '2022-08', 'Почта Банк', 'Финансовый эксперт', 'оформление кредитов и карт, открытие вкладов, кросс-продажи страховок'], ['2022-09', '2024-12', 'МФО Деньги сразу', 'Менеджер-консультант', 'выдача займов, проверка заёмщиков, касса, обзвон должников']],
    schools: [['special-secondary', 'Колледж экономики', 'Банковское дело', 2018]],
  }, { education: 'special-secondary', fields: ['economics'], months: { clientManagement: 41, sales: 0, total: 69 }, occupations: { bank: 41, other: 28 }, city: 'naberezhnye-chelny', has: ['credit', 'deposits', 'sales-plan', 'upselling', 'solvency-check', 'cash-desk', 'phone', 'receivables'] }),
  gold('sr-21', {
    title: 'Менеджер по обслуживанию физ лиц', city: 'Стерлитамак',
    about: 'Сбер, окно обслуживания, потом премьер-зона. Продажа карт, НПФ, ипотечные заявки. Грамота за лучшее обслуживание. Иностранные языки: татарский (родной), английский A2.',
    jobs: [['2016-07', '2021-02', 'ПАО Сбербанк', 'Старший менеджер по обслуживанию', 'консультирование вкладчиков, вклады, карты, ипотека, спорные операции'], ['2021-03', null, 'ПАО Сбербанк', 'Персональный менеджер премиальных клиентов', 'портфель 180 VIP клиентов, инвестпродукты, звонки, встречи']],
    schools: [['higher', 'БАГСУ', 'Финансы и кредит', 2015]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 125, sales: 0, total: 125 }, occupations: { bank: 125, 'client-management': 125 }, city: 'sterlitamak', has: ['credit', 'deposits', 'consulting', 'conflict-resolution', 'vip-clients', 'phone', 'meetings'], languages: { tt: 'native', en: 'a2' } }),
  gold('sr-22', {
    title: 'Speciаlist по dogovornoy rabote', city: 'Тула',
    about: 'Договорник с опытом 5+ лет: подготовка и согласование проектов договоров поставки, протоколы разногласий, реестр в Excel, контроль сроков оплаты. Консультант+, СБИС, 1C:Документооборот',
    jobs: [['2021-02', null, 'Тулачермет', 'Специалист договорного отдела', 'проекты договоров, допники, протоколы разногласий, учет договоров, контроль сроков']],
    schools: [['higher', 'ТулГУ', 'Юриспруденция', 2018]],
  }, { education: 'higher', fields: ['law'], months: { clientManagement: 0, sales: 0, total: 70 }, occupations: { 'contract-work': 70 }, city: 'tula', has: ['contract-texts', 'contract-register', 'contract-deadlines', 'excel', '1c', 'electronic-documents', 'receivables'] }),
  gold('sr-23', {
    title: 'ведущий специалист по договорам', city: 'Владимир',
    about: 'Полное сопровождение контракта: от проекта до архива. Работа по 223-ФЗ, ЕИС, Диадок. В суды не хожу, претензионкой не занималась.',
    jobs: [['2017-10', '2025-12', 'Владэнерго', 'Специалист по договорной работе 1 категории', 'разработка проектов договоров, согласование, регистрация, ведение реестра, пролонгация']],
    schools: [['higher', 'ВлГУ', 'экономист-менеджер', 2008]],
  }, { education: 'higher', fields: ['economics', 'management'], months: { clientManagement: 0, sales: 0, total: 99 }, occupations: { 'contract-work': 99 }, city: 'vladimir', has: ['contract-texts', 'contract-register', 'contract-deadlines', 'tenders', 'electronic-documents'], against: ['complaints'] }),
  gold('sr-24', {
    title: 'Продавец консультант в салон связи', city: 'Орёл',
    about: 'Мегафон ритейл 2 года 3 месяца. Продажа смартфонов, симок, оформление кредитов партнёров, касса, переучёты. Пунктуальность.',
    jobs: [['2023-02', '2025-04', 'Мегафон Ритейл', 'Специалист офиса обслуживания', 'продажа телефонов и тарифов, прием платежей, инвентаризация, выкладка']],
    schools: [['secondary', null, null, 2021]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 27, total: 27 }, occupations: { telecom: 27 }, city: 'oryol', has: ['devices-and-plans', 'credit', 'cash-desk', 'stock-taking', 'payments', 'merchandising', 'active-sales'] }),
  gold('sr-25', {
    title: 'менеджер салона сотовой связи', city: 'Курск',
    about: 'ТЕЛЕ2, потом билайн. Подключение абонентов и домашнего интернета. Возвраты и ругань клиентов разруливал сам. Пк уверенный',
    jobs: [['2020-11', '2022-12', 'Теле2', 'эксперт по продажам', 'подключение абонентов, продажа телефонов, касса'], ['2023-01', '2026-09', 'Билайн', 'Управляющий салоном связи', 'план салона, график, обучение новичков, инвентаризация']],
    schools: [['special-secondary', 'КГТТС', 'Сети связи', 2020]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 71, total: 71 }, occupations: { telecom: 71 }, city: 'kursk', has: ['devices-and-plans', 'complaints', 'conflict-resolution', 'pc', 'cash-desk', 'sales-plan', 'staff-training', 'stock-taking'] }),
  gold('sr-26', {
    title: 'Инженер технической поддержки', city: 'Рязань',
    about: 'Решаю заявки пользователей 1С и касс, удалённое подключение, тикеты в Jira. Продажами заниматься не планирую, но допы клиентам предлагаю. Английский технический.',
    jobs: [['2021-08', '2026-06', 'Такском', 'Специалист техподдержки', 'консультации клиентов по телефону и в чате, настройка ККТ, обучение пользователей клиента']],
    schools: [['higher', 'РГРТУ', 'Программная инженерия', 2021]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 0, sales: 0, total: 59 }, occupations: { support: 59 }, city: 'ryazan', has: ['1c', 'upselling', 'consulting', 'phone', 'client-training'], against: ['active-sales'], languages: { en: 'b1' } }),
  gold('sr-27', {
    title: 'специалист поддержки', city: 'Пенза',
    about: 'Отвечал на обращения в чате и почте маркетплейса (до 90 диалогов в день), закрывал спорные заказы. CSAT 4,8. Телефона не боюсь',
    jobs: [['2023-10', '2026-01', 'Ozon', 'Специалист службы поддержки', 'обращения в чате, возвраты товара, претензии продавцов']],
    schools: [['unfinished-higher', 'ПГУ', 'Информатика', 2022]],
  }, { education: 'unfinished-higher', fields: ['technical'], months: { clientManagement: 0, sales: 0, total: 28 }, occupations: { support: 28 }, city: 'penza', has: ['conflict-resolution', 'feedback', 'complaints', 'correspondence'] }),
  gold('sr-28', {
    title: 'КАМ', city: 'Краснодар',
    about: 'KAM сетевых клиентов (Лента, Ашан, METRO). Контракты, ретробонусы, промо-календарь, P&L клиента. Сам за рулём, права B с 2009, служебное авто (личного нет). Английский B1-B2. Ожидания 180000-200000 руб.',
    jobs: [['2018-03', '2022-11', 'Кубань-Вино', 'Key Account Manager', 'переговоры с сетями, годовые контракты, план отгрузок, промо'], ['2022-12', null, 'ГК Агроком', 'Менеджер по работе с федеральными сетями', 'ввод новинок, дебиторка, аналитика продаж']],
    schools: [['higher', 'КубГТУ', 'Технология продуктов питания', 2008]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 105, sales: 105, total: 105 }, occupations: { 'key-accounts': 105 }, city: 'krasnodar', has: ['key-clients', 'contracts', 'negotiation', 'receivables', 'reports', 'special-terms'], licence: ['B'], car: false, languages: { en: 'b2' }, wish: { amount: 180000, currency: 'RUR' } }),
  gold('sr-29', {
    title: 'Менеджер по ключевым клиентам (сети)', city: 'Сочи',
    about: 'Листинг в X5 и Магните с нуля. Веду переговоры с категорийными менеджерами. Опыт 1С, EDI, Меркурий. Ин. яз.: англ. (разговорный). Доход на последнем месте 120 000, ищу от 130 000 рублей.',
    jobs: [['2019-01', '2025-05', 'Юг-Продукт', 'менеджер по работе с ключевыми клиентами', 'листинг, договоры поставки, бонусы, дебиторская задолженность, обучение мерчандайзеров']],
    schools: [['higher', 'СГУ', 'Менеджмент', 2014]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 77, sales: 77, total: 77 }, occupations: { 'key-accounts': 77 }, city: 'sochi', has: ['key-clients', 'negotiation', '1c', 'electronic-documents', 'contracts', 'receivables', 'staff-training', 'special-terms'], languages: { en: 'b1' }, wish: { amount: 130000, currency: 'RUR' } }),
  gold('sr-30', {
    title: 'Учитель начальных классов', city: 'Киров',
    about: 'Стаж 9 лет. Умею находить подход к детям и родителям, проводить собрания, вести документацию. Хочу сменить сферу: рассматриваю работу с клиентами. Быстро учусь.',
    jobs: [['2017-09', '2026-06', 'МБОУ СОШ 27', 'Учитель', 'преподавание, классное руководство, отчетность']],
    schools: [['higher', 'ВятГУ', 'Педагогическое образование', 2017]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 0, sales: 0, total: 106 }, occupations: { other: 106 }, city: 'kirov', has: ['communication', 'reports', 'learning'] }),
  gold('sr-31', {
    title: 'медсестра / администратор', city: 'Вологда',
    about: 'Процедурная медсестра, 11 лет. Последний год совмещала с ресепшен частной клиники: запись по телефону, карты пациентов, оплата. Продавать услуги не приходилось.',
    jobs: [['2014-08', '2026-05', 'ВОКБ', 'Медицинская сестра', 'инъекции, перевязки'], ['2025-05', '2026-05', 'МЦ Здоровье', 'администратор', 'запись по телефону, прием оплаты']],
    schools: [['special-secondary', 'Вологодский мед. колледж', 'Сестринское дело', 2014]],
  }, { education: 'special-secondary', fields: ['medicine'], months: { clientManagement: 0, sales: 0, total: 142 }, occupations: { other: 142, hospitality: 13 }, city: 'vologda', has: ['phone', 'payments'], against: ['active-sales'] }),
  gold('sr-32', {
    title: 'Менеджер ВЭД', city: 'Владивосток',
    about: 'ВЭД Китай: поиск поставщиков, переговоры на китайском, контракты, таможня. Китайский HSK5, английский C1. С покупателями напрямую не работала.',
    jobs: [['2020-05', null, 'ДальИмпорт', 'Менеджер ВЭД', 'поиск поставщиков, согласование контрактов, инвойсы, контроль отгрузок']],
    schools: [['master', 'ДВФУ', 'Востоковедение', 2020]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 0, sales: 0, total: 79 }, occupations: { other: 79 }, city: 'vladivostok', has: ['negotiation', 'contracts', 'sales-papers', 'order-handling'], languages: { zh: null, en: 'c1' } }),
  gold('sr-33', {
    title: 'Закупщик, категорийный менеджер', city: 'Хабаровск',
    about: 'Закупки стройматериалов: выбор поставщиков, переговоры о скидках, тендеры, контроль остатков. Продаж не касался, но понимаю, чего хочет клиент. Удостоверение B, машина в семье.',
    jobs: [['2016-04', '2026-08', 'СтройДВ', 'Менеджер по закупкам', 'договоры поставки, претензии по качеству, тендеры']],
    schools: [['higher', 'ТОГУ', 'Коммерция', 2010]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 0, sales: 0, total: 125 }, occupations: { other: 125 }, city: 'khabarovsk', has: ['negotiation', 'tenders', 'contracts', 'complaints', 'special-terms'], against: ['active-sales'], licence: ['B'] }),
  gold('sr-34', {
    title: 'Менеджер по туризму', city: 'Калининград',
    about: 'Турфирма 6 лет: подбор туров, бронирование, визы, договор с туристом. 300+ своих туристов, которые придут за мной. Instagram. Загран есть. Готова к переезду на Кипр',
    jobs: [['2019-02', '2025-03', 'ТурБалтик', 'менеджер по туризму', 'подбор и бронирование туров, договоры, оплаты, решение конфликтов с туроператором']],
    schools: [['higher', 'БФУ им. Канта', 'Туризм', 2016]],
  }, { education: 'higher', months: { clientManagement: 74, sales: 0, total: 74 }, occupations: { 'client-management': 74 }, city: 'kaliningrad', has: ['consulting', 'order-handling', 'contracts', 'client-base', 'payments', 'conflict-resolution'], ownClientBase: true, relocation: true }),
  gold('sr-35', {
    title: 'риэлтор', city: 'Сургут',
    about: 'Агент по недвижимости. Показы, торги, ипотека с банками-партнерами, сделки под ключ. Собственная база покупателей. Авто, права. %, без оклада тоже ок.',
    jobs: [['2018-06', null, 'АН Этажи', 'Риэлтор', 'поиск клиентов, показы, переговоры, сопровождение сделки до регистрации, помощь в ипотеке']],
    schools: [['higher', 'СурГУ', 'юрист', 2012]],
  }, { education: 'higher', fields: ['law'], months: { clientManagement: 0, sales: 102, total: 102 }, occupations: { 'active-sales': 102 }, city: 'surgut', has: ['client-search', 'negotiation', 'client-care', 'credit', 'client-base', 'active-sales'], ownClientBase: true, car: true }),
  gold('sr-36', {
    title: 'Менеджер', city: 'Балаково',
    about: 'много где работал, в основном продажи',
    jobs: [
      ['2025-09', '2025-12', 'Окна', 'менеджер по продажам', 'замеры, договора'], ['2025-04', '2025-08', 'Двери', 'менеджер', 'продажи в салоне'], ['2024-12', '2025-03', 'МТС', 'специалист', 'прод. связи'],
      ['2024-06', '2024-10', 'кафе', 'бармен', ''], ['2024-01', '2024-05', 'Спортмастер', 'продавец', 'зал касса'], ['2023-07', '2023-12', 'завод', 'слесарь', ''],
    ],
  }, { education: null, months: { clientManagement: 0, sales: 18, total: 29 }, occupations: { 'active-sales': 9, telecom: 4, hospitality: 5, retail: 5, other: 6 }, city: 'balakovo', has: ['contracts', 'active-sales', 'cash-desk'] }),
  gold('sr-37', {
    title: 'кладовщик, комплектовщик, менеджер', city: 'Энгельс',
    about: 'ответственый. без вп. рассмотрю все. З/п на руки 45 тыщ минимум',
    jobs: [
      ['2026-03', '2026-09', 'WB', 'кладовщик', ''], ['2025-10', '2026-01', 'Леруа', 'продавец-консультант', 'консультация покупателей, пересчет товара'],
      ['2025-02', '2025-09', 'ИП Котов', 'менеджер по продажам мебели', 'консультация, расчет проекта, оформление договора, предоплата'], ['2024-08', '2024-12', 'Ашан', 'грузчик', ''],
    ],
  }, { education: null, months: { clientManagement: 0, sales: 12, total: 24 }, occupations: { other: 12, retail: 4, 'active-sales': 8 }, city: 'engels', has: ['consulting', 'stock-taking', 'offers', 'contracts', 'payments'], wish: { amount: 45000, currency: 'RUR' } }),
  gold('sr-38', {
    title: 'Менеджер активных продаж', city: 'Нижний',
    about: 'Я - охотник! 80 звонков в день, 5 встреч в неделю, закрываю сложные сделки, вывожу на ЛПР. Опыт b2b 3+ года. Работать "на подсосе" с базой не интересно. Гражданство РФ.',
    jobs: [['2023-02', null, 'Контур', 'Менеджер по активным продажам', 'холодные звонки, встречи с ЛПР, демонстрация сервиса, выставление счетов, план 110%']],
    schools: [['bachelor', 'ННГУ', 'Прикладная информатика', 2022]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 0, sales: 46, total: 46 }, occupations: { 'active-sales': 46 }, city: 'nizhny-novgorod', has: ['cold-calls', 'meetings', 'active-sales', 'client-search', 'corporate-clients', 'presentations', 'sales-papers', 'sales-plan'], rightToWork: ['ru'] }),
  gold('sr-39', {
    title: 'Менеджер B2B, удалённо', city: 'Тольятти',
    about: 'Холодные звонки люблю и умею (до 120 наборов), конверсия во встречу 6%. Веду сделки в amoCRM. Гражданка Казахстана, ВНЖ РФ. Не рассматриваю офис.',
    jobs: [['2022-05', '2024-11', 'Скорозвон', 'менеджер по продажам B2B', 'холодные звонки, назначение встреч, кп, дожим'], ['2024-12', '2026-10', 'Фриланс', 'SDR', 'квалификация лидов']],
    schools: [['special-secondary', 'Тольяттинский колледж', 'Право', 2019]],
  }, { education: 'special-secondary', fields: ['law'], months: { clientManagement: 30, sales: 54, total: 54 }, occupations: { 'active-sales': 54, 'corporate-clients': 31 }, city: 'tolyatti', has: ['cold-calls', 'crm', 'meetings', 'offers', 'active-sales', 'corporate-clients'], rightToWork: ['kz'] }),
  gold('sr-40', {
    title: 'Менеджер по продажам', city: 'Красноярск',
    about: 'Не судим, не пью. Прошел курсы "Продажи с нуля" в 2025 году. Реального опыта продаж не имею, но очень хочу. До этого слесарь КИПиА.',
    jobs: [['2015-07', '2025-09', 'КрАЗ', 'Слесарь КИПиА 5 разряда', 'ремонт, обслуживание приборов']],
    schools: [['special-secondary', 'ПУ-36', 'слесарь', 2010]],
  }, { education: 'special-secondary', fields: ['technical'], months: { clientManagement: 0, sales: 0, total: 123 }, occupations: { other: 123 }, city: 'krasnoyarsk', has: [], against: ['active-sales'] }),
  gold('sr-41', {
    title: 'менеджер по продажам стажер', city: 'Кемерово',
    about: 'Уволился с шахты. В продажах новичок, возражения и скрипты изучаю по книгам. Язык подвешен, людей не боюсь. Вод. права А, В, С. Авто нет',
    jobs: [['2011-03', '2026-07', 'СУЭК', 'Горнорабочий', '']],
    schools: [['secondary', null, null, 2010]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 0, total: 185 }, occupations: { other: 185 }, city: 'kemerovo', has: ['communication'], licence: ['A', 'B', 'C'], car: false }),
  gold('sr-42', {
    title: 'Менеджер по работе с корпоративными клиентами', city: 'МОСКВА, м. Сокол',
    about: 'Корпоративное страхование (ДМС, КАСКО флоты). Холодный поиск юр.лиц, тендеры, пролонгация. Выставки, отраслевые конференции. Доход 2025: 3,2 млн руб. в год. Рассматриваю от 220 тыс. до вычета.',
    jobs: [['2017-01', null, 'АльфаСтрахование', 'Менеджер по работе с корпоративными клиентами', 'поиск клиентов, переговоры, тендеры, пролонгация договоров, урегулирование споров']],
    schools: [['higher', 'Финансовый университет', 'Страхование', 2012], [null, 'Курс "Сложные переговоры"', null, 2019]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 119, sales: 119, total: 119 }, occupations: { 'corporate-clients': 119 }, city: 'moscow', has: ['corporate-clients', 'client-search', 'tenders', 'exhibitions', 'negotiation', 'contracts', 'contract-deadlines', 'conflict-resolution'], wish: { amount: 220000, currency: 'RUR', gross: true } }),
  gold('sr-43', {
    title: 'Менеджер юр. лиц, лизинг', city: 'Мытищи',
    about: 'Лизинг авто и спецтехники для ЮЛ и ИП. Анализ отчётности клиента, проверка контрагентов, сделки от 5 млн руб. Свой портфель 70 лизингополучателей готов привести. Бюджет: 200к',
    jobs: [['2019-10', null, 'Европлан', 'Менеджер по работе с юридическими лицами', 'привлечение клиентов, встречи, структурирование сделки, договоры лизинга, продажи дилерам']],
    schools: [['master', 'МГТУ', 'Экономика', 2017]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 86, sales: 86, total: 86 }, occupations: { 'corporate-clients': 86 }, city: 'mytishchi', has: ['corporate-clients', 'solvency-check', 'client-search', 'meetings', 'contracts', 'active-sales', 'client-base'], ownClientBase: true, wish: { amount: 200000, currency: 'RUR' } }),
  gold('sr-44', {
    title: 'Бухгалтер на первичку', city: 'Барнаул',
    about: 'Первичка, акты сверки, банк-клиент, 1С 8.3 Бухгалтерия, Контур. Общаюсь с покупателями только по документам. Прошу не беспокоить вакансиями продаж',
    jobs: [['2013-04', '2019-12', 'Алтайхлеб', 'Бухгалтер', 'накладные, счета-фактуры, касса'], ['2020-02', null, 'Алтайхлеб', 'Бухгалтер отдела продаж', 'акты сверок с покупателями, контроль оплат']],
    schools: [['higher', 'АлтГУ', 'Бухгалтерский учет', 2012]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 0, sales: 0, total: 163 }, occupations: { other: 163 }, city: 'barnaul', has: ['sales-papers', '1c', 'electronic-documents', 'cash-desk', 'receivables'], against: ['active-sales'] }),
  gold('sr-45', {
    title: 'оператор 1С, обработка заказов', city: 'Бийск',
    about: 'Выписка накладных, ввод заказов от торговых, пересорт, брак, звонки клиентам по остаткам. Скорость, внимательность. График 5/2.',
    jobs: [['2018-08', '2025-11', 'Алтайский пищевик', 'Оператор 1С', 'заказы торговых представителей, накладные, сертификаты, сверка остатков']],
    schools: [['special-secondary', 'Бийский техникум', 'Товароведение', 2016]],
  }, { education: 'special-secondary', fields: ['economics'], months: { clientManagement: 0, sales: 0, total: 88 }, occupations: { 'sales-support': 88 }, city: 'biysk', has: ['sales-papers', 'order-handling', 'phone', '1c'] }),
  gold('sr-46', {
    title: 'Бариста', city: 'Иркутск',
    about: 'кофейни 3 года, старшая смены. Касса iiko, выручка, гости. в перспективе хочу в офис, аккаунтом или HR. English - fluent (жила в США)',
    jobs: [['2022-06', '2023-08', 'Coffee Like', 'бариста', 'касса, гости'], ['2023-07', '2026-01', 'Скуратов', 'Старший бариста', 'обучение стажёров, инвентаризация, допродажи десертов']],
    schools: [['unfinished-higher', 'БГУ', 'Лингвистика', 2022]],
  }, { education: 'unfinished-higher', fields: ['humanities'], months: { clientManagement: 0, sales: 0, total: 44 }, occupations: { hospitality: 44 }, city: 'irkutsk', has: ['cash-desk', 'staff-training', 'stock-taking', 'upselling'], languages: { en: 'c1' } }),
  gold('sr-47', {
    title: 'официант/хостес/админ', city: 'Улан-Удэ',
    about: 'Хорошая память, вежливость, знание винной карты. Брала брони по телефону, рассаживала гостей, гасила конфликты. 2 года 2 мес.',
    jobs: [['2024-01', '2026-02', 'Ресторан Байкал', 'Хостес', 'встреча гостей, брони, жалобы']],
    schools: [['special-secondary', 'БРТСИТ', 'Организация обслуживания', 2023]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 0, total: 26 }, occupations: { hospitality: 26 }, city: 'ulan-ude', has: ['politeness', 'phone', 'order-handling', 'conflict-resolution', 'complaints'] }),
  gold('sr-48', {
    title: 'Менеджер по продажам металлопроката', city: 'Магнитогорск',
    about: 'Опыт работы с 2014 г. по н.в. - менеджер по продажам (металл, трубы). Знание ГОСТов. Клиенты по УрФО, командировки регулярно. В/у кат. "В", л/а Kia. Англ. базовый. Зарплата: 100 000 ₽',
    jobs: [[null, null, 'Металлсервис', 'менеджер по продажам', 'с марта 2014 по настоящее время. Продажа металлопроката, тендера, дебиторка, доставка']],
    schools: [['higher', 'МГТУ им. Носова', 'Металлургия', 2013]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 153, total: 153 }, occupations: { 'active-sales': 153 }, city: 'magnitogorsk', has: ['active-sales', 'tenders', 'receivables', 'order-handling'], licence: ['B'], car: true, businessTrips: true, languages: { en: 'a2' }, wish: { amount: 100000, currency: 'RUR' } }),
  gold('sr-49', {
    title: 'менеджер опта', city: 'Курган',
    about: '',
    jobs: [[null, null, null, null, 'Апрель 2016 - июль 2019: Кургандормаш, менеджер по сбыту. Обязанности: заявки, договора, отгрузка.\nАвгуст 2019 - сентябрь 2024: ООО Зауралье-опт, менеджер по оптовым продажам. Поиск клиентов по телефону, выезды, планы.']],
    schools: [['higher', 'КГУ', 'экономика и управление', 2015]],
  }, { education: 'higher', fields: ['economics', 'management'], months: { clientManagement: 0, sales: 102, total: 102 }, occupations: { 'active-sales': 102 }, city: 'kurgan', has: ['contracts', 'order-handling', 'client-search', 'phone', 'meetings', 'sales-plan'] }),
  gold('sr-50', {
    title: 'Менеджер по продаже автомобилей', city: 'Оренбург',
    about: 'Автосалон Lada, Chery. 12 авто/мес. Трейд-ин, кредиты, допоборудование. Тест-драйв провожу сам, кат. B. Эмоции держу в руках. Рассматриваю переезд: Самара, Казань. Ожидаю 120 тыс',
    jobs: [['2021-07', '2026-10', 'АвтоЦентр', 'Продавец-консультант автосалона', 'презентация авто, тест-драйвы, выявление потребностей, работа с возражениями, оформление кредита и страховки']],
    schools: [['higher', 'ОГУ', 'Автомобили и автомобильное хозяйство', 2016]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 64, total: 64 }, occupations: { retail: 64 }, city: 'orenburg', has: ['credit', 'upselling', 'stress-resistance', 'presentations', 'needs-analysis', 'objections', 'active-sales'], licence: ['B'], relocation: true, wish: { amount: 120000, currency: 'RUR' } }),
  gold('sr-51', {
    title: 'Мастер-консультант СТО', city: 'Орск',
    about: 'Приём авто, составление заказ-наряда, согласование с клиентом, продажа доп. работ. Не предлагать вахту и такси! Переезд исключён, командировки нет',
    jobs: [['2019-03', '2026-05', 'СТО на Мира', 'Мастер-приемщик', 'заказ-наряды, звонки клиентам, рекламации, расчёт']],
    schools: [['special-secondary', 'ОИК', 'Техобслуживание автомобилей', 2012]],
  }, { education: 'special-secondary', fields: ['technical'], months: { clientManagement: 0, sales: 0, total: 87 }, occupations: { support: 87 }, city: 'orsk', has: ['upselling', 'phone', 'complaints', 'order-handling'], relocation: false, businessTrips: false }),
  gold('sr-52', {
    title: 'HR / рекрутер', city: 'Ижевск',
    about: 'Массовый подбор операторов и продавцов: холодный поиск кандидатов, 60 звонков в день, собеседования, адаптация. Сама в продажах не работала. Huntflow, Excel.',
    jobs: [['2021-11', '2026-03', 'Кадровый партнёр', 'Менеджер по подбору персонала', 'звонки кандидатам, собеседования, отчеты заказчику, договоры с клиентами агентства']],
    schools: [['higher', 'УдГУ', 'Психология', 2019]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 0, sales: 0, total: 53 }, occupations: { other: 53 }, city: 'izhevsk', has: ['phone', 'excel', 'staff-training', 'reports', 'contracts'], against: ['active-sales'] }),
  gold('sr-53', {
    title: 'Маркетолог, SMM', city: 'Чебоксары',
    about: 'Таргет, контент, воронки. Генерирую лиды для отдела продаж, сама не продаю. Исследования аудитории, анализ конкурентов. Английский - pre-intermediate',
    jobs: [['2022-02', null, 'Чувашторг', 'Маркетолог', 'анализ конкурентов, отчёты, работа с подрядчиками']],
    schools: [['higher', 'ЧГУ', 'Маркетинг', 2021]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 0, sales: 0, total: 58 }, occupations: { other: 58 }, city: 'cheboksary', has: ['needs-analysis', 'market-watch', 'reports', 'client-search'], against: ['active-sales'], languages: { en: 'a2' } }),
  gold('sr-54', {
    title: 'менеджр по работе с клентами', city: 'Смаленск',
    about: 'Комуникабельная, ответсвенная. Опыт рабты с клентами 2 года, в том числе по телфону. Знаю 1с,ексель,ворд. Претензи и возвраты тоже вела.',
    jobs: [['2023-05', '2025-06', 'Смоленские бриллианты', 'мененджер по работе с клентами', 'консультированние, офрмление заказов']],
    schools: [['higher', 'СмолГУ', 'экономист', 2022]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 26, sales: 0, total: 26 }, occupations: { 'client-management': 26 }, has: ['communication', 'phone', '1c', 'excel', 'office', 'complaints', 'consulting', 'order-handling'] }),
  gold('sr-55', {
    title: 'специалист по абслуживанию клиентов', city: 'Брянск',
    about: 'Апыт 3 года в магазине и на ресепшне. умею раповать с кассой, праграммой 1С, вести базу клеентов. Вежлевая, исполнительная',
    jobs: [['2020-09', '2023-10', 'СЦ Элекон', 'Спецалист по обслуживанию клиентов', 'приемка техники, консультацыи, касса, звонки']],
    schools: [['special-secondary', 'техникум экономики и радиоэлектроники', null, 2020]],
  }, { education: 'special-secondary', months: { clientManagement: 38, sales: 0, total: 38 }, occupations: { 'client-management': 38 }, city: 'bryansk', has: ['cash-desk', '1c', 'client-base', 'politeness', 'consulting', 'phone'] }),
  gold('sr-56', {
    title: 'Менеджер проекта', city: 'Минск',
    about: 'Веду IT-проекты с заказчиками из ЕС. Презентации, требования, договоры (SOW). English C1, польский A2. Гражданство РБ. Ожидания: от 1800 $ net',
    jobs: [['2019-09', null, 'EPAM', 'Project Manager', 'клиентские созвоны, отчёты, бюджет, риски']],
    schools: [['higher', 'БГУИР', 'Искусственный интеллект', 2017]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 87 }, occupations: { other: 87 }, city: 'minsk', has: ['presentations', 'contracts', 'reports'], languages: { en: 'c1', pl: 'a2' }, rightToWork: ['by'], wish: { amount: 1800, currency: 'USD' } }),
  gold('sr-57', {
    title: 'Специалист по продаже', city: 'Гомель',
    about: 'Продаю с/х технику фермерам. Выезды по хозяйствам, демонстрации, выставка «Белагро». Права BC, личный транспорт. Зп 2000 бел. руб.',
    jobs: [['2018-04', null, 'Гомсельмаш-Сервис', 'Специалист по продаже', 'поиск хозяйств, демонстрация техники, договоры, лизинг, сервис после продажи']],
    schools: [['higher', 'БГАТУ', 'Механизация сельского хозяйства', 2014]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 0, sales: 104, total: 104 }, occupations: { 'active-sales': 104 }, city: 'gomel', has: ['active-sales', 'meetings', 'presentations', 'exhibitions', 'client-search', 'contracts', 'client-care'], licence: ['B', 'C'], car: true, wish: { amount: 2000, currency: 'BYR' } }),
  gold('sr-58', {
    title: 'Менеджер по работе с партнёрами', city: 'Екатеринбург',
    about: 'Развиваю дилерскую сеть (23 региона), обучаю продавцов дилеров, маркетинговая поддержка. Не имею опыта прямых продаж физлицам. Готов к командировкам до 50%.',
    jobs: [['2016-10', '2019-11', 'УГМК-Телеком', 'Менеджер по развитию партнерской сети', 'поиск дилеров, договоры, обучение продавцов дилера'], ['2019-12', null, 'СКБ', 'Руководитель направления по работе с партнёрами', 'переговоры, планы, команда 3 человека']],
    schools: [['higher', 'УрФУ', 'Связи с общественностью', 2014]],
  }, { education: 'higher', months: { clientManagement: 122, sales: 0, total: 122 }, occupations: { 'client-management': 122 }, city: 'yekaterinburg', has: ['client-care', 'client-training', 'client-search', 'contracts', 'negotiation', 'sales-plan', 'team-lead'], against: ['active-sales'], businessTrips: true }),
  gold('sr-59', {
    title: 'менеджер по развитию', city: 'Нижний Тагил',
    about: 'Открывал новые территории для ТМ бытовой химии: дистрибьюторы, прайс, тренинги для их ТП, аудит полки. Своя клиентская база по Свердловской и Челябинской обл. Англ: нет.',
    jobs: [['2014-03', '2021-06', 'Невская Косметика', 'Территориальный менеджер', 'дистрибьюторы, тренинги торговых, контроль выкладки, планы'], ['2021-07', '2025-12', 'Аист', 'Территориальный менеджер', 'то же']],
    schools: [['higher', 'НТГСПИ', 'учитель истории', 2007]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 0, sales: 142, total: 142 }, occupations: { 'field-sales': 142 }, city: 'nizhny-tagil', has: ['client-search', 'client-training', 'merchandising', 'sales-plan', 'client-base'], ownClientBase: true }),
];
