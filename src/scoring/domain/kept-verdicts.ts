import { demandKey } from '../../vacancies/domain/demand-key.js';
import type { Requirement } from '../../vacancies/domain/requirement.js';
import type { Verdict } from './judge-requirement.js';
import { tally } from './weigh.js';
import type { Tally, VerdictAnswer } from './weigh.js';

/** Verdicts by the ids of requirements, as they are kept with a score. */
export type Marks = Readonly<Record<string, Verdict>>;

/** Answers by what is asked (see demandKey). */
export type Answers = ReadonlyMap<string, VerdictAnswer>;

/** A score made of kept verdicts alone. */
export interface Reweighed extends Tally {
  /** The verdicts of the résumé, those alone that the profile asks for. */
  readonly marks: Marks;
  /** Those that were answered; null = none. */
  readonly answered: Marks | null;
}

/** Requirements with what they ask. */
export function demandsOf(requirements: readonly Requirement[]): { line: Requirement; demand: string }[] {
  return requirements.map((line) => ({ line, demand: demandKey(line) }));
}

/**
 * Weighs kept verdicts by a profile, for many people.
 *
 * Used for: rescoring after an edit of weights, and its preview; nobody's résumé is read.
 * Cost: some microseconds a person, once the profile is prepared.
 *
 * @param requirements  of the profile that counts
 * @returns a function of one person's verdicts, whether their résumé names work (see namesWork), and answers; null for somebody of whom a
 *   verdict is missing
 */
export function reweigher(
  requirements: readonly Requirement[],
): (marks: Marks, tellsWork: boolean, answers?: Answers) => Reweighed | null {
  const asked = demandsOf(requirements);
  return (marks, tellsWork, answers) => {
    const judgements = new Map<Requirement, { readonly verdict: Verdict }>();
    const own: Record<string, Verdict> = {};
    const answered: Record<string, Verdict> = {};
    for (const { line, demand } of asked) {
      const verdict = marks[line.id];
      if (verdict === undefined) return null;
      const answer = answers?.get(demand);
      own[line.id] = verdict;
      if (answer) answered[line.id] = answer.verdict;
      judgements.set(line, answer ?? { verdict });
    }
    return {
      ...tally(judgements, tellsWork),
      marks: own,
      answered: Object.keys(answered).length > 0 ? answered : null,
    };
  };
}

/**
 * Whether verdicts that are kept under the ids of one profile mean the same in another: every id of the new one asks for what it asked
 * for in the old one, or for nothing there.
 */
export function meanTheSame(from: readonly Requirement[], to: readonly Requirement[]): boolean {
  const before = new Map(from.map((line) => [line.id, demandKey(line)]));
  return to.every((line) => before.get(line.id) === demandKey(line));
}

/** Of verdicts that are kept under the ids of one profile, those whose id asks for the same in another. */
export function meantIn(to: readonly Requirement[], marks: Marks, from: readonly Requirement[]): Marks {
  const before = new Map(from.map((line) => [line.id, demandKey(line)]));
  const meant = to.filter((line) => marks[line.id] !== undefined && before.get(line.id) === demandKey(line));
  return Object.fromEntries(meant.map(({ id }) => [id, marks[id]]));
}
