import {
  isClosing,
  isDecided,
  mayMove,
  movesByHand,
  movesFrom,
  nextDecision,
  STAGES,
} from '../../../src/candidates/domain/stages.js';
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

test('no decision leads to an invitation or a booking', () => {
  for (const from of STAGES) {
    const days = movesFrom(from).filter((to) => !movesByHand(from).includes(to));
    expect(days.every((to) => to === 'invited' || to === 'booked')).toBe(true);
    expect(movesByHand(from)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(invited|booked)$/)]));
  }
});

describe('the next decision', () => {
  it('is a move that is open, and never puts back somebody who has an interview', () => {
    for (const from of STAGES) {
      const to = nextDecision(from);
      if (to === null) continue;
      expect([from, to, mayMove(from, to)]).toEqual([from, to, true]);
      expect(isDecided(to)).toBe(true);
    }
    expect(['shortlisted', 'invited', 'booked', 'month-6'].map((from) => nextDecision(from as Stage))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([nextDecision('new'), nextDecision('came'), nextDecision('passed')]).toEqual([
      'shortlisted',
      'passed',
      'offered',
    ]);
  });
});
