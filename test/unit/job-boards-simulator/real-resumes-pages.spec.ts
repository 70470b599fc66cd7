import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import { parseRealResumes } from '../../../src/job-boards/simulator/real-resumes.js';
import { toBoardResume } from '../../../src/job-boards/superjob/superjob.mapper.js';

const NOW = new Date('2026-06-01T09:00:00Z');

/** What the adapter makes of the only résumé of a file. */
function delivered(record: object): Resume {
  const { resumes } = parseRealResumes(JSON.stringify(record));
  expect(resumes).toHaveLength(1);
  const read = toBoardResume(resumes[0]?.payload, NOW);
  if ('unreadable' in read) throw new Error(read.unreadable);
  return resumeSchema.parse(read.resume);
}

function jobs(text: string): string[] {
  return delivered({ id: 1, 'Опыт работы': text }).experience.map(({ start, end, position, company }) =>
    [start, end, position, company].map((part) => part ?? '?').join(' · '),
  );
}

describe('tables of hh.ru', () => {
  const row = (moving: string): Resume =>
    delivered({ 'Ищет работу на должность:': 'Менеджер по рекламе', 'Город, переезд, командировки': moving });

  it.each([
    ['Тула , м. Центр , не готов к переезду , готов к редким командировкам', 'Тула', false, true],
    ['Омск, готова к переезду (Сочи, Казань), не готова к командировкам', 'Омск', true, false],
    ['Пенза, хочу переехать', 'Пенза', true, null],
  ])('have town, moving and travel in one column: %s', (text, city, relocation, businessTrips) => {
    expect(row(text)).toMatchObject({ city, relocation, businessTrips });
  });

  it('name their columns in their own way', () => {
    const resume = delivered({
      'Ищет работу на должность:': 'Администратор',
      ЗП: '35000 руб.',
      'Город, переезд, командировки': 'Уфа, не готова к переезду, не готова к командировкам',
      'Опыт (двойное нажатие для полной версии)':
        'Опыт работы 1 год 3 месяца\n  Май 2017 — Июль 2018\n  1 год 3 месяца\n  ООО "Ива"\n  Администратор\n  Запись клиентов',
      'Образование и ВУЗ': 'Высшее образование 2011 Уфимский университет',
      'Обновление резюме': '03.09.2018 11:20',
    });
    expect(resume).toMatchObject({ title: 'Администратор', city: 'Уфа', updatedAt: '2018-09-03T00:00:00.000Z' });
    expect(resume.salary?.amount).toBe(35_000);
    expect(resume.experience).toMatchObject([{ start: '2017-05', end: '2018-07', company: 'ООО "Ива"' }]);
    expect(resume.education[0]?.level).toBe('higher');
  });
});

describe('answers of HeadHunter', () => {
  it('have their answers in objects', () => {
    const resume = delivered({
      title: 'Оператор',
      relocation: { type: { id: 'no_relocation', name: 'не могу переехать' }, area: [] },
      business_trip_readiness: { id: 'ready', name: 'Могу ездить в командировки' },
      driver_license_types: [{ id: 'B' }, { id: 'C' }],
    });
    expect(resume).toMatchObject({ relocation: false, businessTrips: true, licence: ['B', 'C'] });
  });
});

describe('work told in one text', () => {
  it('has the firm between the two ends of a printed page', () => {
    const text = [
      'Опыт работы — 3 года 2 месяца',
      'Октябрь 2020 —\nООО «Липа»\nнастоящее время\n2 года 1 месяц Старший кассир\n- выручка за смену',
      'Март 2019 —\nКафе «Ольха»\nСентябрь 2020\n1 год 7 месяцев Официант\nОбслуживание зала',
    ].join('\n');
    expect(jobs(text)).toEqual([
      '2020-10 · ? · Старший кассир · ООО «Липа»',
      '2019-03 · 2020-09 · Официант · Кафе «Ольха»',
    ]);
  });

  it('may be paragraphs with the firm, the post and then the time', () => {
    const text =
      'Банк «Рябина»\n+ Кассир\n+ Май 2016 – Июнь 2018\n+ Вклады\n\nСалон «Ясень»\n+ Продавец\n+ Июль 2018 – настоящее время\n+ Витрина';
    expect(jobs(text)).toEqual([
      '2016-05 · 2018-06 · Кассир · Банк «Рябина»',
      '2018-07 · ? · Продавец · Салон «Ясень»',
    ]);
  });

  it('may have the post before the time on one line', () => {
    expect(jobs('Столовая «Клён», Кассир 2015-2017\nРасчёт гостей\nСтарший продавец 2017-2019\nЗаказ товара')).toEqual([
      '2015-01 · 2017-01 · Кассир · Столовая «Клён»',
      '2017-01 · 2019-01 · Старший продавец · ?',
    ]);
  });

  it('does not lend the time of one job to others without any', () => {
    const text =
      'Laboratory assistant | "Aspen works": May 2018 - June 2019\nResponsibilities: samples\n\nSales manager | Alder:\nResponsibilities: calls to shops';
    expect(jobs(text)).toEqual([
      '2018-05 · 2019-06 · Laboratory assistant · "Aspen works"',
      '? · ? · Sales manager · Alder',
    ]);
  });

  it('keeps a paragraph of duties with its job', () => {
    const [only] = delivered({
      id: 1,
      'Опыт работы': 'Май 2016 – Июнь 2018\nООО «Ива»\nКассир\n\nВклады и карты',
    }).experience;
    expect(only).toMatchObject({ position: 'Кассир', start: '2016-05', description: 'Вклады и карты' });
  });

  it('may begin each job with its first day only', () => {
    expect(jobs('АО «Граб»:\n12.03.2018р. - касир\n01.10.2019р. - старший касир')).toEqual([
      '2018-03 · 2019-10 · касир · АО «Граб»',
      '2019-10 · ? · старший касир · ?',
    ]);
  });
});

describe('jobs as objects', () => {
  it('may call the post a speciality and the duties highlights', () => {
    const experience = [{ employer: 'Банк «Рябина»', speciality: 'Кассир', highlights: ['вклады', 'переводы'] }];
    expect(delivered({ id: 1, experience }).experience).toMatchObject([
      { company: 'Банк «Рябина»', position: 'Кассир', description: 'вклады\nпереводы' },
    ]);
  });
});

describe('what was cut out of a page', () => {
  it('may have entities between the ends of a period', () => {
    const experience = [{ position: 'Кассир &amp; бариста', date: '(май 2019 &ndash; июнь&nbsp;2020, Тула)' }];
    expect(delivered({ id: 1, experience }).experience).toMatchObject([
      { position: 'Кассир & бариста', start: '2019-05', end: '2020-06' },
    ]);
  });

  it('may have the headings of its table for keys', () => {
    const row = { Организация: 'Банк «Рябина»', 'Начало и окончание': 'май 2017 – н.в.', Должность: 'Кассир' };
    const resume = delivered({
      id: 1,
      'Опыт работы': [row],
      'Владение иностранными языками': 'Чешский B1 Intermediate - разговорный',
    });
    expect(resume.experience).toMatchObject([{ company: 'Банк «Рябина»', start: '2017-05', end: null }]);
    expect(resume.languages).toEqual([{ name: 'Чешский', level: 'b1' }]);
  });
});

describe('languages', () => {
  it.each([
    ['Немецкий — A1 — Начальный', 'a1'],
    ['English - Elementary A2 Proficiency', 'a2'],
    ['English - Limited working proficiency', 'b1'],
    ['English - Professional working proficiency', 'b2'],
    ['Russian - Bilingual Proficiency', 'native'],
    ['Английский — С1', 'c1'],
    ['English - Average', 'b1'],
  ])('%s', (languages, level) => {
    expect(delivered({ id: 1, position: 'Кассир', languages }).languages).toMatchObject([{ level }]);
  });
});

describe('the right to work', () => {
  it.each([
    ['Россия, есть разрешение на работу: Россия', ['Россия']],
    ['Узбекистан, есть разрешение на работу: Россия, Узбекистан', ['Россия', 'Узбекистан']],
    ['Беларусь', ['Беларусь']],
    // Neither a right nor the want of one.
    ['Узбекистан', []],
  ])('is read from «%s»', (citizenship, rightToWork) => {
    expect(delivered({ id: 1, position: 'Кассир', Гражданство: citizenship }).rightToWork).toEqual(rightToWork);
  });
});
