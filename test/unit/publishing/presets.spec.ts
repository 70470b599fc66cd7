import { HEADHUNTER_ROLES } from '../../../src/job-boards/headhunter/headhunter-roles.table.js';
import { bandAsked, roleOfTitle } from '../../../src/publishing/domain/presets.js';
import type { Requirement } from '../../../src/vacancies/index.js';
import { roleProfile } from '../../../src/vacancies/index.js';

const years = (months: number, more: Partial<Requirement> = {}): Requirement =>
  ({
    ...{ id: `e${String(months)}`, mustHave: true, weight: 10, label: {}, route: null },
    ...{ kind: 'experience', value: { months, occupations: 'any' } },
    ...more,
  }) as Requirement;
const way = (option: string) => ({ route: { group: 'g', option } });

test.each([
  [[], 'none'],
  [[years(0)], 'none'],
  [[years(1)], 'one-to-three'],
  [[years(35)], 'one-to-three'],
  [[years(36)], 'three-to-six'],
  [[years(72)], 'over-six'],
  [[years(12), years(60, { mustHave: false, weight: 40 })], 'one-to-three'],
  [[years(12, { mustHave: false, weight: 18 }), years(36, { mustHave: false, weight: 8 })], 'one-to-three'],
  [[years(36, way('a')), years(12, way('b'))], 'one-to-three'],
  [[years(36, way('a')), { ...years(0, way('b')), kind: 'car', value: {} }], 'none'],
] as const)('the band of experience of %j is %s', (lines, band) => {
  expect(bandAsked(lines)).toBe(band);
});

test('the catalogue’s client manager has worked with clients for a year', () => {
  expect(bandAsked(roleProfile('client-manager')?.requirements ?? [])).toBe('one-to-three');
});

test.each([
  ['Менеджер по продажам', '70'],
  ['Менеджер по работе с корпоративными клиентами (B2B)', '70'],
  ['Key account manager', '70'],
  ['Менеджер по работе с партнерами', '71'],
  ['Торговый представитель', '129'],
  ['Оператор контактного центра', '83'],
  ['Руководитель отдела продаж', '106'],
  ['Коммерческий директор', '53'],
  ['Head of sales', '106'],
  ['Кладовщик', '40'],
  ['Медицинская сестра', '40'],
])('«%s» is published under %s', (title, role) => {
  expect(roleOfTitle(title, HEADHUNTER_ROLES, false)).toBe(role);
});

test('a title that says nothing of a vacancy judged as a client manager’s is the usual profession', () => {
  expect(roleOfTitle('Менеджер заботы', HEADHUNTER_ROLES, true)).toBe('70');
  expect(roleOfTitle('Торговый представитель', HEADHUNTER_ROLES, true)).toBe('129');
});
