import type { Requirement } from './requirement.js';

/** Where a new line of a profile goes: by itself, as another way to what a line asks, or into the way that a line belongs to. */
export type LinePlace = { readonly kind: 'alone' } | { readonly kind: 'instead' | 'with'; readonly id: string };

/**
 * The lines with one more, in its place.
 *
 * Beside a line that stands alone `instead` makes two ways of which one is enough. A way that is as good as one that must be met must be
 * met itself, or whoever takes it would meet nothing that is a must. A place that there is not is no place: the line stands alone.
 */
export function placedRequirement(
  lines: readonly Requirement[],
  added: Requirement,
  place: LinePlace = { kind: 'alone' },
): Requirement[] {
  const beside = place.kind === 'alone' ? undefined : lines.find(({ id }) => id === place.id);
  if (!beside || (place.kind === 'with' && beside.route === null)) return [...lines, added];
  const group = beside.route?.group ?? freeName(lines);
  const option = beside.route?.option ?? 'a';
  const before = lines.map((line) => (line === beside ? { ...line, route: { group, option } } : line));
  const isHere = ({ route }: Requirement): boolean =>
    route?.group === group && (place.kind === 'instead' || route.option === option);
  const line = {
    ...added,
    mustHave: added.mustHave || (place.kind === 'instead' && before.some((one) => isHere(one) && one.mustHave)),
    route: { group, option: place.kind === 'with' ? option : freeOption(before, group) },
  };
  const at = before.findLastIndex(isHere) + 1;
  return [...before.slice(0, at), line, ...before.slice(at)];
}

/** The lines, of which those that are the only way left of several are simply asked. */
export function withoutLoneWays<R extends Pick<Requirement, 'route'>>(lines: readonly R[]): R[] {
  const options = new Map<string, Set<string>>();
  for (const { route } of lines) {
    if (route) options.set(route.group, (options.get(route.group) ?? new Set()).add(route.option));
  }
  return lines.map((line) =>
    line.route && (options.get(line.route.group)?.size ?? 0) < 2 ? { ...line, route: null } : line,
  );
}

/** Must-haves are told apart by ids of lines and names of groups: none is called as another. */
function freeName(lines: readonly Requirement[]): string {
  const taken = new Set(lines.flatMap(({ id, route }) => (route ? [id, route.group] : [id])));
  for (let n = 1; ; n += 1) if (!taken.has(`ways-${String(n)}`)) return `ways-${String(n)}`;
}

function freeOption(lines: readonly Requirement[], group: string): string {
  const taken = new Set(lines.flatMap(({ route }) => (route?.group === group ? [route.option] : [])));
  for (let n = 0; ; n += 1) {
    // a … z, then 27 and on: nobody reads as many ways.
    const name = n < 26 ? String.fromCodePoint('a'.codePointAt(0)! + n) : String(n + 1);
    if (!taken.has(name)) return name;
  }
}
