import { sentenceAround } from '../../../src/scoring/domain/sentence-around.js';

/** The sentence around the first place of these words. */
function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const found = sentenceAround(text, { start, end: start + words.length });
  return text.slice(found.start, found.end);
}

describe('the sentence that some words stand in', () => {
  const text = 'Работала в ООО. Вела базу в CRM и 1С! Жила в г. Москва, ул. Мира. Ищу работу';

  test.each([
    ['Работала', 'Работала в ООО.'],
    ['CRM', 'Вела базу в CRM и 1С!'],
    ['Москва', 'Жила в г. Москва, ул. Мира.'],
    ['работу', 'Ищу работу'],
  ])('%p is in %p', (words, sentence) => {
    expect(around(text, words)).toBe(sentence);
  });

  test('a line and an item of a list end one, and the sign before an item is no part of it', () => {
    const list = '- звонки по базе;\n• холодные звонки; договоры; отчёты\n\nПоследнее';
    expect(around(list, 'базе')).toBe('звонки по базе');
    expect(around(list, 'холодные')).toBe('холодные звонки');
    expect(around(list, 'отчёты')).toBe('отчёты');
    expect(around(list, 'Последнее')).toBe('Последнее');
  });

  test('words over two sentences are in both', () => {
    expect(around(text, 'ООО. Вела')).toBe('Работала в ООО. Вела базу в CRM и 1С!');
  });

  test('what begins with the sign of an item keeps it where the words do', () => {
    expect(around('+7 лет опыта. Да', '+7 лет')).toBe('+7 лет опыта.');
    expect(around('— да', '—')).toBe('— да');
  });

  test('a text of any length takes time in proportion', () => {
    const long = 'Слово за словом без конца '.repeat(40_000);
    expect(around(`${long}\nконец`, 'конец').length).toBeLessThan(long.length + 10);
  });
});
