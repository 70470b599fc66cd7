import { rememberLast, rememberWords } from '../../../src/vacancies/domain/memo.js';

/** A function of a text, and of which texts it was asked. */
function counted(): { compute: (text: string) => number; asked: string[] } {
  const asked: string[] = [];
  return { asked, compute: (text) => asked.push(text) && text.length };
}

describe('what is remembered', () => {
  test('a word is looked up once, also one that was nothing, and the store is emptied when it is full', () => {
    const { compute, asked } = counted();
    const lengthOf = rememberWords(compute, 2);
    expect(['да', '', 'да', '', 'нет', 'да'].map(lengthOf)).toEqual([2, 0, 2, 0, 3, 2]);
    expect(asked).toEqual(['да', '', 'нет', 'да']);
  });

  test('a word longer than the longest is answered and not kept', () => {
    const { compute, asked } = counted();
    const lengthOf = rememberWords(compute, 9, 3);
    expect(['слово', 'слово', 'три', 'три'].map(lengthOf)).toEqual([5, 5, 3, 3]);
    expect(asked).toEqual(['слово', 'слово', 'три']);
  });

  test('of texts the last few are kept', () => {
    const { compute, asked } = counted();
    const lengthOf = rememberLast(compute, 2);
    expect(['а', 'бб', 'а', 'ввв', 'бб', 'а'].map(lengthOf)).toEqual([1, 2, 1, 3, 2, 1]);
    expect(asked).toEqual(['а', 'бб', 'ввв', 'а']);
  });
});
