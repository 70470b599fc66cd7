import { nameKey } from '../../../src/candidates/domain/name-key.js';
import { namesDiffer } from '../../../src/candidates/domain/name-likeness.js';

it.each([
  [["O'Neil", 'O’Neil', 'O‘NEIL', 'Oʼneil', 'O`Neil', 'O´Neil', 'ONeil'], 'oneil'],
  [["Дем'янчук", 'Дем’янчук', 'Дем"янчук', 'Демʼянчук', 'Демянчук'], 'демянчук'],
  [['Семёнов', 'СЕМЕНОВ'], 'семенов'],
  [['Мамин-Сибиряк', 'Мамин – Сибиряк', 'мамин сибиряк', 'Мамин\u00ADСибиряк', 'МаминСибиряк'], 'маминсибиряк'],
  [['И.', 'И'], 'и'],
])('%j have one key, and are not two people', (spellings, key) => {
  for (const lastName of spellings) {
    expect([lastName, nameKey(lastName)]).toEqual([lastName, key]);
    expect(namesDiffer({ firstName: 'Анна', lastName }, { firstName: 'Анна', lastName: spellings[0] })).toBe(false);
  }
});

it('other names have other keys', () => {
  expect(nameKey('Демьянчук')).not.toBe(nameKey('Демянчук'));
  expect(namesDiffer({ firstName: 'Анна', lastName: "О'Нил" }, { firstName: 'Анна', lastName: 'Нил' })).toBe(true);
});
