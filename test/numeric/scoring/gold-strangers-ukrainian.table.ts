import type { GoldResume } from './gold.js';
import { gold } from './gold.js';

/** Ukrainian résumés, Russian mixed in as people do, labelled by hand before anything was tuned on them. Even places are for tuning, odd ones are held out. */
// prettier-ignore
export const STRANGERS_UKRAINIAN: readonly GoldResume[] = [
  gold('su-00', {
    title: 'Менеджер з продажу', city: 'м. Київ',
    about: 'Досвід у продажах понад 4 роки (B2B). Холодні дзвінки, зустрічі, КП. Знаю Bitrix24, Excel. Англ. B1. Права кат. В, авто немає. Бажана ЗП від 35 000 грн на руки.',
    jobs: [['2020-09', '2022-02', 'Нова лінія', 'продавець-консультант', 'консультування покупців, викладка'], ['2022-06', null, 'ТОВ Світло', 'менеджер з продажу', 'пошук клієнтів, переговори, договори, дебіторка']],
    schools: [['higher', 'КНТЕУ', 'Маркетинг', 2020]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 0, sales: 72, total: 72 }, occupations: { retail: 18, 'active-sales': 54 }, city: 'kyiv', has: ['cold-calls', 'meetings', 'offers', 'crm', 'excel', 'corporate-clients', 'consulting', 'merchandising', 'client-search', 'negotiation', 'contracts', 'receivables', 'active-sales'], languages: { en: 'b1' }, licence: ['B'], car: false, wish: { amount: 35000, currency: 'UAH' } }),
  gold('su-01', {
    title: 'Менеджер зі збуту', city: 'Львів',
    about: 'Продаю будматеріали оптом, 6 років. Своя база забудовників. Водій кат. B, власне авто. Готовий до відряджень по Західній Україні. Від 40 тис. грн.',
    jobs: [['2020-03', null, 'Галбуд', 'менеджер зі збуту', 'пошук замовників, виїзди на об’єкти, відвантаження, контроль оплат, знижки']],
    schools: [['higher', 'Львівська політехніка', 'Будівництво', 2015]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 0, sales: 81, total: 81 }, occupations: { 'active-sales': 81 }, city: 'lviv', has: ['active-sales', 'client-base', 'client-search', 'meetings', 'order-handling', 'receivables', 'special-terms'], licence: ['B'], car: true, businessTrips: true, ownClientBase: true, wish: { amount: 40000, currency: 'UAH' } }),
  gold('su-02', {
    title: 'Оператор кол-центру', city: 'Дніпро',
    about: 'Не пропонувати продажі та холодні дзвінки! Працювала на гарячій лінії, вирішувала скарги абонентів. Українська - рідна, російська - вільно. 120 грн/год.',
    jobs: [['2023-01', '2025-09', 'Київстар', 'оператор гарячої лінії', 'вхідні дзвінки, консультації, оформлення звернень']],
    schools: [['secondary', 'ЗОШ 33', null, 2022]],
  }, { education: 'secondary', months: { clientManagement: 0, sales: 0, total: 33 }, occupations: { 'call-centre': 33 }, city: 'dnipro', has: ['warm-calls', 'consulting', 'complaints'], against: ['active-sales', 'cold-calls'], languages: { uk: 'native', ru: 'c1' }, wish: { amount: 19680, currency: 'UAH' } }),
  gold('su-03', {
    title: 'Спеціаліст підтримки', city: 'Харьков',
    about: 'Відповідаю клієнтам у чаті та поштою, англійська Upper-Intermediate. Досвіду продажів немає і не планую. Zendesk, Jira.',
    jobs: [['2022-11', '2026-07', 'SaaS компанія', 'Customer support specialist', 'tickets, refunds, escalations, feedback to product team']],
    schools: [['bachelor', 'ХНУ', 'Філологія', 2022]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 0, sales: 0, total: 45 }, occupations: { support: 45 }, city: 'kharkiv', has: ['correspondence', 'complaints', 'feedback'], against: ['active-sales'], languages: { en: 'b2' } }),
  gold('su-04', {
    title: 'Торговий представник', city: 'Вінниця',
    about: 'ТП Roshen та Сандора. маршрут 25 точок/день, мерч, замовлення через планшет, дебіторка. без шкідливих звичок. права В авто є',
    jobs: [['2018-05', '2021-11', 'Рошен', 'Торговий представник', 'маршрут, замовлення, викладка'], ['2021-12', '2026-04', 'Сандора', 'тп', 'відвідування точок, план']],
  }, { education: null, months: { clientManagement: 0, sales: 96, total: 96 }, occupations: { 'field-sales': 96 }, city: 'vinnytsia', has: ['visit-plan', 'merchandising', 'order-handling', 'receivables', 'meetings', 'sales-plan'], licence: ['B'], car: true }),
  gold('su-05', {
    title: 'Супервайзер', city: 'Полтава',
    about: 'Керував командою 8 торгових, навчання новачків, аудит маршрутів, план/факт. Особистих продажів останні роки не веду. Вища економічна освіта.',
    jobs: [['2015-02', '2024-08', 'Полтавпиво', 'Супервайзер торгової команди', 'контроль роботи торгових, звіти, навчання']],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 0, sales: 115, total: 115 }, occupations: { 'field-sales': 115 }, city: 'poltava', has: ['team-lead', 'staff-training', 'reports', 'visit-plan'], against: ['active-sales'] }),
  gold('su-06', {
    title: 'Продавець', city: 'Одеса',
    about: 'Работала продавцом на рынке и в Колинз. касса, примерочная, выкладка. укр и рус языки свободно. ищу посменно 2/2 от 700 грн смена',
    jobs: [['2019-04', '2020-01', '7 км', 'Продавец', ''], ['2020-02', '2023-12', 'Colins', 'Продавець-консультант', 'каса, консультування, інвентаризація']],
    schools: [['special-secondary', 'ОПУ', 'перукар', 2018]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 57, total: 57 }, occupations: { retail: 57 }, city: 'odesa', has: ['cash-desk', 'merchandising', 'consulting', 'stock-taking'], languages: { uk: 'c1', ru: 'c1' }, wish: { amount: 14420, currency: 'UAH' } }),
  gold('su-07', {
    title: 'адміністратор магазину', city: 'Суми',
    about: 'Керувала магазином взуття: графіки, інкасація, інвентаризації, навчання продавців, конфліктні повернення. Вивчаю англійську (A2).',
    jobs: [['2017-08', '2026-02', 'Інтертоп', 'Адміністратор магазину', 'організація роботи продавців, каса, звіти, викладка']],
    schools: [['higher', 'СумДУ', 'Менеджмент', 2016]],
  }, { education: 'higher', fields: ['management'], months: { clientManagement: 0, sales: 103, total: 103 }, occupations: { retail: 103 }, city: 'sumy', has: ['team-lead', 'stock-taking', 'staff-training', 'complaints', 'cash-desk', 'reports', 'merchandising', 'payments'], languages: { en: 'a2' } }),
  gold('su-08', {
    title: 'Кредитний експерт', city: 'Запоріжжя',
    about: 'ПриватБанк 5 років: картки, кредити, депозити, перехресні продажі. Виконання плану 120%. Хочу спробувати себе у B2B, досвіду з юр. особами ще немає.',
    jobs: [['2017-03', '2022-04', 'ПриватБанк', 'Менеджер з обслуговування клієнтів', 'консультування клієнтів, відкриття рахунків, кредитні картки, депозити']],
    schools: [['higher', 'ЗНУ', 'Банківська справа', 2016]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 62, sales: 0, total: 62 }, occupations: { bank: 62, 'client-management': 62 }, city: 'zaporizhzhia', has: ['credit', 'deposits', 'upselling', 'sales-plan', 'consulting'], against: ['corporate-clients'] }),
  gold('su-09', {
    title: 'персональний банкір', city: 'Черкаси',
    about: 'VIP-обслуговування, інвестиції, страхування. Портфель 150 клієнтів. Ділове листування, переговори. Англійська середній рівень',
    jobs: [['2019-06', null, 'Укргазбанк', 'Персональний менеджер VIP-клієнтів', 'залучення клієнтів, зустрічі, депозити, картки, вирішення конфліктних ситуацій']],
    schools: [['master', 'ЧНУ', 'Фінанси', 2018]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 90, sales: 0, total: 90 }, occupations: { 'client-management': 90, bank: 90 }, city: 'cherkasy', has: ['vip-clients', 'correspondence', 'negotiation', 'client-search', 'meetings', 'deposits', 'credit', 'conflict-resolution'], languages: { en: 'b1' } }),
  gold('su-10', {
    title: 'Менеджер', city: 'Житомир',
    about: 'Шукаю роботу менеджера. Раніше вчитель історії, 12 років стажу. Продажами не займалася, але вмію переконувати і виступати перед людьми. Комунікабельна, швидко вчуся.',
    jobs: [['2012-09', '2024-06', 'Ліцей 2', 'Вчитель історії', 'викладання, класне керівництво']],
    schools: [['higher', 'ЖДУ', 'Історія', 2012]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 0, sales: 0, total: 142 }, occupations: { other: 142 }, city: 'zhytomyr', has: ['persuasion', 'communication', 'learning', 'presentations'], against: ['active-sales'] }),
  gold('su-11', {
    title: 'Без досвіду', city: 'Рівне',
    about: 'Студент 2 курсу. Досвіду роботи не маю. Хочу навчитися працювати з клієнтами та CRM. Відповідальний, стресостійкий. Можу їздити у відрядження.',
    schools: [['bachelor', 'НУВГП', 'Економіка', 2029]],
  }, { education: 'unfinished-higher', fields: ['economics'], months: { clientManagement: 0, sales: 0, total: 0 }, occupations: {}, city: 'rivne', has: ['stress-resistance'], businessTrips: true }),
  gold('su-12', {
    title: 'Керівник відділу продажу', city: 'Київ',
    about: 'РОП, 15 менеджерів. Побудова відділу з нуля, скрипти, KPI. Ключові клієнти: Епіцентр, АТБ. Очікування: $2500 net. Готовий до релокації у Варшаву. Польська B1.',
    jobs: [['2021-01', '2026-10', 'Хімтрейд', 'Керівник відділу продажів', 'управління командою, переговори з мережами, план'], ['2016-04', '2020-12', 'Хімтрейд', 'Менеджер по роботі з ключовими клієнтами', 'контракти, відстрочки, дебіторська заборгованість']],
    schools: [['higher', 'КПІ', 'Хімічна технологія', 2013]],
  }, { education: 'higher', fields: ['technical'], months: { clientManagement: 127, sales: 127, total: 127 }, occupations: { 'head-of-sales': 70, 'key-accounts': 57 }, city: 'kyiv', has: ['team-lead', 'sales-plan', 'key-clients', 'negotiation', 'contracts', 'receivables', 'special-terms'], languages: { pl: 'b1' }, relocation: true, wish: { amount: 2500, currency: 'USD', gross: false } }),
  gold('su-13', {
    title: 'Комерційний директор', city: 'Біла Церква',
    about: 'Розвиток дистрибуції по Україні. Стратегія, бюджет, експорт. Переговори англійською (Advanced). Переїзд не розглядаю. Авто та права є.',
    jobs: [['2014-02', '2019-05', 'Білоцерківхліб', 'Начальник відділу збуту', 'план збуту, дистриб’ютори'], ['2019-06', null, 'Агроснек', 'Комерційний директор', 'експортні контракти, виставки Anuga, ціноутворення, команда 20 осіб']],
    schools: [['higher', 'БНАУ', 'Економіка', 2008]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 154, sales: 154, total: 154 }, occupations: { 'head-of-sales': 154 }, city: 'bila-tserkva', has: ['negotiation', 'sales-plan', 'contracts', 'exhibitions', 'special-terms', 'team-lead'], languages: { en: 'c1' }, relocation: false, car: true }),
  gold('su-14', {
    title: 'Фахівець з договірної роботи', city: 'Чернігів',
    about: 'Підготовка проєктів договорів, реєстр, погодження, протоколи розбіжностей. M.E.Doc, Вчасно. З клієнтами по телефону не спілкувалась.',
    jobs: [['2018-02', '2025-06', 'Чернігівобленерго', 'Фахівець договірного відділу', 'складання договорів, облік договорів, контроль строків']],
    schools: [['higher', 'ЧНТУ', 'Правознавство', 2016]],
  }, { education: 'higher', fields: ['law'], months: { clientManagement: 0, sales: 0, total: 89 }, occupations: { 'contract-work': 89 }, city: 'chernihiv', has: ['contract-texts', 'contract-register', 'contract-deadlines', 'electronic-documents'], against: ['phone'] }),
  gold('su-15', {
    title: 'Менеджер із закупівель', city: 'Тернопіль',
    about: 'Закупівлі, тендери ProZorro, перемовини з постачальниками. 1С, Excel (зведені таблиці). Продажі не цікавлять.',
    jobs: [['2016-11', '2026-05', 'Ватра', 'Менеджер із закупівель', 'договори постачання, претензії, контроль поставок']],
    schools: [['higher', 'ТНЕУ', 'Облік і аудит', 2015]],
  }, { education: 'higher', fields: ['economics'], months: { clientManagement: 0, sales: 0, total: 115 }, occupations: { other: 115 }, city: 'ternopil', has: ['tenders', 'negotiation', '1c', 'excel', 'contracts', 'complaints', 'order-handling'], against: ['active-sales'] }),
  gold('su-16', {
    title: 'Account manager', city: 'Kyiv',
    about: 'Веду клієнтів digital-агенції: бриф, медіаплан, звіт. Апсейл, NPS 9. Eng - fluent, укр - native. Remote only.',
    jobs: [['2021-03', '2023-05', 'Adtelligent', 'Junior account manager', 'reports, client calls'], ['2023-04', null, 'Netpeak', 'Account manager', 'портфель 14 клієнтів, продовження договорів, зустрічі']],
    schools: [['bachelor', 'НаУКМА', 'Соціологія', 2021]],
  }, { education: 'higher', fields: ['humanities'], months: { clientManagement: 69, sales: 0, total: 69 }, occupations: { 'client-management': 69 }, city: 'kyiv', has: ['reports', 'upselling', 'feedback', 'phone', 'contract-deadlines', 'meetings', 'client-care'], languages: { en: 'c1', uk: 'native' } }),
  gold('su-17', {
    title: 'клієнт-менеджер', city: 'Івано-Франківськ',
    about: 'Супровід постійних замовників друкарні. Рахунки, акти, накладні - в 1С та BAS. Терпляча, тактовна. Зп 25-30 тис. грн.',
    jobs: [['2019-09', '2026-09', 'Друкарня Фоліант', 'Менеджер по роботі з клієнтами', 'приймання замовлень, прорахунок вартості, контроль виконання, рекламації']],
    schools: [['higher', 'ПНУ', 'Видавнича справа', 2018]],
  }, { education: 'higher', months: { clientManagement: 85, sales: 0, total: 85 }, occupations: { 'client-management': 85 }, city: 'ivano-frankivsk', has: ['client-care', 'sales-papers', '1c', 'politeness', 'order-handling', 'offers', 'complaints'], wish: { amount: 25000, currency: 'UAH' } }),
  gold('su-18', {
    title: 'Водій-експедитор', city: 'Кривий Ріг',
    about: 'кат. B, C, CE. стаж 15 років. експедирування, накладні, виручка. власного авто немає. їжджу по всій Україні',
    jobs: [['2011-05', '2026-08', 'АТБ-логістика', 'Водій', 'доставка, накладні']],
    schools: [['special-secondary', 'ПТУ 45', 'водій', 2008]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 0, total: 184 }, occupations: { other: 184 }, city: 'kryvyi-rih', has: ['sales-papers', 'order-handling'], licence: ['B', 'C', 'CE'], car: false, businessTrips: true }),
  gold('su-19', {
    title: 'бармен / касир', city: 'Ужгород',
    about: 'Заклад на кордоні: гості з ЄС, угорська розмовна, словацька добре, англ. A2. Каса, інвентаризація бару, крос-сейл.',
    jobs: [['2021-06', '2022-12', 'Pub 17', 'Бармен', 'коктейлі, каса'], ['2023-02', '2026-06', 'Сільпо', 'касир', 'розрахунок покупців, повернення']],
    schools: [['special-secondary', 'Коледж торгівлі', null, 2021]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 41, total: 60 }, occupations: { hospitality: 19, retail: 41 }, city: 'uzhhorod', has: ['cash-desk', 'stock-taking', 'upselling', 'payments', 'complaints'], languages: { hu: 'b1', sk: 'b1', en: 'a2' } }),
];
