/** The languages of the interface and of résumé text, the first one being the default. ISO 639-1. */
export const LANGUAGES = ['ru', 'en', 'uk', 'kk'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the product; a missing one does not compile. */
export type LocalisedText = Readonly<Record<Language, string>>;
