import type { Requirement } from '../../vacancies/domain/requirement.js';
import { recogniseRoleProfile } from '../../vacancies/domain/recognise-profile.js';
import { tellingStems, tradeWeight } from '../../vacancies/domain/telling-words.js';

/** A profession of a board, by what it is called. */
interface NamedRole {
  readonly externalId: string;
  /** By language. */
  readonly names: Readonly<Record<string, string>>;
}

/** Bands of experience as boards have them, and from how many months on. */
const BANDS = [
  ['over-six', 72],
  ['three-to-six', 36],
  ['one-to-three', 1],
] as const;
/** A name that shares less of its words with a title is another profession. */
const ENOUGH_ALIKE = 0.5;

/**
 * The board's band of experience that holds what a profile asks.
 *
 * Used for: what a publication begins with. Method: of the must-have lines of experience, or the weightiest where none is a must, the longest; of
 * alternative ways the one that asks least, for it lets people in.
 */
export function bandAsked(requirements: readonly Requirement[]): 'none' | (typeof BANDS)[number][0] {
  const lines = requirements.filter(({ kind }) => kind === 'experience');
  const musts = lines.filter(({ mustHave }) => mustHave);
  const most = Math.max(...lines.map(({ weight }) => weight));
  const counted = musts.length > 0 ? musts : lines.filter(({ weight }) => weight === most);
  const groups = new Set(counted.flatMap(({ route }) => route?.group ?? []));
  const outside = counted.filter(({ route }) => route === null);
  const months = Math.max(monthsOf(outside), ...[...groups].map((group) => easiestWay(requirements, group)));
  return BANDS.find(([, least]) => months >= least)?.[0] ?? 'none';
}

function easiestWay(requirements: readonly Requirement[], group: string): number {
  const inGroup = requirements.filter(({ route }) => route?.group === group);
  const ways = new Set(inGroup.map(({ route }) => route?.option));
  return Math.min(...[...ways].map((way) => monthsOf(inGroup.filter(({ route }) => route?.option === way))));
}

function monthsOf(lines: readonly Requirement[]): number {
  return Math.max(0, ...lines.map((line) => (line.kind === 'experience' ? line.value.months : 0)));
}

/**
 * The profession of a board that a title speaks of.
 *
 * Method: the name that shares most of its telling words with the title; where none does, a vacancy that is judged as one of the
 * catalogue's goes under the board's usual one, any other under its last, which holds all others.
 *
 * @param roles  the usual one first, the one for all others last
 * @param isUsual  the vacancy's profile is of the catalogue's kind
 */
export function roleOfTitle(title: string, roles: readonly NamedRole[], isUsual: boolean): string | null {
  const words = tellingStems(title);
  let best: { readonly externalId: string; readonly alike: number } | null = null;
  for (const { externalId, names } of roles.slice(0, -1)) {
    for (const name of Object.values(names).flatMap((one) => one.split(','))) {
      const likeness = alike(words, tellingStems(name));
      if (likeness > (best?.alike ?? 0)) best = { externalId, alike: likeness };
    }
  }
  if (best !== null && best.alike >= ENOUGH_ALIKE) return best.externalId;
  return (isUsual || recogniseRoleProfile(title) !== null ? roles[0] : roles.at(-1))?.externalId ?? null;
}

/** Weight of the words that both have in the weight of those that either has. */
function alike(one: readonly string[], other: readonly string[]): number {
  const weight = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + tradeWeight(stem), 0);
  const all = weight([...new Set([...one, ...other])]);
  return all === 0 ? 0 : weight(one.filter((stem) => other.includes(stem))) / all;
}
