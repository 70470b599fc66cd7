/** Languages that the pages and mails can be shown in, the first being the default. ISO 639-1. */
export const VIEW_LANGUAGES = ['ru', 'en', 'uk', 'kk'] as const;
export type ViewLanguage = (typeof VIEW_LANGUAGES)[number];

/** Each language by its own name, as a reader looks for it in a list. */
export const LANGUAGE_NAMES: Readonly<Record<ViewLanguage, string>> = {
  ru: 'Русский',
  en: 'English',
  uk: 'Українська',
  kk: 'Қазақша',
};

/** Regional form used for numbers and dates: 24 hours and day before month in all of them. */
export const REGIONAL_TAGS: Readonly<Record<ViewLanguage, string>> = {
  ru: 'ru-RU',
  en: 'en-GB',
  uk: 'uk-UA',
  kk: 'kk-KZ',
};

/** True for one of the four languages. */
export function isViewLanguage(text: unknown): text is ViewLanguage {
  return VIEW_LANGUAGES.some((language) => language === text);
}

/**
 * The language to show to somebody who has not chosen one.
 *
 * @param acceptLanguage  the browser's header `Accept-Language` (RFC 9110 §12.5.4), null when absent
 * @returns               the known language with the highest weight; Russian when none is known
 */
export function preferredLanguage(acceptLanguage: string | null | undefined): ViewLanguage {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => isViewLanguage(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const best = wanted[0]?.language;
  return isViewLanguage(best) ? best : 'ru';
}
