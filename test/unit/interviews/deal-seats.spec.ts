import { dealPlanned, dealSeats } from '../../../src/interviews/domain/deal-seats.js';

const person = (id: string) => ({ id });
const ids = (given: readonly (readonly { id: string }[])[]): string[][] =>
  given.map((people) => people.map(({ id }) => id));

describe('seats', () => {
  it('go round by round, one to each slot that has room', () => {
    expect(dealSeats(['a', 'b', 'c', 'd'], [2, 0, 1])).toEqual([['a', 'c'], [], ['b']]);
  });

  it('go to those whom a plan names, and what is left of them to the others', () => {
    const named = ['c', 'a'].map(person);
    const others = ['x', 'y', 'z'].map(person);
    // b is gone.
    expect(ids(dealPlanned({ named, others }, [['a', 'b'], ['c']], [2, 2, 0]))).toEqual([['a', 'x'], ['c', 'y'], []]);
  });

  it('are never more than there is room for', () => {
    const named = ['a', 'b'].map(person);
    expect(ids(dealPlanned({ named, others: [person('x')] }, [['a', 'b']], [1, 1]))).toEqual([['a'], ['x']]);
  });
});
