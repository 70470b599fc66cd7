import fc from 'fast-check';
import { demandKey } from '../../../src/vacancies/domain/demand-key.js';
import { profileChanges } from '../../../src/vacancies/domain/profile-changes.js';
import { evenedOut, FULL_WEIGHT, totalWeight } from '../../../src/vacancies/domain/profile-weights.js';
import type { Requirement } from '../../../src/vacancies/domain/requirement.js';
import { ability, education, experience, plain } from '../../../src/vacancies/domain/requirement-lines.js';
import { ROLE_PROFILES, roleProfile } from '../../../src/vacancies/domain/role-profiles.js';

const LABEL = { ru: 'Опыт', en: 'Experience', uk: 'Досвід', kk: 'Тәжірибе' };
const weightsOf = (lines: readonly Requirement[] | null) => lines?.map(({ weight }) => weight);

test('what became of the lines of a profile is told, those that came, went and ask something else first', () => {
  const before = [plain('car', 30), plain('place', 30), plain('salary', 40)];
  const after = [plain('car', 31), { ...plain('place', 44), mustHave: true }, plain('training', 25)];
  const told = profileChanges(before, after).map(({ change, from, to }) => [change, from, to]);
  expect(told).toEqual([
    ['must', undefined, undefined],
    ['added', undefined, 25],
    ['removed', undefined, undefined],
    ['weight', 30, 44],
    ['weight', 30, 31],
  ]);
  expect(profileChanges(after, after)).toEqual([]);
  const [line] = before;
  expect(profileChanges([line], [{ ...line, label: LABEL }])).toEqual([{ label: LABEL, change: 'changed' }]);
});

describe('weights brought to 100', () => {
  it('leave the catalogue as it is', () => {
    for (const { requirements } of ROLE_PROFILES) expect(evenedOut(requirements)).toEqual(requirements);
  });

  it('keep their proportions to a tenth and add up exactly', () => {
    expect(weightsOf(evenedOut([plain('car', 1), plain('place', 1), plain('salary', 1)]))).toEqual([33.4, 33.3, 33.3]);
    expect(weightsOf(evenedOut([plain('car', 30), plain('place', 90)]))).toEqual([25, 75]);
  });

  it('give every option of a group the weight of its heaviest one', () => {
    const route = (option: string) => ({ route: { group: 'way', option } });
    const lines = [
      education('higher', 30, route('higher')),
      education('special-secondary', 10, route('practice')),
      experience('practice', 36, 'any', 10, LABEL, route('practice')),
      plain('training', 0, route('course')),
      ability('skill', ['crm'], 30),
    ];
    expect(weightsOf(evenedOut(lines))).toEqual([50, 25, 25, 50, 50]);
  });

  it('are none where nothing weighs anything', () => {
    expect(evenedOut([plain('car', 0, { must: true })])).toBeNull();
    expect(evenedOut([])).toBeNull();
  });

  it('always come to 100 over the best routes, whatever was typed', () => {
    const slugs = ROLE_PROFILES.map(({ slug }) => slug);
    fc.assert(
      fc.property(
        fc.constantFrom(...slugs),
        fc.array(fc.double({ min: 0, max: 1_000, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (slug, typed) => {
          const lines = roleProfile(slug)?.requirements.map((line, at) => ({ ...line, weight: typed[at] })) ?? [];
          const even = evenedOut(lines);
          if (even === null) return lines.every(({ weight }) => weight === 0);
          const options = new Map<string, number>();
          for (const { route, weight } of even) {
            const key = route && `${route.group}/${route.option}`;
            if (key !== null) options.set(key, (options.get(key) ?? 0) + weight);
          }
          const ofGroups = new Set([...options.values()].map((sum) => sum.toFixed(1)));
          return totalWeight(even) === FULL_WEIGHT && ofGroups.size <= 1 && even.every(({ weight }) => weight >= 0);
        },
      ),
    );
  });
});

it('what is asked is the same in any order of its parts, and another with any other part', () => {
  const years = (months: number, occupations: Parameters<typeof experience>[2]) =>
    demandKey(experience('years', months, occupations, 10, LABEL));
  expect(years(12, ['bank', 'telecom'])).toBe(years(12, ['telecom', 'bank']));
  expect(years(12, ['bank'])).not.toBe(years(24, ['bank']));
  expect(years(12, 'any')).not.toBe(years(12, ['bank']));
  expect(demandKey(ability('skill', ['crm'], 5))).toBe(demandKey(ability('skill', ['crm'], 50, { must: true })));
  expect(demandKey(ability('skill', ['crm'], 5))).not.toBe(demandKey(ability('duty', ['crm'], 5)));
});
