import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import {
  toBoardResponse,
  toBoardResume,
  toBoardVacancy,
  toInstant,
} from '../../../src/job-boards/headhunter/headhunter.mapper.js';
import type { BoardResume } from '../../../src/job-boards/job-board.port.js';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';

const now = new Date('2026-06-01T09:00:00Z');

/** Payloads recorded in the board's documentation; they lie beside the repository and are not part of it. */
const EXAMPLES = join(PROJECT_ROOT, '..', 'shared/reference/hh/examples');
const recorded = existsSync(EXAMPLES) ? test : test.skip;
const why = existsSync(EXAMPLES) ? '' : ` (SKIPPED: there is no folder ${EXAMPLES} with recorded payloads)`;
const example = (name: string): unknown => JSON.parse(readFileSync(join(EXAMPLES, `${name}.json`), 'utf8'));

function read(raw: unknown): BoardResume {
  const result = toBoardResume(raw, now);
  if ('unreadable' in result) throw new Error(result.unreadable);
  // Whatever came in, the outcome is a neutral résumé.
  resumeSchema.parse(result.resume);
  return result;
}

describe('a recorded résumé', () => {
  recorded(`becomes a neutral one, field by field${why}`, () => {
    const { resume, person, problems, raw } = read(example('resume-employer-view'));
    expect(problems).toEqual([]);
    expect(resume).toEqual({
      id: '09866c49',
      title: 'API Test Resume',
      city: 'Москва',
      about: 'Руководство большой командой',
      skills: ['Графика', 'Дизайн'],
      experience: [
        {
          start: '2011-01-02',
          end: '2012-02-06',
          company: 'Компания',
          position: 'Директор',
          description: 'Руководил отделом',
          city: 'Москва',
        },
      ],
      education: [
        { level: 'master', institution: 'testUniversity', speciality: 'testFaculty, testSpeciality', year: 1988 },
      ],
      languages: [{ name: 'Чувашский', level: 'a1' }],
      licence: ['A'],
      car: true,
      relocation: true,
      businessTrips: true,
      rightToWork: ['Россия'],
      salary: { amount: 10000, currency: 'USD', gross: null },
      updatedAt: '2023-05-25T11:22:06.000Z',
    });
    expect(person).toEqual({
      boardPersonId: '54765267',
      birthDate: '1993-06-28',
      firstName: 'Иван',
      lastName: 'Иванов',
      middleName: null,
      phones: ['+7 (495) 552-73-67'],
      emails: ['my-email@example.com'],
    });
    expect(raw).toEqual(example('resume-employer-view'));
  });

  recorded(`carries nothing protected into the neutral form${why}`, () => {
    const plain = example('resume-employer-view') as Record<string, unknown>;
    const other = {
      ...plain,
      age: 61,
      gender: { id: 'female' },
      birth_date: '1960-01-01',
      photo: null,
      citizenship: [{ id: '1', name: 'Чили' }],
    };
    expect(read(other).resume).toEqual(read(plain).resume);
  });
});

describe('recorded lists', () => {
  recorded(`a response${why}`, () => {
    expect(toBoardResponse(example('negotiation-item'), '1', 'response')).toMatchObject({
      externalId: '123456789',
      vacancyExternalId: '123456789',
      collection: 'response',
      state: 'response',
      tombstone: false,
      respondedAt: new Date('2024-02-20T07:24:48Z'),
      resumeExternalId: '0123456789abcdef',
      resumeUrl: 'https://api.hh.ru/resumes/0123456789abcdef?topic_id=123456789',
      resumeUpdatedAt: new Date('2024-02-20T07:24:47Z'),
    });
  });

  recorded(`a page of responses and one of vacancies are read without a single unreadable item${why}`, () => {
    const responses = (example('negotiations-list') as { items: unknown[] }).items.map((raw) =>
      toBoardResponse(raw, '1', 'response'),
    );
    const vacancies = (example('vacancies-active') as { items: unknown[] }).items.map(toBoardVacancy);
    expect([...responses, ...vacancies].filter((item) => 'unreadable' in item)).toEqual([]);
    expect(vacancies).toMatchObject([
      {
        externalId: '8331228',
        title: 'Секретарь',
        city: 'Москва',
        areaExternalId: '1',
        salaryFrom: 30000,
        salaryTo: null,
        currency: 'RUR',
        responsesCount: 5,
        hasUpdates: false,
        archived: false,
      },
    ]);
  });

  recorded(`résumés of visitors of a vacancy, whose short form is full of gaps${why}`, () => {
    for (const raw of (example('vacancy-visitors') as { items: unknown[] }).items) {
      const { resume } = read(raw);
      // The recorded page has addresses that spend a paid contact; no field of ours holds one.
      expect(JSON.stringify(resume)).not.toContain('with_contact');
    }
  });
});

describe('a résumé with next to nothing in it', () => {
  const empty = { id: '1' };
  const nulls = Object.fromEntries(
    [
      'title',
      'area',
      'salary',
      'experience',
      'education',
      'skills',
      'skill_set',
      'language',
      'contact',
      'owner',
      'first_name',
      'relocation',
      'has_vehicle',
      'updated_at',
      'work_ticket',
      'driver_license_types',
    ].map((key) => [key, null]),
  );

  it.each([
    ['no keys', empty],
    ['all null', { id: '1', ...nulls }],
    [
      'lists of nulls',
      {
        id: 1,
        experience: [null],
        language: [null],
        contact: [null],
        skill_set: [null],
        education: { primary: [null] },
      },
    ],
  ])('%s', (_what, raw) => {
    const { resume, person, problems } = read(raw);
    expect(resume).toMatchObject({
      id: '1',
      title: null,
      city: null,
      salary: null,
      experience: [],
      education: [],
      languages: [],
      car: null,
    });
    expect(person).toEqual({
      boardPersonId: null,
      birthDate: null,
      firstName: null,
      lastName: null,
      middleName: null,
      phones: [],
      emails: [],
    });
    expect(problems).toEqual([]);
  });
});

describe('strange payloads', () => {
  it('wrong types cost the field, not the résumé, and are told', () => {
    const { resume, problems } = read({
      id: '1',
      title: 5,
      experience: [{ position: 'Менеджер', start: 2011, company: { name: 'x' } }, 'nonsense'],
      salary: 'договорная',
      skill_set: 'холодные звонки',
    });
    expect(resume).toMatchObject({
      title: null,
      salary: null,
      skills: [],
      experience: [{ position: 'Менеджер', start: null, company: null }],
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(
      expect.arrayContaining([
        'title',
        'experience[0].start',
        'experience[0].company',
        'experience[1]',
        'salary',
        'skill_set',
      ]),
    );
  });

  it('without an id it cannot be read, and is kept', () => {
    const raw = { title: 'Менеджер' };
    expect(toBoardResume(raw, now)).toMatchObject({ unreadable: expect.stringContaining('id'), externalId: null, raw });
    expect(toBoardResponse('nonsense', '1', 'response')).toMatchObject({
      unreadable: expect.any(String),
      raw: 'nonsense',
    });
    expect(toBoardResponse({ id: { no: 1 } }, '1', 'response')).toMatchObject({
      unreadable: expect.any(String),
      externalId: null,
    });
  });

  it('HTML, emoji and other alphabets in names stay what they are', () => {
    const { person, resume } = read({
      id: '1',
      first_name: '<b>Иван</b>',
      last_name: '🙂',
      title: '<script>alert(1)</script>',
      area: { name: 'Өскемен' },
    });
    expect(person).toMatchObject({ firstName: '<b>Иван</b>', lastName: '🙂' });
    expect(resume).toMatchObject({ title: '<script>alert(1)</script>', city: 'Өскемен' });
  });

  it('a field of 2 MB is cut and told; the raw one is kept whole', () => {
    const raw = { id: '1', skills: 'ж'.repeat(2_000_000) };
    const { resume, problems, raw: kept } = read(raw);
    expect(resume.about).toHaveLength(50_000);
    expect(problems).toEqual([expect.stringMatching(/^about: cut/)]);
    expect(kept).toBe(raw);
  });

  it('salary 0, unknown currencies and dates to come', () => {
    expect(read({ id: '1', salary: { amount: 0, currency: 'RUR' } })).toMatchObject({
      resume: { salary: null },
      problems: [expect.stringContaining('salary.amount')],
    });
    expect(read({ id: '1', salary: { amount: -5, currency: 'RUR' } }).resume.salary).toBeNull();
    expect(read({ id: '1', salary: { amount: 5, currency: 'XXX' } })).toMatchObject({
      resume: { salary: null },
      problems: ['salary.currency: is unknown'],
    });
    expect(read({ id: '1', salary: { amount: 5, currency: 'RUB' } }).resume.salary).toEqual({
      amount: 5,
      currency: 'RUR',
      gross: null,
    });
    expect(read({ id: '1', salary: { amount: null, currency: null } })).toMatchObject({
      resume: { salary: null },
      problems: [],
    });
    const { resume, problems } = read({ id: '1', experience: [{ start: '2031-01-01', end: null }] });
    expect(resume.experience[0].start).toBeNull();
    expect(problems).toEqual(['experience[0].start: lies in the future']);
  });

  it('its first days are months, of which the last one counts; other days stay', () => {
    const jobs = [
      { start: '2019-01-01', end: '2019-05-01' },
      { start: '2011-01-02', end: '2012-02-06' },
    ];
    expect(read({ id: '1', experience: jobs }).resume.experience).toMatchObject([
      { start: '2019-01-01', end: '2019-05' },
      { start: '2011-01-02', end: '2012-02-06' },
    ]);
  });
});

describe('contacts', () => {
  it('old payloads have their phones in parts', () => {
    const contact = [
      {
        type: { id: 'cell' },
        value: { country: '7', city: '900', number: '1112233', formatted: '+7 (900) 111-22-33' },
      },
      { type: { id: 'home' }, value: { country: '7', city: '495', number: '1234567' } },
      { type: { id: 'email' }, value: 'a@example.com' },
      { type: { id: 'email' }, kind: 'email', contact_value: 'a@example.com' },
      { type: { id: 'cell' }, kind: 'phone', contact_value: null, value: null },
      { type: { id: 'telegram' }, kind: 'primary', contact_value: '@nick' },
    ];
    expect(read({ id: '1', contact }).person).toMatchObject({
      phones: ['+7 (900) 111-22-33', '+74951234567'],
      emails: ['a@example.com'],
    });
  });
});

describe('education', () => {
  it('schools take the stated level where they have none, courses never', () => {
    const education = {
      level: { id: 'higher' },
      primary: [
        { name: 'МГУ', organization: 'Экономика', year: 2010 },
        { name: 'Колледж', education_level: { id: 'special_secondary' }, year: 2005.5 },
      ],
      additional: [{ name: 'Школа продаж', result: 'Переговоры', year: 2019 }],
    };
    expect(read({ id: '1', education }).resume.education).toEqual([
      { level: 'higher', institution: 'МГУ', speciality: 'Экономика', year: 2010 },
      { level: 'special-secondary', institution: 'Колледж', speciality: null, year: null },
      { level: null, institution: 'Школа продаж', speciality: 'Переговоры', year: 2019 },
    ]);
  });

  it('a level alone is a row of its own; an unknown one is told', () => {
    expect(read({ id: '1', education: { level: { id: 'unfinished_higher' } } }).resume.education).toEqual([
      { level: 'unfinished-higher', institution: null, speciality: null, year: null },
    ]);
    expect(read({ id: '1', education: { level: { id: 'wizard' } } }).problems).toEqual(['education.level: is unknown']);
  });
});

describe('a response', () => {
  it('without its résumé is a tombstone', () => {
    expect(toBoardResponse({ id: '5', resume: null }, '9', 'response')).toMatchObject({
      externalId: '5',
      vacancyExternalId: '9',
      tombstone: true,
      resumeUrl: null,
    });
  });

  it('with dates that cannot be keeps living without them', () => {
    expect(
      toBoardResponse(
        { id: '5', created_at: 'вчера', updated_at: '9999-01-01T00:00:00+0300', resume: {} },
        '9',
        'response',
      ),
    ).toMatchObject({ respondedAt: null, updatedAt: null, tombstone: false });
  });
});

it.each([
  ['2023-05-25T14:22:06+0300', '2023-05-25T11:22:06.000Z'],
  ['2023-05-25T14:22:06-0530', '2023-05-25T19:52:06.000Z'],
  ['2023-05-25T14:22:06.051+03:00', '2023-05-25T11:22:06.051Z'],
  ['2023-05-25T14:22:06Z', '2023-05-25T14:22:06.000Z'],
  ['0001-01-01T00:00:00Z', undefined],
  ['', undefined],
])('the instant %s', (text, expected) => {
  expect(toInstant(text)?.toISOString()).toBe(expected);
});
