import { centralCountInterval } from '../../../src/math/discrete-distribution.js';
import { dayTotal } from '../../../src/attendance/domain/day-total.js';
import { factsAt } from '../../../src/attendance/domain/show-facts.js';
import { fitShows } from '../../../src/attendance/domain/show-fit.js';
import { ShowTableBuilder } from '../../../src/attendance/domain/show-table.js';
import type { ShowTable } from '../../../src/attendance/domain/show-table.js';
import { expectedPeople } from '../../../src/attendance/domain/stage-fit.js';
import { groupBy } from '../../../src/kernel/group-by.js';
import { logit } from '../../../src/math/logistic.js';
import { showsOf } from '../../unit/attendance/shows-of-a-world.js';
import type { TrueShow } from '../../unit/attendance/shows-of-a-world.js';

function tableOf(shows: readonly TrueShow[]): ShowTable {
  const builder = new ShowTableBuilder();
  builder.add(shows.map(({ observation }) => observation));
  return builder.table;
}

/** Learnt from some days of a world, all stages at once; and its days after them. */
function learnt(world: Parameters<typeof showsOf>[0], learntDays: number) {
  const days = [...groupBy(showsOf(world), ({ observation }) => observation.date).values()];
  return { fit: fitShows(tableOf(days.slice(0, learntDays).flat())).fit, daysAfter: days.slice(learntDays) };
}

/** What is expected of the days after those that were learnt from. */
function asked({ fit: stages, daysAfter }: ReturnType<typeof learnt>, stage: 'booked' | 'hours-before') {
  const fit = stages[stage];
  return daysAfter.map((shows) => {
    const facts = shows.map(({ observation: { lasting, date, known } }) => factsAt(stage, lasting, date, known));
    return { shows, ...expectedPeople(fit, facts) };
  });
}

const SEEDS = Array.from({ length: 12 }, (_none, seed) => seed + 1);

describe('finds the chances that people have', () => {
  const worlds: ReturnType<typeof learnt>[] = [];
  beforeAll(() => void worlds.push(...SEEDS.map((seed) => learnt({ seed, days: 90, perDay: 12 }, 80))));

  it.each(['booked', 'hours-before'] as const)('as known when %s', (stage) => {
    const errors = worlds.flatMap((world) =>
      asked(world, stage).flatMap(({ shows, averaged }) =>
        shows.map(({ atBooking, atLast }, at) => (averaged[at] ?? 0) - (stage === 'booked' ? atBooking : atLast)),
      ),
    );
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const root = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
    expect(Math.abs(mean)).toBeLessThan(0.02);
    // Chances spread by 0.12 and 0.18: most of that is found in 960 bookings.
    expect(root).toBeLessThan(0.07);
  });
});

it.each([
  ['long', 80],
  ['short', 6],
])('holds the total of a day with its interval after a %s history', (_name, learntDays) => {
  const held = SEEDS.flatMap((seed) =>
    asked(learnt({ seed, days: learntDays + 20, perDay: 15 }, learntDays), 'booked').map(
      ({ shows, ordinaryDay, sharedSd, dayEffectSd }) => {
        const people = ordinaryDay.map((p) => ({ centre: logit(p), variance: 0 }));
        const { from, to } = centralCountInterval(dayTotal(people, Math.hypot(sharedSd, dayEffectSd)), 0.9);
        const came = shows.filter(({ observation }) => observation.came).length;
        return came >= from && came <= to;
      },
    ),
  );
  const share = held.filter(Boolean).length / held.length;
  // Of 240 days; intervals of whole people hold more than 90 of 100.
  expect(share).toBeGreaterThan(0.87);
  expect(share).toBeLessThan(0.99);
});

it('calls hardly any fit worse that learnt from the same world', () => {
  const refused = Array.from({ length: 60 }, (_none, index) => {
    const shows = showsOf({ seed: 100 + index, days: 40, perDay: 10 });
    const firstDays = shows.filter(({ observation }) => observation.date <= '2025-01-20');
    // The earlier one knows every other booking of its days only: as good but for chance.
    const earlier = fitShows(tableOf(firstDays.filter((_show, at) => at % 2 === 0))).fit;
    return fitShows(tableOf(shows), { fit: earlier, lastDay: '2025-01-20' }).comparison?.isWorse === true;
  });
  expect(refused.filter(Boolean).length).toBeLessThanOrEqual(2);
});
