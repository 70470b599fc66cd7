import { isNothing } from './plain-values.js';
import type { JsonRecord } from './plain-values.js';

/** The keys under which files of all kinds keep one thing, the surest first, as `plainKey` leaves them. */
export type FieldKeys<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** Finds things in an object whose keys may be spelt and named in many ways. */
export class Fields<Field extends string> {
  private readonly byPlainKey: ReadonlyMap<string, unknown>;

  constructor(
    record: JsonRecord,
    private readonly keys: FieldKeys<Field>,
  ) {
    const entries = Object.entries(record).map(([key, value]) => [plainKey(key), value] as const);
    // Of two spellings of one key the first with anything in it counts.
    this.byPlainKey = new Map([...entries].reverse().filter(([, value]) => !isNothing(value)));
  }

  /** The value under the surest key that has one; undefined if there is none. */
  value(field: Field): unknown {
    return this.values(field)[0];
  }

  /** The values under all keys of the field, the surest first. */
  values(field: Field): unknown[] {
    return this.keys[field].flatMap((key) => (this.byPlainKey.has(key) ? [this.byPlainKey.get(key)] : []));
  }

  has(field: Field): boolean {
    return this.values(field).length > 0;
  }
}

/** `Desired_Position` and "Желаемая должность:" as `desiredposition` and `желаемаядолжность`. */
export function plainKey(key: string): string {
  return key
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
