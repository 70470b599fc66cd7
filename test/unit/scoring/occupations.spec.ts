import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { readOccupations } from '../../../src/scoring/domain/read-occupations.js';
import type { CompetenceId } from '../../../src/vacancies/domain/competences.table.js';
import type { OccupationId } from '../../../src/vacancies/domain/occupations.table.js';
import { job, resumeWith, TODAY } from './resume-builder.js';

function occupations(
  position: string | null,
  company: string | null = null,
  duties: readonly CompetenceId[] = [],
): readonly OccupationId[] {
  return [
    ...readOccupations(
      job('2020-01', null, position, null, company),
      'experience[0].position',
      new Map(duties.map((id) => [id, { field: 'experience[0].description', start: 0, end: 1, text: id[0] ?? '' }])),
    ).occupations,
  ].sort();
}

describe('the kind of work of a job', () => {
  it('of a supervisor is told by what is led', () => {
    expect(occupations('Супервайзер', null, ['team-lead', 'sales-plan'])).toEqual(['head-of-sales']);
    expect(occupations('Супервайзер', null, ['team-lead', 'complaints'])).toEqual(['other']);
  });

  it('is selling where new clients are won', () => {
    expect(occupations('Менеджер по привлечению клиентов')).toContain('active-sales');
  });

  it('is that of a bank only where the title does not name another', () => {
    expect(occupations('Эксперт', 'Сбер')).toEqual(['bank']);
    expect(occupations('Эксперт по отчётности', 'Сбер')).toEqual(['other']);
    expect(occupations('Специалист по рискам', 'Альфа-Банк')).toEqual(['other']);
  });

  it.each<[string, OccupationId]>([
    ['Специалист по работе с клеентами', 'client-management'],
    ['Спеціаліст з роботи з кліентами', 'client-management'],
    ['Customer succes specialist', 'client-management'],
    ['Менеджер по продожам', 'active-sales'],
    ['Менеджер автосалона', 'active-sales'],
    ['Региональный менеджер', 'field-sales'],
    ['Региональный менеджер по персоналу', 'other'],
    ['Персональный банкир', 'bank'],
    ['Менеджер малого бизнеса', 'client-management'],
    ['Менеджер по работе с МСБ', 'client-management'],
    ['Клієнт-менеджер', 'client-management'],
    ['Insurance agent', 'client-management'],
    ['Travel agent', 'client-management'],
    ['Accounts manager', 'client-management'],
    ['Accounting Manager', 'other'],
    ['Ведущий продажник', 'active-sales'],
    ['Senior BDM', 'corporate-clients'],
    ['Руководитель отдела B2B-маркетинга', 'other'],
    ['B2B marketing lead', 'other'],
    ['Водитель, по договору ГПХ', 'other'],
    ['Менеджер по продажам (по договору подряда)', 'active-sales'],
    ['Специалист по договорам', 'contract-work'],
    // One letter more or less is another word here.
    ['Менеджер по праздникам', 'other'],
  ])('is told through a slip of the pen or by its everyday name: «%s»', (title, occupation) => {
    expect(occupations(title)).toEqual([occupation]);
  });

  it.each<[string, string | null, CompetenceId[], OccupationId[]]>([
    ['Администратор', 'Продукты', ['cash-desk', 'merchandising'], ['retail']],
    ['Администратор', 'Азимут', ['order-handling'], ['hospitality']],
    ['Администратор отеля', null, ['cash-desk', 'stock-taking'], ['hospitality']],
    ['Account Executive', 'Oracle', ['client-search', 'sales-plan'], ['active-sales']],
    ['Account Executive', 'Oracle', ['negotiation', 'presentations'], ['client-management']],
    ['Персональный менеджер', null, ['client-search', 'sales-plan', 'meetings', 'client-care'], ['client-management']],
    ['Оператор', 'Ростелеком', ['warm-calls'], ['call-centre']],
    ['Agent', 'Airline', ['warm-calls', 'complaints'], ['call-centre']],
    ['Супервайзер', 'Телефон доверия', ['warm-calls', 'team-lead'], ['call-centre']],
    ['Супервайзер', null, ['phone', 'team-lead', 'sales-plan'], ['head-of-sales']],
    ['Специалист', 'МТС', ['warm-calls', 'devices-and-plans'], ['telecom']],
    ['Агент', null, ['phone', 'client-care', 'client-base'], ['client-management']],
    ['Специалист', 'Форте', ['deposits', 'credit'], ['bank']],
    ['Adviser', 'Barclays', [], ['bank']],
    ['Менеджер', null, ['client-care'], ['client-management']],
    ['Менеджер', null, ['complaints'], ['other']],
    ['Бухгалтер', null, ['client-care'], ['other']],
    ['Представитель', null, ['visit-plan', 'merchandising'], ['field-sales']],
    ['Менеджер', null, ['visit-plan'], ['other']],
    ['Customer Advisor', null, ['warm-calls'], ['call-centre']],
    ['Куратор клиентов', null, [], ['client-management']],
    ['Менеджер поддержки', null, [], ['support']],
    ['Call handler', null, [], ['call-centre']],
    ['Shop floor assistant', null, [], ['retail']],
    ['Сотрудник', 'Спортмастер', [], ['retail']],
    ['Менеджер', 'Спортмастер', [], ['other']],
    ['Консультант', 'Дүкен «Алма»', [], ['retail']],
  ])('of a title that misleads is told by the firm and the duties: %s, %s, %j', (title, company, duties, expected) => {
    expect(occupations(title, company, duties)).toEqual(expected);
  });

  it.each<[string, OccupationId[]]>([
    ['Менеджер по работе с клиентами', ['client-management']],
    ['админ салона', ['hospitality']],
    ['адмін', ['hospitality']],
    ['админ магазина', ['retail']],
    ['сис админ', ['other']],
    ['менеджер по раб. с клиентами', ['client-management']],
    ['Мененджер по работе с клиентами', ['client-management']],
    ['Специалист по работе с клиентами', ['client-management']],
    ['Аккаунт-менеджер', ['client-management']],
    ['Агент по страхованию', ['client-management']],
    ['Partner Manager', ['client-management']],
    ['International Sales Executive', ['active-sales']],
    ['Sales manager, intern', ['sales-support']],
    ['Менеджер по экспорту', ['active-sales']],
    ['Агент з нерухомості', ['active-sales']],
    ['Тренер по продажам', ['other']],
    ['Сауда агенті', ['field-sales']],
    ['Юрист по договорной работе', ['contract-work']],
    ['Чат-менеджер', ['support']],
    ['Управляющий рестораном', ['hospitality']],
    ['Фахівець відділу кредитування', ['bank']],
    ['Клиентский менеджер', ['client-management']],
    ['Account Manager', ['client-management']],
    ['Customer Success Manager', ['client-management']],
    ['Менеджер з обслуговування клієнтів', ['client-management']],
    ['Тұтынушыларға қызмет көрсету менеджері', ['client-management']],
    ['Клиенттермен жұмыс жөніндегі менеджер', ['client-management']],
    ['Специалист отдела обслуживания клиентов', ['client-management']],
    ['Менеджер відділу обслуговування', ['client-management']],
    ['Қызмет көрсету бөлімінің маманы', ['client-management']],
    ['Менеджер салона мебели', ['retail']],
    ['Менеджер роздрібних продажів', ['retail']],
    ['Бөлшек сату менеджері', ['retail']],
    ['Дүкен кеңесшісі', ['retail']],
    ['Retail sales associate', ['retail']],
    ['Beauty consultant', ['retail']],
    ['Wholesale manager', ['active-sales']],
    ['Консультант з продажу меблів', ['active-sales']],
    ['Менеджер по продажам', ['active-sales']],
    ['менеджер опт', ['active-sales']],
    ['оператор 1С', ['sales-support']],
    ['менеджер отдела продаж', ['active-sales']],
    ['Менеджер по оптовым продажам', ['active-sales']],
    ['Ведущий менеджер по продажам', ['active-sales']],
    ['Менеджер активных продаж', ['active-sales']],
    ['менджер по продажам', ['active-sales']],
    ['Менеджер з продажу', ['active-sales']],
    ['Менеджер із збуту', ['active-sales']],
    ['Сату менеджері', ['active-sales']],
    ['Сату жөніндегі маман', ['active-sales']],
    ['Sales manager', ['active-sales']],
    ['Риэлтор', ['active-sales']],
    ['Менеджер по продажам и работе с клиентами', ['active-sales', 'client-management']],
    ['Менеджер по работе с ключевыми клиентами', ['client-management', 'key-accounts']],
    ['Key Account Manager', ['client-management', 'key-accounts']],
    ['КАМ', ['key-accounts']],
    ['Негізгі клиенттер менеджері', ['client-management', 'key-accounts']],
    ['Менеджер по работе с корпоративными клиентами', ['client-management', 'corporate-clients']],
    ['Менеджер по корпоративным продажам', ['active-sales', 'corporate-clients']],
    ['Торговый представитель', ['field-sales']],
    ['Торговий представник', ['field-sales']],
    ['Сауда өкілі', ['field-sales']],
    ['Медицинский представитель', ['field-sales']],
    ['Продавец-консультант', ['retail']],
    ['Продавець-консультант', ['retail']],
    ['Сатушы-кеңесші', ['retail']],
    ['Shop assistant', ['retail']],
    ['Sales assistant', ['retail']],
    ['Директор магазина', ['retail']],
    ['Администратор магазина', ['retail']],
    ['Оператор call-центра', ['call-centre']],
    ['Оператор контактного центра', ['call-centre']],
    ['Байланыс орталығының операторы', ['call-centre']],
    ['Специалист технической поддержки', ['support']],
    ['Кредитный специалист', ['bank']],
    ['Операционист', ['bank']],
    ['Кредитний експерт', ['bank']],
    ['Специалист офиса продаж', ['active-sales', 'telecom']],
    ['Специалист по договорной работе', ['contract-work']],
    ['Фахівець із договірної роботи', ['contract-work']],
    ['Шарт жұмысы жөніндегі маман', ['contract-work']],
    ['Помощник менеджера по продажам', ['sales-support']],
    ['Ассистент отдела продаж', ['sales-support']],
    ['Администратор', ['hospitality']],
    ['Официант', ['hospitality']],
    ['Бухгалтер', ['other']],
    ['Бухгалтер отдела продаж', ['other']],
    ['Водитель-экспедитор', ['other']],
    ['Менеджер проектов', ['other']],
    ['Менеджер по персоналу', ['other']],
    ['Менеджер по закупкам', ['other']],
    ['Офис-менеджер', ['other']],
    ['Project manager', ['other']],
    ['Системный администратор', ['other']],
    ['Логист', ['other']],
  ])('«%s»: %j', (position, expected) => {
    expect(occupations(position)).toEqual([...expected].sort());
  });

  it('keeps both posts of a title that names two', () => {
    expect(occupations('Маркетолог / менеджер по продажам')).toEqual(['active-sales']);
    expect(occupations('Бухгалтер, менеджер по работе с клиентами')).toEqual(['client-management']);
  });

  it('counts leading the sales department as leading and as sales', () => {
    expect(occupations('Руководитель отдела продаж')).toContain('head-of-sales');
    expect(occupations('Head of Sales')).toContain('head-of-sales');
    expect(occupations('Керівник відділу продажу')).toContain('head-of-sales');
  });

  it('tells a vague title by its duties and leaves it open without any', () => {
    expect(occupations('Менеджер', null, ['cold-calls', 'offers'])).toEqual(['active-sales']);
    expect(occupations('Менеджер', null, ['client-care', 'client-base'])).toEqual(['client-management']);
    expect(occupations(null, null, ['cash-desk', 'stock-taking'])).toEqual(['retail']);
    expect(occupations('Менеджер')).toEqual(['other']);
    expect(occupations('Бухгалтер', null, ['cold-calls', 'offers'])).toEqual(['other']);
  });

  it('takes the business of the company into account', () => {
    expect(occupations('Менеджер по работе с клиентами', 'ПАО Сбербанк')).toEqual(['bank', 'client-management']);
    expect(occupations('Менеджер', 'Альфа-Банк')).toEqual(['bank']);
    expect(occupations('Бухгалтер', 'Альфа-Банк')).toEqual(['other']);
    expect(occupations('Продавец-консультант', 'МТС')).toEqual(['retail', 'telecom']);
    expect(occupations('Банкетный менеджер', 'Ресторан')).toEqual(['other']);
  });

  it('of a strange title is client management only where clients are kept, and the duties are shown', () => {
    expect(occupations('Диспетчер такси', null, ['warm-calls', 'complaints', 'consulting'])).toEqual(['other']);
    expect(occupations('Диспетчер', null, ['client-base', 'complaints'])).toEqual(['client-management']);
    const duty = (start: number) => ({ field: 'experience[0].description', start, end: start + 5, text: 'слово' });
    const { evidence } = readOccupations(
      job('2020-01', null, 'менеджер'),
      'experience[0].position',
      new Map([
        ['complaints', duty(0)],
        ['consulting', duty(9)],
      ]),
    );
    expect(evidence.map(({ field, start }) => [field, start])).toEqual([
      ['experience[0].description', 0],
      ['experience[0].description', 9],
      ['experience[0].position', 0],
    ]);
  });

  it('of the till of a bank is the bank, and of who signs clients up for plans telecom too', () => {
    expect(occupations('Кассир-операционист')).toEqual(['bank']);
    expect(occupations('Касир', 'Ощадбанк')).toEqual(['bank']);
    expect(occupations('Фахівець з обслуговування абонентів', 'Vodafone', ['devices-and-plans'])).toEqual([
      'client-management',
      'telecom',
    ]);
    expect(occupations('Менеджер по работе с клиентами', 'МТС')).toEqual(['client-management']);
  });

  it('reads the category of the post', () => {
    const grade = (position: string) =>
      readOccupations(job('2020-01', null, position), 'experience[0].position', new Map()).grade;
    expect(grade('Специалист по работе с клиентами II категории')).toBe('II');
    expect(grade('Специалист 2 категории')).toBe('II');
    expect(grade('Техник I категории')).toBe('I');
    expect(grade('Специалист по работе с клиентами')).toBeNull();
  });
});

it.each([
  ['Past work', 'I worked as a Sales Manager for two hotels. Bookings.', 'Sales Manager', 'active-sales'],
  ['Разное', 'Работала продавцом-консультантом в магазине', 'продавцом-консультантом', 'retail'],
  ['Past work', 'Worked with a sales manager', 'Past work', 'other'],
  ['Водитель', 'Работал менеджером по продажам', 'Водитель', 'other'],
])('of the post «%s» and «%s» the work is told by «%s»', (post, description, words, occupation) => {
  const resume = resumeWith({ experience: [job('2018-01', '2020-01', post, description)] });
  const [held] = collectFacts(resume, TODAY).jobs;
  expect([held?.occupations, held?.evidence.at(-1)?.text]).toEqual([[occupation], words]);
});
