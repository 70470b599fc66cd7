import { fitShows } from '../../../src/attendance/domain/show-fit.js';
import { ShowTableBuilder } from '../../../src/attendance/domain/show-table.js';
import { whatMoves } from '../../../src/attendance/domain/what-moves.js';
import { logit } from '../../../src/math/logistic.js';
import { showsOf } from '../../unit/attendance/shows-of-a-world.js';

/** What a yes adds to the log odds in those worlds, against no answer. */
const YES = 1.3;

describe('the interval of 90 % around what moves the probability', () => {
  test('holds the truth about as often as it says, of few bookings', () => {
    let [found, inside] = [0, 0];
    for (let seed = 101; seed <= 140; seed += 1) {
      const builder = new ShowTableBuilder();
      builder.add(showsOf({ seed, days: 20, perDay: 12 }).map(({ observation }) => observation));
      const yes = whatMoves(fitShows(builder.table).fit['hours-before']).find(({ feature }) => feature === 'answer');
      if (yes === undefined) continue;
      found += 1;
      const from = logit(yes.fromProbability);
      if (logit(yes.low) - from < YES && YES < logit(yes.high) - from) inside += 1;
    }
    expect(found).toBeGreaterThan(25);
    // Of 40 independent ones 33 and more would do in 99 of 100 cases at 0.9; small effects are found less often, which chooses among them.
    expect(inside / found).toBeGreaterThan(0.8);
  });
});
