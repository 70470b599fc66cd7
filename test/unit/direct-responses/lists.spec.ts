import {
  columnsWith,
  guessColumns,
  isSomebody,
  missingFields,
} from '../../../src/direct-responses/domain/import-columns.js';
import type { ImportField } from '../../../src/direct-responses/domain/import-columns.js';
import type { RowContext } from '../../../src/direct-responses/domain/read-import-row.js';
import { readImportRow } from '../../../src/direct-responses/domain/read-import-row.js';
import { mayHaveResponded } from '../../../src/direct-responses/domain/response-time.js';
import { experienceInWords } from '../../../src/direct-responses/domain/stated-experience.js';
import { splitName, usualOrderOf } from '../../../src/direct-responses/domain/stated-name.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { resumeWith, TODAY } from '../scoring/resume-builder.js';
import { fastestMilliseconds } from '../../support/timing.js';

const DAY_FIRST = { '.': true, '-': true, '/': true };

describe('columns are guessed', () => {
  it.each<[string, readonly string[], readonly (ImportField | null)[]]>([
    [
      'in Russian',
      ['Фамилия', 'Имя', 'Отчество', 'Моб. телефон', 'Эл. почта', 'Ожидания по ЗП', '№'],
      ['lastName', 'firstName', 'middleName', 'phone', 'email', 'pay', null],
    ],
    [
      'in Ukrainian',
      ['ПІБ', 'Телефон', 'Пошта', 'Місто', 'Досвід роботи', 'Навички', 'Джерело'],
      ['name', 'phone', 'email', 'city', 'experience', 'skills', 'origin'],
    ],
    ['in Kazakh', ['Аты-жөні', 'Телефон', 'Қала', 'Тәжірибе'], ['name', 'phone', 'city', 'experience']],
    [
      'in English',
      ['Full name', 'Phone', 'E-mail', 'City', 'Expected salary', 'Work experience', 'Source', 'Applied on'],
      ['name', 'phone', 'email', 'city', 'pay', 'experience', 'origin', 'respondedOn'],
    ],
    ['of two phones', ['Имя', 'Телефон 1', 'Телефон 2'], ['firstName', 'phone', 'phone']],
    [
      'in the short words of another program',
      ['id', 'last', 'first', 'middle', 'email', 'skills', 'employer', 'created', 'resume'],
      [null, 'lastName', 'firstName', 'middleName', 'email', 'skills', 'experience', 'respondedOn', 'about'],
    ],
    [
      'of what else a person may tell',
      ['ФИО', 'Тел.', 'Образование', 'Английский', 'Водительские права', 'Авто', 'Автор', 'Пол', 'Возраст', 'Компания'],
      ['name', 'phone', 'details', 'details', 'details', 'details', null, null, null, 'experience'],
    ],
    [
      'of where people have worked, which is no post that they seek',
      [
        'ФИО',
        'Последнее место / должность',
        'Опыт',
        'Должность',
        'Место работы',
        'Current position',
        'Останнє місце роботи',
      ],
      ['name', 'experience', 'experience', 'title', 'experience', 'experience', 'experience'],
    ],
    [
      'of the day of a response among other days',
      ['ФИО', 'Тел.', 'Дата рождения', 'Дата выхода', 'Дата отклика', 'Responsible'],
      ['name', 'phone', null, null, 'respondedOn', null],
    ],
    ['of a birthday alone', ['Name', 'Phone', 'Date of birth', 'Туған күні'], ['name', 'phone', null, null]],
  ])('%s', (_language, headers, expected) => {
    expect(guessColumns(headers, [])).toEqual(expected);
  });

  it('by what stands in them where headers say nothing', () => {
    const rows = [
      ['Ким Инна', '8-903-123-45-67', 'a@b.ru', '12.05.2026', 'xyz'],
      ['Лось Олег', '+7 916 111 22 33', 'c@d.ru', '1.6.26', ''],
    ];
    expect(guessColumns(['1', '2', '3', '4', '5'], rows)).toEqual(['name', 'phone', 'email', 'respondedOn', null]);
  });

  it('but never the day of a response where people are born', () => {
    const rows = [
      ['Ким Инна', '8-903-123-45-67', '12.05.1990'],
      ['Лось Олег', '+7 916 111 22 33', '01.06.1986'],
    ];
    expect(guessColumns(['ФИО', 'Тел.', 'ДР'], rows)).toEqual(['name', 'phone', null]);
  });

  it('and the wished pay by its words or by the money below', () => {
    const headers = ['ФИО', 'Тел.', 'Хочет', 'Год рождения'];
    expect(guessColumns(headers, [])).toEqual(['name', 'phone', 'pay', null]);
    const rows = [
      ['Ким Инна', '+79031234567', '80 т.р.', '1990'],
      ['Лось Олег', '+79161112233', 'от 60 тыс', '1985'],
    ];
    expect(guessColumns(['1', '2', '3', '4'], rows)).toEqual(['name', 'phone', 'pay', null]);
  });

  it.each(['Дата рождения', 'Д.р.', 'Дата народження', 'Туған күні', 'Date of birth', 'DOB'])(
    'and «%s» is no day of a response',
    (birth) => {
      const rows = [['Ким Инна', '+79031234567', '12.03.1990', '12.05.2026']];
      expect(guessColumns(['ФИО', 'Тел.', birth, 'Дата'], rows)).toEqual(['name', 'phone', null, 'respondedOn']);
      expect(guessColumns(['ФИО', 'Тел.', birth], rows)).toEqual(['name', 'phone', null]);
    },
  );

  it('by a patronymic where a name stands in its parts below nothing', () => {
    const rows = [
      ['1', 'Орлов', 'Олег', 'Ильич', 'a@b.ru', 'ООО Сигма'],
      ['2', 'Лось', 'Инна', 'Олеговна', 'c@d.ru', 'ИП Ким'],
    ];
    const expected = [null, 'lastName', 'firstName', 'middleName', 'email', null];
    expect(guessColumns(['', '', '', '', '', ''], rows)).toEqual(expected);
    const turned = rows.map(([id = '', last = '', first = '', middle = '']) => [id, first, middle, last]);
    expect(guessColumns(['', '', '', ''], turned)).toEqual([null, 'firstName', 'middleName', 'lastName']);
    expect(
      guessColumns(
        ['', ''],
        rows.map(([, , , middle = '', mail = '']) => [middle, mail]),
      ),
    ).toEqual([null, 'email']);
  });

  it('and a text by its length', () => {
    const told = 'Работала с ключевыми клиентами банка. '.repeat(5);
    expect(guessColumns(['', 'x'], [['+79031234567', told]])).toEqual(['phone', 'about']);
  });

  it('unless somebody says it', () => {
    const headers = ['Человек', 'Кто ведёт', 'Тел.', 'Тел. 2'];
    const guess = { headers, columns: [null, 'name', 'phone', 'phone'] as (ImportField | null)[] };
    expect(columnsWith(guess, {})).toEqual([null, 'name', 'phone', 'phone']);
    expect(columnsWith(guess, { Человек: 'name' })).toEqual(['name', null, 'phone', 'phone']);
    expect(columnsWith(guess, { 'Тел. 2': 'none', 'Тел.': 'phone' })).toEqual([null, 'name', 'phone', null]);
    const strange = { headers: ['constructor', '__proto__'], columns: ['name' as const, 'phone' as const] };
    expect(columnsWith(strange, {})).toEqual(['name', 'phone']);
  });

  it('and what is missing is said', () => {
    expect(missingFields(['city', null])).toEqual(['name', 'contact']);
    expect(missingFields(['firstName', 'email'])).toEqual([]);
    expect(isSomebody(['Ким Инна', '+79031234567'])).toBe(true);
    expect(isSomebody(['ФИО', 'Телефон', '2026'])).toBe(false);
  });
});

it.each(['Фамилия Имя', 'Фамилия и имя', 'Фамилия, имя, отчество', "Прізвище та ім'я", 'Last name, first name'])(
  'a column “%s” holds the whole name',
  (header) => {
    expect(guessColumns([header, 'Телефон'], [])).toEqual(['name', 'phone']);
  },
);

it('a name that tells nothing is read as the others of its list', () => {
  expect(usualOrderOf(['Анна Роза', 'Павел Дуб', 'Лось'])).toBe('first-name-first');
  expect(splitName('Анна Роза', null, 'first-name-first')).toMatchObject({ lastName: 'Роза', firstName: 'Анна' });
  expect(splitName('Дуб Павел', null, 'first-name-first')).toMatchObject({ lastName: 'Дуб', firstName: 'Павел' });
  expect(splitName('Роза Анна', 'family-first', 'first-name-first')).toMatchObject({ lastName: 'Роза' });
  expect(usualOrderOf(['Павел Дуб', 'Лось Ирина'])).toBeNull();
  expect(usualOrderOf(['Ким', 'Орлова Мария Ивановна'])).toBeNull();
});

it.each([
  ['Фамилия Имя', 'Пётр Иван', 'Пётр', 'Иван'],
  ['Фамилия Имя', 'Пётр Кузнецов', 'Пётр', 'Кузнецов'],
  ['Имя Фамилия', 'Ким Роман', 'Роман', 'Ким'],
  ['Имя и фамилия', 'Айлин Сторк', 'Сторк', 'Айлин'],
  ['First name, last name', 'Ivanova Anna', 'Anna', 'Ivanova'],
  ['ФИО', 'Пётр Кузнецов', 'Кузнецов', 'Пётр'],
])('in a column “%s” the name “%s” is of the family %s', (header, written, lastName, firstName) => {
  const headers = [header, 'Телефон'];
  const columns = guessColumns(headers, []);
  expect(columns).toEqual(['name', 'phone']);
  const how = { columns, headers, currency: 'RUR', dayFirst: DAY_FIRST, lastDay: '2026-06-02' } as const;
  expect(readImportRow([written, '+79031234567'], how)).toMatchObject({ stated: { lastName, firstName } });
});

it.each([
  ['Телефон рекрутера', '+79031234567'],
  ['Почта менеджера', 'hr@example.com'],
  ['Recruiter phone', '+79031234567'],
  ['Phone (manager)', '+79031234567'],
  ['HR e-mail', 'hr@example.com'],
  ['Контактное лицо', 'Орлова Мария'],
  ['Имя рекрутера', 'Мария'],
  ['Телефон відповідального', '+380671234567'],
  ['Телефон работодателя', '+79031234567'],
  ['Рекрутер', 'Орлова Мария'],
])('what stands under “%s” is not of the candidate', (header, cell) => {
  expect(guessColumns(['Человек', header], [['x', cell]])).toEqual([null, null]);
  expect(guessColumns([header, 'ФИО', 'Телефон', 'Почта'], [[cell]])).toEqual([null, 'name', 'phone', 'email']);
});

it.each<[string, ImportField | null]>([
  ['Телефон кандидата для менеджера', 'phone'],
  ['Город кандидата', 'city'],
  ['Статус кандидата', null],
  ['Кандидат', 'name'],
  ['Имя кандидата', 'name'],
  ['Exp', 'experience'],
  ['Exp.', 'experience'],
  ['Yrs exp', 'experience'],
  ['Exp. salary', 'pay'],
  ['Exp date', null],
  ['Опыт менеджером', 'experience'],
])('a column “%s” is told by its header', (header, field) => {
  expect(guessColumns([header], [])).toEqual([field]);
});

it('a name in its parts is told by first names where no father’s name stands', () => {
  const rows = [
    ['1', 'Пётр', 'Кузнецов-Заде', 'a@b.ru'],
    ['2', 'Мария', 'Лось', 'c@d.ru'],
  ];
  expect(guessColumns(['', '', '', ''], rows)).toEqual([null, 'firstName', 'lastName', 'email']);
  const turned = rows.map(([id = '', first = '', last = '', mail = '']) => [id, last, first, mail]);
  expect(guessColumns(['', '', '', ''], turned)).toEqual([null, 'lastName', 'firstName', 'email']);
});

it.each([
  ['leila@example,com', ['leila@example,com'], ['leila@example,com']],
  ['leila@example.com, olga@example.com', ['leila@example.com', 'olga@example.com'], []],
])('addresses of one cell, slips in them included: %s', (cell, emails, unrecognised) => {
  const context = {
    ...{ columns: ['name', 'email'], headers: ['Имя', 'Почта'], currency: 'RUR' },
    ...{ dayFirst: 'stated', lastDay: '2026-06-01' },
  } as unknown as RowContext;
  expect(readImportRow(['Лейла', cell], context)).toMatchObject({ stated: { emails }, unrecognised });
});

it.each([
  ['Орлова Мария Ивановна', 'Орлова', 'Мария', 'Ивановна'],
  ['Мария Ивановна Орлова', 'Орлова', 'Мария', 'Ивановна'],
  ['Ким  Инна', 'Ким', 'Инна', null],
  ['Инна', null, 'Инна', null],
  ['John Smith', 'Smith', 'John', null],
  ['Smith, John', 'Smith', 'John', null],
  ['Mary Ann Lee', 'Lee', 'Mary', 'Ann'],
  ['Пётр Кузнецов-Заде', 'Кузнецов-Заде', 'Пётр', null],
  ['Кузнецов-Заде Пётр', 'Кузнецов-Заде', 'Пётр', null],
  ['Мария Кузнецова Заде', 'Кузнецова Заде', 'Мария', null],
  ['Мамин Сибиряк Наталья', 'Мамин Сибиряк', 'Наталья', null],
  ['Анна-Мария Орлова', 'Орлова', 'Анна-Мария', null],
  ['Анна Мария Ивановна Орлова', 'Орлова', 'Анна Мария', 'Ивановна'],
  ['Мария Орлова Ивановна', 'Орлова', 'Мария', 'Ивановна'],
  ['Анна Мицкевич Петровна', 'Мицкевич', 'Анна', 'Петровна'],
  ['Мицкевич Иван Петрович', 'Мицкевич', 'Иван', 'Петрович'],
  ['Анна Мицкевич', 'Мицкевич', 'Анна', null],
  ['Анна Петровна', null, 'Анна', 'Петровна'],
  ['Әлия Сейітқали', 'Сейітқали', 'Әлия', null],
  ['Дем’янчук Тетяна Андріївна', 'Дем’янчук', 'Тетяна', 'Андріївна'],
  ['Нұрланов Ерлан Маратұлы', 'Нұрланов', 'Ерлан', 'Маратұлы'],
  ['Али Гасан оглы Мамедов', 'Мамедов', 'Али', 'Гасан оглы'],
  ['Бакыт кызы Айпери', 'Бакыт кызы', 'Айпери', null],
  ['И.И. Иванов', 'Иванов', 'И.И.', null],
  ['Иванов И. И.', 'Иванов', 'И.', 'И.'],
  ['Роман Сергей', 'Роман', 'Сергей', null],
  ['Ivanova Anna', 'Ivanova', 'Anna', null],
  ['Ivanova Anna Petrovna', 'Ivanova', 'Anna', 'Petrovna'],
  ['Yuliya Shcherbakova', 'Shcherbakova', 'Yuliya', null],
  ['П. С. Кузнецов', 'Кузнецов', 'П.', 'С.'],
  ['Мария С. Кузнецова', 'Кузнецова', 'Мария', 'С.'],
  ['', null, null, null],
])('a name is taken apart: %s', (text, lastName, firstName, middleName) => {
  expect(splitName(text)).toEqual({ lastName, firstName, middleName });
});

it.each([
  ['5 лет', 'опыт работы 5 лет'],
  ['5', 'опыт работы 5 лет'],
  ['1,5г', 'опыт работы 1,5г'],
  ['2г 3м', 'опыт работы 2г 3м'],
  ['2 г. 3 мес.', 'опыт работы 2 г. 3 мес.'],
  ['1,5р', 'досвід роботи 1,5р'],
  ['полгода', 'опыт работы полгода'],
  ['півроку', 'досвід роботи півроку'],
  ['жарты жыл', 'жұмыс тәжірибесі жарты жыл'],
  ['1', 'опыт работы 1 год'],
  ['3', 'опыт работы 3 года'],
  ['2,5', 'опыт работы 2,5 года'],
  ['11', 'опыт работы 11 лет'],
  ['21', 'опыт работы 21 год'],
  ['3-х', 'опыт работы 3-х лет'],
  ['более 1', 'опыт работы более 1 года'],
  ['свыше 2', 'опыт работы свыше 2 лет'],
  ['более 3 лет', 'опыт работы более 3 лет'],
  ['8 мес.', 'опыт работы 8 мес.'],
  ['2 роки', 'досвід роботи 2 роки'],
  ['3 жыл', 'жұмыс тәжірибесі 3 жыл'],
  ['10+ years', 'work experience 10+ years'],
  ['ООО Ромашка, 5 лет', 'ООО Ромашка, 5 лет'],
  ['2019', '2019'],
  ['нет опыта', 'нет опыта'],
])('experience that stands in a column as “%s” is “%s” outside of it', (written, said) => {
  expect(experienceInWords(written)).toBe(said);
});

it.each([
  ['1', 'досвід роботи 1 рік'],
  ['3', 'досвід роботи 3 роки'],
  ['5', 'досвід роботи 5 років'],
  ['2,5', 'досвід роботи 2,5 року'],
  ['більше 1', 'досвід роботи більше 1 року'],
  ['5 лет', 'опыт работы 5 лет'],
])('in a list in Ukrainian “%s” is “%s”', (written, said) => {
  expect(experienceInWords(written, 'uk')).toBe(said);
});

it.each([
  ['6 р., 12 років', '6 розряд, досвід роботи 12 років'],
  ['6 р. 12 лет', '6 разряд, опыт работы 12 лет'],
  ['12 років, 6 р.', '6 розряд, досвід роботи 12 років'],
  ['Слюсар 6 р., 12 років', 'Слюсар 6 розряд, 12 років'],
  ['6 р.', 'досвід роботи 6 р.'],
  ['2 р. 3 міс.', 'досвід роботи 2 р. 3 міс.'],
  ['6 жыл', 'жұмыс тәжірибесі 6 жыл'],
  ['6 years', 'work experience 6 years'],
])('beside years “р.” is the grade, alone it is years: “%s” is “%s”', (written, said) => {
  expect(experienceInWords(written)).toBe(said);
});

it.each([
  ['6 р., 12 років', 144],
  ['5 лет', 60],
  ['5', 60],
  ['1', 12],
  ['2,5', 30],
  ['более 1', 12],
  ['8 мес.', 8],
  ['2 роки', 24],
  ['3 жыл', 36],
  ['10+ years', 120],
])('%s in a column of experience is a fact of %i months without a single job', (written, months) => {
  const resume = resumeWith({ about: experienceInWords(written) });
  expect(collectFacts(resume, TODAY).experienceClaims).toMatchObject([{ family: 'total', months }]);
});

it.each([
  ['0001-01-01T00:00:00Z', false],
  ['1999-12-31T23:59:59Z', false],
  ['2000-01-01T00:00:00Z', true],
  ['2026-06-02T00:00:00Z', true],
  ['2026-06-02T00:05:00Z', true],
  ['2026-06-02T00:05:01Z', false],
  ['2026-06-02T14:00:00Z', false],
  ['9999-12-31T23:59:59Z', false],
])('somebody may have responded at %s: %s', (at, isPlausible) => {
  expect(mayHaveResponded(new Date(at), new Date('2026-06-02T00:00:00Z'))).toBe(isPlausible);
});

describe('a row', () => {
  it.each([
    ['Нурланова Айгерим', { lastName: 'Нурланова', firstName: 'Айгерим', middleName: null }],
    ['Нурланова', { lastName: 'Нурланова', firstName: null, middleName: null }],
  ])('whose only name stands in the column of family names is somebody with it: %s', (lastName, name) => {
    const columns: ImportField[] = ['lastName', 'phone'];
    const how = { columns, headers: columns, currency: 'RUR', dayFirst: DAY_FIRST, lastDay: '2026-06-02' } as const;
    expect(readImportRow([lastName, '+79031234567'], how)).toMatchObject({ stated: name });
  });

  const fields: ImportField[] = ['name', 'phone', 'email', 'pay', 'respondedOn', 'skills'];
  const read = (...cells: string[]) =>
    readImportRow(cells, {
      columns: fields,
      headers: fields,
      currency: 'KZT',
      dayFirst: DAY_FIRST,
      lastDay: '2026-06-02',
    });

  it.each([
    ['Москва', 'RUR'],
    ['г. Астана', 'KZT'],
    ['Чайковский', 'RUR'],
    ['', 'UAH'],
    ['Город, которого нет', 'UAH'],
  ])('from %s names pay without a currency in %s', (city, currency) => {
    const columns: ImportField[] = ['name', 'phone', 'city', 'pay'];
    const how = { columns, headers: columns, currency: 'UAH', dayFirst: DAY_FIRST, lastDay: '2026-06-02' } as const;
    const row = readImportRow(['Ким Инна', '+79031234567', city, '90 000'], how);
    expect(row).toMatchObject({ stated: { pay: { amount: 90_000, currency } } });
    expect(readImportRow(['Ким Инна', '+79031234567', city, '$900'], how)).toMatchObject({
      stated: { pay: { amount: 900, currency: 'USD' } },
    });
  });

  it('keeps what else is told below the name of its column', () => {
    const cells = ['Ким Инна', '+79031234567', 'Люблю людей', 'высшее', '-', 'B2'];
    const columns: ImportField[] = ['name', 'phone', 'about', 'details', 'details', 'details'];
    const headers = ['ФИО', 'Тел.', 'О себе', 'Образование', 'Авто', 'Английский'];
    const row = readImportRow(cells, { columns, headers, currency: 'RUR', dayFirst: DAY_FIRST, lastDay: '2026-06-02' });
    expect(row).toMatchObject({ stated: { about: 'Люблю людей\nОбразование: высшее\nАнглийский: B2' } });
  });

  it('is called by the last post where nothing says what is sought', () => {
    const said = (headers: string[], cells: string[]) => {
      const columns = guessColumns(headers, []);
      const row = readImportRow(cells, {
        columns,
        headers,
        currency: 'RUR',
        dayFirst: DAY_FIRST,
        lastDay: '2026-06-02',
      });
      return typeof row === 'string' ? row : [row.stated.title, row.stated.experience];
    };
    const person = ['Ким Инна', '+79031234567', 'Магнум, комплектовщик', '3г.'];
    const told = 'Магнум, комплектовщик\nопыт работы 3г.';
    expect(said(['ФИО', 'Телефон', 'Последнее место работы', 'Опыт'], person)).toEqual(['Магнум, комплектовщик', told]);
    expect(said(['ФИО', 'Телефон', 'Компания', 'Опыт'], person)).toEqual([null, told]);
    const seeker = [...person, 'Кладовщик'];
    expect(said(['ФИО', 'Телефон', 'Последнее место', 'Опыт', 'Должность'], seeker)).toEqual(['Кладовщик', told]);
  });

  it('is somebody', () => {
    expect(read('Ким Инна', '8 903 123-45-67, 8 916 111-22-33', '-', '400 000', '', '1С; CRM\nExcel')).toEqual({
      stated: {
        ...{ lastName: 'Ким', firstName: 'Инна', middleName: null },
        ...{ phones: ['8 903 123-45-67', '8 916 111-22-33'], emails: [] },
        ...{ city: null, title: null, experience: null, about: null },
        skills: ['1С', 'CRM', 'Excel'],
        pay: { amount: 400_000, currency: 'KZT' },
      },
      origin: null,
      respondedOn: null,
      unrecognised: [],
      problems: [],
    });
    expect(read('Ким Инна', '+79031234567', '', 'договорная')).toMatchObject({
      stated: { pay: null },
      problems: ['salary: is not one amount'],
    });
    expect(read('Ким Инна', '+79031234567', '', '$1,500')).toMatchObject({ stated: { pay: { currency: 'USD' } } });
  });

  it.each([
    ['80 т.р.', 80_000, 'RUR', undefined],
    ['80к', 80_000, 'KZT', undefined],
    ['от 80 тыс. руб. на руки', 80_000, 'RUR', false],
    ['80-100 тыс', 80_000, 'KZT', undefined],
    ['80–100', 80_000, 'KZT', undefined],
    ['120 000 руб. до вычета налогов', 120_000, 'RUR', true],
    ['400 000 тг.', 400_000, 'KZT', undefined],
    ['1 200 000 руб. в год', 100_000, 'RUR', undefined],
    ['$900', 900, 'USD', undefined],
  ])('its pay %s is read', (text, amount, currency, gross) => {
    const pay = { amount, currency, ...(gross !== undefined && { gross }) };
    const row = read('Ким Инна', '+79031234567', '', text);
    expect(row).toMatchObject({ problems: [] });
    expect(row).toHaveProperty('stated.pay', pay);
  });

  it.each(['договорная', '0', '-5000', '10 раз по 20 или 30'])('its pay %s is said to be none', (text) => {
    expect(read('Ким Инна', '+79031234567', '', text)).toMatchObject({
      stated: { pay: null },
      problems: ['salary: is not one amount'],
    });
  });

  it.each([
    [['', '+79031234567'], 'no-name'],
    [['"Ким Инна', '+79031234567'], 'open-quote'],
    [['н/д', '+79031234567'], 'no-name'],
    [['Ким Инна', '', '—'], 'no-contact'],
  ])('is nobody: %j', (cells, fault) => {
    expect(read(...cells)).toBe(fault);
  });

  it.each([
    [['1234', ''], ['1234']],
    [
      ['1234, +79031234567', 'bob@@example'],
      ['1234', 'bob@@example'],
    ],
    [['', 'bob@@example; inna@example.com'], ['bob@@example']],
    [['спросить у Иры'], ['спросить у Иры']],
  ])('is somebody whose contacts %j are kept, and said to be none where they are', ([phone, email = ''], none) => {
    const emails = email.split('; ').filter(Boolean);
    const phones = phone.split(', ').filter(Boolean);
    expect(read('Ким Инна', phone, email)).toMatchObject({ stated: { phones, emails }, unrecognised: none });
  });

  it.each([
    ['вчера', 'respondedOn: is not a day'],
    ['01.01.0001', 'respondedOn: is not a day'],
    ['31.12.1999', 'respondedOn: is too long ago'],
    ['03.06.2026', 'respondedOn: has not come yet'],
  ])('is somebody without the day of the response that is written as %s', (day, problem) => {
    expect(read('Ким Инна', '+79031234567', '', '', day)).toMatchObject({ respondedOn: null, problems: [problem] });
  });

  it.each([
    ['3.11.', '2025-11-03'],
    ['1.6.', '2026-06-01'],
    ['02.06', '2026-06-02'],
    ['3 ноября', '2025-11-03'],
    ['01.02.2026', '2026-02-01'],
  ])('of the day %s has responded on %s: without a year it is the last one', (written, day) => {
    expect(read('Ким Инна', '+79031234567', '', '', written)).toMatchObject({ respondedOn: day, problems: [] });
  });

  it('of any length costs little', () => {
    const long = 'а '.repeat(2_000_000);
    const fastest = fastestMilliseconds(3, () => read(long, `+79031234567${long}`, long, long, long, long));
    expect(fastest).toBeLessThan(500);
  });
});
