import { readPeopleSearch } from '../../../src/candidates/domain/people-search.js';

const named = (...beginnings: string[]) => ({ by: 'name', words: beginnings.map((beginning) => ({ beginning })) });

describe('what was typed to find a person', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['\u0000', null],
    ['Орлова', named('orlova')],
    [' Семёнов  Пётр ', named('semenov', 'petr')],
    ['а б в г д', named('a', 'b', 'v', 'g')],
    ['O’Neil', named('oneil')],
    ["о'ніл Мамин-С", named('onil', 'mamins')],
    ['Иванов И.И.', named('ivanov', 'i', 'i')],
    ['Иванов, Пётр', named('ivanov', 'petr')],
    ['Shc', named('sh')],
    ['Май', named('ma')],
    ['Маи\u0306', named('ma')],
    ['—', named()],
    ['Anna@Mail.RU', { by: 'email', beginning: 'anna@mail.ru' }],
    ['anna@', { by: 'email', beginning: 'anna@' }],
    ['8 (903) 123-45-67', { by: 'phone', beginning: '+79031234567' }],
    ['+7 903 123', { by: 'phone', beginning: '+7903123' }],
    ['8903 12', { by: 'phone', beginning: '+790312' }],
    ['+7999', { by: 'phone', beginning: '+7999' }],
    ['+7', named('+7')],
    ['1С 8', named('1s', '8')],
    ['1985', named('1985')],
  ])('%j', (typed, expected) => {
    const read = readPeopleSearch(typed);
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });

  it.each([
    ['Пётр Иванов', ['last', 'first']],
    ['Пётр Иванович', ['last', 'first', 'middle']],
    ['Пётр И', ['last', 'first']],
  ])('may be a father’s name where it ends like one: %s', (typed, isIn) => {
    expect(readPeopleSearch(typed)).toMatchObject({ words: [{ isIn: ['last', 'first'] }, { isIn }] });
  });

  it('is never longer than a person would type', () => {
    const search = readPeopleSearch('я'.repeat(10_000));
    expect(search).toMatchObject(named('ia'.repeat(50)));
  });
});
