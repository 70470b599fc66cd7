import fc from 'fast-check';
import { dealSeats } from '../../../src/interviews/domain/deal-seats.js';

describe('dealing people to slots', () => {
  test('goes in rounds, best first', () => {
    expect(dealSeats(['a', 'b', 'c', 'd', 'e'], [3, 1, 2])).toEqual([['a', 'd'], ['b'], ['c', 'e']]);
  });

  test('too few people leave later rounds empty, too many are left out', () => {
    expect(dealSeats(['a'], [2, 2])).toEqual([['a'], []]);
    expect(dealSeats(['a', 'b', 'c'], [1, 1])).toEqual([['a'], ['b']]);
    expect(dealSeats(['a'], [])).toEqual([]);
  });

  test('always fills what it can, gives nobody two places and never more than there is room', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.array(fc.nat(9), { maxLength: 12 }), (count, room) => {
        const people = Array.from({ length: count }, (_, index) => index);
        const given = dealSeats(people, room);
        const all = given.flat();
        const places = room.reduce((sum, seats) => sum + seats, 0);
        expect(new Set(all).size).toBe(all.length);
        expect([...all].sort((a, b) => a - b)).toEqual(people.slice(0, Math.min(count, places)));
        given.forEach((slot, index) => expect(slot.length).toBeLessThanOrEqual(room[index]));
      }),
    );
  });
});
