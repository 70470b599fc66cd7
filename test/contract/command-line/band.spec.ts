import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildProduct, folder, otklik, otklikAsProcess } from './otklik.js';

interface Printed {
  from: number;
  to: number;
  median: number;
  n: number;
  asOf: string;
  currency: string;
  city: string;
  rejected: number;
  duplicates: number;
  interval: { from: number; to: number };
  ownShare: number;
  drawnWith: number[];
}

beforeAll(buildProduct);

function table(text: string): string {
  const path = join(folder(), 'pay.csv');
  writeFileSync(path, text);
  return path;
}

async function band(city: string, level: number, observations?: string): Promise<Printed> {
  const { code, out } = await otklik([
    ...['band', '--city', city, '--level', String(level)],
    ...(observations === undefined ? [] : ['--observations', observations]),
  ]);
  expect(code).toBe(0);
  return JSON.parse(out) as Printed;
}

describe('otklik band', () => {
  it('gives the middle half of a level in a city, from the published shape where nothing was seen', async () => {
    const printed = await band('спб', 2);
    expect(printed).toMatchObject({ n: 0, currency: 'RUR', city: 'Санкт-Петербург', asOf: '2026-05-31' });
    expect(printed.from).toBeLessThan(printed.median);
    expect(printed.median).toBeLessThan(printed.to);
  });

  it('follows what was seen, and says what was not read', async () => {
    const rows = Array.from({ length: 200 }, (_none, i) => `Екатеринбург;2;${6_000 * (90 + (i % 21))};15.05.2026`);
    const path = table(['Город;Уровень;Зарплата;Дата', ...rows, 'Екатеринбург;2;по договорённости;', ''].join('\n'));
    const printed = await band('Ekaterinburg', 2, path);
    expect(printed).toMatchObject({ n: 200, rejected: 1, asOf: '2026-05-15' });
    expect(printed.median / 600_000).toBeCloseTo(1, 1);
    expect(printed.ownShare).toBeGreaterThan(0.9);
    expect(printed.drawnWith).toEqual([]);
  });

  it('reads standard input', async () => {
    const { code, out } = await otklikAsProcess(['band', '--city', 'Минск', '--level', '1', '--observations', '-'], {
      input: 'city,level,salary\nМинск,1,1500\nMinsk,1,1600 BYN\n',
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ n: 2, currency: 'BYR', rejected: 0 });
  });

  it('goes on after lines that are none, and names them and those that it reads the other way round', async () => {
    const row = (salary: string) => JSON.stringify({ city: 'Минск', level: 1, salary });
    const lines = [row('1500'), '{"city":"Минск","sal', row('1700-1600'), '[1]', row('1600')];
    const { code, out, err } = await otklik(['band', '--city', 'Минск', '--level', '1', '--observations', '-'], {
      input: lines.join('\n'),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ n: 3, rejected: 2, rejectedWhy: { 'not-an-object': 2 } });
    expect(err).toBe(
      [
        'Line 2 is not JSON: it was left out.',
        'Line 4 is not an object: it was left out.',
        'Line 3: the range names the higher pay first; it was read with the lower pay first.',
        '',
      ].join('\n'),
    );
    const none = await otklik(['band', '--city', 'Минск', '--level', '1', '--observations', '-'], {
      input: '{"a\n{"b',
    });
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('line 1 is not JSON')]);
  });

  it('ends with 1 and the nearest names for a city that there is not', async () => {
    const { code, out, err } = await otklik(['band', '--city', 'Екатеренбург', '--level', '2']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/Near to it: .*Екатеринбург.*\. Name one of these\.\n$/u);
    const strange = await otklik(['band', '--city', 'Ъъъъъ', '--level', '2']);
    expect(strange.err).toMatch(/neighbours\. Check the spelling, or name a larger city nearby\.\n$/u);
  });

  it('ends with 1 for a table without pay or a file that there is not, with 2 when it is misused', async () => {
    const noPay = await otklik([
      'band',
      '--city',
      'Омск',
      '--level',
      '2',
      '--observations',
      table('city,level\nОмск,2\n'),
    ]);
    expect([noPay.code, noPay.out]).toEqual([1, '']);
    expect((await otklik(['band', '--city', 'Омск', '--level', '2', '--observations', '/nowhere.csv'])).code).toBe(1);
    for (const nothing of ['', 'city,level,salary\n', 'city,level,salary\nЛондон,2,60000\n']) {
      const args = ['band', '--city', 'Омск', '--level', '2', '--observations', '-'];
      const { code, out, err } = await otklik(args, { input: nothing });
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(
        /^The standard input (?:is empty: expected a table|has a header and no rows under it: add|has no row that can be used)/m,
      );
    }
    for (const args of [
      ['--city', 'Омск'],
      ['--level', '2'],
      ['--city', 'Омск', '--level', '5'],
      ['--city', 'Омск', '--level', '2', '--as-of', '2026-13-45'],
    ])
      expect((await otklik(['band', ...args])).code).toBe(2);
  });

  it('says of a row that was not taken which cell it was for, and what it is near to', async () => {
    const rows = ['город;уровень;зарплата', 'Мосвка;2;60000', 'Омск;2;по договорённости', 'Омск;2;60000'];
    const args = ['band', '--city', 'Омск', '--level', '2', '--observations', table(rows.join('\n'))];
    const { code, err } = await otklik(args);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^Line 2 was not taken: the city is not known \(column "город": "Мосвка"; near to it: Москва/mu,
    );
    expect(err).toMatch(
      /^Line 3 was not taken: the pay is not understood \(column "зарплата": "по договорённости"\)$/mu,
    );
  });

  it('says once where a village lies that was named without its region, and nothing of a city', async () => {
    const note = 'Париж is taken for the place in Челябинская область; no other of that name is known.\n';
    const said = async (city: string) => (await otklik(['band', '--city', city, '--level', '2'])).err;
    expect(await said('Париж')).toBe(note);
    expect(await said('Париж, Франция')).toBe(note);
    expect(await said('Париж, Челябинская обл.')).toBe('');
    expect(await said('Омск')).toBe('');
  });

  it('says when every row is of a later day than the one to judge from', async () => {
    const rows = ['город;уровень;зарплата;дата', 'Омск;2;60000;2026-05-11', 'Омск;2;62000;2026-05-15'];
    const path = table(rows.join('\n'));
    const of = (day: string) =>
      otklik(['band', '--city', 'Омск', '--level', '2', '--observations', path, '--as-of', day]);
    const early = await of('2026-05-10');
    expect(early.err).toBe(
      'No row is of 2026-05-10 or before (the first is of 2026-05-11): the band leans on the published table alone.\n',
    );
    expect(JSON.parse(early.out)).toMatchObject({ n: 0, asOf: '2026-05-10' });
    const later = await of('2026-05-11');
    expect([later.err, JSON.parse(later.out)]).toMatchObject(['', { n: 1 }]);
  });

  it('explains its columns', async () => {
    const { code, out } = await otklik(['band', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/--observations.*\n[^]*salary/);
  });
});
