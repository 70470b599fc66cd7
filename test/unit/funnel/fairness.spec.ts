import { protectedGroups } from '../../../src/funnel/domain/protected-groups.js';
import { LEAST_OF_GROUP, selectionRates } from '../../../src/funnel/domain/selection-rates.js';

describe('groups of a payload', () => {
  it.each([
    [
      { gender: { id: 'female', name: 'Женский' }, age: 29 },
      { sex: 'female', age: '25-34' },
    ],
    [
      { gender: { id: 'male' }, birth_date: '1993-06-28', age: 29 },
      { sex: 'male', age: '25-34' },
    ],
    [
      { gender: { id: 2, title: 'Мужской' }, birthyear: 1971, birthmonth: 6, birthday: 1 },
      { sex: 'male', age: 'from-55' },
    ],
    [
      { gender: { id: 3 }, birthyear: 1971, birthmonth: 6, birthday: 2 },
      { sex: 'female', age: '45-54' },
    ],
    [
      { gender: null, age: null, birthyear: 0 },
      { sex: null, age: null },
    ],
    [
      { gender: { id: 0 }, age: 7 },
      { sex: null, age: null },
    ],
    [
      { gender: 'male', age: '29' },
      { sex: null, age: null },
    ],
    [{ birth_date: '1001-01-01' }, { sex: null, age: null }],
    ['<html>', { sex: null, age: null }],
    [null, { sex: null, age: null }],
  ])('of %j are %j', (payload, groups) => {
    expect(protectedGroups(payload, '2026-06-01')).toEqual(groups);
  });
});

describe('selection rates', () => {
  const rates = (...counts: [number, number][]) =>
    selectionRates(counts.map(([chosen, decided], at) => ({ group: String(at), chosen, decided })));
  const verdicts = (...counts: [number, number][]) => rates(...counts).map(({ verdict }) => verdict);

  it('stand to the highest one with an interval', () => {
    const [first, second] = rates([90, 300], [12, 100]);
    expect(first).toMatchObject({ rate: 0.3, verdict: 'most-chosen', ratio: null });
    expect(second).toMatchObject({ rate: 0.12, verdict: 'less', ratio: { value: 0.4 } });
    expect(second.ratio?.from).toBeLessThan(0.4);
    expect(second.ratio?.to).toBeLessThan(0.8);
  });

  it('say only what is sure', () => {
    expect(verdicts([30, 60], [22, 60])).toEqual(['most-chosen', 'perhaps-less']);
    expect(verdicts([500, 1000], [490, 1000])).toEqual(['most-chosen', 'alike']);
    expect(verdicts([0, 40], [0, 40])).toEqual(['most-chosen', 'alike']);
  });

  it('say nothing of few people, nor of one group alone', () => {
    expect(verdicts([20, 40], [1, LEAST_OF_GROUP - 1], [10, LEAST_OF_GROUP])).toEqual([
      'most-chosen',
      'too-few',
      'perhaps-less',
    ]);
    expect(verdicts([20, 40], [0, 5])).toEqual(['too-few', 'too-few']);
    expect(rates([0, 0])[0]).toMatchObject({ rate: null, low: 0, high: 1, verdict: 'too-few' });
  });
});
