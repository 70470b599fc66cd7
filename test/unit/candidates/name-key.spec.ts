import { nameKey, spellingKey } from '../../../src/candidates/domain/name-key.js';
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

it.each([
  ['Марьяненко', 'Мар’яненко', 'Марʼяненко', 'Maryanenko'],
  ['Наталья', 'Наталия', 'Наталія', 'Natalia', 'Natalya', 'Nataliya'],
  ['Юлия', 'Юлія', 'Julia', 'Yulia', 'Yuliya', 'Iuliia'],
  ['Семёнов', 'Семенов', 'Semenov', 'Semyonov', 'SEMENOV'],
  ['Щербаков', 'Shcherbakov', 'Scherbakov'],
  ['Қасымов', 'Касымов', 'Kasymov', 'Kassymov', 'Qasymov'],
  ['Сейітқали', 'Сейткали', 'Seitkali'],
  ['Ғабит', 'Габит', 'Gabit', 'Ghabit'],
  ['Дмитрий', 'Dmitry', 'Dmitriy', 'Dmitrii'],
  ['Егор', 'Yegor', 'Egor'],
  ['Хохлов', 'Khokhlov', 'Hohlov'],
  ['Алексеев', 'Alekseev', 'Alexeyev'],
  ['Ляззат', 'Ляззат', 'Lyazzat'],
  ['Ірина', 'Ирина', 'Iryna', 'Irina'],
  ['Майоров', 'Mayorov', 'Majorov', 'Маи\u0306оров'],
  ['Мейер', 'Meyer', 'Мeйер'],
  ['Йорданов', 'Yordanov', 'Jordanov'],
])('one spelling: %s, %s, …', (name, ...others) => {
  for (const other of others) {
    expect([other, spellingKey(other)]).toEqual([other, spellingKey(name)]);
    expect(namesDiffer({ firstName: 'Анна', lastName: name }, { firstName: 'Анна', lastName: other })).toBe(false);
  }
});

it.each([
  ['Мария', 'Марат'],
  ['Анна', 'Анастасия'],
  ['Иванов', 'Иваненко'],
  ['Петров', 'Петрова'],
  ['Алия', 'Алина'],
])('%s and %s are spelt apart', (name, other) => {
  expect(spellingKey(other).startsWith(spellingKey(name))).toBe(name === 'Петров');
  expect(spellingKey(other)).not.toBe(spellingKey(name));
});

it('whatever begins a name begins its spelling', () => {
  for (const name of ['Мар’яненко', 'Кузнецов-Артэ', 'Щербакова', 'Сейітқали', 'Наталия', 'Дмитрий', 'Филиппов']) {
    const letters = [...name];
    for (const [i] of letters.entries()) {
      expect(spellingKey(name)).toMatch(new RegExp(`^${spellingKey(letters.slice(0, i + 1).join(''))}`, 'u'));
    }
  }
});

it('other names have other keys', () => {
  expect(nameKey('Демьянчук')).not.toBe(nameKey('Демянчук'));
  expect(namesDiffer({ firstName: 'Анна', lastName: "О'Нил" }, { firstName: 'Анна', lastName: 'Нил' })).toBe(true);
});
