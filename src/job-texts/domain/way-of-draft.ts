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

/**
 * The ways that one reader has found beside what stands in the routes of a sentence: «опыт в подборе от полугода или в продажах/колл-центре
 * от года» has three ways, of which the sentence itself has joined two.
 */
export function otherWays(routes: ReadonlyMap<Draft, Way>, drafts: readonly Draft[]): ReadonlyMap<Draft, Way> {
  const all = new Map(routes);
  for (const draft of drafts) {
    if (draft.ways === undefined || draft.ways === null || all.has(draft)) continue;
    const sibling = drafts.find((one) => one.ways === draft.ways && all.has(one));
    const own = sibling && all.get(sibling);
    if (!own) continue;
    const group = [...all].filter(([, way]) => way.group === own.group);
    // What is asked with the sibling would have to be asked with this one, too.
    if (group.some(([one, way]) => one !== sibling && way.option === own.option)) continue;
    all.set(draft, { group: own.group, option: Math.max(...group.map(([, { option }]) => option)) + 1 });
  }
  return new Map([...all].filter(([draft]) => !routes.has(draft)));
}
