import { backtestLog } from '../../../src/attendance/offline.js';
import type { BacktestWish } from '../../../src/attendance/offline.js';
import { logFeatures } from '../../../src/attendance/domain/log-features.js';
import { predictShows } from '../../../src/attendance/domain/show-backtest.js';
import { addDays } from '../../../src/kernel/calendar-date.js';
import { seededRandom } from '../../../src/kernel/random.js';
import { workbookOfSheets } from '../platform/workbook-builder.js';

const HEADERS = ['day', 'place', 'answer', 'rating', 'result'];
const WISH: BacktestWish = { time: 'day', outcome: 'result', features: null, testFrom: null };

/** A log of some days with this many rows each; people of place a come more often. */
function log(days: number, perDay: number, resultOf?: (index: number) => string): string[][] {
  const random = seededRandom(3);
  return Array.from({ length: days * perDay }, (_none, index) => {
    const place = 'abcde'[Math.floor(random.next() * 5)] ?? 'a';
    const answer = random.next() < 0.6 ? 'Yes ' : random.next() < 0.5 ? 'no' : 'NA';
    const comes = random.next() < (place === 'a' ? 0.8 : 0.35);
    const rating = String(Math.floor(random.next() * 90));
    return [
      addDays('2024-03-01', Math.floor(index / perDay)),
      ...[place, answer, rating],
      resultOf?.(index) ?? (comes ? 'came' : 'no-show'),
    ];
  });
}

const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from([HEADERS, ...rows].map((cells) => cells.join(',')).join('\n'));

const tried = (rows: readonly (readonly string[])[], wish: Partial<BacktestWish> = {}) =>
  backtestLog(csv(rows), { ...WISH, ...wish });

/** Predictions of the days from the given booking on. */
function predictions(rows: readonly (readonly string[])[], from: number): number[] {
  const bookings = {
    dates: rows.map(([day = '']) => day),
    hours: rows.map(() => null),
    outcomes: Uint8Array.from(rows, (row) => Number(row[4] === 'came')),
  };
  const columns = [1, 2, 3].map((at) => ({ name: HEADERS[at] ?? '', cells: rows.map((row) => row[at] ?? '') }));
  const { features } = logFeatures(bookings, columns, from, null);
  return [...predictShows(bookings, features, from).predicted];
}

describe('a backtest', () => {
  it('predicts strictly from earlier days', () => {
    const rows = log(40, 8);
    const [from, changed] = [240, 280];
    const turned = rows.map((row, index) =>
      index < changed ? row : [...row.slice(0, 4), row[4] === 'came' ? 'no-show' : 'came'],
    );
    const elsewhere = rows.map((row, index) =>
      index < changed ? row : [row[0] ?? '', 'z', 'yes', '1e6', row[4] ?? ''],
    );
    const before = predictions(rows, from);
    // Outcomes of the day itself are later than its predictions, too.
    expect(predictions(turned, from).slice(0, changed - from + 8)).toEqual(before.slice(0, changed - from + 8));
    expect(predictions(elsewhere, from).slice(0, changed - from)).toEqual(before.slice(0, changed - from));
    expect(predictions(rows.slice(0, changed), from)).toEqual(before.slice(0, changed - from));
    expect(predictions(turned, from).slice(changed - from + 8)).not.toEqual(before.slice(changed - from + 8));
  });

  it('does not depend on the order of the rows within days and over days', async () => {
    const rows = log(20, 6);
    const { logLoss, coverage90 } = await tried(rows);
    const mixed = [...rows].sort((one, other) => (one.join() < other.join() ? 1 : -1));
    const again = await tried(mixed);
    expect(again.logLoss).toBeCloseTo(logLoss, 2);
    expect(again.coverage90).toBe(coverage90);
  });

  it('tests the last three tenths of the days, or from a day on', async () => {
    const rows = log(20, 6);
    expect(await tried(rows)).toMatchObject({ trained: 84, tested: 36, testFrom: '2024-03-15' });
    expect(await tried(rows, { testFrom: '2024-03-19' })).toMatchObject({ trained: 108, tested: 12 });
    await expect(tried(rows, { testFrom: '2024-05-01' })).rejects.toThrow('goes from 2024-03-01 to 2024-03-20');
    await expect(tried(rows, { testFrom: '2024-03-01' })).rejects.toThrow('nothing to learn from');
    await expect(tried(log(1, 20))).rejects.toThrow('one day');
  });

  it('beats the mean where a column tells something, and names the best column', async () => {
    const { baselines, logLoss, auc, calibration, tested } = await tried(log(60, 12));
    expect(logLoss).toBeLessThan(baselines.mean.logLoss);
    expect(baselines.bestSingleFeature?.name).toBe('place');
    expect(auc).toBeGreaterThan(0.6);
    expect(calibration.reduce((sum, { n }) => sum + n, 0)).toBe(tested);
  });

  it('takes the sheets of a workbook for one log where each month has its own', async () => {
    const rows = log(20, 6);
    const months = [rows.slice(0, 70), rows.slice(70)].map((ofMonth) => [HEADERS, ...ofMonth]);
    const other = [
      ['place', 'seats'],
      ['a', '5'],
    ];
    const file = workbookOfSheets([other, ...months]);
    expect(await backtestLog(file, WISH)).toEqual(await tried(rows));
  });

  it('names the columns below a title as an import finds them, where none is called as it was told', async () => {
    const text = Buffer.from(csv(log(20, 6))).toString();
    const titled = Buffer.from(`Отчёт за октябрь\n${text.replace('day,', 'Date,').replace('result', 'Outcome')}`);
    const trial = backtestLog(titled, { ...WISH, time: 'when' });
    await expect(trial).rejects.toThrow('Date, place, answer, rating, Outcome');
    expect((await backtestLog(titled, { ...WISH, time: 'date', outcome: 'outcome' })).tested).toBeGreaterThan(0);
  });

  it('learns from the columns that it is told, but for those that the law protects and those that name people', async () => {
    const rows = log(20, 6);
    expect((await tried(rows, { features: ['rating', ' PLACE'] })).features).toEqual(['weekday', 'place', 'rating']);
    await expect(tried(rows, { features: ['colour'] })).rejects.toThrow('day, place, answer, rating, result');
    const text = Buffer.from(csv(rows)).toString().replace('place', 'Gender');
    const protectedOne = await backtestLog(Buffer.from(text), { ...WISH, features: ['rating', 'gender'] });
    expect(protectedOne).toMatchObject({
      features: ['weekday', 'rating'],
      leftOut: [{ column: 'Gender', why: 'protected' }],
    });
    const named = Buffer.from(text.replace('Gender', 'ФИО'));
    const { leftOut } = await backtestLog(named, { ...WISH, features: ['фио'] });
    expect(leftOut).toEqual([{ column: 'ФИО', why: 'names-people' }]);
    expect((await backtestLog(Buffer.from(text), WISH)).leftOut).toEqual([{ column: 'Gender', why: 'protected' }]);
  });

  it.each<[string, string[][]]>([
    ['everybody came', log(12, 6, () => 'came')],
    ['nobody came', log(12, 6, () => 'no-show')],
    ['a booking a day', log(30, 1)],
    ['two days', log(2, 4)],
    ['two bookings', log(2, 1)],
    ['a class that is met only in the test', log(12, 6, (index) => (index < 60 ? 'came' : 'no-show'))],
    ['rows that stand there three times', [...log(12, 6), ...log(12, 6), ...log(12, 6)]],
  ])('has finite figures where %s', async (_what, rows) => {
    const result = await tried(rows);
    for (const figure of [result.logLoss, result.brier, result.ece, result.dayEffectSd, result.baselines.mean.logLoss])
      expect(Number.isFinite(figure)).toBe(true);
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/u);
  });

  it('takes a rate far from the trade’s for what it is and not for a spread of days, whether nearly all come or nearly none', async () => {
    const random = seededRandom(9);
    const isRare = Array.from({ length: 200 * 12 }, () => random.next() < 0.03);
    const [high, low] = await Promise.all(
      [true, false].map((most) => tried(log(200, 12, (index) => (isRare[index] === most ? 'no-show' : 'came')))),
    );
    for (const { dayEffectSd, coverage90 } of [high, low]) {
      expect(dayEffectSd).toBeLessThan(0.5);
      expect(coverage90).toBeGreaterThan(0.8);
    }
    expect(high.logLoss).toBeCloseTo(low.logLoss, 2);
  });

  it('has no coverage without a test day of five people', async () => {
    expect((await tried(log(20, 4))).coverage90).toBeNull();
    expect((await tried(log(20, 5))).coverage90).not.toBeNull();
  });
});
