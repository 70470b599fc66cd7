import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import type { CompetenceId } from '../../../src/vacancies/domain/competences.table.js';
import { resumeWith, TODAY } from './resume-builder.js';

function stanceOf(about: string, competence: CompetenceId): string {
  return collectFacts(resumeWith({ about }), TODAY).competences[competence]?.stance ?? 'silent';
}

describe('an everyday word that also names work', () => {
  it.each<[string, CompetenceId]>([
    ['Спокоен, голос на людей не повышаю', 'phone'],
    ['Голосом не давлю, договариваюсь мирно', 'phone'],
    ['Не люблю звонкий смех', 'phone'],
    ['Не люблю дзвінкий сміх', 'phone'],
    ['Не звонить до десяти утра', 'phone'],
    ['Прошу не звонить, пишите в мессенджер', 'phone'],
    ['Прохання не дзвонити після восьмої', 'phone'],
    ['Please do not call before noon', 'phone'],
    ['Do not phone, email only', 'phone'],
    ['Worked there till 2020', 'cash-desk'],
    ['Контроль кредиторской задолженности', 'credit'],
    ['Контроль кредиторской задолженности', 'bank-products'],
    ['Полное ведение учёта 3 юр.лиц', 'corporate-clients'],
    ['Notice period is negotiable', 'negotiation'],
    ['Brief contractors on site', 'contracts'],
    ['Game tactics and training', 'politeness'],
    ['Deliver outstanding results', 'order-handling'],
    ['Placement year at a drinks wholesaler', 'active-sales'],
    ['Cleaning services across multiple commercial clients', 'client-care'],
    ['бухгалтер, ООО «Инфо-Контур»', 'electronic-documents'],
    ['Accounting management', 'client-care'],
    ['Reported to the CEO', 'reports'],
    ['Знаю 1С: Зарплата и управление персоналом', 'team-lead'],
    ['Возражений против командировок нет', 'objections'],
    ['Заперечень проти відряджень немає', 'objections'],
    ['Есть отсрочка от армии', 'special-terms'],
    ['Маю відстрочку від мобілізації', 'special-terms'],
    ['Не вижу потребности в переезде', 'needs-analysis'],
    ['Немає потреби у житлі', 'needs-analysis'],
    ['Убеждена, что справлюсь', 'persuasion'],
    ['Кредитов и долгов не имею', 'credit'],
    ['No debts, no loans', 'credit'],
    ['Жалоб от покупателей не было', 'complaints'],
    ['Скарг не було', 'complaints'],
    ['Шағымдар болған жоқ', 'complaints'],
    ['Worked under a contract for a year', 'contracts'],
    ['Работал по договору ГПХ', 'contracts'],
    ['Составляла план тестирования', 'sales-plan'],
    ['Працював за договором підряду', 'contracts'],
    ['Three months of job hunting', 'client-search'],
    ['Ашық есік күні', 'communication'],
    ['Brought returning customers and returning former clients back', 'complaints'],
    ['I have demonstrated exceptional leadership', 'presentations'],
    ['Конфликтов не было, жалоб тоже', 'complaints'],
    ['Developed user-friendly sites', 'politeness'],
    ['Умение находить нестандартные решения', 'communication'],
  ])('says nothing of it: «%s» is not %s', (about, competence) => {
    expect(stanceOf(about, competence)).toBe('silent');
  });

  it.each<[string, CompetenceId, string]>([
    ['Не хочу звонить', 'phone', 'refuses'],
    ['I do not call customers', 'phone', 'lacks'],
    ['Не предлагать звонки', 'phone', 'refuses'],
    ['Served customers at the till', 'cash-desk', 'has'],
    ['Weekly sales reports', 'reports', 'has'],
    ['Умением находить общий язык', 'communication', 'has'],
    ['Monthly reports to the owner', 'reports', 'has'],
    ['Работа с возражениями', 'objections', 'has'],
    ['Контроль отсрочки платежа', 'special-terms', 'has'],
    ['Выявляла потребности', 'needs-analysis', 'has'],
    ['Опыта выдачи кредитов нет', 'credit', 'lacks'],
    ['Разбирала жалобы покупателей', 'complaints', 'has'],
    ['Drafting contracts', 'contracts', 'has'],
  ])('still says what it says of work: «%s» %s %s', (about, competence, stance) => {
    expect(stanceOf(about, competence)).toBe(stance);
  });
});

describe('what is only willing to be learnt, though it stands first', () => {
  it.each<[string, CompetenceId]>([
    ['Холодный обзвон готова освоить', 'cold-calls'],
    ['Холодный обзвон делать готов научиться', 'cold-calls'],
    ['Холодные звонки — быстро освоить', 'cold-calls'],
    ['Excel готов подтянуть', 'excel'],
    ['1С — лишь читала', '1c'],
    ['CRM только в теории', 'crm'],
    ['Холодний обдзвін готовий опанувати', 'cold-calls'],
    ['1С лише бачила', '1c'],
    ['Суық қоңыраулар: тек естігенмін', 'cold-calls'],
    ['Cold calling: happy to learn', 'cold-calls'],
    ['CRM: only heard of it', 'crm'],
  ])('«%s» claims no %s', (about, competence) => {
    expect(stanceOf(about, competence)).toBe('wishes');
  });

  it('takes nothing from what is known beside it', () => {
    expect(stanceOf('Знаю 1С готов освоить Excel', '1c')).toBe('has');
    expect(stanceOf('Холодные звонки делала, готова освоить CRM', 'cold-calls')).toBe('has');
    expect(stanceOf('Cold calls, willing to learn CRM', 'cold-calls')).toBe('has');
  });

  it.each([
    'Кроме холодного обзвона.',
    'Крім холодного обдзвону',
    'Except cold calling',
    'Кроме холодного обзвона и продаж',
  ])('and so is what is only excepted: «%s»', (about) => {
    expect(stanceOf(about, 'cold-calls')).toBe('silent');
  });

  it('while an exception to what is told next adds to it', () => {
    expect(stanceOf('Кроме холодного обзвона, вела договоры', 'cold-calls')).toBe('has');
    expect(stanceOf('Кроме холодного обзвона занималась договорами', 'cold-calls')).toBe('has');
  });
});
