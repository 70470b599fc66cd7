import type { GoldResume } from './gold.js';
import { gold } from './gold.js';

/** Ukrainian résumés as people write them, labelled by hand. Even places are for tuning, odd ones are held out. */
// prettier-ignore
export const UKRAINIAN_GOLD: readonly GoldResume[] = [
  gold('uk-00', {
    title: 'Менеджер з продажу', city: 'Київ',
    about: 'Досвід у продажах 4 роки. Володію 1С, BAS, впевнений користувач ПК. Комунікабельний, цілеспрямований. Є власне авто, права категорії В. Готовий до відряджень.',
    jobs: [['2021-05', '2025-04', 'ТОВ Агротрейд', 'Менеджер з продажу', 'Пошук нових клієнтів, холодні дзвінки, ведення переговорів, укладання договорів, контроль дебіторської заборгованості, виставлення рахунків']],
    schools: [['higher', 'КНЕУ', 'Маркетинг', 2020]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 48, total: 48 }, city: 'kyiv', has: ['1c', 'pc', 'communication', 'ambition', 'client-search', 'cold-calls', 'phone', 'negotiation', 'contracts', 'receivables', 'sales-papers', 'active-sales'], licence: ['B'], car: true, businessTrips: true }),
  gold('uk-01', {
    title: 'Менеджер по роботі з клієнтами', city: 'м. Львів',
    about: 'Відповідальна, ввічлива, стресостійка. Без досвіду холодних продажів. Англійська - Intermediate.',
    jobs: [['2022-02', null, 'Нова пошта', 'Менеджер по роботі з клієнтами', 'Супровід постійних клієнтів, обробка замовлень, робота зі скаргами, ведення клієнтської бази в CRM, підготовка звітів'], ['2020-01', '2022-01', 'Сільпо', 'Касир', 'Робота на касі, викладка товару']],
    schools: [['special-secondary', 'Львівський торговельний коледж', null, 2019]],
  }, { education: 'special-secondary', months: { clientManagement: 58, sales: 25, total: 83 }, city: 'lviv', has: ['politeness', 'stress-resistance', 'client-care', 'order-handling', 'complaints', 'client-base', 'crm', 'reports', 'cash-desk', 'merchandising'], against: ['cold-calls'], languages: { en: 'b1' } }),
  gold('uk-02', {
    title: 'Фахівець контакт-центру', city: 'Дніпро',
    about: 'Грамотне мовлення, швидко навчаюсь. Хочу розвиватися у продажах. З 1С не працювала.',
    jobs: [['2024-03', '2026-08', 'Київстар', 'Оператор контакт-центру', 'Прийом вхідних дзвінків, консультування абонентів, вирішення конфліктних ситуацій, оформлення заявок']],
    schools: [['unfinished-higher', 'ДНУ', 'Філологія', 2027]],
  }, { education: 'unfinished-higher', months: { clientManagement: 0, sales: 0, total: 30 }, city: 'dnipro', has: ['communication', 'learning', 'phone', 'warm-calls', 'consulting', 'conflict-resolution', 'order-handling'], against: ['1c'] }),
  gold('uk-03', {
    title: 'Керівник відділу продажу', city: 'Харків',
    about: 'Керував командою з 6 менеджерів. Маю напрацьовану базу клієнтів. Розглядаю переїзд. Польська мова B2.',
    jobs: [['2019-06', '2024-06', 'МеблиЛюкс', 'Керівник відділу продажу', 'Управління відділом, навчання менеджерів, виконання плану продажів, переговори з ключовими клієнтами, участь у виставках'], ['2017-01', '2019-05', 'МеблиЛюкс', 'Менеджер зі збуту', 'Оптові продажі, комерційні пропозиції, накладні']],
    schools: [['higher', 'ХНУ', 'Економіка підприємства', 2016]],
  }, { education: 'higher', months: { clientManagement: 61, sales: 90, total: 90 }, city: 'kharkiv', has: ['team-lead', 'staff-training', 'sales-plan', 'negotiation', 'key-clients', 'exhibitions', 'active-sales', 'offers', 'sales-papers'], ownClientBase: true, relocation: true, languages: { pl: 'b2' } }),
  gold('uk-04', {
    title: 'Продавець-консультант', city: 'Одеса',
    about: 'Продажі не пропонувати по телефону, тільки магазин. Авто немає. Люблю працювати в команді.',
    jobs: [['2021-09', null, 'Comfy', 'Продавець-консультант', 'Консультування покупців, продаж техніки, додаткові продажі, інвентаризація, прийом товару']],
    schools: [['special-secondary', 'Одеський коледж', 'Комерція', 2021]],
  }, { education: 'special-secondary', months: { clientManagement: 0, sales: 63, total: 63 }, city: 'odesa', has: ['teamwork', 'consulting', 'upselling', 'stock-taking'], against: ['phone', 'active-sales'], car: false }),
  gold('uk-05', {
    title: 'Акаунт-менеджер', city: 'Київ',
    about: 'Вмію слухати клієнта. Ділове листування українською та англійською (upper-intermediate). Excel, Google таблиці, HubSpot.',
    jobs: [['2020-04', '2026-03', 'Digital Agency', 'Account manager', 'Ведення клієнтів, зустрічі з клієнтами, виявлення потреб, презентація звітів, допродажі, подовження договорів']],
    schools: [['master', 'КНУ', 'Журналістика', 2019]],
  }, { education: 'higher', months: { clientManagement: 72, sales: 0, total: 72 }, city: 'kyiv', has: ['listening', 'correspondence', 'excel', 'office', 'crm', 'client-care', 'meetings', 'needs-analysis', 'presentations', 'reports', 'upselling', 'contracts', 'contract-deadlines'], languages: { en: 'b2' } }),
  gold('uk-06', {
    title: 'Торговий представник', city: 'Вінниця',
    about: 'водійське посвідчення кат. В, С, власний автомобіль, стаж водіння 10 р. Знання території.',
    jobs: [['2018-03', '2023-09', 'Рошен', 'Торговий представник', 'Робота з торговими точками, збір замовлень, контроль оплати, викладка продукції, звітність'], ['2023-10', null, 'ФОП', 'Водій', null]],
    schools: [['higher', 'ВНАУ', 'Агрономія', 2016]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 67, total: 105 }, city: 'vinnytsia', has: ['order-handling', 'receivables', 'merchandising', 'reports'], licence: ['B', 'C'], car: true }),
  gold('uk-07', {
    title: 'Фахівець із договірної роботи', city: 'Запоріжжя',
    about: 'Знання договірного права, електронний документообіг. Досвіду продажів немає.',
    jobs: [['2020-01', '2025-12', 'Завод', 'Фахівець договірного відділу', 'Підготовка договорів, ведення реєстру договорів, контроль строків виконання, претензійна робота']],
    schools: [['higher', 'ЗНУ', 'Право', 2019]],
  }, { education: 'higher', months: { clientManagement: 0, sales: 0, total: 72 }, city: 'zaporizhzhia', has: ['electronic-documents', 'contract-texts', 'contract-register', 'contract-deadlines', 'contracts', 'complaints'], against: ['active-sales'] }),
  gold('uk-08', {
    title: 'Менеджер', city: 'Полтава',
    about: 'Досвід роботи з клієнтами 2 роки, телефонні переговори, оформлення документів. Не боюся холодних дзвінків. Освіта вища.',
    skills: ['MS Office', 'Телефонні переговори', 'Активні продажі'],
  }, { education: 'higher', months: { clientManagement: 24, sales: 0, total: 24 }, city: 'poltava', has: ['phone', 'sales-papers', 'cold-calls', 'office', 'active-sales', 'negotiation'] }),
  gold('uk-09', {
    title: 'Кредитний спеціаліст', city: 'Чернігів',
    about: 'Наполеглива, ініціативна, вмію переконувати. Працювала лише з вхідним потоком, клієнтів не шукала.',
    jobs: [['2022-01', '2024-12', 'ПриватБанк', 'Кредитний спеціаліст', 'Оформлення кредитів та карток, відкриття депозитів, консультації, виконання плану']],
    schools: [['higher', 'ЧНТУ', 'Фінанси', 2021]],
  }, { education: 'higher', months: { clientManagement: 36, sales: 0, total: 36 }, city: 'chernihiv', has: ['ambition', 'persuasion', 'credit', 'bank-products', 'deposits', 'consulting', 'sales-plan'], against: ['client-search'] }),
];
