import type { GoldResume } from './gold.js';
import { gold } from './gold.js';

/** Russian résumés as people write them, labelled by hand. Even places are for tuning, odd ones are held out. */
// prettier-ignore
export const RUSSIAN_GOLD: readonly GoldResume[] = [
  gold('ru-00', {
    title: 'Менеджер по работе с клиентами', city: 'г. Казань',
    about: 'Опыт работы с клиентами больше 5 лет. Знаю 1С (УТ 11), битрикс24, уверенный пользователь ПК. Грамотная речь, неконфликтна, быстро обучаюсь. Вредных привычек нет.',
    jobs: [
      ['2020-02', null, 'ООО "Волга-Трейд"', 'Менеджер по работе с клиентами', 'Обработка входящих заявок, выставление счетов, контроль оплаты и отгрузки, ведение клиентской базы в битриксе, обзвон постоянных клиентов с предложением акций, решение спорных ситуаций'],
      ['2017-06', '2020-01', 'Магнит', 'Продавец-кассир', 'Работа на кассе, выкладка товара, помощь покупателям в выборе'],
    ],
    schools: [['special-secondary', 'Казанский торгово-экономический колледж', 'Товароведение', 2017]],
  }, {
    education: 'special-secondary', months: { clientManagement: 82, sales: 32, total: 114 }, city: 'kazan',
    has: ['1c', 'crm', 'pc', 'communication', 'politeness', 'learning', 'warm-calls', 'phone', 'sales-papers', 'receivables', 'order-handling', 'client-base', 'client-care', 'conflict-resolution', 'cash-desk', 'merchandising', 'consulting'],
  }),
  gold('ru-01', {
    title: 'менеджер', city: 'москва',
    about: 'ответственный, коммуникабельный, есть личный автомобиль, права кат В, стаж 7 лет. Готов к командировкам. Холодными звонками заниматься не хочу!',
    jobs: [
      ['2022-09', '2026-08', 'ИП Сафронов', 'менеджер по продажам', 'продавал стройматериалы оптом, искал новых клиентов по выставкам и через знакомых, договора, накладные, отчеты руководителю еженедельно'],
      ['2018-04', '2022-08', 'Леруа Мерлен', 'продавец консультант', 'консультировал клиентов по товару, следил за остатками, инвентаризация'],
    ],
    schools: [['unfinished-higher', 'МИИТ', 'Логистика', 2018]],
  }, {
    education: 'unfinished-higher', months: { clientManagement: 0, sales: 101, total: 101 }, city: 'moscow',
    has: ['communication', 'active-sales', 'client-search', 'contracts', 'sales-papers', 'reports', 'consulting', 'stock-taking', 'exhibitions'], against: ['cold-calls'], licence: ['B'], car: true, businessTrips: true,
  }),
  gold('ru-02', {
    title: 'Специалист по работе с клиентами', city: 'Екатеринбург',
    about: 'Без опыта работы. Хочу научиться продажам и работе с CRM. Студентка 3 курса УрФУ, рассматриваю частичную занятость. Легко нахожу общий язык с людьми, английский intermediate.',
    skills: ['Word', 'Excel', 'Пользователь ПК', 'Работа в команде'],
    schools: [['unfinished-higher', 'УрФУ', 'Реклама и связи с общественностью', 2028]],
    languages: [['Английский', 'b1']],
  }, {
    education: 'unfinished-higher', months: { clientManagement: 0, sales: 0, total: 0 }, city: 'yekaterinburg',
    has: ['communication', 'office', 'excel', 'pc', 'teamwork'], languages: { en: 'b1' },
  }),
  gold('ru-03', {
    title: 'Менеджер по работе с ключевыми клиентами / KAM', city: 'Санкт-Петербург',
    about: 'Большой опыт работы с федеральными сетями (Лента, О`кей, Магнит). Имею наработанную базу контактов закупщиков. Английский - upper intermediate, свободно веду переговоры. Не боюсь сложных клиентов. Переезд не рассматриваю.',
    jobs: [
      ['2019-01', null, 'Молочный дом', 'Key Account Manager', 'Ведение федеральных сетей: годовые контракты, согласование бюджетов и скидок, контроль ДЗ, промо-планирование, аналитика конкурентов, презентация новинок. Выполнение плана 105-112%. Обучение торговых представителей.'],
      ['2014-03', '2018-12', 'Кока-Кола', 'Торговый представитель', 'Посещение торговых точек по маршруту, заключение договоров, мерчандайзинг, сбор дебиторки'],
    ],
    schools: [['higher', 'СПбГЭУ', 'Коммерция', 2013]],
  }, {
    education: 'higher', months: { clientManagement: 95, sales: 153, total: 153 }, city: 'saint-petersburg',
    has: ['key-clients', 'negotiation', 'contracts', 'special-terms', 'receivables', 'market-watch', 'presentations', 'sales-plan', 'staff-training', 'meetings', 'merchandising', 'conflict-resolution'],
    languages: { en: 'b2' }, relocation: false, ownClientBase: true,
  }),
  gold('ru-04', {
    title: 'Оператор call-центра', city: 'Самара',
    about: 'Работала на входящей линии, холодных звонков не было. Стрессоустойчивость, грамотная и поставленная речь. 1С не знаю, но готова учиться.',
    jobs: [['2023-05', '2025-04', 'Мегафон', 'Оператор контактного центра', 'Консультирование абонентов по тарифам и услугам, прием жалоб, работа в CRM Siebel, соблюдение скриптов']],
    schools: [['secondary', 'МОУ СОШ 41', null, 2022]],
  }, {
    education: 'secondary', months: { clientManagement: 0, sales: 0, total: 24 }, city: 'samara',
    has: ['warm-calls', 'phone', 'stress-resistance', 'communication', 'consulting', 'complaints', 'crm'], against: ['cold-calls', '1c'],
  }),
  gold('ru-05', {
    title: 'Торговый представитель', city: 'Краснодар',
    about: 'Сам из торговли, 8 лет в полях. Авто есть, кат. B,C. Клиентская база по краю своя. К переезду не готов, командировки по ЮФО ок. Пишите в вотсап',
    jobs: [
      ['2018-07', null, 'ТД Кубань', 'Торговый представитель', 'маршрут 15-20 точек в день\nсбор заказов, контроль дебиторской задолжности\nввод новинок, расширение АКБ\nвыполнение планов продаж'],
    ],
    schools: [['special-secondary', 'КТК', null, 2016]],
  }, {
    education: 'special-secondary', months: { clientManagement: 0, sales: 101, total: 101 }, city: 'krasnodar',
    has: ['order-handling', 'receivables', 'client-search', 'sales-plan', 'visit-plan'], licence: ['B', 'C'], car: true, relocation: false, businessTrips: true, ownClientBase: true,
  }),
  gold('ru-06', {
    title: 'Аккаунт-менеджер', city: 'Москва',
    about: '5 лет в digital. Веду 12 проектов одновременно. Английский B2. Ищу НЕ продажи: холодные звонки и поиск клиентов не предлагать.',
    skills: ['amoCRM', 'Google таблицы', 'Деловая переписка', 'Презентации', 'Переговоры'],
    jobs: [
      ['2021-10', null, 'Агентство Пиксель', 'Account manager', 'Сопровождение клиентов агентства от брифа до отчета, выявление потребностей, подготовка коммерческих предложений, еженедельные встречи с клиентами, upsell, продление договоров'],
      ['2020-01', '2021-09', 'Агентство Пиксель', 'Помощник аккаунт-менеджера', 'отчеты, документы, переписка с подрядчиками'],
    ],
    schools: [['bachelor', 'НИУ ВШЭ', 'Журналистика', 2019]],
  }, {
    education: 'higher', months: { clientManagement: 62, sales: 0, total: 83 }, city: 'moscow',
    has: ['crm', 'office', 'correspondence', 'presentations', 'negotiation', 'client-care', 'needs-analysis', 'offers', 'meetings', 'upselling', 'contracts', 'contract-deadlines', 'reports'], against: ['cold-calls', 'client-search', 'active-sales'], languages: { en: 'b2' },
  }),
  gold('ru-07', {
    title: 'Клиентский менеджер в банк', city: 'Нижний Новгород',
    about: 'Опыт работы в банке 3 года. Готова рассмотреть предложения с графиком 5/2. Образование высшее экономическое.',
    jobs: [
      ['2021-11', '2024-10', 'Сбербанк', 'Менеджер по обслуживанию', 'Продажа кредитных карт, страховок, открытие вкладов, консультация клиентов, оформление документов, выполнение kpi, работа с возражениями'],
    ],
  }, {
    education: 'higher', months: { clientManagement: 36, sales: 0, total: 36 }, city: 'nizhny-novgorod',
    has: ['bank-products', 'credit', 'deposits', 'consulting', 'sales-papers', 'sales-plan', 'objections'],
  }),
  gold('ru-08', {
    title: 'Менежер по продажам', city: 'Воронеж',
    about: 'Опыт активных продаж (холодные звонки, встречи с ЛПР, дожим). Не курю. Есть водительское удостоверение кат.B без авто. Могу приступить завтра',
    jobs: [
      ['2024-02', '2026-10', 'ООО ПромСнаб', 'Менежер по продажам', 'Холодный обзвон базы, отправка КП, выставление счетов в 1с, контроль дебеторки, тендера на площадках'],
      ['2023-01', '2023-12', 'Вайлдберриз', 'Сотрудник ПВЗ', 'выдача заказов, прием товара'],
    ],
    schools: [['higher', 'ВГТУ', 'Инженер-строитель', 2022]],
  }, {
    education: 'higher', months: { clientManagement: 0, sales: 33, total: 45 }, city: 'voronezh',
    has: ['active-sales', 'cold-calls', 'phone', 'meetings', 'offers', 'sales-papers', '1c', 'receivables', 'tenders'], licence: ['B'], car: false,
  }),
  gold('ru-09', {
    title: 'Менеджер', city: 'Подольск, Московская область',
    about: 'Опыта в продажах нет, но есть опыт общения с людьми. Хотела бы попробовать себя в сфере обслуживания клиентов. Водительских прав нет. 1С: базовые навыки.',
    jobs: [
      ['2022-03', '2025-06', 'Детский сад 14', 'Воспитатель', 'Работа с детьми, общение с родителями, ведение документации'],
    ],
    schools: [['higher', 'МГОУ', 'Педагогическое образование', 2021]],
  }, {
    education: 'higher', months: { clientManagement: 0, sales: 0, total: 40 }, city: 'podolsk',
    has: ['1c', 'pc', 'sales-papers'], against: ['active-sales'],
  }),
  gold('ru-10', {
    title: 'Руководитель отдела продаж', city: 'Новосибирск',
    about: 'Построил отдел продаж с нуля, 8 человек в подчинении. Внедрение CRM (amoCRM, Битрикс24). Права B, C, личный автомобиль. Готов к переезду в Москву.',
    jobs: [
      ['2020-06', null, 'СибТех', 'Руководитель отдела продаж', 'Управление отделом, обучение менеджеров, переговоры с ключевыми клиентами, участие в выставках, планирование, отчетность, разработка скриптов, мотивация'],
      ['2016-01', '2020-05', 'СибТех', 'Менеджер по работе с корпоративными клиентами', 'Поиск и привлечение юрлиц, заключение договоров поставки, деловая переписка, тендеры'],
    ],
    schools: [['higher', 'НГУЭУ', 'Менеджмент', 2015]],
  }, {
    education: 'higher', months: { clientManagement: 131, sales: 131, total: 131 }, city: 'novosibirsk',
    has: ['team-lead', 'crm', 'staff-training', 'negotiation', 'key-clients', 'exhibitions', 'reports', 'client-search', 'corporate-clients', 'contracts', 'correspondence', 'tenders', 'active-sales'], licence: ['B', 'C'], car: true, relocation: true,
  }),
  gold('ru-11', {
    title: 'Специалист по договорной работе', city: 'Пермь',
    about: 'Внимательность, усидчивость. Консультант+, Гарант, СБИС, Диадок, 1С 8.3. Удалённо или офис.',
    jobs: [
      ['2021-02', '2026-01', 'Завод РТИ', 'Специалист договорного отдела', 'Подготовка проектов договоров и доп. соглашений, согласование протоколов разногласий, ведение реестра договоров, контроль сроков исполнения обязательств по договорам, претензионная работа'],
      ['2019-09', '2021-01', 'Завод РТИ', 'Секретарь', 'Прием звонков, регистрация корреспонденции'],
    ],
    schools: [['higher', 'ПГНИУ', 'Юриспруденция', 2019]],
  }, {
    education: 'higher', months: { clientManagement: 0, sales: 0, total: 77 }, city: 'perm',
    has: ['electronic-documents', '1c', 'contract-texts', 'contract-register', 'contract-deadlines', 'contracts', 'complaints', 'phone', 'warm-calls', 'correspondence'],
  }),
  gold('ru-12', {
    title: 'Продавец-консультант, менеджер салона связи', city: 'Челябинск',
    about: 'Быстро учусь, люблю общаться с людьми. С кассой дружу, ревизии проводила. Опыт работы в CRM отсутствует.',
    jobs: [
      ['2024-08', '2026-09', 'МТС', 'Специалист офиса продаж', 'Продажа сим-карт, смартфонов, подключение тарифов, прием платежей, доп продажи аксессуаров, выполнение плана, инвентаризация'],
    ],
    schools: [['special-secondary', 'ЮУГК', 'Коммерция по отраслям', 2024]],
  }, {
    education: 'special-secondary', months: { clientManagement: 0, sales: 26, total: 26 }, city: 'chelyabinsk',
    has: ['learning', 'communication', 'cash-desk', 'stock-taking', 'devices-and-plans', 'payments', 'upselling', 'sales-plan'], against: ['crm'],
  }),
  gold('ru-13', {
    title: 'Менеджер по продажам недвижимости', city: 'Сочи',
    about: 'За 2 года закрыла 40+ сделок. Показы, переговоры, ипотека - всё сама. Своя машина (права с 2015). Ищу стабильный доход. Английский со словарём.',
    jobs: [
      ['2024-10', null, 'АН "Южный берег"', 'Риэлтор', 'Работа с входящими лидами, показы объектов, ведение переговоров, подбор ипотеки, сопровождение сделки до регистрации'],
      ['2021-05', '2024-09', 'Отель Жемчужина', 'Администратор ресепшн', 'Встреча гостей, бронирование номеров, работа с жалобами гостей, касса'],
    ],
    schools: [['special-secondary', 'СГТК', 'Туризм', 2014]],
  }, {
    education: 'special-secondary', months: { clientManagement: 0, sales: 26, total: 67 }, city: 'sochi',
    has: ['active-sales', 'negotiation', 'warm-calls', 'client-care', 'complaints', 'order-handling', 'cash-desk', 'bank-products', 'credit'], licence: [], car: true, languages: { en: 'a2' },
  }),
  gold('ru-14', {
    title: 'Менеджер по работе с корпоративными клиентами', city: 'Москва',
    about: 'Обо мне: целеустремлен, нацелен на результат, B2B продажи оборудования. Без проблем веду переговоры на уровне первых лиц. Никогда не опаздываю. Excel (сводные, ВПР), PowerPoint.',
    jobs: [
      ['2023-01', null, 'ИнтерСервис', 'Менеджер по работе с корпоративными клиентами', '• поиск компаний, выход на ЛПР\n• выявление потребностей\n• составление КП, участие в тендерах (44-ФЗ)\n• заключение контрактов\n• ведение деловой переписки\n• постпродажное сопровождение'],
      ['2021-13', '2022-12', 'Рога', 'Менеджер по продажам', 'продажи'],
    ],
    schools: [['higher', 'МЭИ', 'Электроэнергетика', 2020]],
  }, {
    education: 'higher', months: { clientManagement: 47, sales: 47, total: 47 }, city: 'moscow',
    has: ['ambition', 'active-sales', 'corporate-clients', 'negotiation', 'excel', 'office', 'client-search', 'needs-analysis', 'offers', 'tenders', 'contracts', 'correspondence', 'client-care'],
  }),
  gold('ru-15', {
    title: 'любая работа', city: 'Уфа', about: 'Работал водителем и грузчиком. В продажах не работал. С компьютером на вы. Права B C D. машины нет',
    jobs: [['2015-05', '2024-05', 'АТП 3', 'Водитель', 'перевозка пассажиров'], ['2024-06', '2023-01', 'Склад', 'Грузчик', null]],
    schools: [['secondary', 'школа 12', null, 2001]],
  }, {
    education: 'secondary', months: { clientManagement: 0, sales: 0, total: 109 }, city: 'ufa', has: [], against: ['active-sales'], licence: ['B', 'C', 'D'], car: false,
  }),
  gold('ru-16', {
    title: 'Менеджер по туризму', city: 'Ростов-на-Дону',
    about: 'Умею слушать и слышать клиента, вежливость и терпение - мои сильные стороны. Есть постоянные клиенты которые придут за мной. Турецкий язык - начальный.',
    jobs: [
      ['2019-03', '2024-12', 'ТА "Парус"', 'Менеджер по туризму', 'Подбор туров клиентам, бронирование, оформление договоров, прием оплаты, решение конфликтных ситуаций с туроператорами, ведение соцсетей агенства, отзывы клиентов'],
    ],
    schools: [['higher', 'РГЭУ (РИНХ)', 'Туризм', 2018]],
    languages: [['Турецкий', 'a1']],
  }, {
    education: 'higher', months: { clientManagement: 70, sales: 0, total: 70 }, city: 'rostov-on-don',
    has: ['listening', 'politeness', 'client-care', 'consulting', 'order-handling', 'contracts', 'payments', 'conflict-resolution', 'feedback'], languages: { tr: 'a1' }, ownClientBase: true,
  }),
  gold('ru-17', {
    title: 'Менеджер по оптовым продажам', city: 'Тюмень',
    about: 'Полный цикл продаж. Не работал с 1С и CRM, учёт вёл в Excel. Готов к разъездам на служебном авто, права В.',
    jobs: [
      ['2022-01', '2024-01', 'ЖБИ-72', 'Менеджер по сбыту', 'Продажа ЖБИ строительным компаниям, холодные и теплые звонки, расчет стоимости, договоры, логистика доставки'],
      ['2023-06', null, 'ИП', 'Индивидуальный предприниматель', 'Продажа стройматериалов, поиск клиентов, закупка, доставка'],
    ],
    schools: [['higher', 'ТИУ', 'Экономика предприятия', 2021]],
  }, {
    education: 'higher', months: { clientManagement: 0, sales: 59, total: 59 }, city: 'tyumen',
    has: ['active-sales', 'excel', 'office', 'pc', 'cold-calls', 'warm-calls', 'phone', 'offers', 'contracts', 'order-handling', 'client-search'], against: ['1c', 'crm'], licence: ['B'], businessTrips: true,
  }),
  gold('ru-18', {
    title: 'Персональный менеджер', city: 'Екатеринбург',
    about: 'Мне 34 года, замужем, двое детей. Опыт работы с vip-клиентами 6 лет. Работа с дебиторкой, удержание клиентов, кросс-продажи. Обучала новых сотрудников. Переезд возможен.',
    jobs: [
      ['2018-02', '2024-02', 'Альфа-Банк', 'Персональный менеджер', 'Обслуживание состоятельных клиентов, продажа инвестиционных и банковских продуктов, встречи с клиентами вне офиса, работа с претензиями'],
    ],
    schools: [['higher', 'УрГЭУ', 'Финансы и кредит', 2014]],
  }, {
    education: 'higher', months: { clientManagement: 73, sales: 0, total: 73 }, city: 'yekaterinburg',
    has: ['vip-clients', 'receivables', 'client-care', 'upselling', 'staff-training', 'bank-products', 'meetings', 'complaints'], relocation: true,
  }),
  gold('ru-19', {
    title: 'Менеджер по работе с клиентами (удаленно)', city: 'Тверь',
    about: 'Работаю из дома, отвечаю клиентам в чатах и по почте. Звонить не люблю, голосом не работаю. Без знания иностранных языков.',
    jobs: [
      ['2023-03', null, 'Маркетплейс', 'Специалист поддержки клиентов', 'Ответы на обращения в чате, оформление возвратов, эскалация сложных случаев, сбор обратной связи, ведение карточки клиента в CRM'],
      ['2021-01', '2023-02', 'Фриланс', 'Копирайтер', 'тексты для сайтов'],
    ],
    schools: [['bachelor', 'ТвГУ', 'Филология', 2020]],
  }, {
    education: 'higher', months: { clientManagement: 0, sales: 0, total: 71 }, city: 'tver',
    has: ['complaints', 'feedback', 'client-base', 'crm'], against: ['phone'],
  }),
];
