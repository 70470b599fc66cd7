import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import type { FormatterModule, i18n } from 'i18next';
import { isViewLanguage, REGIONAL_TAGS, VIEW_LANGUAGES } from './languages.js';
import type { ViewLanguage } from './languages.js';
import { withNestedQuotes } from './nested-quotes.js';

/** Sentences by key; a nested object is a dotted key. Plural forms are `key_one`, `key_few`, `key_many`, `key_other`. */
export interface LocaleTree {
  [key: string]: string | LocaleTree;
}

/** Values for the placeholders of a sentence; `count` also chooses its plural form. */
export type SentenceValues = Readonly<Record<string, string | number>>;

/** Gives the sentence of a key. @throws Error for a key that no locale file has */
export type Translate = (key: string, values?: SentenceValues) => string;

/**
 * All sentences of one language: every `templates/locales/<language>/*.json`, merged.
 *
 * @throws Error naming the file and key when two files give the same key
 */
export function readLocale(folder: string, language: ViewLanguage): LocaleTree {
  const merged: LocaleTree = {};
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
  for (const file of files.sort()) {
    const path = join(folder, language, file);
    mergeInto(merged, JSON.parse(readFileSync(path, 'utf8')) as LocaleTree, path);
  }
  return merged;
}

const NUMBERS = Object.fromEntries(
  VIEW_LANGUAGES.map((language) => [language, new Intl.NumberFormat(REGIONAL_TAGS[language])]),
) as Record<ViewLanguage, Intl.NumberFormat>;

/**
 * A count chooses the plural form as a number, and stands in the sentence as all numbers do: its thousands apart. So does whatever a
 * sentence itself calls a number.
 */
const GROUPED_NUMBERS: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, format, language, options) => {
    const isCount = format === 'number' || options?.['interpolationkey'] === 'count';
    return isCount && typeof value === 'number' && isViewLanguage(language)
      ? NUMBERS[language].format(value)
      : (value as string);
  },
};

/** The sentences of all languages: each has all of them, so none is shown in the language of another. */
export class Locales {
  private readonly instance: i18n = createInstance();

  constructor(trees: Readonly<Record<ViewLanguage, LocaleTree>>) {
    void this.instance.use(GROUPED_NUMBERS).init({
      resources: Object.fromEntries(VIEW_LANGUAGES.map((language) => [language, { translation: trees[language] }])),
      lng: 'ru',
      fallbackLng: false,
      supportedLngs: [...VIEW_LANGUAGES],
      // Resources are at hand, so the instance is ready when init returns.
      initAsync: false,
      // Handlebars escapes where a sentence meets HTML; escaping twice would show `&amp;`.
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
  }

  /** Reads the four folders below `templates/locales`. */
  static read(folder: string): Locales {
    const trees = Object.fromEntries(VIEW_LANGUAGES.map((language) => [language, readLocale(folder, language)]));
    return new Locales(trees as Record<ViewLanguage, LocaleTree>);
  }

  /** The translator of one language. */
  translator(language: ViewLanguage): Translate {
    const translate = this.instance.getFixedT(language);
    return (key, values = {}) => {
      const sentence = translate(key, { ...values, defaultValue: '' });
      if (sentence === '') {
        throw new Error(`No sentence '${key}' in templates/locales/${language}: add it to the file of its area`);
      }
      return withNestedQuotes(sentence);
    };
  }

  /** True if the language has the key. */
  has(language: ViewLanguage, key: string): boolean {
    return this.instance.exists(key, { lng: language });
  }
}

function mergeInto(target: LocaleTree, source: LocaleTree, path: string): void {
  for (const [key, value] of Object.entries(source)) {
    const present = target[key];
    if (present === undefined) target[key] = typeof value === 'string' ? value : mergedCopy(value, path);
    else if (typeof present === 'object' && typeof value === 'object') mergeInto(present, value, path);
    else throw new Error(`${path} gives the key '${key}' that another locale file gives already: rename one of them`);
  }
}

function mergedCopy(tree: LocaleTree, path: string): LocaleTree {
  const copy: LocaleTree = {};
  mergeInto(copy, tree, path);
  return copy;
}
