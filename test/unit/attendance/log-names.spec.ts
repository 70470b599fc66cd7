import type { LogColumns } from '../../../src/attendance/domain/log-columns.js';
import { digestsOf } from '../../../src/attendance/log-names.js';
import { digestOf } from '../../../src/attendance/log-reading.js';
import type { ReadableRow } from '../../../src/attendance/log-reading.js';

const HEADERS = ['День', 'Час', 'Явка', 'Сколько лет опыта?', 'Есть ли резюме?'];
const COLUMNS = {
  ...{ date: 'День', outcome: 'Явка', city: null, vacancy: null, format: null, board: null },
  ...{ answer: null, booked: null, lead: null, time: 'Час', questions: HEADERS.slice(3), dayFirst: 'guessed' },
} as unknown as LogColumns;
const ROWS = ['b#1', 'a#1'].map((sourceKey) => ({ sourceKey }) as ReadableRow);

const namesOf = (columns: LogColumns, order: 'month-first' | 'day-first' | null = null) =>
  digestsOf(ROWS, { columns, headers: HEADERS, dates: order && { order, rows: 1 } } as never, null);

describe('the name of an imported log', () => {
  test('is the same in whatever order it was found what its columns hold', () => {
    const backwards = Object.fromEntries(Object.entries(COLUMNS).reverse()) as unknown as LogColumns;
    expect(namesOf({ ...backwards, questions: [...COLUMNS.questions].reverse() })).toEqual(namesOf(COLUMNS));
    expect(namesOf({ ...COLUMNS, time: null, lead: 'Час' }).names[0]).not.toBe(namesOf(COLUMNS).names[0]);
  });

  test('is known as it was written before, by what was guessed and by what a form said', () => {
    const guessed = JSON.stringify([{ ...COLUMNS, dayFirst: null }, []]);
    const { date, outcome, city, vacancy, board, format, time, booked, lead, answer, questions } = COLUMNS;
    const said = JSON.stringify([
      { date, outcome, city, vacancy, board, format, time, booked, lead, answer, questions, dayFirst: null },
      [],
    ]);
    const keys = ['a#1', 'b#1'];
    expect(namesOf(COLUMNS)).toEqual({ names: [digestOf(keys, said), digestOf(keys, guessed)], otherWay: [] });
    const monthFirst = [digestOf(keys, 'month-first', said), digestOf(keys, 'month-first', guessed)];
    expect(namesOf(COLUMNS, 'day-first').otherWay).toEqual(monthFirst);
    expect(namesOf(COLUMNS, 'month-first')).toEqual({ names: monthFirst, otherWay: namesOf(COLUMNS).names });
  });

  test('of a log that says nothing further is that of its rows alone', () => {
    const plain = { ...COLUMNS, time: null, questions: [] };
    expect(new Set(namesOf(plain).names)).toEqual(new Set([digestOf(['a#1', 'b#1'])]));
  });
});
