import { guessColumns } from '../../../src/attendance/domain/log-columns.js';
import { datesByNeighbours } from '../../../src/attendance/domain/log-years.js';
import { keysOf, readLog } from '../../../src/attendance/log-reading.js';
import { understoodTable } from '../../../src/attendance/log-table.js';
import { readTable } from '../../../src/platform/tables/index.js';

const DAY_FIRST = { '.': true, '-': true, '/': true };
const LAST_DAY = '2026-11-28';
const years = (...texts: string[]) => [...datesByNeighbours(texts, DAY_FIRST, LAST_DAY)];

describe('a date without a year', () => {
  it('has that of the rows beside it', () => {
    expect(years('28.08.2026', '1.09.', '2.09.26')).toEqual([[1, '2026-09-01']]);
    expect(years('1.09.', '3 сентября', '5.09.2025')).toEqual([
      [0, '2025-09-01'],
      [1, '2025-09-03'],
    ]);
  });

  it('is of another year than the row above where the year turns between them', () => {
    expect(years('29.12.2025', '30.12.', '12.01.', '14.01.2026')).toEqual([
      [1, '2025-12-30'],
      [2, '2026-01-12'],
    ]);
    // Newest first.
    expect(years('05.01.2026', '30.12.', '20.12.2025')).toEqual([[1, '2025-12-30']]);
  });

  it('stays without one where the rows beside it tell none, or none that has been', () => {
    expect(years('1.09.', '2.09.')).toEqual([]);
    expect(years('10.01.2026', '1.07.', '10.01.2026')).toEqual([]);
    expect(years('20.11.2026', '5.12.')).toEqual([]);
  });
});

async function read(...lines: string[]) {
  const understood = await understoodTable(await readTable(lines.join('\n')));
  return readLog(understood, await keysOf(understood.table), LAST_DAY);
}

describe('a log with such dates', () => {
  it('is read by its neighbours, and says how many', async () => {
    const { readable, yearsTaken } = await read(
      ...['ФИО;Дата соб.;Пришел?', 'Ким;28.08.2026;да', 'Лось;1.09.;нет', 'Орлова;2.09.2026;да'],
    );
    expect(readable.map(({ row }) => row.date)).toEqual(['2026-08-28', '2026-09-01', '2026-09-02']);
    expect(yearsTaken).toBe(1);
  });

  it('asks for the year where nothing tells it', async () => {
    const { rejected, yearsTaken } = await read('ФИО;Дата соб.;Пришел?', 'Ким;1.09.;да', 'Лось;2.09.;нет');
    expect(rejected.map(({ line, why }) => [line, why])).toEqual([
      [2, 'no-year'],
      [3, 'no-year'],
    ]);
    expect(yearsTaken).toBe(0);
  });

  it('has the answer to the call of the day before', () => {
    const headers = ['ФИО', 'Дата соб.', 'время', 'звонили накануне', 'Пришел?'];
    const row = (...cells: string[]) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? '']));
    const rows = [
      row('Ким', '1.09.2026', '10:00', 'да', '+'),
      row('Лось', '2.09.', '11:00', 'недозвон', 'нет'),
      row('Орлова', '3.09.2026', '12:00', 'нет', 'н/я'),
    ];
    expect(guessColumns(headers, rows)).toMatchObject({
      ...{ date: 'Дата соб.', outcome: 'Пришел?', answer: 'звонили накануне', time: 'время' },
    });
  });

  it('takes whether somebody was called for no answer of theirs', () => {
    const headers = ['ФИО', 'Дата соб.', 'Звонили накануне', 'Пришел?'];
    const row = (...cells: string[]) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? '']));
    const rows = [row('Ким', '1.09.2026', 'да', '+'), row('Лось', '2.09.2026', 'нет', 'нет')];
    expect(guessColumns(headers, rows)).toMatchObject({ date: 'Дата соб.', outcome: 'Пришел?', answer: null });
  });
});
