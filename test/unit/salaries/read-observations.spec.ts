import { readObservationsFile } from '../../../src/salaries/offline.js';
import type { ObservationsFile } from '../../../src/salaries/offline.js';
import {
  levelOfMonths,
  levelOfTitle,
  readExperienceMonths,
  readLevel,
} from '../../../src/salaries/domain/read-level.js';
import { readPay } from '../../../src/kernel/pay-in-cell.js';

async function read(text: string | Uint8Array): Promise<ObservationsFile> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const file = await readObservationsFile(bytes, { place: null, level: null, today: '2026-06-01' });
  if (file === null) throw new Error('no pay');
  return file;
}

describe('pay in a cell', () => {
  it.each([
    ['60000', { amount: 60_000, to: null, bound: null, currency: null }],
    ['75000.0', { amount: 75_000 }],
    ['6e4', { amount: 60_000 }],
    ['от 60 000 ₽', { amount: 60_000, bound: 'from', currency: 'RUR' }],
    ['до 80 000 руб. на руки', { amount: 80_000, bound: 'to', gross: false }],
    ['60-80 т.р.', { amount: 60_000, to: 80_000, bound: null, currency: 'RUR' }],
    ['60 000 – 80 000 руб. до вычета налогов', { amount: 60_000, to: 80_000, gross: true }],
    ['от 60 до 80 тыс. руб.', { amount: 60_000, to: 80_000 }],
    ['60,5 тыс', { amount: 60_500 }],
    ['70 000,50 руб.', { amount: 70_000.5 }],
    ['60.000', { amount: 60_000 }],
    ['$1,500', { amount: 1_500, currency: 'USD' }],
    ['350 000 теңге', { amount: 350_000, currency: 'KZT' }],
    ['15000-20000 грн', { amount: 15_000, to: 20_000, currency: 'UAH' }],
    ['1500 BYN', { amount: 1_500, currency: 'BYR' }],
    ['400 руб/час', { amount: 400, per: 'hour', currency: 'RUR' }],
    ['100 грн/год', { amount: 100, per: 'hour', currency: 'UAH' }],
    ['900 000 руб. в год', { amount: 900_000, per: 'year' }],
    ['80000+', { amount: 80_000, bound: 'from' }],
    ['80000-60000', { amount: 60_000, to: 80_000 }],
  ])('%s', (text, known) => {
    expect(readPay(text)).toMatchObject(known);
  });

  it.each([
    '',
    'по договорённости',
    '-5000',
    '0',
    'NaN',
    'Infinity',
    '1e999',
    '1 2 3 4',
    '🙂',
    '100000-0',
    '60000/0',
    '1e308',
    '0.001',
  ])('%s is none', (text) => {
    expect(readPay(text)).toBeNull();
  });

  it('takes a cell of millions of letters or digits for no amount', () => {
    expect(readPay(`${'1'.repeat(10_000_000)} ₽`)).toBeNull();
    expect(readPay('а'.repeat(10_000_000))).toBeNull();
  });
});

describe('a level in a cell', () => {
  it.each([
    ['2', 2],
    ['2.0', 2],
    ['Level 3', 3],
    ['уровень 4', 4],
    ['II', 2],
    ['junior', 1],
    ['Senior', 3],
    ['7', null],
    ['', null],
  ])('%s is %s', (text, level) => expect(readLevel(text)).toBe(level));

  it.each([
    ['18', 'months', 18],
    ['1,5', 'years', 18],
    ['1 год 3 мес.', 'years', 15],
    ['1–3 года', 'years', 12],
    ['between3And6', 'years', 36],
    ['без опыта', 'years', 0],
    ['много', 'years', null],
  ] as const)('%s (%s) is %s months', (text, unit, months) => expect(readExperienceMonths(text, unit)).toBe(months));

  it('follows experience and titles', () => {
    expect([0, 11, 12, 24, 36, 400].map(levelOfMonths)).toEqual([1, 1, 2, 3, 4, 4]);
    expect(levelOfTitle('Руководитель отдела продаж')).toBe(4);
    expect(levelOfTitle('Стажёр')).toBe(1);
    expect(levelOfTitle('Менеджер по работе с клиентами')).toBe(2);
  });
});

describe('a table of pay', () => {
  it('is read with headers in Russian and English, any separator, old encodings, and without a header', async () => {
    const tables = [
      'Город;Уровень;Зарплата;Дата\nПермь;2;60 000;01.05.2026\n',
      'city,level,salary,date\nPerm,2,60000,2026-05-01\n',
      'title\n\tгород\tуровень\tзп\tдата\n\tПермь\t2\t60000\t1 мая 2026\n'.replaceAll('\t\t', '\t'),
      'Пермь;2;60000;2026-05-01\nПермь;2;60000;2026-05-01\n',
    ];
    for (const table of tables) {
      const [first] = (await read(table)).observations;
      expect(first).toMatchObject({ city: 'perm', level: 2, amount: 60_000, currency: 'RUR', date: '2026-05-01' });
    }
    // «Город;Уровень;Зарплата / Пермь;2;60000» in Windows-1251.
    const old = Uint8Array.from(
      [...'Город;Уровень;Зарплата\nПермь;2;60000\n'].map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code < 128 ? code : code - 0x410 + 0xc0;
      }),
    );
    expect((await read(old)).observations).toMatchObject([{ city: 'perm', amount: 60_000 }]);
  });

  it('counts what cannot be read and says why and where', async () => {
    const { observations, rejected } = await read(
      'city,level,salary,date\nОмск,2,60000,\nЛондон,2,60000,\nОмск,9,60000,\nОмск,2,нет,\nОмск,2,60000,32.13.2026\nОмск,2,60000,2027-01-01\nОмск,2,,\nОмск,2,-60000,\n',
    );
    expect(observations).toHaveLength(1);
    expect(rejected.map(({ line, why }) => ({ line, why }))).toEqual([
      { line: 3, why: 'unknown-city' },
      { line: 4, why: 'no-level' },
      { line: 5, why: 'unreadable-pay' },
      { line: 6, why: 'unreadable-date' },
      { line: 7, why: 'date-ahead' },
      { line: 8, why: 'no-pay' },
      { line: 9, why: 'unreadable-pay' },
    ]);
  });

  it('names all that is wrong with a row', async () => {
    const { rejected } = await read('city,level,salary,date\nЛондон,9,-5,3026\nОмск,2,60000,2026-05-01\n');
    expect(rejected.map(({ why, also }) => [why, ...also])).toEqual([
      ['unknown-city', 'no-level', 'unreadable-date', 'unreadable-pay'],
    ]);
  });

  it.each([
    ['2026', '2026-01-01'],
    ['2026 г.', '2026-01-01'],
    ['ноябрь 2025', '2025-11-01'],
    ['листопад 2025 року', '2025-11-01'],
    ['10.2025', '2025-10-01'],
  ])('takes %s as the first day of it', async (written, day) => {
    const { observations } = await read(`city,level,salary,date\nОмск,2,60000,${written}\n`);
    expect(observations).toMatchObject([{ date: day }]);
  });

  it('takes no pay that is a thirtieth or thirty times of what is usual: a slip, a rate or another column', async () => {
    const { observations, rejected } = await read('city,level,salary\nОмск,2,60000\nОмск,2,50 руб\nОмск,2,90000000\n');
    expect(observations).toMatchObject([{ amount: 60_000 }]);
    expect(rejected.map(({ line, why }) => [line, why])).toEqual([
      [3, 'far-off-pay'],
      [4, 'far-off-pay'],
    ]);
  });

  it('brings pay for hours and years to a month, and thousands to what they are', async () => {
    const { observations } = await read(
      'city,level,salary,period\nОмск,2,500,hour\nОмск,2,984000,year\nОмск,2,82000,month\n',
    );
    expect(observations.map(({ amount }) => Math.round(amount))).toEqual([82_000, 82_000, 82_000]);
    const thousands = await read('Город;Уровень;ЗП, тыс. руб.\nОмск;2;60,5\n');
    expect(thousands.observations).toMatchObject([{ amount: 60_500 }]);
  });

  it('takes a range as both ends, one end of an offer as that end, and a wish "from" as the wish', async () => {
    const offers = await read('city,level,salary_from,salary_to\nОмск,2,60000,90000\nОмск,2,60000,\nОмск,2,,90000\n');
    expect(offers.observations).toMatchObject([
      { amount: 60_000, to: 90_000, bound: null },
      { amount: 60_000, to: null, bound: 'from' },
      { amount: 90_000, to: null, bound: 'to' },
    ]);
    const wishes = await read('Город;Уровень;Ожидания\nОмск;2;от 60 000\n');
    expect(wishes.observations).toMatchObject([{ amount: 60_000, bound: null }]);
  });

  it('counts a person once with the newest wish, and an offer once on however many boards', async () => {
    const people = await read(
      'candidate_id,city,level,salary,date\n7,Омск,2,60000,2026-01-01\n7,Омск,2,70000,2026-03-01\n8,Омск,2,50000,2026-02-01\n',
    );
    expect(people.duplicates).toBe(1);
    expect(people.observations.map(({ amount }) => amount)).toEqual([70_000, 50_000]);
    const offers = await read(
      'id,employer,title,city,level,salary\n1,Ромашка,Менеджер,Омск,2,60000\nA9,Ромашка,Менеджер,Омск,2,60000\n3,Лютик,Менеджер,Омск,2,60000\n',
    );
    expect(offers.observations).toHaveLength(2);
  });

  it('keeps rows that are alike where nothing says whose they are, and drops what repeats beyond reason', async () => {
    const alike = await read(`city,level,salary\n${'Омск,2,60000\n'.repeat(40)}`);
    expect([alike.observations.length, alike.duplicates]).toEqual([40, 0]);
    const honest = Array.from({ length: 30 }, (_none, i) => `Омск,2,${60_000 + 500 * i}\n`).join('');
    const pasted = await read(`city,level,salary\n${honest}${'Омск,2,300000\n'.repeat(60)}`);
    expect([pasted.observations.length, pasted.duplicates]).toEqual([33, 57]);
  });

  it('drops rows that are pasted again, though nothing says whose they are, and keeps honest likeness', async () => {
    const row = (i: number): string =>
      `Омск,2,${50_000 + 1_000 * ((i * 7) % 40)},2026-05-${String((i % 28) + 1).padStart(2, '0')}\n`;
    const honest = Array.from({ length: 280 }, (_none, i) => row(i)).join('');
    expect((await read(`city,level,salary,date\n${honest}`)).duplicates).toBe(0);
    const copies = Array.from({ length: 40 }, (_none, i) => row(i).repeat(2)).join('');
    expect((await read(`city,level,salary,date\n${honest}${copies}`)).duplicates).toBe(80);
  });

  it('takes days as programs write them, and months, wherever they stand', async () => {
    const tables = [
      'city,level,value,ts\nОмск,2,60000,1777593600\n',
      'city,level,value,ts\nОмск,2,60000,1777593600000\n',
      'city,level,salary,date\nОмск,2,60000,20260501\n',
      'Город;Уровень;Сумма;Период\nОмск;2;60000;05.2026\n',
      'Город;Уровень;Сумма;Месяц\nОмск;2;60000;май 2026\n',
    ];
    for (const table of tables)
      expect((await read(table)).observations).toMatchObject([{ amount: 60_000, date: '2026-05-01' }]);
  });

  it('tells a title above the table from its header, and "net" as pay from "net" as yes or no', async () => {
    const titled = await read('Отчёт по зарплатам;;\nМай;;\nГород;Уровень;Зарплата\nОмск;2;60000\nИтого;;60000\n');
    expect(titled.observations).toMatchObject([{ city: 'omsk', amount: 60_000 }]);
    const net = await read('city,level,net\nОмск,2,60000\n');
    expect(net.observations).toMatchObject([{ amount: 60_000, gross: false }]);
    const gross = await read('city,level,salary,gross\nОмск,2,60000,true\n');
    expect(gross.observations).toMatchObject([{ amount: 60_000, gross: true }]);
  });

  it.each(['Человек', 'Person', 'Особа', 'Людина', 'Адам', 'ID человека'])(
    'counts a person once by "%s"',
    async (header) => {
      const { observations, columns, duplicates } = await read(
        `${header};Город;Уровень;Зарплата;Дата\nА1;Омск;2;60000;2026-05-01\nА1;Омск;2;65000;2026-05-02\nА2;Омск;2;60000;2026-05-01\n`,
      );
      expect(columns).toMatchObject({ person: header });
      expect([observations.map(({ amount }) => amount), duplicates]).toEqual([
        expect.arrayContaining([65_000, 60_000]),
        1,
      ]);
    },
  );

  it('reads tax and currency from columns, cells and headers', async () => {
    const headed = await read('Город;Уровень;Ожидания кандидата, на руки, USD\nОмск;2;900\nОмск;3;950\n');
    expect(headed.observations).toMatchObject([
      { level: 2 },
      { amount: 950, currency: 'USD', gross: false, bound: null },
    ]);
    const { observations } = await read(
      'city,level,salary,currency,gross\nОмск,2,60000,RUB,true\nАлматы,2,300000,,нет\nОмск,2,900 USD,,\n',
    );
    expect(observations).toMatchObject([
      { currency: 'RUR', gross: true },
      { currency: 'KZT', gross: false },
      { currency: 'USD', gross: null },
    ]);
  });
});
