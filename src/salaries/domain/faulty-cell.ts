import { placesLike } from '../../vacancies/domain/places.js';
import type { ObservationField } from './observation-columns.js';
import type { ObservationFault } from './read-observations.js';

const LONGEST_FAULTY_CHARACTERS = 100;
const PAY_FIELDS = ['pay', 'from', 'to'] as const;

/** Fields that a fault may be of, the likeliest first. */
const AT_FAULT: Readonly<Record<ObservationFault, readonly ObservationField[]>> = {
  'unknown-city': ['city'],
  'no-level': ['level', 'experience', 'title'],
  'unreadable-date': ['date'],
  'date-ahead': ['date'],
  'no-pay': PAY_FIELDS,
  'unreadable-pay': PAY_FIELDS,
  'far-off-pay': PAY_FIELDS,
};

/** A cell for which a row is no observation, and names of places that sound like it where it is to be one. */
export interface FaultyCell {
  readonly column: number;
  readonly value: string;
  readonly near: readonly string[];
}

/**
 * The cell that a row was not taken for; null where no column is of that.
 *
 * @param columnOf  where a field stands; undefined or −1 = nowhere
 */
export function faultyCell(
  { why, cells }: { readonly why: ObservationFault; readonly cells: readonly string[] },
  columnOf: (field: ObservationField) => number | undefined,
): FaultyCell | null {
  const among = AT_FAULT[why].flatMap((field) => {
    const column = columnOf(field) ?? -1;
    return column < 0 ? [] : [{ column, value: (cells[column] ?? '').trim().slice(0, LONGEST_FAULTY_CHARACTERS) }];
  });
  const at = among.find(({ value }) => value !== '') ?? among[0];
  return at ? { ...at, near: why === 'unknown-city' ? placesLike(at.value) : [] } : null;
}
