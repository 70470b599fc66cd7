import { hourIn } from '../../../src/attendance/domain/log-stated.js';
import { readLogTimes } from '../../../src/attendance/domain/log-times.js';
import { columnAt, showLog } from '../../../src/attendance/domain/show-log.js';
import type { LogTable } from '../../../src/attendance/domain/show-log.js';

function table(headers: readonly string[], rows: readonly (readonly string[])[]): LogTable {
  return { headers, rows: rows.map((cells) => ({ cells })) };
}

const NAMES = { time: 'date', outcome: 'came' };
const read = (rows: readonly (readonly string[])[], outcome = 'came') =>
  showLog(table(['date', outcome, 'city'], rows), { ...NAMES, outcome });

describe('times of day', () => {
  it.each([
    ['10:30', 10.5],
    ['16-30', 16.5],
    ['16.30', 16.5],
    ['4:30 PM', 16.5],
    ['4:30 p.m.', 16.5],
    ['12:15 am', 0.25],
    ['16 ч 30 мин', 16.5],
    ['16ч', 16],
    ['1899-12-30T16:30:00.000Z', 16.5],
    ['30.12.1899 16:30:00', 16.5],
    ['0.6875', 16.5],
    ['10:00–11:00', 10],
    ['1130', 11.5],
    ['930', 9.5],
    ['1175', null],
    ['2530', null],
    ['16', null],
    ['25:00', null],
    ['16:75', null],
    ['потом', null],
  ])('%s', (cell, hour) => {
    expect(hourIn(cell)).toBe(hour);
  });
});

describe('times of a log', () => {
  it.each([
    ['13.02.2015', '2015-02-13', null],
    ['22 –06 -16', '2016-06-22', null],
    ['13-Feb-15', '2015-02-13', null],
    ['Feb 13, 2015', '2015-02-13', null],
    ['3 мая 2024 г.', '2024-05-03', null],
    ['3 травня 2024', '2024-05-03', null],
    ['13.02.2015 & 14.02.2015', '2015-02-13', null],
    ['2015-02-13 10:30', '2015-02-13', 10.5],
    ['2015-02-13T09:15:00Z', '2015-02-13', 9.25],
    ['13.02.2015 17:45', '2015-02-13', 17.75],
    ['13.02.2015 5:45 PM', '2015-02-13', 17.75],
    ['13.02.2015 17-45', '2015-02-13', 17.75],
    ['13.02.2015 17.45', '2015-02-13', 17.75],
    ['42048', '2015-02-13', null],
    ['1423823400', '2015-02-13', 10.5],
    ['1423823400000', '2015-02-13', 10.5],
    ['201503121030', null, null],
    ['79161234567', null, null],
    ['tomorrow', null, null],
    ['', null, null],
    ['NaN', null, null],
    ['Infinity', null, null],
  ])('%s', (cell, date, hour) => {
    // Beside a date that nobody can misread.
    expect(readLogTimes([cell, '2015-02-01'])[0]).toEqual(date === null ? null : { date, hour });
  });

  it('learn from the whole file which number is the day', () => {
    const dates = readLogTimes(['03/04/2016', '2/24/2016']).map((time) => time?.date);
    expect(dates).toEqual(['2016-03-04', '2016-02-24']);
  });

  it('may be numbers of days, where hardly any is a date', () => {
    expect(readLogTimes(['0', '1', '1.5', '400'])).toEqual([
      { date: '2000-01-01', hour: null },
      { date: '2000-01-02', hour: null },
      { date: '2000-01-02', hour: 12 },
      { date: '2001-02-04', hour: null },
    ]);
  });
});

describe('a log as bookings', () => {
  it('is in the order of time, each day in that of the file', () => {
    const { bookings, columns } = read([
      ['2024-03-02', 'no', 'a'],
      ['2024-03-01', 'Yes ', 'b'],
      ['2024-03-02', 'yes', 'c'],
    ]);
    expect(bookings.dates).toEqual(['2024-03-01', '2024-03-02', '2024-03-02']);
    expect([...bookings.outcomes]).toEqual([1, 0, 1]);
    expect(columns).toEqual([{ name: 'city', cells: ['b', 'a', 'c'] }]);
  });

  it('sets aside what says nothing, and counts it by reason', () => {
    const { bookings, setAside, notUnderstood } = read([
      ['2024-03-01', 'attended', ''],
      ['2024-03-01', 'cancelled on the same day, late', ''],
      ['2024-03-01', 'cancelled', ''],
      ['2024-03-01', 'walk-in', ''],
      ['2024-03-01', 'NA', ''],
      ['2024-03-01', '', ''],
      ['never', 'yes', ''],
    ]);
    expect([...bookings.outcomes]).toEqual([1, 0]);
    expect(setAside).toEqual({ noTrial: 2, withoutOutcome: 2, withoutTime: 1, copies: 0 });
    expect(notUnderstood).toEqual([
      { word: 'NA', rows: 1 },
      { word: '', rows: 1 },
    ]);
  });

  it.each(['No-show', 'no_show', 'Missed', 'Неявка', 'Не пришёл'])(
    'turns yes and no of a column "%s", not its words',
    (name) => {
      const rows = ['yes', 'no', '1', '0', 'came', 'no-show'].map((outcome) => ['2024-03-01', outcome, '']);
      const { bookings, isTurned } = read(rows, name);
      expect([isTurned, ...bookings.outcomes]).toEqual([true, 0, 1, 0, 1, 1, 0]);
    },
  );

  it('counts a row twice only where rows have no number of their own', () => {
    const bare = Array.from({ length: 20 }, (_none, index) => ['2024-03-01', index % 2 === 0 ? 'yes' : 'no', 'a']);
    expect(read([...bare, ...bare]).setAside.copies).toBe(0);
    const numbered = bare.map((row, index) => [...row, String(index)]);
    const twice = table(['date', 'came', 'city', 'no'], [...numbered, numbered[3] ?? []]);
    const { setAside, bookings } = showLog(twice, NAMES);
    expect([setAside.copies, bookings.outcomes.length]).toEqual([1, 20]);
  });

  describe('where only those who came have a badge', () => {
    const HEADERS = ['date', 'came', 'distance', 'badge'];
    const rows = (count: number, distanceOf: (index: number) => number): string[][] =>
      Array.from({ length: count }, (_none, index) => {
        const came = index % 3 === 0;
        const date = `2024-03-${String(1 + (index % 28)).padStart(2, '0')}`;
        return [date, came ? 'yes' : 'no', String(distanceOf(index)), came ? `B${index}` : ''];
      });
    const copies = (all: string[][]): number => showLog(table(HEADERS, all), NAMES).setAside.copies;
    const various = rows(600, (index) => index % 400);
    const alike = rows(600, () => 5);

    it('their copies show that the others are copies too, where hardly two rows are alike otherwise', () => {
      expect(copies([...various, ...various.slice(0, 30)])).toBe(30);
    });

    it('equal rows without one are different people as long as no badge stands there twice', () => {
      const without = various.filter(([, , , badge]) => badge === '').slice(0, 30);
      expect(copies([...various, ...without])).toBe(0);
      expect(copies(alike)).toBe(0);
    });

    it('a file that was pasted twice counts once, people who are alike included; other copies among them all count', () => {
      const twice = [...alike, ...alike];
      expect(copies(twice)).toBe(600);
      const { bookings } = showLog(table(HEADERS, twice), NAMES);
      expect([bookings.outcomes.length, bookings.outcomes.filter((came) => came === 1).length]).toEqual([600, 200]);
      expect(copies([...alike, ...alike.slice(0, 300)])).toBe(0);
    });
  });

  it('finds a column but for case and blanks, the exact one first', () => {
    expect(columnAt(['Came', 'came'], 'came')).toBe(1);
    expect(columnAt(['Date of  Interview ', 'x'], 'date of interview')).toBe(0);
    expect(() => columnAt(['a', 'b'], 'c')).toThrow('no column "c". Its columns: a, b.');
  });

  it('says what its columns hold where nothing can be learned', () => {
    expect(() => read([])).toThrow('no rows');
    expect(() => read([['soon', 'yes', '']])).toThrow(/No cell of the column "date" is a date; it holds "soon"/u);
    expect(() => read([['2024-03-01', 'purple', '']])).toThrow(/"came" holds "purple"/u);
    expect(() => read([['2024-03-01', 'NA', '']])).toThrow(/"came" holds nothing/u);
    expect(() => showLog(table(['date'], []), { time: 'date', outcome: 'date' })).toThrow('same column');
  });

  it('bears rows that are shorter than the header', () => {
    expect(read([['2024-03-01'], ['2024-03-01', 'yes']]).bookings.outcomes).toHaveLength(1);
  });
});
