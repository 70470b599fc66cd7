import { readPeopleSearch } from '../../../src/candidates/domain/people-search.js';

const named = (...readings: string[][]) => ({ by: 'name', readings });

describe('what was typed to find a person', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['\u0000', null],
    ['Орлова', named(['орлова'])],
    [' Семёнов  Пётр ', named(['семенов', 'петр'], ['семеновпетр'])],
    ['а б в', named(['а', 'б', 'в'], ['аб', 'в'], ['а', 'бв'])],
    ['а б в г', named(['а', 'б', 'в'], ['аб', 'в', 'г'], ['а', 'бв', 'г'], ['а', 'б', 'вг'])],
    ['O’Neil', named(['oneil'])],
    ["о'ніл Мамин-С", named(['оніл', 'маминс'], ['онілмаминс'])],
    ['Иванов И.И.', named(['иванов', 'и', 'и'], ['иванови', 'и'], ['иванов', 'ии'])],
    ['Иванов, Пётр', named(['иванов', 'петр'], ['ивановпетр'])],
    ['—', named(['—'])],
    ['Anna@Mail.RU', { by: 'email', beginning: 'anna@mail.ru' }],
    ['anna@', { by: 'email', beginning: 'anna@' }],
    ['8 (903) 123-45-67', { by: 'phone', beginning: '+79031234567' }],
    ['+7 903 123', { by: 'phone', beginning: '+7903123' }],
    ['8903 12', { by: 'phone', beginning: '+790312' }],
    ['+7999', { by: 'phone', beginning: '+7999' }],
    ['+7', named(['+7'])],
    ['1С 8', named(['1с', '8'], ['1с8'])],
    ['1985', named(['1985'])],
  ])('%j', (typed, expected) => {
    expect(readPeopleSearch(typed)).toEqual(expected);
  });

  it('is never longer than a person would type', () => {
    const search = readPeopleSearch('я'.repeat(10_000));
    expect(search).toEqual(named(['я'.repeat(100)]));
  });
});
