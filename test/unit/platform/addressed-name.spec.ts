import { addressedName } from '../../../src/platform/views/index.js';

test.each([
  ['Олена', 'Олено'],
  ['Микола', 'Миколо'],
  ['Марія', 'Маріє'],
  ['Зоя', 'Зоє'],
  ['Дар’я', 'Дар’є'],
  ["Дар'я", 'Дар’є'],
  ['Наталя', 'Наталю'],
  ['Ілля', 'Ілле'],
  ['Андрій', 'Андрію'],
  ['Олександр', 'Олександре'],
  ['Ярослав', 'Ярославе'],
  ['В’ячеслав', 'В’ячеславе'],
  ['Дмитро', 'Дмитре'],
  ['Павло', 'Павле'],
  ['Марко', 'Марку'],
  ['Сашко', 'Сашку'],
  ['Олег', 'Олеже'],
  ['Ігор', 'Ігорю'],
  ['Любов', 'Любове'],
  ['Анна-Марія', 'Анно-Маріє'],
  ['John', 'John'],
])('a Ukrainian greeting calls %s «%s»', (name, called) => {
  expect(addressedName(name, 'uk')).toBe(called);
});

test.each([
  'Мария',
  'Юрий',
  'Наталья',
  'Игорь',
  'Эльвира',
  'Сауле',
  'Саша',
  'Адель',
  'Айгүл',
  'Вера Лисицына',
  'Анна-Эля',
  '<b>',
  '',
])('a form that is not sure, as of «%s», is left out', (name) => {
  expect(addressedName(name, 'uk')).toBeNull();
});

test('other languages call everybody by the name as it is written', () => {
  expect([addressedName('Олена', 'ru'), addressedName('Дмитро', 'kk'), addressedName(null, 'uk')]).toEqual([
    'Олена',
    'Дмитро',
    null,
  ]);
});
