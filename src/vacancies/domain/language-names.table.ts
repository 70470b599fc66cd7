import type { Language, LocalisedText } from './localised-text.js';
import { LANGUAGES } from './localised-text.js';

/** What the languages that jobs ask for are called, in the middle of a sentence. */
const LANGUAGE_NAMES: Readonly<Record<string, LocalisedText>> = {
  en: { ru: 'английский язык', en: 'English', uk: 'англійська мова', kk: 'ағылшын тілі' },
  ru: { ru: 'русский язык', en: 'Russian', uk: 'російська мова', kk: 'орыс тілі' },
  uk: { ru: 'украинский язык', en: 'Ukrainian', uk: 'українська мова', kk: 'украин тілі' },
  kk: { ru: 'казахский язык', en: 'Kazakh', uk: 'казахська мова', kk: 'қазақ тілі' },
  de: { ru: 'немецкий язык', en: 'German', uk: 'німецька мова', kk: 'неміс тілі' },
  fr: { ru: 'французский язык', en: 'French', uk: 'французька мова', kk: 'француз тілі' },
  es: { ru: 'испанский язык', en: 'Spanish', uk: 'іспанська мова', kk: 'испан тілі' },
  zh: { ru: 'китайский язык', en: 'Chinese', uk: 'китайська мова', kk: 'қытай тілі' },
  tr: { ru: 'турецкий язык', en: 'Turkish', uk: 'турецька мова', kk: 'түрік тілі' },
  it: { ru: 'итальянский язык', en: 'Italian', uk: 'італійська мова', kk: 'итальян тілі' },
  be: { ru: 'белорусский язык', en: 'Belarusian', uk: 'білоруська мова', kk: 'беларусь тілі' },
  pl: { ru: 'польский язык', en: 'Polish', uk: 'польська мова', kk: 'поляк тілі' },
};

/** Names of languages that are rarely asked for come from the platform's own tables. */
const OTHER_LANGUAGES = Object.fromEntries(
  LANGUAGES.map((language) => [language, new Intl.DisplayNames(language, { type: 'language' })]),
);

/** What a language is called at the beginning of a line. */
export function languageName(code: string, language: Language): string {
  const name = LANGUAGE_NAMES[code]?.[language] ?? OTHER_LANGUAGES[language]?.of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
