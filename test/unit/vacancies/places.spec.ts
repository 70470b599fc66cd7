import { CITIES } from '../../../src/vacancies/domain/cities.table.js';
import { findPlace, placeBySlug, placesLike, placeWritten } from '../../../src/vacancies/domain/places.js';

describe('a place by its name', () => {
  it.each([
    ['спб', 'saint-petersburg'],
    ['НИЖНИЙ НОВГОРОД', 'nizhny-novgorod'],
    ['н.новгород', 'nizhny-novgorod'],
    ['Ekaterinburg', 'yekaterinburg'],
    ['екб', 'yekaterinburg'],
    ['Н. Тагил', 'nizhny-tagil'],
    ['Йошкар Ола', 'yoshkar-ola'],
    ['Oryol', 'oryol'],
    ['Алма-Ата', 'almaty'],
    ['Київ', 'kyiv'],
    ['в Казани', 'kazan'],
    ['г. Минск', 'minsk'],
  ])('%s is the city %s', (name, slug) => {
    expect(findPlace(name)?.place.slug).toBe(slug);
  });

  it('is found for towns that the table of cities does not have, in any alphabet', () => {
    expect(findPlace('Арзамас')?.place).toMatchObject({ country: 'ru', region: 'Нижегородская область' });
    expect(findPlace('Arzamas')?.place).toBe(findPlace('арзамас')?.place);
    expect(findPlace('Бровари')?.place).toMatchObject({ country: 'ua', names: { ru: 'Бровары' } });
  });

  it('is told from others of that name by its region', () => {
    expect(findPlace('Киров')).toMatchObject({ place: { slug: 'kirov' }, others: [{ region: 'Калужская область' }] });
    expect(findPlace('Киров, Калужская обл.')?.place.region).toBe('Калужская область');
    expect(findPlace('Красноармейск (Саратовская область)')?.place.region).toBe('Саратовская область');
  });

  it('is the one that is written in full, where it is to be no guess', () => {
    expect(findPlace('К. Суу, Талгар')?.place.names.ru).not.toBe('Талгар');
    expect(placeWritten('К. Суу, Талгар')?.names.ru).toBe('Талгар');
    expect(placeWritten('К. Суу')).toBeNull();
    expect(placeWritten('Н. Тагил')?.slug).toBe('nizhny-tagil');
  });

  it('is nothing for what is no place, with the names that are near', () => {
    for (const text of ['', '  ', '<b>', 'Абракадабра', 'Лондон']) expect(findPlace(text)).toBeNull();
    expect(placesLike('Екатеренбург')[0]).toBe('Екатеринбург');
    expect(placesLike('Нижний Ногород')[0]).toBe('Нижний Новгород');
    expect(placesLike('')).toEqual([]);
  });

  it('has a slug that leads back to it', () => {
    const town = findPlace('Минеральные Воды')?.place;
    expect(placeBySlug(town?.slug ?? '')).toBe(town);
    for (const city of CITIES) expect(placeBySlug(city.slug)).toBe(city);
    expect(placeBySlug('nowhere-999999')).toBeNull();
  });

  it('every city of the table is found by each of its names', () => {
    const lost = CITIES.flatMap((city) =>
      [...Object.values(city.names), ...city.variants].filter((name) => {
        const found = findPlace(name);
        return found === null || ![found.place, ...found.others].includes(city);
      }),
    );
    expect(lost).toEqual([]);
  });
});
