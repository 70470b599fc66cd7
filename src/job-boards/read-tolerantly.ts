import type { z } from 'zod';
import type { UnreadableItem } from './job-board.port.js';

/** What was understood of a piece of data, and what not. */
export type Reading<T> =
  { readonly ok: true; readonly value: T; readonly problems: string[] } | { readonly ok: false; readonly why: string };

/** Each round can move one level up from the misfit; the boards' data are less deep than this. */
const MOST_ROUNDS = 12;
/** A page of HTML parsed as something else could otherwise produce thousands. */
const MOST_PROBLEMS = 20;

/**
 * Reads foreign data by a schema, giving up as little as possible: what does not fit is taken for "not stated" (null) and reported,
 * and only if something indispensable is missing is the whole unreadable.
 *
 * Expects a schema in which everything dispensable accepts null. Cost: one pass if all fits, one more per level of what does not.
 *
 * @returns the value with one sentence per misfit (place and expectation, never the content), or why it cannot be read at all
 */
export function readTolerantly<T>(schema: z.ZodType<T>, raw: unknown): Reading<T> {
  let result = schema.safeParse(raw);
  if (result.success) return { ok: true, value: result.data, problems: [] };
  const problems: string[] = [];
  const copy: unknown = structuredClone(raw);
  for (let round = 0; round < MOST_ROUNDS && !result.success; round += 1) {
    const blanked = new Set<string>();
    for (const issue of result.error.issues) {
      const why = `${pathText(issue.path)}: ${issue.message}`;
      if (!blank(copy, issue.path, blanked)) return { ok: false, why };
      if (round === 0 && problems.length < MOST_PROBLEMS) problems.push(why);
    }
    result = schema.safeParse(copy);
  }
  if (result.success) return { ok: true, value: result.data, problems };
  return { ok: false, why: problems[0] ?? 'it has an unknown form' };
}

/** An item that could not be understood, with its id where at least that could be. */
export function unreadable(raw: unknown, why: string): UnreadableItem {
  const id: unknown = typeof raw === 'object' && raw !== null ? (raw as { id?: unknown }).id : null;
  return { unreadable: why, externalId: typeof id === 'string' || typeof id === 'number' ? String(id) : null, raw };
}

/** Sets the misfit to null, or if it already was, what surrounds it; false if that would be the whole. */
function blank(root: unknown, path: readonly PropertyKey[], blankedThisRound: Set<string>): boolean {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const place = pathText(path.slice(0, depth));
    if (blankedThisRound.has(place)) return true;
    const parent = valueAt(root, path.slice(0, depth - 1));
    const key = path[depth - 1];
    if (typeof parent !== 'object' || parent === null || key === undefined) continue;
    const holder = parent as Record<PropertyKey, unknown>;
    if (holder[key] === null || holder[key] === undefined) continue;
    holder[key] = null;
    blankedThisRound.add(place);
    return true;
  }
  return false;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : null),
    root,
  );
}

function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole';
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('');
}
