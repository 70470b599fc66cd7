import { readRows, TableFault } from '../../../src/platform/tables/index.js';
import { workbook, workbookOfSheets, zip } from './workbook-builder.js';

const cellsOf = async (file: Uint8Array): Promise<(readonly string[])[]> =>
  (await readRows(file)).map(({ cells }) => cells);

const faultOf = async (file: Uint8Array): Promise<string> => {
  const error = await readRows(file).then(
    () => new Error('it was read'),
    (reason: unknown) => reason as Error,
  );
  expect(error).toBeInstanceOf(TableFault);
  return (error as TableFault).why;
};

describe('workbooks', () => {
  it('give the rows of the first sheet that is shown: texts, numbers, days, gaps', async () => {
    const file = workbook([
      ['ФИО', 'Телефон', 'Дата', 'О себе'],
      ['Орлова Мария', 79031234567, { day: 46174 }, 'опыт < 3 лет & «1С»'],
      ['Ким Инна', '', { day: 46174.5 }, ''],
    ]);
    expect(await cellsOf(file)).toEqual([
      ['ФИО', 'Телефон', 'Дата', 'О себе'],
      ['Орлова Мария', '79031234567', '2026-06-01', 'опыт < 3 лет & «1С»'],
      ['Ким Инна', '', '2026-06-01 12:00'],
    ]);
  });

  it('of a sheet a month are one list, and other lists beside it are left out', async () => {
    const header = ['ФИО', 'Телефон'];
    const file = workbookOfSheets([
      [['Титул']],
      [['Май'], header, ['Ким Инна', '1']],
      [
        ['Ставка', 'Город'],
        ['5', 'Омск'],
      ],
      [
        [' фио ', 'ТЕЛЕФОН', ''],
        ['Лось Олег', '89031234567'],
        ['Орлова Мария', '3'],
      ],
      [
        ['Сом Пётр', '89031234560'],
        ['Лось Олег', '89031234567'],
        ['Ёрш Илья', '89031234561'],
      ],
    ]);
    const told: unknown[] = [];
    const rows = await readRows(file, { sheets: (sheets) => told.push(...sheets) });
    expect(told).toEqual([
      { name: 's1', rows: 2, from: 0 },
      { name: 's2', rows: 2, from: null },
      { name: 's3', rows: 3, from: 3 },
      { name: 's4', rows: 3, from: null },
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Май'],
      header,
      ['Ким Инна', '1'],
      ['Лось Олег', '89031234567'],
      ['Орлова Мария', '3'],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 5, 6]);
  });

  it('are not looked through where they are nested without end', async () => {
    const file = zip([{ name: 'xl/workbook.xml', content: `<workbook>${'<a>'.repeat(200_000)}` }]);
    await expect(readRows(file)).rejects.toMatchObject({ why: 'unreadable', detail: 'nested 100 levels deep' });
  });

  it('know the line on which a row stands', async () => {
    expect((await readRows(workbook([['Имя'], [''], ['Инна']]))).map(({ line }) => line)).toEqual([1, 3]);
  });

  it('are refused when they unfold to more than any list of people, whatever they claim to be', async () => {
    const huge = `<worksheet>${'<row/>'.repeat(12_000_000)}</worksheet>`;
    const bomb = (claims?: number): Buffer => {
      const part = { name: 'xl/sharedStrings.xml', content: huge, ...(claims === undefined ? {} : { claims }) };
      return zip([
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships/>' },
        part,
      ]);
    };
    expect(bomb().length).toBeLessThan(200_000);
    expect(await faultOf(bomb())).toBe('too-large');
    expect(await faultOf(bomb(10))).toBe('unreadable');
  });

  it('fetch nothing and unfold no entity of their own', async () => {
    const texts =
      '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&a;&x;</t></si></sst>';
    const sheet = '<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c></row></sheetData></worksheet>';
    const parts = [
      { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet r:id="a"/></sheets></workbook>' },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: '<Relationships><Relationship Id="a" Target="/xl/worksheets/s.xml"/></Relationships>',
      },
      { name: 'xl/worksheets/s.xml', content: sheet },
    ];
    const [[text = '']] = (await cellsOf(zip([...parts, { name: 'xl/sharedStrings.xml', content: texts }]))) as [
      string[],
    ];
    expect(text).not.toMatch(/aaaa|root:/u);
  });

  it.each<[string, Buffer, string]>([
    ['an archive of something else', zip([{ name: 'a.txt', content: 'a' }]), 'not-text'],
    ['half an archive', workbook([['a'], ['b']]).subarray(0, 300), 'unreadable'],
    ['a workbook without rows', workbook([]), 'empty'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'not-text'],
    ['a program', Buffer.from(`Name,Date\n${'\u0002 a\u0003'.repeat(9)}`), 'unreadable'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1]), 'unreadable'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('are told from %s', async (_what, file, why) => {
    expect(await faultOf(file)).toBe(why);
  });
});

describe('tables in text', () => {
  it.each(['utf8', 'utf16le', 'windows-1251'] as const)('are read in %s', async (encoding) => {
    const text = 'ФИО;Город\r\nОрлова;Казань\r\n';
    const windows = Buffer.from(
      [...text].map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code < 128 ? code : code - 0x350;
      }),
    );
    const file =
      encoding === 'windows-1251' ? windows : Buffer.from(encoding === 'utf16le' ? `\uFEFF${text}` : text, encoding);
    expect(await cellsOf(file)).toEqual([
      ['ФИО', 'Город'],
      ['Орлова', 'Казань'],
    ]);
  });
});

describe('JSON', () => {
  const expected = [
    ['name', 'skills', 'salary.amount', 'experience'],
    ['Инна', '1С, CRM', '90000', 'Вектор, 2 года\nЛуч'],
    ['Олег', '', '', ''].slice(0, 1),
  ];
  const people = [
    {
      name: 'Инна',
      skills: ['1С', 'CRM'],
      salary: { amount: 90000 },
      experience: [{ company: 'Вектор', text: '2 года' }, { company: 'Луч' }],
    },
    { name: 'Олег' },
  ];

  it('is read by lines and as one list', async () => {
    const lines = people.map((person) => JSON.stringify(person)).join('\n\n');
    expect(await cellsOf(Buffer.from(lines))).toEqual(expected);
    expect(await cellsOf(Buffer.from(JSON.stringify(people, null, 2)))).toEqual(expected);
  });

  it.each(['{"a":1}\n{"a":', '[{"a":1}, 2]', '{"a":1}\n[1]'])('that is none is refused: %s', async (text) => {
    expect(await faultOf(Buffer.from(text))).toBe('unreadable');
  });

  it('with deep or many fields costs no more than it may', async () => {
    const deep = '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000);
    expect(await faultOf(Buffer.from(deep))).toBe('empty');
    const lists = `{"a":${'['.repeat(20_000)}1${']'.repeat(20_000)},"b":1}`;
    expect(await cellsOf(Buffer.from(lists))).toEqual([
      ['a', 'b'],
      ['', '1'],
    ]);
    const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`k${i}`, i])));
    expect((await cellsOf(Buffer.from(wide)))[0]).toHaveLength(200);
  });
});

test('a quotation mark that is never closed spoils its own line and no other', async () => {
  const file = Buffer.from('Имя;Телефон\r\n"Ким; Инна";1\r\n"Лось Олег;2\r\n"Яр ""младший""";3\r\n');
  const rows = [
    { line: 1, cells: ['Имя', 'Телефон'] },
    { line: 2, cells: ['Ким; Инна', '1'] },
    { line: 3, cells: ['"Лось Олег', '2'] },
    { line: 4, cells: ['Яр "младший"', '3'] },
  ];
  expect(await readRows(file)).toEqual(rows);
  expect(await readRows(Buffer.from(`${file.toString()}Ким;4`))).toEqual([...rows, { line: 5, cells: ['Ким', '4'] }]);
  const last = Buffer.from('Имя;Телефон\n"Ким\nИнна";1\n"Лось Олег;2\n');
  expect((await readRows(last)).at(-1)).toEqual({ line: 4, cells: ['"Лось Олег', '2'] });
  const whole = await readRows(Buffer.from('Имя;Телефон\n"Ким\nИнна";1\n'));
  expect(whole.at(-1)?.cells).toEqual(['Ким\nИнна', '1']);
});

test('a cell of some lines with one mark of inches is a cell, also beside a row that is spoilt', async () => {
  const rows = 'Имя;О себе\r\nЛось;"монитор 24""; стол\r\nопыт 5 лет"\r\n"Ким; Инна";"Дом\r\nи сад"\r\n';
  const read = [
    { line: 1, cells: ['Имя', 'О себе'] },
    { line: 3, cells: ['Лось', 'монитор 24"; стол\nопыт 5 лет'] },
    { line: 5, cells: ['Ким; Инна', 'Дом\nи сад'] },
  ];
  expect(await readRows(Buffer.from(rows))).toEqual(read);
  const spoilt = '\r\n"Рысь;1\r\nООО "Луч" и "Свет";2\r\n"Яр\r\nЮрий";3';
  expect(await readRows(Buffer.from(rows + spoilt))).toEqual([
    ...read,
    { line: 7, cells: ['"Рысь', '1'] },
    { line: 8, cells: ['ООО "Луч" и "Свет"', '2'] },
    { line: 10, cells: ['Яр\nЮрий', '3'] },
  ]);
});
