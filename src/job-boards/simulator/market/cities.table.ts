/**
 * Cities of the market. HeadHunter's area ids are from its published area tree; SuperJob's are the observed ones where
 * there are any, otherwise 9000 and up: numbers of this simulator only.
 */
export interface SimulatedCity {
  readonly name: string;
  readonly headhunterAreaId: string;
  readonly superjobTownId: number;
  /** The interview city that people from here would travel to, and how far it is. */
  readonly near: InterviewCityKey | null;
  readonly countryId: '113' | '40' | '5' | '16' | '48';
  readonly declension: string;
  readonly genitive: string;
  readonly hasMetro: boolean;
}

const RUSSIA = '113';
const KAZAKHSTAN = '40';

function city(
  name: string,
  headhunterAreaId: string,
  superjobTownId: number,
  near: InterviewCityKey | null,
  forms: readonly [declension: string, genitive: string],
  countryId: SimulatedCity['countryId'] = RUSSIA,
  hasMetro = false,
): SimulatedCity {
  return {
    name,
    headhunterAreaId,
    superjobTownId,
    near,
    countryId,
    declension: forms[0],
    genitive: forms[1],
    hasMetro,
  };
}

export type InterviewCityKey = 'moscow' | 'petersburg' | 'yekaterinburg' | 'almaty';

export const CITIES = {
  moscow: city('Москва', '1', 4, 'moscow', ['в Москве', 'Москвы'], RUSSIA, true),
  petersburg: city('Санкт-Петербург', '2', 14, 'petersburg', ['в Санкт-Петербурге', 'Санкт-Петербурга'], RUSSIA, true),
  yekaterinburg: city('Екатеринбург', '3', 33, 'yekaterinburg', ['в Екатеринбурге', 'Екатеринбурга'], RUSSIA, true),
  almaty: city('Алматы', '160', 9001, 'almaty', ['в Алматы', 'Алматы'], KAZAKHSTAN, true),
  mytishchi: city('Мытищи', '2041', 9002, 'moscow', ['в Мытищах', 'Мытищ']),
  balashikha: city('Балашиха', '2020', 9003, 'moscow', ['в Балашихе', 'Балашихи']),
  khimki: city('Химки', '2077', 9004, 'moscow', ['в Химках', 'Химок']),
  odintsovo: city('Одинцово', '2053', 1397, 'moscow', ['в Одинцово', 'Одинцово']),
  vsevolozhsk: city('Всеволожск', '1990', 9005, 'petersburg', ['во Всеволожске', 'Всеволожска']),
  gatchina: city('Гатчина', '1993', 9006, 'petersburg', ['в Гатчине', 'Гатчины']),
  pyshma: city('Верхняя Пышма', '1269', 9007, 'yekaterinburg', ['в Верхней Пышме', 'Верхней Пышмы']),
  pervouralsk: city('Первоуральск', '1296', 9008, 'yekaterinburg', ['в Первоуральске', 'Первоуральска']),
  kaskelen: city('Каскелен', '2653', 9009, 'almaty', ['в Каскелене', 'Каскелена'], KAZAKHSTAN),
  nizhny: city('Нижний Новгород', '66', 12, null, ['в Нижнем Новгороде', 'Нижнего Новгорода'], RUSSIA, true),
  tula: city('Тула', '92', 19, null, ['в Туле', 'Тулы']),
  tver: city('Тверь', '89', 9010, null, ['в Твери', 'Твери']),
  pskov: city('Псков', '75', 9011, null, ['в Пскове', 'Пскова']),
  chelyabinsk: city('Челябинск', '104', 9012, null, ['в Челябинске', 'Челябинска']),
  perm: city('Пермь', '72', 119, null, ['в Перми', 'Перми']),
  tyumen: city('Тюмень', '95', 168, null, ['в Тюмени', 'Тюмени']),
  astana: city('Астана', '159', 9013, null, ['в Астане', 'Астаны'], KAZAKHSTAN),
  shymkent: city('Шымкент', '205', 9014, null, ['в Шымкенте', 'Шымкента'], KAZAKHSTAN, false),
  kyiv: city('Киев', '115', 9015, null, ['в Киеве', 'Киева'], '5', true),
  minsk: city('Минск', '1002', 9016, null, ['в Минске', 'Минска'], '16', true),
  bishkek: city('Бишкек', '2760', 9017, null, ['в Бишкеке', 'Бишкека'], '48'),
} satisfies Record<string, SimulatedCity>;

export type CityKey = keyof typeof CITIES;

/** Countries by HeadHunter's area id. */
export const COUNTRIES: Readonly<Record<string, string>> = {
  '113': 'Россия',
  '40': 'Казахстан',
  '5': 'Украина',
  '16': 'Беларусь',
  '48': 'Кыргызстан',
};

/** Where responses to a vacancy of the city come from: the city itself, its surroundings, other regions. */
export const CATCHMENT: Readonly<Record<InterviewCityKey, readonly (readonly [weight: number, key: CityKey])[]>> = {
  moscow: [
    [62, 'moscow'],
    [7, 'mytishchi'],
    [6, 'balashikha'],
    [6, 'khimki'],
    [4, 'odintsovo'],
    [4, 'tula'],
    [3, 'tver'],
    [3, 'nizhny'],
    [2, 'kyiv'],
    [2, 'minsk'],
    [1, 'bishkek'],
  ],
  petersburg: [
    [72, 'petersburg'],
    [8, 'vsevolozhsk'],
    [6, 'gatchina'],
    [5, 'pskov'],
    [4, 'moscow'],
    [3, 'tver'],
    [2, 'minsk'],
  ],
  yekaterinburg: [
    [68, 'yekaterinburg'],
    [9, 'pyshma'],
    [6, 'pervouralsk'],
    [7, 'chelyabinsk'],
    [5, 'perm'],
    [5, 'tyumen'],
  ],
  almaty: [
    [74, 'almaty'],
    [9, 'kaskelen'],
    [8, 'astana'],
    [6, 'shymkent'],
    [3, 'bishkek'],
  ],
};
