import { readRows, workbookFile } from '../../../src/platform/tables/index.js';

it('writes a workbook that is read as what it was made from: figures as figures, texts as texts', async () => {
  const rows = [
    ['Город', 'Медиана <₽> & "к"'],
    ['=1+1', 103_000],
    [' Нижний\nНовгород ', 0.5],
  ];
  const read = await readRows(workbookFile('Зарплаты: [все]', rows));
  expect(read.map(({ cells }) => cells)).toEqual([
    ['Город', 'Медиана <₽> & "к"'],
    ['=1+1', '103000'],
    [' Нижний\nНовгород ', '0.5'],
  ]);
});

it('leaves out what XML cannot hold', async () => {
  const [row] = await readRows(workbookFile('', [['a\u0000b\u001fc', '\ud800']]));
  expect(row?.cells).toEqual(['abc', '\ufffd']);
});

it('no cell holds more than spreadsheets open', async () => {
  const [row] = await readRows(workbookFile('', [['я'.repeat(40_000), '1']]));
  expect(row?.cells.map(({ length }) => length)).toEqual([32_767, 1]);
});
