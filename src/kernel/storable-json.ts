import { DEEPEST_NESTING } from './nesting.js';

/** A value made fit for PostgreSQL, and whether anything had to be taken out of it. */
export interface Storable<T> {
  readonly value: T;
  readonly changed: boolean;
}

/** How JSON.stringify writes NUL characters and halves of surrogate pairs. */
const ESCAPED = /\\u(?:0000|d[89a-f])/i;

/** The JSON text of a value in which there is nothing to take out; null = it has to be walked. Most payloads are such. */
function plainJsonText(value: unknown): string | null {
  try {
    const text = JSON.stringify(value) ?? 'null';
    return ESCAPED.test(text) ? null : text;
  } catch {
    // Nested deeper than the stack, or with numbers that JSON does not have.
    return null;
  }
}

/** The JSON text of a value, made storable. */
export function storableJsonText(value: unknown): string {
  return plainJsonText(value) ?? JSON.stringify(storableJson(value).value);
}

/** The text without what PostgreSQL cannot hold: NUL characters are taken out, halves of a surrogate pair become U+FFFD. */
export function storableText(text: string): string {
  const whole = text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
  return whole.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * The same JSON value with every text and key made storable. PostgreSQL refuses `\u0000` and lone surrogates in text and
 * jsonb alike, so one such character in a résumé would otherwise lose the whole response.
 *
 * @param value  any value that came out of JSON.parse; undefined becomes null
 */
export function storableJson<T>(value: T): Storable<T> {
  if (plainJsonText(value) !== null) return { value, changed: false };
  let changed = false;
  const walk = (part: unknown, depth: number): unknown => {
    if (typeof part === 'string') {
      const text = storableText(part);
      if (text !== part) changed = true;
      return text;
    }
    if (part === null || part === undefined) return null;
    if (typeof part !== 'object') return typeof part === 'bigint' ? String(part) : part;
    if (part instanceof Date) return part.toJSON();
    if (depth >= DEEPEST_NESTING) {
      changed = true;
      return null;
    }
    if (Array.isArray(part)) return part.map((item) => walk(item, depth + 1));
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [storableText(key), walk(item, depth + 1)]));
  };
  return { value: walk(value, 0) as T, changed };
}
