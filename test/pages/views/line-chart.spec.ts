import { lineChart } from '../../../src/platform/views/index.js';
import { roundTicks } from '../../../src/platform/views/line-chart.js';

const chart = (points: [x: number, y: number][], chosenX: number | null = null, leastTop = 0) =>
  lineChart({
    points: points.map(([x, y]) => ({ x, y, label: `${String(x)}: ${String(y)}` })),
    chosenX,
    tone: 'accent',
    label: 'a curve',
    formatX: String,
    leastTop,
    formatY: (y, digits) => y.toFixed(digits),
    formatChosen: String,
  });

describe('line chart', () => {
  test('the first point is at the left, the last at the right, zero at the bottom', () => {
    const { points, bottom, linePath } = chart([
      [5, 0],
      [10, 2],
      [25, 4],
    ]);
    expect(points[0]).toMatchObject({ x: 0, y: bottom, value: 5 });
    expect(points[2]?.x).toBe(100);
    expect(points[1]?.x).toBeCloseTo(25, 0);
    expect(linePath.startsWith(`M0 ${String(bottom)}L`)).toBe(true);
  });

  test('the value of a curve that falls is written where the curve is not', () => {
    const falling: [number, number][] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((x) => [x, 10 - x]);
    const middle = chart(falling, 5).chosen!;
    expect(middle).toMatchObject({ anchor: 'start', textBy: 9 });
    expect(middle.textAt).toBeLessThan(middle.y);
    const late = chart(falling, 9).chosen!;
    expect(late).toMatchObject({ anchor: 'end', textBy: -9 });
    expect(late.textAt).toBeGreaterThan(late.y);
    const flat = chart(
      falling.map(([x]) => [x, 10]),
      5,
    ).chosen!;
    expect(flat.textAt).toBeGreaterThan(flat.y);
  });

  test('the chosen point carries its value, written inside the drawing', () => {
    const { chosen } = chart(
      [
        [1, 1],
        [2, 3],
      ],
      2,
    );
    expect(chosen).toMatchObject({ x: 100, anchor: 'end', label: '3' });
    expect(
      chart(
        [
          [1, 1],
          [2, 3],
        ],
        7,
      ).chosen,
    ).toBeNull();
  });

  test.each([
    [0, [0, 1]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [13, [0, 5, 10, 15]],
    [0.37, [0, 0.1, 0.2, 0.3, 0.4]],
  ])('up to %d the ticks are round', (most, ticks) => {
    expect(roundTicks(most)).toEqual(ticks);
  });

  test.each([
    [0.001, ['0.0000', '0.0002', '0.0004', '0.0006', '0.0008', '0.0010']],
    [11, ['0.0', '2.5', '5.0', '7.5', '10.0', '12.5']],
    [13, ['0', '5', '10', '15']],
  ])('up to %d neighbouring ticks are told apart', (most, labels) => {
    const { yTicks } = chart([
      [0, 0],
      [1, most],
    ]);
    expect(yTicks.map(({ label }) => label)).toEqual(labels);
  });

  test('a curve far below the least top lies at the bottom', () => {
    const { points, bottom, yTicks } = chart([[1, 0.001]], null, 5);
    expect(points[0]?.y).toBe(bottom);
    expect(yTicks.map(({ label }) => label)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('what moves by per cents may have an axis near it, and words across turned inwards at its ends', () => {
    const months = Array.from({ length: 12 }, (_none, x) => ({ x, y: 90_000 + 500 * x, label: '' }));
    const { yTicks, xTicks, points } = lineChart({
      ...{ points: months, chosenX: null, tone: 'accent', label: 'pay', nearLowest: true, wordsAcross: true },
      ...{ formatX: String, formatY: String, formatChosen: String },
    });
    expect(yTicks.map(({ label }) => label)).toEqual(['85000', '90000', '95000', '100000', '105000']);
    expect(yTicks.map(({ at }) => at)).toEqual([...yTicks].map(({ at }) => at).sort((a, b) => b - a));
    expect((points[0]?.y ?? 0) - (points.at(-1)?.y ?? 0)).toBeGreaterThan(20);
    expect(xTicks.map(({ label, anchor }) => `${label} ${anchor}`)).toEqual(['0 start', '5 middle', '10 middle']);
  });

  test('a single point does not divide by nothing', () => {
    const { points, xTicks } = chart([[4, 2]]);
    expect(points[0]?.x).toBeGreaterThan(0);
    expect(xTicks).toHaveLength(1);
  });
});
