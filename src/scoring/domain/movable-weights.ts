import type { LocalisedText } from '../../vacancies/domain/localised-text.js';
import { evenedOut } from '../../vacancies/domain/profile-weights.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';
import type { Marks } from './kept-verdicts.js';
import { chooseRoutes } from './routes.js';
import { VERDICT_SHARES } from './weigh.js';

/** What moves as one when weights are learnt: a requirement, or a group of routes, whose options all weigh the same. */
export interface MovableLine {
  readonly requirements: readonly Requirement[];
  /** Name of the group; null for a single requirement. */
  readonly group: string | null;
  readonly labels: readonly LocalisedText[];
  /** Present points out of 100. */
  readonly weight: number;
}

/** What a person's verdicts come to, line by line. */
export interface EarnedShares {
  /** Share of the line's weight that the score gives, an unknown verdict included. */
  readonly earned: Float64Array;
  /** The same from what is known alone; NaN where nothing of the line is known. */
  readonly known: Float64Array;
  /** Points of the lines that do not move. */
  readonly fixed: number;
}

/** Lines that may move: must-haves do not, nor does a group of which one line is a must-have. */
export function movableLines(requirements: readonly Requirement[]): MovableLine[] {
  const groups = new Map<string, Requirement[]>();
  const lines: { group: string | null; members: Requirement[] }[] = [];
  for (const requirement of requirements) {
    const group = requirement.route?.group ?? null;
    const known = group === null ? undefined : groups.get(group);
    if (known) {
      known.push(requirement);
      continue;
    }
    const members = [requirement];
    if (group !== null) groups.set(group, members);
    lines.push({ group, members });
  }
  return lines
    .filter(({ members }) => members.every(({ mustHave }) => !mustHave))
    .map(({ group, members }) => ({
      requirements: members,
      group,
      labels: members.map(({ label }) => label),
      weight: weightOf(members),
    }));
}

/** Of a group the heaviest option, as everywhere else; of a single requirement its own. */
function weightOf(members: readonly Requirement[]): number {
  const options = new Map<string, number>();
  for (const { route, weight } of members) {
    const option = route?.option ?? '';
    options.set(option, (options.get(option) ?? 0) + weight);
  }
  return Math.max(...options.values());
}

/**
 * Reads kept verdicts line by line, for many people.
 *
 * Used for: learning weights, which sees nothing of a person but this.
 *
 * @returns a function of one person's verdicts; null for somebody of whom one is missing
 */
export function shareReader(
  requirements: readonly Requirement[],
  lines: readonly MovableLine[],
): (marks: Marks) => EarnedShares | null {
  const moving = new Set(lines.flatMap((line) => line.requirements));
  return (marks) => {
    if (requirements.some(({ id }) => marks[id] === undefined)) return null;
    const { isTaken } = chooseRoutes(
      new Map(requirements.map((line) => [line, { verdict: marks[line.id] }])),
      VERDICT_SHARES,
    );
    const taken = lines.map((line) => line.requirements.filter(isTaken));
    return {
      earned: Float64Array.from(taken, (members) => meanShare(members, marks)),
      known: Float64Array.from(taken, (members) =>
        meanShare(
          members.filter(({ id }) => marks[id] !== 'unknown'),
          marks,
        ),
      ),
      fixed: requirements
        .filter((line) => !moving.has(line) && isTaken(line))
        .reduce((sum, { id, weight }) => sum + weight * VERDICT_SHARES[marks[id]], 0),
    };
  };
}

/** NaN for none; evenly where nothing weighs anything, as weights are divided then. */
function meanShare(members: readonly Requirement[], marks: Marks): number {
  const isWeighed = members.some(({ weight }) => weight > 0);
  let [sum, total] = [0, 0];
  for (const { id, weight } of members) {
    const part = isWeighed ? weight : 1;
    sum += part * VERDICT_SHARES[marks[id]];
    total += part;
  }
  return sum / total;
}

/** The requirements with other weights of the lines, which together keep what they had; the others and all must-haves stay as they are. */
export function withWeights(
  requirements: readonly Requirement[],
  lines: readonly MovableLine[],
  weights: ArrayLike<number>,
): Requirement[] {
  const moved = lines.flatMap((line, at) =>
    line.requirements.map((requirement): [Requirement, Requirement] => [
      requirement,
      { ...requirement, weight: dividedIn(line, requirement, weights[at]) },
    ]),
  );
  const total = lines.reduce((sum, { weight }) => sum + weight, 0);
  const even = evenedOut(
    moved.map(([, changed]) => changed),
    total,
  );
  const after = new Map(moved.map(([before], at) => [before, even?.[at] ?? before]));
  return requirements.map((requirement) => after.get(requirement) ?? requirement);
}

/** A requirement's part of its line's new weight, in the proportions of the old one. */
function dividedIn(line: MovableLine, requirement: Requirement, weight: number): number {
  if (line.weight > 0) return (requirement.weight / line.weight) * weight;
  const beside = line.requirements.filter(({ route }) => route?.option === requirement.route?.option);
  return weight / beside.length;
}
