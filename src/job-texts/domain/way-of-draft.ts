import type { Draft } from './draft.js';
import { schoolOfOption } from './school-of-option.js';

/** A way of a group of alternatives, both counted from 0. */
export interface Way {
  readonly group: number;
  readonly option: number;
}

/** Tells where each draft of one sentence stands among its alternatives, asked in the order of the sentence. */
export class PlacesInRoutes {
  private readonly added: ReadonlyMap<Draft, Way>;
  private readonly groups: number;
  private readonly ways = new Map<string, { readonly group: number; options: number }>();

  constructor(
    private readonly routes: ReadonlyMap<Draft, Way>,
    private readonly drafts: readonly Draft[],
    private readonly plain: string,
  ) {
    this.added = otherWays(routes, drafts);
    this.groups = 1 + Math.max(-1, ...[...routes.values()].map(({ group }) => group));
  }

  /** What is asked and in which way; null of what another draft of the same option stands for. */
  of(draft: Draft): { readonly demand: Draft['demand']; readonly route: Way | null } | null {
    const known = this.routes.get(draft) ?? this.added.get(draft) ?? null;
    const way = this.wayOf(draft);
    if (known === null || way === null) return { demand: draft.demand, route: known ?? way };
    // Ways within one option of a route would both be asked for: the first stands for them.
    if (way.option > 0 && !this.added.has(draft)) return null;
    return { demand: schoolOfOption(draft, this.drafts, this.plain).demand, route: known };
  }

  /** Alternatives that a reader has found itself. */
  private wayOf({ ways: name }: Draft): Way | null {
    if (name === undefined || name === null) return null;
    const own = this.ways.get(name) ?? { group: this.groups + this.ways.size, options: 0 };
    this.ways.set(name, own);
    return { group: own.group, option: own.options++ };
  }
}

/**
 * The ways that one reader has found beside what stands in the routes of a sentence: «опыт в подборе от полугода или в продажах/колл-центре
 * от года» has three ways, of which the sentence itself has joined two.
 */
function otherWays(routes: ReadonlyMap<Draft, Way>, drafts: readonly Draft[]): ReadonlyMap<Draft, Way> {
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
