import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import type { CompetenceId } from '../../../src/vacancies/domain/competences.table.js';
import { resumeWith, TODAY } from './resume-builder.js';

type Reading = 'has' | 'lacks' | 'refuses' | 'wishes' | 'mixed' | 'silent';

const READINGS: readonly (readonly [text: string, competence: CompetenceId, reading: Reading])[] = [
  // claimed
  ['Опыт холодных звонков 2 года', 'cold-calls', 'has'],
  ['холодные, тёплые и горячие звонки', 'cold-calls', 'has'],
  ['холодные/тёплые звонки', 'cold-calls', 'has'],
  ['Навык холодного обзвона', 'cold-calls', 'has'],
  ['совершала исходящие «холодные» звонки', 'cold-calls', 'has'],
  ['Знание 1С:Предприятие 8.3', '1c', 'has'],
  ['1C, Excel', '1c', 'has'],
  ['1с бухгалтерия', '1c', 'has'],
  ['программа 1-С', '1c', 'has'],
  ['Работала в СRM', 'crm', 'has'],
  ['срм система', 'crm', 'has'],
  // who has never worked without it has always worked with it
  ['Нет опыта работы без CRM', 'crm', 'has'],
  ['Немає досвіду роботи без CRM', 'crm', 'has'],
  ['Нет опыта работы, без CRM', 'crm', 'lacks'],
  ['Битрикс 24', 'crm', 'has'],
  ['AmoCRM, retailCRM', 'crm', 'has'],
  ['перегаворы с заказчиками', 'negotiation', 'has'],
  ['вёл переговоры на всех уровнях', 'negotiation', 'has'],
  ['колоссальный опыт ведения переговоров', 'negotiation', 'has'],
  ['клиенская база', 'client-base', 'has'],
  ['Заключение доroворов поставки', 'client-care', 'silent'],
  ['подготовка комерческих предложений', 'offers', 'has'],
  ['составляла КП', 'offers', 'has'],
  ['стресоустойчивость', 'stress-resistance', 'has'],
  ['Комуникабельность', 'communication', 'has'],
  ['знание офисных программ', 'office', 'has'],
  ['MS Office (Word, Excel)', 'excel', 'has'],
  ['дебиторкой занималась сама', 'receivables', 'has'],
  ['1С не знаю, работала в другой программе', '1c', 'lacks'],
  // who comes to terms with people makes no contracts out
  ['Умею договариваться и держать слово', 'contracts', 'silent'],
  ['договорюсь с кем угодно', 'contracts', 'silent'],
  ['достигала договорённостей', 'contracts', 'silent'],
  ['умеет договориться', 'contracts', 'silent'],
  ['Ведение договоров', 'contracts', 'has'],
  ['договорная работа', 'contracts', 'has'],
  ['говорила о договоре, готовила договора', 'contracts', 'has'],
  // clients of one's own are not yet looked after
  ['Есть своя база клиентов в Москве', 'client-base', 'silent'],
  ['Есть своя база клиентов в Москве', 'client-care', 'silent'],
  ['Вела собственную базу клиентов', 'client-base', 'has'],
  ['Ведение клиентской базы', 'client-base', 'has'],
  // idioms that look like denials
  ['Не боюсь холодных звонков', 'cold-calls', 'has'],
  ['не только холодные звонки, но и встречи', 'cold-calls', 'has'],
  ['не менее 50 холодных звонков в день', 'cold-calls', 'has'],
  ['без проблем веду переговоры', 'negotiation', 'has'],
  ['Продажи без страха, холодные звонки без боязни', 'cold-calls', 'has'],
  ['с 1С проблем нет', '1c', 'has'],
  ['Вредных привычек нет. Веду переговоры', 'negotiation', 'has'],
  ['не курю, веду переговоры', 'negotiation', 'has'],
  ['не замужем, детей нет, знаю 1С', '1c', 'has'],
  ['Хочу применить опыт холодных звонков в новой компании', 'cold-calls', 'has'],
  ['работал без опозданий, вёл переговоры', 'negotiation', 'has'],
  ['никогда не опаздываю, умею вести переговоры', 'negotiation', 'has'],
  // done till now and no more
  ['холодные звонки делал, больше не хочу', 'cold-calls', 'refuses'],
  ['опыт холодных звонков есть, но больше не хочу', 'cold-calls', 'refuses'],
  ['холодные звонки делал, больше не хочу опаздывать', 'cold-calls', 'has'],
  // wished, the verb behind
  ['1С планирую изучить', '1c', 'wishes'],
  ['1С изучаю', '1c', 'wishes'],
  // what is meant is another thing
  ['Training of client staff', 'staff-training', 'silent'],
  ['Клиентской базы с собой не приведу', 'client-base', 'silent'],
  ['продажи по телефону', 'devices-and-plans', 'silent'],
  ['оклад + бонусы', 'special-terms', 'silent'],
  ['год в найме менеджером', 'team-lead', 'silent'],
  ['орысша еркін сөйлеймін', 'communication', 'silent'],
  // denied
  ['холодных звонков избегаю', 'cold-calls', 'lacks'],
  ['Продажи, холодные звонки не рассматриваю', 'active-sales', 'refuses'],
  ['Знаю CRM, холодные звонки не рассматриваю', 'crm', 'has'],
  ['Excel, 1С, холодные звонки не предлагать', '1c', 'has'],
  ['Холодными звонками не занимался', 'cold-calls', 'lacks'],
  ['холодными звонками никогда не занималась', 'cold-calls', 'lacks'],
  ['не занимался холодными звонками', 'cold-calls', 'lacks'],
  ['без опыта холодных звонков', 'cold-calls', 'lacks'],
  ['опыта холодных звонков нет', 'cold-calls', 'lacks'],
  ['опыт холодных звонков отсутствует', 'cold-calls', 'lacks'],
  ['Холодные звонки: нет', 'cold-calls', 'lacks'],
  ['Холодные звонки - нет опыта', 'cold-calls', 'lacks'],
  ['нет опыта ни в продажах, ни в холодных звонках', 'cold-calls', 'lacks'],
  ['нет опыта в переговорах', 'negotiation', 'lacks'],
  ['1С не знаю', '1c', 'lacks'],
  ['не знаю 1С', '1c', 'lacks'],
  ['с 1С не работала', '1c', 'lacks'],
  ['не работала с 1С и CRM', 'crm', 'lacks'],
  ['с 1С не сталкивался', '1c', 'lacks'],
  ['не владею 1С', '1c', 'lacks'],
  ['без знания 1С', '1c', 'lacks'],
  ['не умею вести переговоры', 'negotiation', 'lacks'],
  ['опыта активных продаж не имею', 'active-sales', 'lacks'],
  ['не имею опыта продаж', 'active-sales', 'lacks'],
  ['без опыта продаж', 'active-sales', 'lacks'],
  ['в продажах не работал', 'active-sales', 'lacks'],
  ['работа с текущими клиентами, а не холодные звонки', 'cold-calls', 'lacks'],
  ['договоры не готовила', 'contracts', 'lacks'],
  ['без опыта продаж, холодных звонков и переговоров', 'cold-calls', 'lacks'],
  ['не работал с 1С, CRM и Excel', 'excel', 'lacks'],
  ['не работала в 1С, CRM или Excel', 'crm', 'lacks'],
  // what stands beside a denial is not touched
  ['без опыта продаж, 1С знаю хорошо', '1c', 'has'],
  ['без опыта продаж, знание 1С и Excel', '1c', 'has'],
  ['не занималась холодными звонками, работа с возражениями и CRM', 'crm', 'has'],
  ['холодными звонками не занималась, вела переговоры', 'negotiation', 'has'],
  ['холодными звонками не занималась но вела переговоры', 'negotiation', 'has'],
  ['веду базу клиентов, холодных звонков нет', 'client-base', 'has'],
  ['1С не знаю, Excel на отлично', 'excel', 'has'],
  // refused
  ['Холодные звонки не предлагать', 'cold-calls', 'refuses'],
  ['Не предлагать: холодные звонки, страхование', 'cold-calls', 'refuses'],
  ['просьба не предлагать активные продажи', 'active-sales', 'refuses'],
  ['продажи не предлагать!', 'active-sales', 'refuses'],
  ['ищу НЕ продажи', 'active-sales', 'lacks'],
  ['вакансии с холодными звонками не рассматриваю', 'cold-calls', 'refuses'],
  ['не хочу заниматься холодными звонками', 'cold-calls', 'refuses'],
  ['холодные звонки не интересуют', 'cold-calls', 'refuses'],
  // wished
  ['Хочу научиться продажам и переговорам', 'negotiation', 'wishes'],
  ['хотел бы освоить 1С', '1c', 'wishes'],
  ['готова обучиться работе в CRM', 'crm', 'wishes'],
  ['планирую изучить 1С', '1c', 'wishes'],
  ['прохожу курсы по 1С', '1c', 'wishes'],
  ['мечтаю вести переговоры с крупными клиентами', 'negotiation', 'wishes'],
  // Ukrainian
  ['Холодні дзвінки, робота із запереченнями', 'cold-calls', 'has'],
  ['холодними дзвінками не займався', 'cold-calls', 'lacks'],
  ['без досвіду продажів', 'active-sales', 'lacks'],
  ['досвіду продажів не маю', 'active-sales', 'lacks'],
  ['хочу навчитися вести переговори', 'negotiation', 'wishes'],
  ['холодні дзвінки не пропонувати', 'cold-calls', 'refuses'],
  ['не тільки холодні дзвінки, а й зустрічі', 'cold-calls', 'has'],
  ['з CRM не працювала', 'crm', 'lacks'],
  ['веду переговори з клієнтами', 'negotiation', 'has'],
  // Kazakh
  ['суық қоңыраулар жасадым', 'cold-calls', 'has'],
  ['суық қоңыраулармен айналыспадым', 'cold-calls', 'lacks'],
  ['сату тәжірибем жоқ', 'active-sales', 'lacks'],
  ['1С білмеймін', '1c', 'lacks'],
  ['келіссөз жүргізуді үйренгім келеді', 'negotiation', 'wishes'],
  ['сатуды ұсынбаңыз', 'active-sales', 'refuses'],
  ['келіссөздер жүргіздім', 'negotiation', 'has'],
  ['CRM-мен жұмыс істеген жоқпын', 'crm', 'lacks'],
  // English
  ['made 50 cold calls a day', 'cold-calls', 'has'],
  ['no experience in cold calling', 'cold-calls', 'lacks'],
  ['I have never worked with CRM', 'crm', 'lacks'],
  ["don't have negotiation skills", 'negotiation', 'lacks'],
  ['without experience in sales', 'active-sales', 'lacks'],
  ['I want to learn negotiation', 'negotiation', 'wishes'],
  ['please do not offer cold calls', 'cold-calls', 'refuses'],
  ['not interested in cold calling', 'cold-calls', 'refuses'],
  ['not only cold calls but meetings too', 'cold-calls', 'has'],
  ['not afraid of cold calls', 'cold-calls', 'has'],
  // excepted
  ['Кроме продаж, занимался договорами', 'active-sales', 'silent'],
  ['Кроме холодных звонков, вела переговоры', 'cold-calls', 'has'],
  ['Кроме холодных звонков, вела переговоры', 'negotiation', 'has'],
  ['Кроме продаж, занимался договорами', 'contracts', 'has'],
  ['Крім продажів, вела договори', 'contracts', 'has'],
  ['Except for sales I did contracts', 'contracts', 'silent'],
  ['Except for cold calls, I handled negotiations', 'negotiation', 'has'],
  ['Except for sales I did contracts', 'active-sales', 'silent'],
  ['Работал с CRM, кроме Битрикс', 'crm', 'has'],
  ['Делал всё, кроме холодных звонков', 'cold-calls', 'lacks'],
  ['Did everything except cold calls', 'cold-calls', 'lacks'],
  ['Ищу любую работу, кроме холодных звонков', 'cold-calls', 'refuses'],
  ['Кроме того, веду переговоры', 'negotiation', 'has'],
  // denied by an ending alone
  ['сатумен айналыспадым', 'active-sales', 'lacks'],
  ['сатумен айналысқым келмейді', 'active-sales', 'refuses'],
  ['суық қоңырау шалмадым', 'cold-calls', 'lacks'],
  // learnt, not known
  ['изучаю CRM', 'crm', 'wishes'],
  ['вивчаю 1С', '1c', 'wishes'],
  ['CRM-системы (теоретически)', 'crm', 'wishes'],
  // in plain words
  ['не боюся дзвонити «на холодну»', 'cold-calls', 'has'],
  ['спокойно звоню незнакомым людям', 'cold-calls', 'has'],
  ['спорил по гарантии с поставщиками, споры по качеству закрывал', 'conflict-resolution', 'has'],
  ['люблю спорить по делу', 'conflict-resolution', 'silent'],
  // nothing there
  ['холодное лето. Звонкие песни', 'cold-calls', 'silent'],
  ['работал продавцом в 2001 году', 'cold-calls', 'silent'],
  ['отдел продаж рядом с домом', 'active-sales', 'silent'],
];

describe('what a résumé says about a competence', () => {
  it.each(READINGS)('«%s»: %s %s', (text, competence, reading) => {
    const { competences } = collectFacts(resumeWith({ about: text }), TODAY);
    expect(competences[competence]?.stance ?? 'silent').toBe(reading);
  });

  it.each(READINGS)('«%s» as the work of a job: %s is not turned into its opposite', (text, competence, reading) => {
    const description = resumeWith({
      experience: [
        { start: '2020-01', end: '2021-01', company: null, position: 'Бухгалтер', description: text, city: null },
      ],
    });
    expect(collectFacts(description, TODAY).competences[competence]?.stance ?? 'silent').toBe(reading);
  });
});
