import type { MustVerdict, Tally } from './weigh.js';

/** Somebody as they stand and as they would. */
export interface Standing {
  readonly id: string;
  readonly before: Pick<Tally, 'points' | 'rank' | 'must'>;
  readonly after: Pick<Tally, 'points' | 'rank' | 'must'>;
  /** Something is asked that was not judged yet: the résumé will be read anew, and the level with it. */
  readonly isReread: boolean;
}

/** A place in the list, from 1. */
export interface PlacedStanding extends Standing {
  readonly placeBefore: number;
  readonly placeAfter: number;
}

/** What an edited profile would do to the people who are there. */
export interface ProfilePreview {
  readonly people: number;
  /** How many there are where only the newest of them were looked at; null where it was everybody. */
  readonly newestOf: number | null;
  /** Whose place would be another one. */
  readonly moved: number;
  /** Who would not meet a must-have, and who does not now. */
  readonly mustNotMet: { readonly before: number; readonly after: number };
  /** Whose résumé would be read anew; the levels of all others stay. */
  readonly reread: number;
  /** The first of the list as it would be. */
  readonly top: readonly PlacedStanding[];
  /** Those of the first as it is who would not be among them. */
  readonly fallen: readonly PlacedStanding[];
}

/** As many as a person compares. */
const TOP = 10;

/**
 * Compares the order of a list before and after: best first, of equal points the newest first, as the list itself stands.
 *
 * Cost: two sorts of the people given.
 */
export function profilePreview(people: readonly Standing[], newestOf: number | null = null): ProfilePreview {
  const before = placesBy(people, ({ before: { rank } }) => rank);
  const after = placesBy(people, ({ after: { rank } }) => rank);
  const placed = (one: Standing): PlacedStanding => ({
    ...one,
    placeBefore: before.get(one.id) ?? 0,
    placeAfter: after.get(one.id) ?? 0,
  });
  const isMissing = (must: MustVerdict): number => Number(must === 'not-met');
  const inOrder = (places: ReadonlyMap<string, number>): PlacedStanding[] =>
    people
      .filter(({ id }) => (places.get(id) ?? 0) <= TOP)
      .map(placed)
      .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return {
    people: people.length,
    newestOf,
    moved: people.filter(({ id }) => before.get(id) !== after.get(id)).length,
    mustNotMet: {
      before: people.reduce((sum, one) => sum + isMissing(one.before.must), 0),
      after: people.reduce((sum, one) => sum + isMissing(one.after.must), 0),
    },
    reread: people.filter(({ isReread }) => isReread).length,
    top: inOrder(after),
    fallen: inOrder(before).filter(({ placeAfter }) => placeAfter > TOP),
  };
}

function placesBy(people: readonly Standing[], rank: (one: Standing) => number): Map<string, number> {
  const order = [...people].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? 1 : -1));
  return new Map(order.map(({ id }, index) => [id, index + 1]));
}
