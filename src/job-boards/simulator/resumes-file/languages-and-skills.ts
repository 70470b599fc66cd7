import { isNothing, isRecord, itemsOf, textOf } from './plain-values.js';
import type { JsonRecord } from './plain-values.js';

/** The board's grades by the words and codes of other files; the more special ones first. */
const GRADES: readonly (readonly [RegExp, string])[] = [
  [/родной|native|bilingual|билингв|рідна|ана тілі/iu, 'Родной'],
  // The scale of LinkedIn; of its last word alone nothing can be told.
  [/elementary proficien/iu, 'Базовый'],
  [/limited working/iu, 'Технический'],
  [/professional working/iu, 'Разговорный'],
  [/свободн|fluent|advanced|proficien|в совершенстве|вільн|еркін/iu, 'Свободное владение'],
  [/pre[-\s]?intermediate|elementary|beginner|basic|базов|начальн|словар|основы|початков/iu, 'Базовый'],
  [/разговорн|conversation|upper|могу проходить|розмовн/iu, 'Разговорный'],
  [/техническ|technical|читаю|intermediate|средн|average|технічн/iu, 'Технический'],
];

/** A code of the European scale, in Latin or Cyrillic letters: it is surer than the words around it. */
const EUROPEAN_CODE = /(?<![\p{L}\d])[abcавс][12](?![\p{L}\d])/iu;

/** Between a language and its grade in a text. */
const GRADE_DIVIDER = /\s*(?::|\s[-–—]+\s?|[–—]|\(|\/|,|-\s)\s*/u;

const LANGUAGE_KEYS = ['language', 'lang', 'name', 'title', 'язык', 'Язык'] as const;
const GRADE_KEYS = ['level', 'grade', 'proficiency', 'knowledge', 'уровень', 'Уровень'] as const;

/** Pairs of language and grade, as the board has them. */
export function languagePairs(value: unknown): unknown[] {
  if (isNothing(value)) return [];
  if (isRecord(value) && !LANGUAGE_KEYS.some((key) => key in value)) {
    // {"Английский": "разговорный"}
    return Object.entries(value).flatMap(([name, grade]) => (isNothing(name) ? [] : [pair(name, textOf(grade))]));
  }
  // A comma divides two languages, or a language from its grade: only where a new word begins with a capital are they two.
  return itemsOf(value, /[;\n\r|•]+|,(?=\s*\p{Lu})|\)\s*,?/u).flatMap(languagePair);
}

function languagePair(item: unknown): unknown[] {
  if (Array.isArray(item)) {
    if (item.some(isRecord)) return [item];
    const [name, grade] = item.map(textOf);
    return name ? [pair(name, grade ?? null)] : [];
  }
  if (isRecord(item)) {
    const name = first(item, LANGUAGE_KEYS);
    return name === null ? [] : [pair(name, first(item, GRADE_KEYS))];
  }
  const text = textOf(item);
  if (text === null) return [];
  const code = EUROPEAN_CODE.exec(text);
  if (code !== null && code.index > 0) {
    // "Английский B1 Intermediate - разговорный", "English - Elementary A2"
    const [name = ''] = text.slice(0, code.index).split(GRADE_DIVIDER);
    return [pair(name, code[0])];
  }
  const at = GRADE_DIVIDER.exec(text);
  if (at !== null && at.index > 0) return [pair(text.slice(0, at.index), text.slice(at.index + at[0].length))];
  const [name = text, ...rest] = text.split(/\s+/u);
  return rest.length > 0 && gradeTitle(rest.join(' ')) !== null ? [pair(name, rest.join(' '))] : [pair(text, null)];
}

/** The board's title of a grade, or null for words that name none. */
export function gradeTitle(text: string): string | null {
  const [code] = EUROPEAN_CODE.exec(text) ?? [];
  if (code !== undefined) return code.toUpperCase().replace('А', 'A').replace('В', 'B').replace('С', 'C');
  return GRADES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function pair(name: string, grade: string | null): unknown[] {
  const title = grade === null ? null : (gradeTitle(grade) ?? grade.replace(/[)\s.]+$/u, ''));
  return [{ title: name.trim() }, ...(title === null || title === '' ? [] : [{ title }])];
}

function first(item: JsonRecord, keys: readonly string[]): string | null {
  for (const key of keys) {
    const text = textOf(item[key]);
    if (text !== null) return text;
  }
  return null;
}

/** Skills as titled objects. */
export function skillTitles(value: unknown): JsonRecord[] {
  return itemsOf(value).flatMap((item) => {
    if (isRecord(item) && typeof item.title === 'string') return [item];
    const title = textOf(item);
    return title === null ? [] : [{ title }];
  });
}

/** Cyrillic letters that stand for licence categories. */
const LATIN: Readonly<Record<string, string>> = { А: 'A', В: 'B', С: 'C', Е: 'E', М: 'M', Д: 'D', Т: 'T' };

/** Categories of a driving licence: "B, C", "категории В", ["B"]. */
export function licenceCategories(value: unknown): string[] {
  const text = itemsOf(isRecord(value) ? (value.categories ?? value.category ?? value) : value)
    // HeadHunter: [{"id": "B"}]
    .map((item) => textOf(isRecord(item) ? (item.id ?? item) : item) ?? '')
    .join(' ');
  const found = text
    .toUpperCase()
    .replace(/[АВСЕМДТ]/gu, (letter) => LATIN[letter] ?? letter)
    .matchAll(/(?<![\p{L}\d])(?:TM|TB|[ABCDM]E?1?)(?![\p{L}\d])/gu);
  return [...new Set([...found].map(([category]) => category))];
}
