import { guessColumns, isSomebody, missingFields } from '../../../src/direct-responses/domain/import-columns.js';
import type { ImportField } from '../../../src/direct-responses/domain/import-columns.js';
import { readImportRow } from '../../../src/direct-responses/domain/read-import-row.js';
import { splitName } from '../../../src/direct-responses/domain/stated-person.js';
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

  it('and what is missing is said', () => {
    expect(missingFields(['city', null])).toEqual(['name', 'contact']);
    expect(missingFields(['firstName', 'email'])).toEqual([]);
    expect(isSomebody(['Ким Инна', '+79031234567'])).toBe(true);
    expect(isSomebody(['ФИО', 'Телефон', '2026'])).toBe(false);
  });
});

it.each([
  ['Орлова Мария Ивановна', 'Орлова', 'Мария', 'Ивановна'],
  ['Мария Ивановна Орлова', 'Орлова', 'Мария', 'Ивановна'],
  ['Ким  Инна', 'Ким', 'Инна', null],
  ['Инна', null, 'Инна', null],
  ['John Smith', 'Smith', 'John', null],
  ['Smith, John', 'Smith', 'John', null],
  ['Mary Ann Lee', 'Lee', 'Mary', 'Ann'],
  ['', null, null, null],
])('a name is taken apart: %s', (text, lastName, firstName, middleName) => {
  expect(splitName(text)).toEqual({ lastName, firstName, middleName });
});

describe('a row', () => {
  const fields: ImportField[] = ['name', 'phone', 'email', 'pay', 'respondedOn', 'skills'];
  const read = (...cells: string[]) =>
    readImportRow(cells, { columns: fields, currency: 'KZT', dayFirst: DAY_FIRST, lastDay: '2026-06-02' });

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
      problems: [],
    });
    expect(read('Ким Инна', '+79031234567', '', 'договорная')).toMatchObject({
      stated: { pay: null },
      problems: ['salary: is not one amount'],
    });
    expect(read('Ким Инна', '+79031234567', '', '$1,500')).toMatchObject({ stated: { pay: { currency: 'USD' } } });
  });

  it.each([
    [['', '+79031234567'], 'no-name'],
    [['н/д', '+79031234567'], 'no-name'],
    [['Ким Инна', '', '—'], 'no-contact'],
    [['Ким Инна', '12-34', 'inna'], 'bad-contact'],
    [['Ким Инна', '+79031234567', '', '', 'вчера'], 'unreadable-date'],
    [['Ким Инна', '+79031234567', '', '', '03.06.2026'], 'date-ahead'],
  ])('is nobody: %j', (cells, fault) => {
    expect(read(...cells)).toBe(fault);
  });

  it('of any length costs little', () => {
    const long = 'а '.repeat(2_000_000);
    const fastest = fastestMilliseconds(3, () => read(long, `+79031234567${long}`, long, long, long, long));
    expect(fastest).toBeLessThan(500);
  });
});
