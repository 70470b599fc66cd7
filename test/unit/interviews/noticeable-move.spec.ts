import { movesNoticeably } from '../../../src/interviews/domain/noticeable-move.js';

describe('another expectation', () => {
  const then = { mean: 8, from: 4, to: 13 };

  it.each([
    ['is the same', { mean: 8, from: 4, to: 13 }, false],
    ['is a little more', { mean: 8.8, from: 4, to: 14 }, false],
    ['is a person more', { mean: 9, from: 5, to: 14 }, true],
    ['is a person less', { mean: 7, from: 3, to: 12 }, true],
    ['is as many, but surer', { mean: 8, from: 6, to: 11 }, true],
    ['is as many, but less sure', { mean: 8.1, from: 3, to: 15 }, true],
  ])('%s', (_name, now, isNoticed) => {
    expect(movesNoticeably(then, now)).toBe(isNoticed);
  });

  it('is no other one because whole people were rounded otherwise', () => {
    expect(movesNoticeably({ mean: 1.1, from: 0, to: 2 }, { mean: 1.2, from: 0, to: 3 })).toBe(false);
    expect(movesNoticeably({ mean: 0.5, from: 0, to: 0 }, { mean: 0.55, from: 0, to: 1 })).toBe(false);
  });
});
