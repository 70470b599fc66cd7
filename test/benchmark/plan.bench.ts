import { planStream } from '../../src/interviews/index.js';
import type { PlanScenario } from '../../src/interviews/index.js';
import { figure, percentile, timed } from './measure.js';
import type { Figure } from './measure.js';

const RUNS = 9;

/** Eight slots, 300 people to choose from: as a pool and as people who differ, with a shared day. */
export async function plan(): Promise<Figure[]> {
  const day = { format: 'stream', slots: 8, slotMinutes: 30, interviewers: 1 } as const;
  const people = Array.from({ length: 300 }, (_none, i) => ({ id: `p${i}`, showProbability: 0.08 + 0.34 * (i / 299) }));
  const scenarios: [string, PlanScenario][] = [
    [
      'pool',
      { ...day, pool: { available: 300, showProbability: 0.2 }, uncertainty: { priorWeight: 50, dayEffectSd: 0.4 } },
    ],
    ['different people', { ...day, people, uncertainty: { dayEffectSd: 0.4 } }],
  ];
  const figures: Figure[] = [];
  for (const [name, scenario] of scenarios) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push((await timed(() => planStream(scenario))).milliseconds);
    figures.push(figure(`plan of 8 slots × 300 people (${name}), median of ${RUNS}`, percentile(times, 0.5), 'ms'));
  }
  return figures;
}
