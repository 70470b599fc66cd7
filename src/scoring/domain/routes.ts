import type { Requirement } from '../../vacancies/domain/requirement.js';
import type { Verdict } from './judge-requirement.js';

/** What is known of every requirement. */
type Judged = ReadonlyMap<Requirement, { readonly verdict: Verdict }>;

export interface ChosenRoutes {
  readonly mustHaves: {
    readonly met: readonly string[];
    readonly notMet: readonly string[];
    readonly unknown: readonly string[];
  };
  /** True for a requirement without routes and for those of the chosen option. */
  readonly isTaken: (requirement: Requirement) => boolean;
}

interface Option {
  readonly name: string;
  readonly requirements: Requirement[];
}

/**
 * From worst to best: what decides how a row of requirements that must all hold is judged, and which alternative is better. What may
 * yet turn out to be met goes before what is known to be met in part only: a question closes no way in.
 */
const ORDER: readonly Verdict[] = ['not-met', 'partly', 'unknown', 'met'];

/**
 * Chooses the best option of every group of alternatives and sums up the must-haves.
 *
 * An option is as good as its worst requirement; of equally good ones the one that earns more points counts, then the first.
 */
export function chooseRoutes(judgements: Judged, shares: Readonly<Record<Verdict, number>>): ChosenRoutes {
  const taken = new Set<Requirement>();
  const found: Record<'met' | 'notMet' | 'unknown', string[]> = { met: [], notMet: [], unknown: [] };
  const note = (id: string, verdict: Verdict) =>
    found[verdict === 'met' ? 'met' : verdict === 'unknown' ? 'unknown' : 'notMet'].push(id);
  for (const [requirement, { verdict }] of judgements) {
    if (requirement.route !== null) continue;
    taken.add(requirement);
    if (requirement.mustHave) note(requirement.id, verdict);
  }
  for (const [group, options] of groupsOf([...judgements.keys()])) {
    const best = options.reduce((a, b) => (isBetter(b, a, judgements, shares) ? b : a));
    for (const requirement of best.requirements) taken.add(requirement);
    if (best.requirements.some(({ mustHave }) => mustHave)) note(group, worstOf(best, judgements));
  }
  return { mustHaves: found, isTaken: (requirement) => taken.has(requirement) };
}

function groupsOf(requirements: readonly Requirement[]): Map<string, Option[]> {
  const groups = new Map<string, Option[]>();
  for (const requirement of requirements) {
    if (requirement.route === null) continue;
    const { group, option } = requirement.route;
    const options = groups.get(group) ?? [];
    groups.set(group, options);
    const known = options.find(({ name }) => name === option);
    if (known) known.requirements.push(requirement);
    else options.push({ name: option, requirements: [requirement] });
  }
  return groups;
}

function isBetter(a: Option, b: Option, judgements: Judged, shares: Readonly<Record<Verdict, number>>): boolean {
  const byVerdict = ORDER.indexOf(worstOf(a, judgements)) - ORDER.indexOf(worstOf(b, judgements));
  return byVerdict > 0 || (byVerdict === 0 && pointsOf(a, judgements, shares) > pointsOf(b, judgements, shares));
}

function worstOf(option: Option, judgements: Judged): Verdict {
  const worst = Math.min(
    ...option.requirements.map((requirement) => ORDER.indexOf(verdictOf(requirement, judgements))),
  );
  return ORDER[worst] ?? 'unknown';
}

function pointsOf(option: Option, judgements: Judged, shares: Readonly<Record<Verdict, number>>): number {
  return option.requirements.reduce(
    (sum, requirement) => sum + requirement.weight * shares[verdictOf(requirement, judgements)],
    0,
  );
}

function verdictOf(requirement: Requirement, judgements: Judged): Verdict {
  return judgements.get(requirement)?.verdict ?? 'unknown';
}
