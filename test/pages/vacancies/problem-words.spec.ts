import { CONTACT_NOT_RECOGNISED, LETTERS_TAKEN_OUT } from '../../../src/candidates/index.js';
import { RESUME_PARTS } from '../../../src/job-boards/index.js';
import { cutProblem } from '../../../src/job-boards/domain/resume-problem.js';
import { problemWords } from '../../../src/web/vacancies/problem-words.js';
import { words } from '../support/rendering.js';

const CUT = { most: 20_000, unit: 'characters' } as const;

test.each([
  ['salary: is not one amount', 'Зарплата не прочитана: в ячейке не сумма.'],
  [cutProblem('about', CUT, 30_000), 'прочитано не всё: о себе (знаков: 20 000)'],
  [cutProblem('experience[2].description', CUT, 30_000), 'прочитано не всё: опыт работы, запись 3 (знаков: 20 000)'],
  [cutProblem('skills', { most: 200, unit: 'entries' }, 300), 'прочитано не всё: навыки (записей: 200)'],
  [
    'about: 30000 characters were cut to 20000; the whole is kept as received',
    'прочитано не всё: о себе (знаков: 20 000)',
  ],
  ['skill_set: 300 entries were cut to 200; all are kept as received', 'прочитано не всё: навыки (записей: 200)'],
  ['work_history: only the first 200 of 300 were read', 'прочитано не всё: опыт работы (записей: 200)'],
  ['education.level: is unknown', 'не прочитано: образование'],
  ['experience[0].start: lies in the future', 'не прочитано: опыт работы, запись 1'],
  ['hidden_fields[1].id: Invalid input', 'не прочитано: часть резюме, запись 2'],
  [LETTERS_TAKEN_OUT, 'убраны знаки, которые нельзя сохранить; текст вокруг них цел'],
  [CONTACT_NOT_RECOGNISED, 'телефон или почта записаны так, что связаться по ним нельзя'],
  ['the answer ends in the middle', 'не удалось прочитать: the answer ends in the middle'],
])('what was not read is said in Russian: %s', (problem, said) => {
  expect(problemWords(problem, words('ru')).replaceAll('\u00a0', ' ')).toBe(said);
});

test.each(['ru', 'en'] as const)('every part of a résumé has its word in %s', (language) => {
  const said = RESUME_PARTS.map((part) => problemWords(`${part}: is no text`, words(language)));
  expect(new Set(said).size).toBe(RESUME_PARTS.length);
  expect(said.filter((text) => text.includes('responses.') || /: [a-z]+[A-Z]/u.test(text))).toEqual([]);
});

test('to a reader of English in words for people as well', () => {
  expect(problemWords('education.level: is unknown', words('en'))).toBe('not read: education');
});
