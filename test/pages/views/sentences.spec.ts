import { SETTINGS_IN_WORDS } from '../../../src/web/settings/settings-in-words.table.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../src/platform/config/index.js';
import { Locales, readLocale } from '../../../src/platform/views/index.js';
import type { LocaleTree, ViewLanguage } from '../../../src/platform/views/index.js';
import { REGIONAL_TAGS } from '../../../src/platform/views/languages.js';

const FOLDER = join(PROJECT_ROOT, 'templates/locales');
const PLURAL = /_(zero|one|two|few|many|other)$/;

function leaves(tree: LocaleTree, path = ''): [key: string, sentence: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

const keysOf = (language: ViewLanguage): string[] => leaves(readLocale(FOLDER, language)).map(([key]) => key);
const placeholders = (sentence: string): string =>
  [...new Set(sentence.match(/\{\{\w+(?:, \w+)?\}\}/g))].sort().join(' ');

function sourceFiles(folder: string, ending: string): string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(PROJECT_ROOT, folder, name), 'utf8'));
}

describe('sentences', () => {
  test.each(['en', 'uk', 'kk'] as const)(
    '%s says the same things as Russian, and counts where Russian counts',
    (language) => {
      const all = (one: ViewLanguage) => keysOf(one).map((key) => key.replace(PLURAL, '.counted'));
      const said = new Set(all(language));
      const wanted = new Set(all('ru'));
      expect([...wanted].filter((key) => !said.has(key))).toEqual([]);
      expect([...said].filter((key) => !wanted.has(key))).toEqual([]);
    },
  );

  test('no Ukrainian sentence has a letter that only Russian has', () => {
    expect(leaves(readLocale(FOLDER, 'uk')).filter(([, text]) => /[ыэёъ]/i.test(text))).toEqual([]);
  });

  test.each(['ru', 'en', 'uk', 'kk'] as const)('%s has every plural form of the language, and no other', (language) => {
    const forms = new Intl.PluralRules(REGIONAL_TAGS[language]).resolvedOptions().pluralCategories.sort();
    const found = new Map<string, string[]>();
    for (const key of keysOf(language)) {
      const form = PLURAL.exec(key)?.[1];
      const base = key.replace(PLURAL, '');
      if (form) found.set(base, [...(found.get(base) ?? []), form]);
    }
    const wrong = [...found].filter(([, has]) => has.sort().join() !== forms.join());
    expect(wrong).toEqual([]);
  });

  // The form for one is that of 21 and 31 as well.
  test.each([
    ['ru', /(?<!\p{L})(он|она|его|ему|её|ей|один|одного|одна|одной)(?!\p{L})/iu],
    ['uk', /(?<!\p{L})(він|вона|його|йому|її|їй|один|одного|одна|однієї)(?!\p{L})/iu],
  ] as const)('a sentence for one does not speak of a single person: %s', (language, single) => {
    const wrong = leaves(readLocale(FOLDER, language)).filter(
      ([key, text]) => key.endsWith('_one') && single.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('Russian has one spelling of the recruiter', () => {
    expect(leaves(readLocale(FOLDER, 'ru')).filter(([, text]) => /рекрутер/i.test(text))).toEqual([]);
  });

  test('Kazakh has one word for a candidate, which is no academic degree, and one for a client', () => {
    const settings = Object.entries(SETTINGS_IN_WORDS).map(([name, { kk }]) => [name, kk] as const);
    const others = [...leaves(readLocale(FOLDER, 'kk')), ...settings].filter(([, text]) =>
      /(?<!ғылым )кандидат|тапсырыс беруші/i.test(text),
    );
    expect(others).toEqual([]);
  });

  // Sentences of failures are given all values; each language says those that it wants.
  test('a sentence has the same placeholders in every language', () => {
    const russian = new Map(leaves(readLocale(FOLDER, 'ru')));
    const differing = (['en', 'uk', 'kk'] as const).flatMap((language) =>
      leaves(readLocale(FOLDER, language))
        .filter(([key, sentence]) => {
          if (key.startsWith('errors.')) return false;
          const other = russian.get(key);
          return other !== undefined && placeholders(other) !== placeholders(sentence);
        })
        .map(([key]) => `${language} ${key}`),
    );
    expect(differing).toEqual([]);
  });

  test('every sentence that pages and templates ask for by name exists', () => {
    const asked = [
      ...sourceFiles('src/web', '.ts').flatMap((text) => [...text.matchAll(/f\.t\(\s*'([\w.-]+)'/g)]),
      ...sourceFiles('templates/pages', '.hbs').flatMap((text) => [...text.matchAll(/\{\{t ['"]([\w.-]+)['"]/g)]),
      ...sourceFiles('templates/layouts', '.hbs').flatMap((text) => [...text.matchAll(/\{\{t ['"]([\w.-]+)['"]/g)]),
      ...sourceFiles('templates/partials', '.hbs').flatMap((text) => [...text.matchAll(/\{\{t ['"]([\w.-]+)['"]/g)]),
    ].map(([, key]) => key ?? '');
    expect(asked.length).toBeGreaterThan(150);
    const known = new Set(keysOf('ru').map((key) => key.replace(PLURAL, '')));
    expect([...new Set(asked.filter((key) => !known.has(key)))]).toEqual([]);
  });

  test('every expected failure that people can meet on a page has its sentence', () => {
    const codes = sourceFiles('src', '.errors.ts').flatMap((text) => [...text.matchAll(/'([a-z-]+\.[a-z][a-z-]+)'/g)]);
    const known = new Set(keysOf('ru').map((key) => key.replace(PLURAL, '')));
    // The API answers in English and names the code, programs that call us read no sentences; what simulator and mailbox fail at while starting the terminal says.
    const elsewhere =
      /^(api|simulator)\.|^direct-responses\.(signature-invalid|timestamp-outside)$|^sourcing\.(no-such-hint-address|hint-too-large|too-many-hints)$|^mail-transport\.folder-unusable$/;
    const missing = codes
      .map(([, code]) => code ?? '')
      .filter((code) => !known.has(`errors.${code}`) && !elsewhere.test(code));
    expect(codes.length).toBeGreaterThan(30);
    expect([...new Set(missing)]).toEqual([]);
  });

  test('a count of many stands with its thousands apart, and other numbers as they were given', () => {
    const said = (language: ViewLanguage, count: number): string =>
      Locales.read(FOLDER).translator(language)('wanted.lookAtLeast', { count, from: 2026 }).replaceAll(/\s/gu, ' ');
    expect(said('en', 16_217)).toContain('16,217');
    expect(said('uk', 16_217)).toContain('16 217 відгуків, не менше ніж 2026');
    expect(said('ru', 16_221)).toContain('16 221 отклик,');
    expect(said('kk', 999)).toContain('999');
  });

  test('asking for a sentence that nobody wrote is an error that says where it belongs', () => {
    expect(() => Locales.read(FOLDER).translator('en')('today.nonsense')).toThrow(
      /No sentence 'today.nonsense' in templates\/locales\/en/,
    );
  });
});
