import { IANAZone } from 'luxon';
import { cityBySlug, findCity } from '../../../src/vacancies/domain/cities.js';
import { CITIES } from '../../../src/vacancies/domain/cities.table.js';
import { CITY_SHORT_NAMES } from '../../../src/vacancies/domain/city-short-names.js';
import { LANGUAGES } from '../../../src/vacancies/domain/localised-text.js';

describe('the table of cities', () => {
  it('has unique slugs and board numbers, and clocks that exist', () => {
    const slugs = CITIES.map(({ slug }) => slug);
    const areas = CITIES.flatMap(({ headhunterAreaId }) => (headhunterAreaId === null ? [] : [headhunterAreaId]));
    const towns = CITIES.flatMap(({ superjobTownId }) => (superjobTownId === null ? [] : [superjobTownId]));
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(new Set(areas).size).toBe(areas.length);
    expect(new Set(towns).size).toBe(towns.length);
    for (const { timeZone } of CITIES) expect(IANAZone.isValidZone(timeZone)).toBe(true);
  });

  it('finds every city by each of its names', () => {
    for (const city of CITIES)
      for (const language of LANGUAGES)
        expect(`${city.names[language]} ${findCity(city.names[language])?.slug}`).toBe(
          `${city.names[language]} ${city.slug}`,
        );
  });

  it('finds every city by what people call it for short', () => {
    for (const [name, slug] of Object.entries(CITY_SHORT_NAMES))
      expect(`${name} ${findCity(name)?.slug}`).toBe(`${name} ${slug}`);
  });

  it('is found by its slug, and no other is', () => {
    expect(cityBySlug('omsk')?.timeZone).toBe('Asia/Omsk');
    expect(cityBySlug('atlantis')).toBeNull();
  });
});

describe('a city in a text field', () => {
  it.each<[string | null, string | null]>([
    ['Москва', 'moscow'],
    ['МОСКВА', 'moscow'],
    ['г. Москва', 'moscow'],
    ['г.Москва', 'moscow'],
    ['город Москва', 'moscow'],
    ['в Москве', 'moscow'],
    ['Москва, м. Сокол', 'moscow'],
    ['Россия, Москва', 'moscow'],
    ['мск', 'moscow'],
    ['Екб.', 'yekaterinburg'],
    ['г. Екб', 'yekaterinburg'],
    ['Екат.', 'yekaterinburg'],
    ['НН', 'nizhny-novgorod'],
    ['Нск', 'novosibirsk'],
    ['Крд', 'krasnodar'],
    ['РнД, офис 2', 'rostov-on-don'],
    ['Члб.', 'chelyabinsk'],
    ['Кзн', 'kazan'],
    ['спб', 'saint-petersburg'],
    ['Санкт Петербург', 'saint-petersburg'],
    ['в Санкт-Петербурге', 'saint-petersburg'],
    ['Нижнем Новгороде', 'nizhny-novgorod'],
    ['Н.Новгород', 'nizhny-novgorod'],
    ['Екатеринбурге', 'yekaterinburg'],
    ['Орел', 'oryol'],
    ['Орёл', 'oryol'],
    ['Королев', 'korolyov'],
    ['Подольск, Московская область', 'podolsk'],
    ['Алматыда', 'almaty'],
    ['Алма-Ата', 'almaty'],
    ['Қарағандыда', 'karaganda'],
    ['Нұр-Сұлтан', 'astana'],
    ['у Києві', 'kyiv'],
    ['м. Львів', 'lviv'],
    ['Kiev', 'kyiv'],
    ['Saint-Petersburg', 'saint-petersburg'],
    ['Великий Новгород', 'veliky-novgorod'],
    ['Петропавловск-Камчатский', 'petropavlovsk-kamchatsky'],
    ['Петропавловск', 'petropavl'],
    ['Московская область', null],
    ['деревня Гадюкино', null],
    ['', null],
    [null, null],
  ])('«%s»: %s', (text, slug) => {
    expect(findCity(text)?.slug ?? null).toBe(slug);
  });
});
