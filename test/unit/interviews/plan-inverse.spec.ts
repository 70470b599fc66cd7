import { planInverse } from '../../../src/interviews/domain/plan-inverse.js';
import { binomialProbabilities } from '../../../src/math/binomial-distribution.js';
import { probabilityAtLeast } from '../../../src/math/discrete-distribution.js';

describe('wanted interviews to invitations', () => {
  it('is the least number that gives the certainty', () => {
    const { invitations } = planInverse({ format: 'inverse', wanted: 5, certainty: 0.9, showProbability: 0.2 });
    const certainty = (invited: number): number => probabilityAtLeast(binomialProbabilities(invited, 0.2), 5);
    expect(certainty(invitations ?? NaN)).toBeGreaterThanOrEqual(0.9);
    expect(certainty((invitations ?? NaN) - 1)).toBeLessThan(0.9);
  });

  it('asks for more when the rate or the day is uncertain', () => {
    const known = { format: 'inverse', wanted: 5, certainty: 0.9, showProbability: 0.2 } as const;
    const uncertain = { ...known, uncertainty: { priorWeight: 30, dayEffectSd: 0.4 } };
    expect(planInverse(uncertain).invitations ?? 0).toBeGreaterThan(planInverse(known).invitations ?? 0);
  });

  it('counts the responses to look through', () => {
    const plan = planInverse({
      format: 'inverse',
      wanted: 5,
      certainty: 0.9,
      showProbability: 0.2,
      invitableRate: 0.18,
    });
    expect(plan.responses ?? 0).toBeGreaterThan((plan.invitations ?? 0) / 0.2);
    expect(plan.expectedShows?.from ?? 0).toBeGreaterThanOrEqual(3);
  });

  it('has an answer for nothing wanted and none where nobody comes', () => {
    const ask = { format: 'inverse', certainty: 0.9 } as const;
    expect(planInverse({ ...ask, wanted: 0, showProbability: 0.2 }).invitations).toBe(0);
    expect(planInverse({ ...ask, wanted: 1, showProbability: 0 })).toMatchObject({
      reason: expect.stringContaining('1 interview with a certainty of 90 %'),
      invitations: null,
      responses: null,
      expectedShows: null,
    });
    expect(() => planInverse({ ...ask, wanted: 1, showProbability: 2 })).toThrow(/must not be above 1/);
  });
  it('takes no more than a pool has, and the surest of people by name', () => {
    const ask = { format: 'inverse', wanted: 2, certainty: 0.9 } as const;
    expect(planInverse({ ...ask, pool: { available: 5, showProbability: 0.2 } }).invitations).toBeNull();
    expect(planInverse({ ...ask, pool: { available: 50, showProbability: 0.2 } }).invitations).toBe(
      planInverse({ ...ask, showProbability: 0.2 }).invitations,
    );
    const people = [0.1, 0.95, 0.3, 0.96, 0.97].map((showProbability, index) => ({ id: `p${index}`, showProbability }));
    expect(planInverse({ ...ask, people })).toMatchObject({ invitations: 2, people: ['p4', 'p3'] });
    expect(planInverse({ ...ask, wanted: 5, people }).invitations).toBeNull();
  });

  it.each([{}, { showProbability: 0.2, pool: { available: 5, showProbability: 0.2 } }])(
    'needs one rate and no more: %j',
    (rates) => {
      expect(() => planInverse({ format: 'inverse', wanted: 1, ...rates })).toThrow(/exactly one/u);
    },
  );
});
