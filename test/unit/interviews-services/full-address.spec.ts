import { fullAddress } from '../../../src/interviews/domain/full-address.js';

describe('the address of an interview', () => {
  test.each([
    ['ru', 'Екатеринбург, ул. Малышева, 51'],
    ['en', 'Yekaterinburg, ул. Малышева, 51'],
    ['uk', 'Єкатеринбург, ул. Малышева, 51'],
    ['kk', 'Екатеринбург, ул. Малышева, 51'],
  ] as const)('names its city in the language of the reader: %s', (language, whole) => {
    expect(fullAddress('yekaterinburg', 'ул. Малышева, 51', language)).toBe(whole);
  });

  test.each([
    ['moscow', 'Москва, ул. Лесная, 5'],
    ['moscow', 'г. Москва, ул. Лесная, 5'],
    ['moscow', 'ул. Лесная, 5 (МОСКВА)'],
    ['oryol', 'ул. Ленина, 1, г. Орел'],
    ['kyiv', 'Kyiv, Khreshchatyk 1'],
    ['rostov-on-don', 'Ростов на Дону, Садовая, 1'],
  ])('does not say %s twice in "%s"', (city, address) => {
    expect(fullAddress(city, address, 'ru')).toBe(address);
  });

  test('a street that is called after its city is not the city', () => {
    expect(fullAddress('moscow', 'Московская ул., 5', 'ru')).toBe('Москва, Московская ул., 5');
  });

  test('a city that the catalogue lacks leaves the address as it is', () => {
    expect(fullAddress('', 'ул. Лесная, 5', 'ru')).toBe('ул. Лесная, 5');
  });
});
