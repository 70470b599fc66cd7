import { logFeatures } from '../../../src/attendance/domain/log-features.js';
import { backtestShows } from '../../../src/attendance/domain/show-backtest.js';
import type { ShowBacktest } from '../../../src/attendance/domain/show-backtest.js';
import { addDays } from '../../../src/kernel/calendar-date.js';
import { seededRandom } from '../../../src/kernel/random.js';
import { logistic } from '../../../src/math/logistic.js';
import { normalQuantile } from '../../../src/math/normal-distribution.js';

interface World {
  readonly seed: number;
  readonly days: number;
  readonly perDay: number;
  readonly daySd?: number;
  /** How far the whole wanders from day to day. */
  readonly drift?: number;
  /** Columns that say nothing. */
  readonly idle?: number;
  /** Size of what columns say; 0: nothing. */
  readonly told?: number;
}

/** A log whose people's true chances are known, tested on the last three tenths of its days. */
function tried({
  seed,
  days,
  perDay,
  daySd = 0.4,
  drift = 0,
  idle = 4,
  told = 1,
}: World): ShowBacktest & { truth: number } {
  const random = seededRandom(seed);
  const normal = (): number => normalQuantile(random.next() * 0.999_998 + 0.000_001);
  const pick = (count: number): number => Math.floor(random.next() * count);
  const sites = Array.from({ length: 15 }, () => 0.5 * normal());
  const cells: string[][] = [];
  const dates: string[] = [];
  const chances: number[] = [];
  let level = -0.4;
  const outcomes = Array.from({ length: days }, (_none, day) => {
    level += drift * normal();
    const effect = daySd * normal();
    return Array.from({ length: perDay }, () => {
      const [site, answer, lead] = [pick(15), pick(3), pick(20)];
      const eta = level + told * ((sites[site] ?? 0) + 0.7 * (answer - 1) - 0.06 * (lead - 10));
      dates.push(addDays('2024-01-01', day));
      chances.push(logistic(eta));
      cells.push([
        ...[`site ${site}`, ['no', 'unsure', 'yes'][answer] ?? '', String(lead)],
        ...Array.from({ length: idle }, (_idle, column) => (column % 2 === 0 ? `k${pick(12)}` : String(pick(100)))),
      ]);
      return Number(random.next() < logistic(eta + effect));
    });
  }).flat();
  const from = Math.floor(days * 0.7) * perDay;
  const bookings = { dates, hours: dates.map(() => null), outcomes: Uint8Array.from(outcomes) };
  const columns = Array.from({ length: 3 + idle }, (_none, at) => ({
    name: `column ${at}`,
    cells: cells.map((row) => row[at] ?? ''),
  }));
  const { features } = logFeatures(bookings, columns, from, null);
  const losses = outcomes.slice(from).map((came, at) => {
    const p = chances[from + at] ?? NaN;
    return -Math.log(came === 1 ? p : 1 - p);
  });
  return { ...backtestShows(bookings, features, from), truth: meanOf(losses) };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const seeds = Array.from({ length: 8 }, (_none, index) => index + 1);

describe('backtests of worlds whose truth is known', () => {
  it('come near the truth, beat both baselines, and nine days of ten fall into their intervals', () => {
    const worlds = seeds.map((seed) => tried({ seed, days: 80, perDay: 15 }));
    const [loss, truth, mean, single] = [
      meanOf(worlds.map(({ logLoss }) => logLoss)),
      meanOf(worlds.map((world) => world.truth)),
      meanOf(worlds.map(({ baselines }) => baselines.mean.logLoss)),
      meanOf(worlds.map(({ baselines }) => baselines.bestSingleFeature?.logLoss ?? NaN)),
    ];
    expect(loss).toBeLessThan(single);
    // The best column of a test is the best by luck, too.
    expect(single).toBeLessThan(mean);
    // Half of the way from the mean to the truth at least: the rest is what 840 bookings cannot tell.
    expect(loss - truth).toBeLessThan(0.5 * (mean - truth));
    // 192 days: three standard errors are 0.065; whole numbers make intervals hold a little more than they must.
    const coverage = meanOf(worlds.map(({ coverage90 }) => coverage90 ?? NaN));
    expect(coverage).toBeGreaterThan(0.85);
    expect(coverage).toBeLessThan(0.985);
    expect(Math.abs(meanOf(worlds.map(({ dayEffectSd }) => dayEffectSd)) - 0.4)).toBeLessThan(0.1);
  });

  it('are hardly worse than the mean where columns say nothing', () => {
    const worlds = seeds.map((seed) => tried({ seed, days: 60, perDay: 10, idle: 30, told: 0, daySd: 0 }));
    const behind = meanOf(worlds.map(({ logLoss, baselines }) => logLoss - baselines.mean.logLoss));
    expect(behind).toBeLessThan(0.01);
  });

  it('follow a rate that wanders, and are as unsure as they must be then', () => {
    const worlds = seeds.map((seed) => tried({ seed, days: 80, perDay: 15, drift: 0.15 }));
    const ahead = meanOf(worlds.map(({ logLoss, baselines }) => baselines.mean.logLoss - logLoss));
    expect(ahead).toBeGreaterThan(0.05);
    expect(meanOf(worlds.map(({ coverage90 }) => coverage90 ?? NaN))).toBeGreaterThan(0.83);
  });

  it('hold days that differ much', () => {
    const worlds = seeds.map((seed) => tried({ seed, days: 80, perDay: 30, daySd: 0.9 }));
    const coverage = meanOf(worlds.map(({ coverage90 }) => coverage90 ?? NaN));
    expect(coverage).toBeGreaterThan(0.82);
    expect(coverage).toBeLessThan(0.97);
  });
});
