import fc from 'fast-check';
import { evenSpread } from '../../../src/interviews/domain/even-spread.js';

describe('spreading invitations evenly', () => {
  test('what does not divide goes to the first slots', () => {
    expect(evenSpread(12, 6)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(evenSpread(19, 8)).toEqual([3, 3, 3, 2, 2, 2, 2, 2]);
    expect(evenSpread(1, 3)).toEqual([1, 0, 0]);
    expect(evenSpread(0, 2)).toEqual([0, 0]);
  });

  test('always adds up and differs by one at most', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 24 }), (total, slots) => {
        const spread = evenSpread(total, slots);
        expect(spread.reduce((sum, one) => sum + one, 0)).toBe(total);
        expect(Math.max(...spread) - Math.min(...spread)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
