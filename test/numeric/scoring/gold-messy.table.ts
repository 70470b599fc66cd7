import type { GoldResume } from './gold.js';
import { gold } from './gold.js';

/**
 * Résumés that are hard to read: other trades with the same words, no punctuation, capitals, long lists, languages mixed. Labelled by hand.
 * Even places are for tuning, odd ones are held out.
 */
// prettier-ignore
export const MESSY_GOLD: readonly GoldResume[] = [
  gold('mx-00', {
    title: 'МЕНЕДЖЕР ПО ПРОДАЖАМ', city: 'МОСКВА',
    about: 'ЭНЕРГИЧНЫЙ ОТВЕТСТВЕННЫЙ БЕЗ ВРЕДНЫХ ПРИВЫЧЕК УМЕЮ ПРОДАВАТЬ И УБЕЖДАТЬ АКТИВНЫЕ ПРОДАЖИ ХОЛОДНЫЕ ЗВОНКИ ПЕРЕГОВОРЫ ЗНАЮ 1С EXCEL ПРАВА КАТЕГОРИИ В АВТО ЕСТЬ',
    jobs: [['2023-02', '2026-09', 'ООО ОКНА', 'МЕНЕДЖЕР ПО ПРОДАЖАМ', 'ПРОДАЖА ПЛАСТИКОВЫХ ОКОН КОНСУЛЬТАЦИЯ КЛИЕНТОВ ЗАКЛЮЧЕНИЕ ДОГОВОРОВ ВЫЕЗД НА ЗАМЕР']],
    schools: [['special-secondary', null, 'сварщик', 2010]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 44, total: 44 }, city: 'moscow', has: ['active-sales', 'persuasion', 'cold-calls', 'phone', 'negotiation', '1c', 'excel', 'consulting', 'contracts'], licence: ['B'], car: true }),
  gold('mx-01', {
    title: 'Инженер ПТО', city: 'Казань',
    about: 'Опыт работы в строительстве 10 лет. AutoCAD, MS Project, Word. Ответственность, умение работать в команде.',
    jobs: [
      ['2018-05', null, 'СтройИнвест', 'Инженер ПТО', 'Ведение исполнительной документации, подготовка актов выполненных работ, согласование договоров с субподрядчиками, отчетность перед заказчиком'],
      ['2015-09', '2018-04', 'Школа 7', 'Учитель физики', 'Преподавание, работа с родителями, участие в семинарах'],
    ],
    schools: [['higher', 'КГАСУ', 'Промышленное строительство', 2015]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 135 }, city: 'kazan', has: ['office', 'teamwork', 'sales-papers', 'contracts', 'contract-texts', 'reports'] }),
  gold('mx-02', {
    title: 'Администратор салона красоты', city: 'Пермь',
    about: 'люблю свою работу и клиентов)) всегда улыбаюсь. Работа на ресепшене 4 года, запись клиентов, касса, инстаграм. С программой YCLIENTS на ты. К продажам косметики отношусь хорошо, план делала',
    jobs: [['2022-03', '2026-03', 'Салон Локон', 'Администратор', 'встреча гостей, запись по телефону, продажа косметики и абонементов, расчет клиентов, ведение базы клиентов, решение конфликтов']],
    schools: [['secondary', null, null, 2015]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 0, total: 49 }, city: 'perm', has: ['cash-desk', 'phone', 'active-sales', 'payments', 'client-base', 'conflict-resolution', 'sales-plan'] }),
  gold('mx-03', {
    title: 'Логист', city: 'Тула',
    about: 'Работа с перевозчиками, контроль доставки, переговоры о ставках. Продажами не занимаюсь и не планирую. Уверенный пользователь ПК, 1С Логистика',
    jobs: [['2019-04', '2025-09', 'ТрансЛайн', 'Логист', 'поиск транспорта, оформление заявок, контроль оплат, претензионная работа с перевозчиками']],
    schools: [['higher', 'ТулГУ', 'Логистика', 2018]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 78 }, city: 'tula', has: ['order-handling', 'negotiation', 'pc', '1c', 'receivables', 'complaints'], against: ['active-sales'] }),
  gold('mx-04', {
    title: 'Менеджер по сопровождению', city: 'Омск',
    about: 'Цель: стабильная работа в офисе. Ключевые навыки: документооборот, ЭДО, переписка с клиентами, грамотная письменная речь. Не умею и не люблю продавать, моё — сервис. Опыт руководства отсутствует.',
    jobs: [
      ['2021-08', '2026-02', 'ОптТорг', 'Менеджер по сопровождению клиентов', 'Прием и обработка заказов, резервирование товара, счета, накладные, решение вопросов по недовозам и браку (рекламации), контроль сроков поставки'],
      ['2020-08', '2021-07', 'ОптТорг', 'Оператор 1С', 'Ввод первичной документации'],
    ],
    schools: [['higher', 'ОмГУПС', 'Бухучет', 2020]],
  }, { education: 'higher', months: { clientManagement: 55, sales: 0, total: 67 }, city: 'omsk', has: ['electronic-documents', 'sales-papers', 'correspondence', 'order-handling', 'complaints'], against: ['active-sales', 'team-lead'] }),
  gold('mx-05', {
    title: 'менеджер по продажам/ аккаунт/ работа с клиентами', city: 'Химки',
    about: 'ищу работу рядом с домом, рассмотрю подработку. Опыт продаж авто 3 года: тест-драйвы, трейд-ин, допы, кредит, страховки. английский - базовый. готов учиться новому, быстро вникаю',
    jobs: [['2021-01', '2024-01', 'Рольф', 'Менеджер по продажам автомобилей', 'Встреча клиента в салоне, выявление потребностей, презентация авто, работа с возражениями, оформление ДКП, продажа доп. оборудования, обзвон базы'], ['2024-03', null, 'Яндекс', 'Водитель такси', '']],
    schools: [['unfinished-higher', 'МАДИ', null, 2020]],
  }, { education: 'unfinished-higher', months: { clientManagement: 0, sales: 37, total: 70 }, city: 'khimki', has: ['active-sales', 'upselling', 'credit', 'bank-products', 'needs-analysis', 'presentations', 'objections', 'phone', 'learning'], languages: { en: 'a2' } }),
  gold('mx-06', {
    title: 'Специалист по страхованию', city: 'Барнаул',
    about: '- опыт личных продаж\n- наработанная база клиентов (более 300 чел.)\n- умение работать с возражениями\n- нет опыта работы с юридическими лицами\n- есть опыт обучения агентов',
    jobs: [['2017-10', '2025-10', 'Росгосстрах', 'Страховой агент', 'Продажа полисов ОСАГО, КАСКО, поиск клиентов, пролонгация договоров страхования, выезды к клиентам, консультации']],
    schools: [['special-secondary', 'Барнаульский кооперативный техникум', null, 2009]],
  }, { education: 'special-secondary', months: { clientManagement: 97, sales: 0, total: 97 }, city: 'barnaul', has: ['active-sales', 'objections', 'staff-training', 'client-search', 'contracts', 'contract-deadlines', 'meetings', 'consulting', 'client-base'], against: ['corporate-clients'], ownClientBase: true }),
  gold('mx-07', {
    title: 'Провизор / медпредставитель', city: 'Саратов',
    about: 'Знание рынка фармпрепаратов. Есть права, машины пока нет, планирую купить. Могу ездить в командировки до 3 дней. В продажах «в полях» не работала, хочу попробовать',
    jobs: [['2016-07', null, 'Аптека Вита', 'Провизор', 'Отпуск лекарств, консультирование посетителей, приемка товара, работа с ККМ, ревизии, выкладка']],
    schools: [['higher', 'СГМУ', 'Фармация', 2016]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 125, total: 125 }, city: 'saratov', has: ['consulting', 'cash-desk', 'stock-taking', 'merchandising'], against: ['active-sales'], car: false, businessTrips: true }),
  gold('mx-08', {
    title: 'Руководитель клиентского отдела', city: 'Красноярск',
    about: 'Управленческий опыт от 5 лет, в подчинении до 15 человек. Автоматизация (внедряла Bitrix24), NPS вырос с 20 до 55. Продажи — через команду, сама холодные звонки давно не делаю. Свободный английский.',
    jobs: [
      ['2019-11', null, 'ЕнисейТелеком', 'Руководитель отдела по работе с клиентами', 'Руководство отделом, постановка KPI, разбор жалоб, удержание ключевых клиентов, отчеты для директора, найм и обучение персонала'],
      ['2014-11', '2019-10', 'ЕнисейТелеком', 'Ведущий специалист по работе с клиентами', 'консультации, работа с обращениями юрлиц'],
    ],
    schools: [['higher', 'СФУ', 'Связи с общественностью', 2014]],
  }, { education: 'higher', months: { clientManagement: 145, sales: 0, total: 145 }, city: 'krasnoyarsk', has: ['team-lead', 'crm', 'feedback', 'sales-plan', 'complaints', 'client-care', 'key-clients', 'reports', 'staff-training', 'consulting', 'corporate-clients'], against: ['cold-calls'], languages: { en: 'c1' } }),
  gold('mx-09', {
    title: 'менеджер по работе с клиентами', city: 'Ярославль',
    about: 'Возраст 29 лет, не замужем. Работала с физлицами и юрлицами, КП, счета, договора, отгрузка, пиши звони не стесняйся. 1с8, эксель средне, битрикс. За плечами 6 лет в b2b. Ушла т.к. фирма закрылась',
    jobs: [['2018-01', '2023-12', 'Полимер-Яр', 'менеджер', 'поддержание отношений с постоянными заказчиками и поиск новых, КП, договора, отгрузки, дебиторка, выставки 2 раза в год']],
    schools: [['higher', 'ЯрГУ', 'психология', 2019]],
  }, { education: 'higher', months: { clientManagement: 72, sales: 72, total: 72 }, city: 'yaroslavl', has: ['corporate-clients', 'offers', 'sales-papers', 'contracts', 'order-handling', '1c', 'excel', 'crm', 'client-care', 'client-search', 'receivables', 'exhibitions'] }),
  gold('mx-10', {
    title: 'Оператор ПК', city: 'Киров',
    about: 'Скорость печати 300 зн/мин. Внимательность. Без общения с клиентами и без звонков. Полная занятость или удаленно.',
    jobs: [['2020-02', '2024-02', 'Архив', 'Оператор ПК', 'Ввод данных, сканирование договоров, ведение электронного архива']],
    schools: [['special-secondary', 'Колледж', 'Документоведение', 2019]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 0, total: 49 }, city: 'kirov', has: ['pc', 'contract-register', 'contracts'], against: ['phone'] }),
  gold('mx-11', {
    title: 'Старший продавец', city: 'Липецк',
    about: 'Материальная ответственность, работа с кассой и эквайрингом, эвотор. Обучаю стажеров. На звонках не сидела, но не против попробовать. Знаю украинский язык.',
    jobs: [['2019-07', '2026-07', 'Fix Price', 'Старший продавец', 'открытие/закрытие магазина, график смен, инвентаризации, планограммы, работа с недовольными покупателями, возвраты']],
    schools: [['secondary', 'СОШ 3', null, 2012]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 85, total: 85 }, city: 'lipetsk', has: ['cash-desk', 'payments', 'staff-training', 'stock-taking', 'merchandising', 'complaints', 'conflict-resolution'], against: ['phone'], languages: { uk: null } }),
  gold('mx-12', {
    title: 'Менеджер з клієнтів / sales', city: 'Київ',
    about: 'Працюю з людьми все життя. English B1, українська рідна. CRM KeyCRM, Prom, Rozetka. Холодні дзвінки — не моє, працюю тільки з вхідними заявками. Авто + права B',
    jobs: [['2023-06', null, 'Інтернет-магазин', 'Менеджер інтернет-магазину', 'Обробка замовлень, відповіді клієнтам у чаті та телефоном, оформлення ТТН, повернення, контроль оплат']],
    schools: [['bachelor', 'НАУ', 'Менеджмент', 2022]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 42 }, city: 'kyiv', has: ['crm', 'warm-calls', 'phone', 'order-handling', 'complaints', 'receivables'], against: ['cold-calls'], languages: { en: 'b1', uk: 'native' }, licence: ['B'], car: true }),
  gold('mx-13', {
    title: 'Консультант', city: 'Харків',
    about: 'Ввічливий, пунктуальний. Немає досвіду роботи з CRM та 1С, але легко навчаюсь. Переїзд не розглядаю, відрядження так',
    jobs: [['2021-02', '2022-02', 'Епіцентр', 'Продавець', 'Викладка, каса, допомога покупцям у виборі'], ['2022-10', '2026-10', 'Будмаркет', 'Менеджер з продажу будматеріалів', 'Дзвінки клієнтам, розрахунок вартості, виписка накладних, переговори про знижки']],
    schools: [['special-secondary', 'Харківський технікум', null, 2020]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 62, total: 62 }, city: 'kharkiv', has: ['politeness', 'learning', 'merchandising', 'cash-desk', 'consulting', 'phone', 'offers', 'sales-papers', 'negotiation', 'special-terms', 'active-sales'], against: ['crm', '1c'], relocation: false, businessTrips: true }),
  gold('mx-14', {
    title: 'Сату бөлімінің менеджері', city: 'Алматы',
    about: 'Жұмыс өтілі 6 жыл. Клиенттермен тіл табыса аламын, келіссөз жүргіземін. Холодные звонки жасаймын. 1С, Excel, CRM. Ағылшын тілін үйреніп жүрмін. Машинам бар, права В',
    jobs: [['2020-11', null, 'ТОО КазОпт', 'Сату бөлімінің менеджері', 'Клиент іздеу, тауар сату, шарттар мен шот-фактураларды рәсімдеу, дебиторлық берешекпен жұмыс, есеп беру']],
    schools: [['higher', 'АИУ', 'Менеджмент', 2019]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 73, total: 73 }, city: 'almaty', has: ['communication', 'negotiation', 'cold-calls', 'phone', '1c', 'excel', 'crm', 'client-search', 'active-sales', 'contracts', 'sales-papers', 'receivables', 'reports'], licence: ['B'], car: true }),
  gold('mx-15', {
    title: 'Кеңесші', city: 'Қостанай',
    about: 'Студентпін, сату саласында тәжірибем жоқ. Орысша еркін, ағылшынша бастапқы деңгей. Компьютерді білемін. Командада жұмыс істегенді ұнатамын.',
    jobs: [['2026-05', '2026-08', 'Жазғы лагерь', 'Тәлімгер', 'Балалармен жұмыс']],
    schools: [['unfinished-higher', 'Қостанай университеті', 'Педагогика', 2029]],
  }, { education: 'unfinished-higher', months: { clientManagement: 0, sales: 0, total: 4 }, city: 'kostanay', has: ['pc', 'teamwork'], against: ['active-sales'], languages: { ru: 'c1', en: 'a1' } }),
  gold('mx-16', {
    title: 'Customer Care / Sales', city: 'Kazan',
    about: 'Hi! I am hard working person with strong communication skils. Little experience of 1C. I do not drive. English upper intermediate, Russian and Tatar native.',
    jobs: [['2023-07', null, 'Booking partner', 'Customer care representative', 'Handle calls, emails and chats from guests. Solve complaints and refunds. Upsell rooms. Weekly reports to team lead.']],
    schools: [['bachelor', 'KFU', 'English philology', 2023]],
  }, { education: 'higher', months: { clientManagement: 41, sales: 0, total: 41 }, city: 'kazan', has: ['communication', '1c', 'phone', 'complaints', 'upselling', 'reports'], languages: { en: 'b2', ru: 'native' } }),
  gold('mx-17', {
    title: 'Sales development representative', city: 'Tbilisi',
    about: '2 years SDR in SaaS. Booked 20 demos a month. No experience closing deals. Looking for growth to account executive. LinkedIn Sales Navigator, Apollo, Pipedrive.',
    jobs: [['2024-05', '2026-05', 'CloudApp', 'SDR', 'Outbound prospecting, cold calling 60 calls a day, lead qualification, CRM hygiene']],
    schools: [['bachelor', 'TSU', 'Marketing', 2023]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 25, total: 25 }, city: 'tbilisi', has: ['crm', 'client-search', 'cold-calls', 'phone', 'presentations'], against: ['active-sales'] }),
];
