import { isVisible } from '../../../src/kernel/visible-text.js';

test.each([
  ['', false],
  [' \n\t ', false],
  ['\u200b', false],
  ['\u00a0\u2060\ufeff', false],
  ['.', true],
  ['\u200bДа', true],
  ['👍', true],
])('"%s" shows something to a reader: %s', (text, expected) => {
  expect(isVisible(text)).toBe(expected);
});
