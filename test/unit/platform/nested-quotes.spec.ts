import { withNestedQuotes } from '../../../src/platform/views/nested-quotes.js';

test.each([
  ['Вы откликнулись на «Администратор в «Жемчуг»».', 'Вы откликнулись на «Администратор в „Жемчуг“».'],
  ['«Жемчуг» и «Лён»', '«Жемчуг» и «Лён»'],
  ['«А «Б «В»»»', '«А „Б „В““»'],
  ['You responded to “Host at “Pearl””.', 'You responded to “Host at ‘Pearl’”.'],
  ['You responded to “Администратор «Жемчуг»”.', 'You responded to “Администратор «Жемчуг»”.'],
  ['«Администратор «Жемчуг»', '«Администратор «Жемчуг»'],
  ['Без кавычек', 'Без кавычек'],
])('%s', (sentence, shown) => {
  expect(withNestedQuotes(sentence)).toBe(shown);
});
