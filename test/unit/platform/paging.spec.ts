import { newId } from '../../../src/kernel/ids.js';
import { CursorInvalid, pageOf, pageSize, valuesAfter } from '../../../src/platform/paging/index.js';
import type { Keyset } from '../../../src/platform/paging/index.js';

interface Row {
  readonly name: string;
  readonly points: number;
  readonly day: string;
  readonly at: string;
  readonly id: string;
}

const KEYSET: Keyset<Row> = {
  list: 'rows',
  direction: 'ASC',
  columns: [
    { sql: 'row.name', kind: 'text', of: ({ name }) => name },
    { sql: 'row.points', kind: 'number', of: ({ points }) => points },
    { sql: '(row.points > 0)', kind: 'flag', of: ({ points }) => points > 0 },
    { sql: 'row.day', kind: 'date', of: ({ day }) => day },
    { sql: 'row.at', kind: 'instant', of: ({ at }) => at },
    { sql: 'row.id', kind: 'id', of: ({ id }) => id },
  ],
};

const row = (name: string): Row => ({
  name,
  points: 1.5,
  day: '2026-06-01',
  at: '2026-06-01T09:00:00.000Z',
  id: newId(),
});
const cursor = (...values: unknown[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

test('a page knows whether another follows, and its cursor leads behind its last row', () => {
  const [first, second, third] = ['Ёж', 'Имя "в кавычках"', '🙂'].map(row);
  const page = pageOf(KEYSET, { limit: 2 }, [first, second, third]);
  expect(page.rows).toEqual([first, second]);
  const { name, points, day, at, id } = second;
  expect(valuesAfter(KEYSET, { after: page.next })).toEqual([name, points, true, day, at, id]);
  expect(pageOf(KEYSET, { limit: 2 }, [third])).toEqual({ rows: [third], next: null });
  for (const after of [undefined, null, '']) expect(valuesAfter(KEYSET, { after })).toBeNull();
});

test('a page holds 1 to 200 rows, 50 if nobody says', () => {
  expect([undefined, 0, -5, 1, 7.9, 200, 201, 1e9].map((limit) => pageSize({ limit }))).toEqual([
    50, 1, 1, 1, 7, 200, 200, 200,
  ]);
});

const good = ['rows', 'Имя', 1, true, '2026-06-01', '2026-06-01T09:00:00.000Z', newId()];
const spoilt = (place: number, value: unknown): string =>
  cursor(...good.map((given, at) => (at === place ? value : given)));

test.each([
  ['no base64', '!!!'],
  ['no JSON', Buffer.from('[1,').toString('base64url')],
  ['no list', cursor()],
  ['an object', Buffer.from('{"0":"rows"}').toString('base64url')],
  ['null', Buffer.from('null').toString('base64url')],
  ['the cursor of another list', spoilt(0, 'others')],
  ['a column too few', cursor(...good.slice(0, -1))],
  ['a column too many', cursor(...good, 1)],
  ['a text that PostgreSQL cannot hold', spoilt(1, 'a\u0000b')],
  ['a number as text', spoilt(2, '1')],
  ['a flag as number', spoilt(3, 1)],
  ['a day that is none', spoilt(4, '2026-02-30')],
  ['a day before the calendar', spoilt(4, '0000-01-01')],
  ['an instant that PostgreSQL alone understands', spoilt(5, 'infinity')],
  ['an id that is none', spoilt(6, 'x')],
  ['nothing in the place of an id', spoilt(6, null)],
])('%s is refused', (_what, after) => {
  expect(valuesAfter(KEYSET, { after: cursor(...good) })).toEqual(good.slice(1));
  expect(() => valuesAfter(KEYSET, { after })).toThrow(CursorInvalid);
});
