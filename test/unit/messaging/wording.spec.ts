import fc from 'fast-check';
import { PLACEHOLDERS } from '../../../src/messaging/domain/placeholders.table.js';
import { filledWording, readWording, shownWording } from '../../../src/messaging/domain/wording.js';
import type { WordingRules } from '../../../src/messaging/domain/wording.js';

import { VIEW_LANGUAGES } from '../../../src/platform/views/index.js';
const RULES: WordingRules = {
  language: 'ru',
  placeholders: ['name', 'vacancy', 'time'],
  needed: [],
  longest: 200,
  isLine: false,
};
const read = (typed: string, rules: Partial<WordingRules> = {}) => readWording(typed, { ...RULES, ...rules });

describe('a sentence that somebody typed', () => {
  test.each([
    ['Ждём вас в {{время}}!', 'Ждём вас в {{time}}!'],
    ['{{ Время }} и {{TIME}}', '{{time}} и {{time}}'],
    ['  раз\r\n\r\n\r\n\r\nдва \r\n', 'раз\n\nдва'],
    [' \u200b \n', ''],
    ['\u202eназад\u0000', 'назад'],
    ['половина \ud800', 'половина \ufffd'],
    ['<b>{{вакансия}}</b>', '<b>{{vacancy}}</b>'],
  ])('is kept without what is only of its writing: %j', (typed, text) => {
    expect(read(typed)).toEqual({ text });
  });

  test('has the names of its language and the English ones, with any apostrophe', () => {
    for (const sign of ["{{ім'я}}", '{{ім’я}}', '{{ІМʼЯ}}', '{{name}}'])
      expect(read(sign, { language: 'uk' })).toEqual({ text: '{{name}}' });
    expect(read('{{имя}}', { language: 'en' })).toMatchObject({ fault: { kind: 'unknown-placeholder' } });
  });

  test('stands in one line where there is one', () => {
    expect(read('Тема\nписьма', { isLine: true })).toEqual({ text: 'Тема письма' });
  });

  test.each([
    ['раз\n\nдва {{зарплата}}', { kind: 'unknown-placeholder', line: 3, written: 'зарплата' }],
    ['{{компания}}', { kind: 'unknown-placeholder', line: 1, written: 'компания' }],
    ['{{constructor}}', { kind: 'unknown-placeholder', line: 1, written: 'constructor' }],
    ['раз\n{{время', { kind: 'broken-brace', line: 2, near: '{{время' }],
    ['{время}', { kind: 'broken-brace', line: 1, near: '{время}' }],
    ['время}} раз', { kind: 'broken-brace', line: 1, near: '}} раз' }],
    ['{{{время}}}', { kind: 'broken-brace', line: 1, near: '{{{время}}}' }],
    ['{{время}}}', { kind: 'broken-brace', line: 1, near: '{{время}}}' }],
    ['{{}}', { kind: 'broken-brace', line: 1, near: '{{}}' }],
    ['{{вре\nмя}}', { kind: 'broken-brace', line: 1, near: '{{вре' }],
    ['{{#if время}}', { kind: 'unknown-placeholder', line: 1, written: '#if время' }],
    ['а'.repeat(201), { kind: 'too-long', most: 200, characters: 201 }],
  ])('is refused with the place of what is wrong: %j', (typed, fault) => {
    expect(read(typed)).toEqual({ fault });
  });

  test('is as long as it will be shown, so that what is saved can be saved again', () => {
    expect(read('{{vacancy}}', { longest: 11 })).toEqual({ fault: { kind: 'too-long', most: 11, characters: 12 } });
    expect(read('{{вакансия}}', { longest: 12 })).toEqual({ text: '{{vacancy}}' });
  });

  test('has what the mail says nowhere else, unless the sentence is the product’s', () => {
    const needed = ['time'] as const;
    expect(read('Ждём', { needed })).toEqual({ fault: { kind: 'needed-placeholder', missing: '{{время}}' } });
    expect(read('Ждём в {{время}}', { needed })).toEqual({ text: 'Ждём в {{time}}' });
    expect(read(' ', { needed })).toEqual({ text: '' });
  });

  test('says nothing where a value is not known, and fails where mails of its kind have none', () => {
    expect(filledWording('{{name}}, {{time}}', { name: 'Ира', time: '10:00' })).toBe('Ира, 10:00');
    expect(filledWording('{{name}}, {{time}}', { name: null, time: '10:00' })).toBeNull();
    expect(filledWording('{{time}}', { time: '{{name}} $& $1' })).toBe('{{name}} $& $1');
    expect(() => filledWording('{{until}}', { time: '10:00' })).toThrow(/until/);
    expect(() => filledWording('{{gone}}', {})).toThrow(/unknown-placeholder/);
  });

  test('is shown as it was typed, and read again is the same', () => {
    const word = fc.constantFrom('Ждём', ' вас ', '\n', '<i>', '{{имя}}', '{{ВРЕМЯ}}', '{{vacancy}}', '{', '}', '«»');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word).map((words) => words.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (typed) => {
          const first = read(typed);
          if (!('text' in first)) return;
          expect(readWording(shownWording(first.text, 'ru'), { ...RULES, longest: 1000 })).toEqual(first);
        },
      ),
    );
  });
});

test('placeholders of one language are told apart', () => {
  for (const language of VIEW_LANGUAGES) {
    const names = Object.entries(PLACEHOLDERS).flatMap(([name, words]) => [
      ...new Set([name, words.en, words[language]]),
    ]);
    expect(new Set(names).size).toBe(names.length);
  }
});
