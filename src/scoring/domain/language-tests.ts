import type { LanguageLevel } from '../../job-boards/domain/resume.js';
import type { LanguageFact } from './facts.js';
import type { LanguageCode } from './language-phrases.table.js';
import type { ReadText } from './read-text.js';

/** Results of common tests on the European scale, as their makers compare them: the least result of each grade. */
const TESTS: readonly (readonly [RegExp, LanguageCode, readonly (readonly [number, LanguageLevel])[]])[] = [
  [
    /(?<!\p{L})hsk\D{0,3}([1-6])(?!\d)/iu,
    'zh',
    [
      [6, 'c2'],
      [5, 'c1'],
      [4, 'b2'],
      [3, 'b1'],
      [2, 'a2'],
      [1, 'a1'],
    ],
  ],
  [
    /(?<!\p{L})ielts\D{0,12}(\d(?:[.,]\d)?)/iu,
    'en',
    [
      [8.5, 'c2'],
      [7, 'c1'],
      [5.5, 'b2'],
      [4, 'b1'],
    ],
  ],
  [
    /(?<!\p{L})toefl\D{0,12}(\d{2,3})/iu,
    'en',
    [
      [114, 'c2'],
      [95, 'c1'],
      [72, 'b2'],
      [42, 'b1'],
    ],
  ],
];

/** Most texts name none. */
const ANY_TEST = /hsk|ielts|toefl/iu;

/** The language in which a text tells of a result of such a test, with the grade that this is. */
export function languageTested({ source }: ReadText): LanguageFact | null {
  if (!ANY_TEST.test(source.text)) return null;
  for (const [pattern, language, grades] of TESTS) {
    const found = pattern.exec(source.text);
    if (!found) continue;
    const result = Number((found[1] ?? '').replace(',', '.'));
    const level = grades.find(([least]) => result >= least)?.[1];
    const [text] = found;
    const evidence = { field: source.field, start: found.index, end: found.index + text.length, text };
    if (level) return { language, level, evidence: [evidence] };
  }
  return null;
}
