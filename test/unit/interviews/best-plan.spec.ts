import { bestPlan } from '../../../src/interviews/domain/best-plan.js';
import type { CandidatePlan, PlanMoves } from '../../../src/interviews/domain/plan-climb.js';

const MOST = 1_000;

/** A day of one slot on which each invitation is worth one and adds a thousandth to the risk that a search sees. */
function dayWith(statedRisk: (invited: number) => number): PlanMoves<CandidatePlan> {
  const planOf = (invited: number): CandidatePlan => ({
    ...{ invited, interviews: invited, value: invited, risk: invited / MOST, seating: [invited] },
  });
  const climbed = (plan: CandidatePlan, riskLimit: number): CandidatePlan => {
    const most = planOf(Math.round(riskLimit * MOST));
    return plan.risk <= riskLimit && most.risk <= riskLimit ? most : plan;
  };
  return {
    ...{ slots: 1, crew: 1, fullWorth: MOST, mostTimesLonger: 1, workOfWalks: () => 0, climbed, polished: climbed },
    finished: (plan) => plan,
    nobody: () => planOf(0),
    even: () => planOf(MOST),
    inBlocks: () => null,
    divided: () => [],
    coarseStep: () => 1,
    scaled: () => null,
    withMore: ({ invited }, count) => (invited + count > MOST ? null : planOf(invited + count)),
    withFewer: ({ invited }, count) => (invited < count ? null : planOf(invited - count)),
    reshaped: () => [],
    drawn: () => null,
    walked: ([best]) => best,
    workDone: () => 0,
    rearranged: (plan) => plan,
    statedRisk: ({ invited }) => statedRisk(invited),
    escaped: (plan) => plan,
  };
}

describe('the best plan within a limit', () => {
  it('is as full as the limit allows as it is stated', () => {
    expect(
      bestPlan(
        dayWith((invited) => invited / MOST),
        0.5,
      ).invited,
    ).toBe(500);
  });

  it('is found, too, where the limit has to be drawn in again and again', () => {
    const { invited } = bestPlan(
      dayWith((count) => (count > 480 ? 0.501 : count / MOST)),
      0.5,
    );
    expect([invited > 470, invited <= 480]).toEqual([true, true]);
  });

  it.each([
    ['worth much', 5_000, 0],
    ['worth little', 10_000, 2],
  ])('is sought by long walks only where it is worth little: %s', (_what, fullWorth, walks) => {
    let taken = 0;
    const walked = ([best]: readonly CandidatePlan[]): CandidatePlan => {
      taken += 1;
      return best;
    };
    const day = dayWith((invited) => invited / MOST);
    bestPlan(
      { ...day, fullWorth, mostTimesLonger: 12, workOfWalks: (times) => times - 1, walked, workDone: () => taken },
      0.5,
    );
    expect(taken).toBe(walks);
  });

  it('invites nobody where nobody keeps the limit', () => {
    expect(
      bestPlan(
        dayWith((count) => (count > 0 ? 0.501 : 0)),
        0.5,
      ).invited,
    ).toBe(0);
  });
});
