import type { Draft } from './draft.js';

/** A way of a group of alternatives, both counted from 0. */
export interface Way {
  readonly group: number;
  readonly option: number;
}

/** Alternatives that a reader has found itself. */
export function wayOf(
  { ways: name }: Draft,
  groups: number,
  known: Map<string, { readonly group: number; options: number }>,
): Way | null {
  if (name === undefined || name === null) return null;
  const own = known.get(name) ?? { group: groups + known.size, options: 0 };
  known.set(name, own);
  return { group: own.group, option: own.options++ };
}
