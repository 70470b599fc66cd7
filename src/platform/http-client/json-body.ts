/** What became of a body that should be JSON. */
export type JsonBody = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/** Escapes that JSON allows and PostgreSQL refuses: the character zero and halves of surrogate pairs. */
const SUSPECT = /\\u(?:0000|d[89a-f])/i;
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Parses a body as JSON and makes every text in it storable: no character zero, no half of a surrogate pair.
 *
 * @returns the value, or why it is none (cut off, a page of HTML, empty)
 */
export function parseJsonBody(text: string): JsonBody {
  if (text.trim() === '') return { ok: false, why: 'the body is empty' };
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value: SUSPECT.test(text) || text.includes('\u0000') ? storable(value) : value };
  } catch {
    const html = /^\s*</.test(text);
    return { ok: false, why: html ? 'the body is a page, not data' : 'the body is not JSON or was cut off' };
  }
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').replace(HALF_PAIRS, '\ufffd');
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), storable(inner)]));
  }
  return value;
}
