import { readPeopleSearch } from '../../../src/candidates/domain/people-search.js';

describe('what was typed to find a person', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['\u0000', null],
    ['Орлова', { by: 'name', words: ['орлова'] }],
    [' Семёнов  Пётр ', { by: 'name', words: ['семенов', 'петр'] }],
    ['а б в г', { by: 'name', words: ['а', 'б', 'в'] }],
    ['Anna@Mail.RU', { by: 'email', beginning: 'anna@mail.ru' }],
    ['anna@', { by: 'email', beginning: 'anna@' }],
    ['8 (903) 123-45-67', { by: 'phone', beginning: '+79031234567' }],
    ['+7 903 123', { by: 'phone', beginning: '+7903123' }],
    ['8903 12', { by: 'phone', beginning: '+790312' }],
    ['+7999', { by: 'phone', beginning: '+7999' }],
    ['+7', { by: 'name', words: ['+7'] }],
    ['1С 8', { by: 'name', words: ['1с', '8'] }],
    ['1985', { by: 'name', words: ['1985'] }],
  ])('%j', (typed, expected) => {
    expect(readPeopleSearch(typed)).toEqual(expected);
  });

  it('is never longer than a person would type', () => {
    const search = readPeopleSearch('я'.repeat(10_000));
    expect(search).toEqual({ by: 'name', words: ['я'.repeat(100)] });
  });
});
