import type { ViewLanguage } from './languages.js';

/** Forms of companies that stand before the name and outside its quotation marks. */
const LEGAL_FORM = /^((?:ООО|ОАО|ЗАО|ПАО|НАО|АО|АНО|ТОО|ТОВ|ЖШС|ПрАТ|АТ|ГК|ТД|ТК|СК|ФГУП|МУП)\s+)?(.+)$/u;
/** A sole trader goes by the name of a person. */
const PERSON = /^(?:ИП|ФОП|ЖК)\s/u;

/**
 * A company's name as a sentence of the language writes it: in Russian, Ukrainian and Kazakh between «…», the legal form before
 * them. Names that bring quotation marks of their own, names in Latin letters and names of people stay as they are, and so does
 * everything in English.
 *
 * @returns  «Ромашка», ООО «Ромашка», Yandex, ИП Иванов
 */
export function nameInText(name: string, language: ViewLanguage): string {
  if (language === 'en' || /["«»“”„]/u.test(name) || PERSON.test(name)) return name;
  const [, form = '', own = name] = LEGAL_FORM.exec(name) ?? [];
  return /\p{Script=Cyrillic}/u.test(own) ? `${form}«${own}»` : name;
}
