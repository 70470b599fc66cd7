/** Languages of mails, by the codes of the views. */
export type WordedLanguage = 'ru' | 'en' | 'uk' | 'kk';

/**
 * What may stand for a value in a sentence of a mail: `{{вакансия}}` in a Russian one, `{{vacancy}}` in an English one. Kept under the
 * name on the left, so that a word may be called better one day.
 */
export const PLACEHOLDERS = {
  name: { ru: 'имя', en: 'name', uk: 'ім’я', kk: 'аты' },
  vacancy: { ru: 'вакансия', en: 'vacancy', uk: 'вакансія', kk: 'вакансия' },
  company: { ru: 'компания', en: 'company', uk: 'компанія', kk: 'компания' },
  date: { ru: 'дата', en: 'date', uk: 'дата', kk: 'күні' },
  time: { ru: 'время', en: 'time', uk: 'час', kk: 'уақыты' },
  place: { ru: 'адрес', en: 'address', uk: 'адреса', kk: 'мекенжай' },
  until: { ru: 'срок', en: 'until', uk: 'строк', kk: 'мерзім' },
} as const satisfies Record<string, Readonly<Record<WordedLanguage, string>>>;

/** Name of a placeholder as it is kept. */
export type PlaceholderName = keyof typeof PLACEHOLDERS;
