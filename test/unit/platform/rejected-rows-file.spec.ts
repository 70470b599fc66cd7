import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { rejectedRowsFile } from '../../../src/platform/tables/rejected-rows-file.js';
import type { RejectedRowsInput } from '../../../src/platform/tables/rejected-rows-file.js';

const file = (cells: readonly (readonly string[])[], more: Partial<RejectedRowsInput> = {}) =>
  rejectedRowsFile({
    headers: ['Дата', 'ФИО', 'Явка'],
    rows: cells.map((row, index) => ({ line: index + 2, cells: row, reason: 'нет даты' })),
    lineHeader: 'Строка',
    reasonHeader: 'Причина',
    delimiter: ';',
    ...more,
  });

const read = (text: string, delimiter = ';'): string[][] => parse(text, { delimiter, bom: true });

describe('the file of rejected rows', () => {
  it('holds the cells as they were, their line and the reason, under a mark that Excel knows UTF-8 by', () => {
    const { text, rows } = file([['32.13', 'Иванова; "Ира"\nмл.', 'да']]);
    expect(Buffer.from(text).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(rows).toBe(1);
    expect(read(text)).toEqual([
      ['Дата', 'ФИО', 'Явка', 'Строка', 'Причина'],
      ['32.13', 'Иванова; "Ира"\nмл.', 'да', '2', 'нет даты'],
    ]);
  });

  it.each([
    ['=HYPERLINK("http://evil.example","x")'],
    ['@SUM(A1)'],
    ['+cmd|"/c calc"!A0'],
    ['-2+3+cmd|"/c calc"!A0'],
    [' =1+A1'],
    ['\t=1+A1'],
    ['\r=1+A1'],
    ['＝1+A1'],
    ['=1+1'],
  ])('lets no spreadsheet calculate %j', (cell) => {
    const [header, row] = read(file([[cell]], { headers: [cell] }).text);
    expect([header?.[0], row?.[0]]).toEqual([`'${cell}`, `'${cell}`]);
  });

  it.each(['+', '-', '+7 (900) 123-45-67', '-5,2', 'a=b', ''])('leaves %j as it is', (cell) => {
    expect(read(file([[cell]]).text)[1]?.[0]).toBe(cell);
  });

  it('keeps line and reason in one column, however many cells a row has', () => {
    const rows = read(file([['a'], ['a', 'b', 'c', 'd', 'e'], []]).text);
    expect(rows.map((row) => row.length)).toEqual([7, 7, 7, 7]);
    expect(rows.map((row) => row.at(-1))).toEqual(['Причина', 'нет даты', 'нет даты', 'нет даты']);
  });

  it('ends before it becomes too long, with a whole row', () => {
    const many = Array.from({ length: 100 }, () => ['x'.repeat(50)]);
    const { text, rows } = file(many, { mostCharacters: 1_000 });
    expect(text.length).toBeLessThanOrEqual(1_000);
    expect(rows).toBeGreaterThan(5);
    expect(read(text)).toHaveLength(rows + 1);
  });

  it('gives back every cell that is no formula, and begins none with a sign of one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (cells) => {
        const row = read(file([cells], { delimiter: ',' }).text, ',')[1] ?? [];
        cells.forEach((cell, index) => expect([cell, `'${cell}`]).toContain(row[index]));
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=@]/u);
      }),
    );
  });
});
