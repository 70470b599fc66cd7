import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isCalendarDate } from '../../kernel/calendar-date.js';
import { isId } from '../../kernel/ids.js';
import { pageSize } from './page.js';
import type { Page, PageRequest } from './page.js';
import { CursorInvalid } from './paging.errors.js';

/** A value of the order as it stands in a cursor. */
export type KeyValue = string | number | boolean;

/** What a column of the order holds: a cursor with anything else in its place was not written here. */
export type KeyKind = 'id' | 'number' | 'flag' | 'text' | 'date' | 'instant';

/** One column of the order. */
export interface KeyColumn<Row> {
  /** `alias.property` or an expression of such. */
  readonly sql: string;
  readonly kind: KeyKind;
  readonly of: (row: Row) => KeyValue;
}

/** The order of a list. The last column is unique, none is ever null: so every row has one place. */
export interface Keyset<Row> {
  /** Name of the list: the cursor of another list is refused. */
  readonly list: string;
  readonly direction: 'ASC' | 'DESC';
  /** From the column that decides first. */
  readonly columns: readonly KeyColumn<Row>[];
}

const FITS: Readonly<Record<KeyKind, (value: unknown) => boolean>> = {
  id: isId,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  text: (value) => typeof value === 'string' && !value.includes('\u0000'),
  date: isCalendarDate,
  instant: (value) => typeof value === 'string' && isInstant(value),
};

/** Where a list goes on: the values of the last row seen; null for its beginning. @throws CursorInvalid */
export function valuesAfter<Row>(keyset: Keyset<Row>, { after }: PageRequest): KeyValue[] | null {
  if (after === undefined || after === null || after === '') return null;
  const [list, ...values] = parsed(after);
  const { columns } = keyset;
  const isOurs = list === keyset.list && values.length === columns.length;
  if (!isOurs || !columns.every(({ kind }, index) => FITS[kind](values[index]))) throw new CursorInvalid();
  return values as KeyValue[];
}

/** A page of rows of which one more than the page holds was read: that there is one more is what `next` tells. */
export function pageOf<Row>(keyset: Keyset<Row>, request: PageRequest, rows: readonly Row[]): Page<Row> {
  const size = pageSize(request);
  const page = rows.slice(0, size);
  const last = rows.length > size ? page.at(-1) : undefined;
  return { rows: page, next: last === undefined ? null : written(keyset, last) };
}

/**
 * Reads a page of what the query selects. Cost: with an index on the columns of the order a scan of the rows shown, wherever
 * in the list they stand. A row that is added or goes meanwhile neither doubles nor hides another one.
 *
 * @throws CursorInvalid
 */
export async function readPage<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  keyset: Keyset<Row>,
  request: PageRequest,
): Promise<Page<Row>> {
  const { columns, direction } = keyset;
  const after = valuesAfter(keyset, request);
  if (after) {
    const names = columns.map((_, index) => `after${String(index)}`);
    const place = `(${columns.map(({ sql }) => sql).join(', ')})`;
    const parameters = Object.fromEntries(names.map((name, index) => [name, after[index]]));
    query.andWhere(
      `${place} ${direction === 'ASC' ? '>' : '<'} (${names.map((name) => `:${name}`).join(', ')})`,
      parameters,
    );
  }
  for (const { sql } of columns) query.addOrderBy(sql, direction);
  return pageOf(keyset, request, await query.limit(pageSize(request) + 1).getMany());
}

function written<Row>({ list, columns }: Keyset<Row>, row: Row): string {
  return Buffer.from(JSON.stringify([list, ...columns.map(({ of }) => of(row))])).toString('base64url');
}

function parsed(cursor: string): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

/** The one form in which instants are written: what PostgreSQL would also take for one ("now", "infinity") is not. */
function isInstant(text: string): boolean {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text && text >= '0001';
}
