import { isClosing, mayMove, movesFrom, STAGES } from '../../../src/candidates/domain/stages.js';
import type { Stage } from '../../../src/candidates/domain/stages.js';

describe('stages', () => {
  it('follow one another to the sixth month', () => {
    const ordinary = STAGES.filter((stage) => !isClosing(stage));
    for (let i = 1; i < ordinary.length; i += 1) expect(mayMove(ordinary[i - 1], ordinary[i])).toBe(true);
  });

  it('can be left from anywhere by rejecting or withdrawing', () => {
    for (const stage of STAGES.filter((stage) => !isClosing(stage))) {
      expect([mayMove(stage, 'rejected'), mayMove(stage, 'withdrawn')]).toEqual([true, true]);
    }
  });

  it.each<[Stage, Stage]>([
    ['new', 'offered'],
    ['shortlisted', 'passed'],
    ['rejected', 'offered'],
    ['rejected', 'withdrawn'],
    ['started', 'new'],
    ['new', 'new'],
  ])('%s does not lead to %s', (from, to) => {
    expect(mayMove(from, to)).toBe(false);
    expect(movesFrom(from)).not.toContain(to);
  });
});
