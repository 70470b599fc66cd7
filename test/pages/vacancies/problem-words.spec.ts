import { problemWords } from '../../../src/web/vacancies/problem-words.js';
import { words } from '../support/rendering.js';

test.each([
  ['salary: is not one amount', 'Зарплата не прочитана: в ячейке не сумма.'],
  ['about: 30000 characters were cut to 20000; the whole is kept as received', 'поле about длиннее, чем хранится'],
  ['about: cut to 20000 of 30000 characters', 'поле about длиннее, чем хранится'],
  ['education.level: is unknown', 'поле education.level не прочитано'],
])('what was not read is said in Russian: %s', (problem, said) => {
  expect(problemWords(problem, words('ru'))).toContain(said);
});

test('to a reader of English in the words of the reader of résumés', () => {
  expect(problemWords('education.level: is unknown', words('en'))).toContain('education.level: is unknown');
});
