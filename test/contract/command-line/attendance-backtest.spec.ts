import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../../src/kernel/calendar-date.js';
import { workbook, workbookOfTwoTables } from '../../unit/platform/workbook-builder.js';
import { buildProduct, folder, otklik, otklikAsProcess } from './otklik.js';
import type { Ended } from './otklik.js';

interface Printed {
  trained: number;
  tested: number;
  logLoss: number;
  coverage90: number;
  baselines: { mean: { logLoss: number }; bestSingleFeature: { name: string; logLoss: number } };
  calibration: { predicted: number; observed: number; n: number }[];
  features: string[];
}

beforeAll(buildProduct);

const HEADER = ['Date of Interview', 'Client', 'Expected', 'Gender', 'Observed Attendance '];

/** Forty days of ten people; those of client A come more often. */
const ROWS = Array.from({ length: 400 }, (_none, index) => {
  const [client = '', turn] = ['ABCD'[(index * 7) % 4], (index * 31) % 10];
  const [year, month, day] = addDays('2016-02-01', Math.floor(index / 10)).split('-');
  const came = turn < (client === 'A' ? 8 : 4) ? 'Yes ' : 'no';
  return [
    `${day}.${month}.${year}`,
    client,
    ['Yes', 'NA', 'No', 'Uncertain'][index % 4] ?? '',
    index % 3 === 0 ? 'Male' : 'Female',
    came,
  ];
});

const csv = (rows: readonly (readonly string[])[], comma = ','): string =>
  [HEADER, ...rows].map((cells) => cells.join(comma)).join('\n');

const COLUMNS = ['--time', 'Date of Interview', '--outcome', 'observed attendance'];

const backtest = (input: string, ...args: string[]): Promise<Ended> =>
  otklik(['attendance', 'backtest', '-', ...(args.length > 0 ? args : COLUMNS)], { input });

async function printed(input: string, ...args: string[]): Promise<Printed> {
  const { code, out } = await backtest(input, ...args);
  expect(code).toBe(0);
  return JSON.parse(out) as Printed;
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

describe('otklik attendance backtest', () => {
  it('says how well the last days would have been predicted, and what it left out', async () => {
    const { code, out, err } = await otklikAsProcess(['attendance', 'backtest', '-', ...COLUMNS], { input: csv(ROWS) });
    const quality = {
      logLoss: expect.any(Number),
      brier: expect.any(Number),
      auc: expect.any(Number),
      ece: expect.any(Number),
    };
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ...{ trained: 280, tested: 120, ...quality, coverage90: expect.any(Number), dayEffectSd: expect.any(Number) },
      baselines: { mean: quality, bestSingleFeature: { name: 'Client', ...quality } },
      calibration: expect.arrayContaining([{ predicted: expect.any(Number), observed: expect.any(Number), n: 12 }]),
      rows: { taken: 400 },
    });
    expect(err).toBe('Column "Gender" is left out: it may not decide about people.\n');
  });

  it('says how many rows were dropped for an outcome that is not understood, and the commonest words', async () => {
    const strange = ROWS.map((cells, at) => [
      ...cells.slice(0, 4),
      ['болеет', 'Болеет', '', 'зелёный'][at % 40] ?? cells[4] ?? '',
    ]);
    const { code, out, err } = await backtest(csv(strange));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      rows: { taken: 360, withoutOutcome: 40 },
      outcomesNotUnderstood: [
        { word: 'болеет', rows: 20 },
        { word: '', rows: 10 },
        { word: 'зелёный', rows: 10 },
      ],
    });
    expect(err).toContain(
      '40 rows are left out because the outcome is not understood: "болеет" (20), nothing (10), "зелёный" (10). If people stayed away there, write "no-show" instead',
    );
  });

  it('reads workbooks, JSON lines, and what spreadsheets of any country save', async () => {
    const { logLoss } = await printed(csv(ROWS));
    const xlsx = file('log.xlsx', workbook([HEADER, ...ROWS]));
    const lines = ROWS.map((cells) => JSON.stringify(Object.fromEntries(HEADER.map((name, at) => [name, cells[at]]))));
    // "Да" and "нет" in the encoding of Russian spreadsheets.
    const cyrillic = csv(
      ROWS.map((cells) => [...cells.slice(0, 4), cells[4] === 'no' ? '~1' : '~2']),
      ';',
    );
    const bytes = Buffer.concat(
      cyrillic
        .split(/(~[12])/u)
        .map((part) =>
          part === '~1' ? Buffer.of(0xed, 0xe5, 0xf2) : part === '~2' ? Buffer.of(0xc4, 0xe0) : Buffer.from(part),
        ),
    );
    for (const path of [xlsx, file('log.jsonl', lines.join('\n')), file('log.csv', bytes)]) {
      const { code, out } = await otklik(['attendance', 'backtest', path, ...COLUMNS]);
      expect(code).toBe(0);
      expect((JSON.parse(out) as Printed).logLoss).toBeCloseTo(logLoss, 10);
    }
  });

  it('goes on after lines of JSON that are none, and names the first of them', async () => {
    const lines = ROWS.map((cells) => JSON.stringify(Object.fromEntries(HEADER.map((name, at) => [name, cells[at]]))));
    const whole = await printed(lines.join('\n'));
    const broken = [...lines.slice(0, 100), ...Array.from({ length: 7 }, () => '{"Client":'), ...lines.slice(100)];
    const { code, out, err } = await backtest(broken.join('\n'));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ logLoss: whole.logLoss, rows: { taken: 400, broken: 7 } });
    expect(err).toMatch(/^Line 101 is not JSON: it was left out\.\n(?:Line 10\d .*\n){4}… and 2 more\n/u);
  });

  it('learns from named columns, tests from a named day, and never from later rows', async () => {
    const named = await printed(csv(ROWS), ...COLUMNS, '--features', 'Client, expected', '--test-from', '2016-03-01');
    expect(named).toMatchObject({
      trained: 290,
      tested: 110,
      features: ['weekday', 'Client', 'Expected', 'Expected: missing'],
    });
  });

  it('takes the sheet that has the named columns, and says which sheets there are where none has', async () => {
    const path = file('two.xlsx', workbookOfTwoTables([HEADER, ...ROWS]));
    const { code, out } = await otklik(['attendance', 'backtest', path, ...COLUMNS]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Printed).logLoss).toBeCloseTo((await printed(csv(ROWS))).logLoss, 10);
    const none = await otklik(['attendance', 'backtest', path, '--time', 'when', '--outcome', 'result']);
    expect([none.code, none.out]).toEqual([1, '']);
    expect(none.err.trimEnd()).toMatch(
      /^No sheet of the workbook has the columns "when", "result" in one of its first rows\. Its sheets: "Sums" \(1, 2\); "People" \(Date of Interview, .+\)\.$/u,
    );
  });

  it('reads a log below its title, too', async () => {
    const { logLoss } = await printed(csv(ROWS));
    expect((await printed(`Attendance log,,,\nPrinted,2016,,\n${csv(ROWS)}`)).logLoss).toBeCloseTo(logLoss, 10);
  });

  it('learns nothing from the outcome itself', async () => {
    for (const name of ['Observed Attendance ', 'observed attendance']) {
      const { code, out, err } = await backtest(csv(ROWS), ...COLUMNS, '--features', `Client,${name}`);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/--features must not name ".+": it is the column of the outcome/u);
    }
  });

  it.each<[string, string, RegExp]>([
    ['an empty file', '', /holds no rows: a table has a line of headings and a row below it/u],
    ['a header alone', csv([]), /no rows/u],
    ['days that are one', csv(ROWS.slice(0, 10)), /one day/u],
    ['outcomes that are all missing', csv(ROWS.map((cells) => [...cells.slice(0, 4), 'NA'])), /No row has an outcome/u],
    [
      'times that are none',
      csv(ROWS.map((cells) => ['Infinity', ...cells.slice(1)])),
      /is a date; it holds "Infinity"/u,
    ],
    ['no table at all', '\u0001\u0002\u0000\u0003', /./u],
  ])('ends with 1 and one line for %s', async (_what, input, message) => {
    const { code, out, err } = await backtest(input);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says what is wrong with a file that is no table', async () => {
    const torn = workbook([HEADER, ...ROWS]).subarray(0, 900);
    for (const content of [torn, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])]) {
      const { code, out, err } = await otklik(['attendance', 'backtest', file('torn.xlsx', content), ...COLUMNS]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/torn\.xlsx cannot be read as a table \(.+\): save it anew/u);
    }
  });

  it('names the columns that there are when it is asked for another one', async () => {
    for (const args of [
      ['--time', 'when', '--outcome', 'Observed Attendance'],
      ['--time', 'Date of Interview', '--outcome', 'result'],
      [...COLUMNS, '--features', 'colour'],
    ]) {
      const { code, out, err } = await backtest(csv(ROWS), ...args);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('Date of Interview, Client, Expected, Gender, Observed Attendance');
    }
  });

  it('has sane figures of one class, and of cells that are no numbers', async () => {
    const everybody = await backtest(csv(ROWS.map((cells) => [...cells.slice(0, 4), 'yes'])));
    expect(everybody.code).toBe(0);
    expect(JSON.parse(everybody.out)).toMatchObject({ auc: null, coverage90: 1 });
    const odd = ['NaN', 'Infinity', '-Infinity', '1e999', '', '7', '0x10', 'null'];
    const cells = await backtest(
      csv(ROWS.map(([day = '', ...rest], index) => [day, odd[index % 8] ?? '', ...rest.slice(1)])),
    );
    expect(cells.code).toBe(0);
    expect(cells.out).not.toMatch(/NaN|Infinity|null/u);
  });

  it('ends with 1 for a file that there is not, with 2 when it is misused', async () => {
    expect((await otklik(['attendance', 'backtest', '/nowhere.csv', ...COLUMNS])).code).toBe(1);
    for (const args of [
      [],
      ['-', '--time', 'a'],
      ['-', '--outcome', 'a'],
      ['-', ...COLUMNS, '--folds', '3'],
      ['-', ...COLUMNS, '--test-from', '2016-02-31'],
      ['-', 'another', ...COLUMNS],
    ]) {
      const { code, out } = await otklik(['attendance', 'backtest', ...args], { input: csv(ROWS) });
      expect([args, code, out]).toEqual([args, 2, '']);
    }
  });

  it('explains its columns and figures', async () => {
    const { code, out } = await otklik(['attendance', 'backtest', '--help']);
    expect(code).toBe(0);
    for (const word of [
      '--time',
      '--outcome',
      '--features',
      '--test-from',
      'coverage90',
      'dayEffectSd',
      'strictly earlier',
    ])
      expect(out).toContain(word);
  });
});
