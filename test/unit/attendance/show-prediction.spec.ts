import type { Outcome } from '../../../src/attendance/domain/outcome.js';
import { isShow, isTrial } from '../../../src/attendance/domain/outcome.js';
import { fitShows } from '../../../src/attendance/domain/show-fit.js';
import { expectedOfPlace, poolPrediction, scenarioParts } from '../../../src/attendance/domain/show-prediction.js';
import { ShowTableBuilder } from '../../../src/attendance/domain/show-table.js';
import { addDays } from '../../../src/kernel/calendar-date.js';
import { sharedProbabilityRule } from '../../../src/math/shared-probability.js';

const PLACE = { city: 'moscow', vacancy: 'manager' };

/** What is expected after so many days of ten bookings, of whom so many came. */
function after(days: number, cameOfTen: number) {
  const builder = new ShowTableBuilder();
  for (let day = 0; day < days; day += 1) {
    const lasting = { ...PLACE, board: null, format: 'stream' };
    const kept = { date: addDays('2026-01-01', day), isOwnDay: true, lasting, known: null, stated: null };
    builder.add(Array.from({ length: 10 }, (_, person) => ({ ...kept, came: person < cameOfTen })));
  }
  return poolPrediction(expectedOfPlace(fitShows(builder.table).fit.booked, PLACE));
}

describe('outcomes', () => {
  it('tells who was there and which bookings say something about showing up', () => {
    const table: [Outcome, boolean, boolean][] = [
      ['came', true, true],
      ['late', true, true],
      ['no-show', false, true],
      ['cancelled-late', false, true],
      ['cancelled-early', false, false],
      ['moved', false, false],
      ['walk-in', false, false],
    ];
    for (const [outcome, show, trial] of table) expect([isShow(outcome), isTrial(outcome)]).toEqual([show, trial]);
  });
});

describe('what is expected of a pool', () => {
  it('is one of five without a history, and not at all sure', () => {
    const { mean, priorWeight, interval90 } = after(0, 0);
    expect(mean).toBeCloseTo(0.2, 2);
    expect(priorWeight).toBeLessThan(10);
    expect(interval90.to - interval90.from).toBeGreaterThan(0.3);
  });

  it('comes to what is seen, the surer the more there is of it', () => {
    const [few, many] = [after(3, 6), after(60, 6)];
    expect(few.mean).toBeGreaterThan(0.3);
    expect(few.mean).toBeLessThan(0.6);
    expect(many.mean).toBeCloseTo(0.6, 1);
    expect(many.priorWeight).toBeGreaterThan(few.priorWeight);
    expect(many.interval90.from < many.mean && many.mean < many.interval90.to).toBe(true);
  });

  it('fits into a scenario, in which as many come as are expected, however little is known', () => {
    const prediction = after(3, 6);
    expect(scenarioParts(prediction, 80)).toEqual({
      pool: { available: 80, showProbability: prediction.ordinaryDay },
      uncertainty: { dayEffectSd: prediction.sharedSd },
    });
    for (const days of [0, 1, 3, 60]) {
      const expected = after(days, 3);
      const { pool, uncertainty } = scenarioParts(expected, 80);
      const shared = { mean: pool.showProbability, betaWeight: null, logitSd: uncertainty.dayEffectSd };
      const { nodes, weights } = sharedProbabilityRule(shared, 40);
      const come = Array.from(nodes).reduce((sum, node, at) => sum + node * weights[at], 0);
      expect(Math.abs(come - expected.mean)).toBeLessThan(0.02);
    }
  });

  it('is taken from a plan of before as that plan took it', () => {
    const earlier = { ...after(3, 6), sharedSd: undefined };
    expect(scenarioParts(earlier, 80).uncertainty).toEqual({
      priorWeight: earlier.priorWeight,
      dayEffectSd: earlier.dayEffectSd,
    });
  });
});
