import { storableJson } from '../../kernel/storable-json.js';

/** What became of a body that should be JSON. */
export type JsonBody = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };

/**
 * Parses a body as JSON and makes every text in it storable: no character zero, no half of a surrogate pair.
 *
 * @returns the value, or why it is none (cut off, a page of HTML, empty)
 */
export function parseJsonBody(text: string): JsonBody {
  if (text.trim() === '') return { ok: false, why: 'the body is empty' };
  try {
    return { ok: true, value: storableJson(JSON.parse(text) as unknown).value };
  } catch {
    const html = /^\s*</.test(text);
    return { ok: false, why: html ? 'the body is a page, not data' : 'the body is not JSON or was cut off' };
  }
}
