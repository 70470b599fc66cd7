import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import type { Resume } from '../../../src/job-boards/domain/resume.js';
import {
  parseRealResumes,
  readRealResumes,
  realResumesSentence,
} from '../../../src/job-boards/simulator/real-resumes.js';
import { toBoardResume } from '../../../src/job-boards/superjob/superjob.mapper.js';

const NOW = new Date('2026-06-01T09:00:00Z');

/** What the adapter makes of the only résumé of a text: the way that a real delivery goes. */
function delivered(
  record: unknown,
): Resume & { problems: string[]; firstName: string | null; lastName: string | null } {
  const { resumes } = parseRealResumes(typeof record === 'string' ? record : JSON.stringify(record));
  expect(resumes).toHaveLength(1);
  const read = toBoardResume(resumes[0]?.payload, NOW);
  if ('unreadable' in read) throw new Error(read.unreadable);
  expect(resumeSchema.safeParse(read.resume).success).toBe(true);
  const { firstName, lastName } = read.person;
  return { ...read.resume, problems: read.problems, firstName, lastName };
}

describe('the board’s own form', () => {
  const WELL_FORMED = {
    id: 31000001,
    id_user: 7,
    profession: 'Менеджер по продажам',
    payment: 45000,
    currency: 'rub',
    agreement: false,
    age: 31,
    gender: { id: 2, title: 'Мужской' },
    town: { id: 4, title: 'Москва', declension: 'в Москве' },
    education: { id: 2, title: 'Высшее' },
    moveable: false,
    business_trip: { id: 2, title: 'Готов' },
    languages: [
      [
        { id: 1, title: 'Английский' },
        { id: 5, title: 'Технический' },
      ],
    ],
    driving_licence: ['B'],
    work_history: [
      {
        name: 'ООО Альфа',
        profession: 'Менеджер',
        work: 'Звонки',
        monthbeg: 3,
        yearbeg: 2015,
        monthend: 0,
        yearend: 0,
        town: null,
      },
    ],
    base_education_history: [
      {
        institute: { id: 1, title: 'МГУ' },
        faculty: 'Экономика',
        profession: 'Экономист',
        education_type: { id: 2, title: 'Высшее' },
        yearend: 2009,
      },
    ],
    education_history: [],
    additional_info: 'Не курю',
    date_last_modified: 1520000000,
  };

  it('goes out as it came in', () => {
    expect(parseRealResumes(JSON.stringify(WELL_FORMED)).resumes[0]?.payload).toEqual(WELL_FORMED);
  });

  it('is mended only where a key has another type', () => {
    const { resumes } = parseRealResumes(
      JSON.stringify({ ...WELL_FORMED, payment: '45 000', driving_licence: 'В, С' }),
    );
    expect(resumes[0]?.payload).toEqual({ ...WELL_FORMED, driving_licence: ['B', 'C'] });
  });

  it('may hold words for nothing', () => {
    const read = delivered({
      ...WELL_FORMED,
      profession: 'None',
      payment: 'NaN',
      additional_info: 'не указано',
      town: 'null',
    });
    expect(read).toMatchObject({ title: null, salary: null, about: null, city: null, problems: [] });
  });

  it('may tell of its work in one text only', () => {
    const text =
      'Февраль 2016 - Август 2018\nООО Колл\nОператор\n- приём звонков\nМай 2014 — Январь 2016\nМагазин «Пятак»\nПродавец\nработа на кассе';
    expect(delivered({ id: 5, profession: 'Оператор', work_history: [], experience_text: text }).experience).toEqual([
      {
        start: '2016-02',
        end: '2018-08',
        company: 'ООО Колл',
        position: 'Оператор',
        description: '- приём звонков',
        city: null,
      },
      {
        start: '2014-05',
        end: '2016-01',
        company: 'Магазин «Пятак»',
        position: 'Продавец',
        description: 'работа на кассе',
        city: null,
      },
    ]);
  });
});

describe('a flat form', () => {
  const FLAT = {
    resume_id: '77123',
    position: 'Менеджер по работе с клиентами',
    salary: 'от 50 000 руб.',
    city: { id: '4', name: 'Казань' },
    experience: [
      {
        position: 'Менеджер',
        company: 'ООО «Ромашка»',
        period: 'январь 2015 – по настоящее время',
        description: ['Звонки', 'Встречи'],
      },
      {
        title: 'Продавец',
        organization: 'Ашан',
        start: '2012-05-14',
        end: '03.2014',
        duties: '<p>Касса</p><ul><li>Выкладка</li></ul>',
      },
      { post: 'Промоутер', firm: 'Агентство', from: '06.2010', to: 'сентябрь 2010 г.' },
    ],
    education: 'Высшее, КФУ, экономика, 2010',
    languages: 'Английский — разговорный, Татарский (родной)',
    skills: '1С, CRM; холодные звонки',
    about: 'Люблю людей',
    license: 'категории В',
    car: 'да',
    relocation: 'не готов к переезду',
    business_trips: 'готова к командировкам',
    updated_at: '2018-04-05T10:00:00+03:00',
  };

  it('is understood under its keys', () => {
    expect(delivered(FLAT)).toMatchObject({
      id: '77123',
      title: 'Менеджер по работе с клиентами',
      city: 'Казань',
      salary: { amount: 50000, currency: 'RUR' },
      experience: [
        { start: '2015-01', end: null, company: 'ООО «Ромашка»', position: 'Менеджер', description: 'Звонки\nВстречи' },
        { start: '2012-05', end: '2014-03', company: 'Ашан', position: 'Продавец', description: 'Касса\nВыкладка' },
        { start: '2010-06', end: '2010-09', company: 'Агентство', position: 'Промоутер', description: null },
      ],
      education: [{ level: 'higher', institution: 'КФУ, экономика', year: 2010 }],
      languages: [
        { name: 'Английский', level: 'b2' },
        { name: 'Татарский', level: 'native' },
      ],
      skills: ['1С', 'CRM', 'холодные звонки'],
      about: 'Люблю людей\nЛичный автомобиль: есть',
      licence: ['B'],
      relocation: false,
      businessTrips: true,
      updatedAt: '2018-04-05T07:00:00.000Z',
      problems: [],
      firstName: null,
      lastName: null,
    });
  });

  it('may have Russian keys', () => {
    const read = delivered({
      Должность: 'Специалист колл-центра',
      Зарплата: '30–35 тыс. руб.',
      'Город проживания': 'Пермь',
      'Опыт работы': [
        { 'Период работы': '03.2016 - н.в.', Компания: 'Банк', Должность: 'Оператор', Обязанности: 'Приём звонков' },
      ],
      Образование: 'Неоконченное высшее',
      'О себе': 'Не указано',
      Навыки: ['Excel', '1С'],
      'Водительские права': 'нет',
      ФИО: 'Петрова Анна Сергеевна',
    });
    expect(read).toMatchObject({
      title: 'Специалист колл-центра',
      salary: { amount: 30000, currency: 'RUR' },
      city: 'Пермь',
      experience: [
        { start: '2016-03', end: null, company: 'Банк', position: 'Оператор', description: 'Приём звонков' },
      ],
      education: [{ level: 'unfinished-higher' }],
      about: null,
      skills: ['Excel', '1С'],
      licence: [],
      firstName: 'Анна',
      lastName: 'Петрова',
    });
  });

  it('may be our own neutral résumé', () => {
    const neutral = {
      id: 'r-5',
      title: 'Account manager',
      city: 'Almaty',
      about: null,
      skills: ['sales'],
      experience: [
        {
          start: '2016-02',
          end: '2018-01',
          company: 'Kcell',
          position: 'Account manager',
          description: 'Key accounts',
          city: 'Almaty',
        },
      ],
      education: [{ level: 'special-secondary', institution: 'College', speciality: null, year: 2012 }],
      languages: [{ name: 'en', level: 'b2' }],
      licence: ['B'],
      car: null,
      relocation: false,
      businessTrips: true,
      rightToWork: ['Казахстан'],
      salary: { amount: 300000, currency: 'KZT', gross: null },
      updatedAt: '2018-05-01T00:00:00.000Z',
    };
    expect(delivered({ resume: neutral, person: { firstName: 'Aigul', lastName: 'Omarova' } })).toEqual({
      ...neutral,
      problems: [],
      firstName: 'Aigul',
      lastName: 'Omarova',
    });
  });

  it.each([
    ['50000 RUB', 50000, 'RUR'],
    ['50 000 - 70 000 руб', 50000, 'RUR'],
    ['60 тыс. руб.', 60000, 'RUR'],
    ['40-50к', 40000, 'RUR'],
    ['$1 500', 1500, 'USD'],
    ['250 000 тенге', 250000, 'KZT'],
    ['45', 45000, 'RUR'],
    [{ from: 55000, to: 60000, currency: 'RUR' }, 55000, 'RUR'],
    [42000.5, 42001, 'RUR'],
  ])('has a wish of %j', (salary, amount, currency) => {
    expect(delivered({ id: 1, position: 'Менеджер', salary }).salary).toMatchObject({ amount, currency });
  });

  it.each(['по договоренности', 'договорная', 0, '0', '', null, 'Не указана'])('has no wish in %j', (salary) => {
    expect(delivered({ id: 1, position: 'Менеджер', salary })).toMatchObject({ salary: null, problems: [] });
  });

  it.each([
    ['Янв. 2015 - Мар. 2016', '2015-01', '2016-03'],
    ['с января 2015 г. по март 2016 г.', '2015-01', '2016-03'],
    ['15.01.2015—20.03.2016 (1 год 2 месяца)', '2015-01', '2016-03'],
    ['2015/01 - 2016/03', '2015-01', '2016-03'],
    ['01.15 - 03.16', '2015-01', '2016-03'],
    ['2012-2015', '2012-01', '2015-01'],
    ['с 2012 по н/в', '2012-01', null],
    ['May 2015 to present', '2015-05', null],
    ['червень 2015 - теперішній час', '2015-06', null],
    ['c 2019', '2019-01', '2019-01'],
  ])('has a job of %j', (period, start, end) => {
    expect(delivered({ id: 1, experience: [{ position: 'Менеджер', period }] }).experience).toMatchObject([
      { start, end },
    ]);
  });

  it('may have its dates as numbers and objects', () => {
    const jobs = [
      { position: 'a', start_year: '2015', start_month: 'январь', end_year: 2016, end_month: '3' },
      { position: 'b', from: { year: 2013, month: 2 }, to: { year: 2014, month: 5 } },
      { position: 'c', start: 1325376000, end: 1356998400000 },
    ];
    expect(delivered({ id: 1, jobs }).experience).toMatchObject([
      { start: '2015-01', end: '2016-03' },
      { start: '2013-02', end: '2014-05' },
      { start: '2012-01', end: '2013-01' },
    ]);
  });

  it('takes no word for a month or a grade for a job', () => {
    expect(delivered({ id: 1, position: 'Менеджер', experience: '2012 маркетинг и реклама' }).experience).toMatchObject(
      [{ start: null, end: null }],
    );
    const graded = delivered({ id: 1, position: 'Менеджер', experience: { id: 3, title: 'От 3 лет' } });
    expect(graded.experience).toEqual([]);
    expect(delivered({ id: 1, position: 'Менеджер', experience: '5 лет и 3 месяца' })).toMatchObject({
      experience: [],
      about: 'Опыт работы: 5 лет и 3 месяца',
    });
  });

  it('may have one sentence for its only job', () => {
    const work = 'с марта 2013 по н.в. ООО Альфа, бухгалтер. Обязанности: ведение учёта, сверка';
    expect(delivered({ id: 1, profession: 'Бухгалтер', work }).experience).toMatchObject([
      {
        start: '2013-03',
        end: null,
        company: 'ООО Альфа',
        position: 'бухгалтер',
        description: 'Обязанности: ведение учёта, сверка',
      },
    ]);
  });

  it.each([
    [
      [{ name: 'Английский', level: { id: 'b2', name: 'B2 — Средне-продвинутый' } }],
      [{ name: 'Английский', level: 'b2' }],
    ],
    [
      { Английский: 'базовый', Немецкий: null },
      [
        { name: 'Английский', level: 'a2' },
        { name: 'Немецкий', level: null },
      ],
    ],
    [
      ['Русский - родной', 'Английский (свободно)'],
      [
        { name: 'Русский', level: 'native' },
        { name: 'Английский', level: 'c1' },
      ],
    ],
    ['английский технический', [{ name: 'английский', level: 'b1' }]],
    [[['Английский', 'разговорный']], [{ name: 'Английский', level: 'b2' }]],
  ])('has languages in %j', (languages, expected) => {
    expect(delivered({ id: 1, position: 'Менеджер', languages }).languages).toEqual(expected);
  });

  it.each([
    [
      [{ name: 'КФУ', speciality: 'Финансы', year: '2012', level: 'Бакалавр' }],
      { level: 'bachelor', institution: 'КФУ', speciality: 'Финансы', year: 2012 },
    ],
    [
      { level: { name: 'Среднее специальное' }, primary: [{ name: 'ПТУ 5', result: 'Продавец', year: 2003 }] },
      { level: 'special-secondary', institution: 'ПТУ 5', speciality: 'Продавец', year: 2003 },
    ],
    [
      'среднее специальное образование',
      { level: 'special-secondary', institution: null, speciality: null, year: null },
    ],
    [
      ['Техникум торговли, 1999-2002'],
      { level: 'special-secondary', institution: 'Техникум торговли', speciality: null, year: 2002 },
    ],
  ])('has education in %j', (education, expected) => {
    expect(delivered({ id: 1, position: 'Менеджер', education })).toMatchObject({
      education: [expected],
      problems: [],
    });
  });
});

describe('what is around the résumés', () => {
  const one = { id: 1, profession: 'а' };
  const two = { id: 2, position: 'б' };

  it.each([
    ['a page of an answer', { objects: [{ resume: one }, { resume: two }], total: 2 }],
    ['a search engine', { hits: { hits: [{ _source: one }, { _source: two }] } }],
    ['a map by id', { 1: one, 2: two }],
    ['text within JSON', [{ raw: JSON.stringify(one) }, two]],
  ])('may be %s', (_name, value) => {
    expect(parseRealResumes(JSON.stringify(value)).resumes.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('may be objects over several lines', () => {
    const text = `${JSON.stringify(one, null, 2)}\n${JSON.stringify({ ...two, about: 'скобка } в "тексте"' }, null, 2)}\n{"id": 3, "pro`;
    const read = parseRealResumes(text);
    expect(read.resumes.map(({ id }) => id)).toEqual(['1', '2']);
    expect(read.skipped).toEqual({ broken: 1, notResumes: 0, repeated: 0 });
  });

  it('may have NaN where nothing is known', () => {
    expect(delivered('{"id": 1, "profession": "NaN и прочее", "payment": NaN}')).toMatchObject({
      title: 'NaN и прочее',
      salary: null,
    });
  });

  it('is told with the reasons for what was left out', () => {
    const read = parseRealResumes(
      ['{"id": 1, "profession": "а"}', '{"id": 1, "profession": "б"}', '{"x": 1}', '{"id": '].join('\n'),
    );
    expect(realResumesSentence(read)).toBe(
      'Real résumés: 1 read; 3 left out (1 not whole JSON, 1 no résumés, 1 repeated): line 2: the id 1 was there before; line 3: no position, experience, education or text about the person (keys: x); line 4: not whole JSON.',
    );
  });

  it('is no vacancy', () => {
    const { resumes, skipped } = parseRealResumes(
      '{"id": 5, "profession": "Менеджер", "firm_name": "Альфа", "candidat": "Требования"}',
    );
    expect([resumes.length, skipped.notResumes]).toEqual([0, 1]);
  });

  it('never merges two without an id', () => {
    const lines = Array.from({ length: 3000 }, (_none, i) => JSON.stringify({ profession: `Менеджер ${i}` }));
    const ids = parseRealResumes(lines.join('\n')).resumes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3000);
    expect(parseRealResumes([...lines, lines[0]].join('\n')).skipped.repeated).toBe(1);
  });
});

describe('a file without dates of change', () => {
  const flat = (count: number, last: string): string =>
    Array.from({ length: count }, (_none, i) => ({
      id: i,
      position: 'Менеджер',
      experience: [{ position: 'Менеджер', period: i % 2 ? '2015-01 - настоящее время' : `2014-01 - ${last}` }],
    }))
      .concat({ id: 999, position: 'Кассир', experience: [{ position: 'Кассир', period: '2014-01 - 2081-01' }] })
      .map((resume) => JSON.stringify(resume))
      .join('\n');
  const changedOf = (text: string): unknown[] => [
    ...new Set(parseRealResumes(text).resumes.map(({ payload }) => payload.date_last_modified)),
  ];

  it('was written behind the youngest month of which several tell', () => {
    expect(changedOf(flat(40, '2018-03'))).toEqual([Date.UTC(2018, 3, 1) / 1000]);
    expect(changedOf(flat(40, '2018-12'))).toEqual([Date.UTC(2019, 0, 1) / 1000]);
  });

  it('stays without where it is too short, or some have a date', () => {
    expect(changedOf(flat(10, '2018-03'))).toEqual([undefined]);
    expect(
      changedOf(`${flat(40, '2018-03')}\n{"id": 7777, "profession": "а", "date_last_modified": 1520000000}`),
    ).toEqual([undefined, 1520000000]);
  });
});

describe('the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'resumes-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (bytes: Uint8Array): string => {
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    return path;
  };

  it('may be of an old Windows program or of UTF-16', () => {
    // "Касса" in Windows-1251.
    const old = Buffer.concat([
      Buffer.from('{"id": 1, "profession": "'),
      Buffer.from([0xca, 0xe0, 0xf1, 0xf1, 0xe0]),
      Buffer.from('"}'),
    ]);
    expect(readRealResumes(file(old)).resumes[0]?.payload.profession).toBe('Касса');
    const wide = Buffer.from('\uFEFF{"id": 1, "profession": "Касса"}', 'utf16le');
    expect(readRealResumes(file(wide)).resumes[0]?.payload.profession).toBe('Касса');
  });

  it('is refused with advice when it is no text', () => {
    expect(() => readRealResumes(file(Buffer.from('PK\u0003\u0004')))).toThrow(/JSON lines/);
    expect(() => readRealResumes(file(Buffer.from([0x1f, 0x8b, 8])))).toThrow(/unpack/);
  });
});
