import { answer, cellValues } from '../../../src/attendance/domain/log-cells.js';
import { logFeatures } from '../../../src/attendance/domain/log-features.js';
import type { LogBookings, LogColumn } from '../../../src/attendance/domain/log-features.js';
import { addDays } from '../../../src/kernel/calendar-date.js';
import { seededRandom } from '../../../src/kernel/random.js';

const COUNT = 200;
const KNOWN = 160;

/** Four bookings a day; who comes is chance. */
function bookings(): LogBookings {
  const random = seededRandom(1);
  return {
    dates: Array.from({ length: COUNT }, (_none, index) => addDays('2024-03-01', Math.floor(index / 4))),
    hours: Array.from({ length: COUNT }, () => null),
    outcomes: Uint8Array.from({ length: COUNT }, () => Number(random.next() < 0.5)),
  };
}

const MANY = 3_000;

function manyBookings(comes: (random: ReturnType<typeof seededRandom>) => boolean, seed = 1): LogBookings {
  const random = seededRandom(seed);
  return {
    dates: Array.from({ length: MANY }, (_none, index) => addDays('2020-03-01', Math.floor(index / 4))),
    hours: Array.from({ length: MANY }, () => null),
    outcomes: Uint8Array.from({ length: MANY }, () => Number(comes(random))),
  };
}

const column = (name: string, cellOf: (index: number) => string): LogColumn => ({
  name,
  cells: Array.from({ length: COUNT }, (_none, index) => cellOf(index)),
});

const made = (columns: readonly LogColumn[], wanted: readonly string[] | null = null, given = bookings()) =>
  logFeatures(given, columns, KNOWN, wanted);

const names = (columns: readonly LogColumn[], wanted: readonly string[] | null = null): string[] =>
  made(columns, wanted).features.map(({ name }) => name);

describe('what cells are', () => {
  const kindOf = (...cells: string[]): string => cellValues(cells, cells.length, { isCode: false }).kind;
  const valuesOf = (...cells: string[]) => cellValues(cells, cells.length, { isCode: false }).values;

  it('orders answers: no, unsure, yes', () => {
    const cells = [
      'Yes ',
      'yes',
      'No',
      'NO ',
      'Uncertain',
      'Not yet',
      'No- I need to check',
      'NA',
      'да',
      'нет',
      'возможно',
      'иә',
    ];
    expect(kindOf(...cells)).toBe('answer');
    expect(valuesOf(...cells)).toEqual([2, 2, 0, 0, 1, 1, 0, null, 2, 0, 1, 2]);
  });

  it('takes silence for no answer', () => {
    const cells = ['да', 'нет', 'нет ответа', 'не отвечает', 'no answer', 'без ответа'];
    expect(kindOf(...cells)).toBe('answer');
    expect(valuesOf(...cells)).toEqual([2, 0, null, null, null, null]);
  });

  it('reads numbers, clock times and dates', () => {
    expect(valuesOf('1', '-2.5', '1e3', '3,5', '12 000', '45%', '−7', 'NaN', '')).toEqual([
      ...[1, -2.5, 1000, 3.5, 12_000, 45, -7, null, null],
    ]);
    expect(valuesOf('10:30', '9:05 PM', '12:15 am', '17:00:00')).toEqual([10.5, 21 + 5 / 60, 0.25, 17]);
    expect(valuesOf('13.02.2015', '22 –06 -16')).toEqual(['2015-02-13', '2016-06-22']);
  });

  it('takes a few cells of another kind for unreadable, many for a sign of categories', () => {
    const numbers = Array.from({ length: 40 }, (_none, index) => String(index));
    expect(valuesOf(...numbers, 'about ten').at(-1)).toBeNull();
    expect(kindOf(...numbers, ...numbers.map(() => 'about ten'))).toBe('category');
    expect(valuesOf(...numbers, 'Infinity', '1e999').slice(-2)).toEqual([null, null]);
  });

  it('takes figures of codes for names', () => {
    expect(cellValues(['1', '2'], 2, { isCode: true })).toEqual({ kind: 'category', values: ['1', '2'] });
  });
});

describe('what a model learns from', () => {
  it('is the weekday always, and the hour where times have one', () => {
    expect(names([])).toEqual(['weekday']);
    const hours = bookings().dates.map((_date, index) => 9 + (index % 4));
    const { features } = made([], null, { ...bookings(), hours });
    expect(features.map(({ name, isOrdered }) => [name, isOrdered])).toEqual([
      ['weekday', false],
      ['hour', true],
    ]);
  });

  it.each([
    ...[
      'Gender',
      'Пол',
      'Стать',
      'Жынысы',
      'Age',
      'Возраст кандидата',
      'Вік',
      'Жасы',
      'Marital Status',
      'Семейное положение',
    ],
    ...[
      'Сімейний стан',
      'Отбасылық жағдайы',
      'Nationality',
      'Национальность',
      'Національність',
      'Ұлты',
      'Religion',
      'Діти: діти дітей',
    ],
    ...[
      'Date of birth',
      'Дата рождения',
      'Дата народження',
      'Туған күні',
      'Disability',
      'Инвалидность',
      'Candidate Native location',
    ],
  ])('is not "%s", whoever asks for it', (name) => {
    const columns = [column(name, (index) => `k${index % 3}`)];
    expect(made(columns)).toMatchObject({ leftOut: [{ column: name, why: 'protected' }] });
    expect(names(columns)).toEqual(['weekday']);
    expect(names(columns, [name])).toEqual(['weekday']);
  });

  it.each(['Name', 'ФИО', 'ПІБ', 'E-mail', 'Телефон', 'First name', 'Фамилия', 'Прізвище', 'Аты-жөні'])(
    'is not "%s", which names people',
    (name) => {
      expect(made([column(name, (index) => `k${index % 3}`)]).leftOut).toEqual([{ column: name, why: 'names-people' }]);
    },
  );

  it.each(['Usage', 'Language', 'Stage', 'Package', 'Position name', 'Client name', 'Town'])('may be "%s"', (name) => {
    expect(names([column(name, (index) => `k${index % 3}`)])).toEqual(['weekday', name]);
  });

  it('is nothing that never changes, or hardly ever is the same', () => {
    const columns = [
      column('same', () => 'x'),
      column('own', (index) => `row ${index}`),
      column('one number', () => '5'),
    ];
    expect(made(columns).leftOut).toEqual([
      { column: 'same', why: 'always-the-same' },
      { column: 'own', why: 'differs-in-nearly-every-row' },
      { column: 'one number', why: 'always-the-same' },
    ]);
  });

  it('is nothing that must have been written down afterwards, unless it is asked for', () => {
    const given = bookings();
    const after = column('remark', (index) => (given.outcomes[index] === 1 ? 'sat with us' : 'phone off'));
    expect(made([after], null, given).leftOut).toEqual([{ column: 'remark', why: 'known-only-afterwards' }]);
    expect(made([after], ['remark'], given).features.map(({ name }) => name)).toContain('remark');
    const updated = column('updated', (index) => addDays(given.dates[index] ?? '', 1 + (index % 3)));
    expect(made([updated], null, given).leftOut).toEqual([{ column: 'updated', why: 'known-only-afterwards' }]);
  });

  it('is no number that only those have who came, nor one that some of them have', () => {
    const given = bookings();
    const badge = column('badge', (index) => (given.outcomes[index] === 1 ? `B${index}` : ''));
    expect(made([badge], null, given).leftOut).toEqual([{ column: 'badge', why: 'known-only-afterwards' }]);
    const later = column('badge', (index) =>
      index >= KNOWN && given.outcomes[index] === 1 ? `B${index}` : `C${index % 2}`,
    );
    expect(made([later], null, given).leftOut).toEqual([]);
    const big = manyBookings((random) => random.next() < 0.5);
    const lost = (index: number): boolean => big.outcomes[index] === 1 && index % 2 === 0;
    const columns = [
      { name: 'badge', cells: Array.from(big.outcomes, (_came, index) => (lost(index) ? `B${index}` : '')) },
      {
        name: 'remark',
        cells: Array.from(big.outcomes, (_came, index) => (lost(index) ? 'at reception' : 'none yet')),
      },
      {
        name: 'minutes',
        cells: Array.from(big.outcomes, (_came, index) => (lost(index) ? String(10 + (index % 30)) : 'NA')),
      },
    ];
    expect(logFeatures(big, columns, MANY, null).leftOut.map(({ column }) => column)).toEqual([
      'badge',
      'remark',
      'minutes',
    ]);
  });

  it('may be what is strong and was known before: promises that are kept, refusals that are meant, days without absences', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const said: string[] = [];
      const big = manyBookings((random) => {
        const word = ['promised', 'refused', ''][Math.floor(random.next() * 3)] ?? '';
        said.push(word);
        return random.next() < { promised: 0.96, refused: 0, '': 0.5 }[word as ''];
      }, seed);
      const numbered = said.map((word, index) => (word === 'promised' ? `P${index}` : ''));
      const columns = [
        { name: 'said', cells: said },
        { name: 'call', cells: numbered },
      ];
      expect(logFeatures(big, columns, MANY, null).leftOut).toEqual([]);
      // Where nearly everybody comes, everybody of many a group came.
      const usual = manyBookings((random) => random.next() < 0.97, seed);
      const groups = Array.from(usual.outcomes, (_came, index) => `group ${index % 8}`);
      expect(logFeatures(usual, [{ name: 'group', cells: groups }], MANY, null).leftOut).toEqual([]);
    }
  });

  it('looks at outcomes and cells of known bookings only', () => {
    const given = bookings();
    const turned = { ...given, outcomes: given.outcomes.map((came, index) => (index < KNOWN ? came : 1 - came)) };
    const columns = [
      column('place', (index) => `k${index % 7}`),
      column('amount', (index) => String((index * 37) % 101)),
      column('asked', (index) => (index % 3 === 0 ? 'yes' : index % 3 === 1 ? 'no' : '')),
    ];
    expect(made(columns, null, turned)).toEqual(made(columns, null, given));
    const later = columns.map(({ name, cells }) => ({
      name,
      cells: cells.map((cell, index) => (index < KNOWN ? cell : 'something else')),
    }));
    const [changed, before] = [made(later), made(columns)];
    changed.features.forEach(({ codes, name }, at) => {
      expect([name, codes.slice(0, KNOWN)]).toEqual([
        before.features[at]?.name,
        before.features[at]?.codes.slice(0, KNOWN),
      ]);
    });
  });

  it('has ordered bins of equal counts for numbers, and the nearest bin for numbers beyond', () => {
    const amounts = column('amount', (index) =>
      index < KNOWN ? String((index * 37) % 160) : index % 2 === 0 ? '1e9' : '-1e9',
    );
    const feature = made([amounts]).features.find(({ name }) => name === 'amount');
    expect([feature?.isOrdered, feature?.levels]).toEqual([true, 16]);
    const counts = new Array<number>(16).fill(0);
    feature?.codes.slice(0, KNOWN).forEach((code) => (counts[code] = (counts[code] ?? 0) + 1));
    expect(new Set(counts)).toEqual(new Set([10]));
    expect([feature?.codes[KNOWN], feature?.codes[KNOWN + 1]]).toEqual([15, 0]);
  });

  it('marks what is missing, and keeps a few numbers each to itself', () => {
    const { features } = made([column('sms', (index) => (index % 5 === 0 ? 'NA' : String(index % 3)))]);
    expect(features.slice(1).map(({ name, labels, isOrdered }) => ({ name, labels, isOrdered }))).toEqual([
      { name: 'sms', labels: ['≤ 0', '≤ 1', '≤ 2'], isOrdered: true },
      { name: 'sms: missing', labels: ['given', 'missing'], isOrdered: false },
    ]);
  });

  it('has levels that are met only later, as nothing in particular', () => {
    const place = column('place', (index) => (index < KNOWN ? `k${index % 4}` : 'new'));
    const feature = made([place]).features.find(({ name }) => name === 'place');
    expect([feature?.levels, feature?.codes.at(-1), feature?.labels.at(-1)]).toEqual([5, 4, 'new']);
  });

  it('counts other dates in days before the interview', () => {
    const given = bookings();
    const booked = column('booked on', (index) => addDays(given.dates[index] ?? '', -(index % 6)));
    const { features } = made([booked], null, given);
    expect(features[1]).toMatchObject({ name: 'booked on: days before', levels: 6, isOrdered: true });
  });
});

test.each([
  'думает',
  'Думаю',
  'подумает',
  'под вопросом',
  '50/50',
  '50 на 50',
  'колеблется',
  'сумнівається',
  'ойланады',
])('whoever says «%s» is unsure', (cell) => {
  expect(answer(cell)).toBe(1);
});
