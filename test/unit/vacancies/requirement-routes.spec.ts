import { education, experience, plain } from '../../../src/vacancies/domain/requirement-lines.js';
import { placedRequirement, withoutLoneWays } from '../../../src/vacancies/domain/requirement-routes.js';
import type { Requirement } from '../../../src/vacancies/domain/requirement.js';

const label = { ru: 'Опыт', en: 'Experience', uk: 'Досвід', kk: 'Тәжірибе' };
const higher = education('higher', 30, { must: true });
const special = education('special-secondary', 10);
const years = experience('three-years', 36, 'any', 10, label);
const car = plain('car', 5);
const routesOf = (lines: readonly Requirement[]) => lines.map(({ id, route }) => [id, route && Object.values(route)]);

describe('ways of which one is enough', () => {
  // "Higher education, or special secondary and three years".
  const two = placedRequirement([higher, car], special, { kind: 'instead', id: 'education-higher' });
  const both = placedRequirement(two, years, { kind: 'with', id: 'education-special-secondary' });

  it('are made beside a line that stood alone, and a line joins one of them', () => {
    expect(routesOf(both)).toEqual([
      ['education-higher', ['ways-1', 'a']],
      ['education-special-secondary', ['ways-1', 'b']],
      ['three-years', ['ways-1', 'b']],
      ['car', null],
    ]);
  });

  it('of something that must be met must be met themselves; what is asked beside one of them need not', () => {
    expect(both.map(({ mustHave }) => mustHave)).toEqual([true, true, false, false]);
  });

  it('become more, and a second group has a name of its own', () => {
    const more = placedRequirement(both, plain('training', 1), { kind: 'instead', id: 'three-years' });
    expect(routesOf(more)[3]).toEqual(['training', ['ways-1', 'c']]);
    const another = placedRequirement(more, plain('business-trips', 1), { kind: 'instead', id: 'car' });
    expect(routesOf(another).slice(-2)).toEqual([
      ['car', ['ways-2', 'a']],
      ['business-trips', ['ways-2', 'b']],
    ]);
  });

  it('are not made where there is no such place: the line stands alone at the end', () => {
    for (const place of [{ kind: 'instead', id: 'gone' }, { kind: 'with', id: 'car' }, undefined] as const) {
      expect(placedRequirement([higher, car], special, place)).toEqual([higher, car, special]);
    }
  });

  it('are given up when one alone is left', () => {
    const left = withoutLoneWays(both.filter(({ id }) => id !== 'education-higher'));
    expect(left.map(({ route }) => route)).toEqual([null, null, null]);
    expect(withoutLoneWays(both)).toEqual(both);
  });
});
