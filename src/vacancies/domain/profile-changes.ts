import { demandKey } from './demand-key.js';
import type { LocalisedText } from './localised-text.js';
import type { Requirement } from './requirement.js';

/** What became of one line of a profile, for the record of what people change. */
export interface ProfileChange {
  readonly label: LocalisedText;
  readonly change: 'added' | 'removed' | 'weight' | 'must' | 'wish' | 'changed';
  /** Weights of 100. */
  readonly from?: number;
  readonly to?: number;
}

/** A list that is read, not a second copy of the profile. */
const MOST_CHANGES = 12;

/** How a profile was changed: lines that came, went and ask something else first, then weights, the most changed first. */
export function profileChanges(before: readonly Requirement[], after: readonly Requirement[]): ProfileChange[] {
  const old = new Map(before.map((line) => [line.id, line]));
  const kept = new Set(after.map(({ id }) => id));
  const lines = after.flatMap((line): ProfileChange[] => {
    const was = old.get(line.id);
    const { label, weight: to } = line;
    if (was === undefined) return [{ label, change: 'added', to }];
    const weighs: ProfileChange[] = was.weight === to ? [] : [{ label, change: 'weight', from: was.weight, to }];
    if (was.mustHave !== line.mustHave) return [{ label, change: line.mustHave ? 'must' : 'wish' }, ...weighs];
    const isSame = demandKey(was) === demandKey(line) && JSON.stringify(was.label) === JSON.stringify(label);
    return isSame ? weighs : [{ label, change: 'changed' }, ...weighs];
  });
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map(({ label }): ProfileChange => ({ label, change: 'removed' }));
  const size = ({ change, from = 0, to = 0 }: ProfileChange): number =>
    change === 'weight' ? Math.abs(to - from) : Infinity;
  // Infinity less Infinity is no number: those stand as they are.
  return [...lines, ...gone].sort((one, other) => size(other) - size(one) || 0).slice(0, MOST_CHANGES);
}
