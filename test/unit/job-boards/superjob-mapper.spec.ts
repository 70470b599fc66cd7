import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import type { BoardResume } from '../../../src/job-boards/job-board.port.js';
import { toBoardResponse, toBoardResume, toBoardVacancy } from '../../../src/job-boards/superjob/superjob.mapper.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';

const now = new Date('2026-06-01T09:00:00Z');

const RECORDED = join(PROJECT_ROOT, '..', 'shared/reference/superjob');
const recorded = existsSync(RECORDED) ? test : test.skip;
const why = existsSync(RECORDED) ? '' : ` (SKIPPED: there is no folder ${RECORDED} with recorded payloads)`;

function read(raw: unknown): BoardResume {
  const result = toBoardResume(raw, now);
  if ('unreadable' in result) throw new Error(result.unreadable);
  resumeSchema.parse(result.resume);
  return result;
}

test('what comes by its id alone is said by the dictionaries of the years, newest first; an unknown id is told and kept', () => {
  const bare = (id: number) => ({ id });
  const languages = [[{ id: 1, title: 'Английский' }, bare(7)]];
  const known = read({ id: 1, education: bare(5), town: bare(17), languages });
  expect(known.resume).toMatchObject({
    city: 'Омск',
    education: [{ level: 'secondary' }],
    languages: [{ name: 'Английский', level: 'b2' }],
  });
  expect(known.problems).toEqual([]);
  const raw = { id: 1, education: bare(99), town: bare(0) };
  const unknown = read(raw);
  expect(unknown.resume).toMatchObject({ city: null, education: [] });
  expect(unknown.problems).toEqual(['education: its id 99 is in no dictionary that is known']);
  expect(unknown.raw).toBe(raw);
});

const full = {
  id: 41,
  id_user: 77,
  profession: 'Менеджер по работе с клиентами',
  town: { id: 4, title: 'Москва' },
  payment: 90000,
  currency: 'rub',
  agreement: false,
  age: 30,
  gender: { id: 3, title: 'Женский' },
  birthyear: 1996,
  moveable: true,
  business_trip: { id: 2, title: 'Готов' },
  languages: [
    [
      { id: 1, title: 'Английский' },
      { id: 7, title: 'Разговорный' },
    ],
    [
      { id: 61, title: 'Русский' },
      { id: 9, title: 'Cвободное владение' },
    ],
  ],
  driving_licence: ['B', 'C'],
  work_history: [
    {
      name: 'ООО &laquo;Ромашка&raquo;',
      profession: 'Менеджер',
      work: 'Продажи',
      achievements: '+20 %',
      town: { title: 'Тверь' },
      monthbeg: 3,
      yearbeg: 2020,
      monthend: 0,
      yearend: 0,
    },
    {
      name: 'ИП',
      profession: 'Продавец',
      work: null,
      townName: 'Клин',
      monthbeg: 1,
      yearbeg: 2018,
      monthend: 2,
      yearend: 2020,
    },
  ],
  base_education_history: [
    {
      institute: { title: 'МГУ' },
      faculty: 'Экономика',
      profession: 'Маркетинг',
      education_type: { id: 2, title: 'Высшее' },
      yearend: 2018,
    },
  ],
  education_history: [{ institute: 'Школа продаж', name: 'Переговоры', yearend: 2019 }],
  additional_info: 'Люблю людей',
  achievements: 'Лучший продавец',
  date_last_modified: 1_700_000_000,
  firstname: 'Ольга',
  lastname: 'О&#39;Нил',
  middlename: '',
  phone1: '79001112233',
  phone2: null,
  email: 'olga@example.com',
};

it('a résumé becomes a neutral one, field by field', () => {
  const { resume, person, problems } = read(full);
  expect(problems).toEqual([]);
  expect(resume).toEqual({
    id: '41',
    title: 'Менеджер по работе с клиентами',
    city: 'Москва',
    about: 'Люблю людей\nЛучший продавец',
    skills: [],
    experience: [
      {
        start: '2020-03',
        end: null,
        company: 'ООО «Ромашка»',
        position: 'Менеджер',
        description: 'Продажи\n+20 %',
        city: 'Тверь',
      },
      { start: '2018-01', end: '2020-02', company: 'ИП', position: 'Продавец', description: null, city: 'Клин' },
    ],
    education: [
      { level: 'higher', institution: 'МГУ', speciality: 'Экономика, Маркетинг', year: 2018 },
      { level: null, institution: 'Школа продаж', speciality: 'Переговоры', year: 2019 },
    ],
    languages: [
      { name: 'Английский', level: 'b2' },
      { name: 'Русский', level: 'c1' },
    ],
    licence: ['B', 'C'],
    car: null,
    relocation: true,
    businessTrips: true,
    rightToWork: [],
    salary: { amount: 90000, currency: 'RUR', gross: null },
    updatedAt: '2023-11-14T22:13:20.000Z',
  });
  expect(person).toEqual({
    boardPersonId: '77',
    birthDate: null,
    firstName: 'Ольга',
    lastName: "О'Нил",
    middleName: null,
    phones: ['79001112233'],
    emails: ['olga@example.com'],
  });
});

it.each([
  [{ birthday: 5, birthmonth: 11, birthyear: 1996 }, '1996-11-05'],
  [{ birthday: 5, birthmonth: 11, birthyear: 0 }, null],
  [{ birthday: 0, birthmonth: 11, birthyear: 1996 }, null],
])('reads a birth date only when it is whole, beside the résumé: %j', (fields, birthDate) => {
  const { person, resume } = read({ ...full, ...fields });
  expect(person.birthDate).toBe(birthDate);
  expect(JSON.stringify(resume)).not.toContain('1996');
});

it('carries nothing protected', () => {
  const other = {
    ...full,
    age: 60,
    gender: { id: 2 },
    birthyear: 1966,
    photo: 'x',
    children: { id: 2 },
    maritalstatus: { id: 1 },
    citizenship: { id: 9, title: 'Чили' },
  };
  expect(read(other).resume).toEqual(read(full).resume);
});

it.each([
  [{ citizenship: { id: 1, title: 'Россия' } }, ['Россия']],
  [{ citizenship: { id: 9, title: 'Казахстан' } }, ['Казахстан']],
  [{ citizenship: { id: 9, title: 'Чили' } }, []],
  [{ citizenship: { id: 1, title: 'Россия' }, work_ticket: [{ name: 'Беларусь' }] }, ['Беларусь']],
])('reads a right to work where the law gives one: %j', (fields, rightToWork) => {
  expect(read({ id: 1, ...fields }).resume.rightToWork).toEqual(rightToWork);
});

it.each([
  ['nothing but an id', { id: 1 }],
  [
    'nulls',
    {
      id: 1,
      town: null,
      languages: null,
      work_history: null,
      base_education_history: [null],
      phones: null,
      payment: null,
    },
  ],
])('%s', (_what, raw) => {
  const { resume, problems } = read(raw);
  expect(resume).toMatchObject({ id: '1', title: null, salary: null, experience: [], education: [], languages: [] });
  expect(problems).toEqual([]);
});

it.each([
  ['0', { payment: 0, currency: 'rub' }, null],
  ['by agreement', { payment: 5, currency: 'rub', agreement: true }, null],
  ['hryvnias', { payment: 5, currency: 'uah' }, { amount: 5, currency: 'UAH', gross: null }],
  ['without a currency', { payment: 5 }, { amount: 5, currency: 'RUR', gross: null }],
  ['in shells', { payment: 5, currency: 'shell' }, null],
])('a wish of %s', (_what, fields, expected) => {
  expect(read({ id: 1, ...fields }).resume.salary).toEqual(expected);
});

it.each([
  ['Среднее специальное', 'special-secondary'],
  ['Неполное высшее', 'unfinished-higher'],
  ['Среднее', 'secondary'],
  ['Высшее', 'higher'],
  ['Магистр', 'master'],
  ['Кандидат наук', 'candidate'],
  ['Не имеет значения', undefined],
])('the level "%s"', (title, level) => {
  expect(read({ id: 1, education: { id: 99, title } }).resume.education[0]?.level).toBe(level);
});

it.each([
  ['Неоконченное высшее', 'unfinished-higher'],
  ['Неполное высшее', 'unfinished-higher'],
  ['Высшее', 'higher'],
])('education titled «%s» is %s', (title, level) => {
  expect(read({ id: 1, education: { id: 3, title } }).resume.education[0]?.level).toBe(level);
});

it('work told in one text only is a job of unknown time', () => {
  const { experience } = read({ id: 1, work_history: [], experience_text: 'Работал на стройке' }).resume;
  expect(experience).toMatchObject([{ start: null, end: null, description: 'Работал на стройке' }]);
  const jobs = [{ name: 'Альфа', yearbeg: 2015, monthbeg: 3 }];
  expect(read({ id: 1, work_history: jobs, experience_text: '3 года' }).resume.experience).toHaveLength(1);
});

it('texts lose the elements of HTML that people paste, and keep a lone "<"', () => {
  const work = '<p>Звонки</p><ul><li>холодные</li><li>тёплые &amp; горячие</li></ul>стаж <3 лет<br/><b>План</b>';
  const [job] = read({ id: 1, work_history: [{ work }] }).resume.experience;
  expect(job?.description?.split(/\n+/u)).toEqual(['Звонки', 'холодные', 'тёплые & горячие', 'стаж <3 лет', 'План']);
});

describe('a response', () => {
  it('is known by vacancy and résumé, in a wrapper or without', () => {
    for (const raw of [{ resume: full }, full, { resume: full, id: 5, surprise: true }]) {
      expect(toBoardResponse(raw, '9', now)).toMatchObject({
        externalId: '9:41',
        vacancyExternalId: '9',
        resumeExternalId: '41',
        respondedAt: null,
        raw,
        resume: { externalId: '41' },
      });
    }
  });

  it('that cannot be read is kept', () => {
    for (const raw of [{ resume: null, id: 5 }, { resume: { profession: 'x' } }, 7, null, { resume: 'x' }]) {
      expect(toBoardResponse(raw, '9', now)).toMatchObject({ unreadable: expect.any(String), externalId: null, raw });
    }
  });
});

describe('a vacancy', () => {
  recorded(`recorded in 2015 and 2023${why}`, () => {
    for (const file of ['vacancies-2015-example.json', 'vacancies-2023-example.json']) {
      const { objects } = JSON.parse(readFileSync(join(RECORDED, file), 'utf8')) as { objects: unknown[] };
      expect(objects.length).toBeGreaterThan(0);
      for (const raw of objects) {
        const vacancy = toBoardVacancy(raw);
        if ('unreadable' in vacancy) throw new Error(vacancy.unreadable);
        expect(vacancy.title).not.toBe(vacancy.externalId);
        expect(vacancy.city).not.toBeNull();
        expect(vacancy.publishedAt?.getUTCFullYear()).toBeGreaterThan(2014);
        expect(vacancy.salaryFrom).not.toBe(0);
      }
    }
  });
});
