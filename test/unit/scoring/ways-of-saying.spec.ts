import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import type { CompetenceId } from '../../../src/vacancies/domain/competences.table.js';
import { resumeWith, TODAY } from './resume-builder.js';

const stanceOf = (about: string, id: CompetenceId): string =>
  collectFacts(resumeWith({ about }), TODAY).competences[id]?.stance ?? 'silent';

/** What people write of their work in words of their own. */
const CLAIMED: readonly (readonly [text: string, competence: CompetenceId])[] = [
  ['Компьютер - уверенный юзер', 'pc'],
  ['Дозваниваюсь до поставщиков', 'phone'],
  ['Встречаюсь с директорами магазинов', 'meetings'],
  ['Подбираю варианты квартир', 'consulting'],
  ['Разбираю конфликты с гостями', 'conflict-resolution'],
  ['Переписываюсь с заводами', 'correspondence'],
  ['Заключаю сделки', 'active-sales'],
  ['Ищу новых дилеров', 'client-search'],
  ['Расширяла клиентскую базу', 'client-search'],
  ['Мониторю цены и спрос', 'market-watch'],
  ['Напоминаю об оплате', 'receivables'],
  ['Веду картотеку посетителей', 'client-base'],
  ['Собираю отзывы', 'feedback'],
  ['Согласую договоры с юристами', 'contract-texts'],
  ['Слежу за доставкой', 'order-handling'],
  ['Отчитываюсь перед собственником', 'reports'],
  ['Объезд аптек по району', 'visit-plan'],
  ['Пересчитываю остатки', 'stock-taking'],
  ['Руковожу сменой из шести человек', 'team-lead'],
  ['Ввожу в курс новых продавцов', 'staff-training'],
  ['Быстро вникаю', 'learning'],
  ['Консультую відвідувачів', 'consulting'],
  ['Складаю договори', 'contract-texts'],
  ['Керую магазином', 'team-lead'],
  ['Розглядаю скарги', 'complaints'],
  ['Жаңа серіктестер табамын', 'client-search'],
  ['Helped shoppers pick a phone', 'consulting'],
  ['Settled disputes between tenants', 'conflict-resolution'],
  ['Responded to emails', 'correspondence'],
  ['Chased debtors', 'receivables'],
  ['Kept customer records', 'client-base'],
  ['Supervised twelve cashiers', 'team-lead'],
  ['Get along well with people', 'communication'],
  ['Демонстрировал оборудование на площадке заказчика', 'presentations'],
  ['Supervised six agents', 'team-lead'],
  ['Выяснял, что нужно клиенту, и подбирал вариант', 'needs-analysis'],
  ['Вела учёт клиентов в Excel', 'client-base'],
  ['Инвойсы, упаковочные листы', 'sales-papers'],
  ['Работа с отзывами', 'feedback'],
  ['12 сделок в месяц', 'active-sales'],
  ['Показывала квартиры покупателям', 'presentations'],
  ['Отвечала на вопросы покупателей', 'consulting'],
  ['80 разговоров в смену', 'phone'],
  ['Обработка заявок с сайта', 'warm-calls'],
  ['Не теряюсь под давлением', 'stress-resistance'],
  ['Домовлявся про ціни з мережами', 'negotiation'],
  ['Збирала відгуки', 'feedback'],
  ['Kept clients coming back', 'client-care'],
  ['Managed national chains', 'key-clients'],
  ['Headed a branch of twelve', 'team-lead'],
  ['Collected customer reviews', 'feedback'],
  ['Пополнял базу контактов', 'client-base'],
  ['Удержание абонентов', 'client-care'],
  ['Привлечение арендаторов', 'client-search'],
  ['Открывала счета для ИП', 'bank-products'],
  ['Автокредиты', 'credit'],
  ['Листувалася з постачальниками', 'correspondence'],
  ['Brought in 20 new distributors', 'client-search'],
  ['Visited doctors and pharmacies', 'meetings'],
  ['Followed up late payers', 'receivables'],
  ['Built promotional displays', 'merchandising'],
  ['Подбирала запчасти по VIN и каталогам', 'catalogues'],
  ['До 80 исходящих в день', 'phone'],
  ['Выезжал на объекты к заказчикам', 'meetings'],
  ['Разъясняла посетителям условия тарифов', 'consulting'],
  ['Успокаивала недовольных гостей', 'conflict-resolution'],
  ['Отвечала на письма клиентов', 'correspondence'],
  ['Реализация продукции оптом', 'active-sales'],
  ['Готовила расчёты и сметы для заказчиков', 'offers'],
  ['Предлагала сопутствующие товары', 'upselling'],
  ['Напоминала о просроченных платежах', 'receivables'],
  ['Закрыл долги прошлых лет на 2 млн', 'receivables'],
  ['Учил персонал дилеров', 'client-training'],
  ['Следила за сроками договоров', 'contract-deadlines'],
  ['Собрал и вырастил команду из 12 продавцов', 'team-lead'],
  ['Схватываю на лету', 'learning'],
  ['Телефонувала потенційним покупцям', 'phone'],
  ['Вирішувала суперечки з клієнтами', 'conflict-resolution'],
  ['Відповідала на листи', 'correspondence'],
  ['Пропонувала супутні товари', 'upselling'],
  ['Легко спілкуюся з людьми', 'communication'],
  ['Клиенттерге телефон соқтым', 'phone'],
  ['Тауарды таныстырдым', 'presentations'],
  ['Хаттарға жауап бердім', 'correspondence'],
  ['Қажеттілігін анықтадым', 'needs-analysis'],
  ['Қарыздарды жинадым', 'receivables'],
  ['Тауарды сөреге қойдым', 'merchandising'],
  ['10 адамды басқардым', 'team-lead'],
  ['Calmed down upset customers', 'conflict-resolution'],
  ['Upsold add-ons', 'upselling'],
  ['Chased late invoices', 'receivables'],
  ['Looked after 80 accounts', 'client-care'],
  ['Drew up contracts', 'contracts'],
  ['Drew up contracts', 'contract-texts'],
  ['Took payments at the till', 'payments'],
  ['Took payments at the till', 'cash-desk'],
  ['People person', 'communication'],
  ['Гарантийные обращения, замена товара', 'complaints'],
  ['Processed refund requests', 'complaints'],
  ['Warranty claims', 'complaints'],
  ['Весь день на трубке', 'phone'],
  ['100 звонков в смену', 'phone'],
  ['Звоню поставщикам', 'phone'],
  ['Отвечаю на звонки', 'phone'],
  ['Созваниваюсь с клиентами', 'phone'],
  ['Консультирую по тел.', 'phone'],
  ['Делал звонки по базе', 'phone'],
  ['Телефонный опрос населения', 'phone'],
  ['50 дзвінків на день', 'phone'],
  ['Приймаю дзвінки', 'phone'],
  ['Күніне 60 қоңырау', 'phone'],
  ['Calls to suppliers', 'phone'],
  ['80 calls per day', 'phone'],
  ['Вела картотеку клиентов', 'client-base'],
  ['База покупців у таблиці', 'client-base'],
  ['Готовлю просчёты для клиентов', 'offers'],
  ['Consistently above target', 'sales-plan'],
  ['Брала оплату с клиентов', 'payments'],
  ['Рассчитывала посетителей', 'payments'],
  ['Cash and card payments', 'payments'],
  ['Cashing up', 'cash-desk'],
  ['Сглаживала острые ситуации', 'conflict-resolution'],
  ['Выхожу из конфликтов спокойно', 'conflict-resolution'],
  ['Решаю сложные ситуации с гостями', 'conflict-resolution'],
  ['Улагоджую конфлікти', 'conflict-resolution'],
  ['Размещала заказы у поставщиков', 'order-handling'],
  ['Комплектация заказов', 'order-handling'],
  ['Took orders from restaurants', 'order-handling'],
  ['Учила новых сотрудников', 'staff-training'],
  ['Стажировал новых операторов', 'staff-training'],
  ['Проводил вводный инструктаж новичкам', 'staff-training'],
  ['Жас мамандарды оқыттым', 'staff-training'],
  ['Нахожу подход к любому', 'communication'],
  ['Контактная', 'communication'],
  ['Outgoing', 'communication'],
  ['Выявление запросов клиентов', 'needs-analysis'],
  ['Discovery calls', 'needs-analysis'],
  ['Продавал SIM-карты и телефоны', 'devices-and-plans'],
  ['Продавал SIM-карты и телефоны', 'active-sales'],
  ['Подключал интернет и ТВ', 'devices-and-plans'],
  ['Оформлял рассрочки', 'credit'],
];

it.each(CLAIMED)('«%s» has %s', (about, id) => {
  expect(stanceOf(about, id)).toBe('has');
});

/** Verbs that look like those of wishes and plans tell of work in the past tense. */
it.each<[string, CompetenceId]>([
  ['Собирала отзывы покупателей', 'feedback'],
  ['Розглядала скарги', 'complaints'],
  ['Рассматривал претензии дилеров', 'complaints'],
  ['Отвечал за план продаж и дебиторку', 'receivables'],
  ['Начинал с холодных звонков', 'cold-calls'],
  ['Обучала клиентов работе с 1С', '1c'],
  ['Не теряюсь в стрессе', 'stress-resistance'],
  ['Знаком с 1С не понаслышке', '1c'],
])('«%s» is done, not wished: %s', (about, id) => {
  expect(stanceOf(about, id)).toBe('has');
});

it.each<[string, CompetenceId]>([
  ['Если бы умел в 1С, давно бы работал бухгалтером', '1c'],
  ['Якби знала 1С, подалася б раніше', '1c'],
  ['Планирую вести переговоры', 'negotiation'],
  ['Excel — на уровне пользователя, 1С — нулевой', '1c'],
  ['Холодные звонки — не люблю', 'cold-calls'],
])('«%s» is no claim of %s', (about, id) => {
  expect(stanceOf(about, id)).not.toBe('has');
});

it('a sale on top of another is not one of its own', () => {
  expect(stanceOf('Допродажа аксессуаров', 'active-sales')).toBe('silent');
  expect(stanceOf('Допродажа аксессуаров, продажа смартфонов', 'active-sales')).toBe('has');
});

it('a team that is led is no team spirit', () => {
  expect(stanceOf('Команданы басқару', 'teamwork')).toBe('silent');
});

it('what a denial tears apart is still denied by its parts', () => {
  expect(stanceOf('Продажи не предлагать по телефону, только встречи', 'phone')).toBe('refuses');
});
