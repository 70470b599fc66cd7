import type { Language, LocalisedText } from './localised-text.js';
import type { RefusedGround } from './unlawful-words.table.js';

/** What a demand is called. */
const GROUND_NAMES: Readonly<Record<RefusedGround, Readonly<Record<Language, string>>>> = {
  age: { ru: 'Возраст', en: 'Age', uk: 'Вік', kk: 'Жас' },
  sex: { ru: 'Пол', en: 'Sex', uk: 'Стать', kk: 'Жыныс' },
  appearance: { ru: 'Внешность', en: 'Appearance', uk: 'Зовнішність', kk: 'Сырт келбет' },
  nationality: { ru: 'Национальность', en: 'Nationality', uk: 'Національність', kk: 'Ұлт' },
  family: {
    ru: 'Семья и дети',
    en: 'Marital status and children',
    uk: 'Сімейний стан і діти',
    kk: 'Отбасы жағдайы мен балалар',
  },
  residence: {
    ru: 'Место жительства и регистрация',
    en: 'Place of residence and registration',
    uk: 'Місце проживання та реєстрація',
    kk: 'Тұрғылықты жер және тіркеу',
  },
  religion: { ru: 'Религия', en: 'Religion', uk: 'Релігія', kk: 'Дін' },
  disability: { ru: 'Инвалидность', en: 'Disability', uk: 'Інвалідність', kk: 'Мүгедектік' },
};

/** Countries whose rule is known here. */
export type LawCountry = 'ru' | 'by' | 'ua' | 'kz';

/**
 * The law that forbids it, by country (ISO 3166-1, lower case): Labour Code of Russia, art. 3 and 64 · Labour Code of Belarus, art. 14 and 16 ·
 * Labour Code of Ukraine, art. 2-1 and 22 · Labour Code of Kazakhstan, art. 6.
 */
const LAWS: Readonly<Record<LawCountry, Readonly<Record<Language, string>>>> = {
  ru: {
    ru: 'отказывать по этому признаку нельзя: ст. 3 и 64 Трудового кодекса РФ',
    en: 'nobody may be refused for it: Labour Code of Russia, art. 3 and 64',
    uk: 'відмовляти за цією ознакою не можна: ст. 3 і 64 Трудового кодексу РФ',
    kk: 'бұл белгі бойынша бас тартуға болмайды: РФ Еңбек кодексінің 3 және 64-баптары',
  },
  by: {
    ru: 'отказывать по этому признаку нельзя: ст. 14 и 16 Трудового кодекса Республики Беларусь',
    en: 'nobody may be refused for it: Labour Code of Belarus, art. 14 and 16',
    uk: 'відмовляти за цією ознакою не можна: ст. 14 і 16 Трудового кодексу Республіки Білорусь',
    kk: 'бұл белгі бойынша бас тартуға болмайды: Беларусь Республикасы Еңбек кодексінің 14 және 16-баптары',
  },
  ua: {
    ru: 'отказывать по этому признаку нельзя: ст. 2-1 и 22 Кодекса законов о труде Украины',
    en: 'nobody may be refused for it: Labour Code of Ukraine, art. 2-1 and 22',
    uk: 'відмовляти за цією ознакою не можна: ст. 2-1 і 22 Кодексу законів про працю України',
    kk: 'бұл белгі бойынша бас тартуға болмайды: Украина Еңбек туралы заңдар кодексінің 2-1 және 22-баптары',
  },
  kz: {
    ru: 'отказывать по этому признаку нельзя: ст. 6 Трудового кодекса Республики Казахстан',
    en: 'nobody may be refused for it: Labour Code of Kazakhstan, art. 6',
    uk: 'відмовляти за цією ознакою не можна: ст. 6 Трудового кодексу Республіки Казахстан',
    kk: 'бұл белгі бойынша бас тартуға болмайды: Қазақстан Республикасы Еңбек кодексінің 6-бабы',
  },
};

/** Said where the country is none of these: what its law is called is not guessed. */
const ANYWHERE: Readonly<Record<Language, string>> = {
  ru: 'отказывать по этому признаку нельзя: закон запрещает дискриминацию при приёме на работу',
  en: 'nobody may be refused for it: the law forbids discrimination in hiring',
  uk: 'відмовляти за цією ознакою не можна: закон забороняє дискримінацію під час прийняття на роботу',
  kk: 'бұл белгі бойынша бас тартуға болмайды: заң жұмысқа қабылдау кезінде кемсітуге тыйым салады',
};

/** Says what is demanded and which law forbids it; null = of a country whose rule is not known here. */
export function refusalReason(ground: RefusedGround, country: LawCountry | null, language: Language): string {
  return `${GROUND_NAMES[ground][language]}: ${(country === null ? ANYWHERE : LAWS[country])[language]}`;
}

/** The same in all languages, for a failure that may be read in any. */
export function refusalReasons(ground: RefusedGround, country: LawCountry | null): LocalisedText {
  const said = (language: Language): string => refusalReason(ground, country, language);
  return { ru: said('ru'), en: said('en'), uk: said('uk'), kk: said('kk') };
}

/** The country by its code; null for one whose rule is not known here. */
export function lawCountryOf(code: string): LawCountry | null {
  const country = code.toLowerCase();
  return country in LAWS ? (country as LawCountry) : null;
}

/** The country whose law a few words are under, by the letters that they are written in; null for Latin ones, in which any may write. */
export function countryOfWords(words: string): LawCountry | null {
  if (/[әғқңөұүһ]/iu.test(words)) return 'kz';
  if (/[їєґ]|[а-я]і|і[а-я]/iu.test(words)) return 'ua';
  return /[а-я]/iu.test(words) ? 'ru' : null;
}
