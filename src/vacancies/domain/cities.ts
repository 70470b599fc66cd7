import type { City } from './cities.table.js';
import { CITIES } from './cities.table.js';
import { CITY_SHORT_NAMES } from './city-short-names.js';
import { LANGUAGES } from './localised-text.js';
import { rememberWords } from './memo.js';

const BY_SLUG = new Map(CITIES.map((city) => [city.slug, city]));

/** Words before a city's name that are no part of it, in the four languages. */
const PREFIX = /^(?:(?:г|гор|м|қ)(?:\.\s*|\s+)|(?:город|місто|қаласы|city of|city|in|в|во|у|из|із|з|from)\s+)/u;
const SUFFIX = /\s+(?:қаласы|қ\.|city|г\.|шаһары)$/u;
/** Endings of the oblique cases of Slavic city names: enough to bring «в Нижнем Новгороде» and «Нижний Новгород» to one stem. */
const SLAVIC_ENDING =
  /(?:ского|скому|ском|ский|ського|ському|ський|ьому|ому|ого|ої|ой|ом|ем|ую|ый|ий|ие|ые|их|ых|ах|ам|ами|ям|і|а|е|и|у|ы|ь|ю|я)$/u;
/** Kazakh cases: «Алматыда», «Астанадан». */
const KAZAKH_ENDING = /(?:да|де|та|те|дан|ден|тан|тен|нан|нен)$/u;

const BY_NAME = buildNameIndex();

/** The city of that slug, or null. */
export function cityBySlug(slug: string): City | null {
  return BY_SLUG.get(slug) ?? null;
}

/**
 * The city that a piece of text names, in any of the four languages: tolerant of case, ё/е, "г.", a region after a comma and simple
 * declension («в Нижнем Новгороде»). The text is an address line or a city field, not prose.
 */
export function findCity(text: string | null): City | null {
  if (!text) return null;
  // A city field is short; what is longer than this is an essay pasted into the wrong box.
  for (const part of text.slice(0, 300).split(/[,;()/\n]/u)) {
    const city = cityNamed(part);
    if (city) return city;
  }
  return null;
}

/** Names that are remembered: whoever responds to a vacancy lives in one of the same few towns. */
const NAMES_REMEMBERED = 5_000;
const NAME_CHARACTERS_MAX = 40;
const cityNamed = rememberWords((part) => findName(normaliseName(part)), NAMES_REMEMBERED, NAME_CHARACTERS_MAX);

function findName(written: string): City | null {
  // «Екб.»: the point says that the word is cut short.
  const name = BY_NAME.has(written) ? written : written.replace(/\.$/u, '');
  if (!name) return null;
  return BY_NAME.get(name) ?? BY_NAME.get(stemName(name)) ?? BY_NAME.get(name.replace(KAZAKH_ENDING, '')) ?? null;
}

/** A name as people write it, without case, "г." before it and "city" after it. */
export function normaliseName(text: string): string {
  let name = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’'ʼ`´]/gu, 'ʼ')
    .replace(/[‐-―]/gu, '-')
    .replace(/\.(?=\p{L})/gu, '. ')
    .replace(/\s+/gu, ' ')
    .trim();
  name = name.replace(PREFIX, '').replace(SUFFIX, '');
  return name.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '');
}

function stemName(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map((word) => (word.length > 4 ? word.replace(SLAVIC_ENDING, '') : word))
    .join(' ');
}

function buildNameIndex(): Map<string, City> {
  const index = new Map<string, City>();
  // Exact names first: a stem must never hide another city's full name.
  for (const city of CITIES) for (const name of namesOf(city)) if (!index.has(name)) index.set(name, city);
  for (const city of CITIES) {
    for (const name of namesOf(city)) {
      const stem = stemName(name);
      if (!index.has(stem)) index.set(stem, city);
    }
  }
  for (const [name, slug] of Object.entries(CITY_SHORT_NAMES)) {
    const city = BY_SLUG.get(slug);
    if (city && !index.has(name)) index.set(name, city);
  }
  return index;
}

function namesOf(city: City): readonly string[] {
  return [...LANGUAGES.map((language) => city.names[language]), ...city.variants].map(normaliseName);
}
