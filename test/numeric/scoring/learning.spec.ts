import { seededRandom } from '../../../src/kernel/random.js';
import type { WeightProposal } from '../../../src/scoring/domain/weight-proposal.js';
import { evenedOut } from '../../../src/vacancies/domain/profile-weights.js';
import { roleProfile } from '../../../src/vacancies/index.js';
import type { Requirement } from '../../../src/vacancies/index.js';
import { proposedWeights } from '../../support/proposed-weights.js';
import { decisionsBy } from './simulated-decisions.js';

const PRESENT = roleProfile('client-manager')?.requirements ?? [];

/** What matters to somebody else: the two lightest lines most of all, the heaviest two not at all. */
function otherTruth(): { truth: readonly Requirement[]; raised: string[]; lowered: string[] } {
  const movable = PRESENT.filter(({ mustHave, route }) => !mustHave && route === null);
  const byWeight = [...movable].sort((a, b) => a.weight - b.weight).map(({ id }) => id);
  const [raised, lowered] = [byWeight.slice(0, 2), byWeight.slice(-2)];
  const changed = PRESENT.map((line) => {
    if (raised.includes(line.id)) return { ...line, weight: 40 };
    return lowered.includes(line.id) ? { ...line, weight: 0 } : line;
  });
  return { truth: evenedOut(changed) ?? PRESENT, raised, lowered };
}

function runs(count: number, truth: readonly Requirement[], people: number, seed: number): WeightProposal[] {
  return Array.from({ length: count }, (_, run) =>
    proposedWeights(PRESENT, decisionsBy(truth, people, seededRandom(seed + run)), seededRandom(seed - run)),
  );
}

const proposed = (all: readonly WeightProposal[]) => all.filter(({ status }) => status === 'proposed').length;

describe('learning, on invented decisions', () => {
  it.each([80, 300])(
    'with the present weights true, proposes nothing in nine of ten cases, of %d people',
    (people) => {
      expect(proposed(runs(50, PRESENT, people, 1000 + people))).toBeLessThanOrEqual(5);
    },
    120_000,
  );

  it('with clearly other weights true, proposes, and moves the weights towards them', () => {
    const { truth, raised, lowered } = otherTruth();
    const all = runs(20, truth, 400, 5000);
    expect(proposed(all)).toBeGreaterThanOrEqual(18);
    for (const proposal of all) {
      if (proposal.status !== 'proposed') continue;
      const after = new Map(proposal.requirements.map(({ id, weight }) => [id, weight]));
      const present = new Map(PRESENT.map(({ id, weight }) => [id, weight]));
      const sum = (ids: readonly string[], weights: ReadonlyMap<string, number>) =>
        ids.reduce((total, id) => total + (weights.get(id) ?? 0), 0);
      expect(sum(raised, after)).toBeGreaterThan(sum(raised, present));
      expect(sum(lowered, after)).toBeLessThan(sum(lowered, present));
      expect(proposal.gain.pairs?.after).toBeGreaterThan(proposal.gain.pairs?.before ?? 1);
    }
  }, 120_000);

  it('with the same decisions and the same seed, says the same', () => {
    const decisions = decisionsBy(otherTruth().truth, 200, seededRandom(7));
    expect(proposedWeights(PRESENT, decisions, seededRandom(1))).toEqual(
      proposedWeights(PRESENT, decisions, seededRandom(1)),
    );
  });
});
