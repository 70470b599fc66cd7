/** The language that a person of the market writes in. */
export type WrittenLanguage = 'ru' | 'uk' | 'kk' | 'en';
