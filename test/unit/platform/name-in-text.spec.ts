import { nameInText } from '../../../src/platform/views/name-in-text.js';

test.each([
  ['ru', 'Кедровая', '«Кедровая»'],
  ['uk', 'Кедрова', '«Кедрова»'],
  ['kk', 'Самұрық', '«Самұрық»'],
  ['ru', 'ООО Ромашка и Ко', 'ООО «Ромашка и Ко»'],
  ['uk', 'ТОВ Калина', 'ТОВ «Калина»'],
  ['ru', 'ООО «Ромашка»', 'ООО «Ромашка»'],
  ['ru', 'ООО "Ромашка"', 'ООО "Ромашка"'],
  ['ru', 'Yandex', 'Yandex'],
  ['ru', 'ИП Иванов Пётр', 'ИП Иванов Пётр'],
  ['ru', '', ''],
  ['en', 'Кедровая', 'Кедровая'],
] as const)('in %s the company %s is written %s', (language, name, written) => {
  expect(nameInText(name, language)).toBe(written);
});
