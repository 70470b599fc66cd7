import { understoodTable } from '../../../src/attendance/log-table.js';

const HEADER = 'ФИО;Когда назначено;Дошёл?;Офис;Смс-подтвердил';
const ROWS = [
  'Иванов 0;01.06.26;не пришёл;Мск;',
  'Иванов 1;01.06.26;не пришёл;Мск;нет',
  'Иванов 2;02.06.26;пришёл;СПб;да',
  'Иванов 3;02.06.26;пришёл;Казань;да',
];

function understood(lines: readonly string[]) {
  return understoodTable(lines.map((row, at) => ({ line: at + 1, cells: row.split(';') })));
}

describe('the header of an old log', () => {
  it.each(['Дошёл?', 'Дійшов', 'Что вышло', 'Итог?'])('is kept where the outcome is called «%s»', async (outcome) => {
    const { table, found } = await understood([HEADER.replace('Дошёл?', outcome), ...ROWS]);
    expect(table.headers).toEqual(['ФИО', 'Когда назначено', outcome, 'Офис', 'Смс-подтвердил']);
    expect(table.rows).toHaveLength(ROWS.length);
    expect(found).toMatchObject({ date: 'Когда назначено', outcome, answer: 'Смс-подтвердил' });
  });

  it('is none of the rows, though one of them says «не пришёл»', async () => {
    // Two columns of yes and no, neither of which a header names: somebody has to say which is the outcome.
    const { table, found } = await understood(ROWS);
    expect(table.rows).toHaveLength(ROWS.length);
    expect(found.date).toBe(table.headers[1]);
  });

  it('may hold a date where somebody names its columns', async () => {
    const lines = ['ФИО;01.06.26;Кончилось', 'Иванов;02.06.26;пришёл'];
    const rows = lines.map((row, at) => ({ line: at + 1, cells: row.split(';') }));
    const { table, found } = await understoodTable(rows, { Кончилось: 'outcome', '01.06.26': 'date' });
    expect([table.rows.length, found.date, found.outcome]).toEqual([1, '01.06.26', 'Кончилось']);
  });
});
