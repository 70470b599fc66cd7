import { choosingRate } from '../../../src/funnel/domain/choosing-rate.js';

describe('the share of responses that are worth inviting', () => {
  it('is the trade’s figure, as it is stated, while nobody is decided upon', () => {
    expect(choosingRate({ n: 0, k: 0 })).toEqual({ n: 0, k: 0, share: 0.175, low: 0.15, high: 0.2, basis: 'trade' });
  });

  it('goes from there to what is seen, and its interval narrows', () => {
    const few = choosingRate({ n: 10, k: 5 });
    const many = choosingRate({ n: 1_000, k: 500 });
    expect(few).toMatchObject({ basis: 'observed', share: expect.closeTo((5 + 0.875) / 15, 12) });
    expect(many.share).toBeCloseTo(0.5, 2);
    expect(many.high - many.low).toBeLessThan(0.06);
    expect(few.high - few.low).toBeGreaterThan(0.3);
    for (const { low, share, high } of [few, many]) expect(low < share && share < high).toBe(true);
  });

  it('is above nothing though nobody was worth it, so that a number can be named', () => {
    const { low, share } = choosingRate({ n: 50, k: 0 });
    expect(low).toBeGreaterThan(0);
    expect(share).toBeCloseTo(0.875 / 55, 12);
  });
});
