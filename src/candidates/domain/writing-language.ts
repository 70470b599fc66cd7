import { languageOfText } from './text-language.js';
import { cityBySlug } from '../../vacancies/domain/cities.js';
import { LANGUAGES } from '../../vacancies/domain/localised-text.js';
import type { Language } from '../../vacancies/domain/localised-text.js';

/** What is known about the language of a candidate. */
export interface LanguageEvidence {
  /** What they chose on their page; null until they did. */
  readonly chosen: string | null;
  /** Language of their résumé. */
  readonly resume: string;
  /** Title of the vacancy that they answered. */
  readonly vacancyTitle: string;
  /** City of their résumé; null when it is not stated or not one of the catalogue. */
  readonly homeCitySlug: string | null;
}

/**
 * The language in which a candidate is written to and their page is shown. The first that applies:
 *
 * 1. The language that they chose on their page.
 * 2. Russian, Ukrainian or Kazakh, if the résumé is in it: nobody writes a résumé in those for an employer's sake.
 * 3. An English résumé says little, because many write one for employers. Whoever answered a vacancy in Cyrillic reads its
 *    language.
 * 4. Titles like "Account manager" say as little, and people write back in the language of the city that the candidate lives in:
 *    Ukrainian in Ukraine, Russian in the other countries of the catalogue.
 * 5. English, for somebody with an English résumé and from elsewhere who answered a vacancy in English.
 */
export function writingLanguage({ chosen, resume, vacancyTitle, homeCitySlug }: LanguageEvidence): Language {
  const stated = LANGUAGES.find((language) => language === (chosen ?? resume)) ?? 'ru';
  if (chosen !== null || stated !== 'en') return stated;
  const answered = languageOfText(vacancyTitle);
  if (answered !== 'en') return answered;
  const home = homeCitySlug === null ? null : cityBySlug(homeCitySlug);
  if (!home) return 'en';
  return home.country === 'ua' ? 'uk' : 'ru';
}
